//! Whatever the platform means by a range of days, and whatever its order.

use zalo_oa_core::{
    emulator::{ListOrder, Readings},
    sweep::{RangeEnds, SweepUsers},
};

use crate::account::{at, builder, client, days, everybody, whole};

fn ends(end: bool, start: bool) -> Readings {
    Readings { range_end_included: end, range_start_excluded: start, ..Readings::default() }
}

#[tokio::test]
async fn what_a_range_means_is_learnt_and_the_result_is_the_same() {
    for (readings, expected) in [
        (ends(true, false), RangeEnds::Both),
        (ends(false, false), RangeEnds::EndExcluded),
        (ends(true, true), RangeEnds::StartExcluded),
    ] {
        for utc in [false, true] {
            let readings = Readings { days_in_utc: utc, ..readings.clone() };
            let people = days(&[(0, 40), (1, 700), (2, 12_000), (3, 900), (90, 3), (3_000, 800)]);
            let full = people
                .into_iter()
                .map(|day| zalo_oa_core::emulator::PeopleOfDay { others: day.people / 2, ..day });
            let emulator = builder().days(full).readings(readings).build();
            let outcome = whole(&client(&emulator), SweepUsers::new()).await;
            let report = outcome.report();
            assert_eq!(report.range_ends, Some(expected));
            assert!(report.complete && outcome.once(), "{report:?}");
            assert_eq!(outcome.set(), everybody(&emulator));
        }
    }
}

#[tokio::test]
async fn what_cannot_be_learnt_costs_calls_and_no_people() {
    for start in [false, true] {
        // After midnight in Vietnam and before it in UTC the names of days tell nothing.
        let readings = ends(start, start);
        let people = days(&[(0, 40), (1, 700), (2, 900), (90, 3), (300, 2_500)]);
        let emulator = builder().start(at(3, 0)).days(people).readings(readings).build();
        let outcome = whole(&client(&emulator), SweepUsers::new()).await;
        let report = outcome.report();
        assert_eq!(report.range_ends, None);
        assert!(report.complete && outcome.once(), "{report:?}");
        assert_eq!(outcome.set(), everybody(&emulator));
    }
}

#[tokio::test]
async fn beside_a_full_day_with_nothing_learnt_its_neighbours_are_named() {
    let people = days(&[(0, 40), (1, 700), (5, 15_000), (90, 3)]);
    let full = people.into_iter().map(|day| zalo_oa_core::emulator::PeopleOfDay {
        untagged: if day.ago == 5 { 14_000 } else { 0 },
        ..day
    });
    let emulator = builder().start(at(3, 0)).days(full).readings(ends(false, false)).build();
    let outcome = whole(&client(&emulator), SweepUsers::new()).await;
    let report = outcome.report();
    assert!(!report.complete && outcome.once());
    for rest in &report.uncovered {
        let (from, to) = (rest.from.unwrap().to_string(), rest.to.unwrap().to_string());
        assert!(from.as_str() <= "2026-11-18" && to.as_str() >= "2026-11-18", "{from} {to}");
        assert_eq!(rest.why, zalo_oa_core::sweep::Why::RangeEnds);
    }
}

#[tokio::test]
async fn the_order_of_the_list_does_not_matter_nor_that_equals_are_shuffled() {
    for order in [ListOrder::LatestFirst, ListOrder::OldestFirst, ListOrder::Scattered] {
        for shuffled_equals in [false, true] {
            let readings = Readings { list_order: order, shuffled_equals, ..Readings::default() };
            let people = days(&[(0, 3_000), (1, 9_000), (2, 1_500), (40, 2_500)]);
            let emulator = builder().days(people).readings(readings).build();
            let outcome = whole(&client(&emulator), SweepUsers::new()).await;
            let report = outcome.report();
            assert!(report.complete && outcome.once(), "{order:?}: {report:?}");
            assert_eq!(outcome.set(), everybody(&emulator));
        }
    }
}
