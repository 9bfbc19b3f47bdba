//! Files beside the parameters of a call: bytes and names, as the JavaScript side has gathered them.

use js_sys::{Array, Uint8Array};
use serde_json::Value;
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use zalo_oa_core::{client::Params, model::File};

use super::{
    pure::row,
    value::{Thrown, thrown},
};

/// Parameters with the files of `[[parameter, name or null, bytes], …]`.
pub(super) fn with_files(params: Value, files: &Array) -> Params {
    files.iter().fold(params.into(), |params: Params, given| {
        let given: Array = given.unchecked_into();
        let file = File::bytes(given.get(2).unchecked_into::<Uint8Array>().to_vec());
        let file = match given.get(1).as_string() {
            Some(name) => file.named(name),
            None => file,
        };
        params.file(given.get(0).as_string().unwrap_or_default(), file)
    })
}

/// Refuses a file that is too large for the call before it is read.
#[wasm_bindgen(js_name = checkSize)]
pub fn check_size(call: &str, name: &str, bytes: f64) -> Result<(), Thrown> {
    row(call)?.check_size(name, bytes as u64).map_err(|error| thrown(&error.into()))
}
