//! What follows from events, as JSON: the same as its types are written.

use super::Json;
use crate::{
    platform::Timestamp,
    webhook::{Consent, ConsentAct, Direction, Person, Withdrawal},
};

impl From<u64> for Json {
    fn from(number: u64) -> Self {
        Self::Number(number.to_string())
    }
}

impl From<Timestamp> for Json {
    fn from(time: Timestamp) -> Self {
        Self::Number(time.0.to_string())
    }
}

impl From<Direction> for Json {
    fn from(direction: Direction) -> Self {
        match direction {
            Direction::ToOa => "to_oa",
            Direction::FromOa => "from_oa",
        }
        .into()
    }
}

impl From<ConsentAct> for Json {
    fn from(act: ConsentAct) -> Self {
        match act {
            ConsentAct::Follow => "follow",
            ConsentAct::SubmitInfo => "submit_info",
            ConsentAct::Widget => "widget",
            ConsentAct::ChatNow => "chat_now",
            ConsentAct::AllowCalls => "allow_calls",
        }
        .into()
    }
}

impl From<Person> for Json {
    fn from(who: Person) -> Self {
        let text = |text: &str| Self::from(text);
        Self::of([
            ("user_id", who.user_id.as_ref().map(|id| text(id.as_str()))),
            ("user_id_by_app", who.user_id_by_app.as_ref().map(|id| text(id.as_str()))),
            ("user_external_id", who.user_external_id.as_deref().map(text)),
            ("phone", who.phone.as_ref().map(|phone| text(phone.reveal()))),
        ])
    }
}

impl From<Consent> for Json {
    fn from(consent: Consent) -> Self {
        Self::of([
            ("who", Some(consent.who.into())),
            ("when", Some(consent.when.into())),
            ("act", Some(consent.act.into())),
            ("until", consent.until.map(Self::from)),
        ])
    }
}

impl From<Withdrawal> for Json {
    fn from(withdrawal: Withdrawal) -> Self {
        Self::of([("who", Some(withdrawal.who.into())), ("when", withdrawal.when.map(Self::from))])
    }
}
