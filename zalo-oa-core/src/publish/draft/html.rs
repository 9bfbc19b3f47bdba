//! Paragraphs as the HTML of a text block.
//!
//! No source says which tags Zalo keeps. So only the plainest are used (`p`, `br`, `strong`, `em`,
//! `s`, `a`), and everything that has to be read stands as text: list numbers, bullets, table
//! rows. A heading is a bold paragraph, because a dropped `h2` would take the line break with it.

use std::fmt::Write as _;

use unicode_normalization::char::is_combining_mark;

use crate::publish::document::{Paragraph, Style};

/// Appends the paragraph to `out`.
pub(super) fn paragraph(paragraph: &Paragraph, out: &mut String) {
    out.push_str("<p>");
    // Blanks that HTML does not swallow: two a level.
    out.push_str(&"\u{a0}\u{a0}".repeat(paragraph.indent));
    let mut open: Vec<Tag> = Vec::new();
    for run in &paragraph.runs {
        let wanted = tags(&run.style);
        let same = open.iter().zip(&wanted).take_while(|(a, b)| a == b).count();
        for tag in open.drain(same..).rev() {
            out.push_str(tag.end());
        }
        for tag in wanted.iter().skip(same) {
            tag.start(out);
        }
        open = wanted;
        escape(&run.text, out);
    }
    for tag in open.iter().rev() {
        out.push_str(tag.end());
    }
    out.push_str("</p>");
}

#[derive(PartialEq)]
enum Tag<'a> {
    Link(&'a str),
    Strong,
    Em,
    Strike,
}

impl Tag<'_> {
    fn start(&self, out: &mut String) {
        match self {
            Self::Link(address) => {
                out.push_str("<a href=\"");
                escape(address, out);
                out.push_str("\">");
            }
            Self::Strong => out.push_str("<strong>"),
            Self::Em => out.push_str("<em>"),
            Self::Strike => out.push_str("<s>"),
        }
    }

    fn end(&self) -> &'static str {
        match self {
            Self::Link(_) => "</a>",
            Self::Strong => "</strong>",
            Self::Em => "</em>",
            Self::Strike => "</s>",
        }
    }
}

fn tags(style: &Style) -> Vec<Tag<'_>> {
    let link = style.link.as_deref().map(Tag::Link);
    let flags = [
        style.strong.then_some(Tag::Strong),
        style.em.then_some(Tag::Em),
        style.strike.then_some(Tag::Strike),
    ];
    link.into_iter().chain(flags.into_iter().flatten()).collect()
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("<br>"),
            // After a tag: NFC would join it to the tag's own sign (`>` and U+0338 are `≯`).
            c if out.ends_with('>') && is_combining_mark(c) => {
                let _ = write!(out, "&#x{:x};", u32::from(c));
            }
            c => out.push(c),
        }
    }
}
