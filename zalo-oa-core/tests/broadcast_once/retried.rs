//! What is tried again leaves no doubt behind: nothing stands open during a pause.

use std::sync::{Arc, atomic::Ordering};

use zalo_oa_core::{CallOptions, broadcast::Outcome, emulator::Fault, store::MemoryStore};

use crate::account::{account, is_open};

fn refuse(code: i32, message: &str) -> Fault {
    Fault::Refuse { code, message: message.to_owned() }
}

#[tokio::test]
async fn no_connection_ends_as_sent_and_stands_open_only_while_it_is_tried() {
    let account = account().await;
    account.wire.unreachable.store(2, Ordering::SeqCst);
    let (words, end) = account.told(account.once()).await;
    assert_eq!(words, ["begun", "withdrawn", "begun", "withdrawn", "begun"]);
    assert_eq!(end.unwrap().outcome, Outcome::Sent);
    assert!(account.left().iter().all(|entries| is_open(entries)));
    assert_eq!(account.emulator.broadcasts().len(), 1);
}

#[tokio::test]
async fn a_used_up_allowance_ends_as_sent_after_a_minute() {
    let account = account().await;
    account.fault(1, refuse(-32, "limit"));
    let (words, end) = account.told(account.once()).await;
    assert_eq!(words, ["begun", "withdrawn", "begun"]);
    assert_eq!(end.unwrap().outcome, Outcome::Sent);
}

#[tokio::test]
async fn a_refused_token_ends_as_sent_with_the_next_one() {
    let account = account().await;
    let code = account.emulator.issue_code(None);
    let store = Arc::new(MemoryStore::on(account.emulator.runtime()));
    let oa = account.emulator.oa_id();
    let client = account.app.sign_in(oa, store, code.as_str(), None).await.unwrap();
    account.fault(1, refuse(-216, "Access token is invalid"));
    let account = crate::account::Account { client, ..account };
    let (words, end) = account.told(account.once()).await;
    assert_eq!(words, ["begun", "withdrawn", "begun"]);
    assert_eq!(end.unwrap().outcome, Outcome::Sent);
}

#[tokio::test]
async fn when_the_tries_are_used_up_nothing_is_noted_and_a_rerun_sends() {
    for fault in ["connect", "-32", "-216"] {
        let account = account().await;
        match fault {
            "connect" => account.wire.unreachable.store(1, Ordering::SeqCst),
            "-32" => account.fault(1, refuse(-32, "limit")),
            _ => account.fault(1, refuse(-216, "Access token is invalid")),
        }
        let once = account.client.with(CallOptions::default().attempts(1));
        let error = once.start(account.once()).result().await.unwrap_err();
        assert!(error.outcome_known(), "{fault}: {error}");
        assert!(account.entries().await.is_empty(), "{fault}");
        assert_eq!(account.run().await.unwrap().outcome, Outcome::Sent, "{fault}");
        assert_eq!(account.emulator.broadcasts().len(), 1, "{fault}");
    }
}
