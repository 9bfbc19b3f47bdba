//! Where tokens live between calls and between processes.
//!
//! A refresh token works once, so a store does more than keep it: it hands out one lease per OA,
//! and it remembers that a refresh was begun. The trait asks for five methods; the memory store is for
//! one process, the file store for one machine.

#[cfg(feature = "emulator")]
pub mod conformance;
#[cfg(all(feature = "file-store", not(target_arch = "wasm32")))]
pub mod file;
pub mod journal;
pub mod memory;

use std::{fmt, sync::Arc, time::Duration};

use serde::{Deserialize, Serialize};

#[cfg(all(feature = "file-store", not(target_arch = "wasm32")))]
pub use file::FileStore;
pub use journal::{Journal, MemoryJournal};
pub use memory::MemoryStore;

use crate::{
    model::{AccessToken, AppId, OaId, RefreshToken},
    platform::{BoxFuture, MaybeSend, MaybeSync, Timestamp},
};

/// Whose tokens: one app, one OA.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct OaKey {
    /// The app.
    pub app: AppId,
    /// The OA.
    pub oa: OaId,
}

/// A pair of tokens with its dates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TokenSet {
    /// Opens the API.
    pub access_token: AccessToken,
    /// Buys the next pair, once.
    pub refresh_token: RefreshToken,
    /// When the access token ends, by the local clock.
    pub expires_at: Timestamp,
    /// When the refresh token was made.
    pub born: Timestamp,
}

/// What a store holds for one OA.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The tokens.
    pub tokens: TokenSet,
    /// Grows with each save.
    pub version: u64,
    /// A refresh that was begun and not finished.
    pub intent: Option<Intent>,
}

/// A refresh that is about to be sent. It stays in the store until the outcome is known, so that
/// whoever finds it can tell what became of the tokens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intent {
    /// When.
    pub at: Timestamp,
    /// On which machine.
    pub host: String,
    /// In which process.
    pub process: u32,
    /// Zalo refused the refresh token since: no process shows it again for a while.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<Refusal>,
}

impl Intent {
    /// A refresh that this holder begins now.
    #[must_use]
    pub fn new(at: Timestamp, holder: Holder) -> Self {
        Self { at, host: holder.host, process: holder.process, refused: None }
    }
}

/// A refusal that a new consent mends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// When.
    pub at: Timestamp,
    /// Zalo's number; none for an empty answer.
    pub code: Option<i32>,
    /// Whether the refresh that the intent names was never finished. Else its outcome is this
    /// refusal, and what became of the token before is not known here.
    pub unfinished: bool,
}

/// The exclusive right to refresh one OA's tokens. Dropping it gives it back as well, where the
/// store gave it a guard.
#[derive(Debug)]
pub struct Lease {
    /// Whose.
    pub key: OaKey,
    /// Grows with each lease; a save under an older one is refused.
    pub fence: u64,
    good_for: Option<Duration>,
    guard: Guard,
}

struct Guard {
    _held: Option<Box<dyn Held>>,
}

trait Held: MaybeSend + MaybeSync {}
impl<T: MaybeSend + MaybeSync> Held for T {}

impl fmt::Debug for Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self._held.is_some() { "Guard" } else { "none" })
    }
}

impl Lease {
    /// A lease that lasts until it is released.
    #[must_use]
    pub fn new(key: OaKey, fence: u64) -> Self {
        Self { key, fence, good_for: None, guard: Guard { _held: None } }
    }

    /// The lease ends by itself, so long after it was handed over; the store counts from before it
    /// asked for it.
    #[must_use]
    pub fn ending_in(mut self, left: Duration) -> Self {
        self.good_for = Some(left);
        self
    }

    /// What is dropped together with the lease: there the store gives the right back.
    #[must_use]
    pub fn guarded(mut self, guard: impl MaybeSend + MaybeSync + 'static) -> Self {
        self.guard = Guard { _held: Some(Box::new(guard)) };
        self
    }

    /// How long it was good for when it was handed over; `None`: until it is released.
    #[must_use]
    pub fn good_for(&self) -> Option<Duration> {
        self.good_for
    }
}

/// Who has a lease, for people who have to look for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The machine.
    pub host: String,
    /// The process.
    pub process: u32,
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "process {} on `{}`", self.process, self.host)
    }
}

impl From<&Intent> for Holder {
    fn from(intent: &Intent) -> Self {
        Self { host: intent.host.clone(), process: intent.process }
    }
}

/// Why a store could not do it. Never names tokens.
#[derive(Debug)]
pub struct StoreError {
    what: String,
    busy: bool,
    holder: Option<Holder>,
}

impl StoreError {
    /// Says what failed.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), busy: false, holder: None }
    }
    /// The lease was not to be had in time.
    #[must_use]
    pub fn busy() -> Self {
        Self { what: "another holder has the lease".to_owned(), busy: true, holder: None }
    }
    /// The lease was not to be had in time, and this is who has it.
    #[must_use]
    pub fn held_by(holder: Holder) -> Self {
        Self { what: format!("{holder} has the lease"), busy: true, holder: Some(holder) }
    }
    /// Whether it failed only because another holds the lease.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.busy
    }
    /// Who has the lease, if the store knows.
    #[must_use]
    pub fn holder(&self) -> Option<&Holder> {
        self.holder.as_ref()
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for StoreError {}

/// One line per step of a refresh and of a durable write, at level `debug` and target
/// `zalo_oa::tokens`, field `step`: for people who look for what happened to tokens, and for
/// trials that kill a process at a chosen step.
pub(crate) fn step(step: &'static str) {
    tracing::debug!(target: "zalo_oa::tokens", step);
}

/// Keeps tokens for one or many processes.
///
/// The methods of a refresh run on a thread and a tokio runtime of their own, which end with it. A
/// store must not need another runtime to go on: connections that were made on a caller's
/// `current_thread` runtime stand still while that caller waits in the drop of its client. Make
/// connections where they are used, or keep a thread for them.
///
/// The module `conformance` (feature `emulator`) tries a store against what the
/// refresh relies on.
pub trait TokenStore: MaybeSend + MaybeSync + 'static {
    /// What is stored, if anything.
    fn load(&self, key: &OaKey) -> BoxFuture<'_, Result<Option<Stored>, StoreError>>;
    /// The exclusive right to refresh, for `ttl`; waits for it for `wait`.
    fn lease(
        &self,
        key: &OaKey,
        ttl: Duration,
        wait: Duration,
    ) -> BoxFuture<'_, Result<Lease, StoreError>>;
    /// Notes, durably, that a refresh is about to be sent.
    fn begin(&self, lease: &Lease, intent: &Intent) -> BoxFuture<'_, Result<(), StoreError>>;
    /// Stores tokens, durably, and clears the intent. Refuses a stale lease.
    fn save(&self, lease: &Lease, tokens: &TokenSet) -> BoxFuture<'_, Result<(), StoreError>>;
    /// Gives the right back.
    fn release(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>>;
    /// Where broadcasts are written down beside these tokens, for
    /// `broadcast.once`. None by default: then the operation
    /// wants to be given one.
    fn journal(&self) -> Option<Arc<dyn Journal>> {
        None
    }
}
