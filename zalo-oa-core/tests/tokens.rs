//! The account must not be lost: when tokens are refreshed, by whom, and how often a refresh token
//! is presented. What the token endpoint may answer is in `tokens_answers.rs`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/account.rs"]
mod account;
#[path = "support/clock.rs"]
mod clock;
#[path = "support/script.rs"]
mod script;
#[path = "support/signed_in.rs"]
mod signed_in;

use std::{sync::Arc, time::Duration};

use account::{Account, OA, info, settle};
use script::Outcome;
use tokio::{sync::Semaphore, task::JoinSet};
use zalo_oa_core::{
    App, Error, error::AuthError, store::MemoryStore, transport::TransportErrorKind,
};

const NONE: [&str; 0] = [];

#[tokio::test]
async fn a_token_with_time_left_is_used_and_not_refreshed() {
    let account = Account::new().await;
    account.runtime.advance(signed_in::LIFE - Duration::from_secs(16 * 60));
    let client = account.client();
    for _ in 0..3 {
        info(&client).await.unwrap();
    }
    assert_eq!(account.presented(), NONE);
    assert_eq!(account.calls(), ["access-oa-0"; 3]);
}

#[tokio::test]
async fn a_token_near_its_end_is_refreshed_before_the_call() {
    let account = Account::nearly_expired().await;
    let client = account.client();
    for _ in 0..3 {
        info(&client).await.unwrap();
    }
    assert_eq!(account.presented(), ["refresh-oa-0"]);
    assert_eq!(account.calls(), ["access-oa-1"; 3]);
    let stored = account.stored().await;
    assert_eq!(stored.tokens.refresh_token.reveal(), "refresh-oa-1");
    assert!(stored.intent.is_none());
}

#[tokio::test]
async fn a_refused_token_is_refreshed_once_and_the_call_repeated_once() {
    for code in [-216, -220] {
        let account = Account::new().await;
        let client = account.client();
        account.state.lock().unwrap().refuse = Some(code);
        let error = info(&client).await.unwrap_err();
        assert_eq!((error.kind(), error.code()), ("api", Some(code)));
        assert_eq!(account.presented(), ["refresh-oa-0"]);
        assert_eq!(account.calls(), ["access-oa-0", "access-oa-1"]);

        account.state.lock().unwrap().refuse = None;
        info(&client).await.unwrap();
        assert_eq!(account.presented().len(), 1, "the new token is good, and in use");
    }
}

#[tokio::test]
async fn a_token_that_another_holder_rotated_is_loaded_not_spent() {
    let account = Account::new().await;
    let client = account.client();
    info(&client).await.unwrap();
    account.state.lock().unwrap().generation = 5;
    signed_in::put(&account.store, OA, 5, clock::START).await;
    info(&client).await.unwrap();
    assert_eq!(account.calls(), ["access-oa-0", "access-oa-0", "access-oa-5"]);
    assert_eq!(account.presented(), NONE);
}

#[tokio::test]
async fn an_expired_token_that_another_holder_rotated_is_loaded_not_spent() {
    let account = Account::new().await;
    let client = account.client();
    info(&client).await.unwrap();
    account.runtime.advance(signed_in::LIFE);
    account.state.lock().unwrap().generation = 5;
    signed_in::put(&account.store, OA, 5, clock::START.plus(signed_in::LIFE)).await;
    info(&client).await.unwrap();
    assert_eq!(account.calls(), ["access-oa-0", "access-oa-5"]);
    assert_eq!(account.presented(), NONE);
}

/// Callers at once, over so many handles; answers of the token endpoint wait for all of them.
async fn at_once(account: &Account, handles: usize, callers: usize) -> Vec<Result<String, Error>> {
    let gate = Arc::new(Semaphore::new(0));
    let truth = account.state.lock().unwrap().rotate();
    account.say_instead(Outcome::After(Arc::clone(&gate), Box::new(truth)));
    let clients: Vec<_> = (0..handles).map(|_| account.client()).collect();
    let mut tasks = JoinSet::new();
    for number in 0..callers {
        let client = clients[number % handles].clone();
        tasks.spawn(async move { info(&client).await });
    }
    settle().await;
    gate.add_permits(callers);
    tasks.join_all().await
}

