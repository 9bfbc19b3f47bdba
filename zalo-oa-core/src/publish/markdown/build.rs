//! The writing side of the Markdown reader: collects text, styles, markers and pictures into
//! pieces, whatever order the parser sends them in.

use std::{mem, rc::Rc};

use super::raw_html::shown as html_shown;
use crate::publish::{
    document::{Image, Paragraph, Piece, Role, Style, without_controls},
    draft::{LinkProblem, Note, link, shown},
};

/// Deeper lists are not indented further.
const DEEPEST: usize = 6;

/// Pieces in the making.
#[derive(Default)]
pub(super) struct Builder {
    pieces: Vec<Piece>,
    notes: Vec<Note>,
    paragraph: Paragraph,
    /// List markers and footnote labels that wait for their text.
    marker: String,
    /// How deep the first of them stands.
    marker_indent: usize,
    /// Pictures that are open: their addresses, and the text inside as caption.
    images: Vec<String>,
    caption: String,
    open_images: usize,
    links: Vec<Link>,
    pub(super) depth: Depth,
    html: usize,
    comments: usize,
    controls: usize,
}

/// How many of each mark or block are open.
#[derive(Default)]
pub(super) struct Depth {
    pub(super) strong: usize,
    pub(super) em: usize,
    pub(super) strike: usize,
    pub(super) headings: usize,
    pub(super) items: usize,
    pub(super) quotes: usize,
    pub(super) footnotes: usize,
    pub(super) rows: usize,
    pub(super) code: usize,
}

struct Link {
    /// As written.
    source: String,
    address: Result<Rc<str>, LinkProblem>,
    has_text: bool,
}

impl Builder {
    /// Everything that was collected.
    pub(super) fn finish(mut self, notes: &mut Vec<Note>) -> Vec<Piece> {
        self.flush_all();
        notes.append(&mut self.notes);
        if self.html > 0 {
            notes.push(Note::HtmlShown { count: self.html });
        }
        if self.comments > 0 {
            notes.push(Note::CommentsDropped { count: self.comments });
        }
        if self.controls > 0 {
            notes.push(Note::ControlsDropped { count: self.controls });
        }
        self.pieces
    }

    /// Adds text in the current style; `\n` is a line break.
    pub(super) fn text(&mut self, text: &str) {
        let text = without_controls(text, &mut self.controls);
        if self.open_images > 0 {
            self.caption.push_str(&text);
            return;
        }
        if self.paragraph.is_empty() {
            if text.trim().is_empty() {
                return;
            }
            self.begin();
        }
        if let Some(link) = self.links.last_mut() {
            link.has_text |= !text.trim().is_empty();
        }
        let style = self.style();
        self.paragraph.push(&text, &style);
    }

    /// Ends the paragraph; a marker goes on waiting for text.
    pub(super) fn flush(&mut self) {
        if let Some(done) = mem::take(&mut self.paragraph).finish() {
            self.pieces.push(Piece::Text(done));
        }
    }

    /// Ends the paragraph; a marker that waits becomes a paragraph of its own.
    pub(super) fn flush_all(&mut self) {
        if self.paragraph.is_empty() && !self.marker.is_empty() {
            self.begin();
        }
        self.flush();
    }

    /// Whether text is open.
    pub(super) fn is_empty(&self) -> bool {
        self.paragraph.is_empty()
    }

    /// A marker or label that belongs before the next text.
    pub(super) fn mark(&mut self, marker: &str) {
        if self.marker.is_empty() {
            self.marker_indent = self.depth.items.saturating_sub(1);
        }
        self.marker.push_str(marker);
    }

    pub(super) fn html(&mut self, html: &str) {
        let shown = html_shown(html);
        self.html += usize::from(shown.tags);
        self.comments += shown.comments;
        self.text(&shown.text);
    }

    pub(super) fn open_link(&mut self, source: String) {
        let address = link(&source).map(Rc::from);
        self.links.push(Link { source, address, has_text: false });
    }

    pub(super) fn close_link(&mut self) {
        let Some(link) = self.links.pop() else {
            return;
        };
        let problem = match link.address {
            Err(problem) => problem,
            Ok(_) if link.has_text => return,
            Ok(_) => LinkProblem::Picture,
        };
        let address = shown(&link.source);
        self.notes.push(Note::LinkDropped { address, problem });
    }

    pub(super) fn open_image(&mut self, address: String) {
        self.images.push(address);
        self.open_images += 1;
    }

    /// Ends a picture. One inside another's caption follows it, without a caption of its own.
    pub(super) fn close_image(&mut self, title: &str) {
        self.open_images = self.open_images.saturating_sub(1);
        if self.caption.trim().is_empty() {
            self.caption = title.to_owned();
        }
        if self.open_images > 0 {
            return;
        }
        self.flush_all();
        for address in mem::take(&mut self.images) {
            let caption = mem::take(&mut self.caption);
            self.pieces.push(Piece::Image(Image { address, caption }));
        }
    }

    /// Starts a paragraph with the marker that waits.
    fn begin(&mut self) {
        let marker = mem::take(&mut self.marker);
        let indent = if marker.is_empty() { self.depth.items } else { self.marker_indent };
        self.paragraph.role = self.role();
        self.paragraph.indent = indent.min(DEEPEST);
        let style = Style {
            strong: self.depth.headings > 0,
            em: self.depth.quotes > 0,
            ..Style::default()
        };
        self.paragraph.push(&marker, &style);
    }

    fn role(&self) -> Role {
        let depth = &self.depth;
        if depth.headings > 0 {
            Role::Heading
        } else if depth.code > 0 {
            Role::Code
        } else if depth.rows > 0 {
            Role::Row
        } else if depth.items > 0 {
            Role::Item
        } else if depth.footnotes > 0 {
            Role::Footnote
        } else if depth.quotes > 0 {
            Role::Quote
        } else {
            Role::Prose
        }
    }

    fn style(&self) -> Style {
        let link = self.links.iter().rev().find_map(|link| link.address.as_ref().ok());
        Style {
            strong: self.depth.strong > 0 || self.depth.headings > 0,
            em: self.depth.em > 0 || self.depth.quotes > 0,
            strike: self.depth.strike > 0,
            link: link.cloned(),
        }
    }
}
