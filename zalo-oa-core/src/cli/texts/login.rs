//! The conversation of a sign-in.

use crate::cli::lang::{Told, told};

pub(crate) fn already(oa: &str, age: &Told) -> Told {
    let (en, vi) = (&age.en, &age.vi);
    told!(
        "Note: the store has tokens of OA {oa} already; the refresh token is {en} old. If calls \
         work, nothing is to be done. A new consent replaces them and harms nothing.",
        "Lưu ý: kho lưu token đã có token của OA {oa}; refresh token được {vi}. Nếu các lời gọi vẫn \
         chạy thì không cần làm gì. Cấp quyền lại sẽ thay token cũ và không gây hại gì."
    )
}

pub(crate) fn already_dead(oa: &str) -> Told {
    told!(
        "Note: the store has tokens of OA {oa}, but Zalo no longer takes them; this sign-in replaces \
         them.",
        "Lưu ý: kho lưu token đã có token của OA {oa} nhưng Zalo không còn nhận; lần đăng nhập này sẽ \
         thay chúng."
    )
}

pub(crate) fn link(app: &str, link: &str) -> Told {
    told!(
        "Signing in an Official Account (OA) with app {app}.\n\n\
         1. Have an administrator of the OA open this link in a browser, choose the OA and agree:\n\n\
         {link}\n",
        "Đăng nhập một Official Account (OA) bằng ứng dụng {app}.\n\n\
         1. Nhờ quản trị viên OA mở liên kết này bằng trình duyệt, chọn OA rồi đồng ý cấp quyền:\n\n\
         {link}\n"
    )
}

pub(crate) fn console(app: &str) -> Told {
    told!(
        "Signing in an Official Account (OA) with app {app} and the link that Zalo's console made.\n\n\
         1. Paste that link to have it checked, or press Enter to go on without:",
        "Đăng nhập một Official Account (OA) bằng ứng dụng {app} và liên kết do trang quản lý ứng \
         dụng của Zalo tạo ra.\n\n\
         1. Dán liên kết đó vào đây để kiểm tra, hoặc nhấn Enter để bỏ qua:"
    )
}

pub(crate) fn link_fits() -> Told {
    told!(
        "   The link fits this app and verifier. Have an administrator of the OA open it, choose \
         the OA and agree.\n",
        "   Liên kết khớp với ứng dụng và verifier này. Hãy nhờ quản trị viên OA mở liên kết, chọn \
         OA rồi đồng ý cấp quyền.\n"
    )
}

pub(crate) fn link_unchecked() -> Told {
    told!(
        "   Not checked. Have an administrator of the OA open the link, choose the OA and agree.\n",
        "   Không kiểm tra. Hãy nhờ quản trị viên OA mở liên kết, chọn OA rồi đồng ý cấp quyền.\n"
    )
}

pub(crate) fn no_link() -> Told {
    told!(
        "this is no permission link: it begins with https://oauth.zaloapp.com/v4/oa/permission",
        "đây không phải liên kết cấp quyền: liên kết đó bắt đầu bằng \
         https://oauth.zaloapp.com/v4/oa/permission"
    )
}

pub(crate) fn link_of_other_app() -> Told {
    told!(
        "the link is of another app than ZALO_OA_APP_ID",
        "liên kết này của ứng dụng khác, không phải ứng dụng trong ZALO_OA_APP_ID"
    )
}

pub(crate) fn link_without_challenge() -> Told {
    told!(
        "the link has no `code_challenge`: set a code challenge in the console, or use \
         `zalo-oa login` without --console-link",
        "liên kết không có `code_challenge`: hãy đặt code challenge trên trang quản lý ứng dụng, \
         hoặc dùng `zalo-oa login` không kèm --console-link"
    )
}

pub(crate) fn link_of_other_verifier() -> Told {
    told!(
        "the code challenge in the link does not belong to ZALO_OA_VERIFIER: take verifier and \
         challenge of the same pair",
        "code challenge trong liên kết không khớp với ZALO_OA_VERIFIER: hãy dùng verifier và \
         challenge của cùng một cặp"
    )
}

pub(crate) fn link_shows_verifier() -> Told {
    told!(
        "the link shows the verifier itself in place of its challenge: choose a new verifier and put \
         its challenge into the console",
        "liên kết chứa chính verifier thay vì challenge: hãy chọn verifier mới và đặt challenge của \
         nó trên trang quản lý ứng dụng"
    )
}

