//! The wall clock as the limiter takes it: it never goes back. Calls that were answered would
//! otherwise count for an hour longer when the clock is put back by an hour.

#[derive(Debug)]
pub(super) struct Steady {
    shift: i64,
    last: i64,
}

impl Default for Steady {
    fn default() -> Self {
        Self { shift: 0, last: i64::MIN }
    }
}

impl Steady {
    /// The time, in milliseconds; stands still where the wall clock went back, and goes on from
    /// there.
    pub(super) fn now(&mut self, wall: i64) -> i64 {
        let now = wall.saturating_add(self.shift);
        if now < self.last {
            self.shift = self.last.saturating_sub(wall);
        }
        self.last = self.last.max(now);
        self.last
    }

    /// A sleep that should have ended at `planned` is over. Less than `slack` is the timer's
    /// rounding; more, and the clock was put back meanwhile.
    pub(super) fn slept(&mut self, wall: i64, planned: i64, slack: i64) {
        let now = self.now(wall);
        if planned.saturating_sub(now) > slack {
            self.shift = planned.saturating_sub(wall);
            self.last = planned;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_put_back_stands_still_for_a_moment_and_goes_on() {
        let mut steady = Steady::default();
        assert_eq!(steady.now(10_000), 10_000);
        assert_eq!(steady.now(4_000), 10_000);
        assert_eq!(steady.now(4_500), 10_500);
        assert_eq!(steady.now(20_000), 26_000);
    }

    #[test]
    fn a_sleep_across_a_jump_back_is_not_lost() {
        let mut steady = Steady::default();
        steady.now(100_000);
        steady.slept(70_000, 160_000, 1_000);
        assert_eq!(steady.now(70_001), 160_001);
        steady.slept(70_500, 161_000, 1_000);
        assert_eq!(steady.now(70_500), 160_500, "the timer rounded");
    }
}
