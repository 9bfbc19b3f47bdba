//! From any error to what comes next: one word for the loop, a sentence for people.

use serde::Serialize;

use super::{AuthError, BuildError, Class, CodeTable, Error, Problem, Story, codes::lookup};
use crate::endpoint::Bucket;

/// What to do with an error. The retry loop acts on this and on nothing else.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Advice {
    /// A repeat would fail the same way: somebody has to change something.
    Stop,
    /// The access token was refused: load the stored one again, refresh if it is the same one,
    /// repeat once.
    Reload,
    /// Nothing was sent, or the platform refused before acting: repeat after a pause, whatever
    /// the call.
    Again,
    /// The call may have taken effect: repeat it only if a repeat does no harm.
    Unsure,
    /// The allowance is used up for this minute: close the bucket, then repeat.
    Pause(#[serde(skip)] Bucket),
    /// Work is under way: ask again later.
    Poll,
}

/// Total: every error has an advice.
pub(super) fn of(error: &Error) -> Advice {
    match error {
        Error::Build(_) | Error::Auth(_) | Error::Cancelled { .. } => Advice::Stop,
        Error::Connect { .. } => Advice::Again,
        Error::NoAnswer { .. } => Advice::Unsure,
        // A portal's page passes. A redirect, or JSON of another kind, would come again.
        Error::Decode(error) if error.passes() => Advice::Unsure,
        Error::Decode(_) => Advice::Stop,
        Error::Pending { .. } => Advice::Poll,
        Error::Api(error) => match error.class() {
            Class::Token => Advice::Reload,
            Class::RateLimit => Advice::Pause(error.bucket()),
            Class::Processing => Advice::Poll,
            Class::Transient | Class::SendFailed => Advice::Unsure,
            _ => Advice::Stop,
        },
    }
}

/// What to do, in English and Vietnamese.
pub(super) fn hint(error: &Error) -> (String, String) {
    if let Error::Api(api) = error
        && let Some(entry) = api.entry()
    {
        return (entry.action.en.to_owned(), entry.action.vi.to_owned());
    }
    if let Error::Auth(AuthError::ConsentNeeded { story: Story::Unfinished(_), .. }) = error {
        // The culprit is known: nobody has to look for another system.
        return (
            "have an administrator open the permission link again; nothing else is wrong"
                .to_owned(),
            "nhờ quản trị viên OA mở lại liên kết cấp quyền; ngoài ra không có gì sai".to_owned(),
        );
    }
    if let Error::Auth(
        AuthError::ConsentNeeded { code: Some(code), .. } | AuthError::Refused { code },
    ) = error
        && let Some(entry) = lookup(CodeTable::OAuth, *code, "")
    {
        return (entry.action.en.to_owned(), entry.action.vi.to_owned());
    }
    if let Error::Build(build) = error
        && let Problem::Document { hint, hint_vi, .. } = build.problem()
    {
        return (hint.clone(), hint_vi.clone());
    }
    #[cfg(feature = "export")]
    if let Error::Build(build) = error
        && let Problem::Export { hint, hint_vi, .. } = build.problem()
    {
        return (hint.clone(), hint_vi.clone());
    }
    let (en, vi) = match error {
        Error::Build(build) => of_build(build),
        // What the code of a callback bought is lost with the answer.
        Error::NoAnswer { call, .. } if call == EXCHANGE => SPENT,
        Error::Decode(decode) if decode.call() == EXCHANGE && !decode.taken() => SPENT,
        Error::Connect { .. } => (
            "check the network, the proxy and the base address, then send again",
            "kiểm tra mạng, proxy và địa chỉ máy chủ rồi gửi lại",
        ),
        Error::NoAnswer { .. } | Error::Cancelled { .. } => (
            "look whether it took effect before sending it again",
            "kiểm tra xem lời gọi đã có hiệu lực chưa trước khi gửi lại",
        ),
        Error::Decode(decode) if decode.taken() => (
            "do not send it again; report the answer's shape to the SDK's developers",
            "đừng gửi lại; hãy báo dạng câu trả lời cho nhóm phát triển SDK",
        ),
        Error::Decode(_) => (
            "look whether it took effect; if it persists, report it to the SDK's developers",
            "kiểm tra xem lời gọi đã có hiệu lực chưa; nếu còn lặp lại hãy báo nhóm phát triển SDK",
        ),
        Error::Api(_) => (
            "this number is not in the catalogue; read the platform's text with `message()`",
            "mã này chưa có trong danh mục; hãy đọc nguyên văn của nền tảng bằng `message()`",
        ),
        Error::Auth(auth) => of_auth(auth),
        Error::Pending { .. } => (
            "run it again with the resume text of this error; nothing is made twice",
            "chạy lại với chuỗi `resume` của lỗi này; không có gì bị tạo hai lần",
        ),
    };
    (en.to_owned(), vi.to_owned())
}

