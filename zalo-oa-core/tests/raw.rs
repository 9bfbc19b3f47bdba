//! Below the types: the answer as it came, and calls that no row knows, under the same rules.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/clock.rs"]
mod clock;
#[path = "support/script.rs"]
mod script;

use std::time::Duration;

use bytes::Bytes;
use clock::ManualRuntime;
use script::{Outcome, Script, header, ok};
use serde_json::json;
use zalo_oa_core::{
    App, Client,
    api::{GetOa, GetUser, ListUsers, RefreshTokens, SendText},
    endpoint::{Host, Placement, Verb},
    error::Problem,
    transport::{TransportErrorKind, replay::Replay},
};

struct Bench {
    script: Script,
    runtime: ManualRuntime,
    client: Client,
}

fn bench(answer: impl Fn(usize) -> Outcome + Send + Sync + 'static) -> Bench {
    let script = Script::new(move |number, _| answer(number));
    let runtime = ManualRuntime::new(3);
    let app = App::builder("1").transport(script.clone()).runtime(runtime.shared()).build();
    Bench { script, runtime, client: app.unwrap().with_token("made-up-token") }
}

fn text(status: u16, body: &str) -> Outcome {
    Outcome::Answer(status, body.to_owned())
}

#[tokio::test]
async fn status_headers_and_body_come_as_they_were() {
    let replay = Replay::default();
    let body = "{ \"error\" : 0 , \"message\":\"Success\", \"data\": {\"x\":1.50} }\n";
    let response = http::Response::builder()
        .status(200)
        .header("X-RateLimit-Remain", "99")
        .header("X-RateLimit-Remain", "98")
        .body(Bytes::from(body))
        .unwrap();
    replay.push_response(response);
    let app = App::builder("1").transport(replay).runtime(ManualRuntime::new(1).shared()).build();
    let answer = app.unwrap().with_token("made-up-token").send_raw(GetOa::new()).await.unwrap();
    assert_eq!((answer.status.as_u16(), &answer.body[..]), (200, body.as_bytes()));
    let remain: Vec<_> = answer.headers.get_all("x-ratelimit-remain").iter().collect();
    assert_eq!(remain, ["99", "98"]);
}

