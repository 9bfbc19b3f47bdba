//! What the control surface does about visitors, lead forms, templates and Mini Apps.

use serde_json::{Map, json};

use super::{
    super::{Emulator, UidTemplate, Visitor},
    Ask, Verdict, Wrong,
};
use crate::platform::Timestamp;

pub(super) fn visitor(emulator: &Emulator, ask: &Ask) -> Verdict {
    let known: (Option<String>, Option<String>) =
        (ask.maybe("anonymous_id")?, ask.maybe("conversation_id")?);
    let known = match known {
        (Some(who), Some(conversation)) => {
            Some(Visitor { anonymous_id: who.into(), conversation_id: conversation.into() })
        }
        (None, None) => None,
        _ => return Err(Wrong::Bad("a visitor has both ids, or is a new one".to_owned())),
    };
    let kind: String = ask.maybe("kind")?.unwrap_or_else(|| "text".to_owned());
    let text: String = match &*kind {
        "text" => ask.field("text")?,
        _ => ask.maybe("text")?.unwrap_or_default(),
    };
    let heard = emulator.chosen(ask, |account, _| account.hear(known.as_ref(), &kind, &text))?;
    let kinds = || Wrong::Bad("`kind` is `text`, `image`, `file` or `sticker`".to_owned());
    let visitor = heard.ok_or_else(kinds)?;
    Ok(json!({
        "anonymous_id": visitor.anonymous_id,
        "conversation_id": visitor.conversation_id,
    }))
}

pub(super) fn lead(emulator: &Emulator, ask: &Ask) -> Verdict {
    let form: String = ask.field("form_id")?;
    let answers: Vec<(String, String)> = ask.field("answers")?;
    emulator.chosen(ask, |account, now| account.fill_in(&form, &answers, now))?;
    Ok(json!(Map::new()))
}

pub(super) fn template(emulator: &Emulator, ask: &Ask) -> Verdict {
    let keys: Vec<String> = ask.maybe("keys")?.unwrap_or_default();
    let mut template = UidTemplate::new(keys);
    template.tag = ask.maybe("tag")?.unwrap_or(template.tag);
    template.plain = ask.maybe("plain")?.unwrap_or(template.plain);
    template.made = ask.maybe("made_ms")?.map(Timestamp);
    let id = emulator.chosen(ask, |account, now| account.approve(template, now))?;
    Ok(json!({ "template_id": id }))
}

pub(super) fn mini_app(emulator: &Emulator, ask: &Ask) -> Verdict {
    let user: String = ask.field("user_id")?;
    let token = emulator.chosen(ask, |account, now| account.press(&user, now))?;
    let token = token.ok_or_else(|| Wrong::Bad("`user_id` is nobody's".to_owned()))?;
    Ok(json!({ "token": token }))
}
