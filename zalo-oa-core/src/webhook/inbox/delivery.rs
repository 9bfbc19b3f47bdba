//! What a handler is given, and what is kept of an event that no try could handle.

use std::fmt;

use bytes::Bytes;

use crate::{platform::Timestamp, webhook::Event};

/// The number of an event in its inbox.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeliveryId(pub i64);

impl fmt::Display for DeliveryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for DeliveryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeliveryId({})", self.0)
    }
}

/// An event for the handler. It comes at least once: again after a failure, and after a process that ended before it
/// could note the success. Its [`id`](Self::id) stays the same.
#[derive(Clone)]
#[non_exhaustive]
pub struct Delivery {
    /// By which an effect can be made once.
    pub id: DeliveryId,
    /// What it says.
    pub event: Event,
    /// When it came here.
    pub received: Timestamp,
    /// Which try this is, from 1.
    pub attempt: u32,
    body: Bytes,
}

impl Delivery {
    pub(super) fn new(id: i64, body: Bytes, received: Timestamp, attempt: u32) -> Self {
        Self { id: DeliveryId(id), event: Event::read(&body), received, attempt, body }
    }

    /// The bytes that Zalo signed, with names, phones and messages in the clear.
    #[must_use]
    pub fn reveal(&self) -> &Bytes {
        &self.body
    }
}

impl fmt::Debug for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("id", &self.id)
            .field("event", &self.event)
            .field("received", &self.received)
            .field("attempt", &self.attempt)
            .finish_non_exhaustive()
    }
}

/// An event that the handler failed to handle as often as it may.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Dead {
    /// For [`Inbox::replay`](super::Inbox::replay) and [`Inbox::discard`](super::Inbox::discard).
    pub id: DeliveryId,
    /// What it says.
    pub event: Event,
    /// When it came here.
    pub received: Timestamp,
    /// How often it was tried.
    pub attempts: u32,
}

/// How an inbox stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stats {
    /// On the disk and not yet begun, retries included.
    pub waiting: u64,
    /// With the handler.
    pub running: u64,
    /// On the list of [`Inbox::dead`](super::Inbox::dead) ones.
    pub dead: u64,
    /// New events taken since the start.
    pub taken: u64,
    /// Repeats answered and dropped since the start.
    pub repeats: u64,
    /// Handled since the start.
    pub handled: u64,
    /// Tries that failed since the start.
    pub failed: u64,
}
