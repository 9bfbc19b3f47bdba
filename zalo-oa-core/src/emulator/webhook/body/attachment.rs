//! What is attached to messages, and which event tells of which kind of message.

use serde_json::{Value, json};

/// The event of a message from a person and the type of its attachment (none for a text). `kind` is that of lists of
/// messages; an unknown one has no event.
pub(super) fn written(kind: &str) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        "text" => ("user_send_text", ""),
        "photo" => ("user_send_image", "image"),
        "GIF" => ("user_send_gif", "gif"),
        "sticker" => ("user_send_sticker", "sticker"),
        "voice" => ("user_send_audio", "audio"),
        "video" => ("user_send_video", "video"),
        "file" => ("user_send_file", "file"),
        "link" | "links" => ("user_send_link", "link"),
        "location" => ("user_send_location", "location"),
        "business_card" => ("user_send_business_card", "card"),
        _ => return None,
    })
}

/// The same for a message of the OA, by its call.
pub(super) fn echoed(kind: &str) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        "text" | "quote" | "reply" | "buttons" => ("oa_send_text", ""),
        "list" => ("oa_send_list", "link"),
        "image" => ("oa_send_image", "image"),
        "gif" => ("oa_send_gif", "gif"),
        "file" => ("oa_send_file", "file"),
        "sticker" => ("oa_send_sticker", "sticker"),
        "request_user_info" | "mini_app" | "template" | "transaction" | "promotion" => {
            ("oa_send_template", "template")
        }
        _ => return None,
    })
}

/// The list of the one attachment of a message; its content is made up but for `url`.
pub(in crate::emulator) fn attachment(kind: &str, id: &str, url: Option<&str>) -> Option<Value> {
    let at = |end: &str| match url {
        Some(url) => url.to_owned(),
        None => format!("https://f20-zpc.zdn.vn/{id}.{end}"),
    };
    let thumbnail = || format!("https://t20-zpc.zdn.vn/{id}.jpg");
    let payload = match kind {
        "image" => json!({ "thumbnail": thumbnail(), "url": at("jpg") }),
        "gif" => json!({ "thumbnail": thumbnail(), "url": at("gif") }),
        "link" => json!({
            "thumbnail": "https://example.com/dvc.jpg",
            "description": "Nộp hồ sơ trực tuyến",
            "url": "https://example.com/dvc",
        }),
        "audio" => json!({ "url": at("amr") }),
        "video" => json!({ "thumbnail": thumbnail(), "description": "", "url": at("mp4") }),
        "sticker" => json!({ "id": "2b2a0a5ab51f5c41050e", "url": at("png") }),
        "location" => json!({ "coordinates": { "latitude": "21.0278", "longitude": "105.8342" } }),
        "file" => json!({
            "url": at("pdf"),
            "size": "24576",
            "name": "giay-to.pdf",
            "checksum": "9e107d9d372bb6826bd81d3542a419d6",
            "type": "pdf",
        }),
        // JSON inside a text.
        "card" => json!({
            "thumbnail": thumbnail(),
            "description": json!({ "phone": "84900000000", "qrCodeUrl": at("png") }).to_string(),
            "url": at("jpg"),
        }),
        "template" => json!({
            "zinstant_id": id,
            "text": "",
            "link_url": "",
            "checksum": "9e107d9d372bb6826bd81d3542a419d6",
        }),
        _ => return None,
    };
    let kind = if kind == "card" { "link" } else { kind };
    Some(json!([{ "type": kind, "payload": payload }]))
}
