//! The answers about consent to voice calls, which count upwards from 0.
//!
//! Known from one transcription of the documentation only. 15 and 17 are not in it.

use super::rows;

rows! { Calls:
    0, "User approved the request", Ok, Nobody, SeenInClients;
        "the person has agreed to be called",
        "người dùng đã đồng ý nhận cuộc gọi";
        "call before `expired_time`",
        "gọi trước thời điểm `expired_time`";

    1, "Already allowed to call", Ok, Nobody, Uncertain;
        "the OA may already call this person",
        "OA đã được phép gọi cho người này";
        "call; no new request is needed",
        "có thể gọi ngay, không cần xin quyền lại";

    2, "Request sent", Pending, Wait, Uncertain;
        "the request has been sent to the person",
        "đã gửi yêu cầu tới người dùng";
        "wait for the webhook `user_reply_consent`; the person has 24 hours to answer",
        "chờ sự kiện webhook `user_reply_consent`; người dùng có 24 giờ để trả lời";

    3, "User rejected the request", Recipient, Nobody, Uncertain;
        "the person does not want to be called",
        "người dùng từ chối nhận cuộc gọi";
        "respect the choice and write a message instead",
        "tôn trọng lựa chọn này và chuyển sang nhắn tin";

    4, "User blocked", Recipient, Nobody, Uncertain;
        "the person has blocked the OA",
        "người dùng đã chặn OA";
        "leave this person out and do not ask again",
        "bỏ qua người này và không xin quyền nữa";

    5, "", Quota, Wait, Uncertain;
        "too many requests for consent have been sent",
        "đã gửi quá nhiều yêu cầu xin quyền gọi";
        "wait before you ask again; do not repeat the request automatically",
        "chờ một thời gian rồi mới xin lại; không tự động gửi lại yêu cầu";

    6, "Insufficient permissions", Permission, OaAdmin, Uncertain;
        "the OA has not granted the app the right to call",
        "OA chưa cấp cho ứng dụng quyền gọi thoại";
        "have an OA admin open the permission link again and tick voice calls",
        "đề nghị quản trị viên OA mở lại đường dẫn cấp quyền và tích quyền gọi thoại";

    7, "", Invalid, Developer, Uncertain;
        "a reason for the call is missing",
        "thiếu lý do xin quyền gọi";
        "add `reason_code`: 101 advice, 103 appointment, 105 delivery, 106 flight, 107 order update",
        "thêm `reason_code`: 101 tư vấn, 103 xác nhận lịch hẹn, 105 giao hàng, 106 chuyến bay, 107 cập nhật đơn";

    8, "Waiting for user approval", Pending, Wait, Uncertain;
        "the person has not answered the request yet",
        "người dùng chưa trả lời yêu cầu";
        "wait for the webhook `user_reply_consent`; do not ask again meanwhile",
        "chờ sự kiện webhook `user_reply_consent`; trong lúc đó không xin lại";

    9, "", Window, Nobody, Uncertain;
        "the person has never interacted with this OA",
        "người này chưa từng tương tác với OA";
        "wait until the person follows or writes to the OA, then ask for consent",
        "chờ người này quan tâm hoặc nhắn tin cho OA, rồi mới xin quyền gọi";

    10, "Bad connection", Transient, Wait, Uncertain;
        "a bad connection inside Zalo",
        "lỗi kết nối phía Zalo";
        "try again after a short wait",
        "thử lại sau ít phút";

    11, "Bad request", Invalid, Developer, Uncertain;
        "the request is not valid",
        "yêu cầu không hợp lệ";
        "compare the body with the documentation; the phone number starts with 84",
        "đối chiếu nội dung với tài liệu; số điện thoại bắt đầu bằng 84";

    12, "", Transient, Wait, Uncertain;
        "a fault on Zalo's side",
        "lỗi hệ thống phía Zalo";
        "try again later",
        "thử lại sau";

    13, "Invalid param", Invalid, Developer, Uncertain;
        "a parameter is not valid",
        "một tham số không hợp lệ";
        "check `phone`, `call_type` (`audio`, `video`, `audio_and_video`) and `reason_code`",
        "kiểm tra `phone`, `call_type` (`audio`, `video`, `audio_and_video`) và `reason_code`";

    14, "Failed", SendFailed, Developer, Uncertain;
        "it failed, and no source says why",
        "thất bại, không có nguồn nào nêu lý do";
        "look at the state with `/v2.0/oa/call/checkconsent` before you ask the person again",
        "kiểm tra trạng thái bằng `/v2.0/oa/call/checkconsent` trước khi xin quyền lại";

    16, "Consent expired", Window, Developer, Uncertain;
        "the person's consent has run out; it lasts 30 days",
        "sự đồng ý của người dùng đã hết hạn; thời hạn là 30 ngày";
        "ask again with `/v2.0/oa/call/requestconsent`",
        "xin quyền lại bằng `/v2.0/oa/call/requestconsent`";

    18, "Outside working hours", Night, Wait, Uncertain;
        "it is outside the working hours",
        "đang ngoài giờ làm việc";
        "call within the working hours of the OA",
        "gọi trong giờ làm việc của OA";

    19, "Not in permitted time range", Night, Wait, Uncertain;
        "calls are not allowed at this hour",
        "không được gọi vào khung giờ này";
        "wait for the permitted hours",
        "chờ đến khung giờ được phép";

    20, "", Window, Developer, Uncertain;
        "the OA has never asked this person for consent",
        "OA chưa từng xin quyền gọi người này";
        "ask with `/v2.0/oa/call/requestconsent` first",
        "xin quyền trước bằng `/v2.0/oa/call/requestconsent`";

    21, "", Config, OaAdmin, Uncertain;
        "the OA has switched inbound calls off",
        "OA đã tắt cuộc gọi đến";
        "switch calls to the OA on at oa.zalo.me",
        "bật cuộc gọi đến OA tại oa.zalo.me";
}
