//! Calls by name with JSON, which is how Python and JavaScript call: what does not fit is found
//! before anything is sent, and the error names the parameter and never its value.
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

use clock::ManualRuntime;
use script::{Script, ok};
use serde_json::{Value, json};
use zalo_oa_core::{
    App, Client, Error, api,
    error::{BuildError, Problem},
};

fn client(script: &Script) -> Client {
    let app = App::builder("1").transport(script.clone()).runtime(ManualRuntime::new(1).shared());
    app.build().unwrap().with_token("made-up-token")
}

/// What the SDK says to a call that cannot be made.
async fn refused(name: &str, params: Value) -> BuildError {
    let script = Script::new(|_, _| ok(&json!({"error": 0, "data": {}})));
    let shown = params.to_string();
    let error = client(&script).call(name, params).await.expect_err(&shown);
    assert_eq!(script.count(), 0, "{name} {shown} was sent");
    assert_eq!((error.kind(), error.call(), error.outcome_known()), ("build", name, true));
    match error {
        Error::Build(error) => error,
        other => panic!("{name} {shown}: {other:?}"),
    }
}

async fn says(name: &str, params: Value, field: &str) {
    let shown = params.to_string();
    let error = refused(name, params).await;
    let text = error.to_string();
    assert!(text.contains(&format!("`{field}`")), "{shown}: {text}");
    // The values of these tests are told by these marks.
    for mark in ["hush", "84912", "912345"] {
        assert!(!format!("{error:?} {text}").contains(mark), "{shown}: {error:?}");
    }
}

#[tokio::test]
async fn a_call_that_nobody_knows_is_an_error_that_shows_where_names_are() {
    for name in ["", "users", "users.List", "users.list ", "users..list", "raw"] {
        let error = refused(name, json!({})).await;
        assert_eq!(*error.problem(), Problem::UnknownCall);
        assert!(Error::from(error).hint().0.contains("endpoints.md"));
    }
}

#[tokio::test]
async fn an_unknown_parameter_is_named() {
    says("users.list", json!({"offset": 0, "count": 50, "tag": "hush"}), "tag").await;
    says("oa.info", json!({"fields": "hush"}), "fields").await;
    says("consultation.text", json!({"user_id": "7", "text": "hush", "url": "hush"}), "url").await;
    says("users.list", json!({"offset": 0, "count": 50, "Count": 1}), "Count").await;
}

#[tokio::test]
async fn a_missing_parameter_is_named() {
    says("users.list", json!({"offset": 0}), "count").await;
    says("users.detail", Value::Null, "user_id").await;
    says("consultation.text", json!({"user_id": "84912345678"}), "text").await;
    says("broadcast.send", json!({"target": {}}), "article_ids").await;
    says("oauth.refresh", json!({"app_id": "1", "refresh_token": "hush"}), "secret_key").await;
}

#[tokio::test]
async fn a_parameter_out_of_range_is_named_with_its_limits() {
    let long = "hush ".repeat(401);
    for (name, params, field, min, max) in [
        ("users.list", json!({"offset": 9952, "count": 50}), "offset", 0, 9951),
        ("users.list", json!({"offset": 0, "count": 0}), "count", 1, 50),
        ("users.list", json!({"offset": 0, "count": "51"}), "count", 1, 50),
        ("consultation.text", json!({"user_id": "7", "text": ""}), "text", 1, 2000),
        ("consultation.text", json!({"user_id": "7", "text": long}), "text", 1, 2000),
        ("broadcast.send", json!({"target": {}, "article_ids": []}), "article_ids", 1, 5),
        (
            "broadcast.send",
            json!({"target": {}, "article_ids": [1, 2, 3, 4, 5, 6]}),
            "article_ids",
            1,
            5,
        ),
        ("articles.list", json!({"offset": 0, "limit": 11}), "limit", 1, 10),
    ] {
        let error = refused(name, params).await;
        let Problem::OutOfRange { field: named, min: low, max: high, .. } = error.problem() else {
            panic!("{name}: {error:?}");
        };
        assert_eq!((&**named, *low, *high), (field, min, max));
        let text = error.to_string();
        assert!(text.contains(&format!("{min} to {max}")) && !text.contains("hush"), "{text}");
    }
}

