//! Consultation messages: to a person who interacted within seven days, free within two.

use serde_json::{Value, json};

use super::{
    calendar::DAY,
    chats::{self, Message},
    desk::Desk,
    log::{Delivery, digest},
    params::Params,
    people::{PersonNumber, Reach},
    refusal::Refusal,
    reply::{Answer, Outcome},
    uploads::Use,
    users::person,
    webhook::Sent,
};
use crate::model::{MessageId, UserId};

/// Characters of a text.
const LONGEST: usize = 2_000;

/// Pixels of a side.
const LARGEST: u32 = 10_000;

/// What a message is made of.
pub(super) struct Content<'a> {
    pub(super) kind: &'static str,
    /// What lists of messages call it.
    pub(super) listed: &'static str,
    pub(super) text: &'a str,
    /// What tells its attachment from others: an address, an id, the digest of an upload.
    pub(super) attached: Option<String>,
    /// Where the attachment stands, if it was given so.
    pub(super) url: Option<&'a str>,
    /// The message that it answers.
    pub(super) quoted: Option<&'a str>,
}

impl<'a> Content<'a> {
    pub(super) fn text(kind: &'static str, text: &'a str) -> Self {
        Self { kind, listed: "text", text, attached: None, url: None, quoted: None }
    }

    pub(super) fn attached(
        kind: &'static str,
        listed: &'static str,
        attached: impl Into<String>,
    ) -> Self {
        let attached = Some(attached.into());
        Self { kind, listed, text: "", attached, url: None, quoted: None }
    }
}

/// `consultation.text`
pub(super) fn text(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let text = within(params.text("text")?)?;
    send(desk, params, &Content::text("text", text))
}

/// `consultation.quote`: the quoted message must be one with this person.
pub(super) fn quote(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let text = within(params.text("text")?)?;
    let quoted = params.text("quote_message_id")?;
    let number = person(desk, params)?;
    if !desk.account.chats.with(number).any(|message| message.id == quoted) {
        return Err(Refusal::invalid("quote_message_id"));
    }
    send(desk, params, &Content { quoted: Some(quoted), ..Content::text("quote", text) })
}

/// `consultation.image`: an image by its address, with or without a caption.
pub(super) fn image(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let url = address(params, "url")?;
    let content = Content { url: Some(url), ..Content::attached("image", "photo", url) };
    captioned(desk, params, content)
}

/// `consultation.gif`
pub(super) fn gif(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    measured(params)?;
    let url = address(params, "url")?;
    let content = Content { url: Some(url), ..Content::attached("gif", "GIF", url) };
    captioned(desk, params, content)
}

/// `consultation.uploaded_image`
pub(super) fn uploaded_image(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let attached = uploaded(desk, params, Use::Image, "attachment_id")?;
    captioned(desk, params, Content::attached("image", "photo", attached))
}

/// `consultation.uploaded_gif`
pub(super) fn uploaded_gif(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    measured(params)?;
    let attached = uploaded(desk, params, Use::Gif, "attachment_id")?;
    captioned(desk, params, Content::attached("gif", "GIF", attached))
}

/// `consultation.file`
pub(super) fn file(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let attached = uploaded(desk, params, Use::File, "token")?;
    send(desk, params, &Content::attached("file", "file", attached))
}

/// `consultation.sticker`: there is no list of stickers to hold the id against.
pub(super) fn sticker(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let sticker = params.id("sticker_id")?;
    send(desk, params, &Content::attached("sticker", "sticker", sticker))
}

/// `consultation.request_user_info`
pub(super) fn form(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let title = params.short_text("title", 100)?;
    let subtitle = params.short_text("subtitle", 500)?;
    let picture = address(params, "image_url")?;
    let attached = format!("{title}\n{subtitle}\n{picture}");
    send(desk, params, &Content::attached("request_user_info", "nosupport", attached))
}

pub(super) fn address<'a>(params: Params<'a>, name: &str) -> Result<&'a str, Refusal> {
    let url = params.text(name)?;
    if url.starts_with("https://") || url.starts_with("http://") {
        return Ok(url);
    }
    Err(Refusal::invalid(name))
}

pub(super) fn measured(params: Params<'_>) -> Result<(), Refusal> {
    params.whole("width", 1..=LARGEST)?;
    params.whole("height", 1..=LARGEST)?;
    Ok(())
}

/// The digest of the upload that a message names.
pub(super) fn uploaded(
    desk: &Desk<'_>,
    params: Params<'_>,
    wanted: Use,
    field: &str,
) -> Result<String, Refusal> {
    let id = params.text(field)?;
    desk.account.uploads.find(id, wanted, field, desk.now).map(str::to_owned)
}

