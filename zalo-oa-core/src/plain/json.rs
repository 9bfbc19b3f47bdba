//! JSON with numbers in their digits: nothing is rounded, and the tables that floating-point numbers need are not there.

mod reader;

use std::borrow::Cow;

use super::form::{Whole, decimal};
use reader::Reader;

/// A value of JSON.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the words of JSON")]
pub enum Json {
    Null,
    Flag(bool),
    /// As it stands there.
    Number(String),
    Text(String),
    List(Vec<Json>),
    /// In the order in which they stand; of one name the last counts.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads a whole text. Letters that were cut in the middle are replaced: programs that count bytes or UTF-16 units leave
    /// halves of Vietnamese letters and of emojis.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let text: Cow<'_, str> = String::from_utf8_lossy(bytes);
        Reader::whole(&text)
    }

    /// A field of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => {
                fields.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// An object of the fields that are there.
    #[must_use]
    pub fn of<const N: usize>(fields: [(&str, Option<Self>); N]) -> Self {
        let there = |(name, value): (&str, Option<Self>)| Some((name.to_owned(), value?));
        Self::Object(fields.into_iter().filter_map(there).collect())
    }

    /// What a text says.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it counts as absent.
    pub(super) fn absent(&self) -> bool {
        matches!(self, Self::Null) || self.as_str() == Some("")
    }

    /// Whether no number in it is past 2^53, where JavaScript has rounded.
    #[must_use]
    pub fn exact(&self) -> bool {
        match self {
            Self::Number(digits) => exact(digits),
            Self::List(items) => items.iter().all(Self::exact),
            Self::Object(fields) => fields.iter().all(|(_, value)| value.exact()),
            _ => true,
        }
    }

    /// As text, for JavaScript: a number past 2^53 as a text, since it would be rounded there.
    pub fn write(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Flag(true) => out.push_str("true"),
            Self::Flag(false) => out.push_str("false"),
            Self::Number(digits) if exact(digits) => out.push_str(digits),
            Self::Number(text) | Self::Text(text) => quoted(text, out),
            Self::List(items) => {
                list('[', items, out, Self::write);
                out.push(']');
            }
            Self::Object(fields) => {
                list('{', fields, out, |(key, value), out| {
                    quoted(key, out);
                    out.push(':');
                    value.write(out);
                });
                out.push('}');
            }
        }
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

fn list<T>(open: char, items: &[T], out: &mut String, write: impl Fn(&T, &mut String)) {
    let mut before = open;
    for item in items {
        out.push(before);
        before = ',';
        write(item, out);
    }
    if before == open {
        out.push(open);
    }
}

fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => {
                out.push('\\');
                out.push(sign);
            }
            '\0'..='\x1f' => {
                out.push_str("\\u00");
                for digit in [u32::from(sign) / 16, u32::from(sign) % 16] {
                    out.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
            }
            _ => out.push(sign),
        }
    }
    out.push('"');
}

/// Whether JavaScript holds a number without rounding it to another whole number.
fn exact(digits: &str) -> bool {
    let digits = digits.trim_start_matches('-');
    let whole = digits.bytes().take_while(u8::is_ascii_digit).count();
    // Nobody counts so far with an exponent.
    let scale = match digits.split_once(['e', 'E']) {
        Some((_, scale)) => decimal(scale).flatten().and_then(Whole::signed).unwrap_or(99),
        None => 0_i64,
    };
    match scale.saturating_add(i64::try_from(whole).unwrap_or(99)) {
        ..=15 => true,
        16 => digits.get(..16).is_some_and(|digits| digits <= "9007199254740991"),
        _ => false,
    }
}
