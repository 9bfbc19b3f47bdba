//! What an administrator reads about a portal: trouble once, and nothing about visitors or tokens.
#![cfg(all(feature = "portal", feature = "emulator-server"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/capture.rs"]
mod capture;
#[path = "support/folder.rs"]
mod folder;
#[path = "portal/site.rs"]
#[allow(dead_code, reason = "each test program uses a part")]
mod site;

use sqlx::{ConnectOptions, sqlite::SqliteConnectOptions};

use site::{PASSWORD, Site};

/// Events of the portal that hold a text.
fn told(text: &str) -> usize {
    let lines = capture::lines();
    lines.iter().filter(|line| line.contains("zalo_oa::portal") && line.contains(text)).count()
}

#[tokio::test]
async fn an_outage_of_the_disk_is_told_once_and_visitors_never() {
    capture::start();
    let site = Site::with(|builder| builder.trusted_proxies(1)).await;
    let file = site.folder.path().join("counts.sqlite");
    let mut other = SqliteConnectOptions::new().filename(file).connect().await.unwrap();
    sqlx::query("BEGIN EXCLUSIVE").execute(&mut other).await.unwrap();
    let agent = "Mozilla/5.0 DienThoaiCuaBaNam/1.0";
    let headers = [
        ("user-agent", agent),
        ("x-forwarded-for", "203.0.113.77"),
        ("authorization", "Basic c2VjcmV0"),
    ];
    for path in ["/q/mot-cua", "/zalo/oa", "/counts", "/nothing", "/q/mot-cua"] {
        site.ask("GET", path, &headers).await;
    }
    for _ in 0..3 {
        assert!(site.portal.flush().await.is_err());
    }
    assert_eq!((told("cannot be written"), told("written again")), (1, 0));
    sqlx::query("COMMIT").execute(&mut other).await.unwrap();
    site.portal.flush().await.unwrap();
    assert_eq!((told("cannot be written"), told("written again")), (1, 1));
    #[cfg(unix)]
    {
        std::fs::remove_file(site.folder.path().join("counts.sqlite")).unwrap();
        for _ in 0..3 {
            site.ask("GET", "/q/mot-cua", &headers).await;
            site.portal.flush().await.unwrap();
        }
        assert_eq!(told("was deleted or replaced"), 1);
    }
    site.refuse("articles.list");
    assert_eq!(site.get("/zalo/articles").await.status, 502);
    assert_eq!(told("Zalo's answer cannot be had"), 1);
    let token = site.emulator.tokens().access()[..40].to_owned();
    for line in capture::lines() {
        for secret in ["BaNam", "203.0.113", "c2VjcmV0", PASSWORD, &token] {
            assert!(!line.contains(secret), "{line}");
        }
    }
}
