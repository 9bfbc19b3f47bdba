//! What nobody may read: not in the file, not in a log, not after a person withdrew.

use std::{fs, time::Duration};

use super::{
    bench::{Bench, End, KEY, SECRET, WORDS},
    capture,
};

fn shows(bench: &Bench, text: &str) -> bool {
    let holds = |bytes: Vec<u8>| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    fs::read_dir(bench.folder.path())
        .unwrap()
        .any(|file| holds(fs::read(file.unwrap().path()).unwrap()))
}

#[tokio::test]
async fn neither_the_file_nor_a_log_shows_what_was_said_or_by_whom() {
    capture::start();
    let bench = Bench::new();
    let inbox = bench.inbox().await;
    bench.handler.set(End::Fail);
    let person = "7777777777777777777";
    let fields = format!(r#""sender":{{"id":"{person}"}},"message":{{"text":"{WORDS}"}}"#);
    let body = bench.event("user_send_text", &fields);
    bench.send(&inbox, &body).await;
    inbox.accept(&http::HeaderMap::new(), body).await;
    for attempt in 1..=3 {
        bench.handled(attempt).await;
        bench.rest(&inbox).await;
        bench.emulator.advance(Duration::from_secs(60));
    }
    let dead = inbox.dead().await.unwrap();
    assert!(dead[0].event.reveal().to_string().contains(WORDS));
    let debug = format!("{dead:?} {inbox:?} {:?}", bench.handler.seen.lock().unwrap());
    let lines = capture::lines();
    assert!(lines.iter().any(|line| line.contains("zalo_oa::inbox")), "nothing was logged");
    for secret in [WORDS, person, KEY, SECRET] {
        assert!(!shows(&bench, secret), "the file shows {secret}");
        // Ids may show there, as everywhere.
        assert!(secret == person || !debug.contains(secret), "Debug shows {secret}");
        // The test's own panic messages are no log.
        let shown = lines.iter().find(|line| line.contains(secret));
        assert!(shown.is_none(), "a log shows it: {shown:?}");
    }
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn a_withdrawal_removes_what_still_lies_there_of_that_person_and_of_nobody_else() {
    let bench = Bench::new();
    let inbox = bench.inbox().await;
    bench.handler.set(End::Fail);
    for (name, person) in [("follow", "11"), ("user_click_chatnow", "11"), ("follow", "12")] {
        bench
            .send(
                &inbox,
                &bench.event(name, &format!(r#""oa_id":"22","follower":{{"id":"{person}"}}"#)),
            )
            .await;
    }
    bench.handled(3).await;
    bench.rest(&inbox).await;
    assert_eq!(inbox.stats().await.unwrap().waiting, 3);
    // The withdrawal fails; until it is handled, all stays.
    bench.emulator.advance(Duration::from_millis(4_999));
    let withdrawal = bench.event("user_withdraw", r#""user_id":"11","user_id_by_app":"33""#);
    bench.send(&inbox, &withdrawal).await;
    bench.handled(4).await;
    bench.rest(&inbox).await;
    bench.emulator.advance(Duration::from_millis(1));
    bench.handled(7).await;
    bench.rest(&inbox).await;
    inbox.close().await.unwrap();
    assert_eq!(super::file::rows(&bench, EVENTS).await, 4);
    // Now it is due and handled, the others are not yet due.
    let inbox = bench.inbox().await;
    bench.handler.set(End::Fine);
    bench.emulator.advance(Duration::from_millis(4_999));
    bench.handled(8).await;
    bench.rest(&inbox).await;
    inbox.close().await.unwrap();
    assert_eq!(super::file::rows(&bench, EVENTS).await, 1);
    let inbox = bench.inbox().await;
    bench.emulator.advance(Duration::from_secs(60));
    bench.handled(9).await;
    bench.rest(&inbox).await;
    let last = bench.handler.seen.lock().unwrap().last().unwrap().clone();
    assert_eq!(last.event.reveal()["follower"]["id"], "12");
    inbox.close().await.unwrap();
}

const EVENTS: &str = "SELECT count(*) FROM events";

#[tokio::test]
async fn a_withdrawal_empties_the_dead_list_of_that_person() {
    let bench = Bench::new();
    let inbox = bench.start(bench.builder().attempts(1)).await;
    bench.handler.set(End::Fail);
    for person in ["11", "12"] {
        let fields = format!(r#""sender":{{"id":"{person}"}},"recipient":{{"id":"22"}}"#);
        bench.send(&inbox, &bench.event("user_send_text", &fields)).await;
    }
    bench.handled(2).await;
    bench.rest(&inbox).await;
    assert_eq!(inbox.dead().await.unwrap().len(), 2);
    bench.handler.set(End::Fine);
    bench.send(&inbox, &bench.event("user_withdraw", r#""user_id":"11""#)).await;
    bench.handled(3).await;
    bench.rest(&inbox).await;
    let left = inbox.dead().await.unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].event.reveal()["sender"]["id"], "12");
    inbox.close().await.unwrap();
}
