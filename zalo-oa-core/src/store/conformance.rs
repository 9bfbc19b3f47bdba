//! What every store must keep to, as a check that people who write their own can run.
//!
//! A store that breaks one of these promises loses tokens sooner or later, and rarely in a test
//! that its author thought of.

mod broadcasts;
mod leases;
mod tokens;

use std::{fmt, sync::Arc, time::Duration};

pub use broadcasts::{JournalSubject, check_journal};

use super::{Intent, Lease, OaKey, StoreError, Stored, TokenSet, TokenStore};
use crate::platform::{BoxFuture, MaybeSend, MaybeSync, Timestamp};

/// How long leases are asked for.
const TTL: Duration = Duration::from_secs(60);
/// How long the check waits for a lease that is free.
const PATIENT: Duration = Duration::from_secs(20);
/// How long it waits for one that is not.
const SHORT: Duration = Duration::from_millis(40);

/// The stores under check.
pub trait Subject: MaybeSend + MaybeSync {
    /// A handle of its own on the store of this name: with a new name an empty store, with the
    /// same name the same tokens. Names are `a` to `z` and `-`. Where processes share a store,
    /// a handle should be what another process would open.
    fn open(&self, name: &str) -> Arc<dyn TokenStore>;

    /// Lets leases that were asked for so long end, by moving the store's clock or by waiting.
    /// `false`, as here: they end with their holder only.
    fn expire(&self, ttl: Duration) -> BoxFuture<'_, bool> {
        let _ = ttl;
        Box::pin(async { false })
    }

    /// Whether waiting for a lease ends by itself. A store that says no is only checked to wait.
    fn waiting_ends(&self) -> bool {
        true
    }
}

/// A promise that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The promise.
    pub promise: &'static str,
    /// What came instead. Holds no tokens but those of the check.
    pub found: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` does not hold: {}", self.promise, self.found)
    }
}

impl std::error::Error for Broken {}

/// Runs all checks, each on stores of its own, and ends with the first promise that is broken.
/// It has no clock: that waiting ends *in time* is for the caller to measure.
///
/// # Errors
/// The broken promise.
pub async fn check(subject: &dyn Subject) -> Result<(), Broken> {
    tokens::nothing(&subject.open("nothing")).await?;
    tokens::saved(&subject.open("saved"), &subject.open("saved")).await?;
    tokens::intents(&subject.open("intents"), &subject.open("intents")).await?;
    tokens::apart(&subject.open("apart")).await?;
    leases::exclude(subject, "exclude").await?;
    leases::given_back(&subject.open("back"), &subject.open("back")).await?;
    leases::stale(&subject.open("stale"), &subject.open("stale")).await?;
    leases::expired(subject, "expired").await
}

type Store = Arc<dyn TokenStore>;

fn key(app: &str, oa: &str) -> OaKey {
    OaKey { app: app.into(), oa: oa.into() }
}

/// A usual one: ids are above 2^53.
fn usual() -> OaKey {
    key("2100000000000000019", "4500000000000000001")
}

fn tokens(number: i64) -> TokenSet {
    TokenSet {
        access_token: format!("check-access-{number}").into(),
        refresh_token: format!("check-refresh-{number}").into(),
        expires_at: Timestamp(1_800_000_000_123 + number),
        born: Timestamp(1_790_000_000_456 + number),
    }
}

fn intent(process: u32) -> Intent {
    let holder = super::Holder { host: "máy-1".to_owned(), process };
    Intent::new(Timestamp(1_795_000_000_000), holder)
}

/// A promise under check.
#[derive(Clone, Copy)]
struct Promise(&'static str);

impl Promise {
    fn broken(self, found: impl Into<String>) -> Broken {
        Broken { promise: self.0, found: found.into() }
    }

    fn holds(self, holds: bool, found: impl FnOnce() -> String) -> Result<(), Broken> {
        if holds { Ok(()) } else { Err(self.broken(found())) }
    }

    fn done<T>(self, what: &str, outcome: Result<T, StoreError>) -> Result<T, Broken> {
        outcome.map_err(|error| self.broken(format!("`{what}` failed: {error}")))
    }

    fn refused<T>(self, what: &str, outcome: Result<T, StoreError>) -> Result<(), Broken> {
        self.holds(outcome.is_err(), || format!("`{what}` was not refused"))
    }

    async fn lease(self, store: &Store, key: &OaKey) -> Result<Lease, Broken> {
        let lease = self.done("lease", store.lease(key, TTL, PATIENT).await)?;
        self.holds(lease.key == *key, || "the lease is for another key".to_owned())?;
        Ok(lease)
    }

    async fn load(self, store: &Store, key: &OaKey) -> Result<Option<Stored>, Broken> {
        self.done("load", store.load(key).await)
    }

    /// Leases, saves and releases.
    async fn put(self, store: &Store, key: &OaKey, number: i64) -> Result<(), Broken> {
        let lease = self.lease(store, key).await?;
        self.done("save", store.save(&lease, &tokens(number)).await)?;
        self.done("release", store.release(lease).await)
    }

    /// What is stored is this, and its version.
    async fn has(
        self,
        store: &Store,
        key: &OaKey,
        number: i64,
        intent: Option<&Intent>,
    ) -> Result<u64, Broken> {
        let Some(stored) = self.load(store, key).await? else {
            return Err(self.broken("nothing is stored"));
        };
        self.holds(stored.tokens == tokens(number), || "other tokens are stored".to_owned())?;
        self.holds(stored.intent.as_ref() == intent, || {
            format!("the intent is {:?} instead of {intent:?}", stored.intent)
        })?;
        Ok(stored.version)
    }
}
