//! What is written in groups, by the OA and by members: free, and at any hour.

use std::fmt;

use serde_json::{Map, Value, json};

use super::{
    super::{
        account::Account,
        chats,
        desk::Desk,
        log::{Delivery, digest},
        messages::{address, measured, uploaded, within},
        params::Params,
        people::PersonNumber,
        refusal::Refusal,
        reply::{Answer, Outcome},
        uploads::Use,
        webhook::{Fields, Happening, attachment},
    },
    active, known, page, verified,
};
use crate::{
    model::{MessageId, UserId},
    platform::Timestamp,
};

/// One message in a group.
pub(super) struct Line {
    pub(super) id: String,
    pub(super) group: String,
    /// The OA when `None`.
    pub(super) from: Option<PersonNumber>,
    pub(super) at: Timestamp,
    pub(super) kind: &'static str,
    pub(super) text: String,
    pub(super) extra: Map<String, Value>,
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Line").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What the OA sends: the event of its kind, what lists call it, what is attached.
struct Content<'a> {
    event: &'static str,
    listed: &'static str,
    attached: &'static str,
    text: &'a str,
    /// What tells its attachment from others.
    mark: String,
    url: Option<&'a str>,
}

/// `groups.text`
pub(in crate::emulator) fn text(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let text = within(params.text("text")?)?;
    let mark = String::new();
    let event = "oa_send_group_text";
    send(desk, params, &Content { event, listed: "text", attached: "", text, mark, url: None })
}

/// `groups.image`
pub(in crate::emulator) fn image(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    picture(desk, params, "image", None)
}

/// `groups.uploaded_image`
pub(in crate::emulator) fn uploaded_image(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    picture(desk, params, "image", Some(Use::Image))
}

/// `groups.gif`
pub(in crate::emulator) fn gif(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    measured(params)?;
    picture(desk, params, "gif", None)
}

/// `groups.uploaded_gif`
pub(in crate::emulator) fn uploaded_gif(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    measured(params)?;
    picture(desk, params, "gif", Some(Use::Gif))
}

/// `groups.file`
pub(in crate::emulator) fn file(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let mark = uploaded(desk, params, Use::File, "token")?;
    let event = "oa_send_group_file";
    let (listed, attached) = ("file", "file");
    send(desk, params, &Content { event, listed, attached, text: "", mark, url: None })
}

/// `groups.sticker`
pub(in crate::emulator) fn sticker(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let mark = params.id("sticker_id")?;
    let event = "oa_send_group_sticker";
    let (listed, attached) = ("sticker", "sticker");
    send(desk, params, &Content { event, listed, attached, text: "", mark, url: None })
}

/// A picture or GIF by its address, or by what an upload gave. Groups demand a caption.
fn picture(
    desk: &mut Desk<'_>,
    params: Params<'_>,
    attached: &'static str,
    upload: Option<Use>,
) -> Outcome {
    let text = within(params.text("text")?)?;
    let (url, mark) = match upload {
        Some(kept_as) => (None, uploaded(desk, params, kept_as, "attachment_id")?),
        None => address(params, "url").map(|url| (Some(url), url.to_owned()))?,
    };
    let (event, listed) = match attached {
        "gif" => ("oa_send_group_gif", "GIF"),
        _ => ("oa_send_group_image", "photo"),
    };
    send(desk, params, &Content { event, listed, attached, text, mark, url })
}

fn send(desk: &mut Desk<'_>, params: Params<'_>, content: &Content<'_>) -> Outcome {
    let group = active(desk, params)?.id.clone();
    let now = desk.now;
    let account = &mut *desk.account;
    let id = account.ids.hex(20);
    account.deliveries.push(Delivery {
        at: now,
        user_id: UserId::new(group.clone()),
        kind: "group",
        content: digest(&format!("{} {}", content.mark, content.text)),
        message_id: MessageId::new(id.clone()),
    });
    let mut extra = chats::extra(content.listed);
    if let Some(url) = content.url {
        extra.insert("url".to_owned(), url.into());
        extra.insert("thumb".to_owned(), url.into());
    }
    let sender = Fields::default().and("id", account.oa_id.as_str());
    let attached = attachment(content.attached, &id, content.url);
    account.tell_of_line(content.event, sender, &group, (&id, content.text, attached));
    account.groups.talk.push(Line {
        id: id.clone(),
        group: group.clone(),
        from: None,
        at: now,
        kind: content.listed,
        text: content.text.to_owned(),
        extra,
    });
    Ok(Answer::Data(json!({ "message_id": id, "group_id": group })))
}

impl Account {
    /// What Zalo tells of a message in a group.
    pub(super) fn tell_of_line(
        &mut self,
        name: &'static str,
        sender: Fields,
        group: &str,
        (id, text, attached): (&str, &str, Option<Value>),
    ) {
        let message = Fields::default().and("text", text).and("msg_id", id);
        let fields = Fields::default()
            .and("sender", sender)
            .and("recipient", Fields::default().and("id", group))
            .and("message", message.maybe("attachments", attached))
            .and("oa_id", self.oa_id.as_str());
        self.outbox.push(Happening::Told { name, fields });
    }
}

/// `groups.recent`: over all groups.
pub(in crate::emulator) fn recent(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    verified(desk)?;
    list(desk, params, |_| true)
}

/// `groups.conversation`
pub(in crate::emulator) fn conversation(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let group = known(desk, params)?.id.clone();
    list(desk, params, |line| line.group == group)
}

fn list(desk: &Desk<'_>, params: Params<'_>, wanted: impl Fn(&Line) -> bool) -> Outcome {
    let (offset, count) = page(params)?;
    let newest = desk.account.groups.talk.iter().rev().filter(|line| wanted(line));
    Ok(Answer::Data(newest.skip(offset).take(count).map(|line| row(desk, line)).collect()))
}

fn row(desk: &Desk<'_>, line: &Line) -> Value {
    let account = &*desk.account;
    let people = &account.people;
    let (from, name, avatar) = match line.from {
        Some(person) => (people.id(person), people.name(person), people.avatar(person)),
        None => (account.oa_id.clone(), account.name.clone(), account.avatar(desk.settings)),
    };
    let mut row = json!({
        "src": i32::from(line.from.is_some()),
        "time": line.at.0,
        "type": line.kind,
        "message": line.text,
        "message_id": line.id,
        "from_id": desk.settings.readings.ids.write_id(&from),
        "from_display_name": name,
        "from_avatar": avatar,
        "group_id": line.group,
    });
    if let Some(fields) = row.as_object_mut() {
        fields.extend(line.extra.clone());
    }
    row
}

/// What `/v3.0/oa/group/message` says to a body that is no message known here.
pub(in crate::emulator) fn odd(body: &Value) -> Refusal {
    if body.pointer("/recipient/group_id").is_none() {
        return Refusal::invalid("group_id");
    }
    match body.get("message").filter(|message| message.is_object()) {
        None => Refusal::invalid("message"),
        // A caption is demanded here.
        Some(message) if message.get("text").is_none() => Refusal::invalid("text"),
        Some(_) => Refusal::MESSAGE_KIND,
    }
}
