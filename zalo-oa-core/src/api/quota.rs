//! What may still be sent: to one person, and by an owner. Rows share paths; the body tells.

use super::{endpoints, models};
use crate::{
    model::{AssetId, MessageId, QuotaOwner, QuotaType, UserId},
    platform::Timestamp,
};

endpoints! {
    /// Reads what may still be sent to one person, who need not follow.
    UserQuota -> PersonQuota {
        "quota.user": Post OpenApi "/v3.0/oa/quota/message", Json, Safe;
        from "https://docs.zaloplatforms.com/docs/OA/tin-nhan/quan-ly-tin-nhan/kiem-tra-han-muc-gui-tin-nhan", Documented;
        must {
            /// The person.
            user_id: UserId,
        }
    }

    /// Lists the message quotas of the OA or the app.
    OwnerQuota -> QuotaList {
        "quota.owner": Post OpenApi "/v3.0/oa/quota/message", Json, Safe;
        from "https://developers.zalo.me/docs/official-account", Documented;
        must {
            /// Whose: `OA` or `APP`.
            quota_owner: QuotaOwner,
        }
        may {
            /// `cs` or `transaction`.
            product_type: String,
            /// Only quotas from this source.
            quota_type: QuotaType,
        }
    }

    /// Reads what may still be sent at the OA's own wish, by the older call.
    ActiveQuota -> OldQuota {
        "quota.active": Post OpenApi "/v2.0/oa/quota/message", Json, Safe;
        from "https://developers.zalo.me/docs/official-account", SeenInClients;
    }

    /// Reads how many answers to one message of a person are left, by the older call.
    ReplyQuota -> OldQuota {
        "quota.reply": Post OpenApi "/v2.0/oa/quota/message", Json, Safe;
        from "https://developers.zalo.me/docs/official-account", SeenInClients;
        must {
            /// The message that came in.
            message_id: MessageId,
        }
    }

    /// Reads how many promotions to a person are left, by the older call.
    PromotionQuota -> OldQuota {
        "quota.promotion": Post OpenApi "/v2.0/oa/quota/message", Json, Safe;
        from "https://developers.zalo.me/docs/official-account", SeenInClients;
        shape r#"{"user_id":"$user_id","type":"promotion"}"#;
        must {
            /// The person.
            user_id: UserId,
        }
    }
}

models! {
    /// What may still be sent, in the older form.
    OldQuota {
        may {
            /// What it is for: `active`, `reply`, `promotion`.
            kind as "type": String,
            /// What is left.
            remain: i64,
            /// Of how many.
            total: i64,
        }
    }

    /// What may still be sent to one person.
    PersonQuota {
        may {
            /// When the person last interacted; the seven-day window counts from here.
            last_interaction: Timestamp,
            /// Free consultation messages in the 48-hour window.
            cs_reply: Allowance,
            /// Promotion messages.
            promotion: PromotionAllowance,
        }
    }

    /// So many of so many.
    Allowance {
        may {
            /// What is left.
            remain: i64,
            /// Of how many.
            total: i64,
        }
    }

    /// Promotion messages to one person.
    PromotionAllowance {
        may {
            /// Left today.
            daily_remain: i64,
            /// A day.
            daily_total: i64,
            /// Left this month.
            monthly_remain: i64,
            /// A month.
            monthly_total: i64,
        }
    }

    /// One quota.
    QuotaAsset {
        may {
            /// The quota.
            asset_id: AssetId,
            /// `cs` or `transaction`.
            product_type: String,
            /// Where it comes from.
            quota_type: QuotaType,
            /// Last day, `dd/MM/yyyy`.
            valid_through: String,
            /// Of how many; text or a number on the wire.
            total: i64,
            /// What is left; text or a number on the wire.
            remain: i64,
        }
    }
}

/// Quotas. Most sources answer a list, one client reads it from `asset` or `assets`.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(transparent)]
pub struct QuotaList(pub Vec<QuotaAsset>);

#[derive(serde::Deserialize)]
#[serde(untagged)]
enum QuotaForms {
    List(Vec<QuotaAsset>),
    Inside {
        #[serde(alias = "asset")]
        assets: Box<QuotaForms>,
    },
    One(QuotaAsset),
}

impl crate::model::wire::Wire for QuotaList {
    const KIND: crate::endpoint::Kind = <Vec<QuotaAsset> as crate::model::wire::Wire>::KIND;

    fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        fn flat(forms: QuotaForms) -> Vec<QuotaAsset> {
            match forms {
                QuotaForms::List(list) => list,
                QuotaForms::Inside { assets } => flat(*assets),
                QuotaForms::One(asset) => vec![asset],
            }
        }
        serde::Deserialize::deserialize(deserializer).map(|forms| Self(flat(forms)))
    }
}
