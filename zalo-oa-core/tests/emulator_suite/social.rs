//! The Social profile: a token of its own, the proof of the secret, a flat answer.

use serde_json::json;
use zalo_oa_core::{App, emulator::Emulator};

use crate::{webhooks::hooked, wire::block_on, zbs::office};

#[test]
fn a_person_who_signed_in_is_read_by_their_own_token_and_the_oas_is_not_sent() {
    let office = office(hooked());
    let user = office.emulator.add_people(1).remove(0);
    let token = office.emulator.sign_in_person(&user).unwrap();
    let params = json!({ "access_token": token, "fields": "id,name,picture" });
    let me = office.ask("social.me", params).unwrap();
    let person = office.ask("users.detail", json!({ "user_id": user })).unwrap();
    assert_eq!(me["id"], person["user_id_by_app"], "the id within the app, not within the OA");
    assert_ne!(me["id"], json!(user));
    assert!(me["picture"]["data"]["url"].is_string());
    let only = office.ask("social.me", json!({ "access_token": token, "fields": "id" })).unwrap();
    assert_eq!(only.get("name"), None);
    let shown = office.emulator.presentations();
    let of_oa = |emulator: &Emulator| zalo_oa_core::emulator::digest(emulator.tokens().access());
    let times: u64 =
        shown.iter().filter(|one| one.digest == of_oa(&office.emulator)).map(|one| one.times).sum();
    assert_eq!(times, 1, "for `users.detail` alone");
}

#[test]
fn an_unknown_session_a_strange_field_and_a_missing_proof_are_refused() {
    let office = office(hooked());
    let user = office.emulator.add_people(1).remove(0);
    let token = office.emulator.sign_in_person(&user).unwrap();
    let ask = |token: &str, fields: &str| {
        office.ask("social.me", json!({ "access_token": token, "fields": fields }))
    };
    assert_eq!(ask("made-up", "id"), Err(452));
    assert_eq!(ask(office.emulator.tokens().access(), "id"), Err(452), "an OA's token is none");
    assert_eq!(ask(token.reveal(), "friends"), Err(100));
    let without = App::builder(office.emulator.app_id()).transport(office.emulator.clone());
    let without = without.runtime(office.emulator.runtime()).build().unwrap().with_token("oa");
    let params = json!({ "access_token": token, "fields": "id" });
    let refused = block_on(without.call("social.me", params)).unwrap_err();
    assert_eq!(refused.code(), Some(100), "the app did not know its secret");
}
