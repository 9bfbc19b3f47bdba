//! What the emulator tells its app: the events of what happens, as Zalo writes and signs them.

use serde_json::{Value, json};
use zalo_oa_core::{
    emulator::{
        Emulator, EmulatorBuilder, InfoShape, PersonChange, Post, PostEnd, Readings, ReceiptSender,
        Webhook, WebhookReadings,
    },
    model::UserId,
    webhook::{self, Direction, Event, VerifyError},
};

use crate::wire::{Caller, caller, code};

pub(crate) const OK: PostEnd = PostEnd::Answered { status: 200, ms: 20 };

pub(crate) fn hooked() -> EmulatorBuilder {
    Emulator::builder().followers(20).webhook(Webhook::default())
}

/// What is due, delivered. Each signature is checked, and that the SDK reads the body as what it is.
pub(crate) fn told(emulator: &Emulator) -> Vec<Value> {
    let mut bodies = Vec::new();
    emulator.post_all(|post| {
        check(emulator, post).unwrap();
        let event = Event::read(post.request.body());
        assert_eq!(Some(event.body.shape()), event.kind.spec().map(|spec| spec.shape));
        bodies.push(serde_json::from_slice(post.request.body()).unwrap());
        OK
    });
    bodies
}

pub(crate) fn check(emulator: &Emulator, post: &Post) -> Result<(), VerifyError> {
    let (key, now) = (emulator.oa_secret_key(), emulator.now());
    webhook::verify(post.request.headers(), post.request.body(), &key, now).map(drop)
}

pub(crate) fn names(events: &[Value]) -> Vec<&str> {
    events.iter().map(|event| event["event_name"].as_str().unwrap()).collect()
}

struct Trial {
    caller: Caller,
    person: UserId,
}

/// An account in which somebody has just followed, which is told already.
fn trial(builder: EmulatorBuilder) -> Trial {
    let emulator = builder.build();
    let person = emulator.add_people(1).remove(0);
    told(&emulator);
    Trial { caller: caller(&emulator), person }
}

impl Trial {
    fn emulator(&self) -> &Emulator {
        &self.caller.emulator
    }

    fn change(&self, change: Value) {
        let mut change: PersonChange = serde_json::from_value(change).unwrap();
        change.user_id = Some(self.person.to_string());
        self.emulator().change_person(&change).unwrap();
    }

    fn tag(&self, call: &str, tag: &str) {
        let body = json!({ "user_id": self.person, "tag_name": tag });
        assert_eq!(code(&self.caller.post(&format!("/v2.0/oa/tag/{call}"), &body)), 0);
    }
}

#[test]
fn who_comes_and_goes_is_told_with_the_ids_of_both_sides() {
    let trial = trial(hooked());
    trial.change(json!({ "is_follower": true }));
    assert!(told(trial.emulator()).is_empty(), "nothing changed");
    trial.change(json!({ "is_follower": false }));
    trial.change(json!({ "is_follower": true }));
    let detail = json!({ "user_id": trial.person });
    let detail = trial.caller.get("/v3.0/oa/user/detail", &detail);
    let events = told(trial.emulator());
    let expected = |name: &str| {
        json!({
            "event_name": name,
            "app_id": trial.emulator().app_id(),
            "oa_id": trial.emulator().oa_id(),
            "follower": { "id": trial.person },
            "user_id_by_app": detail["data"]["user_id_by_app"],
            "timestamp": trial.emulator().now().0.to_string(),
        })
    };
    let mut follow = expected("follow");
    follow["source"] = json!("oa_profile");
    assert_eq!(events, [expected("unfollow"), follow]);
}

