//! Telling Markdown from plain text by marks that plain text does not have by chance.

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Parser, Tag};

use super::options;
use crate::publish::draft::link;

/// Whether the text is more likely Markdown. Lists do not count, since they read the same either
/// way, and neither do rules, quotes and indentation, which letters and mails have too.
pub(crate) fn is_likely(text: &str) -> bool {
    Parser::new_ext(text, options()).into_offset_iter().any(|(event, range)| {
        let Event::Start(tag) = event else {
            return false;
        };
        let source = text.get(range.clone()).unwrap_or_default();
        match tag {
            Tag::Strong | Tag::Image { .. } | Tag::Table(_) => true,
            // `mục [3](kèm theo)` is no link, nor is `[3](sau)`.
            Tag::Link { link_type, dest_url, .. } => {
                link_type == LinkType::Email || link(&dest_url).is_ok()
            }
            Tag::Heading { .. } => source.trim_start().starts_with('#'),
            Tag::CodeBlock(kind) => matches!(kind, CodeBlockKind::Fenced(_)),
            Tag::Strikethrough => source.starts_with("~~"),
            // `5*3*2` is a product, `*(kèm theo)*` is not.
            Tag::Emphasis => {
                let before = text.get(..range.start).unwrap_or_default();
                let after = text.get(range.end..).unwrap_or_default();
                source.starts_with('*')
                    && !before.ends_with(char::is_alphanumeric)
                    && !after.starts_with(char::is_alphanumeric)
            }
            _ => false,
        }
    })
}
