//! Answers as pages read them: JSON with a tag, so that an unchanged one costs no body, and errors
//! that say in both languages what a visitor may do.

use std::time::Duration;

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::cache::{Missing, Why};

pub(super) type Answer = Response<Body>;

/// What a visitor is told when it is not what they asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The request itself does not fit.
    Invalid,
    NotFound,
    MethodNotAllowed,
    /// Without the password.
    Unauthorized,
    /// Too often from one address; seconds to wait.
    TooMany(u64),
    /// Zalo does not answer, or refuses; seconds to wait.
    Unavailable(Why, u64),
}

impl Trouble {
    fn status(self) -> StatusCode {
        match self {
            Self::Invalid => StatusCode::BAD_REQUEST,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::Unauthorized => StatusCode::UNAUTHORIZED,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(Why::Unreachable | Why::Busy, _) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Unavailable(..) => StatusCode::BAD_GATEWAY,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Invalid | Self::MethodNotAllowed | Self::Unauthorized => "invalid",
            Self::NotFound => "not_found",
            Self::TooMany(_) => "too_many",
            Self::Unavailable(..) => "unavailable",
        }
    }

    fn texts(self) -> (&'static str, &'static str) {
        match self {
            Self::Invalid => ("Yêu cầu không hợp lệ.", "The request is not valid."),
            Self::NotFound => ("Không có nội dung này.", "There is no such content."),
            Self::MethodNotAllowed => {
                ("Chỉ đọc được nội dung này.", "This content can only be read.")
            }
            Self::Unauthorized => ("Cần có mật khẩu.", "A password is needed."),
            Self::TooMany(_) => (
                "Có quá nhiều yêu cầu từ mạng này. Vui lòng thử lại sau.",
                "Too many requests from this network. Please try again later.",
            ),
            Self::Unavailable(..) => (
                "Chưa lấy được thông tin từ Zalo. Vui lòng thử lại sau.",
                "Zalo's information cannot be had right now. Please try again later.",
            ),
        }
    }

    fn retry_after(self) -> Option<u64> {
        match self {
            Self::TooMany(seconds) | Self::Unavailable(_, seconds) => Some(seconds),
            _ => None,
        }
    }

    pub(super) fn answer(self) -> Answer {
        let (vi, en) = self.texts();
        let retry_after = self.retry_after();
        let body = json!({ "error": {
            "code": self.code(),
            "message": { "vi": vi, "en": en },
            "retry_after": retry_after,
        }});
        let mut answer = told(self.status(), JSON, body.to_string());
        if self == Self::Unauthorized {
            let ask = HeaderValue::from_static("Basic realm=\"counts\", charset=\"UTF-8\"");
            answer.headers_mut().insert(header::WWW_AUTHENTICATE, ask);
        }
        if let Some(seconds) = retry_after {
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        answer
    }
}

impl From<Missing> for Trouble {
    fn from(missing: Missing) -> Self {
        Self::Unavailable(missing.why, seconds(missing.retry_after))
    }
}

/// Whole seconds, at least one.
pub(super) fn seconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis().div_ceil(1000)).unwrap_or(u64::MAX).max(1)
}

pub(super) const JSON: &str = "application/json; charset=utf-8";
pub(super) const HTML: &str = "text/html; charset=utf-8";

/// An answer that nobody keeps.
pub(super) fn told(status: StatusCode, kind: &'static str, body: impl Into<Body>) -> Answer {
    let mut answer = Response::new(body.into());
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// JSON with a tag over `content`; `whole` may say more (when it was fetched) without being another
/// content, so the tag is a weak one.
pub(super) fn tagged(
    asked: &HeaderMap,
    content: &impl Serialize,
    whole: &impl Serialize,
) -> Answer {
    let (Ok(content), Ok(whole)) = (serde_json::to_vec(content), serde_json::to_vec(whole)) else {
        return told(StatusCode::INTERNAL_SERVER_ERROR, JSON, "{}");
    };
    let tag = format!("W/\"{}\"", digest(&content));
    let mut answer = told(StatusCode::OK, JSON, whole);
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    mark(&mut answer, asked, &tag);
    answer
}

/// Adds the tag; the body goes when the asker has it already.
pub(super) fn mark(answer: &mut Answer, asked: &HeaderMap, tag: &str) {
    if let Ok(value) = HeaderValue::from_str(tag) {
        answer.headers_mut().insert(header::ETAG, value);
    }
    if has(asked, tag) {
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
        answer.headers_mut().remove(header::CONTENT_TYPE);
        *answer.body_mut() = Body::empty();
    }
}

/// Whether `if-none-match` names the tag, weakly compared (RFC 9110, 13.1.2).
fn has(asked: &HeaderMap, tag: &str) -> bool {
    let bare = |text: &str| text.trim().trim_start_matches("W/").to_owned();
    let wanted = bare(tag);
    asked
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|named| named.trim() == "*" || bare(named) == wanted)
}

/// 128 bits of SHA-256, as hexadecimal digits: names of contents.
pub(super) fn digest(bytes: &[u8]) -> String {
    crate::hex::write(Sha256::digest(bytes).get(..16).unwrap_or_default())
}
