//! Numbers of an older table that the 2026 one no longer lists, kept because old accounts and logs
//! still show them. One client transcribes them; their exact texts are not known.

use crate::error::codes::rows;

rows! { Oa:
    -202, "", Config, Developer, SeenInClients;
        "the signature `mac` of the old v1 API is wrong",
        "chữ ký `mac` của API v1 cũ không đúng";
        "leave the v1 API: send the access token in the header `access_token` and sign no parameters",
        "ngừng dùng API v1: gửi access token trong header `access_token`, không cần ký tham số";

    -207, "", Config, Developer, SeenInClients;
        "the OA is not registered as a third party (older table)",
        "OA chưa được đăng ký với vai trò bên thứ ba (bảng mã cũ)";
        "register the app for the Official Account API at developers.zalo.me and have an OA admin grant it again",
        "đăng ký Official Account API cho ứng dụng tại developers.zalo.me và đề nghị quản trị viên OA cấp quyền lại";

    -208, "", Config, Developer, SeenInClients;
        "the OA has no secret key (older table)",
        "OA chưa có khóa bí mật (bảng mã cũ)";
        "create the OA Secret Key on the webhook page of the app at developers.zalo.me",
        "tạo OA Secret Key tại trang Webhook của ứng dụng trên developers.zalo.me";

    -215, "", Config, Developer, SeenInClients;
        "the app id is not valid (older table)",
        "mã ứng dụng (App ID) không hợp lệ (bảng mã cũ)";
        "compare the app id of your settings with the one at developers.zalo.me",
        "đối chiếu App ID trong cấu hình với App ID tại developers.zalo.me";

    -222, "", Recipient, Nobody, SeenInClients;
        "this person has blocked the OA or has not used Zalo for more than 45 days (now -227)",
        "người này đã chặn OA hoặc không dùng Zalo quá 45 ngày (nay là mã -227)";
        "leave this person out until they interact with the OA again",
        "bỏ qua người nhận này cho đến khi họ tương tác lại với OA";

    -305, "", Window, Nobody, SeenInClients;
        "more than 48 hours have passed since the person wrote, so this old call may not answer",
        "đã quá 48 giờ kể từ khi người này nhắn tin nên API cũ không cho trả lời";
        "use `/v3.0/oa/message/cs`, which allows 7 days, or wait until the person writes again",
        "dùng `/v3.0/oa/message/cs` (cho phép trong 7 ngày) hoặc chờ người này nhắn lại";

    -311, "", Quota, Nobody, SeenInClients;
        "the replies allowed for this message of the person are used up",
        "đã dùng hết số lượt trả lời cho tin nhắn này của người dùng";
        "wait until the person writes again, which renews the replies; `quota.user` shows what is left",
        "chờ người này nhắn lại để được thêm lượt trả lời; xem số lượt còn lại bằng `quota.user`";
}
