//! What was uploaded: kept for seven days, named by an id that nobody else knows.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{
    calendar::{self, DAY},
    desk::Desk,
    params::Params,
    refusal::Refusal,
    reply::{Answer, Outcome},
};
use crate::platform::Timestamp;

const KEPT: i64 = 7 * DAY;

/// What an id stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Use {
    Image,
    Gif,
    File,
}

#[derive(Debug)]
struct Upload {
    kept_as: Use,
    at: Timestamp,
    digest: String,
}

/// An OA's uploads.
#[derive(Debug, Default)]
pub(super) struct Uploads {
    by_id: HashMap<String, Upload>,
    month: i64,
    used: u32,
}

impl Uploads {
    /// The digest of what an id stands for. An unknown id, or one of another use, is refused by the name of its field.
    pub(super) fn find(
        &self,
        id: &str,
        wanted: Use,
        field: &str,
        now: Timestamp,
    ) -> Result<&str, Refusal> {
        let upload = self.by_id.get(id).filter(|upload| upload.kept_as == wanted);
        let upload = upload.ok_or_else(|| Refusal::invalid(field))?;
        if now.0 - upload.at.0 > KEPT {
            return Err(Refusal::ATTACHMENT_EXPIRED);
        }
        Ok(&upload.digest)
    }
}

/// `uploads.image`
pub(super) fn image(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let id = keep(desk, params, Use::Image, &["jpg", "png"], 1)?;
    Ok(Answer::Data(json!({ "attachment_id": id })))
}

/// `uploads.gif`
pub(super) fn gif(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let id = keep(desk, params, Use::Gif, &["gif"], 5)?;
    let key = if desk.settings.readings.gif_token { "token" } else { "attachment_id" };
    Ok(Answer::Data(json!({ key: id })))
}

/// `uploads.file`
pub(super) fn file(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let id = keep(desk, params, Use::File, &["pdf", "doc", "docx", "csv"], 5)?;
    Ok(Answer::Data(json!({ "token": id })))
}

fn keep(
    desk: &mut Desk<'_>,
    params: Params<'_>,
    kept_as: Use,
    kinds: &[&str],
    megabytes: u64,
) -> Result<String, Refusal> {
    let file = params.value("file").filter(|file| file.is_object());
    let file = file.ok_or_else(|| Refusal::invalid("file"))?;
    let text = |name: &str| file.get(name).and_then(Value::as_str).unwrap_or_default();
    if !kinds.contains(&text("kind")) {
        return Err(Refusal::invalid("file"));
    }
    let decimal = desk.settings.readings.decimal_megabytes;
    let most = megabytes * if decimal { 1_000_000 } else { 1 << 20 };
    if file.get("size").and_then(Value::as_u64).is_none_or(|size| size > most) {
        return Err(Refusal::OVER_LIMIT);
    }
    let account = &mut *desk.account;
    let uploads = &mut account.uploads;
    let month = calendar::month(desk.now);
    if uploads.month != month {
        uploads.month = month;
        uploads.used = 0;
    }
    if uploads.used >= desk.settings.uploads_a_month {
        return Err(Refusal::OUT_OF_QUOTA);
    }
    uploads.used += 1;
    let id = account.ids.hex(40);
    let upload = Upload { kept_as, at: desk.now, digest: text("digest").to_owned() };
    uploads.by_id.insert(id.clone(), upload);
    Ok(id)
}
