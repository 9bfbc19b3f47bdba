//! Sending template messages, and what became of them.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Map, Value, json};

use super::{
    super::{
        desk::Desk,
        log::{Delivery, digest},
        params::Params,
        refusal::Refusal,
        reply::{Answer, Outcome},
        webhook::{Fields, Happening},
    },
    PARAMETER, PHONE, PhoneReach, TAG_3_FROM, keys, phone, short, template,
};
use crate::{
    model::{MessageId, PhoneNumber, UserId},
    platform::Timestamp,
};

const NOT_APPROVED: Refusal = Refusal::new(-131, "Template is not approved");
const DATA_EMPTY: Refusal = Refusal::new(-111, "Template data empty");
const DATA_TYPE: Refusal = Refusal::new(-112, "Template data type not defined");
const DATA_LONG: Refusal = Refusal::new(-1121, "Template parameter is too long");
const DATA_MISSING: Refusal = Refusal::new(-1122, "Template parameter is missing");
const NOT_READABLE: Refusal = Refusal::new(-123, "Cannot decode RSA");
const NO_KEY: Refusal = Refusal::new(-128, "Encoding key not existed");
const WALLET: Refusal = Refusal::new(-126, "Development wallet is out of balance");
const ADMINS: Refusal = Refusal::new(-127, "Test template can be sent to administrators only");
const NIGHT: Refusal = Refusal::new(-133, "Cannot send at night (22h-6h)");
const DAILY: Refusal = Refusal::new(-144, "OA daily quota is used up");
const MODE: Refusal = Refusal::new(-161, "sending_mode is not allowed");
const MODE_OF_TAG: Refusal = Refusal::new(-162, "sending_mode 3 is not for this tag");

/// One template message.
pub(super) struct Message {
    pub(super) id: String,
    pub(super) template: String,
    pub(super) tracking: Option<String>,
    pub(super) at: Timestamp,
    /// When it arrived, if it did.
    pub(super) arrived: Option<Timestamp>,
}

/// `zbs.send`
pub(in crate::emulator) fn send(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let to = phone(params)?;
    let filled = filled(desk, params)?;
    let mode = mode(desk, params)?;
    night(desk, params)?;
    let reach = desk.account.zbs.reach(&to);
    reach.refusal()?;
    let journey = params.value("journey_token").and_then(Value::as_str);
    let begins = journey.map(|token| keys::use_journey(desk, token, &to)).transpose()?;
    let answer = deliver(desk, params, (&to, reach), &filled, mode)?;
    if begins == Some(true) {
        desk.account.tell_of_templates("event_journey_acknowledged");
    }
    Ok(answer)
}

/// `zbs.send_hashed`: the receipt has the hash in place of the number.
pub(in crate::emulator) fn hashed(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let hash = params.text("hash_phone").map_err(|_| PHONE)?;
    if hash.len() != 64 || !hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(PHONE);
    }
    let filled = filled(desk, params)?;
    let mode = mode(desk, params)?;
    night(desk, params)?;
    let mut phones = desk.account.zbs.phones.iter();
    let known =
        phones.find(|(phone, _)| PhoneNumber::from(phone.as_str()).hashed().reveal() == hash);
    let reach = known.map_or(PhoneReach::Open, |(_, reach)| *reach);
    deliver(desk, params, (hash, reach), &filled, mode)
}

/// `zbs.send_development`
pub(in crate::emulator) fn development(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let to = phone(params)?;
    let filled = filled(desk, params)?;
    let zbs = &mut desk.account.zbs;
    if zbs.phones.get(&to) != Some(&PhoneReach::Administrator) {
        return Err(ADMINS);
    }
    zbs.wallet = zbs.wallet.checked_sub(1).ok_or(WALLET)?;
    let id = arrive(desk, params, &to, &filled, true)?;
    Ok(Answer::Data(json!({ "sent_time": desk.now.0.to_string(), "msg_id": id })))
}

/// `zbs.send_rsa`: nobody has the other half of the key, so what was encrypted is taken for good if it is Base64.
pub(in crate::emulator) fn rsa(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    if desk.account.zbs.key.is_none() {
        return Err(NO_KEY);
    }
    let encrypted = params.text("rsa_phone").map_err(|_| NOT_READABLE)?;
    let filled = filled(desk, params)?;
    let values = filled.values().filter_map(Value::as_str);
    if values.chain([encrypted]).any(|text| STANDARD.decode(text).is_err()) {
        return Err(NOT_READABLE);
    }
    night(desk, params)?;
    take_quota(desk, "1")?;
    let id = arrive(desk, params, encrypted, &filled, true)?;
    Ok(Answer::Data(json!({ "sent_time": desk.now.0.to_string(), "msg_id": id })))
}

