//! Clocks that are wrong, leases that are short, callers in a hurry, tokens that lie idle.
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
    sync::{Arc, Mutex},
    time::Duration,
};

use account::{Account, OA, info, settle};
use script::Outcome;
use tokio::{sync::Semaphore, task::JoinSet};
use zalo_oa_core::{
    Error,
    auth::KeepAlive,
    client::CallOptions,
    error::AuthError,
    platform::{BoxFuture, Runtime},
    store::{Intent, Lease, MemoryStore, OaKey, StoreError, Stored, TokenSet, TokenStore},
    transport::TransportErrorKind::NoAnswer,
};

const DAY: Duration = Duration::from_secs(86_400);
const NONE: [&str; 0] = [];

#[tokio::test]
async fn a_clock_put_a_day_ahead_costs_one_refresh_and_no_call() {
    let account = Account::new().await;
    let client = account.client();
    info(&client).await.unwrap();
    account.runtime.advance(DAY + signed_in::LIFE);
    for _ in 0..3 {
        info(&client).await.unwrap();
    }
    assert_eq!(account.presented(), ["refresh-oa-0"]);
    // And back: the new token seems to live for two days.
    account.runtime.back(DAY);
    for _ in 0..3 {
        info(&client).await.unwrap();
    }
    assert_eq!(account.presented().len(), 1);
}

#[tokio::test]
async fn a_clock_put_a_day_back_finds_out_from_the_refusal() {
    let account = Account::new().await;
    let client = account.client();
    account.runtime.back(DAY);
    info(&client).await.unwrap();
    // The token ends while the clock says that it has a day left.
    account.state.lock().unwrap().generation = 0;
    let ended = account.state.lock().unwrap().rotate();
    account.say_instead(ended);
    for _ in 0..3 {
        info(&client).await.unwrap();
    }
    assert_eq!(account.presented(), ["refresh-oa-0"]);
    assert_eq!(
        account.calls(),
        ["access-oa-0", "access-oa-0", "access-oa-1", "access-oa-1", "access-oa-1"]
    );
}

#[tokio::test]
async fn a_clock_put_back_ends_the_rest_after_a_failure() {
    let account = Account::nearly_expired().await;
    let client = account.client();
    account.say_instead(Outcome::Fail(NoAnswer));
    info(&client).await.unwrap();
    account.runtime.back(Duration::from_secs(120));
    info(&client).await.unwrap();
    assert_eq!(account.presented().len(), 2, "the rest would last for as long as the clock is off");
}

/// A store whose leases end, and whose durable note takes so long.
struct Slow {
    inner: MemoryStore,
    runtime: clock::ManualRuntime,
    lease: Duration,
    note: Duration,
}

impl TokenStore for Slow {
    fn load(&self, key: &OaKey) -> BoxFuture<'_, Result<Option<Stored>, StoreError>> {
        self.inner.load(key)
    }
    fn lease(
        &self,
        key: &OaKey,
        ttl: Duration,
        wait: Duration,
    ) -> BoxFuture<'_, Result<Lease, StoreError>> {
        let lease = self.inner.lease(key, ttl, wait);
        let left = self.lease.min(ttl);
        Box::pin(async move { Ok(lease.await?.ending_in(left)) })
    }
    fn begin(&self, lease: &Lease, intent: &Intent) -> BoxFuture<'_, Result<(), StoreError>> {
        self.runtime.advance(self.note);
        self.inner.begin(lease, intent)
    }
    fn save(&self, lease: &Lease, tokens: &TokenSet) -> BoxFuture<'_, Result<(), StoreError>> {
        self.inner.save(lease, tokens)
    }
    fn release(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        self.inner.release(lease)
    }
}

#[tokio::test]
async fn nothing_is_sent_under_a_lease_that_ends_before_the_call_could() {
    // A refresh may take 30 s.
    for (lease, note, sent) in [(60, 0, true), (60, 30, true), (60, 31, false), (29, 0, false)] {
        let account = Account::expired().await;
        let client = account.client_with(Slow {
            inner: account.store.clone(),
            runtime: account.runtime.clone(),
            lease: Duration::from_secs(lease),
            note: Duration::from_secs(note),
        });
        let outcome = info(&client).await;
        if sent {
            outcome.unwrap();
        } else {
            let error = outcome.unwrap_err();
            assert!(matches!(error, Error::Auth(AuthError::NotSent(_))), "{error:?}");
            assert_eq!(account.script.count(), 0, "{lease} {note}");
            assert!(account.stored().await.intent.is_none(), "nothing was sent, and it says so");
        }
    }
}

