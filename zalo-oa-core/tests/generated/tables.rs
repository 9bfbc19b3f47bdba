//! Tables of fields, as every reference writes them.

use std::fmt::Write;

use zalo_oa_core::{
    endpoint::{Field, Kind},
    schema,
};

/// A table of fields.
pub(crate) fn fields(text: &mut String, fields: &[Field]) {
    text.push_str("| field | type | | meaning |\n| --- | --- | --- | --- |\n");
    for field in fields {
        let unit = if matches!(field.kind, Kind::File(_)) { " bytes" } else { "" };
        let range = field.range;
        let range = range.map_or(String::new(), |(min, max)| format!(", {min} to {max}{unit}"));
        let need = match (field.required, field.header) {
            (true, true) => "required, header",
            (true, false) => "required",
            (false, true) => "header",
            (false, false) => "",
        };
        let doc = schema::text(field.doc).replace('\n', " ").replace('|', "\\|");
        let _ =
            writeln!(text, "| `{}` | {}{range} | {need} | {doc} |", field.name, kind(&field.kind));
    }
}

/// What a field holds, in words.
pub(crate) fn kind(kind: &Kind) -> String {
    match kind {
        Kind::Flag => "flag".to_owned(),
        Kind::Integer => "number".to_owned(),
        Kind::Text => "text".to_owned(),
        Kind::Personal => "text (personal)".to_owned(),
        Kind::Secret => "text (secret)".to_owned(),
        Kind::Time => "time (ms)".to_owned(),
        Kind::List(inner) => format!("list of {}", self::kind(inner)),
        Kind::Map => "map".to_owned(),
        Kind::Model(model) => format!("`{}`", model.name),
        Kind::Any => "JSON".to_owned(),
        Kind::File(kinds) => {
            let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
            format!("file ({})", names.join(", "))
        }
        Kind::Nothing => "nothing".to_owned(),
    }
}
