//! The schemas agree with what the calls take and give.
#![cfg(feature = "schema")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

mod support;

use serde_json::Value;
use support::fixtures;
use zalo_oa_core::{api, operation, schema};

/// A small checker for the part of JSON Schema that the rows use.
fn fits(schema: &Value, value: &Value) -> bool {
    let fitting_type = match schema["type"].as_str() {
        None => true,
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("string") => value.is_string(),
        Some("null") => value.is_null(),
        Some("array") => value
            .as_array()
            .is_some_and(|items| items.iter().all(|item| fits(&schema["items"], item))),
        Some("object") => value.as_object().is_some_and(|fields| {
            let required = schema["required"].as_array().into_iter().flatten();
            let complete =
                required.into_iter().all(|name| fields.contains_key(name.as_str().unwrap()));
            let known = schema["properties"].as_object();
            let closed = schema["additionalProperties"] == false;
            complete
                && fields.iter().all(|(name, value)| {
                    match known.and_then(|known| known.get(name)) {
                        Some(inner) => fits(inner, value),
                        None => !closed,
                    }
                })
        }),
        Some(other) => panic!("the checker does not know `{other}`"),
    };
    let within = |low: &str, high: &str, size: u64| {
        schema[low].as_u64().is_none_or(|low| size >= low)
            && schema[high].as_u64().is_none_or(|high| size <= high)
    };
    fitting_type
        && value.as_u64().is_none_or(|number| within("minimum", "maximum", number))
        && value.as_array().is_none_or(|items| within("minItems", "maxItems", items.len() as u64))
        && value
            .as_str()
            .is_none_or(|text| within("minLength", "maxLength", text.encode_utf16().count() as u64))
}

#[test]
fn the_answers_of_all_fixtures_fit_their_schemas() {
    for case in fixtures() {
        let Some(answer) = &case.answer else { continue };
        let row = api::row(&case.call).unwrap();
        assert!(fits(&schema::answer(row), answer), "{}", case.file);
    }
}

#[test]
fn a_parameter_out_of_range_or_unknown_fits_no_schema() {
    let row = api::row("users.list").unwrap();
    let schema = schema::params(row);
    assert!(fits(&schema, &serde_json::json!({ "offset": 0, "count": 50 })));
    for wrong in [
        serde_json::json!({ "offset": 9952, "count": 50 }),
        serde_json::json!({ "offset": 0 }),
        serde_json::json!({ "offset": 0, "count": 50, "page": 1 }),
        serde_json::json!({ "offset": 0, "count": "fifty" }),
    ] {
        assert!(!fits(&schema, &wrong), "{wrong}");
    }
}

#[test]
fn every_field_says_what_it_is() {
    for row in api::table() {
        for (name, field) in schema::params(row)["properties"].as_object().unwrap() {
            assert!(!field["description"].as_str().unwrap().is_empty(), "{name}");
        }
    }
    for entry in operation::table() {
        let schema = schema::operation_params(entry);
        assert!(!schema["properties"].as_object().unwrap().is_empty(), "{}", entry.name);
    }
}

#[test]
fn a_call_that_zalo_has_ended_is_marked_and_says_since_when() {
    let schema = |call: &str| schema::params(api::row(call).unwrap());
    assert_eq!(schema("transaction.send")["deprecated"], true);
    let note = schema("followers.list")["$comment"].clone();
    assert!(note.as_str().unwrap().contains("2024-06-01"), "{note}");
    assert!(schema("users.list").get("deprecated").is_none());
}
