//! The two pure halves of a call, for hosts that carry requests themselves: what would be sent, and what an answer
//! means. No token is asked for, nothing leaves.

use bytes::Bytes;
use js_sys::{Array, Uint8Array};
use serde_json::{Value, json};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use zalo_oa_core::{
    api,
    endpoint::Row,
    error::{BuildError, Problem},
};

use super::files::with_files;
use super::value::{Thrown, params, thrown, written, wrong};

pub(super) fn row(call: &str) -> Result<&'static Row, Thrown> {
    let unknown = || thrown(&BuildError::new(call, Problem::UnknownCall).into());
    api::row(call).ok_or_else(unknown)
}

/// Checks a call and lays it out, without its token: a text of JSON, and the body where it is no text.
#[wasm_bindgen]
pub fn prepare(call: &str, given: &str, files: &Array) -> Result<Array, Thrown> {
    let given = with_files(params(call, given)?, files);
    let prepared = row(call)?.prepare(given).map_err(|error| thrown(&error.into()))?;
    let headers: serde_json::Map<String, Value> = prepared
        .headers
        .iter()
        .map(|(name, value)| ((*name).to_owned(), Value::String(value.clone())))
        .collect();
    let bytes = prepared.content_type.as_deref().is_some_and(|kind| kind.starts_with("multipart/"));
    let body = std::str::from_utf8(&prepared.body).ok().filter(|body| !bytes && !body.is_empty());
    let text = written(&json!({
        "verb": prepared.verb,
        "host": prepared.host.name(),
        "path": prepared.path,
        "query": prepared.query,
        "body": body,
        "contentType": prepared.content_type,
        "headers": headers,
    }))?;
    let body = match bytes {
        true => Uint8Array::from(&prepared.body[..]).into(),
        false => JsValue::UNDEFINED,
    };
    Ok(Array::of2(&text.into(), &body))
}

/// What an answer to a call means: its value, or the error that is thrown.
#[wasm_bindgen]
pub fn read(call: &str, status: u16, body: &[u8]) -> Result<String, Thrown> {
    let mut response = http::Response::new(Bytes::copy_from_slice(body));
    *response.status_mut() =
        http::StatusCode::from_u16(status).map_err(|_| wrong("that is no HTTP status"))?;
    written(&row(call)?.read(&response).map_err(|error| thrown(&error))?)
}
