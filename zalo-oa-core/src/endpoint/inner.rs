//! Limits of what stands inside a parameter: the title of a button, the rows of a table. They are data of a row, as the ranges of
//! its fields are, so client, emulator, tests and docs go by the same lines.

use std::ops::RangeInclusive;

use serde_json::{Map, Value};

use super::{Confidence, bounds};
use crate::model::wire::text_length;

/// One limit of values inside the parameters of a call.
#[derive(Clone, Copy, Debug)]
pub struct Inner {
    /// Where the values are, from the parameters on: names with dots between them. A list on the way means each of its
    /// items, `*` each member, `a|b` either; `name[0]` is one item, `name[]` each, `name[type=text]` those with that
    /// member (`!=`: without it; `|` between several words; `*` at an end for whatever).
    pub path: &'static str,
    /// What is measured there; other kinds of values are passed over.
    pub what: Measure,
    /// The smallest and the largest size.
    pub range: (i64, i64),
    /// How sure it is; `None`: as sure as the call.
    pub confidence: Option<Confidence>,
}

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Measure {
    /// A text's length, in UTF-16 units.
    Text,
    /// A whole number, also as text.
    Number,
    /// A list's items.
    Items,
    /// An object's members.
    Pairs,
    /// How many items of the list fit the condition at the path's end.
    Matches,
    /// How many parameters, as `<name>`, stand in a text.
    Placeholders,
    /// How many of these members there are: fields that exclude each other, or one that must be there.
    Members(&'static [&'static str]),
    /// How much larger the second of these two members is than the first.
    Span(&'static str, &'static str),
}

impl Inner {
    /// A limit that is as sure as its call.
    pub(crate) const fn new(path: &'static str, what: Measure, range: RangeInclusive<i64>) -> Self {
        Self { path, what, range: bounds(range), confidence: None }
    }

    /// The same, on the word of one weak source.
    pub(crate) const fn uncertain(mut self) -> Self {
        self.confidence = Some(Confidence::Uncertain);
        self
    }

    /// The first value that is beyond the limit.
    pub(crate) fn broken(&'static self, params: &Map<String, Value>) -> Option<Broken> {
        Search { limit: self }.members(self.path, params, &Place::Start)
    }
}

/// A value beyond its limit.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Broken {
    /// Where it is: `buttons[2].title`.
    pub(crate) place: String,
    /// The name of the field alone.
    pub(crate) name: String,
    pub(crate) size: i64,
}

/// The first value of these limits that is beyond its own.
pub(crate) fn broken(
    limits: &'static [&'static [Inner]],
    params: &Map<String, Value>,
) -> Option<(&'static Inner, Broken)> {
    let mut limits = limits.iter().copied().flatten();
    limits.find_map(|limit| Some((limit, limit.broken(params)?)))
}

/// The way to a value, written down only when somebody asks.
enum Place<'a> {
    Start,
    Member(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
    Those(&'a Place<'a>, &'a str),
}

impl Place<'_> {
    fn write(&self) -> String {
        match self {
            Self::Start => String::new(),
            Self::Member(Place::Start, name) => (*name).to_owned(),
            Self::Member(before, name) => [&before.write(), ".", name].concat(),
            Self::Item(before, number) => [&before.write(), "[", &number.to_string(), "]"].concat(),
            Self::Those(before, condition) => [&before.write(), "[", condition, "]"].concat(),
        }
    }

    fn name(&self) -> &str {
        match self {
            Self::Start => "",
            Self::Member(_, name) => name,
            Self::Item(before, _) | Self::Those(before, _) => before.name(),
        }
    }
}

struct Search {
    limit: &'static Inner,
}

impl Search {
    /// Goes on along the path below a value.
    fn below(&self, path: &str, value: &Value, place: &Place<'_>) -> Option<Broken> {
        match value {
            _ if path.is_empty() => self.hold(self.size(value)?, place),
            Value::Array(items) => items
                .iter()
                .enumerate()
                .find_map(|(at, item)| self.below(path, item, &Place::Item(place, at))),
            Value::Object(fields) => self.members(path, fields, place),
            _ => None,
        }
    }

