//! What visitors see while Zalo does not answer, and how little Zalo sees of them then.

use std::time::Duration;

use serde_json::json;
use zalo_oa_core::{
    emulator::{Fault, Phase},
    model::Visibility,
};

use super::site::Site;

#[tokio::test]
async fn the_last_answer_is_shown_and_says_that_it_is_stale() {
    let site = Site::start().await;
    let first = site.get("/zalo/oa").await;
    assert!(first.json().get("stale").is_none());
    site.emulator.advance(Duration::from_secs(61));
    site.refuse("oa.info");
    let during = site.get("/zalo/oa").await;
    assert_eq!((during.status, &during.json()["stale"]), (200, &json!(true)));
    assert_eq!(during.json()["updated"], "2026-11-23T01:00:00Z");
    assert_ne!(during.header("etag"), first.header("etag"));
    site.emulator.clear_faults();
    site.emulator.advance(Duration::from_secs(6));
    let after = site.get("/zalo/oa").await;
    assert!(after.json().get("stale").is_none());
    assert_eq!(after.json()["updated"], "2026-11-23T01:01:07Z");
}

#[tokio::test]
async fn what_is_older_than_agreed_is_not_shown() {
    let site = Site::with(|builder| builder.stale_for(Duration::from_secs(3_600))).await;
    site.get("/zalo/oa").await;
    site.refuse("oa.info");
    site.emulator.advance(Duration::from_secs(3_600));
    assert_eq!(site.get("/zalo/oa").await.status, 200);
    site.emulator.advance(Duration::from_secs(61));
    assert_eq!(site.get("/zalo/oa").await.status, 502);
}

#[tokio::test]
async fn an_outage_does_not_become_a_storm() {
    let site = Site::start().await;
    site.refuse("oa.info");
    // Half a second apart for five minutes: pauses of 5, 10, 20, 40, 80, 80 … seconds.
    for _ in 0..600 {
        let answer = site.get("/zalo/oa").await;
        assert_eq!(answer.status, 502);
        site.emulator.advance(Duration::from_millis(500));
    }
    assert_eq!(site.calls("oa.info"), 7);
}

#[tokio::test]
async fn an_error_says_in_both_languages_when_to_come_again() {
    let site = Site::start().await;
    site.refuse("oa.info");
    let answer = site.get("/zalo/oa").await;
    let error = &answer.json()["error"];
    assert_eq!((answer.status, &error["code"]), (502, &json!("unavailable")));
    assert_eq!((&error["retry_after"], answer.header("retry-after")), (&json!(5), Some("5")));
    assert!(error["message"]["vi"].as_str().unwrap().contains("thử lại"));
    assert!(error["message"]["en"].as_str().unwrap().contains("try again"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    site.emulator.advance(Duration::from_millis(3_500));
    assert_eq!(site.get("/zalo/oa").await.json()["error"]["retry_after"], 2);
    site.emulator.clear_faults();
    site.emulator.advance(Duration::from_millis(1_500));
    assert_eq!(site.get("/zalo/oa").await.status, 200);
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_once_more_and_then_unavailable() {
    let site = Site::start().await;
    site.fail("oa.info", Fault::Reset { phase: Phase::Before });
    let answer = site.get_over_time("/zalo/oa").await;
    assert_eq!(answer.status, 503);
    assert_eq!(site.calls("oa.info"), 2);
}

#[tokio::test]
async fn a_platform_that_hangs_keeps_nobody_waiting_who_could_have_the_older_answer() {
    let site = Site::start().await;
    site.get("/zalo/oa").await;
    site.emulator.advance(Duration::from_secs(61));
    site.fail("oa.info", Fault::Hang { phase: Phase::Before });
    let before = site.emulator.now();
    let answer = site.get_over_time("/zalo/oa").await;
    assert_eq!((answer.status, &answer.json()["stale"]), (200, &json!(true)));
    let waited = site.emulator.now().since(before);
    assert!(waited <= Duration::from_secs(3), "{waited:?}");
    // The others do not even wait that long.
    assert_eq!(site.get("/zalo/oa").await.status, 200);
    assert_eq!(site.calls("oa.info"), 2);
}

#[tokio::test]
async fn nobody_waits_longer_than_a_browser_would() {
    let site = Site::start().await;
    site.fail("articles.list", Fault::Slow { ms: 9_000 });
    for number in 0..25 {
        site.publish(&format!("Tin {number}"), Visibility::Show).await;
    }
    // Three calls of nine seconds each.
    let before = site.emulator.now();
    let answer = site.get_over_time("/zalo/articles").await;
    assert_eq!((answer.status, &answer.json()["error"]["retry_after"]), (503, &json!(5)));
    let waited = site.emulator.now().since(before);
    assert!(waited <= Duration::from_secs(13), "{waited:?}");
    // They go on, and the next one has the news.
    site.emulator.advance(Duration::from_secs(30));
    assert_eq!(site.get_over_time("/zalo/articles").await.json()["total"], 25);
}

#[tokio::test]
async fn news_and_card_fail_apart() {
    let site = Site::start().await;
    site.refuse("articles.list");
    assert_eq!(site.get("/zalo/oa").await.status, 200);
    assert_eq!(site.get("/zalo/articles").await.status, 502);
}
