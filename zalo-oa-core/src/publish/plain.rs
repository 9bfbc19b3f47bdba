//! Plain text into paragraphs. Every sign stands for itself, so a letter, a price list or a form
//! comes through exactly as it was typed; only blanks may differ.

use super::document::{Paragraph, Piece, Style};

/// Blanks that make an indentation: official papers indent the first line of a paragraph.
const INDENTED: usize = 4;

/// Reads paragraphs: they end at a blank line or before an indented one. Line ends inside are
/// kept.
pub(crate) fn read(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut paragraph = Paragraph::default();
    for line in text.split('\n') {
        if line.trim().is_empty() || is_indented(line) {
            flush(&mut paragraph, &mut pieces);
        }
        let style = Style::default();
        if !paragraph.is_empty() {
            paragraph.push("\n", &style);
        }
        paragraph.push(line, &style);
    }
    flush(&mut paragraph, &mut pieces);
    pieces
}

/// Whether the line starts with at least four blanks of any kind, or a tab.
pub(crate) fn is_indented(line: &str) -> bool {
    let blanks = line.chars().take_while(|c| c.is_whitespace());
    blanks.map(|c| if c == '\t' { INDENTED } else { 1 }).sum::<usize>() >= INDENTED
}

fn flush(paragraph: &mut Paragraph, pieces: &mut Vec<Piece>) {
    if let Some(done) = std::mem::take(paragraph).finish() {
        pieces.push(Piece::Text(done));
    }
}
