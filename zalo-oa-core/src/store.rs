//! Where tokens live between calls and between processes.
//!
//! A refresh token works once, so a store does more than keep it: it hands out one lease per OA,
//! and it remembers that a refresh was begun. The trait has five methods; the memory store is for
//! one process.

pub mod memory;

use std::{fmt, time::Duration};

use serde::{Deserialize, Serialize};

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

/// A refresh that is about to be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intent {
    /// When.
    pub at: Timestamp,
    /// On which machine.
    pub host: String,
    /// In which process.
    pub process: u32,
}

/// The exclusive right to refresh one OA's tokens.
#[derive(Debug)]
pub struct Lease {
    /// Whose.
    pub key: OaKey,
    /// Grows with each lease; a save under an older one is refused.
    pub fence: u64,
}

/// Why a store could not do it. Never names tokens.
#[derive(Debug)]
pub struct StoreError {
    what: String,
    busy: bool,
}

impl StoreError {
    /// Says what failed.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), busy: false }
    }
    /// The lease was not to be had in time.
    #[must_use]
    pub fn busy() -> Self {
        Self { what: "another holder has the lease".to_owned(), busy: true }
    }
    /// Whether it failed only because another holds the lease.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.busy
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for StoreError {}

/// Keeps tokens for one or many processes.
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
    /// Stores new tokens, durably, and clears the intent. Refuses a stale lease.
    fn save(&self, lease: &Lease, tokens: &TokenSet) -> BoxFuture<'_, Result<(), StoreError>>;
    /// Gives the right back.
    fn release(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>>;
}
