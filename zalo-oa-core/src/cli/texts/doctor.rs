//! The doctor's lines: what was looked at, and what to do.

use crate::cli::{
    doctor::report::{Mark, Whom},
    lang::{Told, told},
};

mod app;
mod official;

pub(crate) use app::*;
pub(crate) use official::*;

pub(crate) fn mark(mark: Mark) -> Told {
    match mark {
        Mark::Good => told!("ok", "ổn"),
        Mark::Warn => told!("warn", "lưu ý"),
        Mark::Fail => told!("fail", "lỗi"),
        Mark::Skip => told!("skip", "bỏ qua"),
    }
}

pub(crate) fn whom(whom: Whom) -> Told {
    match whom {
        Whom::Developer => told!("developer", "lập trình viên"),
        Whom::Admin => told!("OA administrator", "quản trị viên OA"),
        Whom::Machine => told!("who runs this machine", "người quản lý máy này"),
        Whom::Network => told!("who runs the network", "người quản lý mạng"),
        Whom::Wait => told!("nobody, wait", "không ai, chỉ cần chờ"),
    }
}

pub(crate) fn sum(fails: usize, warns: usize) -> Told {
    match (fails, warns) {
        (0, 0) => told!("All is well.", "Mọi thứ đều ổn."),
        (0, _) => told!(
            "Calls work. Points to look at: {warns}.",
            "Các lời gọi chạy được. Điểm cần lưu ý: {warns}."
        ),
        _ => told!(
            "Failed: {fails}, points to look at: {warns}. Begin with the first line marked `fail`; \
             later ones may follow from it.",
            "Lỗi: {fails}, điểm cần lưu ý: {warns}. Hãy xử lý dòng `lỗi` đầu tiên trước; các lỗi sau \
             có thể do nó mà ra."
        ),
    }
}

pub(crate) fn unreachable(host: &str, why: &Told) -> Told {
    let (en, vi) = (&why.en, &why.vi);
    told!("network: {host} cannot be reached: {en}", "mạng: không tới được {host}: {vi}")
}

pub(crate) fn path() -> Told {
    told!(
        "check in this order: internet access and DNS of this machine, a firewall that blocks \
         outgoing port 443, the proxy (HTTPS_PROXY), the proxy's certificate authority in the \
         system's certificates, the system's clock",
        "kiểm tra lần lượt: kết nối Internet và DNS của máy, tường lửa chặn cổng 443 chiều ra, proxy \
         (HTTPS_PROXY), chứng thư gốc của proxy đã có trong hệ thống chưa, đồng hồ của máy"
    )
}

pub(crate) fn stranger(host: &str, status: u16) -> Told {
    told!(
        "network: something answers for {host} (HTTP {status}), but it is not Zalo",
        "mạng: có máy trả lời thay cho {host} (HTTP {status}), nhưng không phải Zalo"
    )
}

pub(crate) fn portal() -> Told {
    told!(
        "look for a sign-in page of the network, a proxy's error page, or a trouble at Zalo (HTTP 5xx: \
         try again in some minutes)",
        "xem có phải trang đăng nhập của mạng, trang lỗi của proxy, hay Zalo đang gặp sự cố (HTTP 5xx: \
         thử lại sau vài phút)"
    )
}

pub(crate) fn reached(host: &str) -> Told {
    told!("network: Zalo answers at {host}", "mạng: Zalo trả lời tại {host}")
}

pub(crate) fn no_date() -> Told {
    told!(
        "clock: not checked, the answer carries no date",
        "đồng hồ: không kiểm tra được vì trả lời không ghi ngày giờ"
    )
}

pub(crate) fn clock() -> Told {
    told!("clock: as Zalo's, within 5 minutes", "đồng hồ: khớp với Zalo, lệch dưới 5 phút")
}

pub(crate) fn clock_off(off: &Told, slow: bool) -> Told {
    let (en, vi) = (&off.en, &off.vi);
    let (en_way, vi_way) = if slow { ("behind", "chậm") } else { ("ahead of", "nhanh") };
    told!(
        "clock: this machine's is {en} {en_way} Zalo's",
        "đồng hồ: máy này {vi_way} {vi} so với Zalo"
    )
}

pub(crate) fn set_clock() -> Told {
    told!(
        "set the clock and let the system keep it (NTP); tokens are refreshed by it",
        "chỉnh lại đồng hồ và bật tự đồng bộ giờ (NTP); token được làm mới theo đồng hồ này"
    )
}

pub(crate) fn pair_unchecked() -> Told {
    told!(
        "app id and secret: not shown to Zalo, since one is missing",
        "App ID và App Secret: chưa hỏi Zalo vì còn thiếu"
    )
}

pub(crate) fn pair() -> Told {
    told!("app id and secret: Zalo takes them", "App ID và App Secret: Zalo chấp nhận")
}

pub(crate) fn wrong_app(code: i32) -> Told {
    told!(
        "app id: Zalo does not know it, or the app is not active ({code})",
        "App ID: Zalo không nhận ra, hoặc ứng dụng chưa kích hoạt ({code})"
    )
}

pub(crate) fn wrong_secret(code: i32) -> Told {
    told!(
        "app secret: Zalo refuses it, or the app is locked or not verified ({code})",
        "App Secret: Zalo từ chối, hoặc ứng dụng đang bị khóa hay chưa được xác minh ({code})"
    )
}

pub(crate) fn compare_secret() -> Told {
    told!(
        "compare ZALO_OA_APP_SECRET with the app's secret at developers.zalo.me, and look at the \
         state of the app there",
        "đối chiếu ZALO_OA_APP_SECRET với App Secret tại developers.zalo.me và xem trạng thái ứng \
         dụng ở đó"
    )
}

pub(crate) fn app_refused(code: i32, meaning: &Told) -> Told {
    let (en, vi) = (&meaning.en, &meaning.vi);
    told!("app: Zalo refuses it ({code}): {en}", "ứng dụng: Zalo từ chối ({code}): {vi}")
}

pub(crate) fn no_folder(folder: &str) -> Told {
    told!(
        "token store: `{folder}` does not exist, so nobody has signed in yet",
        "kho lưu token: chưa có thư mục `{folder}`, nghĩa là chưa ai đăng nhập"
    )
}

pub(crate) fn folder(folder: &str) -> Told {
    told!(
        "token store: `{folder}` is closed to others and can be written to",
        "kho lưu token: `{folder}` ghi được và người khác không đọc được"
    )
}

pub(crate) fn not_writable(folder: &str, error: &std::io::Error) -> Told {
    told!(
        "token store: `{folder}` cannot be written to: {error}",
        "kho lưu token: không ghi được vào `{folder}`: {error}"
    )
}

pub(crate) fn mend_folder() -> Told {
    told!(
        "give this user the folder (chown), free space on its disk, see that it is not mounted \
         read-only; until then no refresh is begun",
        "giao thư mục cho đúng người dùng này (chown), giải phóng dung lượng đĩa, kiểm tra ổ đĩa có bị \
         gắn chỉ đọc không; trước đó SDK không làm mới token"
    )
}

pub(crate) fn open_files(folder: &str, files: &str) -> Told {
    told!(
        "token store: others can read in `{folder}`: {files}",
        "kho lưu token: trong `{folder}` người khác đọc được: {files}"
    )
}

pub(crate) fn close_files(folder: &str) -> Told {
    told!("run: chmod 600 '{folder}'/*", "chạy: chmod 600 '{folder}'/*")
}
