//! Events: each is read as its sample under `wire/webhook/` says, and what nobody expects costs nothing but itself.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

use std::{collections::HashSet, fs, path::Path};

use http::HeaderMap;
use serde_json::{Value, json};
use zalo_oa_core::{
    endpoint::{Kind, Model},
    model::{OaId, OaSecretKey},
    webhook::{self, Event, EventBody, EventKind, Verifier, event::Shape},
};

/// One file under `wire/webhook/`.
struct Sample {
    file: String,
    case: Value,
}

impl Sample {
    /// The bytes that Zalo would send: the file's own, or its tree without blanks.
    fn bytes(&self) -> Vec<u8> {
        match self.case["text"].as_str() {
            Some(text) => text.into(),
            None => self.case["body"].to_string().into_bytes(),
        }
    }

    fn event(&self) -> Event {
        Event::read(&self.bytes())
    }

    fn oa(&self) -> OaId {
        OaId::new(self.case["oa"].as_str().unwrap())
    }
}

fn samples() -> Vec<Sample> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("wire/webhook");
    let files = fs::read_dir(root).unwrap().map(|file| file.unwrap().path());
    let mut samples: Vec<Sample> = files
        .map(|path| Sample {
            file: path.file_stem().unwrap().to_str().unwrap().to_owned(),
            case: serde_json::from_slice(&fs::read(&path).unwrap()).unwrap(),
        })
        .collect();
    samples.sort_by(|a, b| a.file.cmp(&b.file));
    assert!(samples.len() > 100, "the samples are missing");
    samples
}

#[test]
fn every_event_is_read_as_its_sample_says() {
    for sample in samples() {
        let (event, oa, case) = (sample.event(), sample.oa(), &sample.case);
        let found = json!({
            "read": event, "direction": event.direction(&oa), "user": event.user(&oa),
            "consent": event.consent(), "withdrawal": event.withdrawal(), "console_test": event.is_console_test(),
        });
        let expected = json!({
            "read": case["read"], "direction": case["direction"], "user": case["user"],
            "consent": case["consent"], "withdrawal": case["withdrawal"],
            "console_test": case["console_test"].as_bool().unwrap_or(false),
        });
        assert_eq!(found, expected, "{}", sample.file);
        assert_eq!(event.raw(), sample.bytes(), "{}", sample.file);
        if case["text"].is_null() {
            assert_eq!(event.reveal(), &case["body"], "{}", sample.file);
        }
    }
}

#[test]
fn every_event_of_a_known_shape_has_a_sample_and_no_sample_is_without_an_event() {
    let samples = samples();
    for row in webhook::event::table() {
        let plain = samples.iter().any(|sample| sample.file == row.word);
        assert_eq!(plain, row.shape != Shape::Raw, "wire/webhook/{}.json", row.word);
    }
    for sample in &samples {
        let word = sample.case["event"].as_str().unwrap();
        let known = webhook::event::table().iter().any(|row| row.word == word);
        assert!(known || word == "unknown", "{}: no event `{word}`", sample.file);
        let event = sample.event();
        assert_eq!(event.kind.word(), word, "{}", sample.file);
        if let Some(row) = event.kind.spec().filter(|_| !sample.file.contains("other_shapes")) {
            assert_eq!(event.body.shape(), row.shape, "{}", sample.file);
        }
    }
}

#[test]
fn every_name_stands_for_one_event() {
    let (mut names, mut words) = (HashSet::new(), HashSet::new());
    for row in webhook::event::table() {
        assert!(words.insert(row.word), "`{}` stands twice", row.word);
        assert!(std::ptr::eq(row.kind.spec().unwrap(), row), "{}", row.word);
        if row.when.is_some() {
            continue;
        }
        for name in row.aliases.iter().chain([&row.name]) {
            assert!(names.insert(*name), "`{name}` stands twice");
            assert_eq!(EventKind::named(name), row.kind);
        }
    }
    assert_eq!(
        (EventKind::named("new"), EventKind::Unknown.word()),
        (EventKind::Unknown, "unknown")
    );
}

#[test]
fn what_is_signed_as_zalo_does_is_verified_and_read() {
    let key = OaSecretKey::new("made-up");
    let verifier = Verifier::new(key.clone());
    for sample in samples() {
        let (event, body) = (sample.event(), sample.bytes());
        let (Some(app), Some(at)) = (&event.app_id, event.at) else { continue };
        let mut headers = HeaderMap::new();
        let mac = webhook::sign(app.as_str(), &body, &at.0.to_string(), &key);
        headers.insert("x-zevent-signature", mac.parse().unwrap());
        let verified = verifier.verify(&headers, &body, at).unwrap();
        assert_eq!((&verified.app_id, verified.at), (app, at), "{}", sample.file);
    }
}

#[test]
fn nothing_that_people_wrote_or_gave_shows() {
    const SECRET: &str = "k7phone84912345678";
    let mut seeded = 0;
    for sample in samples() {
        let mut body = sample.case["body"].clone();
        let model = sample.event().kind.spec().and_then(|row| row.shape.model());
        if let Some(model) = model {
            seed(model, &mut body, SECRET, &mut seeded);
        } else if let Some(fields) = body.as_object_mut() {
            fields.insert("new".to_owned(), SECRET.into());
        }
        let event = Event::read(body.to_string().as_bytes());
        let shown =
            format!("{event:?} {:#?} {:?} {:?}", event, event.consent(), event.withdrawal());
        assert!(!shown.contains(SECRET), "{}: {shown}", sample.file);
    }
    assert!(seeded > 120, "{seeded}");
}

