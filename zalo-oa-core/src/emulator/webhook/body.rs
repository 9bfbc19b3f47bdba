//! How events are written: compact JSON, in the order in which Zalo was seen to write its fields, which is not the
//! alphabet's. A receiver that reads the body and writes it again to check the signature fails here as it would there.

mod attachment;
mod fields;
mod visitor;

use serde_json::{Value, json};

pub(in crate::emulator) use self::attachment::attachment;
use self::attachment::{echoed, written};
pub(in crate::emulator) use self::fields::Fields;
use super::{
    super::{account::Account, people::PersonNumber},
    Happening, InfoShape, ReceiptSender, WebhookReadings, order,
};
use crate::{
    platform::Timestamp,
    webhook::{Event, event::Family},
};

/// An event as it is to be sent.
pub(in crate::emulator) struct Letter {
    pub(super) event: String,
    pub(super) body: String,
    /// The app's id and the time in the body; `None` is sent without a signature.
    pub(super) signed: Option<(String, String)>,
    /// What `X-ZEvent-Server` says.
    pub(super) server: &'static str,
    /// It is sent once, subscribed or not.
    pub(super) once: bool,
}

/// Where an event happened.
#[derive(Clone, Copy)]
pub(in crate::emulator) struct Origin<'a> {
    pub(in crate::emulator) account: &'a Account,
    pub(in crate::emulator) app_id: &'a str,
    pub(in crate::emulator) readings: &'a WebhookReadings,
    pub(in crate::emulator) now: Timestamp,
}

impl Letter {
    /// `None` for what has no event.
    pub(in crate::emulator) fn of(happening: Happening, origin: Origin<'_>) -> Option<Self> {
        let (name, fields) = match happening {
            Happening::Follows(person) => {
                ("follow", origin.follow(person).and("source", "oa_profile"))
            }
            Happening::Leaves(person) => ("unfollow", origin.follow(person)),
            Happening::Wrote { person, id, kind, text } => {
                let (name, kind) = written(&kind)?;
                let message = Fields::default().and("text", text).and("msg_id", id.as_str());
                let message = message.maybe("attachments", attachment(kind, &id, None));
                (name, origin.inbound(person).and("message", message))
            }
            Happening::Sent(sent) => {
                let (name, kind) = echoed(sent.kind)?;
                let message =
                    Fields::default().and("text", sent.text).and("msg_id", sent.id.as_str());
                let message = message.maybe("quote_msg_id", sent.quoted);
                let attached = attachment(kind, &sent.id, sent.url.as_deref());
                let message = message.maybe("attachments", attached);
                (name, origin.typed(sent.person, sent.typed_by).and("message", message))
            }
            Happening::Received { person, id } => {
                let message = Fields::default().and("msg_id", id);
                ("user_received_message", origin.receipt(person).and("message", message))
            }
            Happening::Seen { person, ids } => {
                let message = Fields::default().and("msg_ids", json!(ids));
                ("user_seen_message", origin.receipt(person).and("message", message))
            }
            Happening::Reacted { person, id, icon } => {
                let message = Fields::default().and("msg_id", id).and("react_icon", icon);
                ("user_reacted_message", origin.inbound(person).and("message", message))
            }
            Happening::OaReacted { person, id, icon } => {
                let message = Fields::default().and("msg_id", id).and("react_icon", icon);
                ("oa_reacted_message", origin.outbound(person).and("message", message))
            }
            Happening::Visitor(message) => visitor::told(message, &origin.account.oa_id)?,
            Happening::Submitted { person, info } => {
                let info = submitted(&info, origin.readings.info_shape);
                ("user_submit_info", origin.inbound(person).and("info", info))
            }
            Happening::TagMade(tag) => ("add_user_to_tag", origin.tag(None, tag)),
            Happening::Tagged { person, tag } => ("add_user_to_tag", origin.tag(Some(person), tag)),
            Happening::Untagged { person, tag } => {
                ("remove_user_from_tag", origin.tag(Some(person), tag))
            }
            Happening::TagGone(tag) => ("remove_tag", origin.tag(None, tag)),
            Happening::Person { name, person, data } => (name, origin.about(person, data)),
            Happening::Given { name, person, sample } => {
                return Some(origin.letter(&name, order::filled(sample, person, origin)));
            }
            Happening::Told { name, fields } => (name, fields),
            Happening::Raw(body) => return raw(body),
            Happening::Check { empty } => return Some(origin.check(empty)),
        };
        Some(origin.letter(name, fields))
    }
}

