//! What is read by the tables alone says the same as the types: every sample, every fixture, and each of them spoilt in every
//! place.
#![cfg(feature = "plain")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "plain/spoil.rs"]
mod spoil;

use serde_json::{Value, json};
use spoil::{exact, files, spoilt, value};
use zalo_oa_core::{
    api,
    endpoint::Form,
    error::{BuildError, Problem, codes},
    model::{File, OaId, OaSecretKey},
    plain::{self, Json},
    platform::Timestamp,
    webhook::{self, Event, Verifier},
};

fn told(body: &[u8], oa: &OaId) -> Value {
    let event = plain::Event::read(body);
    json!({
        "read": value(event.value()), "user": event.user(oa), "direction": event.direction(oa).map(|way| value(&way.into())),
        "consent": event.consent().map(|consent| value(&consent.into())), "console_test": event.is_console_test(),
        "withdrawal": event.withdrawal().map(|withdrawal| value(&withdrawal.into())),
        "mentions": event.mentions(&"1111111111111111111".into()),
    })
}

fn typed(body: &[u8], oa: &OaId) -> Value {
    let event = Event::read(body);
    exact(json!({
        "read": event, "user": event.user(oa), "direction": event.direction(oa), "consent": event.consent(),
        "console_test": event.is_console_test(), "withdrawal": event.withdrawal(),
        "mentions": event.mentions(&"1111111111111111111".into()),
    }))
}

#[test]
fn events_are_read_as_with_types_also_when_any_part_is_another() {
    let mut seen = 0;
    for (file, sample) in files("webhook") {
        let oa = OaId::new(sample["oa"].as_str().unwrap());
        if let Some(text) = sample["text"].as_str() {
            assert_eq!(told(text.as_bytes(), &oa), typed(text.as_bytes(), &oa), "{file}");
            continue;
        }
        let body = sample["body"].to_string().into_bytes();
        assert_eq!(told(&body, &oa), typed(&body, &oa), "{file}");
        spoilt(&sample["body"], &mut |body| {
            let body = body.to_string();
            let (told, typed) = (told(body.as_bytes(), &oa), typed(body.as_bytes(), &oa));
            assert_eq!(told, typed, "{file}: {body}");
            seen += 1;
        });
    }
    assert!(seen > 10_000, "{seen}");
}

#[test]
fn parameters_are_refused_in_the_words_of_the_typed_way() {
    let (mut refused, mut taken) = (0, 0);
    for row in api::table() {
        let call = row.spec().name;
        let (family, verb) = call.split_once('.').unwrap();
        let fixtures = files(family);
        let own = |(file, case): &(String, Value)| {
            (case["call"] == call && case["params"].is_object())
                .then(|| (file.clone(), case.clone()))
        };
        let cases: Vec<_> = fixtures.iter().filter_map(own).collect();
        assert!(!cases.is_empty(), "no fixture of {family}.{verb}");
        for (file, case) in cases {
            let files: Vec<(String, File)> = given(&case["files"]);
            let mut hold = |params: &Value| {
                let typed = files.iter().cloned().fold(
                    params.clone().into(),
                    |all: zalo_oa_core::client::Params, (name, file)| all.file(name, file),
                );
                let typed = row.prepare(typed).map(drop);
                // The limits inside parameters are not in the module.
                let is_field =
                    |name: &str| row.spec().fields.iter().any(|field| field.name == name);
                let inside = matches!(
                    typed.as_ref().map_err(BuildError::problem),
                    Err(Problem::OutOfRange { field, .. }) if !is_field(field)
                );
                let typed = typed.map_err(|error| error.to_string());
                let given = Json::read(params.to_string().as_bytes()).unwrap();
                let plain = plain::check(call, given, &files).map_err(|error| error.to_string());
                // What is nested has types of its own, which the plain way takes whole.
                let nested = |error: &String| {
                    let fields = row.spec().fields.iter().filter(|field| field.form == Form::Any);
                    fields.into_iter().any(|field| error.contains(&format!("`{}", field.name)))
                };
                if plain.is_ok() && (inside || typed.as_ref().is_err_and(nested)) {
                    return;
                }
                assert_eq!(plain, typed, "{file}: {params}");
                match plain {
                    Ok(()) => taken += 1,
                    Err(_) => refused += 1,
                }
            };
            hold(&case["params"]);
            spoilt(&case["params"], &mut hold);
            for other in [json!(null), json!([]), json!("x"), json!({})] {
                hold(&other);
            }
        }
    }
    assert!(refused > 1_000 && taken > 1_000, "{refused} {taken}");
    let error = plain::check("users.lst", Json::Null, &[]).unwrap_err();
    assert_eq!(error.to_string(), "there is no call named `users.lst`");
}

