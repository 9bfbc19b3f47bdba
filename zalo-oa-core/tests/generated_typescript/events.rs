//! The types of events: a union that the field `event` tells apart.

use zalo_oa_core::{
    endpoint::Kind,
    webhook::event::{Shape, table},
};

use crate::{
    comment, head, text,
    types::{Models, answer, collect, fields},
};

/// `events.d.ts`.
pub(crate) fn file() -> String {
    let mut out = head(
        "What events say. Everything may be absent; ids are texts, times are milliseconds since 1970 UTC, a number past 2^53 comes as text.",
    );
    out.push_str(
        "\n/** What stands at the top of every event. */\nexport interface EventHead {\n  /** Zalo's name for it, as sent; empty when there is none. */\n  \
         name: string;\n  /** When it happened, by Zalo's clock. There when the event was verified. */\n  at?: number;\n  /** The app whose event it is. There \
         when the event was verified. */\n  app_id?: string;\n  /** The person as the app knows them. Often missing. */\n  user_id_by_app?: string;\n}\n",
    );
    let mut models = Models::new();
    let mut union = Vec::new();
    for shape in Shape::ALL.iter().chain([&Shape::Raw]) {
        let model = shape.model();
        if let Some(model) = model {
            collect(&mut models, &Kind::Model(model));
        }
        let doc = model
            .map_or("Nothing is known of what it says.".to_owned(), |model| text::doc(model.doc));
        let words = table().iter().filter(|row| row.shape == *shape);
        let words: String = words
            .map(|row| format!("{}    | \"{}\"\n", comment("    ", &text::line(row.doc)), row.word))
            .collect();
        let body = model.map_or("body?: undefined".to_owned(), |model| {
            format!("body: {}", answer(&Kind::Model(model)))
        });
        let words = words.trim_end();
        out.push_str(&format!(
            "\n{}export interface {shape:?}Event extends EventHead {{\n  event:\n{words};\n  {body};\n}}\n",
            comment("", &doc)
        ));
        union.push(format!("{shape:?}Event"));
    }
    out.push_str(
        "\n/** An event that is not known here: its name is Zalo's, all else stands in the bytes. */\nexport interface UnknownEvent extends EventHead {\n  \
         event: \"unknown\";\n  body?: undefined;\n}\n",
    );
    union.push("UnknownEvent".to_owned());
    for (name, (doc, of)) in models {
        out.push_str(&format!(
            "\n{}export interface {name} {{\n{}}}\n",
            comment("", &doc),
            fields(of, answer)
        ));
    }
    out.push_str(&format!(
        "\n/** One event; `event` tells which. */\nexport type EventData =\n  | {};\n",
        union.join("\n  | ")
    ));
    out
}
