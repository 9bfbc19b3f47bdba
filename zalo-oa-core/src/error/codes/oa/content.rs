//! Parameters, uploads, articles, group chats and forms that Zalo does not take.

use crate::error::codes::rows;

rows! { Oa:
    -100, "attachment_id was expired", Invalid, Developer, Documented;
        "the uploaded file has expired; Zalo keeps uploads for 7 days",
        "tệp đã tải lên hết hạn; Zalo chỉ giữ tệp trong 7 ngày";
        "upload the file again and send with the new id",
        "tải tệp lên lại và gửi với mã mới";

    -201, "<data_field> is invalid!", Invalid, Developer, Documented;
        "a parameter is wrong, and Zalo's text names it; a `user_id` that never met this OA counts as wrong",
        "một tham số không hợp lệ, tên tham số nằm trong thông báo của Zalo; `user_id` chưa từng tương tác với OA này cũng bị coi là sai";
        "correct the named field; users, articles and messages have to be this OA's own",
        "sửa trường được nêu tên; người dùng, bài viết, tin nhắn phải là của chính OA này";

    -210, "Parameter exceeds allowable limit", Invalid, Developer, Documented;
        "a number or a length is beyond the limit of the call",
        "một giá trị hoặc độ dài vượt giới hạn của API";
        "check the ranges of the call, for instance `offset` up to 9951 and `count` up to 50 in `users.list`",
        "kiểm tra giới hạn của từng tham số, ví dụ `offset` tối đa 9951 và `count` tối đa 50 trong `users.list`";

    -214, "Article is being processed", Processing, Wait, Documented;
        "the article is still being processed and has no id yet",
        "bài viết đang được xử lý và chưa có mã";
        "wait a few seconds and call `articles.verify` with the same token; do not create the article again",
        "chờ vài giây rồi gọi `articles.verify` với cùng token; không tạo lại bài viết";

    -237, "The group is disabled", Permission, OaAdmin, Documented;
        "the group chat is disabled because its package has lapsed",
        "nhóm chat bị vô hiệu hóa vì gói nhóm đã hết hạn";
        "renew the group package at oa.zalo.me or give the group another `asset_id`; after 45 days it is dissolved",
        "gia hạn gói nhóm tại oa.zalo.me hoặc gán `asset_id` khác cho nhóm; quá 45 ngày nhóm sẽ bị giải tán";

    -238 ["already used"], "asset_id is already used", Invalid, Developer, Documented;
        "this `asset_id` already carries a group",
        "`asset_id` này đã được dùng cho một nhóm";
        "list the group packages with `/v3.0/oa/quota/group` and take one whose status is `available`",
        "liệt kê gói nhóm bằng `/v3.0/oa/quota/group` và chọn gói có trạng thái `available`";

    -238 ["disabled"], "asset_id is disabled", Invalid, OaAdmin, Documented;
        "this `asset_id` has expired or was switched off",
        "`asset_id` này đã hết hạn hoặc bị tắt";
        "renew the group package at oa.zalo.me, or take another `asset_id`",
        "gia hạn gói nhóm tại oa.zalo.me hoặc dùng `asset_id` khác";

    -238, "", Invalid, Developer, Documented;
        "this `asset_id` cannot be used: it carries a group already, or it is disabled",
        "không dùng được `asset_id` này: đã gán cho một nhóm hoặc đã bị tắt";
        "list the group packages with `/v3.0/oa/quota/group` and choose another one",
        "liệt kê gói nhóm bằng `/v3.0/oa/quota/group` và chọn gói khác";

    -241, "asset_id is already used", Invalid, Developer, Documented;
        "the free `asset_id` of the package already carries a group",
        "`asset_id` miễn phí của gói dịch vụ đã được dùng cho một nhóm";
        "take another `asset_id`, or buy a further group package at oa.zalo.me",
        "dùng `asset_id` khác hoặc mua thêm gói nhóm tại oa.zalo.me";

    -403, "OA is not in group", Invalid, Developer, Documented;
        "the OA is not in this group; the API reaches only groups that this OA created",
        "OA không thuộc nhóm này; API chỉ dùng được với nhóm do chính OA tạo";
        "take `group_id` from `/v3.0/oa/group/getgroupsofoa`",
        "lấy `group_id` từ `/v3.0/oa/group/getgroupsofoa`";

    -1340, "Cannot find this form", Invalid, Developer, Documented;
        "no Zalo Ads form has this id",
        "không có biểu mẫu Zalo Ads nào mang mã này";
        "compare `form_id` with the form shown in Zalo Ads",
        "đối chiếu `form_id` với biểu mẫu hiển thị trong Zalo Ads";

    -1341, "Official Account has no access to this form", Permission, OaAdmin, Documented;
        "the OA has no access to this Zalo Ads form",
        "OA không có quyền truy cập biểu mẫu Zalo Ads này";
        "have the owner of the Zalo Ads account share the form with the OA, or use a form of this OA",
        "đề nghị chủ tài khoản Zalo Ads chia sẻ biểu mẫu cho OA, hoặc dùng biểu mẫu của chính OA này";
}
