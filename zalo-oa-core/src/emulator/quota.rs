//! What a consultation message costs. Within 48 hours of an interaction it is free; beyond, the
//! package's monthly allowance, bought and rewarded messages are used up in turn, and the rest is
//! charged. The answer names the allowance, in a shape that differs for each.

use serde_json::{Value, json};

use super::{
    calendar::{self, HOUR},
    desk::Desk,
    interactive::inbound,
    params::Params,
    people::PersonNumber,
    readings::{OwnerShape, ReplyQuota},
    refusal::Refusal,
    reply::{Answer, Outcome},
    users::person,
};
use crate::platform::Timestamp;

const FREE_HOURS: i64 = 48;
const FREE_ANSWERS: u32 = 8;
const WELCOMES: u32 = 3;

/// What an OA has used of its allowances.
#[derive(Debug, Default)]
pub(super) struct Purse {
    month: i64,
    package_used: u32,
    bought_used: u32,
    rewarded_used: u32,
}

impl Desk<'_> {
    /// Pays for one message: the `quota` object of the answer, `None` for a charged message.
    pub(super) fn spend(&mut self, number: PersonNumber) -> Result<Option<Value>, Refusal> {
        let untyped = self.settings.readings.untyped_quota;
        let quota = match self.free(number) {
            Some(quota) => Some(quota),
            None => self.spend_allowance()?,
        };
        Ok(quota.map(|mut quota| {
            if let (true, Some(fields)) = (untyped, quota.as_object_mut()) {
                fields.remove("quota_type");
            }
            quota
        }))
    }

    /// The free answers: to a newcomer, or within 48 hours.
    fn free(&self, number: PersonNumber) -> Option<Value> {
        let people = &self.account.people;
        let sent = people.answers(number);
        if people.traits(number).is_newcomer() {
            let left = WELCOMES.checked_sub(sent + 1)?;
            return Some(counted("welcome_msg", left, WELCOMES));
        }
        if self.now.0 - people.last_interaction(number).0 > FREE_HOURS * HOUR {
            return None;
        }
        match self.settings.readings.reply_quota {
            ReplyQuota::Bare => Some(json!({ "quota_type": "reply" })),
            ReplyQuota::Constant => Some(counted("reply", FREE_ANSWERS, FREE_ANSWERS)),
            ReplyQuota::Counted => {
                let left = FREE_ANSWERS.checked_sub(sent + 1)?;
                Some(counted("reply", left, FREE_ANSWERS))
            }
        }
    }

    fn spend_allowance(&mut self) -> Result<Option<Value>, Refusal> {
        let total = self.package_total();
        let purse = self.account.purse.of_month(self.now);
        if purse.package_used < total {
            purse.package_used += 1;
            let mut quota = counted("sub_quota", total - purse.package_used, total);
            if let Some(fields) = quota.as_object_mut() {
                fields.insert("expired_date".to_owned(), calendar::month_end(self.now).into());
            }
            return Ok(Some(quota));
        }
        self.spend_bought()
    }

    /// What is bought, then what was given, then money.
    pub(super) fn spend_bought(&mut self) -> Result<Option<Value>, Refusal> {
        let allowances = self.settings.allowances;
        let purse = &mut self.account.purse;
        if purse.bought_used < allowances.bought {
            purse.bought_used += 1;
            let owner = &self.account.oa_id;
            return Ok(Some(owned("purchase_quota", "OA", owner)));
        }
        if purse.rewarded_used < allowances.rewarded {
            purse.rewarded_used += 1;
            return Ok(Some(owned("reward_quota", "App", self.app_id)));
        }
        if allowances.charged { Ok(None) } else { Err(Refusal::OUT_OF_QUOTA) }
    }

    fn package_total(&self) -> u32 {
        let allowances = &self.settings.allowances;
        allowances.package.unwrap_or_else(|| self.account.package.consultations())
    }
}

impl Purse {
    /// The package's allowance starts anew each month.
    fn of_month(&mut self, now: Timestamp) -> &mut Self {
        let month = calendar::month(now);
        if self.month != month {
            self.month = month;
            self.package_used = 0;
        }
        self
    }
}

