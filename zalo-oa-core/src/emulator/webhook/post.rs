//! A delivery on its way, and what is remembered of it.

use std::fmt;

use bytes::Bytes;
use http::Request;
use serde::Serialize;

use crate::{model::OaId, platform::Timestamp};

/// One try to deliver an event: the whole request, as Zalo would send it.
#[derive(Clone)]
#[non_exhaustive]
pub struct Post {
    /// Which event's; the same for each try.
    pub id: u64,
    /// The event's name.
    pub event: String,
    /// How often it was tried before.
    pub retry: u32,
    /// Address (`/` if the webhook has none), headers and body. The body is in the clear.
    pub request: Request<Bytes>,
}

impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Post")
            .field("id", &self.id)
            .field("event", &self.event)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

/// What became of one try.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "end", rename_all = "snake_case")]
pub enum PostEnd {
    /// An answer came.
    Answered {
        /// Its HTTP status. Only 200 will do.
        status: u16,
        /// After how many milliseconds. More than 2,000 are too many.
        ms: u64,
    },
    /// No connection could be opened.
    NoConnection,
    /// The connection was there, and no answer came.
    NoAnswer,
}

impl PostEnd {
    /// Zalo's patience.
    pub(in crate::emulator) const PATIENCE_MS: u64 = 2_000;

    pub(super) fn is_delivered(self) -> bool {
        matches!(self, Self::Answered { status: 200, ms } if ms <= Self::PATIENCE_MS)
    }
}

/// Where an event stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EventState {
    /// It is to be sent, for the first time or again.
    Waiting,
    /// Somebody has taken it and not said what became of it.
    UnderWay,
    /// It was answered in time, with 200.
    Delivered,
    /// It will not be tried any more.
    Failed,
    /// It was not sent, or not again, since the app is not subscribed any more.
    Dropped,
}

/// One try, in virtual time.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct PostTry {
    /// When its end was known.
    pub at: Timestamp,
    /// What became of it.
    #[serde(flatten)]
    pub end: PostEnd,
}

/// One event and what became of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct EventRecord {
    /// Counts from 0.
    pub id: u64,
    /// When it happened.
    pub at: Timestamp,
    /// Whose it is.
    pub oa_id: OaId,
    /// Its name.
    pub event: String,
    /// [`digest`](super::super::digest) of the body.
    pub digest: String,
    /// Where it stands.
    pub state: EventState,
    /// When it is tried next, if it waits.
    pub next: Option<Timestamp>,
    /// The tries so far.
    pub tries: Vec<PostTry>,
}
