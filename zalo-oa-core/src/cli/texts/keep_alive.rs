//! One line for each OA.

use crate::cli::lang::{Told, told};

pub(crate) fn young(oa: &str, days: u64) -> Told {
    let plural = if days == 1 { "" } else { "s" };
    told!(
        "OA {oa}: the refresh token is {days} day{plural} old, nothing to do before it is 30",
        "OA {oa}: refresh token được {days} ngày, chưa cần đổi (đổi khi đủ 30 ngày)"
    )
}

pub(crate) fn rotated(oa: &str) -> Told {
    told!(
        "OA {oa}: new tokens are stored, good for three months",
        "OA {oa}: đã đổi và lưu token mới, dùng được ba tháng"
    )
}

pub(crate) fn failed(oa: &str, what: &Told, hint: &Told) -> Told {
    let (en, hint_en, vi, hint_vi) = (&what.en, &hint.en, &what.vi, &hint.vi);
    told!("OA {oa}: {en}\n  -> {hint_en}", "OA {oa}: {vi}\n  -> {hint_vi}")
}

/// A hint that speaks of the permission link, with where to get it.
pub(crate) fn by_login(hint: &Told) -> Told {
    let (en, vi) = (&hint.en, &hint.vi);
    told!("{en}; `zalo-oa login` prints that link", "{vi}; `zalo-oa login` in ra đường dẫn đó")
}

pub(crate) fn holding(oa: &str, why: &Told, minutes: u32) -> Told {
    let (en, vi) = (&why.en, &why.vi);
    told!(
        "OA {oa}: {en}\n  -> mend the folder now (rights, free space): this process keeps the tokens \
         and tries again for {minutes} minutes; then they are lost and an administrator has to \
         consent again",
        "OA {oa}: {vi}\n  -> hãy sửa thư mục ngay (quyền ghi, dung lượng trống): tiến trình này giữ \
         token và thử lưu lại trong {minutes} phút; sau đó token mất và quản trị viên phải cấp quyền lại"
    )
}
