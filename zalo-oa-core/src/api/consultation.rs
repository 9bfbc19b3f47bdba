//! Consultation messages: answers to a person, up to seven days after they last interacted.

use super::{endpoints, models};
use crate::{
    model::{MessageId, MessageText, QuotaType, UserId},
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
