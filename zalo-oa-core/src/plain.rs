//! Events, checks and the catalogue without types: JSON in, JSON out, by the tables alone. The typed way brings code for
//! every type, which a server does not notice and a module that is loaded does. Tests hold both
//! against each other.
//!
//! Nothing here formats (`format!`, `{}`): a module that is loaded has no such machinery, and whoever asks for it meets a
//! trap in the tests of the bindings.
//!
//! Two bodies that Zalo does not send are read otherwise than with types: what is nested deeper than 127 is no event, and a
//! list where an object belongs is left out. What is nested in a parameter and has a type of its own (buttons, elements,
//! layouts, a group's text, phone numbers) is taken whole by `check`.

mod check;
mod codes;
mod event;
mod form;
mod json;
mod words;

pub use check::check;
pub use codes::describe;
pub use event::Event;
pub use json::Json;

use crate::{model::OaSecretKey, webhook};

/// The header with which Zalo would send this body, as [`sign`](crate::webhook::sign) makes it; app and time are read from the
/// body.
#[must_use]
pub fn sign(body: &[u8], secret: &OaSecretKey) -> Option<String> {
    let (app_id, timestamp) = head(body)?;
    Some(webhook::sign(&app_id, body, &timestamp, secret))
}

/// App and time of a body, as they stand there; each stands once.
pub(crate) fn head(body: &[u8]) -> Option<(String, String)> {
    let Json::Object(fields) = Json::read(body)? else { return None };
    let part = |name: &str| {
        let mut found = fields.iter().filter(|(key, _)| key == name);
        match (found.next()?, found.next()) {
            ((_, Json::Text(text)), None) => Some(text.clone()),
            ((_, Json::Number(digits)), None) => form::integer(digits).map(|_| digits.clone()),
            _ => None,
        }
    };
    Some((part("app_id")?, part("timestamp")?))
}
