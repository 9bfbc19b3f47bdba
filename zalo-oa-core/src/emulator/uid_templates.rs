//! Templates that go to a person by their id, and what they cost.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    Emulator,
    account::Account,
    calendar::{self, DAY, Zone},
    desk::Desk,
    messages::{Content, deliver, receives, sent},
    params::Params,
    people::PersonNumber,
    refusal::Refusal,
    reply::{Answer, Outcome},
    users::person,
};
use crate::{model::TemplateId, platform::Timestamp};

/// Templates that were made before do not go to a person by id.
const SINCE: &str = "2025_12_10";

/// A template that Zalo has approved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UidTemplate {
    /// 1 transaction, 2 customer care, 3 promotion.
    pub tag: u8,
    /// The keys that a message must fill.
    pub keys: Vec<String>,
    /// When it was made; `None`: now.
    pub made: Option<Timestamp>,
    /// Whether it is free of one-time codes, quick replies and journeys.
    pub plain: bool,
}

impl UidTemplate {
    /// A plain transaction template with these keys, made now.
    pub fn new<K: Into<String>>(keys: impl IntoIterator<Item = K>) -> Self {
        Self { tag: 1, keys: keys.into_iter().map(Into::into).collect(), made: None, plain: true }
    }
}

/// An OA's templates.
#[derive(Debug, Default)]
pub(super) struct UidTemplates {
    by_id: BTreeMap<String, UidTemplate>,
    spent: u32,
}

impl Emulator {
    /// Zalo approves a template of the first OA.
    pub fn add_uid_template(&self, template: UidTemplate) -> TemplateId {
        TemplateId::new(self.account(None, |account, now| account.approve(template, now)))
    }
}

impl Account {
    /// Zalo approves a template; its id.
    pub(super) fn approve(&mut self, template: UidTemplate, now: Timestamp) -> String {
        let id = (100_000 + self.ids.below(900_000)).to_string();
        let made = template.made.or(Some(now));
        self.holdings.templates.by_id.insert(id.clone(), UidTemplate { made, ..template });
        id
    }
}

/// `template.send`
pub(super) fn send(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    let id = params.id("template_id")?;
    let template = desk.account.holdings.templates.by_id.get(&id).cloned();
    let template = template.or_else(|| desk.account.zbs.by_uid(&id));
    let template = template.ok_or_else(|| Refusal::invalid("template_id"))?;
    let made = template.made.map_or(0, |made| Zone::VIETNAM.day(made));
    if !template.plain || made < calendar::parse(SINCE).unwrap_or(0) {
        return Err(Refusal::NOT_BY_UID);
    }
    let data = params.value("template_data").and_then(Value::as_object);
    let data = data.ok_or_else(|| Refusal::invalid("template_data"))?;
    if let Some(key) = template.keys.iter().find(|key| !data.contains_key(*key)) {
        return Err(Refusal::invalid(key));
    }
    receives(desk, number)?;
    may_receive(desk, number, template.tag)?;
    let left = match desk.settings.template_credit {
        None => return Err(Refusal::NO_ZCA),
        Some(credit) => credit.checked_sub(desk.account.holdings.templates.spent + 1),
    };
    let left = left.ok_or(Refusal::NO_MONEY)?;
    desk.account.holdings.templates.spent += 1;
    let content = format!("{id} {}", Value::Object(data.clone()));
    let message = deliver(desk, number, &Content::attached("template", "nosupport", content));
    let quota = json!({ "quota_type": "purchase_quota", "remain": left });
    Ok(Answer::Data(sent(desk, &message, number, Some(quota))))
}

/// Whom a template of a tag reaches, and when.
fn may_receive(desk: &Desk<'_>, number: PersonNumber, tag: u8) -> Result<(), Refusal> {
    if tag != 3 {
        return match desk.settings.readings.template_window {
            true => within_a_year(desk, number),
            false => Ok(()),
        };
    }
    if !desk.account.people.traits(number).follows() {
        return Err(Refusal::NOT_FOLLOWING);
    }
    if desk.settings.is_night(desk.now) { Err(Refusal::NIGHT) } else { Ok(()) }
}

/// Whether somebody interacted within the last year.
pub(super) fn within_a_year(desk: &Desk<'_>, number: PersonNumber) -> Result<(), Refusal> {
    let last = desk.account.people.last_interaction(number);
    if desk.now.0 - last.0 > 365 * DAY { Err(Refusal::NO_INTERACTION) } else { Ok(()) }
}
