//! Redirects are answers: a followed one would carry the token, and repeat a POST, elsewhere.
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
#[path = "support/over_http.rs"]
mod over_http;
#[path = "support/server.rs"]
mod server;

use std::sync::Arc;

use over_http::builder;
use serde_json::json;
use server::{Server, answer, json};
use zalo_oa_core::{
    Client, Error,
    api::{GetOa, RefreshTokens, SendText},
    store::MemoryStore,
};

const CODES: [u16; 5] = [301, 302, 303, 307, 308];

/// Where a redirect leads: it answers all the platform's calls, so that following would succeed.
fn elsewhere() -> Server {
    Server::start(|_, _| {
        let data = json!({"oa_id": "1", "name": "x", "message_id": "m"});
        json(&json!({"error": 0, "message": "Success", "data": data}))
    })
}

fn redirecting(code: u16, to: String) -> Server {
    Server::start(move |_, _| answer(code, &format!("location: {to}\r\n"), ""))
}

fn client(host: &Server) -> Client {
    builder(host).build().unwrap().with_token("made-up-token")
}

fn status_of<T: std::fmt::Debug>(outcome: Result<T, Error>) -> u16 {
    match outcome {
        Err(Error::Decode(error)) => error.status(),
        other => panic!("a redirect is no answer of the platform: {other:?}"),
    }
}

#[tokio::test]
async fn a_redirected_read_arrives_once_and_nowhere_else() {
    for code in CODES {
        let second = elsewhere();
        let first = redirecting(code, second.base() + "/v2.0/oa/getoa");
        let outcome = client(&first).send(GetOa::new()).await;
        assert_eq!(status_of(outcome), code);
        assert_eq!(first.seen().len(), 1, "{code}: a redirect is not repeated");
        assert_eq!(first.seen()[0].header("access_token"), Some("made-up-token"));
        assert_eq!(second.connections(), 0, "{code}");
    }
}

#[tokio::test]
async fn a_redirected_send_arrives_once_and_nowhere_else() {
    for code in CODES {
        let second = elsewhere();
        let first = redirecting(code, second.base() + "/v3.0/oa/message/cs");
        let outcome = client(&first).send(SendText::new("7", "hello")).await;
        assert_eq!(status_of(outcome), code);
        assert_eq!(first.seen().len(), 1, "{code}");
        assert_eq!(first.seen()[0].method, "POST");
        assert_eq!(second.connections(), 0, "{code}");
    }
}

#[tokio::test]
async fn a_redirect_within_the_host_is_not_followed_either() {
    for code in CODES {
        let host = redirecting(code, "/moved".to_owned());
        assert_eq!(status_of(client(&host).send(GetOa::new()).await), code);
        assert!(host.seen().iter().all(|seen| seen.target != "/moved"), "{code}");
    }
}

#[tokio::test]
async fn the_raw_answer_shows_the_redirect_and_where_it_leads() {
    for code in CODES {
        let second = elsewhere();
        let first = redirecting(code, second.base());
        let client = client(&first);
        let read = client.send_raw(GetOa::new()).await.unwrap();
        let sent = client.send_raw(SendText::new("7", "hello")).await.unwrap();
        for answer in [read, sent] {
            assert_eq!(answer.status, code);
            assert_eq!(answer.headers["location"], second.base());
        }
        assert_eq!((first.seen().len(), second.connections()), (2, 0), "{code}");
    }
}

#[tokio::test]
async fn the_app_secret_and_a_refresh_token_do_not_follow_a_redirect() {
    for code in CODES {
        let second = elsewhere();
        let first = redirecting(code, second.base() + "/v4/oa/access_token");
        let app = builder(&first).build().unwrap();
        let by_hand = app.oa("1", Arc::new(MemoryStore::default()));
        let request = RefreshTokens::new("app-secret", "1", "refresh-token");
        assert_eq!(status_of(by_hand.send(request).await), code);
        assert_eq!(first.seen()[0].header("secret_key"), Some("app-secret"));
        assert!(app.exchange("code", None).await.is_err());
        assert_eq!((first.seen().len(), second.connections()), (2, 0), "{code}");
    }
}
