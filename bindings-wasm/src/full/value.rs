//! JSON across the boundary, as text: what JavaScript writes and reads fastest. A number past 2^53 goes out as text and
//! never comes in: JavaScript has rounded it by then, and it may be somebody else's id.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use serde_path_to_error::{Path, Segment};
use wasm_bindgen::JsValue;
use zalo_oa_core::{
    Error,
    error::{BuildError, Problem},
};

/// What is thrown: the error's record as a text of JSON.
pub(super) type Thrown = JsValue;

/// The largest whole number that JavaScript holds exactly, and its neighbours too.
const EXACT: f64 = 9_007_199_254_740_991.0;

pub(super) fn thrown(error: &Error) -> Thrown {
    match serde_json::to_string(&error.record()) {
        Ok(text) => text.into(),
        Err(_) => error.to_string().into(),
    }
}

/// A refusal of what was given, before anything was sent.
pub(super) fn wrong(what: &str) -> Thrown {
    refused("client", what)
}

fn refused(call: &str, what: &str) -> Thrown {
    thrown(&BuildError::new(call, Problem::Field { what: what.to_owned() }).into())
}

pub(super) fn params(call: &str, given: &str) -> Result<Value, Thrown> {
    let mut params: Value =
        serde_json::from_str(given).map_err(|_| refused(call, "its parameters are no JSON"))?;
    let mut exact = true;
    numbers(&mut params, &mut |number| exact &= is_exact(number));
    match exact {
        true => Ok(params),
        false => Err(refused(call, "a number is past 2^53, give it as text")),
    }
}

pub(super) fn read_settings<T: DeserializeOwned>(given: &str) -> Result<T, Thrown> {
    let mut reader = serde_json::Deserializer::from_str(given);
    let read = serde_path_to_error::deserialize(&mut reader);
    read.map_err(|error| wrong(&unfit(error.path(), error.inner())))
}

/// Which setting does not fit, without what was given: that may be a secret in the wrong place.
fn unfit(path: &Path, error: &serde_json::Error) -> String {
    let plain = |key: &str| key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let name = path.iter().find_map(|segment| match segment {
        Segment::Map { key } if key.len() <= 40 && plain(key) => Some(key),
        _ => None,
    });
    match name {
        Some(name) if error.to_string().starts_with("unknown field") => {
            format!("there is no such setting: `{name}`")
        }
        Some(name) => format!("the setting `{name}` is of the wrong kind"),
        None => "the settings are not as they should be".to_owned(),
    }
}

pub(super) fn written(value: &impl Serialize) -> Result<String, Thrown> {
    let mut value =
        serde_json::to_value(value).map_err(|_| wrong("the answer cannot be written"))?;
    numbers(&mut value, &mut |number| {
        if !is_exact(number) {
            *number = Value::String(number.to_string());
        }
    });
    Ok(value.to_string())
}

fn numbers(value: &mut Value, each: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Number(_) => each(value),
        Value::Array(list) => list.iter_mut().for_each(|item| numbers(item, each)),
        Value::Object(fields) => fields.values_mut().for_each(|field| numbers(field, each)),
        _ => {}
    }
}

fn is_exact(number: &Value) -> bool {
    number.as_f64().is_some_and(|number| number.abs() <= EXACT)
}
