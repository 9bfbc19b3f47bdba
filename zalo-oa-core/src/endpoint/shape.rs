//! Nested bodies as one template that works both ways.
//!
//! Some calls wrap flat parameters in several layers of JSON. A template states the layers once:
//! the client fills it, the emulator matches against it and gets the parameters back. Matching is
//! strict (no key too many, every literal equal), which is also how rows that share a path are
//! told apart.
//!
//! In a template `"$name"` stands for a parameter and is left out, with its key, when the
//! parameter is absent; the key `"$rest"` for all parameters that stand nowhere else; a list with
//! one element that holds `"$*name"` repeats that element for each item; an object with the key
//! `"$maybe"` is left out when nothing would stand in it.

use serde_json::{Map, Value};

/// Marks an object that is left out when it is empty.
const MAYBE: &str = "$maybe";

/// A parsed template.
#[derive(Debug)]
pub(crate) struct Shape {
    template: Value,
    named: Vec<String>,
}

impl Shape {
    /// `None` when the template is no JSON; a test holds every row's template against that.
    pub(crate) fn parse(template: &str) -> Option<Self> {
        let template: Value = serde_json::from_str(template).ok()?;
        let mut named = Vec::new();
        collect(&template, &mut named);
        Some(Self { template, named })
    }

    /// The wire body of flat parameters.
    pub(crate) fn to_wire(&self, params: &Map<String, Value>) -> Value {
        self.fill(&self.template, params).unwrap_or(Value::Object(Map::new()))
    }

    /// The flat parameters of a wire body; `None` when the body has another shape.
    pub(crate) fn params_of(&self, body: &Value) -> Option<Map<String, Value>> {
        let mut params = Map::new();
        self.matches(&self.template, body, &mut params).then_some(params)
    }

    fn fill(&self, template: &Value, params: &Map<String, Value>) -> Option<Value> {
        match template {
            Value::String(text) => match text.strip_prefix('$') {
                Some(name) => params.get(name).cloned(),
                None => Some(template.clone()),
            },
            Value::Array(items) => match items.first().and_then(|item| repeated(item)) {
                Some(name) => {
                    let values = params.get(name)?.as_array()?;
                    let item = items.first()?;
                    Some(values.iter().map(|value| substitute(item, value)).collect())
                }
                None => items.iter().map(|item| self.fill(item, params)).collect(),
            },
            Value::Object(fields) => {
                let mut object = Map::new();
                for (key, value) in fields.iter().filter(|(key, _)| *key != MAYBE) {
                    if key == "$rest" {
                        let rest = params
                            .iter()
                            .filter(|(name, _)| !self.named.contains(name))
                            .map(|(name, value)| (name.clone(), value.clone()));
                        object.extend(rest);
                    } else if let Some(value) = self.fill(value, params) {
                        object.insert(key.clone(), value);
                    }
                }
                let left_out = object.is_empty() && fields.contains_key(MAYBE);
                (!left_out).then_some(Value::Object(object))
            }
            other => Some(other.clone()),
        }
    }

    fn matches(&self, template: &Value, body: &Value, params: &mut Map<String, Value>) -> bool {
        match (template, body) {
            (Value::String(text), _) => match text.strip_prefix('$') {
                Some(name) => {
                    params.insert(name.to_owned(), body.clone());
                    true
                }
                None => template == body,
            },
            (Value::Array(items), Value::Array(found)) => {
                if let Some((name, item)) =
                    items.first().and_then(|item| Some((repeated(item)?, item)))
                {
                    let values: Option<Vec<Value>> =
                        found.iter().map(|value| extract(item, value)).collect();
                    return values.is_some_and(|values| {
                        params.insert(name.to_owned(), Value::Array(values));
                        true
                    });
                }
                items.len() == found.len()
                    && items
                        .iter()
                        .zip(found)
                        .all(|(item, value)| self.matches(item, value, params))
            }
            (Value::Object(fields), Value::Object(found)) => {
                let open = fields.contains_key("$rest");
                for (key, value) in found {
                    match fields.get(key) {
                        Some(inner) if self.matches(inner, value, params) => {}
                        None if open => {
                            params.insert(key.clone(), value.clone());
                        }
                        _ => return false,
                    }
                }
                fields
                    .iter()
                    .all(|(key, inner)| found.contains_key(key) || may_be_absent(key, inner))
            }
            _ => template == body,
        }
    }
}

