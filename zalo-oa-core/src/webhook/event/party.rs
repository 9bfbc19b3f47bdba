//! Who an event is from and about. Zalo's receipts run in either direction, so names and positions decide nothing: the
//! OA's own id does.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Event, EventBody, EventKind, Family, lenient};
use crate::model::{OaId, UserId, wire};

/// Which way an event went.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// From a person to the OA.
    ToOa,
    /// From the OA.
    FromOa,
}

impl Event {
    /// Which way it went, seen from this OA; nothing for events without a sender, and for those of another OA.
    #[must_use]
    pub fn direction(&self, oa: &OaId) -> Option<Direction> {
        self.parties().direction(oa)
    }

    /// The person on the other side of this OA, or the anonymous visitor; nothing where there is none, or only a phone
    /// number, or several people, and in events of another OA.
    #[must_use]
    pub fn user(&self, oa: &OaId) -> Option<UserId> {
        self.parties().user(self.kind, oa, || self.person())
    }

    /// Whether an id stands anywhere in it, as a value of its own: for finding what is stored about a person.
    #[must_use]
    pub fn mentions(&self, id: &UserId) -> bool {
        fn found(value: &Value, id: &str) -> bool {
            match value {
                Value::String(text) => text == id,
                Value::Number(number) => number.to_string() == id,
                Value::Array(items) => items.iter().any(|item| found(item, id)),
                Value::Object(fields) => fields.values().any(|field| found(field, id)),
                Value::Null | Value::Bool(_) => false,
            }
        }
        !id.as_str().is_empty() && found(self.reveal(), id.as_str())
    }

    /// The one person of an event without a sender.
    pub(super) fn person(&self) -> Option<UserId> {
        if let EventBody::Widget(body) = &self.body {
            return body.data.as_ref()?.user_id.clone();
        }
        self.parties().person()
    }

    /// The person who sent it, by its place: only for events whose direction no source doubts.
    pub(super) fn sender(&self) -> Option<UserId> {
        self.parties().sender()
    }

    fn parties(&self) -> Parties {
        lenient::Body(self.raw()).read().unwrap_or_default()
    }
}

/// The ids that stand in events, wherever that is.
#[derive(Default, Deserialize)]
pub(crate) struct Parties {
    #[serde(default)]
    pub(crate) sender: Option<One>,
    #[serde(default)]
    pub(crate) recipient: Option<One>,
    #[serde(default)]
    pub(crate) follower: Option<One>,
    #[serde(default, deserialize_with = "wire::read")]
    pub(crate) user_id: Option<String>,
    #[serde(default, deserialize_with = "wire::read")]
    pub(crate) oa_id: Option<String>,
    #[serde(default, rename = "oaId", deserialize_with = "wire::read")]
    pub(crate) oa_id_of_quota: Option<String>,
}

#[derive(Default, Deserialize)]
pub(crate) struct One {
    #[serde(default, deserialize_with = "wire::read")]
    pub(crate) id: Option<String>,
}

impl Parties {
    pub(crate) fn direction(&self, oa: &OaId) -> Option<Direction> {
        let is_oa = |id: &Option<String>| id.as_deref() == Some(oa.as_str());
        let sender = self.sender.as_ref()?;
        if is_oa(&sender.id) {
            return Some(Direction::FromOa);
        }
        let to_oa = self.recipient.as_ref().is_some_and(|to| is_oa(&to.id)) || is_oa(&self.oa_id);
        (to_oa && sender.id.is_some()).then_some(Direction::ToOa)
    }

    /// The other side of this OA; of an event without a sender the `person`.
    pub(crate) fn user(
        self,
        kind: EventKind,
        oa: &OaId,
        person: impl FnOnce() -> Option<UserId>,
    ) -> Option<UserId> {
        if kind == EventKind::TemplateReceivedMessage {
            return None;
        }
        if let Some(direction) = self.direction(oa) {
            let party = match direction {
                Direction::ToOa => self.sender,
                // What the OA writes into a group is for nobody alone.
                Direction::FromOa
                    if kind.spec().is_some_and(|spec| spec.family == Family::GroupMessage) =>
                {
                    None
                }
                Direction::FromOa => self.recipient,
            };
            return party?.id.map(UserId::new);
        }
        let other = self.oa_id.or(self.oa_id_of_quota).is_some_and(|id| id != oa.as_str());
        if self.sender.is_some() || self.recipient.is_some() || other {
            return None;
        }
        person()
    }

    pub(crate) fn person(self) -> Option<UserId> {
        self.user_id.or(self.follower.and_then(|follower| follower.id)).map(UserId::new)
    }

    pub(crate) fn sender(self) -> Option<UserId> {
        self.sender?.id.map(UserId::new)
    }
}
