//! What a field is called in Python's types, and in the table that its values are held against.

use zalo_oa_core::{
    endpoint::{Field, Inner, Kind, Row, Spec},
    schema,
};

use crate::text;

/// The type of an argument.
pub(crate) fn argument(kind: &Kind) -> String {
    match kind {
        Kind::Flag => "bool".to_owned(),
        Kind::Integer => "int".to_owned(),
        Kind::Text | Kind::Personal | Kind::Secret => "str".to_owned(),
        Kind::Time => "datetime".to_owned(),
        Kind::List(inner) => format!("Sequence[{}]", argument(inner)),
        Kind::Map => "Mapping[str, str]".to_owned(),
        Kind::Model(_) => "Mapping[str, Json]".to_owned(),
        Kind::Any => "Json".to_owned(),
        Kind::File(_) => "FileLike".to_owned(),
        Kind::Nothing => "None".to_owned(),
    }
}

/// The type of an answer; models stand in the module `prefix`.
pub(crate) fn answer(kind: &Kind, prefix: &str, list: &str) -> String {
    match kind {
        Kind::Flag => "bool".to_owned(),
        Kind::Integer => "int".to_owned(),
        Kind::Text | Kind::Personal | Kind::Secret => "str".to_owned(),
        Kind::Time => "datetime".to_owned(),
        Kind::List(inner) => {
            let more = if list == "tuple" { ", ..." } else { "" };
            format!("{list}[{}{more}]", answer(inner, prefix, list))
        }
        Kind::Map => "Mapping[str, str]".to_owned(),
        Kind::Model(model) => format!("{prefix}{}", model.name),
        Kind::Any => "Any".to_owned(),
        Kind::File(_) => unreachable!("no answer holds a file"),
        Kind::Nothing => "None".to_owned(),
    }
}

/// The word for a kind in tables of fields.
pub(crate) fn word(kind: &Kind) -> String {
    match kind {
        Kind::Flag => "flag".to_owned(),
        Kind::Integer => "number".to_owned(),
        Kind::Text => "text".to_owned(),
        Kind::Personal => "personal".to_owned(),
        Kind::Secret => "secret".to_owned(),
        Kind::Time => "time".to_owned(),
        Kind::List(inner) => format!("list {}", word(inner)),
        Kind::Map => "map".to_owned(),
        Kind::Model(_) => "model".to_owned(),
        Kind::Any => "any".to_owned(),
        Kind::File(_) => "file".to_owned(),
        Kind::Nothing => "nothing".to_owned(),
    }
}

/// A field's range with its unit, as a sentence.
pub(crate) fn range(field: &Field) -> String {
    let Some((low, high)) = field.range else { return String::new() };
    match field.kind {
        Kind::Integer | Kind::Time => format!(" From {low} to {high}."),
        Kind::List(_) => format!(" {low} to {high} items."),
        Kind::File(_) => format!(" {low} to {high} bytes."),
        _ => format!(" {low} to {high} UTF-16 units."),
    }
}

/// The limits of what stands inside a call's fields, as a paragraph; where they are many, where to read them.
pub(crate) fn inside(spec: &Spec) -> String {
    let limits: Vec<_> = spec.inner.iter().copied().flatten().collect();
    if limits.is_empty() {
        return String::new();
    }
    if limits.len() > 12 {
        return format!("\n\nInside hold {} more limits: see docs/endpoints.md.", limits.len());
    }
    let one = |limit: &&Inner| match limit.path {
        "" => schema::limit(limit),
        path => format!("`{path}` {}", schema::limit(limit)),
    };
    format!("\n\nInside: {}.", limits.iter().map(one).collect::<Vec<_>>().join("; "))
}

/// What makes Python's object of an answer; `None` where it stays as it comes.
pub(crate) fn reader(kind: &Kind) -> String {
    match kind {
        Kind::Model(model) => format!("types.{}", model.name),
        Kind::List(Kind::Model(model)) => format!("each(types.{})", model.name),
        Kind::Time => "moment".to_owned(),
        Kind::Nothing => "nothing".to_owned(),
        _ => "plain".to_owned(),
    }
}

/// What the pages of a row hold: the answer's items, or those of the one list of models in it.
pub(crate) fn item(row: &Row) -> Option<&'static Kind> {
    if !row.paged() {
        return None;
    }
    let lists = |fields: &'static [Field]| {
        let mut found = fields.iter().filter_map(|field| match field.kind {
            Kind::List(inner @ Kind::Model(_)) => Some(inner),
            _ => None,
        });
        let first = found.next().expect("a page without a list of models");
        assert!(found.next().is_none(), "{}: two lists in a page", row.spec().name);
        first
    };
    match row.spec().answer {
        Kind::List(inner) => Some(inner),
        Kind::Model(model) => Some(lists(model.fields)),
        _ => panic!("{} is paged and has no list", row.spec().name),
    }
}

/// A parameter of a method: its name, its type, what stands for it when it is left out.
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) default: Option<String>,
}

/// The parameters of a method, those without a default first.
pub(crate) fn parameters(fields: &[Field], pages: bool) -> Vec<Parameter> {
    let of = |field: &Field| {
        let kind = argument(&field.kind);
        let whole = match (pages, field.required, &field.kind) {
            (true, true, Kind::Integer) if field.name == "offset" => Some("0".to_owned()),
            (true, true, Kind::Integer) => field.range.map(|(_, high)| high.to_string()),
            _ => None,
        };
        let (kind, default) = match (field.required, whole) {
            (true, default) => (kind, default),
            (false, _) => (format!("{kind} | None"), Some("None".to_owned())),
        };
        Parameter { name: text::name(field.name), kind, default }
    };
    let (must, may): (Vec<_>, Vec<_>) =
        fields.iter().map(of).partition(|parameter| parameter.default.is_none());
    must.into_iter().chain(may).collect()
}

/// A signature from `(` to `)`.
pub(crate) fn signature(before: &[String], parameters: &[Parameter]) -> String {
    let mut parts = vec!["self".to_owned()];
    parts.extend_from_slice(before);
    if !parameters.is_empty() {
        parts.push("*".to_owned());
    }
    parts.extend(parameters.iter().map(|Parameter { name, kind, default }| match default {
        Some(default) => format!("{name}: {kind} = {default}"),
        None => format!("{name}: {kind}"),
    }));
    if parts.len() < 4 {
        return format!("({})", parts.join(", "));
    }
    format!("(\n        {},\n    )", parts.join(",\n        "))
}

/// The values of a method's arguments by the names that the core knows.
pub(crate) fn values(fields: &[Field]) -> String {
    if fields.is_empty() {
        return "{}".to_owned();
    }
    let pairs: Vec<String> = fields
        .iter()
        .map(|field| format!("            \"{}\": {},\n", field.name, text::name(field.name)))
        .collect();
    format!("{{\n{}        }}", pairs.concat())
}

/// The table that a method's values are held against.
pub(crate) fn table(fields: &[Field]) -> String {
    let rows: Vec<String> = fields
        .iter()
        .map(|field| {
            let required = if field.required { "True" } else { "False" };
            let (low, high) = field.range.map_or_else(
                || ("None".to_owned(), "None".to_owned()),
                |(low, high)| (low.to_string(), high.to_string()),
            );
            format!(
                "        (\"{}\", \"{}\", {required}, {low}, {high}),\n",
                field.name,
                word(&field.kind)
            )
        })
        .collect();
    if rows.is_empty() { "()".to_owned() } else { format!("(\n{}    )", rows.concat()) }
}
