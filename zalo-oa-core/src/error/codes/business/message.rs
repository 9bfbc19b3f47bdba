//! One message: its body, its recipient, its hour, and the quotas it counts against.

use crate::error::codes::rows;

rows! { Business:
    0, "Success", Ok, Nobody, Documented;
        "the call succeeded",
        "lời gọi thành công";
        "nothing to do; the delivery receipt comes by webhook",
        "không cần làm gì; kết quả giao tin được báo qua webhook";

    -100, "Unknown error", Transient, Wait, Documented;
        "a fault on Zalo's side without a known reason",
        "lỗi không xác định phía Zalo";
        "try again later; for a message, look at `/message/status` first so that nobody gets it twice",
        "thử lại sau; với tin đã gửi, xem `/message/status` trước để tránh gửi trùng";

    -107, "Message ID invalid", Invalid, Developer, Documented;
        "the message id is not valid",
        "mã tin nhắn không hợp lệ";
        "use the `msg_id` that the send gave back, with the token of the same OA",
        "dùng `msg_id` mà lời gọi gửi tin trả về, với token của cùng OA";

    -108, "Phone number invalid", Invalid, Developer, Documented;
        "the phone number is not valid",
        "số điện thoại không hợp lệ";
        "write it with the country code and digits only, for instance 84 and nine digits, and drop numbers out of use",
        "viết số kèm mã quốc gia, chỉ gồm chữ số, ví dụ 84 và chín chữ số; loại bỏ số không còn dùng";

    -110, "Zalo version unsupported", Recipient, Nobody, Documented;
        "the recipient's Zalo app is too old for this message",
        "phiên bản Zalo của người nhận quá cũ";
        "use another channel for this person, such as SMS, or ask them to update Zalo",
        "dùng kênh khác cho người này, ví dụ SMS, hoặc nhắc họ cập nhật Zalo";

    -114, "User is inactive, or reject the message, or using an outdated Zalo version, or other internal errors", Recipient, Nobody, Documented;
        "this person cannot receive it: inactive, message refused, Zalo app too old, or a cause inside Zalo",
        "người này không nhận được tin: không hoạt động, từ chối nhận, Zalo quá cũ hoặc lỗi nội bộ của Zalo";
        "use another channel for this person and do not repeat the message at once",
        "dùng kênh khác cho người này và không gửi lại ngay";

    -115, "Out of quota", Quota, OaAdmin, Documented;
        "the balance or the allowance for template messages is used up",
        "hết số dư hoặc hạn mức gửi tin mẫu";
        "top up the ZBS account at zalo.solutions, then send what is left",
        "nạp tiền vào tài khoản ZBS tại zalo.solutions, rồi gửi tiếp phần còn lại";

    -118, "", Recipient, Nobody, Documented;
        "no Zalo account belongs to this phone number, or it has been deactivated",
        "số điện thoại này không có tài khoản Zalo hoặc tài khoản đã bị vô hiệu hóa";
        "use another channel for this person, such as SMS",
        "dùng kênh khác cho người này, ví dụ SMS";

    -119, "", Recipient, Nobody, Documented;
        "this Zalo account cannot receive template messages",
        "tài khoản Zalo này không thể nhận tin mẫu";
        "use another channel for this person",
        "dùng kênh khác cho người này";

    -121, "", Invalid, Developer, Documented;
        "the request has no body",
        "yêu cầu không có nội dung";
        "send a JSON body; if the SDK built the request, report it",
        "gửi kèm nội dung JSON; nếu yêu cầu do SDK tạo, hãy báo lỗi cho dự án";

    -122, "", Invalid, Developer, Documented;
        "the body is not valid JSON",
        "nội dung yêu cầu không phải JSON hợp lệ";
        "send UTF-8 JSON with `Content-Type: application/json`",
        "gửi JSON mã hóa UTF-8 với `Content-Type: application/json`";

    -123, "", Invalid, Developer, Documented;
        "Zalo could not decode the RSA encrypted content",
        "Zalo không giải mã được nội dung mã hóa RSA";
        "read the public key again with `/rsa/key/get` and check the padding (OAEP with SHA-256)",
        "lấy lại khóa công khai bằng `/rsa/key/get` và kiểm tra kiểu đệm (OAEP với SHA-256)";

    -126, "", Quota, OaAdmin, Documented;
        "the wallet of development mode is empty",
        "ví của chế độ development đã hết số dư";
        "top up the development wallet at zalo.solutions, or wait until it is filled again",
        "nạp ví development tại zalo.solutions hoặc chờ ví được cấp lại";

    -132, "", Invalid, Developer, Documented;
        "a parameter is not valid",
        "một tham số không hợp lệ";
        "compare every field with the documentation of the call; Zalo's text may name the field",
        "đối chiếu từng trường với tài liệu API; thông báo của Zalo có thể nêu tên trường sai";

    -133, "", Night, Wait, Documented;
        "this template does not go out between 22:00 and 06:00, taken as Vietnam time (the newest table no longer lists this code)",
        "mẫu tin này không được gửi từ 22 giờ đến 6 giờ sáng theo giờ Việt Nam (bảng mã mới nhất không còn mã này)";
        "send it at 06:00 or later",
        "gửi lại từ 6 giờ sáng trở đi";

    -134, "", Recipient, Nobody, Documented;
        "the person has not agreed to receive such messages (no longer used)",
        "người này chưa đồng ý nhận loại tin này (mã không còn dùng)";
        "use another channel for this person",
        "dùng kênh khác cho người này";

    -139, "", Recipient, Nobody, Documented;
        "this person refuses this kind of content",
        "người này từ chối nhận loại nội dung này";
        "leave this person out for this kind of content and respect the choice",
        "không gửi loại nội dung này cho người đó nữa và tôn trọng lựa chọn của họ";

    -140, "", Recipient, Nobody, Documented;
        "by Zalo's delivery policy this person may not receive this kind of content",
        "theo chính sách gửi tin của Zalo, người này không thuộc diện nhận loại nội dung này";
        "leave this person out, or use another channel",
        "bỏ qua người nhận này hoặc dùng kênh khác";

    -141, "", Recipient, Nobody, Documented;
        "this person refuses messages from this OA",
        "người này từ chối nhận tin từ OA này";
        "leave this person out and respect the choice",
        "bỏ qua người nhận này và tôn trọng lựa chọn của họ";

    -144, "", Quota, Wait, Documented;
        "the OA has sent as many messages today as its level allows",
        "OA đã gửi hết số tin được phép trong ngày";
        "read `/message/quota` and send what is left tomorrow",
        "xem `/message/quota` và gửi phần còn lại vào ngày mai";

    -1441, "", Quota, Wait, Documented;
        "the OA has used up its promotion messages of this month",
        "OA đã dùng hết hạn mức tin khuyến mãi của tháng";
        "read `/message/quota` and wait for the next month",
        "xem `/message/quota` và chờ sang tháng sau";

    -147, "", Quota, Wait, Documented;
        "this template has been sent as often today as it may be",
        "mẫu tin này đã gửi hết số lượt được phép trong ngày";
        "send what is left tomorrow, or use another approved template",
        "gửi phần còn lại vào ngày mai hoặc dùng mẫu khác đã được duyệt";

    -1471, "", Recipient, Wait, Documented;
        "this person has had all follow-up messages that the OA may send in a month",
        "người này đã nhận đủ số tin hậu mãi OA được gửi trong tháng";
        "leave this person out until next month",
        "bỏ qua người nhận này đến tháng sau";

    -1472, "", Recipient, Wait, Documented;
        "this person has had all promotion messages that the OA may send in a day",
        "người này đã nhận đủ số tin khuyến mãi OA được gửi trong ngày";
        "leave this person out until tomorrow",
        "bỏ qua người nhận này đến ngày mai";

    -148, "", Invalid, Developer, Documented;
        "the journey token is missing",
        "thiếu journey token";
        "get one with `/journey/get-token` and send it in the header `journey_token`",
        "lấy token bằng `/journey/get-token` và gửi trong header `journey_token`";

    -149, "", Invalid, Developer, Documented;
        "the journey token is not valid",
        "journey token không hợp lệ";
        "check it with `/journey/check-token`; it belongs to one phone number and one OA",
        "kiểm tra bằng `/journey/check-token`; mỗi token chỉ dùng cho một số điện thoại và một OA";

    -1491, "", Invalid, Developer, Documented;
        "the type of the journey token does not fit this template",
        "loại journey token không phù hợp với mẫu tin này";
        "get a token with the `token_type` of the template's journey",
        "lấy token có `token_type` đúng với journey của mẫu tin";

    -150, "", Invalid, Developer, Documented;
        "the journey token has expired",
        "journey token đã hết hạn";
        "get a new one with `/journey/get-token`; most live 7 days from activation",
        "lấy token mới bằng `/journey/get-token`; phần lớn có hạn 7 ngày từ khi kích hoạt";

    -161, "", Invalid, Developer, Documented;
        "`sending_mode` has a value that is not allowed",
        "`sending_mode` có giá trị không được phép";
        "leave it out or use 1; 3 (beyond the quota) is only for OAs that Zalo has listed",
        "bỏ tham số này hoặc dùng 1; giá trị 3 (gửi vượt hạn mức) chỉ dành cho OA được Zalo duyệt";

    -162, "", Invalid, Developer, Uncertain;
        "`sending_mode` 3 is not for templates of tag 1 and 2 (another source: this kind of template is not for this call)",
        "`sending_mode` 3 không dùng cho mẫu thuộc tag 1 và tag 2 (nguồn khác: loại mẫu này không dùng được với API này)";
        "leave `sending_mode` out, or send a template of tag 3",
        "bỏ `sending_mode` hoặc gửi mẫu thuộc tag 3";
}
