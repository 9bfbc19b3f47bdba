//! What is learnt from headers and refusals, against a made-up platform.

use super::simulation::{Header, MINUTE, Outcomes, Setting, lane, next, run};
use crate::{
    endpoint::Bucket,
    limiter::{
        classes::Urgency,
        core::{Core, Outcome},
        meter::Reported,
    },
};

const ALL: [Header; 4] = [Header::App, Header::Oa, Header::Tighter, Header::None];

fn setting(rate: u32, header: Header, phase: Option<i64>, seed: u64) -> Setting {
    let callers = u64::from(rate) + u64::from(rate) / 2;
    Setting {
        app: 40 * rate,
        oa: rate,
        header,
        phase,
        way: (500, 0),
        callers,
        guest: None,
        grown: None,
        minutes: 10,
        seed,
    }
}

fn holds(setting: &Setting) -> Outcomes {
    let outcomes = run(setting);
    let binding = setting.app.min(setting.oa);
    let of_app = setting.app < setting.oa;
    let told = match setting.header {
        Header::App => of_app,
        Header::Oa => !of_app,
        Header::Tighter => true,
        Header::None => false,
    };
    assert_eq!(outcomes.refused_after(if told { 1 } else { 3 }), 0, "{setting:?}");
    assert!(outcomes.used(binding, setting.minutes) >= 980, "{setting:?}");
    outcomes
}

/// Phases two seconds apart, and a sliding minute.
fn minutes(seed: u64) -> impl Iterator<Item = Option<i64>> {
    let mut seed = seed;
    (0..30).map(move |two| Some(two * 2_000 + next(&mut seed) as i64 % 2_000)).chain([None])
}

#[test]
fn under_every_reading_the_allowance_is_used_and_not_overrun() {
    for header in ALL {
        for (number, phase) in minutes(1).enumerate() {
            holds(&setting(100, header, phase, number as u64));
        }
    }
}

#[test]
fn the_apps_limit_is_found_as_the_oas() {
    for header in ALL {
        for (number, phase) in minutes(2).enumerate() {
            let given = setting(100, header, phase, number as u64);
            holds(&Setting { app: 100, oa: 2_000, ..given });
        }
    }
}

#[test]
fn where_the_header_reports_the_limit_that_binds_nothing_is_ever_refused() {
    for header in [Header::Oa, Header::Tighter] {
        for (number, phase) in minutes(3).enumerate() {
            let outcomes = run(&setting(100, header, phase, number as u64));
            assert_eq!(outcomes.refused, Vec::<i64>::new(), "{header:?} {phase:?}");
        }
    }
}

#[test]
fn a_limit_that_no_header_tells_is_overrun_by_no_more_than_itself() {
    for phase in [None, Some(30_000)] {
        let outcomes = run(&setting(100, Header::None, phase, 4));
        assert!((1..=200).contains(&outcomes.refused.len()), "{}", outcomes.refused.len());
        let core = outcomes.core.unwrap();
        assert_eq!(core.limit(Bucket::Oa, 1), Some(100));
        assert_eq!(core.limit(Bucket::App, 1), None);
    }
}

#[test]
fn others_on_the_same_allowance_are_left_their_share() {
    for phase in [None, Some(12_345)] {
        // Every two seconds, thirty a minute.
        let guest = Some(2_000);
        let outcomes = run(&Setting { guest, minutes: 30, ..setting(100, Header::Oa, phase, 5) });
        // One call in twenty may have to be repeated, since what others do shows only afterwards.
        assert!(outcomes.refused_after(3) <= 95, "{phase:?}: {}", outcomes.refused_after(3));
        let used = outcomes.used(100, 30);
        assert!((600..=730).contains(&used), "{phase:?}: {used}");
    }
}

