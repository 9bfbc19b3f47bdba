//! What comes back about template messages. The host writes `camelCase` and `snake_case`, numbers and texts; here it is one.

mod templates;

pub use templates::*;

use crate::{
    endpoint::models,
    model::{AppId, JourneyId, JourneyToken, MessageId, OaId},
    platform::Timestamp,
};

models! {
    /// A template message that Zalo has taken.
    TemplateSent {
        must {
            /// The message.
            #[serde(alias = "msg_id")]
            message_id: MessageId,
        }
        may {
            /// When.
            sent_time: Timestamp,
            /// How it was paid: `1`, or `3` beyond the quota.
            sending_mode: String,
            /// What is left today.
            quota: DailyTemplateQuota,
        }
    }

    /// How many template messages a day; texts on the wire.
    DailyTemplateQuota {
        may {
            /// A day.
            #[serde(alias = "dailyQuota")]
            daily_quota: i64,
            /// Left today.
            #[serde(alias = "remainingQuota")]
            remaining_quota: i64,
        }
    }

    /// How many template messages; what is absent or null does not apply.
    TemplateQuota {
        may {
            /// A day.
            #[serde(alias = "dailyQuota")]
            daily_quota: i64,
            /// Left today.
            #[serde(alias = "remainingQuota")]
            remaining_quota: i64,
            /// Promotions a day.
            #[serde(alias = "dailyQuotaPromotion")]
            daily_quota_promotion: i64,
            /// Promotions left today.
            #[serde(alias = "remainingQuotaPromotion")]
            remaining_quota_promotion: i64,
            /// Promotions a month.
            #[serde(alias = "monthlyPromotionQuota")]
            monthly_promotion_quota: i64,
            /// Promotions left this month.
            #[serde(alias = "remainingMonthlyPromotionQuota")]
            remaining_monthly_promotion_quota: i64,
            /// Promotions next month, as Zalo guesses.
            #[serde(alias = "estimatedNextMonthPromotionQuota")]
            estimated_next_month_promotion_quota: i64,
        }
    }

    /// The key that encrypts what only Zalo is to read.
    RsaKey {
        must {
            /// The bytes of the key, as Base64.
            public_key: String,
        }
    }

    /// A journey that was opened.
    Journey {
        must {
            /// What its messages carry.
            token: JourneyToken,
        }
        may {
            /// The journey.
            journey_id: JourneyId,
        }
    }

    /// How long a journey lasts.
    JourneyState {
        may {
            /// The app that opened it.
            #[serde(alias = "appId")]
            app_id: AppId,
            /// The OA.
            #[serde(alias = "oaId")]
            oa_id: OaId,
            /// Its kind. The key of the one sample ends in a blank.
            #[serde(alias = "tokenType", alias = "tokenType ")]
            token_type: String,
            /// When it was opened.
            #[serde(alias = "createdAt")]
            created_at: Timestamp,
            /// When it ends.
            #[serde(alias = "expiredAt")]
            expired_at: Timestamp,
        }
    }

    /// What became of a template message.
    DeliveryStatus {
        must {
            /// -1 there is no such message, 0 on its way, 1 arrived.
            status: i32,
        }
        may {
            /// When it arrived.
            delivery_time: Timestamp,
            /// The same in words.
            message: String,
        }
    }

    /// Zalo's opinion: `HIGH`, `MEDIUM`, `LOW`, `UNDEFINED`; new words are kept.
    OaQuality {
        may {
            /// Of the last 48 hours.
            #[serde(alias = "oaCurrentQuality")]
            current: String,
            /// Of the last seven days.
            #[serde(alias = "oa7dayQuality")]
            seven_days: String,
        }
    }
}
