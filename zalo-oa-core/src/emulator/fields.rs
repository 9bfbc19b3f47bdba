//! The fields that an OA keeps about people. Those of the system are there; its own it makes, and what it writes into
//! them must fit.

use serde_json::{Map, Value, json};

use super::{
    desk::Desk,
    notes::is_phone,
    params::Params,
    refusal::Refusal,
    reply::{Answer, Outcome},
};

const SYSTEM: [(&str, &str); 7] = [
    ("name", "text"),
    ("phone", "phone"),
    ("user_dob", "datetime"),
    ("gender", "text"),
    ("full_address", "table"),
    ("user_external_id", "text"),
    ("dynamic_param", "text"),
];

const TYPES: [&str; 8] =
    ["boolean", "number", "text", "datetime", "table", "email", "phone", "url"];

const FORMATS: [&str; 6] = [
    "dd/MM/yyyy",
    "dd/MM/yyyy HH:mm:ss",
    "dd-MM-yyyy",
    "dd-MM-yyyy HH:mm:ss",
    "yyyy-MM-dd",
    "yyyy-MM-ddTHH:mm:ss",
];

/// Characters of a text. That a value is one stands in the OA's definitions, so no row can say it.
const LONGEST: usize = 255;

/// The OA's own fields, in the order in which they were made.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<Field>);

#[derive(Debug)]
struct Field {
    key: String,
    data_type: String,
    /// The record as it was written.
    record: Map<String, Value>,
    keys: Vec<String>,
}

impl Fields {
    /// Whether a value may stand in a field.
    pub(super) fn check(&self, key: &str, value: &Value) -> Result<(), Refusal> {
        let invalid = || Refusal::invalid(key);
        let field = self.0.iter().find(|field| field.key == key).ok_or_else(invalid)?;
        if field.data_type == "table" {
            return table(field, value);
        }
        let text = value.as_str().ok_or_else(invalid)?;
        if field.data_type == "text" && text.encode_utf16().count() > LONGEST {
            return Err(Refusal::OVER_LIMIT);
        }
        let fits = match field.data_type.as_str() {
            "boolean" => text == "true" || text == "false",
            "number" => is_number(text),
            "datetime" => text.bytes().any(|byte| byte.is_ascii_digit()),
            "email" => text.split_once('@').is_some_and(|(name, host)| {
                !name.is_empty() && host.contains('.') && !host.contains('@')
            }),
            "phone" => is_phone(text),
            "url" => text.starts_with("http://") || text.starts_with("https://"),
            _ => true,
        };
        if fits { Ok(()) } else { Err(invalid()) }
    }
}

fn table(field: &Field, value: &Value) -> Result<(), Refusal> {
    let invalid = || Refusal::invalid(&field.key);
    let pairs = value.as_object().ok_or_else(invalid)?;
    let fits = pairs.iter().all(|(key, value)| field.keys.contains(key) && value.is_string());
    if fits { Ok(()) } else { Err(invalid()) }
}

/// At most three decimals.
fn is_number(text: &str) -> bool {
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    text.parse::<f64>().is_ok_and(f64::is_finite) && decimals <= 3
}

/// `user_fields.list`
pub(super) fn list(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let kind = params.maybe_text("field_type")?;
    if kind.is_some_and(|kind| kind != "system" && kind != "oa_custom") {
        return Err(Refusal::invalid("field_type"));
    }
    let wanted = params.texts("fields_to_get")?;
    let system = SYSTEM.iter().map(
        |(key, data_type)| json!({ "key": key, "data_type": data_type, "field_type": "system" }),
    );
    let own = desk.account.holdings.fields.0.iter().map(|field| {
        let mut record = field.record.clone();
        record.insert("field_type".to_owned(), "oa_custom".into());
        Value::Object(record)
    });
    let text = |field: &Value, name: &str| field[name].as_str().unwrap_or_default().to_owned();
    let found = system.chain(own).filter(|field| {
        kind.is_none_or(|kind| text(field, "field_type") == kind)
            && wanted.as_ref().is_none_or(|wanted| wanted.contains(&text(field, "key")))
    });
    Ok(Answer::Data(found.collect()))
}

/// `user_fields.create`
pub(super) fn create(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let field = field(params)?;
    let fields = &mut desk.account.holdings.fields.0;
    let known = fields.iter().map(|field| field.key.as_str());
    if known.chain(SYSTEM.iter().map(|(key, _)| *key)).any(|key| key == field.key) {
        return Err(Refusal::invalid("key"));
    }
    fields.push(field);
    Ok(Answer::Done)
}

/// `user_fields.update`: the type stays, a table keeps the keys it has.
pub(super) fn update(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let new = field(params)?;
    let old = own(desk, &new.key)?;
    if old.data_type != new.data_type {
        return Err(Refusal::invalid("data_type"));
    }
    if !old.keys.iter().all(|key| new.keys.contains(key)) {
        return Err(Refusal::invalid("keys"));
    }
    *old = new;
    Ok(Answer::Done)
}

/// `user_fields.delete`: with the values that people have of it.
pub(super) fn delete(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let key = params.text("key")?;
    own(desk, key)?;
    desk.account.holdings.fields.0.retain(|field| field.key != key);
    desk.account.people.drop_custom_field(key);
    Ok(Answer::Done)
}

/// A field of the OA's own; those of the system cannot be touched.
fn own<'a>(desk: &'a mut Desk<'_>, key: &str) -> Result<&'a mut Field, Refusal> {
    let mut fields = desk.account.holdings.fields.0.iter_mut();
    fields.find(|field| field.key == key).ok_or_else(|| Refusal::invalid("key"))
}

fn field(params: Params<'_>) -> Result<Field, Refusal> {
    let key = params.text("key")?.to_owned();
    let data_type = params.text("data_type")?.to_owned();
    if !TYPES.contains(&data_type.as_str()) {
        return Err(Refusal::invalid("data_type"));
    }
    if params.maybe_text("format")?.is_some_and(|format| !FORMATS.contains(&format)) {
        return Err(Refusal::invalid("format"));
    }
    params.maybe_text("name")?;
    let keys = params.texts("keys")?.unwrap_or_default();
    Ok(Field { key, data_type, record: params.0.clone(), keys })
}
