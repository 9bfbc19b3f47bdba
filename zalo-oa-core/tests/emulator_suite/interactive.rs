//! Messages that people can press, answers that name a message, messages of Mini Apps, and the older quotas.

use std::time::Duration;

use serde_json::{Value, json};
use zalo_oa_core::{
    api::{
        ActiveQuota, ListConversation, OwnerQuota, ReplyQuota, SendButtons, SendList, SendMiniApp,
        SendReply,
    },
    emulator::{Allowances, Emulator, EmulatorBuilder, Readings, Webhook},
    model::{Action, Button, ListElement, UserId},
};

use crate::{
    webhooks::{names, told},
    wire::{Typed, caller, code, typed},
};

const HOUR: Duration = Duration::from_secs(3_600);

fn met(builder: EmulatorBuilder) -> (Emulator, Typed, UserId) {
    let emulator = builder.followers(3).access_life(HOUR * 24 * 60).build();
    let user = emulator.add_people(1).remove(0);
    (emulator.clone(), typed(&emulator), user)
}

fn open(url: &str) -> Button {
    Button::new("Xem", Action::OpenUrl(url.to_owned()))
}

#[test]
fn buttons_and_lists_arrive_stand_in_the_history_and_are_told() {
    let (emulator, client, user) = met(Emulator::builder().webhook(Webhook::default()));
    told(&emulator);
    client.send(SendButtons::new(&user, "Chọn", vec![open("https://phuong.example")])).unwrap();
    let first = ListElement::new("Thủ tục").subtitle("Mười thủ tục");
    client.send(SendList::new(&user, vec![first])).unwrap();
    let kinds: Vec<_> = emulator.deliveries().iter().map(|delivery| delivery.kind).collect();
    assert_eq!(kinds, ["buttons", "list"]);
    let history = client.send(ListConversation::new(&user, 0, 10)).unwrap();
    assert_eq!(history.len(), 2);
    let events = told(&emulator);
    let expected =
        ["oa_send_text", "user_received_message", "oa_send_list", "user_received_message"];
    assert_eq!(names(&events), expected);
}

#[test]
fn buttons_and_entries_are_refused_by_what_is_wrong_with_them() {
    let (_, client, user) = met(Emulator::builder());
    let buttons = |button: Button| SendButtons::new(&user, "Chọn", vec![button]);
    assert_eq!(client.refused(buttons(open("phuong.example"))), -201);
    let long = Button::new("a".repeat(101), Action::QueryShow("x".to_owned()));
    assert_eq!(client.refused(buttons(long)), -210);
    let long = Button::new("a", Action::QueryHide("x".repeat(1_001)));
    assert_eq!(client.refused(buttons(long)), -210);
    let unknown = Button::new("a", Action::Other("oa.open.moon".to_owned(), Value::Null));
    assert_eq!(client.refused(buttons(unknown)), -201);
    let sms = |content: String| Action::OpenSms { content, phone_code: "84900000001".to_owned() };
    assert_eq!(client.refused(buttons(Button::new("a", sms("x".repeat(161))))), -210);
    client.send(buttons(Button::new("a", sms("x".repeat(160))))).unwrap();
    let bare = SendList::new(&user, vec![ListElement::new("Thủ tục")]);
    assert_eq!(client.refused(bare), -201, "the first entry needs a subtitle");
}

#[test]
fn contradiction_buttons_and_lists_may_be_gone_from_this_call() {
    let readings = Readings { button_messages: false, list_messages: false, ..Readings::default() };
    let (emulator, client, user) = met(Emulator::builder().readings(readings));
    let buttons = SendButtons::new(&user, "Chọn", vec![open("https://phuong.example")]);
    assert_eq!(client.refused(buttons), -233);
    let list = SendList::new(&user, vec![ListElement::new("a").subtitle("b")]);
    assert_eq!(client.refused(list), -233);
    assert!(emulator.deliveries().is_empty());
}

#[test]
fn eight_answers_name_a_message_within_48_hours() {
    let (emulator, client, user) = met(Emulator::builder());
    let inbound = emulator.write_in(&user, "Ở đâu?").unwrap();
    let reply = || SendReply::new(&inbound, "Ở tầng hai");
    let left = |client: &Typed| client.send(ReplyQuota::new(&inbound)).unwrap().remain;
    for expected in (0..8).rev() {
        let sent = client.send(reply()).unwrap();
        assert_eq!(sent.user_id.as_ref(), Some(&user));
        assert_eq!(left(&client), Some(expected));
    }
    assert_eq!(client.refused(reply()), -311);
    let later = emulator.write_in(&user, "Còn gì không?").unwrap();
    emulator.advance(HOUR * 48 + Duration::from_millis(1));
    assert_eq!(client.refused(SendReply::new(&later, "Hết rồi")), -305);
    assert_eq!(client.send(ReplyQuota::new(&later)).unwrap().remain, Some(0));
    assert_eq!(client.refused(SendReply::new("5a1b2c", "Ai?")), -201);
    assert_eq!(emulator.deliveries().len(), 8);
}

#[test]
fn a_mini_app_writes_only_to_who_pressed_its_button() {
    let readings = Readings { old_quota_type: true, ..Readings::default() };
    let (emulator, client, user) = met(Emulator::builder().readings(readings));
    let other = emulator.add_people(1).remove(0);
    let token = emulator.mini_app_token(&user).unwrap();
    let send = |token: &str, user: &UserId, data: Value| {
        client.send(SendMiniApp::new(token, user, "FB0001", data))
    };
    let sent = send(token.reveal(), &user, json!({ "note": "Thẻ" })).unwrap();
    let quota = sent.quota.unwrap();
    assert_eq!(
        (quota.kind.as_deref(), quota.quota_type.unwrap().as_str()),
        (Some("OA Tier"), "reply")
    );
    for wrong in [
        send(token.reveal(), &other, json!({})),
        send("made up", &user, json!({})),
        send(token.reveal(), &user, json!("text")),
    ] {
        assert_eq!(wrong.unwrap_err().code(), Some(-201));
    }
    assert_eq!(emulator.deliveries().len(), 1);
}

#[test]
fn the_older_quota_counts_what_the_newer_one_counts_also_without_a_body() {
    let allowances = Allowances { package: Some(2), charged: false, ..Allowances::default() };
    let (emulator, client, user) = met(Emulator::builder().allowances(allowances));
    emulator.advance(HOUR * 49);
    let send = || SendButtons::new(&user, "Chọn", vec![open("https://phuong.example")]);
    client.send(send()).unwrap();
    let older = client.send(ActiveQuota::new()).unwrap();
    assert_eq!(
        (older.kind.as_deref(), older.remain, older.total),
        (Some("active"), Some(1), Some(2))
    );
    let newer = client.send(OwnerQuota::new("OA")).unwrap();
    assert_eq!(newer.0[0].remain, older.remain);
    let bare = http::Request::post("/v2.0/oa/quota/message");
    let bare = caller(&emulator).asked(bare);
    assert_eq!((code(&bare), &bare["data"]["remain"]), (0, &json!(1)));
    client.send(send()).unwrap();
    assert_eq!(client.refused(send()), -211, "used up");
}
