//! What was broadcast, written down so that no restart sends it again.
//!
//! A broadcast reaches thousands of people, cannot be called back, and Zalo has no call that tells
//! what became of one. A program that dies between the request and the answer must leave a trace,
//! so an entry is on the disk before a byte leaves and is closed after the answer. What is found
//! open later, under the exclusive hold, has an unknown outcome: a person looks and settles it.

mod memory;
mod settle;
mod target;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use memory::MemoryJournal;
pub use settle::{Verdict, settle};
pub use target::TargetDigest;

use super::{Guard, Holder, StoreError};
use crate::{
    model::{ArticleId, MessageId, OaId},
    platform::{BoxFuture, MaybeSend, MaybeSync, Timestamp},
};

/// One article to one target of one OA. Holds no personal data and no secret: of the target only
/// a digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The article.
    pub article: ArticleId,
    /// To whom.
    pub target: TargetDigest,
    /// When it was written down, just before the call left.
    pub begun: Timestamp,
    /// By whom.
    pub by: Holder,
    /// What became of it.
    pub state: State,
}

impl Entry {
    /// Whether both speak of the same article and target.
    #[must_use]
    pub fn same_key(&self, other: &Self) -> bool {
        self.article == other.article && self.target == other.target
    }
}

/// What became of a broadcast that was begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum State {
    /// The call may have left, no answer is written down. Unless its process still has the hold,
    /// the outcome is unknown.
    Open,
    /// Zalo took it.
    Sent {
        /// When the answer came.
        at: Timestamp,
        /// The broadcast; none when the answer did not say, or a person has settled it without.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        message_id: Option<MessageId>,
        /// A person has looked and said so.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        settled: bool,
    },
    /// Zalo refused it.
    Refused {
        /// When.
        at: Timestamp,
        /// Zalo's number.
        code: i32,
    },
    /// Nothing was sent: [`Journal::end`] takes the entry out.
    NotSent,
}

/// The exclusive right to broadcast for one OA; dropping it gives it back.
#[derive(Debug)]
pub struct Hold {
    /// Whose.
    pub oa: OaId,
    /// Grows with each hold; what is written under an older one is refused.
    pub fence: u64,
    _guard: Guard,
}

impl Hold {
    /// A hold that `guard` gives back when it is dropped.
    #[must_use]
    pub fn new(oa: OaId, fence: u64, guard: impl MaybeSend + MaybeSync + 'static) -> Self {
        Self { oa, fence, _guard: Guard { _held: Some(Box::new(guard)) } }
    }
}

/// Keeps what was broadcast, for one or many processes.
///
/// The module `conformance` (feature `emulator`) tries a journal against what `broadcast.once`
/// relies on.
pub trait Journal: MaybeSend + MaybeSync + 'static {
    /// The exclusive right to broadcast for this OA; waits for it for `wait`. It should end with
    /// its process. One that ends sooner costs no second send, but a person's time: the entry is
    /// still open and reads as unknown.
    fn hold(&self, oa: &OaId, wait: Duration) -> BoxFuture<'_, Result<Hold, StoreError>>;
    /// All entries of the OA, in the order in which they were begun. Needs no hold.
    fn entries(&self, oa: &OaId) -> BoxFuture<'_, Result<Vec<Entry>, StoreError>>;
    /// Notes, durably and all at once, what is about to be sent, in place of what is there of the
    /// same articles and target. Refuses a stale hold.
    fn begin(&self, hold: &Hold, entries: &[Entry]) -> BoxFuture<'_, Result<(), StoreError>>;
    /// Notes, durably and all at once, what became of it. Refuses a stale hold.
    fn end(&self, hold: &Hold, entries: &[Entry]) -> BoxFuture<'_, Result<(), StoreError>>;
}

/// One line per step, at level `debug` and target `zalo_oa::journal`, field `step`: for people who
/// look for what happened to a broadcast, and for trials that kill a process at a step.
pub(crate) fn step(step: &'static str) {
    tracing::debug!(target: "zalo_oa::journal", step);
}

/// Puts entries in the place of those with the same article and target.
pub(super) fn merge(all: &mut Vec<Entry>, changes: &[Entry]) {
    all.retain(|entry| !changes.iter().any(|change| change.same_key(entry)));
    let kept = changes.iter().filter(|change| change.state != State::NotSent);
    all.extend(kept.cloned());
    all.sort_by_key(|entry| entry.begun);
}

/// The journal of a folder: that of a [`FileStore`](super::FileStore) there.
#[cfg(all(feature = "file-store", not(target_arch = "wasm32")))]
pub(crate) fn of_folder(folder: &str) -> Result<std::sync::Arc<dyn Journal>, StoreError> {
    Ok(super::FileStore::new(folder)?.broadcasts())
}

/// This build keeps nothing in files.
#[cfg(not(all(feature = "file-store", not(target_arch = "wasm32"))))]
pub(crate) fn of_folder(_folder: &str) -> Result<std::sync::Arc<dyn Journal>, StoreError> {
    Err(StoreError::new("this build keeps nothing in files"))
}
