//! Messages between a visitor who is not signed in and the OA: the conversation stands in the message.

use super::{super::happening::VisitorMessage, Fields, attachment};

/// The event's name and body; `None` for a kind that has no event.
pub(super) fn told(message: VisitorMessage, oa_id: &str) -> Option<(&'static str, Fields)> {
    let VisitorMessage { visitor, inbound, id, kind, text, url } = message;
    let (theirs, ours) = match kind {
        "text" => ("anonymous_send_text", "oa_send_anonymous_text"),
        "image" => ("anonymous_send_image", "oa_send_anonymous_image"),
        "file" => ("anonymous_send_file", "oa_send_anonymous_file"),
        "sticker" => ("anonymous_send_sticker", "oa_send_anonymous_sticker"),
        _ => return None,
    };
    let (name, sender, recipient) = match inbound {
        true => (theirs, visitor.anonymous_id.as_str(), oa_id),
        false => (ours, oa_id, visitor.anonymous_id.as_str()),
    };
    let text = (!text.is_empty()).then_some(text);
    let content = Fields::default()
        .maybe("text", text)
        .and("msg_id", id.as_str())
        .and("conversation_id", visitor.conversation_id.as_str())
        .maybe("attachments", attachment(kind, &id, url.as_deref()));
    let fields = Fields::default()
        .and("sender", Fields::default().and("id", sender))
        .and("recipient", Fields::default().and("id", recipient))
        .and("message", content);
    Some((name, fields))
}
