//! Transaction and promotion messages as they were until March 2026: parts from the top to the bottom, and strict limits
//! on who gets a promotion how often.

use serde_json::{Value, json};

use super::{
    buttons::{self, text},
    calendar::{self, Zone},
    desk::Desk,
    messages::{Content, deliver, receives, sent},
    params::Params,
    people::PersonNumber,
    refusal::Refusal,
    reply::{Answer, Outcome},
    uid_templates::within_a_year,
    uploads::Use,
    users::person,
};
use crate::platform::Timestamp;

const KINDS: [&str; 13] = [
    "billing",
    "order",
    "reward",
    "contract",
    "booking",
    "membership",
    "event",
    "transaction",
    "account",
    "internal",
    "partnership",
    "education",
    "rating",
];

/// Promotions a day for an OA of up to 10,000 followers; a larger one has 5 % of its followers.
const A_DAY: u32 = 500;

/// The promotions that went out.
#[derive(Debug, Default)]
pub(super) struct Promotions {
    sent: Vec<(PersonNumber, Timestamp)>,
    /// The day of the first one today, and how many that day may have.
    today: Option<(i64, u32)>,
}

impl Promotions {
    /// How many somebody has had today and this month.
    pub(super) fn had(&self, number: PersonNumber, now: Timestamp) -> (u32, u32) {
        let count = |same: &dyn Fn(Timestamp) -> bool| {
            let had = self.sent.iter().filter(|(person, at)| *person == number && same(*at));
            u32::try_from(had.count()).unwrap_or(u32::MAX)
        };
        let day = |at| Zone::VIETNAM.day(at);
        (count(&|at| day(at) == day(now)), count(&|at| calendar::month(at) == calendar::month(now)))
    }

    /// Whether the day has one left. Its allowance is counted at its first one.
    fn has_one_left(&mut self, followers: u32, now: Timestamp) -> bool {
        let day = Zone::VIETNAM.day(now);
        let most = match self.today {
            Some((known, most)) if known == day => most,
            _ => A_DAY.max(followers / 20),
        };
        self.today = Some((day, most));
        let sent = self.sent.iter().rev().take_while(|(_, at)| Zone::VIETNAM.day(*at) == day);
        sent.count() < usize::try_from(most).unwrap_or(usize::MAX)
    }
}

/// `transaction.send`
pub(super) fn transaction(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    let kind = params.text("template_type")?;
    if !kind.strip_prefix("transaction_").is_some_and(|kind| KINDS.contains(&kind)) {
        return Err(Refusal::invalid("template_type"));
    }
    check(desk, params)?;
    receives(desk, number)?;
    within_a_year(desk, number)?;
    let quota = desk.spend_bought()?;
    let id = deliver(desk, number, &content("transaction", params));
    Ok(Answer::Data(sent(desk, &id, number, quota)))
}

/// `promotion.send`
pub(super) fn promotion(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    check(desk, params)?;
    if desk.settings.readings.few_promotion_buttons && !few_buttons(params) {
        return Err(Refusal::invalid("type"));
    }
    if !desk.account.people.traits(number).follows() {
        return Err(Refusal::NOT_FOLLOWING);
    }
    receives(desk, number)?;
    if desk.settings.is_night(desk.now) {
        return Err(Refusal::NIGHT);
    }
    let (followers, monthly) = (desk.account.people.followers(), desk.account.package.broadcasts());
    let promotions = &mut desk.account.holdings.promotions;
    let (today, in_month) = promotions.had(number, desk.now);
    if today > 0 || in_month >= monthly {
        return Err(Refusal::RECEIVE_LIMIT);
    }
    if !promotions.has_one_left(followers, desk.now) {
        return Err(Refusal::OUT_OF_QUOTA);
    }
    promotions.sent.push((number, desk.now));
    let id = deliver(desk, number, &content("promotion", params));
    Ok(Answer::Data(sent(desk, &id, number, None)))
}

/// Whether all buttons are of the two kinds that the newest source names.
fn few_buttons(params: Params<'_>) -> bool {
    let buttons = params.value("buttons").and_then(Value::as_array).into_iter().flatten();
    let mut kinds = buttons.map(|button| button.get("type").and_then(Value::as_str));
    kinds.all(|kind| matches!(kind, Some("oa.open.url" | "oa.query.hide")))
}

/// `quota.promotion`
pub(super) fn quota(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    let total = desk.account.package.broadcasts();
    let (_, used) = desk.account.holdings.promotions.had(number, desk.now);
    let remain = total.saturating_sub(used);
    Ok(Answer::Data(json!({ "type": "promotion", "remain": remain, "total": total })))
}

fn content(kind: &'static str, params: Params<'_>) -> Content<'static> {
    let mut what = params.0.clone();
    what.remove("user_id");
    Content::attached(kind, "nosupport", Value::Object(what).to_string())
}

/// What no row says: words that must be known, texts that must be there.
fn check(desk: &Desk<'_>, params: Params<'_>) -> Result<(), Refusal> {
    let invalid = || Refusal::invalid("elements");
    if params.maybe_text("language")?.is_some_and(|word| word != "VI" && word != "EN") {
        return Err(Refusal::invalid("language"));
    }
    buttons::check(params)?;
    let elements = params.value("elements").and_then(Value::as_array);
    let elements = elements.filter(|elements| !elements.is_empty()).ok_or_else(invalid)?;
    elements.iter().try_for_each(|element| match element.get("type").and_then(Value::as_str) {
        Some("banner") => banner(desk, element),
        Some("header" | "text") => text(element, "content"),
        Some("table") => table(element.get("content")),
        _ => Err(invalid()),
    })
}

/// An uploaded picture must be there still.
fn banner(desk: &Desk<'_>, element: &Value) -> Result<(), Refusal> {
    let Some(id) = element.get("attachment_id") else {
        return Ok(());
    };
    let id = id.as_str().ok_or_else(|| Refusal::invalid("attachment_id"))?;
    desk.account.uploads.find(id, Use::Image, "attachment_id", desk.now).map(drop)
}

/// Only a state has a colour.
fn table(rows: Option<&Value>) -> Result<(), Refusal> {
    let rows = rows.and_then(Value::as_array).ok_or_else(|| Refusal::invalid("elements"))?;
    for row in rows {
        text(row, "key")?;
        text(row, "value")?;
        let key = row.get("key").and_then(Value::as_str);
        let is_state = matches!(key, Some("Trạng thái" | "Status"));
        let style = row.get("style").and_then(Value::as_str);
        let colours = ["green", "blue", "yellow", "red", "grey"];
        if style.is_some_and(|style| !is_state || !colours.contains(&style)) {
            return Err(Refusal::invalid("style"));
        }
    }
    Ok(())
}
