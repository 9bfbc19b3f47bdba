//! Broadcasts: accepted, looked at, sent to those who may have one.

use std::time::Duration;

use serde_json::{Value, json};
use zalo_oa_core::{
    emulator::{Emulator, EmulatorBuilder, Package, PersonChange},
    platform::Timestamp,
};

use crate::wire::{Caller, article, caller, code, refusal};

const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(86_400);

fn account() -> EmulatorBuilder {
    Emulator::builder().followers(100).others(10).access_life(DAY * 365)
}

fn send(caller: &Caller, target: &Value, articles: &[&str]) -> Value {
    let elements: Vec<Value> =
        articles.iter().map(|id| json!({ "media_type": "article", "attachment_id": id })).collect();
    let payload = json!({ "template_type": "media", "elements": elements });
    let message = json!({ "attachment": { "type": "template", "payload": payload } });
    caller
        .post("/v2.0/oa/message", &json!({ "recipient": { "target": target }, "message": message }))
}

fn all() -> Value {
    json!({ "gender": "0" })
}

#[test]
fn a_broadcast_reaches_every_follower_once_after_it_was_looked_at() {
    let caller = caller(&account().build());
    let id = caller.article("Tin");
    let answer = send(&caller, &all(), &[&id]);
    assert!(answer["data"]["message_id"].is_string());
    caller.emulator.advance(MINUTE * 10 - Duration::from_millis(1));
    assert!(caller.emulator.deliveries().is_empty() && !caller.emulator.broadcasts()[0].sent);
    caller.emulator.advance(Duration::from_millis(1));
    let log = caller.emulator.deliveries();
    let people: std::collections::HashSet<_> = log.iter().map(|one| one.user_id.clone()).collect();
    assert_eq!((log.len(), people.len()), (100, 100));
    assert!(log.iter().all(|one| one.kind == "article" && one.at == caller.emulator.now()));
    let record = &caller.emulator.broadcasts()[0];
    assert_eq!((record.matching, record.reached, record.capped), (100, 100, 0));
    assert_eq!(answer["data"]["message_id"], json!(record.message_id));
}

#[test]
fn nobody_gets_a_second_one_on_the_same_day() {
    let caller = caller(&account().moderation(Duration::ZERO).build());
    let id = caller.article("Tin");
    for _ in 0..2 {
        assert_eq!(code(&send(&caller, &all(), &[&id])), 0, "taken all the same");
    }
    let records = caller.emulator.broadcasts();
    assert_eq!((records[0].reached, records[0].capped), (100, 0));
    assert_eq!((records[1].reached, records[1].capped), (0, 100));
    assert_eq!(caller.emulator.deliveries().len(), 100);
    let user = caller.person(0);
    let quota = caller.post("/v3.0/oa/quota/message", &json!({ "user_id": user }));
    assert_eq!(quota["data"]["promotion"]["daily_remain"], 0);
    assert_eq!(quota["data"]["promotion"]["monthly_remain"], 5);
}

#[test]
fn the_package_caps_the_month_and_the_first_of_the_month_lifts_the_cap() {
    let month_start = Timestamp(1_795_395_600_000 - 21 * 86_400_000);
    let builder = account().start(month_start).package(Package::Growth);
    let caller = caller(&builder.moderation(Duration::ZERO).build());
    let id = caller.article("Tin");
    for day in 1..=6 {
        send(&caller, &all(), &[&id]);
        let reached = caller.emulator.broadcasts().last().unwrap().reached;
        assert_eq!(reached, if day <= 4 { 100 } else { 0 }, "day {day}");
        caller.emulator.advance(DAY);
    }
    caller.emulator.advance(DAY * 24);
    send(&caller, &all(), &[&id]);
    assert_eq!(caller.emulator.broadcasts().last().unwrap().reached, 100);
}

#[test]
fn the_night_and_unverified_oas_are_refused() {
    let caller = caller(&account().build());
    let id = caller.article("Tin");
    let midnight = caller.emulator.now().0 - 8 * 3_600_000 - 60_000;
    for (minute, expected) in
        [(21 * 60 + 59, 0), (22 * 60, -234), (29 * 60 + 59, -234), (30 * 60, 0)]
    {
        caller.emulator.set_time(Timestamp(midnight + minute * 60_000));
        assert_eq!(code(&send(&caller, &all(), &[&id])), expected, "minute {minute}");
    }
    let plain = self::caller(&account().verified(false).build());
    let id = plain.article("Tin");
    let answer = send(&plain, &all(), &[&id]);
    assert_eq!(refusal(&answer).0, -221);
}

