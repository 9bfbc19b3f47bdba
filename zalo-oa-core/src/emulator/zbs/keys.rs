//! The key for encrypted messages, and journeys.

use serde_json::{Value, json};

use super::{
    super::{
        account::Account,
        calendar::DAY,
        desk::Desk,
        params::Params,
        refusal::Refusal,
        reply::{Answer, Outcome},
    },
    PARAMETER, phone,
};
use crate::platform::Timestamp;

const KEY_MISSING: Refusal = Refusal::new(-142, "RSA key not existed");
const KEY_EXISTS: Refusal = Refusal::new(-143, "RSA key existed");
const JOURNEY_MISSING: Refusal = Refusal::new(-148, "Journey token is missing");
const JOURNEY_INVALID: Refusal = Refusal::new(-149, "Journey token is invalid");
const JOURNEY_OVER: Refusal = Refusal::new(-150, "Journey token is expired");

/// A series of messages to one number.
pub(super) struct Journey {
    token: String,
    kind: String,
    phone: String,
    opened: Timestamp,
    /// From its first message on.
    ends: Option<Timestamp>,
    /// Its end has been told.
    over: bool,
}

impl Journey {
    fn lasts(&self) -> i64 {
        if self.kind.ends_with("_30") { 30 * DAY } else { 7 * DAY }
    }

    /// A journey without a message runs from when it was opened.
    fn ends(&self) -> Timestamp {
        self.ends.unwrap_or(Timestamp(self.opened.0 + self.lasts()))
    }
}

impl Account {
    /// Tells of journeys that have run out, once each.
    pub(in crate::emulator) fn settle_journeys(&mut self, now: Timestamp) {
        let mut over = 0;
        for journey in self.zbs.journeys.iter_mut().filter(|journey| !journey.over) {
            journey.over = now > journey.ends();
            over += usize::from(journey.over);
        }
        (0..over).for_each(|_| self.tell_of_templates("event_journey_time_out"));
    }
}

/// `zbs.make_rsa_key`: it opens nothing.
pub(in crate::emulator) fn make_rsa_key(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    if desk.account.zbs.key.is_some() {
        return Err(KEY_EXISTS);
    }
    let key = desk.account.ids.hex(392);
    desk.account.zbs.key = Some(key);
    rsa_key(desk, params)
}

/// `zbs.rsa_key`
pub(in crate::emulator) fn rsa_key(desk: &mut Desk<'_>, _: Params<'_>) -> Outcome {
    let key = desk.account.zbs.key.as_ref().ok_or(KEY_MISSING)?;
    Ok(Answer::Data(json!({ "public_key": key })))
}

/// `zbs.journey_token`: its fields stand at the top.
pub(in crate::emulator) fn journey_token(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let phone = phone(params)?;
    let kind = params.maybe_text("token_type").map_err(|_| PARAMETER)?;
    let kind = kind.unwrap_or("token_logistics_7").to_owned();
    let known =
        ["token_logistics_7", "token_logistics_30", "token_coach_bus_7", "token_coach_bus_30"];
    if !known.contains(&kind.as_str()) {
        return Err(PARAMETER);
    }
    let account = &mut *desk.account;
    let token = account.ids.token(64);
    let journeys = &mut account.zbs.journeys;
    let number = 100_000 + journeys.len();
    journeys.push(Journey {
        token: token.clone(),
        kind,
        phone,
        opened: desk.now,
        ends: None,
        over: false,
    });
    Ok(Answer::Bare(json!({
        "error": 0, "message": "Success", "token": token, "journey_id": number.to_string(),
    })))
}

/// `zbs.check_journey`: with the blank that the sample has.
pub(in crate::emulator) fn check_journey(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let token = params.value("journey_token").and_then(Value::as_str).ok_or(JOURNEY_MISSING)?;
    let account = &*desk.account;
    let mut journeys = account.zbs.journeys.iter();
    let journey = journeys.find(|journey| journey.token == token).ok_or(JOURNEY_INVALID)?;
    Ok(Answer::Data(json!({
        "appId": desk.app_id,
        "oaId": account.oa_id,
        "tokenType ": journey.kind,
        "createdAt": journey.opened.0.to_string(),
        "expiredAt": journey.ends().0.to_string(),
    })))
}

/// A message of a journey: to its number, before it ends. Whether it is the first, for which the journey is charged.
pub(super) fn use_journey(desk: &mut Desk<'_>, token: &str, to: &str) -> Result<bool, Refusal> {
    let mut journeys = desk.account.zbs.journeys.iter_mut();
    let journey = journeys.find(|journey| journey.token == token && journey.phone == to);
    let journey = journey.ok_or(JOURNEY_INVALID)?;
    let (first, lasts) = (journey.ends.is_none(), journey.lasts());
    let ends = *journey.ends.get_or_insert(Timestamp(desk.now.0 + lasts));
    if desk.now > ends { Err(JOURNEY_OVER) } else { Ok(first) }
}
