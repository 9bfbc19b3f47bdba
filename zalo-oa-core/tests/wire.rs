//! The wire fixtures: every row does exactly what a file says, in both directions.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/parts.rs"]
mod parts;
mod support;

use futures_util::FutureExt;
use serde_json::{Map, Value, json};
use support::{Fixture, fixtures, to_http};
use zalo_oa_core::{
    App, CallOptions,
    api::{self, Accepted},
    endpoint::{Host, Placement},
    transport::replay::Replay,
};

#[test]
fn every_row_has_a_case_that_succeeds_and_no_case_is_without_a_row() {
    let fixtures = fixtures();
    for row in api::table() {
        let name = row.spec().name;
        let found = fixtures.iter().any(|case| case.call == name && case.answer.is_some());
        assert!(found, "`{name}` has no case under wire/ that succeeds");
    }
    for case in &fixtures {
        assert!(api::row(&case.call).is_some(), "{}: no row `{}`", case.file, case.call);
    }
}

#[test]
fn params_become_the_request_that_the_file_says() {
    for case in fixtures() {
        let row = api::row(&case.call).unwrap();
        let prepared = row.prepare(case.params()).unwrap_or_else(|error| {
            panic!("{}: {error}", case.file);
        });
        let spec = row.spec();
        let mut request = json!({
            "verb": spec.verb, "host": spec.host.name(), "path": prepared.path,
        });
        let seen = api::accept(spec.host, &to_http(&prepared));
        assert!(
            matches!(&seen, Accepted::Call { name, .. } if *name == case.call),
            "{}: another row takes it: {seen:?}",
            case.file
        );
        let query = prepared.query.as_deref().unwrap_or_default();
        let pairs = |text: &str| -> Map<String, Value> {
            url::form_urlencoded::parse(text.as_bytes())
                .map(|(key, value)| (key.into_owned(), Value::String(value.into_owned())))
                .collect()
        };
        match spec.placement {
            Placement::DataQuery => {
                let data = pairs(query)["data"].as_str().unwrap().to_owned();
                request["query"] = json!({ "data": serde_json::from_str::<Value>(&data).unwrap() });
            }
            Placement::Query => request["query"] = pairs(query).into(),
            Placement::Json => request["json"] = serde_json::from_slice(&prepared.body).unwrap(),
            Placement::Form => {
                let text = std::str::from_utf8(&prepared.body).unwrap();
                request["form"] = pairs(text).into();
            }
            Placement::Multipart => {
                let kind = prepared.content_type.as_deref().unwrap();
                request["multipart"] = parts::parts(kind, &prepared.body);
            }
            Placement::None => {}
        }
        if !prepared.headers.is_empty() {
            let headers = prepared.headers.iter();
            request["headers"] = headers
                .map(|(name, value)| ((*name).to_owned(), Value::String(value.clone())))
                .collect();
        }
        assert_eq!(request, case.request, "{}", case.file);
    }
}

#[test]
fn answers_are_read_as_the_file_says() {
    for case in fixtures() {
        let row = api::row(&case.call).unwrap();
        check(&case, row.read(&case.response()));
    }
}

#[test]
fn a_call_by_name_brings_what_the_file_says() {
    for case in fixtures() {
        let replay = Replay::default();
        replay.push_response(case.response());
        let app = App::builder("1").transport(replay.clone()).build().unwrap();
        let client = app.with_token("made-up").with(CallOptions::default().attempts(1));
        let outcome = client.call(&case.call, case.params()).now_or_never();
        check(&case, outcome.expect("a replay never waits"));
        assert_eq!(replay.requests().len(), 1, "{}: repeated", case.file);
    }
}

fn check(case: &Fixture, outcome: Result<Value, zalo_oa_core::Error>) {
    match (&case.answer, &case.error, outcome) {
        (Some(answer), None, Ok(found)) => assert_eq!(found, *answer, "{}", case.file),
        (None, Some(error), Err(found)) => {
            let record = found.record();
            assert_eq!(record.kind, error["kind"], "{}: {found}", case.file);
            if record.kind == "api" || record.kind == "auth" {
                assert_eq!(json!(record.code), error["code"], "{}", case.file);
                assert_eq!(json!(record.class), error["class"], "{}", case.file);
            }
        }
        (_, _, outcome) => panic!("{}: {outcome:?}", case.file),
    }
}

#[test]
fn rows_that_share_a_path_take_no_body_in_common() {
    let mut shared = 0;
    for case in fixtures() {
        let row = api::row(&case.call).unwrap();
        let spec = row.spec();
        let same_path = |other: &&&zalo_oa_core::endpoint::Row| {
            let other = other.spec();
            (other.host, other.path, other.verb) == (spec.host, spec.path, spec.verb)
        };
        let others = api::table().iter().filter(same_path).count();
        if others < 2 || spec.host == Host::Graph {
            continue;
        }
        shared += 1;
        let prepared = row.prepare(case.params()).unwrap();
        assert_eq!(api::takers(spec.host, &to_http(&prepared)), [spec.name], "{}", case.file);
    }
    assert!(shared > 10, "the fixtures hold too few calls that share a path");
}
