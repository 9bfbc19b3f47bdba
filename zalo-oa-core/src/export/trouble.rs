//! What ends an export, and what to do about it, in both languages. No row is ever part of a text.

use std::{fmt::Display, io, path::Path};

use super::ExportUsers;
use crate::{
    error::{BuildError, Problem},
    operation::Operation,
    store::StoreError,
};

const CALL: &str = ExportUsers::ENTRY.name;

/// English and Vietnamese.
pub(super) type Both = (&'static str, &'static str);

fn export(what: String, what_vi: String, (hint, hint_vi): Both) -> BuildError {
    let (hint, hint_vi) = (hint.to_owned(), hint_vi.to_owned());
    BuildError::new(CALL, Problem::Export { what, what_vi, hint, hint_vi })
}

/// Parameters that do not fit.
pub(super) fn wrong(what: &str) -> BuildError {
    BuildError::field(CALL, what)
}

pub(super) fn folder(folder: &Path, reason: &io::Error) -> BuildError {
    let folder = folder.display();
    export(
        format!("the folder `{folder}` cannot be used: {reason}"),
        format!("không dùng được thư mục `{folder}`: {reason}"),
        ("make the folder, or name another one", "tạo thư mục đó, hoặc chọn thư mục khác"),
    )
}

/// The disk or the system refuses. What was written stays good.
pub(super) fn disk(error: &StoreError) -> BuildError {
    export(
        error.to_string(),
        format!("lỗi tệp hoặc đĩa: {error}"),
        (
            "mend what the message names (free space, rights), then run it again with the same settings: it goes on, what is \
             written stays good",
            "khắc phục điều mà thông báo nêu (dung lượng trống, quyền ghi) rồi chạy lại y như cũ: việc xuất sẽ làm tiếp, phần đã \
             ghi vẫn dùng được",
        ),
    )
}

pub(super) fn held(error: &StoreError, file: &Path) -> BuildError {
    let (who, who_vi) = match error.holder() {
        Some(holder) => (
            holder.to_string(),
            format!("tiến trình {} trên máy `{}`", holder.process, holder.host),
        ),
        None if error.is_busy() => ("another process".to_owned(), "tiến trình khác".to_owned()),
        None => return disk(error),
    };
    let file = file.display();
    export(
        format!("{who} is writing `{file}`"),
        format!("{who_vi} đang ghi `{file}`"),
        ("wait for it to end, or name another file", "chờ tiến trình đó xong, hoặc chọn tệp khác"),
    )
}

pub(super) fn there(path: &Path) -> BuildError {
    let path = path.display();
    export(
        format!("`{path}` is there already"),
        format!("đã có tệp `{path}`"),
        (
            "name another file; `overwrite` replaces it when the new one is finished, `update` makes a new one from it",
            "chọn tên tệp khác; `overwrite` sẽ thay tệp này khi tệp mới xong, `update` tạo tệp mới từ nó",
        ),
    )
}

/// An unfinished export that was begun with other settings.
pub(super) fn differs(path: &Path, (what, what_vi): Both) -> BuildError {
    let path = path.display();
    export(
        format!("`{path}` belongs to an unfinished export with {what}"),
        format!("`{path}` thuộc lần xuất chưa xong với {what_vi}"),
        (
            "run it again as it was begun, name another file, or give `overwrite` to drop what it has",
            "chạy lại đúng như lúc bắt đầu, chọn tên tệp khác, hoặc dùng `overwrite` để bỏ phần đã có",
        ),
    )
}

/// The files do not fit together.
pub(super) fn spoilt(path: &Path, what: &dyn Display) -> BuildError {
    let path = path.display();
    export(
        format!("`{path}` cannot be gone on with: {what}"),
        format!("không làm tiếp được với `{path}`: {what}"),
        (
            "something else has changed it: give `overwrite` to begin anew, or name another file",
            "có chương trình khác đã sửa tệp: dùng `overwrite` để làm lại từ đầu, hoặc chọn tên tệp khác",
        ),
    )
}

/// An earlier export that cannot be updated.
pub(super) fn earlier(path: &Path, what: &dyn Display, what_vi: &dyn Display) -> BuildError {
    let path = path.display();
    export(
        format!("`{path}` cannot be updated: {what}"),
        format!("không cập nhật được từ `{path}`: {what_vi}"),
        (
            "name a finished export with its report beside it, of the same OA, format and details; or export anew without \
             `update`",
            "chọn một tệp đã xuất xong, có báo cáo bên cạnh, cùng OA, cùng định dạng và chi tiết; hoặc xuất mới không dùng \
             `update`",
        ),
    )
}
