//! Consultation messages: answers to a person, up to seven days after they last interacted.

use super::{PersonalValue, endpoints, models};
use crate::{
    model::{
        AttachmentId, Button, FileToken, ListElement, MessageId, MessageText, MiniAppToken,
        QuotaType, StickerId, UserId,
    },
    platform::Timestamp,
};

endpoints! {
    /// Sends a text to a person.
    SendText -> Sent {
        "consultation.text": Post OpenApi "/v3.0/oa/message/cs", Json, Once;
        from "https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dang-van-ban", Documented;
        shape r#"{"recipient":{"user_id":"$user_id"},"message":{"text":"$text"}}"#;
        must {
            /// The person.
            user_id: UserId,
            /// What to say.
            text: MessageText [1..=2000],
        }
    }

    /// Answers one message of a person, quoting it.
    SendQuote -> Sent {
        "consultation.quote": Post OpenApi "/v3.0/oa/message/cs", Json, Once;
        from "https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-trich-dan", Documented;
        shape r#"{"recipient":{"user_id":"$user_id"},"message":{"text":"$text","quote_message_id":"$quote_message_id"}}"#;
        must {
            /// The person.
            user_id: UserId,
            /// What to say.
            text: MessageText [1..=2000],
            /// The message that is answered.
            quote_message_id: MessageId,
        }
    }

    /// Sends a picture that stands on a public address.
    SendImage -> Sent {
        "consultation.image": Post OpenApi "/v3.0/oa/message/cs", Json, Once;
        from "https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh", Documented;
        shape r#"{"recipient":{"user_id":"$user_id"},"message":{"text":"$text","attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"image","url":"$url"}]}}}}"#;
        must {
            /// The person.
            user_id: UserId,
            /// Address of a JPG or PNG of at most 1 MB.
            url: String [1..=2048],
        }
        may {
            /// Caption.
            text: MessageText [1..=2000],
        }
    }

    /// Sends a picture that was uploaded.
    SendUploadedImage -> Sent {
        "consultation.uploaded_image": Post OpenApi "/v3.0/oa/message/cs", Json, Once;
        from "https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh", Documented;
        shape r#"{"recipient":{"user_id":"$user_id"},"message":{"text":"$text","attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"image","attachment_id":"$attachment_id"}]}}}}"#;
        must {
            /// The person.
            user_id: UserId,
            /// What `uploads.image` gave, within seven days.
            attachment_id: AttachmentId,
        }
        may {
            /// Caption.
            text: MessageText [1..=2000],
        }
    }

    /// Sends a GIF that stands on a public address.
    SendGif -> Sent {
        "consultation.gif": Post OpenApi "/v3.0/oa/message/cs", Json, Once;
        from "https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh", Documented;
        shape r#"{"recipient":{"user_id":"$user_id"},"message":{"text":"$text","attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"gif","url":"$url","width":"$width","height":"$height"}]}}}}"#;
        must {
            /// The person.
            user_id: UserId,
            /// Address of the GIF. Its largest size is not documented; an upload takes 5 MB.
            url: String [1..=2048],
            /// Width in pixels.
            width: u32 = 1..=10_000,
            /// Height in pixels.
            height: u32 = 1..=10_000,
        }
        may {
            /// Caption.
            text: MessageText [1..=2000],
        }
    }

    /// Sends a GIF that was uploaded.
    SendUploadedGif -> Sent {
        "consultation.uploaded_gif": Post OpenApi "/v3.0/oa/message/cs", Json, Once;
        from "https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-anh", Documented;
        shape r#"{"recipient":{"user_id":"$user_id"},"message":{"text":"$text","attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"gif","attachment_id":"$attachment_id","width":"$width","height":"$height"}]}}}}"#;
        must {
            /// The person.
            user_id: UserId,
            /// What `uploads.gif` gave, within seven days.
            attachment_id: AttachmentId,
            /// Width in pixels.
            width: u32 = 1..=10_000,
            /// Height in pixels.
            height: u32 = 1..=10_000,
        }
        may {
            /// Caption.
            text: MessageText [1..=2000],
        }
    }

    /// Sends a document that was uploaded, without a text.
    SendFile -> Sent {
        "consultation.file": Post OpenApi "/v3.0/oa/message/cs", Json, Once;
        from "https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-dinh-kem-file", Documented;
        shape r#"{"recipient":{"user_id":"$user_id"},"message":{"attachment":{"type":"file","payload":{"token":"$token"}}}}"#;
        must {
            /// The person.
            user_id: UserId,
            /// What `uploads.file` gave, within seven days.
            token: FileToken,
        }
    }

    /// Sends one of Zalo's stickers, without a text.
    SendSticker -> Sent {
        "consultation.sticker": Post OpenApi "/v3.0/oa/message/cs", Json, Once;
        from "https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-kem-sticker", Documented;
        shape r#"{"recipient":{"user_id":"$user_id"},"message":{"attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"sticker","attachment_id":"$sticker_id"}]}}}}"#;
        must {
            /// The person.
            user_id: UserId,
            /// The sticker, from `stickers.zaloapp.com`.
            sticker_id: StickerId,
        }
    }

    /// Asks a person for their name, phone and address with a form. What they fill in comes by the webhook
    /// `user_submit_info`.
    RequestUserInfo -> Sent {
        "consultation.request_user_info": Post OpenApi "/v3.0/oa/message/cs", Json, Once;
        from "https://developers.zalo.me/docs/official-account/tin-nhan/tin-tu-van/gui-tin-tu-van-theo-mau-yeu-cau-thong-tin-nguoi-dung", Documented;
        shape r#"{"recipient":{"user_id":"$user_id"},"message":{"attachment":{"type":"template","payload":{"template_type":"request_user_info","elements":[{"title":"$title","subtitle":"$subtitle","image_url":"$image_url"}]}}}}"#;
        must {
            /// The person.
            user_id: UserId,
            /// Heading of the form.
            title: MessageText [1..=100],
            /// What it is for.
            subtitle: MessageText [1..=500],
            /// Address of the picture above it.
            image_url: String [1..=2048],
        }
    }

    /// Sends a text with buttons under it. No page shows it for this call; a client in production does it so, and says that
    /// no other form of buttons is taken. A form with the `template_type` `button` stands in one guide only and is left out.
    SendButtons -> Sent {
        "consultation.buttons": Post OpenApi "/v3.0/oa/message/cs", Json, Once;
        from "https://developers.zalo.me/docs/official-account", SeenInClients;
        shape r#"{"recipient":{"user_id":"$user_id"},"message":{"text":"$text","attachment":{"type":"template","payload":{"buttons":"$buttons"}}}}"#;
        inner BUTTONS, PRESSES;
        must {
            /// The person.
            user_id: UserId,
            /// What to say.
            text: MessageText [1..=2000],
            /// What they can press.
            buttons: Vec<Button> [1..=5],
        }
    }

    /// Sends a list of entries. It is documented for an older call only; some clients send it here, one source says that it
    /// is not taken any more.
    SendList -> Sent {
        "consultation.list": Post OpenApi "/v3.0/oa/message/cs", Json, Once;
        from "https://developers.zalo.me/docs/official-account", Uncertain;
        shape r#"{"recipient":{"user_id":"$user_id"},"message":{"attachment":{"type":"template","payload":{"template_type":"list","elements":"$elements","buttons":"$buttons"}}}}"#;
        inner ENTRIES, BUTTONS, PRESSES;
        must {
            /// The person.
            user_id: UserId,
            /// The entries; the first one needs a subtitle.
            elements: Vec<ListElement> [1..=5],
        }
        may {
            /// What they can press.
            buttons: Vec<Button> [1..=5],
        }
    }

    /// Answers one message of a person, who is named by it: at most 8 answers within 48 hours. One source lists it here,
    /// clients used it with an older call.
    SendReply -> Sent {
        "consultation.reply": Post OpenApi "/v3.0/oa/message/cs", Json, Once;
        from "https://developers.zalo.me/docs/official-account", Uncertain;
        shape r#"{"recipient":{"message_id":"$message_id"},"message":{"text":"$text"}}"#;
        must {
            /// The message that is answered.
            message_id: MessageId,
            /// What to say.
            text: MessageText [1..=2000],
        }
    }

    /// Sends a message of a Mini App to the person who pressed its button. Documented in 2024; nothing newer is known.
    SendMiniApp -> Sent {
        "consultation.mini_app": Post OpenApi "/v3.0/oa/message/cs/miniapp", Json, Once;
        from "https://developers.zalo.me/docs/official-account", Documented;
        shape r#"{"recipient":{"user_id":"$user_id"},"message":{"template_type":"$template_type","template_data":"$template_data"}}"#;
        must {
            /// From the Mini App's `showFunctionButtonWidget`; a header that Zalo writes with three s.
            @header token as "miniapp_messsage_token": MiniAppToken,
            /// The person, who must have used the Mini App.
            user_id: UserId,
            /// Which message, such as `FB0001`.
            template_type: String,
            /// What stands in it; depends on `template_type`.
            template_data: PersonalValue,
        }
    }
}

models! {
    /// A message that the platform has taken.
    Sent {
        must {
            /// The message; `msg_id` in old answers.
            #[serde(alias = "msg_id")]
            message_id: MessageId,
        }
        may {
            /// Who got it.
            user_id: UserId,
            /// When; only newer answers say it.
            sent_time: Timestamp,
            /// The quota that paid; absent when the message was charged.
            quota: SentQuota,
        }
    }

    /// The quota that paid for a message.
    SentQuota {
        may {
            /// Which; one sample has none.
            quota_type: QuotaType,
            /// The same in answers to Mini Apps from before June 2024: `reply` or `OA Tier`.
            kind as "type": String,
            /// What is left.
            remain: i64,
            /// Of how many.
            total: i64,
            /// Last day, `dd/mm/yyyy`.
            expired_date: String,
            /// `OA` or `App`, for bought and given quotas.
            owner_type: String,
            /// Whose.
            owner_id: String,
        }
    }
}
