//! Events as JSON: what [`webhook::Event`](crate::webhook::Event) says with types.

use super::{Json, form};
use crate::{
    endpoint::{Field, Form, Kind},
    model::{OaId, Phone, UserId, wire::Wire},
    platform::Timestamp,
    webhook::{
        Consent, ConsentAct, Direction, EventKind, Person, Withdrawal,
        event::{One, Parties, Shape, TEST, table},
    },
};

/// One event, as JSON.
///
/// ```
/// use zalo_oa_core::plain::Event;
///
/// let body = r#"{"event_name":"follow","oa_id":"22","follower":{"id":11},"timestamp":"1767225600456"}"#;
/// let event = Event::read(body.as_bytes());
/// let mut text = String::new();
/// event.value().write(&mut text);
/// let expected = r#"{"event":"follow","name":"follow","at":1767225600456,"body":{"oa_id":"22","follower":{"id":"11"}}}"#;
/// assert_eq!(text, expected);
/// assert_eq!(event.user(&"22".into()), Some("11".into()));
/// ```
#[derive(Clone)]
pub struct Event {
    kind: EventKind,
    at: Option<Timestamp>,
    by_app: Option<UserId>,
    value: Json,
    tree: Json,
}

impl Event {
    /// Reads a body, whatever it is. Verify it first: who it is from is not looked at here.
    #[must_use]
    pub fn read(body: &[u8]) -> Self {
        // serde reads structs from lists too.
        let tree = Json::read(body).filter(|tree| matches!(tree, Json::Object(_)));
        let tree = tree.unwrap_or(Json::Object(Vec::new()));
        let name = text(&tree, "event_name").unwrap_or_default();
        let arrived = tree.get("message").and_then(|message| time(message, "delivery_time"));
        let kind = match named(&name) {
            EventKind::UserReceivedMessage if arrived.is_some() => {
                EventKind::TemplateReceivedMessage
            }
            kind => kind,
        };
        let (at, by_app) = (time(&tree, "timestamp"), text(&tree, "user_id_by_app"));
        let mut value = vec![field("event", kind.word()), field("name", &name)];
        value.extend(at.map(|at| ("at".to_owned(), at.into())));
        value.extend(text(&tree, "app_id").map(|id| field("app_id", &id)));
        value.extend(by_app.as_deref().map(|id| field("user_id_by_app", id)));
        if let Some(model) = kind.spec().and_then(|spec| spec.shape.model()) {
            let mut body = fitting(model.fields, &tree);
            let quota = kind.spec().is_some_and(|spec| spec.shape == Shape::DailyQuota);
            if let Some(id) = text(&tree, "oaId").filter(|_| quota) {
                body.retain(|(name, _)| name != "oa_id");
                body.push(field("oa_id", &id));
            }
            value.push(("body".to_owned(), Json::Object(body)));
        }
        Self { kind, at, by_app: by_app.map(UserId::new), value: Json::Object(value), tree }
    }

    /// What the typed event is written as, with everything in the clear. Keep it out of logs.
    #[must_use]
    pub fn value(&self) -> &Json {
        &self.value
    }

    /// As [`Event::direction`](crate::webhook::Event::direction).
    #[must_use]
    pub fn direction(&self, oa: &OaId) -> Option<Direction> {
        self.parties().direction(oa)
    }

    /// As [`Event::user`](crate::webhook::Event::user).
    #[must_use]
    pub fn user(&self, oa: &OaId) -> Option<UserId> {
        self.parties().user(self.kind, oa, || self.person())
    }

    /// As [`Event::mentions`](crate::webhook::Event::mentions).
    #[must_use]
    pub fn mentions(&self, id: &UserId) -> bool {
        fn found(value: &Json, id: &str) -> bool {
            match value {
                Json::Text(text) | Json::Number(text) => text == id,
                Json::List(items) => items.iter().any(|item| found(item, id)),
                Json::Object(fields) => fields.iter().any(|(_, value)| found(value, id)),
                Json::Null | Json::Flag(_) => false,
            }
        }
        !id.as_str().is_empty() && found(&self.tree, id.as_str())
    }

    /// As [`Event::is_console_test`](crate::webhook::Event::is_console_test).
    #[must_use]
    pub fn is_console_test(&self) -> bool {
        let message = self.body("message");
        let is = |name: &str, wanted: &str| {
            message.and_then(|message| message.get(name)?.as_str()) == Some(wanted)
        };
        self.kind == EventKind::UserSendText && is("text", TEST.0) && is("msg_id", TEST.1)
    }

