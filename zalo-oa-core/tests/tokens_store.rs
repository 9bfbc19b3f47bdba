//! What a token store may do wrong, and what becomes of the tokens then.
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

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use account::{Account, info};
use zalo_oa_core::{
    App, Error,
    error::AuthError,
    platform::{BoxFuture, Runtime, Timestamp},
    store::{Intent, Lease, MemoryStore, OaKey, StoreError, Stored, TokenSet, TokenStore},
};

/// A store that fails where it is told to.
#[derive(Clone)]
struct Failing {
    inner: MemoryStore,
    at: Arc<Mutex<&'static str>>,
}

impl Failing {
    fn new(account: &Account, at: &'static str) -> Self {
        Self { inner: account.store.clone(), at: Arc::new(Mutex::new(at)) }
    }

    fn set(&self, at: &'static str) {
        *self.at.lock().unwrap() = at;
    }

    fn at(&self) -> &'static str {
        *self.at.lock().unwrap()
    }

    fn checked<'a, T: Send + 'a>(
        &self,
        step: &'static str,
        work: BoxFuture<'a, Result<T, StoreError>>,
    ) -> BoxFuture<'a, Result<T, StoreError>> {
        if self.at() == step {
            let error = if step == "busy" { StoreError::busy() } else { StoreError::new(step) };
            return Box::pin(async move { Err(error) });
        }
        work
    }
}

impl TokenStore for Failing {
    fn load(&self, key: &OaKey) -> BoxFuture<'_, Result<Option<Stored>, StoreError>> {
        if self.at() == "empty" {
            return Box::pin(async { Ok(None) });
        }
        self.checked("load", self.inner.load(key))
    }
    fn lease(
        &self,
        key: &OaKey,
        ttl: Duration,
        wait: Duration,
    ) -> BoxFuture<'_, Result<Lease, StoreError>> {
        if self.at() == "busy at once" && wait.is_zero() {
            return Box::pin(async { Err(StoreError::busy()) });
        }
        self.checked("busy", self.checked("lease", self.inner.lease(key, ttl, wait)))
    }
    fn begin(&self, lease: &Lease, intent: &Intent) -> BoxFuture<'_, Result<(), StoreError>> {
        self.checked("begin", self.inner.begin(lease, intent))
    }
    fn save(&self, lease: &Lease, tokens: &TokenSet) -> BoxFuture<'_, Result<(), StoreError>> {
        if self.at() == "save" {
            return Box::pin(async { Err(StoreError::new("save")) });
        }
        self.inner.save(lease, tokens)
    }
    fn release(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        let done = self.inner.release(lease);
        self.checked("release", done)
    }
}

#[tokio::test]
async fn nothing_is_presented_before_lease_and_intent_are_there() {
    for at in ["load", "busy", "lease", "begin"] {
        let account = Account::expired().await;
        let client = account.client_with(Failing::new(&account, at));
        let error = info(&client).await.unwrap_err();
        let fits = match &error {
            Error::Auth(AuthError::Busy { .. }) => at == "busy",
            Error::Auth(AuthError::Store(_)) => at != "busy",
            _ => false,
        };
        assert!(fits, "{at}: {error:?}");
        assert_eq!(account.script.count(), 0, "{at}");
    }
}

/// Past the end of the access token at one look at the clock.
struct Leap {
    inner: clock::ManualRuntime,
    looks: AtomicU32,
    at: u32,
}

impl Runtime for Leap {
    fn now(&self) -> Timestamp {
        if self.looks.fetch_add(1, Ordering::Relaxed) == self.at {
            self.inner.advance(signed_in::LIFE);
        }
        self.inner.now()
    }
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.inner.sleep(duration)
    }
    fn spawn(&self, task: BoxFuture<'static, ()>) {
        self.inner.spawn(task);
    }
    fn random(&self, bytes: &mut [u8]) {
        self.inner.random(bytes);
    }
}

#[tokio::test]
async fn a_token_may_end_at_any_look_at_the_clock_while_another_has_the_lease() {
    for at in 0..30 {
        let account = Account::nearly_expired().await;
        let clock = Leap { inner: account.runtime.clone(), looks: AtomicU32::new(0), at };
        let builder = App::builder("1").secret("app-secret").transport(account.script.clone());
        let app = builder.runtime(Arc::new(clock)).build().unwrap();
        // Who waits has it at once, who does not wait never.
        let client = app.oa(account::OA, Arc::new(Failing::new(&account, "busy at once")));
        info(&client).await.unwrap_or_else(|error| panic!("at look {at}: {error}"));
    }
}

#[tokio::test]
async fn a_lease_that_cannot_be_given_back_does_not_hide_tokens_that_were_saved() {
    let account = Account::expired().await;
    let client = account.client_with(Failing::new(&account, "release"));
    assert_eq!(info(&client).await.unwrap(), "Phường 1");
    assert_eq!(account.stored().await.tokens.access_token.reveal(), "access-oa-1");
    assert_eq!(account.presented().len(), 1);
}

