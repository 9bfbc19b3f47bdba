//! Template messages by phone: ZBS, until the end of 2025 called ZNS. Sending, what may be sent, what became of it.
//!
//! They reach people who never met the OA, and each costs money. A template is written beforehand and approved by Zalo; a
//! message fills in its parameters. The host has numbers of its own for what it refuses. End-to-end encrypted messages
//! (`/e2ee/key`, `/message/e2ee`) stand in one demonstration only and are left out.
//!
//! ```
//! # #[cfg(feature = "emulator")]
//! # futures_util::future::FutureExt::now_or_never(async {
//! use zalo_oa_core::{App, api::SendZbs, emulator::Emulator};
//!
//! let emulator = Emulator::builder().build();
//! let app = App::builder(emulator.app_id()).transport(emulator.clone()).build()?;
//! let client = app.with_token(emulator.tokens().access());
//! let values = [("customer", "An"), ("code", "HS-01")];
//! let sent = client.send(SendZbs::new("0900 000 000", "500001", values)).await?;
//! assert_eq!(sent.quota.unwrap().remaining_quota, Some(499));
//! # Ok::<_, zalo_oa_core::Error>(())
//! # }).unwrap().unwrap();
//! ```

mod answers;
pub mod templates;

pub use answers::*;
pub use templates::*;

use super::endpoints;
use crate::model::{
    HashedPhone, JourneyToken, MessageId, PhoneNumber, TemplateData, TemplateId, TrackingId,
};

endpoints! {
    /// Sends a template message to a phone number. Costs the price of the template by phone; the receipt comes by the webhook
    /// `user_received_message`. Templates may be barred at night, 22:00 to 6:00 (`-133`).
    SendZbs -> TemplateSent {
        "zbs.send": Post Business "/message/template", Json, Once;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
        buckets App;
        inner VALUES;
        must {
            /// Whose; the number must have a Zalo account (`-118`).
            phone: PhoneNumber [9..=15],
            /// The template, which must be approved.
            template_id: TemplateId,
            /// Its parameters by name.
            template_data: TemplateData,
        }
        may {
            /// Your own id of the message, which comes back with its receipt.
            tracking_id: TrackingId [1..=48],
            /// `1`, or `3` beyond the quota: OAs that Zalo has listed, tag 3 only (`-161`, `-162`).
            sending_mode: String [1..=1],
            /// Sends it as part of a journey, from `zbs.journey_token`.
            @header journey_token: JourneyToken,
        }
    }

    /// Sends a template message to a number of which only the hash is known.
    SendZbsHashed -> TemplateSent {
        "zbs.send_hashed": Post Business "/message/template/hashphone", Json, Once;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
        buckets App;
        inner VALUES;
        must {
            /// The SHA-256 of the number in its form with `84` and no plus.
            hash_phone: HashedPhone [64..=64],
            /// The template, which must be approved.
            template_id: TemplateId,
            /// Its parameters by name.
            template_data: TemplateData,
        }
        may {
            /// Your own id of the message, which comes back with its receipt.
            tracking_id: TrackingId [1..=48],
            /// `1`, or `3` beyond the quota: OAs that Zalo has listed, tag 3 only (`-161`, `-162`).
            sending_mode: String [1..=1],
        }
    }

    /// Sends a template message in development mode: to administrators of the app or the OA only (`-127`), paid from a wallet of
    /// its own (`-126`). Zalo's sandbox, the only one there is.
    SendZbsInDevelopment -> TemplateSent {
        "zbs.send_development": Post Business "/message/template", Json, Once;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
        buckets App;
        shape r#"{"mode":"development","$rest":""}"#;
        inner VALUES;
        must {
            /// Whose: an administrator's.
            phone: PhoneNumber [9..=15],
            /// The template, which must be approved.
            template_id: TemplateId,
            /// Its parameters by name.
            template_data: TemplateData,
        }
        may {
            /// Your own id of the message, which comes back with its receipt.
            tracking_id: TrackingId [1..=48],
        }
    }

    /// Sends a template message whose number and values are encrypted with the key of `zbs.rsa_key`: RSA, OAEP with SHA-256, as
    /// Base64. Which hash its mask is made with is not documented (Java's own name for the cipher means SHA-1). Encrypting is up to
    /// the caller; what Zalo cannot read it refuses (`-123`).
    SendZbsEncrypted -> TemplateSent {
        "zbs.send_rsa": Post Business "/rsa/message/template", Json, Once;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
        buckets App;
        must {
            /// The number, encrypted.
            rsa_phone: String,
            /// The template, which must be approved.
            template_id: TemplateId,
            /// Its parameters by name, each value encrypted.
            template_data: TemplateData,
        }
        may {
            /// Your own id of the message, which comes back with its receipt.
            tracking_id: TrackingId [1..=48],
        }
    }

    /// Makes the key for encrypted messages. Refused when there is one (`-143`).
    MakeRsaKey -> RsaKey {
        "zbs.make_rsa_key": Get Business "/rsa/key/gen", None, Once;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
    }

    /// Reads the key for encrypted messages. Refused when there is none (`-142`).
    GetRsaKey -> RsaKey {
        "zbs.rsa_key": Get Business "/rsa/key/get", None, Safe;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
    }

    /// Opens a journey: a series of template messages to one person. Needs Zalo's permission.
    OpenJourney -> Journey {
        "zbs.journey_token": Post Business "/journey/get-token", Json, Once;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
        envelope Flat;
        must {
            /// Whose.
            phone: PhoneNumber [9..=15],
        }
        may {
            /// `token_logistics_7` (when absent), `token_logistics_30`, `token_coach_bus_7`, `token_coach_bus_30`.
            token_type: String,
        }
    }

    /// Reads how long a journey lasts: seven days from its first message, says the page, though there are kinds of thirty.
    CheckJourney -> JourneyState {
        "zbs.check_journey": Get Business "/journey/check-token", None, Safe;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
        must {
            /// From `zbs.journey_token`.
            @header journey_token: JourneyToken,
        }
    }

    /// Reads whether a message arrived.
    GetMessageStatus -> DeliveryStatus {
        "zbs.status": Get Business "/message/status", Query, Safe;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
        must {
            /// The message.
            message_id: MessageId,
        }
        may {
            /// Whose; stands in a sample, in no table.
            phone: PhoneNumber [9..=15],
        }
    }

    /// Reads how many template messages the OA may still send. Zalo moves the steps by quality and volume: read it, remember nothing.
    GetTemplateQuota -> TemplateQuota {
        "zbs.quota": Get Business "/message/quota", None, Safe;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
    }

    /// Lists the kinds of template that the OA may send.
    ListTemplateTags -> Vec<String> {
        "zbs.tags": Get Business "/message/template-tag", None, Safe;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
    }

    /// Reads Zalo's opinion of the OA's template messages.
    GetQuality -> OaQuality {
        "zbs.quality": Get Business "/quality", None, Safe;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
    }
}
