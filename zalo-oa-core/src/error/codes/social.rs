//! The positive numbers of `graph.zalo.me`.
//!
//! Many speak of features that are gone (friends, invitations, games); they stay because the
//! number may still come. A dead session is not [`Token`](super::Class::Token): refreshing the OA's
//! token would spend it for nothing.

use super::rows;

rows! { Social:
    0, "Success", Ok, Nobody, Documented;
        "the call succeeded",
        "lời gọi thành công";
        "nothing to do",
        "không cần làm gì";

    100, "Invalid parameter", Invalid, Developer, Documented;
        "a parameter is not valid",
        "một tham số không hợp lệ";
        "check names and values of the query, for instance `fields`",
        "kiểm tra tên và giá trị tham số, ví dụ `fields`";

    110, "Invalid user id", Invalid, Developer, Documented;
        "the user id is not valid",
        "mã người dùng không hợp lệ";
        "use the id that this app received from `/v2.0/me`; ids of an OA are others",
        "dùng mã mà ứng dụng này nhận từ `/v2.0/me`; mã người dùng của OA là bộ mã khác";

    111, "Can't resolve to a valid user ID", Invalid, Developer, Documented;
        "the given id leads to no user",
        "mã được gửi không ứng với người dùng nào";
        "use the id that this app received from `/v2.0/me`",
        "dùng mã mà ứng dụng này nhận từ `/v2.0/me`";

    112, "Your app don't link with any Official Account", Config, OaAdmin, Documented;
        "the app is linked to no OA",
        "ứng dụng chưa liên kết với OA nào";
        "link the OA on the Official Account page of the app at developers.zalo.me",
        "liên kết OA tại mục Official Account của ứng dụng trên developers.zalo.me";

    210, "User not visible", Recipient, Nobody, Documented;
        "the app may not see this person",
        "ứng dụng không được xem thông tin người này";
        "ask the person to sign in to the app and to agree to share the profile",
        "mời người này đăng nhập ứng dụng và đồng ý chia sẻ thông tin";

    289, "Accessing friend requests requires the extended permission read_requests", Permission, Developer, Documented;
        "friend requests need a permission that Zalo no longer gives",
        "đọc lời mời kết bạn cần quyền mà Zalo không còn cấp";
        "remove the call; the friends feature of the API has ended",
        "bỏ lời gọi này; tính năng bạn bè của API đã ngừng";

    452, "Session key invalid. This could be because the session key has an incorrect format, or because the user has revoked this session", Consent, Developer, Documented;
        "the session of the person is not valid any more: wrong format, or permission withdrawn",
        "phiên của người dùng không còn hợp lệ: sai định dạng hoặc người dùng đã thu hồi quyền";
        "send the person through the Zalo login again; the OA's own token is not concerned",
        "cho người dùng đăng nhập Zalo lại; token của OA không liên quan";

    2004, "Sending of requests has been temporarily disabled for this application", Permission, Developer, Documented;
        "Zalo has switched off sending requests for this app for a while",
        "Zalo tạm khóa việc gửi lời mời từ ứng dụng này";
        "stop sending, read Zalo's notices at developers.zalo.me and wait",
        "dừng gửi, đọc thông báo của Zalo tại developers.zalo.me và chờ";

    2500, "Syntax error", Invalid, Developer, Documented;
        "the request has a syntax error",
        "yêu cầu sai cú pháp";
        "check the path and the encoding of the query",
        "kiểm tra đường dẫn và cách mã hóa tham số";

    10000, "Call fail", Transient, Wait, Documented;
        "the call failed inside Zalo",
        "lời gọi thất bại phía Zalo";
        "try again after a short wait",
        "thử lại sau ít phút";

    10001, "Method is not support for this api", Invalid, Developer, Documented;
        "the HTTP method is not the one this call takes",
        "phương thức HTTP không đúng với API này";
        "use the method of the documentation; reads go by GET",
        "dùng đúng phương thức trong tài liệu; đọc dữ liệu bằng GET";

    10002, "Unkown exception", Transient, Wait, Documented;
        "an unknown fault on Zalo's side",
        "lỗi không xác định phía Zalo";
        "try again after a short wait",
        "thử lại sau ít phút";

    10003, "Item not exits", Invalid, Developer, Documented;
        "the thing asked for does not exist",
        "đối tượng được yêu cầu không tồn tại";
        "check the id in the request",
        "kiểm tra mã trong yêu cầu";

    11004, "App Id in use is disabled or banded", Config, Developer, Documented;
        "the app is disabled or banned",
        "ứng dụng đang bị vô hiệu hóa hoặc bị cấm";
        "look at the state of the app at developers.zalo.me and ask Zalo for the reason",
        "kiểm tra trạng thái ứng dụng tại developers.zalo.me và hỏi Zalo lý do";

    12000, "Quota for your app is limited", Quota, Wait, Documented;
        "the quota of the app is used up",
        "đã dùng hết hạn mức của ứng dụng";
        "send fewer calls and wait until the quota is renewed",
        "giảm số lời gọi và chờ hạn mức được làm mới";

    12001, "Limit of friends list is too large. Maximum: 50", Invalid, Developer, Documented;
        "the page of friends is larger than 50 (the friends feature has ended)",
        "trang danh sách bạn bè lớn hơn 50 (tính năng bạn bè đã ngừng)";
        "remove the call",
        "bỏ lời gọi này";

    12002, "Quota daily for your app is limited", Quota, Wait, Documented;
        "the app's quota for today is used up",
        "đã dùng hết hạn mức trong ngày của ứng dụng";
        "go on tomorrow",
        "tiếp tục vào ngày mai";

    12003, "Quota weeky for your app is limited", Quota, Wait, Documented;
        "the app's quota for this week is used up",
        "đã dùng hết hạn mức trong tuần của ứng dụng";
        "go on next week",
        "tiếp tục vào tuần sau";

    12004, "Quota monthly for your app is limited", Quota, Wait, Documented;
        "the app's quota for this month is used up",
        "đã dùng hết hạn mức trong tháng của ứng dụng";
        "go on next month",
        "tiếp tục vào tháng sau";

    12005, "", Unknown, Developer, Uncertain;
        "not documented; its neighbours are quotas of the app",
        "chưa được công bố; các mã lân cận là hạn mức của ứng dụng";
        "read Zalo's text, lower the pace and report the text to this project",
        "đọc thông báo gốc của Zalo, giảm nhịp gọi và gửi thông báo đó cho dự án này";

    12006, "User has not played game for 30 days ago", Recipient, Nobody, Documented;
        "the person has not used the app for 30 days",
        "người này không dùng ứng dụng trong 30 ngày qua";
        "leave this person out",
        "bỏ qua người nhận này";

    12007, "Do not disturb user. User hasn't talked to friend for 30 days ago", Recipient, Nobody, Documented;
        "the two people have not been in touch for 30 days, so Zalo does not disturb them",
        "hai người không liên lạc trong 30 ngày qua nên Zalo không cho làm phiền";
        "leave this person out",
        "bỏ qua người nhận này";

    12008, "Recipient was reached quota message receive (1 message per 3 days)", Quota, Wait, Documented;
        "this person has received the one message allowed in three days",
        "người này đã nhận đủ một tin trong ba ngày";
        "wait three days for this person",
        "chờ ba ngày trước khi gửi lại cho người này";

    12009, "Sender and Recipient is not friend", Recipient, Nobody, Documented;
        "sender and recipient are not friends (the friends feature has ended)",
        "người gửi và người nhận không phải bạn bè (tính năng bạn bè đã ngừng)";
        "remove the call and write through the OA instead",
        "bỏ lời gọi này và nhắn tin qua OA";

    12010, "Quota daily per user for your app is limited", Quota, Wait, Documented;
        "the app's quota for this person is used up for today",
        "đã hết hạn mức trong ngày của ứng dụng đối với người này";
        "go on tomorrow for this person",
        "tiếp tục với người này vào ngày mai";

    12011, "Your friend is not using app", Recipient, Nobody, Documented;
        "the friend does not use the app (the friends feature has ended)",
        "người bạn này không dùng ứng dụng (tính năng bạn bè đã ngừng)";
        "remove the call",
        "bỏ lời gọi này";

    12012, "Your friend is using app", Recipient, Nobody, Documented;
        "the friend uses the app already, so no invitation is needed (the friends feature has ended)",
        "người bạn này đã dùng ứng dụng nên không cần mời (tính năng bạn bè đã ngừng)";
        "remove the call",
        "bỏ lời gọi này";
}
