//! Scans: where a code leads, what counts as one, and what is kept of it.

use std::{fs, time::Duration};

use zalo_oa_core::portal::{CountsError, Desks, Portal, serve::Bounds};

use super::site::{DESKS, PASSWORD, PHONE, Site, builder, client, emulator};
use crate::folder::Folder;

#[tokio::test]
async fn a_code_leads_to_the_oa_and_is_counted_by_desk() {
    let site = Site::start().await;
    let link = format!("https://zalo.me/{}", site.emulator.oa_id());
    for path in ["/q/mot-cua", "/q/mot-cua?utm=poster", "/q/MOT-CUA", "/q/ho-tich"] {
        let answer = site.get(path).await;
        assert_eq!((answer.status, answer.header("location")), (302, Some(&*link)), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.body, b"");
    }
    let counts = site.portal.counts().await.unwrap();
    let shown: Vec<_> = counts.iter().map(|count| (count.desk.as_str(), count.scans)).collect();
    assert_eq!(shown, [("ho-tich", 1), ("mot-cua", 3)]);
}

#[tokio::test]
async fn an_unknown_desk_leads_nowhere() {
    let site = Site::start().await;
    for path in [
        "/q/khac",
        "/q/",
        "/q/https:%2F%2Fexample.com",
        "/q/..%2fcounts",
        "/q/mot-cua%00",
        "/q/%6dot-cua",
        "/q/mot-cua/",
        "/q/%ff%fe",
    ] {
        let answer = site.get(path).await;
        assert_eq!((answer.status, answer.header("location")), (404, None), "{path}");
    }
    let long = format!("/q/{}", "a".repeat(1_000));
    assert_eq!(site.get(&long).await.status, 404);
    assert_eq!(site.scans().await, 0);
}

#[tokio::test]
async fn a_day_is_one_of_vietnam() {
    let site = Site::start().await;
    // It is 08:00 there.
    site.emulator.advance(Duration::from_secs(16 * 3_600 - 1));
    site.get("/q/mot-cua").await;
    site.emulator.advance(Duration::from_secs(1));
    site.get("/q/mot-cua").await;
    site.get("/q/mot-cua").await;
    let counts = site.portal.counts().await.unwrap();
    let shown: Vec<_> = counts.iter().map(|count| (count.day.as_str(), count.scans)).collect();
    assert_eq!(shown, [("2026-11-23", 1), ("2026-11-24", 2)]);
}

