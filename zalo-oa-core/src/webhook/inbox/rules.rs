//! The numbers that can be set, and what follows from them.

use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3_600);
/// How far clocks may differ.
const APART: Duration = Duration::from_secs(3_600);

#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    /// Tries before an event is dead.
    pub(super) attempts: u32,
    /// The pause after the first failure.
    pub(super) pause: Duration,
    /// The longest pause.
    pub(super) longest: Duration,
    /// Handlers at the same time.
    pub(super) concurrency: usize,
    /// How long one try may take.
    pub(super) patience: Duration,
    /// How long events are kept that are not handled.
    pub(super) purge_after: Duration,
    /// How long an answer may take.
    pub(super) answer_within: Duration,
    /// How long digests are kept.
    pub(super) seen: Duration,
    /// Bytes of a body.
    pub(super) body: usize,
    /// How long the end waits for handlers.
    pub(super) end_within: Duration,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            attempts: 8,
            pause: Duration::from_secs(5),
            longest: Duration::from_secs(3_600),
            concurrency: 64,
            patience: Duration::from_secs(600),
            purge_after: Duration::from_secs(30 * 24 * 3_600),
            answer_within: Duration::from_millis(1_500),
            seen: DAY + APART,
            body: 256 << 10,
            end_within: Duration::from_secs(10),
        }
    }
}

impl Rules {
    /// Keeps digests for as long as a signature is taken, at least a day: an older event is refused, not a repeat.
    pub(super) fn taken_for(self, age: Duration) -> Self {
        Self { seen: age.max(DAY).saturating_add(APART), ..self }
    }

    /// The pause after so many failures: doubled by each. Without jitter, since no more than
    /// [`concurrency`](Self::concurrency) come at once anyway.
    pub(super) fn pause_after(&self, failures: u32) -> Duration {
        let factor = 2_u32.saturating_pow(failures.saturating_sub(1));
        self.pause.saturating_mul(factor).min(self.longest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_the_longest() {
        let seconds = |failures| Rules::default().pause_after(failures).as_secs();
        assert_eq!([1, 2, 3, 8, 40].map(seconds), [5, 10, 20, 640, 3_600]);
    }
}