/// `zbs.status`: a message that nobody knows is an answer, too.
pub(in crate::emulator) fn status(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let id = super::text(params, "message_id")?;
    if params.value("phone").is_some() {
        phone(params)?;
    }
    let arrived = desk.account.zbs.message(id).map(|message| message.arrived);
    let (time, status, words) = match arrived {
        None => (None, -1, "The message does not exist"),
        Some(None) => (None, 0, "The message has been pushed and has not arrived"),
        Some(at @ Some(_)) => (at, 1, "The user has received the message"),
    };
    let time = time.map(|at| at.0.to_string()).unwrap_or_default();
    Ok(Answer::Data(json!({ "delivery_time": time, "status": status, "message": words })))
}

/// The values of an approved template: each that it demands, none too long.
fn filled(desk: &Desk<'_>, params: Params<'_>) -> Result<Map<String, Value>, Refusal> {
    let template = template(desk, params)?;
    if template.state != "ENABLE" {
        return Err(NOT_APPROVED);
    }
    let data = params.value("template_data").and_then(Value::as_object).ok_or(DATA_EMPTY)?;
    if data.is_empty() && !template.params.is_empty() {
        return Err(DATA_EMPTY);
    }
    let encrypted = params.value("rsa_phone").is_some();
    for param in &template.params {
        let length = match data.get(&param.name) {
            None => return Err(DATA_MISSING),
            Some(Value::String(text)) => text.chars().count(),
            Some(Value::Number(number)) => number.to_string().len(),
            Some(_) => return Err(DATA_TYPE),
        };
        if length > param.longest() && !encrypted {
            return Err(DATA_LONG);
        }
    }
    short(params, "tracking_id", 48)?;
    Ok(data.clone())
}

/// `1`, or `3` beyond the quota: for listed OAs, which this one is once tag 3 is open to it.
fn mode<'a>(desk: &Desk<'_>, params: Params<'a>) -> Result<&'a str, Refusal> {
    let tag = template(desk, params)?.tag;
    match short(params, "sending_mode", 1)?.unwrap_or("1") {
        "3" if tag != 3 => Err(MODE_OF_TAG),
        "3" if desk.account.zbs.daily < TAG_3_FROM => Err(MODE),
        mode @ ("1" | "3") => Ok(mode),
        _ => Err(MODE),
    }
}

/// Whether templates are barred at night is open; one-time passwords are not.
fn night(desk: &Desk<'_>, params: Params<'_>) -> Result<(), Refusal> {
    let barred = desk.settings.readings.template_night && desk.settings.is_night(desk.now);
    if barred && template(desk, params)?.kind != 2 { Err(NIGHT) } else { Ok(()) }
}

fn take_quota(desk: &mut Desk<'_>, mode: &str) -> Result<(), Refusal> {
    let zbs = &mut desk.account.zbs;
    let most = if mode == "3" { u32::MAX } else { zbs.daily };
    zbs.used.take(desk.now, most, DAILY)
}

fn deliver(
    desk: &mut Desk<'_>,
    params: Params<'_>,
    (to, reach): (&str, PhoneReach),
    filled: &Map<String, Value>,
    mode: &str,
) -> Outcome {
    reach.refusal()?;
    take_quota(desk, mode)?;
    let id = arrive(desk, params, to, filled, reach != PhoneReach::Offline)?;
    let zbs = &mut desk.account.zbs;
    let left = zbs.daily.saturating_sub(*zbs.used.today(desk.now));
    Ok(Answer::Data(json!({
        "msg_id": id,
        "sent_time": desk.now.0.to_string(),
        "sending_mode": mode,
        "quota": { "dailyQuota": zbs.daily.to_string(), "remainingQuota": left.to_string() },
    })))
}

/// The message's id. A phone that is off gets it later, which is not acted out.
fn arrive(
    desk: &mut Desk<'_>,
    params: Params<'_>,
    to: &str,
    filled: &Map<String, Value>,
    arrives: bool,
) -> Result<String, Refusal> {
    let template = template(desk, params)?.id.clone();
    let tracking = params.maybe_text("tracking_id").map_err(|_| PARAMETER)?.map(str::to_owned);
    let now = desk.now;
    let account = &mut *desk.account;
    let id = account.ids.hex(20);
    account.deliveries.push(Delivery {
        at: now,
        // The number itself stays out of the log.
        user_id: UserId::new(digest(to)),
        kind: "template",
        content: digest(&format!("{template} {}", Value::Object(filled.clone()))),
        message_id: MessageId::new(id.clone()),
    });
    if arrives {
        let message = Fields::default()
            .and("delivery_time", now.0.to_string())
            .and("msg_id", id.as_str())
            .maybe("tracking_id", tracking.clone());
        let fields = Fields::default()
            .and("sender", Fields::default().and("id", account.oa_id.as_str()))
            .and("recipient", Fields::default().and("id", to))
            .and("message", message);
        account.outbox.push(Happening::Told { name: "user_received_message", fields });
    }
    let arrived = arrives.then_some(now);
    account.zbs.sent.push(Message { id: id.clone(), template, tracking, at: now, arrived });
    Ok(id)
}
