//! Consultation messages: to a person who interacted within seven days, free within two.

use serde_json::{Map, Value, json};

use super::{
    calendar::DAY,
    chats::Message,
    desk::Desk,
    log::{Delivery, digest},
    params::Params,
    people::{PersonNumber, Reach},
    refusal::Refusal,
    reply::{Answer, Outcome},
    users::person,
};
use crate::model::{MessageId, UserId};

/// Characters of a text.
const LONGEST: usize = 2_000;

/// What a message is made of.
struct Content<'a> {
    kind: &'static str,
    text: &'a str,
    url: Option<&'a str>,
}

/// `consultation.text`
pub(super) fn text(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let text = within(params.text("text")?)?;
    send(desk, params, &Content { kind: "text", text, url: None })
}

/// `consultation.quote`: the quoted message must be one with this person.
pub(super) fn quote(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let text = within(params.text("text")?)?;
    let quoted = params.text("quote_message_id")?;
    let number = person(desk, params)?;
    if !desk.account.chats.with(number).any(|message| message.id == quoted) {
        return Err(Refusal::invalid("quote_message_id"));
    }
    send(desk, params, &Content { kind: "quote", text, url: None })
}

/// `consultation.image`: an image by its address, with or without a caption.
pub(super) fn image(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let url = params.text("url")?;
    if !url.starts_with("https://") && !url.starts_with("http://") {
        return Err(Refusal::invalid("url"));
    }
    let text = within(params.maybe_text("text")?.unwrap_or_default())?;
    send(desk, params, &Content { kind: "image", text, url: Some(url) })
}

fn within(text: &str) -> Result<&str, Refusal> {
    if text.chars().count() > LONGEST {
        return Err(Refusal::OVER_LIMIT);
    }
    Ok(text)
}

fn send(desk: &mut Desk<'_>, params: Params<'_>, content: &Content<'_>) -> Outcome {
    let number = person(desk, params)?;
    reachable(desk, number)?;
    let quota = desk.spend(number)?;
    let account = &mut *desk.account;
    let id = account.ids.hex(20);
    let user_id = account.people.id(number);
    let shown = match content.url {
        Some(url) => digest(&format!("{url} {}", content.text)),
        None => digest(content.text),
    };
    account.deliveries.push(Delivery {
        at: desk.now,
        user_id: UserId::new(user_id.clone()),
        kind: content.kind,
        content: shown,
        message_id: MessageId::new(id.clone()),
    });
    let mut extra = Map::new();
    if let Some(url) = content.url {
        extra.insert("url".to_owned(), url.into());
        extra.insert("thumb".to_owned(), url.into());
    }
    account.chats.push(Message {
        id: id.clone(),
        person: number,
        inbound: false,
        at: desk.now,
        kind: if content.url.is_some() { "photo".into() } else { "text".into() },
        text: content.text.to_owned(),
        extra,
    });
    account.people.count_answer(number);
    let readings = &desk.settings.readings;
    let mut data = json!({ "message_id": id, "user_id": readings.ids.write_id(&user_id) });
    if let Some(fields) = data.as_object_mut() {
        if readings.sent_time {
            fields.insert("sent_time".to_owned(), json!(desk.now.0.to_string()));
        }
        if let Some(quota) = quota {
            fields.insert("quota".to_owned(), quota);
        }
    }
    Ok(Answer::Data(data))
}

fn reachable(desk: &Desk<'_>, number: PersonNumber) -> Result<(), Refusal> {
    let people = &desk.account.people;
    match people.traits(number).reachable() {
        Reach::Open => {}
        Reach::NotFollowing => return Err(Refusal::NOT_FOLLOWING),
        Reach::Blocked => return Err(Refusal::BLOCKED),
        Reach::ReceiveLimit => return Err(Refusal::RECEIVE_LIMIT),
        Reach::Inactive => return Err(Refusal::INACTIVE),
        Reach::Restricted => return Err(Refusal::RESTRICTED),
    }
    if desk.now.0 - people.last_interaction(number).0 > 7 * DAY {
        return Err(Refusal::WINDOW);
    }
    Ok(())
}

/// What `/v3.0/oa/message/cs` says to a body that is no message known here.
pub(super) fn odd_consultation(body: &Value) -> Refusal {
    let recipient = body.pointer("/recipient/user_id");
    let message = body.get("message").filter(|message| message.is_object());
    match (recipient, message) {
        (None, _) => Refusal::invalid("user_id"),
        (_, None) => Refusal::invalid("message"),
        (_, Some(message)) => match message.get("text") {
            None if message.get("attachment").is_none() => Refusal::invalid("text"),
            _ => Refusal::MESSAGE_KIND,
        },
    }
}

/// What `/v2.0/oa/message` says to a body that is no broadcast: messages to a person have moved,
/// the anonymous and the reaction are not acted out yet.
pub(super) fn odd_v2(body: &Value) -> Refusal {
    let to_person = body.pointer("/recipient/user_id").is_some();
    if to_person && body.get("sender_action").is_none() {
        return Refusal::V2_SHUT;
    }
    if body.pointer("/recipient/target").is_some() {
        return Refusal::invalid("attachment_id");
    }
    Refusal::MESSAGE_KIND
}
