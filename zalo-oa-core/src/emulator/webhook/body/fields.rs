//! A JSON object whose keys keep their order.

use std::borrow::Cow;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

#[derive(Default)]
pub(in crate::emulator) struct Fields(Vec<(Cow<'static, str>, Field)>);

/// What stands under a key.
pub(in crate::emulator) enum Field {
    Value(Value),
    Fields(Fields),
}

impl From<Value> for Field {
    fn from(value: Value) -> Self {
        Self::Value(value)
    }
}

impl From<String> for Field {
    fn from(text: String) -> Self {
        Self::Value(text.into())
    }
}

impl From<&str> for Field {
    fn from(text: &str) -> Self {
        Self::Value(text.into())
    }
}

impl From<Fields> for Field {
    fn from(fields: Fields) -> Self {
        Self::Fields(fields)
    }
}

impl From<Map<String, Value>> for Fields {
    fn from(map: Map<String, Value>) -> Self {
        Self(map.into_iter().map(|(key, value)| (Cow::Owned(key), Field::Value(value))).collect())
    }
}

impl Fields {
    pub(in crate::emulator) fn and(mut self, key: &'static str, field: impl Into<Field>) -> Self {
        self.0.push((Cow::Borrowed(key), field.into()));
        self
    }

    /// Nothing for `None`.
    pub(in crate::emulator) fn maybe(
        self,
        key: &'static str,
        field: Option<impl Into<Field>>,
    ) -> Self {
        match field {
            Some(field) => self.and(key, field),
            None => self,
        }
    }

    pub(super) fn followed_by(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// As compact JSON.
    pub(super) fn text(&self) -> String {
        // Keys are text, so this does not fail.
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, field)| (key, field)))
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::Fields(fields) => fields.serialize(serializer),
        }
    }
}
