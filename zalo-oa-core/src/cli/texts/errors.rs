//! What happened, for errors of the SDK. Their own texts are English; the Vietnamese ones are here
//! and in the catalogue of Zalo's numbers.

use std::error::Error as _;

use crate::{
    Error,
    error::{AuthError, Problem, Who},
};

use crate::cli::{
    doctor::report::Whom,
    lang::{Told, told},
};

/// What happened, with the cause where there is one.
pub(crate) fn what(error: &Error) -> Told {
    let mut en = error.to_string();
    let cause = cause(error);
    if !cause.is_empty() {
        en = format!("{en} ({cause})");
    }
    let mut vi = vietnamese(error).unwrap_or_else(|| error.to_string());
    if !cause.is_empty() {
        vi = format!("{vi} ({cause})");
    }
    Told { en, vi }
}

/// Who has to act on it.
pub(crate) fn whom(error: &Error) -> Whom {
    match error {
        Error::Connect { .. } | Error::NoAnswer { .. } => Whom::Network,
        Error::Api(api) => api.entry().map_or(Whom::Developer, |entry| whom_of(entry.who)),
        Error::Auth(AuthError::Store(_) | AuthError::NotSaved { .. } | AuthError::Busy { .. }) => {
            Whom::Machine
        }
        Error::Auth(AuthError::NotSent(_) | AuthError::Unknown) => Whom::Network,
        Error::Auth(AuthError::ConsentNeeded { .. }) => Whom::Admin,
        _ => Whom::Developer,
    }
}

/// The catalogue's word for it.
pub(crate) fn whom_of(who: Who) -> Whom {
    match who {
        Who::OaAdmin => Whom::Admin,
        Who::Wait => Whom::Wait,
        _ => Whom::Developer,
    }
}

/// The innermost cause: what the system or the store says.
fn cause(error: &Error) -> String {
    let mut cause = error.source();
    let mut text = String::new();
    while let Some(next) = cause {
        text = next.to_string();
        cause = next.source();
    }
    // Shown already.
    if error.to_string().contains(&text) { String::new() } else { text }
}

fn vietnamese(error: &Error) -> Option<String> {
    Some(match error {
        Error::Api(api) => {
            let (call, code) = (api.call(), api.code());
            let meaning =
                api.entry().map_or("mã này chưa có trong danh mục", |entry| entry.meaning.vi);
            format!("Zalo từ chối `{call}` với mã {code}: {meaning}")
        }
        Error::Connect { call, .. } => {
            format!("không kết nối được khi gọi `{call}`: chưa gửi gì")
        }
        Error::NoAnswer { call, .. } => {
            format!("không có trả lời cho `{call}`: lời gọi có thể đã có hiệu lực")
        }
        Error::Decode(decode) => format!("không đọc được trả lời của `{}`", decode.call()),
        Error::Auth(auth) => of_auth(auth),
        Error::Build(build) => match build.problem() {
            Problem::Export { what_vi, .. } => format!("việc xuất dừng lại: {what_vi}"),
            _ => return None,
        },
        _ => return None,
    })
}

fn of_auth(error: &AuthError) -> String {
    match error {
        AuthError::SignedOut => "chưa ai đăng nhập cho OA này".to_owned(),
        AuthError::NoTokens => "không có token nào để dùng".to_owned(),
        AuthError::NoSecret => {
            "chưa khai báo secret của ứng dụng nên không làm mới được token".to_owned()
        }
        AuthError::ConsentNeeded { code, story } => story.tell_vi(*code),
        AuthError::Unknown => {
            "lần làm mới token không có trả lời: token có thể đã được đổi".to_owned()
        }
        AuthError::Refused { code } => {
            format!(
                "Zalo từ chối việc đăng nhập hoặc làm mới token với mã {code}; cấp quyền lại không giải quyết được"
            )
        }
        AuthError::Busy { waited_ms, holder } => {
            let who = holder.as_ref().map_or_else(
                || "một tiến trình khác".to_owned(),
                |holder| format!("tiến trình {} trên máy `{}`", holder.process, holder.host),
            );
            format!("{who} đang làm mới token và chưa xong sau {} giây", waited_ms / 1000)
        }
        AuthError::NotSaved { .. } => {
            "không lưu được token mới, token chỉ còn trong tiến trình này".to_owned()
        }
        AuthError::Store(_) => "kho lưu token bị lỗi".to_owned(),
        AuthError::NotSent(_) => "chưa gửi được yêu cầu làm mới token".to_owned(),
    }
}

/// For errors that no catalogue knows.
pub(crate) fn number(code: i32) -> Told {
    told!(
        "Zalo answers {code}, a number that no reference knows",
        "Zalo trả về mã {code}, chưa có trong danh mục"
    )
}
