//! Reading what the platform sends, in every form that any source shows.
//!
//! One trait per type instead of one attribute per field: `u64` reads `12` and `"12"`, `bool`
//! reads `true`, `"true"` and `1`, text reads numbers, and an optional value reads an absent key,
//! `null` and `""` alike as absent.

mod flag;

use std::{collections::BTreeMap, fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{
        self, IntoDeserializer, MapAccess, SeqAccess, Visitor,
        value::{MapAccessDeserializer, SeqAccessDeserializer},
    },
};

use super::File;
use crate::{
    endpoint::{Form, Kind},
    platform::Timestamp,
};

/// A type that crosses the wire: how it is read leniently, what it is called in schemas, how it
/// is measured against a row's limits.
pub trait Wire: Serialize + Sized {
    /// What schemas and generated bindings call it.
    const KIND: Kind;

    /// What [`read`](Self::read) takes; of a list its items.
    const FORM: Form = Form::Any;

    /// Reads every form that any source shows.
    ///
    /// # Errors
    /// When the value has none of those forms.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;

    /// The size that a limit applies to: a number's value, a text's length (UTF-16 units, which
    /// are never fewer than code points), a list's length. `None` where no limit applies.
    fn measure(&self) -> Option<i64> {
        None
    }

    /// The file, for what is one.
    fn file(&self) -> Option<&File> {
        None
    }

    /// The same, to be read or put in.
    fn file_mut(&mut self) -> Option<&mut File> {
        None
    }
}

/// For `#[serde(deserialize_with)]` on a field that must be there.
pub(crate) fn read<'de, D: Deserializer<'de>, T: Wire>(deserializer: D) -> Result<T, D::Error> {
    T::read(deserializer)
}

/// Reads any [`Wire`] type where serde wants a type of its own.
pub(crate) struct Lenient<T>(pub(crate) T);

impl<'de, T: Wire> Deserialize<'de> for Lenient<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::read(deserializer).map(Self)
    }
}

struct OptionVisitor<T>(PhantomData<T>);

impl<'de, T: Wire> Visitor<'de> for OptionVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, null or an empty text")
    }
    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_none<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        if text.is_empty() {
            return Ok(None);
        }
        T::read(text.into_deserializer()).map(Some)
    }
    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Self::Value, E> {
        T::read(value.into_deserializer()).map(Some)
    }
    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Self::Value, E> {
        T::read(value.into_deserializer()).map(Some)
    }
    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Self::Value, E> {
        T::read(value.into_deserializer()).map(Some)
    }
    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Self::Value, E> {
        T::read(value.into_deserializer()).map(Some)
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::read(MapAccessDeserializer::new(map)).map(Some)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        T::read(SeqAccessDeserializer::new(seq)).map(Some)
    }
}

impl<T: Wire> Wire for Option<T> {
    const KIND: Kind = T::KIND;
    const FORM: Form = T::FORM;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OptionVisitor(PhantomData))
    }
    fn measure(&self) -> Option<i64> {
        self.as_ref().and_then(Wire::measure)
    }
    fn file(&self) -> Option<&File> {
        self.as_ref().and_then(Wire::file)
    }
    fn file_mut(&mut self) -> Option<&mut File> {
        self.as_mut().and_then(Wire::file_mut)
    }
}

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Wire> Visitor<'de> for ListVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }
    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(Vec::new())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::with_capacity(seq.size_hint().unwrap_or(0).min(1024));
        while let Some(Lenient(item)) = seq.next_element()? {
            items.push(item);
        }
        Ok(items)
    }
}

impl<T: Wire> Wire for Vec<T> {
    const KIND: Kind = Kind::List(&T::KIND);
    const FORM: Form = T::FORM;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ListVisitor(PhantomData))
    }
    fn measure(&self) -> Option<i64> {
        i64::try_from(self.len()).ok()
    }
}

impl Wire for BTreeMap<String, String> {
    const KIND: Kind = Kind::Map;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let map = BTreeMap::<String, Lenient<Option<String>>>::deserialize(deserializer)?;
        Ok(map.into_iter().map(|(key, Lenient(value))| (key, value.unwrap_or_default())).collect())
    }
}

impl Wire for serde_json::Value {
    const KIND: Kind = Kind::Any;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}

/// 2^53: below it every whole number has a floating-point form of its own.
const EXACT: f64 = 9_007_199_254_740_992.0;

struct TextVisitor;

impl Visitor<'_> for TextVisitor {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or a number")
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
    fn visit_string<E: de::Error>(self, text: String) -> Result<String, E> {
        Ok(text)
    }
    fn visit_u64<E: de::Error>(self, value: u64) -> Result<String, E> {
        Ok(value.to_string())
    }
    fn visit_i64<E: de::Error>(self, value: i64) -> Result<String, E> {
        Ok(value.to_string())
    }
    /// A number that is not whole, or past 2^53, has been rounded on its way: as an id it may be
    /// somebody else's.
    fn visit_f64<E: de::Error>(self, value: f64) -> Result<String, E> {
        if value.fract() == 0.0 && value.abs() < EXACT {
            return Ok(format!("{value:.0}"));
        }
        Err(E::custom("a number that may have been rounded: give it as text"))
    }
    fn visit_bool<E: de::Error>(self, value: bool) -> Result<String, E> {
        Ok(value.to_string())
    }
    fn visit_unit<E: de::Error>(self) -> Result<String, E> {
        Ok(String::new())
    }
}

impl Wire for String {
    const KIND: Kind = Kind::Text;
    const FORM: Form = Form::Text;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
    fn measure(&self) -> Option<i64> {
        Some(text_length(self))
    }
}

/// Length as limits count it: code points, or UTF-16 units where those are more.
pub(crate) fn text_length(text: &str) -> i64 {
    i64::try_from(text.encode_utf16().count()).unwrap_or(i64::MAX)
}

struct NumberVisitor;

impl Visitor<'_> for NumberVisitor {
    type Value = i128;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number, or one as text")
    }
    fn visit_i64<E: de::Error>(self, value: i64) -> Result<i128, E> {
        Ok(value.into())
    }
    fn visit_u64<E: de::Error>(self, value: u64) -> Result<i128, E> {
        Ok(value.into())
    }
    fn visit_f64<E: de::Error>(self, value: f64) -> Result<i128, E> {
        if value.fract() == 0.0 && value.abs() < EXACT {
            #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
            return Ok(value as i128);
        }
        Err(E::invalid_value(de::Unexpected::Float(value), &self))
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<i128, E> {
        // The text itself stays out of the error: it may be anything, personal data included.
        text.trim()
            .parse()
            .map_err(|_| E::invalid_value(de::Unexpected::Other("a text that is no number"), &self))
    }
}

macro_rules! numbers {
    ($($ty:ty),+) => {$(
        impl Wire for $ty {
            const KIND: Kind = Kind::Integer;
            const FORM: Form = Form::Whole { bits: <$ty>::BITS as u8, signed: <$ty>::MIN != 0 };

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let number = deserializer.deserialize_any(NumberVisitor)?;
                Self::try_from(number)
                    .map_err(|_| de::Error::custom("a number outside its range"))
            }
            fn measure(&self) -> Option<i64> {
                i64::try_from(*self).ok()
            }
        }
    )+};
}

numbers!(u8, u16, u32, u64, i32, i64);

impl Wire for Timestamp {
    const KIND: Kind = Kind::Time;
    const FORM: Form = i64::FORM;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i64::read(deserializer).map(Self)
    }
}
