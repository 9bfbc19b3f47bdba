//! The examples in Rust: one function for each call, formatted as all code is, compiled and run by `tests/examples.rs`.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::Write as _,
    process::{Command, Stdio},
};

use serde_json::Value;
use zalo_oa_core::{api, endpoint::Spec};

use super::fixture::{self, Given};

const HEAD: &str = "//! The examples of `docs/endpoints.md`. Made from the rows and their plain fixtures by zalo-oa-core/tests/generated.rs: \
change those, not this file.\n\nuse serde_json::json;\nuse zalo_oa_core::{Client, api::*, model::*, platform::Timestamp};\n\n\
pub(crate) type Outcome = Result<(), Box<dyn std::error::Error>>;\n";

/// The file of all examples, formatted.
pub(crate) fn file() -> String {
    let sources = fixture::sources();
    let mut calls = String::new();
    let mut names = String::new();
    for row in api::table() {
        let spec = row.spec();
        let name = function(spec);
        let _ = write!(
            calls,
            "\nasync fn {name}(client: &Client) -> Outcome {{ {}; Ok(()) }}\n",
            statement(&sources, spec)
        );
        let _ = writeln!(names, "\"{}\" => Box::pin({name}(client)).await,", spec.name);
    }
    formatted(&format!(
        "{HEAD}\n/// Runs the example of that call.\npub(crate) async fn run(call: &str, client: &Client) -> Outcome {{\n\
         match call {{\n{names}_ => panic!(\"no example of {{call}}\"), }}\n}}\n{calls}"
    ))
}

/// The lines of each example, by the name of its call.
pub(crate) fn lines(file: &str) -> BTreeMap<&'static str, String> {
    let of = |spec: &Spec| {
        let head = format!("\nasync fn {}(client: &Client) -> Outcome {{\n", function(spec));
        let start = file.find(&head).unwrap() + head.len();
        let body = &file[start..];
        let body = &body[..body.find("\n    Ok(())\n}").unwrap()];
        body.lines()
            .map(|line| format!("{}\n", line.strip_prefix("    ").unwrap_or(line)))
            .collect()
    };
    api::table().iter().map(|row| (row.spec().name, of(row.spec()))).collect()
}

fn function(spec: &Spec) -> String {
    spec.name.replace('.', "_")
}

fn statement(sources: &str, spec: &Spec) -> String {
    let params = fixture::params(spec);
    let fields = fixture::given(sources, spec);
    let required =
        |given: &&Given| spec.fields.iter().any(|field| field.name == given.wire && field.required);
    let (must, may): (Vec<&Given>, Vec<&Given>) = fields.iter().partition(required);
    let must: Vec<String> = must.iter().map(|given| value(given, &params[&given.wire])).collect();
    let mut out = format!("client.send({}::new({})", spec.request, must.join(", "));
    for given in may {
        if let Some(found) = params.get(&given.wire) {
            let _ = write!(out, ".{}({})", given.name, value(given, found));
        }
    }
    out + ").await?"
}

fn value(given: &Given, value: &Value) -> String {
    match &*given.kind {
        "u8" | "u32" if !given.plain => format!("{value}_{}", given.kind),
        kind => typed(kind, value),
    }
}

/// A value of that type; ids and texts are taken from their text.
fn typed(kind: &str, value: &Value) -> String {
    if let Some(inner) = kind.strip_prefix("Vec<") {
        let inner = inner.trim_end_matches('>');
        let items: Vec<String> =
            value.as_array().unwrap().iter().map(|item| typed(inner, item)).collect();
        let items = items.join(", ");
        // What is no text is written out as its own type.
        return match value[0].is_string() {
            true => format!("[{items}].map({inner}::from)"),
            false => format!("[{items}]"),
        };
    }
    match kind {
        "Timestamp" => format!("Timestamp({value})"),
        "Visibility" => format!("Visibility::{}", capital(text(value))),
        "Target" => {
            assert_eq!(value, &serde_json::json!({"gender": "0"}), "a plain target is everyone");
            "Target::everyone()".to_owned()
        }
        "Cover" => format!("Cover::photo({})", value["photo_url"]),
        "Block" => format!("Block::Text {{ content: {}.into() }}", value["content"]),
        "Button" => button(value),
        "ListElement" => list_element(value),
        "Element" => element(value),
        "TemplateLayout" => layout(value),
        "TemplateParam" => {
            format!(
                "TemplateParam::new({}, {}, {})",
                value["name"],
                text(&value["type"]),
                value["sample_value"]
            )
        }
        "TemplateData" => {
            let pairs = value.as_object().unwrap().iter();
            let pairs: Vec<String> =
                pairs.map(|(name, value)| format!("({name:?}, {value})")).collect();
            format!("[{}]", pairs.join(", "))
        }
        "CustomValues" => custom(value),
        "PersonalValue" | "Value" => format!("json!({})", json(value)),
        _ if kind.ends_with("File") => format!("File::path({value})"),
        _ => value.to_string(),
    }
}

