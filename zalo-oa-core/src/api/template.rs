//! Messages from a template that Zalo approved, to a person by their id; and the two kinds that came before.
//!
//! Transaction and promotion messages to a person ended on 1 March 2026 by two digests, one of which still describes them.

use super::{PersonalValue, Sent, endpoints};
use crate::model::{Button, Element, TemplateId, TrackingId, UserId};

endpoints! {
    /// Sends a message from a template to a person. It costs the template's `price_uid`.
    ///
    /// The template must be enabled, made on or after 10 December 2025, and without a one-time code, quick replies or a journey
    /// (-249). Tags 1 and 2 reach whoever interacted within a year; tag 3 only followers, from 06:00 to 21:59.
    SendTemplate -> Sent {
        "template.send": Post OpenApi "/v3.0/oa/message/template", Json, Once;
        from "https://developers.zalo.me/docs/official-account", Documented;
        buckets App;
        inner VALUES;
        must {
            /// The person.
            user_id: UserId,
            /// The template.
            template_id: TemplateId,
            /// What stands in it: a value for each key of the template.
            template_data: PersonalValue,
        }
        may {
            /// Your own mark on the message. One guide shows it, a digest says that this call has none.
            tracking_id: TrackingId,
        }
    }

    /// Sends a transaction message to a person who interacted within a year. [`SendTemplate`] takes its place.
    SendTransaction -> Sent {
        "transaction.send": Post OpenApi "/v3.0/oa/message/transaction", Json, Once;
        from "https://developers.zalo.me/docs/official-account", Documented;
        status Legacy "2026-03-01";
        shape r#"{"recipient":{"user_id":"$user_id"},"message":{"attachment":{"type":"template","payload":{"template_type":"$template_type","language":"$language","elements":"$elements","buttons":"$buttons"}}}}"#;
        inner PARTS, TRANSACTION, SHORT_BUTTONS, PRESSES;
        must {
            /// The person.
            user_id: UserId,
            /// `transaction_billing`, `_order`, `_reward`, `_contract`, `_booking`, `_membership`, `_event`, `_transaction`, `_account`,
            /// `_internal`, `_partnership`, `_education` or `_rating`.
            template_type: String,
            /// Banner, heading, at most two texts, table. How many parts there may be in all is in no source.
            elements: Vec<Element> [1..=1_000],
        }
        may {
            /// `VI` or `EN`.
            language: String,
            /// What they can press.
            buttons: Vec<Button> [1..=4],
        }
    }

    /// Sends a promotion to a follower, one a day, between 06:00 and 21:59. [`SendTemplate`] takes its place.
    SendPromotion -> Sent {
        "promotion.send": Post OpenApi "/v3.0/oa/message/promotion", Json, Once;
        from "https://developers.zalo.me/docs/official-account", Documented;
        status Legacy "2026-03-01";
        shape r#"{"recipient":{"user_id":"$user_id"},"message":{"attachment":{"type":"template","payload":{"template_type":"promotion","language":"$language","elements":"$elements","buttons":"$buttons"}}}}"#;
        inner PARTS, PROMOTION, SHORT_BUTTONS, PRESSES;
        must {
            /// The follower.
            user_id: UserId,
            /// Banner, heading, at most two texts, table. How many parts there may be in all is in no source.
            elements: Vec<Element> [1..=1_000],
        }
        may {
            /// `VI` or `EN`: only the official .NET SDK sends it.
            language: String,
            /// What they can press: `oa.open.url` and `oa.query.hide` by the newest source, all kinds by the page of 2024.
            buttons: Vec<Button> [1..=4],
        }
    }
}
