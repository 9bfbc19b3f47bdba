//! Lines about the settings.

use crate::cli::lang::{Told, told};

pub(crate) fn rights() -> Told {
    told!(
        "run that command: the file holds the app's secret",
        "chạy lệnh đó: tệp này chứa App Secret"
    )
}

pub(crate) fn set(name: &str) -> Told {
    let (en, vi) = match name {
        "ZALO_OA_APP_ID" => {
            ("the app id shown at developers.zalo.me", "App ID xem tại developers.zalo.me")
        }
        "ZALO_OA_APP_SECRET" => (
            "the app's secret shown at developers.zalo.me (not the OA secret key of webhooks)",
            "App Secret (khóa bí mật của ứng dụng) xem tại developers.zalo.me, không phải OA Secret Key của webhook",
        ),
        _ => (
            "the callback address of the app's Official Account page at developers.zalo.me",
            "địa chỉ callback ở mục Official Account của ứng dụng tại developers.zalo.me",
        ),
    };
    told!("set {name} to {en}", "đặt {name} bằng {vi}")
}

pub(crate) fn no_app_id() -> Told {
    told!("app id: not set", "App ID: chưa đặt")
}

pub(crate) fn odd_app_id(id: &str) -> Told {
    told!("app id: `{id}` is not a number", "App ID: `{id}` không phải dãy chữ số")
}

pub(crate) fn copy_app_id() -> Told {
    told!(
        "copy ZALO_OA_APP_ID again from developers.zalo.me; it has digits only",
        "chép lại ZALO_OA_APP_ID từ developers.zalo.me; App ID chỉ gồm chữ số"
    )
}

pub(crate) fn app_id(id: &str) -> Told {
    told!("app id: {id}", "App ID: {id}")
}

pub(crate) fn no_secret() -> Told {
    told!("app secret: not set", "App Secret: chưa đặt")
}

pub(crate) fn odd_secret() -> Told {
    told!(
        "app secret: it has spaces or signs that no secret has",
        "App Secret: có dấu cách hoặc ký tự lạ"
    )
}

pub(crate) fn copy_secret() -> Told {
    told!(
        "copy ZALO_OA_APP_SECRET again from developers.zalo.me",
        "chép lại ZALO_OA_APP_SECRET từ developers.zalo.me"
    )
}

pub(crate) fn secret() -> Told {
    told!("app secret: set (never shown)", "App Secret: đã đặt (không bao giờ hiện ra)")
}

pub(crate) fn no_redirect() -> Told {
    told!(
        "redirect address: not set; only `zalo-oa login` needs it",
        "địa chỉ callback: chưa đặt; chỉ `zalo-oa login` cần"
    )
}

pub(crate) fn odd_redirect(address: &str) -> Told {
    told!(
        "redirect address: `{address}` is no web address",
        "địa chỉ callback: `{address}` không phải địa chỉ web"
    )
}

pub(crate) fn whole_address() -> Told {
    told!(
        "set ZALO_OA_REDIRECT to the whole address, https:// included",
        "đặt ZALO_OA_REDIRECT bằng địa chỉ đầy đủ, kể cả https://"
    )
}

pub(crate) fn redirect_fragment(address: &str) -> Told {
    told!(
        "redirect address: `{address}` has a part after `#`, which browsers do not hand on",
        "địa chỉ callback: `{address}` có phần sau dấu `#`, trình duyệt không chuyển tiếp phần này"
    )
}

pub(crate) fn drop_fragment() -> Told {
    told!(
        "leave out `#` and what follows, here and in the console",
        "bỏ dấu `#` và phần phía sau, cả ở đây lẫn trên trang quản lý ứng dụng"
    )
}

pub(crate) fn redirect_http(address: &str) -> Told {
    told!(
        "redirect address: `{address}` is not https, so others on the way can read the code",
        "địa chỉ callback: `{address}` không dùng https, người khác trên đường truyền đọc được mã"
    )
}

pub(crate) fn use_https() -> Told {
    told!(
        "use an https address, here and in the console",
        "dùng địa chỉ https, cả ở đây lẫn trên trang quản lý ứng dụng"
    )
}

pub(crate) fn redirect(address: &str) -> Told {
    told!(
        "redirect address: {address} (the console must have the very same text, final slash \
         included; that cannot be checked from here)",
        "địa chỉ callback: {address} (trên trang quản lý ứng dụng phải giống hệt từng ký tự, kể cả \
         dấu gạch chéo cuối; từ đây không kiểm tra được điều này)"
    )
}
