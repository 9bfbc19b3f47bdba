//! The two fields of a body that are signed once more beside it, in the letters in which they stand there.

use serde::{Deserialize, Deserializer, de::Visitor};

/// What is signed beside the body, as it stands there.
#[derive(Deserialize)]
pub(super) struct Head {
    pub(super) app_id: AsSent,
    pub(super) timestamp: AsSent,
}

/// A text, or a whole number in its digits.
pub(super) struct AsSent(pub(super) String);

impl<'de> Deserialize<'de> for AsSent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl Visitor<'_> for Read {
            type Value = AsSent;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a text or a whole number")
            }
            fn visit_str<E>(self, text: &str) -> Result<AsSent, E> {
                Ok(AsSent(text.to_owned()))
            }
            fn visit_u64<E>(self, number: u64) -> Result<AsSent, E> {
                Ok(AsSent(number.to_string()))
            }
            fn visit_i64<E>(self, number: i64) -> Result<AsSent, E> {
                Ok(AsSent(number.to_string()))
            }
        }
        deserializer.deserialize_any(Read)
    }
}