#[tokio::test]
async fn previews_and_early_fetches_lead_on_and_are_not_counted() {
    let site = Site::start().await;
    assert_eq!(site.ask("HEAD", "/q/mot-cua", &[("user-agent", PHONE)]).await.status, 302);
    for agent in [
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        "TelegramBot (like TwitterBot)",
        "Twitterbot/1.0",
        "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        "Slack-ImgProxy (+https://api.slack.com/robots)",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; bingbot/2.0)",
        "Mozilla/5.0 (Windows NT 10.0) ZaloLinkPreview/1.0",
        "Mozilla/5.0 (compatible; zalobot/1.0)",
        "WhatsApp/2.23.20.0",
        "Mozilla/5.0 (compatible; coccocbot-web/1.0)",
        "Discordbot/2.0",
        "SkypeUriPreview Preview/0.5",
        "LinkedInBot/1.0",
        "Mozilla/5.0 (X11) HeadlessChrome/130.0",
        "curl/8.5.0",
        "",
    ] {
        let answer = site.ask("GET", "/q/mot-cua", &[("user-agent", agent)]).await;
        assert_eq!(answer.status, 302, "{agent}");
    }
    assert_eq!(site.ask("GET", "/q/mot-cua", &[]).await.status, 302);
    for (name, value) in [
        ("purpose", "prefetch"),
        ("sec-purpose", "prefetch;prerender"),
        ("sec-purpose", "prefetch;anonymous-client-ip"),
        ("x-moz", "prefetch"),
        ("x-purpose", "preview"),
    ] {
        let headers = [("user-agent", PHONE), (name, value)];
        assert_eq!(site.ask("GET", "/q/mot-cua", &headers).await.status, 302, "{name}");
    }
    assert_eq!(site.scans().await, 0);
}

#[tokio::test]
async fn people_are_counted_also_in_the_browsers_of_messengers() {
    let site = Site::start().await;
    let agents = [
        PHONE,
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Zalo iOS/600 ZaloTheme/light",
        "Mozilla/5.0 (Linux; Android 13; CUBOT NOTE 50) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36",
        "Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile [FB_IAB/FB4A;FBAV/480.0;]",
        "Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36 Telegram-Android/11.2",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130 Safari/537.36 coc_coc_browser/130",
    ];
    for agent in agents {
        site.ask("GET", "/q/mot-cua", &[("user-agent", agent)]).await;
    }
    assert_eq!(site.scans().await, agents.len() as u64);
}

#[tokio::test]
async fn nothing_about_whom_is_kept() {
    let mut site = Site::with(|builder| builder.trusted_proxies(1)).await;
    let agent = "Mozilla/5.0 DienThoaiCuaBaNam/1.0";
    let headers =
        [("user-agent", agent), ("x-forwarded-for", "203.0.113.77"), ("cookie", "ten=BaNam")];
    site.ask("GET", "/q/mot-cua", &headers).await;
    assert_eq!(site.scans().await, 1);
    site.stop().await;
    site.portal.close().await.unwrap();
    let mut files = 0;
    for file in fs::read_dir(site.folder.path()).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for trace in ["BaNam", "203.0.113", "127.0.0.1", "Mozilla"] {
            assert!(!text.contains(trace), "{trace}");
        }
        files += usize::from(text.contains("mot-cua"));
    }
    assert!(files > 0, "the file of counts was not looked at");
}

#[tokio::test]
async fn scans_survive_an_orderly_end_and_go_on_after_it() {
    let mut site = Site::start().await;
    for _ in 0..3 {
        site.get("/q/mot-cua").await;
    }
    site.stop().await;
    site.portal.close().await.unwrap();
    let (emulator, folder) = (site.emulator.clone(), site.folder);
    let portal = builder(&emulator, &folder).build().await.unwrap();
    let site = Site::of(emulator, folder, portal, Bounds::default()).await;
    site.get("/q/mot-cua").await;
    assert_eq!(site.scans().await, 4);
}

#[tokio::test]
async fn a_portal_that_is_dropped_writes_what_it_has_counted() {
    let folder = Folder::new();
    let site = {
        let emulator = emulator();
        let portal = builder(&emulator, &folder).build().await.unwrap();
        Site::of(emulator, Folder::new(), portal, Bounds::default()).await
    };
    site.get("/q/mot-cua").await;
    let emulator = site.emulator.clone();
    drop(site);
    let portal = builder(&emulator, &folder).build().await.unwrap();
    let mut counted = 0;
    while counted == 0 {
        counted = portal.counts().await.unwrap().iter().map(|count| count.scans).sum();
    }
    assert_eq!(counted, 1);
}

#[tokio::test]
async fn settings_that_would_lose_scans_or_guard_nothing_are_refused() {
    let emulator = emulator();
    let desks = Desks::csv(DESKS, Some(&emulator.oa_id())).unwrap();
    let without = Portal::builder(client(&emulator)).desks(desks).build().await;
    assert!(without.unwrap_err().to_string().contains("need a file"));
    let folder = Folder::new();
    let short = builder(&emulator, &folder).counts_password(&PASSWORD[1..]).build().await;
    assert!(short.unwrap_err().to_string().contains("16 bytes"));
    let nowhere = builder(&emulator, &folder).counts(folder.path().join("no/such/folder.sqlite"));
    assert!(nowhere.build().await.is_err());
    fs::write(folder.path().join("text.sqlite"), "this is no database, and long enough to show it")
        .unwrap();
    let text = builder(&emulator, &folder).counts(folder.path().join("text.sqlite")).build().await;
    assert!(text.is_err());
    let ended = builder(&emulator, &folder).build().await.unwrap();
    ended.close().await.unwrap();
    assert!(matches!(ended.counts().await, Err(CountsError::Gone)));
}
