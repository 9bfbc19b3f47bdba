//! Families as classes: a method for each call, one more where it has pages, two for an operation.

use std::collections::BTreeMap;

use zalo_oa_core::{
    api,
    endpoint::{Confidence, Row, Safety},
    operation::Entry,
};

use crate::{
    comment, head, kinds,
    text::{self, camel},
    types,
};

/// What every client has; a family of that name would hide it.
const TAKEN: [&str; 7] = ["call", "callMany", "pages", "start", "run", "with", "constructor"];

/// `families.js`.
pub(crate) fn file() -> String {
    let mut families = BTreeMap::<&str, String>::new();
    for row in api::table() {
        let (family, verb) = row.spec().name.split_once('.').expect("a call without a family");
        families.entry(family).or_default().push_str(&call(row, &name(verb)));
    }
    for entry in crate::operations() {
        // As in the Python package: an operation without a family gets that of its calls.
        let (family, verb) = entry.name.split_once('.').unwrap_or(("articles", entry.name));
        families.entry(family).or_default().push_str(&operation(entry, &name(verb)));
    }
    let mut out = head("The calls of a client, family by family.");
    out.push_str("\n/** @typedef {import(\"../full/caller.js\").Caller} Caller */\n/** @typedef {import(\"../full/caller.js\").CallOptions} CallOptions */\n");
    for (family, methods) in &families {
        let class = camel(family);
        out.push_str(&format!(
            "\n{}export class {class} {{\n  /** @type {{Caller}} */\n  #caller;\n\n  /** @param {{Caller}} caller */\n  \
             constructor(caller) {{\n    this.#caller = caller;\n  }}\n{methods}}}\n",
            comment("", &format!("Calls of the family `{family}`."))
        ));
    }
    out.push_str("\n/** What every client has. */\nexport class Families {\n  /** @param {Caller} caller */\n  constructor(caller) {\n");
    for family in families.keys() {
        let property = name(family);
        assert!(!TAKEN.contains(&property.as_str()), "a client has `{property}` already");
        out.push_str(&format!(
            "    /** @readonly */\n    this.{property} = new {}(caller);\n",
            camel(family)
        ));
    }
    out.push_str("  }\n}\n");
    out
}

/// `with_user` as `withUser`.
fn name(name: &str) -> String {
    let camel = camel(name);
    let mut signs = camel.chars();
    signs.next().map_or(String::new(), |first| first.to_lowercase().chain(signs).collect())
}

fn call(row: &Row, method: &str) -> String {
    let spec = row.spec();
    let safety = match spec.safety {
        Safety::Safe => "Reads only: repeated by itself when an answer is lost.",
        Safety::Idempotent => {
            "A repeat changes nothing more: repeated by itself when an answer is lost."
        }
        Safety::Once => "Never repeated by itself once it may have taken effect.",
    };
    let sure = match spec.confidence {
        Confidence::Documented => "documented",
        Confidence::SeenInClients => "seen in clients",
        Confidence::Uncertain => "uncertain",
    };
    let required = spec.fields.iter().any(|field| field.required);
    let (params, given) = if required { ("params", "params") } else { ("[params]", "params = {}") };
    let ended = spec.status.note().map_or(String::new(), |note| format!("@deprecated {note}\n"));
    let doc = format!(
        "{}{}\n\n{safety}\nSure: {sure}. Source: {}\n\n{ended}@param {{import(\"./types.js\").{}Params}} {params}\n\
         @param {{CallOptions}} [options]\n@returns {{Promise<{}>}}",
        text::doc(spec.doc),
        kinds::inside(spec),
        spec.source,
        camel(spec.name),
        import(&types::answer(&spec.answer)),
    );
    let mut out = format!(
        "\n{}  {method}({given}, options) {{\n    return this.#caller.call(\"{}\", params, options);\n  }}\n",
        comment("  ", &doc),
        spec.name
    );
    if let Some(item) = kinds::item(row) {
        let presets: Vec<String> = types::presets(spec.fields)
            .iter()
            .map(|(name, value)| format!("{name}: {value}"))
            .collect();
        let needed = spec.fields.iter().filter(|field| field.required).count() > presets.len();
        let (params, given) =
            if needed { ("params", "params") } else { ("[params]", "params = {}") };
        let doc = format!(
            "All items of `{}`, fetched page by page as they are asked for. After an error the same walk can go on.\n\n\
             @param {{import(\"./types.js\").PagedCalls[\"{}\"][\"params\"]}} {params}\n@param {{CallOptions}} [options]\n\
             @returns {{import(\"../full/pages.js\").Pages<{}>}}",
            spec.name,
            spec.name,
            import(&types::answer(item)),
        );
        out.push_str(&format!(
            "\n{}  {method}Pages({given}, options) {{\n    return this.#caller.pages(\"{}\", {{ {}, ...params }}, options);\n  }}\n",
            comment("  ", &doc),
            spec.name,
            presets.join(", ")
        ));
    }
    out
}

fn operation(entry: &Entry, method: &str) -> String {
    let class = camel(entry.name);
    let events: Vec<String> =
        entry.events.iter().map(|(event, when)| format!("- `{event}`: {when}")).collect();
    let doc = format!(
        "{}\n\nEvents:\n{}\n\n@param {{import(\"./types.js\").{class}Params}} params\n\
         @param {{import(\"../full/run.js\").Watch<import(\"./types.js\").{class}Event>}} [watch]\n\
         @returns {{Promise<import(\"./types.js\").{class}Result>}}",
        text::doc(entry.doc),
        events.join("\n"),
    );
    let mut out = format!(
        "\n{}  {method}(params, watch = {{}}) {{\n    return this.#caller.run(\"{}\", params, watch);\n  }}\n",
        comment("  ", &doc),
        entry.name
    );
    let doc = format!(
        "The same, to be followed: its events one by one, then `result()`. It runs while it is asked.\n\n\
         @param {{import(\"./types.js\").{class}Params}} params\n@param {{{{ signal?: AbortSignal }}}} [options]\n\
         @returns {{import(\"../full/run.js\").Run<import(\"./types.js\").{class}Event, import(\"./types.js\").{class}Result>}}"
    );
    out.push_str(&format!(
        "\n{}  start{class}(params, options = {{}}) {{\n    return this.#caller.start(\"{}\", params, options);\n  }}\n",
        comment("  ", &doc),
        entry.name
    ));
    out
}

/// Names of the generated types, with where they are.
fn import(kind: &str) -> String {
    let own = kind.starts_with(char::is_uppercase) && !kind.starts_with("Record<");
    if own { format!("import(\"./types.js\").{kind}") } else { kind.to_owned() }
}
