//! How a person becomes a row.

use std::path::Path;

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use serde_json::{Map, Value};

use super::cell;
use crate::{
    api::User,
    endpoint::Kind,
    model::{UserId, wire::Wire},
};

/// The form of an export.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Format {
    /// A JSON object in each line: what Zalo sent, by its names and typed.
    Ndjson,
    /// For spreadsheets: UTF-8 with its mark, lines that end in CR LF, a first line with the names of columns. A cell that a
    /// spreadsheet would run, round or shorten (it begins with `=`, `+`, `-`, `@`, is a number of more than 15 digits, as ids are,
    /// or begins with 0) gets a `'` in front.
    Csv,
}

/// With which columns a CSV begins: the only one without details.
const ID: &str = "user_id";

/// The columns of a CSV with details: its name, and where the value is in what Zalo sends.
const COLUMNS: [(&str, &[&str]); 19] = [
    (ID, &[ID]),
    ("user_id_by_app", &["user_id_by_app"]),
    ("user_external_id", &["user_external_id"]),
    ("display_name", &["display_name"]),
    ("user_alias", &["user_alias"]),
    ("user_is_follower", &["user_is_follower"]),
    ("is_sensitive", &["is_sensitive"]),
    ("user_last_interaction_date", &["user_last_interaction_date"]),
    ("tags", &["tags_and_notes_info", "tag_names"]),
    ("notes", &["tags_and_notes_info", "notes"]),
    ("shared_name", &["shared_info", "name"]),
    ("shared_phone", &["shared_info", "phone"]),
    ("shared_address", &["shared_info", "address"]),
    ("shared_ward", &["shared_info", "ward"]),
    ("shared_district", &["shared_info", "district"]),
    ("shared_city", &["shared_info", "city"]),
    ("shared_dob", &["shared_info", "user_dob"]),
    ("dynamic_param", &["dynamic_param"]),
    ("avatar", &["avatar"]),
];

impl Format {
    /// What a file's name says.
    pub(super) fn of(path: &Path) -> Self {
        match path.extension() {
            Some(ending) if ending.eq_ignore_ascii_case("csv") => Self::Csv,
            _ => Self::Ndjson,
        }
    }

    /// What a file begins with.
    pub(super) fn head(self, details: bool) -> Vec<u8> {
        let Self::Csv = self else { return Vec::new() };
        let mut head = String::from("\u{feff}");
        let columns =
            if details { COLUMNS.as_slice() } else { COLUMNS.get(..1).unwrap_or_default() };
        for (at, (name, _)) in columns.iter().enumerate() {
            head.push_str(if at == 0 { "" } else { "," });
            head.push_str(name);
        }
        head.push_str("\r\n");
        head.into_bytes()
    }

    /// Adds the row of a person without details.
    pub(super) fn id(self, out: &mut Vec<u8>, id: &UserId) {
        match self {
            Self::Csv => {
                cell::write(out, id.as_str());
                out.extend_from_slice(b"\r\n");
            }
            Self::Ndjson => line(out, &serde_json::json!({ ID: id })),
        }
    }

    /// Adds the row of a person with details.
    pub(super) fn person(self, out: &mut Vec<u8>, person: &User) {
        // Text, numbers and lists of such alone are in it: there is nothing that could fail.
        let value = serde_json::to_value(person).unwrap_or_default();
        let Self::Csv = self else { return line(out, &value) };
        let nothing = Map::new();
        let fields = value.as_object().unwrap_or(&nothing);
        for (at, (_, place)) in COLUMNS.iter().enumerate() {
            out.extend_from_slice(if at == 0 { b"" } else { b"," });
            cell::write(out, &text(find(fields, place)));
        }
        out.extend_from_slice(b"\r\n");
    }
}

fn line(out: &mut Vec<u8>, value: &Value) {
    out.extend_from_slice(value.to_string().as_bytes());
    out.push(b'\n');
}

fn find<'a>(fields: &'a Map<String, Value>, place: &[&str]) -> Option<&'a Value> {
    let (first, rest) = place.split_first()?;
    let inner = fields.get(*first)?;
    if rest.is_empty() { Some(inner) } else { find(inner.as_object()?, rest) }
}

/// Items of a list in lines of one cell; yes and no as `true` and `false`.
fn text(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(items)) => {
            let items: Vec<String> = items.iter().map(|item| text(Some(item))).collect();
            items.join("\n")
        }
        Some(other) => other.to_string(),
    }
}

const NAMES: [(Format, &str); 2] = [(Format::Ndjson, "ndjson"), (Format::Csv, "csv")];

impl<'de> Deserialize<'de> for Format {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let known = NAMES.into_iter().find(|(_, name)| *name == text);
        known.map(|(format, _)| format).ok_or_else(|| D::Error::custom("is `ndjson` or `csv`"))
    }
}

impl Wire for Format {
    const KIND: Kind = Kind::Text;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}
