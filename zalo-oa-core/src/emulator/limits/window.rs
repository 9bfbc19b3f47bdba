//! The minute in which calls are counted. How the platform cuts it is unknown, so both ways are
//! here. Refused calls count, too.

use std::collections::VecDeque;

use crate::{
    emulator::readings::{RateMinute, Readings},
    platform::Timestamp,
};

const MINUTE: i64 = 60_000;

/// The calls of the current minute, one entry for each millisecond that had some.
#[derive(Debug, Default)]
pub(super) struct Window {
    calls: VecDeque<(i64, u32)>,
    used: u32,
}

impl Window {
    /// Counts a call. What is left, or `None` when it is one too many.
    pub(super) fn take(&mut self, readings: &Readings, now: Timestamp, limit: u32) -> Option<u32> {
        if limit == u32::MAX {
            // Switched off: nothing is kept.
            return Some(limit);
        }
        let now = now.0;
        // The last moment that no longer counts.
        let before = match readings.rate_minute {
            RateMinute::Sliding => now - MINUTE,
            RateMinute::Fixed => {
                now - (now - i64::from(readings.rate_phase_ms)).rem_euclid(MINUTE) - 1
            }
        };
        // A clock that was put back begins anew.
        if self.calls.back().is_some_and(|(at, _)| *at > now) {
            *self = Self::default();
        }
        while let Some((at, count)) = self.calls.front().copied()
            && at <= before
        {
            self.calls.pop_front();
            self.used = self.used.saturating_sub(count);
        }
        self.used = self.used.saturating_add(1);
        match self.calls.back_mut() {
            Some((at, count)) if *at == now => *count = count.saturating_add(1),
            _ => self.calls.push_back((now, 1)),
        }
        limit.checked_sub(self.used)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes(readings: &Readings, moments: &[i64]) -> Vec<Option<u32>> {
        let mut window = Window::default();
        moments.iter().map(|at| window.take(readings, Timestamp(*at), 2)).collect()
    }

    #[test]
    fn a_fixed_minute_begins_at_its_phase_with_nothing_used() {
        let readings = Readings { rate_phase_ms: 20_000, ..Readings::default() };
        let left = takes(&readings, &[19_000, 19_998, 19_999, 20_000, 79_999, 79_999, 80_000]);
        assert_eq!(left, [Some(1), Some(0), None, Some(1), Some(0), None, Some(1)]);
    }

    #[test]
    fn a_sliding_minute_is_the_one_before_each_call_and_counts_refused_ones() {
        let readings = Readings { rate_minute: RateMinute::Sliding, ..Readings::default() };
        let left = takes(&readings, &[0, 30_000, 59_999, 60_000, 90_000, 119_999, 120_000]);
        // At 60,000 those of 30,000 and 59,999 are there; at 119,999 those of 60,000 and 90,000.
        assert_eq!(left, [Some(1), Some(0), None, None, None, None, None]);
        let left = takes(&readings, &[0, 30_000, 60_000, 90_000, 90_001]);
        assert_eq!(left, [Some(1), Some(0), Some(0), Some(0), None]);
    }

    #[test]
    fn a_limit_that_is_off_keeps_nothing() {
        let mut window = Window::default();
        for at in 0..100 {
            let left = window.take(&Readings::default(), Timestamp(at), u32::MAX);
            assert_eq!(left, Some(u32::MAX));
        }
        assert!(window.calls.is_empty());
    }
}
