//! What is answered: repeats, tests of the console, strangers.

use std::time::Duration;

use futures_util::future::join_all;
use http::HeaderMap;
use zalo_oa_core::{
    model::OaSecretKey,
    webhook::{Verifier, VerifyError, inbox::Answer},
};

use super::bench::{APP, Bench, SECRET, signed};

#[tokio::test]
async fn repeats_are_answered_and_handled_no_more_also_after_a_restart() {
    let bench = Bench::new();
    let inbox = bench.inbox().await;
    let body = bench.event("follow", "\"a\":1");
    assert_eq!(bench.send(&inbox, &body).await, Answer::Taken);
    let mut again = signed(&body);
    again.insert("num_retry", "1".parse().unwrap());
    assert_eq!(inbox.accept(&again, body.clone()).await, Answer::Repeat);
    bench.handled(1).await;
    bench.rest(&inbox).await;
    assert_eq!(bench.send(&inbox, &body).await, Answer::Repeat);
    inbox.close().await.unwrap();
    let inbox = bench.inbox().await;
    bench.emulator.advance(Duration::from_secs(23 * 3_600));
    assert_eq!(bench.send(&inbox, &body).await, Answer::Repeat);
    assert_eq!(Answer::Repeat.status(), 200);
    bench.rest(&inbox).await;
    assert_eq!(bench.handler.count(), 1);
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn where_older_events_are_taken_repeats_are_known_for_as_long() {
    let bench = Bench::new();
    let days = |days: u64| Duration::from_secs(days * 86_400);
    let verifier = Verifier::new(OaSecretKey::new(SECRET)).oldest(days(3));
    let inbox = bench.start(bench.builder_with(verifier)).await;
    let body = bench.event("follow", "\"a\":1");
    assert_eq!(bench.send(&inbox, &body).await, Answer::Taken);
    bench.handled(1).await;
    bench.emulator.advance(days(2));
    for _ in 0..2 {
        bench.rest(&inbox).await;
    }
    assert_eq!(bench.send(&inbox, &body).await, Answer::Repeat);
    bench.emulator.advance(days(2));
    let late = bench.send(&inbox, &body).await;
    assert!(matches!(late, Answer::Refused(VerifyError::TooOld { .. })), "{late:?}");
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn the_same_event_twice_at_once_is_taken_once() {
    let bench = Bench::new();
    let inbox = bench.inbox().await;
    let bodies: Vec<String> = (0..300)
        .map(|number| bench.event("follow", &format!("\"number\":{}", number % 100)))
        .collect();
    let answers = join_all(bodies.iter().map(|body| bench.send(&inbox, body))).await;
    let count = |wanted: &Answer| answers.iter().filter(|answer| *answer == wanted).count();
    assert_eq!((count(&Answer::Taken), count(&Answer::Repeat)), (100, 200));
    bench.handled(100).await;
    bench.rest(&inbox).await;
    let stats = inbox.stats().await.unwrap();
    assert_eq!((stats.taken, stats.repeats, stats.handled), (100, 200, 100));
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn strangers_are_refused_and_nothing_of_theirs_is_kept() {
    let bench = Bench::new();
    let inbox = bench.start(bench.builder().body_bytes(1_000)).await;
    let body = bench.event("follow", "\"a\":1");
    let answer = inbox.accept(&HeaderMap::new(), body.clone()).await;
    assert_eq!(
        (answer.status().as_u16(), answer),
        (401, Answer::Refused(VerifyError::NoSignature))
    );
    let answer = inbox.accept(&signed(&body), body.replace(":1", ":2")).await;
    assert_eq!((answer.status().as_u16(), answer), (403, Answer::Refused(VerifyError::Mismatch)));
    let long = bench.event("follow", &format!("\"a\":\"{}\"", "a".repeat(1_000)));
    let answer = bench.send(&inbox, &long).await;
    assert_eq!((answer.status().as_u16(), answer), (413, Answer::TooLarge));
    bench.emulator.advance(Duration::from_secs(25 * 3_600));
    assert_eq!(bench.send(&inbox, &body).await.status(), 403);
    let stats = inbox.stats().await.unwrap();
    assert_eq!((stats.taken, stats.waiting, bench.handler.count()), (0, 0, 0));
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn the_consoles_test_and_an_empty_body_are_answered_and_dropped() {
    let bench = Bench::new();
    let inbox = bench.inbox().await;
    let test = r#""sender":{"id":"1"},"message":{"text":"This is testing message","msg_id":"This is message id"}"#;
    let body = bench.event("user_send_text", test);
    assert_eq!(bench.send(&inbox, &body).await, Answer::Dropped);
    assert_eq!(inbox.accept(&HeaderMap::new(), body.clone()).await, Answer::Dropped);
    for empty in ["", "{}", " {} \n"] {
        assert_eq!(inbox.accept(&HeaderMap::new(), empty).await, Answer::Dropped);
    }
    // A wrong key must show when the console tests the address.
    let mut wrong = signed(&body);
    wrong.insert("x-zevent-signature", format!("mac={}", "0".repeat(64)).parse().unwrap());
    assert_eq!(inbox.accept(&wrong, body).await.status(), 403);
    // A citizen who writes the same words is no test.
    let words = r#""message":{"text":"This is testing message","msg_id":"a1"}"#;
    let body = bench.event("user_send_text", words);
    assert_eq!(bench.send(&inbox, &body).await, Answer::Taken);
    bench.handled(1).await;
    assert_eq!(inbox.stats().await.unwrap().taken, 1);
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn numbers_of_events_are_never_given_twice() {
    let bench = Bench::new();
    for round in 1..=3 {
        let inbox = bench.inbox().await;
        for name in ["follow", "unfollow"] {
            let body = format!(
                r#"{{"event_name":"{name}","app_id":"{APP}","round":{round},"timestamp":"{}"}}"#,
                bench.emulator.now().0
            );
            assert_eq!(bench.send(&inbox, &body).await, Answer::Taken);
        }
        bench.handled(round * 2).await;
        bench.rest(&inbox).await;
        inbox.close().await.unwrap();
    }
    let mut ids: Vec<_> = bench.handler.seen.lock().unwrap().iter().map(|one| one.id).collect();
    ids.dedup();
    assert_eq!(ids.len(), 6);
    assert!(ids.is_sorted());
}
