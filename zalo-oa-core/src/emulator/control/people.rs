//! What people and Zalo do about an OA, ordered from outside.

use serde_json::{Value, json};

use super::{
    super::{CallReply, Emulator, PhoneReach, TemplateQuality},
    Ask, Verdict, Wrong,
};
use crate::model::{GroupId, MessageId, PhoneNumber, TemplateId, UserId};

/// `None` for a path that is not one of these.
pub(super) fn pull(emulator: &Emulator, path: &str, ask: &Ask) -> Option<Verdict> {
    let act = match path {
        "/chat-now" => chat_now,
        "/widget" => widget,
        "/staff" => type_in,
        "/withdrawals" => withdraw,
        "/phones" => phone,
        "/template-quota" => quota,
        "/templates/review" => review,
        "/templates/quality" => judge,
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

const NOBODY: &str = "`user_id` is nobody's";
const NO_MESSAGE: &str = "`message_id` is unknown";
const NO_TEMPLATE: &str = "`template_id` is unknown";

fn chat_now(emulator: &Emulator, ask: &Ask) -> Verdict {
    let user: UserId = ask.field("user_id")?;
    done(emulator.chosen(ask, |account, now| account.press_chat_now(&user, now))?, NOBODY)
}

fn widget(emulator: &Emulator, ask: &Ask) -> Verdict {
    let user: UserId = ask.field("user_id")?;
    let own_id: String = ask.field("user_external_id")?;
    let page: String = ask.maybe("url")?.unwrap_or_default();
    let found =
        emulator.chosen(ask, |account, now| account.accept_widget(&user, &own_id, &page, now))?;
    done(found, NOBODY)
}

fn type_in(emulator: &Emulator, ask: &Ask) -> Verdict {
    let user: UserId = ask.field("user_id")?;
    let text: String = ask.field("text")?;
    let id = emulator.chosen(ask, |account, now| account.staff_writes(&user, &text, now))?;
    Ok(json!({ "message_id": id.ok_or_else(|| Wrong::Bad(NOBODY.to_owned()))? }))
}

fn withdraw(emulator: &Emulator, ask: &Ask) -> Verdict {
    let user: UserId = ask.field("user_id")?;
    done(emulator.chosen(ask, |account, _| account.demand_deletion(&user))?, NOBODY)
}

fn phone(emulator: &Emulator, ask: &Ask) -> Verdict {
    let reach: PhoneReach = ask.field("reach")?;
    let phone = number(ask)?;
    emulator.chosen(ask, |account, _| account.set_phone(&phone, reach))?;
    Ok(json!({ "reach": reach }))
}

fn quota(emulator: &Emulator, ask: &Ask) -> Verdict {
    let daily = ask.field("daily")?;
    emulator.chosen(ask, |account, _| account.set_template_quota(daily))?;
    Ok(json!({ "daily": daily }))
}

fn review(emulator: &Emulator, ask: &Ask) -> Verdict {
    let template: TemplateId = ask.field("template_id")?;
    let rejected: Option<String> = ask.maybe("rejected")?;
    let found = emulator
        .chosen(ask, |account, _| account.review_template(&template, rejected.as_deref()))?;
    done(found, NO_TEMPLATE)
}

fn judge(emulator: &Emulator, ask: &Ask) -> Verdict {
    let template: TemplateId = ask.field("template_id")?;
    let quality: TemplateQuality = ask.field("quality")?;
    done(
        emulator.chosen(ask, |account, _| account.judge_template(&template, quality))?,
        NO_TEMPLATE,
    )
}

fn rate(emulator: &Emulator, ask: &Ask) -> Verdict {
    let message: MessageId = ask.field("message_id")?;
    let stars = ask.field("stars")?;
    let note: String = ask.maybe("note")?.unwrap_or_default();
    let found =
        emulator.chosen(ask, |account, now| account.rate_message(&message, (stars, &note), now))?;
    done(found, NO_MESSAGE)
}

fn press(emulator: &Emulator, ask: &Ask) -> Verdict {
    let message: MessageId = ask.field("message_id")?;
    let data: String = ask.field("data")?;
    let found = emulator.chosen(ask, |account, now| account.press_button(&message, &data, now))?;
    done(found, NO_MESSAGE)
}

fn join(emulator: &Emulator, ask: &Ask) -> Verdict {
    let (group, user) = member(ask)?;
    let joined = emulator.chosen(ask, |account, _| account.join_group(&group, &user))?;
    done(joined, "no such group or person, it is full, or its link lets nobody join")
}

fn leave(emulator: &Emulator, ask: &Ask) -> Verdict {
    let (group, user) = member(ask)?;
    let left = emulator.chosen(ask, |account, _| account.leave_group(&group, &user))?;
    done(left, "they are not in that group")
}

fn write(emulator: &Emulator, ask: &Ask) -> Verdict {
    let group: GroupId = ask.field("group_id")?;
    let user: Option<UserId> = ask.maybe("user_id")?;
    let kind: String = ask.maybe("kind")?.unwrap_or_else(|| "text".to_owned());
    let text: String = ask.maybe("text")?.unwrap_or_default();
    let id = emulator.chosen(ask, |account, now| {
        account.write_in_group(&group, user.as_ref(), (&kind, &text), now)
    })?;
    let barred = || Wrong::Bad("they may not write that there".to_owned());
    Ok(json!({ "message_id": id.ok_or_else(barred)? }))
}

fn consent(emulator: &Emulator, ask: &Ask) -> Verdict {
    let reply: CallReply = ask.field("reply")?;
    let phone = number(ask)?;
    let asked = emulator.chosen(ask, |account, now| account.reply_consent(&phone, reply, now))?;
    done(asked, "`phone` was not asked")
}

fn open(emulator: &Emulator, ask: &Ask) -> Verdict {
    let link: String = ask.field("call_link")?;
    let user: UserId = ask.field("user_id")?;
    let good = emulator.chosen(ask, |account, now| account.open_call(&link, &user, now))?;
    done(good, "the link is over or nobody's")
}

fn sign_in(emulator: &Emulator, ask: &Ask) -> Verdict {
    let user: UserId = ask.field("user_id")?;
    let token = emulator.chosen(ask, |account, _| account.sign_in_person(&user))?;
    let token = token.ok_or_else(|| Wrong::Bad(NOBODY.to_owned()))?;
    Ok(json!({ "access_token": token.reveal() }))
}

fn number(ask: &Ask) -> Result<PhoneNumber, Wrong> {
    Ok(PhoneNumber::from(ask.field::<String>("phone")?))
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
