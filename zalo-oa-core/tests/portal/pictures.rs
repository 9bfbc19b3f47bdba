//! Pictures from the portal's own cache, with an emulator on loopback that has some.

use std::time::Duration;

use zalo_oa_core::{
    App,
    client::Bases,
    emulator::serve::{ServeOptions, Server},
    model::Visibility,
    portal::Portal,
};

use super::site::{Answer, Site, emulator};
use crate::folder::Folder;

/// A portal over HTTP, and the server behind it.
async fn start() -> (Site, Server) {
    let emulator = emulator();
    let options = ServeOptions { pictures: true, ..ServeOptions::default() };
    let server = Server::start(emulator.clone(), options).unwrap();
    let app = App::builder(emulator.app_id())
        .bases(Bases::emulator(&server.base()).unwrap())
        .runtime(emulator.runtime());
    let client = app.build().unwrap().with_token(emulator.tokens().access());
    let portal = Portal::builder(client).build().await.unwrap();
    (Site::of(emulator, Folder::new(), portal, Default::default()).await, server)
}

fn path(answer: &Answer, pointer: &str) -> String {
    answer.json().pointer(pointer).unwrap().as_str().unwrap().to_owned()
}

#[tokio::test]
async fn avatar_and_covers_are_pictures_of_the_portal() {
    let (site, _server) = start().await;
    site.publish("Tin", Visibility::Show).await;
    let avatar = path(&site.get("/zalo/oa").await, "/avatar");
    let cover = path(&site.get("/zalo/articles").await, "/items/0/picture");
    assert_ne!(avatar, cover);
    for path in [avatar, cover] {
        let answer = site.get(&path).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, Some("image/png")));
        assert!(answer.body.starts_with(b"\x89PNG\r\n\x1a\n"));
        assert_eq!(answer.header("cache-control"), Some("public, max-age=86400"));
        let tag = answer.header("etag").unwrap();
        let again = site.ask("GET", &path, &[("if-none-match", tag)]).await;
        assert_eq!((again.status, again.body.len()), (304, 0));
    }
}

#[tokio::test]
async fn a_picture_is_kept_when_its_source_is_gone() {
    let (site, server) = start().await;
    let avatar = path(&site.get("/zalo/oa").await, "/avatar");
    let first = site.get(&avatar).await;
    server.shutdown();
    assert_eq!(site.get(&avatar).await.body, first.body);
    site.emulator.advance(Duration::from_secs(48 * 3_600));
    assert_eq!(site.get(&avatar).await.body, first.body);
}

#[tokio::test]
async fn only_what_an_answer_has_named_can_be_had() {
    let (site, server) = start().await;
    let avatar = path(&site.get("/zalo/oa").await, "/avatar");
    let other = format!("{}/pictures/cover-1.png", server.base());
    for path in [
        "/zalo/pictures/".to_owned(),
        "/zalo/pictures/cover-1.png".to_owned(),
        format!("/zalo/pictures/{}", other.replace('/', "%2F")),
        format!("/zalo/pictures/{other}"),
        format!("/zalo/pictures/{}", "0".repeat(32)),
        format!("{avatar}/"),
        format!("{}?url={other}", &avatar[..avatar.len() - 1]),
        "/zalo/pictures/../oa".to_owned(),
    ] {
        assert_eq!(site.get(&path).await.status, 404, "{path}");
    }
}
