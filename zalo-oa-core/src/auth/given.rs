//! Tokens that the host keeps: a program with a token service of its own, or a JavaScript server whose tokens live
//! elsewhere. Nothing here refreshes; the source is asked, and asked again when Zalo refuses what it gave.

use crate::{
    model::AccessToken,
    platform::{BoxFuture, MaybeSend, MaybeSync},
    store::StoreError,
};

/// Brings access tokens that somebody else keeps and refreshes.
///
/// ```
/// use std::sync::Arc;
/// use zalo_oa_core::{
///     App, auth::TokenSource, model::AccessToken, platform::BoxFuture, store::StoreError,
///     transport::replay::Replay,
/// };
///
/// struct Vault;
///
/// impl TokenSource for Vault {
///     fn token(&self, refused: Option<AccessToken>) -> BoxFuture<'_, Result<AccessToken, StoreError>> {
///         let token = if refused.is_some() { "the next one" } else { "the one at hand" };
///         Box::pin(async move { Ok(AccessToken::new(token)) })
///     }
/// }
///
/// let app = App::builder("1").transport(Replay::default()).build()?;
/// let client = app.with_source(Arc::new(Vault));
/// # drop(client);
/// # Ok::<(), zalo_oa_core::Error>(())
/// ```
pub trait TokenSource: MaybeSend + MaybeSync + 'static {
    /// The token for the next call; it is asked for before each. `refused` is one that Zalo has just refused: if
    /// another comes, the call is repeated once with what the source says then.
    fn token(&self, refused: Option<AccessToken>)
    -> BoxFuture<'_, Result<AccessToken, StoreError>>;
}
