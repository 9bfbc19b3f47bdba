//! What is told about one person, and about the OA.

use std::collections::HashSet;

use serde_json::{Value, json};
use zalo_oa_core::emulator::{Emulator, OaIdKey, PersonChange, Readings, ZcaKey};

use crate::{
    people::{account, walk},
    wire::{caller, refusal},
};

#[test]
fn a_persons_details_come_in_the_types_that_contradict_each_other() {
    let caller = account(200, 0);
    let (mut phones, mut sensitive) = (HashSet::new(), HashSet::new());
    for id in walk(&caller) {
        let detail = caller.get("/v3.0/oa/user/detail", &json!({ "user_id": id }));
        let person = &detail["data"];
        assert_eq!(person["user_id"], json!(id));
        assert!(person["display_name"].as_str().unwrap().split(' ').count() == 3);
        assert!(person["tags_and_notes_info"]["tag_names"].is_array());
        assert_eq!(person["user_last_interaction_date"].as_str().unwrap().len(), 10);
        sensitive.insert(person["is_sensitive"].is_boolean());
        let phone = person.pointer("/shared_info/phone");
        phones.insert(phone.map(Value::is_number));
    }
    assert_eq!(phones, HashSet::from([None, Some(true), Some(false)]));
    assert_eq!(sensitive, HashSet::from([true, false]));
}

#[test]
fn nobodys_id_is_refused_and_a_number_is_taken_as_an_id() {
    let caller = account(5, 0);
    let id = caller.person(0);
    let unquoted = json!({ "user_id": id.parse::<u64>().unwrap() });
    assert_eq!(caller.get("/v3.0/oa/user/detail", &unquoted)["data"]["user_id"], json!(id));
    let (zero, plus) = (format!("0{id}"), format!("+{id}"));
    for stranger in [&*zero, &plus, "4500000000000000001", "1", "x", "-4500000000000000001"] {
        let answer = caller.get("/v3.0/oa/user/detail", &json!({ "user_id": stranger }));
        assert_eq!(refusal(&answer), (-201, "user_id is invalid!".into()));
    }
}

#[test]
fn contradiction_lists_are_read_by_get_and_by_post() {
    let caller = account(5, 0);
    let page = caller.post("/v3.0/oa/user/getlist", &json!({ "offset": 0, "count": 2 }));
    assert_eq!(page["data"]["users"].as_array().unwrap().len(), 2);
}

#[test]
fn the_oa_tells_about_itself_under_both_spellings() {
    let readings =
        Readings { oa_id_key: OaIdKey::Oaid, zca_key: ZcaKey::Lower, ..Readings::default() };
    let usual = Emulator::builder().followers(7).build();
    let other = Emulator::builder().followers(7).readings(readings).build();
    let usual = caller(&usual).query("/v2.0/oa/getoa", &[])["data"].clone();
    let other = caller(&other).query("/v2.0/oa/getoa", &[])["data"].clone();
    assert_eq!(usual["oa_id"], other["oaid"]);
    assert!(usual.get("linked_ZCA").is_some() && other.get("linked_zca").is_some());
    assert_eq!((&usual["num_follower"], &usual["oa_type"]), (&json!(7), &json!(4)));
    assert!(other.get("oa_id").is_none());
}

#[test]
fn what_is_set_on_a_person_is_not_shown_in_debug() {
    let change = PersonChange {
        display_name: Some("Lê Thị Thử".to_owned()),
        shared_info: Some(json!({ "phone": "84100000001" })),
        ..PersonChange::default()
    };
    let emulator = Emulator::builder().followers(0).build();
    emulator.change_person(&change).unwrap();
    let shown = format!("{change:?} {emulator:?}");
    assert!(!shown.contains("Thử") && !shown.contains("84100000001"));
}
