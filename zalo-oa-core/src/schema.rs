//! JSON schemas of every call and operation, made from the same fields as the types.
//!
//! For forms, for tools that check calls by name, and for the generated surfaces of other
//! languages. The dialect is JSON Schema 2020-12.

use serde_json::{Map, Value, json};

use crate::{
    endpoint::{Confidence, Field, Inner, Kind, Measure, Row},
    operation::Entry,
};

/// The parameters of a call, as `Client::call` takes them, without files: see [`files`].
///
/// ```
/// let row = zalo_oa_core::api::row("users.list").expect("a known call");
/// let schema = zalo_oa_core::schema::params(row);
/// assert_eq!(schema["properties"]["count"]["maximum"], 50);
/// assert_eq!(schema["required"], serde_json::json!(["offset", "count"]));
/// ```
#[must_use]
pub fn params(row: &Row) -> Value {
    let spec = row.spec();
    let mut schema = object(spec.fields);
    schema.insert("title".to_owned(), spec.name.into());
    schema.insert("description".to_owned(), text(spec.doc).into());
    schema.insert("additionalProperties".to_owned(), false.into());
    if let Some(note) = spec.status.note() {
        schema.insert("deprecated".to_owned(), true.into());
        schema.insert("$comment".to_owned(), note.into());
    }
    Value::Object(schema)
}

/// The files that travel beside the parameters, by name: what they may be and how large, in bytes. Empty for most.
///
/// ```
/// let row = zalo_oa_core::api::row("uploads.gif").expect("a known call");
/// let files = zalo_oa_core::schema::files(row);
/// assert_eq!(files["file"]["kinds"], serde_json::json!(["image/gif"]));
/// assert_eq!(files["file"]["maxBytes"], 5_242_880);
/// ```
#[must_use]
pub fn files(row: &Row) -> Value {
    let fields = row.spec().fields.iter();
    let files = fields.filter_map(|field| {
        let Kind::File(kinds) = field.kind else { return None };
        let kinds: Vec<&str> = kinds.iter().map(|kind| kind.media_type()).collect();
        let mut file = json!({
            "description": text(field.doc), "required": field.required, "kinds": kinds,
        });
        if let (Some((_, most)), Some(file)) = (field.range, file.as_object_mut()) {
            file.insert("maxBytes".to_owned(), most.into());
        }
        Some((field.name.to_owned(), file))
    });
    Value::Object(files.collect())
}

/// What a limit inside parameters says, beside its path.
///
/// ```
/// let row = zalo_oa_core::api::row("consultation.buttons").expect("a known call");
/// let title = row.spec().inner[0][0];
/// let said = (title.path, &*zalo_oa_core::schema::limit(&title));
/// assert_eq!(said, ("buttons.title", "1 to 100 UTF-16 units"));
/// ```
#[must_use]
pub fn limit(limit: &Inner) -> String {
    let (min, max) = limit.range;
    let range = if max == i64::MAX { format!("at least {min}") } else { format!("{min} to {max}") };
    let said = match limit.what {
        Measure::Text => range + " UTF-16 units",
        Measure::Number => "from ".to_owned() + &range,
        Measure::Items => range + " items",
        Measure::Pairs => range + " pairs",
        Measure::Matches => range + " such items",
        Measure::Placeholders => range + " parameters",
        Measure::Members([name]) => format!("needs `{name}`"),
        Measure::Members(names) => format!("exactly {max} of `{}`", names.join("`, `")),
        Measure::Span(from, to) => format!("`{to}` at most {max} after `{from}`"),
    };
    let sure = match limit.confidence {
        None | Some(Confidence::Documented) => "",
        Some(Confidence::SeenInClients) => " (seen in clients)",
        Some(Confidence::Uncertain) => " (uncertain)",
    };
    said + sure
}

/// The answer of a call, as `Client::call` gives it.
#[must_use]
pub fn answer(row: &Row) -> Value {
    of(&row.spec().answer)
}

/// The parameters of an operation, as `Client::start_by_name` takes them.
#[must_use]
pub fn operation_params(entry: &Entry) -> Value {
    let mut schema = object(entry.fields);
    schema.insert("title".to_owned(), entry.name.into());
    schema.insert("description".to_owned(), text(entry.doc).into());
    schema.insert("additionalProperties".to_owned(), false.into());
    Value::Object(schema)
}

/// Docs as one text: the lines of the comments without their margin.
#[must_use]
pub fn text(doc: &[&str]) -> String {
    let lines: Vec<&str> = doc.iter().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    lines.join("\n").trim().to_owned()
}

fn object(fields: &[Field]) -> Map<String, Value> {
    let fields = || fields.iter().filter(|field| !matches!(field.kind, Kind::File(_)));
    let properties: Map<String, Value> =
        fields().map(|field| (field.name.to_owned(), of_field(field))).collect();
    let required: Vec<&str> =
        fields().filter(|field| field.required).map(|field| field.name).collect();
    let mut schema = Map::new();
    schema.insert("type".to_owned(), "object".into());
    schema.insert("properties".to_owned(), properties.into());
    schema.insert("required".to_owned(), json!(required));
    schema
}

fn of_field(field: &Field) -> Value {
    let mut schema = of(&field.kind);
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("description".to_owned(), text(field.doc).into());
        if let Some((min, max)) = field.range {
            let (low, high) = match field.kind {
                Kind::Integer | Kind::Time => ("minimum", "maximum"),
                Kind::List(_) => ("minItems", "maxItems"),
                _ => ("minLength", "maxLength"),
            };
            fields.insert(low.to_owned(), min.into());
            fields.insert(high.to_owned(), max.into());
        }
    }
    schema
}

fn of(kind: &Kind) -> Value {
    match kind {
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Integer | Kind::Time => json!({ "type": "integer" }),
        Kind::Text | Kind::Personal => json!({ "type": "string" }),
        Kind::Secret => json!({ "type": "string", "writeOnly": true }),
        Kind::List(inner) => json!({ "type": "array", "items": of(inner) }),
        Kind::Map => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        Kind::Model(model) => {
            let mut schema = object(model.fields);
            schema.insert("title".to_owned(), model.name.into());
            schema.insert("description".to_owned(), text(model.doc).into());
            Value::Object(schema)
        }
        Kind::Any => json!({}),
        // Beside the parameters, see `files`; no JSON takes its place.
        Kind::File(_) => json!(false),
        Kind::Nothing => json!({ "type": "null" }),
    }
}
