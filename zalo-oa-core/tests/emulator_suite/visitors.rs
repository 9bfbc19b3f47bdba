//! Visitors who are not signed in: they write, are answered in all kinds, and strangers are refused.

use std::time::Duration;

use serde_json::json;
use zalo_oa_core::{
    api::{
        SendAnonymousFile, SendAnonymousImage, SendAnonymousSticker, SendAnonymousText,
        SendAnonymousUploadedImage, UploadFile, UploadImage,
    },
    emulator::{Emulator, Webhook},
    model::File,
};

use crate::{
    webhooks::{names, told},
    wire::{caller, refusal, typed},
};

const DAY: Duration = Duration::from_secs(86_400);

fn account() -> Emulator {
    Emulator::builder().followers(3).access_life(DAY * 9).webhook(Webhook::default()).build()
}

#[test]
fn a_visitor_who_wrote_is_answered_in_every_kind_and_each_is_told() {
    let emulator = account();
    let client = typed(&emulator);
    let visitor = emulator.visitor_writes(None, "Mấy giờ mở cửa?");
    let again = emulator.visitor_writes(Some(&visitor), "A lô?");
    assert_eq!(visitor, again);
    let (who, where_) = (&visitor.anonymous_id, &visitor.conversation_id);
    let sent = client.send(SendAnonymousText::new(who, where_, "7 giờ 30")).unwrap();
    assert_eq!(
        (sent.anonymous_id.as_ref(), sent.conversation_id.as_ref()),
        (Some(who), Some(where_))
    );
    client.send(SendAnonymousImage::new(who, where_, "https://img.example/a.jpg")).unwrap();
    let picture = File::bytes(&b"\xff\xd8\xff\xe0 a picture"[..]);
    let picture = client.send(UploadImage::new(picture)).unwrap().attachment_id;
    client.send(SendAnonymousUploadedImage::new(who, where_, &picture)).unwrap();
    let file = File::bytes(&b"%PDF-1.4 a document"[..]);
    let file = client.send(UploadFile::new(file)).unwrap().token;
    client.send(SendAnonymousFile::new(who, where_, &file)).unwrap();
    client.send(SendAnonymousSticker::new(who, where_, "46eab1fa")).unwrap();
    assert_eq!(emulator.deliveries().len(), 5);
    let events = told(&emulator);
    let expected = [
        "anonymous_send_text",
        "anonymous_send_text",
        "oa_send_anonymous_text",
        "oa_send_anonymous_image",
        "oa_send_anonymous_image",
        "oa_send_anonymous_file",
        "oa_send_anonymous_sticker",
    ];
    assert_eq!(names(&events), expected);
    assert_eq!(events[0]["sender"]["id"], json!(who));
    assert_eq!(events[2]["message"]["conversation_id"], json!(where_));
    emulator.advance(DAY * 7 + Duration::from_millis(1));
    let late = SendAnonymousUploadedImage::new(who, where_, &picture);
    assert_eq!(client.refused(late), -100, "the upload is gone");
    assert_eq!(client.refused(SendAnonymousFile::new(who, where_, &file)), -100);
}

#[test]
fn strangers_and_other_conversations_are_refused_by_the_field() {
    let emulator = account();
    let (one, other) = (emulator.visitor_writes(None, "a"), emulator.visitor_writes(None, "b"));
    let caller = caller(&emulator);
    let text = |recipient| {
        let body = json!({ "recipient": recipient, "message": { "text": "Chào" } });
        refusal(&caller.post("/v2.0/oa/message", &body)).1
    };
    let swapped =
        json!({ "anonymous_id": one.anonymous_id, "conversation_id": other.conversation_id });
    assert_eq!(text(swapped), "conversation_id is invalid!");
    let stranger = json!({ "anonymous_id": "abc", "conversation_id": one.conversation_id });
    assert_eq!(text(stranger), "anonymous_id is invalid!");
    assert_eq!(text(json!({ "anonymous_id": one.anonymous_id })), "conversation_id is invalid!");
    assert!(emulator.deliveries().is_empty());
}

#[test]
fn contradiction_files_for_visitors_do_not_go_by_the_consultation_call() {
    let emulator = account();
    let visitor = emulator.visitor_writes(None, "a");
    let recipient =
        json!({ "anonymous_id": visitor.anonymous_id, "conversation_id": visitor.conversation_id });
    let message = json!({ "attachment": { "type": "file", "payload": { "token": "t" } } });
    let body = json!({ "recipient": recipient, "message": message });
    let answer = caller(&emulator).post("/v3.0/oa/message/cs", &body);
    assert_eq!(refusal(&answer).1, "user_id is invalid!");
}
