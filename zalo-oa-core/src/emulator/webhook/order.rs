//! Events on order: what the emulator does not act out can be tried all the same.

use std::fmt;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{
    super::{account::Account, people::PersonNumber, shipped},
    Happening, Origin,
    body::Fields,
};
use crate::webhook::EventKind;

/// What stands for the OA in samples.
const OA: &str = "2222222222222222222";

/// An event to be sent, from a sample or to the letter.
///
/// In a sample the ids that the references use stand for those of the account: `1111111111111111111` for the person,
/// `2222222222222222222` for the OA, `3333333333333333333` for the person within the app. Name, app and time are filled in.
#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EventOrder {
    /// The event's name, one of its other names, or what the SDK calls it.
    pub name: String,
    /// Whose event it is; anybody's when absent.
    pub user_id: Option<String>,
    /// The body, or the part of it that tells it from others. When absent, the sample that comes with the SDK; a few known
    /// events, whose content no source shows, then have the OA's id only.
    pub sample: Option<Map<String, Value>>,
    /// The whole body, which is then sent to the letter: any blanks, escapes and order of keys. It must be a JSON object
    /// with `app_id` and `timestamp`, since it is signed. Nothing else is looked at.
    pub raw: Option<String>,
}

impl fmt::Debug for EventOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventOrder").field("name", &self.name).finish_non_exhaustive()
    }
}

impl EventOrder {
    /// An event from the sample that comes with the SDK.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// From this sample.
    #[must_use]
    pub fn sample(mut self, sample: Map<String, Value>) -> Self {
        self.sample = Some(sample);
        self
    }

    /// A body to the letter.
    #[must_use]
    pub fn raw(body: impl Into<String>) -> Self {
        Self { raw: Some(body.into()), ..Self::default() }
    }
}

impl Account {
    /// Carries an order out; else says what is wrong with it.
    pub(in crate::emulator) fn order(&mut self, order: &EventOrder) -> Result<(), &'static str> {
        if !self.outbox.on {
            return Err("no webhook is set, so that nothing is sent");
        }
        if let Some(raw) = &order.raw {
            if !can_be_signed(raw) {
                return Err("`raw` is to be a JSON object with `app_id` and `timestamp`");
            }
            self.outbox.push(Happening::Raw(raw.clone()));
            return Ok(());
        }
        if order.name.is_empty() {
            return Err("`name` is missing");
        }
        let person = match &order.user_id {
            Some(id) => Some(self.people.find(id).ok_or("`user_id` is nobody's")?),
            None => self.people.numbers().next(),
        };
        let (name, sample) = match order.sample.clone() {
            Some(sample) => (order.name.clone(), sample),
            None => shipped_as(&order.name)
                .ok_or("there is no sample of this event: give one as `sample`")?,
        };
        self.outbox.push(Happening::Given { name, person, sample });
        Ok(())
    }
}

/// The sample that comes with the SDK, under Zalo's name for it, or under that other name of Zalo's that was asked for.
fn shipped_as(name: &str) -> Option<(String, Map<String, Value>)> {
    if let Some(sample) = shipped::event(name) {
        let zalos = sample.get("event_name").and_then(Value::as_str).unwrap_or(name).to_owned();
        return Some((zalos, sample));
    }
    let known = EventKind::named(name).spec()?;
    let sample = shipped::event(known.word).unwrap_or_else(|| {
        // Nobody has shown its content.
        std::iter::once(("oa_id".to_owned(), OA.into())).collect()
    });
    Some((name.to_owned(), sample))
}

fn can_be_signed(raw: &str) -> bool {
    let event: Value = serde_json::from_str(raw).unwrap_or_default();
    ["app_id", "timestamp"].iter().all(|name| {
        event.get(name).is_some_and(|value| value.is_string() || value.is_u64() || value.is_i64())
    })
}

/// The fields of a sample but those that each event has, with the account's ids.
pub(super) fn filled(
    mut sample: Map<String, Value>,
    person: Option<PersonNumber>,
    origin: Origin<'_>,
) -> Fields {
    for common in ["event_name", "app_id", "timestamp"] {
        sample.remove(common);
    }
    let people = &origin.account.people;
    let mut ids =
        vec![(OA, origin.account.oa_id.clone()), ("1234567890123456789", origin.app_id.to_owned())];
    if let Some(person) = person {
        ids.push(("1111111111111111111", people.id(person)));
        ids.push(("3333333333333333333", people.id_by_app(person)));
    }
    sample.values_mut().for_each(|value| replace(value, &ids));
    Fields::from(sample)
}

fn replace(value: &mut Value, ids: &[(&str, String)]) {
    match value {
        Value::String(text) => {
            if let Some((_, id)) = ids.iter().find(|(sample, _)| text == sample) {
                text.clone_from(id);
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| replace(value, ids)),
        Value::Object(fields) => fields.values_mut().for_each(|value| replace(value, ids)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
