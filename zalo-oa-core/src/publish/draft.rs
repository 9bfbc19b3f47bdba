//! A document becomes an article: what its fields hold, what is derived, and what is refused.
//!
//! Zalo wants a title, a description and an author within limits; people have letters, news and
//! notes. What the author says wins (options, then front matter); the rest is derived from the
//! text. Nothing is cut or left out without a word: either it is an error that says what to
//! change, or a [`Note`].

mod address;
mod describe;
mod error;
mod excerpt;
mod html;
mod note;
mod options;
mod title;

use std::fmt;

pub(crate) use address::{link, shown};
pub use error::{DraftError, FrontMatterProblem, Origin, Place};
pub use note::{Excerpt, LinkProblem, Note, TitleSource};
pub use options::{DraftOptions, Overflow};

use super::{
    document::{Document, Piece, clean, one_line},
    front_matter::{self, FrontMatter},
    limits::{Field, cut, size},
};
use crate::model::{Block, Visibility};

/// An article that is ready to be created, and what the SDK decided on the way.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Draft {
    /// Plain text, at most [`limits::TITLE`](super::limits::TITLE).
    pub title: String,
    /// Plain text, at most [`limits::DESCRIPTION`](super::limits::DESCRIPTION).
    pub description: String,
    /// Plain text, at most [`limits::AUTHOR`](super::limits::AUTHOR).
    pub author: String,
    /// Public https address; `None` leaves the choice to the operation (the OA's own cover).
    pub cover: Option<String>,
    /// At least one block: HTML text and pictures.
    pub body: Vec<Block>,
    /// Whether people see the article.
    pub status: Visibility,
    /// Whether people may comment; `None` leaves it to Zalo, which lets them.
    pub comment: Option<Visibility>,
    /// Address that counts views.
    pub tracking_link: Option<String>,
    /// Everything that was derived, cut or left out.
    pub notes: Vec<Note>,
}

/// Turns a document into an article draft. Reads nothing but its arguments, fetches nothing.
///
/// - Title: option, front matter, the heading that opens the document, or its first paragraph
///   (or first line). A heading or paragraph that became the title leaves the body.
/// - Description: option, front matter, or an excerpt of the first paragraph of prose.
/// - Author: option or front matter.
/// - Cover: option, front matter, or the first picture.
///
/// # Errors
/// Names the field, the limit and the size, or the picture that is not public; says what to change
/// in [`DraftError::hint`] and [`DraftError::hint_vi`].
///
/// ```
/// use zalo_oa_core::model::Block;
/// use zalo_oa_core::publish::{Document, DraftOptions, draft};
///
/// let document = Document::markdown("# Lịch tiêm\n\nTiêm vào **thứ bảy** tại trạm y tế phường.");
/// let article = draft(&document, &DraftOptions::new().author("Trạm y tế"))?;
/// assert_eq!(article.title, "Lịch tiêm");
/// assert_eq!(article.description, "Tiêm vào thứ bảy tại trạm y tế phường.");
/// assert_eq!(
///     article.body,
///     [Block::Text { content: "<p>Tiêm vào <strong>thứ bảy</strong> tại trạm y tế phường.</p>".into() }]
/// );
/// # Ok::<(), zalo_oa_core::publish::DraftError>(())
/// ```
pub fn draft(document: &Document, options: &DraftOptions) -> Result<Draft, DraftError> {
    let mut dropped = document.dropped();
    let (front, body) = front_matter::split(document.text())?;
    let FrontMatter { title, description, author, cover, tracking_link, status, comment } = front;
    let mut notes = Vec::new();
    let mut given = Given { overflow: options.overflow, dropped: &mut dropped, notes: &mut notes };
    let title = given.text(Field::Title, options.title.as_deref(), title)?;
    let description =
        given.text(Field::Description, options.description.as_deref(), description)?;
    let author = given
        .text(Field::Author, options.author.as_deref(), author)?
        .ok_or(DraftError::Missing { field: Field::Author })?;
    let cover = given.pick(options.cover.as_deref(), cover);
    let tracking_link = given.pick(options.tracking_link.as_deref(), tracking_link);

    let mut pieces = document.pieces(body, &mut notes);
    if pieces.is_empty() {
        return Err(DraftError::EmptyBody);
    }
    let title = title::choose(title, &mut pieces, options.overflow, &mut notes)?;
    let description = match description {
        Some(description) => description,
        None => describe::derive(&pieces, &title, &mut notes),
    };
    let body = blocks(&pieces)?;
    let cover = match cover {
        Some(cover) => Some(address::image(&cover, Place::Cover)?),
        None => first_image(&body, &mut notes),
    };
    if dropped > 0 {
        notes.push(Note::ControlsDropped { count: dropped });
    }
    Ok(Draft {
        title,
        description,
        author,
        cover,
        body,
        status: options.status.clone().or(status).unwrap_or_default(),
        comment: options.comment.clone().or(comment),
        tracking_link: tracking_link.map(|it| address::tracking(&it)).transpose()?,
        notes,
    })
}

