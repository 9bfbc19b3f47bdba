//! Unknown outcomes, and the way out.

use std::time::Duration;

use zalo_oa_core::{
    CallOptions,
    broadcast::{BroadcastEvent, BroadcastOnce, Outcome, SettleBroadcast},
    emulator::{Fault, Phase},
    model::{ArticleId, Target},
    store::journal::Verdict,
};

use crate::account::{Account, account, is_open};

fn settle(account: &Account, verdict: Verdict) -> SettleBroadcast {
    let articles = [account.article.clone()];
    SettleBroadcast::new(Target::everyone(), articles, verdict).journal(account.journal.clone())
}

#[tokio::test]
async fn without_an_answer_it_is_unknown_since_when_and_by_whom_and_stays_so() {
    for fault in [
        Fault::Reset { phase: Phase::After },
        Fault::Reset { phase: Phase::Before },
        Fault::Status { status: 502, body: "<html>".to_owned(), phase: Phase::After },
        Fault::Malformed,
        Fault::Empty { phase: Phase::After },
    ] {
        let account = account().await;
        account.fault(1, fault.clone());
        let before = account.emulator.now();
        let answer = account.run().await.unwrap();
        assert_eq!(answer.outcome, Outcome::Unknown, "{fault:?}");
        assert!(answer.at >= before && answer.at <= account.emulator.now());
        assert_eq!(answer.process, Some(std::process::id()));
        account.emulator.advance(Duration::from_secs(3600));
        let found = account.run().await.unwrap();
        assert_eq!((found.outcome, found.at), (Outcome::Unknown, answer.at));
        let forced = account.once().again_if_refused();
        let forced = account.client.start(forced).result().await.unwrap();
        assert_eq!(forced.outcome, Outcome::Unknown, "it was not refused");
        assert_eq!(account.arrived(), 1);
    }
}

#[tokio::test]
async fn a_person_who_finds_it_ends_the_doubt_for_good() {
    let account = account().await;
    account.fault(1, Fault::Reset { phase: Phase::After });
    account.run().await.unwrap();
    let seen = account.emulator.broadcasts()[0].message_id.clone();
    let verdict = Verdict::Sent { message_id: Some(seen.clone()) };
    let settled = account.client.start(settle(&account, verdict.clone())).result().await.unwrap();
    assert_eq!((settled.article_ids.len(), settled.sent), (1, true));
    let found = account.run().await.unwrap();
    assert_eq!((found.outcome, found.message_id), (Outcome::SentBefore, Some(seen)));
    let twice = account.client.start(settle(&account, verdict)).result().await.unwrap_err();
    assert!(twice.to_string().contains("was sent"), "{twice}");
    assert_eq!(account.arrived(), 1);
}

#[tokio::test]
async fn a_person_who_does_not_find_it_sets_it_free() {
    let account = account().await;
    account.fault(1, Fault::Reset { phase: Phase::Before });
    account.run().await.unwrap();
    account.client.start(settle(&account, Verdict::NotSent)).result().await.unwrap();
    assert_eq!(account.run().await.unwrap().outcome, Outcome::Sent);
    assert_eq!(account.emulator.broadcasts().len(), 1);
}

#[tokio::test]
async fn nobody_settles_what_is_known() {
    let account = account().await;
    let nothing = account.client.start(settle(&account, Verdict::NotSent)).result().await;
    assert!(nothing.unwrap_err().to_string().contains("knows nothing"));
    account.run().await.unwrap();
    assert!(account.client.start(settle(&account, Verdict::NotSent)).result().await.is_err());
    assert_eq!(account.run().await.unwrap().outcome, Outcome::SentBefore);
    let other = SettleBroadcast::new(
        Target::everyone(),
        [ArticleId::new("another")],
        Verdict::Sent { message_id: None },
    );
    let other = other.journal(account.journal.clone());
    assert!(account.client.start(other).result().await.is_err());
}

#[tokio::test]
async fn a_cancel_inside_the_call_leaves_it_unknown() {
    let account = account().await;
    account.fault(1, Fault::Slow { ms: 5_000 });
    let mut running = account.client.start(account.once());
    assert!(matches!(running.next().await, Some(BroadcastEvent::Begun { .. })));
    running.cancel();
    assert!(running.result().await.is_err());
    assert!(is_open(&account.entries().await));
    assert_eq!(account.run().await.unwrap().outcome, Outcome::Unknown);
}

#[tokio::test]
async fn a_deadline_inside_the_call_leaves_it_unknown() {
    let account = account().await;
    account.fault(1, Fault::Hang { phase: Phase::After });
    let hasty = account.client.with(CallOptions::default().deadline(Duration::from_secs(3)));
    let before = account.emulator.now();
    let answer = hasty.start(account.once()).result().await.unwrap();
    assert_eq!(answer.outcome, Outcome::Unknown);
    assert!(account.emulator.now().since(before) < Duration::from_secs(4));
    assert_eq!(account.run().await.unwrap().outcome, Outcome::Unknown);
}

#[tokio::test]
async fn an_answer_that_cannot_be_written_down_is_told_and_found_unknown() {
    let account = account().await;
    account.journal.no_end.store(true, std::sync::atomic::Ordering::SeqCst);
    let (words, end) = account.told(account.once()).await;
    assert_eq!((words, end.unwrap().outcome), (vec!["begun", "not_noted"], Outcome::Sent));
    account.journal.no_end.store(false, std::sync::atomic::Ordering::SeqCst);
    assert_eq!(account.run().await.unwrap().outcome, Outcome::Unknown);
}

#[tokio::test]
async fn what_cannot_be_written_down_is_not_sent() {
    let account = account().await;
    account.journal.no_begin.store(true, std::sync::atomic::Ordering::SeqCst);
    let error = account.run().await.unwrap_err();
    assert_eq!(error.kind(), "build");
    assert!(error.to_string().contains("the disk is full"), "{error}");
    assert!(account.left().is_empty() && account.entries().await.is_empty());
}

#[tokio::test]
async fn without_a_journal_nothing_is_sent_and_the_error_says_what_to_do() {
    let account = account().await;
    let bare = BroadcastOnce::new(Target::everyone(), [account.article.clone()]);
    let error = account.client.start(bare).result().await.unwrap_err();
    assert_eq!(error.kind(), "build");
    assert!(error.to_string().contains("give it a `journal`"), "{error}");
    assert!(account.left().is_empty());
}
