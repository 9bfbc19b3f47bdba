//! What Zalo's numbers mean, for hosts that show refusals of their own logs or of other clients.

use serde_json::json;
use wasm_bindgen::prelude::wasm_bindgen;
use zalo_oa_core::error::codes::{CodeTable, lookup};

use super::value::{Thrown, written, wrong};

/// An entry of the catalogue, nothing for a number that is not in it.
#[wasm_bindgen]
pub fn describe(table: &str, code: i32, message: &str) -> Result<Option<String>, Thrown> {
    let found = CodeTable::ALL.iter().copied().find(|known| known.as_str() == table);
    let table = found.ok_or_else(|| wrong("there is no such table of codes"))?;
    let entry = lookup(table, code, message).map(|entry| {
        json!({
            "table": entry.table.as_str(),
            "code": entry.code,
            "message": entry.message,
            "class": entry.class,
            "who": entry.who.as_str(),
            "meaning": { "en": entry.meaning.en, "vi": entry.meaning.vi },
            "action": { "en": entry.action.en, "vi": entry.action.vi },
            "confidence": entry.confidence,
        })
    });
    entry.map(|entry| written(&entry)).transpose()
}
