//! Files that are made from the tables. Each test writes its file anew and fails when it changed,
//! so that a forgotten run shows.
#![cfg(feature = "schema")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

use std::{fmt::Write, fs, path::Path};

use serde_json::Value;
use zalo_oa_core::{
    api,
    endpoint::{Field, Kind, Model, Row},
    error::Advice,
    operation,
    retry::{self, Policy},
    schema,
    webhook::event::{self, EventSpec, Family, Shape},
};

/// Writes a file of the workspace; fails when it differed.
fn hold(path: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    let before = fs::read_to_string(&path).unwrap_or_default();
    if before != text {
        fs::write(&path, text).unwrap();
        panic!(
            "{} was out of date and has been written anew: look at it and commit it",
            path.display()
        );
    }
}

/// What Zalo has, or had, and no row.
const LEFT_OUT: &str = "\n# Left out on purpose\n\n`client.call_raw` reaches any path all the same.\n\n| what | why |\n| --- | --- |\n\
    | shop (`/v2.0/store/*`, `/v2.0/mstore/*`) | the service is said to have closed on 1 December 2024 |\n\
    | the OA's menu (`/v2.0/oa/menu`) | no body is documented, and clients send three different ones; menus are set in OA Manager |\n\
    | registering IP addresses (`/v2.0/oa/registerip`, `removeip`) | in no current source |\n\
    | purchases (`/v3.0/oa/purchase/*`) | they spend money, and how a payment is confirmed is not known |\n\
    | end-to-end encrypted templates (`/e2ee/key`, `/message/e2ee`) | in one demonstration only |\n\
    | `/template/info` without `v2` | announced to end in August 2024; `zbs.template` has its successor |\n\
    | phone and place of a Mini App's user (`/v2.0/me/info`) | belongs to Mini Apps |\n";

#[test]
fn the_reference_of_calls_is_current() {
    let mut text = String::from(
        "# Calls\n\n<!-- Made from the rows by zalo-oa-core/tests/generated.rs: change the rows, not this file. -->\n\n\
         What `client.send(Request)` and `client.call(name, params)` can do. *Safety* says what a repeat does: `safe` and\n\
         `idempotent` calls are repeated by themselves when an answer is lost, `once` calls never are. *Sure* says how well the\n\
         fact is known, since the references are second-hand. A line in bold says that Zalo has ended a call, and when.\n",
    );
    for row in api::table() {
        call(&mut text, row);
    }
    text.push_str(LEFT_OUT);
    text.push_str("\n# Operations\n\nWhat `client.start(Operation)` and `client.start_by_name(name, params)` can do.\n");
    for entry in operation::table() {
        let _ = write!(text, "\n## {}\n\n{}\n\n", entry.name, schema::text(entry.doc));
        fields(&mut text, entry.fields);
        text.push_str("\n| event | when |\n| --- | --- |\n");
        for (name, when) in entry.events {
            let _ = writeln!(text, "| `{name}` | {when} |");
        }
        text.push_str("\nAnswer:\n\n");
        fields(&mut text, entry.answer);
    }
    hold("docs/endpoints.md", &text);
}

/// A row that changes its safety changes what is sent twice: that must not slip in with other work.
#[test]
fn the_safety_of_every_call_is_what_was_looked_at_last() {
    let mut text = String::from(
        "# What is repeated\n\n<!-- Made from the rows by zalo-oa-core/tests/generated.rs: change the rows, not this file. -->\n\n\
         What a client does by itself, and nothing above it does, when a try of a call fails. A call that was not sent, or that Zalo\n\
         refused before acting, is repeated whatever it is.\n\n\
         | call | safety | not sent | no answer |\n| --- | --- | --- | --- |\n",
    );
    for row in api::table() {
        let spec = row.spec();
        let repeated = |advice| {
            let pause = retry::pause(&Policy::default(), 1, advice, spec.safety, None, 0);
            if pause.is_some() { "again" } else { "ends" }
        };
        let (unsent, unsure) = (repeated(Advice::Again), repeated(Advice::Unsure));
        let safety = erased::Word::word(&spec.safety);
        let _ = writeln!(text, "| `{}` | {safety} | {unsent} | {unsure} |", spec.name);
    }
    hold("docs/safety.md", &text);
}

