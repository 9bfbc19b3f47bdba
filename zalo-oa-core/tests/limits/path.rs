//! The paths of limits as their tests follow them: by a reader of their own.

use serde_json::{Map, Value};

/// Where the last item is that will do; a new one is made when there is none.
pub(super) fn place_of(
    items: &mut Vec<Value>,
    will_do: impl Fn(&Value) -> bool,
    new: impl FnOnce() -> Value,
) -> usize {
    items.iter().rposition(will_do).unwrap_or_else(|| {
        items.push(new());
        items.len() - 1
    })
}

/// Which member a step means.
pub(super) fn member(fields: &Map<String, Value>, names: &str) -> String {
    let known = |name: &&str| fields.contains_key(*name);
    match names {
        "*" if fields.contains_key("body") => "body".to_owned(),
        "*" => fields.keys().next().cloned().unwrap_or_else(|| "a".to_owned()),
        _ => names.split('|').find(known).or(names.split('|').next()).unwrap().to_owned(),
    }
}

/// Up to the next dot outside brackets, and the rest.
pub(super) fn step(path: &str) -> (&str, &str) {
    let mut open = false;
    let end = path.find(|sign: char| {
        open = (open || sign == '[') && sign != ']';
        sign == '.' && !open
    });
    let (step, rest) = path.split_at(end.unwrap_or(path.len()));
    (step, rest.trim_start_matches('.'))
}

/// The names of a step, and its condition.
pub(super) fn bracket(step: &str) -> (&str, Option<&str>) {
    match step.split_once('[') {
        Some((names, condition)) => (names, condition.strip_suffix(']')),
        None => (step, None),
    }
}

/// The member that a condition names, its words, and whether they are wanted.
fn parts(condition: &str) -> Option<(&str, Vec<&str>, bool)> {
    let (name, words) = condition.split_once('=')?;
    let words = words.split('|').collect();
    Some((name.trim_end_matches('!'), words, !name.ends_with('!')))
}

pub(super) fn fits(condition: &str, item: &Value) -> bool {
    let Some((name, words, wanted)) = parts(condition) else { return true };
    let Some(text) = item[name].as_str() else { return false };
    let one = |word: &&str| match word.trim_matches('*') {
        plain if plain == *word => text == plain,
        part if word.starts_with('*') => text.contains(part),
        part => text.starts_with(part),
    };
    words.iter().any(one) == wanted
}

/// The item, changed so that it fits.
pub(super) fn like(condition: &str, mut item: Value) -> Value {
    if let Some((name, words, wanted)) = parts(condition) {
        item[name] = if wanted { words[0].trim_matches('*').into() } else { "Giá".into() };
    }
    item
}
