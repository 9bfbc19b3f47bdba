//! Messages to the OA's groups, free and at any hour. Text mentions nobody unless it is told to:
//! see [`GroupText`].
//!
//! ```
//! use zalo_oa_core::{api::SendGroupText, model::{GroupText, UserId}};
//!
//! let asked = "Mai mấy giờ họp? [@4500000000000000012]";
//! let text = GroupText::from("Chào ").mention(&UserId::new("4500000000000000011")).text(": ").text(asked);
//! // Whoever stands in the question is not called by name.
//! assert_eq!(text.reveal().matches("[@").count(), 1);
//! let request = SendGroupText::new("f414c8f76fa586fb0001", text);
//! assert!(!format!("{request:?}").contains("Mai"));
//! ```

use super::{GroupSent, endpoints};
use crate::model::{AttachmentId, FileToken, GroupId, GroupText, StickerId};

endpoints! {
    /// Writes in a group.
    SendGroupText -> GroupSent {
        "groups.text": Post OpenApi "/v3.0/oa/group/message", Json, Once;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        shape r#"{"recipient":{"group_id":"$group_id"},"message":{"text":"$text"}}"#;
        must {
            /// The group.
            group_id: GroupId,
            /// What to say. A list of texts and `{"mention": id}` mentions people where calls go by name.
            text: GroupText [1..=2000],
        }
    }

    /// Sends a group a picture that stands on a public address.
    SendGroupImage -> GroupSent {
        "groups.image": Post OpenApi "/v3.0/oa/group/message", Json, Once;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        shape r#"{"recipient":{"group_id":"$group_id"},"message":{"text":"$text","attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"image","url":"$url"}]}}}}"#;
        must {
            /// The group.
            group_id: GroupId,
            /// Caption, which groups demand.
            text: GroupText [1..=2000],
            /// Address of a JPG or PNG of at most 1 MB.
            url: String [1..=2048],
        }
    }

    /// Sends a group a picture that was uploaded.
    SendGroupUploadedImage -> GroupSent {
        "groups.uploaded_image": Post OpenApi "/v3.0/oa/group/message", Json, Once;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        shape r#"{"recipient":{"group_id":"$group_id"},"message":{"text":"$text","attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"image","attachment_id":"$attachment_id"}]}}}}"#;
        must {
            /// The group.
            group_id: GroupId,
            /// Caption, which groups demand.
            text: GroupText [1..=2000],
            /// What `uploads.image` gave, within seven days.
            attachment_id: AttachmentId,
        }
    }

    /// Sends a group a GIF that stands on a public address.
    SendGroupGif -> GroupSent {
        "groups.gif": Post OpenApi "/v3.0/oa/group/message", Json, Once;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        shape r#"{"recipient":{"group_id":"$group_id"},"message":{"text":"$text","attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"gif","url":"$url","width":"$width","height":"$height"}]}}}}"#;
        must {
            /// The group.
            group_id: GroupId,
            /// Caption, which groups demand.
            text: GroupText [1..=2000],
            /// Address of the GIF. Its largest size is not documented; an upload takes 5 MB.
            url: String [1..=2048],
            /// Width in pixels.
            width: u32 = 1..=10_000,
            /// Height in pixels.
            height: u32 = 1..=10_000,
        }
    }

    /// Sends a group a GIF that was uploaded.
    SendGroupUploadedGif -> GroupSent {
        "groups.uploaded_gif": Post OpenApi "/v3.0/oa/group/message", Json, Once;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        shape r#"{"recipient":{"group_id":"$group_id"},"message":{"text":"$text","attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"gif","attachment_id":"$attachment_id","width":"$width","height":"$height"}]}}}}"#;
        must {
            /// The group.
            group_id: GroupId,
            /// Caption, which groups demand.
            text: GroupText [1..=2000],
            /// What `uploads.gif` gave, within seven days.
            attachment_id: AttachmentId,
            /// Width in pixels.
            width: u32 = 1..=10_000,
            /// Height in pixels.
            height: u32 = 1..=10_000,
        }
    }

    /// Sends a group a document that was uploaded, without a text.
    SendGroupFile -> GroupSent {
        "groups.file": Post OpenApi "/v3.0/oa/group/message", Json, Once;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        shape r#"{"recipient":{"group_id":"$group_id"},"message":{"attachment":{"type":"file","payload":{"token":"$token"}}}}"#;
        must {
            /// The group.
            group_id: GroupId,
            /// What `uploads.file` gave, within seven days.
            token: FileToken,
        }
    }

    /// Sends a group one of Zalo's stickers, without a text.
    SendGroupSticker -> GroupSent {
        "groups.sticker": Post OpenApi "/v3.0/oa/group/message", Json, Once;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        shape r#"{"recipient":{"group_id":"$group_id"},"message":{"attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"sticker","attachment_id":"$sticker_id"}]}}}}"#;
        must {
            /// The group.
            group_id: GroupId,
            /// The sticker, from `stickers.zaloapp.com`.
            sticker_id: StickerId,
        }
    }
}