#[tokio::test]
async fn a_parameter_of_the_wrong_type_is_named_without_its_value() {
    for (name, params, field) in [
        ("users.list", json!({"offset": "hush", "count": 50}), "offset"),
        ("users.list", json!({"offset": -1, "count": 50}), "offset"),
        ("users.list", json!({"offset": 8_491_234_567_812_345_u64, "count": 50}), "offset"),
        ("users.list", json!({"offset": 84912.5, "count": 50}), "offset"),
        ("users.list", json!({"offset": ["hush"], "count": 50}), "offset"),
        ("users.list", json!({"offset": {"hush": 1}, "count": 50}), "offset"),
        ("users.list", json!({"offset": true, "count": 50}), "offset"),
        ("users.list", json!({"offset": null, "count": 50}), "offset"),
        ("users.list", json!({"offset": 0, "count": 50, "is_follower": "hush"}), "is_follower"),
        ("users.list", json!({"offset": 0, "count": 50, "is_follower": 84912.5}), "is_follower"),
        ("users.detail", json!({"user_id": ["hush"]}), "user_id"),
        ("consultation.text", json!({"user_id": "7", "text": {"hush": "hush"}}), "text"),
        ("broadcast.send", json!({"target": {}, "article_ids": "hush"}), "article_ids"),
        ("broadcast.send", json!({"target": {}, "article_ids": 84_912_345}), "article_ids"),
        ("broadcast.send", json!({"target": {}, "article_ids": [["hush"]]}), "article_ids[0]"),
        ("broadcast.send", json!({"target": "hush", "article_ids": [1]}), "target"),
        ("broadcast.send", json!({"target": 84_912_345, "article_ids": [1]}), "target"),
        ("articles.list", json!({"offset": 0, "limit": "hush, expected 84912"}), "limit"),
    ] {
        says(name, params, field).await;
    }
}

#[tokio::test]
async fn parameters_that_are_no_object_are_refused() {
    for params in [json!([]), json!("hush"), json!(84_912_345), json!(true), json!([1, "hush"])] {
        let text = refused("users.detail", params).await.to_string();
        assert!(!text.contains("hush") && !text.contains("84912"), "{text}");
    }
}

#[tokio::test]
async fn ids_and_numbers_are_taken_as_text_and_as_numbers() {
    let script = Script::new(|_, request| {
        assert!(request.uri().query().unwrap().contains("2468013579246801357"));
        ok(&json!({"error": "0", "data": {"user_id": 2_468_013_579_246_801_357_u64}}))
    });
    let client = client(&script);
    for id in [json!("2468013579246801357"), json!(2_468_013_579_246_801_357_u64)] {
        let user = client.call("users.detail", json!({"user_id": id})).await.unwrap();
        assert_eq!(user["user_id"], "2468013579246801357", "an id is text, to the last digit");
    }
    let same = |params: Value| {
        let row = api::row("users.list").unwrap();
        row.prepare(params).unwrap().query
    };
    let plain = same(json!({"offset": 50, "count": 50, "is_follower": true}));
    for params in [
        json!({"offset": "50", "count": "50", "is_follower": "true"}),
        json!({"offset": 50.0, "count": " 50 ", "is_follower": 1}),
        json!({"offset": 50, "count": 50, "is_follower": true, "tag_name": null}),
        json!({"offset": 50, "count": 50, "is_follower": true, "tag_name": ""}),
    ] {
        assert_eq!(same(params), plain);
    }
}

#[tokio::test]
async fn what_is_optional_may_be_left_out_and_no_parameters_at_all_are_fine() {
    let script = Script::new(|_, _| ok(&json!({"error": 0, "data": {"oa_id": 1, "name": "x"}})));
    for params in [Value::Null, json!({})] {
        let oa = client(&script).call("oa.info", params).await.unwrap();
        assert_eq!(oa, json!({"oa_id": "1", "name": "x"}));
    }
}

#[test]
fn every_row_refuses_a_parameter_it_does_not_have_and_names_the_first_it_misses() {
    for row in api::table() {
        let spec = row.spec();
        let error = row.prepare(json!({"no_such_parameter": "hush"})).unwrap_err();
        assert!(error.to_string().contains("`no_such_parameter`"), "{}: {error}", spec.name);
        assert!(!error.to_string().contains("hush"));
        let outcome = row.prepare(json!({}));
        if spec.fields.iter().any(|field| field.required) {
            let text = outcome.unwrap_err().to_string();
            let named = |field: &zalo_oa_core::endpoint::Field| {
                field.required && text.contains(&format!("`{}`", field.name))
            };
            assert!(spec.fields.iter().any(named), "{}: {text}", spec.name);
        } else {
            assert!(outcome.is_ok(), "{}", spec.name);
        }
    }
}

#[tokio::test]
async fn operations_by_name_are_checked_in_the_same_way() {
    let script = Script::new(|_, _| ok(&json!({"error": 0})));
    let client = client(&script);
    let error = client.start_by_name("publis", json!({})).unwrap_err();
    assert_eq!((error.kind(), error.call()), ("build", "publis"));
    #[cfg(feature = "publish")]
    {
        let error = client.start_by_name("publish", json!({"hush": 1, "no": "hush"})).unwrap_err();
        assert_eq!((error.kind(), error.call()), ("build", "publish"));
    }
    assert_eq!(script.count(), 0);
}
