//! The start of a text that says the most within a limit: all of it, whole sentences, or words.

use super::note::Excerpt;
use crate::publish::limits::{cut, size};

/// The excerpt of a text on one line, at most `limit`, and how it was made.
pub(super) fn excerpt(text: &str, limit: usize) -> (String, Excerpt) {
    if size(text) <= limit {
        return (text.to_owned(), Excerpt::Whole);
    }
    let mut fits = None;
    for end in sentence_ends(text) {
        let sentences = text.get(..end).unwrap_or_default();
        if size(sentences) > limit {
            break;
        }
        fits = Some(sentences);
    }
    match fits {
        Some(sentences) => (sentences.to_owned(), Excerpt::Sentences),
        None => (cut(text, limit), Excerpt::Words),
    }
}

/// Whether the text ends as a sentence does.
pub(super) fn ends_as_sentence(text: &str) -> bool {
    text.trim_end_matches(is_closing).ends_with(['.', '!', '?', '…'])
}

/// Where sentences end, in bytes. A full stop counts if a blank and no small letter follow, and
/// what stands before it is no abbreviation (`TP.`, `ThS.`) and no list number (`12.`).
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices(' ').filter_map(|(at, _)| {
        let (before, after) = text.split_at_checked(at)?;
        if !ends_as_sentence(before) {
            return None;
        }
        let next = after.trim_start().trim_start_matches(is_opening);
        if next.starts_with(char::is_lowercase) {
            return None;
        }
        let word = before.rsplit(' ').next()?.trim_start_matches(is_opening);
        (!is_abbreviation(word)).then_some(at)
    })
}

fn is_abbreviation(word: &str) -> bool {
    let Some(stem) = word.strip_suffix('.') else {
        return false;
    };
    let number = stem.len() <= 2 && stem.chars().all(|c| c.is_ascii_digit());
    let title = stem.chars().count() <= 3 && stem.starts_with(char::is_uppercase);
    number || title
}

fn is_closing(c: char) -> bool {
    matches!(c, ')' | ']' | '"' | '\'' | '”' | '’' | '»')
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '"' | '\'' | '“' | '‘' | '«')
}
