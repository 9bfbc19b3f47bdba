//! Whether buttons and the entries of a list are as they must be.

use serde_json::Value;

use super::{notes::is_phone, params::Params, refusal::Refusal};

/// Buttons: how many a message takes, and how long their titles are.
#[derive(Clone, Copy)]
pub(super) struct Most {
    pub(super) buttons: usize,
    pub(super) title: usize,
}

impl Most {
    /// Of ordinary messages.
    pub(super) const ORDINARY: Self = Self { buttons: 5, title: 100 };
    /// Of transactions and promotions.
    pub(super) const TEMPLATE: Self = Self { buttons: 4, title: 35 };
}

/// The buttons of a message, if it has some.
pub(super) fn check(params: Params<'_>, most: Most) -> Result<(), Refusal> {
    let invalid = || Refusal::invalid("buttons");
    let Some(buttons) = params.value("buttons") else {
        return Ok(());
    };
    let buttons = buttons.as_array().filter(|buttons| !buttons.is_empty()).ok_or_else(invalid)?;
    if buttons.len() > most.buttons {
        return Err(Refusal::OVER_LIMIT);
    }
    for button in buttons {
        short(button, "title", most.title)?;
        let kind = button.get("type").and_then(Value::as_str).ok_or_else(invalid)?;
        action(kind, button.get("payload").ok_or_else(invalid)?)?;
    }
    Ok(())
}

/// The entries of a list message.
pub(super) fn elements(params: Params<'_>) -> Result<(), Refusal> {
    let invalid = || Refusal::invalid("elements");
    let elements = params.value("elements").and_then(Value::as_array);
    let elements = elements.filter(|elements| !elements.is_empty()).ok_or_else(invalid)?;
    if elements.len() > 5 {
        return Err(Refusal::OVER_LIMIT);
    }
    for (place, element) in elements.iter().enumerate() {
        short(element, "title", 100)?;
        if place == 0 || element.get("subtitle").is_some() {
            short(element, "subtitle", 500)?;
        }
        if let Some(default) = element.get("default_action") {
            let kind = default.get("type").and_then(Value::as_str).ok_or_else(invalid)?;
            action(kind, default.get("payload").unwrap_or(default))?;
        }
    }
    Ok(())
}

/// A text that is there and not too long; refused by its name.
pub(super) fn short(object: &Value, name: &str, most: usize) -> Result<(), Refusal> {
    let text = object.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let text = text.ok_or_else(|| Refusal::invalid(name))?;
    if text.encode_utf16().count() > most { Err(Refusal::OVER_LIMIT) } else { Ok(()) }
}

fn action(kind: &str, payload: &Value) -> Result<(), Refusal> {
    let invalid = || Refusal::invalid("payload");
    let phone = || payload.get("phone_code").and_then(Value::as_str).is_some_and(is_phone);
    match kind {
        "oa.open.url" => {
            let url = payload.get("url").and_then(Value::as_str).unwrap_or_default();
            let address = url.starts_with("https://") || url.starts_with("http://");
            if address { Ok(()) } else { Err(invalid()) }
        }
        "oa.query.show" | "oa.query.hide" => match payload.as_str() {
            Some(text) if text.encode_utf16().count() > 1_000 => Err(Refusal::OVER_LIMIT),
            Some(text) if !text.is_empty() => Ok(()),
            _ => Err(invalid()),
        },
        "oa.open.sms" => {
            short(payload, "content", 160)?;
            if phone() { Ok(()) } else { Err(Refusal::invalid("phone_code")) }
        }
        "oa.open.phone" if phone() => Ok(()),
        "oa.open.phone" => Err(Refusal::invalid("phone_code")),
        _ => Err(Refusal::invalid("type")),
    }
}
