//! The loop's promises over real sockets: a reset after the send, a gateway's page, time limits,
//! and a call that is dropped. Limits are bounds on waiting; usually a fraction of a second passes.
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

use std::{future::Future, time::Duration};

use serde_json::json;
use server::{Reply, Server, answer};
use zalo_oa_core::{
    App, CallOptions, Client, Error,
    api::{GetOa, SendText},
    client::Bases,
    endpoint::Host,
    transport::LARGEST,
};

const SHORT: Duration = Duration::from_millis(200);
const LONG: Duration = Duration::from_secs(300);
/// Far above [`SHORT`] for slow machines, far below the 30 s that hold when nothing is said.
const BOUND: Duration = Duration::from_secs(15);

fn client(server: &Server) -> Client {
    over_http::builder(server).build().unwrap().with_token("made-up-token")
}

async fn soon<T>(call: impl Future<Output = Result<T, Error>>) -> Error {
    within_bound(call).await.err().expect("no answer can come")
}

#[expect(clippy::disallowed_methods, reason = "whether a real limit holds shows on a real clock")]
async fn within_bound<T>(work: impl Future<Output = T>) -> T {
    let began = std::time::Instant::now();
    let outcome = work.await;
    let took = began.elapsed();
    assert!(took < BOUND, "{took:?}");
    outcome
}

fn info() -> Reply {
    server::json(&json!({"error": 0, "data": {"oa_id": "1", "name": "x"}}))
}

#[tokio::test]
async fn a_message_whose_answer_is_lost_is_sent_exactly_once() {
    let half = b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"error\":0".to_vec();
    let cases = [
        Reply::Reset,
        answer(502, "", "<html>Bad gateway</html>"),
        answer(503, "", ""),
        Reply::BytesThenClose(Vec::new()),
        Reply::BytesThenClose(half),
    ];
    for (number, reply) in cases.into_iter().enumerate() {
        let server = Server::start(move |_, _| reply.clone());
        let error = client(&server).send(SendText::new("7", "hello")).await.unwrap_err();
        assert_eq!(error.kind(), "no_answer", "case {number}: {error:?}");
        assert!(!error.outcome_known());
        assert_eq!(server.seen().len(), 1, "case {number}");
    }
}

#[tokio::test]
async fn a_read_whose_answer_is_lost_is_repeated() {
    let server = Server::start(|number, _| if number == 0 { Reply::Reset } else { info() });
    client(&server).send(GetOa::new()).await.unwrap();
    assert_eq!(server.seen().len(), 2);
}

#[tokio::test]
async fn a_closed_port_is_nothing_sent() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let app = App::builder("1").bases(Bases::emulator(&address).unwrap());
    let app = app.extra_ca(authority::Authority::new().pem()).build().unwrap();
    let client = app.with_token("made-up-token").with(CallOptions::default().attempts(1));
    let error = client.send(SendText::new("7", "hello")).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome_known()), ("connect", true), "{error:?}");
}

#[tokio::test]
async fn the_limit_of_a_call_ends_it_when_nothing_or_half_an_answer_comes() {
    let half = b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"error\"".to_vec();
    for reply in [Reply::Hang, Reply::BytesThenHang(half)] {
        let server = Server::start(move |_, _| reply.clone());
        let options = CallOptions::default().timeout(SHORT).attempts(1);
        let error = soon(client(&server).with(options).send(GetOa::new())).await;
        assert_eq!((error.kind(), error.outcome_known()), ("no_answer", false), "{error:?}");
        assert_eq!(server.seen().len(), 1);
    }
}

#[tokio::test]
async fn the_deadline_ends_a_try_that_hangs() {
    let server = Server::start(|_, _| Reply::Hang);
    let options = CallOptions::default().timeout(LONG).deadline(SHORT);
    let error = soon(client(&server).with(options).send(GetOa::new())).await;
    assert_eq!(error.kind(), "no_answer", "{error:?}");
}

#[tokio::test]
async fn the_limit_for_connecting_covers_the_tls_handshake() {
    // A server that takes the connection and never says a word of TLS.
    let server = Server::start(|_, _| Reply::Hang);
    let mut bases = Bases::default();
    bases.set(Host::OpenApi, &format!("https://127.0.0.1:{}", server.port())).unwrap();
    let authority = authority::Authority::new();
    let app = App::builder("1").bases(bases).extra_ca(authority.pem()).build().unwrap();
    let options = CallOptions::default().connect_timeout(SHORT).timeout(LONG).attempts(1);
    let call = app.with_token("made-up-token").with(options);
    let error = soon(call.send(SendText::new("7", "hello"))).await;
    assert_eq!((error.kind(), error.outcome_known()), ("connect", true), "{error:?}");
}

/// Linux drops what asks to connect while the queue of a listener is full.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn the_limit_for_connecting_ends_a_call_to_a_host_that_does_not_answer() {
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let full = socket.listen(1).unwrap();
    let address = full.local_addr().unwrap();
    let mut waiting = Vec::new();
    for _ in 0..8 {
        let mut connect = Box::pin(tokio::net::TcpStream::connect(address));
        let _ = futures_util::poll!(&mut connect);
        waiting.push(connect);
    }
    let mut bases = Bases::default();
    bases.set(Host::OpenApi, &format!("http://{address}")).unwrap();
    let authority = authority::Authority::new();
    let app = App::builder("1").bases(bases).extra_ca(authority.pem()).build().unwrap();
    let options = CallOptions::default().connect_timeout(SHORT).timeout(LONG).attempts(1);
    let call = app.with_token("made-up-token").with(options);
    let error = soon(call.send(SendText::new("7", "hello"))).await;
    assert_eq!((error.kind(), error.outcome_known()), ("connect", true), "{error:?}");
}

#[tokio::test]
async fn dropping_a_call_ends_its_connection() {
    let server = Server::start(|_, _| Reply::Hang);
    let client = client(&server);
    let mut call = Box::pin(client.send(GetOa::new()));
    tokio::select! {
        outcome = &mut call => panic!("{outcome:?}"),
        () = server.arrived(1) => {}
    }
    drop(call);
    // Left alone it would last until its limit.
    within_bound(server.closed(1)).await;
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn an_answer_that_would_fill_the_memory_is_given_up_and_counts_as_none() {
    // Announced, and not: the second one goes on until the client lets go of it.
    let announced = || {
        let length = LARGEST + 1;
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n");
        Reply::BytesThenHang(head.into_bytes())
    };
    let unannounced = || {
        let head = b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n".as_slice();
        Reply::BytesThenHang([head, &vec![b' '; LARGEST + 1]].concat())
    };
    for reply in [announced(), unannounced()] {
        let server = Server::start(move |_, _| reply.clone());
        let client = client(&server).with(CallOptions::default().timeout(LONG));
        let error = soon(client.send(SendText::new("7", "hello"))).await;
        assert_eq!((error.kind(), error.outcome_known()), ("no_answer", false), "{error:?}");
        assert_eq!(server.seen().len(), 1);
    }
}

#[tokio::test]
async fn an_answer_of_a_bearable_size_is_read_whole() {
    let server = Server::start(|_, _| {
        let body = json!({ "error": 0, "data": { "oa_id": "1", "name": "a".repeat(3 << 20) } });
        answer(200, "content-type: application/json\r\n", &body.to_string())
    });
    assert_eq!(client(&server).send(GetOa::new()).await.unwrap().name.len(), 3 << 20);
}
