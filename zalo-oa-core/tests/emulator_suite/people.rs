//! Lists of people: who is on them, in what order, at what cost.

use std::{collections::HashSet, time::Duration};

use serde_json::{Value, json};
use zalo_oa_core::{
    emulator::{CountEcho, Emulator, NumberForm, PersonChange, Readings},
    platform::Timestamp,
};

use crate::wire::{Caller, caller, code, refusal};

const DAY: i64 = 86_400_000;

pub(crate) fn account(followers: u32, others: u32) -> Caller {
    caller(&Emulator::builder().followers(followers).others(others).people_a_day(10).build())
}

fn total(caller: &Caller, filter: &Value) -> u64 {
    let mut data = json!({ "offset": 0, "count": 1 });
    data.as_object_mut().unwrap().extend(filter.as_object().unwrap().clone());
    caller.people(&data)["data"]["total"].as_u64().unwrap()
}

pub(crate) fn walk(caller: &Caller) -> Vec<String> {
    let mut ids = Vec::new();
    loop {
        let page = caller.people(&json!({ "offset": ids.len(), "count": 50 }));
        let users = page["data"]["users"].as_array().unwrap().clone();
        if users.is_empty() {
            return ids;
        }
        ids.extend(users.iter().map(|user| user["user_id"].as_str().unwrap().to_owned()));
    }
}

#[test]
fn everybody_is_listed_once_under_an_id_of_19_digits_above_2_to_the_53() {
    let caller = account(500, 73);
    let ids = walk(&caller);
    assert_eq!(ids.len(), 573);
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), 573);
    assert!(ids.iter().all(|id| id.len() == 19 && id.parse::<u64>().unwrap() > 1 << 53));
}

#[test]
fn a_page_says_the_total_and_echoes_count_and_offset() {
    let caller = account(60, 0);
    let page = caller.people(&json!({ "offset": 50, "count": 50 }));
    let data = &page["data"];
    assert_eq!(
        (&data["total"], &data["count"], &data["offset"]),
        (&json!(60), &json!(50), &json!(50))
    );
    assert_eq!(data["users"].as_array().unwrap().len(), 10);
    let readings = Readings {
        count_echo: CountEcho::PageLength,
        ids: NumberForm::Number,
        ..Readings::default()
    };
    let other = Emulator::builder().followers(60).readings(readings).build();
    let page = self::caller(&other).people(&json!({ "offset": 50, "count": 50 }));
    assert_eq!(page["data"]["count"], 10);
    assert!(page["data"]["users"][0]["user_id"].is_u64());
}

#[test]
fn offsets_and_counts_beyond_the_limits_are_refused() {
    let caller = account(10, 0);
    let list = |data: Value| caller.people(&data);
    assert_eq!(code(&list(json!({ "offset": 9951, "count": 50 }))), 0);
    for data in [
        json!({ "offset": 9952, "count": 50 }),
        json!({ "offset": 0, "count": 51 }),
        json!({ "offset": 0, "count": 0 }),
        json!({ "offset": -1, "count": 1 }),
    ] {
        assert_eq!(refusal(&list(data)), (-210, "Parameter exceeds allowable limit".into()));
    }
    let bad = list(json!({ "offset": "x", "count": 1 }));
    assert_eq!(refusal(&bad), (-201, "offset is invalid!".into()));
    assert_eq!(refusal(&list(json!({ "count": 1 }))), (-201, "offset is invalid!".into()));
    let bad = list(json!({ "offset": 0, "count": 1, "last_interaction_period": "SOON" }));
    assert_eq!(refusal(&bad), (-201, "last_interaction_period is invalid!".into()));
}

#[test]
fn periods_cut_by_vietnams_days_with_both_ends() {
    let caller = account(100, 0);
    let within = |period: &str| total(&caller, &json!({ "last_interaction_period": period }));
    assert_eq!(within("TODAY"), 10);
    assert_eq!(within("YESTERDAY"), 10);
    assert_eq!(within("L7D"), 70);
    assert_eq!(within("L30D"), 100);
    assert_eq!(within("2026_11_21:2026_11_22"), 20);
    assert_eq!(within("2026_11_22:2026_11_22"), 10);
    assert_eq!(within("2012_08_01:2026_11_13"), 0);
    assert_eq!(within("2026_11_24:2026_12_24"), 0);
}

