//! The numbers of `business.openapi.zalo.me`: template messages by phone (ZNS, now ZBS).
//!
//! Apart from the OA host because they overlap with other meanings (`-100`), and because the
//! balance, the template review and the daily tiers exist only here.

mod account;
mod message;
mod template;

use super::CodeEntry;

pub(super) const PARTS: &[&[CodeEntry]] = &[account::ROWS, message::ROWS, template::ROWS];

#[cfg(feature = "plain")]
pub(super) const LINES: &[super::Lines] = &[account::LINES, message::LINES, template::LINES];
