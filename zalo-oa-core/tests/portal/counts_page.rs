//! The page of counts: behind a password, and safe to open in a browser and a spreadsheet.

use base64::{Engine, engine::general_purpose::STANDARD};
use zalo_oa_core::portal::{Desks, Portal};

use super::site::{PASSWORD, Site, client, emulator};
use crate::folder::Folder;

fn basic(pair: &str) -> String {
    format!("Basic {}", STANDARD.encode(pair))
}

#[tokio::test]
async fn without_the_password_there_is_nothing_to_see() {
    let site = Site::start().await;
    site.get("/q/mot-cua").await;
    for path in ["/counts", "/counts.csv"] {
        let wrong = [
            String::new(),
            basic("x:wrong-wrong-wrong"),
            basic(&format!("x:{PASSWORD} ")),
            basic(&format!("x:{}", &PASSWORD[..15])),
            basic(PASSWORD),
            basic("x:"),
            format!("Bearer {PASSWORD}"),
            "Basic ////".to_owned(),
            "Basic".to_owned(),
        ];
        for value in wrong {
            let answer = site.ask("GET", path, &[("authorization", &value)]).await;
            assert_eq!(answer.status, 401, "{value}");
            assert!(answer.header("www-authenticate").unwrap().starts_with("Basic realm="));
            assert!(!answer.text().contains("mot-cua"));
        }
        let right = basic(&format!("van-phong:{PASSWORD}"));
        let answer = site.ask("GET", path, &[("authorization", &right)]).await;
        assert_eq!(answer.status, 200);
        assert!(answer.text().contains("mot-cua"));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
    }
}

#[tokio::test]
async fn where_no_password_is_set_there_is_no_page() {
    let (emulator, folder) = (emulator(), Folder::new());
    let desks = Desks::csv("code\na", Some(&emulator.oa_id())).unwrap();
    let portal =
        Portal::builder(client(&emulator)).desks(desks).counts(folder.path().join("c.sqlite"));
    let portal = portal.build().await.unwrap();
    let site = Site::of(emulator, folder, portal, Default::default()).await;
    for path in ["/counts", "/counts.csv", "/counts/style.css"] {
        let right = basic(&format!("x:{PASSWORD}"));
        assert_eq!(site.ask("GET", path, &[("authorization", &right)]).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn hostile_names_of_desks_are_text_on_the_page_and_in_the_table() {
    let (emulator, folder) = (emulator(), Folder::new());
    let table = "code;name\na;\"\"\"><script>alert(1)</script>\"\nb;=HYPERLINK(1)\nc;<img src=x onerror=alert(1)>]]>\n";
    let desks = Desks::csv(table, Some(&emulator.oa_id())).unwrap();
    let portal = Portal::builder(client(&emulator))
        .desks(desks)
        .counts(folder.path().join("c.sqlite"))
        .counts_password(PASSWORD);
    let portal = portal.build().await.unwrap();
    let site = Site::of(emulator, folder, portal, Default::default()).await;
    for path in ["/q/a", "/q/b", "/q/c"] {
        site.get(path).await;
    }
    let right = basic(&format!("x:{PASSWORD}"));
    let page = site.ask("GET", "/counts", &[("authorization", &right)]).await;
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    let text = page.text();
    assert!(!text.contains("<script") && !text.contains("<img") && !text.contains(" style="));
    assert!(text.contains("&lt;script&gt;") && text.contains("&lt;img src=x"));
    let table = site.ask("GET", "/counts.csv", &[("authorization", &right)]).await;
    assert_eq!(table.header("content-type"), Some("text/csv; charset=utf-8"));
    assert!(table.header("content-disposition").unwrap().starts_with("attachment"));
    assert!(table.text().contains("\"'=HYPERLINK(1)\";1"), "{}", table.text());
}

#[tokio::test]
async fn guesses_are_slowed_down() {
    let site = Site::with(|builder| builder.requests_a_minute(60)).await;
    let mut refused = 0;
    for number in 0..40 {
        let guess = basic(&format!("x:guess-number-{number:05}"));
        let answer = site.ask("GET", "/counts", &[("authorization", &guess)]).await;
        refused += usize::from(answer.status == 429);
    }
    assert_eq!(refused, 20);
}
