//! What pictures may cost when somebody asks for one after the other to no end. Citizens share
//! addresses, so nobody is told apart here: all of them together may have so many fetched a minute, and
//! what is fetched may take so much memory, also where it left the cache and is still being read.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicUsize, Ordering},
};

use bytes::Bytes;

use super::{AT_ONCE, Sizes};
use crate::platform::Timestamp;

/// Milliseconds that a fetch costs: 60 a minute.
const COST: i64 = 1_000;
/// Twice that many at once: an OA's whole list names some sixty pictures.
const BURST: i64 = 120 * COST;
/// An agency is told of it no more often than this many milliseconds.
const TOLD: i64 = 600_000;

pub(super) struct Budget {
    pace: Mutex<Pace>,
    one: usize,
    /// Bytes of all pictures together, kept or still being read.
    most: usize,
    taken: Arc<AtomicUsize>,
}

#[derive(Default)]
struct Pace {
    /// When nothing is owed any more.
    whole: i64,
    told: Option<i64>,
}

impl Budget {
    pub(super) fn new(sizes: Sizes) -> Self {
        let most = sizes.all.saturating_mul(2).max(sizes.one.saturating_mul(AT_ONCE));
        Self { pace: Mutex::default(), one: sizes.one, most, taken: Arc::default() }
    }

    /// Takes one fetch; whether there was one left.
    pub(super) fn take(&self, now: Timestamp) -> bool {
        let mut pace = self.pace.lock().unwrap_or_else(PoisonError::into_inner);
        // What is owed far beyond now was written before the clock was put back.
        if pace.whole < now.0 || pace.whole > now.0.saturating_add(BURST) {
            pace.whole = now.0;
        }
        if pace.whole + COST > now.0.saturating_add(BURST) {
            pace.tell(now, "pictures are asked for faster than they may be fetched");
            return false;
        }
        pace.whole += COST;
        true
    }

    /// Room for one picture of any size; `None` when too much is still being read.
    pub(super) fn room(&self, now: Timestamp) -> Option<Room> {
        let more = |taken: usize| taken.checked_add(self.one).filter(|sum| *sum <= self.most);
        if self.taken.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more).is_err() {
            let mut pace = self.pace.lock().unwrap_or_else(PoisonError::into_inner);
            pace.tell(now, "pictures that left the cache are still being read");
            return None;
        }
        Some(Room { all: Arc::clone(&self.taken), bytes: self.one })
    }
}

impl Pace {
    fn tell(&mut self, now: Timestamp, what: &'static str) {
        let lately = |told: i64| told <= now.0 && now.0 - told < TOLD;
        if !self.told.is_some_and(lately) {
            self.told = Some(now.0);
            tracing::warn!(
                target: super::super::TARGET, what,
                "some pictures are not given out; if this goes on, give them more memory (`picture_bytes`)"
            );
        }
    }
}

/// Memory that counts until it is dropped.
pub(super) struct Room {
    all: Arc<AtomicUsize>,
    bytes: usize,
}

impl Room {
    /// The bytes, no more room than they need, and it counts until the last reader has let go of them.
    pub(super) fn fill(mut self, bytes: &[u8]) -> Bytes {
        let spare = self.bytes.saturating_sub(bytes.len());
        self.bytes -= spare;
        self.all.fetch_sub(spare, Ordering::Relaxed);
        Bytes::from_owner(Filled { bytes: bytes.into(), _room: self })
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.all.fetch_sub(self.bytes, Ordering::Relaxed);
    }
}

struct Filled {
    bytes: Box<[u8]>,
    _room: Room,
}

impl AsRef<[u8]> for Filled {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minutes_pace_holds_and_a_clock_that_is_put_back_stops_nothing() {
        let budget = Budget::new(Sizes { one: 1, all: 1 });
        let taken = |now: i64| (0..500).filter(|_| budget.take(Timestamp(now))).count();
        assert_eq!(taken(9_000_000), 120);
        assert_eq!(taken(9_000_000), 0);
        assert_eq!(taken(9_060_000), 60);
        assert_eq!(taken(1_000), 120);
    }

    #[test]
    fn memory_counts_until_the_last_reader_is_gone() {
        let budget = Budget::new(Sizes { one: 10, all: 15 });
        let room = || budget.room(Timestamp(0));
        let kept = room().unwrap().fill(b"1234567");
        let (read, rest) = (kept.clone(), kept.slice(3..));
        let more = [room(), room(), room()];
        assert!(more.iter().all(Option::is_some) && room().is_none());
        drop((kept, read));
        assert!(room().is_none());
        drop(rest);
        assert!(room().is_some());
        drop(more);
        assert_eq!(budget.taken.load(Ordering::Relaxed), 0);
    }
}
