//! Voice and video calls: the person's consent, links to call by, the OA's call centre.
//!
//! Who may be called is asked beforehand; a consent lasts 30 days. Both calls about consent answer with numbers of their
//! own, of which some are no failure: given, sent and waited for come back as [`CallConsent`], the rest as an error of the
//! table [`CodeTable::Calls`](crate::error::CodeTable::Calls). All of it is known from one transcription of the
//! documentation.

use super::endpoints;
use crate::{
    endpoint::models,
    model::{AgentId, BranchId, PersonName, PhoneNumber, UserId},
    platform::Timestamp,
};

endpoints! {
    /// Asks a person for leave to call them. They have 24 hours to answer; what they say comes by the webhook
    /// `user_reply_consent`. Only by phone number.
    RequestCallConsent -> CallConsent {
        "calls.request_consent": Post OpenApi "/v2.0/oa/call/requestconsent", Json, Once;
        from "https://docs.zaloplatforms.com/docs/OA", Uncertain;
        envelope Consent;
        must {
            /// Whom.
            phone: PhoneNumber [9..=15],
            /// `audio`, `video` or `audio_and_video`.
            call_type: String,
            /// Why: 101 advice, 103 an order or appointment to confirm, 105 delivery, 106 a flight, 107 news of an order.
            reason_code: u32 = 101..=107,
        }
    }

    /// Reads whether a person may be called.
    CheckCallConsent -> CallConsent {
        "calls.check_consent": Get OpenApi "/v2.0/oa/call/checkconsent", DataQuery, Safe;
        from "https://docs.zaloplatforms.com/docs/OA", Uncertain;
        envelope Consent;
        must {
            /// Whom.
            phone: PhoneNumber [9..=15],
        }
    }

    /// Makes a link by which the OA's staff call a person who interacted within 30 days. It rings when it is opened.
    MakeOutboundCall -> CallLink {
        "calls.outbound": Post OpenApi "/v3.0/oa/call/outbound", Json, Idempotent;
        from "https://docs.zaloplatforms.com/docs/OA", Uncertain;
        must {
            /// Whom.
            user_id: UserId,
            /// `audio`, `video` or `audio_and_video`.
            call_type: String,
        }
        may {
            /// Who calls.
            agent_id: AgentId,
        }
    }

    /// Makes a link by which a person calls the OA.
    MakeInboundCall -> CallLink {
        "calls.inbound": Post OpenApi "/v3.0/oa/call/inbound", Json, Idempotent;
        from "https://docs.zaloplatforms.com/docs/OA", Uncertain;
        must {
            /// `audio`, `video` or `audio_and_video`.
            call_type: String,
        }
        may {
            /// Which branch answers.
            branch_id: BranchId,
            /// Who answers.
            agent_id: AgentId,
        }
    }

    /// Lists who and which branches answer the OA's calls.
    GetCallCenter -> CallCenter {
        "calls.center": Get OpenApi "/v3.0/oa/call/getmccinfo", None, Safe;
        from "https://docs.zaloplatforms.com/docs/OA", Uncertain;
    }
}

models! {
    /// Whether a person may be called, where they have not refused.
    CallConsent {
        must {
            /// 0 agreed, 1 may be called already, 2 asked just now, 8 asked and not answered yet.
            #[serde(alias = "error")]
            code: i32,
        }
        may {
            /// The same in words.
            message: String,
            /// Until when they may be called.
            expired_time: Timestamp,
        }
    }

    /// A link that starts a call.
    CallLink {
        must {
            /// Opens the call.
            call_link: String,
        }
        may {
            /// The link as a QR code, in the platform's own form.
            qr_code: String,
            /// For how many seconds it is good: two days.
            ttl: i64,
        }
    }

    /// An OA's call centre.
    CallCenter {
        may {
            /// Who answers.
            agents: Vec<CallAgent>,
            /// Where.
            branches: Vec<CallBranch>,
        }
    }

    /// Somebody who answers calls.
    CallAgent {
        must {
            /// Who.
            agent_id: AgentId,
        }
        may {
            /// Their name.
            agent_name: PersonName,
            /// What calls they get; no source shows what stands in it.
            allocation: Vec<serde_json::Value>,
        }
    }

    /// A branch of a call centre.
    CallBranch {
        must {
            /// Which.
            branch_id: BranchId,
        }
        may {
            /// Its name.
            branch_name: String,
            /// `on` or `off`.
            status: String,
        }
    }
}

impl CallConsent {
    /// Whether the person may be called now.
    #[must_use]
    pub fn is_given(&self) -> bool {
        matches!(self.code, 0 | 1)
    }
}
