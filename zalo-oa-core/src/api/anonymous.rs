//! Messages to visitors who are not signed in: they write in the chat box of a web page, and come by the events
//! `anonymous_send_…` with the two ids that an answer needs.

use super::{endpoints, models};
use crate::model::{
    AnonymousId, AttachmentId, ConversationId, FileToken, MessageId, MessageText, StickerId,
};

endpoints! {
    /// Sends a text to a visitor.
    SendAnonymousText -> AnonymousSent {
        "anonymous.text": Post OpenApi "/v2.0/oa/message", Json, Once;
        from "https://developers.zalo.me/docs/official-account", Documented;
        shape r#"{"recipient":{"anonymous_id":"$anonymous_id","conversation_id":"$conversation_id"},"message":{"text":"$text"}}"#;
        must {
            /// The visitor.
            anonymous_id: AnonymousId,
            /// The conversation.
            conversation_id: ConversationId,
            /// What to say.
            text: MessageText [1..=2000],
        }
    }

    /// Sends a visitor a picture that stands on a public address.
    SendAnonymousImage -> AnonymousSent {
        "anonymous.image": Post OpenApi "/v2.0/oa/message", Json, Once;
        from "https://developers.zalo.me/docs/official-account", Documented;
        shape r#"{"recipient":{"anonymous_id":"$anonymous_id","conversation_id":"$conversation_id"},"message":{"attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"image","url":"$url"}]}}}}"#;
        must {
            /// The visitor.
            anonymous_id: AnonymousId,
            /// The conversation.
            conversation_id: ConversationId,
            /// Address of a JPG or PNG of at most 1 MB.
            url: String [1..=2048],
        }
    }

    /// Sends a visitor a picture that was uploaded: the page shows it, its table does not.
    SendAnonymousUploadedImage -> AnonymousSent {
        "anonymous.uploaded_image": Post OpenApi "/v2.0/oa/message", Json, Once;
        from "https://developers.zalo.me/docs/official-account", Documented;
        shape r#"{"recipient":{"anonymous_id":"$anonymous_id","conversation_id":"$conversation_id"},"message":{"attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"image","attachment_id":"$attachment_id"}]}}}}"#;
        must {
            /// The visitor.
            anonymous_id: AnonymousId,
            /// The conversation.
            conversation_id: ConversationId,
            /// What `uploads.image` gave, within seven days.
            attachment_id: AttachmentId,
        }
    }

    /// Sends a visitor a document that was uploaded.
    SendAnonymousFile -> AnonymousSent {
        "anonymous.file": Post OpenApi "/v2.0/oa/message", Json, Once;
        from "https://developers.zalo.me/docs/official-account", Documented;
        shape r#"{"recipient":{"anonymous_id":"$anonymous_id","conversation_id":"$conversation_id"},"message":{"attachment":{"type":"file","payload":{"token":"$token"}}}}"#;
        must {
            /// The visitor.
            anonymous_id: AnonymousId,
            /// The conversation.
            conversation_id: ConversationId,
            /// What `uploads.file` gave, within seven days.
            token: FileToken,
        }
    }

    /// Sends a visitor one of Zalo's stickers.
    SendAnonymousSticker -> AnonymousSent {
        "anonymous.sticker": Post OpenApi "/v2.0/oa/message", Json, Once;
        from "https://developers.zalo.me/docs/official-account", Documented;
        shape r#"{"recipient":{"anonymous_id":"$anonymous_id","conversation_id":"$conversation_id"},"message":{"attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"sticker","attachment_id":"$sticker_id"}]}}}}"#;
        must {
            /// The visitor.
            anonymous_id: AnonymousId,
            /// The conversation.
            conversation_id: ConversationId,
            /// The sticker, from `stickers.zaloapp.com`.
            sticker_id: StickerId,
        }
    }
}

models! {
    /// A message to a visitor that the platform has taken.
    AnonymousSent {
        must {
            /// The message.
            message_id: MessageId,
        }
        may {
            /// Who got it.
            anonymous_id: AnonymousId,
            /// In which conversation.
            conversation_id: ConversationId,
        }
    }
}
