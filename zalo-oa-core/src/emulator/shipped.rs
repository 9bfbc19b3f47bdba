//! The plain fixtures that ship with the crate: what the emulator answers to calls whose rules it
//! does not know. `build.rs` collects them.

use serde_json::{Map, Value};

const PLAIN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/fixtures.rs"));

/// The whole body of the plain fixture of a call.
pub(super) fn body(name: &str) -> Option<Value> {
    let (_, text) = PLAIN.iter().find(|(known, _)| *known == name)?;
    let fixture: Value = serde_json::from_str(text).ok()?;
    fixture.get("response")?.get("body").cloned()
}

/// The sample of an event.
pub(super) fn event(name: &str) -> Option<Map<String, Value>> {
    let name = format!("webhook.{name}");
    let (_, text) = PLAIN.iter().find(|(known, _)| *known == name)?;
    let fixture: Value = serde_json::from_str(text).ok()?;
    fixture.get("body")?.as_object().cloned()
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_row_has_a_plain_body_to_answer_with() {
        for row in crate::api::table() {
            let name = row.spec().name;
            assert!(super::body(name).is_some(), "wire/{} is missing", name.replace('.', "/"));
        }
    }
}
