//! JSON is limited by address; codes at desks never are.

use std::time::Duration;

use serde_json::json;

use super::site::{PHONE, Site};

async fn limited() -> Site {
    Site::with(|builder| builder.requests_a_minute(60)).await
}

#[tokio::test]
async fn json_is_limited_and_says_when_to_come_again() {
    let site = limited().await;
    for _ in 0..10 {
        assert_eq!(site.get("/zalo/oa").await.status, 200);
        assert_eq!(site.get("/zalo/articles").await.status, 200);
    }
    for path in ["/zalo/oa", "/zalo/articles"] {
        let answer = site.get(path).await;
        assert_eq!((answer.status, answer.header("retry-after")), (429, Some("1")));
        assert_eq!(answer.json()["error"]["code"], "too_many");
        assert_eq!(answer.json()["error"]["retry_after"], json!(1));
    }
    site.emulator.advance(Duration::from_secs(1));
    assert_eq!(site.get("/zalo/oa").await.status, 200);
    assert_eq!(site.get("/zalo/oa").await.status, 429);
}

#[tokio::test]
async fn a_scan_is_never_refused_by_rate() {
    let site = limited().await;
    while site.get("/zalo/oa").await.status == 200 {}
    for _ in 0..500 {
        assert_eq!(site.get("/q/mot-cua").await.status, 302);
    }
    assert_eq!(site.scans().await, 500);
}

/// How many of 30 requests are answered when each claims to come from elsewhere.
async fn answered(site: &Site, claim: impl Fn(u32) -> String) -> usize {
    let mut answered = 0;
    for number in 0..30 {
        let claim = claim(number);
        let headers = [("user-agent", PHONE), ("x-forwarded-for", &*claim)];
        answered += usize::from(site.ask("GET", "/zalo/oa", &headers).await.status == 200);
    }
    answered
}

#[tokio::test]
async fn nobody_talks_himself_out_of_the_limit() {
    let site = limited().await;
    assert_eq!(answered(&site, |number| format!("198.51.100.{number}")).await, 20);
    // Behind one proxy only what that proxy has added counts: the last address.
    let site = Site::with(|builder| builder.requests_a_minute(60).trusted_proxies(1)).await;
    assert_eq!(answered(&site, |number| format!("198.51.100.{number}, 203.0.113.9")).await, 20);
    // Too few addresses, or none: the connection's.
    let site = Site::with(|builder| builder.requests_a_minute(60).trusted_proxies(2)).await;
    assert_eq!(answered(&site, |number| format!("198.51.100.{number}")).await, 20);
    let site = Site::with(|builder| builder.requests_a_minute(60).trusted_proxies(1)).await;
    assert_eq!(answered(&site, |number| format!("nonsense-{number}")).await, 20);
    // A claim that is no ASCII hides nothing of what the proxy has added, also in another line.
    for line in ["", "\r\nx-forwarded-for: "] {
        let site = Site::with(|builder| builder.requests_a_minute(60).trusted_proxies(1)).await;
        let claim = |number| {
            format!("địa-chỉ-{number}{}203.0.113.9", if line.is_empty() { ", " } else { line })
        };
        assert_eq!(answered(&site, claim).await, 20);
        // And it drains nobody else's budget.
        let other = [("user-agent", PHONE), ("x-forwarded-for", "địa-chỉ, 203.0.113.10")];
        assert_eq!(site.ask("GET", "/zalo/oa", &other).await.status, 200);
    }
}

#[tokio::test]
async fn visitors_behind_a_trusted_proxy_are_told_apart() {
    let site = Site::with(|builder| builder.requests_a_minute(60).trusted_proxies(1)).await;
    assert_eq!(answered(&site, |number| format!("1.2.3.4, 203.0.113.{number}")).await, 30);
    assert_eq!(answered(&site, |number| format!("[2001:db8:0:{number:x}::1]")).await, 30);
    let site = Site::with(|builder| builder.requests_a_minute(60).trusted_proxies(2)).await;
    assert_eq!(answered(&site, |number| format!("203.0.113.{number}:4711, 10.0.0.1")).await, 30);
}
