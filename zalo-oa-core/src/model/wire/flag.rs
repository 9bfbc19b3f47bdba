//! Yes and no, which the platform writes in three ways.

use std::fmt;

use serde::{
    Deserializer,
    de::{self, Visitor},
};

use super::Wire;
use crate::endpoint::{Form, Kind};

struct FlagVisitor;

impl Visitor<'_> for FlagVisitor {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("true or false, as such, as text, or as 1 or 0")
    }
    fn visit_bool<E: de::Error>(self, value: bool) -> Result<bool, E> {
        Ok(value)
    }
    fn visit_u64<E: de::Error>(self, value: u64) -> Result<bool, E> {
        Ok(value != 0)
    }
    fn visit_i64<E: de::Error>(self, value: i64) -> Result<bool, E> {
        Ok(value != 0)
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<bool, E> {
        match text.trim().to_ascii_lowercase().as_str() {
            "true" | "1" => Ok(true),
            "false" | "0" | "" => Ok(false),
            _ => Err(E::invalid_value(de::Unexpected::Other("another text"), &self)),
        }
    }
}

impl Wire for bool {
    const KIND: Kind = Kind::Flag;
    const FORM: Form = Form::Flag;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FlagVisitor)
    }
}
