//! What people and the OA wrote to each other, newest first.

use serde_json::Value;

use super::{endpoints, models};
use crate::{
    model::{MessageId, MessageText, PersonName, UserId},
    platform::Timestamp,
};

endpoints! {
    /// Lists the newest messages over all people, one row per message.
    ListRecentChats -> Vec<ChatMessage> {
        "conversations.recent": Get OpenApi "/v2.0/oa/listrecentchat", DataQuery, Safe;
        from "https://developers.zalo.me/docs/official-account/tin-nhan/quan-ly-tin-nhan/lay-thong-tin-tin-nhan-gan-nhat", Documented;
        pages;
        must {
            /// How many messages to skip; 0 is the newest.
            offset: u32 = 0..=1_000_000,
            /// Page size.
            count: u32 = 1..=10,
        }
    }

    /// Lists the messages with one person.
    ListConversation -> Vec<ChatMessage> {
        "conversations.with_user": Get OpenApi "/v2.0/oa/conversation", DataQuery, Safe;
        from "https://developers.zalo.me/docs/official-account/tin-nhan/quan-ly-tin-nhan/lay-thong-tin-tin-nhan-trong-mot-hoi-thoai", Documented;
        pages;
        must {
            /// The person.
            user_id: UserId,
            /// How many messages to skip; 0 is the newest.
            offset: u32 = 0..=1_000_000,
            /// Page size.
            count: u32 = 1..=10,
        }
    }
}

models! {
    /// One message between a person and the OA.
    ChatMessage {
        must {
            /// The message; `msg_id` in old answers.
            #[serde(alias = "msg_id")]
            message_id: MessageId,
        }
        may {
            /// 0: the OA wrote it; 1: the person did.
            src: u8,
            /// When.
            time: Timestamp,
            /// `text`, `voice`, `photo`, `GIF`, `link`, `links`, `sticker`, `location`, `file`,
            /// `video`, `nosupport`; letter case varies, new kinds are kept.
            kind as "type": String,
            /// What was written.
            message: MessageText,
            /// Who wrote.
            from_id: UserId,
            /// To whom.
            to_id: UserId,
            /// The writer's name.
            from_display_name: PersonName,
            /// Address of the writer's picture.
            from_avatar: PersonName,
            /// The reader's name.
            to_display_name: PersonName,
            /// Address of the reader's picture.
            to_avatar: PersonName,
            /// Address of a preview.
            thumb: MessageText,
            /// Address of what was sent.
            url: MessageText,
            /// Description of what was sent.
            description: MessageText,
            /// Links that were sent.
            links: PersonalValue,
            /// Where the person is: JSON inside a text on the wire, unpacked here.
            location: Location,
        }
    }
}

/// A place that somebody sent: personal, so without a face.
#[derive(Clone, PartialEq, serde::Serialize)]
#[serde(transparent)]
pub struct Location(Value);

impl Location {
    /// `{"latitude", "longitude"}` as texts, or the text as it came. Keep it out of logs.
    #[must_use]
    pub fn reveal(&self) -> &Value {
        &self.0
    }
}

impl std::fmt::Debug for Location {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Location(..)")
    }
}

impl crate::model::wire::Wire for Location {
    const KIND: crate::endpoint::Kind = crate::endpoint::Kind::Any;
    const FORM: crate::endpoint::Form = crate::endpoint::Form::Place;

    fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::read(deserializer)?;
        let unpacked = value.as_str().and_then(|text| serde_json::from_str(text).ok());
        let place = match unpacked.as_ref().unwrap_or(&value) {
            Value::Object(fields) => fields
                .iter()
                .map(|(key, value)| {
                    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                    (key.clone(), Value::String(text))
                })
                .collect(),
            _ => value,
        };
        Ok(Self(place))
    }
}

/// JSON that holds what somebody sent: personal, so without a face.
#[derive(Clone, PartialEq, serde::Serialize)]
#[serde(transparent)]
pub struct PersonalValue(Value);

impl PersonalValue {
    /// The JSON itself. Keep it out of logs.
    #[must_use]
    pub fn reveal(&self) -> &Value {
        &self.0
    }
}

impl From<Value> for PersonalValue {
    fn from(value: Value) -> Self {
        Self(value)
    }
}

impl std::fmt::Debug for PersonalValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonalValue(..)")
    }
}

impl crate::model::wire::Wire for PersonalValue {
    const KIND: crate::endpoint::Kind = crate::endpoint::Kind::Any;

    fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::read(deserializer).map(Self)
    }
}
