//! About broadcasts of unknown outcome.

use crate::cli::lang::{Told, told};

pub(crate) fn whose(oa: &str, article: &str, target: &str) -> Told {
    told!(
        "OA {oa}: article {article}, target {target}",
        "OA {oa}: bài viết {article}, đối tượng {target}"
    )
}

pub(crate) fn sent(at: &str, id: &str, settled: bool) -> Told {
    let (en, vi) =
        if settled { (", settled by a person", ", do người xác nhận") } else { ("", "") };
    told!("sent {at}, id {id}{en}", "đã gửi {at}, mã tin {id}{vi}")
}

pub(crate) fn refused(at: &str, code: i32) -> Told {
    told!("refused {at}, code {code}", "bị từ chối {at}, mã {code}")
}

pub(crate) fn unknown(since: &str, by: &str) -> Told {
    told!("no answer is known; begun {since} by {by}", "chưa rõ kết quả; bắt đầu {since} bởi {by}")
}

pub(crate) fn no_doubt() -> Told {
    told!("no broadcast is in doubt", "không có tin truyền thông nào chưa rõ kết quả")
}

pub(crate) fn look() -> Told {
    told!(
        "  -> one whose process is still at work needs nothing; for the others wait half an hour, look at \
         the broadcast page of the OA's console, then `zalo-oa broadcasts settle ARTICLE --sent`, or \
         `--not-sent`",
        "  -> tin mà tiến trình còn đang chạy thì không cần làm gì; với tin khác hãy chờ nửa giờ, mở trang \
         tin truyền thông trong trang quản trị OA, rồi `zalo-oa broadcasts settle MÃ_BÀI --sent`, hoặc \
         `--not-sent`"
    )
}

pub(crate) fn nothing(article: &str) -> Told {
    told!(
        "no broadcast of the article {article} is in doubt; `zalo-oa broadcasts --all` shows what is known",
        "bài viết {article} không có tin nào chưa rõ kết quả; `zalo-oa broadcasts --all` cho biết những gì đã rõ"
    )
}

pub(crate) fn several() -> Told {
    told!(
        "the article went to several targets: name one with --target (and the OA with ZALO_OA_ID)",
        "bài viết này đã gửi cho nhiều đối tượng: hãy chọn một bằng --target (và OA bằng ZALO_OA_ID)"
    )
}

pub(crate) fn settled(sent: bool) -> Told {
    if sent {
        told!(
            "noted: it counts as sent, and is never sent again",
            "đã ghi: tính là đã gửi, không bao giờ gửi lại"
        )
    } else {
        told!(
            "noted: it was not sent, the next run may send it",
            "đã ghi: chưa gửi, lần chạy sau được gửi"
        )
    }
}