#[test]
fn a_body_is_compact_in_zalos_order_and_signed_as_its_bytes_are() {
    let readings = WebhookReadings { user_id_by_app: false, ..WebhookReadings::default() };
    let trial = trial(hooked().readings(Readings { webhooks: readings, ..Readings::default() }));
    let emulator = trial.emulator();
    let id = emulator.write_in(&trial.person, "Xin chào").unwrap();
    let post = emulator.posts().remove(0);
    let expected = format!(
        r#"{{"event_name":"user_send_text","app_id":"{}","sender":{{"id":"{}"}},"recipient":{{"id":"{}"}},"message":{{"text":"Xin chào","msg_id":"{id}"}},"timestamp":"{}"}}"#,
        emulator.app_id(),
        trial.person,
        emulator.oa_id(),
        emulator.now().0,
    );
    assert_eq!(std::str::from_utf8(post.request.body()).unwrap(), expected);
    let headers = post.request.headers();
    let header = |name: &str| headers.get(name).map(|value| value.to_str().unwrap());
    assert_eq!(header("content-type"), Some("application/json"));
    assert_eq!(header("user-agent"), Some("ZaloWebhook"));
    assert_eq!(header("x-zevent-server"), Some("OA OpenAPI"));
    assert_eq!(header("num_retry"), None);
    check(emulator, &post).unwrap();
    let again: Value = serde_json::from_str(&expected).unwrap();
    let again = again.to_string();
    let verdict =
        webhook::verify(headers, again.as_bytes(), &emulator.oa_secret_key(), emulator.now());
    assert_eq!(verdict, Err(VerifyError::Mismatch), "who writes the body anew is found out");
    assert!(!format!("{post:?}").contains("Xin"));
}

#[test]
fn each_kind_of_message_from_a_person_has_its_event_and_attachment() {
    let trial = trial(hooked());
    for (kind, event, attached) in [
        ("photo", "user_send_image", "image"),
        ("GIF", "user_send_gif", "gif"),
        ("sticker", "user_send_sticker", "sticker"),
        ("voice", "user_send_audio", "audio"),
        ("video", "user_send_video", "video"),
        ("file", "user_send_file", "file"),
        ("links", "user_send_link", "link"),
        ("location", "user_send_location", "location"),
        ("business_card", "user_send_business_card", "link"),
    ] {
        let body = json!({ "user_id": trial.person, "kind": kind }).to_string();
        let order = trial.emulator().control("POST", "/interactions", body.as_bytes());
        assert_eq!(order.0, 200);
        let events = told(trial.emulator());
        assert_eq!(names(&events), [event]);
        let attachments = events[0]["message"]["attachments"].as_array().unwrap();
        assert_eq!((attachments.len(), &attachments[0]["type"]), (1, &json!(attached)));
        assert!(attachments[0]["payload"].is_object());
    }
}

#[test]
fn what_the_oa_writes_is_echoed_received_and_seen_by_who_answers() {
    let trial = trial(hooked());
    let emulator = trial.emulator();
    let first = trial.caller.text(trial.person.as_str(), "Một")["data"]["message_id"].clone();
    let events = told(emulator);
    assert_eq!(names(&events), ["oa_send_text", "user_received_message"]);
    let read = |event: &Value| Event::read(event.to_string().as_bytes());
    let directions = events.iter().map(|event| read(event).direction(&emulator.oa_id()));
    assert!(directions.eq([Some(Direction::FromOa), Some(Direction::ToOa)]));
    assert_eq!(read(&events[0]).user(&emulator.oa_id()), Some(trial.person.clone()));
    let (oa, person) = (json!({ "id": emulator.oa_id() }), json!({ "id": trial.person }));
    assert_eq!((&events[0]["sender"], &events[0]["recipient"]), (&oa, &person));
    assert_eq!(events[0]["message"], json!({ "text": "Một", "msg_id": first }));
    assert_eq!((&events[1]["sender"], &events[1]["recipient"]), (&person, &oa));
    assert_eq!(events[1]["message"], json!({ "msg_id": first }));

    let quote = json!({
        "recipient": { "user_id": trial.person },
        "message": { "text": "Hai", "quote_message_id": first },
    });
    let second = trial.caller.post("/v3.0/oa/message/cs", &quote)["data"]["message_id"].clone();
    let events = told(emulator);
    assert_eq!(events[0]["message"]["quote_msg_id"], first);

    emulator.write_in(&trial.person, "Cảm ơn").unwrap();
    let events = told(emulator);
    assert_eq!(names(&events), ["user_seen_message", "user_send_text"]);
    assert_eq!(events[0]["message"], json!({ "msg_ids": [first, second] }));
    emulator.write_in(&trial.person, "Chào").unwrap();
    assert_eq!(names(&told(emulator)), ["user_send_text"], "it is seen once");

    trial.caller.text(trial.person.as_str(), "Ba");
    told(emulator);
    assert!(emulator.see(&trial.person));
    assert_eq!(names(&told(emulator)), ["user_seen_message"]);
    assert!(emulator.react(&trial.person, &first.as_str().unwrap().into(), "/-heart"));
    let events = told(emulator);
    assert_eq!(names(&events), ["user_reacted_message"]);
    assert_eq!(events[0]["message"], json!({ "msg_id": first, "react_icon": "/-heart" }));
}