const EXCHANGE: &str = "oauth.exchange";

const SPENT: (&str, &str) = (
    "open the permission link again: a code works once, and this one may be spent",
    "mở lại đường dẫn cấp quyền: mỗi mã chỉ dùng được một lần và mã này có thể đã bị dùng",
);

fn of_build(error: &BuildError) -> (&'static str, &'static str) {
    match error.problem() {
        Problem::OutOfReach { .. } => (
            "narrow the filter: a period, a tag, or followers only",
            "thu hẹp bộ lọc: theo khoảng ngày, theo nhãn, hoặc chỉ người quan tâm",
        ),
        Problem::Tls { .. } => (
            "install the system's certificates (Debian: `ca-certificates`), or give one to the builder",
            "cài chứng thư của hệ thống (Debian: `ca-certificates`) hoặc đưa chứng thư cho builder",
        ),
        Problem::Link { .. } => (
            "correct the link before anybody opens it; nothing was sent",
            "sửa đường dẫn trước khi có người mở; chưa có gì được gửi đi",
        ),
        Problem::Callback { .. } => (
            "hand on the whole address that the browser shows after the consent; it is good for ten minutes",
            "dán toàn bộ địa chỉ mà trình duyệt hiện ra sau khi cấp quyền; địa chỉ này dùng được trong mười phút",
        ),
        Problem::State { .. } => (
            "open the newest permission link and hand on the address it leads to; take none from strangers",
            "mở đường dẫn cấp quyền mới nhất và dán địa chỉ mà nó dẫn tới; không nhận địa chỉ từ người lạ",
        ),
        Problem::File { .. } => (
            "give another file, or make it smaller or convert it; nothing was sent",
            "chọn tệp khác, hoặc giảm dung lượng, chuyển định dạng; chưa có gì được gửi đi",
        ),
        Problem::Journal { .. } => (
            "mend what the message names, then run it again; nothing was sent",
            "khắc phục điều mà thông báo nêu rồi chạy lại; chưa có gì được gửi đi",
        ),
        Problem::UnknownCall => (
            "see docs/endpoints.md for the names, or use `call_raw`",
            "xem tên lời gọi trong docs/endpoints.md, hoặc dùng `call_raw`",
        ),
        _ => (
            "change the request as the message says; nothing was sent",
            "sửa yêu cầu theo thông báo; chưa có gì được gửi đi",
        ),
    }
}

fn of_auth(error: &AuthError) -> (&'static str, &'static str) {
    match error {
        AuthError::NoTokens | AuthError::SignedOut => (
            "sign in: send the administrator the permission link, then exchange the code",
            "đăng nhập: gửi quản trị viên liên kết cấp quyền rồi đổi mã lấy token",
        ),
        AuthError::Unknown => (
            "try again: the token is then shown to Zalo once more, which does no harm",
            "thử lại: khi đó token được gửi cho Zalo thêm một lần, không gây hại",
        ),
        AuthError::Busy { .. } => (
            "try again; if it stays so, see whether that process hangs, and end it: its right to refresh ends with it",
            "thử lại; nếu vẫn vậy, hãy xem tiến trình đó có bị treo không rồi kết thúc nó: quyền làm mới sẽ được trả lại",
        ),
        AuthError::Store(_) => (
            "do what the store's message says; else check its rights, free space and connection",
            "làm theo thông báo của kho lưu token; nếu không rõ, kiểm tra quyền ghi, dung lượng, kết nối",
        ),
        AuthError::NotSaved { .. } => (
            "mend the token store (rights, free space) and call again before this process ends, or \
             keep the tokens from `take_tokens()`",
            "sửa kho lưu token (quyền ghi, dung lượng) rồi gọi lại trước khi tiến trình này kết thúc, \
             hoặc giữ token lấy từ `take_tokens()`",
        ),
        AuthError::NotSent(_) => (
            "check the network and try again; the refresh token is not spent",
            "kiểm tra mạng rồi thử lại; refresh token chưa bị dùng",
        ),
        AuthError::NoSecret => (
            "give the app its secret (`App::builder(id).secret(…)`); the tokens are not spent",
            "khai báo secret của ứng dụng (`App::builder(id).secret(…)`); token chưa bị dùng",
        ),
        AuthError::ConsentNeeded { .. } | AuthError::Refused { .. } => (
            "an administrator of the official account has to consent again",
            "quản trị viên OA cần cấp quyền lại cho ứng dụng",
        ),
    }
}
