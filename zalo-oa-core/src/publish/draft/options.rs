//! What a caller says about an article. Each value beats the document's front matter.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::model::Visibility;

/// What to do with a text that is longer than Zalo takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Overflow {
    /// An error that names the field, the limit and the size.
    #[default]
    Refuse,
    /// Cut at a word, with `…` and a [`Note`](super::Note). A title that is cut from the text
    /// leaves the text whole.
    Cut,
}

/// Options for [`draft`](super::draft). Empty texts count as not given.
///
/// ```
/// use zalo_oa_core::model::Visibility;
/// use zalo_oa_core::publish::{DraftOptions, Overflow};
///
/// let options = DraftOptions::new()
///     .author("Ban biên tập")
///     .overflow(Overflow::Cut)
///     .comment(Visibility::Hide);
/// ```
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DraftOptions {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) author: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) cover: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) tracking_link: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) status: Option<Visibility>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) comment: Option<Visibility>,
    pub(super) overflow: Overflow,
}

impl DraftOptions {
    /// Everything is left to the document.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Title, 1 to 150.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Description, 1 to 300.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Author, 1 to 50. Zalo requires one.
    #[must_use]
    pub fn author(mut self, author: impl Into<String>) -> Self {
        self.author = Some(author.into());
        self
    }

    /// Public https address of the cover picture, at most 1 MB behind it.
    #[must_use]
    pub fn cover(mut self, address: impl Into<String>) -> Self {
        self.cover = Some(address.into());
        self
    }

    /// Address (http or https) that counts views.
    #[must_use]
    pub fn tracking_link(mut self, address: impl Into<String>) -> Self {
        self.tracking_link = Some(address.into());
        self
    }

    /// Whether people see the article. Shown unless told otherwise.
    #[must_use]
    pub fn status(mut self, status: Visibility) -> Self {
        self.status = Some(status);
        self
    }

    /// Whether people may comment. Left to Zalo (they may) unless told.
    #[must_use]
    pub fn comment(mut self, comment: Visibility) -> Self {
        self.comment = Some(comment);
        self
    }

    /// What to do with a text that is too long. Refused unless told otherwise.
    #[must_use]
    pub fn overflow(mut self, overflow: Overflow) -> Self {
        self.overflow = overflow;
        self
    }
}

/// Shows what was given, not the texts: an author may be a person.
impl fmt::Debug for DraftOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DraftOptions")
            .field("title", &self.title.is_some())
            .field("description", &self.description.is_some())
            .field("author", &self.author.is_some())
            .field("cover", &self.cover.is_some())
            .field("tracking_link", &self.tracking_link.is_some())
            .field("status", &self.status)
            .field("comment", &self.comment)
            .field("overflow", &self.overflow)
            .finish()
    }
}
