//! The same for limits inside parameters: each is taken from its row, and its value is put where the row's path leads.

mod path;

use path::{bracket, fits, like, member, place_of, step};
use zalo_oa_core::endpoint::{Inner, Measure, Spec};

use super::*;

/// A limit inside a parameter, and values that hold everything else.
struct Case {
    spec: &'static Spec,
    limit: &'static Inner,
    fixture: Fixture,
}

impl Case {
    fn named(&self) -> String {
        format!("{} {} ({:?})", self.spec.name, self.limit.path, self.limit.what)
    }

    /// The parameters with one value of that size in them, and the place of that value.
    fn at(&self, size: i64) -> (Params, String) {
        let mut values = whole(self.spec, self.fixture.values());
        let mut place = String::new();
        self.put(&mut values, self.limit.path, &mut place, size);
        if let Measure::Span(from, to) = self.limit.what {
            place = format!("{to} - {from}");
        }
        (values.into(), place)
    }

    fn fill(&self, value: &mut Value, size: i64) {
        let count = usize::try_from(size).unwrap_or(0);
        match self.limit.what {
            Measure::Text => *value = "a".repeat(count).into(),
            Measure::Number => *value = size.into(),
            Measure::Items => {
                let items = value.as_array().and_then(|items| items.first()).cloned();
                let answers = self.limit.path.ends_with("answers");
                let item = if answers { json!("a") } else { items.unwrap_or_else(some_item) };
                *value = vec![item; count].into();
            }
            Measure::Pairs => {
                let pairs = (0..count).map(|n| (format!("k{n}"), json!("v")));
                *value = Value::Object(pairs.collect());
            }
            Measure::Placeholders => *value = format!("Chào bạn {}", "<a>".repeat(count)).into(),
            Measure::Members(names) => {
                let fields = value.as_object_mut().unwrap();
                for (at, name) in names.iter().enumerate() {
                    fields.remove(*name);
                    if at < count {
                        fields.insert((*name).to_owned(), "https://img.example/b.png".into());
                    }
                }
            }
            Measure::Matches => {
                // Where an item is chosen, the condition that counts is the path's last.
                let condition = self.limit.path.rsplit_once('[').unwrap().1.trim_end_matches(']');
                let items = value.as_array_mut().unwrap();
                items.retain(|item| !fits(condition, item));
                let item = like(condition, items.last().cloned().unwrap_or_else(some_item));
                items.extend(vec![item; count]);
            }
            Measure::Span(from, to) => {
                value[from] = json!(1_767_225_600_000_i64);
                value[to] = json!(1_767_225_600_000_i64 + size);
            }
            other => panic!("{}: nothing is known of {other:?}", self.named()),
        }
    }

    /// Sizes beyond the limit that a value can have.
    fn beyond(&self) -> Vec<i64> {
        let (min, max) = self.limit.range;
        let possible = |size: &i64| match self.limit.what {
            Measure::Members(names) => (0..=i64::try_from(names.len()).unwrap()).contains(size),
            Measure::Number | Measure::Span(..) => true,
            _ => *size >= 0,
        };
        let sizes = [Some(min - 1), max.checked_add(1)];
        sizes.into_iter().flatten().filter(possible).collect()
    }

    /// What decision 14 says: a bad value is named, a bad range is not.
    fn refusal(&self, size: i64) -> i32 {
        match self.limit.what {
            // That host has one number for all of them.
            _ if self.spec.host == Host::Business => -132,
            Measure::Number | Measure::Span(..) => -210,
            Measure::Members(_) => -201,
            _ if size == 0 => -201,
            _ => -210,
        }
    }

    /// Follows a path to one value, making what is missing, writes the place down and gives the value its size.
    fn put(&self, value: &mut Value, path: &str, place: &mut String, size: i64) {
        if path.is_empty() {
            return self.fill(value, size);
        }
        if let Value::Array(items) = value {
            let (names, _) = bracket(step(path).0);
            let has = |item: &Value| names.split('|').any(|name| item.get(name).is_some());
            let at = place_of(items, has, || json!({}));
            place.push_str(&format!("[{at}]"));
            return self.put(&mut items[at], path, place, size);
        }
        if !value.is_object() {
            *value = json!({});
        }
        let (step, rest) = step(path);
        let (names, condition) = bracket(step);
        let fields = value.as_object_mut().unwrap();
        let name = member(fields, names);
        place.push_str(if place.is_empty() { "" } else { "." });
        place.push_str(&name);
        let next = fields.entry(name).or_insert(Value::Null);
        let Some(condition) = condition else { return self.put(next, rest, place, size) };
        if !next.is_array() {
            *next = json!([]);
        }
        if self.limit.what == Measure::Matches && rest.is_empty() {
            place.push_str(&format!("[{condition}]"));
            return self.fill(next, size);
        }
        let items = next.as_array_mut().unwrap();
        let at = condition.parse().unwrap_or_else(|_| {
            let new = like(condition, items.last().cloned().unwrap_or_else(some_item));
            place_of(items, |item| fits(condition, item), || new)
        });
        place.push_str(&format!("[{at}]"));
        self.put(&mut items[at], rest, place, size);
    }
}