#[test]
fn an_emulator_without_a_night_takes_and_sends_at_any_hour() {
    let caller = caller(&account().night(false).moderation(Duration::ZERO).build());
    let id = caller.article("Tin");
    let midnight = Timestamp(caller.emulator.now().0 + 16 * 3_600_000);
    caller.emulator.set_time(midnight);
    assert_eq!(code(&send(&caller, &all(), &[&id])), 0);
    assert_eq!(caller.emulator.broadcasts()[0].due, midnight);
}

#[test]
fn what_was_taken_late_goes_out_in_the_morning() {
    let caller = caller(&account().build());
    let id = caller.article("Tin");
    let midnight = caller.emulator.now().0 - 8 * 3_600_000 - 60_000;
    caller.emulator.set_time(Timestamp(midnight + (21 * 60 + 55) * 60_000));
    send(&caller, &all(), &[&id]);
    assert_eq!(caller.emulator.broadcasts()[0].due, Timestamp(midnight + 30 * 3_600_000));
}

#[test]
fn only_articles_that_are_there_processed_and_shown_can_be_sent() {
    let caller = caller(&account().build());
    let refused = |id: &str| refusal(&send(&caller, &all(), &[id]));
    let named = (-201, "attachment_id is invalid!".to_owned());
    assert_eq!(refused("made up"), named);
    let token = caller.post("/v2.0/article/create", &article("Tin"))["data"]["token"].clone();
    assert_eq!(refused(token.as_str().unwrap()), named);
    let mut hidden = article("Ẩn");
    hidden["status"] = json!("hide");
    let job = caller.post("/v2.0/article/create", &hidden)["data"]["token"].clone();
    caller.emulator.advance(MINUTE);
    let id = caller.post("/v2.0/article/verify", &json!({ "token": job }))["data"]["id"].clone();
    assert_eq!(refused(id.as_str().unwrap()), named);
    assert_eq!(code(&send(&caller, &all(), &[])), -201);
}

#[test]
fn up_to_five_articles_go_in_one() {
    let caller = caller(&account().moderation(Duration::ZERO).build());
    let ids: Vec<String> = (0..6).map(|number| caller.article(&format!("Tin {number}"))).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    assert_eq!(code(&send(&caller, &all(), &ids)), -210);
    assert_eq!(code(&send(&caller, &all(), &ids[..5])), 0);
    assert_eq!(caller.emulator.deliveries().len(), 500);
    assert_eq!(caller.emulator.broadcasts()[0].reached, 100);
}

#[test]
fn the_target_narrows_by_age_gender_place_and_system() {
    let emulator = account().followers(0).others(0).moderation(Duration::ZERO).build();
    let caller = caller(&emulator);
    let add = |gender, age, city, platform| {
        let change = PersonChange {
            gender: Some(gender),
            age: Some(age),
            city: Some(city),
            platform: Some(platform),
            ..PersonChange::default()
        };
        emulator.change_person(&change).unwrap()
    };
    let hanoi = add(2, 3, 9, 1);
    let hue = add(1, 3, 53, 2);
    let saigon = add(2, 5, 4, 2);
    let id = caller.article("Tin");
    let reached = |target: Value| {
        let before = emulator.deliveries().len();
        assert_eq!(code(&send(&caller, &target, &[&id])), 0);
        let log = emulator.deliveries();
        emulator.advance(DAY);
        log[before..].iter().map(|one| one.user_id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(reached(json!({ "gender": "2" })), [hanoi.clone(), saigon.clone()]);
    assert_eq!(reached(json!({ "ages": "2,3", "platform": "2" })), std::slice::from_ref(&hue));
    assert_eq!(reached(json!({ "locations": "0,1" })), [hanoi, hue]);
    assert_eq!(reached(json!({ "locations": "0", "cities": "4" })), [saigon]);
    let bad = send(&caller, &json!({ "ages": "9" }), &[&id]);
    assert_eq!(refusal(&bad), (-201, "ages is invalid!".into()));
}
