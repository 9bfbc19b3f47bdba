//! People who interact, unfollow and arrive while they are walked.

use std::{collections::HashSet, time::Duration};

use zalo_oa_core::{
    emulator::{ListOrder, PersonChange, Readings},
    model::UserId,
    sweep::{SweepReport, SweepUsers},
};

use crate::account::{HOUR, Outcome, at, builder, client_with, days, everybody, interact, whole};

const ORDERS: [ListOrder; 3] =
    [ListOrder::LatestFirst, ListOrder::OldestFirst, ListOrder::Scattered];

fn complete(outcome: &Outcome, all: &HashSet<UserId>, what: &str) {
    let report: &SweepReport = outcome.report();
    assert!(report.complete && outcome.once(), "{what}: {report:?}");
    let missed = all.difference(&outcome.set()).count();
    assert_eq!(missed, 0, "{what}");
}

#[tokio::test]
async fn who_moves_to_today_while_the_days_are_read_is_there() {
    for order in ORDERS {
        let readings = Readings { list_order: order, ..Readings::default() };
        let people = days(&[(0, 500), (1, 2_500), (2, 4_000), (30, 6_000)]);
        let emulator = builder().days(people).readings(readings).build();
        let all: Vec<UserId> = everybody(&emulator).into_iter().collect();
        let everyone = all.iter().cloned().collect();
        let mut next = all.into_iter().step_by(7);
        // Three at every call, until none are left.
        let client = client_with(&emulator, move |emulator, _| {
            next.by_ref().take(3).for_each(|id| interact(emulator, &id));
        });
        let outcome = whole(&client, SweepUsers::new()).await;
        complete(&outcome, &everyone, &format!("{order:?}"));
    }
}

#[tokio::test]
async fn who_unfollows_or_follows_while_a_full_day_is_split_is_there() {
    for order in ORDERS {
        let readings = Readings { list_order: order, ..Readings::default() };
        let full = days(&[(0, 100), (4, 13_000)]).into_iter();
        let full = full.map(|mut day| {
            day.others = day.people / 3;
            day
        });
        let emulator = builder().days(full).readings(readings).build();
        let everyone = everybody(&emulator);
        let mut changing = everyone.iter().cloned().collect::<Vec<_>>().into_iter().step_by(97);
        let mut follows = false;
        let client = client_with(&emulator, move |emulator, call| {
            if !call.is_multiple_of(4) {
                return;
            }
            let Some(id) = changing.next() else { return };
            follows = !follows;
            let change = PersonChange {
                user_id: Some(id.to_string()),
                is_follower: Some(follows),
                ..PersonChange::default()
            };
            emulator.change_person(&change).unwrap();
        });
        let outcome = whole(&client, SweepUsers::new()).await;
        let missed = everyone.difference(&outcome.set()).count() as u64;
        let named: u64 = outcome.report().uncovered.iter().map(|rest| rest.missing).sum();
        assert!(missed <= named, "{order:?}: {missed} {:?}", outcome.report());
    }
}

#[tokio::test]
async fn arrivals_while_today_is_read_push_nobody_out_of_sight() {
    for order in ORDERS {
        for per_call in [1_u32, 12] {
            let readings = Readings { list_order: order, ..Readings::default() };
            let emulator = builder().days(days(&[(0, 4_000), (3, 100)])).readings(readings).build();
            let everyone = everybody(&emulator);
            let mut arrivals = 0;
            let client = client_with(&emulator, move |emulator, _| {
                if arrivals < 1_500 {
                    emulator.advance(Duration::from_secs(1));
                    emulator.add_people(per_call);
                    arrivals += per_call;
                }
            });
            let outcome = whole(&client, SweepUsers::new()).await;
            complete(&outcome, &everyone, &format!("{order:?} {per_call}"));
            assert!(outcome.report().arrived > 0);
        }
    }
}

#[tokio::test]
async fn a_walk_across_midnight_brings_those_who_interacted_around_it() {
    for (utc, order) in [false, true].into_iter().zip(ORDERS) {
        let readings = Readings { list_order: order, days_in_utc: utc, ..Readings::default() };
        let people = days(&[(0, 2_000), (1, 2_500), (2, 3_000), (9, 4_000)]);
        let emulator = builder().start(at(22, 0)).days(people).readings(readings).build();
        let everyone = everybody(&emulator);
        let mut moving = everyone.iter().cloned().collect::<Vec<_>>().into_iter().step_by(11);
        // 36 s a call: some 260 calls take until half past midnight, and the walk goes on until after seven.
        let client = client_with(&emulator, move |emulator, call| {
            emulator.advance(if call < 200 { Duration::from_secs(36) } else { HOUR / 6 });
            if call < 260 {
                moving.by_ref().take(2).for_each(|id| interact(emulator, &id));
            }
        });
        let outcome = whole(&client, SweepUsers::new()).await;
        complete(&outcome, &everyone, &format!("{order:?} {utc}"));
        let report = outcome.report();
        assert!(report.ended_time.0 > at(24, 0).0, "it never came to midnight");
    }
}
