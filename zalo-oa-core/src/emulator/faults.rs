//! What goes wrong between a client and the platform. Most bugs of clients live here: an answer
//! lost after the work was done, a page of HTML, half a body. Each can be ordered, for one call or
//! by chance that follows from the seed.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use serde::{Deserialize, Serialize};

use super::{
    chance::Stream,
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
    /// Whether the call's work is left undone.
    pub(super) fn prevents_work(&self) -> bool {
        match self {
            Self::Refuse { .. } | Self::Redirect { .. } => true,
            Self::Status { phase, .. }
            | Self::Reset { phase }
            | Self::Hang { phase }
            | Self::Empty { phase } => *phase == Phase::Before,
            Self::Slow { .. } | Self::Cut { .. } | Self::Malformed => false,
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
            Self::Reset { .. } => reply.end = End::Reset,
            Self::Hang { .. } => reply.end = End::Hang,
            Self::Slow { ms } => reply.wait += Duration::from_millis(*ms),
            Self::Cut { at } => reply.end = End::CutAt((*at).min(reply.body_length())),
            Self::Malformed => {
                let half = reply.body_length() / 2;
                reply.response.body_mut().truncate(half);
            }
            Self::Empty { .. } => reply.response.body_mut().clear(),
        }
        reply
    }
}

/// One order: which calls, when, what.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Rule {
    /// A call's name (`articles.create`), the start of a path (`/v2.0/article/`), or `*`.
    pub on: String,
    /// Only this matching call, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nth: Option<u32>,
    /// At most so often.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// Only so many of a thousand matching calls, drawn from the seed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_mille: Option<u16>,
    /// What happens.
    #[serde(flatten)]
    pub fault: Fault,
}

/// What goes wrong and when; the first rule that fits a call strikes.
///
/// ```
/// use zalo_oa_core::emulator::{Fault, FaultPlan, Phase};
/// let plan = FaultPlan::default()
///     .nth("articles.create", 1, Fault::Reset { phase: Phase::After })
///     .per_mille("*", 20, Fault::Slow { ms: 3_000 });
/// assert_eq!(plan.rules().len(), 2);
/// ```
#[derive(Clone, Debug, Default)]
pub struct FaultPlan {
    rules: Vec<Rule>,
}

impl FaultPlan {
    /// A plan of ready-made rules.
    #[must_use]
    pub fn of(rules: Vec<Rule>) -> Self {
        Self { rules }
    }

    /// The rules, in the order in which they are tried.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Strikes the `nth` call of that name or path, counted from 1.
    #[must_use]
    pub fn nth(self, on: &str, nth: u32, fault: Fault) -> Self {
        self.with(on, fault, |rule| rule.nth = Some(nth))
    }

    /// Strikes the next `times` calls of that name or path.
    #[must_use]
    pub fn times(self, on: &str, times: u32, fault: Fault) -> Self {
        self.with(on, fault, |rule| rule.times = Some(times))
    }

    /// Strikes every call of that name or path.
    #[must_use]
    pub fn always(self, on: &str, fault: Fault) -> Self {
        self.with(on, fault, |_| {})
    }

    /// Strikes so many of a thousand calls of that name or path.
    #[must_use]
    pub fn per_mille(self, on: &str, share: u16, fault: Fault) -> Self {
        self.with(on, fault, |rule| rule.per_mille = Some(share))
    }

    fn with(mut self, on: &str, fault: Fault, limit: impl FnOnce(&mut Rule)) -> Self {
        let mut rule = Rule { on: on.to_owned(), nth: None, times: None, per_mille: None, fault };
        limit(&mut rule);
        self.rules.push(rule);
        self
    }
}

/// A plan in force: its rules and how often each matched and struck.
#[derive(Debug)]
pub(super) struct Trouble {
    rules: Vec<(Rule, u32, u32)>,
    chance: Stream,
}

impl Trouble {
    pub(super) fn new(plan: FaultPlan, seed: u64) -> Self {
        let chance = Stream::new(seed, 0xfa17);
        let mut trouble = Self { rules: Vec::new(), chance };
        trouble.add(plan);
        trouble
    }

    pub(super) fn add(&mut self, plan: FaultPlan) {
        self.rules.extend(plan.rules.into_iter().map(|rule| (rule, 0, 0)));
    }

    pub(super) fn clear(&mut self) {
        self.rules.clear();
    }

    /// Each rule, how many calls matched it, how many it struck.
    pub(super) fn rules(&self) -> impl Iterator<Item = &(Rule, u32, u32)> {
        self.rules.iter()
    }

    /// The fault that strikes this call. All matching rules count it, the first that fits strikes.
    pub(super) fn draw(&mut self, name: Option<&str>, path: &str) -> Option<Fault> {
        let mut struck = None;
        for (rule, seen, fired) in &mut self.rules {
            let by_path = rule.on.starts_with('/') && path.starts_with(&rule.on);
            if rule.on != "*" && name != Some(rule.on.as_str()) && !by_path {
                continue;
            }
            *seen += 1;
            let due = rule.nth.is_none_or(|nth| nth == *seen)
                && rule.times.is_none_or(|times| *fired < times)
                && rule.per_mille.is_none_or(|share| self.chance.below(1_000) < u64::from(share));
            if due && struck.is_none() {
                *fired += 1;
                struck = Some(rule.fault.clone());
            }
        }
        struck
    }
}
