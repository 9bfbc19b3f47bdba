//! Tags take effect at once, wherever they show.

use serde_json::{Value, json};
use zalo_oa_core::emulator::Emulator;

use crate::wire::{Caller, caller, code, refusal};

fn account() -> Caller {
    caller(&Emulator::builder().followers(40).tags(["Tổ 1", "Tổ 2"]).build())
}

fn names(caller: &Caller) -> Value {
    caller.query("/v2.0/oa/tag/gettagsofoa", &[])["data"].clone()
}

fn carried(caller: &Caller, user: &str) -> Value {
    let detail = caller.get("/v3.0/oa/user/detail", &json!({ "user_id": user }));
    detail["data"]["tags_and_notes_info"]["tag_names"].clone()
}

fn listed(caller: &Caller, tag: &str) -> Vec<Value> {
    let page = caller.people(&json!({ "offset": 0, "count": 50, "tag_name": tag }));
    page["data"]["users"].as_array().unwrap().clone()
}

fn change(caller: &Caller, path: &str, user: &str, tag: &str) -> Value {
    caller.post(path, &json!({ "user_id": user, "tag_name": tag }))
}

const ATTACH: &str = "/v2.0/oa/tag/tagfollower";
const DETACH: &str = "/v2.0/oa/tag/rmfollowerfromtag";
const DELETE: &str = "/v2.0/oa/tag/rmtag";

#[test]
fn tags_are_a_bare_list_of_names() {
    assert_eq!(names(&account()), json!(["Tổ 1", "Tổ 2"]));
}

#[test]
fn attaching_makes_the_tag_and_shows_in_list_detail_and_filter() {
    let caller = account();
    let user = caller.person(3);
    assert!(listed(&caller, "Tổ 9").is_empty());
    for _ in 0..2 {
        let done = change(&caller, ATTACH, &user, "Tổ 9");
        assert_eq!(done, json!({ "error": 0, "message": "Success" }), "no data");
    }
    assert_eq!(names(&caller), json!(["Tổ 1", "Tổ 2", "Tổ 9"]));
    assert_eq!(listed(&caller, "Tổ 9"), [json!({ "user_id": user })]);
    assert!(carried(&caller, &user).as_array().unwrap().contains(&json!("Tổ 9")));
}

#[test]
fn a_person_may_carry_several_tags() {
    let caller = account();
    let user = caller.person(3);
    for tag in ["Tổ 8", "Tổ 9"] {
        change(&caller, ATTACH, &user, tag);
    }
    let tags = carried(&caller, &user);
    let kept = |tag: &str| tags.as_array().unwrap().contains(&json!(tag));
    assert!(kept("Tổ 8") && kept("Tổ 9"), "{tags}");
}

#[test]
fn detaching_takes_the_tag_off_one_person_only() {
    let caller = account();
    let (one, two) = (caller.person(3), caller.person(4));
    change(&caller, ATTACH, &one, "Tổ 9");
    change(&caller, ATTACH, &two, "Tổ 9");
    assert_eq!(code(&change(&caller, DETACH, &one, "Tổ 9")), 0);
    assert_eq!(listed(&caller, "Tổ 9"), [json!({ "user_id": two })]);
    assert!(!carried(&caller, &one).as_array().unwrap().contains(&json!("Tổ 9")));
    assert_eq!(refusal(&change(&caller, DETACH, &one, "Tổ 0")).1, "tag_name is invalid!");
}

#[test]
fn deleting_takes_the_tag_off_everybody() {
    let caller = account();
    let holders = listed(&caller, "Tổ 1");
    assert!(!holders.is_empty());
    assert_eq!(code(&caller.post(DELETE, &json!({ "tag_name": "Tổ 1" }))), 0);
    assert_eq!(names(&caller), json!(["Tổ 2"]));
    assert!(listed(&caller, "Tổ 1").is_empty());
    let holder = holders[0]["user_id"].as_str().unwrap();
    assert!(!carried(&caller, holder).as_array().unwrap().contains(&json!("Tổ 1")));
    let again = caller.post(DELETE, &json!({ "tag_name": "Tổ 1" }));
    assert_eq!(refusal(&again), (-201, "tag_name is invalid!".into()));
}

#[test]
fn a_tag_made_again_after_its_end_starts_with_nobody() {
    let caller = account();
    caller.post(DELETE, &json!({ "tag_name": "Tổ 1" }));
    let user = caller.person(0);
    change(&caller, ATTACH, &user, "Tổ 1");
    assert_eq!(listed(&caller, "Tổ 1"), [json!({ "user_id": user })]);
}

#[test]
fn tag_names_are_never_normalised() {
    let caller = account();
    let user = caller.person(0);
    let decomposed = "To\u{302}\u{309} 1";
    change(&caller, ATTACH, &user, decomposed);
    assert_eq!(names(&caller), json!(["Tổ 1", "Tổ 2", decomposed]));
    assert_eq!(listed(&caller, decomposed).len(), 1);
}

#[test]
fn nobody_cannot_be_tagged() {
    let caller = account();
    let answer = change(&caller, ATTACH, "123", "Tổ 1");
    assert_eq!(refusal(&answer), (-201, "user_id is invalid!".into()));
    let user = caller.person(0);
    assert_eq!(refusal(&change(&caller, ATTACH, &user, "")).1, "tag_name is invalid!");
}
