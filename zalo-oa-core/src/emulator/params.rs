//! Flat parameters as handlers want them: typed, in range, or refused as the platform refuses
//! (`-201` for a bad value, `-210` for one that is too large).

use std::ops::RangeInclusive;

use serde_json::{Map, Value};

use super::refusal::Refusal;
use crate::platform::Timestamp;

/// The parameters of one call.
#[derive(Clone, Copy)]
pub(super) struct Params<'a>(pub(super) &'a Map<String, Value>);

impl<'a> Params<'a> {
    /// A value that is there and not null.
    pub(super) fn value(self, name: &str) -> Option<&'a Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    /// Text that is there and not empty.
    pub(super) fn text(self, name: &str) -> Result<&'a str, Refusal> {
        self.value(name)
            .and_then(Value::as_str)
            .filter(|text| !text.is_empty())
            .ok_or_else(|| Refusal::invalid(name))
    }

    /// Text of at most `most` UTF-16 units, the stricter of the two ways to count.
    pub(super) fn short_text(self, name: &str, most: usize) -> Result<&'a str, Refusal> {
        let text = self.text(name)?;
        if text.encode_utf16().count() > most {
            return Err(Refusal::OVER_LIMIT);
        }
        Ok(text)
    }

    /// Text that may be absent.
    pub(super) fn maybe_text(self, name: &str) -> Result<Option<&'a str>, Refusal> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(Refusal::invalid(name)),
        }
    }

    /// An id, as text or as a number.
    pub(super) fn id(self, name: &str) -> Result<String, Refusal> {
        match self.value(name) {
            Some(Value::String(id)) if !id.is_empty() => Ok(id.clone()),
            Some(Value::Number(id)) if id.is_u64() => Ok(id.to_string()),
            _ => Err(Refusal::invalid(name)),
        }
    }

    /// A whole number within a range, as a number or as text.
    pub(super) fn whole(self, name: &str, range: RangeInclusive<u32>) -> Result<u32, Refusal> {
        let number = match self.value(name) {
            Some(Value::Number(number)) => number.as_i64(),
            Some(Value::String(text)) => text.parse::<i64>().ok(),
            _ => None,
        };
        let number = number.ok_or_else(|| Refusal::invalid(name))?;
        u32::try_from(number)
            .ok()
            .filter(|number| range.contains(number))
            .ok_or(Refusal::OVER_LIMIT)
    }

    /// A moment in milliseconds, as a number or as text.
    pub(super) fn moment(self, name: &str) -> Result<Timestamp, Refusal> {
        let moment = self.value(name).and_then(|value| match value {
            Value::String(text) => text.parse().ok(),
            other => other.as_i64(),
        });
        moment.map(Timestamp).ok_or_else(|| Refusal::invalid(name))
    }

    /// A list of texts, also as JSON in a text; absent is `None`.
    pub(super) fn texts(self, name: &str) -> Result<Option<Vec<String>>, Refusal> {
        let invalid = |_| Refusal::invalid(name);
        match self.value(name) {
            None => Ok(None),
            Some(Value::String(text)) => serde_json::from_str(text).map(Some).map_err(invalid),
            Some(list) => serde_json::from_value(list.clone()).map(Some).map_err(invalid),
        }
    }

    /// True or false, as such or as text; absent is `None`.
    pub(super) fn flag(self, name: &str) -> Result<Option<bool>, Refusal> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(*flag)),
            Some(Value::String(text)) if text == "true" => Ok(Some(true)),
            Some(Value::String(text)) if text == "false" => Ok(Some(false)),
            Some(_) => Err(Refusal::invalid(name)),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn with<T>(value: Value, look: impl Fn(Params<'_>) -> T) -> T {
        let map: Map<String, Value> = [("x".to_owned(), value)].into_iter().collect();
        look(Params(&map))
    }

    #[test]
    fn a_bad_value_is_minus_201_with_its_name_and_a_bad_range_minus_210() {
        let whole = |value| with(value, |params| params.whole("x", 1..=50));
        assert_eq!(whole(json!(50)), Ok(50));
        assert_eq!(whole(json!("7")), Ok(7));
        assert_eq!(whole(json!(51)), Err(Refusal::OVER_LIMIT));
        assert_eq!(whole(json!(-1)), Err(Refusal::OVER_LIMIT));
        assert_eq!(whole(json!("many")), Err(Refusal::invalid("x")));
        assert_eq!(whole(Value::Null), Err(Refusal::invalid("x")));
    }

    #[test]
    fn ids_come_as_text_or_numbers_and_keep_every_digit() {
        let id = |value| with(value, |params| params.id("x"));
        assert_eq!(id(json!(4_500_000_000_000_000_001_u64)), Ok("4500000000000000001".into()));
        assert_eq!(id(json!("4500000000000000001")), Ok("4500000000000000001".into()));
        assert_eq!(id(json!(1.5)), Err(Refusal::invalid("x")));
    }

    #[test]
    fn flags_come_as_booleans_or_text() {
        let flag = |value| with(value, |params| params.flag("x"));
        assert_eq!(flag(json!("true")), Ok(Some(true)));
        assert_eq!(flag(json!(false)), Ok(Some(false)));
        assert_eq!(flag(json!("yes")), Err(Refusal::invalid("x")));
    }
}
