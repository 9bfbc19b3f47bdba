//! Reading bodies that may be anything: quickly when they are as documented, and field by field when they are not, so
//! that one field of another kind costs that field and no other.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// Bytes that should be an event.
pub(super) struct Body<'a>(pub(super) &'a [u8]);

impl<'a> Body<'a> {
    /// What fits of a type whose fields may all be absent; nothing when the body is no object.
    pub(super) fn read<T: DeserializeOwned>(&self) -> Option<T> {
        // serde reads structs from lists too.
        if !self.object() {
            return None;
        }
        std::str::from_utf8(self.0).ok().and_then(parse).or_else(|| {
            let fits = |candidate: &Value| parse::<T>(&candidate.to_string()).is_some();
            parse(&fitting(&self.tree(), &fits)?.to_string())
        })
    }

    /// The whole body; null when it is no JSON, or nested deeper than 128. Letters that were cut in the middle are
    /// replaced: programs that count bytes or UTF-16 units leave halves of Vietnamese letters and of emojis.
    pub(super) fn tree(&self) -> Value {
        serde_json::from_slice(self.0)
            .or_else(|_| serde_json::from_str(&mended(self.0)))
            .unwrap_or_default()
    }

    fn object(&self) -> bool {
        self.0.trim_ascii_start().first() == Some(&b'{')
    }
}

/// The same text with a sign in the place of each half of a letter, as bytes or as an escape.
fn mended(body: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(body).into_owned();
    let mut at = 0;
    while let Some(step) = text.get(at..).and_then(|rest| rest.find('\\')) {
        at += step;
        at += match unit(&text, at) {
            Some(0xd800..=0xdbff) if matches!(unit(&text, at + 6), Some(0xdc00..=0xdfff)) => 12,
            Some(0xd800..=0xdfff) => {
                text.replace_range(at..at + 6, "\\ufffd");
                6
            }
            // What a backslash escapes is not looked at: it may be another one.
            _ => {
                1 + text
                    .get(at + 1..)
                    .and_then(|rest| rest.chars().next())
                    .map_or(1, char::len_utf8)
            }
        };
    }
    text
}

/// The UTF-16 unit of an escape that begins here.
fn unit(text: &str, at: usize) -> Option<u16> {
    u16::from_str_radix(text.get(at..at + 6)?.strip_prefix("\\u")?, 16).ok()
}

/// Always from text, so that a type is compiled for one source only.
fn parse<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

/// The parts of a value that are taken each by itself. Where not even an empty object or list is taken, nothing in it is
/// looked at: so the work grows with the size of the body, however deep that is.
fn fitting(value: &Value, fits: &dyn Fn(&Value) -> bool) -> Option<Value> {
    if fits(value) {
        return Some(value.clone());
    }
    match value {
        Value::Object(fields) if fits(&Value::Object(Map::new())) => {
            let kept = fields.iter().filter_map(|(key, field)| {
                let alone = |field: &Value| {
                    fits(&Value::Object(Map::from_iter([(key.clone(), field.clone())])))
                };
                Some((key.clone(), fitting(field, &alone)?))
            });
            let (mut together, kept) = (Map::new(), kept.collect());
            gather(&mut together, kept, fits);
            Some(Value::Object(together)).filter(|together| fits(together))
        }
        Value::Array(items) if fits(&Value::Array(Vec::new())) => {
            let kept = items.iter().filter_map(|item| {
                let alone = |item: &Value| fits(&Value::Array(vec![item.clone()]));
                fitting(item, &alone)
            });
            Some(Value::Array(kept.collect())).filter(|kept| fits(kept))
        }
        _ => None,
    }
}

/// Puts fields together that fit each by itself. Two of them may be one field in two spellings; halves find that in few
/// steps.
fn gather(
    together: &mut Map<String, Value>,
    mut fields: Vec<(String, Value)>,
    fits: &dyn Fn(&Value) -> bool,
) {
    let mut all = together.clone();
    all.extend(fields.iter().cloned());
    if fits(&Value::Object(all.clone())) {
        *together = all;
    } else if fields.len() > 1 {
        let rest = fields.split_off(fields.len() / 2);
        gather(together, fields, fits);
        gather(together, rest, fits);
    }
}
