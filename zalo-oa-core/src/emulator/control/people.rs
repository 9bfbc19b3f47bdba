//! What people and Zalo do about template messages, groups and calls, ordered from outside; on the first OA.

use serde_json::{Value, json};

use super::{
    super::{CallReply, Emulator, PhoneReach},
    Ask, Verdict, Wrong,
};
use crate::model::{GroupId, MessageId, TemplateId, UserId};

/// `None` for a path that is not one of these.
pub(super) fn pull(emulator: &Emulator, path: &str, ask: &Ask) -> Option<Verdict> {
    let act = match path {
        "/phones" => phone,
        "/template-quota" => quota,
        "/templates/review" => review,
        "/ratings" => rate,
        "/buttons" => press,
        "/groups/join" => join,
        "/groups/leave" => leave,
        "/groups/write" => write,
        "/call-consents" => consent,
        "/call-links" => open,
        "/sign-ins" => sign_in,
        _ => return None,
    };
    Some(act(emulator, ask))
}

fn phone(emulator: &Emulator, ask: &Ask) -> Verdict {
    let reach: PhoneReach = ask.field("reach")?;
    emulator.set_phone(ask.field::<String>("phone")?, reach);
    Ok(json!({ "reach": reach }))
}

fn quota(emulator: &Emulator, ask: &Ask) -> Verdict {
    let daily = ask.field("daily")?;
    emulator.set_template_quota(daily);
    Ok(json!({ "daily": daily }))
}

fn review(emulator: &Emulator, ask: &Ask) -> Verdict {
    let template: TemplateId = ask.field("template_id")?;
    let rejected: Option<String> = ask.maybe("rejected")?;
    done(emulator.review_template(&template, rejected.as_deref()), "`template_id` is unknown")
}

fn rate(emulator: &Emulator, ask: &Ask) -> Verdict {
    let note: Option<String> = ask.maybe("note")?;
    let rated =
        emulator.rate_message(&message(ask)?, ask.field("stars")?, &note.unwrap_or_default());
    done(rated, "`message_id` is unknown")
}

fn press(emulator: &Emulator, ask: &Ask) -> Verdict {
    let data: String = ask.field("data")?;
    done(emulator.press_button(&message(ask)?, &data), "`message_id` is unknown")
}

fn join(emulator: &Emulator, ask: &Ask) -> Verdict {
    let (group, user) = member(ask)?;
    done(emulator.join_group(&group, &user), "no such group or person, or it is full")
}

fn leave(emulator: &Emulator, ask: &Ask) -> Verdict {
    let (group, user) = member(ask)?;
    done(emulator.leave_group(&group, &user), "they are not in that group")
}

fn write(emulator: &Emulator, ask: &Ask) -> Verdict {
    let (group, user) = member(ask)?;
    let text: String = ask.field("text")?;
    let id = emulator.write_in_group(&group, &user, &text);
    let id = id.ok_or_else(|| Wrong::Bad("they may not write there".to_owned()))?;
    Ok(json!({ "message_id": id }))
}

fn consent(emulator: &Emulator, ask: &Ask) -> Verdict {
    let reply: CallReply = ask.field("reply")?;
    done(emulator.reply_consent(ask.field::<String>("phone")?, reply), "`phone` was not asked")
}

fn open(emulator: &Emulator, ask: &Ask) -> Verdict {
    let link: String = ask.field("call_link")?;
    done(emulator.open_call(&link, &ask.field("user_id")?), "the link is over or nobody's")
}

fn sign_in(emulator: &Emulator, ask: &Ask) -> Verdict {
    let token = emulator.sign_in_person(&ask.field("user_id")?);
    let token = token.ok_or_else(|| Wrong::Bad("`user_id` is nobody's".to_owned()))?;
    Ok(json!({ "access_token": token.reveal() }))
}

fn message(ask: &Ask) -> Result<MessageId, Wrong> {
    ask.field("message_id")
}

fn member(ask: &Ask) -> Result<(GroupId, UserId), Wrong> {
    Ok((ask.field("group_id")?, ask.field("user_id")?))
}

fn done(done: bool, otherwise: &str) -> Verdict {
    if done {
        Ok(Value::Object(serde_json::Map::new()))
    } else {
        Err(Wrong::Bad(otherwise.to_owned()))
    }
}
