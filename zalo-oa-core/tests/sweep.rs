//! A sweep brings everybody who is there all the time, each once, or says in numbers whom it cannot bring.
#![cfg(feature = "emulator")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "sweep/account.rs"]
mod account;
#[path = "sweep/moving.rs"]
mod moving;
#[path = "sweep/readings.rs"]
mod readings;
#[path = "sweep/resume.rs"]
mod resume;

use account::{builder, client, days, everybody, whole};
use zalo_oa_core::{
    emulator::PeopleOfDay,
    sweep::{RangeEnds, SweepUsers, Why},
};

#[tokio::test]
async fn a_small_account_costs_its_pages_and_nothing_more() {
    for people in [0, 1, 49, 50, 51, 1_999, 2_000] {
        let emulator = builder().followers(people).build();
        let outcome = whole(&client(&emulator), SweepUsers::new()).await;
        assert!(outcome.once());
        assert_eq!(outcome.set(), everybody(&emulator), "{people}");
        let report = outcome.report();
        assert!(report.complete && report.people == u64::from(people));
        assert_eq!(report.calls, u64::from(people.div_ceil(50).max(1)), "{people}");
    }
}

#[tokio::test]
async fn more_than_ten_thousand_come_each_once_and_at_little_more_than_their_pages() {
    let emulator = builder().followers(15_000).others(3_000).build();
    let outcome = whole(&client(&emulator), SweepUsers::new()).await;
    assert!(outcome.once());
    assert_eq!(outcome.set(), everybody(&emulator));
    let report = outcome.report();
    assert!(report.complete, "{report:?}");
    assert_eq!(report.range_ends, Some(RangeEnds::Both));
    assert!(report.calls <= 18_000 / 50 * 5 / 4, "{}", report.calls);
}

#[tokio::test]
async fn a_day_of_exactly_ten_thousand_is_read_without_splitting() {
    let emulator = builder().days(days(&[(0, 10), (3, 10_000)])).build();
    let outcome = whole(&client(&emulator), SweepUsers::new()).await;
    assert!(outcome.report().complete && outcome.once());
    assert_eq!(outcome.set(), everybody(&emulator));
    assert_eq!(emulator.calls().get("tags.list"), None);
}

#[tokio::test]
async fn a_day_above_ten_thousand_is_split_by_flag_and_then_by_tag() {
    for (people, others) in [(12_000, 6_000), (15_000, 500)] {
        let full = PeopleOfDay { ago: 2, people, others, untagged: 0 };
        let emulator = builder().days(days(&[(0, 5), (1, 900)]).into_iter().chain([full])).build();
        let outcome = whole(&client(&emulator), SweepUsers::new()).await;
        let report = outcome.report();
        assert!(report.complete && outcome.once(), "{report:?}");
        assert_eq!(outcome.set(), everybody(&emulator));
    }
}

#[tokio::test]
async fn who_cannot_be_reached_is_named_with_the_exact_count() {
    let full = PeopleOfDay { ago: 2, people: 15_000, others: 0, untagged: 14_000 };
    let emulator = builder().days(days(&[(0, 5), (1, 900)]).into_iter().chain([full])).build();
    let outcome = whole(&client(&emulator), SweepUsers::new()).await;
    let report = outcome.report();
    let missing = everybody(&emulator).len() - outcome.ids.len();
    assert!(!report.complete && missing > 0 && outcome.once());
    let [rest] = &report.uncovered[..] else { panic!("{report:?}") };
    assert_eq!((rest.missing, rest.total), (missing as u64, 15_000));
    assert_eq!((rest.why, rest.follower), (Why::Untagged, Some(true)));
    assert_eq!(rest.from.unwrap().to_string(), "2026-11-21");
    assert_eq!(rest.from, rest.to);
}

#[tokio::test]
async fn an_overfull_today_is_split_or_named() {
    for (untagged, complete) in [(0, true), (14_000, false)] {
        let today = PeopleOfDay { ago: 0, people: 15_000, others: 0, untagged };
        let emulator = builder().days(days(&[(1, 900)]).into_iter().chain([today])).build();
        let outcome = whole(&client(&emulator), SweepUsers::new()).await;
        let report = outcome.report();
        assert_eq!(report.complete, complete, "{report:?}");
        let missing: u64 = report.uncovered.iter().map(|rest| rest.missing).sum();
        assert_eq!(outcome.ids.len() as u64 + missing, 15_900);
    }
}

#[tokio::test]
async fn people_whom_no_day_counts_are_found_or_named() {
    // 2011: before the days that are walked.
    for (people, complete) in [(3_000, true), (12_000, false)] {
        let lists = days(&[(0, 10), (1, people), (5_500, 7)]);
        let emulator = builder().days(lists).build();
        let outcome = whole(&client(&emulator), SweepUsers::new()).await;
        let report = outcome.report();
        assert_eq!(report.complete, complete, "{report:?}");
        let undated = report.uncovered.iter().find(|rest| rest.why == Why::Undated);
        assert_eq!(undated.map(|rest| rest.missing), (!complete).then_some(7));
    }
}

#[tokio::test]
async fn details_come_with_the_people() {
    let emulator = builder().followers(120).build();
    let outcome = whole(&client(&emulator), SweepUsers::new().details()).await;
    assert_eq!(outcome.set(), everybody(&emulator));
    assert_eq!(emulator.calls().get("users.detail"), Some(&120));
    assert_eq!(outcome.report().calls, 3 + 120);
}

#[tokio::test]
async fn calls_go_out_as_bulk_by_name_too() {
    let emulator = builder().followers(60).build();
    let client = client(&emulator);
    let mut handle = client.start_by_name("users.sweep", serde_json::json!({})).unwrap();
    let mut ids = 0;
    while let Some(event) = handle.next().await {
        ids += event["ids"].as_array().map_or(0, Vec::len);
    }
    let report = handle.result().await.unwrap();
    assert_eq!((ids, &report["people"], &report["complete"]), (60, &60.into(), &true.into()));
}
