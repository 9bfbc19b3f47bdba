//! The examples in the docs of calls. They say what the call's plain wire fixture says, so that each of them runs.

use serde_json::{Map, Value};
use zalo_oa_core::endpoint::{Field, Kind, Spec};

use crate::{fixture::params, text};

/// Longer ones take a line for each argument.
const WIDE: usize = 100;

/// The call with the parameters of its fixture.
pub(crate) fn call(spec: &Spec, wait: &str) -> String {
    format!("{wait}{}", invoked(&method(spec), &arguments(spec.fields, &params(spec))))
}

/// A walk over the pages, from the start and in whole pages.
pub(crate) fn pages(spec: &Spec, walk: &str) -> String {
    let mut params = params(spec);
    let left_out = |field: &Field| !field.required || matches!(field.kind, Kind::Integer);
    for field in spec.fields.iter().filter(|field| left_out(field)) {
        params.remove(field.name);
    }
    let pages = invoked(&format!("{}.pages", method(spec)), &arguments(spec.fields, &params));
    format!("{walk} item in {pages}:\n    print(item)")
}

fn method(spec: &Spec) -> String {
    let (family, verb) = spec.name.split_once('.').unwrap();
    format!("client.{}.{}", text::family(family), text::name(verb))
}

fn arguments(fields: &[Field], params: &Map<String, Value>) -> Vec<String> {
    let given = |field: &Field| {
        let value = params.get(field.name)?;
        let value = match field.kind {
            Kind::File(_) => format!("Path({})", python(value)),
            Kind::Time => {
                let seconds = value.as_i64().unwrap() / 1_000;
                format!("datetime.fromtimestamp({seconds}, timezone.utc)")
            }
            _ => python(value),
        };
        Some(format!("{}={value}", text::name(field.name)))
    };
    let (must, may): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| field.required);
    must.into_iter().chain(may).filter_map(given).collect()
}

fn invoked(method: &str, arguments: &[String]) -> String {
    let short = format!("{method}({})", arguments.join(", "));
    if short.chars().count() <= WIDE {
        return short;
    }
    let lines: Vec<String> = arguments.iter().map(|one| format!("    {one},\n")).collect();
    format!("{method}(\n{})", lines.concat())
}

/// A value as Python writes it.
fn python(value: &Value) -> String {
    match value {
        Value::Null => "None".to_owned(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Array(items) => {
            format!("[{}]", items.iter().map(python).collect::<Vec<_>>().join(", "))
        }
        Value::Object(fields) => {
            let pairs = fields.iter().map(|(name, value)| format!("\"{name}\": {}", python(value)));
            format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}
