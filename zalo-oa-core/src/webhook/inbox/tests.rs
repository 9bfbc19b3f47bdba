//! A disk that hangs, and one that fails after it has done its work: what no caller can bring about.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering::SeqCst},
    },
    time::Duration,
};

use http::HeaderMap;
use tokio::sync::RwLock;

use super::{Answer, BodyKey, Inbox, MEMORY};
use crate::{
    model::OaSecretKey,
    platform::{Runtime, SystemRuntime},
    webhook::{Verifier, sign},
};

struct Bench {
    inbox: Inbox,
    /// Handlers that were started.
    handled: Arc<AtomicU32>,
    /// Held for as long as no handler is to end.
    gate: Arc<RwLock<()>>,
    folder: PathBuf,
}

impl Bench {
    async fn new(name: &str, within: Duration) -> Self {
        let folder = format!("zalo-oa-inbox-{name}-{}", std::process::id());
        let folder = std::env::temp_dir().join(folder);
        std::fs::create_dir_all(&folder).unwrap();
        let mut key = [7; 32];
        key[0] = 8;
        let verifier = Verifier::new(OaSecretKey::new("key"));
        let file = folder.join("inbox.sqlite");
        let builder = Inbox::builder(verifier, file, BodyKey::new(key).unwrap());
        let handled = Arc::new(AtomicU32::new(0));
        let gate = Arc::new(RwLock::new(()));
        let (count, open) = (Arc::clone(&handled), Arc::clone(&gate));
        let handler = move |_| {
            count.fetch_add(1, SeqCst);
            let open = Arc::clone(&open);
            async move {
                drop(open.read().await);
                Ok::<_, ()>(())
            }
        };
        let inbox = builder.answer_within(within).build(handler).await.unwrap();
        Self { inbox, handled, gate, folder }
    }

    async fn send(&self, padding: usize, number: usize) -> Answer {
        let padding = "a".repeat(padding);
        // The time is not what makes a body another one here.
        let at = (SystemRuntime.now().0 / 1_000 * 1_000).to_string();
        let body = format!(
            r#"{{"event_name":"follow","app_id":"7","number":{number},"a":"{padding}","timestamp":"{at}"}}"#
        );
        let mut headers = HeaderMap::new();
        let mac = sign("7", body.as_bytes(), &at, &OaSecretKey::new("key"));
        headers.insert("x-zevent-signature", mac.parse().unwrap());
        self.inbox.accept(&headers, body).await
    }

    async fn handled(&self, count: u32) {
        for _ in 0..4_000 {
            if self.handled.load(SeqCst) >= count {
                break;
            }
            SystemRuntime.sleep(Duration::from_millis(5)).await;
        }
        assert_eq!(self.handled.load(SeqCst), count);
    }

    async fn end(self) {
        self.inbox.close().await.unwrap();
        std::fs::remove_dir_all(&self.folder).unwrap();
    }
}

#[tokio::test]
async fn a_disk_that_hangs_holds_no_answer_up_and_loses_nothing_that_it_was_given() {
    let bench = Bench::new("stuck", Duration::from_millis(60)).await;
    let stuck = Arc::clone(&bench.inbox.inner.faults.stuck).lock_owned().await;
    let before = SystemRuntime.now();
    for number in 0..5 {
        assert_eq!(bench.send(0, number).await, Answer::Unavailable);
    }
    // Zalo waits two seconds for each.
    assert!(SystemRuntime.now().since(before) < Duration::from_secs(10));
    drop(stuck);
    bench.handled(5).await;
    bench.end().await;
}

#[tokio::test]
async fn more_than_memory_bears_is_refused_at_once_while_the_disk_hangs() {
    let bench = Bench::new("memory", Duration::from_millis(60)).await;
    let inner = &bench.inbox.inner;
    let stuck = Arc::clone(&inner.faults.stuck).lock_owned().await;
    let others = inner.memory.try_acquire_many(u32::try_from(MEMORY).unwrap() - 20).unwrap();
    // Body and sealed body take 8 KiB.
    for number in 0..3 {
        assert_eq!(bench.send(4_000, number).await, Answer::Unavailable);
    }
    assert_eq!(inner.memory.available_permits(), 4);
    drop(stuck);
    bench.handled(2).await;
    drop(others);
    assert_eq!(inner.memory.available_permits(), MEMORY);
    bench.end().await;
}

#[tokio::test]
async fn a_write_that_took_place_in_spite_of_an_error_is_handled_once() {
    let bench = Bench::new("lost", Duration::from_secs(20)).await;
    for round in 1..4 {
        bench.inbox.inner.faults.lose_reports.store(1, SeqCst);
        assert_eq!(bench.send(0, round).await, Answer::Unavailable);
        bench.handled(u32::try_from(round).unwrap()).await;
        // That it was handled is a write, too, and not the one to be lost.
        while bench.inbox.stats().await.unwrap().running > 0 {
            SystemRuntime.sleep(Duration::from_millis(5)).await;
        }
    }
    bench.end().await;
}

#[tokio::test]
async fn what_is_with_the_handler_is_not_handed_out_again_when_the_file_is_read_again() {
    let bench = Bench::new("again", Duration::from_secs(20)).await;
    let shut = Arc::clone(&bench.gate).write_owned().await;
    assert_eq!(bench.send(0, 1).await, Answer::Taken);
    bench.handled(1).await;
    bench.inbox.inner.faults.lose_reports.store(1, SeqCst);
    assert_eq!(bench.send(0, 2).await, Answer::Unavailable);
    bench.handled(2).await;
    assert_eq!(bench.send(0, 3).await, Answer::Taken);
    bench.handled(3).await;
    assert_eq!(bench.inbox.stats().await.unwrap().running, 3);
    drop(shut);
    while bench.inbox.stats().await.unwrap().running > 0 {
        SystemRuntime.sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(bench.inbox.stats().await.unwrap().handled, 3);
    bench.handled(3).await;
    bench.end().await;
}
