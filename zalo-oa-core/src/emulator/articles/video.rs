//! Articles of one video, and the videos: uploaded, converted for a while, then ready or failed.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{
    super::{
        desk::Desk,
        params::Params,
        refusal::Refusal,
        reply::{Answer, Outcome},
    },
    begin, check, existing, page, start,
};
use crate::platform::Timestamp;

pub(super) const VIDEO: &str = "video";

/// Bytes of the largest video.
const LARGEST: u64 = 50 << 20;

/// An OA's videos, by the token of their upload.
#[derive(Debug, Default)]
pub(in crate::emulator) struct Videos(HashMap<String, Video>);

#[derive(Clone)]
struct Video {
    id: String,
    name: String,
    size: u64,
    began: Timestamp,
    due: Timestamp,
    fails: bool,
}

impl std::fmt::Debug for Video {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Video").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Videos {
    /// Whether an article may show a video.
    fn is_ready(&self, id: &str, now: Timestamp) -> bool {
        self.0.values().any(|video| video.id == id && !video.fails && video.due <= now)
    }
}

/// `articles.upload_video`
pub(in crate::emulator) fn upload(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let file = params.value("file").filter(|file| file.is_object());
    let file = file.ok_or_else(|| Refusal::invalid("file"))?;
    let text = |name: &str| file.get(name).and_then(Value::as_str).unwrap_or_default();
    if !["avi", "mp4"].contains(&text("kind")) {
        return Err(Refusal::invalid("file"));
    }
    let size = file.get("size").and_then(Value::as_u64).unwrap_or(u64::MAX);
    if size > LARGEST {
        return Err(Refusal::OVER_LIMIT);
    }
    let ids = &mut desk.account.ids;
    let (token, id) = (ids.token(60), ids.hex(20));
    let video = Video {
        id,
        name: text("name").to_owned(),
        size,
        began: desk.now,
        due: desk.now.plus(desk.settings.video_time),
        fails: desk.settings.videos_fail,
    };
    desk.account.holdings.videos.0.insert(token.clone(), video);
    Ok(Answer::Data(json!({ "token": token })))
}

/// `articles.verify_video`
pub(in crate::emulator) fn verify(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let video = desk.account.holdings.videos.0.get(params.text("token")?);
    let video = video.ok_or_else(|| Refusal::invalid("token"))?;
    let (status, message, percent) = if desk.now < video.due {
        let (done, whole) = (desk.now.since(video.began), video.due.since(video.began));
        let percent = done.as_millis() * 100 / whole.as_millis().max(1);
        (3, "Video is being converted", u32::try_from(percent).unwrap_or(99))
    } else if video.fails {
        (4, "Video conversion failed", 0)
    } else {
        (1, "Video is ready", 100)
    };
    Ok(Answer::Data(json!({
        "status_message": message,
        "video_name": video.name,
        "video_size": video.size,
        "convert_percent": percent,
        "video_id": video.id,
        "status": status,
    })))
}

/// `articles.create_video`
pub(in crate::emulator) fn create(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    fields(desk, params)?;
    begin(desk, VIDEO, params)
}

/// `articles.update_video`
pub(in crate::emulator) fn update(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let id = existing(desk, VIDEO, params)?;
    fields(desk, params)?;
    Ok(Answer::Data(start(desk, id, VIDEO, params)))
}

/// `articles.list_videos`
pub(in crate::emulator) fn list(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    page(desk, VIDEO, params)
}

fn fields(desk: &Desk<'_>, params: Params<'_>) -> Result<(), Refusal> {
    params.short_text("title", 150)?;
    params.short_text("description", 300)?;
    check::visibilities(params)?;
    if !desk.account.holdings.videos.is_ready(params.text("video_id")?, desk.now) {
        return Err(Refusal::invalid("video_id"));
    }
    if check::is_public(params.text("avatar")?) { Ok(()) } else { Err(Refusal::invalid("avatar")) }
}

/// A video article with a field that is none of its own: it is refused by that field, or by the one that is missing.
pub(in crate::emulator) fn odd(params: Params<'_>) -> Refusal {
    const KNOWN: [&str; 8] =
        ["type", "id", "title", "description", "video_id", "avatar", "status", "comment"];
    let unknown = params.0.keys().find(|name| !KNOWN.contains(&name.as_str()));
    let missing = KNOWN.iter().skip(2).find(|name| params.value(name).is_none());
    Refusal::invalid(unknown.map(String::as_str).or(missing.copied()).unwrap_or("type"))
}
