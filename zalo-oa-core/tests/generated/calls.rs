//! `docs/endpoints.md`, the examples of it, and `docs/safety.md`: all from the rows.

use std::fmt::Write;

use zalo_oa_core::{
    api,
    endpoint::{Host, Kind, Row},
    error::Advice,
    operation,
    retry::{self, Policy},
    schema,
};

use crate::{
    coverage, hold, python, rust,
    tables::{fields, kind},
    typescript,
    words::Word,
};

#[test]
fn the_reference_of_calls_is_current() {
    let mut text = String::from(
        "# Calls\n\n<!-- Made from the rows by zalo-oa-core/tests/generated.rs: change the rows, not this file. -->\n\n\
         What `client.send(Request)` and `client.call(name, params)` can do. *Safety* says what a repeat does: `safe` and\n\
         `idempotent` calls are repeated by themselves when an answer is lost, `once` calls never are. *Sure* says how well the\n\
         fact is known, since the references are second-hand. A line in bold says that Zalo has ended a call, and when. *Inside* says\n\
         where values in a field have limits of their own: `a.b` is `b` in `a`, in each item where `a` is a list; `*` each member;\n\
         `a[0]` one item, `a[]` each; `a[type=x]` those whose `type` is `x` (`!=`: is not; `|` between several; `*` at an end of a\n\
         word for whatever). Every limit can be switched off (`without_limits`).\n\n\
         The examples are made from the fixtures under `zalo-oa-core/wire`, and all of them run in the tests. In Rust they stand in an\n\
         `async` function with `use zalo_oa_core::{api::*, model::*, platform::Timestamp}; use serde_json::json;`, in Python they are the blocking\n\
         ones (`await` before each makes those of `AsyncClient`), with `Path` of `pathlib` and `datetime`, `timezone` of `datetime`; in TypeScript `readFile` is that of `node:fs/promises`. Secrets are made up.\n",
    );
    let examples = rust::file();
    let in_rust = rust::lines(&examples);
    for row in api::table() {
        call(&mut text, row);
        let spec = row.spec();
        let _ = write!(
            text,
            "\n```rust\n{}```\n\n```python\n{}\n```\n\n```ts\n{}\n```\n",
            in_rust[spec.name],
            python::call(spec, ""),
            typescript::example(spec)
        );
    }
    let _ = write!(
        text,
        "\n# Left out on purpose\n\n`client.call_raw` reaches any path all the same. [coverage.md](coverage.md) says what else the references name.\n\n{}",
        coverage::absent("left out")
    );
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
    hold(&[
        ("docs/endpoints.md", text),
        ("zalo-oa-core/tests/generated/rust_examples.rs", examples),
        ("bindings-wasm/tests/examples.generated.ts", typescript::file()),
    ]);
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
        let safety = spec.safety.word();
        let _ = writeln!(text, "| `{}` | {safety} | {unsent} | {unsure} |", spec.name);
    }
    hold(&[("docs/safety.md", text)]);
}

fn call(text: &mut String, row: &Row) {
    let spec = row.spec();
    let _ =
        write!(text, "\n## {}\n\n`{}`. {}\n\n", spec.name, spec.request, schema::text(spec.doc));
    if let Some(note) = spec.status.note() {
        let _ = write!(text, "**{note}**\n\n");
    }
    let _ = writeln!(
        text,
        "{} `https://{}{}` · {} · safety: {} · sure: {} · [source]({})\n",
        spec.verb.word(),
        address(spec.host),
        spec.path,
        spec.placement.word(),
        spec.safety.word(),
        spec.confidence.word(),
        spec.source
    );
    if !spec.fields.is_empty() {
        fields(text, spec.fields);
        text.push('\n');
    }
    inside(text, row);
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

/// Where a host is.
fn address(host: Host) -> &'static str {
    match host {
        Host::OpenApi => "openapi.zalo.me",
        Host::Business => "business.openapi.zalo.me",
        Host::OAuth => "oauth.zaloapp.com",
        Host::Graph => "graph.zalo.me",
    }
}

/// A table of the limits of what stands inside the fields.
fn inside(text: &mut String, row: &Row) {
    let mut limits = row.spec().inner.iter().copied().flatten().peekable();
    if limits.peek().is_none() {
        return;
    }
    text.push_str("| inside | limit |\n| --- | --- |\n");
    for limit in limits {
        let path = if limit.path.is_empty() {
            "the fields".to_owned()
        } else {
            format!("`{}`", limit.path)
        };
        let _ = writeln!(text, "| {} | {} |", path.replace('|', "\\|"), schema::limit(limit));
    }
    text.push('\n');
}
