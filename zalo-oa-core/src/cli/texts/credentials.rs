//! About the file of settings. Values are never repeated.

use std::io;

use crate::cli::lang::{Told, told};

pub(crate) fn unreadable(file: &str, error: &io::Error) -> Told {
    told!("cannot read `{file}`: {error}", "không đọc được tệp `{file}`: {error}")
}

pub(crate) fn not_utf8(file: &str) -> Told {
    told!(
        "`{file}` is not UTF-8 text: save it again as UTF-8",
        "`{file}` không phải văn bản UTF-8: hãy lưu lại tệp với bảng mã UTF-8"
    )
}

pub(crate) fn no_setting(file: &str, line: usize) -> Told {
    told!(
        "`{file}`, line {line}: expected NAME=value",
        "`{file}`, dòng {line}: phải có dạng TÊN=giá trị"
    )
}

pub(crate) fn unknown_name(file: &str, line: usize, name: &str, nearest: &str) -> Told {
    told!(
        "`{file}`, line {line}: `{name}` is not a setting; perhaps `{nearest}` is meant",
        "`{file}`, dòng {line}: không có thiết lập tên `{name}`; có phải ý bạn là `{nearest}`?"
    )
}

pub(crate) fn open_quote(file: &str, line: usize, name: &str) -> Told {
    told!(
        "`{file}`, line {line}: the quote around `{name}` is not closed, or text follows it",
        "`{file}`, dòng {line}: dấu nháy của `{name}` chưa đóng, hoặc còn chữ phía sau"
    )
}

pub(crate) fn twice(file: &str, line: usize, name: &str) -> Told {
    told!(
        "`{file}`, line {line}: `{name}` stands there twice",
        "`{file}`, dòng {line}: `{name}` xuất hiện hai lần"
    )
}

#[cfg(unix)]
pub(crate) fn exposed(file: &str, mode: u32) -> Told {
    told!(
        "others on this machine can read `{file}` (mode {mode:04o}); run: chmod 600 '{file}'",
        "người khác trên máy này đọc được `{file}` (quyền {mode:04o}); hãy chạy: chmod 600 '{file}'"
    )
}
