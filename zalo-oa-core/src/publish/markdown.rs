//! Markdown into paragraphs and pictures, losing no letter and no digit.
//!
//! A web renderer may renumber lists, hide unused references, drop surplus table cells and turn
//! indented paragraphs into code: its input was written as Markdown. Here the input is often an
//! official letter that merely looks like it, and its numbers are cited. So list numbers are taken
//! from the source, indentation is only indentation, and whatever the parser passes over in
//! silence is put back as text.

mod build;
mod marks;
mod raw_html;
mod walk;

use pulldown_cmark::Options;

use super::{document::Piece, draft::Note};
use build::Builder;

pub(crate) use marks::is_likely;

/// Reads a clean text. What had to be left out is noted.
pub(crate) fn read(text: &str, notes: &mut Vec<Note>) -> Vec<Piece> {
    let mut builder = Builder::default();
    walk::walk(text, &mut builder, 0);
    builder.finish(notes)
}

/// Task lists stay off (`[x]` would lose its letter), and so do smart quotes, mathematics and
/// heading attributes: they change or hide what was typed.
fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}
