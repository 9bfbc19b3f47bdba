//! Events over a socket: what a receiver gets, and what becomes of one that does not answer.
#![cfg(feature = "emulator-server")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test"
)]

#[path = "support/server.rs"]
mod receiver;
#[path = "serve/support.rs"]
mod support;

use std::time::Duration;

use http::{HeaderMap, HeaderName};
use receiver::{Reply, Seen, Server, answer};
use serde_json::{Value, json};
use support::{Trial, small};
use zalo_oa_core::{
    api::SendText,
    emulator::{
        ClockMode, EventOrder, EventRecord, EventState, PostEnd, Webhook, serve::ServeOptions,
    },
    platform::{Runtime, SystemRuntime},
    webhook::{self, Event},
};

/// An emulator whose clock stands, and its receiver.
struct Scene {
    trial: Trial,
    receiver: Server,
}

fn scene(script: impl Fn(usize, &Seen) -> Reply + Send + Sync + 'static) -> Scene {
    with(ServeOptions::default(), script)
}

fn with(
    options: ServeOptions,
    script: impl Fn(usize, &Seen) -> Reply + Send + Sync + 'static,
) -> Scene {
    let receiver = Server::start(script);
    let webhook = Webhook::to(format!("{}/zalo?a=b", receiver.base()));
    let builder = small().clock(ClockMode::Manual).webhook(webhook);
    Scene { trial: Trial::with(builder, options), receiver }
}

fn ok() -> Reply {
    answer(200, "", "")
}

impl Scene {
    /// Waits until every event is delivered, or waits for another try. Bounded, so that a test fails where it would hang.
    async fn settled(&self, events: usize) -> Vec<EventRecord> {
        let control = self.trial.control();
        for _ in 0..200_000 {
            let shown = control.call("GET", "/webhook", &Value::Null).unwrap();
            let records = self.trial.emulator.events();
            let now = self.trial.emulator.now();
            let due = records.iter().any(|record| record.next.is_some_and(|next| next <= now));
            if shown["under_way"] == 0 && !due && records.len() >= events {
                return records;
            }
            tokio::task::yield_now().await;
        }
        panic!("the events are never settled");
    }

    fn pass(&self, seconds: u64) {
        self.trial.emulator.advance(Duration::from_secs(seconds));
    }
}

fn headers(seen: &Seen) -> HeaderMap {
    let pairs = seen.headers.iter();
    pairs
        .map(|(name, value)| (HeaderName::try_from(name.as_str()).unwrap(), value.parse().unwrap()))
        .collect()
}

#[tokio::test]
async fn what_happens_is_posted_with_zalos_headers_and_a_good_signature() {
    let scene = scene(|_, _| ok());
    let emulator = &scene.trial.emulator;
    let person = scene.trial.person();
    emulator.write_in(&person, "Xin chào").unwrap();
    scene.trial.client().send(SendText::new(person, "Dạ")).await.unwrap();
    let records = scene.settled(4).await;
    assert!(records.iter().all(|record| record.state == EventState::Delivered), "{records:?}");
    let mut names = Vec::new();
    for seen in scene.receiver.seen() {
        assert_eq!((seen.method.as_str(), seen.target.as_str()), ("POST", "/zalo?a=b"));
        assert_eq!(seen.header("user-agent"), Some("ZaloWebhook"));
        assert_eq!(seen.header("content-type"), Some("application/json"));
        assert_eq!(seen.header("x-zevent-server"), Some("OA OpenAPI"));
        assert_eq!(seen.header("num_retry"), None);
        let (key, now) = (emulator.oa_secret_key(), emulator.now());
        let verified = webhook::verify(&headers(&seen), &seen.body, &key, now).unwrap();
        assert_eq!((verified.app_id.as_str(), verified.at), (&*emulator.app_id(), now));
        names.push(Event::read(&seen.body).name);
    }
    names.sort_unstable();
    assert_eq!(names, ["follow", "oa_send_text", "user_received_message", "user_send_text"]);
}

#[tokio::test]
async fn a_refused_event_comes_again_when_the_virtual_clock_says_so() {
    let scene = scene(|number, _| answer(if number < 2 { 500 } else { 200 }, "", "no"));
    scene.trial.person();
    scene.settled(1).await;
    scene.pass(29);
    assert_eq!(scene.settled(1).await[0].tries.len(), 1);
    scene.pass(1);
    assert_eq!(scene.settled(1).await[0].tries.len(), 2);
    scene.pass(300);
    let records = scene.settled(1).await;
    assert_eq!(records[0].state, EventState::Delivered);
    let seen = scene.receiver.seen();
    assert!(seen.iter().all(|one| one.body == seen[0].body));
    let retries: Vec<_> = seen.iter().map(|one| one.header("num_retry")).collect();
    assert_eq!(retries, [None, Some("1"), Some("2")]);
}

