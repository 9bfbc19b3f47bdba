//! The template and what is filled into it, from its making to its review.

use crate::error::codes::rows;

rows! { Business:
    -109, "Template ID invalid", Invalid, Developer, Documented;
        "the template id is not valid",
        "mã mẫu tin không hợp lệ";
        "copy `template_id` from the list of templates (`/template/all`) of this OA",
        "lấy `template_id` từ danh sách mẫu tin (`/template/all`) của chính OA này";

    -1091, "", Invalid, Developer, Documented;
        "this template cannot be edited: it was not rejected, or it was made in the admin tool",
        "không sửa được mẫu tin này: mẫu không ở trạng thái bị từ chối, hoặc được tạo trong công cụ quản trị";
        "edit it at zalo.solutions, or make a new template",
        "sửa mẫu tại zalo.solutions hoặc tạo mẫu mới";

    -111, "Template data empty", Invalid, Developer, Documented;
        "`template_data` is empty",
        "`template_data` đang trống";
        "fill `template_data` with every parameter that `/template/info/v2` lists",
        "điền vào `template_data` đủ các tham số mà `/template/info/v2` liệt kê";

    -112, "", Invalid, Developer, Documented;
        "the type of a template parameter is not defined",
        "kiểu dữ liệu của một tham số trong mẫu chưa được định nghĩa";
        "compare the names in `template_data` with the parameters of the template at zalo.solutions",
        "đối chiếu tên trong `template_data` với các tham số của mẫu tại zalo.solutions";

    -1121, "", Invalid, Developer, Documented;
        "a parameter is longer than the template allows",
        "một tham số dài hơn mức mẫu tin cho phép";
        "shorten the value to the length that `/template/info/v2` gives for the parameter",
        "rút ngắn giá trị theo độ dài mà `/template/info/v2` quy định cho tham số đó";

    -1122, "", Invalid, Developer, Documented;
        "a parameter of the template is missing",
        "thiếu một tham số của mẫu tin";
        "add every parameter that the template requires to `template_data`",
        "bổ sung vào `template_data` đủ tham số bắt buộc của mẫu";

    -1123, "", Invalid, Developer, Documented;
        "the QR code of the message could not be made",
        "không tạo được mã QR trong tin";
        "check the value that goes into the QR code, for instance the bank account or the order number",
        "kiểm tra giá trị dùng để tạo mã QR, ví dụ số tài khoản hoặc mã hồ sơ";

    -1124, "", Invalid, Developer, Documented;
        "a parameter has the wrong format",
        "một tham số sai định dạng";
        "write dates, numbers and phone numbers as the template defines them",
        "viết ngày tháng, số và số điện thoại đúng định dạng mà mẫu quy định";

    -113, "Button invalid", Invalid, Developer, Documented;
        "a button of the message is not valid",
        "nút bấm trong tin không hợp lệ";
        "compare the buttons with the approved template at zalo.solutions",
        "đối chiếu nút bấm với mẫu đã được duyệt tại zalo.solutions";

    -1131, "", Invalid, Developer, Documented;
        "the text or the link of a button is not valid",
        "nội dung hoặc liên kết của nút bấm không hợp lệ";
        "give the button a full https link and a text within the limits of the template",
        "dùng liên kết https đầy đủ và nội dung nút đúng giới hạn của mẫu";

    -1132, "", Invalid, Developer, SeenInClients;
        "the template needs at least one button",
        "mẫu tin cần ít nhất một nút bấm";
        "add a button to the layout of the template",
        "thêm một nút bấm vào bố cục của mẫu";

    -116, "Text invalid", Invalid, Developer, Documented;
        "the text or the content of a parameter is not valid",
        "nội dung văn bản hoặc nội dung tham số không hợp lệ";
        "remove line breaks and signs that the template does not take, and check links in the text",
        "bỏ các ký tự và dấu xuống dòng mà mẫu không nhận, kiểm tra liên kết trong nội dung";

    -127, "", Invalid, Developer, Documented;
        "in development mode the message may only go to administrators of the app or the OA",
        "ở chế độ development, tin chỉ gửi được cho quản trị viên của ứng dụng hoặc OA";
        "send to the phone number of an administrator, or leave out `mode` once the template is approved",
        "gửi tới số điện thoại của quản trị viên, hoặc bỏ `mode` khi mẫu đã được duyệt";

    -130, "", Invalid, Developer, Documented;
        "the content is longer than Zalo allows (100,000 characters)",
        "nội dung vượt giới hạn của Zalo (100.000 ký tự)";
        "shorten the values in `template_data`",
        "rút ngắn các giá trị trong `template_data`";

    -131, "", Invalid, OaAdmin, Documented;
        "the template is not approved",
        "mẫu tin chưa được duyệt";
        "wait for the review at zalo.solutions; if it was rejected, correct it as the reason says and hand it in again",
        "chờ Zalo duyệt mẫu tại zalo.solutions; nếu bị từ chối, sửa theo lý do nêu ra và gửi duyệt lại";

    -1201, "", Permission, OaAdmin, Documented;
        "the OA may not make templates of tag 3 (promotion)",
        "OA không được tạo mẫu tin thuộc tag 3 (khuyến mãi, truyền thông)";
        "choose tag 1 or 2, or raise the quality level of the OA until tag 3 is opened",
        "chọn tag 1 hoặc tag 2, hoặc nâng mức chất lượng của OA đến khi được mở tag 3";

    -1202, "", Permission, OaAdmin, Documented;
        "the OA may not use these media files",
        "OA không có quyền dùng tài nguyên hình ảnh này";
        "upload the logo or picture with the token of this OA and use the new `media_id`",
        "tải logo hoặc hình ảnh lên bằng token của chính OA này và dùng `media_id` mới";

    -146, "", Permission, OaAdmin, Documented;
        "the template is disabled because of its low sending quality",
        "mẫu tin bị tắt vì chất lượng gửi thấp";
        "read the feedback at zalo.solutions, make a better template and send only to people who expect it",
        "xem phản hồi tại zalo.solutions, tạo mẫu tốt hơn và chỉ gửi cho người có nhu cầu nhận";

    -151, "", Invalid, Developer, Documented;
        "this template is not made for end-to-end encryption",
        "mẫu tin này không hỗ trợ mã hóa đầu cuối (E2EE)";
        "send it through `/message/template`, or choose an E2EE template",
        "gửi qua `/message/template` hoặc chọn mẫu E2EE";

    -152, "", Invalid, Developer, Documented;
        "the key for end-to-end encryption could not be read",
        "không lấy được khóa mã hóa đầu cuối (E2EE)";
        "fetch the key again with `/e2ee/key` before you send",
        "lấy lại khóa bằng `/e2ee/key` trước khi gửi";

    -153, "", Invalid, Developer, Documented;
        "the data do not follow the specification of the call",
        "dữ liệu không đúng quy cách của API";
        "compare names and types of the body with the documentation of the call",
        "đối chiếu tên và kiểu của từng trường với tài liệu API";

    -158, "", Invalid, Developer, Documented;
        "the uploaded file is too large",
        "tệp tải lên quá lớn";
        "make the picture smaller (500 KB at most) and upload it again",
        "giảm dung lượng hình ảnh (tối đa 500 KB) rồi tải lên lại";

    -159, "", Invalid, Developer, Documented;
        "the uploaded file has a format that is not allowed",
        "định dạng tệp tải lên không được phép";
        "convert the picture to PNG or JPG as the template asks and upload it again",
        "chuyển hình ảnh sang PNG hoặc JPG theo yêu cầu của mẫu rồi tải lên lại";

    -160, "", Quota, Wait, Documented;
        "today's allowance for making or editing templates, or for uploads, is used up",
        "đã hết hạn mức tạo, sửa mẫu hoặc tải tệp trong ngày";
        "go on tomorrow",
        "tiếp tục vào ngày mai";
}
