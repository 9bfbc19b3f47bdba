//! News: what is shown, in which order, and that turning pages asks nobody.

use serde_json::json;
use zalo_oa_core::{api::GetOa, model::Visibility};

use super::site::{Site, client};

async fn with_news(count: usize) -> Site {
    let site = Site::start().await;
    for number in 0..count {
        site.publish(&format!("Tin {number}"), Visibility::Show).await;
    }
    site
}

fn titles(answer: &serde_json::Value) -> Vec<String> {
    let items = answer["items"].as_array().unwrap();
    items.iter().map(|item| item["title"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn an_article_has_the_agreed_fields() {
    let site = with_news(1).await;
    let page = site.get("/zalo/articles").await.json();
    assert_eq!((&page["total"], &page["offset"]), (&json!(1), &json!(0)));
    let item = &page["items"][0];
    let id = item["id"].as_str().unwrap();
    assert_eq!(item["title"], "Tin 0");
    assert_eq!(item["link"], format!("https://oa.zalo.me/article?id={id}"));
    assert_eq!(item["published"], "2026-11-23T01:00:00Z");
    assert!(item["picture"].as_str().unwrap().starts_with("/zalo/pictures/"));
    assert!(item["description"].is_null());
}

#[tokio::test]
async fn pages_are_turned_without_asking_zalo_again() {
    let site = with_news(23).await;
    let first = site.get("/zalo/articles").await.json();
    assert_eq!((titles(&first).len(), titles(&first)[0].as_str()), (6, "Tin 22"));
    let calls = site.calls("articles.list");
    assert_eq!(calls, 3);
    let mut seen = Vec::new();
    for offset in (0..23).step_by(10) {
        let page = site.get(&format!("/zalo/articles?offset={offset}&limit=10")).await.json();
        assert_eq!((&page["total"], &page["offset"]), (&json!(23), &json!(offset)));
        seen.extend(titles(&page));
    }
    let expected: Vec<String> = (0..23).rev().map(|number| format!("Tin {number}")).collect();
    assert_eq!(seen, expected);
    for offset in 23..60 {
        let page = site.get(&format!("/zalo/articles?offset={offset}")).await.json();
        assert_eq!(titles(&page), Vec::<String>::new());
    }
    assert_eq!(site.calls("articles.list"), calls);
}

#[tokio::test]
async fn hidden_articles_are_nobodys_business() {
    let site = with_news(2).await;
    site.publish("Bản nháp", Visibility::Hide).await;
    site.publish("Tin mới", Visibility::Show).await;
    let page = site.get("/zalo/articles").await;
    assert_eq!(titles(&page.json()), ["Tin mới", "Tin 1", "Tin 0"]);
    assert_eq!(page.json()["total"], 3);
    assert!(!page.text().contains("nháp"));
}

#[tokio::test]
async fn the_list_ends_where_the_settings_say() {
    let site = Site::with(|builder| builder.articles(10)).await;
    for number in 0..15 {
        site.publish(&format!("Tin {number}"), Visibility::Show).await;
    }
    assert_eq!(site.get("/zalo/articles").await.json()["total"], 10);
    assert_eq!(site.calls("articles.list"), 1);
}

#[tokio::test]
async fn what_is_no_page_is_refused_before_zalo_is_asked() {
    let site = with_news(0).await;
    let before = site.calls("articles.list");
    for query in [
        "limit=0",
        "limit=11",
        "limit=-1",
        "limit=",
        "limit=ten",
        "offset=-1",
        "offset=1e3",
        "offset=99999999999999999999",
        "offset=1000001",
        "limit=5&limit=99",
    ] {
        let answer = site.get(&format!("/zalo/articles?{query}")).await;
        assert_eq!(
            (answer.status, &answer.json()["error"]["code"]),
            (400, &json!("invalid")),
            "{query}"
        );
    }
    assert_eq!(site.calls("articles.list"), before);
}

#[tokio::test]
async fn hostile_titles_are_data() {
    let site = with_news(0).await;
    for title in ["<img src=x onerror=alert(1)>", "javascript:alert(1)", "]]>", "\"><script>"] {
        site.publish(title, Visibility::Show).await;
    }
    let page = site.get("/zalo/articles").await;
    let expected = ["\"><script>", "]]>", "javascript:alert(1)", "<img src=x onerror=alert(1)>"];
    assert_eq!(titles(&page.json()), expected);
    assert_eq!(page.header("content-type"), Some("application/json; charset=utf-8"));
}

#[tokio::test]
async fn the_token_stands_in_no_answer() {
    let site = with_news(1).await;
    client(&site.emulator).send(GetOa::new()).await.unwrap();
    let token = site.emulator.tokens().access().to_owned();
    for path in ["/zalo/oa", "/zalo/articles", "/q/mot-cua", "/counts", "/nothing"] {
        let answer = site.get(path).await;
        let all = format!("{:?} {}", answer.headers, String::from_utf8_lossy(&answer.body));
        assert!(!all.contains(&token[..40]), "{path}");
    }
}
