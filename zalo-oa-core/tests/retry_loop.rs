//! What the loop repeats and what it never does: a send without an answer goes out once, what was
//! not sent is tried again, and no try begins that the deadline does not allow.
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

use std::{sync::Arc, time::Duration};

use clock::ManualRuntime;
use futures_util::FutureExt;
use script::{Outcome, Script, ok};
use serde_json::{Value, json};
use tokio::sync::Semaphore;
use zalo_oa_core::{
    App, CallOptions, Client, Error, api,
    endpoint::Safety,
    error::Advice,
    model::UserId,
    retry::Policy,
    transport::{
        Timeouts,
        TransportErrorKind::{Build, Connect, NoAnswer},
    },
};

const SECOND: Duration = Duration::from_secs(1);

struct Bench {
    script: Script,
    runtime: ManualRuntime,
    client: Client,
}

fn bench(answer: impl Fn(usize) -> Outcome + Send + Sync + 'static) -> Bench {
    seeded(3, answer)
}

fn seeded(seed: u64, answer: impl Fn(usize) -> Outcome + Send + Sync + 'static) -> Bench {
    let script = Script::new(move |number, _| answer(number));
    let runtime = ManualRuntime::new(seed);
    let app = App::builder("1").transport(script.clone()).runtime(runtime.shared()).build();
    Bench { script, runtime, client: app.unwrap().with_token("made-up-token") }
}

