//! How events are delivered: repeats on the virtual clock, the end of a subscription, switches, keys.

use std::time::Duration;

use serde_json::json;
use zalo_oa_core::{
    emulator::{Emulator, EventState, PostEnd, Readings, Repeats, Webhook, WebhookReadings},
    model::{OaSecretKey, UserId},
    webhook,
};

use crate::webhooks::{check, hooked, names, told};

const MINUTE: u64 = 60;
const REFUSED: PostEnd = PostEnd::Answered { status: 500, ms: 20 };

/// Somebody who follows, which is told already.
fn person(emulator: &Emulator) -> UserId {
    let person = emulator.add_people(1).remove(0);
    told(emulator);
    person
}

fn write(emulator: &Emulator, text: &str) {
    let person = person(emulator);
    emulator.write_in(&person, text).unwrap();
}

fn seconds(emulator: &Emulator, seconds: u64) {
    emulator.advance(Duration::from_secs(seconds));
}

/// Every delivery that is due fails; how many there were.
fn fail(emulator: &Emulator, end: PostEnd) -> usize {
    emulator.post_all(|_| end)
}

fn read(readings: WebhookReadings) -> Emulator {
    hooked().readings(Readings { webhooks: readings, ..Readings::default() }).build()
}

#[test]
fn a_failed_delivery_is_repeated_five_times_with_the_same_bytes() {
    let emulator = hooked().build();
    write(&emulator, "Chào");
    let first = emulator.posts().remove(0);
    assert_eq!((first.retry, first.request.headers().get("num_retry")), (0, None));
    emulator.posted(first.id, REFUSED);
    for (number, pause) in (1..).zip([30, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE]) {
        seconds(&emulator, pause - 1);
        assert!(emulator.posts().is_empty(), "repeat {number} came too early");
        seconds(&emulator, 1);
        let post = emulator.posts().remove(0);
        assert_eq!((post.id, post.retry), (first.id, number));
        assert_eq!(post.request.headers()["num_retry"], number.to_string());
        assert_eq!(post.request.body(), first.request.body());
        let signature = "x-zevent-signature";
        assert_eq!(post.request.headers()[signature], first.request.headers()[signature]);
        // The last repeats must be fresh enough for whoever looks at their age.
        check(&emulator, &post).unwrap();
        assert!(emulator.is_subscribed());
        emulator.posted(post.id, PostEnd::NoAnswer);
    }
    assert!(!emulator.is_subscribed());
    let record = emulator.events().pop().unwrap();
    assert_eq!((record.state, record.tries.len()), (EventState::Failed, 6));
    assert_eq!(record.tries[5].at.since(record.at), Duration::from_secs(6_630));
}

#[test]
fn only_200_within_two_seconds_is_delivered() {
    let delivered = PostEnd::Answered { status: 200, ms: 2_000 };
    let late = PostEnd::Answered { status: 200, ms: 2_001 };
    let other = PostEnd::Answered { status: 204, ms: 1 };
    for (end, state) in [
        (delivered, EventState::Delivered),
        (late, EventState::Waiting),
        (other, EventState::Waiting),
        (PostEnd::NoConnection, EventState::Waiting),
        (PostEnd::NoAnswer, EventState::Waiting),
    ] {
        let emulator = hooked().build();
        write(&emulator, "Chào");
        assert_eq!(fail(&emulator, end), 1);
        assert_eq!(emulator.events().pop().unwrap().state, state, "{end:?}");
    }
}

#[test]
fn by_the_pages_words_only_a_missing_connection_is_repeated() {
    let readings = WebhookReadings { repeats: Repeats::NoConnection, ..Default::default() };
    for (end, state) in
        [(REFUSED, EventState::Failed), (PostEnd::NoConnection, EventState::Waiting)]
    {
        let emulator = read(readings);
        write(&emulator, "Chào");
        fail(&emulator, end);
        assert_eq!(emulator.events().pop().unwrap().state, state);
        assert!(emulator.is_subscribed());
    }
    let emulator = read(WebhookReadings { retry_zero: true, ..Default::default() });
    write(&emulator, "Chào");
    assert_eq!(emulator.posts()[0].request.headers()["num_retry"], "0");
}

