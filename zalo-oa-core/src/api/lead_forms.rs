//! What people filled into the forms of Zalo Ads.

use super::{PersonalValue, endpoints, models};
use crate::{model::FormId, platform::Timestamp};

endpoints! {
    /// Reads a lead form and what people answered in a span of at most 30 days. One source describes it.
    GetLeadForm -> LeadForm {
        "lead_forms.get": Get OpenApi "/v2.0/oa/form/get", Query, Safe;
        from "https://developers.zalo.me/docs/official-account", Uncertain;
        inner MONTH;
        must {
            /// The form.
            form_id: FormId,
            /// From then on; that the unit is milliseconds is inferred from Zalo's other calls.
            from_time: Timestamp,
            /// Until then; at most 30 days later.
            to_time: Timestamp,
            /// How many answers to skip.
            offset: u32 = 0..=1_000_000,
            /// Page size.
            limit: u32 = 1..=200,
        }
    }
}

models! {
    /// A lead form and a page of what people answered.
    LeadForm {
        may {
            /// What it asks.
            questions: Vec<LeadQuestion>,
            /// What people answered.
            responses: Vec<LeadResponse>,
        }
    }

    /// A question of a lead form.
    LeadQuestion {
        may {
            /// The question.
            question_id as "questionId": String,
            /// What people read.
            title: String,
        }
    }

    /// What somebody answered.
    LeadResponse {
        may {
            /// This answer: another for each time that somebody sends the form, so not a person.
            lead_id as "leadId": String,
            /// When, in the platform's own form.
            submit_time as "submitTime": String,
            /// The ad that led to the form.
            ad_id as "adId": String,
            /// The answers, as they came: no source shows what is in them.
            answers: PersonalValue,
        }
    }
}
