//! Paths lead where they say, and a value is named by its place.

use serde_json::json;

use super::*;

fn found(limit: &'static Inner, params: &Value) -> Option<(String, i64)> {
    let broken = limit.broken(params.as_object().unwrap())?;
    Some((broken.place, broken.size))
}

fn at(place: &str, size: i64) -> Option<(String, i64)> {
    Some((place.to_owned(), size))
}

#[test]
fn each_item_of_a_list_is_held_and_named_by_its_place() {
    static TITLES: Inner = Inner::new("buttons.title", Measure::Text, 1..=3);
    let buttons = |titles: &[&str]| json!({ "buttons": titles.iter().map(|title| json!({ "title": title })).collect::<Vec<_>>() });
    assert_eq!(found(&TITLES, &buttons(&["a", "abc"])), None);
    assert_eq!(found(&TITLES, &buttons(&["a", "abc", "abcd"])), at("buttons[2].title", 4));
    assert_eq!(found(&TITLES, &buttons(&["", "a"])), at("buttons[0].title", 0));
    assert_eq!(found(&TITLES, &json!({})), None, "what is absent is another mistake");
    assert_eq!(found(&TITLES, &buttons(&["🙂🙂"])), at("buttons[0].title", 4), "UTF-16");
}

#[test]
fn a_condition_chooses_items_and_may_hold_dots() {
    static SHOWN: Inner =
        Inner::new("b[type=oa.query.show|oa.query.hide].payload", Measure::Text, 1..=2);
    let button = |kind: &str| json!({ "b": [{ "type": kind, "payload": "abc" }] });
    assert_eq!(found(&SHOWN, &button("oa.query.hide")), at("b[0].payload", 3));
    assert_eq!(found(&SHOWN, &button("oa.open.url")), None);
}

#[test]
fn matches_are_counted_for_each_list_by_itself() {
    static FREE: Inner = Inner::new("parts.rows[key!=Mã*|*Code*|State]", Measure::Matches, 0..=1);
    let rows = |keys: &[&str]| {
        let rows: Vec<_> = keys.iter().map(|key| json!({ "key": key })).collect();
        json!({ "parts": [{ "rows": [{ "key": "a" }] }, { "rows": rows }] })
    };
    assert_eq!(found(&FREE, &rows(&["Mã hồ sơ", "The Code of it", "State", "b"])), None);
    let two = found(&FREE, &rows(&["b", "States"]));
    assert_eq!(two, at("parts[1].rows[key!=Mã*|*Code*|State]", 2));
}

#[test]
fn members_items_pairs_numbers_spans_and_parameters_are_measured() {
    static ONE: Inner = Inner::new("e[type=banner]", Measure::Members(&["url", "id"]), 1..=1);
    let both = json!({ "e": [{ "type": "text" }, { "type": "banner", "url": "a", "id": "b" }] });
    assert_eq!(found(&ONE, &both), at("e[1]", 2));
    assert_eq!(found(&ONE, &json!({ "e": [{ "type": "banner", "id": null }] })), at("e[0]", 0));

    static FIRST: Inner = Inner::new("e[0]", Measure::Members(&["sub"]), 1..=1);
    assert_eq!(found(&FIRST, &json!({ "e": [{}, {}] })), at("e[0]", 0));
    assert_eq!(found(&FIRST, &json!({ "e": [{ "sub": "a" }, {}] })), None);

    static SPAN: Inner = Inner::new("", Measure::Span("from", "to"), 0..=9);
    assert_eq!(found(&SPAN, &json!({ "from": 1, "to": "10" })), None, "text and number alike");
    assert_eq!(found(&SPAN, &json!({ "from": 1, "to": 11 })), at("to - from", 10));

    static TABLES: Inner = Inner::new("values.*", Measure::Pairs, 0..=1);
    let values = json!({ "values": { "text": "abc", "table": { "a": "1", "b": "2" } } });
    assert_eq!(found(&TABLES, &values), at("values.table", 2));

    static WORDS: Inner = Inner::new("a.words[]", Measure::Text, 1..=2);
    assert_eq!(
        found(&WORDS, &json!({ "a": [{ "words": ["ab", "abc"] }] })),
        at("a[0].words[1]", 3)
    );

    static NAMES: Inner = Inner::new("text", Measure::Placeholders, 0..=1);
    assert_eq!(found(&NAMES, &json!({ "text": "<a> and <b>" })), at("text", 2));

    static COUNT: Inner = Inner::new("a.n", Measure::Number, 2..=3);
    assert_eq!(found(&COUNT, &json!({ "a": { "n": "<price>" } })), None, "no number");
    assert_eq!(found(&COUNT, &json!({ "a": { "n": "4" } })), at("a.n", 4));
}