#[test]
fn an_app_that_never_answers_is_unsubscribed_until_it_is_enabled_again() {
    let emulator = hooked().build();
    let person = person(&emulator);
    emulator.write_in(&person, "Một").unwrap();
    for _ in 0..6 {
        assert_eq!(fail(&emulator, PostEnd::NoConnection), 1);
        seconds(&emulator, 3_599);
        if emulator.events().pop().unwrap().tries.len() == 5 {
            emulator.write_in(&person, "Hai").unwrap();
            fail(&emulator, REFUSED);
        }
        seconds(&emulator, 1);
    }
    assert!(!emulator.is_subscribed());
    emulator.write_in(&person, "Ba").unwrap();
    seconds(&emulator, 86_400);
    assert!(emulator.posts().is_empty(), "nothing is sent any more");
    let states: Vec<_> = emulator.events().iter().skip(1).map(|event| event.state).collect();
    assert_eq!(states, [EventState::Failed, EventState::Dropped, EventState::Dropped]);
    emulator.subscribe();
    assert!(emulator.posts().is_empty(), "what was dropped stays so");
    emulator.write_in(&person, "Bốn").unwrap();
    assert_eq!(told(&emulator)[0]["message"]["text"], "Bốn");
}

#[test]
fn repeats_can_be_switched_off() {
    let webhook = Webhook { retry: false, ..Webhook::default() };
    let emulator = hooked().webhook(webhook).build();
    write(&emulator, "Chào");
    assert_eq!(fail(&emulator, REFUSED), 1);
    seconds(&emulator, 86_400);
    assert!(emulator.posts().is_empty());
    assert!(emulator.is_subscribed());
    assert_eq!(emulator.events().pop().unwrap().state, EventState::Failed);
}

#[test]
fn events_are_switched_off_one_by_one_and_texts_by_their_first_sign() {
    let off = ["follow".to_owned()].into();
    let emulator = hooked().webhook(Webhook { off, only_hash: true, ..Webhook::default() }).build();
    let person = emulator.add_people(1).remove(0);
    for text in ["Chào", "#tra cứu", " #", ""] {
        emulator.write_in(&person, text).unwrap();
    }
    let leaves = json!({ "person": { "user_id": person, "is_follower": false } });
    assert_eq!(emulator.control("POST", "/people", leaves.to_string().as_bytes()).0, 200);
    let events = told(&emulator);
    assert_eq!(names(&events), ["user_send_text", "unfollow"]);
    assert_eq!(events[0]["message"]["text"], "#tra cứu");
}

#[test]
fn each_oa_signs_with_its_own_key_unless_one_is_chosen() {
    let emulator = hooked().build();
    let other = emulator.add_oa();
    let own = emulator.oa_secret_key_of(&other).unwrap();
    assert_ne!(own, emulator.oa_secret_key());
    let people = format!("/people?oa={other}");
    assert_eq!(emulator.control("POST", &people, br#"{"count": 1}"#).0, 200);
    let post = emulator.posts().remove(0);
    assert!(check(&emulator, &post).is_err());
    let (headers, body) = (post.request.headers(), post.request.body());
    webhook::verify(headers, body, &own, emulator.now()).unwrap();

    emulator.set_webhook(Some(Webhook::default().key("chosen")));
    assert_eq!(emulator.oa_secret_key_of(&other), Some(OaSecretKey::new("chosen")));
    assert_eq!(emulator.control("POST", &people, br#"{"count": 1}"#).0, 200);
    assert_eq!(told(&emulator).len(), 1);
}

#[test]
fn the_consoles_check_is_a_signed_text_between_strangers_or_an_empty_object() {
    let emulator = hooked().build();
    emulator.check_webhook(false);
    let events = told(&emulator);
    let message = json!({ "text": "This is testing message", "msg_id": "This is message id" });
    assert_eq!(events[0]["message"], message);
    assert_ne!(events[0]["recipient"]["id"], json!(emulator.oa_id()));
    emulator.check_webhook(true);
    let post = emulator.posts().remove(0);
    assert_eq!((&post.request.body()[..], post.request.headers().len()), (&b"{}"[..], 3));
    emulator.posted(post.id, REFUSED);
    seconds(&emulator, 86_400);
    assert!(emulator.posts().is_empty(), "it is sent once");
}