fn given(files: &Value) -> Vec<(String, File)> {
    use base64::Engine;
    let one = |(place, file): (&String, &Value)| {
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(file["base64"].as_str().unwrap())
            .unwrap();
        let made = File::bytes(bytes);
        (place.clone(), file["name"].as_str().map_or(made.clone(), |name| made.named(name)))
    };
    files.as_object().into_iter().flatten().map(one).collect()
}

#[test]
fn files_are_refused_in_the_words_of_the_typed_way() {
    for (call, name, bytes) in [
        ("uploads.image", "a.jpg", b"\xff\xd8\xff\xe0".to_vec()),
        ("uploads.image", "a.jpg", b"GIF89a".to_vec()),
        ("uploads.image", "a.jpg", Vec::new()),
        ("uploads.image", "a.jpg", [b"\xff\xd8\xff".as_slice(), &[0; 1 << 20]].concat()),
        ("uploads.file", "a.csv", b"a;b".to_vec()),
        ("uploads.file", "", b"a;b".to_vec()),
        ("users.list", "", b"a;b".to_vec()),
    ] {
        let file = File::bytes(bytes.clone()).named(name);
        let row = api::row(call).unwrap();
        let params = zalo_oa_core::client::Params::default().file("file", file.clone());
        let typed = row.prepare(params).map(drop).map_err(|error| error.to_string());
        let plain = plain::check(call, Json::Null, &[("file".to_owned(), file)]);
        assert_eq!(
            plain.map_err(|error| error.to_string()),
            typed,
            "{call} {name} {}",
            bytes.len()
        );
    }
}

#[test]
fn every_number_of_the_catalogue_is_found_with_all_its_texts() {
    for entry in codes::all() {
        for message in ["", entry.message, entry.when.unwrap_or_default()] {
            let found = codes::lookup(entry.table, entry.code, message);
            let expected = found.map(|entry| {
                json!({
                    "table": entry.table, "code": entry.code, "class": entry.class, "who": entry.who,
                    "meaning": { "en": entry.meaning.en, "vi": entry.meaning.vi },
                    "action": { "en": entry.action.en, "vi": entry.action.vi }, "confidence": entry.confidence,
                })
            });
            let told = plain::describe(entry.table.as_str(), entry.code, message).unwrap();
            assert_eq!(value(&told), expected.unwrap_or_default(), "{} {message}", entry.code);
        }
    }
}

#[test]
fn bodies_are_verified_as_with_types() {
    let key = OaSecretKey::new("made-up");
    let verifier = Verifier::new(key.clone());
    let fields = [
        r#""app_id":"77""#,
        r#""app_id":77"#,
        r#""app_id":-7"#,
        r#""app_id":7.0"#,
        r#""app_id":1e2"#,
        r#""app_id":null"#,
        r#""app_id":{}"#,
        r#""app_id":18446744073709551615"#,
        r#""app_id":18446744073709551616"#,
        r#""app_id":"77","app_id":"77""#,
        r#""app\u005fid":"77""#,
        "\"app_id\":\"77\",\"x\":\"\u{fffd}\\/\\ud83d\\ude00\"",
        r#""app_id" : "77" "#,
    ];
    for field in fields {
        for time in [r#""1767225600123""#, "1767225600123", r#""soon""#, r#""""#, "[]", "1.5"] {
            for end in ["}", "} ", "}x", "", ",}"] {
                let body = format!("{{{field},\"timestamp\":{time}{end}");
                for (app, at) in [
                    ("77", "1767225600123"),
                    ("-7", "1767225600123"),
                    ("18446744073709551615", "1767225600123"),
                ] {
                    let mac = webhook::sign(app, body.as_bytes(), at, &key);
                    let mut headers = http::HeaderMap::new();
                    headers.insert("x-zevent-signature", mac.parse().unwrap());
                    let now = Timestamp(1_767_225_601_000);
                    let typed = verifier.verify(&headers, body.as_bytes(), now);
                    let plain = verifier.verify_plain((Some(&mac), None), body.as_bytes(), now);
                    assert_eq!(plain, typed, "{body}");
                }
            }
        }
    }
}
