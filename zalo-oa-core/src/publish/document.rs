//! A text that is to become an article, made safe to work on once, at the door.
//!
//! Files come with marks at the start, three kinds of line ends, page breaks, control characters
//! and letters in pieces (a vowel and its marks apart). All later steps count, compare and escape,
//! so they all rely on what happens here: NFC, `\n`, no control characters.

mod clean;
mod piece;

use std::fmt;

pub(crate) use clean::{Clean, clean, one_line, without_controls};
pub(crate) use piece::{Image, Paragraph, Piece, Role, Style};

use super::{draft::Note, limits::size, markdown, plain};

/// How a document's text is to be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub enum Format {
    /// CommonMark with tables, footnotes and `~~strike~~`.
    Markdown,
    /// Paragraphs between blank lines; every sign stands for itself.
    Plain,
    /// Markdown if the text holds marks that plain text does not have by chance (bold, links,
    /// pictures, `#` headings, fences, tables), else plain.
    #[default]
    Auto,
}

/// A document in memory. The SDK reads no files here: give the text, and the name if there is one.
///
/// ```
/// use zalo_oa_core::publish::{Document, Format};
///
/// let document = Document::named("ban-tin.md", "# Bản tin\n\nNội dung.");
/// assert_eq!(document.format(), Format::Markdown);
/// assert_eq!(Document::named("cong-van.txt", "…").format(), Format::Auto);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Document {
    format: Format,
    text: Clean,
}

impl Document {
    /// A text in a known format.
    #[must_use]
    pub fn new(format: Format, text: &str) -> Self {
        Self { format, text: clean(text) }
    }

    /// A Markdown text.
    #[must_use]
    pub fn markdown(text: &str) -> Self {
        Self::new(Format::Markdown, text)
    }

    /// A plain text.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self::new(Format::Plain, text)
    }

    /// A text that shows by its marks what it is.
    #[must_use]
    pub fn auto(text: &str) -> Self {
        Self::new(Format::Auto, text)
    }

    /// A file's text: Markdown if the name ends in `.md` or `.markdown`, else by its marks.
    #[must_use]
    pub fn named(file_name: &str, text: &str) -> Self {
        let ending = file_name.rsplit_once('.').map(|(_, ending)| ending);
        let markdown = ending.is_some_and(|ending| {
            ending.eq_ignore_ascii_case("md") || ending.eq_ignore_ascii_case("markdown")
        });
        let format = if markdown { Format::Markdown } else { Format::Auto };
        Self::new(format, text)
    }

    /// How the text is read; [`Format::Auto`] is settled when it becomes a draft.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// The text in NFC, with `\n` at line ends and without control characters.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text.text
    }

    /// How many control characters were left out.
    pub(crate) fn dropped(&self) -> usize {
        self.text.dropped
    }

    /// Reads `body`, this document's text or the end of it, as paragraphs and pictures.
    pub(crate) fn pieces(&self, body: &str, notes: &mut Vec<Note>) -> Vec<Piece> {
        match self.format {
            Format::Markdown => markdown::read(body, notes),
            Format::Auto if markdown::is_likely(body) => markdown::read(body, notes),
            Format::Plain | Format::Auto => plain::read(body),
        }
    }
}

/// Shows no text: a draft may not be public yet.
impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document")
            .field("format", &self.format)
            .field("size", &size(&self.text.text))
            .finish_non_exhaustive()
    }
}
