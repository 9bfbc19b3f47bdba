//! What transaction and promotion messages are made of, from the top to the bottom. What customers see is about them,
//! so it has no face.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::{AttachmentId, MessageText};
use crate::{endpoint::Kind, model::wire::Wire};

/// One part of such a message.
///
/// ```
/// use zalo_oa_core::model::{Element, TableRow};
/// let table = Element::Table { content: vec![TableRow::new("Trạng thái", "Đang giao").style("yellow")] };
/// let wire = serde_json::to_value(&table).unwrap();
/// assert_eq!((&wire["type"], &wire["content"][0]["style"]), (&"table".into(), &"yellow".into()));
/// assert_eq!(serde_json::from_value::<Element>(wire).unwrap(), table);
/// ```
#[derive(Clone, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
#[non_exhaustive]
pub enum Element {
    /// A picture across the top, by its address: JPG or PNG of at most 1 MB, a fifth as high as wide up to square.
    Banner {
        /// Public https address.
        image_url: String,
    },
    /// The same from an upload.
    #[serde(rename = "banner")]
    UploadedBanner {
        /// What `uploads.image` gave.
        attachment_id: AttachmentId,
    },
    /// The heading.
    Header {
        /// At most 100 characters.
        content: MessageText,
        /// `left`, `center` or `right`.
        #[serde(skip_serializing_if = "Option::is_none")]
        align: Option<String>,
    },
    /// A paragraph, of which there are at most two.
    Text {
        /// At most 250 characters, 1,000 in a promotion; `<br>` ends a line.
        content: MessageText,
        /// `left`, `center` or `right`.
        #[serde(skip_serializing_if = "Option::is_none")]
        align: Option<String>,
    },
    /// Rows of two columns. A transaction must name the customer: by a code or by their name.
    Table {
        /// The rows.
        content: Vec<TableRow>,
    },
    /// A part of a kind that no source names, kept as it came.
    #[serde(untagged)]
    Other(Value),
}

/// The kind alone: a part that nobody knows may hold anything.
impl fmt::Debug for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Banner { .. } | Self::UploadedBanner { .. } => "Banner(..)",
            Self::Header { .. } => "Header(..)",
            Self::Text { .. } => "Text(..)",
            Self::Table { .. } => "Table(..)",
            Self::Other(_) => "Other(..)",
        })
    }
}

/// A row of a table.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TableRow {
    /// What it is: at most 35 characters, 25 in a promotion.
    pub key: MessageText,
    /// What it says: at most 100 characters.
    pub value: MessageText,
    /// `green`, `blue`, `yellow`, `red` or `grey`; only for `Trạng thái` and `Status`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub style: Option<String>,
}

impl TableRow {
    /// A row without a colour.
    pub fn new(key: impl Into<MessageText>, value: impl Into<MessageText>) -> Self {
        Self { key: key.into(), value: value.into(), style: None }
    }

    /// In this colour.
    #[must_use]
    pub fn style(mut self, colour: impl Into<String>) -> Self {
        self.style = Some(colour.into());
        self
    }
}

impl<'de> Deserialize<'de> for Element {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Ok(known(&value).unwrap_or(Self::Other(value)))
    }
}

/// `None` when the kind is unknown or what it needs is missing.
fn known(value: &Value) -> Option<Element> {
    let text = |name: &str| value.get(name).and_then(Value::as_str);
    let content = || text("content").map(MessageText::from);
    let align = text("align").map(str::to_owned);
    Some(match text("type")? {
        // One with both is kept whole: what it would mean is not known.
        "banner" => match (text("image_url"), text("attachment_id")) {
            (Some(url), None) => Element::Banner { image_url: url.to_owned() },
            (None, Some(id)) => Element::UploadedBanner { attachment_id: id.into() },
            _ => return None,
        },
        "header" => Element::Header { content: content()?, align },
        "text" => Element::Text { content: content()?, align },
        "table" => Element::Table { content: Vec::deserialize(value.get("content")?).ok()? },
        _ => return None,
    })
}

impl Wire for Element {
    const KIND: Kind = Kind::Any;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}
