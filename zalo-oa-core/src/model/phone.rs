//! Phone numbers to reach people by. Zalo takes `84…`; people write them in many ways.

use std::fmt;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Phone, text::text_basics};

/// A phone number to reach somebody by, in the form that Zalo takes: `84` and the rest.
///
/// However it is written, blanks, dots, dashes, brackets and a leading `+` go, and a leading `0` becomes `84`. What is no
/// number stays as it is, and is refused by Zalo (`-108`).
///
/// ```
/// use zalo_oa_core::model::PhoneNumber;
/// for written in ["0900 000 000", "+84 900-000-000", "(84) 900.000.000", "84900000000"] {
///     assert_eq!(PhoneNumber::from(written).reveal(), "84900000000");
/// }
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// The number itself. Keep it out of logs.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What stands for the number where it must not be sent itself: the SHA-256 of its form with `84` and no plus.
    ///
    /// ```
    /// use zalo_oa_core::model::PhoneNumber;
    /// let hash = PhoneNumber::from("0900000000").hashed();
    /// assert!(hash.reveal().starts_with("dd37c0988b") && hash.reveal().len() == 64);
    /// ```
    #[must_use]
    pub fn hashed(&self) -> HashedPhone {
        let digest = Sha256::digest(self.0.as_bytes());
        HashedPhone(crate::hex::write(&digest))
    }

    fn normal(text: String) -> String {
        let plain = text.trim().strip_prefix('+').unwrap_or_else(|| text.trim());
        let digits: String = plain.chars().filter(|sign| !" .-()\u{a0}".contains(*sign)).collect();
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return text;
        }
        match digits.strip_prefix('0') {
            Some(rest) => format!("84{rest}"),
            None => digits,
        }
    }
}

impl From<&Phone> for PhoneNumber {
    fn from(phone: &Phone) -> Self {
        phone.reveal().into()
    }
}

impl From<&str> for PhoneNumber {
    fn from(text: &str) -> Self {
        Self(Self::normal(text.to_owned()))
    }
}

impl From<String> for PhoneNumber {
    fn from(text: String) -> Self {
        Self(Self::normal(text))
    }
}

/// The SHA-256 of a phone number, as 64 hexadecimal digits. Whoever has it finds the number by trying all, so it hides
/// itself as the number does.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct HashedPhone(String);

impl HashedPhone {
    /// The digits.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<&PhoneNumber> for HashedPhone {
    fn from(phone: &PhoneNumber) -> Self {
        phone.hashed()
    }
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PhoneNumber(..)")
    }
}

impl fmt::Debug for HashedPhone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HashedPhone(..)")
    }
}

impl<'de> serde::Deserialize<'de> for PhoneNumber {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <Self as super::wire::Wire>::read(deserializer)
    }
}

impl super::wire::Wire for PhoneNumber {
    const KIND: crate::endpoint::Kind = crate::endpoint::Kind::Personal;

    fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::read(deserializer).map(Self::from)
    }
    fn measure(&self) -> Option<i64> {
        self.0.measure()
    }
}

text_basics!(HashedPhone, Personal);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_stays_as_it_was_written() {
        for text in ["", "+", "an", "84900000000x", "++84"] {
            assert_eq!(PhoneNumber::from(text).reveal(), text);
        }
    }

    #[test]
    fn neither_number_nor_hash_shows_itself() {
        let phone = PhoneNumber::from("0900000000");
        assert_eq!(format!("{phone:?} {:?}", phone.hashed()), "PhoneNumber(..) HashedPhone(..)");
    }
}
