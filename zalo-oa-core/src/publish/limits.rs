//! How long an article's fields may be, and how a text is shortened.
//!
//! Zalo prints the numbers but not what they count. So the stricter reading holds: code points in
//! NFC, or UTF-16 units where those are more. Nothing else in the SDK repeats these numbers for
//! documents.

use std::fmt;

use unicode_normalization::char::is_combining_mark;

/// Longest title.
pub const TITLE: usize = 150;
/// Longest description.
pub const DESCRIPTION: usize = 300;
/// Longest author.
pub const AUTHOR: usize = 50;

/// A field of an article that errors and notes name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Field {
    /// `title`
    Title,
    /// `description`
    Description,
    /// `author`
    Author,
    /// `cover`
    Cover,
    /// `tracking_link`
    TrackingLink,
    /// `status`
    Status,
    /// `comment`
    Comment,
}

impl Field {
    /// The name in front matter, in options and on the wire.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Description => "description",
            Self::Author => "author",
            Self::Cover => "cover",
            Self::TrackingLink => "tracking_link",
            Self::Status => "status",
            Self::Comment => "comment",
        }
    }

    /// What a Vietnamese reader calls it.
    #[must_use]
    pub fn vi(self) -> &'static str {
        match self {
            Self::Title => "tiêu đề",
            Self::Description => "mô tả",
            Self::Author => "tác giả",
            Self::Cover => "ảnh bìa",
            Self::TrackingLink => "liên kết theo dõi",
            Self::Status => "trạng thái",
            Self::Comment => "bình luận",
        }
    }

    /// How long it may be; `None` where no limit is known.
    #[must_use]
    pub fn limit(self) -> Option<usize> {
        match self {
            Self::Title => Some(TITLE),
            Self::Description => Some(DESCRIPTION),
            Self::Author => Some(AUTHOR),
            _ => None,
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The size that a limit applies to: UTF-16 units, which are never fewer than code points.
///
/// ```
/// use zalo_oa_core::publish::limits::size;
/// assert_eq!(size("Phường"), 6);
/// assert_eq!(size("📣"), 2);
/// ```
#[must_use]
pub fn size(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The text if it fits, else its first words and `…`, together at most `limit`.
///
/// A first word that is longer than the limit is cut inside, but never between a letter and its
/// marks.
///
/// ```
/// use zalo_oa_core::publish::limits::cut;
/// assert_eq!(cut("Thông báo lịch nghỉ", 12), "Thông báo…");
/// assert_eq!(cut("Thông báo", 12), "Thông báo");
/// ```
#[must_use]
pub fn cut(text: &str, limit: usize) -> String {
    if size(text) <= limit {
        return text.to_owned();
    }
    let room = limit.saturating_sub(1);
    let mut used = 0;
    let (mut letter_end, mut word_end) = (0, 0);
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            word_end = at;
        }
        if !is_combining_mark(c) {
            letter_end = at;
        }
        if used + c.len_utf16() > room {
            break;
        }
        used += c.len_utf16();
    }
    let end = if word_end > 0 { word_end } else { letter_end };
    let kept = text.get(..end).unwrap_or_default();
    let kept = kept.trim_end_matches(|c: char| c.is_whitespace() || ",;:-–—…".contains(c));
    format!("{kept}…")
}
