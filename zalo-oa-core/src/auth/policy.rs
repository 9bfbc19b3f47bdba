//! When tokens are refreshed, and how long that may take.

use std::time::Duration;

use crate::{platform::Timestamp, store::TokenSet, transport::Timeouts};

/// Settings of the refresh, for all clients of an app; see
/// [`AppBuilder::tokens`](crate::client::AppBuilder::tokens).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TokenPolicy {
    /// Refresh so long before the access token ends: 15 minutes, but at most a quarter of its life.
    /// Each client takes up to a third less, by chance, so that processes do not all come at once.
    pub early: Duration,
    /// How long the refresh itself may take. The lease is asked for twice this, and nothing is sent
    /// unless it outlives the call.
    pub timeouts: Timeouts,
    /// How long to wait for another holder of the lease: 60 s. A token that is still good is used
    /// instead of waiting.
    pub wait: Duration,
}

impl Default for TokenPolicy {
    fn default() -> Self {
        Self {
            early: Duration::from_secs(15 * 60),
            timeouts: Timeouts::default(),
            wait: Duration::from_secs(60),
        }
    }
}

impl TokenPolicy {
    /// Refresh so long before the end.
    #[must_use]
    pub fn early(mut self, early: Duration) -> Self {
        self.early = early;
        self
    }

    /// How long the refresh may take in all, connecting included.
    #[must_use]
    pub fn timeout(mut self, total: Duration) -> Self {
        self.timeouts.total = total;
        self
    }

    /// How long to wait for another holder of the lease.
    #[must_use]
    pub fn wait(mut self, wait: Duration) -> Self {
        self.wait = wait;
        self
    }

    /// For how long the lease is asked: the call, and as long again for two tries to save.
    pub(super) fn lease(&self) -> Duration {
        self.timeouts.total * 2
    }

    /// Whether these tokens are good by the clock and not due for a refresh. `chance` is the
    /// client's own.
    pub(super) fn fresh(&self, tokens: &TokenSet, now: Timestamp, chance: u32) -> bool {
        // A token with a short life must not be early from its birth on.
        let early = self.early.min(tokens.expires_at.since(tokens.born) / 4);
        let less = early.mul_f64(f64::from(chance) / f64::from(u32::MAX) / 3.0);
        tokens.expires_at > now.plus(early.saturating_sub(less))
    }
}

/// Whether `now` lies within `span` after `start`. A clock that was put back ends the span.
pub(super) fn within(now: Timestamp, start: Timestamp, span: Duration) -> bool {
    now >= start && now.since(start) < span
}
