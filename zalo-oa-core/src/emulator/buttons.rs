//! Whether buttons and the entries of a list are as they must be. How many and how long they may be, the rows say.

use serde_json::Value;

use super::{notes::is_phone, params::Params, refusal::Refusal};

/// The buttons of a message, if it has some.
pub(super) fn check(params: Params<'_>) -> Result<(), Refusal> {
    let invalid = || Refusal::invalid("buttons");
    let Some(buttons) = params.value("buttons") else {
        return Ok(());
    };
    let buttons = buttons.as_array().filter(|buttons| !buttons.is_empty()).ok_or_else(invalid)?;
    for button in buttons {
        text(button, "title")?;
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
    for element in elements {
        text(element, "title")?;
        if element.get("subtitle").is_some() {
            text(element, "subtitle")?;
        }
        if let Some(default) = element.get("default_action") {
            let kind = default.get("type").and_then(Value::as_str).ok_or_else(invalid)?;
            action(kind, default.get("payload").unwrap_or(default))?;
        }
    }
    Ok(())
}

/// A text that is there; refused by its name.
pub(super) fn text(object: &Value, name: &str) -> Result<(), Refusal> {
    let text = object.get(name).and_then(Value::as_str);
    if text.is_some_and(|text| !text.is_empty()) { Ok(()) } else { Err(Refusal::invalid(name)) }
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
            Some(text) if !text.is_empty() => Ok(()),
            _ => Err(invalid()),
        },
        "oa.open.sms" => {
            text(payload, "content")?;
            if phone() { Ok(()) } else { Err(Refusal::invalid("phone_code")) }
        }
        "oa.open.phone" if phone() => Ok(()),
        "oa.open.phone" => Err(Refusal::invalid("phone_code")),
        _ => Err(Refusal::invalid("type")),
    }
}
