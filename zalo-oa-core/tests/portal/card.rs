//! The visiting card, and that a crowd costs one call.

use std::time::Duration;

use serde_json::{Value, json};
use zalo_oa_core::emulator::Fault;

use super::site::Site;

#[tokio::test]
async fn the_card_has_the_agreed_fields() {
    let site = Site::start().await;
    let answer = site.get("/zalo/oa").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), Some("application/json; charset=utf-8"));
    let mut card = answer.json();
    let avatar = card["avatar"].take();
    assert!(avatar.as_str().unwrap().starts_with("/zalo/pictures/"), "{avatar}");
    let id = site.emulator.oa_id();
    let expected = json!({
        "id": id, "alias": "ubndphuonghoaban0", "name": "UBND phường Hoa Ban",
        "description": "Kênh thông tin của phường", "avatar": null, "verified": true,
        "followers": 321, "link": format!("https://zalo.me/{id}"),
        "qr": format!("https://zalo.me/{id}?src=qr&f=1"), "updated": "2026-11-23T01:00:00Z",
    });
    assert_eq!(card, expected);
}

#[tokio::test]
async fn zalo_is_asked_once_until_the_time_is_over_whatever_a_visitor_sends() {
    let site = Site::start().await;
    let hurry =
        [("cache-control", "no-cache"), ("pragma", "no-cache"), ("authorization", "Bearer x")];
    for path in ["/zalo/oa", "/zalo/oa?fresh=1", "/zalo/oa?x=2&_=99"] {
        assert_eq!(site.ask("GET", path, &hurry).await.status, 200);
    }
    site.emulator.advance(Duration::from_millis(59_900));
    site.get("/zalo/oa").await;
    assert_eq!(site.calls("oa.info"), 1);
    site.emulator.advance(Duration::from_millis(100));
    assert_eq!(site.get("/zalo/oa").await.json()["updated"], "2026-11-23T01:01:00Z");
    assert_eq!(site.calls("oa.info"), 2);
}

#[tokio::test]
async fn ages_and_pauses_are_the_agencys_to_set() {
    let site = Site::with(|builder| {
        builder.fresh_for(Duration::from_secs(10)).pause(Duration::from_secs(1))
    });
    let site = site.await;
    for (wait, calls) in [(0, 1), (9, 1), (1, 2)] {
        site.emulator.advance(Duration::from_secs(wait));
        site.get("/zalo/oa").await;
        assert_eq!(site.calls("oa.info"), calls);
    }
    site.refuse("oa.info");
    for (wait, calls) in [(10, 3), (0, 3), (1, 4), (1, 4), (1, 5)] {
        site.emulator.advance(Duration::from_secs(wait));
        assert_eq!(site.get("/zalo/oa").await.json()["stale"], true);
        assert_eq!(site.calls("oa.info"), calls);
    }
}

#[tokio::test]
async fn a_crowd_that_comes_at_once_becomes_one_call() {
    let site = Site::start().await;
    site.fail("oa.info", Fault::Slow { ms: 500 });
    let mut crowd: Vec<_> = (0..50).map(|_| Box::pin(site.get("/zalo/oa"))).collect();
    let all = futures_util::future::join_all(crowd.drain(..));
    let (answers, ()) = tokio::join!(all, pass_time(&site, 500));
    assert!(answers.iter().all(|answer| answer.status == 200));
    assert_eq!(site.calls("oa.info"), 1);
}

/// Moves the clock once the call is under way and waits.
async fn pass_time(site: &Site, ms: u64) {
    while site.calls("oa.info") == 0 || site.emulator.sleepers() == 0 {
        tokio::task::yield_now().await;
    }
    site.emulator.advance(Duration::from_millis(ms));
}

#[tokio::test]
async fn a_visitor_who_leaves_does_not_take_the_answer_along() {
    let site = Site::start().await;
    site.fail("oa.info", Fault::Slow { ms: 500 });
    {
        let mut leaving = Box::pin(site.get("/zalo/oa"));
        while site.calls("oa.info") == 0 {
            tokio::select! {
                _ = &mut leaving => panic!("too early"),
                () = tokio::task::yield_now() => {}
            }
        }
    }
    let (answer, ()) = tokio::join!(site.get("/zalo/oa"), pass_time(&site, 500));
    assert_eq!(answer.status, 200);
    assert_eq!(site.calls("oa.info"), 1);
}

#[tokio::test]
async fn an_unchanged_card_costs_no_body() {
    let site = Site::start().await;
    let first = site.get("/zalo/oa").await;
    let tag = first.header("etag").unwrap().to_owned();
    site.emulator.advance(Duration::from_secs(61));
    let again = site.ask("GET", "/zalo/oa", &[("if-none-match", &tag)]).await;
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(again.header("etag"), Some(&*tag));
    let many = format!("\"x\", {tag}");
    assert_eq!(site.ask("GET", "/zalo/oa", &[("if-none-match", &many)]).await.status, 304);
    let (status, _) = site.emulator.control("POST", "/account", br#"{"name": "UBND khac"}"#);
    assert_eq!(status, 200);
    site.emulator.advance(Duration::from_secs(61));
    let changed = site.ask("GET", "/zalo/oa", &[("if-none-match", &tag)]).await;
    assert_eq!(changed.json()["name"], "UBND khac");
    assert_ne!(changed.header("etag"), Some(&*tag));
}

#[tokio::test]
async fn hostile_text_is_data() {
    let site = Site::start().await;
    let name = "\"><script>alert(1)</script><img src=x onerror=alert(1)>]]>\u{2028}";
    let body = json!({ "name": name, "description": name }).to_string();
    let (status, _) = site.emulator.control("POST", "/account", body.as_bytes());
    assert_eq!(status, 200);
    let answer = site.get("/zalo/oa").await;
    assert_eq!(answer.json()["name"], Value::from(name));
    assert_eq!(answer.json()["description"], Value::from(name));
    assert_eq!(answer.header("content-type"), Some("application/json; charset=utf-8"));
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
}
