//! Tokens, secrets and personal data are seen nowhere: seeded values go through calls that
//! succeed, fail and echo them, and then everything that was logged or can be printed is searched.
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
#[path = "support/capture.rs"]
mod capture;
#[path = "support/clock.rs"]
mod clock;
#[path = "support/over_http.rs"]
mod over_http;
#[path = "support/seeds.rs"]
mod seeds;
#[path = "support/server.rs"]
mod server;

use std::{sync::Arc, time::Duration};

use clock::{ManualRuntime, START};
use futures_util::TryStreamExt;
use seeds::{ACCESS, ADDRESS, BIRTH, CODE, MESSAGE, NAME, PHONE, REFRESH, SECRET, Shown, VERIFIER};
use serde_json::{Value, json};
use server::{Reply, Server, answer};
use zalo_oa_core::{
    App, Client, Error,
    api::{
        self, GetUser, ListRecentChats, ListUsers, RequestUserInfo, SendQuote, SendText, UploadFile,
    },
    client::AppBuilder,
    endpoint::{Host, Placement, Verb},
    model::{CodeVerifier, File, OaId},
    store::{MemoryStore, OaKey, TokenSet, TokenStore},
};

fn builder(server: &Server) -> AppBuilder {
    over_http::builder(server)
        .secret(SECRET)
        .appsecret_proof(true)
        .runtime(ManualRuntime::new(9).shared())
}

/// Tokens that ended long ago, so that each call presents the refresh token first.
async fn stored(store: &MemoryStore, life: Duration) {
    let key = OaKey { app: "1".into(), oa: OaId::new("7") };
    let tokens = TokenSet {
        access_token: ACCESS.into(),
        refresh_token: REFRESH.into(),
        expires_at: START.plus(life),
        born: START,
    };
    let lease = store.lease(&key, life, life).await.unwrap();
    store.save(&lease, &tokens).await.unwrap();
    store.release(lease).await.unwrap();
}

/// Every way to call, with secrets and personal data in every place that takes them.
async fn drive(app: &App, shown: &mut Shown) {
    let fixed = app.with_token(ACCESS);
    calls(&fixed, shown).await;
    shown.debug(&fixed);
    for life in [Duration::ZERO, Duration::from_secs(600), Duration::from_secs(90_000)] {
        let store = MemoryStore::default();
        stored(&store, life).await;
        let client = app.oa("7", Arc::new(store.clone()));
        shown.outcome(&client.send(GetUser::new("7")).await);
        shown.debug(&client);
        let left = store.load(&OaKey { app: "1".into(), oa: "7".into() }).await;
        shown.debug(&left.unwrap());
        shown.debug(&store);
    }
    let verifier = CodeVerifier::new(VERIFIER);
    shown.outcome(&app.exchange(CODE, Some(&verifier)).await);
    let store = Arc::new(MemoryStore::default());
    shown.outcome(&app.sign_in("7", store, CODE, Some(&verifier)).await);
}

async fn calls(client: &Client, shown: &mut Shown) {
    shown.outcome(&client.send(GetUser::new("7")).await);
    shown.outcome(&client.send(SendText::new("7", MESSAGE)).await);
    shown.outcome(&client.send(SendQuote::new("7", MESSAGE, "m")).await);
    shown.outcome(&client.send(RequestUserInfo::new("7", MESSAGE, NAME, "https://a.vn/x")).await);
    for file in [
        File::bytes(format!("{MESSAGE};{PHONE}\n")).named(format!("{NAME}.csv")),
        File::bytes(format!("{MESSAGE};{PHONE}\n")).named(NAME),
        File::path(format!("/{NAME}/{PHONE}.pdf")),
    ] {
        let upload = UploadFile::new(file);
        shown.debug(&upload);
        shown.outcome(&client.send(upload).await);
    }
    shown.outcome(&client.send_raw(SendText::new("7", MESSAGE)).await);
    shown.outcome(&client.send(ListRecentChats::new(0, 10)).await);
    shown.outcome(&client.pages(ListUsers::new(0, 50)).stream().try_collect::<Vec<_>>().await);
    let text = json!({"user_id": "7", "text": MESSAGE});
    // By name the answer is JSON for the caller, who asked for it: only errors are shown.
    for (name, params) in [("consultation.text", text), ("users.detail", json!({"user_id": PHONE}))]
    {
        if let Err(error) = client.call(name, params).await {
            shown.error(&error);
        }
    }
    let personal = json!({"phone": PHONE, "name": NAME, "address": ADDRESS, "dob": BIRTH});
    for (verb, placement) in [
        (Verb::Get, Placement::Query),
        (Verb::Get, Placement::DataQuery),
        (Verb::Post, Placement::Form),
        (Verb::Post, Placement::Json),
    ] {
        let call = client.call_raw(verb, Host::Business, "/v2/x", placement, &personal);
        shown.outcome(&call.await);
    }
}