    /// As [`Event::consent`](crate::webhook::Event::consent).
    #[must_use]
    pub fn consent(&self) -> Option<Consent> {
        let act = ConsentAct::of(self.kind)?;
        let mut who = self.known();
        match act {
            ConsentAct::AllowCalls => {
                let body = self.value.get("body")?;
                who.phone = body.get("phone").and_then(Json::as_str).map(Phone::from);
                let allowed = body.get("user_consent")?.as_str() == Some("ALLOW");
                let when = time(body, "confirmed_time").or(self.at);
                return allowed.then(|| act.by(who, when, time(body, "expired_time"))).flatten();
            }
            ConsentAct::SubmitInfo => who.user_id = self.parties().sender(),
            ConsentAct::Widget => {
                let external = self.body("data")?.get("user_external_id");
                who.user_external_id = external.and_then(Json::as_str).map(str::to_owned);
                who.user_id = self.person();
            }
            _ => who.user_id = self.person(),
        }
        act.by(who, self.at, None)
    }

    /// As [`Event::withdrawal`](crate::webhook::Event::withdrawal).
    #[must_use]
    pub fn withdrawal(&self) -> Option<Withdrawal> {
        if self.kind != EventKind::UserWithdraw {
            return None;
        }
        let user_id = self.person().or_else(|| self.parties().sender());
        Some(Withdrawal { who: Person { user_id, ..self.known() }, when: self.at })
    }

    fn known(&self) -> Person {
        Person { user_id_by_app: self.by_app.clone(), ..Person::default() }
    }

    fn body(&self, field: &str) -> Option<&Json> {
        self.value.get("body")?.get(field)
    }

    fn person(&self) -> Option<UserId> {
        if self.kind.spec().is_some_and(|spec| spec.shape == Shape::Widget) {
            return self.body("data")?.get("user_id")?.as_str().map(UserId::new);
        }
        self.parties().person()
    }

    fn parties(&self) -> Parties {
        let tree = &self.tree;
        let one = |name| match tree.get(name)? {
            party @ Json::Object(_) => Some(One { id: text(party, "id") }),
            _ => None,
        };
        Parties {
            sender: one("sender"),
            recipient: one("recipient"),
            follower: one("follower"),
            user_id: text(tree, "user_id"),
            oa_id: text(tree, "oa_id"),
            oa_id_of_quota: text(tree, "oaId"),
        }
    }
}

impl std::fmt::Debug for Event {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Event").field("event", &self.kind.word()).finish_non_exhaustive()
    }
}

fn field(name: &str, value: &str) -> (String, Json) {
    (name.to_owned(), value.into())
}

/// As [`EventKind::named`], out of the table: its code for that knows every name once more.
fn named(name: &str) -> EventKind {
    let found = table().iter().find(|row| row.name == name || row.aliases.contains(&name));
    found.map_or(EventKind::Unknown, |row| row.kind)
}

/// What fits of an object; a field of another kind costs that field and no other.
fn fitting(fields: &[Field], object: &Json) -> Vec<(String, Json)> {
    let of = |field: &Field| {
        let value = object.get(field.name).filter(|value| !value.absent())?;
        Some((field.name.to_owned(), fit(&field.kind, field.form, value)?))
    };
    fields.iter().filter_map(of).collect()
}

fn fit(kind: &Kind, form: Form, value: &Json) -> Option<Json> {
    match (kind, value) {
        (Kind::List(inner), Json::List(items)) => {
            Some(Json::List(items.iter().filter_map(|item| fit(inner, form, item)).collect()))
        }
        (Kind::Model(model), Json::Object(_)) => Some(Json::Object(fitting(model.fields, value))),
        (Kind::List(_) | Kind::Model(_), _) => None,
        (_, value) => form::read(form, value.clone()).ok(),
    }
}

/// A text that is there, or a number in its digits.
fn text(object: &Json, name: &str) -> Option<String> {
    let value = object.get(name).filter(|value| !value.absent())?;
    match form::read(Form::Text, value.clone()) {
        Ok(Json::Text(text)) => Some(text),
        _ => None,
    }
}

fn time(object: &Json, name: &str) -> Option<Timestamp> {
    let value = object.get(name).filter(|value| !value.absent())?;
    match form::read(i64::FORM, value.clone()) {
        Ok(Json::Number(digits)) => form::decimal(&digits)??.signed().map(Timestamp),
        _ => None,
    }
}
