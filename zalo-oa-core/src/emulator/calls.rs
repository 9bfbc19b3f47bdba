//! Voice calls: consent that is asked, given, refused and runs out; links that start calls; the call centre. What people
//! do about them is in `levers`.

mod levers;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    account::Account,
    calendar::{self, DAY},
    desk::Desk,
    params::Params,
    people::PersonNumber,
    refusal::Refusal,
    reply::{Answer, Outcome},
    users::person,
    webhook::{Fields, Happening},
    zbs::PhoneReach,
};
use crate::platform::Timestamp;

const NO_INTERACTION: Refusal =
    Refusal::new(-232, "User has not interacted with the OA, or the last interaction has expired");

/// How long a person may take to answer, how long a consent lasts, how long a link is good.
const TO_ANSWER: i64 = DAY;
const CONSENT: i64 = 30 * DAY;
const LINK: i64 = 2 * DAY;

/// How often one person is asked in a day; the number is not documented.
const ASKED_A_DAY: usize = 3;

/// What was asked of phones, and the links that were made.
#[derive(Default)]
pub(super) struct Calls {
    consents: HashMap<String, Consent>,
    links: HashMap<String, Link>,
}

impl std::fmt::Debug for Calls {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Calls({} phones, {} links)", self.consents.len(), self.links.len())
    }
}

struct Consent {
    asked: Vec<Timestamp>,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Given(Timestamp),
    Rejected,
    Blocked,
    /// Nobody answered in time.
    Lapsed,
}

struct Link {
    made: Timestamp,
    /// Whom it calls; a person calls the OA when `None`.
    person: Option<PersonNumber>,
    video: bool,
}

/// What a person says when they are asked whether the OA may call them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallReply {
    /// It may, for 30 days.
    Allow,
    /// It may not.
    Deny,
    /// It may not, and is blocked.
    Block,
}

/// An answer by one of the numbers that are these calls' own.
fn told(code: i32, message: &str) -> Outcome {
    Ok(Answer::Bare(json!({ "error": code, "message": message })))
}

fn phone(params: Params<'_>) -> Option<String> {
    let phone = params.id("phone").ok()?;
    let digits = phone.strip_prefix('+').unwrap_or(&phone);
    let good = digits.starts_with("84") && digits.bytes().all(|byte| byte.is_ascii_digit());
    good.then(|| digits.to_owned())
}

fn kind(params: Params<'_>) -> Option<bool> {
    match params.text("call_type").ok()? {
        "audio" => Some(false),
        "video" | "audio_and_video" => Some(true),
        _ => None,
    }
}

/// `calls.request_consent`
pub(super) fn request(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let (Some(phone), Some(_)) = (phone(params), kind(params)) else {
        return told(13, "Invalid param");
    };
    let reason = params.whole("reason_code", 0..=u32::MAX).unwrap_or(0);
    if ![101, 103, 105, 106, 107].contains(&reason) {
        return told(7, "Reason is required");
    }
    if desk.account.zbs.reach(&phone) == PhoneReach::NoAccount {
        return told(9, "User has never interacted with OA");
    }
    if desk.settings.is_night(desk.now) {
        return told(19, "Not in permitted time range");
    }
    let now = desk.now;
    let account = &mut *desk.account;
    let consent = account.calls.consents.entry(phone.clone());
    let consent = consent.or_insert(Consent { asked: Vec::new(), state: State::Lapsed });
    match consent.state {
        State::Given(since) if now.0 - since.0 <= CONSENT => {
            return told(1, "Already allowed to call");
        }
        State::Waiting => return told(8, "Waiting for user approval"),
        State::Blocked => return told(4, "User blocked"),
        State::Given(_) | State::Rejected | State::Lapsed => {}
    }
    consent.asked.retain(|at| now.0 - at.0 < DAY);
    if consent.asked.len() >= ASKED_A_DAY {
        return told(5, "Too many requests");
    }
    consent.asked.push(now);
    consent.state = State::Waiting;
    account.tell_of_request(phone, "SENT", now);
    told(2, "Request sent")
}

