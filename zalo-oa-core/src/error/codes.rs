//! What Zalo's error numbers mean and what to do about them, in English and Vietnamese.
//!
//! Zalo answers HTTP 200 with a number. The same number means different things on different hosts
//! (`-100` is an expired upload on one and "try later" on the other), and three numbers carry two
//! meanings that only the text tells apart. So every reader of an answer asks this one table,
//! keyed by host, number and text; nothing else in the crate knows a number by heart.

mod business;
mod calls;
mod class;
mod oa;
mod oauth;
mod social;

use crate::endpoint::Confidence;

pub use self::class::{Class, CodeTable, Who};

/// One sentence in both languages: lower case, names in backticks, no final full stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// English, plain ASCII.
    pub en: &'static str,
    /// Vietnamese, in NFC.
    pub vi: &'static str,
}

/// What is known about one error number of one host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CodeEntry {
    /// Whose number it is.
    pub table: CodeTable,
    /// The number in the field `error`.
    pub code: i32,
    /// A lower-case part of Zalo's text that selects this entry among several of one number.
    pub when: Option<&'static str>,
    /// Zalo's own text, typos included; empty when no source gives it.
    pub message: &'static str,
    /// How the error is handled.
    pub class: Class,
    /// Who has to act.
    pub who: Who,
    /// What happened.
    pub meaning: Text,
    /// What to do.
    pub action: Text,
    /// How sure the entry is.
    pub confidence: Confidence,
}

/// Too many calls in a minute, the app's or the OA's.
const CALLS_A_MINUTE: i32 = -32;

/// Finds the entry of `code` on the host of `table`, or `None` for a number that is not catalogued.
///
/// `message` is the text of the answer. It is compared without regard to case and only matters
/// for `-32`, `-223` and `-238`; a text that fits neither of their meanings gives a neutral entry.
///
/// ```
/// use zalo_oa_core::error::codes::{Class, CodeTable, lookup};
///
/// let full = lookup(CodeTable::Oa, -223, "Your OA has reach the limit quota create article");
/// assert_eq!(full.map(|entry| entry.class), Some(Class::Quota));
///
/// let locked = lookup(CodeTable::Oa, -223, "Official Account has not authorized this API");
/// assert_eq!(locked.map(|entry| entry.class), Some(Class::Consent));
/// assert_eq!(lookup(CodeTable::Oa, -999_999, ""), None);
/// ```
#[must_use]
pub fn lookup(table: CodeTable, code: i32, message: &str) -> Option<&'static CodeEntry> {
    let message = message.to_lowercase();
    let table = home(table, code);
    let same_code = || entries(table).filter(move |entry| entry.code == code);
    same_code()
        .find(|entry| entry.when.is_some_and(|part| message.contains(part)))
        .or_else(|| same_code().find(|entry| entry.when.is_none()))
}

/// The table that knows a number of a host. Zalo lists -32 for the OA's host alone; what it would say to that of templates can only
/// be the same.
pub(crate) fn home(table: CodeTable, code: i32) -> CodeTable {
    if (table, code) == (CodeTable::Business, CALLS_A_MINUTE) { CodeTable::Oa } else { table }
}

/// The class of any answer: [`Class::Unknown`] for a number that is not catalogued, except that
/// every `-14xxx` of the token endpoint is [`Class::Consent`].
///
/// ```
/// use zalo_oa_core::error::codes::{Class, CodeTable, class_of};
///
/// assert_eq!(class_of(CodeTable::Business, -124, "Access token invalid"), Class::Token);
/// assert_eq!(class_of(CodeTable::OAuth, -14_999, ""), Class::Consent);
/// assert_eq!(class_of(CodeTable::Oa, 7, ""), Class::Unknown);
/// ```
#[must_use]
pub fn class_of(table: CodeTable, code: i32, message: &str) -> Class {
    if let Some(entry) = lookup(table, code, message) {
        return entry.class;
    }
    // Zalo publishes no list of this family. Every member seen needs a person, and one that was
    // retried in a loop could spend a refresh token.
    if table == CodeTable::OAuth && (-14_999..=-14_000).contains(&code) {
        return Class::Consent;
    }
    Class::Unknown
}

