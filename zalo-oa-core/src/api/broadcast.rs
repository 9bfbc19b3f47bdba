//! Sending articles to followers at large.

use super::{endpoints, models};
use crate::model::{ArticleId, MessageId, Target};

endpoints! {
    /// Sends one to five articles to the followers that a target describes.
    ///
    /// Between 06:00 and 21:59 Vietnam time; only a verified OA; a follower gets at most one a
    /// day, and a number a month that the package sets. Zalo moderates first, for up to half an
    /// hour: an answer means "taken", not "delivered". There is no call for its status, so a
    /// broadcast without an answer is never sent again by itself.
    SendBroadcast -> BroadcastTaken {
        "broadcast.send": Post OpenApi "/v2.0/oa/message", Json, Once;
        from "https://developers.zalo.me/docs/official-account/tin-nhan/tin-truyen-thong/gui-tin-truyen-thong-broadcast", Documented;
        shape r#"{"recipient":{"target":"$target"},"message":{"attachment":{"type":"template","payload":{"template_type":"media","elements":[{"media_type":"article","attachment_id":"$*article_ids"}]}}}}"#;
        must {
            /// Who gets it: `ages` (`0-12`, `13-17`, `18-24`, `25-34`, `35-44`, `45-54`, `55-64`, `65+`), `gender` (`male`,
            /// `female`), `regions` (`north`, `central`, `south`), `cities` (names), `platforms` (`ios`, `android`); codes
            /// serve, too. Groups narrow each other, one that is left out takes everybody, an empty one is refused.
            target: Target,
            /// The articles, processed and visible, first one on top.
            article_ids: Vec<ArticleId> [1..=5],
        }
    }
}

models! {
    /// A broadcast that the platform has taken.
    BroadcastTaken {
        must {
            /// The broadcast; `msg_id` in old answers.
            #[serde(alias = "msg_id")]
            message_id: MessageId,
        }
    }
}
