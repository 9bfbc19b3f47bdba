//! The calls on tags. A tag comes to be when somebody first gets it; there is no call to make one.

use serde_json::Value;

use super::{
    desk::Desk,
    params::Params,
    refusal::Refusal,
    reply::{Answer, Outcome},
    users::person,
    webhook::Happening,
};

/// `tags.list`: names only.
pub(super) fn list(desk: &mut Desk<'_>, _: Params<'_>) -> Outcome {
    let names = desk.account.people.tag_names().map(Value::from);
    Ok(Answer::Data(names.collect()))
}

/// `tags.attach`
pub(super) fn attach(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    let name = params.text("tag_name")?;
    let account = &mut *desk.account;
    if account.people.tag(name).is_none() {
        account.outbox.push(Happening::TagMade(name.to_owned()));
    }
    let tag = account.people.tag_or_new(name);
    if account.people.attach(number, tag) {
        account.outbox.push(Happening::Tagged { person: number, tag: name.to_owned() });
    }
    Ok(Answer::Done)
}

/// `tags.detach`
pub(super) fn detach(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    let (tag, name) = known(desk, params)?;
    if desk.account.people.detach(number, tag) {
        desk.account.outbox.push(Happening::Untagged { person: number, tag: name });
    }
    Ok(Answer::Done)
}

/// `tags.delete`
pub(super) fn delete(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let (tag, name) = known(desk, params)?;
    desk.account.people.delete_tag(tag);
    desk.account.outbox.push(Happening::TagGone(name));
    Ok(Answer::Done)
}

/// A tag's number and name.
fn known(desk: &Desk<'_>, params: Params<'_>) -> Result<(u32, String), Refusal> {
    let name = params.text("tag_name")?;
    let tag = desk.account.people.tag(name).ok_or_else(|| Refusal::invalid("tag_name"))?;
    Ok((tag, name.to_owned()))
}