/// What stands in some list: a row of a table, a button, a star of a rating.
fn some_item() -> Value {
    json!({ "title": "abcde", "key": "Mã", "value": "abc" })
}

/// The values of a fixture with what no fixture has: components of templates that one digest names without showing them.
fn whole(spec: &Spec, mut values: Value) -> Value {
    if let Some(components) = values.pointer_mut("/layout/body/components") {
        let components = components.as_array_mut().unwrap();
        let star = json!({
            "title": "abc", "question": "abc", "answers": ["a"], "thanks": "abc", "description": "abc",
        });
        components.push(json!({ "RATING": { "items": vec![star; 5] } }));
    }
    if spec.name == "users.update_custom_info" {
        values["custom_info"] = json!({ "case_table": {} });
    }
    values
}

/// Every limit inside a parameter, with the fixture of its call that has most.
fn cases() -> Vec<Case> {
    let plain = plain();
    let mut found = Vec::new();
    for row in api::table() {
        let spec = row.spec();
        for limit in spec.inner.iter().copied().flatten() {
            let of_call = &plain[spec.name];
            let fullest = of_call.iter().max_by_key(|case| case.values().to_string().len());
            found.push(Case { spec, limit, fixture: fullest.unwrap().clone() });
        }
    }
    assert!(found.len() > 60, "the limits are missing");
    found
}

#[test]
fn a_value_inside_at_its_limit_is_sent() {
    let mut sizes = 0;
    for case in cases() {
        let (min, max) = case.limit.range;
        for size in [min, if max == i64::MAX { min } else { max }] {
            let (replay, client) = offline(&case.fixture);
            let (params, _) = case.at(size);
            let outcome = client.call(case.spec.name, params).now_or_never().unwrap();
            assert!(
                !matches!(outcome, Err(Error::Build(_))),
                "{} at {size}: {outcome:?}",
                case.named()
            );
            assert_eq!(sent(&replay), 1, "{} at {size}", case.named());
            sizes += 1;
        }
    }
    println!(
        "{} limits of parameters and {} of what stands inside them, {sizes} sizes at the latter",
        limits().len(),
        cases().len()
    );
}

#[test]
fn one_beyond_inside_is_refused_with_place_limit_and_size_and_nothing_leaves() {
    for case in cases() {
        let beyond = case.beyond();
        assert!(!beyond.is_empty(), "{} cannot be broken", case.named());
        for size in beyond {
            let (replay, client) = offline(&case.fixture);
            let (params, place) = case.at(size);
            let error = client.call(case.spec.name, params).now_or_never().unwrap().unwrap_err();
            let said = error.to_string();
            assert!(matches!(error, Error::Build(_)), "{} at {size}: {said}", case.named());
            let (least, most) = case.limit.range;
            let most = if most == i64::MAX { least } else { most };
            for part in [format!("`{place}`"), size.to_string(), most.to_string()] {
                assert!(said.contains(&part), "{} at {size}: {part}: {said}", case.named());
            }
            assert!(!said.contains("aaaaa"), "{}: the value is shown: {said}", case.named());
            assert_eq!(sent(&replay), 0, "{} at {size}", case.named());
        }
    }
}

#[test]
fn without_the_check_the_platform_refuses_what_is_inside() {
    for case in cases() {
        for size in case.beyond() {
            let (params, _) = case.at(size);
            let outcome = unchecked().call(case.spec.name, params).now_or_never().unwrap();
            let Err(Error::Api(refusal)) = &outcome else {
                panic!("{} at {size}: {outcome:?}", case.named());
            };
            assert_eq!(
                refusal.code(),
                case.refusal(size),
                "{} at {size}: {outcome:?}",
                case.named()
            );
        }
    }
}
