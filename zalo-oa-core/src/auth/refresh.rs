//! One refresh at a time, whatever becomes of those who wait for it.
//!
//! The runtime carries the work to its end; callers only wait for its outcome. They never drive it:
//! a connection or a timer that was made on a caller's own executor would die with that executor,
//! in the middle of an exchange whose answer must not be lost.

use std::{sync::Arc, sync::PoisonError, time::Duration};

use futures_channel::oneshot;
use futures_util::future::{FutureExt, Shared};

use super::{FromStore, Source};
use crate::{
    api::{Lifetime, RefreshTokens, TokenAnswer},
    client::{CallOptions, Client},
    error::{AuthError, Error},
    model::AccessToken,
    platform::{BoxFuture, Timestamp},
    store::{Intent, Lease, OaKey, StoreError, TokenSet, TokenStore},
    transport::Timeouts,
};

/// How long to wait for another process that holds the lease.
const WAIT: Duration = Duration::from_secs(60);

/// How long an access token is taken to live when the answer does not say: less than any source
/// names, and a refused token is refreshed anyway.
const UNSAID: Duration = Duration::from_secs(3600);

/// A refresh under way.
pub(super) type Flight = Shared<BoxFuture<'static, Result<TokenSet, AuthError>>>;

impl FromStore {
    /// New tokens. `refused` is the access token that the platform no longer takes, if that is
    /// why.
    pub(super) async fn refresh(
        &self,
        client: &Client,
        refused: Option<AccessToken>,
    ) -> Result<TokenSet, AuthError> {
        self.join(client, refused).await
    }

    fn join(&self, client: &Client, refused: Option<AccessToken>) -> Flight {
        let mut current = self.flight.lock().unwrap_or_else(PoisonError::into_inner);
        // One that is over but still here was abandoned by the runtime.
        if let Some(flight) = current.as_ref().filter(|flight| flight.peek().is_none()) {
            return flight.clone();
        }
        let (report, outcome) = oneshot::channel();
        let outcome = outcome.map(|outcome| outcome.unwrap_or(Err(AuthError::Unknown)));
        let outcome: BoxFuture<'static, _> = Box::pin(outcome);
        let flight = outcome.shared();
        *current = Some(flight.clone());
        drop(current);
        let (client, refused) = (client.clone(), refused);
        client.runtime().clone().spawn(Box::pin(async move {
            let outcome = match &client.auth.source {
                Source::Stored(from) => {
                    let outcome = renew(&client, &from.key, &from.store, refused).await;
                    from.remember(outcome.as_ref().ok());
                    *from.flight.lock().unwrap_or_else(PoisonError::into_inner) = None;
                    outcome
                }
                Source::None | Source::Token(_) => Err(AuthError::NoTokens),
            };
            // Nobody may be waiting any more.
            let _ = report.send(outcome);
        }));
        flight
    }
}

/// Lease, load again, intent, refresh, save, release.
async fn renew(
    client: &Client,
    key: &OaKey,
    store: &Arc<dyn TokenStore>,
    refused: Option<AccessToken>,
) -> Result<TokenSet, AuthError> {
    let total = Timeouts::default().total;
    let lease = store.lease(key, total * 2, WAIT).await.map_err(|error| {
        if error.is_busy() {
            let waited_ms = u64::try_from(WAIT.as_millis()).unwrap_or(u64::MAX);
            AuthError::Busy { waited_ms }
        } else {
            error.into()
        }
    })?;
    let outcome = under_lease(client, key, store.as_ref(), &lease, refused).await;
    // Tokens that were saved are good, whatever becomes of the lease: it ends by itself.
    if store.release(lease).await.is_err() {
        tracing::warn!(target: "zalo_oa", "the lease on the tokens could not be given back");
    }
    outcome
}

async fn under_lease(
    client: &Client,
    key: &OaKey,
    store: &dyn TokenStore,
    lease: &Lease,
    refused: Option<AccessToken>,
) -> Result<TokenSet, AuthError> {
    let stored = store.load(key).await?.ok_or(AuthError::SignedOut)?;
    let still_good = match &refused {
        Some(refused) => stored.tokens.access_token != *refused,
        None => super::fresh(&stored.tokens, client.moment()),
    };
    if still_good {
        return Ok(stored.tokens);
    }
    let Some(secret) = client.shared.secret.clone() else {
        return Err(AuthError::Expired);
    };
    let intent = Intent { at: client.moment(), host: "this process".to_owned(), process: 0 };
    store.begin(lease, &intent).await?;
    let request = RefreshTokens::new(secret, key.app.clone(), stored.tokens.refresh_token.clone());
    let caller = client.with(CallOptions::default().attempts(1));
    let answer = match caller.send(request).await {
        Ok(answer) => answer,
        Err(error) => return Err(refusal(error, &stored.intent)),
    };
    let tokens = tokens_of(answer, Some(&stored.tokens), client.moment())?;
    if save(store, lease, &tokens).await.is_err() {
        // To drop them would lose the account at once instead of at the end of the process.
        tracing::error!(
            target: "zalo_oa",
            "new tokens could not be saved: they are only in this process, which must not end \
             before its store works again"
        );
    }
    Ok(tokens)
}

/// Saves, and tries once more: a pair that is not saved is gone with the process.
pub(super) async fn save(
    store: &dyn TokenStore,
    lease: &Lease,
    tokens: &TokenSet,
) -> Result<(), StoreError> {
    match store.save(lease, tokens).await {
        Ok(()) => Ok(()),
        Err(_) => store.save(lease, tokens).await,
    }
}

fn refusal(error: Error, intent: &Option<Intent>) -> AuthError {
    match error {
        Error::Auth(AuthError::ConsentNeeded { code, story }) => {
            let story = match intent {
                Some(intent) => {
                    format!("{story}; a refresh begun at {:?} was never finished", intent.at)
                }
                None => format!(
                    "{story}; no refresh of ours is open, so another system holds these tokens"
                ),
            };
            AuthError::ConsentNeeded { code, story }
        }
        Error::Auth(other) => other,
        error @ (Error::Build(_) | Error::Connect { .. }) => AuthError::NotSent(Arc::new(error)),
        _ => AuthError::Unknown,
    }
}

/// The pair that an answer brings. Without a new refresh token the old one stays.
pub(super) fn tokens_of(
    answer: TokenAnswer,
    old: Option<&TokenSet>,
    now: Timestamp,
) -> Result<TokenSet, AuthError> {
    let (refresh_token, born) = match (answer.refresh_token, old) {
        (Some(token), _) => (token, now),
        (None, Some(old)) => (old.refresh_token.clone(), old.born),
        (None, None) => return Err(AuthError::SignedOut),
    };
    let lifetime = match answer.expires_in {
        Some(Lifetime(seconds)) if seconds > 0 => Duration::from_secs(seconds.into()),
        _ => UNSAID,
    };
    Ok(TokenSet {
        access_token: answer.access_token,
        refresh_token,
        expires_at: now.plus(lifetime),
        born,
    })
}
