//! What only the source knows: list markers as typed, and which references are used.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use crate::publish::{draft::link, markdown::options};

/// The marker of a list item as it stands in the source, which the parser would count anew, and
/// its length there. Dashes and plus signs are levels in official papers and stay.
pub(super) fn marker(item: &str) -> (usize, String) {
    let text = item.trim_start();
    let indent = item.len() - text.len();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (marker, rest) = text.split_at_checked(digits).unwrap_or_default();
    let sign = rest.chars().next().filter(|c| "-+*.)".contains(*c));
    let length = indent + digits + sign.map_or(0, char::len_utf8);
    let shown = match sign {
        Some('*') => "•".to_owned(),
        Some(sign) => format!("{marker}{sign}"),
        None => marker.to_owned(),
    };
    (length, shown + " ")
}

/// Whether a fence's info is a language's name, and so a mark rather than text.
pub(super) fn is_language(info: &str) -> bool {
    info.is_empty()
        || info.starts_with(|c: char| c.is_ascii_alphabetic())
            && info.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Where the reference definitions stand that became links or pictures. The others are text that
/// merely looks like one, such as `[Nguồn]: baochinhphu.vn`.
pub(super) fn used_definitions(source: &str) -> Vec<Range<usize>> {
    let mut events = Parser::new_ext(source, options()).into_offset_iter();
    if events.reference_definitions().iter().next().is_none() {
        return Vec::new();
    }
    let ids: Vec<String> = events
        .by_ref()
        .filter_map(|(event, _)| match event {
            Event::Start(Tag::Link { id, dest_url, .. }) => {
                link(&dest_url).is_ok().then(|| id.into_string())
            }
            Event::Start(Tag::Image { id, .. }) => Some(id.into_string()),
            _ => None,
        })
        .collect();
    let definitions = events.reference_definitions();
    let mut used: Vec<_> = ids
        .iter()
        .filter_map(|id| definitions.get(id))
        .map(|definition| definition.span.clone())
        .collect();
    used.sort_by_key(|span| span.start);
    used.dedup();
    used
}
