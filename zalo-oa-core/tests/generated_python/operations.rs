//! Operations as Python classes, blocking and awaited.

use zalo_oa_core::{
    endpoint::{Field, Kind},
    operation::{self, Entry},
};

use crate::{
    calls, kinds, models,
    text::{self, camel, docstring},
};

/// Each operation with its family and its name there. A name without a family gets the one that its
/// calls belong to.
pub(crate) fn placed() -> Vec<(String, String, &'static Entry)> {
    let place = |entry: &'static Entry| {
        let (family, verb) = match entry.name.split_once('.') {
            Some(pair) => pair,
            None => match entry.name {
                "publish" => ("articles", entry.name),
                _ => ("operations", entry.name),
            },
        };
        (family.to_owned(), text::name(verb), entry)
    };
    operation::table().iter().copied().map(place).collect()
}

/// The class of an operation.
pub(crate) fn class(entry: &Entry, awaited: bool) -> String {
    format!("{}{}", if awaited { "Async" } else { "" }, camel(entry.name))
}

/// Whether a file can be given in place of the document's text.
fn takes_file(fields: &[Field]) -> bool {
    let has = |name| fields.iter().any(|field| field.name == name);
    has("markdown") && has("text")
}

/// Whether a text is the path of a file.
fn is_path(name: &str) -> bool {
    matches!(name, "path" | "update")
}

/// `operations.py`.
pub(crate) fn file() -> String {
    let mut out = text::head(
        "What spans several calls: started, followed by its events, ended with a result.",
    );
    out.push_str(
        "from typing import TYPE_CHECKING, ClassVar, Literal\n\n\
         from .._calls import Row\n\
         from .._operations import AsyncOperation, AsyncRun, Event, Operation, Run, document_of, path_of\n\
         from . import types\n\n\
         if TYPE_CHECKING:\n    from collections.abc import Callable, Mapping, Sequence\n    from datetime import datetime\n    \
         from os import PathLike\n\n    from .._calls import Json\n\
         else:\n    from .._hints import Callable, Json, Mapping, PathLike, Sequence, datetime\n\n",
    );
    for entry in operation::table() {
        let kinds: Vec<String> =
            entry.events.iter().map(|(name, _)| format!("\"{name}\"")).collect();
        let rows = kinds::table(entry.fields);
        out.push_str(&format!(
            "\n{}Kind = Literal[{}]\n\n{}_ROW: Row[types.{}] = Row(\"{}\", {}, types.{})\n",
            camel(entry.name),
            kinds.join(", "),
            entry.name.replace('.', "_").to_uppercase(),
            models::result(entry.name),
            entry.name,
            rows.replace("\n    ", "\n"),
            models::result(entry.name),
        ));
        out.push_str(&operation(entry, false));
        out.push_str(&operation(entry, true));
    }
    out
}

