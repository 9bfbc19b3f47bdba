//! Names and docs as Python writes them.

use zalo_oa_core::{api, schema};

/// Python's keywords: they name nothing.
const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
];

/// What an answer's attributes may not be called: the base's own names, and types that annotations
/// beside them use.
const TAKEN: [&str; 13] = [
    "raw", "show", "bool", "bytes", "datetime", "dict", "float", "int", "list", "object",
    "property", "str", "tuple",
];

/// What a family may not be called: what every client has.
const CLIENT: [&str; 12] = [
    "aclose",
    "app_id",
    "call",
    "close",
    "from_env",
    "health",
    "keep_alive",
    "oa_id",
    "pages",
    "send_many",
    "start",
    "with_options",
];

/// An argument's or a method's name.
pub(crate) fn name(name: &str) -> String {
    if KEYWORDS.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

/// An answer's attribute.
pub(crate) fn attribute(field: &str) -> String {
    if TAKEN.contains(&field) { format!("{field}_") } else { name(field) }
}

/// A family as an attribute of a client.
pub(crate) fn family(family: &str) -> String {
    if CLIENT.contains(&family) { format!("{family}_") } else { name(family) }
}

/// `users.list` as `UsersList`.
pub(crate) fn camel(name: &str) -> String {
    let capital = |word: &str| {
        let mut signs = word.chars();
        signs.next().map_or(String::new(), |first| first.to_uppercase().chain(signs).collect())
    };
    name.split(['.', '_']).map(capital).collect()
}

/// Docs as one text, without Rust's links: a request type is named as its call.
pub(crate) fn doc(lines: &[&str]) -> String {
    let text = schema::text(lines);
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some(start) = rest.find("[`") {
        let (before, link) = rest.split_at(start);
        let Some(end) = link.find("`]") else { break };
        out.push_str(before);
        let target = &link[2..end];
        let call = api::table().iter().map(|row| row.spec()).find(|spec| spec.request == target);
        out.push_str(&format!("`{}`", call.map_or(target, |spec| spec.name)));
        rest = &link[end + 2..];
        if let Some(address) = rest.strip_prefix('(') {
            rest = address.find(')').map_or(address, |end| &address[end + 1..]);
        }
    }
    out.push_str(rest);
    out.replace("::", ".")
}

/// Docs on one line.
pub(crate) fn line(lines: &[&str]) -> String {
    doc(lines).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text inside `"""`.
pub(crate) fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// A docstring with its margin and the end of its line.
pub(crate) fn docstring(margin: &str, text: &str) -> String {
    let quotes = "\"\"\"";
    // Quotes inside a docstring do no harm unless there are three, or one at its end.
    let text = match text.contains(quotes) || text.ends_with('"') {
        true => escape(text),
        false => text.replace('\\', "\\\\"),
    };
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default();
    let mut out = format!("{margin}{quotes}{first}");
    let mut many = false;
    for line in lines {
        many = true;
        out.push('\n');
        if !line.is_empty() {
            out.push_str(margin);
            out.push_str(line);
        }
    }
    if many {
        out.push('\n');
        out.push_str(margin);
    }
    out.push_str(quotes);
    out.push('\n');
    out
}

/// The first lines of each file.
pub(crate) fn head(why: &str) -> String {
    format!(
        "# Made from the tables by zalo-oa-core/tests/generated_python.rs: change the tables, not this file.\n{}\n\
         from __future__ import annotations\n\n",
        docstring("", why).trim_end()
    )
}
