//! Identifiers and codes as types of their own, so that two bare texts never stand side by side.
//!
//! Ids are digits beyond 2^53: they are text everywhere. They are never normalised: a tag name in
//! decomposed Vietnamese is another tag than the composed one, and both must reach Zalo as given.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use super::text::text_basics;
use crate::{endpoint::Kind, model::wire::Wire};

/// Declares newtypes over text with everything that an id needs.
macro_rules! texts {
    ($($(#[doc = $doc:literal])+ $name:ident;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as it is.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }
            /// The text as it is.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.0).finish()
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl From<&$name> for $name {
            fn from(other: &$name) -> Self {
                other.clone()
            }
        }
        text_basics!($name, Text);
    )+};
}

texts! {
    /// The id of an app in Zalo's developer console.
    AppId;
    /// The id of an Official Account: digits, above 2^53.
    OaId;
    /// A person as one OA knows them: digits, above 2^53. Another OA knows the same person by
    /// another id.
    UserId;
    /// An article that has been processed.
    ArticleId;
    /// A job that makes or changes an article; [`VerifyArticle`](crate::api::VerifyArticle) turns
    /// it into an [`ArticleId`]. It is not an article id.
    JobToken;
    /// A message, or a broadcast.
    MessageId;
    /// A picture or GIF that was uploaded, good for seven days.
    AttachmentId;
    /// A document that was uploaded, good for seven days.
    FileToken;
    /// A sticker of Zalo's own.
    StickerId;
    /// The name of a tag, exactly as it was made: no trimming, no normal form.
    TagName;
    /// Something bought or given with a package: a quota, a group seat.
    AssetId;
    /// When people last interacted: `TODAY`, `YESTERDAY`, `L7D`, `L30D`, or a range of days
    /// `YYYY_MM_DD:YYYY_MM_DD`, both ends included. Days are Vietnam's.
    Period;
    /// Whose quota: `OA` or `APP`. Some sources write `App`; `APP` is sent.
    QuotaOwner;
    /// The sender or the recipient of an event: a person, an OA or a group.
    PartyId;
    /// A member of an OA's staff.
    AdminId;
    /// A visitor who is not signed in, as the chat box on a web page knows them.
    AnonymousId;
    /// A conversation with a visitor who is not signed in.
    ConversationId;
    /// A group of an OA (GMF).
    GroupId;
    /// A call between a person and an OA.
    CallId;
    /// A template that Zalo approved.
    TemplateId;
    /// Your own mark on a message that was sent by a template.
    TrackingId;
    /// An extension of an OA, from Zalo's shop.
    ExtensionId;
    /// The key of one of the fields that an OA keeps about people. Final once made.
    FieldKey;
    /// What such a field holds: `boolean`, `number` (3 decimals), `text` (255), `datetime`, `table` (5 pairs), `email`,
    /// `phone` (`849…`), `url`. Final once made; new types are kept.
    FieldType;
    /// A lead form of Zalo Ads.
    FormId;
    /// The sign of a reaction: `:>`, `--b`, `:-((`, `/-strong`, `/-heart`, `:-h`, `:o`; `/-remove` takes one's own away.
    ReactIcon;
    /// A video that was uploaded and is being converted: not a [`VideoId`].
    VideoToken;
    /// An uploaded video, good for articles once it is ready.
    VideoId;
    /// A picture that was uploaded for templates of messages by phone.
    MediaId;
    /// A journey: a series of template messages to one person.
    JourneyId;
    /// A person as one app knows them, from the Social sign-in: not the id that an OA knows them by.
    SocialId;
    /// A member of an OA's call centre.
    AgentId;
    /// A branch of an OA's call centre.
    BranchId;
    /// Where a quota comes from: `sub_quota` (package), `purchase_quota` (bought),
    /// `reward_quota` (given), `reply` (free window), `welcome_msg`; new kinds are kept.
    QuotaType;
}

impl Period {
    /// A range of days, both ends included, each as (year, month, day) in Vietnam.
    ///
    /// ```
    /// use zalo_oa_core::model::Period;
    /// assert_eq!(Period::days((2026, 11, 1), (2026, 11, 30)).as_str(), "2026_11_01:2026_11_30");
    /// ```
    #[must_use]
    pub fn days(from: (u16, u8, u8), to: (u16, u8, u8)) -> Self {
        Self(format!(
            "{:04}_{:02}_{:02}:{:04}_{:02}_{:02}",
            from.0, from.1, from.2, to.0, to.1, to.2
        ))
    }
}

/// A yes or no that travels as the text `"true"` or `"false"`; a boolean is read too.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TextBool(pub bool);

impl From<bool> for TextBool {
    fn from(value: bool) -> Self {
        Self(value)
    }
}

impl Serialize for TextBool {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(if self.0 { "true" } else { "false" })
    }
}

impl<'de> Deserialize<'de> for TextBool {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        bool::read(deserializer).map(Self)
    }
}

impl Wire for TextBool {
    const KIND: Kind = Kind::Flag;
    const FORM: crate::endpoint::Form = bool::FORM;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        bool::read(deserializer).map(Self)
    }
}
