//! What the one who writes is asked for, and by whom it is answered.

use bytes::Bytes;
use tokio::sync::{OwnedSemaphorePermit, oneshot};

use super::{Dead, InboxError, Stats, person::Withdrawal, table::New};
use crate::platform::Timestamp;

/// Where an answer goes.
pub(super) type Report<T> = oneshot::Sender<Result<T, InboxError>>;

pub(super) enum Order {
    Keep(Keep),
    Ended(Ended),
    Ask(Ask),
    /// Hand out no more; close once the handlers under way have ended.
    End(Option<Report<()>>),
    /// Close now.
    Cut,
}

/// A delivery that wants to be on the disk.
pub(super) struct Keep {
    pub(super) new: New,
    pub(super) body: Bytes,
    /// Whether it was new. Dropped when it could not be written.
    pub(super) report: oneshot::Sender<bool>,
    /// Its share of the memory for those that wait.
    pub(super) room: OwnedSemaphorePermit,
}

/// A try that came to its end.
pub(super) struct Ended {
    pub(super) id: i64,
    /// Which try it was, from 1.
    pub(super) attempt: u32,
    pub(super) handled: bool,
    /// When the event was one.
    pub(super) withdrawal: Option<Withdrawal>,
}

/// Questions and wishes of the caller.
pub(super) enum Ask {
    Dead(Report<Vec<Dead>>),
    Replay(Option<i64>, Report<u64>),
    Discard(i64, Report<bool>),
    Stats(Report<Stats>),
}

/// An event on its way to the handler.
pub(super) struct Job {
    pub(super) id: i64,
    pub(super) body: Bytes,
    pub(super) received: Timestamp,
    /// Which try this will be, from 1.
    pub(super) attempt: u32,
}