#[tokio::test]
async fn a_hundred_callers_present_the_refresh_token_once() {
    for handles in [1, 4] {
        let account = Account::expired().await;
        let outcomes = at_once(&account, handles, 100).await;
        assert!(outcomes.iter().all(Result::is_ok), "{outcomes:?}");
        assert_eq!(account.presented(), ["refresh-oa-0"], "{handles} handles");
        assert_eq!(account.calls(), ["access-oa-1"; 100]);
    }
}

#[tokio::test]
async fn a_hundred_refused_callers_present_the_refresh_token_once() {
    let account = Account::new().await;
    let client = account.client();
    info(&client).await.unwrap();
    // The platform forgets the token: `rotate` makes another the good one.
    let outcomes = at_once(&account, 4, 100).await;
    assert!(outcomes.iter().all(Result::is_ok), "{outcomes:?}");
    assert_eq!(account.presented(), ["refresh-oa-0"]);
    assert_eq!(account.stored().await.tokens.access_token.reveal(), "access-oa-1");
}

/// A call is dropped while its refresh is on the way; then the refresh ends as `outcome` says.
async fn cancelled(account: &Account, client: &zalo_oa_core::Client, outcome: Outcome) {
    let gate = Arc::new(Semaphore::new(0));
    account.say_instead(Outcome::After(Arc::clone(&gate), Box::new(outcome)));
    let caller = client.clone();
    let mut task = JoinSet::new();
    task.spawn(async move { info(&caller).await });
    account.script.arrived(1).await;
    task.shutdown().await;
    gate.add_permits(1);
    settle().await;
}

#[tokio::test]
async fn a_cancelled_caller_does_not_cancel_the_refresh() {
    let account = Account::expired().await;
    let client = account.client();
    let truth = account.state.lock().unwrap().rotate();
    cancelled(&account, &client, truth).await;
    assert_eq!(account.stored().await.tokens.refresh_token.reveal(), "refresh-oa-1");
    assert_eq!(account.calls(), NONE, "the caller is gone");
    info(&client).await.unwrap();
    assert_eq!(account.presented().len(), 1);
}

#[tokio::test]
async fn what_a_refresh_without_callers_came_to_is_not_served_to_later_ones() {
    // It failed: the next caller presents the token again.
    let account = Account::expired().await;
    let client = account.client();
    cancelled(&account, &client, Outcome::Fail(TransportErrorKind::NoAnswer)).await;
    info(&client).await.unwrap();
    assert_eq!(account.presented(), ["refresh-oa-0"; 2]);

    // It succeeded: a day later its tokens are old.
    let account = Account::expired().await;
    let client = account.client();
    let truth = account.state.lock().unwrap().rotate();
    cancelled(&account, &client, truth).await;
    account.runtime.advance(signed_in::LIFE);
    info(&client).await.unwrap();
    assert_eq!(account.calls(), ["access-oa-2"]);
}

#[tokio::test]
async fn a_fixed_token_that_is_refused_is_an_error_at_once() {
    for code in [-216, -220] {
        let account = Account::new().await;
        account.state.lock().unwrap().refuse = Some(code);
        let error = info(&account.app.with_token("access-oa-0")).await.unwrap_err();
        assert_eq!((error.kind(), error.code()), ("api", Some(code)));
        assert_eq!(account.calls(), ["access-oa-0"]);
        assert_eq!((account.presented(), account.runtime.pauses()), (vec![], vec![]));
    }
}

#[tokio::test]
async fn a_client_without_tokens_says_what_to_do_and_sends_nothing() {
    let account = Account::new().await;
    let empty = account.app.oa(OA, Arc::new(MemoryStore::default()));
    let error = info(&empty).await.unwrap_err();
    assert!(matches!(error, Error::Auth(AuthError::SignedOut)), "{error:?}");
    assert!(error.hint().0.contains("permission link"));
    assert_eq!(account.script.count(), 0);
}

#[tokio::test]
async fn without_the_app_secret_nothing_is_presented() {
    let account = Account::expired().await;
    let app = App::builder("1")
        .transport(account.script.clone())
        .runtime(account.runtime.shared())
        .build()
        .unwrap();
    let error = info(&app.oa(OA, Arc::new(account.store.clone()))).await.unwrap_err();
    assert!(matches!(error, Error::Auth(AuthError::NoSecret)), "{error:?}");
    assert_eq!(account.script.count(), 0);
}