#[tokio::test]
async fn tokens_that_cannot_be_saved_are_handed_over_once_and_shown_nowhere() {
    let account = Account::expired().await;
    let failing = account.client_with(Failing::new(&account, "save"));
    let error = info(&failing).await.unwrap_err();
    let Error::Auth(AuthError::NotSaved { .. }) = &error else { panic!("{error:?}") };
    assert!(error.outcome_known() && error.hint().0.contains("take_tokens"));
    for text in [error.to_string(), format!("{error:?}"), format!("{:?}", error.record())] {
        assert!(!text.contains("-oa-1"), "{text}");
    }
    let taken = error.take_tokens().unwrap();
    assert_eq!(taken.refresh_token.reveal(), "refresh-oa-1");
    assert_eq!(taken.access_token.reveal(), "access-oa-1");
    assert!(error.take_tokens().is_none(), "they are handed over once");
}

#[tokio::test]
async fn tokens_that_could_not_be_saved_are_saved_by_the_next_call_and_not_bought_again() {
    let account = Account::expired().await;
    let store = Failing::new(&account, "save");
    let client = account.client_with(store.clone());
    for _ in 0..2 {
        let error = info(&client).await.unwrap_err();
        assert!(matches!(error, Error::Auth(AuthError::NotSaved { .. })), "{error:?}");
    }
    assert_eq!(account.stored().await.tokens.refresh_token.reveal(), "refresh-oa-0");
    store.set("");
    client.close().await.unwrap();
    assert_eq!(account.stored().await.tokens.refresh_token.reveal(), "refresh-oa-1");
    info(&client).await.unwrap();
    assert_eq!(account.presented(), ["refresh-oa-0"]);
}

#[tokio::test]
async fn unsaved_tokens_stay_at_hand_whatever_else_the_store_does() {
    for at in ["load", "busy", "lease", "save"] {
        let account = Account::expired().await;
        let store = Failing::new(&account, "save");
        let client = account.client_with(store.clone());
        info(&client).await.unwrap_err();
        store.set(at);
        for outcome in [info(&client).await.map(drop), client.close().await] {
            let error = outcome.unwrap_err();
            assert!(error.take_tokens().is_some(), "{at}: {error:?}");
        }
        assert!(client.keep_alive().await.unwrap_err().take_tokens().is_some(), "{at}");
        store.set("");
        info(&client).await.unwrap();
        assert_eq!(account.stored().await.tokens.refresh_token.reveal(), "refresh-oa-1");
        assert_eq!(account.presented().len(), 1, "{at}");
    }
}

#[tokio::test]
async fn unsaved_tokens_are_saved_into_a_store_that_was_made_anew() {
    let account = Account::expired().await;
    let store = Failing::new(&account, "save");
    let client = account.client_with(store.clone());
    info(&client).await.unwrap_err();
    store.set("empty");
    info(&client).await.unwrap();
    assert_eq!(account.stored().await.tokens.refresh_token.reveal(), "refresh-oa-1");
    assert_eq!(account.presented().len(), 1);
}

#[tokio::test]
async fn unsaved_tokens_give_way_to_those_that_somebody_stored_since() {
    let account = Account::expired().await;
    let store = Failing::new(&account, "save");
    let client = account.client_with(store.clone());
    info(&client).await.unwrap_err();
    store.set("");
    account.state.lock().unwrap().generation = 9;
    signed_in::put(&account.store, account::OA, 9, account.runtime.now()).await;
    info(&client).await.unwrap();
    assert_eq!(account.stored().await.tokens.refresh_token.reveal(), "refresh-oa-9");
    assert_eq!(account.presented().len(), 1);
}

#[tokio::test]
async fn an_early_refresh_that_cannot_be_saved_is_an_error_since_the_old_token_may_be_dead() {
    let account = Account::nearly_expired().await;
    let failing = account.client_with(Failing::new(&account, "save"));
    let error = info(&failing).await.unwrap_err();
    assert!(matches!(error, Error::Auth(AuthError::NotSaved { .. })), "{error:?}");
}

#[tokio::test]
async fn a_lease_is_given_back_whatever_happens() {
    for at in ["begin", "save"] {
        let account = Account::expired().await;
        let failing = account.client_with(Failing::new(&account, at));
        let outcome = info(&failing).await;
        let fits = match &outcome {
            Err(Error::Auth(AuthError::Store(_))) => at == "begin",
            Err(Error::Auth(AuthError::NotSaved { .. })) => at == "save",
            _ => false,
        };
        assert!(fits, "{at}: {outcome:?}");
        // Would wait for ever if the lease were still held.
        let lease = account.store.lease(&signed_in::key("oa"), signed_in::LIFE, signed_in::LIFE);
        assert!(futures_util::FutureExt::now_or_never(lease).is_some(), "{at}");
    }
}
