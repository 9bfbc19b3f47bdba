//! How an Official Account stands: whether calls work, how old its tokens are, what its package
//! is, and what will need a person and when. Asked before something fails, since most of what can
//! fail here takes an administrator days to mend.

mod needs;
mod package;

use serde::Serialize;

pub use needs::{Need, NeedKind};
pub use package::PackageHealth;

use crate::{
    api::{GetOa, OaInfo},
    auth::look::Look,
    client::Client,
    error::{Error, ErrorRecord},
    platform::Timestamp,
    store::{Intent, Stored},
};
use needs::Seen;

/// A refresh token lives 90 days from its birth.
const REFRESH_LIFE: std::time::Duration = std::time::Duration::from_secs(90 * 86_400);

/// The state of one OA at one moment. Holds no tokens.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Health {
    /// When it was looked at, by the local clock.
    pub at: Timestamp,
    /// What Zalo says about the OA, or why it says nothing.
    pub oa: Checked<OaInfo>,
    /// Its package; empty when Zalo says nothing.
    pub package: PackageHealth,
    /// Whether Zalo has verified the OA; only then it may broadcast.
    pub verified: Option<bool>,
    /// The tokens that the calls use.
    pub tokens: TokenHealth,
    /// What a person has to do, the most urgent first. Empty when all is well.
    pub needs: Vec<Need>,
}

/// Something that was asked for: it, or the error.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Checked<T> {
    /// It.
    Ok(T),
    /// Why it is not known.
    Error(ErrorRecord),
}

impl<T> Checked<T> {
    /// It, if it is known.
    pub fn ok(&self) -> Option<&T> {
        match self {
            Self::Ok(value) => Some(value),
            Self::Error(_) => None,
        }
    }
}

/// What is known about tokens, and never the tokens.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum TokenHealth {
    /// The client has none.
    None,
    /// One bare access token. Nothing tells its age; it lives at most 25 hours and cannot be
    /// refreshed.
    AccessTokenOnly,
    /// The store holds none for this OA.
    SignedOut,
    /// The store cannot be read.
    Unreadable {
        /// Why.
        error: ErrorRecord,
    },
    /// The store's tokens.
    Stored {
        /// When the access token ends.
        access_ends: Timestamp,
        /// When the refresh token was made; for an imported one a guess.
        refresh_born: Timestamp,
        /// How old it is, in whole days.
        refresh_age_days: u64,
        /// When it ends, 90 days after its birth.
        refresh_ends: Timestamp,
        /// Grows with each save.
        version: u64,
        /// A refresh that was begun and whose end nobody saw.
        unfinished: Option<Intent>,
    },
}

impl TokenHealth {
    fn of(look: Look, now: Timestamp) -> Self {
        match look {
            Look::None => Self::None,
            Look::Token => Self::AccessTokenOnly,
            Look::Store(Ok(None)) => Self::SignedOut,
            Look::Store(Err(error)) => Self::Unreadable { error: Error::from(error).record() },
            Look::Store(Ok(Some(Stored { tokens, version, intent }))) => Self::Stored {
                access_ends: tokens.expires_at,
                refresh_born: tokens.born,
                refresh_age_days: now.since(tokens.born).as_secs() / 86_400,
                refresh_ends: tokens.born.plus(REFRESH_LIFE),
                version,
                unfinished: intent,
            },
        }
    }
}

impl Client {
    /// How this OA stands. Never fails: what cannot be found out is part of the answer.
    ///
    /// Makes one call, `oa.info`; like any call it may refresh the tokens first.
    ///
    /// ```
    /// # use zalo_oa_core::{App, transport::replay::Replay};
    /// # futures_util::future::FutureExt::now_or_never(async {
    /// # let replay = Replay::default();
    /// # replay.push(200, r#"{"error":0,"data":{"oa_id":"1234","name":"UBND phường","is_verified":false}}"#);
    /// # let client = App::builder("1").transport(replay).build()?.with_token("made-up");
    /// let health = client.health().await;
    /// for need in &health.needs {
    ///     println!("{}: {}", need.who, need.text_en);
    /// }
    /// assert_eq!(health.verified, Some(false));
    /// assert_eq!(health.needs.len(), 2, "not verified, and no way to refresh");
    /// # Ok::<_, zalo_oa_core::Error>(())
    /// # }).unwrap().unwrap();
    /// ```
    pub async fn health(&self) -> Health {
        let info = self.send(GetOa::new()).await;
        // Looked at afterwards: the call may have refreshed them.
        let look = self.auth.look().await;
        let at = self.moment();
        let tokens = TokenHealth::of(look, at);
        let package = info.as_ref().map(PackageHealth::of).unwrap_or_default();
        let verified = info.as_ref().ok().and_then(|info| info.is_verified);
        let needs = needs::of(&Seen {
            at,
            error: info.as_ref().err(),
            package: &package,
            verified,
            tokens: &tokens,
            has_secret: self.shared.secret.is_some(),
        });
        let oa = match info {
            Ok(info) => Checked::Ok(info),
            Err(error) => Checked::Error(error.record()),
        };
        Health { at, oa, package, verified, tokens, needs }
    }
}
