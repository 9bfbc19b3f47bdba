//! Text as it comes, made uniform: NFC, `\n`, no control characters.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A uniform text, and what it cost.
#[derive(Clone, PartialEq, Eq, Default)]
pub(crate) struct Clean {
    pub(crate) text: String,
    /// Control characters that were left out.
    pub(crate) dropped: usize,
}

/// Makes a text uniform. A byte order mark at the start goes without a word; page breaks and
/// Unicode's own line ends become line ends.
pub(crate) fn clean(text: &str) -> Clean {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut out = String::with_capacity(text.len());
    let mut dropped = 0;
    let mut after_return = false;
    for c in text.chars() {
        match c {
            '\n' if after_return => {}
            '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' => out.push('\n'),
            '\u{2029}' => out.push_str("\n\n"),
            '\t' => out.push(c),
            c if c.is_control() => dropped += 1,
            c => out.push(c),
        }
        after_return = c == '\r';
    }
    Clean { text: nfc(out), dropped }
}

/// The text in NFC.
pub(crate) fn nfc(text: String) -> String {
    if is_nfc(&text) {
        return text;
    }
    text.nfc().collect()
}

/// The text on one line: every run of blanks and line ends is one blank, none at the ends.
pub(crate) fn one_line(text: &str) -> String {
    nfc(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Leaves out control characters that an entity such as `&#1;` brought in; counts them.
pub(crate) fn without_controls<'a>(text: &'a str, dropped: &mut usize) -> Cow<'a, str> {
    let unwanted = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    let count = text.chars().filter(|c| unwanted(*c)).count();
    if count == 0 {
        return Cow::Borrowed(text);
    }
    *dropped += count;
    Cow::Owned(text.chars().filter(|c| !unwanted(*c)).collect())
}
