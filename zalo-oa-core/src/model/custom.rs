//! Values of the fields that an OA has made up itself. All of them travel as text, yes and no and numbers too; a table
//! is an object of texts. They are about a person, so they have no face.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

use crate::{endpoint::Kind, model::wire::Wire};

/// Values by the keys of their fields.
///
/// ```
/// use zalo_oa_core::model::CustomValues;
/// let values = CustomValues::default().set("visits_number", 3).set("consent_boolean", true);
/// let values = values.table("case_table", [("case_id", "H17"), ("state", "mới")]);
/// assert_eq!(
///     serde_json::to_string(&values).unwrap(),
///     r#"{"case_table":{"case_id":"H17","state":"mới"},"consent_boolean":"true","visits_number":"3"}"#
/// );
/// assert_eq!(values.text("visits_number"), Some("3"));
/// assert_eq!(format!("{values:?}"), "CustomValues(3 fields)");
/// ```
#[derive(Clone, PartialEq, Default, Serialize)]
#[serde(transparent)]
pub struct CustomValues(Map<String, Value>);

impl CustomValues {
    /// One more value: a text, a number, yes or no.
    #[must_use]
    pub fn set(mut self, key: impl Into<String>, value: impl Into<Value>) -> Self {
        self.0.insert(key.into(), as_text(value.into()));
        self
    }

    /// One more table, of at most five pairs.
    #[must_use]
    pub fn table<K: Into<String>, V: Into<Value>>(
        self,
        key: impl Into<String>,
        pairs: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        let pairs: Map<_, _> =
            pairs.into_iter().map(|(key, value)| (key.into(), value.into())).collect();
        self.set(key, pairs)
    }

    /// The text of a field; `None` for a table and for what is absent. Keep it out of logs.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        self.0.get(key)?.as_str()
    }

    /// All values. Keep them out of logs.
    #[must_use]
    pub fn reveal(&self) -> &Map<String, Value> {
        &self.0
    }
}

/// Yes, no and numbers as text, in tables too.
fn as_text(value: Value) -> Value {
    match value {
        Value::Bool(_) | Value::Number(_) => Value::String(value.to_string()),
        Value::Object(pairs) => {
            pairs.into_iter().map(|(key, value)| (key, as_text(value))).collect()
        }
        other => other,
    }
}

impl fmt::Debug for CustomValues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CustomValues({} fields)", self.0.len())
    }
}

impl<'de> Deserialize<'de> for CustomValues {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let values = Map::<String, Value>::deserialize(deserializer)?;
        Ok(Self(values.into_iter().map(|(key, value)| (key, as_text(value))).collect()))
    }
}

impl Wire for CustomValues {
    const KIND: Kind = Kind::Any;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}
