//! The permission page of the emulator: what a browser meets there, in process and on loopback.
#![cfg(feature = "emulator")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/consent.rs"]
mod consent;

use bytes::Bytes;
use consent::{CALLBACK, Trial, browse, small};
use http::Request;
use zalo_oa_core::endpoint::Host;

#[tokio::test]
async fn the_codes_of_the_permission_page_are_good_and_bound_to_their_challenge() {
    let trial = Trial::new(small());
    let pkce = trial.app.pkce().unwrap();
    let link = trial.app.permission_link(CALLBACK, Some(&pkce), Some("s t&te")).unwrap();
    let shown = url::Url::parse(&browse(&trial.emulator, &link)).unwrap();
    let names: Vec<_> = shown.query_pairs().map(|(name, _)| name.into_owned()).collect();
    assert_eq!(names, ["code", "oa_id", "state"]);
    let value =
        |name: &str| shown.query_pairs().find(|(key, _)| key == name).unwrap().1.into_owned();
    assert_eq!(
        (value("state").as_str(), value("oa_id")),
        ("s t&te", trial.emulator.oa_id().to_string())
    );
    assert!(trial.app.exchange(value("code"), None).await.is_err());
    let (first, second) = (browse(&trial.emulator, &link), browse(&trial.emulator, &link));
    assert_ne!(first, second, "each consent has a code of its own");
}

#[test]
fn the_permission_page_shows_a_page_of_errors_and_counts_as_no_call() {
    let emulator = small().refuse_consent(-14024).build();
    let get = |path: &str| {
        emulator.answer(Host::OAuth, &Request::get(path).body(Bytes::new()).unwrap()).response
    };
    let app = emulator.app_id();
    let gone = get(&format!("/v4/oa/permission?app_id={app}&redirect_uri={CALLBACK}"));
    assert_eq!(gone.status(), 302);
    assert_eq!(gone.headers()["location"], "../permission/error?error_code=-14024");
    let page = get("/v4/permission/error?error_code=-14024");
    assert_eq!(
        (page.status().as_u16(), &page.headers()["content-type"]),
        (200, &"text/html; charset=utf-8".parse().unwrap())
    );
    assert!(String::from_utf8_lossy(page.body()).contains("-14024"));
    let scripted = get("/v4/permission/error?error_code=%3Cscript%3E");
    assert!(!String::from_utf8_lossy(scripted.body()).contains("script"));
    assert!(emulator.calls().is_empty());
    let (status, _) = emulator.control("POST", "/consent", b"{}");
    assert_eq!(status, 200);
    let back = get(&format!("/v4/oa/permission?app_id={app}&redirect_uri={CALLBACK}"));
    assert!(back.headers()["location"].to_str().unwrap().starts_with(CALLBACK));
}

#[cfg(feature = "emulator-server")]
mod on_loopback {
    use std::{
        io::{Read, Write},
        net::TcpStream,
        sync::Arc,
        time::Duration,
    };

    use url::Url;
    use zalo_oa_core::{
        App,
        api::GetOa,
        auth::Callback,
        client::Bases,
        emulator::serve::{ServeOptions, Server},
        store::MemoryStore,
    };

    use super::{CALLBACK, small};

    /// The address that the page sends the browser to; the page's text where it sends it nowhere.
    fn open(link: &str) -> Result<Url, String> {
        let link = Url::parse(link).unwrap();
        let host = link.socket_addrs(|| None).unwrap()[0];
        let mut stream = TcpStream::connect(host).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let target = &link[url::Position::BeforePath..];
        let request = format!("GET {target} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let location = answer.lines().find_map(|line| line.strip_prefix("location: "));
        location.map(|location| link.join(location).unwrap()).ok_or(answer)
    }

    #[tokio::test]
    async fn a_browser_and_an_app_get_the_whole_way() {
        let emulator = small().build();
        let server = Server::start(emulator.clone(), ServeOptions::default()).unwrap();
        let app = App::builder(emulator.app_id())
            .secret(emulator.app_secret())
            .bases(Bases::emulator(&server.base()).unwrap())
            .runtime(emulator.runtime())
            .build()
            .unwrap();
        let (pkce, state) = (app.pkce().unwrap(), app.state().unwrap());
        let wrong = app.permission_link("http://localhost/other", Some(&pkce), None).unwrap();
        let errors = open(&wrong).unwrap();
        let page = format!("{}/oauth/v4/permission/error?error_code=-14003", server.base());
        assert_eq!(errors.as_str(), page);
        assert!(open(errors.as_str()).unwrap_err().contains("-14003"));
        assert_eq!(Callback::read(errors.as_str(), None).unwrap_err().code(), Some(-14003));

        let link = app.permission_link(CALLBACK, Some(&pkce), Some(&state)).unwrap();
        let shown = open(&link).unwrap();
        assert!(shown.as_str().starts_with(CALLBACK));
        let callback = Callback::read(shown.as_str(), Some(&state)).unwrap();
        let store = Arc::new(MemoryStore::default());
        let verifier = Some(pkce.verifier());
        let client = app.sign_in(callback.oa.unwrap(), store, callback.code, verifier).await;
        assert_eq!(client.unwrap().send(GetOa::new()).await.unwrap().oa_id, emulator.oa_id());
    }
}
