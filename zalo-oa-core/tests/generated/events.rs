//! `docs/events.md`, from the table of events.

use std::fmt::Write;

use zalo_oa_core::{
    endpoint::{Kind, Model},
    schema,
    webhook::event::{self, EventSpec, Family, Shape},
};

use crate::{hold, tables::fields, words::Word};

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
    hold(&[("docs/events.md", text)]);
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
        row.confidence.word(),
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
