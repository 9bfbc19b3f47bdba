//! What the machine around the program does to a call: certificates, proxies, addresses.
//!
//! Environment variables belong to a whole process, so tests about them run this program again
//! with other variables; the part that runs there is the test named `inside`.
#![cfg(feature = "http")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/authority.rs"]
mod authority;
#[path = "support/over_http.rs"]
mod over_http;
#[path = "support/server.rs"]
mod server;

use std::process::Command;

use authority::Authority;
use serde_json::json;
use server::{Reply, Server, answer};
use zalo_oa_core::{
    App, CallOptions, Client, Error,
    api::GetOa,
    client::{AppBuilder, Bases},
    endpoint::Host,
    error::{BuildError, Problem},
    transport::replay::Replay,
};

/// Tells the second run of this program what to do.
const ROLE: &str = "ZALO_OA_TEST_ROLE";
const BASE: &str = "ZALO_OA_TEST_BASE";
/// Ends the report of the second run, so that a run that never came there shows.
const END: &str = "the inner run ended well";

/// Runs the test `inside` alone in a process of its own.
fn again(role: &str, variables: &[(&str, &str)]) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    for name in ["http_proxy", "https_proxy", "all_proxy", "no_proxy"] {
        command.env_remove(name).env_remove(name.to_uppercase());
    }
    let variables = variables.iter().copied();
    let run = command
        .args(["--exact", "inside", "--nocapture"])
        .env(ROLE, role)
        .envs(variables)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&run.stdout) + String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success() && text.contains(END), "{text}");
}

/// Does nothing by itself: it is what [`again`] runs.
#[tokio::test]
async fn inside() {
    match std::env::var(ROLE).as_deref() {
        Ok("no certificates") => without_certificates(),
        Ok("call") => {
            let base = std::env::var(BASE).unwrap();
            let mut bases = Bases::default();
            bases.set(Host::OpenApi, &base).unwrap();
            let app = with_a_certificate(App::builder("1").bases(bases)).build().unwrap();
            let outcome = once(&app.with_token("made-up-token")).await;
            println!("the call: {outcome:?}");
        }
        _ => return,
    }
    println!("{END}");
}

fn without_certificates() {
    let outcomes = [
        App::builder("1").build().map(|_| ()),
        Client::with_access_token("made-up-token").map(|_| ()),
    ];
    for outcome in outcomes {
        let error = outcome.unwrap_err();
        assert_eq!(error.kind(), "build", "{error}");
        assert!(error.outcome_known());
        assert!(matches!(problem(&error), Problem::Tls { .. }), "{error:?}");
        assert!(error.to_string().contains("certificates"), "{error}");
        let (en, vi) = error.hint();
        assert!(en.contains("ca-certificates") && vi.contains("ca-certificates"));
    }
    // What brings its own trust, or no network at all, works here too.
    with_a_certificate(App::builder("1")).build().unwrap();
    App::builder("1").transport(Replay::default()).build().unwrap();
}

fn with_a_certificate(builder: AppBuilder) -> AppBuilder {
    builder.extra_ca(Authority::new().pem())
}

fn problem(error: &Error) -> &Problem {
    match error {
        Error::Build(error) => error.problem(),
        other => panic!("another phase: {other:?}"),
    }
}

async fn once(client: &Client) -> Result<String, Error> {
    let client = client.with(CallOptions::default().attempts(1));
    client.send(GetOa::new()).await.map(|oa| oa.name)
}

fn info(_: usize, _: &server::Seen) -> Reply {
    server::json(&json!({"error": 0, "data": {"oa_id": "1", "name": "Phường 1"}}))
}

#[test]
fn a_machine_without_certificates_gets_an_error_and_no_panic() {
    let nowhere = concat!(env!("CARGO_MANIFEST_DIR"), "/wire/no-such-place");
    again("no certificates", &[("SSL_CERT_FILE", nowhere), ("SSL_CERT_DIR", nowhere)]);
}

#[tokio::test]
async fn an_unknown_authority_is_refused_until_it_is_trusted() {
    let authority = Authority::new();
    let server = Server::tls(authority.server(), info);
    for host in ["localhost", "127.0.0.1"] {
        let mut bases = Bases::default();
        bases.set(Host::OpenApi, &format!("https://{host}:{}", server.port())).unwrap();
        let builder = || with_a_certificate(App::builder("1").bases(bases.clone()));

        let before = server.seen().len();
        let stranger = builder().build().unwrap().with_token("made-up-token");
        let error = once(&stranger).await.unwrap_err();
        assert_eq!(error.kind(), "connect", "{error:?}");
        assert_eq!(server.seen().len(), before, "a token went to a server that nobody trusts");

        let trusting = builder().extra_ca(authority.pem()).build().unwrap();
        let outcome = once(&trusting.with_token("made-up-token")).await;
        assert_eq!(outcome.unwrap(), "Phường 1");
    }
}

#[tokio::test]
async fn trust_in_an_extra_authority_is_not_trust_in_any_name() {
    let authority = Authority::new();
    let server = Server::tls(authority.server(), info);
    let mut bases = Bases::default();
    bases.set(Host::OpenApi, &format!("https://127.0.0.2:{}", server.port())).unwrap();
    let app = App::builder("1").bases(bases).extra_ca(authority.pem()).build().unwrap();
    let error = once(&app.with_token("made-up-token")).await.unwrap_err();
    assert_eq!((error.kind(), server.seen().len()), ("connect", 0));
}

#[test]
fn an_extra_certificate_that_is_none_is_a_build_error() {
    for pem in ["", "no certificate", "-----BEGIN CERTIFICATE-----\n!!\n-----END CERTIFICATE-----"]
    {
        let error = App::builder("1").extra_ca(pem).build().unwrap_err();
        assert!(matches!(problem(&error), Problem::Tls { .. }), "{pem:?}: {error}");
    }
}

