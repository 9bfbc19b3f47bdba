//! Processes that are killed, seen by the file that each leaves: a copy of it, taken while handlers run.

use std::time::Duration;

use zalo_oa_core::webhook::{Inbox, inbox::Answer};

use super::bench::{Bench, End};

/// The bench of the process that comes after this one was killed, now.
fn after_a_kill(bench: &Bench) -> Bench {
    let next = Bench { emulator: bench.emulator.clone(), ..Bench::new() };
    for name in ["inbox.sqlite", "inbox.sqlite-wal"] {
        std::fs::copy(bench.folder.path().join(name), next.folder.path().join(name)).unwrap();
    }
    next
}

async fn until_handed(bench: &Bench, count: usize) {
    bench.until("handlers", || bench.handler.count() >= count).await;
}

/// Lets what it holds end, and closes it.
async fn end(bench: &Bench, inbox: Inbox) {
    bench.handler.set(End::Fine);
    bench.handler.gate.add_permits(50);
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn an_event_that_kills_every_process_dies_alone_and_the_others_are_handled() {
    let mut benches = vec![Bench::new()];
    let mut inboxes = Vec::new();
    // As a process that ends with whatever event `number` 1 is handed to.
    for kill in 0..3 {
        let bench = benches.last().unwrap();
        bench.handler.set(End::Wait);
        let inbox = bench.inbox().await;
        if kill == 0 {
            for number in 1..4 {
                let body = bench.event("follow", &format!("\"number\":{number}"));
                assert_eq!(bench.send(&inbox, &body).await, Answer::Taken);
            }
        }
        // Together at first; for their last try after a pause and one at a time.
        let handed = if kill < 2 { 3 } else { 1 };
        if kill == 2 {
            assert_eq!(inbox.stats().await.unwrap().waiting, 3);
            bench.emulator.advance(Duration::from_secs(5));
        }
        until_handed(bench, handed).await;
        let stats = inbox.stats().await.unwrap();
        assert_eq!((stats.running, stats.waiting), (handed as u64, 3 - handed as u64), "{kill}");
        assert!(bench.handler.attempts().iter().all(|(_, attempt)| *attempt == kill + 1));
        let next = after_a_kill(bench);
        inboxes.push(inbox);
        benches.push(next);
    }
    let last = benches.last().unwrap();
    let inbox = last.inbox().await;
    let dead = inbox.dead().await.unwrap();
    let number = |body: &serde_json::Value| body["number"].as_u64();
    assert_eq!(dead.iter().map(|dead| dead.attempts).collect::<Vec<_>>(), [3]);
    assert_eq!(dead.iter().map(|dead| number(dead.event.reveal())).collect::<Vec<_>>(), [Some(1)]);
    last.handled(2).await;
    last.rest(&inbox).await;
    // Where somebody mended the handler, it has all its tries again.
    assert!(inbox.replay(dead[0].id).await.unwrap());
    last.handled(3).await;
    end(last, inbox).await;
    for (bench, inbox) in benches.iter().zip(inboxes) {
        end(bench, inbox).await;
    }
}

#[tokio::test]
async fn a_restart_in_order_counts_against_no_event() {
    let bench = Bench::new();
    bench.handler.set(End::Wait);
    for _ in 0..5 {
        let inbox = bench.start(bench.builder().end_within(Duration::ZERO)).await;
        if bench.handler.count() == 0 {
            bench.send(&inbox, &bench.event("follow", "")).await;
        }
        let seen = bench.handler.count();
        until_handed(&bench, seen.max(1)).await;
        bench.until("the next try", || bench.handler.count() > seen || seen == 0).await;
        drop(inbox.close().await);
    }
    assert!(bench.handler.attempts().iter().all(|(_, attempt)| *attempt == 1));
    bench.handler.set(End::Fine);
    let inbox = bench.inbox().await;
    bench.handled(1).await;
    end(&bench, inbox).await;
}
