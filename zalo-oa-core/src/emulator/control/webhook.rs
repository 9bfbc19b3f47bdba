//! Events on the control surface: the console's webhook page, what is sent, and events on order.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{
    super::{Emulator, EventOrder, Post, PostEnd, Webhook, webhook::Happening},
    Ask, Verdict, Wrong,
};
use crate::model::{MessageId, UserId};

pub(super) fn show(emulator: &Emulator) -> Value {
    emulator.read(|state, _| {
        let queue = &state.webhooks;
        let (waiting, under_way) = queue.lengths();
        // The key is shown with the account.
        let webhook = queue.webhook().map(|webhook| {
            json!({
                "url": webhook.url,
                "off": webhook.off,
                "only_hash": webhook.only_hash,
                "retry": webhook.retry,
            })
        });
        json!({
            "webhook": webhook,
            "subscribed": queue.is_subscribed(),
            "waiting": waiting,
            "under_way": under_way,
        })
    })
}

pub(super) fn set(emulator: &Emulator, ask: &Ask) -> Verdict {
    let webhook = Webhook::deserialize(Value::Object(ask.body.clone()));
    // What is wrong is not repeated: it may be the key.
    let webhook = webhook.map_err(|_| Wrong::Bad(EXPECTED.to_owned()))?;
    if !webhook.is_local() {
        return Err(Wrong::Bad("`url` is to be `http://` on this machine".to_owned()));
    }
    emulator.set_webhook(Some(webhook));
    Ok(show(emulator))
}

const EXPECTED: &str = "a webhook has `url`, `key`, `off`, `only_hash` and `retry`";

pub(super) fn remove(emulator: &Emulator) -> Verdict {
    emulator.set_webhook(None);
    Ok(show(emulator))
}

pub(super) fn subscribe(emulator: &Emulator) -> Verdict {
    emulator.subscribe();
    Ok(show(emulator))
}

pub(super) fn check(emulator: &Emulator, ask: &Ask) -> Verdict {
    let empty = ask.maybe("empty")?.unwrap_or(false);
    emulator.chosen(ask, |account, _| account.outbox.push(Happening::Check { empty }))?;
    Ok(show(emulator))
}

pub(super) fn posts(emulator: &Emulator) -> Verdict {
    let posts: Vec<Value> = emulator.posts().iter().map(shown).collect();
    Ok(json!({ "posts": posts }))
}

/// A delivery for those who cannot take it over a socket.
fn shown(post: &Post) -> Value {
    let headers: Map<String, Value> = post
        .request
        .headers()
        .iter()
        .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.into())))
        .collect();
    json!({
        "id": post.id,
        "event": post.event,
        "retry": post.retry,
        "headers": headers,
        "body": String::from_utf8_lossy(post.request.body()),
    })
}

pub(super) fn posted(emulator: &Emulator, ask: &Ask) -> Verdict {
    let status: Option<u16> = ask.maybe("status")?;
    let end = match status {
        Some(status) => PostEnd::Answered { status, ms: ask.maybe("ms")?.unwrap_or(0) },
        None => PostEnd::NoConnection,
    };
    emulator.posted(ask.field("id")?, end);
    Ok(show(emulator))
}

pub(super) fn events(emulator: &Emulator) -> Value {
    json!({ "events": emulator.events() })
}

pub(super) fn order(emulator: &Emulator, ask: &Ask) -> Verdict {
    let order = EventOrder::deserialize(Value::Object(ask.body.clone()));
    let expected = "an order of an event has `name`, `user_id`, `sample` or `raw`";
    let order = order.map_err(|_| Wrong::Bad(expected.to_owned()))?;
    let sent = emulator.chosen(ask, |account, _| account.order(&order))?;
    sent.map_err(|what| Wrong::Bad(what.to_owned()))?;
    Ok(show(emulator))
}

pub(super) fn see(emulator: &Emulator, ask: &Ask) -> Verdict {
    let user: UserId = ask.field("user_id")?;
    found(emulator.chosen(ask, |account, _| account.see(&user))?)
}

pub(super) fn react(emulator: &Emulator, ask: &Ask) -> Verdict {
    let user: UserId = ask.field("user_id")?;
    let message: MessageId = ask.field("message_id")?;
    let icon: Option<String> = ask.maybe("icon")?;
    let icon = icon.as_deref().unwrap_or("/-heart");
    found(emulator.chosen(ask, |account, _| account.react(&user, &message, icon))?)
}

fn found(found: bool) -> Verdict {
    match found {
        true => Ok(json!({})),
        false => Err(Wrong::Bad("`user_id` is nobody's".to_owned())),
    }
}
