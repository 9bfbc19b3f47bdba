//! A refresh outlives whoever asked for it, also when their whole executor is gone: the new refresh
//! token arrives once, and whoever loses it loses the account.
#![cfg(feature = "http")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/authority.rs"]
mod authority;
#[path = "support/clock.rs"]
mod clock;
#[path = "support/over_http.rs"]
mod over_http;
#[path = "support/server.rs"]
mod server;
#[path = "support/signed_in.rs"]
mod signed_in;

use std::{
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, Sender, channel},
    },
    time::Duration,
};

use serde_json::json;
use server::Server;
use zalo_oa_core::{
    api::GetOa,
    auth::TokenPolicy,
    error::{AuthError, Error},
    platform::{BoxFuture, Timestamp},
    store::{Intent, Lease, MemoryStore, OaKey, StoreError, Stored, TokenSet, TokenStore},
};

/// Tells when tokens were saved.
struct Telling {
    inner: MemoryStore,
    saved: Mutex<Sender<()>>,
}

impl TokenStore for Telling {
    fn load(&self, key: &OaKey) -> BoxFuture<'_, Result<Option<Stored>, StoreError>> {
        self.inner.load(key)
    }
    fn lease(
        &self,
        key: &OaKey,
        ttl: Duration,
        wait: Duration,
    ) -> BoxFuture<'_, Result<Lease, StoreError>> {
        self.inner.lease(key, ttl, wait)
    }
    fn begin(&self, lease: &Lease, intent: &Intent) -> BoxFuture<'_, Result<(), StoreError>> {
        self.inner.begin(lease, intent)
    }
    fn save(&self, lease: &Lease, tokens: &TokenSet) -> BoxFuture<'_, Result<(), StoreError>> {
        let done = self.inner.save(lease, tokens);
        let _ = self.saved.lock().unwrap().send(());
        done
    }
    fn release(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        self.inner.release(lease)
    }
}

/// A bound on waiting; usually milliseconds pass.
const BOUND: Duration = Duration::from_secs(20);

/// A server that answers a refresh only when told to.
fn platform(go: Receiver<()>) -> Server {
    let go = Mutex::new(go);
    Server::start(move |_, seen| {
        if seen.target != "/oauth/v4/oa/access_token" {
            return server::json(&json!({"error": 0, "data": {"oa_id": "1", "name": "x"}}));
        }
        go.lock().unwrap().recv().unwrap();
        server::json(&json!({
            "access_token": "access-oa-1", "refresh_token": "refresh-oa-1", "expires_in": "90000",
        }))
    })
}

type Executor = tokio::runtime::Runtime;

#[test]
fn a_refresh_whose_callers_executor_is_gone_is_saved_all_the_same() {
    // Which of caller and refresh is polled first is up to the system: several rounds.
    for _ in 0..10 {
        let (go, gate) = channel();
        let server = platform(gate);
        let (saved, told) = channel();
        let store = MemoryStore::default();
        let executor =
            || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let callers = executor();
        let client = callers.block_on(async {
            // Made in 1970: it has ended by any clock.
            signed_in::put(&store, "oa", 0, Timestamp(0)).await;
            let telling = Telling { inner: store.clone(), saved: Mutex::new(saved) };
            let app = over_http::builder(&server).build().unwrap();
            // Leaves an idle connection behind, which belongs to this executor.
            app.with_token("another").send(GetOa::new()).await.unwrap();
            let client = app.oa("oa", Arc::new(telling));
            let call = client.send(GetOa::new());
            tokio::select! {
                outcome = call => panic!("it cannot be answered yet: {outcome:?}"),
                () = server.arrived(2) => {}
            }
            client
        });
        drop(callers);
        go.send(()).unwrap();
        told.recv_timeout(BOUND).expect("the new tokens are lost");
        let later = executor();
        let stored = later.block_on(signed_in::get(&store, "oa"));
        assert_eq!(stored.tokens.refresh_token.reveal(), "refresh-oa-1");
        later.block_on(client.send(GetOa::new())).unwrap();
        let calls: Vec<_> = server.seen().into_iter().map(|seen| seen.target).collect();
        let api = "/openapi/v2.0/oa/getoa";
        assert_eq!(calls, [api, "/oauth/v4/oa/access_token", api]);
    }
}