pub(crate) fn link_padded() -> Told {
    told!(
        "the code challenge in the link ends with `=`: put it into the console without",
        "code challenge trong liên kết kết thúc bằng `=`: hãy bỏ dấu `=` trên trang quản lý ứng dụng"
    )
}

pub(crate) fn callback() -> Told {
    told!(
        "2. The browser then goes to your callback address. Whatever it shows there, an error page \
         too: copy the whole address from its address bar and paste it here. It works once, within \
         ten minutes.\n\
         Address:",
        "2. Sau đó trình duyệt chuyển đến địa chỉ callback của ứng dụng. Trang đó hiện gì cũng \
         được, kể cả trang báo lỗi: hãy chép toàn bộ địa chỉ trên thanh địa chỉ và dán vào đây. Địa \
         chỉ chỉ dùng được một lần, trong vòng mười phút.\n\
         Địa chỉ:"
    )
}

/// What a paste that is no callback seems to be.
pub(crate) fn no_callback(pasted: &str, error: &str) -> Told {
    let vi = if pasted.is_empty() {
        "chưa dán gì cả"
    } else if pasted.contains("/permission?") || pasted.contains("redirect_uri=") {
        "đây chính là liên kết cấp quyền: hãy mở liên kết, đồng ý, rồi dán địa chỉ mà trình duyệt \
         hiện ra sau đó"
    } else if pasted.contains("access_token") {
        "đây là token chứ không phải mã: hãy dùng `zalo-oa login --pair`"
    } else if pasted.contains("code=") {
        "địa chỉ có `code` nhưng không đúng dạng của Zalo"
    } else {
        "địa chỉ này không có `code`"
    };
    told!("{error}", "{vi}")
}

/// The callback is one of another link, or has no state at all.
pub(crate) fn foreign_state(error: &str, given: bool) -> Told {
    let vi = if given { "có `state` của liên kết khác" } else { "thiếu `state`" };
    told!(
        "{error}",
        "địa chỉ {vi}: có thể đã bị cắt mất một phần, thuộc lần đăng nhập trước, hoặc do người khác gửi đến"
    )
}

pub(crate) fn wrong_paste(what: &str, hint: &Told, left: usize) -> Told {
    let (en, vi) = (&hint.en, &hint.vi);
    match left {
        0 => told!(
            "{what}\n  -> {en}\nThat was the last try; run `zalo-oa login` again for a new link.",
            "{what}\n  -> {vi}\nĐã hết số lần thử; hãy chạy lại `zalo-oa login` để lấy liên kết mới."
        ),
        _ => told!("{what}\n  -> {en}", "{what}\n  -> {vi}"),
    }
}

pub(crate) fn again(left: usize) -> Told {
    told!("Address (tries left: {left}):", "Địa chỉ (còn {left} lần thử):")
}

pub(crate) fn other_oa(chosen: &str, expected: &str) -> Told {
    told!(
        "the administrator chose OA {chosen}, but ZALO_OA_ID is {expected}; nothing was exchanged\n  \
         -> run it again and choose the right OA, or correct ZALO_OA_ID",
        "quản trị viên đã chọn OA {chosen}, nhưng ZALO_OA_ID là {expected}; chưa đổi mã lấy token\n  \
         -> chạy lại và chọn đúng OA, hoặc sửa ZALO_OA_ID"
    )
}

pub(crate) fn which_oa() -> Told {
    told!(
        "The address does not say which OA was chosen. The OA's id (digits):",
        "Địa chỉ không cho biết OA nào đã được chọn. Mã OA (chỉ gồm chữ số):"
    )
}

pub(crate) fn no_oa() -> Told {
    told!("an OA's id consists of digits", "mã OA chỉ gồm chữ số")
}

pub(crate) fn pair(app: &str) -> Told {
    told!(
        "Taking over tokens of app {app} from the API Explorer at developers.zalo.me (Tools, API \
         Explorer, type \"OA Access Token\").\n\
         From now on they belong to this store: do not use or refresh them anywhere else.",
        "Nhận token của ứng dụng {app} từ API Explorer tại developers.zalo.me (Công cụ, API Explorer, \
         loại \"OA Access Token\").\n\
         Từ nay token thuộc về kho lưu này: đừng dùng hay làm mới chúng ở nơi khác."
    )
}

