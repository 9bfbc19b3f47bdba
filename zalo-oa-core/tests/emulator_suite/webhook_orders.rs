//! Events on order, and the levers of events on the control surface.

use std::time::Duration;

use serde_json::{Value, json};
use zalo_oa_core::{
    emulator::{Emulator, EventOrder, PostEnd},
    model::OaSecretKey,
    platform::Timestamp,
    webhook::{self, Event, event},
};

use crate::webhooks::{OK, check, hooked, told};

#[test]
fn any_event_is_sent_from_a_sample_with_the_accounts_ids() {
    let emulator = hooked().build();
    let person = emulator.add_people(1).remove(0);
    told(&emulator);
    let sample = json!({
        "event_name": "another", "app_id": "1234567890123456789", "timestamp": 5,
        "user_id": "1111111111111111111", "user_id_by_app": "3333333333333333333",
        "list": [{ "oa": "2222222222222222222" }], "kept": "1111",
    });
    let sample = sample.as_object().unwrap().clone();
    let order =
        EventOrder { user_id: Some(person.to_string()), ..EventOrder::named("user_withdraw") };
    emulator.send_event(&order.sample(sample)).unwrap();
    let event = told(&emulator).remove(0);
    let by_app = event["user_id_by_app"].as_str().unwrap().to_owned();
    assert!(by_app.len() == 19 && by_app != "3333333333333333333");
    let expected = json!({
        "event_name": "user_withdraw", "app_id": emulator.app_id(),
        "timestamp": emulator.now().0.to_string(), "user_id": person, "user_id_by_app": by_app,
        "list": [{ "oa": emulator.oa_id() }], "kept": "1111",
    });
    assert_eq!(event, expected);
}

#[test]
fn every_known_event_is_sent_from_the_sdks_sample_under_any_of_its_names() {
    let emulator = hooked().build();
    let person = emulator.add_people(1).remove(0);
    told(&emulator);
    for spec in event::table() {
        for name in std::iter::once(spec.word).chain(spec.aliases.iter().copied()) {
            let user_id = Some(person.to_string());
            emulator.send_event(&EventOrder { user_id, ..EventOrder::named(name) }).unwrap();
            let post = emulator.posts().remove(0);
            check(&emulator, &post).unwrap();
            let event = Event::read(post.request.body());
            assert_eq!(event.kind, spec.kind, "{name}");
            let sent = if name == spec.word { spec.name } else { name };
            assert_eq!((event.name.as_str(), event.at), (sent, Some(emulator.now())));
            let text = std::str::from_utf8(post.request.body()).unwrap();
            for stand_in in ["1111111111111111111", "2222222222222222222", "3333333333333333333"] {
                assert!(!text.contains(stand_in), "{name}");
            }
        }
    }
}

#[test]
fn a_raw_body_is_signed_and_sent_to_the_letter() {
    let emulator = hooked().build();
    let now = emulator.now().0;
    let raw = format!(
        "{{ \"timestamp\" : {now},\n\t\"app_id\":\"7\", \"x\":1.0, \"t\":\"\\u0110\\/\", \"event_name\":\"new\" }}"
    );
    emulator.send_event(&EventOrder::raw(raw.as_str())).unwrap();
    let post = emulator.posts().remove(0);
    assert_eq!(post.request.body(), raw.as_bytes());
    check(&emulator, &post).unwrap();
    for unsigned in ["", "[]", "{}", r#"{"app_id":"7"}"#, r#"{"app_id":"7","timestamp":null}"#] {
        assert!(emulator.send_event(&EventOrder::raw(unsigned)).is_err(), "{unsigned}");
    }
}

#[test]
fn events_of_the_template_service_say_so() {
    let emulator = hooked().build();
    let receipt = json!({ "message": { "delivery_time": "1767225600432", "msg_id": "e" } });
    for (name, sample, server) in [
        ("user_received_message", receipt, "ZNS"),
        ("change_template_status", json!({ "oa_id": "2222222222222222222" }), "ZNS"),
        ("user_seen_message", json!({ "message": { "msg_ids": [] } }), "OA OpenAPI"),
    ] {
        let order = EventOrder::named(name).sample(sample.as_object().unwrap().clone());
        emulator.send_event(&order).unwrap();
        assert_eq!(emulator.posts()[0].request.headers()["x-zevent-server"], server, "{name}");
    }
}

#[test]
fn the_same_levers_stand_on_the_control_surface() {
    let emulator = Emulator::builder().followers(3).build();
    let control = |verb: &str, path: &str, body: Value| {
        emulator.control(verb, path, body.to_string().as_bytes())
    };
    let order = json!({ "name": "new_event", "sample": { "a": 1 } });
    assert_eq!(control("POST", "/events", order.clone()).0, 400, "there is no webhook");
    let (status, shown) = control("POST", "/webhook", json!({ "off": ["follow"], "key": "k" }));
    assert_eq!((status, &shown["subscribed"], &shown["waiting"]), (200, &json!(true), &json!(0)));
    assert!(!shown.to_string().contains("\"k\""), "{shown}");
    assert_eq!(control("GET", "/account", json!({})).1["oa_secret_key"], "k");
    assert_eq!(control("POST", "/events", order).1["waiting"], 1);
    let (_, taken) = control("POST", "/webhook/posts", json!({}));
    let post = &taken["posts"][0];
    let mut headers = http::HeaderMap::new();
    let signature = post["headers"]["x-zevent-signature"].as_str().unwrap();
    headers.insert("x-zevent-signature", signature.parse().unwrap());
    let body = post["body"].as_str().unwrap().as_bytes();
    webhook::verify(&headers, body, &OaSecretKey::new("k"), emulator.now()).unwrap();
    assert_eq!(control("GET", "/webhook", json!({})).1["under_way"], 1);
    control("POST", "/webhook/posted", json!({ "id": post["id"], "status": 503 }));
    let (_, shown) = control("GET", "/events", json!({}));
    let event = &shown["events"][0];
    assert_eq!((&event["event"], &event["state"]), (&json!("new_event"), &json!("waiting")));
    assert_eq!(event["tries"][0]["status"], 503);
    let next: Timestamp = serde_json::from_value(event["next"].clone()).unwrap();
    assert_eq!(next.since(emulator.now()), Duration::from_secs(30));
    for _ in 0..6 {
        emulator.advance(Duration::from_secs(3_600));
        emulator.post_all(|_| PostEnd::NoConnection);
    }
    assert_eq!(control("GET", "/webhook", json!({})).1["subscribed"], false);
    assert_eq!(control("POST", "/webhook/subscribe", json!({})).1["subscribed"], true);
    assert_eq!(control("POST", "/webhook/check", json!({})).1["waiting"], 1);
    assert_eq!(emulator.post_all(|_| OK), 1);
    for (path, body) in [
        ("/webhook", json!({ "url": "http://example.com/" })),
        ("/webhook", json!({ "uri": "http://127.0.0.1/" })),
        ("/events", json!({ "name": "unheard_of" })),
        ("/events", json!({ "name": "x", "user_id": "1", "sample": {} })),
        ("/events", json!({})),
        ("/seen", json!({ "user_id": "1" })),
        ("/reactions", json!({ "user_id": "1", "message_id": "2" })),
    ] {
        assert_eq!(control("POST", path, body.clone()).0, 400, "{path} {body}");
    }
    assert_eq!(control("POST", "/seen?oa=1", json!({ "user_id": "1" })).0, 404);
    assert_eq!(control("DELETE", "/webhook", json!({})).1["webhook"], Value::Null);
}