#[tokio::test]
async fn on_a_running_clock_a_repeat_comes_by_itself() {
    let running = ServeOptions { running: true, ..ServeOptions::default() };
    let scene = with(running, |number, _| answer(if number < 1 { 404 } else { 200 }, "", ""));
    scene.trial.person();
    // The clock is moved at requests only; the control surface's do it here.
    scene.trial.control().now().unwrap();
    scene.receiver.arrived(1).await;
    while scene.trial.emulator.events()[0].next.is_none() {
        tokio::task::yield_now().await;
    }
    let failed = scene.trial.control().now().unwrap();
    scene.trial.control().advance(Duration::from_millis(29_900)).unwrap();
    scene.receiver.arrived(2).await;
    let waited = scene.trial.control().now().unwrap().since(failed);
    assert!(waited < Duration::from_secs(50), "the clock was moved on, and nobody noticed");
}

#[tokio::test]
async fn an_app_that_is_not_there_is_unsubscribed() {
    let scene = scene(|_, _| ok());
    // Held and not listened on: a port that was given up could be somebody else's by now.
    let gone = tokio::net::TcpSocket::new_v4().unwrap();
    gone.bind(([127, 0, 0, 1], 0).into()).unwrap();
    let webhook = json!({ "url": format!("http://{}/", gone.local_addr().unwrap()) });
    let control = scene.trial.control();
    control.call("POST", "/webhook", &webhook).unwrap();
    scene.trial.person();
    for _ in 0..6 {
        let records = scene.settled(1).await;
        assert_eq!(records[0].tries.last().unwrap().end, PostEnd::NoConnection);
        scene.pass(3_600);
    }
    assert!(!scene.trial.emulator.is_subscribed());
    assert_eq!(scene.settled(1).await[0].state, EventState::Failed);
}

#[tokio::test]
async fn a_receiver_has_two_seconds() {
    let scene = scene(|_, _| Reply::Hang);
    scene.trial.person();
    scene.receiver.arrived(1).await;
    assert!(scene.trial.emulator.events()[0].tries.is_empty(), "it is waited for");
    tokio::select! {
        () = scene.receiver.closed(1) => {}
        () = SystemRuntime.sleep(Duration::from_secs(10)) => panic!("it is waited for too long"),
    }
    assert_eq!(scene.settled(1).await[0].tries[0].end, PostEnd::NoAnswer);
}

#[tokio::test]
async fn what_was_under_way_when_the_server_stopped_is_sent_again_by_the_next_one() {
    let scene = scene(|number, _| if number == 0 { Reply::Hang } else { ok() });
    scene.trial.person();
    scene.receiver.arrived(1).await;
    let Scene { trial, receiver } = scene;
    let Trial { emulator, server, app } = trial;
    server.shutdown();
    let record = &emulator.events()[0];
    assert_eq!((record.state, record.tries[0].end), (EventState::Waiting, PostEnd::NoAnswer));
    emulator.advance(Duration::from_secs(30));
    let options = ServeOptions::default();
    let server = zalo_oa_core::emulator::serve::Server::start(emulator.clone(), options).unwrap();
    let scene = Scene { trial: Trial { emulator, server, app }, receiver };
    assert_eq!(scene.settled(1).await[0].state, EventState::Delivered);
}

#[tokio::test]
async fn events_without_a_local_address_are_left_to_be_taken() {
    let scene = scene(|_, _| ok());
    let emulator = &scene.trial.emulator;
    for webhook in [Webhook::default(), Webhook::to("http://example.com/")] {
        emulator.set_webhook(Some(webhook));
        emulator.send_event(&EventOrder::named("new").sample(serde_json::Map::new())).unwrap();
        // The server has come past by then.
        let control = scene.trial.control();
        control.call("GET", "/webhook", &Value::Null).unwrap();
        assert_eq!(emulator.posts().len(), 1);
    }
    assert!(scene.receiver.seen().is_empty());
}

#[tokio::test]
async fn many_events_at_once_all_arrive() {
    let scene = scene(|_, _| ok());
    scene.trial.emulator.add_people(300);
    let records = scene.settled(300).await;
    assert!(records.iter().all(|record| record.state == EventState::Delivered));
    assert_eq!(scene.receiver.seen().len(), 300);
}
