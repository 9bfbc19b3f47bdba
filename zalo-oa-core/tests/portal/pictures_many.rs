//! More pictures than fit into memory: what is kept, and what it costs when somebody asks for one after
//! the other.

use std::{sync::Arc, time::Duration};

use axum::{Router, body::Body};
use http::{Request, Response};
use hyper::service::Service;
use hyper_util::service::TowerToHyperService;
use serde_json::json;
use zalo_oa_core::{App, client::Bases, portal::Portal};

use super::{
    pictures_hostile::{bytes, png},
    site::{Site, emulator},
};
use crate::{
    folder::Folder,
    server::{Server, answer},
};

struct News {
    site: Site,
    server: Arc<Server>,
    pictures: Vec<String>,
}

impl News {
    /// Pictures that were fetched.
    fn asked(&self) -> usize {
        self.server.seen().iter().filter(|seen| seen.target.ends_with(".png")).count()
    }
}

/// So many articles with a picture of 9 KB each, where 20 KB are kept.
async fn news(count: usize) -> News {
    let server = Arc::new(Server::start(move |_, seen| {
        let own = format!("http://{}", seen.header("host").unwrap());
        if !seen.target.starts_with("/openapi/") {
            return bytes("image/png", &png(9, 9, 9_000));
        }
        let medias: Vec<_> = (0..count)
            .map(|number| json!({ "id": number, "title": "Tin", "status": "show", "thumb": format!("{own}/{number}.png") }))
            .collect();
        let body = json!({ "error": 0, "data": { "medias": medias, "total": count } });
        answer(200, "content-type: application/json\r\n", &body.to_string())
    }));
    let emulator = emulator();
    let app = App::builder("1")
        .bases(Bases::emulator(&server.base()).unwrap())
        .runtime(emulator.runtime());
    let client = app.build().unwrap().with_token("made-up");
    let portal = Portal::builder(client).picture_bytes(10_000, 20_000).build().await.unwrap();
    let site = Site::of(emulator, Folder::new(), portal, Default::default()).await;
    let page = site.get("/zalo/articles").await.json();
    let items = page["items"].as_array().unwrap().iter();
    let pictures = items.map(|item| item["picture"].as_str().unwrap().to_owned()).collect();
    News { site, server, pictures }
}

#[tokio::test]
async fn pictures_take_no_more_memory_than_agreed() {
    let news = news(4).await;
    let (site, pictures) = (&news.site, &news.pictures);
    for picture in pictures {
        assert_eq!(site.get(picture).await.status, 200);
    }
    assert_eq!(news.asked(), 4);
    // The two that were asked for last are there, the first is not, and comes again.
    site.get(&pictures[3]).await;
    site.get(&pictures[2]).await;
    assert_eq!(news.asked(), 4);
    assert_eq!(site.get(&pictures[0]).await.status, 200);
    assert_eq!(news.asked(), 5);
}

#[tokio::test]
async fn asking_for_one_picture_after_the_other_costs_no_fetches_without_end() {
    let news = news(4).await;
    let mut answered = 0;
    for number in 0..600 {
        let answer = news.site.get(&news.pictures[number % 4]).await;
        match answer.status {
            200 => answered += 1,
            status => assert_eq!((status, answer.header("retry-after")), (503, Some("30"))),
        }
    }
    assert_eq!(news.asked(), 120);
    // What is kept is served on; of four pictures in turn that is every second.
    assert!(answered >= 120 + 200, "{answered}");
    news.site.emulator.advance(Duration::from_secs(10));
    for number in 0..100 {
        news.site.get(&news.pictures[number % 4]).await;
    }
    assert_eq!(news.asked(), 130);
}

/// The answer as the server has it, its body not yet sent to anybody.
async fn unsent(router: &Router, path: &str) -> Response<Body> {
    let service = TowerToHyperService::new(router.clone());
    service.call(Request::get(path).body(Body::empty()).unwrap()).await.unwrap()
}

#[tokio::test]
async fn what_slow_readers_hold_of_pictures_that_are_kept_no_more_is_bounded() {
    let news = news(5).await;
    let router = news.site.portal.router();
    let mut slow = Vec::new();
    for picture in &news.pictures[..4] {
        slow.push(unsent(&router, picture).await);
    }
    assert!(slow.iter().all(|answer| answer.status() == 200));
    // Twice what may be kept is in memory, and stays there until somebody lets go.
    assert_eq!(unsent(&router, &news.pictures[4]).await.status(), 503);
    assert_eq!(unsent(&router, &news.pictures[3]).await.status(), 200);
    // Readers of what is kept cost nothing more.
    for _ in 0..50 {
        slow.push(unsent(&router, &news.pictures[3]).await);
    }
    assert!(slow.iter().all(|answer| answer.status() == 200));
    slow.remove(0);
    assert_eq!(unsent(&router, &news.pictures[4]).await.status(), 200);
    assert_eq!(news.asked(), 5);
}
