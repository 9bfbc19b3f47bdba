//! What every answer carries, and what no visitor can make the server do.

use super::site::{PHONE, Site, raw};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

#[tokio::test]
async fn every_answer_is_strict_and_says_nothing_about_the_server() {
    // Nobody listens there: the picture cannot be had, and nothing leaves this machine.
    let site = Site::with(|builder| builder.picture_proxy("http://127.0.0.1:9")).await;
    let avatar = site.get("/zalo/oa").await.json()["avatar"].as_str().unwrap().to_owned();
    let tag = site.get("/zalo/oa").await.header("etag").unwrap().to_owned();
    let tag = [("if-none-match", &*tag)];
    let long = format!("/{}", "a".repeat(3_000));
    let mut seen = Vec::new();
    for (method, path, headers) in [
        ("GET", "/zalo/oa", &[][..]),
        ("GET", "/zalo/oa", &tag[..]),
        ("GET", "/zalo/articles", &[]),
        ("GET", "/zalo/articles?limit=0", &[]),
        ("GET", &avatar, &[]),
        ("GET", "/zalo/pictures/x", &[]),
        ("GET", "/q/mot-cua", &[]),
        ("GET", "/q/x", &[]),
        ("GET", "/counts", &[]),
        ("GET", "/counts/style.css", &[]),
        ("GET", "/nothing", &[]),
        ("POST", "/zalo/oa", &[]),
        ("OPTIONS", "/zalo/oa", &[]),
        ("GET", &long, &[]),
    ] {
        let answer = site.ask(method, path, headers).await;
        seen.push(answer.status);
        for (name, value) in [
            ("content-security-policy", POLICY),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("x-frame-options", "DENY"),
            ("cross-origin-resource-policy", "same-origin"),
            ("x-permitted-cross-domain-policies", "none"),
        ] {
            assert_eq!(answer.header(name), Some(value), "{method} {path}");
        }
        assert!(answer.header("permissions-policy").unwrap().contains("geolocation=()"));
        assert!(answer.header("cache-control").is_some(), "{method} {path}");
        assert_eq!(answer.header("server"), None);
        assert_eq!(answer.header("x-powered-by"), None);
        assert_eq!(answer.header("access-control-allow-origin"), None);
    }
    assert_eq!(seen, [200, 304, 200, 400, 503, 404, 302, 404, 401, 200, 404, 405, 405, 414]);
}

#[tokio::test]
async fn only_reading_is_possible() {
    let site = Site::start().await;
    for path in
        ["/zalo/oa", "/zalo/articles", "/zalo/pictures/x", "/q/mot-cua", "/counts", "/counts.csv"]
    {
        for method in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"] {
            let answer = site.ask(method, path, &[("user-agent", PHONE)]).await;
            assert_eq!(
                (answer.status, answer.header("allow")),
                (405, Some("GET,HEAD")),
                "{method} {path}"
            );
        }
    }
    assert_eq!(site.scans().await, 0);
}

#[tokio::test]
async fn head_says_what_get_would_without_a_body() {
    let site = Site::start().await;
    let (get, head) = (site.get("/zalo/oa").await, site.ask("HEAD", "/zalo/oa", &[]).await);
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("etag"), get.header("etag"));
    assert_eq!(head.header("content-length"), get.header("content-length"));
}

#[tokio::test]
async fn requests_that_are_too_large_or_nonsense_are_cut() {
    let site = Site::start().await;
    let head =
        format!("GET /zalo/oa HTTP/1.1\r\nhost: x\r\nx-long: {}\r\n\r\n", "a".repeat(64 << 10));
    let answer = raw(site.address, head.as_bytes()).await;
    assert!(
        answer.is_empty() || answer.starts_with(b"HTTP/1.1 431"),
        "{}",
        String::from_utf8_lossy(&answer)
    );
    let many: String = (0..500).map(|number| format!("x-{number}: 1\r\n")).collect();
    let answer =
        raw(site.address, format!("GET /zalo/oa HTTP/1.1\r\nhost: x\r\n{many}\r\n").as_bytes())
            .await;
    assert!(
        answer.is_empty() || answer.starts_with(b"HTTP/1.1 431"),
        "{}",
        String::from_utf8_lossy(&answer)
    );
    let answer = raw(site.address, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n").await;
    assert!(answer.is_empty() || answer.starts_with(b"HTTP/1.1 400"));
    // A body that nobody asked for is not waited for.
    let body = b"GET /zalo/oa HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 99999999999\r\n\r\n";
    assert!(raw(site.address, body).await.starts_with(b"HTTP/1.1 200"));
    assert_eq!(site.get("/zalo/oa").await.status, 200);
}
