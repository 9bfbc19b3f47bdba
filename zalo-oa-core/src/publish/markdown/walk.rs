//! The reading side: follows the parser through the source, and notices what it passes over.
//!
//! Every event has its place in the source. Where two neighbours leave letters or digits between
//! them (a reference that nothing uses, a table cell too many), those are put back as text.

mod gaps;
mod source;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Parser, Tag, TagEnd};

use super::{build::Builder, options};
use crate::publish::plain::is_indented;
use gaps::Frame;
use source::{is_language, marker, used_definitions};

/// Indented text may hold indented text again, as in `-     -     -`. Deeper is taken as it is.
const DEEPEST: usize = 6;

/// Reads `source` into the builder. `level` counts how often indented text was read anew.
pub(super) fn walk(source: &str, builder: &mut Builder, level: usize) {
    let mut walker = Walker {
        source,
        used: used_definitions(source),
        frames: vec![Frame::around(0)],
        builder,
        level,
        html: String::new(),
        indented: None,
        titles: Vec::new(),
        tildes: Vec::new(),
    };
    for (event, range) in Parser::new_ext(source, options()).into_offset_iter() {
        walker.event(event, range);
    }
    walker.gap(source.len());
    walker.builder.flush();
}

struct Walker<'a, 'b> {
    source: &'a str,
    /// Reference definitions that became links, in order.
    used: Vec<Range<usize>>,
    /// Blocks that are open.
    frames: Vec<Frame>,
    builder: &'b mut Builder,
    level: usize,
    html: String,
    /// Text of an indented block.
    indented: Option<String>,
    /// Titles of pictures that are open.
    titles: Vec<String>,
    /// Whether each open strike is really `~~`.
    tildes: Vec<bool>,
}

