//! A look at the tokens without using them, for reports about their age.

use super::{Auth, Source};
use crate::{error::AuthError, store::Stored};

/// What a client's tokens are.
pub(crate) enum Look {
    /// It has none.
    None,
    /// One access token, about which nothing else is known.
    Token,
    /// What its store says.
    Store(Result<Option<Stored>, AuthError>),
}

impl Auth {
    pub(crate) async fn look(&self) -> Look {
        match &self.source {
            Source::None => Look::None,
            Source::Token(token) if token.reveal().trim().is_empty() => Look::None,
            Source::Token(_) | Source::Given(_) => Look::Token,
            Source::Stored(from) => {
                Look::Store(from.store.load(&from.key).await.map_err(AuthError::from))
            }
        }
    }
}
