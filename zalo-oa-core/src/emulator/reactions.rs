//! Signs that the OA puts on messages.

use super::{
    desk::Desk,
    messages::sent,
    params::Params,
    refusal::Refusal,
    reply::{Answer, Outcome},
    users::person,
    webhook::Happening,
};

const SIGNS: [&str; 7] = [":>", "--b", ":-((", "/-strong", "/-heart", ":-h", ":o"];
const REMOVE: &str = "/-remove";

/// Signs on one message.
const MOST: usize = 50;

/// `reactions.send`
pub(super) fn send(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    let icon = params.text("react_icon")?;
    if icon != REMOVE && !SIGNS.contains(&icon) {
        return Err(Refusal::invalid("react_icon"));
    }
    let message = params.text("react_message_id")?;
    if !desk.account.chats.with(number).any(|known| known.id == message) {
        return Err(Refusal::invalid("react_message_id"));
    }
    let signs = desk.account.holdings.reactions.entry(message.to_owned()).or_default();
    if icon == REMOVE {
        *signs = 0;
    } else if *signs >= MOST {
        return Err(Refusal::OVER_LIMIT);
    } else {
        *signs += 1;
    }
    let id = desk.account.ids.hex(20);
    let (message, icon) = (message.to_owned(), icon.to_owned());
    desk.account.outbox.push(Happening::OaReacted { person: number, id: message, icon });
    let mut data = sent(desk, &id, number, None);
    if let Some(fields) = data.as_object_mut() {
        fields.remove("sent_time");
    }
    Ok(Answer::Data(data))
}
