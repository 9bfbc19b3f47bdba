//! Which token a call carries, and what happens when it is refused.
//!
//! A client has either one access token, or a store it loads from and refreshes under a lease.
//! Nothing but a non-empty `access_token` ever replaces stored tokens.

mod callback;
mod given;
mod hand_out;
mod import;
mod keep;
pub(crate) mod look;
mod pending;
mod pkce;
mod policy;
mod refresh;
mod renew;
mod right;
mod sign_in;

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError, atomic::AtomicBool},
    time::Duration,
};

pub use callback::Callback;
pub use given::TokenSource;
pub use keep::KeepAlive;
pub(crate) use keep::LastHandle;
pub use pkce::Pkce;
pub use policy::TokenPolicy;

use self::{
    pending::Pending,
    policy::within,
    refresh::{Current, Why},
    renew::Dead,
};
use crate::{
    client::Client,
    error::AuthError,
    model::AccessToken,
    platform::{Stake, Timestamp},
    store::{OaKey, Stored, TokenSet, TokenStore},
};

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
    Given(Arc<dyn TokenSource>),
    Stored(Box<FromStore>),
}

struct FromStore {
    key: OaKey,
    store: Arc<dyn TokenStore>,
    /// This client's share of chance, for the early window.
    chance: u32,
    /// What was loaded last, so that not every call goes to the store.
    cache: Mutex<Option<TokenSet>>,
    /// The refresh that is under way in this client; all callers wait for the same one.
    flight: Mutex<Option<Current>>,
    /// When an early refresh failed last.
    failed: Mutex<Option<Timestamp>>,
    /// What Zalo refused last.
    dead: Mutex<Option<Dead>>,
    /// What the store did not take.
    pending: Mutex<Option<Pending>>,
    /// Whether new tokens are on their way.
    stake: Stake,
    /// Whether the age of the refresh token was warned about.
    warned: AtomicBool,
}

impl fmt::Debug for Auth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.source {
            Source::None => f.write_str("none"),
            Source::Token(_) => f.write_str("one access token"),
            Source::Given(_) => f.write_str("the host's tokens"),
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

    pub(crate) fn given(source: Arc<dyn TokenSource>) -> Self {
        Self { source: Source::Given(source) }
    }

    /// `chance` moves the early window, so that not all processes come at once.
    pub(crate) fn stored(key: OaKey, store: Arc<dyn TokenStore>, chance: u32) -> Self {
        Self {
            source: Source::Stored(Box::new(FromStore {
                key,
                store,
                chance,
                cache: Mutex::default(),
                flight: Mutex::default(),
                failed: Mutex::default(),
                dead: Mutex::default(),
                pending: Mutex::default(),
                stake: Stake::default(),
                warned: AtomicBool::new(false),
            })),
        }
    }

    /// Whose tokens these are, and the store that keeps them.
    pub(crate) fn kept(&self) -> Option<(&OaKey, &Arc<dyn TokenStore>)> {
        match &self.source {
            Source::Stored(from) => Some((&from.key, &from.store)),
            _ => None,
        }
    }

    /// A token that is good by the clock.
    pub(crate) async fn access(&self, client: &Client) -> Result<AccessToken, AuthError> {
        match &self.source {
            Source::None => Err(AuthError::NoTokens),
            // An empty one comes from a variable that nobody filled.
            Source::Token(token) if token.reveal().trim().is_empty() => Err(AuthError::NoTokens),
            Source::Token(token) => Ok(token.clone()),
            Source::Given(source) => match source.token(None).await? {
                token if token.reveal().trim().is_empty() => Err(AuthError::NoTokens),
                token => Ok(token),
            },
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
            Source::Given(source) => Ok(source.token(Some(token.clone())).await? != *token),
            Source::Stored(from) => {
                from.remember(None);
                // Another process may have rotated: load before spending anything.
                let stored = from.load().await?;
                if stored.tokens.access_token != *token {
                    from.remember(Some(&stored.tokens));
                    return Ok(true);
                }
                let tokens = from.refresh(client, Why::Refused(token.clone())).await?;
                Ok(tokens.access_token != *token)
            }
        }
    }
}

impl FromStore {
    async fn access(&self, client: &Client) -> Result<AccessToken, AuthError> {
        let now = client.moment();
        if lock(&self.pending).is_some() {
            let due = Why::Due { still_good: false };
            return self.refresh(client, due).await.map(|tokens| tokens.access_token.clone());
        }
        let cached = lock(&self.cache).clone();
        if let Some(tokens) = &cached
            && self.fresh(client, tokens)
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
        self.warn_of_age(&stored.tokens, now);
        if self.fresh(client, &stored.tokens) {
            self.remember(Some(&stored.tokens));
            return Ok(stored.tokens.access_token.clone());
        }
        let ends = stored.tokens.expires_at;
        let still_good = now < ends;
        if still_good && lock(&self.failed).is_some_and(|failed| within(now, failed, REST)) {
            return Ok(stored.tokens.access_token.clone());
        }
        let mut outcome = self.refresh(client, Why::Due { still_good }).await;
        // Asked once: it may end between two looks at the clock.
        let mut now = client.moment();
        if still_good && now >= ends && matches!(outcome, Err(AuthError::Busy { .. })) {
            // It ended just now, and with it the reason not to wait for another holder.
            outcome = self.refresh(client, Why::Due { still_good: false }).await;
            now = client.moment();
        }
        let error = match outcome {
            Ok(tokens) => return Ok(tokens.access_token.clone()),
            Err(error) => error,
        };
        // A failed early refresh leaves a token in use that is still good; it may have taken long.
        // New tokens that are not saved have put an end to the old one.
        if now >= ends || matches!(error, AuthError::NotSaved { .. }) {
            return Err(error);
        }
        if matches!(error, AuthError::ConsentNeeded { .. } | AuthError::Refused { .. }) {
            tracing::error!(
                target: "zalo_oa", %error, ends = ends.utc(),
                "calls will fail when the access token ends"
            );
        }
        *lock(&self.failed) = Some(now);
        Ok(stored.tokens.access_token.clone())
    }

    fn fresh(&self, client: &Client, tokens: &TokenSet) -> bool {
        client.shared.tokens.fresh(tokens, client.moment(), self.chance)
    }

    async fn load(&self) -> Result<Stored, AuthError> {
        self.store.load(&self.key).await?.ok_or(AuthError::SignedOut)
    }

    fn remember(&self, tokens: Option<&TokenSet>) {
        *lock(&self.cache) = tokens.cloned();
    }

    fn set_pending(&self, pending: Option<Pending>) {
        *lock(&self.pending) = pending;
    }

    fn pending(&self) -> Option<Pending> {
        lock(&self.pending).clone()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