#[test]
fn few_calls_at_once_find_the_limit_too() {
    // Ten at a time make some 2,400 calls a minute; the refusals tell less than with many.
    for second in (4..60).step_by(12) {
        let given = setting(2_000, Header::None, Some(second * 1_000), 6);
        let outcomes = run(&Setting { callers: 10, minutes: 20, ..given });
        assert!(outcomes.refused_after(10) <= 20, "{second}: {}", outcomes.refused_after(10));
        assert!(outcomes.used(2_000, 20) >= 750, "{second}: {}", outcomes.used(2_000, 20));
    }
}

#[test]
fn a_refusal_that_met_no_own_calls_teaches_nothing_and_a_single_guest_not_too_much() {
    let mut core = Core::new(MINUTE);
    core.ask(0, lane(), Urgency::Normal, None);
    let grant = core.pump(0)[0];
    core.report(0, grant, Outcome::Refused(Bucket::Oa), None);
    core.ask(1, lane(), Urgency::Normal, None);
    assert_eq!((core.pump(1), core.opens(1)), (vec![], Some(MINUTE)));
    core.pump(MINUTE);
    assert_eq!(core.limit(Bucket::Oa, 1), None);
}

#[test]
fn a_limit_is_tried_again_by_few_refusals_and_ever_more_rarely() {
    let learnt = run(&Setting { minutes: 60, ..setting(100, Header::None, None, 8) });
    // Fifteen minutes after the first, then thirty after that: some six calls each.
    assert!((1..=14).contains(&learnt.refused_after(3)), "{}", learnt.refused_after(3));
    assert_eq!(learnt.refused_after(50), 0);
    assert_eq!(learnt.core.unwrap().limit(Bucket::Oa, 1), Some(100));
}

#[test]
fn a_limit_that_has_grown_is_found_again() {
    let grown = Some((5 * MINUTE, 400));
    let learnt = run(&Setting { minutes: 40, grown, ..setting(100, Header::None, None, 9) });
    assert_eq!(learnt.core.as_ref().unwrap().limit(Bucket::Oa, 1), Some(400));
    let last = learnt.good.iter().filter(|at| **at >= 35 * MINUTE).count();
    assert!(last >= 5 * 390, "{last}");
}

#[test]
fn what_the_header_says_others_have_used_is_left_to_them_for_two_minutes() {
    let mut core = Core::new(MINUTE);
    core.ask(0, lane(), Urgency::Normal, None);
    let grant = core.pump(0)[0];
    // One call of ours and sixteen of others.
    core.report(0, grant, Outcome::Answered, Some(Reported { limit: 20, remain: 3 }));
    for _ in 0..40 {
        core.ask(1, lane(), Urgency::Normal, None);
    }
    assert_eq!((core.pump(1).len(), core.pump(1).len()), (3, 0));
    // When nothing is left, one call asks once there is room for it.
    let mut silent = Core::new(MINUTE);
    silent.ask(0, lane(), Urgency::Normal, None);
    let grant = silent.pump(0)[0];
    silent.report(0, grant, Outcome::Answered, Some(Reported { limit: 20, remain: 0 }));
    for _ in 0..40 {
        silent.ask(1, lane(), Urgency::Normal, None);
    }
    assert_eq!((silent.pump(1).len(), silent.opens(1)), (0, Some(MINUTE)));
    assert_eq!(silent.pump(MINUTE).len(), 1);
}

#[test]
fn a_refused_bucket_stays_closed_for_a_minute_and_the_longest_round_trip() {
    let mut core = Core::new(MINUTE);
    let outcomes = [(0, 400, Outcome::Answered), (1_000, 100, Outcome::Refused(Bucket::Oa))];
    for (from, trip, outcome) in outcomes {
        core.ask(from, lane(), Urgency::Normal, None);
        let grant = core.pump(from)[0];
        core.report(from + trip, grant, outcome, None);
    }
    core.ask(2_000, lane(), Urgency::Normal, None);
    assert_eq!(core.opens(2_000), Some(1_100 + MINUTE + 400));
}
