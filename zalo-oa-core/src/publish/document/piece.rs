//! What every format is read into: paragraphs of styled text, and pictures, in order.
//!
//! Styles lie flat on each stretch of text instead of nesting, so a paragraph can be split
//! anywhere (at a picture, after a title) and still be written as balanced HTML.

use std::rc::Rc;

use super::clean::{nfc, one_line};

/// A paragraph or a picture.
pub(crate) enum Piece {
    Text(Paragraph),
    Image(Image),
}

/// A picture, its address unchecked.
pub(crate) struct Image {
    pub(crate) address: String,
    pub(crate) caption: String,
}

/// What a paragraph was in the source.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Role {
    #[default]
    Prose,
    Heading,
    /// In a list, the marker being part of the text.
    Item,
    Quote,
    Row,
    Code,
    Footnote,
}

/// How a stretch of text looks.
#[derive(Clone, PartialEq, Eq, Default)]
pub(crate) struct Style {
    pub(crate) strong: bool,
    pub(crate) em: bool,
    pub(crate) strike: bool,
    /// Checked address.
    pub(crate) link: Option<Rc<str>>,
}

/// Text of one look. `\n` is a line break.
#[derive(Clone)]
pub(crate) struct Run {
    pub(crate) text: String,
    pub(crate) style: Style,
}

/// A paragraph.
#[derive(Clone, Default)]
pub(crate) struct Paragraph {
    pub(crate) role: Role,
    /// Levels of indentation.
    pub(crate) indent: usize,
    pub(crate) runs: Vec<Run>,
}

impl Paragraph {
    pub(crate) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// Adds text; blanks at the start and the end of each line are left out.
    pub(crate) fn push(&mut self, text: &str, style: &Style) {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.break_line(style);
            }
            let line = if self.at_line_start() { line.trim_start() } else { line };
            self.append(line, style);
        }
    }

    /// The paragraph as it goes out; `None` if it holds nothing to see.
    pub(crate) fn finish(mut self) -> Option<Self> {
        self.trim_end(char::is_whitespace);
        for run in &mut self.runs {
            run.text = nfc(std::mem::take(&mut run.text));
        }
        (!self.is_empty()).then_some(self)
    }

    /// All text; `\n` is a line break.
    pub(crate) fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// All text on one line.
    pub(crate) fn flat(&self) -> String {
        one_line(&self.text())
    }

    /// Whether all of it is bold, apart from blanks.
    pub(crate) fn is_strong(&self) -> bool {
        self.runs.iter().all(|run| run.style.strong || run.text.trim().is_empty())
    }

    /// The paragraph without its first line, if it has more than one.
    pub(crate) fn after_first_line(&self) -> Option<Self> {
        let at = self.runs.iter().position(|run| run.text.contains('\n'))?;
        let mut rest = Self { runs: Vec::new(), ..*self };
        for (run, first) in
            self.runs.iter().skip(at).zip(std::iter::once(true).chain(std::iter::repeat(false)))
        {
            let text = match run.text.split_once('\n') {
                Some((_, text)) if first => text,
                _ => &run.text,
            };
            rest.push(text, &run.style);
        }
        rest.finish()
    }

    fn append(&mut self, text: &str, style: &Style) {
        if text.is_empty() {
            return;
        }
        let text = text.replace('\t', " ");
        match self.runs.last_mut() {
            Some(last) if last.style == *style => last.text.push_str(&text),
            _ => self.runs.push(Run { text, style: style.clone() }),
        }
    }

    fn break_line(&mut self, style: &Style) {
        self.trim_end(|c| c != '\n' && c.is_whitespace());
        if !self.at_line_start() {
            self.append("\n", style);
        }
    }

    fn at_line_start(&self) -> bool {
        self.runs.last().is_none_or(|run| run.text.ends_with('\n'))
    }

    fn trim_end(&mut self, unwanted: impl Fn(char) -> bool) {
        while let Some(last) = self.runs.last_mut() {
            let kept = last.text.trim_end_matches(&unwanted).len();
            last.text.truncate(kept);
            if kept > 0 {
                return;
            }
            self.runs.pop();
        }
    }
}
