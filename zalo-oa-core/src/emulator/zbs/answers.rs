//! What people answer to template messages: stars, and buttons that they press.

use serde_json::{Value, json};

use super::{
    super::{
        desk::Desk,
        params::Params,
        refusal::Refusal,
        reply::{Answer, Outcome},
    },
    PARAMETER, template,
};
use crate::platform::Timestamp;

/// Ratings and pressed buttons, in the order of their times.
#[derive(Default)]
pub(super) struct Answers {
    pub(super) ratings: Vec<Given>,
    pub(super) responses: Vec<Given>,
}

/// One of them, as lists show it.
pub(super) struct Given {
    pub(super) template: String,
    pub(super) at: Timestamp,
    pub(super) row: Value,
}

/// `zbs.ratings`: without a message in the envelope, as in the sample.
pub(in crate::emulator) fn ratings(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let offset = whole(params, "offset", 0, 1_000_000)?;
    let data = within(desk, params, &desk.account.zbs.answers.ratings, offset)?;
    Ok(Answer::Bare(json!({ "data": data, "error": 0 })))
}

/// `zbs.responses`
pub(in crate::emulator) fn responses(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    within(desk, params, &desk.account.zbs.answers.responses, 0).map(Answer::Data)
}

fn within(
    desk: &Desk<'_>,
    params: Params<'_>,
    all: &[Given],
    offset: usize,
) -> Result<Value, Refusal> {
    let template = &template(desk, params)?.id;
    let (from, to) = (moment(params, "from_time")?, moment(params, "to_time")?);
    let limit = whole(params, "limit", 1, 10_000)?;
    let wanted = |one: &&Given| one.template == *template && (from..=to).contains(&one.at.0);
    let found: Vec<&Value> = all.iter().filter(wanted).map(|one| &one.row).collect();
    let page: Vec<&Value> = found.iter().skip(offset).take(limit).copied().collect();
    Ok(json!({ "total": found.len(), "data": page }))
}

fn whole(params: Params<'_>, name: &str, least: u32, most: u32) -> Result<usize, Refusal> {
    let number = params.whole(name, least..=most).map_err(|_| PARAMETER)?;
    Ok(usize::try_from(number).unwrap_or(usize::MAX))
}

fn moment(params: Params<'_>, name: &str) -> Result<i64, Refusal> {
    params.id(name).ok().and_then(|text| text.parse().ok()).ok_or(PARAMETER)
}