/// A call of each safety by name, with the `data` that answers it.
fn samples() -> [(&'static str, Value, Value, Safety); 6] {
    let article = json!({
        "title": "t", "author": "a", "description": "d", "body": [{"type": "text", "content": "x"}],
        "cover": {"cover_type": "photo", "photo_url": "https://example.com/1.jpg"},
    });
    let target = json!({"user_id": "7", "tag_name": "x"});
    let broadcast = json!({"target": {}, "article_ids": ["1"]});
    [
        ("users.detail", json!({"user_id": "7"}), json!({"user_id": "7"}), Safety::Safe),
        ("quota.user", json!({"user_id": "7"}), json!({}), Safety::Safe),
        ("tags.attach", target, json!({}), Safety::Idempotent),
        ("articles.create", article, json!({"token": "t"}), Safety::Once),
        ("broadcast.send", broadcast, json!({"message_id": "m"}), Safety::Once),
        (
            "consultation.text",
            json!({"user_id": "7", "text": "hello"}),
            json!({"message_id": "m", "user_id": "7"}),
            Safety::Once,
        ),
    ]
}

fn text(status: u16, body: &str) -> Outcome {
    Outcome::Answer(status, body.to_owned())
}

fn refused(code: i32) -> Outcome {
    ok(&json!({"error": code, "message": "as the test wants"}))
}

#[test]
fn the_samples_are_of_the_safety_that_the_tests_say() {
    for (name, params, _, safety) in samples() {
        let row = api::row(name).unwrap();
        assert_eq!(row.spec().safety, safety, "{name}");
        row.prepare(params).unwrap();
    }
}

/// No answer, in each form that it takes: lost, a gateway's page, a platform's unsure failure.
fn without_answer() -> Vec<fn() -> Outcome> {
    vec![
        || Outcome::Fail(NoAnswer),
        || text(502, "<html>Bad gateway</html>"),
        || text(504, ""),
        || text(500, r#"{"message":"internal"}"#),
        || refused(-200),
    ]
}

#[tokio::test]
async fn a_call_that_works_once_and_got_no_answer_goes_out_exactly_once() {
    for (name, params, _, safety) in samples() {
        for (number, outcome) in without_answer().into_iter().enumerate() {
            let bench = bench(move |_| outcome());
            let error = bench.client.call(name, params.clone()).await.unwrap_err();
            let tries = if safety == Safety::Once { 1 } else { 4 };
            assert_eq!(bench.script.count(), tries, "{name}, case {number}: {error:?}");
            assert_eq!(bench.runtime.pauses().len(), tries - 1, "{name}, case {number}");
            if error.kind() == "no_answer" {
                assert!(!error.outcome_known());
                assert_eq!((error.advice(), error.call()), (Advice::Unsure, name));
            }
        }
    }
}

#[tokio::test]
async fn what_was_not_sent_is_tried_again_whatever_the_call_does() {
    for (name, params, data, _) in samples() {
        let bench = bench(move |number| match number {
            0..3 => Outcome::Fail(Connect),
            _ => ok(&json!({"error": 0, "data": data})),
        });
        bench.client.call(name, params.clone()).await.unwrap();
        assert_eq!(bench.script.count(), 4, "{name}");

        let never = self::bench(|_| Outcome::Fail(Connect));
        let error = never.client.call(name, params).await.unwrap_err();
        assert_eq!((error.kind(), never.script.count()), ("connect", 4), "{name}");
        assert!(error.outcome_known());
    }
}

#[tokio::test]
async fn a_refusal_after_a_lost_answer_does_not_say_that_a_write_had_no_effect() {
    for (name, params, _, safety) in samples() {
        if safety == Safety::Once {
            continue;
        }
        // As a removal that took effect, whose repeat finds nothing left.
        let bench = bench(|number| match number {
            0 => Outcome::Fail(NoAnswer),
            _ => refused(-201),
        });
        let error = bench.client.call(name, params).await.unwrap_err();
        assert_eq!(bench.script.count(), 2, "{name}");
        assert_eq!(error.outcome_known(), safety == Safety::Safe, "{name}: {error:?}");
    }
}

#[tokio::test]
async fn a_read_is_repeated_up_to_the_policy_and_no_further() {
    for attempts in [1, 2, 7] {
        let bench = bench(|_| Outcome::Fail(NoAnswer));
        let options = CallOptions::default().attempts(attempts);
        let call = bench.client.with(options).call("oa.info", json!({}));
        assert_eq!(call.await.unwrap_err().kind(), "no_answer");
        assert_eq!(bench.script.count(), usize::try_from(attempts).unwrap());
    }
    let script = Script::new(|_, _| Outcome::Fail(NoAnswer));
    let policy = Policy { attempts: 3, first: SECOND, longest: SECOND, ..Policy::default() };
    let runtime = ManualRuntime::new(1);
    let app = App::builder("1").transport(script.clone()).runtime(runtime.shared()).retry(policy);
    let client = app.build().unwrap().with_token("made-up-token");
    client.call("oa.info", json!({})).await.unwrap_err();
    assert_eq!(script.count(), 3, "the app's policy counts where the call says nothing");
    assert!(runtime.pauses().iter().all(|pause| *pause <= SECOND));
}

#[tokio::test]
async fn what_cannot_change_is_not_repeated() {
    let cases: [fn() -> Outcome; 7] = [
        || Outcome::Fail(Build),
        || refused(-201),
        || refused(-213),
        || refused(-214),
        || refused(-240_999),
        || text(200, r#"{"error":0,"data":{"user_id":{}}}"#),
        || text(302, ""),
    ];
    for (number, outcome) in cases.into_iter().enumerate() {
        let bench = bench(move |_| outcome());
        let call = bench.client.call("users.detail", json!({"user_id": "7"}));
        let error = call.await.unwrap_err();
        assert_eq!(bench.script.count(), 1, "case {number}: {error:?}");
        assert_eq!(bench.runtime.pauses(), [], "case {number}");
    }
}

#[tokio::test]
async fn pauses_double_with_a_chance_that_the_runtime_gives() {
    let pauses = |seed| {
        let bench = seeded(seed, |_| Outcome::Fail(Connect));
        let options = CallOptions::default().attempts(6);
        let call = bench.client.with(options).call("oa.info", json!({}));
        call.now_or_never().unwrap().unwrap_err();
        bench.runtime.pauses()
    };
    let first = pauses(5);
    for (pause, nominal) in first.iter().zip([500, 1_000, 2_000, 4_000, 8_000]) {
        let nominal = Duration::from_millis(nominal);
        assert!((nominal / 2..=nominal).contains(pause), "{first:?}");
    }
    assert_eq!((first.len(), &first), (5, &pauses(5)));
    assert_ne!(first, pauses(6), "another chance, other pauses");
}

#[tokio::test]
async fn no_pause_begins_that_would_pass_the_deadline() {
    for seconds in [1, 2, 4, 100] {
        let bench = bench(|_| Outcome::Fail(Connect));
        let deadline = Duration::from_secs(seconds);
        let options = CallOptions::default().attempts(50).deadline(deadline);
        let call = bench.client.with(options).call("oa.info", json!({}));
        assert_eq!(call.await.unwrap_err().kind(), "connect");
        let waited = bench.runtime.waited();
        assert!(waited < deadline, "{waited:?} of {deadline:?}");
        assert!(bench.script.count() > 1 && bench.script.count() < 50);
    }
}

#[tokio::test]
async fn no_try_may_take_longer_than_the_deadline_leaves() {
    let bench = bench(|_| Outcome::Fail(Connect));
    let deadline = Duration::from_secs(3);
    let options = CallOptions::default().deadline(deadline);
    bench.client.with(options).call("oa.info", json!({})).await.unwrap_err();
    let timeouts = bench.script.timeouts();
    assert_eq!(timeouts[0].total, deadline);
    let pauses = bench.runtime.pauses();
    assert_eq!(timeouts[1].total, deadline - floor(pauses[0]));
}

/// The runtime's clock counts whole milliseconds.
fn floor(duration: Duration) -> Duration {
    Duration::from_millis(u64::try_from(duration.as_millis()).unwrap())
}

#[tokio::test]
async fn every_call_has_time_limits_and_may_have_its_own() {
    assert_eq!(Timeouts::default(), Timeouts { connect: 10 * SECOND, total: 30 * SECOND });
    let bench = bench(|_| refused(-201));
    let own = CallOptions::default().timeout(7 * SECOND).connect_timeout(2 * SECOND);
    for client in [bench.client.clone(), bench.client.with(own), bench.client.clone()] {
        client.call("oa.info", json!({})).await.unwrap_err();
    }
    let own = Timeouts { connect: 2 * SECOND, total: 7 * SECOND };
    assert_eq!(bench.script.timeouts(), [Timeouts::default(), own, Timeouts::default()]);
}

#[tokio::test]
async fn a_dropped_call_is_not_continued() {
    let gate = Arc::new(Semaphore::new(0));
    let held = Arc::clone(&gate);
    let bench = bench(move |_| Outcome::After(Arc::clone(&held), Box::new(Outcome::Fail(Connect))));
    let call = bench.client.call("oa.info", json!({}));
    assert!(call.now_or_never().is_none(), "it waits for its answer");
    gate.add_permits(1);
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    assert_eq!((bench.script.count(), bench.runtime.pauses()), (1, vec![]));
}

#[tokio::test]
async fn the_error_says_what_the_call_was_and_keeps_its_cause() {
    let bench = bench(|_| Outcome::Fail(NoAnswer));
    let error = bench.client.send(api::GetUser::new(UserId::new("7"))).await.unwrap_err();
    assert_eq!(error.to_string(), "no answer to `users.detail`: it may have taken effect");
    let Error::NoAnswer { source, .. } = &error else { panic!("{error:?}") };
    assert_eq!(source.kind, NoAnswer);
    let cause = std::error::Error::source(&error).and_then(std::error::Error::source).unwrap();
    assert_eq!(cause.to_string(), "as scripted");
}