    fn members(
        &self,
        path: &str,
        fields: &Map<String, Value>,
        place: &Place<'_>,
    ) -> Option<Broken> {
        if path.is_empty() {
            return self.hold(self.size_of(fields)?, place);
        }
        let (step, rest) = step(path);
        let (names, condition) = step.split_once('[').unwrap_or((step, ""));
        let condition = step.ends_with(']').then(|| condition.trim_end_matches(']'));
        let named = |name: &str| names == "*" || names.split('|').any(|known| known == name);
        fields.iter().filter(|(name, _)| named(name)).find_map(|(name, value)| {
            let place = Place::Member(place, name);
            match condition {
                None => self.below(rest, value, &place),
                Some(condition) => self.those(condition, rest, value.as_array()?, &place),
            }
        })
    }

    fn those(
        &self,
        condition: &str,
        rest: &str,
        items: &[Value],
        place: &Place<'_>,
    ) -> Option<Broken> {
        if self.limit.what == Measure::Matches && rest.is_empty() {
            let count = items.iter().filter(|item| fits(condition, item)).count();
            return self.hold(i64::try_from(count).ok()?, &Place::Those(place, condition));
        }
        let chosen = |at: usize, item: &Value| match condition.parse::<usize>() {
            Ok(number) => number == at,
            Err(_) => fits(condition, item),
        };
        let mut items = items.iter().enumerate().filter(|(at, item)| chosen(*at, item));
        items.find_map(|(at, item)| self.below(rest, item, &Place::Item(place, at)))
    }

    fn hold(&self, size: i64, place: &Place<'_>) -> Option<Broken> {
        let (min, max) = self.limit.range;
        if size >= min && size <= max {
            return None;
        }
        let (place, name) = match self.limit.what {
            Measure::Members([name]) => (place.write(), *name),
            Measure::Span(from, to) => ([to, " - ", from].concat(), from),
            _ => (place.write(), place.name()),
        };
        Some(Broken { place, name: name.to_owned(), size })
    }

    fn size(&self, value: &Value) -> Option<i64> {
        match (self.limit.what, value) {
            (Measure::Text, Value::String(text)) => Some(text_length(text)),
            (Measure::Number, _) => whole(value),
            (Measure::Items, Value::Array(items)) => i64::try_from(items.len()).ok(),
            (Measure::Placeholders, Value::String(text)) => {
                i64::try_from(placeholders(text).count()).ok()
            }
            (_, Value::Object(fields)) => self.size_of(fields),
            _ => None,
        }
    }

    fn size_of(&self, fields: &Map<String, Value>) -> Option<i64> {
        let there = |name: &&&str| fields.get(**name).is_some_and(|value| !value.is_null());
        match self.limit.what {
            Measure::Pairs => i64::try_from(fields.len()).ok(),
            Measure::Members(names) => i64::try_from(names.iter().filter(there).count()).ok(),
            Measure::Span(from, to) => {
                whole(fields.get(to)?)?.checked_sub(whole(fields.get(from)?)?)
            }
            _ => None,
        }
    }
}

/// The names of the parameters in a text of a template: what stands between `<` and `>`.
pub(crate) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('<').skip(1).filter_map(|rest| Some(rest.split_once('>')?.0))
}

/// Up to the next dot that is in no bracket, and what follows it.
fn step(path: &str) -> (&str, &str) {
    let mut open = false;
    let end = path.char_indices().find(|(_, sign)| {
        open = (open || *sign == '[') && *sign != ']';
        *sign == '.' && !open
    });
    end.and_then(|(at, _)| Some((path.get(..at)?, path.get(at + 1..)?))).unwrap_or((path, ""))
}

/// Whether an item is as `member=word|word` or `member!=word|word` says; each is when nothing is said.
fn fits(condition: &str, item: &Value) -> bool {
    let (name, words, wanted) = match (condition.split_once("!="), condition.split_once('=')) {
        (Some((name, words)), _) => (name, words, false),
        (None, Some((name, words))) => (name, words, true),
        (None, None) => return true,
    };
    let text = item.get(name).and_then(Value::as_str);
    text.is_some_and(|text| words.split('|').any(|word| like(word, text)) == wanted)
}

fn like(word: &str, text: &str) -> bool {
    match (word.strip_prefix('*'), word.strip_suffix('*')) {
        (Some(rest), Some(_)) => text.contains(rest.trim_end_matches('*')),
        (Some(end), None) => text.ends_with(end),
        (None, Some(start)) => text.starts_with(start),
        (None, None) => word == text,
    }
}

fn whole(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
}

#[cfg(test)]
mod tests;