/// `calls.check_consent`: the end of a consent stands at the top.
pub(super) fn check(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let Some(phone) = phone(params) else {
        return told(13, "Invalid param");
    };
    match desk.account.calls.consents.get(&phone).map(|consent| consent.state) {
        None => told(20, "OA has never requested"),
        Some(State::Waiting) => told(8, "Waiting for user approval"),
        Some(State::Rejected) => told(3, "User rejected the request"),
        Some(State::Blocked) => told(4, "User blocked"),
        Some(State::Given(since)) if desk.now.0 - since.0 <= CONSENT => Ok(Answer::Bare(json!({
            "error": 0, "message": "User approved the request", "expired_time": since.0 + CONSENT,
        }))),
        Some(State::Given(_) | State::Lapsed) => told(16, "Consent expired"),
    }
}

/// `calls.outbound`
pub(super) fn outbound(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    if desk.now.0 - desk.account.people.last_interaction(number).0 > 30 * DAY {
        return Err(NO_INTERACTION);
    }
    link(desk, params, Some(number))
}

/// `calls.inbound`
pub(super) fn inbound(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    if params.maybe_text("branch_id")?.is_some_and(|branch| branch != "B1") {
        return Err(Refusal::invalid("branch_id"));
    }
    link(desk, params, None)
}

fn link(desk: &mut Desk<'_>, params: Params<'_>, person: Option<PersonNumber>) -> Outcome {
    let video = kind(params).ok_or_else(|| Refusal::invalid("call_type"))?;
    if params.maybe_text("agent_id")?.is_some_and(|agent| agent != "A1") {
        return Err(Refusal::invalid("agent_id"));
    }
    let account = &mut *desk.account;
    let address = format!("https://zalo.me/app/link/{}", account.ids.hex(16));
    account.calls.links.insert(address.clone(), Link { made: desk.now, person, video });
    Ok(Answer::Data(json!({
        "call_link": address, "qr_code": format!("{address}.png"), "ttl": LINK / calendar::SECOND,
    })))
}

/// `calls.center`
pub(super) fn center(_: &mut Desk<'_>, _: Params<'_>) -> Outcome {
    Ok(Answer::Data(json!({
        "agents": [{ "agent_id": "A1", "agent_name": "Trần Thị Bình", "allocation": ["B1"] }],
        "branches": [{ "branch_id": "B1", "branch_name": "Bộ phận một cửa", "status": "on" }],
    })))
}

impl Account {
    /// Requests that nobody answered within a day lapse.
    pub(super) fn settle_calls(&mut self, now: Timestamp) {
        let mut lapsed = Vec::new();
        for (phone, consent) in &mut self.calls.consents {
            let asked = consent.asked.last().copied().unwrap_or(now);
            if consent.state == State::Waiting && now.0 - asked.0 > TO_ANSWER {
                consent.state = State::Lapsed;
                lapsed.push((phone.clone(), asked));
            }
        }
        for (phone, asked) in lapsed {
            self.tell_of_request(phone, "EXPIRED", asked);
        }
    }

    fn tell_of_request(&mut self, phone: String, what: &str, asked: Timestamp) {
        let fields = Fields::default()
            .and("oa_id", self.oa_id.as_str())
            .and("phone", phone)
            .and("request_type", what)
            .and("create_time", asked.0.to_string())
            .and("expired_time", (asked.0 + TO_ANSWER).to_string());
        self.outbox.push(Happening::Told { name: "oa_send_consent", fields });
    }

    fn tell_of_call(
        &mut self,
        name: &'static str,
        person: PersonNumber,
        video: bool,
        now: Timestamp,
    ) {
        let number = |number: i64| Value::from(number.to_string());
        let fields = Fields::default()
            .and("oa_id", self.oa_id.as_str())
            .and("user_id", self.people.id(person))
            .and("call_id", self.ids.hex(20))
            .and("call_type", if video { "VIDEO" } else { "AUDIO" })
            .and("init_time", number(now.0))
            .and("call_duration", number(65_000))
            .and("waiting_time", number(5))
            .and("talk_time", number(60_000))
            .and("status_code", Value::from(0));
        self.people.interact(person, now);
        self.outbox.push(Happening::Told { name, fields });
    }
}