#[test]
fn a_refused_message_and_an_earlier_one_are_not_told() {
    let trial = trial(hooked());
    let refused = trial.caller.text("1", "Chào");
    assert_ne!(code(&refused), 0);
    assert!(told(trial.emulator()).is_empty());
}

#[test]
fn receipts_come_from_the_oa_where_they_are_read_so() {
    let readings =
        WebhookReadings { receipt_sender: ReceiptSender::Oa, ..WebhookReadings::default() };
    let trial = trial(hooked().readings(Readings { webhooks: readings, ..Readings::default() }));
    trial.caller.text(trial.person.as_str(), "Một");
    let events = told(trial.emulator());
    assert_eq!(events[1]["event_name"], "user_received_message");
    assert_eq!(events[1]["sender"]["id"], json!(trial.emulator().oa_id()));
}

#[test]
fn a_tag_is_told_when_it_comes_to_be_is_put_on_taken_off_and_deleted() {
    let trial = trial(hooked());
    let emulator = trial.emulator();
    trial.tag("tagfollower", "Mới");
    trial.tag("tagfollower", "Mới");
    let events = told(emulator);
    assert_eq!(names(&events), ["add_user_to_tag", "add_user_to_tag"]);
    assert_eq!(events[0]["tag"], json!({ "name": "Mới" }));
    assert_eq!(events[1]["tag"], json!({ "user_ids": [trial.person], "name": "Mới" }));
    trial.tag("rmfollowerfromtag", "Mới");
    trial.tag("rmfollowerfromtag", "Mới");
    trial.tag("rmtag", "Mới");
    let events = told(emulator);
    assert_eq!(names(&events), ["remove_user_from_tag", "remove_tag"]);
    assert_eq!(events[1]["tag"], json!({ "name": "Mới" }));
    trial.change(json!({ "tags": ["Cũ"] }));
    trial.change(json!({ "tags": [] }));
    assert_eq!(names(&told(emulator)), ["add_user_to_tag", "remove_user_from_tag"]);
}

#[test]
fn shared_data_come_in_either_shape() {
    let info = json!({ "name": "Lê Thị Thử", "phone": 84_100_000_001_u64, "address": "1 Phố Thử",
        "city": "Hà Nội", "district": "", "user_dob": "30/10/1999" });
    for (info_shape, expected) in [
        (
            InfoShape::Nested,
            json!({ "name": "Lê Thị Thử", "phone": "84100000001", "user_dob": "30/10/1999",
                "full_address": { "user_city": "Hà Nội", "user_ward": "", "user_address": "1 Phố Thử" } }),
        ),
        (
            InfoShape::Flat,
            json!({ "name": "Lê Thị Thử", "phone": "84100000001", "address": "1 Phố Thử",
                "city": "Hà Nội", "district": "" }),
        ),
    ] {
        let readings = WebhookReadings { info_shape, ..WebhookReadings::default() };
        let trial =
            trial(hooked().readings(Readings { webhooks: readings, ..Readings::default() }));
        trial.change(json!({ "shared_info": info }));
        let events = told(trial.emulator());
        assert_eq!(names(&events), ["user_submit_info"]);
        assert_eq!(events[0]["info"], expected);
    }
}

#[test]
fn without_a_webhook_nothing_is_kept() {
    let trial = trial(Emulator::builder().followers(5));
    trial.caller.text(trial.person.as_str(), "Một");
    assert!(trial.emulator().events().is_empty());
    trial.emulator().set_webhook(Some(Webhook::default()));
    assert!(told(trial.emulator()).is_empty(), "what happened before is not told");
    trial.emulator().write_in(&trial.person, "Chào").unwrap();
    assert_eq!(names(&told(trial.emulator())), ["user_send_text"]);
}
