//! The types of parameters and answers, and the maps that find them by the name of a call.

use std::collections::BTreeMap;

use zalo_oa_core::{
    api,
    endpoint::{Field, Kind},
};

use crate::{
    comment, head, kinds,
    text::{self, camel},
};

pub(crate) type Models = BTreeMap<String, (String, &'static [Field])>;

/// What an answer holds.
pub(crate) fn answer(kind: &Kind) -> String {
    match kind {
        Kind::Flag => "boolean".to_owned(),
        Kind::Integer | Kind::Time => "number".to_owned(),
        Kind::Text | Kind::Personal | Kind::Secret => "string".to_owned(),
        Kind::List(inner) => format!("{}[]", answer(inner)),
        Kind::Map => "Record<string, string>".to_owned(),
        Kind::Model(model) => model.name.to_owned(),
        Kind::Any => "unknown".to_owned(),
        Kind::File(_) => "FileLike".to_owned(),
        Kind::Nothing => "null".to_owned(),
    }
}

/// What a parameter takes.
fn argument(kind: &Kind) -> String {
    match kind {
        Kind::Time => "number | Date".to_owned(),
        Kind::List(inner) => format!("readonly {}[]", argument(inner)),
        Kind::Map => "Readonly<Record<string, string>>".to_owned(),
        Kind::Model(_) => "Readonly<Record<string, unknown>>".to_owned(),
        other => answer(other),
    }
}

pub(crate) fn fields(fields: &[Field], kind: impl Fn(&Kind) -> String) -> String {
    let one = |field: &Field| {
        let more = match field.kind {
            Kind::Personal => " Personal.",
            Kind::Secret => " Secret.",
            Kind::Time => " Milliseconds since 1970 UTC.",
            _ => "",
        };
        let doc = format!("{}{}{more}", text::line(field.doc), kinds::range(field));
        let mark = if field.required { "" } else { "?" };
        format!("{}  {}{mark}: {};\n", comment("  ", &doc), field.name, kind(&field.kind))
    };
    fields.iter().map(one).collect()
}

pub(crate) fn collect(models: &mut Models, kind: &Kind) {
    match kind {
        Kind::List(inner) => collect(models, inner),
        Kind::Model(model) => {
            let known = models.insert(model.name.to_owned(), (text::doc(model.doc), model.fields));
            match known {
                Some((_, before)) => {
                    assert!(std::ptr::eq(before, model.fields), "two types are {}", model.name);
                }
                None => model.fields.iter().for_each(|field| collect(models, &field.kind)),
            }
        }
        _ => {}
    }
}

fn models() -> Models {
    let mut models = Models::new();
    for row in api::table() {
        collect(&mut models, &row.spec().answer);
    }
    for entry in crate::operations() {
        let doc = format!("What `{}` ends with.", entry.name);
        models.insert(format!("{}Result", camel(entry.name)), (doc, entry.answer));
        entry.answer.iter().for_each(|field| collect(&mut models, &field.kind));
    }
    models
}

/// `types.d.ts`.
pub(crate) fn file() -> String {
    let mut out =
        head("What calls take and bring. Ids are texts, times are milliseconds since 1970 UTC.");
    out.push_str(&format!(
        "\n{}",
        comment("", "A file: its bytes, with a name or without, or what has both.")
    ));
    out.push_str("export type FileLike = Uint8Array | ArrayBuffer | Blob | { name: string; bytes: Uint8Array | ArrayBuffer };\n");
    for (name, (doc, of)) in models() {
        out.push_str(&format!("\n{}", comment("", &doc)));
        out.push_str(&format!("export interface {name} {{\n{}}}\n", fields(of, answer)));
    }
    let mut calls = String::new();
    let mut pages = String::new();
    for row in api::table() {
        let spec = row.spec();
        let params = format!("{}Params", camel(spec.name));
        out.push_str(&format!("\n{}", comment("", &format!("Parameters of `{}`.", spec.name))));
        out.push_str(&format!(
            "export interface {params} {{\n{}}}\n",
            fields(spec.fields, argument)
        ));
        let answer_type = answer(&spec.answer);
        calls.push_str(&format!(
            "  \"{}\": {{ params: {params}; answer: {answer_type} }};\n",
            spec.name
        ));
        if let Some(item) = kinds::item(row) {
            pages.push_str(&format!(
                "  \"{}\": {{ params: {}; item: {} }};\n",
                spec.name,
                whole(spec.fields, &params),
                answer(item)
            ));
        }
    }
    let mut operations = String::new();
    for entry in crate::operations() {
        let name = camel(entry.name);
        out.push_str(&format!("\n{}", comment("", &format!("Parameters of `{}`.", entry.name))));
        out.push_str(&format!(
            "export interface {name}Params {{\n{}}}\n",
            fields(entry.fields, argument)
        ));
        let kinds: Vec<String> = entry
            .events
            .iter()
            .map(|(event, when)| {
                format!(
                    "{}  | {{ event: \"{event}\"; [field: string]: unknown }}",
                    comment("  ", &format!("{when}."))
                )
            })
            .collect();
        out.push_str(&format!(
            "\n{}",
            comment("", &format!("What happens while `{}` runs.", entry.name))
        ));
        out.push_str(&format!("export type {name}Event =\n{};\n", kinds.join("\n")));
        operations.push_str(&format!(
            "  \"{}\": {{ params: {name}Params; event: {name}Event; answer: {name}Result }};\n",
            entry.name
        ));
    }
    for (name, doc, lines) in [
        ("Calls", "Every call by its name.", calls),
        ("PagedCalls", "The calls that are read page by page.", pages),
        ("Operations", "What spans several calls, by its name.", operations),
    ] {
        out.push_str(&format!("\n{}export interface {name} {{\n{lines}}}\n", comment("", doc)));
    }
    out
}

/// A walk begins at the start, with the largest pages, unless told.
fn whole(fields: &[Field], params: &str) -> String {
    let preset: Vec<String> =
        presets(fields).iter().map(|(name, _)| format!("\"{name}\"")).collect();
    let names = preset.join(" | ");
    format!("Omit<{params}, {names}> & Partial<Pick<{params}, {names}>>")
}

/// What a walk takes where nothing is said.
pub(crate) fn presets(fields: &[Field]) -> Vec<(&'static str, i64)> {
    let preset = |field: &Field| match (&field.kind, field.range, field.required) {
        (Kind::Integer, Some((low, _)), true) if field.name == "offset" => Some((field.name, low)),
        (Kind::Integer, Some((_, high)), true) => Some((field.name, high)),
        (Kind::Integer, None, true) if field.name == "offset" => Some((field.name, 0)),
        _ => None,
    };
    fields.iter().filter_map(preset).collect()
}
