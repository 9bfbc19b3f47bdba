//! What people can press under a message, and the entries of a list. One button does one of five things; a kind that no
//! source names is kept as it came and travels back unchanged.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::{Map, Value, json};

use super::MessageText;
use crate::{endpoint::Kind, model::wire::Wire};

/// What a button does.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Action {
    /// Opens an address.
    OpenUrl(String),
    /// Lets the person say this text, at most 1,000 characters: it comes as their message, and they see it.
    QueryShow(String),
    /// The same, unseen.
    QueryHide(String),
    /// Opens a text message to a number (`84…`) with this text, at most 160 characters.
    OpenSms {
        /// What it says.
        content: String,
        /// To whom.
        phone_code: String,
    },
    /// Calls a number (`84…`).
    OpenPhone(String),
    /// Another kind, with its payload as it came.
    Other(String, Value),
}

impl Action {
    /// The word that travels, and the payload.
    fn parts(&self) -> (&str, Value) {
        match self {
            Self::OpenUrl(url) => ("oa.open.url", json!({ "url": url })),
            Self::QueryShow(text) => ("oa.query.show", json!(text)),
            Self::QueryHide(text) => ("oa.query.hide", json!(text)),
            Self::OpenSms { content, phone_code } => {
                ("oa.open.sms", json!({ "content": content, "phone_code": phone_code }))
            }
            Self::OpenPhone(number) => ("oa.open.phone", json!({ "phone_code": number })),
            Self::Other(kind, payload) => (kind, payload.clone()),
        }
    }

    fn of(kind: &str, payload: &Value) -> Self {
        let field = |name: &str| Some(payload.get(name)?.as_str()?.to_owned());
        let text = || payload.as_str().map(str::to_owned);
        let known = match kind {
            "oa.open.url" => field("url").map(Self::OpenUrl),
            "oa.query.show" => text().map(Self::QueryShow),
            "oa.query.hide" => text().map(Self::QueryHide),
            "oa.open.sms" => field("content")
                .zip(field("phone_code"))
                .map(|(content, phone_code)| Self::OpenSms { content, phone_code }),
            "oa.open.phone" => field("phone_code").map(Self::OpenPhone),
            _ => None,
        };
        known.unwrap_or_else(|| Self::Other(kind.to_owned(), payload.clone()))
    }
}

impl fmt::Debug for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Action({}, ..)", self.parts().0)
    }
}

/// A button under a message: a title of at most 100 characters (35 in transaction and promotion messages) and what it does.
///
/// ```
/// use zalo_oa_core::model::{Action, Button};
/// let button = Button::new("Xem hồ sơ", Action::OpenUrl("https://phuong.example/1".into()));
/// let wire = serde_json::to_value(&button).unwrap();
/// assert_eq!(wire["payload"]["url"], "https://phuong.example/1");
/// assert_eq!(serde_json::from_value::<Button>(wire).unwrap(), button);
/// ```
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Button {
    /// What stands on it.
    pub title: MessageText,
    /// What it does.
    pub action: Action,
    /// Its sign, in transaction and promotion messages: an address, an upload's id, `default` or nothing.
    pub image_icon: Option<String>,
}

impl Button {
    /// A button without a sign.
    pub fn new(title: impl Into<MessageText>, action: Action) -> Self {
        Self { title: title.into(), action, image_icon: None }
    }

    /// With this sign.
    #[must_use]
    pub fn image_icon(mut self, icon: impl Into<String>) -> Self {
        self.image_icon = Some(icon.into());
        self
    }
}

impl Serialize for Button {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (kind, payload) = self.action.parts();
        let mut wire = Map::new();
        wire.insert("title".to_owned(), self.title.reveal().into());
        if let Some(icon) = &self.image_icon {
            wire.insert("image_icon".to_owned(), icon.as_str().into());
        }
        wire.insert("type".to_owned(), kind.into());
        wire.insert("payload".to_owned(), payload);
        wire.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Button {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = Map::<String, Value>::deserialize(deserializer)?;
        let text = |name: &str| wire.get(name).and_then(Value::as_str);
        let (Some(title), Some(kind)) = (text("title"), text("type")) else {
            return Err(de::Error::custom("a button has `title`, `type` and `payload`"));
        };
        let action = Action::of(kind, wire.get("payload").unwrap_or(&Value::Null));
        let image_icon = text("image_icon").map(str::to_owned);
        Ok(Self { title: title.into(), action, image_icon })
    }
}

/// One entry of a list message. The first one needs a subtitle.
///
/// ```
/// use zalo_oa_core::model::{Action, ListElement};
/// let first = ListElement::new("Thủ tục").subtitle("Mười thủ tục thường gặp");
/// let first = first.action(Action::OpenUrl("https://phuong.example".into()));
/// let wire = serde_json::to_value(&first).unwrap();
/// assert_eq!(wire["default_action"]["url"], "https://phuong.example", "without a payload");
/// ```
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct ListElement {
    /// Title, at most 100 characters.
    pub title: MessageText,
    /// Subtitle, at most 500 characters.
    pub subtitle: Option<MessageText>,
    /// Address of its picture: some 500 by 320 pixels for the first, 50 by 50 for others.
    pub image_url: Option<String>,
    /// What a press on it does.
    pub default_action: Option<Action>,
}

impl ListElement {
    /// An entry with a title.
    pub fn new(title: impl Into<MessageText>) -> Self {
        Self { title: title.into(), subtitle: None, image_url: None, default_action: None }
    }

    /// With a subtitle.
    #[must_use]
    pub fn subtitle(mut self, text: impl Into<MessageText>) -> Self {
        self.subtitle = Some(text.into());
        self
    }

    /// With a picture.
    #[must_use]
    pub fn image_url(mut self, url: impl Into<String>) -> Self {
        self.image_url = Some(url.into());
        self
    }

    /// With what a press does.
    #[must_use]
    pub fn action(mut self, action: Action) -> Self {
        self.default_action = Some(action);
        self
    }
}

impl Serialize for ListElement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut wire = Map::new();
        wire.insert("title".to_owned(), self.title.reveal().into());
        if let Some(text) = &self.subtitle {
            wire.insert("subtitle".to_owned(), text.reveal().into());
        }
        if let Some(url) = &self.image_url {
            wire.insert("image_url".to_owned(), url.as_str().into());
        }
        if let Some(action) = &self.default_action {
            // An address stands beside the type here, without a payload.
            let action = match action.parts() {
                (kind, Value::Object(mut payload)) => {
                    payload.insert("type".to_owned(), kind.into());
                    Value::Object(payload)
                }
                (kind, payload) => json!({ "type": kind, "payload": payload }),
            };
            wire.insert("default_action".to_owned(), action);
        }
        wire.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for ListElement {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = Map::<String, Value>::deserialize(deserializer)?;
        let text = |name: &str| wire.get(name).and_then(Value::as_str);
        let title = text("title").ok_or_else(|| de::Error::custom("an entry has a `title`"))?;
        let default_action = wire.get("default_action").and_then(|action| {
            let kind = action.get("type")?.as_str()?;
            Some(Action::of(kind, action.get("payload").unwrap_or(action)))
        });
        Ok(Self {
            title: title.into(),
            subtitle: text("subtitle").map(MessageText::from),
            image_url: text("image_url").map(str::to_owned),
            default_action,
        })
    }
}

macro_rules! wire {
    ($($name:ty),+) => {$(
        impl Wire for $name {
            const KIND: Kind = Kind::Any;

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::deserialize(deserializer)
            }
        }
    )+};
}

wire!(Button, ListElement);
