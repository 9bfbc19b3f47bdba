//! A row's limits, held on the platform's side: what a client sends in spite of its own check is refused here, with `-210`
//! beyond a limit and `-201` and the field's name for what is empty or in each other's way, inside a parameter as well. Handlers
//! add what no row can say, and on the host of templates what has a number of its own there.

use serde_json::{Map, Value};

use super::refusal::Refusal;
use crate::{
    api,
    endpoint::{self, Field, Host, Kind, Measure},
    model::wire::text_length,
};

/// Numbers (`-108`) and pictures (`-158`) that the host of templates refuses in its own way.
const OWN_NUMBER: [&str; 3] = ["phone", "hash_phone", "file"];

/// Holds the parameters of a call against its row.
pub(super) fn check(call: &str, params: &Map<String, Value>) -> Result<(), Refusal> {
    let Some(spec) = api::row(call).map(|row| row.spec()) else { return Ok(()) };
    let own = |field: &&Field| spec.host == Host::Business && OWN_NUMBER.contains(&field.name);
    spec.fields.iter().filter(|field| !own(field)).try_for_each(|field| {
        let value = params.get(field.name).filter(|value| !value.is_null());
        let size = value.and_then(|value| measure(&field.kind, value));
        let (Some((min, max)), Some(size)) = (field.range, size) else { return Ok(()) };
        match size {
            0 if min > 0 && !matches!(field.kind, Kind::Integer) => Err(empty(field)),
            size if size < min || size > max => Err(Refusal::OVER_LIMIT),
            _ => Ok(()),
        }
    })?;
    let Some((limit, broken)) = endpoint::broken(spec.inner, params) else { return Ok(()) };
    Err(match limit.what {
        Measure::Number | Measure::Span(..) => Refusal::OVER_LIMIT,
        Measure::Members(_) => Refusal::invalid(&broken.name),
        _ if broken.size == 0 => Refusal::invalid(&broken.name),
        _ => Refusal::OVER_LIMIT,
    })
}

fn empty(field: &Field) -> Refusal {
    Refusal::invalid(field.name)
}

/// The size to which a limit applies; nothing for a value of another kind, which the call's own checks find.
fn measure(kind: &Kind, value: &Value) -> Option<i64> {
    match (kind, value) {
        (Kind::Integer | Kind::Time, Value::Number(number)) => number.as_i64(),
        (Kind::Integer | Kind::Time, Value::String(text)) => text.trim().parse().ok(),
        (Kind::File(_), Value::Object(file)) => file.get("size").and_then(Value::as_i64),
        (Kind::List(_), Value::Array(items)) => i64::try_from(items.len()).ok(),
        (Kind::Map, Value::Object(fields)) => i64::try_from(fields.len()).ok(),
        (Kind::Text | Kind::Personal | Kind::Secret, Value::String(text)) => {
            Some(text_length(text))
        }
        _ => None,
    }
}
