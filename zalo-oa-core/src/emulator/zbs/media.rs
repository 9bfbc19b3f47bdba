//! Pictures for templates, which other messages cannot use.

use serde_json::{Value, json};

use super::{
    super::{
        calendar,
        desk::Desk,
        params::Params,
        refusal::Refusal,
        reply::{Answer, Outcome},
    },
    DAILY_CHANGES, PARAMETER,
};

const TOO_LARGE: Refusal = Refusal::new(-158, "The file is too large");
const KIND: Refusal = Refusal::new(-159, "The file format is not supported");

/// `zbs.upload_image`
pub(in crate::emulator) fn upload_image(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let file = params.value("file").filter(|file| file.is_object()).ok_or(PARAMETER)?;
    let kind = file.get("kind").and_then(Value::as_str);
    if !matches!(kind, Some("jpg" | "png")) {
        return Err(KIND);
    }
    let most = if desk.settings.readings.decimal_megabytes { 500_000 } else { 500 << 10 };
    if file.get("size").and_then(Value::as_u64).is_none_or(|size| size > most) {
        return Err(TOO_LARGE);
    }
    let month = calendar::month(desk.now);
    let account = &mut *desk.account;
    let (counted, used) = account.zbs.uploads;
    let used = if counted == month { used } else { 0 };
    if used >= desk.settings.uploads_a_month {
        return Err(DAILY_CHANGES);
    }
    account.zbs.uploads = (month, used + 1);
    let id = account.ids.hex(24);
    account.zbs.media.insert(id.clone());
    Ok(Answer::Data(json!({ "media_id": id })))
}
