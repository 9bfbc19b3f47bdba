//! About the OAs that a store holds.

use crate::cli::lang::{Told, told};

pub(crate) fn nobody(folder: &str) -> Told {
    told!(
        "no OA of this app is signed in: `{folder}` has no tokens",
        "chưa OA nào của ứng dụng này đăng nhập: `{folder}` không có token"
    )
}

pub(crate) fn nobody_but(folder: &str, apps: &str) -> Told {
    told!(
        "no OA of this app is signed in: `{folder}` has tokens of another app only ({apps})",
        "chưa OA nào của ứng dụng này đăng nhập: `{folder}` chỉ có token của ứng dụng khác ({apps})"
    )
}

pub(crate) fn right_app() -> Told {
    told!(
        "correct ZALO_OA_APP_ID, or run `zalo-oa login` and have an administrator of the OA consent",
        "sửa ZALO_OA_APP_ID, hoặc chạy `zalo-oa login` và nhờ quản trị viên OA cấp quyền"
    )
}

pub(crate) fn mend_store() -> Told {
    told!(
        "do what the message says; nothing in the folder may be restored from a backup",
        "làm theo thông báo trên; không khôi phục thư mục này từ bản sao lưu"
    )
}

pub(crate) fn sign_in() -> Told {
    told!(
        "run `zalo-oa login` and have an administrator of the OA consent",
        "chạy `zalo-oa login` và nhờ quản trị viên OA cấp quyền"
    )
}

pub(crate) fn store(folder: &str, why: &str) -> Told {
    told!("token store `{folder}`: {why}", "kho lưu token `{folder}`: {why}")
}

pub(crate) fn several(oas: &str) -> Told {
    told!("several OAs are signed in: {oas}", "có nhiều OA đã đăng nhập: {oas}")
}

pub(crate) fn choose() -> Told {
    told!("name one with ZALO_OA_ID", "chọn một OA bằng ZALO_OA_ID")
}