/// Numbers are text here, as in every sample of this answer.
fn counted(kind: &str, remain: u32, total: u32) -> Value {
    json!({ "quota_type": kind, "remain": remain.to_string(), "total": total.to_string() })
}

fn owned(kind: &str, owner_type: &str, owner_id: &str) -> Value {
    json!({ "quota_type": kind, "owner_type": owner_type, "owner_id": owner_id })
}

/// `quota.user`: what may still be sent to a person; they need not follow.
pub(super) fn of_user(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    let people = &desk.account.people;
    let left = FREE_ANSWERS.saturating_sub(people.answers(number));
    let left = match desk.settings.readings.reply_quota {
        ReplyQuota::Counted => left,
        ReplyQuota::Bare | ReplyQuota::Constant => FREE_ANSWERS,
    };
    let last = people.last_interaction(number);
    let monthly = desk.account.package.broadcasts();
    let (today, month) = desk.account.broadcasts.had(number, desk.now);
    let (own_today, own_month) = desk.account.holdings.promotions.had(number, desk.now);
    let (today, month) = (today + own_today, month + own_month);
    Ok(Answer::Data(json!({
        "last_interaction": last.0.to_string(),
        "cs_reply": { "remain": left, "total": FREE_ANSWERS },
        "promotion": {
            "daily_remain": 1_u32.saturating_sub(today),
            "daily_total": 1,
            "monthly_remain": monthly.saturating_sub(month),
            "monthly_total": monthly,
        },
    })))
}

/// `quota.owner`: the allowances of the OA, or of the app.
pub(super) fn of_owner(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let owner = match params.text("quota_owner")? {
        "OA" => "OA",
        "APP" | "App" => "App",
        _ => return Err(Refusal::invalid("quota_owner")),
    };
    let product = params.maybe_text("product_type")?.unwrap_or("cs");
    if !["cs", "transaction"].contains(&product) {
        return Err(Refusal::invalid("product_type"));
    }
    let kind = params.maybe_text("quota_type")?;
    if kind.is_some_and(|kind| !["sub_quota", "purchase_quota", "reward_quota"].contains(&kind)) {
        return Err(Refusal::invalid("quota_type"));
    }
    let allowances = desk.settings.allowances;
    let package = desk.package_total();
    let now = desk.now;
    let purse = desk.account.purse.of_month(now);
    let form = desk.settings.readings.owner_numbers;
    let assets: Vec<Value> = [
        ("OA", "sub_quota", package, purse.package_used),
        ("OA", "purchase_quota", allowances.bought, purse.bought_used),
        ("App", "reward_quota", allowances.rewarded, purse.rewarded_used),
    ]
    .into_iter()
    .filter(|(holder, name, total, _)| {
        product == "cs" && *total > 0 && *holder == owner && kind.is_none_or(|kind| kind == *name)
    })
    .map(|(_, name, total, used)| {
        json!({
            "asset_id": format!("{name}0000aaaa").replace('_', ""),
            "product_type": "cs",
            "quota_type": name,
            "valid_through": calendar::month_end(now),
            "total": form.write(i64::from(total)),
            "remain": form.write(i64::from(total.saturating_sub(used))),
        })
    })
    .collect();
    Ok(Answer::Data(match desk.settings.readings.owner_shape {
        OwnerShape::List => json!(assets),
        OwnerShape::Assets => json!({ "assets": assets }),
    }))
}

/// `quota.active`
pub(super) fn active(desk: &mut Desk<'_>, _: Params<'_>) -> Outcome {
    let total = desk.package_total();
    let used = desk.account.purse.of_month(desk.now).package_used;
    let remain = total.saturating_sub(used);
    Ok(Answer::Data(json!({ "type": "active", "remain": remain, "total": total })))
}

/// `quota.reply`
pub(super) fn of_message(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let id = params.text("message_id")?;
    let (_, at) = inbound(desk, id)?;
    let late = desk.now.0 - at > FREE_HOURS * HOUR;
    let left = FREE_ANSWERS.saturating_sub(desk.account.holdings.replies(id));
    let remain = if late { 0 } else { left };
    Ok(Answer::Data(json!({ "type": "reply", "remain": remain, "total": FREE_ANSWERS })))
}