#[tokio::test]
async fn a_thousand_callers_at_once_present_the_refresh_token_once() {
    let account = Account::expired().await;
    let client = account.client();
    let gate = Arc::new(Semaphore::new(0));
    let truth = account.state.lock().unwrap().rotate();
    account.say_instead(Outcome::After(Arc::clone(&gate), Box::new(truth)));
    let mut tasks = JoinSet::new();
    for _ in 0..1_000 {
        let client = client.clone();
        tasks.spawn(async move { info(&client).await });
    }
    settle().await;
    gate.add_permits(1);
    let outcomes = tasks.join_all().await;
    assert!(outcomes.iter().all(Result::is_ok));
    assert_eq!(account.presented(), ["refresh-oa-0"]);
    assert_eq!(account.calls().len(), 1_000);
}

#[tokio::test]
async fn a_deadline_bounds_the_wait_for_a_refresh_which_goes_on_without_the_caller() {
    let account = Account::expired().await;
    let client = account.client();
    let gate = Arc::new(Semaphore::new(0));
    let truth = account.state.lock().unwrap().rotate();
    account.say_instead(Outcome::After(Arc::clone(&gate), Box::new(truth)));
    let hasty = client.with(CallOptions::default().deadline(Duration::from_secs(5)));
    let error = info(&hasty).await.unwrap_err();
    assert_eq!(error.kind(), "connect");
    assert!(error.outcome_known(), "the call itself was not sent");
    account.script.arrived(1).await;
    gate.add_permits(1);
    settle().await;
    assert_eq!(account.stored().await.tokens.refresh_token.reveal(), "refresh-oa-1");
    assert_eq!(account.calls(), NONE);
}

#[tokio::test]
async fn keep_alive_rotates_from_thirty_days_on_and_not_before() {
    let account = Account::new().await;
    let client = account.client();
    account.runtime.advance(29 * DAY);
    let age = 29 * DAY;
    assert_eq!(client.keep_alive().await.unwrap(), KeepAlive::Young { age });
    assert_eq!(account.presented(), NONE);
    account.runtime.advance(DAY);
    assert_eq!(client.keep_alive().await.unwrap(), KeepAlive::Rotated);
    let age = Duration::ZERO;
    assert_eq!(client.keep_alive().await.unwrap(), KeepAlive::Young { age });
    assert_eq!(account.presented(), ["refresh-oa-0"]);
}

#[tokio::test]
async fn keep_alive_rotates_an_idle_token_whose_access_token_is_still_good() {
    let account = Account::new().await;
    let mut tokens = account.stored().await.tokens;
    account.runtime.advance(31 * DAY);
    tokens.expires_at = account.runtime.now().plus(signed_in::LIFE);
    let key = signed_in::key(OA);
    let lease = account.store.lease(&key, signed_in::LIFE, signed_in::LIFE).await.unwrap();
    account.store.save(&lease, &tokens).await.unwrap();
    account.store.release(lease).await.unwrap();
    assert_eq!(account.client().keep_alive().await.unwrap(), KeepAlive::Rotated);
    let error = account.app.with_token("access-oa-0").keep_alive().await.unwrap_err();
    assert!(matches!(error, Error::Auth(AuthError::NoTokens)), "{error:?}");
}

#[tokio::test]
async fn a_token_of_sixty_days_is_warned_about_once_per_client() {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let _guard = tracing::subscriber::set_default(Warnings(Arc::clone(&lines)));
    for (days, warnings) in [(59, 0), (60, 1)] {
        let account = Account::new().await;
        account.runtime.advance(days * DAY);
        account.say_instead(Outcome::Fail(NoAnswer));
        account.say_instead(Outcome::Fail(NoAnswer));
        let client = account.client();
        for _ in 0..2 {
            info(&client).await.unwrap_err();
        }
        let lines = std::mem::take(&mut *lines.lock().unwrap());
        let old = lines.iter().filter(|line| line.contains("is old")).count();
        assert_eq!(old, warnings, "{days}: {lines:?}");
    }
}

/// Keeps the texts of warnings.
struct Warnings(Arc<Mutex<Vec<String>>>);

impl tracing::Subscriber for Warnings {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        *metadata.level() <= tracing::Level::WARN
    }
    fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        tracing::span::Id::from_u64(1)
    }
    fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}
    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
    fn event(&self, event: &tracing::Event<'_>) {
        struct Text(String);
        impl tracing::field::Visit for Text {
            fn record_debug(&mut self, _: &tracing::field::Field, value: &dyn std::fmt::Debug) {
                self.0.push_str(&format!("{value:?} "));
            }
        }
        let mut text = Text(String::new());
        event.record(&mut text);
        self.0.lock().unwrap().push(text.0);
    }
    fn enter(&self, _: &tracing::span::Id) {}
    fn exit(&self, _: &tracing::span::Id) {}
}
