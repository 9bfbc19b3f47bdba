//! The words of a spec's enums.

use serde_json::Value;

/// The serialised word of a spec's enum.
pub(crate) trait Word {
    fn word(&self) -> String;
}

impl<T: serde::Serialize> Word for T {
    fn word(&self) -> String {
        match serde_json::to_value(self) {
            Ok(Value::String(word)) => word,
            other => panic!("no word: {other:?}"),
        }
    }
}
