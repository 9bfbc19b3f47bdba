//! Lines about one OA.

use crate::cli::lang::{Told, told};

pub(crate) fn oas_unchecked() -> Told {
    told!("OAs: not looked at without an app id", "OA: chưa kiểm tra vì thiếu App ID")
}

pub(crate) fn signed_out(oa: &str) -> Told {
    told!("OA {oa}: nobody has signed in", "OA {oa}: chưa ai đăng nhập")
}

pub(crate) fn busy(oa: &str, why: &str) -> Told {
    told!(
        "OA {oa}: its tokens are being refreshed right now: {why}",
        "OA {oa}: token đang được làm mới ngay lúc này: {why}"
    )
}

pub(crate) fn wait() -> Told {
    told!(
        "run it again in a minute; if the same process holds them still, look what it does",
        "chạy lại sau một phút; nếu vẫn là tiến trình đó thì xem nó đang làm gì"
    )
}

pub(crate) fn access_over(oa: &str, ended: &Told) -> Told {
    let (en, vi) = (&ended.en, &ended.vi);
    told!(
        "OA {oa}: the access token ended at {en}, so Zalo was not asked; your program's next call \
         refreshes it",
        "OA {oa}: access token hết hạn lúc {vi} nên chưa hỏi Zalo; lời gọi tiếp theo của chương \
         trình sẽ tự làm mới"
    )
}

pub(crate) fn access(oa: &str, left: &Told) -> Told {
    let (en, vi) = (&left.en, &left.vi);
    told!("OA {oa}: access token, {en} left", "OA {oa}: access token còn hạn {vi}")
}

pub(crate) fn young(oa: &str, days: u64) -> Told {
    let plural = if days == 1 { "" } else { "s" };
    told!(
        "OA {oa}: refresh token, {days} day{plural} old (it lives 90 days)",
        "OA {oa}: refresh token được {days} ngày (hạn 90 ngày)"
    )
}

pub(crate) fn old(oa: &str, days: u64) -> Told {
    told!(
        "OA {oa}: refresh token, {days} days old; keep-alive renews it at 30, at 90 it dies",
        "OA {oa}: refresh token đã {days} ngày; keep-alive lẽ ra đổi khi đủ 30 ngày, đến 90 ngày thì \
         hết hạn"
    )
}

pub(crate) fn keep_alive() -> Told {
    told!(
        "run `zalo-oa tokens keep-alive`, and let cron run it every day",
        "chạy `zalo-oa tokens keep-alive`, và đặt lịch cron chạy mỗi ngày"
    )
}

pub(crate) fn dead(oa: &str, days: u64) -> Told {
    told!(
        "OA {oa}: refresh token, {days} days old; it is most likely dead",
        "OA {oa}: refresh token đã {days} ngày; nhiều khả năng đã hết hạn"
    )
}

pub(crate) fn try_then_sign_in() -> Told {
    told!(
        "run `zalo-oa tokens keep-alive`; if Zalo refuses it, run `zalo-oa login` and have an \
         administrator of the OA consent again",
        "chạy `zalo-oa tokens keep-alive`; nếu Zalo từ chối thì chạy `zalo-oa login` và nhờ quản trị \
         viên OA cấp quyền lại"
    )
}

pub(crate) fn unfinished(oa: &str, host: &str, process: u32, at: &Told) -> Told {
    let (en, vi) = (&at.en, &at.vi);
    told!(
        "OA {oa}: process {process} on `{host}` began a refresh at {en} and has not finished it",
        "OA {oa}: tiến trình {process} trên máy `{host}` bắt đầu làm mới token lúc {vi} và chưa xong"
    )
}

pub(crate) fn refused_before(oa: &str, at: &Told, code: Option<i32>) -> Told {
    let code = code.map_or_else(String::new, |code| format!(" ({code})"));
    let (en, vi) = (&at.en, &at.vi);
    told!(
        "OA {oa}: refresh token, refused by Zalo{code} at {en}",
        "OA {oa}: refresh token đã bị Zalo từ chối{code} lúc {vi}"
    )
}

pub(crate) fn consent_again() -> Told {
    told!(
        "run `zalo-oa login` and have an administrator of the OA consent again; find out first whether \
         another system uses this OA's tokens, else it happens again",
        "chạy `zalo-oa login` và nhờ quản trị viên OA cấp quyền lại; trước đó hãy tìm xem có hệ thống nào khác dùng token \
         của OA này không, nếu không sự việc sẽ lặp lại"
    )
}

