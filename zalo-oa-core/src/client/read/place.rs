//! Names where an answer breaks, without telling what it held.

use std::fmt::Write;

use serde_path_to_error::{Path, Segment};

/// Where in the answer, as in `data.users[3].user_id`. A key that looks like no field's name is the
/// platform's content, a phone number perhaps, and stays out: `*`.
pub(super) fn of(root: &str, path: &Path) -> String {
    let mut place = root.to_owned();
    for segment in path {
        let name = match segment {
            Segment::Seq { index } => {
                let _ = write!(place, "[{index}]");
                continue;
            }
            Segment::Map { key } | Segment::Enum { variant: key } if is_name(key) => key,
            _ => "*",
        };
        if !place.is_empty() {
            place.push('.');
        }
        place.push_str(name);
    }
    if place.is_empty() { ".".to_owned() } else { place }
}

/// Letters, `_` and a few digits.
fn is_name(key: &str) -> bool {
    let digits = key.bytes().filter(u8::is_ascii_digit).count();
    let plain = key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    plain && digits <= 4 && (1..=40).contains(&key.len())
}
