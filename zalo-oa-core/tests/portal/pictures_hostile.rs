//! What stands where a picture should: the portal gives none of it out, and does not ask for it again
//! and again.

use std::{sync::Arc, time::Duration};

use serde_json::json;
use zalo_oa_core::{App, client::Bases, emulator::Emulator, portal::Portal};

use super::site::{Site, emulator};
use crate::{
    folder::Folder,
    server::{Reply, Seen, Server, answer},
};

/// The smallest PNG that says how large it is.
pub(crate) fn png(width: u32, height: u32, filler: usize) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.resize(bytes.len() + filler, 0);
    bytes
}

pub(crate) fn bytes(kind: &str, body: &[u8]) -> Reply {
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    Reply::Bytes([head.as_bytes(), body].concat())
}

struct Stage {
    site: Site,
    server: Arc<Server>,
    avatar: Option<String>,
}

/// A platform whose avatar lies at `place` (its own address where it begins with a slash), answered
/// by `picture`.
async fn stage(
    place: &str,
    picture: impl Fn(usize, &Seen) -> Reply + Send + Sync + 'static,
) -> Stage {
    let emulator: Emulator = emulator();
    let (oa, place) = (emulator.oa_id(), place.to_owned());
    let server = Arc::new(Server::start(move |number, seen| {
        if !seen.target.starts_with("/openapi/") {
            return picture(number, seen);
        }
        let own = format!("http://{}", seen.header("host").unwrap());
        let avatar = if place.starts_with('/') { format!("{own}{place}") } else { place.clone() };
        let body = json!({ "error": 0, "data": { "oa_id": oa, "name": "UBND", "avatar": avatar } });
        answer(200, "content-type: application/json\r\n", &body.to_string())
    }));
    let app = App::builder("1")
        .bases(Bases::emulator(&server.base()).unwrap())
        .runtime(emulator.runtime());
    let client = app.build().unwrap().with_token("made-up");
    let portal = Portal::builder(client).picture_bytes(10_000, 25_000).build().await.unwrap();
    let site = Site::of(emulator, Folder::new(), portal, Default::default()).await;
    let avatar = site.get("/zalo/oa").await.json()["avatar"].as_str().map(str::to_owned);
    Stage { site, server, avatar }
}

impl Stage {
    /// Requests for pictures that have arrived.
    fn asked(&self) -> usize {
        self.server.seen().iter().filter(|seen| !seen.target.starts_with("/openapi/")).count()
    }
}

#[tokio::test]
async fn what_is_no_picture_is_not_given_out() {
    let html = b"<script>alert(1)</script>";
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
    let cases = [
        bytes("text/html", &png(9, 9, 9)),
        bytes("image/png", html),
        bytes("image/svg+xml", svg),
        bytes("image/png", svg),
        bytes("image/png", &png(20_000, 20_000, 9)),
        bytes("image/png", &png(9, 9, 10_000)),
        bytes("image/png", b""),
        answer(404, "content-type: image/png\r\n", ""),
        Reply::Bytes(b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabc".to_vec()),
    ];
    for (number, reply) in cases.into_iter().enumerate() {
        let stage = stage("/a.png", move |_, _| reply.clone()).await;
        let avatar = stage.avatar.clone().unwrap();
        let first = stage.site.get(&avatar).await;
        assert_eq!(first.status, 502, "case {number}");
        assert_eq!(first.json()["error"]["code"], "unavailable");
        for _ in 0..5 {
            assert_eq!(stage.site.get(&avatar).await.status, 502);
        }
        assert_eq!(stage.asked(), 1, "case {number}");
        stage.site.emulator.advance(Duration::from_secs(31));
        stage.site.get(&avatar).await;
        assert_eq!(stage.asked(), 2, "case {number}");
    }
}

#[tokio::test]
async fn a_body_without_an_announced_length_is_cut_where_it_is_too_long() {
    let endless =
        [b"HTTP/1.1 200 OK\r\ncontent-type: image/png\r\n\r\n".to_vec(), png(9, 9, 1 << 20)]
            .concat();
    let stage = stage("/a.png", move |_, _| Reply::BytesThenHang(endless.clone())).await;
    assert_eq!(stage.site.get(stage.avatar.as_ref().unwrap()).await.status, 502);
}

#[tokio::test]
async fn the_type_that_goes_out_is_the_bytes_own() {
    let stage = stage("/a.png", |_, _| bytes("image/jpeg", &png(9, 9, 100))).await;
    let answer = stage.site.get(stage.avatar.as_ref().unwrap()).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("image/png")));
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Server::start(|_, _| bytes("image/png", &png(9, 9, 9)));
    let location = format!("location: {}/inside\r\n", elsewhere.base());
    let stage = stage("/a.png", move |_, _| answer(302, &location, "")).await;
    assert_eq!(stage.site.get(stage.avatar.as_ref().unwrap()).await.status, 502);
    assert_eq!(elsewhere.connections(), 0);
}

#[tokio::test]
async fn an_address_that_is_not_zalos_is_not_even_named() {
    let inside = Server::start(|_, _| bytes("image/png", &png(9, 9, 9)));
    for place in [
        format!("{}/a.png", inside.base()),
        "https://example.com/a.png".to_owned(),
        "http://169.254.169.254/latest".to_owned(),
        "javascript:alert(1)".to_owned(),
        "data:image/png;base64,AAAA".to_owned(),
    ] {
        let stage = stage(&place, |_, _| Reply::Reset).await;
        assert_eq!(stage.avatar, None, "{place}");
    }
    assert_eq!(inside.connections(), 0);
}

#[tokio::test]
async fn a_picture_is_asked_for_without_tokens_or_whereabouts() {
    let stage = stage("/a.png", |_, _| bytes("image/png", &png(9, 9, 9))).await;
    stage
        .site
        .ask("GET", stage.avatar.as_ref().unwrap(), &[("cookie", "a=b"), ("referer", "x")])
        .await;
    let seen = stage.server.seen();
    let asked = seen.iter().find(|seen| seen.target == "/a.png").unwrap();
    for name in ["access_token", "cookie", "referer", "authorization", "x-forwarded-for"] {
        assert_eq!(asked.header(name), None, "{name}");
    }
}

#[tokio::test]
async fn zalos_pictures_are_asked_for_over_https_through_the_proxy_that_was_set() {
    let proxy = Server::start(|_, _| Reply::Reset);
    let site = Site::with(|builder| builder.picture_proxy(proxy.base())).await;
    let avatar = site.get("/zalo/oa").await.json()["avatar"].as_str().unwrap().to_owned();
    assert_eq!(site.get(&avatar).await.status, 503);
    let seen = proxy.seen();
    assert_eq!(
        (seen[0].method.as_str(), seen[0].target.as_str()),
        ("CONNECT", "s160-ava-talk.zadn.vn:443")
    );
}

#[tokio::test]
async fn a_crowd_asks_for_a_picture_once() {
    let stage = stage("/a.png", |_, _| bytes("image/png", &png(9, 9, 9))).await;
    let avatar = stage.avatar.clone().unwrap();
    let crowd = (0..30).map(|_| stage.site.get(&avatar));
    let answers = futures_util::future::join_all(crowd).await;
    assert!(answers.iter().all(|answer| answer.status == 200));
    assert_eq!(stage.asked(), 1);
}