fn captioned<'a>(desk: &mut Desk<'_>, params: Params<'a>, content: Content<'a>) -> Outcome {
    let text = within(params.maybe_text("text")?.unwrap_or_default())?;
    send(desk, params, &Content { text, ..content })
}

pub(super) fn within(text: &str) -> Result<&str, Refusal> {
    if text.chars().count() > LONGEST {
        return Err(Refusal::OVER_LIMIT);
    }
    Ok(text)
}

pub(super) fn send(desk: &mut Desk<'_>, params: Params<'_>, content: &Content<'_>) -> Outcome {
    let number = person(desk, params)?;
    reachable(desk, number)?;
    let quota = desk.spend(number)?;
    let id = deliver(desk, number, content);
    desk.account.people.count_answer(number);
    Ok(Answer::Data(sent(desk, &id, number, quota)))
}

/// Puts a message on somebody's phone, into the log and among the events; its id.
pub(super) fn deliver(desk: &mut Desk<'_>, number: PersonNumber, content: &Content<'_>) -> String {
    let account = &mut *desk.account;
    let id = account.ids.hex(20);
    let user_id = account.people.id(number);
    let shown = match &content.attached {
        Some(attached) => digest(&format!("{attached} {}", content.text)),
        None => digest(content.text),
    };
    account.deliveries.push(Delivery {
        at: desk.now,
        user_id: UserId::new(user_id),
        kind: content.kind,
        content: shown,
        message_id: MessageId::new(id.clone()),
    });
    account.outbox.sent(Sent {
        person: number,
        id: id.clone(),
        kind: content.kind,
        text: content.text.to_owned(),
        quoted: content.quoted.map(str::to_owned),
        url: content.url.map(str::to_owned),
        typed_by: None,
    });
    let mut extra = chats::extra(content.listed);
    if let Some(url) = content.url {
        extra.insert("url".to_owned(), url.into());
        extra.insert("thumb".to_owned(), url.into());
    }
    account.chats.push(Message {
        id: id.clone(),
        person: number,
        inbound: false,
        at: desk.now,
        kind: content.listed.to_owned(),
        text: content.text.to_owned(),
        extra,
    });
    id
}

/// The answer to a message that was taken.
pub(super) fn sent(desk: &Desk<'_>, id: &str, number: PersonNumber, quota: Option<Value>) -> Value {
    let readings = &desk.settings.readings;
    let user_id = readings.ids.write_id(&desk.account.people.id(number));
    let mut data = json!({ "message_id": id, "user_id": user_id });
    if let Some(fields) = data.as_object_mut() {
        if readings.sent_time {
            fields.insert("sent_time".to_owned(), json!(desk.now.0.to_string()));
        }
        if let Some(quota) = quota {
            fields.insert("quota".to_owned(), quota);
        }
    }
    data
}

fn reachable(desk: &Desk<'_>, number: PersonNumber) -> Result<(), Refusal> {
    receives(desk, number)?;
    if desk.now.0 - desk.account.people.last_interaction(number).0 > 7 * DAY {
        return Err(Refusal::WINDOW);
    }
    Ok(())
}

/// Whether messages reach somebody at all.
pub(super) fn receives(desk: &Desk<'_>, number: PersonNumber) -> Result<(), Refusal> {
    match desk.account.people.traits(number).reachable() {
        Reach::Open => Ok(()),
        Reach::NotFollowing => Err(Refusal::NOT_FOLLOWING),
        Reach::Blocked => Err(Refusal::BLOCKED),
        Reach::ReceiveLimit => Err(Refusal::RECEIVE_LIMIT),
        Reach::Inactive => Err(Refusal::INACTIVE),
        Reach::Restricted => Err(Refusal::RESTRICTED),
    }
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

/// What `/v2.0/oa/message` says to a body that is none of its calls: messages to a person have moved.
pub(super) fn odd_v2(body: &Value) -> Refusal {
    let has = |path: &str| body.pointer(path).is_some();
    let lacks = |path: &str, name: &str| (!has(path)).then(|| Refusal::invalid(name));
    if has("/sender_action") {
        let lacking = lacks("/recipient/user_id", "user_id")
            .or_else(|| lacks("/sender_action/react_icon", "react_icon"));
        return lacking.unwrap_or_else(|| Refusal::invalid("react_message_id"));
    }
    if has("/recipient/user_id") {
        return Refusal::V2_SHUT;
    }
    if has("/recipient/anonymous_id") {
        let lacking = lacks("/recipient/conversation_id", "conversation_id");
        return lacking.unwrap_or(Refusal::MESSAGE_KIND);
    }
    if has("/recipient/target") {
        return Refusal::invalid("attachment_id");
    }
    Refusal::MESSAGE_KIND
}