/// Values that the author gave, the option before the front matter.
struct Given<'a> {
    overflow: Overflow,
    dropped: &'a mut usize,
    notes: &'a mut Vec<Note>,
}

impl Given<'_> {
    /// The value on one line; an empty one counts as absent.
    fn pick(&mut self, option: Option<&str>, front: Option<String>) -> Option<String> {
        let mut tidy = |text: &str| {
            let clean = clean(text);
            *self.dropped += clean.dropped;
            Some(one_line(&clean.text)).filter(|text| !text.is_empty())
        };
        option.and_then(&mut tidy).or_else(|| front.as_deref().and_then(tidy))
    }

    fn text(
        &mut self,
        field: Field,
        option: Option<&str>,
        front: Option<String>,
    ) -> Result<Option<String>, DraftError> {
        let Some(text) = self.pick(option, front) else {
            return Ok(None);
        };
        let (limit, size) = (field.limit().unwrap_or(usize::MAX), size(&text));
        if size <= limit {
            return Ok(Some(text));
        }
        if self.overflow == Overflow::Refuse {
            return Err(DraftError::TooLong { field, limit, size, origin: Origin::Given });
        }
        self.notes.push(Note::Cut { field, limit, size });
        Ok(Some(cut(&text, limit)))
    }
}

/// Paragraphs in a row become one text block; pictures stand between.
fn blocks(pieces: &[Piece]) -> Result<Vec<Block>, DraftError> {
    let mut blocks = Vec::new();
    let mut content = String::new();
    let mut images = 0;
    for piece in pieces {
        match piece {
            Piece::Text(paragraph) => html::paragraph(paragraph, &mut content),
            Piece::Image(image) => {
                images += 1;
                if !content.is_empty() {
                    let content = std::mem::take(&mut content);
                    blocks.push(Block::Text { content });
                }
                let caption = one_line(&image.caption);
                blocks.push(Block::Image {
                    url: address::image(&image.address, Place::Image(images))?,
                    caption: (!caption.is_empty()).then_some(caption),
                });
            }
        }
    }
    if !content.is_empty() {
        blocks.push(Block::Text { content });
    }
    if blocks.is_empty() {
        return Err(DraftError::EmptyBody);
    }
    Ok(blocks)
}

fn first_image(body: &[Block], notes: &mut Vec<Note>) -> Option<String> {
    let first = body.iter().find_map(|block| match block {
        Block::Image { url, .. } => Some(url.clone()),
        _ => None,
    });
    notes.push(match first {
        Some(_) => Note::CoverFromImage,
        None => Note::NoCover,
    });
    first
}

/// Shows sizes only: a draft is not public yet, and an author may be a person.
impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Draft")
            .field("title", &size(&self.title))
            .field("description", &size(&self.description))
            .field("author", &size(&self.author))
            .field("cover", &self.cover.is_some())
            .field("body", &self.body.len())
            .field("status", &self.status)
            .field("comment", &self.comment)
            .field("notes", &self.notes)
            .finish_non_exhaustive()
    }
}