/// Puts a text wherever a personal one may stand.
fn seed(model: &Model, body: &mut Value, secret: &str, seeded: &mut u32) {
    for field in model.fields {
        let Some(place) = body.get_mut(field.name) else { continue };
        let mut into = |kind: &Kind, place: &mut Value| match kind {
            Kind::Model(model) => seed(model, place, secret, seeded),
            Kind::Personal | Kind::Any => {
                *seeded += 1;
                *place = secret.into();
            }
            _ => {}
        };
        match (&field.kind, place) {
            (Kind::List(kind), Value::Array(items)) => {
                items.iter_mut().for_each(|item| into(kind, item))
            }
            (kind, place) => into(kind, place),
        }
    }
}

#[test]
fn what_is_no_event_is_read_as_none() {
    let deep = [b"{\"event_name\":\"follow\",\"new\":".as_slice(), &b"[".repeat(100_000)].concat();
    for body in [b"".as_slice(), b"\xff\xfe", b"null", b"[]", b"7", b"\"follow\"", b"{", &deep] {
        let event = Event::read(body);
        assert_eq!(
            (event.kind, event.body.shape(), event.at),
            (EventKind::Unknown, Shape::Raw, None)
        );
        assert_eq!((event.name.as_str(), event.raw()), ("", body));
    }
}

#[test]
fn only_an_arrival_with_its_time_is_that_of_a_template_message() {
    for (name, time, expected) in [
        ("user_received_message", "\"1767225600432\"", EventKind::TemplateReceivedMessage),
        ("user_received_message", "\"\"", EventKind::UserReceivedMessage),
        ("user_seen_message", "1767225600432", EventKind::UserSeenMessage),
    ] {
        let body = format!(r#"{{"event_name":"{name}","message":{{"delivery_time":{time}}}}}"#);
        assert_eq!(Event::read(body.as_bytes()).kind, expected, "{body}");
    }
}

#[test]
fn a_letter_that_was_cut_costs_that_letter() {
    for (sent, expected) in [
        (b"Xin ch\xc3".as_slice(), "Xin ch\u{fffd}"),
        (br"\ud83d", "\u{fffd}"),
        (br"\ude00\\ud83d\ud83d\ude00\ud83d", "\u{fffd}\\ud83d\u{1f600}\u{fffd}"),
        (br"\ud83d\ud83d\uDE00", "\u{fffd}\u{1f600}"),
    ] {
        let body = [
            br#"{"event_name":"user_send_text","message":{"msg_id":"m1","text":""#.as_slice(),
            sent,
            br#""},"timestamp":"1767225600123"}"#,
        ]
        .concat();
        let event = Event::read(&body);
        let EventBody::Message(message) = &event.body else { panic!("{event:?}") };
        let text = message.message.as_ref().unwrap().text.as_ref().unwrap();
        assert_eq!((text.reveal(), event.at.unwrap().0), (expected, 1_767_225_600_123));
    }
}

#[test]
fn two_spellings_of_one_field_cost_nothing_else() {
    let body = br#"{"event_name":"change_oa_daily_quota","oa_id":"22","oaId":"22","new":1,
        "quota":{"prev_value":"many","new_value":2},"timestamp":1767225600123}"#;
    let EventBody::DailyQuota(body) = Event::read(body).body else { panic!("no quota") };
    let quota = body.quota.unwrap();
    assert_eq!((body.oa_id, quota.prev_value, quota.new_value), (Some("22".into()), None, Some(2)));
}

#[test]
fn events_of_another_oa_have_no_direction_and_nobody() {
    let other = OaId::new("9999999999999999999");
    for sample in samples() {
        let event = sample.event();
        assert_eq!(event.direction(&other), None, "{}", sample.file);
        // Without an OA of their own there is nothing to compare.
        let of_one =
            ["sender", "oa_id", "oaId"].iter().any(|key| event.reveal().get(key).is_some());
        assert!(!of_one || event.user(&other).is_none(), "{}", sample.file);
    }
}

#[test]
fn a_person_is_found_wherever_their_id_stands() {
    let person = "1111111111111111111".into();
    let found = samples().iter().filter(|sample| sample.event().mentions(&person)).count();
    assert!(found > 60, "{found}");
    for (body, expected) in [
        (r#"{"a":[{"b":"1111111111111111111"}]}"#, true),
        (r#"{"a":1111111111111111111}"#, true),
        (r#"{"1111111111111111111":"a"}"#, false),
        (r#"{"a":"11111111111111111112"}"#, false),
    ] {
        assert_eq!(Event::read(body.as_bytes()).mentions(&person), expected, "{body}");
    }
    assert!(!Event::read(br#"{"a":""}"#).mentions(&"".into()));
}

#[test]
fn cards_and_receipts_are_unpacked() {
    let samples = samples();
    let body = |file: &str| samples.iter().find(|one| one.file == file).unwrap().event().body;
    let EventBody::Message(message) = body("user_send_business_card") else { panic!("no message") };
    let card = message.message.unwrap().attachments.unwrap()[0].card().unwrap();
    assert_eq!(card.phone.unwrap().reveal(), "84900000000");
    let EventBody::Message(message) = body("user_send_link") else { panic!("no message") };
    assert_eq!(message.message.unwrap().attachments.unwrap()[0].card(), None);
    for (file, count) in [("user_received_message", 1), ("user_seen_message", 2)] {
        let EventBody::Receipt(receipt) = body(file) else { panic!("no receipt") };
        assert_eq!(receipt.messages().count(), count, "{file}");
    }
}
