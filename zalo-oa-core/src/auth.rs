//! Which token a call carries, and what happens when it is refused.
//!
//! A client has either one access token, or a store it loads from and refreshes under a lease.
//! Nothing but a non-empty `access_token` ever replaces stored tokens.

mod refresh;
mod sign_in;

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

pub use sign_in::Pkce;

use crate::{
    client::Client,
    error::AuthError,
    model::AccessToken,
    platform::Timestamp,
    store::{OaKey, Stored, TokenSet, TokenStore},
};

/// Refresh this long before the access token ends; it lives 25 hours.
const EARLY: Duration = Duration::from_secs(15 * 60);

/// After an early refresh that failed, so long without another: the token in use is still good,
/// and each call would wait for the failure.
const REST: Duration = Duration::from_secs(60);

/// The tokens of one client.
pub(crate) struct Auth {
    source: Source,
}

enum Source {
    None,
    Token(AccessToken),
    Stored(FromStore),
}

pub(crate) struct FromStore {
    key: OaKey,
    store: Arc<dyn TokenStore>,
    /// What was loaded last, so that not every call goes to the store.
    cache: Mutex<Option<TokenSet>>,
    /// The refresh that is under way in this client; all callers wait for the same one.
    flight: Mutex<Option<refresh::Flight>>,
    /// No early refresh before this moment.
    rest: Mutex<Timestamp>,
}

impl fmt::Debug for Auth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.source {
            Source::None => f.write_str("none"),
            Source::Token(_) => f.write_str("one access token"),
            Source::Stored(from) => write!(f, "the store's tokens of {}", from.key.oa),
        }
    }
}

impl Auth {
    pub(crate) fn none() -> Self {
        Self { source: Source::None }
    }

    pub(crate) fn token(token: AccessToken) -> Self {
        Self { source: Source::Token(token) }
    }

    pub(crate) fn stored(key: OaKey, store: Arc<dyn TokenStore>) -> Self {
        Self {
            source: Source::Stored(FromStore {
                key,
                store,
                cache: Mutex::new(None),
                flight: Mutex::new(None),
                rest: Mutex::new(Timestamp::default()),
            }),
        }
    }

    /// A token that is good by the clock.
    pub(crate) async fn access(&self, client: &Client) -> Result<AccessToken, AuthError> {
        match &self.source {
            Source::None => Err(AuthError::NoTokens),
            // An empty one comes from a variable that nobody filled.
            Source::Token(token) if token.reveal().trim().is_empty() => Err(AuthError::NoTokens),
            Source::Token(token) => Ok(token.clone()),
            Source::Stored(from) => from.access(client).await,
        }
    }

    /// The platform refused `token`. `true` when another one is there now and the call may be
    /// repeated.
    pub(crate) async fn refused(
        &self,
        client: &Client,
        token: &AccessToken,
    ) -> Result<bool, AuthError> {
        match &self.source {
            Source::None | Source::Token(_) => Ok(false),
            Source::Stored(from) => {
                from.remember(None);
                // Another process may have rotated: load before spending anything.
                let stored = from.load().await?;
                if stored.tokens.access_token != *token {
                    from.remember(Some(&stored.tokens));
                    return Ok(true);
                }
                from.refresh(client, Some(token.clone())).await.map(|_| true)
            }
        }
    }
}

impl FromStore {
    async fn access(&self, client: &Client) -> Result<AccessToken, AuthError> {
        let now = client.moment();
        let cached = self.cache.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(tokens) = &cached
            && fresh(tokens, now)
        {
            return Ok(tokens.access_token.clone());
        }
        let stored = match (self.load().await, cached) {
            (Ok(stored), _) => stored,
            // The store is out of reach for now, the token is still good.
            (Err(_), Some(tokens)) if now < tokens.expires_at => {
                return Ok(tokens.access_token.clone());
            }
            (Err(error), _) => return Err(error),
        };
        if fresh(&stored.tokens, now) {
            self.remember(Some(&stored.tokens));
            return Ok(stored.tokens.access_token.clone());
        }
        let ends = stored.tokens.expires_at;
        if now < ends && now < *self.rest.lock().unwrap_or_else(PoisonError::into_inner) {
            return Ok(stored.tokens.access_token.clone());
        }
        let error = match self.refresh(client, None).await {
            Ok(tokens) => return Ok(tokens.access_token),
            Err(error) => error,
        };
        // A failed early refresh leaves a token in use that is still good; it may have taken long.
        let now = client.moment();
        if now >= ends {
            return Err(error);
        }
        *self.rest.lock().unwrap_or_else(PoisonError::into_inner) = now.plus(REST);
        Ok(stored.tokens.access_token.clone())
    }

    async fn load(&self) -> Result<Stored, AuthError> {
        self.store.load(&self.key).await?.ok_or(AuthError::SignedOut)
    }

    fn remember(&self, tokens: Option<&TokenSet>) {
        *self.cache.lock().unwrap_or_else(PoisonError::into_inner) = tokens.cloned();
    }
}

fn fresh(tokens: &TokenSet, now: Timestamp) -> bool {
    // A token with a short life must not be early from its birth on.
    let early = EARLY.min(tokens.expires_at.since(tokens.born) / 4);
    tokens.expires_at > now.plus(early)
}
