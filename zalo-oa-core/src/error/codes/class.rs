//! The three words that say where a number comes from, how to handle it and who has to act.
//!
//! They cross to Python and JavaScript as text, so the text stands beside the variant and
//! `Display`, serde and the reference page all take it from here.

use std::fmt;

use serde::{Serialize, Serializer};

use super::Text;

macro_rules! words {
    ($(#[$about:meta])* $name:ident {
        $($(#[$doc:meta])* $variant:ident = $word:literal, $en:literal, $vi:literal;)*
    }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name that other languages, logs and docs see.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// A line for people, in both languages.
            #[must_use]
            pub const fn about(self) -> Text {
                match self { $(Self::$variant => Text { en: $en, vi: $vi },)* }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

words! {
    /// Whose numbers: each host counts for itself.
    CodeTable {
        /// `openapi.zalo.me`.
        Oa = "oa",
            "the OA host, `openapi.zalo.me`", "máy chủ OA, `openapi.zalo.me`";
        /// `business.openapi.zalo.me`, template messages by phone.
        Business = "business",
            "the host of template messages, `business.openapi.zalo.me`",
            "máy chủ tin mẫu (ZNS/ZBS), `business.openapi.zalo.me`";
        /// `oauth.zaloapp.com`, permission and tokens.
        OAuth = "oauth",
            "permission and tokens, `oauth.zaloapp.com`", "cấp quyền và token, `oauth.zaloapp.com`";
        /// `graph.zalo.me`, positive numbers.
        Social = "social",
            "the Social API, `graph.zalo.me`", "Social API, `graph.zalo.me`, dùng mã số dương";
        /// The answers of `/v2.0/oa/call/*`, where a positive number is not always a failure.
        Calls = "calls",
            "consent to calls, `/v2.0/oa/call/*`; a positive number is not always a failure",
            "xin quyền gọi thoại, `/v2.0/oa/call/*`; mã dương không phải lúc nào cũng là lỗi";
    }
}

words! {
    /// How an error is handled: what the retry loop and a caller branch on.
    Class {
        /// The call succeeded.
        Ok = "ok", "the call succeeded", "lời gọi thành công";
        /// Load the stored token again, refresh once at most, repeat once.
        Token = "token",
            "the access token is refused: the SDK reloads it, refreshes once and repeats once",
            "access token bị từ chối: SDK tự nạp lại, làm mới một lần và gọi lại một lần";
        /// A person has to give permission again, or mend the app in the console first.
        Consent = "consent",
            "permission is missing or gone: a person has to grant it again (or mend the app first)",
            "thiếu quyền hoặc mất quyền: cần người có thẩm quyền cấp lại (hoặc sửa ứng dụng trước)";
        /// Too many calls this minute.
        RateLimit = "rate_limit",
            "too many calls in this minute", "gọi quá nhiều trong một phút";
        /// An allowance of hours, days or months, or a balance, is used up.
        Quota = "quota",
            "an allowance for a day, a month or a person, or a balance, is used up",
            "đã hết hạn mức theo ngày, theo tháng, theo người nhận, hoặc hết số dư";
        /// This person cannot be reached this way; others can.
        Recipient = "recipient",
            "this person cannot be reached this way; others are not affected",
            "không thể gửi cho người này; những người khác không bị ảnh hưởng";
        /// The last interaction, or the consent to calls, is missing or too old.
        Window = "window",
            "the person's last interaction or consent is missing or too old",
            "người nhận chưa tương tác, chưa đồng ý, hoặc lần gần nhất đã quá hạn";
        /// Outside the hours in which this kind goes out.
        Night = "night",
            "outside the hours in which this kind goes out",
            "ngoài khung giờ được phép gửi";
        /// Zalo is still working; ask again in seconds.
        Processing = "processing",
            "Zalo is still working on it: ask again in some seconds",
            "Zalo đang xử lý: hỏi lại sau vài giây";
        /// A person was asked and has not answered; ask again in hours.
        Pending = "pending",
            "a person was asked and has not answered yet: look again in hours",
            "đang chờ người dùng trả lời: kiểm tra lại sau vài giờ";
        /// The request itself is wrong; the same one will be refused again.
        Invalid = "invalid",
            "the request is wrong: the same one will be refused again",
            "yêu cầu không hợp lệ: gửi lại y nguyên sẽ tiếp tục bị từ chối";
        /// This account, package or template may not do that.
        Permission = "permission",
            "the OA, its package or the template may not do this",
            "OA, gói dịch vụ hoặc mẫu tin không được phép làm việc này";
        /// Zalo gives no reason; a send is never repeated by itself.
        SendFailed = "send_failed",
            "it failed without a reason: a send is never repeated by itself",
            "thất bại không rõ lý do: SDK không bao giờ tự gửi lại tin";
        /// A fault on Zalo's side that passes.
        Transient = "transient",
            "a passing fault on Zalo's side", "lỗi tạm thời phía Zalo";
        /// Something is set up wrongly at Zalo or in the client.
        Config = "config",
            "something is set up wrongly in a console or in the client",
            "cấu hình sai trên trang quản trị hoặc trong client";
        /// The number is not known, or known without a meaning.
        Unknown = "unknown",
            "not known: Zalo's own text is all there is",
            "chưa rõ ý nghĩa: chỉ có thông báo gốc của Zalo";
    }
}

words! {
    /// Who has to act before the same call can succeed.
    Who {
        /// The people who write or run the software.
        Developer = "developer", "the developer", "lập trình viên";
        /// An administrator of the Official Account.
        OaAdmin = "oa_admin", "an administrator of the OA", "quản trị viên OA";
        /// Time alone mends it.
        Wait = "wait", "wait", "chờ";
        /// Nobody here can act, or nobody needs to.
        Nobody = "nobody",
            "nobody: it is done, or it is up to the person at the other end",
            "không ai: đã xong, hoặc tùy thuộc người nhận";
    }
}