#[tokio::test]
async fn a_proxy_of_the_builder_carries_calls_and_never_sees_the_token() {
    let proxy = Server::start(|_, _| answer(502, "", ""));
    let at = format!("officer:proxy-password@127.0.0.1:{}", proxy.port());
    for (number, address) in [format!("http://{at}"), at].into_iter().enumerate() {
        let app = with_a_certificate(App::builder("1")).proxy(&address).build().unwrap();
        let error = once(&app.with_token("made-up-token")).await.unwrap_err();
        assert_eq!(error.kind(), "connect", "{error:?}");
        let seen = proxy.seen();
        assert_eq!(seen.len(), number + 1);
        assert_eq!(seen[number].method, "CONNECT");
        assert_eq!(seen[number].target, "openapi.zalo.me:443");
        assert!(seen[number].header("proxy-authorization").is_some());
        assert!(!format!("{seen:?}").contains("made-up-token"));
        let shown = format!("{error:?} {error} {:?}", error.record());
        assert!(!shown.contains("proxy-password"), "{shown}");
    }
}

#[test]
fn a_wrong_proxy_address_is_a_build_error_that_does_not_repeat_it() {
    for address in [
        "",
        "::",
        "http://",
        "ftp://user:hush@10.0.0.1:21",
        "socks5://user:hush@10.0.0.1",
        "gopher:hush",
        "http://hush hush",
    ] {
        let error = with_a_certificate(App::builder("1")).proxy(address).build().unwrap_err();
        assert!(matches!(problem(&error), Problem::Tls { .. }), "{address:?}: {error}");
        assert!(error.to_string().contains("proxy"), "{error}");
        assert!(!format!("{error:?} {error}").contains("hush"), "{error}");
    }
}

#[tokio::test]
async fn a_program_names_itself_and_a_name_that_no_header_takes_is_a_build_error() {
    let server = Server::start(info);
    let mut bases = Bases::default();
    bases.set(Host::OpenApi, &server.base()).unwrap();
    let builder = || App::builder("1").bases(bases.clone());
    for builder in [builder(), builder().user_agent("ban-tin/2.0 (Phuong 1)")] {
        once(&builder.build().unwrap().with_token("made-up-token")).await.unwrap();
    }
    let seen = server.seen();
    let names: Vec<_> = seen.iter().map(|seen| seen.header("user-agent")).collect();
    let own = concat!("zalo-oa-sdk/", env!("CARGO_PKG_VERSION"));
    assert_eq!(names, [Some(own), Some("ban-tin/2.0 (Phuong 1)")]);

    let error = builder().user_agent("a\r\nx: y").build().unwrap_err();
    assert!(error.kind() == "build" && error.to_string().contains("`user_agent`"), "{error}");
}

#[test]
fn proxy_variables_count_for_zalo_and_not_for_this_machine() {
    let proxy = Server::start(|_, _| answer(502, "", ""));
    let server = Server::start(info);
    fn with<'a>(through: &'a str, base: &'a str) -> [(&'static str, &'a str); 6] {
        [
            ("http_proxy", through),
            ("HTTPS_PROXY", through),
            ("https_proxy", through),
            ("ALL_PROXY", through),
            ("all_proxy", through),
            (BASE, base),
        ]
    }
    again("call", &with(&proxy.base(), &server.base()));
    assert_eq!(server.seen().len(), 1, "the call did not arrive");
    assert_eq!(proxy.connections(), 0, "a proxy saw a call to this machine");

    again("call", &with(&proxy.base(), "https://openapi.zalo.me"));
    assert_eq!(proxy.seen()[0].target, "openapi.zalo.me:443");
}

#[test]
fn a_base_is_https_or_on_this_machine() {
    let refused = [
        "http://openapi.zalo.me",
        "http://10.0.0.1",
        "http://127.0.0.1.nip.io",
        "http://localhost.example.com",
        "http://user@127.0.0.1:1",
        "https://user:pass@openapi.zalo.me",
        "https://openapi.zalo.me?x=1",
        "https://openapi.zalo.me#x",
        "ftp://127.0.0.1",
        "file:///etc",
        "openapi.zalo.me",
        "",
    ];
    for address in refused {
        for host in Host::ALL {
            let error = Bases::default().set(host, address).unwrap_err();
            assert!(matches!(error.problem(), Problem::BaseUrl { .. }), "{address}");
        }
        assert!(Bases::emulator(address).is_err(), "{address}");
    }
    let error: Error = Bases::default().set(Host::Graph, "http://user:hush@x").unwrap_err().into();
    assert_eq!(error.kind(), "build");
    assert!(!format!("{error:?} {error}").contains("hush"));
}

#[test]
fn a_base_on_this_machine_is_seen_as_such_and_a_final_slash_makes_no_difference()
-> Result<(), BuildError> {
    for (address, loopback) in [
        ("http://127.0.0.1:8080/", true),
        ("http://127.9.9.9", true),
        ("http://[::1]:1", true),
        ("http://localhost:3000", true),
        ("https://localhost", true),
        ("https://gateway.example.com/zalo/", false),
    ] {
        let mut bases = Bases::default();
        bases.set(Host::OpenApi, address)?;
        assert_eq!(bases.on_loopback(), loopback, "{address}");
        assert_eq!(bases.get(Host::OpenApi), address.trim_end_matches('/'));
        assert_eq!(bases.get(Host::OAuth), "https://oauth.zaloapp.com");
    }
    assert!(!Bases::default().on_loopback());
    assert_eq!(Bases::emulator("http://[::1]:9/")?.get(Host::Graph), "http://[::1]:9/graph");
    Ok(())
}
