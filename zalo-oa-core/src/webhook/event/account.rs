//! What events say about the OA's own things: groups, extensions, templates and quotas.

use super::PersonRef;
use crate::{
    endpoint::models,
    model::{ExtensionId, GroupId, MessageId, MessageText, OaId, TemplateId, TrackingId},
    platform::Timestamp,
};

models! {
    /// A group of the OA came, went or changed, or people in it did.
    GroupChanged {
        may {
            /// The OA.
            oa_id: OaId,
            /// The group.
            group_id: GroupId,
            /// The people it is about.
            users: Vec<PersonRef>,
        }
    }

    /// The OA bought an extension.
    ExtensionPurchased {
        may {
            /// The OA.
            oa_id: OaId,
            /// Which.
            extension_id: ExtensionId,
            /// For how long.
            extension_sub_info: ExtensionTerm,
        }
    }

    /// How long an extension may be used.
    ExtensionTerm {
        may {
            /// First day, in the platform's own text.
            valid_start_date: String,
            /// Last day, in the platform's own text.
            valid_through_date: String,
            /// Months.
            duration_month: u32,
        }
    }

    /// A person rated a service.
    FeedbackGiven {
        may {
            /// The OA.
            oa_id: OaId,
            /// What they said.
            message: Feedback,
        }
    }

    /// A rating and its reasons.
    Feedback {
        may {
            /// The template message with the question.
            msg_id: MessageId,
            /// Stars, 1 to 5.
            rate: u32,
            /// What they wrote.
            note: MessageText,
            /// What they picked.
            feedbacks: Vec<MessageText>,
            /// When.
            submit_time: Timestamp,
            /// Your own mark on the message.
            tracking_id: TrackingId,
        }
    }

    /// A template was approved, refused, switched off, and so on.
    TemplateStatusChanged {
        may {
            /// The OA.
            oa_id: OaId,
            /// The template.
            template_id: TemplateId,
            /// From what to what.
            status: StatusChange,
            /// Why.
            reason: String,
        }
    }

    /// A status before and after: `ENABLE`, `PENDING_REVIEW`, `REJECT`, `DISABLE`, `DELETE`; new ones are kept.
    StatusChange {
        may {
            /// Before.
            prev_status: String,
            /// After.
            new_status: String,
        }
    }

    /// How many template messages the OA may send a day.
    DailyQuotaChanged {
        may {
            /// The OA; `oaId` on the wire.
            #[serde(alias = "oaId")]
            oa_id: OaId,
            /// From what to what.
            quota: QuotaChange,
        }
    }

    /// A quota before and after.
    QuotaChange {
        may {
            /// Before.
            prev_value: i64,
            /// After.
            new_value: i64,
        }
    }
}
