//! About settings that do not fit.

use crate::cli::lang::{Told, told};

pub(crate) fn language(name: &str) -> Told {
    told!(
        "ZALO_OA_LANG is `{name}`; it can be vi or en",
        "ZALO_OA_LANG là `{name}`; chỉ nhận vi hoặc en"
    )
}

pub(crate) fn proof() -> Told {
    told!("ZALO_OA_APPSECRET_PROOF can be 1 or 0", "ZALO_OA_APPSECRET_PROOF chỉ nhận 1 hoặc 0")
}

pub(crate) fn emulator(url: &str, why: &str) -> Told {
    told!(
        "`{url}` is no address of an emulator ({why}); take the `base` that zalo-oa-emulator prints",
        "`{url}` không phải địa chỉ của trình giả lập ({why}); hãy lấy giá trị `base` mà \
         zalo-oa-emulator in ra"
    )
}

pub(crate) fn no_home() -> Told {
    told!(
        "there is no user folder to keep tokens in: name one with --store or ZALO_OA_STORE",
        "không tìm thấy thư mục người dùng để lưu token: hãy chỉ định bằng --store hoặc ZALO_OA_STORE"
    )
}
