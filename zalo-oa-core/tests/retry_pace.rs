//! Pace: an allowance that is used up stops those who share it, for a minute, and nobody else.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/clock.rs"]
mod clock;
#[path = "support/script.rs"]
mod script;

use std::time::Duration;

use clock::ManualRuntime;
use script::{Script, header, ok};
use serde_json::{Value, json};
use zalo_oa_core::{App, CallOptions, Client, Error, platform::Runtime};

const MINUTE: Duration = Duration::from_secs(60);
const OA: &str = "Your OA reached limit call api";
const APPLICATION: &str = "Your application reached limit call api";

struct Bench {
    script: Script,
    runtime: ManualRuntime,
    red: Client,
    blue: Client,
}

/// The first `refusals` calls with the token of `red` are refused with -32 and that text.
fn bench(refusals: usize, message: &'static str) -> Bench {
    let refused = std::sync::atomic::AtomicUsize::new(0);
    let script = Script::new(move |_, request| {
        let count = || refused.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        if header(request, "access_token") == "red" && count() < refusals {
            return ok(&json!({"error": -32, "message": message}));
        }
        // Fits every call of these tests.
        let data =
            json!({"oa_id": "1", "name": "x", "medias": [], "message_id": "m", "token": "t"});
        ok(&json!({"error": 0, "message": "Success", "data": data}))
    });
    let runtime = ManualRuntime::new(2);
    let app = App::builder("1").transport(script.clone()).runtime(runtime.shared()).build();
    let app = app.unwrap();
    let (red, blue) = (app.with_token("red"), app.with_token("blue"));
    Bench { script, runtime, red, blue }
}

async fn oa(client: &Client) -> Result<Value, Error> {
    client.call("oa.info", json!({})).await
}

async fn articles(client: &Client) -> Result<Value, Error> {
    client.call("articles.list", json!({"offset": 0, "limit": 10})).await
}

async fn message(client: &Client) -> Result<Value, Error> {
    client.call("consultation.text", json!({"user_id": "7", "text": "hello"})).await
}

fn no_repeat() -> CallOptions {
    CallOptions::default().attempts(1)
}

#[tokio::test]
async fn a_call_over_the_limit_waits_a_minute_and_is_repeated_whatever_it_does() {
    for text in [OA, APPLICATION] {
        let bench = bench(1, text);
        message(&bench.red).await.unwrap();
        assert_eq!(bench.script.count(), 2);
        assert_eq!(bench.runtime.pauses(), [MINUTE], "{text}");
    }
}

#[tokio::test]
async fn a_limit_that_stays_ends_in_its_error() {
    let bench = bench(usize::MAX, OA);
    let error = oa(&bench.red).await.unwrap_err();
    assert_eq!((error.code(), bench.script.count()), (Some(-32), 4));
    assert_eq!(bench.runtime.pauses(), [MINUTE; 3]);
}

#[tokio::test]
async fn an_oa_over_its_limit_does_not_stop_another_oa() {
    let bench = bench(1, OA);
    oa(&bench.red.with(no_repeat())).await.unwrap_err();
    for _ in 0..3 {
        oa(&bench.blue).await.unwrap();
        articles(&bench.blue).await.unwrap();
    }
    assert_eq!(bench.runtime.pauses(), [], "blue has an allowance of its own");
    articles(&bench.red).await.unwrap();
    assert_eq!(bench.runtime.pauses(), [MINUTE], "the OA's articles draw on the OA's allowance");
    oa(&bench.red).await.unwrap();
    assert_eq!(bench.runtime.pauses(), [MINUTE], "and it is open again");
}

#[tokio::test]
async fn an_app_over_its_limit_stops_all_its_oas_but_not_their_articles() {
    let bench = bench(1, APPLICATION);
    oa(&bench.red.with(no_repeat())).await.unwrap_err();
    articles(&bench.blue).await.unwrap();
    articles(&bench.red).await.unwrap();
    assert_eq!(bench.runtime.pauses(), [], "articles are counted apart");
    oa(&bench.blue).await.unwrap();
    assert_eq!(bench.runtime.pauses(), [MINUTE]);
}

#[tokio::test]
async fn an_app_over_its_limit_of_articles_stops_articles_and_nothing_else() {
    let bench = bench(1, APPLICATION);
    articles(&bench.red.with(no_repeat())).await.unwrap_err();
    oa(&bench.red).await.unwrap();
    oa(&bench.blue).await.unwrap();
    assert_eq!(bench.runtime.pauses(), []);
    articles(&bench.blue).await.unwrap();
    assert_eq!(bench.runtime.pauses(), [MINUTE]);
}

#[tokio::test]
async fn a_text_that_names_nobody_stops_the_whole_app() {
    let bench = bench(1, "slow down");
    oa(&bench.red.with(no_repeat())).await.unwrap_err();
    oa(&bench.blue).await.unwrap();
    assert_eq!(bench.runtime.pauses(), [MINUTE]);
}

#[tokio::test]
async fn a_deadline_shorter_than_the_minute_ends_the_wait_before_it_begins() {
    let deadline = Duration::from_secs(20);
    let bench = bench(usize::MAX, OA);
    let hurried = bench.red.with(CallOptions::default().deadline(deadline));
    // Its own refusal is the reason,
    let error = oa(&hurried).await.unwrap_err();
    assert_eq!((error.code(), bench.script.count()), (Some(-32), 1));
    // and the next one, which finds the allowance used up, is not even sent.
    let error = message(&hurried).await.unwrap_err();
    assert_eq!(bench.script.count(), 1, "{error:?}");
    assert_eq!((error.kind(), error.outcome_known()), ("connect", true), "{error:?}");
    assert_eq!(bench.runtime.pauses(), []);
    // With time enough it waits for what is left of the minute.
    bench.runtime.advance(Duration::from_secs(45));
    let error = oa(&hurried).await.unwrap_err();
    assert_eq!((error.code(), bench.runtime.pauses()), (Some(-32), vec![MINUTE / 4]));
}

#[tokio::test]
async fn the_minute_counts_from_the_last_refusal() {
    let bench = bench(2, OA);
    let before = bench.runtime.now();
    oa(&bench.red.with(no_repeat())).await.unwrap_err();
    bench.runtime.advance(MINUTE);
    oa(&bench.red.with(no_repeat())).await.unwrap_err();
    oa(&bench.red).await.unwrap();
    assert_eq!(bench.runtime.now(), before.plus(2 * MINUTE));
}