/// JSON that is long takes many lines, which rustfmt leaves as they are.
fn json(value: &Value) -> String {
    let short = value.to_string();
    if short.chars().count() <= 60 { short } else { format!("{value:#}") }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn capital(word: &str) -> String {
    let mut signs = word.chars();
    signs.next().into_iter().flat_map(char::to_uppercase).chain(signs).collect()
}

/// What a press does; the address of a list's entry stands without a payload.
fn action(value: &Value) -> String {
    let payload = &value["payload"];
    match text(&value["type"]) {
        "oa.open.url" => {
            let url = payload.get("url").or(value.get("url")).unwrap();
            format!("Action::OpenUrl({url}.into())")
        }
        "oa.query.show" => format!("Action::QueryShow({payload}.into())"),
        "oa.query.hide" => format!("Action::QueryHide({payload}.into())"),
        "oa.open.phone" => format!("Action::OpenPhone({}.into())", payload["phone_code"]),
        other => panic!("no example has the action {other}"),
    }
}

fn button(value: &Value) -> String {
    let icon = value.get("image_icon").map(|icon| format!(".image_icon({icon})"));
    format!("Button::new({}, {}){}", value["title"], action(value), icon.unwrap_or_default())
}

fn list_element(value: &Value) -> String {
    let mut out = format!("ListElement::new({})", value["title"]);
    for name in ["subtitle", "image_url"] {
        if let Some(found) = value.get(name) {
            let _ = write!(out, ".{name}({found})");
        }
    }
    if let Some(found) = value.get("default_action") {
        let _ = write!(out, ".action({})", action(found));
    }
    out
}

fn element(value: &Value) -> String {
    let align = match value.get("align") {
        Some(found) => format!("Some({found}.into())"),
        None => "None".to_owned(),
    };
    match text(&value["type"]) {
        "banner" => format!(
            "Element::UploadedBanner {{ attachment_id: {}.into() }}",
            value["attachment_id"]
        ),
        kind @ ("header" | "text") => {
            format!(
                "Element::{} {{ content: {}.into(), align: {align} }}",
                capital(kind),
                value["content"]
            )
        }
        "table" => {
            let row = |row: &Value| {
                let style = row.get("style").map(|style| format!(".style({style})"));
                format!(
                    "TableRow::new({}, {}){}",
                    row["key"],
                    row["value"],
                    style.unwrap_or_default()
                )
            };
            let rows: Vec<String> = value["content"].as_array().unwrap().iter().map(row).collect();
            format!("Element::Table {{ content: vec![{}] }}", rows.join(", "))
        }
        other => panic!("no example has the element {other}"),
    }
}

fn layout(value: &Value) -> String {
    let part = |name: &str| {
        let components = value[name]["components"].as_array().unwrap();
        format!("[{}]", components.iter().map(component).collect::<Vec<_>>().join(", "))
    };
    format!(
        "TemplateLayout::new({}).header({}).footer({})",
        part("body"),
        part("header"),
        part("footer")
    )
}

fn component(value: &Value) -> String {
    let (kind, inner) = value.as_object().unwrap().iter().next().unwrap();
    let all = |list: &Value, names: &[&str]| {
        let one = |item: &Value| {
            let parts: Vec<String> = names.iter().map(|name| item[*name].to_string()).collect();
            format!("({})", parts.join(", "))
        };
        list.as_array().unwrap().iter().map(one).collect::<Vec<_>>().join(", ")
    };
    let made = match &**kind {
        "TITLE" => format!("title({})", inner["value"]),
        "PARAGRAPH" => format!("paragraph({})", inner["value"]),
        "TABLE" => format!("table([{}])", all(&inner["rows"], &["title", "value"])),
        "LOGO" => format!("logo({}, {})", inner["light"]["media_id"], inner["dark"]["media_id"]),
        "BUTTONS" => format!("buttons([{}])", all(&inner["items"], &["type", "title", "content"])),
        other => panic!("no example has the component {other}"),
    };
    format!("TemplateComponent::{made}")
}

fn custom(value: &Value) -> String {
    let mut out = "CustomValues::default()".to_owned();
    for (name, value) in value.as_object().unwrap() {
        let _ = match value.as_object() {
            Some(pairs) => {
                let pairs: Vec<String> =
                    pairs.iter().map(|(name, value)| format!("({name:?}, {value})")).collect();
                write!(out, ".table({name:?}, [{}])", pairs.join(", "))
            }
            None => write!(out, ".set({name:?}, {value})"),
        };
    }
    out
}

/// As `cargo fmt` would write it.
fn formatted(code: &str) -> String {
    let mut command = Command::new("rustfmt");
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    command.args(["--edition", "2024", "--config-path", root]).current_dir(root);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("rustfmt is missing");
    child.stdin.take().unwrap().write_all(code.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "rustfmt does not take:\n{code}");
    String::from_utf8(output.stdout).unwrap()
}