#[test]
fn the_reference_of_events_is_current() {
    let mut text = String::from(
        "# Events\n\n<!-- Made from the table of events by zalo-oa-core/tests/generated.rs: change the table, not this file. -->\n\n\
         What Zalo tells an app, and what `webhook::Event::read` makes of it. *Sure* says how well name and shape are known: the\n\
         references are second-hand, contradict each other, and none is complete. Sources: *docs* is Zalo's documentation as others\n\
         have transcribed it, *console* the list of switches in the app's console, *clients* what other public clients read. Other\n\
         names are of other years or sources and mean the same event. Every field may be missing, numbers and times come as text\n\
         or as numbers, and an event that is not listed here keeps its name and its raw body.\n\n\
         All events have `event_name`, `app_id`, `timestamp` (time (ms)) and mostly `user_id_by_app` (the person as the app knows\n\
         them). Which way an event went is told by `event.direction(&oa)` from the OA's own id and by nothing else.\n",
    );
    for family in Family::ALL {
        let _ = write!(text, "\n## {}\n\n{}\n\n", family.name(), schema::text(family.doc()));
        text.push_str("| event | other names | body | sure | sources | meaning |\n| --- | --- | --- | --- | --- | --- |\n");
        for row in event::table().iter().filter(|row| row.family == *family) {
            event(&mut text, row);
        }
    }
    text.push_str("\n# Bodies\n");
    let mut waiting = Vec::new();
    for shape in Shape::ALL {
        let _ = write!(text, "\n## {shape:?}\n\n");
        body(&mut text, shape.model().unwrap(), &mut waiting);
    }
    text.push_str("\n# Parts of bodies\n");
    let mut next = 0;
    while let Some(model) = waiting.get(next).copied() {
        let _ = write!(text, "\n## {}\n\n", model.name);
        body(&mut text, model, &mut waiting);
        next += 1;
    }
    hold("docs/events.md", &text);
}

fn event(text: &mut String, row: &EventSpec) {
    let aliases: Vec<String> = row.aliases.iter().map(|name| format!("`{name}`")).collect();
    let when = row.when.map_or(String::new(), |field| format!(" with `{field}`: `{}`", row.word));
    let shape = match row.shape {
        Shape::Raw => "not known".to_owned(),
        shape => format!("{shape:?}"),
    };
    let _ = writeln!(
        text,
        "| `{}`{when} | {} | {shape} | {} | {} | {} |",
        row.name,
        aliases.join(", "),
        erased::Word::word(&row.confidence),
        row.source,
        schema::text(row.doc)
    );
}

/// A table of fields, and the parts in it that have not had one.
fn body(text: &mut String, model: &'static Model, waiting: &mut Vec<&'static Model>) {
    let _ = write!(text, "`{}`. {}\n\n", model.name, schema::text(model.doc));
    fields(text, model.fields);
    for field in model.fields {
        if let Kind::Model(part) | Kind::List(&Kind::Model(part)) = field.kind
            && !waiting.iter().any(|known| known.name == part.name)
        {
            waiting.push(part);
        }
    }
}

fn call(text: &mut String, row: &Row) {
    let spec = row.spec();
    let word = |value: &dyn erased::Word| value.word();
    let _ =
        write!(text, "\n## {}\n\n`{}`. {}\n\n", spec.name, spec.request, schema::text(spec.doc));
    if let Some(note) = spec.status.note() {
        let _ = write!(text, "**{note}**\n\n");
    }
    let _ = writeln!(
        text,
        "{} `{}{}` · {} · safety: {} · sure: {} · [source]({})\n",
        word(&spec.verb),
        spec.host.name(),
        spec.path,
        word(&spec.placement),
        word(&spec.safety),
        word(&spec.confidence),
        spec.source
    );
    if !spec.fields.is_empty() {
        fields(text, spec.fields);
        text.push('\n');
    }
    let _ = writeln!(
        text,
        "Answer: {}.{}",
        kind(&spec.answer),
        if row.paged() { " Read page by page with `pages`." } else { "" }
    );
    if let Kind::Model(model) | Kind::List(Kind::Model(model)) = &spec.answer {
        text.push('\n');
        fields(text, model.fields);
    }
}

fn fields(text: &mut String, fields: &[Field]) {
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

fn kind(kind: &Kind) -> String {
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

mod erased {
    use super::Value;

    /// The serialised word of a spec's enum.
    pub(crate) trait Word {
        fn word(&self) -> String;
    }

    impl<T: serde::Serialize> Word for T {
        fn word(&self) -> String {
            match serde_json::to_value(self) {
                Ok(Value::String(word)) => word,
                other => panic!("no word: {other:?}"),
            }
        }
    }
}
