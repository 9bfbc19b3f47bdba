//! Several Official Accounts on one app: none's token ever carries another's call, in whatever
//! order and on however many threads they are made.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/clock.rs"]
mod clock;
#[path = "support/script.rs"]
mod script;
#[path = "support/signed_in.rs"]
mod signed_in;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use bytes::Bytes;
use clock::{ManualRuntime, START, next};
use script::{Outcome, Script, header, ok};
use serde_json::json;
use zalo_oa_core::{App, Client, api::GetUser, store::MemoryStore};

const CALLS: usize = 10_000;
const OAS: [&str; 2] = ["red", "blue"];

/// Holds each request's token against the OA that its parameters name; both bear the OA's name.
#[derive(Clone, Default)]
struct Watch {
    mixed: Arc<Mutex<Vec<String>>>,
    proofs: Arc<Mutex<HashMap<String, String>>>,
}

impl Watch {
    fn note(&self, request: &http::Request<Bytes>) -> String {
        let data = request.uri().query().unwrap_or_default();
        let body = String::from_utf8_lossy(request.body()).into_owned();
        let token = header(request, "access_token");
        let named = |text: &str| OAS.into_iter().find(|oa| text.contains(oa));
        let oa = named(data).or_else(|| named(&body));
        let carries = if token.is_empty() { named(&body) } else { named(&token) };
        let mut proofs = self.proofs.lock().unwrap();
        let proof = header(request, "appsecret_proof");
        let known = proofs.entry(token.clone()).or_insert_with(|| proof.clone()).clone();
        if oa.is_none() || oa != carries || proof != known {
            self.mixed.lock().unwrap().push(format!("{oa:?} by {token}, {data}{body}"));
        }
        token
    }

    fn check(&self, script: &Script, at_least: usize) {
        assert_eq!(*self.mixed.lock().unwrap(), Vec::<String>::new());
        assert!(script.count() >= at_least, "only {} calls", script.count());
        // Tokens have proofs of their own; the refresh, which has no token, has none.
        let proofs = self.proofs.lock().unwrap();
        let mut texts: Vec<_> = proofs.values().collect();
        texts.sort_unstable();
        texts.dedup();
        assert_eq!(texts.len(), proofs.len());
        assert!(proofs.iter().all(|(token, proof)| token.is_empty() == proof.is_empty()));
    }
}

/// The same user id comes back, so that an answer cannot reach the other caller either.
fn answer(request: &http::Request<Bytes>) -> Outcome {
    let query = request.uri().query().unwrap_or_default();
    let (_, data) = url::form_urlencoded::parse(query.as_bytes()).next().unwrap();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    ok(&json!({"error": 0, "message": "Success", "data": {"user_id": data["user_id"]}}))
}

fn app(script: &Script) -> App {
    App::builder("1")
        .secret("app-secret")
        .appsecret_proof(true)
        .transport(script.clone())
        .runtime(ManualRuntime::new(7).shared())
        .build()
        .unwrap()
}

async fn call(client: &Client, oa: &str, number: usize) {
    let id = format!("{oa}-{number}");
    let user = client.send(GetUser::new(id.as_str())).await.unwrap();
    assert_eq!(user.user_id.as_str(), id);
}

#[tokio::test]
async fn two_oas_in_turns_never_share_a_token() {
    let watch = Watch::default();
    let noted = watch.clone();
    let script = Script::new(move |_, request| {
        noted.note(request);
        answer(request)
    });
    let app = app(&script);
    let clients = OAS.map(|oa| app.with_token(format!("token-of-{oa}")));
    let mut seed = 42;
    let mut turns = [0; 2];
    for number in 0..CALLS {
        let turn = usize::from(next(&mut seed) >> 63 == 1);
        turns[turn] += 1;
        call(&clients[turn], OAS[turn], number).await;
    }
    assert!(turns.iter().all(|turn| *turn > CALLS / 3), "{turns:?}");
    watch.check(&script, CALLS);
}

/// Each OA's tokens are refused in between, so that refreshes run among the calls.
struct Platform {
    generation: Mutex<HashMap<&'static str, u32>>,
}

impl Platform {
    fn answer(&self, number: usize, request: &http::Request<Bytes>, token: &str) -> Outcome {
        let mut generations = self.generation.lock().unwrap();
        let body = String::from_utf8_lossy(request.body());
        let oa = OAS.into_iter().find(|oa| token.contains(oa) || body.contains(oa)).unwrap();
        let generation = generations.entry(oa).or_insert(0);
        if request.uri().path() == "/v4/oa/access_token" {
            if !body.contains(&format!("refresh-{oa}-{generation}")) {
                return ok(&json!({"error": -14014, "error_name": "Invalid refresh token."}));
            }
            *generation += 1;
            return ok(&json!({
                "access_token": format!("access-{oa}-{generation}"),
                "refresh_token": format!("refresh-{oa}-{generation}"),
                "expires_in": "90000",
            }));
        }
        // Now and then the platform forgets a token that was good.
        if number.is_multiple_of(997) {
            return ok(&json!({"error": -216, "message": "Access token is invalid"}));
        }
        if token != format!("access-{oa}-{generation}") {
            return ok(&json!({"error": -216, "message": "Access token is invalid"}));
        }
        answer(request)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_oas_at_once_never_share_a_token_or_a_refresh() {
    let watch = Watch::default();
    let noted = watch.clone();
    let platform = Platform { generation: Mutex::default() };
    let script = Script::new(move |number, request| {
        let token = noted.note(request);
        platform.answer(number, request, &token)
    });
    let app = app(&script);
    let store = MemoryStore::default();
    for oa in OAS {
        signed_in::put(&store, oa, 0, START).await;
    }
    let clients = OAS.map(|oa| app.oa(oa, Arc::new(store.clone())));
    let mut tasks = tokio::task::JoinSet::new();
    for task in 0..20 {
        let clients = clients.clone();
        tasks.spawn(async move {
            for number in 0..CALLS / 20 {
                let turn = (number + task) % 2;
                // A token may be forgotten twice in one call; what counts is whose it is.
                let id = format!("{}-{task}-{number}", OAS[turn]);
                match clients[turn].send(GetUser::new(id.as_str())).await {
                    Ok(user) => assert_eq!(user.user_id.as_str(), id),
                    Err(error) => assert_eq!(error.code(), Some(-216), "{error:?}"),
                }
                if number % 16 == 0 {
                    tokio::task::yield_now().await;
                }
            }
        });
    }
    while let Some(done) = tasks.join_next().await {
        done.unwrap();
    }
    assert!(script.count_of("/v4/oa/access_token") >= 4, "too few refreshes to prove anything");
    watch.check(&script, CALLS);
}

#[tokio::test]
async fn a_client_in_other_hands_keeps_its_token_when_options_differ() {
    let watch = Watch::default();
    let noted = watch.clone();
    let script = Script::new(move |_, request| {
        noted.note(request);
        answer(request)
    });
    let app = app(&script);
    let clients = OAS.map(|oa| app.with_token(format!("token-of-{oa}")));
    for number in 0..100 {
        for (client, oa) in clients.iter().zip(OAS) {
            let options = zalo_oa_core::CallOptions::default().attempts(1);
            call(&client.with(options), oa, number).await;
            let params = json!({"user_id": format!("{oa}-{number}")});
            let user = client.clone().call("users.detail", params).await.unwrap();
            assert_eq!(user["user_id"], format!("{oa}-{number}"));
        }
    }
    watch.check(&script, 400);
}