/// Every kind of answer and failure, each of which echoes all seeds.
fn replies() -> Vec<Reply> {
    let echo = seeds::echo();
    let json = |body: Value| server::json(&body);
    let cut =
        format!("HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n{{\"error\":0,\"x\":\"{echo}");
    let headers = format!("x-echo: {ACCESS} {SECRET} {PHONE}\r\n");
    let location = format!("location: http://127.0.0.1:1/{ACCESS}?phone={PHONE}&code={CODE}\r\n");
    let mut replies = vec![
        json(json!({"error": -201, "message": echo, "data": {"x": echo}})),
        json(json!({"error": -32, "message": echo})),
        json(json!({"error": -216, "message": echo})),
        json(json!({"error": -240_999, "message": echo})),
        json(json!({"error": "-14014", "error_name": echo, "error_description": echo})),
        json(json!({"error": echo, "message": echo})),
        json(json!({"error": 0, "message": echo, "data": echo})),
        json(json!({"error": 0, "data": {"user_id": {"x": echo}, "total": echo, "users": echo}})),
        json(json!({"error": 0, "data": {"user_id": "7", "avatars": echo, "shared_info": echo}})),
        json(
            json!({"error": 0, "data": {"user_id": "7", "total": 84_977_731_731_u64, "users": PHONE}}),
        ),
        json(json!({"error": 0, "data": {"message_id": [echo], "user_is_follower": echo}})),
        json(json!({"error": 0, "data": [{"message_id": [echo]}]})),
        json(json!({"access_token": echo, "refresh_token": echo, "expires_in": echo})),
        json(json!({"access_token": {"x": echo}, "error": echo})),
        json(json!(echo)),
        json(json!([echo])),
        answer(200, &headers, &format!("<html>{echo}</html>")),
        answer(502, &headers, &format!("<html>{echo}</html>")),
        answer(400, &headers, &format!("{{\"message\":\"{echo}\"}}")),
        answer(302, &location, &echo),
        answer(200, "", ""),
        Reply::Reset,
        Reply::BytesThenClose(cut.into_bytes()),
        Reply::BytesThenClose(format!("{echo}\r\n\r\n").into_bytes()),
        Reply::BytesThenClose(format!("HTTP/1.1 200 OK\r\n{echo}\r\n\r\n").into_bytes()),
    ];
    let mut person = seeds::person();
    person["total"] = json!(1);
    person["users"] = json!([seeds::person()]);
    person["message_id"] = json!("m");
    replies.push(json(json!({"error": 0, "message": "Success", "data": person})));
    replies.push(json(json!({"error": 0, "data": [seeds::chat()]})));
    replies.push(json(
        json!({"access_token": ACCESS, "refresh_token": REFRESH, "expires_in": 90_000}),
    ));
    replies
}

#[tokio::test]
async fn no_log_and_no_error_shows_what_a_call_or_its_answer_carried() {
    capture::start();
    let mut shown = Shown::default();
    for (number, reply) in replies().into_iter().enumerate() {
        let server = Server::start(move |_, _| reply.clone());
        let app = builder(&server).build().unwrap();
        shown.debug(&app);
        drive(&app, &mut shown).await;
        // Or there was nothing that could leak.
        let seen = server.seen();
        let arrived = |seed: &str| {
            seen.iter().any(|one| {
                let headers = one.headers.iter().any(|(_, value)| value.contains(seed));
                headers || String::from_utf8_lossy(&one.body).contains(seed)
            })
        };
        for seed in [ACCESS, REFRESH, SECRET, CODE, VERIFIER, MESSAGE, &seeds::proof(ACCESS)] {
            assert!(arrived(seed), "reply {number}: `{seed}` was never sent");
        }
    }
    let closed = Server::start(|_, _| Reply::Hang);
    let app = builder(&closed).build().unwrap();
    drop(closed);
    drive(&app, &mut shown).await;

    let lines = capture::lines();
    for part in
        ["zalo_oa", "log reqwest", "name=\"consultation.text\"", "code=-201", "class=\"invalid\""]
    {
        assert!(lines.iter().any(|line| line.contains(part)), "no line with `{part}` was kept");
    }
    shown.0.extend(lines);
    shown.search();
}

#[tokio::test]
async fn what_is_found_before_sending_shows_no_values() {
    capture::start();
    let server = Server::start(|_, _| Reply::Hang);
    let client = builder(&server).build().unwrap().with_token(ACCESS);
    let mut shown = Shown::default();
    shown.outcome(&client.send(SendText::new("7", MESSAGE.repeat(100))).await);
    shown.outcome(&client.send(SendText::new("7", "")).await);
    for (name, wrong) in [
        ("consultation.text", json!([MESSAGE])),
        ("consultation.text", json!({MESSAGE: PHONE})),
        ("users.list", json!(PHONE)),
        ("users.list", json!(84_977_731_731_u64)),
        ("users.list", json!(84_977_731_731.5)),
        ("articles.create", json!(format!("{NAME}, expected {PHONE}"))),
        ("broadcast.send", json!([ADDRESS, BIRTH])),
        ("oauth.refresh", json!([REFRESH])),
        ("oauth.exchange", json!({"x": CODE})),
    ] {
        for field in api::row(name).unwrap().spec().fields {
            let params = json!({field.name: wrong, "text": MESSAGE, "code_verifier": VERIFIER});
            shown.outcome(&client.call(name, params.clone()).await);
            let params = json!({field.name: wrong});
            shown.outcome(&client.call(name, params).await);
        }
        if !wrong.is_object() {
            shown.outcome(&client.call(name, wrong).await);
        }
    }
    // A secret that no header takes.
    let broken = builder(&server).build().unwrap().with_token(format!("{ACCESS}\n{REFRESH}"));
    shown.outcome(&broken.send(GetUser::new("7")).await);
    shown.0.extend(capture::lines());
    assert_eq!(server.connections(), 0);
    shown.search();
}

#[tokio::test]
async fn the_body_of_an_error_is_there_for_those_who_ask_for_it() {
    let echo = seeds::echo();
    let body = json!({"error": -201, "message": echo});
    let server = Server::start(move |_, _| server::json(&body));
    let client = builder(&server).build().unwrap().with_token(ACCESS);
    let Err(Error::Api(error)) = client.send(GetUser::new("7")).await else { panic!("a refusal") };
    assert!(String::from_utf8_lossy(error.raw().reveal()).contains(MESSAGE));
    assert!(format!("{:?}", error.raw()).contains("bytes"));
}
