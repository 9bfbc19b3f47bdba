//! What goes wrong between a client and the platform. Most bugs of clients live here: an answer
//! lost after the work was done, a page of HTML, half a body. Each can be ordered, for one call or
//! by chance that follows from the seed.

mod plan;

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use serde::{Deserialize, Serialize};

pub(super) use self::plan::Trouble;
pub use self::plan::{FaultPlan, Rule};
use super::{
    refusal::Refusal,
    reply::{End, Reply},
};

/// Whether the platform has done the call's work when the fault strikes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Nothing has happened.
    #[default]
    Before,
    /// The work is done: the message is sent, the refresh token used up.
    After,
}

/// One thing that goes wrong.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fault {
    /// The platform refuses, in the usual envelope, before the work.
    Refuse {
        /// Any code but 0.
        code: i32,
        /// Its message.
        message: String,
    },
    /// A gateway answers in the platform's place, with HTML.
    Status {
        /// The HTTP status, such as 502.
        status: u16,
        /// The body.
        #[serde(default)]
        body: String,
        /// Before or after the work.
        #[serde(default)]
        phase: Phase,
    },
    /// The connection is reset without an answer.
    Reset {
        /// Before or after the work.
        #[serde(default)]
        phase: Phase,
    },
    /// The connection is reset before a byte of the request is read; nobody but the sender knows
    /// what it was. On a socket the rule's name stands for its path, since no more is looked at.
    ResetUnread,
    /// No answer comes and the connection stays open.
    Hang {
        /// Before or after the work.
        #[serde(default)]
        phase: Phase,
    },
    /// The answer takes longer.
    Slow {
        /// By how much, in virtual milliseconds.
        ms: u64,
    },
    /// The work is done, the answer breaks off.
    Cut {
        /// After so many bytes of the body.
        at: usize,
    },
    /// The work is done, the second half of the body is missing although the answer is complete
    /// as HTTP: it is no JSON.
    Malformed,
    /// The whole answer, under another content type than JSON.
    WrongType {
        /// What the header says, such as `text/html`.
        content_type: String,
    },
    /// HTTP 200 without a body.
    Empty {
        /// Before or after the work.
        #[serde(default)]
        phase: Phase,
    },
    /// HTTP 302 to another address, before the work.
    Redirect {
        /// Where to.
        location: String,
    },
}

impl Fault {
    /// The name in a rule: `refuse`, `status`, `reset`, ...
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Refuse { .. } => "refuse",
            Self::Status { .. } => "status",
            Self::Reset { .. } => "reset",
            Self::ResetUnread => "reset_unread",
            Self::Hang { .. } => "hang",
            Self::Slow { .. } => "slow",
            Self::Cut { .. } => "cut",
            Self::Malformed => "malformed",
            Self::WrongType { .. } => "wrong_type",
            Self::Empty { .. } => "empty",
            Self::Redirect { .. } => "redirect",
        }
    }

    /// Whether what goes out is the platform's own answer, whole.
    pub(super) fn leaves_the_answer(&self) -> bool {
        matches!(self, Self::Refuse { .. } | Self::Slow { .. } | Self::WrongType { .. })
    }

    /// Whether the call's work is left undone.
    pub(super) fn prevents_work(&self) -> bool {
        match self {
            Self::Refuse { .. } | Self::Redirect { .. } | Self::ResetUnread => true,
            Self::Status { phase, .. }
            | Self::Reset { phase }
            | Self::Hang { phase }
            | Self::Empty { phase } => *phase == Phase::Before,
            Self::Slow { .. } | Self::Cut { .. } | Self::Malformed | Self::WrongType { .. } => {
                false
            }
        }
    }

    /// What the client gets instead of `reply`.
    pub(super) fn spoil(&self, mut reply: Reply) -> Reply {
        match self {
            Self::Refuse { code, message } => {
                let message = message.clone().into();
                return Reply::of(&Err(Refusal { code: *code, message }), 0);
            }
            Self::Status { status, body, .. } => {
                let status = StatusCode::from_u16(*status).unwrap_or(StatusCode::BAD_GATEWAY);
                return Reply::new(status, "text/html; charset=utf-8", body.clone());
            }
            Self::Redirect { location } => {
                let mut reply = Reply::new(StatusCode::FOUND, "text/plain", Bytes::new());
                if let Ok(location) = HeaderValue::from_str(location) {
                    reply.response.headers_mut().insert(header::LOCATION, location);
                }
                return reply;
            }
            Self::Reset { .. } | Self::ResetUnread => reply.end = End::Reset,
            Self::Hang { .. } => reply.end = End::Hang,
            Self::Slow { ms } => reply.wait += Duration::from_millis(*ms),
            Self::Cut { at } => reply.end = End::CutAt((*at).min(reply.body_length())),
            Self::Malformed => {
                let half = reply.body_length() / 2;
                reply.response.body_mut().truncate(half);
            }
            Self::WrongType { content_type } => {
                if let Ok(kind) = HeaderValue::from_str(content_type) {
                    reply.response.headers_mut().insert(header::CONTENT_TYPE, kind);
                }
            }
            Self::Empty { .. } => reply.response.body_mut().clear(),
        }
        reply
    }
}
