//! The parts of an article as they travel: covers, body blocks, visibility.
//!
//! Sources disagree on names (`thumb`, `thumbnail`) and on types (ids as numbers), and the editor
//! on Zalo's own site makes blocks that no document lists. So reading is lenient, and a block or
//! cover that is not understood is kept as it came and travels back unchanged.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::{endpoint::Kind, model::wire::Wire};

/// Whether people see an article or its cover, or may comment.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
#[non_exhaustive]
pub enum Visibility {
    /// `show`
    #[default]
    Show,
    /// `hide`
    Hide,
    /// A value that no source names, kept as it came.
    Other(String),
}

impl Visibility {
    /// The word that travels.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Show => "show",
            Self::Hide => "hide",
            Self::Other(word) => word,
        }
    }
}

impl From<&str> for Visibility {
    fn from(word: &str) -> Self {
        if word.eq_ignore_ascii_case("show") {
            Self::Show
        } else if word.eq_ignore_ascii_case("hide") {
            Self::Hide
        } else {
            Self::Other(word.to_owned())
        }
    }
}

/// One block of an article's body.
///
/// ```
/// use zalo_oa_core::model::Block;
///
/// let block = Block::Image { url: "https://example.com/1.jpg".into(), caption: None };
/// let wire = serde_json::to_string(&block)?;
/// assert_eq!(wire, r#"{"type":"image","url":"https://example.com/1.jpg"}"#);
/// assert_eq!(serde_json::from_str::<Block>(&wire)?, block);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
#[non_exhaustive]
pub enum Block {
    /// Text as HTML.
    Text {
        /// HTML.
        content: String,
    },
    /// A picture.
    Image {
        /// Public https address; at most 1 MB behind it.
        url: String,
        /// Plain text under the picture.
        #[serde(skip_serializing_if = "Option::is_none")]
        caption: Option<String>,
    },
    /// A video: an address (YouTube) or a video that was uploaded.
    Video {
        /// Address of the video.
        #[serde(skip_serializing_if = "Option::is_none")]
        url: Option<String>,
        /// Id of an uploaded video.
        #[serde(skip_serializing_if = "Option::is_none")]
        video_id: Option<String>,
        /// Address of the picture that stands for it.
        #[serde(skip_serializing_if = "Option::is_none")]
        thumb: Option<String>,
    },
    /// A product of the OA's shop.
    Product {
        /// Id of the product.
        id: String,
    },
    /// A block of a kind that no source names, kept as it came.
    #[serde(untagged)]
    Other(Value),
}

/// What stands at the top of an article and in lists.
///
/// ```
/// use zalo_oa_core::model::Cover;
///
/// let wire = serde_json::to_string(&Cover::photo("https://example.com/c.jpg"))?;
/// assert_eq!(
///     wire,
///     r#"{"cover_type":"photo","photo_url":"https://example.com/c.jpg","status":"show"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "cover_type", rename_all = "lowercase")]
#[non_exhaustive]
pub enum Cover {
    /// A picture.
    Photo {
        /// Public https address; at most 1 MB behind it.
        photo_url: String,
        /// Whether it stands in the article too. Read as `show` when absent.
        status: Visibility,
    },
    /// An uploaded video.
    Video {
        /// Id of the video.
        video_id: String,
        /// `horizontal`, `vertical` or `square`.
        cover_view: String,
        /// Whether it stands in the article too. Read as `show` when absent.
        status: Visibility,
    },
    /// A cover of a kind that no source names, kept as it came.
    #[serde(untagged)]
    Other(Value),
}

impl Cover {
    /// A picture that is shown.
    pub fn photo(url: impl Into<String>) -> Self {
        Self::Photo { photo_url: url.into(), status: Visibility::Show }
    }
}

impl Serialize for Visibility {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Visibility {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Ok(value.as_str().map_or_else(|| Self::Other(value.to_string()), Self::from))
    }
}

impl<'de> Deserialize<'de> for Block {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Ok(known_block(&value).unwrap_or(Self::Other(value)))
    }
}

impl<'de> Deserialize<'de> for Cover {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Ok(known_cover(&value).unwrap_or(Self::Other(value)))
    }
}

macro_rules! wire {
    ($($name:ty: $kind:expr),+) => {$(
        impl Wire for $name {
            const KIND: Kind = $kind;

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::deserialize(deserializer)
            }
        }
    )+};
}

wire!(Visibility: Kind::Text, Block: Kind::Any, Cover: Kind::Any);

/// `None` when the kind is unknown or what it needs is missing.
fn known_block(value: &Value) -> Option<Block> {
    Some(match value.get("type")?.as_str()? {
        "text" => Block::Text { content: value.get("content")?.as_str()?.to_owned() },
        "image" => Block::Image { url: text(value, "url")?, caption: text(value, "caption") },
        "video" => Block::Video {
            url: text(value, "url"),
            video_id: text(value, "video_id"),
            thumb: text(value, "thumb").or_else(|| text(value, "thumbnail")),
        },
        "product" => Block::Product { id: text(value, "id")? },
        _ => return None,
    })
}

fn known_cover(value: &Value) -> Option<Cover> {
    let status = match value.get("status") {
        None | Some(Value::Null) => Visibility::Show,
        Some(word) => Visibility::from(word.as_str()?),
    };
    Some(match value.get("cover_type")?.as_str()? {
        "photo" => Cover::Photo { photo_url: text(value, "photo_url")?, status },
        "video" => Cover::Video {
            video_id: text(value, "video_id")?,
            cover_view: text(value, "cover_view").unwrap_or_else(|| "horizontal".to_owned()),
            status,
        },
        _ => return None,
    })
}

/// A text or a number as text; absent, `null`, empty and anything else as `None`.
fn text(value: &Value, name: &str) -> Option<String> {
    match value.get(name)? {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