pub(crate) fn answer_lost(host: &str, process: u32, at: &Told) -> Told {
    let (en, vi) = (&at.en, &at.vi);
    told!(
        "run `zalo-oa login` and have an administrator of the OA consent again; nothing else is wrong: process \
         {process} on `{host}` ended in the middle of a refresh at {en}",
        "chạy `zalo-oa login` và nhờ quản trị viên OA cấp quyền lại; ngoài ra không có gì sai: tiến trình {process} \
         trên máy `{host}` đã dừng giữa lần làm mới lúc {vi}"
    )
}

pub(crate) fn finish() -> Told {
    told!(
        "if that process is gone, the next refresh shows the token to Zalo once more; if Zalo then \
         refuses it, an administrator has to consent again",
        "nếu tiến trình đó không còn, lần làm mới sau sẽ gửi token thêm một lần; nếu Zalo từ chối thì \
         quản trị viên OA cần cấp quyền lại"
    )
}

pub(crate) fn not_asked(oa: &str) -> Told {
    told!(
        "OA {oa}: Zalo was not asked, see the network above",
        "OA {oa}: chưa hỏi Zalo, xem phần mạng ở trên"
    )
}

pub(crate) fn other_oa(oa: &str, real: &str) -> Told {
    told!(
        "OA {oa}: its access token is that of OA {real}",
        "OA {oa}: access token lại là của OA {real}"
    )
}

pub(crate) fn answers(oa: &str, name: &str) -> Told {
    told!("OA {oa}: Zalo answers, \"{name}\"", "OA {oa}: Zalo trả lời, \"{name}\"")
}

pub(crate) fn access_refused(oa: &str) -> Told {
    told!(
        "OA {oa}: Zalo refuses the access token, though by the clock it is good",
        "OA {oa}: Zalo từ chối access token dù theo đồng hồ thì còn hạn"
    )
}

pub(crate) fn after_refusal() -> Told {
    told!(
        "let your program make a call: it refreshes once. If that ends with \"consent again\", another \
         system has used this OA's tokens: find and stop it, then run `zalo-oa login`",
        "cho chương trình gọi API một lần: SDK sẽ làm mới token một lần. Nếu kết quả là \"cần cấp quyền \
         lại\" thì có hệ thống khác đã dùng token của OA này: hãy tìm và dừng nó, rồi chạy `zalo-oa login`"
    )
}

/// `en` is the error's own text, with the number.
pub(crate) fn oa_refused(oa: &str, en: &str, code: i32, vi: &str) -> Told {
    told!("OA {oa}: {en}", "OA {oa}: Zalo từ chối ({code}): {vi}")
}

pub(crate) fn oa_not_reached(oa: &str, en: &str) -> Told {
    told!("OA {oa}: {en}", "OA {oa}: hỏi Zalo nhưng không nhận được trả lời dùng được")
}

pub(crate) fn package(oa: &str, name: &str, day: Option<&str>) -> Told {
    match day {
        Some(day) => told!(
            "OA {oa}: package \"{name}\" until {day}",
            "OA {oa}: gói dịch vụ \"{name}\", đến hết ngày {day}"
        ),
        None => told!("OA {oa}: package \"{name}\"", "OA {oa}: gói dịch vụ \"{name}\""),
    }
}

pub(crate) fn not_verified(oa: &str) -> Told {
    told!("OA {oa}: not verified", "OA {oa}: chưa xác thực")
}

pub(crate) fn verified(oa: &str, known: bool) -> Told {
    if known {
        told!("OA {oa}: verified", "OA {oa}: đã xác thực")
    } else {
        told!(
            "OA {oa}: Zalo does not say whether it is verified",
            "OA {oa}: Zalo không cho biết đã xác thực hay chưa"
        )
    }
}

pub(crate) fn quota(oa: &str, left: &str) -> Told {
    if left.is_empty() {
        told!("OA {oa}: quota, none is listed", "OA {oa}: hạn mức, Zalo không liệt kê mục nào")
    } else {
        told!("OA {oa}: quota left, {left}", "OA {oa}: hạn mức còn lại, {left}")
    }
}

pub(crate) fn no_quota(oa: &str, why: &Told) -> Told {
    let (en, vi) = (&why.en, &why.vi);
    told!("OA {oa}: quota not known: {en}", "OA {oa}: không rõ hạn mức: {vi}")
}
