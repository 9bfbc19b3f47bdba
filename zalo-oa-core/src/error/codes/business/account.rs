//! The app, the OA, its balance and its keys: faults that stop every template message.

use crate::error::codes::rows;

rows! { Business:
    -101, "Application invalid", Config, Developer, Documented;
        "the app that sends is not valid",
        "ứng dụng gửi tin không hợp lệ";
        "compare the app id of your settings with the one at developers.zalo.me",
        "đối chiếu App ID trong cấu hình với App ID tại developers.zalo.me";

    -102, "Application not existed", Config, Developer, Documented;
        "there is no app with this id",
        "không tồn tại ứng dụng với mã này";
        "take the app id from developers.zalo.me and let the OA grant that app",
        "lấy đúng App ID tại developers.zalo.me và đề nghị OA cấp quyền cho ứng dụng đó";

    -103, "Application not activated", Config, Developer, Documented;
        "the app is not activated",
        "ứng dụng chưa được kích hoạt";
        "open the app at developers.zalo.me and activate it with the switch at the top right",
        "mở ứng dụng tại developers.zalo.me và bật kích hoạt ở góc trên bên phải";

    -104, "App secret key invalid", Config, Developer, Documented;
        "the secret key of the app is wrong",
        "khóa bí mật của ứng dụng không đúng";
        "compare the app secret with the one at developers.zalo.me; it changes when somebody resets it",
        "đối chiếu App Secret với giá trị tại developers.zalo.me; khóa này thay đổi khi có người đặt lại";

    -105, "Application not link to any OA", Config, OaAdmin, Documented;
        "the app is linked to no OA",
        "ứng dụng chưa liên kết với OA nào";
        "link the OA on the Official Account page of the app at developers.zalo.me, then grant the permissions",
        "liên kết OA tại mục Official Account của ứng dụng trên developers.zalo.me, rồi cấp quyền";

    -106, "Method unsupported", Invalid, Developer, Documented;
        "the HTTP method is not the one this call takes",
        "phương thức HTTP không đúng với API này";
        "use the method of the documentation: messages go by POST, lists by GET; report it if the SDK chose the method",
        "dùng đúng phương thức trong tài liệu: gửi tin bằng POST, lấy danh sách bằng GET; nếu do SDK chọn, hãy báo lỗi cho dự án";

    -117, "", Permission, OaAdmin, Documented;
        "the OA or the app may not use this template",
        "OA hoặc ứng dụng không có quyền dùng mẫu tin này";
        "check at zalo.solutions that the template belongs to this OA and that this app may send it",
        "kiểm tra tại zalo.solutions xem mẫu tin có thuộc OA này và ứng dụng này có được phép gửi không";

    -120, "", Permission, OaAdmin, Documented;
        "the OA has no right to this feature",
        "OA không có quyền dùng tính năng này";
        "look at the features and the package of the OA at zalo.solutions and oa.zalo.me, and ask support@zalo.solutions to open it",
        "xem tính năng và gói dịch vụ của OA tại zalo.solutions và oa.zalo.me, rồi liên hệ support@zalo.solutions để được mở quyền";

    -124, "", Token, Developer, Documented;
        "the access token is not valid or has expired",
        "access token không hợp lệ hoặc đã hết hạn";
        "leave the refresh to the SDK, which repeats the call once; if the error stays, have an OA admin open the permission link again",
        "để SDK tự làm mới token và gọi lại một lần; nếu vẫn lỗi, đề nghị quản trị viên OA mở lại đường dẫn cấp quyền";

    -1241, "", Config, Developer, Documented;
        "`appsecret_proof` is missing or wrong; the access token is not at fault",
        "`appsecret_proof` bị thiếu hoặc sai; access token không có lỗi";
        "switch the proof on in the client and compare the app secret with the one at developers.zalo.me; do not refresh the token",
        "bật `appsecret_proof` trong client và đối chiếu App Secret với giá trị tại developers.zalo.me; không làm mới token";

    -125, "", Invalid, Developer, Documented;
        "the OA id is not valid",
        "OA ID không hợp lệ";
        "compare the OA id with the one shown at oa.zalo.me, and use the token of that OA",
        "đối chiếu OA ID với giá trị tại oa.zalo.me và dùng đúng token của OA đó";

    -128, "", Config, Developer, Documented;
        "there is no key to encrypt with",
        "chưa có khóa mã hóa";
        "make a key with `/rsa/key/gen` before you send encrypted messages",
        "tạo khóa bằng `/rsa/key/gen` trước khi gửi tin mã hóa";

    -129, "", Config, Developer, Documented;
        "Zalo could not make an RSA key",
        "Zalo không tạo được khóa RSA";
        "call `/rsa/key/gen` again later; if it keeps failing, write to support@zalo.solutions",
        "gọi lại `/rsa/key/gen` sau; nếu vẫn lỗi, liên hệ support@zalo.solutions";

    -135, "", Permission, OaAdmin, Documented;
        "the OA may not send template messages: it is not verified or has no paid package",
        "OA chưa được gửi tin mẫu: chưa xác thực hoặc chưa có gói trả phí";
        "verify the OA and buy a package at oa.zalo.me, then register for template messages at zalo.solutions",
        "xác thực OA và mua gói dịch vụ tại oa.zalo.me, sau đó đăng ký gửi tin mẫu tại zalo.solutions";

    -1351, "", Permission, OaAdmin, Documented;
        "Zalo has blocked the OA from sending because it found a violation",
        "Zalo đã chặn OA gửi tin vì phát hiện vi phạm";
        "stop all sending, read Zalo's notice to the OA admin, and settle it with support@zalo.solutions",
        "dừng mọi lượt gửi, đọc thông báo của Zalo gửi quản trị viên OA và làm việc với support@zalo.solutions";

    -136, "", Config, OaAdmin, Documented;
        "no Zalo Cloud Account (now ZBS account) is connected",
        "chưa liên kết tài khoản Zalo Cloud (nay là tài khoản ZBS)";
        "connect the app and the OA with the agency's account at zalo.solutions",
        "liên kết ứng dụng và OA với tài khoản của cơ quan tại zalo.solutions";

    -137, "", Config, OaAdmin, Documented;
        "the Zalo Cloud Account (now ZBS account) could not be charged; often its balance is too low",
        "không trừ phí được từ tài khoản Zalo Cloud (nay là ZBS), thường do không đủ số dư";
        "top up the account or mend its way of payment at zalo.solutions, then send what is left",
        "nạp tiền hoặc sửa phương thức thanh toán tại zalo.solutions, rồi gửi tiếp phần còn lại";

    -138, "", Permission, Developer, Documented;
        "the app has no right to this feature",
        "ứng dụng không có quyền dùng tính năng này";
        "register the feature for the app at developers.zalo.me, then have an OA admin grant it",
        "đăng ký tính năng cho ứng dụng tại developers.zalo.me, rồi đề nghị quản trị viên OA cấp quyền";

    -1381, "", Permission, OaAdmin, Documented;
        "the OA has not allowed this extension to use its ZBS account",
        "OA chưa cho phép tiện ích này dùng tài khoản ZBS";
        "have the OA admin grant the extension the use of the account at zalo.solutions",
        "đề nghị quản trị viên OA cấp cho tiện ích quyền dùng tài khoản tại zalo.solutions";

    -142, "", Config, Developer, Documented;
        "this app has no RSA key yet",
        "ứng dụng này chưa có khóa RSA";
        "make one with `/rsa/key/gen`",
        "tạo khóa bằng `/rsa/key/gen`";

    -143, "", Config, Developer, Documented;
        "this app already has an RSA key",
        "ứng dụng này đã có khóa RSA";
        "read the key with `/rsa/key/get` instead of making another one",
        "lấy khóa hiện có bằng `/rsa/key/get`, không tạo thêm";

    -145, "", Permission, OaAdmin, Documented;
        "the OA may not send this kind of content",
        "OA không được phép gửi loại nội dung này";
        "read the kinds that are open to the OA with `/message/template-tag` and choose a template of one of them",
        "xem các loại nội dung OA được gửi bằng `/message/template-tag` và chọn mẫu tin phù hợp";
}
