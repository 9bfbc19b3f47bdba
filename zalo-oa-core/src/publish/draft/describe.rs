//! A description for a document that has none: an excerpt of its first paragraph of prose.
//!
//! Official papers open with the names of offices, a motto, a number and a date, and news with a
//! picture's caption. None of that tells a reader what the article is about, so short, bold and
//! capital paragraphs are passed over while there is something better.

use super::{
    excerpt::{ends_as_sentence, excerpt},
    note::{Excerpt, Note},
};
use crate::publish::{
    document::{Paragraph, Piece, Role},
    limits::DESCRIPTION,
};

/// A paragraph this long is prose even without a full stop, such as a letter's subject.
const LONG: usize = 60;
/// A sentence shorter than this tells too little.
const SHORT: usize = 20;

/// An excerpt of the body, which keeps all its text; the title where the body has no text.
pub(super) fn derive(pieces: &[Piece], title: &str, notes: &mut Vec<Note>) -> String {
    let texts = || {
        pieces.iter().filter_map(|piece| match piece {
            Piece::Text(paragraph) => Some(paragraph),
            Piece::Image(_) => None,
        })
    };
    let has_words = |paragraph: &&Paragraph| paragraph.text().contains(char::is_alphanumeric);
    let prose = |paragraph: &&Paragraph| paragraph.role == Role::Prose;
    let chosen = texts()
        .filter(prose)
        .find(|paragraph| tells_something(paragraph))
        .or_else(|| texts().filter(prose).find(has_words))
        .or_else(|| texts().find(has_words));
    let (text, how) = match chosen {
        Some(paragraph) => excerpt(&paragraph.flat(), DESCRIPTION),
        None => (title.to_owned(), Excerpt::Title),
    };
    notes.push(Note::DescriptionDerived { how });
    text
}

fn tells_something(paragraph: &Paragraph) -> bool {
    let text = paragraph.flat();
    let length = text.chars().count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let small = text.chars().filter(|c| c.is_lowercase()).count();
    !paragraph.is_strong()
        && small > capitals
        && (length >= LONG || length >= SHORT && ends_as_sentence(&text))
}
