//! Who goes when, who goes first, and what is forgotten.

use super::simulation::{MINUTE, lane};
use crate::{
    endpoint::Bucket,
    limiter::{
        classes::Urgency,
        core::{Core, LaneKey, Outcome},
        meter::Reported,
    },
};

/// A core whose limit is 20, all used at 0.
fn used_up() -> Core {
    let mut core = Core::new(MINUTE);
    for made in 1..=20 {
        core.ask(0, lane(), Urgency::Normal, None);
        let grants = core.pump(0);
        let reported = Reported { limit: 20, remain: 20 - made };
        core.report(0, grants[0], Outcome::Answered, Some(reported));
    }
    assert_eq!(core.opens(0), None);
    core
}

#[test]
fn with_ten_thousand_bulk_calls_waiting_an_urgent_call_gets_the_next_permit() {
    let mut core = used_up();
    for _ in 0..10_000 {
        core.ask(1, lane(), Urgency::Bulk, None);
    }
    let urgent = core.ask(2, lane(), Urgency::Urgent, None);
    assert_eq!((core.pump(2), core.opens(2)), (vec![], Some(MINUTE)));
    assert_eq!(core.pump(MINUTE)[0].ticket, urgent);
}

#[test]
fn bulk_keeps_a_tenth_while_urgent_calls_saturate() {
    let mut core = used_up();
    let mut served = [0; 2];
    for _ in 0..2_000 {
        core.ask(1, lane(), Urgency::Bulk, None);
        core.ask(1, lane(), Urgency::Urgent, None);
    }
    let mut now = 1;
    while served[0] + served[1] < 1_000 {
        now = core.opens(now).unwrap_or(now);
        for grant in core.pump(now) {
            served[usize::from(grant.ticket % 2 == 1)] += 1;
            core.report(now, grant, Outcome::Answered, None);
        }
    }
    // Tickets of bulk calls are odd, since 20 were handed out before.
    assert_eq!(served[1], 100, "{served:?}");
}

#[test]
fn within_a_class_the_first_to_ask_is_the_first_to_go_and_a_refused_call_keeps_its_place() {
    let mut core = used_up();
    let asked: Vec<_> = (0..30).map(|_| core.ask(1, lane(), Urgency::Bulk, None)).collect();
    assert_eq!(core.ask(1, lane(), Urgency::Bulk, Some(3)), 3);
    let went: Vec<_> = core.pump(MINUTE).iter().map(|grant| grant.ticket).collect();
    assert_eq!(went[0], 3);
    assert_eq!(went[1..], asked[..19]);
}

#[test]
fn a_place_that_is_given_up_and_a_permit_that_is_not_used_go_to_the_next() {
    let mut core = used_up();
    let first = core.ask(1, lane(), Urgency::Normal, None);
    let second = core.ask(1, lane(), Urgency::Normal, None);
    core.leave(lane(), Urgency::Normal, first);
    let grants = core.pump(MINUTE);
    assert_eq!(grants.iter().map(|grant| grant.ticket).collect::<Vec<_>>(), [second]);
    core.report(MINUTE, grants[0], Outcome::NotSent, None);
    for _ in 0..20 {
        core.ask(MINUTE, lane(), Urgency::Normal, None);
    }
    assert_eq!(core.pump(MINUTE).len(), 20, "none leaked");
}

#[test]
fn one_oas_queue_does_not_hold_another_up() {
    let mut core = used_up();
    core.ask(1, lane(), Urgency::Urgent, None);
    let other = LaneKey::new(2, &[Bucket::App, Bucket::Oa]);
    let ticket = core.ask(1, other, Urgency::Bulk, None);
    assert_eq!(core.pump(1).iter().map(|grant| grant.ticket).collect::<Vec<_>>(), [ticket]);
}

#[test]
fn the_wait_is_known_before_it_begins() {
    let mut core = used_up();
    assert_eq!(core.estimate(1, lane(), Urgency::Normal), MINUTE);
    for _ in 0..20 {
        core.ask(1, lane(), Urgency::Normal, None);
    }
    assert_eq!(core.estimate(1, lane(), Urgency::Normal), 1 + MINUTE);
    assert_eq!(core.estimate(1, lane(), Urgency::Urgent), MINUTE, "urgent calls go first");
}

#[test]
fn accounts_that_have_done_nothing_are_forgotten_once_there_are_many() {
    let mut core = Core::new(MINUTE);
    for account in 0..100_000_i64 {
        let now = account * 1_000;
        let lane = LaneKey::new(account as u64, &[Bucket::App, Bucket::Oa]);
        core.ask(now, lane, Urgency::Normal, None);
        for grant in core.pump(now) {
            core.report(now, grant, Outcome::Answered, None);
        }
    }
    assert!(core.kept() <= 3_000, "{}", core.kept());
}
