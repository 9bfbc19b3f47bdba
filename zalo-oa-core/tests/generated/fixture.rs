//! What an example says: the parameters of the call's plain fixture, and the Rust types that the row's text gives them.

use std::{fs, path::Path};

use serde_json::{Map, Value};
use zalo_oa_core::endpoint::Spec;

/// A parameter as the row's text declares it.
pub(crate) struct Given {
    /// In Rust.
    pub(crate) name: String,
    /// On the wire and by name.
    pub(crate) wire: String,
    /// The Rust type.
    pub(crate) kind: String,
    /// Taken as it is, not by `Into`.
    pub(crate) plain: bool,
}

/// The plain fixture of a call, as it stands.
pub(crate) fn text(spec: &Spec) -> String {
    let (family, verb) = spec.name.split_once('.').unwrap();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("wire").join(family).join(verb);
    let file = file.with_extension("json");
    fs::read_to_string(&file).unwrap_or_else(|_| panic!("no fixture {file:?}"))
}

/// Its parameters; of a file the name.
pub(crate) fn params(spec: &Spec) -> Map<String, Value> {
    let fixture: Value = serde_json::from_str(&text(spec)).unwrap();
    let mut params = fixture["params"].as_object().cloned().unwrap_or_default();
    for (name, file) in fixture["files"].as_object().into_iter().flatten() {
        params.insert(name.clone(), file["name"].clone());
    }
    params
}

/// Every file below `src/api`, one after the other.
pub(crate) fn sources() -> String {
    fn walk(folder: &Path, out: &mut String) {
        let mut entries: Vec<_> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(&path, out);
            } else {
                out.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut out = String::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/api"), &mut out);
    out
}

/// The lines of a row, from its name to its end.
pub(crate) fn row<'a>(sources: &'a str, call: &str) -> &'a str {
    let start = sources.find(&format!("\n        \"{call}\": "));
    let start = start.unwrap_or_else(|| panic!("the row `{call}` is not written as others are"));
    let rest = &sources[start..];
    &rest[..rest.find("\n    }\n").unwrap()]
}

/// The parameters of a row, in its order.
pub(crate) fn given(sources: &str, spec: &Spec) -> Vec<Given> {
    let mut found = Vec::new();
    for line in row(sources, spec.name).lines() {
        let line = line.trim().trim_start_matches("must { ").trim_start_matches("may { ");
        let line = line.strip_prefix("@header ").unwrap_or(line);
        let Some((name, rest)) = line.split_once(": ") else { continue };
        let (name, wire) = name.split_once(" as ").unwrap_or((name, name));
        let wire = wire.trim_matches('"');
        if !spec.fields.iter().any(|field| field.name == wire) {
            continue;
        }
        let kind: String = rest
            .chars()
            .take_while(|sign| sign.is_alphanumeric() || "<>".contains(*sign))
            .collect();
        let plain = rest.contains(" = ");
        found.push(Given { name: name.to_owned(), wire: wire.to_owned(), kind, plain });
    }
    assert_eq!(found.len(), spec.fields.len(), "the fields of `{}` were not found", spec.name);
    found
}
