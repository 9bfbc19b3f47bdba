//! One refresh at a time, whatever becomes of those who wait for it.
//!
//! The runtime carries the work to its end; callers only wait for its outcome. They never drive it:
//! a connection or a timer that was made on a caller's own executor would die with that executor,
//! in the middle of an exchange whose answer must not be lost.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use futures_channel::oneshot;
use futures_util::future::{FutureExt, Shared};

use super::{FromStore, Source, lock, renew};
use crate::{
    client::Client,
    error::AuthError,
    model::{AccessToken, RefreshToken},
    platform::{BoxFuture, process_number},
    store::TokenSet,
};

/// A refresh under way.
pub(super) type Flight = Shared<BoxFuture<'static, Result<TokenSet, AuthError>>>;

/// The refresh of a client.
pub(super) struct Current {
    flight: Flight,
    /// Whether it may wait for another holder of the lease.
    waits: bool,
    /// A forked child has a copy of this, and not the thread that does the work.
    process: u32,
}

impl Current {
    /// Whether it is still under way, here.
    fn lives(&self) -> bool {
        // One that is over but still here was abandoned by its runtime.
        self.process == process_number() && self.flight.clone().now_or_never().is_none()
    }
}

/// Why there should be new tokens; whoever has the lease checks whether that still holds.
#[derive(Clone)]
pub(super) enum Why {
    /// The access token is due, or over.
    Due {
        /// It is still good: not worth waiting for another holder of the lease.
        still_good: bool,
    },
    /// The platform refused this access token.
    Refused(AccessToken),
    /// This refresh token has been idle for long.
    Idle(RefreshToken),
}

impl Why {
    fn waits(&self) -> bool {
        !matches!(self, Self::Due { still_good: true })
    }
}

impl FromStore {
    /// New tokens, or those that another holder of the lease has stored meanwhile.
    pub(super) async fn refresh(&self, client: &Client, why: Why) -> Result<TokenSet, AuthError> {
        let Joined { flight, others } = self.join(client, &why)?;
        let outcome = flight.await;
        let not_for_us = match (&outcome, &why) {
            (Err(AuthError::Busy { .. }), why) => why.waits(),
            (Ok(tokens), Why::Refused(refused)) => tokens.access_token == *refused,
            (Ok(tokens), Why::Idle(idle)) => tokens.refresh_token == *idle,
            _ => false,
        };
        // It was begun for another reason, by which the tokens were good enough.
        if others && not_for_us {
            return self.join(client, &why)?.flight.await;
        }
        outcome
    }

    /// The refresh under way, which others have begun, or a new one.
    fn join(&self, client: &Client, why: &Why) -> Result<Joined, AuthError> {
        let mut current = lock(&self.flight);
        if let Some(current) = current.as_ref().filter(|current| current.lives()) {
            if current.waits && !why.waits() {
                // Perhaps for long, and the token at hand is good.
                return Err(AuthError::Busy { waited_ms: 0, holder: None });
            }
            return Ok(Joined { flight: current.flight.clone(), others: true });
        }
        let (report, outcome) = oneshot::channel();
        let sent = Arc::new(AtomicBool::new(false));
        let was_sent = Arc::clone(&sent);
        let outcome = outcome.map(move |outcome| {
            outcome.unwrap_or_else(|_| {
                Err(if was_sent.load(Ordering::Acquire) {
                    AuthError::Unknown
                } else {
                    renew::not_sent("the runtime gave the refresh up before it was sent")
                })
            })
        });
        let outcome: BoxFuture<'static, _> = Box::pin(outcome);
        let flight = outcome.shared();
        let (waits, process) = (why.waits(), process_number());
        *current = Some(Current { flight: flight.clone(), waits, process });
        drop(current);
        // Without a handle of its own: who drops the last one waits for this task.
        let (client, why) = (client.without_handle(), why.clone());
        client.runtime().clone().spawn(Box::pin(async move {
            let outcome = match &client.auth.source {
                Source::Stored(from) => {
                    let outcome = renew::renew(&client, from, &why, &sent).await;
                    from.remember(outcome.as_ref().ok());
                    *lock(&from.flight) = None;
                    outcome
                }
                Source::None | Source::Token(_) | Source::Given(_) => Err(AuthError::NoTokens),
            };
            // Nobody may be waiting any more.
            let _ = report.send(outcome);
        }));
        Ok(Joined { flight, others: false })
    }

    /// The refresh under way, if there is one.
    pub(super) fn under_way(&self) -> Option<Flight> {
        let current = lock(&self.flight);
        current.as_ref().filter(|current| current.lives()).map(|current| current.flight.clone())
    }
}

struct Joined {
    flight: Flight,
    /// Whether others have begun it.
    others: bool,
}
