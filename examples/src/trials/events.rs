//! Events that nobody has thought of: the reader of webhooks gets bodies that were spoilt by chance. It may not fail, so
//! what it says is held against a plain tree of the same body.

use serde_json::Value;
use zalo_oa_core::{
    endpoint::{Kind, Model},
    model::OaId,
    webhook::{Direction, Event, EventKind, event::Shape},
};

use super::fuzz::{self, Length, SECRET, Target};
use crate::{Failure, report::SoakRow};

/// The OA of the fixtures.
const OA: &str = "2222222222222222222";

/// Reads the corpus as it is, and then spoilt bodies.
///
/// # Errors
/// When the corpus or the folder of findings cannot be had.
pub fn fuzz_event(seed: u64, length: Length) -> Result<SoakRow, Failure> {
    let outcome = fuzz::fuzz(&Events(OaId::new(OA)), corpus()?, seed, length)?;
    Ok(SoakRow {
        name: Events::NAME,
        holds: outcome.findings == 0 && outcome.corpus > 100 && outcome.ends > 200,
        counts: outcome.counts,
        aim: "no event makes the reader panic, say what was not sent, lose what was, or show what people wrote",
    })
}

/// The samples of all events, and the files of the corpus as they are.
pub(super) fn corpus() -> Result<Vec<Vec<u8>>, Failure> {
    let mut bodies = Vec::new();
    for fixture in fuzz::fixtures("webhook")? {
        match fixture.get("text").and_then(Value::as_str) {
            Some(text) => bodies.push(text.as_bytes().to_vec()),
            None => bodies.push(fixture.get("body").unwrap_or_default().to_string().into_bytes()),
        }
    }
    bodies.extend(fuzz::corpus("event")?);
    Ok(bodies)
}

struct Events(OaId);

impl Target for Events {
    type Way = ();
    const NAME: &'static str = "fuzz-event";
    const PIECES: &'static [&'static [u8]] = &[
        b"\"event_name\":",
        b"\"user_received_message\"",
        b"\"user_reply_consent\"",
        b"\"change_oa_daily_quota\"",
        b"\"oaId\":\"1\",",
        b"\"sender\":{\"id\":\"2222222222222222222\"},",
        b"\"2222222222222222222\"",
        b"\"delivery_time\":1,",
        b"\"attachments\":[",
        b"\"ALLOW\"",
        b"1767225600123",
        b"\"1767225600123\"",
        b"9223372036854775808",
        b"[{\"id\":1},",
    ];

    fn ways(&self) -> Vec<()> {
        vec![()]
    }

    fn judge(&self, (): (), body: &[u8]) -> Result<String, String> {
        let event = Event::read(body);
        if event.raw() != body {
            return wrong("other bytes than were sent");
        }
        let tree: Option<Value> = serde_json::from_slice(body).ok();
        if let Some(tree) = &tree {
            head(&event, tree)?;
            way(&event, tree, &self.0)?;
        }
        let typed = serde_json::to_value(&event).map_err(|error| error.to_string())?;
        hidden(&event, &typed)?;
        consent(&event)?;
        let fields = typed.get("body").map_or(0, leaves);
        let known = [event.at.is_some(), event.app_id.is_some(), event.user_id_by_app.is_some()];
        let user = event.user(&self.0).is_some();
        Ok(format!("{:?} {:?} {known:?} {fields} {user}", event.kind, event.direction(&self.0)))
    }

    fn told(&self, (): ()) -> String {
        "read".to_owned()
    }
}

fn wrong<T>(what: &str) -> Result<T, String> {
    Err(what.to_owned())
}

