//! What the parser passed over between two blocks, put back as text.

use std::ops::Range;

use super::Walker;

/// An open block.
#[derive(Default)]
pub(super) struct Frame {
    /// Up to here the source has been seen.
    pub(super) covered: usize,
    /// Whether it holds blocks or cells, so that what lies between them was passed over.
    pub(super) holds_blocks: bool,
    pub(super) is_row: bool,
    pub(super) cells: usize,
}

impl Frame {
    pub(super) fn around(start: usize) -> Self {
        Self { covered: start, holds_blocks: true, ..Self::default() }
    }
}

impl Walker<'_, '_> {
    /// An inline part or a rule starts here.
    pub(super) fn reach(&mut self, range: &Range<usize>) {
        if self.builder.is_empty() {
            self.gap(range.start);
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.covered = frame.covered.max(range.end);
        }
    }

    /// Puts back what was passed over between the last block and this place.
    pub(super) fn gap(&mut self, upto: usize) {
        let Some(frame) = self.frames.last_mut() else {
            return;
        };
        let from = frame.covered;
        if !frame.holds_blocks || upto <= from {
            return;
        }
        frame.covered = upto;
        let is_row = frame.is_row;
        let first = self.used.partition_point(|used| used.end <= from);
        let used: Vec<_> =
            self.used.iter().skip(first).take_while(|used| used.start < upto).cloned().collect();
        let mut at = from;
        for used in used {
            self.put_back(at..used.start, is_row);
            at = at.max(used.end);
        }
        self.put_back(at..upto, is_row);
    }

    fn put_back(&mut self, range: Range<usize>, is_row: bool) {
        let text = self.source.get(range).unwrap_or_default();
        if !text.contains(char::is_alphanumeric) {
            return;
        }
        if is_row {
            for cell in text.split('|').map(str::trim).filter(|cell| !cell.is_empty()) {
                self.builder.text(&format!(" | {cell}"));
            }
            return;
        }
        let quoted = self.builder.depth.quotes > 0;
        self.builder.flush();
        for line in text.split('\n') {
            let line = line.trim_start_matches(|c: char| c.is_whitespace() || quoted && c == '>');
            self.builder.text(line);
            self.builder.text("\n");
        }
        self.builder.flush();
    }
}
