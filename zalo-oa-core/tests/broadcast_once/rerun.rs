//! What a rerun finds.

use std::time::Duration;

use zalo_oa_core::{
    api::SendBroadcast,
    broadcast::{BroadcastOnce, Outcome},
    emulator::Fault,
    emulator::Phase,
    model::{
        Target,
        target::{Age, Gender},
    },
    store::journal::State,
};

use crate::account::{account, is_open, publish};

#[tokio::test]
async fn it_is_written_down_before_the_call_leaves_and_closed_with_the_answer() {
    let account = account().await;
    let answer = account.run().await.unwrap();
    assert_eq!(answer.outcome, Outcome::Sent);
    let left = account.left();
    assert_eq!(left.len(), 1);
    assert!(is_open(&left[0]) && left[0][0].article == account.article, "{left:?}");
    let entries = account.entries().await;
    let State::Sent { message_id, settled: false, .. } = &entries[0].state else {
        panic!("{entries:?}");
    };
    assert_eq!(*message_id, answer.message_id);
    assert_eq!(account.emulator.broadcasts()[0].message_id, answer.message_id.unwrap());
}

#[tokio::test]
async fn what_was_sent_is_found_with_its_id_and_time_and_not_sent_again() {
    let account = account().await;
    let sent = account.run().await.unwrap();
    account.emulator.advance(Duration::from_secs(3 * 3600));
    let found = account.run().await.unwrap();
    assert_eq!(found.outcome, Outcome::SentBefore);
    assert_eq!((found.at, &found.message_id), (sent.at, &sent.message_id));
    // Neither do words of another order make another target.
    let ages = [Age::From65, Age::From18To24];
    let articles = [account.article.clone()];
    for (target, outcome) in [
        (Target::everyone().gender(Gender::All), Outcome::SentBefore),
        (Target::everyone().ages(ages), Outcome::Sent),
        (Target::everyone().ages([ages[1], ages[0], ages[1]]), Outcome::SentBefore),
    ] {
        let once = BroadcastOnce::new(target, articles.clone()).journal(account.journal.clone());
        assert_eq!(account.client.start(once).result().await.unwrap().outcome, outcome);
    }
    assert_eq!(account.arrived(), 2);
}

#[tokio::test]
async fn what_was_refused_is_sent_again_only_when_the_caller_says_so() {
    let account = account().await;
    account.fault(1, Fault::Refuse { code: -234, message: "night".to_owned() });
    for _ in 0..3 {
        let answer = account.run().await.unwrap();
        assert_eq!((answer.outcome, answer.code), (Outcome::Refused, Some(-234)));
        assert!(answer.hint.is_some() && answer.hint_vi.is_some());
    }
    assert_eq!(account.arrived(), 1);
    let again = account.client.start(account.once().again_if_refused()).result().await.unwrap();
    assert_eq!(again.outcome, Outcome::Sent);
    let again = account.client.start(account.once().again_if_refused()).result().await.unwrap();
    assert_eq!(again.outcome, Outcome::SentBefore);
    assert_eq!(account.arrived(), 2);
}

#[tokio::test]
async fn a_refusal_stays_noted_when_sending_it_again_does_not_come_off() {
    let account = account().await;
    account.fault(1, Fault::Refuse { code: -234, message: "night".to_owned() });
    let refused = account.run().await.unwrap();
    account.wire.unreachable.store(99, std::sync::atomic::Ordering::SeqCst);
    let (words, end) = account.told(account.once().again_if_refused()).await;
    assert_eq!((words.len(), end.unwrap_err().kind()), (8, "connect"));
    let found = account.run().await.unwrap();
    assert_eq!((found.outcome, found.at), (Outcome::Refused, refused.at));
}

#[tokio::test]
async fn an_article_that_went_out_before_takes_no_other_along() {
    let account = account().await;
    account.run().await.unwrap();
    let second = publish(&account.client, "Tin hai").await;
    let both = [second.clone(), account.article.clone()];
    let once = |articles: &[_]| {
        let articles = articles.to_vec();
        BroadcastOnce::new(Target::everyone(), articles).journal(account.journal.clone())
    };
    let error = account.client.start(once(&both)).result().await.unwrap_err();
    assert_eq!(error.kind(), "build");
    assert!(error.to_string().contains(account.article.as_str()), "{error}");
    assert_eq!(account.arrived(), 1);
    let alone = account.client.start(once(&both[..1])).result().await.unwrap();
    assert_eq!(alone.outcome, Outcome::Sent);
    let found = account.client.start(once(&both)).result().await.unwrap();
    assert_eq!((found.outcome, found.article_ids.len()), (Outcome::SentBefore, 2));
}

#[tokio::test]
async fn an_article_of_unknown_outcome_takes_no_other_along() {
    let account = account().await;
    account.fault(1, Fault::Reset { phase: Phase::After });
    assert_eq!(account.run().await.unwrap().outcome, Outcome::Unknown);
    let second = publish(&account.client, "Tin hai").await;
    let both = [second, account.article.clone()];
    let once = BroadcastOnce::new(Target::everyone(), both).journal(account.journal.clone());
    let answer = account.client.start(once).result().await.unwrap();
    assert_eq!(answer.outcome, Outcome::Unknown);
    assert_eq!(answer.article_ids, std::slice::from_ref(&account.article));
    assert_eq!(account.arrived(), 1);
}

#[tokio::test]
async fn nothing_is_written_down_for_what_cannot_be_sent() {
    let account = account().await;
    let article = account.article.clone();
    let lists = [vec![], vec![article.clone(); 2], vec![article; 6]];
    for articles in lists {
        let once =
            BroadcastOnce::new(Target::everyone(), articles).journal(account.journal.clone());
        assert_eq!(account.client.start(once).result().await.unwrap_err().kind(), "build");
    }
    assert!(account.entries().await.is_empty() && account.left().is_empty());
}

#[tokio::test]
async fn a_plain_broadcast_writes_nothing_down() {
    let account = account().await;
    let plain = SendBroadcast::new(Target::everyone(), vec![account.article.clone()]);
    account.client.send(plain).await.unwrap();
    assert!(account.entries().await.is_empty());
    assert_eq!(account.run().await.unwrap().outcome, Outcome::Sent, "the journal knows its own");
}