impl Origin<'_> {
    fn letter(self, name: &str, fields: Fields) -> Letter {
        let at = self.now.0.to_string();
        let body = Fields::default().and("event_name", name).and("app_id", self.app_id);
        let body = body.followed_by(fields).and("timestamp", at.as_str()).text();
        Letter {
            event: name.to_owned(),
            server: server(&body),
            body,
            signed: Some((self.app_id.to_owned(), at)),
            once: false,
        }
    }

    /// Two strangers, as the console makes them up.
    fn check(self, empty: bool) -> Letter {
        let message = Fields::default().and("text", "This is testing message");
        let fields = Fields::default()
            .and("sender", Fields::default().and("id", "246845883529197922"))
            .and("recipient", Fields::default().and("id", "388613280878808645"))
            .and("message", message.and("msg_id", "This is message id"));
        let letter = Letter { once: true, ..self.letter("user_send_text", fields) };
        if !empty {
            return letter;
        }
        Letter { event: String::new(), body: "{}".to_owned(), signed: None, ..letter }
    }

    fn person_id(self, person: PersonNumber) -> String {
        self.account.people.id(person)
    }

    fn by_app(self, person: PersonNumber) -> Option<String> {
        self.readings.user_id_by_app.then(|| self.account.people.id_by_app(person))
    }

    fn inbound(self, person: PersonNumber) -> Fields {
        let sender = Fields::default().and("id", self.person_id(person));
        self.between(sender, self.account.oa_id.clone(), person)
    }

    fn outbound(self, person: PersonNumber) -> Fields {
        self.typed(person, None)
    }

    /// From the OA, with who of the staff typed it.
    fn typed(self, person: PersonNumber, by: Option<String>) -> Fields {
        let oa = Fields::default().and("id", self.account.oa_id.as_str()).maybe("admin_id", by);
        self.between(oa, self.person_id(person), person)
    }

    fn receipt(self, person: PersonNumber) -> Fields {
        match self.readings.receipt_sender {
            ReceiptSender::Person => self.inbound(person),
            ReceiptSender::Oa => self.outbound(person),
        }
    }

    fn between(self, sender: Fields, recipient: String, person: PersonNumber) -> Fields {
        Fields::default()
            .and("sender", sender)
            .and("recipient", Fields::default().and("id", recipient))
            .maybe("user_id_by_app", self.by_app(person))
    }

    fn follow(self, person: PersonNumber) -> Fields {
        Fields::default()
            .and("oa_id", self.account.oa_id.as_str())
            .and("follower", Fields::default().and("id", self.person_id(person)))
            .maybe("user_id_by_app", self.by_app(person))
    }

    fn about(self, person: PersonNumber, data: Option<Fields>) -> Fields {
        Fields::default()
            .and("oa_id", self.account.oa_id.as_str())
            .and("user_id", self.person_id(person))
            .maybe("user_id_by_app", self.by_app(person))
            .maybe("data", data)
    }

    fn tag(self, person: Option<PersonNumber>, tag: String) -> Fields {
        let ids = person.map(|person| json!([self.person_id(person)]));
        Fields::default()
            .and("oa_id", self.account.oa_id.as_str())
            .maybe("user_id_by_app", person.and_then(|person| self.by_app(person)))
            .and("tag", Fields::default().maybe("user_ids", ids).and("name", tag))
    }
}

/// What somebody shared, from the form in which `users.detail` shows it.
fn submitted(info: &Value, shape: InfoShape) -> Fields {
    let text = |name: &str| match info.get(name) {
        Some(Value::String(text)) => Some(text.clone()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    let person = Fields::default().maybe("name", text("name")).maybe("phone", text("phone"));
    match shape {
        InfoShape::Nested => {
            let address = Fields::default()
                .maybe("user_city", text("city"))
                .maybe("user_ward", text("ward").or_else(|| text("district")))
                .maybe("user_address", text("address"));
            person
                .maybe("user_dob", text("user_dob"))
                .maybe("gender", text("gender"))
                .and("full_address", address)
        }
        InfoShape::Flat => ["address", "city", "district", "ward"]
            .into_iter()
            .fold(person, |fields, name| fields.maybe(name, text(name))),
    }
}

/// What was ordered to the letter; `None` if it cannot be signed, which the order has checked.
fn raw(body: String) -> Option<Letter> {
    let event: Value = serde_json::from_str(&body).ok()?;
    let text = |name: &str| match event.get(name)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let signed = Some((text("app_id")?, text("timestamp")?));
    let event = text("event_name").unwrap_or_default();
    Some(Letter { event, server: server(&body), body, signed, once: false })
}

/// Which part of Zalo sends it: the template service has its own.
fn server(body: &str) -> &'static str {
    match Event::read(body.as_bytes()).kind.spec() {
        Some(spec) if spec.family == Family::Template => "ZNS",
        _ => "OA OpenAPI",
    }
}
