//! At least once, whatever the handler does, and however the process ends.

use std::time::Duration;

use futures_util::future::join;
use zalo_oa_core::webhook::inbox::{Answer, InboxError};

use super::bench::{Bench, End};

#[tokio::test]
async fn an_event_is_handled_once_and_its_body_is_then_gone() {
    let bench = Bench::new();
    let inbox = bench.inbox().await;
    let body = bench.event("follow", r#""follower":{"id":"11"}"#);
    assert_eq!(bench.send(&inbox, &body).await, Answer::Taken);
    bench.handled(1).await;
    bench.rest(&inbox).await;
    let seen = bench.handler.seen.lock().unwrap()[0].clone();
    assert_eq!((seen.event.name.as_str(), seen.attempt), ("follow", 1));
    assert_eq!(seen.reveal(), body.as_bytes());
    let stats = inbox.stats().await.unwrap();
    assert_eq!((stats.waiting, stats.dead, stats.taken, stats.handled), (0, 0, 1, 1));
    inbox.close().await.unwrap();
    // Also the next one on this file has nothing to do.
    let inbox = bench.inbox().await;
    assert_eq!(inbox.stats().await.unwrap().waiting, 0);
    inbox.close().await.unwrap();
    assert_eq!(bench.handler.count(), 1);
}

#[tokio::test]
async fn a_handler_that_fails_is_tried_again_after_growing_pauses_until_it_succeeds() {
    let bench = Bench::new();
    let inbox = bench.inbox().await;
    bench.handler.set(End::Fail);
    bench.send(&inbox, &bench.event("follow", "\"a\":1")).await;
    bench.handled(1).await;
    bench.rest(&inbox).await;
    bench.emulator.advance(Duration::from_millis(4_999));
    assert_eq!(inbox.stats().await.unwrap().waiting, 1);
    bench.emulator.advance(Duration::from_millis(1));
    bench.handled(2).await;
    bench.rest(&inbox).await;
    bench.handler.set(End::Fine);
    bench.emulator.advance(Duration::from_millis(9_999));
    assert_eq!(inbox.stats().await.unwrap().waiting, 1);
    bench.emulator.advance(Duration::from_millis(1));
    bench.handled(3).await;
    bench.rest(&inbox).await;
    assert_eq!(
        bench.handler.attempts().iter().map(|(_, attempt)| *attempt).collect::<Vec<_>>(),
        [1, 2, 3]
    );
    assert_eq!(inbox.stats().await.unwrap().waiting, 0);
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn a_panic_is_a_failure_and_takes_nothing_else_with_it() {
    let bench = Bench::new();
    let inbox = bench.inbox().await;
    bench.handler.set(End::Panic);
    bench.send(&inbox, &bench.event("follow", "\"a\":1")).await;
    bench.until("the panic", || bench.handler.count() == 1).await;
    bench.rest(&inbox).await;
    bench.handler.set(End::Fine);
    bench.send(&inbox, &bench.event("unfollow", "\"a\":1")).await;
    bench.handled(2).await;
    bench.emulator.advance(Duration::from_secs(5));
    bench.handled(3).await;
    bench.rest(&inbox).await;
    assert_eq!(inbox.stats().await.unwrap().handled, 2);
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn a_handler_that_never_ends_is_cut_and_tried_again() {
    let bench = Bench::new();
    let inbox = bench.start(bench.builder().handler_within(Duration::from_secs(60))).await;
    bench.handler.set(End::Wait);
    bench.send(&inbox, &bench.event("follow", "\"a\":1")).await;
    bench.until("the try", || bench.handler.count() == 1).await;
    bench.handler.set(End::Fine);
    // It sleeps by this clock once it runs.
    bench.until("its sleep", || bench.emulator.sleepers() >= 2).await;
    bench.emulator.advance(Duration::from_secs(60));
    bench.rest(&inbox).await;
    bench.emulator.advance(Duration::from_secs(5));
    bench.handled(1).await;
    bench.rest(&inbox).await;
    assert_eq!(inbox.stats().await.unwrap().failed, 1);
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn no_more_handlers_run_than_may_and_the_others_wait_on_the_disk() {
    let bench = Bench::new();
    let inbox = bench.start(bench.builder().concurrency(2)).await;
    bench.handler.set(End::Wait);
    for number in 0..7 {
        let body = bench.event("follow", &format!("\"number\":{number}"));
        assert_eq!(bench.send(&inbox, &body).await, Answer::Taken);
    }
    let stats = inbox.stats().await.unwrap();
    assert_eq!((stats.running, stats.waiting), (2, 5));
    for ended in 1..=7 {
        bench.handler.gate.add_permits(1);
        bench.handled(ended).await;
        let seen = (ended + 2).min(7);
        bench.until("the next", || bench.handler.count() == seen).await;
    }
    bench.rest(&inbox).await;
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn what_was_not_handled_before_the_end_is_handled_after_the_next_start() {
    let bench = Bench::new();
    let inbox = bench.start(bench.builder().concurrency(1).end_within(Duration::ZERO)).await;
    bench.handler.set(End::Wait);
    for number in 0..3 {
        bench.send(&inbox, &bench.event("follow", &format!("\"number\":{number}"))).await;
    }
    bench.until("a handler", || bench.handler.count() == 1).await;
    let error = inbox.close().await.unwrap_err();
    assert!(matches!(error, InboxError::Cut { handlers: 1 }), "{error}");
    assert_eq!(bench.send(&inbox, &bench.event("follow", "\"late\":1")).await, Answer::Unavailable);
    assert!(matches!(inbox.stats().await, Err(InboxError::Gone)));
    bench.handler.set(End::Fine);
    let inbox = bench.inbox().await;
    bench.handled(3).await;
    bench.rest(&inbox).await;
    // The one that was cut came twice, under the same number.
    let seen = bench.handler.seen.lock().unwrap().clone();
    assert_eq!(seen.iter().filter(|one| one.id == seen[0].id).count(), 2);
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn an_end_may_wait_shorter_than_the_inbox_was_made_to() {
    let bench = Bench::new();
    let inbox = bench.start(bench.builder().end_within(Duration::from_secs(3_600))).await;
    bench.handler.set(End::Wait);
    bench.send(&inbox, &bench.event("follow", "")).await;
    bench.until("a handler", || bench.handler.count() == 1).await;
    let error = inbox.close_within(Duration::ZERO).await.unwrap_err();
    assert!(matches!(error, InboxError::Cut { handlers: 1 }), "{error}");
}

#[tokio::test]
async fn the_end_waits_for_a_handler_and_starts_no_other() {
    let bench = Bench::new();
    let inbox =
        bench.start(bench.builder().concurrency(1).end_within(Duration::from_secs(30))).await;
    bench.handler.set(End::Wait);
    for number in 0..2 {
        bench.send(&inbox, &bench.event("follow", &format!("\"number\":{number}"))).await;
    }
    bench.until("a handler", || bench.handler.count() == 1).await;
    let (ended, ()) = join(inbox.close(), async { bench.handler.gate.add_permits(5) }).await;
    ended.unwrap();
    assert_eq!(bench.handler.count(), 1);
    let inbox = bench.inbox().await;
    assert_eq!(inbox.stats().await.unwrap().taken, 0);
    bench.handled(2).await;
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn a_clock_that_is_put_back_holds_no_retry_up() {
    let bench = Bench::new();
    let inbox = bench.inbox().await;
    bench.handler.set(End::Fail);
    bench.send(&inbox, &bench.event("follow", "\"a\":1")).await;
    bench.handled(1).await;
    bench.rest(&inbox).await;
    bench.handler.set(End::Fine);
    let now = bench.emulator.now();
    bench.emulator.set_time(zalo_oa_core::platform::Timestamp(now.0 - 86_400_000));
    // Whatever comes next shows it.
    bench.send(&inbox, &bench.event("unfollow", "\"a\":1")).await;
    bench.handled(3).await;
    inbox.close().await.unwrap();
}
