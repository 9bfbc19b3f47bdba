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

use std::time::Duration;

use account::{Account, info};
use zalo_oa_core::{
    Error,
    error::AuthError,
    platform::BoxFuture,
    store::{Intent, Lease, MemoryStore, OaKey, StoreError, Stored, TokenSet, TokenStore},
};

/// A store that fails where it is told to.
#[derive(Clone)]
struct Failing {
    inner: MemoryStore,
    at: &'static str,
}

impl Failing {
    fn checked<'a, T: Send + 'a>(
        &self,
        step: &'static str,
        work: BoxFuture<'a, Result<T, StoreError>>,
    ) -> BoxFuture<'a, Result<T, StoreError>> {
        if self.at == step {
            let error = if step == "busy" { StoreError::busy() } else { StoreError::new(step) };
            return Box::pin(async move { Err(error) });
        }
        work
    }
}

impl TokenStore for Failing {
    fn load(&self, key: &OaKey) -> BoxFuture<'_, Result<Option<Stored>, StoreError>> {
        self.checked("load", self.inner.load(key))
    }
    fn lease(
        &self,
        key: &OaKey,
        ttl: Duration,
        wait: Duration,
    ) -> BoxFuture<'_, Result<Lease, StoreError>> {
        self.checked("busy", self.checked("lease", self.inner.lease(key, ttl, wait)))
    }
    fn begin(&self, lease: &Lease, intent: &Intent) -> BoxFuture<'_, Result<(), StoreError>> {
        self.checked("begin", self.inner.begin(lease, intent))
    }
    fn save(&self, lease: &Lease, tokens: &TokenSet) -> BoxFuture<'_, Result<(), StoreError>> {
        if self.at == "save" {
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
        let client = account.client_with(Failing { inner: account.store.clone(), at });
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

#[tokio::test]
async fn a_lease_that_cannot_be_given_back_does_not_hide_tokens_that_were_saved() {
    let account = Account::expired().await;
    let client = account.client_with(Failing { inner: account.store.clone(), at: "release" });
    assert_eq!(info(&client).await.unwrap(), "Phường 1");
    assert_eq!(account.stored().await.tokens.access_token.reveal(), "access-oa-1");
    assert_eq!(account.presented().len(), 1);
}

#[tokio::test]
async fn tokens_that_cannot_be_saved_serve_on_in_the_process() {
    let account = Account::expired().await;
    let failing = account.client_with(Failing { inner: account.store.clone(), at: "save" });
    for _ in 0..3 {
        assert_eq!(info(&failing).await.unwrap(), "Phường 1");
    }
    assert_eq!(account.presented().len(), 1, "the new pair is used, not bought again");
}

#[tokio::test]
async fn a_lease_is_given_back_whatever_happens() {
    for at in ["begin", "save"] {
        let account = Account::expired().await;
        let failing = account.client_with(Failing { inner: account.store.clone(), at });
        let outcome = info(&failing).await;
        let refused = matches!(outcome, Err(Error::Auth(AuthError::Store(_))));
        assert_eq!(refused, at == "begin", "{at}: {outcome:?}");
        // Would wait for ever if the lease were still held.
        let lease = account.store.lease(&signed_in::key("oa"), signed_in::LIFE, signed_in::LIFE);
        assert!(futures_util::FutureExt::now_or_never(lease).is_some(), "{at}");
    }
}
