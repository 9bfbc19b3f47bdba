//! The catalogue of Zalo's numbers, out of its texts.

use super::Json;
use crate::{
    endpoint::Confidence,
    error::codes::{Class, CodeTable, Who, home, lines},
};

/// What is known about a number of the table of that name, as [`lookup`](crate::error::codes::lookup) finds it, but for Zalo's own text; null for one
/// that is not in it, nothing for a table that there is not.
///
/// ```
/// use zalo_oa_core::plain::{Json, describe};
///
/// let entry = describe("oa", -216, "").unwrap();
/// assert_eq!(entry.get("class").and_then(Json::as_str), Some("token"));
/// assert_eq!(describe("oa", -999_999, ""), Some(Json::Null));
/// assert_eq!(describe("facebook", -216, ""), None);
/// ```
#[must_use]
pub fn describe(table: &str, code: i32, message: &str) -> Option<Json> {
    let table = home(*CodeTable::ALL.iter().find(|known| known.as_str() == table)?, code);
    let (code, given) = (i64::from(code).to_string(), message.to_ascii_lowercase());
    let mut plain = Json::Null;
    let all = lines(table)
        .iter()
        .flat_map(|part| part.en.lines().zip(part.vi.lines()).zip(part.words.iter().copied()));
    for ((line, vi), words) in all {
        let mut parts = line.split('\t').chain(vi.split('\t'));
        let mut next = || parts.next().unwrap_or_default();
        if next() != code {
            continue;
        }
        let when = next();
        let entry = Entry { words, en: (next(), next()), vi: (next(), next()) };
        if when.is_empty() {
            plain = entry.json(table, &code);
        } else if given.as_bytes().windows(when.len()).any(|part| part == when.as_bytes()) {
            return Some(entry.json(table, &code));
        }
    }
    Some(plain)
}

/// One entry; meaning and action in each language.
struct Entry {
    words: (Confidence, Class, Who),
    en: (&'static str, &'static str),
    vi: (&'static str, &'static str),
}

impl Entry {
    fn json(self, table: CodeTable, code: &str) -> Json {
        let text = |text: &str| Some(Json::from(text));
        let both = |en: &str, vi: &str| Some(Json::of([("en", text(en)), ("vi", text(vi))]));
        let (confidence, class, who) = self.words;
        let confidence = match confidence {
            Confidence::Documented => "documented",
            Confidence::SeenInClients => "seen_in_clients",
            Confidence::Uncertain => "uncertain",
        };
        Json::of([
            ("table", text(table.as_str())),
            ("code", Some(Json::Number(code.to_owned()))),
            ("class", text(class.as_str())),
            ("who", text(who.as_str())),
            ("meaning", both(self.en.0, self.vi.0)),
            ("action", both(self.en.1, self.vi.1)),
            ("confidence", text(confidence)),
        ])
    }
}
