//! Samples, and each of them with something else in every place.

use std::{fs, path::Path};

use serde_json::{Value, json};
use zalo_oa_core::{plain::Json, webhook::event::table};

/// What stands in the place of something else: each kind of value, and those that are near another kind.
fn odd() -> Vec<Value> {
    let texts = [
        "",
        " ",
        "x",
        "7",
        " 7 ",
        "-7",
        "+7",
        "007",
        "4294967296",
        "2.5",
        "true",
        "FALSE",
        "ALLOW",
        "0",
        "{\"a\":1}",
    ];
    let mut odd: Vec<Value> = texts.iter().map(|text| json!(text)).collect();
    odd.extend([
        json!(null),
        json!(true),
        json!(0),
        json!(7),
        json!(-7),
        json!(5.0),
        json!(2.5),
        json!(10.50),
        json!(1e3),
        json!(300),
        json!(4_294_967_296_u64),
        json!(9_007_199_254_740_993_u64),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(1e20),
        json!({}),
        json!({"id": "1"}),
        json!({"id": {}}),
        json!({"latitude": 10.76, "longitude": "106"}),
        json!({"ages": "2,9"}),
        json!({"cities": "Hà Nội", "gender": 2}),
        json!({"planets": "1"}),
        json!({"regions": [0, "1"], "ages": true}),
    ]);
    odd
}

/// Lists belong where the tables say so; elsewhere the types read them as objects, which the tables do not.
fn odd_lists() -> Vec<Value> {
    vec![json!([]), json!([""]), json!(["1", 2, null, {}]), json!([{"id": "1"}, {"id": {}}, "x"])]
}

/// Every name of an event, to be put on the body of another.
fn names() -> Vec<Value> {
    let rows = table().iter();
    rows.flat_map(|row| row.aliases.iter().chain([&row.name])).map(|name| json!(name)).collect()
}

/// Every value in which one place is another.
pub(crate) fn spoilt(value: &Value, visit: &mut dyn FnMut(&Value)) {
    fn at(whole: &Value, path: &mut Vec<String>, visit: &mut dyn FnMut(&Value)) {
        let pointer: String = path.iter().map(|part| format!("/{part}")).collect();
        let here = whole.pointer(&pointer).unwrap().clone();
        let put = |other: Value, visit: &mut dyn FnMut(&Value)| {
            let mut whole = whole.clone();
            *whole.pointer_mut(&pointer).unwrap() = other;
            visit(&whole);
        };
        if !path.is_empty() {
            let lists = if here.is_array() { odd_lists() } else { Vec::new() };
            let event = path.last().is_some_and(|name| name == "event_name");
            let names = if event { names() } else { Vec::new() };
            let others = odd().into_iter().chain(lists).chain(names);
            others.for_each(|other| put(other, visit));
        }
        let inner: Vec<String> = match &here {
            Value::Object(fields) => {
                for name in fields.keys() {
                    let mut fewer = fields.clone();
                    fewer.remove(name);
                    put(fewer.into(), visit);
                }
                let mut more = fields.clone();
                more.insert("zz_new".to_owned(), json!("1"));
                put(more.into(), visit);
                fields.keys().cloned().collect()
            }
            Value::Array(items) => (0..items.len()).map(|at| at.to_string()).collect(),
            _ => Vec::new(),
        };
        for part in inner {
            path.push(part);
            at(whole, path, visit);
            path.pop();
        }
    }
    at(value, &mut Vec::new(), visit);
}

pub(crate) fn files(folder: &str) -> Vec<(String, Value)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("wire").join(folder);
    let paths = fs::read_dir(root).unwrap().map(|file| file.unwrap().path());
    let read = |path: &Path| serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    paths.map(|path| (path.display().to_string(), read(&path))).collect()
}

pub(crate) fn value(json: &Json) -> Value {
    let mut text = String::new();
    json.write(&mut text);
    serde_json::from_str(&text).expect("JSON")
}

/// Numbers as JavaScript takes them.
pub(crate) fn exact(value: Value) -> Value {
    match value {
        Value::Number(number)
            if number.as_f64().is_some_and(|n| n.abs() > 9_007_199_254_740_991.0) =>
        {
            number.to_string().into()
        }
        Value::Array(items) => items.into_iter().map(exact).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(key, value)| (key, exact(value))).collect()
        }
        other => other,
    }
}
