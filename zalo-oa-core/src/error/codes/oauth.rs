//! The `-14xxx` family of `oauth.zaloapp.com`: permission page and token endpoint.
//!
//! Zalo publishes no list. All of them need a person, none is ever retried: a refresh token works
//! once, and the loop that repeats it may be the one that loses it.

use super::rows;

rows! { OAuth:
    -14001, "", Consent, Developer, Uncertain;
        "the app id is probably not valid",
        "mã ứng dụng (App ID) có thể không hợp lệ";
        "compare `app_id` with the app id at developers.zalo.me",
        "đối chiếu `app_id` với App ID tại developers.zalo.me";

    -14002, "Invalid appId", Consent, Developer, SeenInClients;
        "the app id is wrong, or the app is not active and the person is not one of its administrators",
        "App ID sai, hoặc ứng dụng chưa kích hoạt và người cấp quyền không phải quản trị viên ứng dụng";
        "compare `app_id` with developers.zalo.me and activate the app in its Settings, then open the permission link again",
        "đối chiếu `app_id` tại developers.zalo.me và bật “Đang hoạt động” trong “Cài đặt”, rồi mở lại đường dẫn cấp quyền";

    -14003, "Invalid redirect uri", Consent, Developer, SeenInClients;
        "`redirect_uri` is not the callback address saved for the app",
        "`redirect_uri` không trùng địa chỉ callback đã lưu của ứng dụng";
        "on the Official Account page of the app at developers.zalo.me set the callback address to the very same text, final slash included",
        "tại mục Official Account của ứng dụng trên developers.zalo.me, đặt địa chỉ callback giống hệt từng ký tự, kể cả dấu gạch chéo cuối";

    -14004, "", Consent, Developer, Uncertain;
        "the app's secret is probably wrong, or the app is not verified or locked",
        "khóa bí mật (App Secret) có thể sai, hoặc ứng dụng chưa được xác minh hay đang bị khóa";
        "compare the app's secret with developers.zalo.me; if it is right, look at the state of the app there and ask Zalo to unlock it",
        "đối chiếu App Secret tại developers.zalo.me; nếu đúng thì xem trạng thái ứng dụng tại đó và đề nghị Zalo mở khóa";

    -14012, "", Consent, OaAdmin, Uncertain;
        "the permission was refused, perhaps because the person does not administer the OA",
        "yêu cầu cấp quyền bị từ chối, có thể vì người thực hiện không phải quản trị viên OA";
        "have an administrator of the OA open the permission link and choose that OA",
        "đề nghị đúng quản trị viên OA mở đường dẫn cấp quyền và chọn OA đó";

    -14014, "Invalid refresh token.", Consent, OaAdmin, SeenInClients;
        "the refresh token is unknown, already used or expired",
        "refresh token không tồn tại, đã được dùng hoặc đã hết hạn";
        "have an OA admin open the permission link again; find out first whether another system refreshes the tokens of this OA, since each works once",
        "đề nghị quản trị viên OA mở lại đường dẫn cấp quyền; trước đó kiểm tra có hệ thống nào khác cũng làm mới token của OA này không, vì mỗi token chỉ dùng được một lần";

    -14020, "", Consent, OaAdmin, SeenInClients;
        "the refresh token has expired (it lives 3 months)",
        "refresh token đã hết hạn (thời hạn 3 tháng)";
        "have an OA admin open the permission link again; from then on refresh the tokens at least once a month",
        "đề nghị quản trị viên OA mở lại đường dẫn cấp quyền; từ đó làm mới token ít nhất mỗi tháng một lần";

    -14024, "", Consent, OaAdmin, Uncertain;
        "the permission was refused; the reason is not documented, perhaps the person does not own the OA",
        "yêu cầu cấp quyền bị từ chối; lý do chưa được công bố, có thể người thực hiện không sở hữu OA";
        "have the owner of the OA open the permission link; if it fails again, send Zalo the text of the error",
        "đề nghị chủ sở hữu OA mở đường dẫn cấp quyền; nếu vẫn lỗi, gửi nội dung lỗi cho Zalo";

    -14029, "", Consent, Developer, Uncertain;
        "the app is probably not approved",
        "ứng dụng có thể chưa được duyệt";
        "hand the app in for review at developers.zalo.me and wait for the approval",
        "gửi ứng dụng để xét duyệt tại developers.zalo.me và chờ kết quả";
}
