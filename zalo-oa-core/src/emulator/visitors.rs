//! Visitors of web pages who are not signed in: each has an id and a conversation, and an answer needs both.

use serde_json::json;

use super::{
    Emulator,
    account::Account,
    desk::Desk,
    log::{Delivery, digest},
    messages::{address, uploaded, within},
    params::Params,
    refusal::Refusal,
    reply::{Answer, Outcome},
    uploads::Use,
    webhook::{Happening, VisitorMessage},
};
use crate::model::{AnonymousId, ConversationId, MessageId, UserId};

/// A visitor who is not signed in, and their conversation with the OA.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Visitor {
    /// The visitor.
    pub anonymous_id: AnonymousId,
    /// The conversation.
    pub conversation_id: ConversationId,
}

impl Emulator {
    /// A visitor writes to the first OA in the chat box of a web page: a known one, or a new one for `None`.
    pub fn visitor_writes(&self, visitor: Option<&Visitor>, text: &str) -> Visitor {
        let wrote = self.account(None, |account, _| account.hear(visitor, "text", text));
        wrote.unwrap_or_else(|| Visitor { anonymous_id: "".into(), conversation_id: "".into() })
    }
}

impl Account {
    /// A visitor writes; a new one for `None`. `None` for a kind that visitors do not send.
    pub(super) fn hear(
        &mut self,
        visitor: Option<&Visitor>,
        kind: &str,
        text: &str,
    ) -> Option<Visitor> {
        let kind = ["text", "image", "file", "sticker"].into_iter().find(|known| *known == kind)?;
        let visitor = visitor.cloned().unwrap_or_else(|| Visitor {
            anonymous_id: self.ids.hex(12).into(),
            conversation_id: self.ids.hex(12).into(),
        });
        if !self.holdings.visitors.contains(&visitor) {
            self.holdings.visitors.push(visitor.clone());
        }
        let (id, text) = (self.ids.hex(20), text.to_owned());
        let from = visitor.clone();
        let message = VisitorMessage { visitor: from, inbound: true, id, kind, text, url: None };
        self.outbox.push(Happening::Visitor(message));
        Some(visitor)
    }
}

/// `anonymous.text`
pub(super) fn text(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let text = within(params.text("text")?)?;
    send(desk, params, "text", text, None)
}

/// `anonymous.image`
pub(super) fn image(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let url = address(params, "url")?;
    send(desk, params, "image", "", Some(url.to_owned()))
}

/// `anonymous.uploaded_image`
pub(super) fn uploaded_image(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let attached = uploaded(desk, params, Use::Image, "attachment_id")?;
    send(desk, params, "image", &attached, None)
}

/// `anonymous.file`
pub(super) fn file(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let attached = uploaded(desk, params, Use::File, "token")?;
    send(desk, params, "file", &attached, None)
}

/// `anonymous.sticker`
pub(super) fn sticker(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let sticker = params.id("sticker_id")?;
    send(desk, params, "sticker", &sticker, None)
}

/// What tells the content from others is its text, address, id or digest.
fn send(
    desk: &mut Desk<'_>,
    params: Params<'_>,
    kind: &'static str,
    content: &str,
    url: Option<String>,
) -> Outcome {
    let visitor = visitor(desk, params)?;
    let account = &mut *desk.account;
    let id = account.ids.hex(20);
    account.deliveries.push(Delivery {
        at: desk.now,
        user_id: UserId::new(visitor.anonymous_id.as_str()),
        kind: match kind {
            "image" => "anonymous_image",
            "file" => "anonymous_file",
            "sticker" => "anonymous_sticker",
            _ => "anonymous_text",
        },
        content: digest(url.as_deref().unwrap_or(content)),
        message_id: MessageId::new(id.clone()),
    });
    let data = json!({
        "message_id": id,
        "anonymous_id": visitor.anonymous_id,
        "conversation_id": visitor.conversation_id,
    });
    let text = if kind == "text" { content.to_owned() } else { String::new() };
    let message = VisitorMessage { visitor, inbound: false, id, kind, text, url };
    account.outbox.push(Happening::Visitor(message));
    Ok(Answer::Data(data))
}

fn visitor(desk: &Desk<'_>, params: Params<'_>) -> Result<Visitor, Refusal> {
    let (anonymous, conversation) = (params.id("anonymous_id")?, params.id("conversation_id")?);
    let mut visitors = desk.account.holdings.visitors.iter();
    let same = |visitor: &&Visitor| visitor.anonymous_id.as_str() == anonymous;
    if !visitors.clone().any(|visitor| same(&visitor)) {
        return Err(Refusal::invalid("anonymous_id"));
    }
    let found =
        visitors.find(|visitor| same(visitor) && visitor.conversation_id.as_str() == conversation);
    found.cloned().ok_or_else(|| Refusal::invalid("conversation_id"))
}
