//! Who may call and how often: the pace, the token, the app, the OA and its package.

use crate::error::codes::rows;

rows! { Oa:
    0, "Success", Ok, Nobody, Documented;
        "the call succeeded",
        "lời gọi thành công";
        "nothing to do",
        "không cần làm gì";

    -32 ["your application reached"], "Your application reached limit call api", RateLimit, Wait, Documented;
        "the app has used up its calls for this minute, counted over all OAs it serves",
        "ứng dụng đã dùng hết số lượt gọi API trong phút này, tính chung mọi OA mà ứng dụng phục vụ";
        "wait for the next minute; lower the pace of every OA of this app and watch `X-RateLimit-Remain`",
        "chờ sang phút tiếp theo; giảm nhịp gọi của mọi OA dùng chung ứng dụng này và theo dõi `X-RateLimit-Remain`";

    -32 ["your oa reached"], "Your OA reached limit call api", RateLimit, Wait, Documented;
        "the OA has used up the calls per minute of its package",
        "OA đã dùng hết số lượt gọi API mỗi phút của gói dịch vụ";
        "wait for the next minute; if it happens often, lower the pace or buy a larger package at oa.zalo.me",
        "chờ sang phút tiếp theo; nếu gặp thường xuyên, giảm nhịp gọi hoặc nâng gói dịch vụ tại oa.zalo.me";

    -32, "", RateLimit, Wait, Documented;
        "a limit of calls per minute is reached; the text does not say whether the app's or the OA's",
        "đã chạm giới hạn số lượt gọi mỗi phút; thông báo không nói rõ là của ứng dụng hay của OA";
        "wait for the next minute and lower the pace of both the app and the OA",
        "chờ sang phút tiếp theo và giảm nhịp gọi của cả ứng dụng lẫn OA";

    -204, "Offical Account is disable", Config, OaAdmin, Documented;
        "the OA has been deleted or disabled",
        "OA đã bị xóa hoặc bị vô hiệu hóa";
        "stop sending for this OA and look at its state at oa.zalo.me; if it is a mistake, write to oa@zalo.me",
        "dừng gửi tin cho OA này và kiểm tra trạng thái OA tại oa.zalo.me; nếu bị vô hiệu hóa nhầm, gửi thư tới oa@zalo.me";

    -205, "Offical Account is not exist", Config, Developer, Documented;
        "there is no such OA",
        "OA không tồn tại";
        "compare the OA id of your settings with the one shown at oa.zalo.me, and use the token of that OA",
        "đối chiếu OA ID trong cấu hình với OA ID hiển thị tại oa.zalo.me và dùng đúng token của OA đó";

    -209, "Not supported this api", Config, Developer, Documented;
        "the app is not activated, or not approved for this call",
        "ứng dụng chưa được kích hoạt hoặc chưa được duyệt để gọi API này";
        "open the app at developers.zalo.me, go to Settings and switch it to active; if it is active, ask for approval of this API",
        "mở ứng dụng tại developers.zalo.me, vào “Cài đặt” và bật “Đang hoạt động”; nếu đã bật, gửi yêu cầu duyệt API này";

    -212, "App has not registed this api", Config, Developer, Documented;
        "the app is not registered for the Official Account API",
        "ứng dụng chưa đăng ký sử dụng Official Account API";
        "open the app at developers.zalo.me and add the Official Account API under API registration",
        "mở ứng dụng tại developers.zalo.me, vào “Đăng ký sử dụng API” và thêm Official Account API";

    -216, "Access token is invalid", Token, Developer, Documented;
        "the access token is not valid; this code is met for expired tokens too",
        "access token không hợp lệ; mã này cũng gặp khi token đã hết hạn";
        "leave the refresh to the SDK, which repeats the call once; if the error stays, have an OA admin open the permission link again",
        "để SDK tự làm mới token và gọi lại một lần; nếu vẫn lỗi, đề nghị quản trị viên OA mở lại đường dẫn cấp quyền";

    -219, "App is removed or disabled", Config, Developer, Documented;
        "the app has been removed or disabled",
        "ứng dụng đã bị gỡ hoặc bị vô hiệu hóa";
        "look at the app's state and at your own admin right at developers.zalo.me; activate it again or ask Zalo why it is off",
        "kiểm tra trạng thái ứng dụng và quyền quản trị của bạn tại developers.zalo.me; kích hoạt lại hoặc hỏi Zalo lý do bị vô hiệu hóa";

    -220, "access_token is expired or removed", Token, Developer, Documented;
        "the access token has expired (it lives 25 hours) or was withdrawn",
        "access token đã hết hạn (thời hạn 25 giờ) hoặc đã bị thu hồi";
        "leave the refresh to the SDK, which repeats the call once; without a refresh token, fetch a new access token in the console",
        "để SDK tự làm mới token và gọi lại một lần; nếu không có refresh token, lấy access token mới trong trang quản trị";

    -221, "The OA needs to be verified to use this feature", Permission, OaAdmin, Documented;
        "only a verified OA may use this feature",
        "chỉ OA đã xác thực mới được dùng tính năng này";
        "hand in the verification papers of the agency at oa.zalo.me and wait for the approval",
        "nộp hồ sơ xác thực của cơ quan tại oa.zalo.me và chờ Zalo duyệt";

    -223 ["has not authorized"], "Official Account has not authorized this API", Consent, OaAdmin, Documented;
        "the OA has not granted the app the permission group of this call",
        "OA chưa cấp cho ứng dụng nhóm quyền của API này";
        "have an OA admin open the permission link again, choose the OA and tick every permission group that the app needs",
        "đề nghị quản trị viên OA mở lại đường dẫn cấp quyền, chọn đúng OA và tích đủ các nhóm quyền mà ứng dụng cần";

    -223 ["quota create article"], "Your OA has reach the limit quota create article", Quota, Wait, Documented;
        "the OA has published as many articles as its package allows",
        "OA đã đăng đủ số bài viết mà gói dịch vụ cho phép";
        "wait until the allowance is renewed, or buy a larger package at oa.zalo.me",
        "chờ đến kỳ hạn mức mới hoặc nâng gói dịch vụ tại oa.zalo.me";

    -223, "", Permission, OaAdmin, Documented;
        "either the OA has not granted this call, or its allowance of articles is used up; the text does not say which",
        "OA chưa cấp quyền gọi API này, hoặc đã hết hạn mức bài viết; thông báo không nói rõ";
        "check the granted permission groups first, then the allowance of articles at oa.zalo.me",
        "kiểm tra các nhóm quyền đã cấp trước, sau đó xem hạn mức bài viết tại oa.zalo.me";

    -224, "The OA needs to upgrade OA Tier Package to use this feature", Permission, OaAdmin, Documented;
        "the package of the OA does not contain this feature",
        "gói dịch vụ của OA không có tính năng này";
        "compare the packages at oa.zalo.me and buy one that contains the feature; the API itself is not in the smallest ones",
        "so sánh các gói dịch vụ tại oa.zalo.me và nâng lên gói có tính năng này; các gói nhỏ nhất không có quyền gọi API";

    -235, "This API does not support this type of OA", Permission, Developer, Documented;
        "this call is not open to this kind of OA",
        "API này không dành cho loại hình OA này";
        "read the kind of the OA with `oa.info` (`oa_type` 4 is a state agency, 2 a business), then ask oa@zalo.me which call to use",
        "xem loại hình OA bằng `oa.info` (`oa_type` 4 là cơ quan nhà nước, 2 là doanh nghiệp), rồi hỏi oa@zalo.me nên dùng API nào";

    -242, "Invalid appsecret_proof provided in the API argument", Config, Developer, Documented;
        "`appsecret_proof` is missing or wrong; the access token is not at fault",
        "`appsecret_proof` bị thiếu hoặc sai; access token không có lỗi";
        "switch the proof on in the client and compare the app secret with the one at developers.zalo.me; do not refresh the token",
        "bật `appsecret_proof` trong client và đối chiếu App Secret với giá trị tại developers.zalo.me; không làm mới token";

    -320, "Your app needs to connect with Zalo Cloud Account to use paid features", Config, OaAdmin, Documented;
        "the app is not connected with a Zalo Cloud Account, which pays for this feature",
        "ứng dụng chưa liên kết tài khoản Zalo Cloud (ZCA) để trả phí cho tính năng này";
        "connect the app with the agency's Zalo Cloud Account, now called ZBS account, at zalo.solutions",
        "liên kết ứng dụng với tài khoản Zalo Cloud (nay là tài khoản ZBS) của cơ quan tại zalo.solutions";

    -321, "Zalo Cloud Account associated with this app is out of money or unable to be charged", Config, OaAdmin, Documented;
        "the connected Zalo Cloud Account has no money left or cannot be charged",
        "tài khoản Zalo Cloud đã liên kết hết tiền hoặc không trừ phí được";
        "top up the account or mend its way of payment at zalo.solutions, then send what is left",
        "nạp tiền hoặc sửa phương thức thanh toán tại zalo.solutions, rồi gửi tiếp phần còn lại";
}
