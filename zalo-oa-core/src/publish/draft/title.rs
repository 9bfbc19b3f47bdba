//! A title for a document that has none: the heading or paragraph that opens it.
//!
//! What becomes the title leaves the body, so that readers do not meet it twice. A title that had
//! to be cut is an excerpt, and the body keeps everything.

use super::{
    error::{DraftError, Origin},
    note::{Note, TitleSource},
    options::Overflow,
};
use crate::publish::{
    document::{Paragraph, Piece, Role, one_line},
    limits::{Field, TITLE, cut, size},
};

/// The given title, or one from the pieces, which lose what became the title.
pub(super) fn choose(
    given: Option<String>,
    pieces: &mut Vec<Piece>,
    overflow: Overflow,
    notes: &mut Vec<Note>,
) -> Result<String, DraftError> {
    let opening = pieces.iter().enumerate().find_map(|(at, piece)| match piece {
        Piece::Text(it) if it.text().contains(char::is_alphanumeric) => Some((at, it.clone())),
        _ => None,
    });
    let Some((at, opening)) = opening else {
        return given.ok_or(DraftError::Missing { field: Field::Title });
    };
    let alone = pieces.len() == 1;
    let whole = opening.flat();
    if let Some(title) = given {
        if whole == title && !alone {
            pieces.remove(at);
            notes.push(Note::TitleRepeated);
        }
        return Ok(title);
    }
    let heading = opening.role == Role::Heading;
    let fits = size(&whole) <= TITLE;
    if fits && (heading || !alone) {
        pieces.remove(at);
        notes.push(Note::TitleDerived {
            from: if heading { TitleSource::Heading } else { TitleSource::Paragraph },
        });
        return Ok(whole);
    }
    if let Some((title, rest)) = first_line(&opening) {
        if let Some(piece) = pieces.get_mut(at) {
            *piece = Piece::Text(rest);
        }
        notes.push(Note::TitleDerived { from: TitleSource::Line });
        return Ok(title);
    }
    if fits {
        // The only paragraph cannot be both title and body.
        return Err(DraftError::EmptyBody);
    }
    let (limit, size) = (TITLE, size(&whole));
    if overflow == Overflow::Refuse {
        return Err(DraftError::TooLong {
            field: Field::Title,
            limit,
            size,
            origin: Origin::Document,
        });
    }
    notes.push(Note::TitleExcerpt { limit, size });
    Ok(cut(&whole, limit))
}

/// The first line as a title, and the rest, if the line was meant to stand alone: text that was
/// merely wrapped goes on with a small letter, or with a word that had no room on the line.
fn first_line(paragraph: &Paragraph) -> Option<(String, Paragraph)> {
    let text = paragraph.text();
    let (first, rest) = text.split_once('\n')?;
    let title = one_line(first);
    let width = text.split('\n').map(size).max()?;
    let next = rest.split_whitespace().next()?;
    let wrapped = next.starts_with(char::is_lowercase) || size(first) + 1 + size(next) > width;
    if wrapped || size(&title) > TITLE || !title.contains(char::is_alphanumeric) {
        return None;
    }
    Some((title, paragraph.after_first_line()?))
}