#[tokio::test]
async fn every_answer_is_an_answer_whatever_it_says() {
    for (status, body, tries) in [
        (200, r#"{"error":-201,"message":"user_id is invalid"}"#, 1),
        (200, r#"{"error":-240999,"message":"never heard of"}"#, 1),
        (200, r#"{"error":0,"data":"not what the row says"}"#, 1),
        (200, r#"{"no":"number"}"#, 1),
        (204, "", 4),
        (200, "<html>portal</html>", 4),
        (302, "", 1),
        (404, r#"{"message":"no such thing"}"#, 1),
        (502, "<html>Bad gateway</html>", 4),
    ] {
        let bench = bench(move |_| text(status, body));
        let answer = bench.client.send_raw(GetUser::new("7")).await.unwrap();
        assert_eq!((answer.status.as_u16(), &answer.body[..]), (status, body.as_bytes()));
        assert_eq!(bench.script.count(), tries, "{status} {body}");
    }
}

#[tokio::test]
async fn a_raw_send_keeps_the_rules_for_repeating() {
    let lost = bench(|_| text(502, ""));
    let answer = lost.client.send_raw(SendText::new("7", "hello")).await.unwrap();
    assert_eq!((answer.status.as_u16(), lost.script.count()), (502, 1));

    let limited = bench(|number| match number {
        0 => ok(&json!({"error": -32, "message": "Your OA reached limit call api"})),
        _ => ok(&json!({"error": 0, "data": {"message_id": "m"}})),
    });
    let answer = limited.client.send_raw(SendText::new("7", "hello")).await.unwrap();
    assert!(answer.body.windows(10).any(|part| part == b"message_id"));
    assert_eq!(limited.runtime.pauses(), [Duration::from_secs(60)]);

    // The last try counts, not an answer before it.
    let gone = bench(|number| match number {
        0 => text(502, ""),
        _ => Outcome::Fail(TransportErrorKind::NoAnswer),
    });
    let error = gone.client.send_raw(GetOa::new()).await.unwrap_err();
    assert_eq!((error.kind(), gone.script.count()), ("no_answer", 4));
}

#[tokio::test]
async fn only_where_there_is_no_answer_is_an_error() {
    for kind in [TransportErrorKind::Build, TransportErrorKind::Connect] {
        let bench = bench(move |_| Outcome::Fail(kind));
        let error = bench.client.send_raw(SendText::new("7", "hello")).await.unwrap_err();
        assert!(error.outcome_known(), "{error:?}");
    }
    let bench = bench(|_| text(200, ""));
    let error = bench.client.send_raw(ListUsers::new(9_952, 50)).await.unwrap_err();
    assert_eq!((error.kind(), bench.script.count()), ("build", 0));
}

#[tokio::test]
async fn tokens_as_they_came_are_an_answer_that_is_asked_for_once() {
    let bench = bench(|_| ok(&json!({"access_token": "a", "refresh_token": "r"})));
    let request = RefreshTokens::new("app-secret", "1", "refresh-token");
    let answer = bench.client.send_raw(request).await.unwrap();
    assert_eq!((answer.status.as_u16(), bench.script.count()), (200, 1));
    // The token of the OA stays away from the host that makes tokens.
    assert_eq!(header(&bench.script.requests()[0], "access_token"), "");
}

#[tokio::test]
async fn a_path_that_no_row_knows_is_called_with_the_token() {
    let bench = bench(|_| ok(&json!({"error": 0, "data": {}})));
    let client = &bench.client;
    let params = json!({"group_id": "f 1&2", "count": 5, "on": true});
    for (verb, placement) in [
        (Verb::Get, Placement::Query),
        (Verb::Get, Placement::DataQuery),
        (Verb::Post, Placement::Json),
        (Verb::Post, Placement::Form),
        (Verb::Post, Placement::None),
    ] {
        let path = "/v3.0/oa/group/getgroup";
        client.call_raw(verb, Host::OpenApi, path, placement, &params).await.unwrap();
    }
    let seen: Vec<_> = bench
        .script
        .requests()
        .iter()
        .map(|request| {
            assert_eq!(header(request, "access_token"), "made-up-token");
            let body = String::from_utf8(request.body().to_vec()).unwrap();
            let kind = header(request, "content-type");
            format!("{} {} {kind} {body}", request.method(), request.uri())
        })
        .collect();
    let base = "https://openapi.zalo.me/v3.0/oa/group/getgroup";
    let data = "%7B%22count%22%3A5%2C%22group_id%22%3A%22f%201%262%22%2C%22on%22%3Atrue%7D";
    assert_eq!(
        seen,
        [
            format!("GET {base}?count=5&group_id=f%201%262&on=true  "),
            format!("GET {base}?data={data}  "),
            format!(r#"POST {base} application/json {{"count":5,"group_id":"f 1&2","on":true}}"#),
            format!(
                "POST {base} application/x-www-form-urlencoded count=5&group_id=f+1%262&on=true"
            ),
            format!("POST {base}  "),
        ]
    );
}

#[tokio::test]
async fn an_unknown_read_may_be_repeated_and_an_unknown_write_may_not() {
    for (verb, tries) in [(Verb::Get, 4), (Verb::Post, 1)] {
        let bench = bench(|_| Outcome::Fail(TransportErrorKind::NoAnswer));
        let none = json!({});
        let call = bench.client.call_raw(verb, Host::Graph, "/v2.0/x", Placement::None, &none);
        assert_eq!(call.await.unwrap_err().kind(), "no_answer");
        assert_eq!(bench.script.count(), tries);
    }
}

#[tokio::test]
async fn an_answer_without_zalos_envelope_is_handed_over_at_once() {
    for body in [r#"{"id":"1","name":"x"}"#, "[1,2]", "true"] {
        let bench = bench(move |_| text(200, body));
        let params = json!({"fields": "id,name"});
        let path = "/v2.0/me";
        let call = bench.client.call_raw(Verb::Get, Host::Graph, path, Placement::Query, &params);
        let answer = call.await.unwrap();
        assert_eq!(&answer.body[..], body.as_bytes());
        assert_eq!((bench.script.count(), bench.runtime.pauses()), (1, vec![]), "{body}");
    }
}

#[tokio::test]
async fn a_path_that_could_lead_elsewhere_is_refused_without_being_repeated_in_the_error() {
    let bench = bench(|_| ok(&json!({"error": 0})));
    for path in [
        "",
        "v3.0/oa/hush",
        "//evil.example.com/hush",
        "/v3.0//hush",
        "/hush?token=1",
        "/hush#1",
        "/hush hush",
        "/hush\\..",
        "\\\\evil.example.com",
        "https://evil.example.com/hush",
        "@evil.example.com/hush",
        "/hush\r\naccess_token: 1",
        "/hush\u{0}",
    ] {
        let none = json!({});
        let call = bench.client.call_raw(Verb::Get, Host::OpenApi, path, Placement::None, &none);
        let error = call.await.unwrap_err();
        let zalo_oa_core::Error::Build(build) = &error else { panic!("{path:?}: {error:?}") };
        assert!(matches!(build.problem(), Problem::Field { .. }), "{path:?}: {error:?}");
        assert!(!format!("{error:?} {error}").contains("hush"), "{error:?}");
    }
    assert_eq!(bench.script.count(), 0);
}
