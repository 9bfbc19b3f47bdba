//! The shapes that the bodies of events have: fewer than events, since many events differ in their name only.

use serde::Serialize;

use super::{
    ButtonPressed, CallConsentAsked, CallConsentGiven, CallMade, ChatNowPressed, DailyQuotaChanged,
    DataWithdrawn, ExtensionPurchased, FeedbackGiven, FollowChanged, GroupChanged, InfoSubmitted,
    MessageSent, ProductAsked, Reaction, Receipt, TagChanged, TemplateReceipt,
    TemplateStatusChanged, UserInfoUpdated, WidgetUsed, lenient,
};
use crate::endpoint::{Described, Model};

/// Declares the shapes: a word, a variant of the typed body, and how it is read, for each type.
macro_rules! bodies {
    ($($(#[doc = $doc:literal])+ $shape:ident($body:ty);)+) => {
        /// What an event says beside its head, as typed data. Fields that are not known here, or that are not what they
        /// should be, stand in [`Event::reveal`](super::Event::reveal).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum EventBody {
            $($(#[doc = $doc])+ $shape(Box<$body>),)+
            /// Nothing that is known.
            Raw,
        }

        /// The shape of a body: the words of [`EventBody`].
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[non_exhaustive]
        pub enum Shape {
            $($(#[doc = $doc])+ $shape,)+
            /// Nothing is known of it.
            Raw,
        }

        impl Shape {
            /// Every shape that is known.
            pub const ALL: &[Self] = &[$(Self::$shape),+];

            /// Its fields; none for [`Shape::Raw`].
            #[must_use]
            pub fn model(self) -> Option<&'static Model> {
                match self {
                    $(Self::$shape => Some(<$body as Described>::MODEL),)+
                    Self::Raw => None,
                }
            }

            /// Reads a body of this shape. What does not fit is left out.
            pub(super) fn read(self, body: &lenient::Body<'_>) -> EventBody {
                match self {
                    $(Self::$shape => body.read().map_or(EventBody::Raw, EventBody::$shape),)+
                    Self::Raw => EventBody::Raw,
                }
            }
        }

        impl EventBody {
            /// Its shape.
            #[must_use]
            pub fn shape(&self) -> Shape {
                match self {
                    $(Self::$shape(_) => Shape::$shape,)+
                    Self::Raw => Shape::Raw,
                }
            }
        }
    };
}

bodies! {
    /// A message, to the OA, from it, or in a group.
    Message(MessageSent);
    /// A message arrived or was seen.
    Receipt(Receipt);
    /// A template message arrived on a phone.
    TemplateReceipt(TemplateReceipt);
    /// A reaction to a message.
    Reaction(Reaction);
    /// Somebody follows, or no longer.
    Follow(FollowChanged);
    /// "Chat now" was pressed.
    ChatNow(ChatNowPressed);
    /// A person gave what they were asked for.
    Info(InfoSubmitted);
    /// A tag, and on whom.
    Tag(TagChanged);
    /// A person's data changed.
    InfoUpdate(UserInfoUpdated);
    /// A person demands deletion.
    Withdrawal(DataWithdrawn);
    /// A group and its people.
    Group(GroupChanged);
    /// Leave to call was asked for.
    ConsentRequest(CallConsentAsked);
    /// Leave to call was given or refused.
    ConsentReply(CallConsentGiven);
    /// A call.
    Call(CallMade);
    /// The consent widget of a site.
    Widget(WidgetUsed);
    /// An extension was bought.
    Extension(ExtensionPurchased);
    /// A service was rated.
    Feedback(FeedbackGiven);
    /// A button of a template message was pressed.
    Button(ButtonPressed);
    /// A template's status.
    TemplateStatus(TemplateStatusChanged);
    /// The daily quota of template messages.
    DailyQuota(DailyQuotaChanged);
    /// A question about a product.
    Product(ProductAsked);
}
