//! What an event says, as typed data that keeps what it does not know.
//!
//! Zalo's own references contradict each other about events, and none is complete. So reading never fails: an unknown
//! event keeps its name, a field of another kind is left out, a body that nobody expected stands in [`Event::reveal`].

mod account;
mod body;
mod consent;
mod kind;
mod lenient;
mod message;
mod party;
mod person;
mod table;

use std::{fmt, sync::OnceLock};

use serde::{Deserialize, Serialize, Serializer, ser::SerializeStruct};
use serde_json::Value;

pub use account::*;
pub use body::{EventBody, Shape};
pub use consent::{Consent, ConsentAct, Person, Withdrawal};
pub use kind::{EventSpec, Family, table};
pub use message::*;
pub use party::Direction;
#[cfg(feature = "plain")]
pub(crate) use party::{One, Parties};
pub use person::*;
pub use table::EventKind;

use crate::{
    model::{AppId, OaId, UserId, wire},
    platform::Timestamp,
};

/// The console's test: `user_send_text` with just these two.
pub(crate) const TEST: (&str, &str) = ("This is testing message", "This is message id");

/// One event.
///
/// ```
/// use zalo_oa_core::webhook::{Event, EventBody, EventKind};
///
/// let body = r#"{"event_name":"user_send_text","app_id":"77","sender":{"id":"11"},"recipient":{"id":"22"},
///     "message":{"text":"Xin chào","msg_id":"m1"},"timestamp":"1767225600123"}"#;
/// let event = Event::read(body.as_bytes());
/// assert_eq!(event.kind, EventKind::UserSendText);
/// let EventBody::Message(body) = &event.body else { panic!("not a message") };
/// let text = body.message.as_ref().and_then(|message| message.text.as_ref());
/// assert_eq!(text.map(|text| text.reveal()), Some("Xin chào"));
/// assert_eq!(event.user(&"22".into()), Some("11".into()));
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub struct Event {
    /// Zalo's name for it, as sent; empty when there is none.
    pub name: String,
    /// Which event it is, whichever of its names was sent.
    pub kind: EventKind,
    /// When it happened, by Zalo's clock. There when the event was verified.
    pub at: Option<Timestamp>,
    /// The app whose event it is. There when the event was verified.
    pub app_id: Option<AppId>,
    /// The person as the app knows them. Often missing.
    pub user_id_by_app: Option<UserId>,
    /// What it says.
    pub body: EventBody,
    raw: Box<[u8]>,
    tree: OnceLock<Value>,
}

impl Event {
    /// Reads a body, whatever it is. Verify it first: who it is from is not looked at here.
    #[must_use]
    pub fn read(body: &[u8]) -> Self {
        let lenient = lenient::Body(body);
        let first: First = lenient.read().unwrap_or_default();
        let name = first.event_name.unwrap_or_default();
        let kind = EventKind::named(&name);
        let (kind, body) = match kind.spec().map_or(Shape::Raw, |spec| spec.shape) {
            Shape::Message => {
                let First { sender, recipient, oa_id, message, .. } = first;
                let body = MessageSent { sender, recipient, oa_id, message };
                (kind, EventBody::Message(Box::new(body)))
            }
            Shape::Receipt if kind == EventKind::UserReceivedMessage => receipt(&lenient),
            shape => (kind, shape.read(&lenient)),
        };
        Self {
            name,
            kind,
            at: first.timestamp,
            app_id: first.app_id,
            user_id_by_app: first.user_id_by_app,
            body,
            raw: lenient.0.into(),
            tree: OnceLock::new(),
        }
    }

    /// All that was sent, with names, phones and messages in the clear; null when it was no JSON. Keep it out of logs.
    #[must_use]
    pub fn reveal(&self) -> &Value {
        self.tree.get_or_init(|| lenient::Body(&self.raw).tree())
    }

    /// The bytes that were sent. Keep them out of logs.
    #[must_use]
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// Whether it is the signed sample with which the console checks an address: nobody wrote it.
    #[must_use]
    pub fn is_console_test(&self) -> bool {
        let (EventKind::UserSendText, EventBody::Message(body)) = (self.kind, &self.body) else {
            return false;
        };
        body.message.as_ref().is_some_and(|message| {
            let text = message.text.as_ref().map(|text| text.reveal());
            let id = message.msg_id.as_ref().map(|id| id.as_str());
            (text, id) == (Some(TEST.0), Some(TEST.1))
        })
    }
}

/// What stands at the top of every event, and what makes a message: most events are one, and then one pass is enough.
#[derive(Default, Deserialize)]
struct First {
    #[serde(default, deserialize_with = "wire::read")]
    event_name: Option<String>,
    #[serde(default, deserialize_with = "wire::read")]
    timestamp: Option<Timestamp>,
    #[serde(default, deserialize_with = "wire::read")]
    app_id: Option<AppId>,
    #[serde(default, deserialize_with = "wire::read")]
    user_id_by_app: Option<UserId>,
    #[serde(default, deserialize_with = "wire::read")]
    sender: Option<Party>,
    #[serde(default, deserialize_with = "wire::read")]
    recipient: Option<Party>,
    #[serde(default, deserialize_with = "wire::read")]
    oa_id: Option<OaId>,
    #[serde(default, deserialize_with = "wire::read")]
    message: Option<MessageContent>,
}

/// Two events share a name. The header that tells them apart is not signed; the time of delivery is.
fn receipt(body: &lenient::Body<'_>) -> (EventKind, EventBody) {
    let phone = Shape::TemplateReceipt.read(body);
    if let EventBody::TemplateReceipt(receipt) = &phone
        && receipt.message.as_ref().is_some_and(|message| message.delivery_time.is_some())
    {
        return (EventKind::TemplateReceivedMessage, phone);
    }
    (EventKind::UserReceivedMessage, Shape::Receipt.read(body))
}

/// The typed form with everything in the clear: `event` (the SDK's word, or `unknown`), `name`, `at`, `app_id`,
/// `user_id_by_app`, `body`. What is absent is left out.
impl Serialize for Event {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Event", 6)?;
        fields.serialize_field("event", self.kind.word())?;
        fields.serialize_field("name", &self.name)?;
        if let Some(at) = self.at {
            fields.serialize_field("at", &at)?;
        }
        if let Some(app_id) = &self.app_id {
            fields.serialize_field("app_id", app_id)?;
        }
        if let Some(id) = &self.user_id_by_app {
            fields.serialize_field("user_id_by_app", id)?;
        }
        if self.body != EventBody::Raw {
            fields.serialize_field("body", &self.body)?;
        }
        fields.end()
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("name", &self.name)
            .field("at", &self.at)
            .field("app_id", &self.app_id)
            .field("user_id_by_app", &self.user_id_by_app)
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}
