//! The examples in TypeScript: one function for each call, which the compiler checks and Node.js runs.

use serde_json::Value;
use zalo_oa_core::{
    api,
    endpoint::{Kind, Spec},
};

use super::fixture;

/// Longer ones take a line for each parameter.
const WIDE: usize = 100;

/// The file of all examples.
pub(crate) fn file() -> String {
    let mut out = String::from(
        "// The examples of docs/endpoints.md. Made from the rows and their plain fixtures by zalo-oa-core/tests/generated.rs:\n\
         // change those, not this file.\n\nimport { readFile } from \"node:fs/promises\";\n\nimport type { Client } from \"zalo-oa\";\n\n\
         /** The example of each call. */\nexport const examples: Record<string, (client: Client) => Promise<unknown>> = {\n",
    );
    for row in api::table() {
        let spec = row.spec();
        let code = example(spec).replace('\n', "\n    ");
        out.push_str(&format!("  \"{}\": async (client) => {{\n    {code}\n  }},\n", spec.name));
    }
    out + "};\n"
}

/// The call with the parameters of its fixture.
pub(crate) fn example(spec: &Spec) -> String {
    let params = fixture::params(spec);
    let given: Vec<String> = spec
        .fields
        .iter()
        .filter_map(|field| {
            let value = params.get(field.name)?;
            let value = match field.kind {
                Kind::Time => format!("new Date({value})"),
                Kind::File(_) => format!("{{ name: {value}, bytes: await readFile({value}) }}"),
                _ => written(value),
            };
            Some(format!("{}: {value}", key(field.name)))
        })
        .collect();
    let (family, verb) = spec.name.split_once('.').unwrap();
    let method = format!("await client.{}.{}", camel(family), camel(verb));
    if given.is_empty() {
        return format!("{method}();");
    }
    let short = format!("{method}({{ {} }});", given.join(", "));
    if short.chars().count() <= WIDE {
        return short;
    }
    let lines: Vec<String> = given.iter().map(|one| format!("  {one},\n")).collect();
    format!("{method}({{\n{}}});", lines.concat())
}

/// `with_user` as `withUser`.
fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |out, word| {
        let mut signs = word.chars();
        let capital = signs.next().into_iter().flat_map(char::to_uppercase);
        out + &capital.chain(signs).collect::<String>()
    })
}

fn key(name: &str) -> String {
    let plain = name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_');
    if plain { name.to_owned() } else { format!("{name:?}") }
}

fn written(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(", "))
        }
        Value::Object(fields) => {
            let pairs =
                fields.iter().map(|(name, value)| format!("{}: {}", key(name), written(value)));
            format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}
