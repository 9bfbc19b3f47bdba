//! The calls on tags. A tag comes to be when somebody first gets it; there is no call to make one.

use serde_json::Value;

use super::{
    desk::Desk,
    params::Params,
    refusal::Refusal,
    reply::{Answer, Outcome},
    users::person,
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
    let people = &mut desk.account.people;
    let tag = people.tag_or_new(name);
    people.attach(number, tag);
    Ok(Answer::Done)
}

/// `tags.detach`
pub(super) fn detach(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    let tag = known(desk, params)?;
    desk.account.people.detach(number, tag);
    Ok(Answer::Done)
}

/// `tags.delete`
pub(super) fn delete(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let tag = known(desk, params)?;
    desk.account.people.delete_tag(tag);
    Ok(Answer::Done)
}

fn known(desk: &Desk<'_>, params: Params<'_>) -> Result<u32, Refusal> {
    let tag = desk.account.people.tag(params.text("tag_name")?);
    tag.ok_or_else(|| Refusal::invalid("tag_name"))
}
