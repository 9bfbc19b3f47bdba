//! The routes over a real socket: what Zalo gets, and what strangers cannot do.

use std::{net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};
use zalo_oa_core::webhook::inbox::{DomainCode, Inbox, InboxBuilder};

use super::bench::{Bench, End, signed};

struct Site {
    bench: Bench,
    inbox: Inbox,
    address: SocketAddr,
    // Ends with the test.
    _server: JoinSet<()>,
}

struct Seen {
    status: u16,
    head: String,
    body: String,
}

impl Site {
    async fn start(with: impl FnOnce(InboxBuilder) -> InboxBuilder) -> Self {
        let bench = Bench::new();
        let inbox = bench.start(with(bench.builder())).await;
        let codes = ["NTYx_k-2", "second", "second"].map(|code| DomainCode::new(code).unwrap());
        let site = inbox.router("zalo/webhook", &codes);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let mut server = JoinSet::new();
        server.spawn(async move { axum::serve(listener, site).await.unwrap() });
        Self { bench, inbox, address, _server: server }
    }

    async fn raw(&self, request: &[u8]) -> Seen {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(request).await.unwrap();
        let mut answer = Vec::new();
        // A server that answers before it has read all may reset the connection.
        let _ = stream.read_to_end(&mut answer).await;
        let answer = String::from_utf8(answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head[9..12].parse().unwrap();
        Seen { status, head: head.to_lowercase(), body: body.to_owned() }
    }

    async fn get(&self, path: &str) -> Seen {
        let request = format!("GET {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
        self.raw(request.as_bytes()).await
    }

    async fn post(&self, headers: &str, body: &str) -> Seen {
        let length = body.len();
        let request = format!(
            "POST /zalo/webhook HTTP/1.1\r\nhost: a\r\nuser-agent: ZaloWebhook\r\nconnection: close\r\n\
             content-type: application/json\r\n{headers}content-length: {length}\r\n\r\n{body}"
        );
        self.raw(request.as_bytes()).await
    }
}

fn header(body: &str) -> String {
    let mac = signed(body)["x-zevent-signature"].to_str().unwrap().to_owned();
    format!("X-ZEvent-Server: OA OpenAPI\r\nX-ZEvent-Signature: {mac}\r\n")
}

#[tokio::test]
async fn zalo_is_answered_200_with_nothing_else_while_the_handler_still_works() {
    let site = Site::start(|builder| builder).await;
    site.bench.handler.set(End::Wait);
    let body = site.bench.event("user_send_text", r#""message":{"text":"Xin chào\u00e0 \/"}"#);
    for _ in 0..3 {
        let seen = site.post(&header(&body), &body).await;
        assert_eq!((seen.status, seen.body.as_str()), (200, ""));
    }
    assert_eq!(site.inbox.stats().await.unwrap().running, 1);
    site.bench.handler.gate.add_permits(1);
    site.bench.handled(1).await;
    assert_eq!(site.bench.handler.seen.lock().unwrap()[0].reveal(), body.as_bytes());
    site.inbox.close().await.unwrap();
}

#[tokio::test]
async fn a_refusal_says_nothing_but_its_number() {
    let site = Site::start(|builder| builder.body_bytes(1_000)).await;
    let body = site.bench.event("follow", "\"a\":1");
    let (right, long) = (header(&body), "a".repeat(1_001));
    let wrong = right.replace("mac=", "mac=0").replace("0\r\n", "\r\n");
    for (headers, body, status) in
        [("", body.as_str(), 401), (&wrong, &body, 403), (&right, "[1]", 403), (&right, &long, 413)]
    {
        let seen = site.post(headers, body).await;
        assert_eq!((seen.status, seen.body.as_str()), (status, ""));
        assert!(seen.head.contains("content-length: 0"), "{}", seen.head);
    }
    // Also a body that does not say how long it is.
    let endless = format!(
        "POST /zalo/webhook HTTP/1.1\r\nhost: a\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n3e9\r\n{long}\r\n0\r\n\r\n"
    );
    assert_eq!(site.raw(endless.as_bytes()).await.status, 413);
    assert_eq!(site.inbox.stats().await.unwrap().taken, 0);
    site.inbox.close().await.unwrap();
}

#[tokio::test]
async fn a_body_that_does_not_come_is_not_waited_for() {
    let site = Site::start(|builder| builder.answer_within(Duration::from_millis(50))).await;
    let slow = b"POST /zalo/webhook HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 9\r\n\r\n{";
    assert_eq!(site.raw(slow).await.status, 408);
    site.inbox.close().await.unwrap();
}

#[tokio::test]
async fn the_consoles_looks_are_answered_200() {
    let site = Site::start(|builder| builder).await;
    assert_eq!(site.get("/zalo/webhook").await.status, 200);
    assert_eq!(site.get("/zalo/webhook?hub.challenge=%3Cscript%3E").await.body, "ok\n");
    assert_eq!(site.post("", "").await.status, 200);
    assert_eq!(site.post("", "{}").await.status, 200);
    site.inbox.close().await.unwrap();
}

#[tokio::test]
async fn a_domain_is_proved_by_its_file_and_by_nothing_that_was_not_set() {
    let site = Site::start(|builder| builder).await;
    for code in ["NTYx_k-2", "second"] {
        let seen = site.get(&format!("/zalo_verifier{code}.html")).await;
        let tag = format!("<meta name=\"zalo-platform-site-verification\" content=\"{code}\" />");
        assert_eq!(seen.status, 200);
        assert!(seen.body.contains(&tag) && seen.head.contains("text/html"), "{}", seen.body);
    }
    for path in
        ["/zalo_verifier.html", "/zalo_verifierother.html", "/zalo_verifierNTYx_k-2.html/", "/"]
    {
        assert_eq!(site.get(path).await.status, 404, "{path}");
    }
    site.inbox.close().await.unwrap();
}
