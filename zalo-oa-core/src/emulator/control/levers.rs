//! What the control surface changes.

use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    super::{Emulator, FaultPlan, Package, PersonChange, Rule},
    Ask, Verdict, Wrong, views,
};
use crate::platform::Timestamp;

pub(super) fn advance(emulator: &Emulator, ask: &Ask) -> Verdict {
    emulator.advance(Duration::from_millis(ask.field("ms")?));
    Ok(views::clock(emulator))
}

pub(super) fn set_time(emulator: &Emulator, ask: &Ask) -> Verdict {
    emulator.set_time(Timestamp(ask.field("now_ms")?));
    Ok(views::clock(emulator))
}

pub(super) fn set_mode(emulator: &Emulator, ask: &Ask) -> Verdict {
    emulator.set_clock_mode(ask.field("mode")?);
    Ok(views::clock(emulator))
}

pub(super) fn add_faults(emulator: &Emulator, ask: &Ask) -> Verdict {
    let rules: Vec<Rule> = match ask.maybe("rules")? {
        Some(rules) => rules,
        None => {
            let rule = Rule::deserialize(Value::Object(ask.body.clone()));
            vec![rule.map_err(|error| Wrong::Bad(format!("not a rule: {error}")))?]
        }
    };
    emulator.add_faults(FaultPlan::of(rules));
    Ok(views::faults(emulator))
}

pub(super) fn clear_faults(emulator: &Emulator) -> Verdict {
    emulator.clear_faults();
    Ok(views::faults(emulator))
}

/// People that one order adds: enough for any trial, not enough to fill the memory by a slip.
const MOST: u32 = 1_000_000;

/// Ids in one answer.
const SHOWN: usize = 1_000;

pub(super) fn people(emulator: &Emulator, ask: &Ask) -> Verdict {
    if let Some(change) = ask.maybe::<PersonChange>("person")? {
        let way: Option<String> = ask.maybe("method")?;
        let number = emulator.chosen(ask, |account, now| {
            let number = account.change_person(&change, now)?;
            if let Some(way) = &way {
                account.learn(number, way);
            }
            Some(account.people.id(number))
        })?;
        let id = number.ok_or_else(|| Wrong::Bad("`user_id` is nobody's".to_owned()))?;
        return Ok(json!({ "user_ids": [id] }));
    }
    let count: u32 = ask.field("count")?;
    if count > MOST {
        return Err(Wrong::Bad(format!("`count` is at most {MOST}")));
    }
    let ids: Vec<String> = emulator.chosen(ask, |account, now| {
        let numbers = account.add_people(count, now);
        numbers.take(SHOWN).map(|number| account.people.id(number)).collect()
    })?;
    Ok(json!({ "user_ids": ids }))
}

pub(super) fn interact(emulator: &Emulator, ask: &Ask) -> Verdict {
    let user: Option<String> = ask.maybe("user_id")?;
    let text: String = ask.maybe("text")?.unwrap_or_default();
    let kind: String = ask.maybe("kind")?.unwrap_or_else(|| "text".to_owned());
    let sent = emulator.chosen(ask, |account, now| {
        let user = user.or_else(|| {
            let newcomer = account.add_people(1, now).next()?;
            Some(account.people.id(newcomer))
        })?;
        account.receive(&user, &kind, &text, now).map(|id| (id, user))
    })?;
    let (id, user) = sent.ok_or_else(|| Wrong::Bad("`user_id` is nobody's".to_owned()))?;
    Ok(json!({ "message_id": id, "user_id": user }))
}

pub(super) fn account(emulator: &Emulator, ask: &Ask) -> Verdict {
    let package: Option<Package> = ask.maybe("package")?;
    let verified: Option<bool> = ask.maybe("verified")?;
    let name: Option<String> = ask.maybe("name")?;
    let description: Option<String> = ask.maybe("description")?;
    emulator.chosen(ask, |account, _| {
        account.package = package.unwrap_or(account.package);
        account.verified = verified.unwrap_or(account.verified);
        if let Some(name) = name {
            account.name = name;
        }
        if let Some(description) = description {
            account.description = description;
        }
    })?;
    views::account(emulator, ask)
}

pub(super) fn add_oa(emulator: &Emulator) -> Verdict {
    let ask = Ask { oa: Some(emulator.add_oa()), body: serde_json::Map::new() };
    views::account(emulator, &ask)
}

pub(super) fn code(emulator: &Emulator, ask: &Ask) -> Verdict {
    let challenge: Option<String> = ask.maybe("code_challenge")?;
    let oa = ask.oa.clone().unwrap_or_else(|| emulator.oa_id());
    let code = emulator.issue_code_for(&oa, challenge.as_deref());
    Ok(json!({ "code": code.ok_or(Wrong::NoSuchOa)?, "oa_id": oa }))
}

pub(super) fn consent(emulator: &Emulator, ask: &Ask) -> Verdict {
    let refused: Option<i32> = ask.maybe("refuse")?;
    emulator.refuse_consent(refused);
    Ok(json!({ "refuse": refused }))
}

pub(super) fn revoke(emulator: &Emulator, ask: &Ask) -> Verdict {
    let id = emulator.chosen(ask, |account, _| account.oa_id.clone())?;
    emulator.read(|state, _| {
        if let Some(number) = state.account_of(&id) {
            state.vault.revoke(number);
        }
    });
    Ok(json!({ "oa_id": id }))
}
