//! A sign-in on an emulator.

use crate::cli::lang::{Told, told};

pub(crate) fn question() -> Told {
    told!(
        "2. This is an emulator: press Enter, and the consent is given as an administrator would. Or \
         paste the address where a browser ended.\n\
         Address:",
        "2. Đây là bộ giả lập: nhấn Enter để cấp quyền thay cho quản trị viên, hoặc dán địa chỉ mà \
         trình duyệt dừng lại.\n\
         Địa chỉ:"
    )
}

pub(crate) fn refused(why: &str) -> Told {
    told!(
        "the emulator did not consent ({why})\n  -> see that it is running, at the address of \
         --emulator or ZALO_OA_EMULATOR",
        "bộ giả lập không cấp quyền ({why})\n  -> hãy xem bộ giả lập có đang chạy không, ở địa chỉ \
         của --emulator hoặc ZALO_OA_EMULATOR"
    )
}