fn operation(entry: &Entry, awaited: bool) -> String {
    let prefix = if awaited { "Async" } else { "" };
    let wait = if awaited { "await " } else { "" };
    let result = models::result(entry.name);
    let kind = format!("{}Kind", camel(entry.name));
    let row = format!("{}_ROW", entry.name.replace('.', "_").to_uppercase());
    let file = takes_file(entry.fields);
    let mut out = format!("\n\nclass {}({prefix}Operation):\n", class(entry, awaited));
    let docs = docs(entry, file, wait);
    out.push_str(&docstring("    ", &docs));
    out.push_str(&format!(
        "\n    __slots__ = ()\n    row: ClassVar[Row[types.{result}]] = {row}\n"
    ));
    let mut all = kinds::parameters(entry.fields, false);
    let mut before: Vec<String> = match file {
        true => vec!["document: PathLike[str] | None = None".to_owned()],
        false => Vec::new(),
    };
    for parameter in all.iter_mut().filter(|one| is_path(&one.name)) {
        parameter.kind = parameter.kind.replacen("str", "str | PathLike[str]", 1);
    }
    // What an operation is about comes first, and needs no name.
    if let Some(at) = all.iter().position(|one| one.name == "path") {
        let path = all.remove(at);
        before.push(format!("{}: {}", path.name, path.kind));
    }
    all.push(kinds::Parameter {
        name: "on_progress".to_owned(),
        kind: format!("Callable[[Event[{kind}]], object] | None"),
        default: Some("None".to_owned()),
    });
    let start = if awaited { "async def" } else { "def" };
    let given = kinds::signature(&before, &all);
    out.push_str(&format!("\n    {start} __call__{given} -> types.{result}:\n"));
    out.push_str(&docstring("        ", &docs));
    let document = if file { "            document,\n" } else { "" };
    let mut values = kinds::values(entry.fields);
    for field in entry.fields.iter().filter(|field| is_path(field.name)) {
        let name = field.name;
        values = values
            .replace(&format!("\"{name}\": {name},"), &format!("\"{name}\": path_of({name}),"));
    }
    let passed: String = entry
        .fields
        .iter()
        .map(|field| text::name(field.name))
        .map(|name| format!("            {name}={name},\n"))
        .collect();
    out.push_str(&format!(
        "        run = self.start(\n{document}{passed}        )\n        return {wait}run._follow(on_progress)\n"
    ));
    all.pop();
    let given = kinds::signature(&before, &all);
    out.push_str(&format!("\n    def start{given} -> {prefix}Run[{kind}, types.{result}]:\n"));
    let walk = if awaited { "async for" } else { "for" };
    out.push_str(&docstring(
        "        ",
        &format!(
            "Starts it and gives what follows it: {walk} its events, `result()`, `cancel()`.\n\n\
         It runs while it is asked. Arguments as for the plain call, without `on_progress`."
        ),
    ));
    let read =
        if file { "        markdown, text = document_of(document, markdown, text)\n" } else { "" };
    out.push_str(&format!("{read}        return {prefix}Run(self._client, self.row, {values})\n"));
    out
}

/// What an example gives.
fn sample(field: &Field) -> &'static str {
    match field.name {
        "target" => "{\"cities\": [\"Hà Nội\"]}",
        "article_ids" => "[article_id]",
        "sent" => "True",
        "token" => "token",
        "path" => "\"followers.csv\"",
        "journal" => "\"broadcasts\"",
        other => panic!("no example for `{other}`"),
    }
}

fn docs(entry: &Entry, file: bool, wait: &str) -> String {
    let mut out = text::doc(entry.doc);
    let mut arguments = calls::arguments(entry.fields, true);
    if file {
        let path = "    document: A file in its place: Markdown, or text where its name ends in `.txt`; UTF-8, or \
                    UTF-16 with its mark.\n";
        arguments = arguments.replacen("Args:\n", &format!("Args:\n{path}"), 1);
    }
    out.push_str(&arguments);
    out.push_str("\n    on_progress: Called with each event, a dictionary with `kind`:\n");
    for (name, when) in entry.events {
        out.push_str(&format!("        `{name}`: {when}.\n"));
    }
    let (family, verb, _) =
        placed().into_iter().find(|(_, _, other)| other.name == entry.name).unwrap();
    // With a journal of its own an example needs no store.
    let required: Vec<String> = entry
        .fields
        .iter()
        .filter(|field| field.required || field.name == "journal")
        .map(|field| match field.name {
            "path" => sample(field).to_owned(),
            name => format!("{}={}", text::name(name), sample(field)),
        })
        .collect();
    let given = match file {
        true => "Path(\"ban-tin.md\"), author=\"...\"".to_owned(),
        false => required.join(", "),
    };
    let family = text::family(&family);
    out.push_str(&format!(
        "\nRaises:\n    TypeError: An argument is of another type; nothing was sent.\n    \
         ValueError: The arguments do not fit; nothing was sent.\n    \
         ZaloError: What went wrong; `resume` continues the work where it can be continued.\n\n\
         Example:\n    {wait}client.{family}.{verb}({given})"
    ));
    debug_assert!(entry.answer.iter().all(|field| !matches!(field.kind, Kind::Nothing)));
    out
}
