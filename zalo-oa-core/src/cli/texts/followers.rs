//! About exports of followers.

use crate::{
    cli::lang::{Told, told},
    sweep::{Uncovered, Why},
};

pub(crate) fn goes_on(rows: u64) -> Told {
    let (en, vi) = grouped(rows);
    told!(
        "going on: {en} people are there from an earlier run",
        "làm tiếp: đã có {vi} người từ lần chạy trước"
    )
}

pub(crate) fn progress(rows: u64, expected: Option<u64>, left_s: Option<u64>) -> Told {
    let (en, vi) = grouped(rows);
    let Some(expected) = expected.filter(|expected| *expected > 0) else {
        return told!("{en} people so far", "đã được {vi} người");
    };
    let (all_en, all_vi) = grouped(expected);
    let share = (rows.saturating_mul(100) / expected).min(100);
    let (left_en, left_vi) = left(left_s);
    told!(
        "{en} of {all_en} people, {share} %{left_en}",
        "đã được {vi}/{all_vi} người, {share}%{left_vi}"
    )
}

/// How long the rest takes, as people say it.
fn left(left_s: Option<u64>) -> (String, String) {
    let Some(seconds) = left_s else { return (String::new(), String::new()) };
    let minutes = seconds.div_ceil(60);
    let (hours, rest) = (minutes / 60, minutes % 60);
    if hours == 0 {
        (format!(", about {minutes} min left"), format!(", còn khoảng {minutes} phút"))
    } else {
        (
            format!(", about {hours} h {rest} min left"),
            format!(", còn khoảng {hours} giờ {rest} phút"),
        )
    }
}

pub(crate) fn finishing(rows: u64) -> Told {
    let (en, vi) = grouped(rows);
    told!("{en} people are there; finishing the file", "đã có {vi} người; đang hoàn tất tệp")
}

pub(crate) fn stopped() -> Told {
    told!(
        "stopped; what is there is kept: run the same command again and it goes on",
        "đã dừng; phần đã có được giữ lại: chạy lại đúng lệnh này để làm tiếp"
    )
}

/// People who could not be reached.
pub(crate) fn gap(gap: &Uncovered) -> Told {
    let ((missing_en, missing_vi), (total_en, total_vi)) =
        (grouped(gap.missing), grouped(gap.total));
    let when = match (gap.from, gap.to) {
        (Some(from), Some(to)) if from != to => format!("{from} – {to}: "),
        (Some(day), _) | (None, Some(day)) => format!("{day}: "),
        (None, None) => String::new(),
    };
    let why = why(gap.why);
    let (en, vi) = (why.en, why.vi);
    told!(
        "{when}{missing_en} of {total_en} people are missing: {en}",
        "{when}thiếu {missing_vi}/{total_vi} người: {vi}"
    )
}

fn why(why: Why) -> Told {
    match why {
        Why::OutOfReach => told!(
            "too many interacted on one day; tags that split them make them reachable",
            "quá nhiều người tương tác trong một ngày; gắn nhãn để chia nhỏ thì sẽ lấy được"
        ),
        Why::Untagged => told!(
            "they carry no tag, on a day that only tags can split; tag them, or go on a day when fewer interacted",
            "họ chưa có nhãn, trong ngày chỉ nhãn mới chia nhỏ được; hãy gắn nhãn cho họ"
        ),
        Why::Unsettled => told!(
            "the list kept changing; run an export anew at a quiet hour",
            "danh sách thay đổi liên tục; hãy xuất lại vào giờ vắng"
        ),
        Why::RangeEnds => told!(
            "how Zalo reads a range of days could not be learnt",
            "không xác định được cách Zalo hiểu khoảng ngày"
        ),
        Why::Undated => told!(
            "Zalo counts them and shows them on no day",
            "Zalo có đếm nhưng không hiện họ ở ngày nào"
        ),
    }
}

pub(crate) fn unseen() -> Told {
    told!(
        "people who only unfollowed since the earlier export, and did nothing else, are still in the file as they were",
        "người chỉ bỏ quan tâm sau lần xuất trước mà không tương tác gì thì vẫn ở trong tệp như cũ"
    )
}

pub(crate) fn done(path: &str, rows: u64, complete: bool, missing: u64) -> Told {
    let (en, vi) = grouped(rows);
    if complete {
        return told!("{path}: {en} people, complete", "{path}: {vi} người, đầy đủ");
    }
    let (missing_en, missing_vi) = grouped(missing);
    told!(
        "{path}: {en} people, NOT complete: {missing_en} are missing as said above",
        "{path}: {vi} người, CHƯA đầy đủ: thiếu {missing_vi} người như nêu trên"
    )
}

/// A number with its thousands apart, as each language writes it.
fn grouped(number: u64) -> (String, String) {
    let digits = number.to_string();
    let mut en = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            en.push(',');
        }
        en.push(digit);
    }
    let vi = en.replace(',', ".");
    (en, vi)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_reads_as_people_say_it() {
        let told = progress(1_234_567, Some(2_000_000), Some(7_500));
        assert_eq!(told.en, "1,234,567 of 2,000,000 people, 61 %, about 2 h 5 min left");
        assert_eq!(told.vi, "đã được 1.234.567/2.000.000 người, 61%, còn khoảng 2 giờ 5 phút");
        assert_eq!(
            progress(100, Some(90), Some(1)).en,
            "100 of 90 people, 100 %, about 1 min left"
        );
        assert_eq!(progress(7, None, None).vi, "đã được 7 người");
    }
}
