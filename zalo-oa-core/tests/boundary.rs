//! What crosses from other languages by name: nothing is taken by position, no id is rounded in
//! silence, and an error in the middle of a walk is not its end.
#![cfg(feature = "http")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::time::Duration;

use futures_util::{FutureExt, StreamExt};
use serde_json::json;
use zalo_oa_core::{
    App, CallOptions, Client,
    client::Bases,
    model::target::City,
    retry::Policy,
    transport::{TransportErrorKind, replay::Replay},
};

fn client(replay: &Replay) -> Client {
    let app = App::builder("1").transport(replay.clone()).build().unwrap();
    app.with_token("made-up").with(CallOptions::default().attempts(1))
}

#[test]
fn parameters_in_a_list_are_refused_and_not_taken_in_order() {
    let replay = Replay::default();
    for params in [json!([0, 50]), json!("0"), json!(1)] {
        let outcome = client(&replay).call("users.list", params).now_or_never().unwrap();
        assert_eq!(outcome.unwrap_err().kind(), "build");
    }
    assert!(replay.requests().is_empty());
}

#[test]
fn an_id_that_came_as_a_rounded_number_is_refused() {
    let replay = Replay::default();
    // What JavaScript makes of 4500000000000000001.
    for id in [json!(4.5e18), json!(1.5)] {
        let params = json!({ "user_id": id });
        let outcome = client(&replay).call("users.detail", params).now_or_never().unwrap();
        assert_eq!(outcome.unwrap_err().kind(), "build");
    }
    assert!(replay.requests().is_empty());
    let params = json!({ "user_id": 4_500_000_000_000_000_001_u64 });
    let prepared = zalo_oa_core::api::row("users.detail").unwrap().prepare(params).unwrap();
    assert!(prepared.query.unwrap().contains("%224500000000000000001%22"));
}

#[test]
fn a_walk_goes_on_after_an_error_where_it_stood() {
    let replay = Replay::default();
    let page = |offset: u32| {
        let users = [json!({ "user_id": offset.to_string() })];
        json!({ "error": 0, "data": { "total": 2, "count": 1, "offset": offset, "users": users } })
            .to_string()
    };
    replay.push(200, page(0));
    replay.push(200, r#"{"error":-210,"message":"Parameter exceeds allowable limit"}"#);
    replay.push(200, page(1));
    let params = json!({ "offset": 0, "count": 1 });
    let mut pages = client(&replay).pages_by_name("users.list", params).unwrap();
    let mut next = || pages.next().now_or_never().unwrap();
    assert_eq!(next().unwrap().unwrap(), [json!({ "user_id": "0" })]);
    assert!(next().unwrap().is_err());
    assert_eq!(next().unwrap().unwrap(), [json!({ "user_id": "1" })]);
    assert!(next().is_none());
}

#[test]
fn an_empty_token_is_an_error_before_anything_is_sent() {
    let replay = Replay::default();
    for token in ["", " \n"] {
        let app = App::builder("1").transport(replay.clone()).build().unwrap();
        let call = app.with_token(token).call("oa.info", json!(null)).now_or_never().unwrap();
        assert_eq!(call.unwrap_err().kind(), "auth");
    }
    assert!(replay.requests().is_empty());
}

#[test]
fn provinces_are_known_by_the_names_that_people_write() {
    for (name, code) in [
        ("Thành phố Huế", 53),
        ("huế", 53),
        ("TP. Hồ Chí Minh", 4),
        ("TP HCM", 4),
        ("tỉnh Nghệ An", 55),
        ("Tây Ninh", 15),
        ("Thanh Hóa", 39),
        ("ba ria vung tau", 49),
    ] {
        assert_eq!(City::named(name), City::code(code), "{name}");
    }
    assert!(City::named("Huệ Tây").is_none());
    assert!(City::all().all(|city| City::named(city.name()) == Some(city)));
}

#[test]
fn a_call_outside_a_runtime_and_a_proxy_beside_loopback_are_errors_not_panics() {
    let bases = || Bases::emulator("http://127.0.0.1:9").unwrap();
    let client = App::builder("1").bases(bases()).build().unwrap().with_token("made-up");
    let call = client.call("oa.info", json!(null)).now_or_never().unwrap();
    assert_eq!(call.unwrap_err().kind(), "build");
    let proxied = App::builder("1").bases(bases()).proxy("http://proxy.example:3128").build();
    assert_eq!(proxied.unwrap_err().kind(), "build");
}

#[test]
fn a_later_try_does_not_hide_that_an_earlier_one_may_have_taken_effect() {
    let busy = r#"{"error":-32,"message":"Your OA reached limit call api"}"#;
    let gone = r#"{"error":-201,"message":"user_id is invalid!"}"#;
    for last in [None, Some(busy), Some(gone)] {
        let replay = Replay::default();
        replay.push_failure(TransportErrorKind::NoAnswer);
        match last {
            Some(body) => replay.push(200, body),
            None => replay.push_failure(TransportErrorKind::Connect),
        }
        let app = App::builder("1")
            .transport(replay.clone())
            .retry(Policy { first: Duration::ZERO, ..Policy::default() });
        let client = app.build().unwrap().with_token("made-up");
        let client = client.with(CallOptions::default().attempts(2));
        let params = json!({ "user_id": "7", "tag_name": "x" });
        let call = client.call("tags.attach", params);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        assert_eq!(runtime.block_on(call).unwrap_err().kind(), "no_answer", "{last:?}");
        assert_eq!(replay.requests().len(), 2);
    }
}
