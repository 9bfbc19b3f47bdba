//! When own calls were answered, for a minute and two before: a limit is learnt a minute after the
//! calls that tell it.
//!
//! A call reached the platform at some moment between its permit and its answer, so a minute after
//! the answer it certainly no longer counts, whichever way the platform cuts its minutes. Answers
//! close together share a cell, so that memory is bounded however fast the calls are.

use std::collections::VecDeque;

/// Cells a minute, at most. A cell ends with its last call: the others in it count a little longer.
const CELLS: i64 = 1_200;

#[derive(Clone, Copy, Debug)]
struct Cell {
    first: i64,
    last: i64,
    all: u32,
    good: u32,
}

/// Calls by the moment of their answer, in milliseconds.
#[derive(Debug)]
pub(super) struct Log {
    span: i64,
    grain: i64,
    /// Those that still count.
    live: VecDeque<Cell>,
    /// Those of the two minutes before.
    past: VecDeque<Cell>,
    used: u32,
}

impl Log {
    /// For a minute that is `span` milliseconds long.
    pub(super) fn new(span: i64) -> Self {
        let grain = (span / CELLS).max(1);
        Self { span, grain, live: VecDeque::new(), past: VecDeque::new(), used: 0 }
    }

    /// Notes a call; `good` unless it was refused for its number.
    pub(super) fn add(&mut self, at: i64, good: bool) {
        self.used = self.used.saturating_add(1);
        match self.live.back_mut() {
            Some(cell) if at < cell.first.saturating_add(self.grain) => {
                cell.last = cell.last.max(at);
                cell.all = cell.all.saturating_add(1);
                cell.good = cell.good.saturating_add(u32::from(good));
            }
            _ => {
                self.live.push_back(Cell { first: at, last: at, all: 1, good: u32::from(good) });
            }
        }
    }

    /// How many still count.
    pub(super) fn used(&mut self, now: i64) -> u32 {
        while let Some(cell) = self.live.front().copied()
            && cell.last.saturating_add(self.span) <= now
        {
            self.live.pop_front();
            self.used = self.used.saturating_sub(cell.all);
            self.past.push_back(cell);
        }
        while let Some(cell) = self.past.front()
            && cell.last.saturating_add(3 * self.span) <= now
        {
            self.past.pop_front();
        }
        self.used
    }

    /// Calls answered after `moment`: all of them, and the good ones.
    pub(super) fn since(&self, moment: i64) -> (u32, u32) {
        let newest_first = self.live.iter().rev().chain(self.past.iter().rev());
        newest_first
            .take_while(|cell| cell.last > moment)
            .fold((0, 0), |(all, good), cell| (all + cell.all, good + cell.good))
    }

    /// When the `count` oldest will no longer count; `None` when there are fewer.
    pub(super) fn free(&self, count: u32) -> Option<i64> {
        let mut seen = 0_u32;
        let cell = self.live.iter().find(|cell| {
            seen = seen.saturating_add(cell.all);
            seen >= count
        })?;
        Some(cell.last.saturating_add(self.span))
    }

    /// Whether nothing in it counts.
    pub(super) fn idle(&mut self, now: i64) -> bool {
        self.used(now) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    #[test]
    fn a_call_counts_for_a_minute_from_its_answer_and_no_longer() {
        let mut log = Log::new(MINUTE);
        log.add(500, true);
        assert_eq!((log.used(60_499), log.free(1)), (1, Some(60_500)));
        assert_eq!((log.used(60_500), log.free(1)), (0, None));
        assert_eq!(log.since(499), (1, 1), "it is remembered for two more");
        log.used(180_500);
        assert_eq!(log.since(0), (0, 0), "and no longer");
    }

    #[test]
    fn calls_close_together_never_count_too_short() {
        let mut log = Log::new(MINUTE);
        for at in 0..200 {
            log.add(at, at % 2 == 0);
        }
        for now in MINUTE..MINUTE + 200 {
            let expired = u32::try_from(now - MINUTE + 1).unwrap();
            assert!(log.used(now) >= 200 - expired, "{now}");
        }
        assert_eq!(log.used(MINUTE + 199), 0);
    }

    #[test]
    fn memory_does_not_grow_with_the_rate() {
        let mut log = Log::new(MINUTE);
        for at in 0..4 * MINUTE {
            for _ in 0..3 {
                log.add(at, true);
            }
            log.used(at);
        }
        assert!(log.live.len() + log.past.len() <= 3 * 1_200 + 3, "{}", log.live.len());
        assert!((180_000..=180_200).contains(&log.used), "{}", log.used);
    }
}