fn may_be_absent(key: &str, template: &Value) -> bool {
    let optional = match template {
        Value::String(text) => text.starts_with('$'),
        Value::Object(fields) => fields.contains_key(MAYBE),
        _ => false,
    };
    key == "$rest" || key == MAYBE || optional
}

/// The name in `"$*name"`, wherever it stands in a list's element.
fn repeated(item: &Value) -> Option<&str> {
    match item {
        Value::String(text) => text.strip_prefix("$*"),
        Value::Object(fields) => fields.values().find_map(repeated),
        _ => None,
    }
}

fn substitute(item: &Value, value: &Value) -> Value {
    match item {
        Value::String(text) if text.starts_with("$*") => value.clone(),
        Value::Object(fields) => {
            fields.iter().map(|(key, inner)| (key.clone(), substitute(inner, value))).collect()
        }
        other => other.clone(),
    }
}

fn extract(item: &Value, found: &Value) -> Option<Value> {
    match (item, found) {
        (Value::String(text), _) if text.starts_with("$*") => Some(found.clone()),
        (Value::Object(fields), Value::Object(values)) if fields.len() == values.len() => {
            let mut result = None;
            for (key, inner) in fields {
                let value = values.get(key)?;
                match repeated(inner) {
                    Some(_) => result = Some(extract(inner, value)?),
                    None if inner == value => {}
                    None => return None,
                }
            }
            result
        }
        _ => None,
    }
}

fn collect(template: &Value, named: &mut Vec<String>) {
    match template {
        Value::String(text) => {
            if let Some(name) = text.strip_prefix("$*").or_else(|| text.strip_prefix('$')) {
                named.push(name.to_owned());
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, named)),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, named)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn both_ways(template: &str, params: Value, body: Value) {
        let shape = Shape::parse(template).unwrap();
        let params = params.as_object().unwrap().clone();
        assert_eq!(shape.to_wire(&params), body);
        assert_eq!(shape.params_of(&body), Some(params));
    }

    #[test]
    fn layers_come_and_go_without_loss() {
        let text = r#"{"recipient":{"user_id":"$user_id"},"message":{"text":"$text","x":"$x"}}"#;
        both_ways(
            text,
            json!({"user_id": "1", "text": "a"}),
            json!({"recipient": {"user_id": "1"}, "message": {"text": "a"}}),
        );
    }

    #[test]
    fn rest_takes_what_stands_nowhere_else() {
        both_ways(
            r#"{"type":"normal","id":"$id","$rest":""}"#,
            json!({"id": "1", "title": "t", "body": []}),
            json!({"type": "normal", "id": "1", "title": "t", "body": []}),
        );
    }

    #[test]
    fn an_object_that_may_be_absent_is_never_sent_empty() {
        let template = r#"{"id":"$id","address":{"$maybe":"","city":"$city","ward":"$ward"}}"#;
        both_ways(template, json!({"id": "1"}), json!({"id": "1"}));
        both_ways(
            template,
            json!({"id": "1", "ward": "2"}),
            json!({"id": "1", "address": {"ward": "2"}}),
        );
        let shape = Shape::parse(template).unwrap();
        assert_eq!(shape.params_of(&json!({"id": "1", "address": {"street": "3"}})), None);
    }

    #[test]
    fn a_starred_element_repeats() {
        both_ways(
            r#"{"elements":[{"media_type":"article","attachment_id":"$*ids"}]}"#,
            json!({"ids": ["a", "b"]}),
            json!({"elements": [
                {"media_type": "article", "attachment_id": "a"},
                {"media_type": "article", "attachment_id": "b"}
            ]}),
        );
    }

    #[test]
    fn another_literal_or_a_key_too_many_does_not_match() {
        let shape = Shape::parse(r#"{"kind":"a","id":"$id"}"#).unwrap();
        assert_eq!(shape.params_of(&json!({"kind": "b", "id": "1"})), None);
        assert_eq!(shape.params_of(&json!({"kind": "a", "id": "1", "more": 2})), None);
    }
}
