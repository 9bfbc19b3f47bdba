//! The journal beside the tokens, and two runs at once.

use std::{path::PathBuf, sync::Arc, time::Duration};

use zalo_oa_core::{
    Client,
    broadcast::{BroadcastOnce, Outcome},
    emulator::Fault,
    model::{Target, target::City},
    store::{FileStore, TokenStore as _},
};

use crate::account::{Account, account};

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("zalo-oa-once-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

/// A client whose tokens lie in a folder, as another process would open it.
async fn signed_in(account: &Account, folder: &PathBuf) -> Client {
    let store = Arc::new(FileStore::new(folder).unwrap());
    let code = account.emulator.issue_code(None);
    account.app.sign_in(account.emulator.oa_id(), store, code.as_str(), None).await.unwrap()
}

#[tokio::test]
async fn it_lies_beside_the_tokens_and_outlives_the_program() {
    let account = account().await;
    let folder = folder("beside");
    let once = || BroadcastOnce::new(Target::everyone(), [account.article.clone()]);
    let client = signed_in(&account, &folder).await;
    let sent = client.start(once()).result().await.unwrap();
    assert_eq!(sent.outcome, Outcome::Sent);
    drop(client);
    let store = Arc::new(FileStore::new(&folder).unwrap());
    let later = account.app.oa(account.emulator.oa_id(), store);
    assert_eq!(later.start(once()).result().await.unwrap().outcome, Outcome::SentBefore);
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn it_holds_no_token_and_of_the_target_only_a_digest() {
    let account = account().await;
    let folder = folder("secret");
    let client = signed_in(&account, &folder).await;
    let target = Target::everyone().cities([City::named("Hà Nội").unwrap()]);
    let once = BroadcastOnce::new(target, [account.article.clone()]);
    client.start(once).result().await.unwrap();
    let file = folder.join(format!("{}.broadcasts", account.emulator.oa_id()));
    let text = std::fs::read_to_string(file).unwrap();
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    let names = |value: &serde_json::Value| -> Vec<String> {
        value.as_object().unwrap().keys().cloned().collect()
    };
    assert_eq!(names(&document), ["entries", "format", "oa"]);
    let entry = &document["entries"][0];
    assert_eq!(names(entry), ["article", "begun", "by", "state", "target"]);
    assert_eq!(names(&entry["state"]), ["at", "message_id", "state"]);
    assert_eq!(entry["target"].as_str().unwrap().len(), 32);
    let tokens = account.emulator.tokens();
    for secret in [tokens.access(), tokens.refresh(), &account.emulator.app_secret(), "cities"] {
        assert!(!text.contains(secret));
    }
    std::fs::remove_dir_all(folder).unwrap();
}

/// Each run has a store of its own. The tokens of the client play no part: journals are given.
async fn two_at_once(
    account: &Account,
    wait: Duration,
) -> [Result<Outcome, zalo_oa_core::Error>; 2] {
    let folder = folder(&format!("two-{}", wait.as_millis()));
    let once = || {
        let journal = FileStore::new(&folder).unwrap().journal().unwrap();
        BroadcastOnce::new(Target::everyone(), [account.article.clone()])
            .journal(journal)
            .wait(wait)
    };
    let run = || async { Ok(account.client.start(once()).result().await?.outcome) };
    let (one, other) = futures_util::join!(run(), run());
    std::fs::remove_dir_all(folder).unwrap();
    [one, other]
}

#[tokio::test]
async fn of_two_at_once_one_sends_and_the_other_sees() {
    let account = account().await;
    let mut outcomes = two_at_once(&account, Duration::from_secs(30)).await.map(Result::unwrap);
    outcomes.sort_by_key(|outcome| *outcome == Outcome::SentBefore);
    assert_eq!(outcomes, [Outcome::Sent, Outcome::SentBefore]);
    assert_eq!(account.emulator.broadcasts().len(), 1);
}

#[tokio::test]
async fn one_who_does_not_wait_for_the_other_is_told_who_it_is_and_sends_nothing() {
    let account = account().await;
    let [one, other] = two_at_once(&account, Duration::ZERO).await;
    let (ended, error) = match (one, other) {
        (Ok(ended), Err(error)) | (Err(error), Ok(ended)) => (ended, error),
        both => panic!("{both:?}"),
    };
    assert_eq!((ended, error.kind()), (Outcome::Sent, "build"));
    let process = std::process::id().to_string();
    assert!(error.to_string().contains(&process), "{error}");
    assert_eq!(account.emulator.broadcasts().len(), 1);
}

#[tokio::test]
async fn while_one_pauses_after_a_refusal_nothing_stands_open() {
    let account = account().await;
    account.fault(1, Fault::Refuse { code: -32, message: "limit".to_owned() });
    let mut running = account.client.start(account.once());
    let mut words = Vec::new();
    while let Some(event) = running.next().await {
        words.push((format!("{event:?}"), account.entries().await.len()));
        if words.len() == 2 {
            // A program that ends here, in the pause, leaves nothing behind.
            break;
        }
    }
    assert!(words[1].0.starts_with("Withdrawn") && words[1].1 == 0, "{words:?}");
    drop(running);
    account.emulator.runtime().sleep(Duration::from_secs(60)).await;
    assert_eq!(account.run().await.unwrap().outcome, Outcome::Sent);
}
