//! Consultation messages: who may be written to, what it costs, and that "twice" is seen.

use std::time::Duration;

use serde_json::json;
use zalo_oa_core::emulator::{Emulator, EmulatorBuilder, PersonChange, Reach};

use crate::wire::{Caller, caller, code, refusal};

const CS: &str = "/v3.0/oa/message/cs";
pub(crate) const HOUR: Duration = Duration::from_secs(3_600);

pub(crate) fn builder() -> EmulatorBuilder {
    Emulator::builder().followers(20)
}

/// A caller, and a person who has just written.
pub(crate) fn met(builder: EmulatorBuilder) -> (Caller, String) {
    let caller = caller(&builder.access_life(HOUR * 24 * 365).build());
    let user = caller.person(0);
    caller.emulator.write_in(&user.as_str().into(), "Xin hỏi").unwrap();
    (caller, user)
}

#[test]
fn a_text_arrives_and_is_logged_by_person_and_content() {
    let (caller, user) = met(builder());
    let first = caller.text(&user, "Xin chào");
    assert_eq!(first["data"]["user_id"], json!(user));
    assert!(first["data"]["message_id"].is_string() && first["data"]["sent_time"].is_string());
    caller.text(&user, "Xin chào");
    caller.text(&user, "Chào");
    let log = caller.emulator.deliveries();
    assert_eq!(log.len(), 3);
    assert_eq!((log[0].user_id.as_str(), log[0].kind), (&*user, "text"));
    assert_eq!(log[0].content, log[1].content, "twice is seen");
    assert_ne!(log[0].content, log[2].content);
    assert!(!format!("{log:?}").contains("Xin chào"));
}

#[test]
fn the_window_closes_seven_days_after_the_last_interaction() {
    let (caller, user) = met(builder());
    caller.emulator.advance(HOUR * 24 * 7);
    assert_eq!(code(&caller.text(&user, "Một")), 0);
    caller.emulator.advance(Duration::from_millis(1));
    let late = caller.text(&user, "Hai");
    assert_eq!(
        refusal(&late),
        (-230, "User has not interacted with the OA in the past 7 days".into())
    );
    caller.emulator.write_in(&user.as_str().into(), "Tôi đây").unwrap();
    assert_eq!(code(&caller.text(&user, "Ba")), 0);
    assert_eq!(caller.emulator.deliveries().len(), 2);
}

#[test]
fn each_way_of_not_being_reachable_has_its_code() {
    let (caller, user) = met(builder());
    for (reach, expected) in [
        (Reach::NotFollowing, -213),
        (Reach::Blocked, -217),
        (Reach::ReceiveLimit, -218),
        (Reach::Inactive, -227),
        (Reach::Restricted, -244),
        (Reach::Open, 0),
    ] {
        let user_id = Some(user.clone());
        let change = PersonChange { user_id, reach: Some(reach), ..PersonChange::default() };
        caller.emulator.change_person(&change).unwrap();
        assert_eq!(code(&caller.text(&user, "Một")), expected);
    }
    let stranger = caller.text("4500000000000000001", "Một");
    assert_eq!(refusal(&stranger), (-201, "user_id is invalid!".into()));
}

#[test]
fn texts_may_have_two_thousand_characters() {
    let (caller, user) = met(builder());
    assert_eq!(code(&caller.text(&user, &"ế".repeat(2_000))), 0);
    assert_eq!(code(&caller.text(&user, &"ế".repeat(2_001))), -210);
    assert_eq!(refusal(&caller.text(&user, "")).1, "text is invalid!");
}

#[test]
fn a_quote_needs_a_message_of_that_person() {
    let (caller, user) = met(builder());
    let inbound = caller.emulator.write_in(&user.as_str().into(), "Ở đâu?").unwrap();
    let quote = |id: &str| {
        let message = json!({ "text": "Ở đây", "quote_message_id": id });
        caller.post(CS, &json!({ "recipient": { "user_id": user }, "message": message }))
    };
    assert_eq!(code(&quote(inbound.as_str())), 0);
    assert_eq!(refusal(&quote("5a1b2c")), (-201, "quote_message_id is invalid!".into()));
    assert_eq!(caller.emulator.deliveries()[0].kind, "quote");
}

#[test]
fn an_image_goes_by_its_address() {
    let (caller, user) = met(builder());
    let image = |url: &str| {
        let payload = json!({ "template_type": "media", "elements": [{ "media_type": "image", "url": url }] });
        let message =
            json!({ "text": "Ảnh", "attachment": { "type": "template", "payload": payload } });
        caller.post(CS, &json!({ "recipient": { "user_id": user }, "message": message }))
    };
    assert_eq!(code(&image("https://example.com/a.jpg")), 0);
    assert_eq!(refusal(&image("/images/a.jpg")), (-201, "url is invalid!".into()));
    assert_eq!(caller.emulator.deliveries()[0].kind, "image");
}

#[test]
fn odd_bodies_are_refused_by_what_is_missing() {
    let (caller, user) = met(builder());
    let message = json!({ "text": "Một" });
    let no_one = caller.post(CS, &json!({ "message": message }));
    assert_eq!(refusal(&no_one).1, "user_id is invalid!");
    let nothing = caller.post(CS, &json!({ "recipient": { "user_id": user } }));
    assert_eq!(refusal(&nothing).1, "message is invalid!");
    let sticker = json!({ "attachment": { "type": "sticker" } });
    let unknown = caller.post(CS, &json!({ "recipient": { "user_id": user }, "message": sticker }));
    assert_eq!(code(&unknown), -233);
}

#[test]
fn the_old_way_of_writing_to_a_person_is_shut() {
    let (caller, user) = met(builder());
    let v2 = "/v2.0/oa/message";
    let recipient = json!({ "user_id": user });
    let old = caller.post(v2, &json!({ "recipient": recipient, "message": { "text": "Một" } }));
    let text = "MessageV2 API has been shut down, please switch to MessageV3";
    assert_eq!(refusal(&old), (-240, text.into()));
    let action = json!({ "react_icon": "/-heart", "react_message_id": "a" });
    let reaction = caller.post(v2, &json!({ "recipient": recipient, "sender_action": action }));
    assert_eq!(refusal(&reaction).1, "react_message_id is invalid!");
}
