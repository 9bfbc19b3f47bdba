//! What an article must have. A missing field is refused by its name, a long one as too long.

use serde_json::Value;

use super::super::{params::Params, refusal::Refusal};

/// Title, author, description, cover and body as an article of type `normal` must have them.
pub(super) fn fields(params: Params<'_>) -> Result<(), Refusal> {
    params.short_text("title", 150)?;
    params.short_text("author", 50)?;
    params.short_text("description", 300)?;
    visibilities(params)?;
    if !params.value("cover").is_some_and(is_cover) {
        return Err(Refusal::invalid("cover"));
    }
    let body = params.value("body").and_then(Value::as_array);
    match body {
        Some(blocks) if !blocks.is_empty() && blocks.iter().all(is_block) => Ok(()),
        _ => Err(Refusal::invalid("body")),
    }
}

pub(super) fn visibilities(params: Params<'_>) -> Result<(), Refusal> {
    for name in ["status", "comment"] {
        if params.maybe_text(name)?.is_some_and(|text| !is_visibility(text)) {
            return Err(Refusal::invalid(name));
        }
    }
    Ok(())
}

fn is_visibility(text: &str) -> bool {
    text == "show" || text == "hide"
}

fn is_cover(cover: &Value) -> bool {
    let shown = text(cover, "status").is_none_or(is_visibility);
    let views = ["horizontal", "vertical", "square"];
    shown
        && match text(cover, "cover_type") {
            Some("photo") => text(cover, "photo_url").is_some_and(is_public),
            Some("video") => {
                has(cover, "video_id")
                    && text(cover, "cover_view").is_some_and(|view| views.contains(&view))
            }
            _ => false,
        }
}

fn is_block(block: &Value) -> bool {
    match text(block, "type") {
        Some("text") => has(block, "content"),
        Some("image") => text(block, "url").is_some_and(is_public),
        Some("video") => has(block, "video_id") || text(block, "url").is_some_and(is_public),
        Some("product") => has(block, "id"),
        _ => false,
    }
}

fn has(object: &Value, name: &str) -> bool {
    text(object, name).is_some_and(|text| !text.is_empty())
}

fn text<'a>(object: &'a Value, name: &str) -> Option<&'a str> {
    object.get(name).and_then(Value::as_str)
}

/// An https address on a host with a dot in its name: the platform fetches it from outside.
pub(super) fn is_public(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let local = name.starts_with("127.") || name.starts_with("10.") || name.starts_with("192.168.");
    name.contains('.') && !local && !name.ends_with(".local") && !host.contains('@')
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn with(changes: Value) -> Result<(), Refusal> {
        let mut article = json!({
            "title": "Tin", "author": "Ban biên tập", "description": "Tóm tắt",
            "cover": { "cover_type": "photo", "photo_url": "https://example.com/c.jpg", "status": "show" },
            "body": [{ "type": "text", "content": "<p>Nội dung</p>" }],
        });
        let fields = article.as_object_mut().unwrap();
        fields.extend(changes.as_object().unwrap().clone());
        fields.retain(|_, value| !value.is_null());
        super::fields(Params(fields))
    }

    #[test]
    fn an_article_with_all_it_needs_is_taken() {
        assert_eq!(with(json!({})), Ok(()));
        let video = json!({ "cover": {
            "cover_type": "video", "video_id": "v1", "cover_view": "square", "status": "show",
        } });
        assert_eq!(with(video), Ok(()));
    }

    #[test]
    fn each_missing_field_is_refused_by_its_name() {
        for name in ["title", "author", "description", "cover", "body"] {
            let mut changes = serde_json::Map::new();
            changes.insert(name.to_owned(), Value::Null);
            assert_eq!(with(Value::Object(changes)), Err(Refusal::invalid(name)));
        }
    }

    #[test]
    fn a_length_is_counted_in_utf_16() {
        assert_eq!(with(json!({ "author": "ế".repeat(50) })), Ok(()));
        assert_eq!(with(json!({ "author": "🙂".repeat(26) })), Err(Refusal::OVER_LIMIT));
        assert_eq!(with(json!({ "title": "a".repeat(151) })), Err(Refusal::OVER_LIMIT));
        assert_eq!(with(json!({ "description": "a".repeat(301) })), Err(Refusal::OVER_LIMIT));
    }

    #[test]
    fn images_must_be_public_https_addresses() {
        for url in
            ["http://example.com/a.jpg", "/a.jpg", "https://localhost/a.jpg", "https://127.0.0.1/a"]
        {
            let body = json!({ "body": [{ "type": "image", "url": url }] });
            assert_eq!(with(body), Err(Refusal::invalid("body")), "{url}");
            let cover = json!({ "cover": { "cover_type": "photo", "photo_url": url } });
            assert_eq!(with(cover), Err(Refusal::invalid("cover")), "{url}");
        }
    }

    #[test]
    fn blocks_of_unknown_kinds_and_odd_visibility_are_refused() {
        assert_eq!(with(json!({ "body": [] })), Err(Refusal::invalid("body")));
        assert_eq!(with(json!({ "body": [{ "type": "poem" }] })), Err(Refusal::invalid("body")));
        assert_eq!(with(json!({ "status": "draft" })), Err(Refusal::invalid("status")));
    }
}
