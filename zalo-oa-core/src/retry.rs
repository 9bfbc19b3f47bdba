//! Whether and when to try again: a pure function of what happened.
//!
//! One layer only. The transport's own retries are off, and nothing above the loop repeats a call.

use std::time::Duration;

use crate::{endpoint::Safety, error::Advice};

/// How often and how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Tries in all, the first included.
    pub attempts: u32,
    /// The pause before the second try; each further one is twice as long.
    pub first: Duration,
    /// The longest pause.
    pub longest: Duration,
    /// How long to hold back when the minute's allowance is used up.
    pub minute: Duration,
}

impl Default for Policy {
    /// 4 tries, pauses from 0.5 s to 8 s, 60 s when the allowance is used up.
    fn default() -> Self {
        Self {
            attempts: 4,
            first: Duration::from_millis(500),
            longest: Duration::from_secs(8),
            minute: Duration::from_secs(60),
        }
    }
}

/// Pause before the next try; `None` when there is none.
///
/// `tried` counts tries so far, `left` is the time until the call's deadline, `chance` a fresh
/// random number: pauses lie between half and the whole of the nominal one, so that many clients
/// do not come back at once.
#[must_use]
pub fn pause(
    policy: &Policy,
    tried: u32,
    advice: Advice,
    safety: Safety,
    left: Option<Duration>,
    chance: u32,
) -> Option<Duration> {
    let harmless = safety != Safety::Once;
    let allowed = match advice {
        Advice::Again | Advice::Pause(_) => true,
        Advice::Unsure => harmless,
        Advice::Stop | Advice::Reload | Advice::Poll => false,
    };
    if !allowed || tried >= policy.attempts {
        return None;
    }
    let pause = match advice {
        Advice::Pause(_) => policy.minute,
        _ => jittered(policy, tried, chance),
    };
    left.is_none_or(|left| pause < left).then_some(pause)
}

fn jittered(policy: &Policy, tried: u32, chance: u32) -> Duration {
    let doublings = tried.saturating_sub(1).min(16);
    let nominal = policy.first.saturating_mul(1 << doublings).min(policy.longest);
    let half = nominal / 2;
    half + half.mul_f64(f64::from(chance) / f64::from(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::Bucket;

    fn pause_of(advice: Advice, safety: Safety, tried: u32) -> Option<Duration> {
        pause(&Policy::default(), tried, advice, safety, None, u32::MAX)
    }

    #[test]
    fn a_send_without_an_answer_is_never_repeated() {
        assert_eq!(pause_of(Advice::Unsure, Safety::Once, 1), None);
        assert!(pause_of(Advice::Unsure, Safety::Safe, 1).is_some());
        assert!(pause_of(Advice::Unsure, Safety::Idempotent, 1).is_some());
    }

    #[test]
    fn what_was_not_sent_is_repeated_whatever_it_is() {
        for safety in [Safety::Safe, Safety::Idempotent, Safety::Once] {
            assert!(pause_of(Advice::Again, safety, 1).is_some());
            assert!(pause_of(Advice::Pause(Bucket::App), safety, 1).is_some());
        }
    }

    #[test]
    fn pauses_double_and_end() {
        let pauses: Vec<_> =
            (1..5).map(|tried| pause_of(Advice::Again, Safety::Safe, tried)).collect();
        let millis = |millis| Some(Duration::from_millis(millis));
        assert_eq!(pauses, [millis(500), millis(1000), millis(2000), None]);
    }

    #[test]
    fn a_pause_that_passes_the_deadline_is_not_begun() {
        let left = Some(Duration::from_millis(200));
        let policy = Policy::default();
        assert_eq!(pause(&policy, 1, Advice::Again, Safety::Safe, left, 9), None);
    }

    #[test]
    fn jitter_keeps_between_half_and_whole() {
        let policy = Policy::default();
        let low = pause(&policy, 1, Advice::Again, Safety::Safe, None, 0);
        assert_eq!(low, Some(Duration::from_millis(250)));
    }
}
