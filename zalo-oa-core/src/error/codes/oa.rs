//! The numbers of `openapi.zalo.me`, grouped by what goes wrong.
//!
//! Texts are as Zalo sends them ("Offical", "registed"), because support staff and logs quote
//! them that way.

mod access;
mod content;
mod message;
mod retired;

use super::CodeEntry;

pub(super) const PARTS: &[&[CodeEntry]] =
    &[access::ROWS, message::ROWS, content::ROWS, retired::ROWS];

#[cfg(feature = "plain")]
pub(super) const LINES: &[super::Lines] =
    &[access::LINES, message::LINES, content::LINES, retired::LINES];
