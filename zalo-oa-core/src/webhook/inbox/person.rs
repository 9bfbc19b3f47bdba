//! Whom an event is about, as far as the inbox must know: a person who withdraws takes along what still lies here.

use serde_json::Value;

use crate::{platform::Timestamp, webhook::Event};

/// A person's request that what is kept of them be removed.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Withdrawal {
    /// The person's ids, of the OA and of the app.
    ids: Vec<String>,
    at: Timestamp,
}

impl Withdrawal {
    /// `None` when the event is none, or names nobody.
    pub(super) fn read(event: &Event, received: Timestamp) -> Option<Self> {
        event.withdrawal()?;
        let ids = ids(event.reveal(), &THEIRS);
        (!ids.is_empty()).then(|| Self { ids, at: at(event.reveal()).unwrap_or(received) })
    }

    /// Whether an event is about this person, and not of a later time: they may have come back.
    pub(super) fn covers(&self, event: &Event, received: Timestamp) -> bool {
        at(event.reveal()).unwrap_or(received) <= self.at
            && ids(event.reveal(), &ALL).iter().any(|id| self.ids.contains(id))
    }
}

/// Where a withdrawal has its person, and never the OA.
const THEIRS: [&str; 3] = ["/user_id", "/user_id_by_app", "/data/user_id"];
/// Where events have their person, or their OA. Lists of people (a tag, a group) are left out: they hold ids of others,
/// whose event it is too.
const ALL: [&str; 7] = [
    "/user_id",
    "/user_id_by_app",
    "/data/user_id",
    "/follower/id",
    "/sender/id",
    "/recipient/id",
    "/anonymous_id",
];

fn ids(event: &Value, places: &[&str]) -> Vec<String> {
    let found = places.iter().filter_map(|place| event.pointer(place));
    found.filter_map(text).filter(|id| !id.is_empty()).collect()
}

fn at(event: &Value) -> Option<Timestamp> {
    event.get("timestamp").and_then(text)?.parse().ok().map(Timestamp)
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Whether nothing is in it: no bytes, or an empty JSON value.
pub(super) fn is_empty(body: &[u8]) -> bool {
    matches!(body.trim_ascii(), b"" | b"{}" | b"[]" | b"null" | b"\"\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(json: &str) -> Event {
        Event::read(json.as_bytes())
    }

    #[test]
    fn a_withdrawal_covers_what_the_person_did_before_it_and_nobody_else() {
        let withdrawal = event(
            r#"{"event_name":"user_withdraw","user_id":"11","user_id_by_app":"33","timestamp":"5000","oa_id":"22","recipient":{"id":"22"}}"#,
        );
        let withdrawal = Withdrawal::read(&withdrawal, Timestamp(0)).unwrap();
        for (json, covered) in [
            (r#"{"sender":{"id":"11"},"recipient":{"id":"22"},"timestamp":"4000"}"#, true),
            (r#"{"sender":{"id":"22"},"recipient":{"id":"11"},"timestamp":"5000"}"#, true),
            (r#"{"follower":{"id":"11"},"oa_id":"22","timestamp":4000}"#, true),
            (r#"{"oa_id":"22","user_id_by_app":"33","timestamp":"4000"}"#, true),
            (r#"{"sender":{"id":11},"timestamp":"4000"}"#, true),
            (r#"{"data":{"user_id":"11"}}"#, true),
            // The person came back.
            (r#"{"sender":{"id":"11"},"recipient":{"id":"22"},"timestamp":"5001"}"#, false),
            (r#"{"sender":{"id":"12"},"recipient":{"id":"22"},"timestamp":"4000"}"#, false),
            (r#"{"tag":{"user_ids":["11","12"]},"oa_id":"22","timestamp":"4000"}"#, false),
            ("no JSON", false),
        ] {
            assert_eq!(withdrawal.covers(&event(json), Timestamp(4_000)), covered, "{json}");
        }
        assert!(
            Withdrawal::read(&event(r#"{"event_name":"unfollow","user_id":"11"}"#), Timestamp(0))
                .is_none()
        );
        assert!(
            Withdrawal::read(&event(r#"{"event_name":"user_withdraw"}"#), Timestamp(0)).is_none()
        );
    }
}
