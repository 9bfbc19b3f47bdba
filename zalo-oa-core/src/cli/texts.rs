//! Every message, English and Vietnamese side by side, so that neither is forgotten. No message
//! takes a secret. House terms: OA, access token and refresh token stay as they are, consent is
//! "cấp quyền", administrator "quản trị viên", token store "kho lưu token".

pub(crate) mod access;
pub(crate) mod ask;
pub(crate) mod broadcasts;
pub(crate) mod credentials;
pub(crate) mod doctor;
pub(crate) mod emulated;
pub(crate) mod errors;
pub(crate) mod followers;
pub(crate) mod keep_alive;
pub(crate) mod login;
pub(crate) mod oa;
pub(crate) mod settings;

use crate::cli::lang::{Told, told};

/// What is needed and not set.
pub(crate) fn missing(names: &[&str]) -> Told {
    let names = names.join(", ");
    told!(
        "not set: {names}; set them as environment variables, or in a file that --credentials names \
         (see `zalo-oa --help`)",
        "chưa đặt: {names}; hãy đặt bằng biến môi trường, hoặc ghi trong tệp nêu ở tham số \
         --credentials (xem `zalo-oa --help`)"
    )
}