pub(crate) fn pair_refused(code: i32) -> Told {
    told!(
        "Zalo does not take this access token ({code}), so it cannot say which OA the pair is of\n  \
         -> get a new pair in the API Explorer and copy both tokens whole; or, if only the access \
         token has ended, set ZALO_OA_ID and try again",
        "Zalo không nhận access token này ({code}) nên không biết cặp token thuộc OA nào\n  \
         -> lấy cặp token mới trong API Explorer và chép trọn cả hai; hoặc nếu chỉ access token đã \
         hết hạn thì đặt ZALO_OA_ID rồi thử lại"
    )
}

/// Nobody knows how old an imported pair is.
pub(crate) fn age_unknown() -> Told {
    told!(
        "The age of these tokens is not known, so they count as 30 days old. Run `zalo-oa tokens \
         keep-alive` now: it replaces them by tokens that are this store's alone.",
        "Không rõ token này đã cấp bao lâu nên được tính là 30 ngày. Hãy chạy ngay `zalo-oa tokens \
         keep-alive` để đổi sang token mới chỉ có ở kho lưu này."
    )
}

pub(crate) fn access() -> Told {
    told!("Access token (is not shown):", "Access token (không hiện lên màn hình):")
}

pub(crate) fn refresh() -> Told {
    told!("Refresh token (is not shown):", "Refresh token (không hiện lên màn hình):")
}

pub(crate) fn signed_in(name: &str, oa: &str, folder: &str) -> Told {
    told!(
        "\nSigned in: \"{name}\" (OA {oa}). The tokens are in `{folder}`.",
        "\nĐã đăng nhập: \"{name}\" (OA {oa}). Token nằm trong `{folder}`."
    )
}

pub(crate) fn stored_only(oa: &str, folder: &str, why: &str) -> Told {
    told!(
        "\nThe tokens of OA {oa} are stored in `{folder}`, but Zalo refuses to say which OA it is:\n  \
         {why}",
        "\nToken của OA {oa} đã lưu trong `{folder}`, nhưng chưa hỏi được Zalo đây là OA nào:\n  \
         {why}"
    )
}

pub(crate) fn stored_elsewhere(real: &str, oa: &str) -> Told {
    told!(
        "these are tokens of OA {real}, but they are stored as those of OA {oa}\n  \
         -> run it again with the right OA",
        "đây là token của OA {real}, nhưng lại được lưu cho OA {oa}\n  \
         -> hãy chạy lại với đúng OA"
    )
}

/// `complete`: the command has all settings, also where the shell's variables are not known.
pub(crate) fn next(command: &str, complete: bool) -> Told {
    let (en, vi) = match complete {
        true => ("", ""),
        false => (
            "  cron does not know your shell's variables: put them into a file and add --credentials \
             FILE.\n",
            "  cron không biết các biến môi trường của bạn: hãy ghi chúng vào một tệp và thêm \
             --credentials TỆP.\n",
        ),
    };
    told!(
        "\nWhat comes next:\n\
         - A refresh token dies after three months without use. Have cron (on Windows: Task \
         Scheduler) run this every day:\n\
         \x20   0 6 * * *  {command}\n{en}\
         - `zalo-oa doctor` shows whether all is well.\n\
         - Each refresh token works once: never copy or restore the token folder, and keep an OA's \
         tokens in one place only.",
        "\nViệc tiếp theo:\n\
         - Refresh token hết hạn nếu ba tháng không dùng. Hãy đặt lịch cron (Windows: Task \
         Scheduler) chạy lệnh này mỗi ngày:\n\
         \x20   0 6 * * *  {command}\n{vi}\
         - `zalo-oa doctor` cho biết mọi thứ có ổn không.\n\
         - Mỗi refresh token chỉ dùng được một lần: không sao chép, không khôi phục thư mục token từ \
         bản sao lưu, và chỉ giữ token của một OA ở một nơi."
    )
}

pub(crate) fn not_saved(why: &str) -> Told {
    told!(
        "Zalo has given new tokens, but they cannot be saved: {why}\n  \
         -> do not close this window: they are only here, and without them an administrator has to \
         consent again. Mend the folder (rights, free space).",
        "Zalo đã cấp token mới nhưng không lưu được: {why}\n  \
         -> đừng đóng cửa sổ này: token chỉ còn ở đây, mất thì quản trị viên phải cấp quyền lại. \
         Hãy sửa thư mục (quyền ghi, dung lượng trống)."
    )
}

pub(crate) fn save_again() -> Told {
    told!("Press Enter to try again:", "Nhấn Enter để thử lưu lại:")
}

pub(crate) fn lost() -> Told {
    told!(
        "the tokens are lost: mend the folder, then sign in again",
        "token đã mất: hãy sửa thư mục rồi đăng nhập lại"
    )
}
