//! Messages that people can press, answers that name a message in place of a person, and messages of Mini Apps.

use serde_json::{Value, json};

use super::{
    Emulator,
    account::Account,
    buttons,
    calendar::HOUR,
    desk::Desk,
    messages::{Content, deliver, receives, send, sent, within},
    params::Params,
    refusal::Refusal,
    reply::{Answer, Outcome},
    users::person,
};
use crate::{
    model::{MiniAppToken, UserId},
    platform::Timestamp,
};

/// Answers to one message.
pub(super) const ANSWERS: u32 = 8;

impl Emulator {
    /// A person of the first OA presses the button of its Mini App: the token with which the OA may write to them. `None`
    /// when nobody has this id.
    #[must_use = "the token is what the call needs"]
    pub fn mini_app_token(&self, user: &UserId) -> Option<MiniAppToken> {
        let token = self.account(None, |account, now| account.press(user.as_str(), now));
        token.map(MiniAppToken::new)
    }
}

impl Account {
    /// A person presses the button of the Mini App; the token with which they may be written to.
    pub(super) fn press(&mut self, user: &str, now: Timestamp) -> Option<String> {
        let person = self.people.find(user)?;
        self.people.interact(person, now);
        let token = self.ids.token(40);
        self.holdings.mini_app_tokens.insert(token.clone(), person);
        Some(token)
    }
}

/// `consultation.buttons`
pub(super) fn buttons(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    if !desk.settings.readings.button_messages {
        return Err(Refusal::MESSAGE_KIND);
    }
    let text = within(params.text("text")?)?;
    buttons::check(params)?;
    let attached = params.value("buttons").map(Value::to_string);
    send(desk, params, &Content { attached, ..Content::text("buttons", text) })
}

/// `consultation.list`
pub(super) fn list(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    if !desk.settings.readings.list_messages {
        return Err(Refusal::MESSAGE_KIND);
    }
    buttons::elements(params)?;
    buttons::check(params)?;
    let attached = Value::Object(params.0.clone()).to_string();
    send(desk, params, &Content::attached("list", "links", attached))
}

/// `consultation.reply`: within 48 hours of the message, and eight times.
pub(super) fn reply(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let text = within(params.text("text")?)?;
    let id = params.text("message_id")?;
    let (number, at) = inbound(desk, id)?;
    if desk.now.0 - at > 48 * HOUR {
        return Err(Refusal::LATE_REPLY);
    }
    if desk.account.holdings.replies(id) >= ANSWERS {
        return Err(Refusal::REPLIES_USED);
    }
    receives(desk, number)?;
    *desk.account.holdings.replies.entry(id.to_owned()).or_default() += 1;
    let quota = json!({ "quota_type": "reply" });
    let message =
        deliver(desk, number, &Content { quoted: Some(id), ..Content::text("reply", text) });
    Ok(Answer::Data(sent(desk, &message, number, Some(quota))))
}

/// Who wrote a message, and when.
pub(super) fn inbound(desk: &Desk<'_>, id: &str) -> Result<(u32, i64), Refusal> {
    let message = desk.account.chats.find(id).filter(|message| message.inbound);
    let message = message.ok_or_else(|| Refusal::invalid("message_id"))?;
    Ok((message.person, message.at.0))
}

/// `consultation.mini_app`: the token must be that person's.
pub(super) fn mini_app(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let token = params.text("miniapp_messsage_token")?;
    let number = person(desk, params)?;
    if desk.account.holdings.mini_app_tokens.get(token) != Some(&number) {
        return Err(Refusal::invalid("miniapp_messsage_token"));
    }
    let kind = params.text("template_type")?;
    let data = params.value("template_data").filter(|data| data.is_object());
    let data = data.ok_or_else(|| Refusal::invalid("template_data"))?;
    receives(desk, number)?;
    let mut quota = desk.spend(number)?;
    if let (true, Some(Value::Object(fields))) = (desk.settings.readings.old_quota_type, &mut quota)
    {
        fields.insert("type".to_owned(), json!("OA Tier"));
    }
    let content = Content::attached("mini_app", "nosupport", format!("{kind} {data}"));
    let id = deliver(desk, number, &content);
    desk.account.people.count_answer(number);
    Ok(Answer::Data(sent(desk, &id, number, quota)))
}