impl Walker<'_, '_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) if is_inline(&tag) => {
                self.reach(&range);
                self.start_inline(tag, range);
            }
            Event::Start(tag) => self.start_block(tag, range),
            Event::End(tag) => self.end(tag, range.end),
            Event::Html(html) => self.html.push_str(&html),
            Event::Rule => {
                self.builder.flush();
                self.reach(&range);
            }
            Event::SoftBreak => self.end_line(&range, " "),
            Event::HardBreak => self.end_line(&range, "\n"),
            Event::InlineHtml(html) => {
                self.reach(&range);
                self.builder.html(&html);
            }
            Event::FootnoteReference(label) => {
                self.reach(&range);
                self.builder.text(&format!("[{label}]"));
            }
            Event::Text(text) | Event::Code(text) => {
                self.reach(&range);
                match &mut self.indented {
                    Some(indented) => indented.push_str(&text),
                    None => self.builder.text(&text),
                }
            }
            // Not enabled; if ever sent, shown as they stand.
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {
                let text = self.source.get(range).unwrap_or_default();
                self.builder.text(text);
            }
        }
    }

    fn start_block(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let cell = matches!(tag, Tag::TableCell);
        if !cell {
            self.builder.flush();
            self.gap(range.start);
        } else if let Some(row) = self.frames.last_mut() {
            row.cells += 1;
            if row.cells > 1 {
                self.builder.text(" | ");
            }
        }
        let mut frame = Frame::around(range.start);
        let source = self.source.get(range).unwrap_or_default();
        let depth = &mut self.builder.depth;
        match tag {
            Tag::Heading { .. } => {
                depth.headings += 1;
                frame.holds_blocks = false;
            }
            Tag::BlockQuote(_) => depth.quotes += 1,
            Tag::Item => {
                depth.items += 1;
                let (length, marker) = marker(source);
                frame.covered += length;
                self.builder.mark(&marker);
            }
            Tag::FootnoteDefinition(label) => {
                depth.footnotes += 1;
                frame.covered += source.find("]:").map_or(0, |at| at + 2);
                self.builder.mark(&format!("[{label}] "));
            }
            Tag::TableHead => {
                depth.rows += 1;
                depth.strong += 1;
                frame.is_row = true;
            }
            Tag::TableRow => {
                depth.rows += 1;
                frame.is_row = true;
            }
            Tag::CodeBlock(kind) => {
                frame.holds_blocks = false;
                match kind {
                    CodeBlockKind::Indented => self.indented = Some(String::new()),
                    CodeBlockKind::Fenced(info) => {
                        depth.code += 1;
                        if !is_language(&info) {
                            self.builder.text(&format!("{info}\n"));
                        }
                    }
                }
            }
            Tag::List(_) | Tag::Table(_) => {}
            _ => frame.holds_blocks = false,
        }
        self.frames.push(frame);
    }

    fn end(&mut self, tag: TagEnd, end: usize) {
        match tag {
            TagEnd::Strong => return close(&mut self.builder.depth.strong),
            TagEnd::Emphasis => return close(&mut self.builder.depth.em),
            TagEnd::Strikethrough => {
                return match self.tildes.pop() {
                    Some(false) => self.builder.text("~"),
                    _ => close(&mut self.builder.depth.strike),
                };
            }
            TagEnd::Link => return self.builder.close_link(),
            TagEnd::Image => {
                let title = self.titles.pop().unwrap_or_default();
                return self.builder.close_image(&title);
            }
            _ => {}
        }
        self.end_block(tag, end);
    }

    fn end_block(&mut self, tag: TagEnd, end: usize) {
        if tag == TagEnd::HtmlBlock {
            let html = std::mem::take(&mut self.html);
            self.builder.html(&html);
        }
        if let Some(text) = self.indented.take() {
            self.indented_text(&text);
        }
        self.gap(end);
        match tag {
            TagEnd::TableCell => {}
            TagEnd::Item | TagEnd::FootnoteDefinition => self.builder.flush_all(),
            _ => self.builder.flush(),
        }
        let depth = &mut self.builder.depth;
        match tag {
            TagEnd::Heading(_) => close(&mut depth.headings),
            TagEnd::BlockQuote(_) => close(&mut depth.quotes),
            TagEnd::Item => close(&mut depth.items),
            TagEnd::FootnoteDefinition => close(&mut depth.footnotes),
            TagEnd::TableRow => close(&mut depth.rows),
            TagEnd::TableHead => {
                close(&mut depth.rows);
                close(&mut depth.strong);
            }
            // Indented blocks do not count, so the floor of zero matters here.
            TagEnd::CodeBlock => close(&mut depth.code),
            _ => {}
        }
        self.frames.pop();
        if let Some(parent) = self.frames.last_mut() {
            parent.covered = parent.covered.max(end);
        }
    }

    fn start_inline(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Strong => self.builder.depth.strong += 1,
            Tag::Emphasis => self.builder.depth.em += 1,
            Tag::Strikethrough => {
                let source = self.source.get(range).unwrap_or_default();
                let double = source.starts_with("~~");
                self.tildes.push(double);
                if double {
                    self.builder.depth.strike += 1;
                } else {
                    // `5~6 giờ, 7~8 giờ` holds spans of time, nothing struck out.
                    self.builder.text("~");
                }
            }
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.builder.open_link(format!("mailto:{dest_url}"))
            }
            Tag::Link { dest_url, .. } => self.builder.open_link(dest_url.into_string()),
            Tag::Image { dest_url, title, .. } => {
                self.titles.push(title.into_string());
                self.builder.open_image(dest_url.into_string());
            }
            _ => {}
        }
    }

    /// A line end inside a paragraph. An indented line starts a new one, as official papers mean
    /// it; lists and quotes have indentation of their own.
    fn end_line(&mut self, range: &Range<usize>, otherwise: &str) {
        self.reach(range);
        let rest = self.source.get(range.start..).unwrap_or_default();
        let next = rest.split('\n').nth(1).unwrap_or_default();
        let depth = &self.builder.depth;
        let nested = depth.items + depth.quotes + depth.headings + depth.footnotes > 0;
        if !nested && (self.level > 0 || is_indented(next)) {
            self.builder.flush();
        } else {
            self.builder.text(otherwise);
        }
    }

    /// Indented text is text, not code: the indentation goes, and the rest is read anew.
    fn indented_text(&mut self, text: &str) {
        let lines: Vec<&str> =
            text.split('\n').map(|line| line.trim_start_matches([' ', '\t'])).collect();
        let text = lines.join("\n");
        if self.level < DEEPEST {
            walk(&text, self.builder, self.level + 1);
        } else {
            self.builder.text(&text);
        }
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Strong | Tag::Emphasis | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn close(depth: &mut usize) {
    *depth = depth.saturating_sub(1);
}
