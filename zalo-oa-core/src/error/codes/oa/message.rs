//! Messages that do not go out: the person, the windows of time, the quotas, the kind of message.

use crate::error::codes::rows;

rows! { Oa:
    -200, "Send message failed", SendFailed, Developer, Documented;
        "Zalo did not send the message and gives no reason",
        "Zalo không gửi được tin và không nêu lý do";
        "check the payload and the recipient before sending again by hand; refreshing the token does not help",
        "kiểm tra nội dung và người nhận trước khi gửi lại bằng tay; làm mới token không giải quyết được lỗi này";

    -211, "Out of quota", Quota, Wait, Documented;
        "the quota of this feature is used up",
        "đã dùng hết hạn mức của tính năng này";
        "read what is left with `quota.owner`, then wait for the next period or buy more at oa.zalo.me",
        "xem hạn mức còn lại bằng `quota.owner`, rồi chờ kỳ tiếp theo hoặc mua thêm tại oa.zalo.me";

    -213, "User has not followed OA", Recipient, Nobody, Documented;
        "this person does not follow the OA",
        "người này chưa quan tâm OA";
        "leave this person out; invite people to follow with the QR code of the OA",
        "bỏ qua người nhận này; mời người dân quan tâm OA bằng mã QR của OA";

    -217, "User has blocked invitation from OA", Recipient, Nobody, Documented;
        "this person has blocked invitations from the OA",
        "người này đã chặn lời mời từ OA";
        "leave this person out and do not invite again",
        "bỏ qua người nhận này và không gửi lời mời nữa";

    -218, "Out of quota receive", Quota, Wait, Documented;
        "this person has received as many messages from the OA as Zalo allows for now",
        "người này đã nhận đủ số tin mà Zalo cho phép OA gửi trong kỳ";
        "read `quota.user` for this person and wait until it is renewed; go on with the others",
        "xem `quota.user` của người này và chờ hạn mức được làm mới; tiếp tục gửi cho những người khác";

    -227, "User is banned or has been inactive for more than 45 days", Recipient, Nobody, Documented;
        "this Zalo account is banned, or has not been used for more than 45 days",
        "tài khoản Zalo này bị khóa hoặc không hoạt động quá 45 ngày";
        "leave this person out until they interact with the OA again",
        "bỏ qua người nhận này cho đến khi họ tương tác lại với OA";

    -230, "User has not interacted with the OA in the past 7 days", Window, Nobody, Documented;
        "the person has not interacted with the OA in the past 7 days, so the OA may not write",
        "người này không tương tác với OA trong 7 ngày qua nên OA không được chủ động nhắn tin";
        "wait until the person writes to the OA again, or send an approved template message by phone number",
        "chờ người này nhắn lại cho OA, hoặc gửi tin mẫu đã được duyệt theo số điện thoại";

    -231, "", Window, Nobody, SeenInClients;
        "the person has not interacted within the window for consultation messages",
        "người này không tương tác trong khung thời gian được gửi tin tư vấn";
        "wait until the person writes to the OA again; `quota.user` shows the time of the last interaction",
        "chờ người này nhắn lại cho OA; `quota.user` cho biết thời điểm tương tác gần nhất";

    -232, "User has not interacted with the OA, or the last interaction has expired", Window, Nobody, Documented;
        "the person has never interacted with the OA, or did so too long ago",
        "người này chưa từng tương tác với OA, hoặc lần tương tác gần nhất đã quá hạn";
        "wait until the person follows, writes or taps a menu item; `quota.user` shows the last interaction",
        "chờ người này quan tâm, nhắn tin hoặc bấm menu của OA; `quota.user` cho biết lần tương tác gần nhất";

    -233, "message type is invalid or not support", Invalid, Developer, Documented;
        "this kind of message does not exist or is not supported by this call",
        "loại tin không tồn tại hoặc không được API này hỗ trợ";
        "compare the body with the documentation of the call; consultation messages go to `/v3.0/oa/message/cs`",
        "đối chiếu nội dung yêu cầu với tài liệu của API; tin tư vấn gửi qua `/v3.0/oa/message/cs`";

    -234, "This message cannot be sent at night (10:00PM - 6:00AM)", Night, Wait, Documented;
        "messages of this kind do not go out between 22:00 and 06:00, taken as Vietnam time",
        "loại tin này không được gửi từ 22 giờ đến 6 giờ sáng, tính theo giờ Việt Nam";
        "send it at 06:00 or later; consultation messages may go out at any hour",
        "gửi lại từ 6 giờ sáng trở đi; riêng tin tư vấn được gửi vào mọi giờ";

    -240, "MessageV2 API has been shut down, please switch to MessageV3", Invalid, Developer, Documented;
        "this old version of the call has been shut down",
        "phiên bản cũ của API này đã ngừng hoạt động";
        "use the v3.0 call in its place; messages to one person go to `/v3.0/oa/message/cs`",
        "chuyển sang API v3.0 tương ứng; tin gửi cho một người dùng `/v3.0/oa/message/cs`";

    -244, "User has restricted this message type from your OA", Recipient, Nobody, Documented;
        "this person has switched off this kind of message from the OA",
        "người này đã tắt nhận loại tin này từ OA";
        "leave this person out for this kind of message and respect the choice",
        "không gửi loại tin này cho người đó nữa và tôn trọng lựa chọn của họ";

    -248, "Violates our platform standards", Invalid, Developer, Documented;
        "Zalo refuses the content because it breaks the rules of the platform",
        "Zalo từ chối nội dung vì vi phạm tiêu chuẩn nền tảng";
        "read the policy at go.zalo.me/oa-policy, change the text, picture or link, and send the new version",
        "đọc chính sách tại go.zalo.me/oa-policy, sửa nội dung, hình ảnh hoặc liên kết rồi gửi bản mới";

    -249, "Template does not support send via UID", Invalid, Developer, Documented;
        "this template cannot go to a user id: OTP, Response and Journey templates and those made before 10 December 2025",
        "mẫu tin này không gửi được theo user id: mẫu OTP, Response, Journey hoặc mẫu tạo trước ngày 10/12/2025";
        "send it by phone number, or copy the template in the template manager and use the new id",
        "gửi theo số điện thoại, hoặc nhân bản mẫu tin trong trang quản lý mẫu và dùng mã mẫu mới";
}