/// Every entry, table by table.
///
/// ```
/// use zalo_oa_core::error::codes::{Class, all};
///
/// let waits = all().filter(|entry| entry.class == Class::Night).count();
/// assert!(waits >= 2);
/// ```
pub fn all() -> impl Iterator<Item = &'static CodeEntry> {
    CodeTable::ALL.iter().copied().flat_map(entries)
}

fn entries(table: CodeTable) -> impl Iterator<Item = &'static CodeEntry> {
    let parts: &'static [&'static [CodeEntry]] = match table {
        CodeTable::Oa => oa::PARTS,
        CodeTable::Business => business::PARTS,
        CodeTable::OAuth => &[oauth::ROWS],
        CodeTable::Social => &[social::ROWS],
        CodeTable::Calls => &[calls::ROWS],
    };
    parts.iter().copied().flatten()
}

/// The entries of a table as texts, a line for each.
/// A part of a table for modules that are loaded: a line of text for each entry in each language, and beside it in one byte
/// each how sure it is, its class and who has to act.
#[cfg(feature = "plain")]
pub(crate) struct Lines {
    /// Code, `when`, meaning, action. Without Zalo's own text, which whoever asks has before them.
    pub(crate) en: &'static str,
    /// Meaning, action.
    pub(crate) vi: &'static str,
    pub(crate) words: &'static [(Confidence, Class, Who)],
}

#[cfg(feature = "plain")]
pub(crate) fn lines(table: CodeTable) -> &'static [Lines] {
    match table {
        CodeTable::Oa => oa::LINES,
        CodeTable::Business => business::LINES,
        CodeTable::OAuth => &[oauth::LINES],
        CodeTable::Social => &[social::LINES],
        CodeTable::Calls => &[calls::LINES],
    }
}

/// Writes `ROWS`, one entry per block: head; meaning in both languages; action in both languages.
macro_rules! rows {
    ($table:ident:
     $($code:literal $([$when:literal])?, $message:literal, $class:ident, $who:ident, $confidence:ident;
       $meaning_en:literal, $meaning_vi:literal;
       $action_en:literal, $action_vi:literal;)*
    ) => {
        pub(super) const ROWS: &[$crate::error::codes::CodeEntry] = &[$(
            $crate::error::codes::CodeEntry {
                table: $crate::error::codes::CodeTable::$table,
                code: $code,
                when: $crate::error::codes::rows!(@when $($when)?),
                message: $message,
                class: $crate::error::codes::Class::$class,
                who: $crate::error::codes::Who::$who,
                meaning: $crate::error::codes::Text { en: $meaning_en, vi: $meaning_vi },
                action: $crate::error::codes::Text { en: $action_en, vi: $action_vi },
                confidence: $crate::endpoint::Confidence::$confidence,
            },
        )*];

        /// The same as two texts, for modules that are loaded: a line for each, without a pointer to each text; languages
        /// apart, since so they are packed best.
        #[cfg(feature = "plain")]
        pub(super) const LINES: $crate::error::codes::Lines = $crate::error::codes::Lines {
            en: concat!($(
                $code, "\t", $crate::error::codes::rows!(@part $($when)?), "\t", $meaning_en, "\t",
                $action_en, "\n",
            )*),
            vi: concat!($($meaning_vi, "\t", $action_vi, "\n",)*),
            words: &[$((
                $crate::endpoint::Confidence::$confidence,
                $crate::error::codes::Class::$class,
                $crate::error::codes::Who::$who,
            ),)*],
        };
    };
    (@part) => { "" };
    (@part $when:literal) => { $when };
    (@when) => { None };
    (@when $when:literal) => { Some($when) };
}
use rows;