#[test]
fn a_day_begins_at_midnight_in_vietnam() {
    let caller = account(0, 0);
    let midnight = Timestamp(caller.emulator.now().0 - 8 * 3_600_000);
    for (at, today) in [(midnight.0 - 1, 0), (midnight.0, 1)] {
        let last_interaction = Some(Timestamp(at));
        let id = caller
            .emulator
            .change_person(&PersonChange { last_interaction, ..PersonChange::default() });
        assert!(id.is_some());
        assert_eq!(total(&caller, &json!({ "last_interaction_period": "TODAY" })), today);
    }
    assert_eq!(total(&caller, &json!({ "last_interaction_period": "YESTERDAY" })), 1);
}

#[test]
fn follow_state_and_tag_narrow_the_list_and_add_up() {
    let caller = account(300, 40);
    let flag = |follower: Value| total(&caller, &json!({ "is_follower": follower }));
    assert_eq!((flag(json!("true")), flag(json!("false"))), (300, 40));
    assert_eq!((flag(json!(true)), flag(json!(false))), (300, 40));
    let tag = "Tổ dân phố 5";
    let tagged = total(&caller, &json!({ "tag_name": tag }));
    let followers = total(&caller, &json!({ "tag_name": tag, "is_follower": "true" }));
    let others = total(&caller, &json!({ "tag_name": tag, "is_follower": "false" }));
    assert!(tagged > 10 && followers + others == tagged);
    assert_eq!(total(&caller, &json!({ "tag_name": "no such tag" })), 0);
}

#[test]
fn a_page_deep_in_a_filtered_window_costs_no_more_than_the_first() {
    let emulator = Emulator::builder().followers(60_000).others(3_000).build();
    let caller = caller(&emulator);
    let filter = json!({
        "is_follower": "true", "last_interaction_period": "2012_08_01:2026_11_22", "count": 50,
    });
    let cost = |offset: u32| {
        let before = emulator.visited();
        let mut data = filter.clone();
        data["offset"] = json!(offset);
        let page = caller.people(&data);
        assert_eq!(page["data"]["users"].as_array().unwrap().len(), 50);
        emulator.visited() - before
    };
    let first = cost(0);
    assert!(first >= 50, "the page itself is counted");
    assert!(cost(9_950) <= 2 * first);
}

#[test]
fn who_interacts_comes_first_and_is_listed_today() {
    let caller = account(100, 0);
    let last = walk(&caller).pop().unwrap();
    let before = total(&caller, &json!({ "last_interaction_period": "TODAY" }));
    caller.emulator.advance(Duration::from_secs(5));
    caller.emulator.write_in(&last.as_str().into(), "Chào phường").unwrap();
    assert_eq!(caller.person(0), last);
    assert_eq!(total(&caller, &json!({ "last_interaction_period": "TODAY" })), before + 1);
    assert_eq!(walk(&caller).len(), 100);
}

#[test]
fn whose_last_interaction_is_changed_moves_to_their_day_in_every_list() {
    let caller = account(100, 0);
    let filters = [json!({}), json!({ "is_follower": "true" }), json!({ "is_follower": "false" })];
    let count = |period: &str| {
        filters.clone().map(|mut filter| {
            filter["last_interaction_period"] = json!(period);
            total(&caller, &filter)
        })
    };
    assert_eq!((count("TODAY"), count("YESTERDAY")), ([10, 10, 0], [10, 10, 0]));
    let user_id = Some(caller.person(0));
    let yesterday = Timestamp(caller.emulator.now().0 - DAY);
    let change = |is_follower| PersonChange {
        user_id: user_id.clone(),
        last_interaction: Some(yesterday),
        is_follower: Some(is_follower),
        ..PersonChange::default()
    };
    caller.emulator.change_person(&change(true)).unwrap();
    assert_eq!((count("TODAY"), count("YESTERDAY")), ([9, 9, 0], [11, 11, 0]));
    caller.emulator.change_person(&change(false)).unwrap();
    assert_eq!((count("TODAY"), count("YESTERDAY")), ([9, 9, 0], [11, 10, 1]));
    assert_eq!(walk(&caller).len(), 100);
}

#[test]
fn the_seeded_spread_reaches_back_three_years_and_never_ahead() {
    let builder = Emulator::builder().followers(2_000);
    let caller = caller(&builder.access_life(Duration::from_secs(86_400 * 9)).build());
    let now = caller.emulator.now();
    let of = |period: &str| total(&caller, &json!({ "last_interaction_period": period }));
    assert_eq!(of("2023_11_01:2026_11_23"), 2_000);
    assert!(of("L7D") > 20 && of("L30D") < 1_000);
    caller.emulator.set_time(Timestamp(now.0 + 4 * DAY));
    assert_eq!(of("TODAY"), 0);
}
