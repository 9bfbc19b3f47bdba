//! One Official Account, its token endpoint and its tokens in a store, all without sockets.
#![allow(dead_code, reason = "each test program uses a part")]

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use bytes::Bytes;
use serde_json::json;
use zalo_oa_core::{
    App, Client, Error,
    api::GetOa,
    store::{MemoryStore, Stored, TokenStore},
};

use crate::{
    clock::{ManualRuntime, START},
    script::{Outcome, Script, header, ok},
    signed_in,
};

pub(crate) const TOKEN_PATH: &str = "/v4/oa/access_token";
pub(crate) const OA: &str = "oa";

/// The platform's side: which tokens are good, and what was presented.
#[derive(Default)]
pub(crate) struct State {
    /// The pair `access-oa-<n>`, `refresh-oa-<n>` that is good now.
    pub(crate) generation: u32,
    /// Refresh tokens as they were presented, in order.
    pub(crate) presented: Vec<String>,
    /// What the token endpoint says next, instead of the truth.
    pub(crate) instead: VecDeque<Outcome>,
    /// What API calls are refused with, however good the token.
    pub(crate) refuse: Option<i32>,
}

pub(crate) struct Account {
    pub(crate) runtime: ManualRuntime,
    pub(crate) store: MemoryStore,
    pub(crate) script: Script,
    pub(crate) app: App,
    pub(crate) state: Arc<Mutex<State>>,
}

impl Account {
    /// Signed in just now.
    pub(crate) async fn new() -> Self {
        let state = Arc::new(Mutex::new(State::default()));
        let platform = Arc::clone(&state);
        let script = Script::new(move |_, request| platform.lock().unwrap().answer(request));
        let runtime = ManualRuntime::new(11);
        let app = App::builder("1")
            .secret("app-secret")
            .transport(script.clone())
            .runtime(runtime.shared())
            .build()
            .unwrap();
        let store = MemoryStore::default();
        signed_in::put(&store, OA, 0, START).await;
        Self { runtime, store, script, app, state }
    }

    /// The same, when the access token has ended by the clock.
    pub(crate) async fn expired() -> Self {
        let account = Self::new().await;
        account.runtime.advance(signed_in::LIFE);
        account
    }

    /// The same, when it is time for an early refresh: ten minutes before the end.
    pub(crate) async fn nearly_expired() -> Self {
        let account = Self::new().await;
        account.runtime.advance(signed_in::LIFE - Duration::from_secs(600));
        account
    }

    pub(crate) fn client(&self) -> Client {
        self.app.oa(OA, Arc::new(self.store.clone()))
    }

    pub(crate) fn client_with(&self, store: impl TokenStore) -> Client {
        self.app.oa(OA, Arc::new(store))
    }

    pub(crate) async fn stored(&self) -> Stored {
        signed_in::get(&self.store, OA).await
    }

    pub(crate) fn presented(&self) -> Vec<String> {
        self.state.lock().unwrap().presented.clone()
    }

    /// Calls of the API, refused ones included.
    pub(crate) fn calls(&self) -> Vec<String> {
        let requests = self.script.requests();
        let calls = requests.iter().filter(|request| request.uri().path() != TOKEN_PATH);
        calls.map(|request| header(request, "access_token")).collect()
    }

    pub(crate) fn say_instead(&self, outcome: Outcome) {
        self.state.lock().unwrap().instead.push_back(outcome);
    }
}

impl State {
    fn answer(&mut self, request: &http::Request<Bytes>) -> Outcome {
        if request.uri().path() == TOKEN_PATH {
            return self.token_endpoint(request);
        }
        let good = header(request, "access_token") == format!("access-{OA}-{}", self.generation);
        match self.refuse {
            Some(code) => ok(&json!({"error": code, "message": "as the test wants"})),
            None if good => ok(&json!({"error": 0, "data": {"oa_id": OA, "name": "Phường 1"}})),
            None => ok(&json!({"error": -216, "message": "Access token is invalid"})),
        }
    }

    fn token_endpoint(&mut self, request: &http::Request<Bytes>) -> Outcome {
        let form: Vec<_> = url::form_urlencoded::parse(request.body()).into_owned().collect();
        let (_, token) = form.into_iter().find(|(name, _)| name == "refresh_token").unwrap();
        self.presented.push(token.clone());
        if let Some(outcome) = self.instead.pop_front() {
            return outcome;
        }
        if token != format!("refresh-{OA}-{}", self.generation) {
            return ok(&json!({"error": -14014, "error_name": "Invalid refresh token."}));
        }
        self.rotate()
    }

    /// The next pair; the one before is dead.
    pub(crate) fn rotate(&mut self) -> Outcome {
        self.generation += 1;
        let n = self.generation;
        ok(&json!({
            "access_token": format!("access-{OA}-{n}"),
            "refresh_token": format!("refresh-{OA}-{n}"),
            "expires_in": "90000",
        }))
    }
}

pub(crate) async fn info(client: &Client) -> Result<String, Error> {
    client.send(GetOa::new()).await.map(|oa| oa.name)
}

/// Lets everything that can run on this runtime run.
pub(crate) async fn settle() {
    for _ in 0..200 {
        tokio::task::yield_now().await;
    }
}