/// Name, time and app, where the tree says them beyond doubt; and that the body is read in its shape.
fn head(event: &Event, tree: &Value) -> Result<(), String> {
    if event.reveal() != tree {
        return wrong("another tree");
    }
    let Some(fields) = tree.as_object() else {
        let nothing = event.name.is_empty() && event.body.shape() == Shape::Raw;
        return if nothing { Ok(()) } else { wrong("an event out of what is no object") };
    };
    let text = |key: &str| fields.get(key).and_then(Value::as_str);
    if text("event_name").is_some_and(|name| name != event.name) {
        return wrong("another name");
    }
    if text("app_id").unwrap_or_default() != event.app_id.as_ref().map_or("", |id| id.as_str())
        && fields.get("app_id").is_some_and(Value::is_string)
    {
        return wrong("another app");
    }
    let number = fields.get("timestamp").and_then(|time| match time {
        Value::String(text) => text.trim().parse().ok(),
        other => other.as_i64(),
    });
    if number.is_some() && number != event.at.map(|at| at.0) {
        return wrong("another time");
    }
    let named = EventKind::named(&event.name);
    let receipt = (EventKind::UserReceivedMessage, EventKind::TemplateReceivedMessage);
    if event.kind != named && (named, event.kind) != receipt {
        return wrong("another event");
    }
    let shape = event.kind.spec().map_or(Shape::Raw, |spec| spec.shape);
    if event.body.shape() == shape { Ok(()) } else { wrong("a body that could have been read") }
}

/// The direction, where the ids are texts.
fn way(event: &Event, tree: &Value, oa: &OaId) -> Result<(), String> {
    let id = |party: &str| tree.get(party)?.get("id")?.as_str();
    let expected = match (id("sender"), id("recipient")) {
        (Some(sender), _) if sender == oa.as_str() => Direction::FromOa,
        (Some(sender), Some(recipient)) if recipient == oa.as_str() && !sender.is_empty() => {
            Direction::ToOa
        }
        _ => return Ok(()),
    };
    if event.direction(oa) == Some(expected) { Ok(()) } else { wrong("another direction") }
}

/// What stands in personal fields only must not show.
fn hidden(event: &Event, typed: &Value) -> Result<(), String> {
    let shown = format!("{event:?} {:?} {:?}", event.consent(), event.withdrawal());
    if !shown.contains(SECRET) {
        return Ok(());
    }
    let people = [event.consent().map(|one| one.who), event.withdrawal().map(|one| one.who)];
    let ids = people.into_iter().flatten().any(|who| {
        [who.user_id, who.user_id_by_app].iter().flatten().any(|id| id.as_str().contains(SECRET))
    });
    let at_the_top = ["name", "app_id", "user_id_by_app", "at"];
    let at_the_top = at_the_top.iter().filter_map(|key| typed.get(key)).any(holds);
    let model = event.body.shape().model();
    let in_the_body = typed.get("body").zip(model).is_some_and(|(body, model)| open(model, body));
    if ids || at_the_top || in_the_body { Ok(()) } else { wrong("the event shows what it held") }
}

/// Whether a field that may show holds it.
fn open(model: &Model, body: &Value) -> bool {
    model.fields.iter().any(|field| {
        body.get(field.name).is_some_and(|value| match (&field.kind, value) {
            (Kind::Model(part), value) => open(part, value),
            (Kind::List(Kind::Model(part)), Value::Array(items)) => {
                items.iter().any(|item| open(part, item))
            }
            (Kind::Personal | Kind::Any | Kind::List(Kind::Personal), _) => false,
            (_, value) => holds(value),
        })
    })
}

fn holds(value: &Value) -> bool {
    value.to_string().contains(SECRET)
}

/// Consent comes from five acts only, and never without a person.
fn consent(event: &Event) -> Result<(), String> {
    let act = matches!(
        event.kind,
        EventKind::Follow
            | EventKind::UserSubmitInfo
            | EventKind::WidgetInteractionAccepted
            | EventKind::UserClickChatnow
            | EventKind::UserReplyConsent
    );
    if let Some(consent) = event.consent()
        && (!act || consent.who == zalo_oa_core::webhook::Person::default())
    {
        return wrong("a consent that nobody gave");
    }
    let withdrawn = event.kind == EventKind::UserWithdraw;
    if event.withdrawal().is_some() == withdrawn {
        Ok(())
    } else {
        wrong("a withdrawal that is none, or one that is lost")
    }
}

/// How much there is.
fn leaves(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(leaves).sum(),
        Value::Object(fields) => fields.values().map(leaves).sum(),
        _ => 1,
    }
    .min(40)
}
