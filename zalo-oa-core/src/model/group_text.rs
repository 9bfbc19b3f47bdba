//! Texts for groups, in which `[@id]` calls somebody by name and rings at every phone: what a person wrote must not do
//! that when it is passed on.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de};
use serde_json::Value;

use super::{
    GroupId, UserId,
    wire::{Wire, text_length},
};
use crate::endpoint::Kind;

/// A text for a group. Text is only text: a mention that stands in it is taken apart by an invisible sign. Who is to be
/// mentioned is said by [`mention`](Self::mention) and [`everyone`](Self::everyone).
///
/// Where calls go by name it is a text, or a list of texts and `{"mention": "the id of a person or of the group"}`. What
/// was written as JSON and is read again has no mentions any more.
///
/// ```
/// use zalo_oa_core::model::{GroupText, UserId};
/// let text = GroupText::from("Chào ").mention(&UserId::new("701")).text(", bạn hỏi: [@everyone]");
/// assert_eq!(text.reveal(), "Chào [@701], bạn hỏi: [\u{2060}@everyone]");
/// ```
#[derive(Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct GroupText(String);

/// WORD JOINER: takes no room, and no line breaks there.
const APART: char = '\u{2060}';

impl GroupText {
    /// Adds text, which mentions nobody.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        // The bracket may stand at the end of what is there, too.
        for sign in text.chars() {
            if sign == '@' && self.0.ends_with('[') {
                self.0.push(APART);
            }
            self.0.push(sign);
        }
        self
    }

    /// Mentions a person of the group.
    #[must_use]
    pub fn mention(self, user: &UserId) -> Self {
        self.call(user.as_str())
    }

    /// Mentions everybody in the group.
    #[must_use]
    pub fn everyone(self, group: &GroupId) -> Self {
        self.call(group.as_str())
    }

    /// The text as it is sent. Keep it out of logs.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// An id has letters and digits only; anything else is text.
    fn call(mut self, id: &str) -> Self {
        if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return self.text("[@").text(id).text("]");
        }
        self.0.extend(["[@", id, "]"]);
        self
    }

    fn of(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => Some(text.as_str().into()),
            Value::Array(parts) => parts.iter().try_fold(Self::default(), |whole, part| {
                match (part.as_str(), part.get("mention").and_then(Value::as_str)) {
                    (Some(text), _) => Some(whole.text(text)),
                    (None, Some(id)) => Some(whole.call(id)),
                    (None, None) => None,
                }
            }),
            _ => None,
        }
    }
}

impl From<&str> for GroupText {
    fn from(text: &str) -> Self {
        Self::default().text(text)
    }
}

impl From<String> for GroupText {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl fmt::Debug for GroupText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("GroupText(..)")
    }
}

impl<'de> Deserialize<'de> for GroupText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        let wanted = || de::Error::custom("neither a text nor a list of texts and mentions");
        Self::of(&value).ok_or_else(wanted)
    }
}

impl Wire for GroupText {
    const KIND: Kind = Kind::Any;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
    fn measure(&self) -> Option<i64> {
        Some(text_length(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn no_way_to_cut_a_text_makes_a_mention_of_it() {
        let wanted = "[\u{2060}@701]";
        assert_eq!(GroupText::from("[@701]").reveal(), wanted);
        assert_eq!(GroupText::from("[").text("@701]").reveal(), wanted);
        let ends = GroupText::from("[[@1]").mention(&UserId::new("2")).text("@3]");
        assert_eq!(ends.reveal(), "[[\u{2060}@1][@2]@3]");
        assert_eq!(
            GroupText::default().mention(&UserId::new("1] [@2")).reveal().matches("[@").count(),
            0
        );
    }

    #[test]
    fn by_name_a_list_mentions_and_a_text_does_not() {
        let read = |value: Value| serde_json::from_value::<GroupText>(value).ok();
        let list = read(json!(["Chào ", { "mention": "701" }, " [@702]"])).unwrap();
        assert_eq!(list.reveal(), "Chào [@701] [\u{2060}@702]");
        assert_eq!(read(json!("[@701]")).unwrap().reveal(), "[\u{2060}@701]");
        assert_eq!(read(json!([{ "name": "701" }])), None);
        assert_eq!(read(json!(701)), None);
    }

    #[test]
    fn it_does_not_show_what_was_written() {
        assert_eq!(format!("{:?}", GroupText::from("Nguyễn Văn A")), "GroupText(..)");
    }
}