/// A client whose call was given up while its refresh waits for `go`.
fn given_up(server: &Server, store: &MemoryStore) -> (zalo_oa_core::Client, Executor) {
    let callers = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let client = callers.block_on(async {
        signed_in::put(store, "oa", 0, Timestamp(0)).await;
        let app = over_http::builder(server).build().unwrap();
        let client = app.oa("oa", Arc::new(store.clone()));
        let call = client.send(GetOa::new());
        tokio::select! {
            outcome = call => panic!("it cannot be answered yet: {outcome:?}"),
            () = server.arrived(1) => {}
        }
        client
    });
    (client, callers)
}

#[test]
fn the_drop_of_the_last_handle_waits_until_new_tokens_are_saved() {
    for _ in 0..10 {
        let (go, gate) = channel();
        let server = platform(gate);
        let store = MemoryStore::default();
        let (client, callers) = given_up(&server, &store);
        let other = client.clone();
        drop(client);
        let stored = callers.block_on(signed_in::get(&store, "oa"));
        assert_eq!(stored.tokens.refresh_token.reveal(), "refresh-oa-0", "not the last handle");
        go.send(()).unwrap();
        drop(other);
        let stored = callers.block_on(signed_in::get(&store, "oa"));
        assert_eq!(stored.tokens.refresh_token.reveal(), "refresh-oa-1");
    }
}

#[test]
fn close_waits_until_new_tokens_are_saved() {
    for _ in 0..10 {
        let (go, gate) = channel();
        let server = platform(gate);
        let store = MemoryStore::default();
        let (client, callers) = given_up(&server, &store);
        go.send(()).unwrap();
        callers.block_on(client.close()).unwrap();
        let stored = callers.block_on(signed_in::get(&store, "oa"));
        assert_eq!(stored.tokens.refresh_token.reveal(), "refresh-oa-1");
    }
}

#[test]
fn the_drop_waits_no_longer_than_the_refresh_may_take() {
    let (_go, gate) = channel();
    let server = platform(gate);
    let store = MemoryStore::default();
    let callers = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    callers.block_on(async {
        signed_in::put(&store, "oa", 0, Timestamp(0)).await;
        let policy = TokenPolicy::default().timeout(Duration::from_millis(300));
        let app = over_http::builder(&server).tokens(policy).build().unwrap();
        let client = app.oa("oa", Arc::new(store.clone()));
        let call = client.send(GetOa::new());
        tokio::select! {
            outcome = call => assert!(outcome.is_err()),
            () = server.arrived(1) => {}
        }
        // Would never come back: no answer is ever given.
        drop(client);
        let stored = signed_in::get(&store, "oa").await;
        assert_eq!(stored.tokens.refresh_token.reveal(), "refresh-oa-0");
        assert!(stored.intent.is_some(), "the outcome is unknown");
    });
}

#[test]
fn the_end_of_what_remains_waits_for_a_refresh_that_only_a_task_knows() {
    let (go, gate) = channel();
    let server = platform(gate);
    let store = MemoryStore::default();
    let callers = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let tasks = tokio::task::LocalSet::new();
    let remains = callers.block_on(async {
        signed_in::put(&store, "oa", 0, Timestamp(0)).await;
        let client = over_http::builder(&server).build().unwrap().oa("oa", Arc::new(store.clone()));
        let remains = client.remains();
        tasks.spawn_local(async move { client.send(GetOa::new()).await.map(drop) });
        tasks.run_until(server.arrived(1)).await;
        remains
    });
    go.send(()).unwrap();
    callers.block_on(remains.end()).unwrap();
    let stored = callers.block_on(signed_in::get(&store, "oa"));
    assert_eq!(stored.tokens.refresh_token.reveal(), "refresh-oa-1");
}

#[test]
fn after_the_end_no_refresh_begins() {
    let (_go, gate) = channel();
    let server = platform(gate);
    let store = MemoryStore::default();
    let callers = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    callers.block_on(async {
        signed_in::put(&store, "oa", 0, Timestamp(0)).await;
        let client = over_http::builder(&server).build().unwrap().oa("oa", Arc::new(store.clone()));
        client.remains().end().await.unwrap();
        let error = client.send(GetOa::new()).await.unwrap_err();
        assert!(matches!(error, Error::Auth(AuthError::NotSent(_))), "{error:?}");
        assert!(server.seen().is_empty());
        assert!(signed_in::get(&store, "oa").await.intent.is_none());
    });
}
