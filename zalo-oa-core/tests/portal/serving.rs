//! The server: its bounds, its end, and the routes on a server of others.

use std::{net::SocketAddr, time::Duration};

use axum::{Router, routing::get};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};
use zalo_oa_core::{
    emulator::Fault,
    platform::{Runtime, SystemRuntime},
    portal::serve::Bounds,
};

use super::site::{PHONE, Site, ask, builder, emulator, raw};
use crate::folder::Folder;

async fn with(bounds: Bounds) -> Site {
    let (emulator, folder) = (emulator(), Folder::new());
    let portal = builder(&emulator, &folder).build().await.unwrap();
    Site::of(emulator, folder, portal, bounds).await
}

#[tokio::test]
async fn a_client_that_never_finishes_its_request_is_cut_off() {
    let site = with(Bounds { head: Duration::from_millis(150), ..Bounds::default() }).await;
    for start in ["", "GET /zalo/oa HTTP/1.1\r\nhost: x\r\nx-slow: "] {
        let mut stream = TcpStream::connect(site.address).await.unwrap();
        stream.write_all(start.as_bytes()).await.unwrap();
        let rest = until_closed(&mut stream).await;
        assert!(!rest.starts_with(b"HTTP/1.1 200"));
    }
}

/// What comes until the server closes the connection, which it must do soon, in real time.
async fn until_closed(stream: &mut TcpStream) -> Vec<u8> {
    let mut all = Vec::new();
    tokio::select! {
        _ = stream.read_to_end(&mut all) => {}
        () = SystemRuntime.sleep(Duration::from_secs(15)) => panic!("it is still open"),
    }
    all
}

#[tokio::test]
async fn a_connection_that_is_left_unused_is_cut_off() {
    let site = with(Bounds { head: Duration::from_millis(150), ..Bounds::default() }).await;
    let mut stream = TcpStream::connect(site.address).await.unwrap();
    stream.write_all(b"GET /q/mot-cua HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    let all = until_closed(&mut stream).await;
    assert!(all.starts_with(b"HTTP/1.1 302"));
}

#[tokio::test]
async fn an_old_connection_ends_with_its_next_answer() {
    let site = with(Bounds { life: Duration::ZERO, ..Bounds::default() }).await;
    let twice = b"GET /q/mot-cua HTTP/1.1\r\nhost: x\r\n\r\n".repeat(2);
    let answers = String::from_utf8(raw(site.address, &twice).await).unwrap();
    assert_eq!(answers.matches("HTTP/1.1 302").count(), 1, "{answers}");
    assert!(answers.contains("connection: close"));
}

#[tokio::test]
async fn more_connections_than_agreed_wait_their_turn() {
    let site = with(Bounds { connections: 2, ..Bounds::default() }).await;
    let one = TcpStream::connect(site.address).await.unwrap();
    let _two = TcpStream::connect(site.address).await.unwrap();
    let mut three = Box::pin(site.get("/q/mot-cua"));
    for _ in 0..2_000 {
        tokio::select! {
            biased;
            _ = &mut three => panic!("a third connection was served"),
            () = tokio::task::yield_now() => {}
        }
    }
    drop(one);
    assert_eq!(three.await.status, 302);
}

#[tokio::test]
async fn an_orderly_end_lets_open_requests_finish() {
    let mut site = with(Bounds::default()).await;
    site.fail("oa.info", Fault::Slow { ms: 500 });
    let (address, emulator) = (site.address, site.emulator.clone());
    let mut open = JoinSet::new();
    open.spawn(async move { ask(address, "GET", "/zalo/oa", &[("user-agent", PHONE)]).await });
    while site.calls("oa.info") == 0 {
        tokio::task::yield_now().await;
    }
    let mut stopping = Box::pin(site.stop());
    for _ in 0..300 {
        tokio::select! {
            biased;
            () = &mut stopping => panic!("the end did not wait for the open request"),
            () = tokio::task::yield_now() => {}
        }
    }
    emulator.advance(Duration::from_millis(500));
    stopping.await;
    assert_eq!(open.join_next().await.unwrap().unwrap().status, 200);
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn the_routes_stand_beside_those_of_others_and_bring_their_headers() {
    let (emulator, folder) = (emulator(), Folder::new());
    let portal = builder(&emulator, &folder).requests_a_minute(60).build().await.unwrap();
    let theirs = Router::new().route("/", get(async || "trang của cơ quan"));
    let app = theirs.merge(portal.router());
    let app = app.into_make_service_with_connect_info::<SocketAddr>();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let mut tasks = JoinSet::new();
    tasks.spawn(async move { axum::serve(listener, app).await });
    let own = ask(address, "GET", "/", &[]).await;
    assert_eq!((own.status, own.text().as_str()), (200, "trang của cơ quan"));
    assert_eq!(own.header("content-security-policy"), None);
    let card = ask(address, "GET", "/zalo/oa", &[]).await;
    assert_eq!(card.status, 200);
    assert!(card.header("content-security-policy").is_some());
    assert_eq!(ask(address, "POST", "/zalo/oa", &[]).await.status, 405);
    while ask(address, "GET", "/zalo/oa", &[]).await.status == 200 {}
    assert_eq!(ask(address, "GET", "/zalo/oa", &[]).await.status, 429);
    tasks.shutdown().await;
    portal.close().await.unwrap();
}
