//! Events that no try could handle: listed, handed out again, discarded, purged.

use std::time::Duration;

use zalo_oa_core::webhook::inbox::{Answer, DeliveryId, Inbox};

use super::bench::{Bench, End};

/// Lets an event fail as often as it may.
async fn kill(bench: &Bench, inbox: &Inbox, name: &str) {
    bench.handler.set(End::Fail);
    let before = bench.handler.count();
    assert_eq!(bench.send(inbox, &bench.event(name, "\"a\":1")).await, Answer::Taken);
    for attempt in 1..=3 {
        bench.handled(before + attempt).await;
        bench.rest(inbox).await;
        bench.emulator.advance(Duration::from_secs(60));
    }
    bench.handler.set(End::Fine);
}

#[tokio::test]
async fn after_the_last_try_an_event_is_on_the_list_and_tried_no_more() {
    let bench = Bench::new();
    let inbox = bench.inbox().await;
    kill(&bench, &inbox, "follow").await;
    bench.emulator.advance(Duration::from_secs(24 * 3_600));
    let dead = inbox.dead().await.unwrap();
    assert_eq!(dead.len(), 1);
    assert_eq!((dead[0].event.name.as_str(), dead[0].attempts), ("follow", 3));
    assert_eq!(inbox.stats().await.unwrap().dead, 1);
    inbox.close().await.unwrap();
    // It is still there, and still not tried, after a restart.
    let inbox = bench.inbox().await;
    assert_eq!(inbox.dead().await.unwrap()[0].id, dead[0].id);
    assert_eq!(bench.handler.count(), 3);
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn a_replayed_event_has_all_its_tries_again() {
    let bench = Bench::new();
    let inbox = bench.inbox().await;
    kill(&bench, &inbox, "follow").await;
    let id = inbox.dead().await.unwrap()[0].id;
    assert!(!inbox.replay(DeliveryId(id.0 + 1)).await.unwrap());
    assert!(inbox.replay(id).await.unwrap());
    bench.handled(4).await;
    bench.rest(&inbox).await;
    assert_eq!(bench.handler.attempts()[3], ("follow".to_owned(), 1));
    assert!(inbox.dead().await.unwrap().is_empty());
    assert!(!inbox.replay(id).await.unwrap());
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn all_are_replayed_at_once_and_one_is_discarded_alone() {
    let bench = Bench::new();
    let inbox = bench.inbox().await;
    for name in ["follow", "unfollow", "user_seen_message"] {
        kill(&bench, &inbox, name).await;
    }
    let dead = inbox.dead().await.unwrap();
    assert!(inbox.discard(dead[1].id).await.unwrap());
    assert!(!inbox.discard(dead[1].id).await.unwrap());
    assert_eq!(inbox.replay_all().await.unwrap(), 2);
    bench.handled(11).await;
    bench.rest(&inbox).await;
    let names: Vec<_> =
        bench.handler.attempts().into_iter().skip(9).map(|(name, _)| name).collect();
    assert!(
        names.contains(&"follow".to_owned()) && names.contains(&"user_seen_message".to_owned())
    );
    assert_eq!(inbox.replay_all().await.unwrap(), 0);
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn what_nobody_could_handle_is_purged_after_its_time_and_digests_after_a_day() {
    let bench = Bench::new();
    let inbox = bench.start(bench.builder().purge_after(Duration::from_secs(3 * 86_400))).await;
    kill(&bench, &inbox, "follow").await;
    bench.emulator.advance(Duration::from_secs(2 * 86_400));
    assert_eq!(inbox.stats().await.unwrap().dead, 1);
    bench.emulator.advance(Duration::from_secs(86_400));
    // The sweep comes with the clock; whatever is asked next is answered after it.
    for _ in 0..2 {
        inbox.stats().await.unwrap();
    }
    assert_eq!(inbox.stats().await.unwrap().dead, 0);
    inbox.close().await.unwrap();
    let rows = super::file::rows(&bench, "SELECT count(*) FROM seen").await;
    assert_eq!(rows, 0, "a digest outlived its day");
}
