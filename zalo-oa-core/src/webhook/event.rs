//! What an event says.

use serde_json::Value;

/// One event. Reading never fails: what is not understood is kept.
#[derive(Clone)]
#[non_exhaustive]
pub struct Event {
    /// Zalo's name for it, as sent; empty when there is none.
    pub name: String,
    /// All that was sent; null when it was no JSON.
    raw: Value,
}

impl Event {
    /// Reads a body. Verify it first.
    #[must_use]
    pub fn read(body: &[u8]) -> Self {
        let raw: Value = serde_json::from_slice(body).unwrap_or_default();
        let name = raw.get("event_name").and_then(Value::as_str).unwrap_or_default().to_owned();
        Self { name, raw }
    }

    /// All that was sent, with names, phones and messages in the clear.
    #[must_use]
    pub fn reveal(&self) -> &Value {
        &self.raw
    }
}

impl std::fmt::Debug for Event {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Event").field("name", &self.name).finish_non_exhaustive()
    }
}
