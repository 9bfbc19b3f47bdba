//! The calls that list people and show one.

use serde_json::json;

use super::{
    desk::Desk,
    params::Params,
    people::{Arrangement, Days, Filter, Follow, PersonNumber},
    readings::CountEcho,
    refusal::Refusal,
    reply::{Answer, Outcome},
};

/// The person that `user_id` names.
pub(super) fn person(desk: &Desk<'_>, params: Params<'_>) -> Result<PersonNumber, Refusal> {
    let id = params.id("user_id")?;
    let found = desk.account.people.find(&id);
    found.ok_or_else(|| Refusal::invalid("user_id"))
}

/// `users.list`: at most 50 a page, starting at 9,951 at the latest.
pub(super) fn list(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let readings = &desk.settings.readings;
    let offset = params.whole("offset", 0..=9_951)?;
    let count = params.whole("count", 1..=50)?;
    let follow = match params.flag("is_follower")? {
        None => Follow::Any,
        Some(true) => Follow::Followers,
        Some(false) => Follow::Others,
    };
    let days = match params.maybe_text("last_interaction_period")? {
        None => Days::ALL,
        Some(text) => Days::parse(text, desk.now, readings)
            .ok_or_else(|| Refusal::invalid("last_interaction_period"))?,
    };
    let arrangement = Arrangement::of(readings);
    let people = &mut desk.account.people;
    let (page, total) = match params.maybe_text("tag_name")? {
        None => people.page(Filter { follow, tag: None }, days, (offset, count), arrangement),
        Some(name) => match people.tag(name) {
            None => (Vec::new(), 0),
            tag => people.page(Filter { follow, tag }, days, (offset, count), arrangement),
        },
    };
    let echoed = match readings.count_echo {
        CountEcho::Request => count,
        CountEcho::PageLength => u32::try_from(page.len()).unwrap_or(count),
    };
    let users: Vec<_> = page
        .iter()
        .map(|number| json!({ "user_id": readings.ids.write_id(&people.id(*number)) }))
        .collect();
    Ok(Answer::Data(json!({
        "total": total,
        "count": echoed,
        "offset": offset,
        "users": users,
    })))
}

/// `users.detail`
pub(super) fn detail(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let number = person(desk, params)?;
    let ids = desk.settings.readings.ids;
    Ok(Answer::Data(desk.account.people.describe(number, ids)))
}
