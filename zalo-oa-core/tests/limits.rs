//! Every limit that a row states, from the rows themselves: the value at the limit goes out, one beyond is refused before
//! anything leaves, and with the check switched off the platform refuses it.
#![cfg(feature = "emulator")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

#[path = "limits/inner.rs"]
mod inner;
mod support;

use std::collections::BTreeMap;

use futures_util::future::FutureExt;
use serde_json::{Value, json};
use support::{Fixture, fixtures};
use zalo_oa_core::{
    App, CallOptions, Client, Error, api,
    client::Params,
    emulator::{ClockMode, Emulator, Package},
    endpoint::{Field, Host, Kind},
    model::{File, FileKind},
    transport::replay::Replay,
};

/// A limit of a row, and a fixture that holds everything else.
struct Limit {
    call: &'static str,
    host: Host,
    field: &'static Field,
    fixture: Fixture,
}

impl Limit {
    fn named(&self) -> String {
        format!("{} {}", self.call, self.field.name)
    }

    /// The fixture's parameters with this field at a size.
    fn at(&self, size: i64) -> Params {
        if let Kind::File(kinds) = self.field.kind {
            let file = File::bytes(content(kinds[0], usize::try_from(size).unwrap()));
            let file = if kinds[0] == FileKind::Csv { file.named("a.csv") } else { file };
            let mut values = self.fixture.values();
            values.as_object_mut().unwrap().remove(self.field.name);
            return Params::from(values).file(self.field.name, file);
        }
        let count = usize::try_from(size).unwrap_or(0);
        let value = match &self.field.kind {
            Kind::Integer | Kind::Time => json!(size),
            Kind::Text | Kind::Personal | Kind::Secret => json!("a".repeat(count)),
            Kind::Any if self.fixture.values()[self.field.name].is_string() => {
                json!("a".repeat(count))
            }
            Kind::List(item) => json!((0..count).map(|n| self.item(item, n)).collect::<Vec<_>>()),
            other => panic!("{}: no limit is known for {other:?}", self.named()),
        };
        self.fixture.params_with(self.field.name, value)
    }

    fn item(&self, kind: &Kind, number: usize) -> Value {
        let of_the_fixture = self.fixture.values()[self.field.name].get(0).cloned();
        match kind {
            Kind::Text | Kind::Personal => json!(format!("item{number}")),
            Kind::Integer => json!(number),
            _ => of_the_fixture.unwrap_or_else(|| panic!("{}: the fixture has none", self.named())),
        }
    }
}

/// A file of that kind, padded with blanks.
fn content(kind: FileKind, size: usize) -> Vec<u8> {
    let start: &[u8] = match kind {
        FileKind::Jpg => b"\xff\xd8\xff\xe0",
        FileKind::Png => b"\x89PNG\r\n\x1a\n",
        FileKind::Gif => b"GIF89a",
        FileKind::Pdf => b"%PDF-1.4",
        FileKind::Avi => b"RIFF\0\0\0\0AVI ",
        FileKind::Mp4 => b"\0\0\0\x20ftypisom",
        _ => b"",
    };
    let mut bytes = start.to_vec();
    bytes.resize(size, b' ');
    bytes
}

/// The fixtures of answers, by call.
fn plain() -> BTreeMap<String, Vec<Fixture>> {
    let mut plain: BTreeMap<String, Vec<Fixture>> = BTreeMap::new();
    for fixture in fixtures().into_iter().filter(|fixture| fixture.error.is_none()) {
        plain.entry(fixture.call.clone()).or_default().push(fixture);
    }
    plain
}

/// Every limit of a parameter; each with the plain fixture of its call, or one that has the field.
fn limits() -> Vec<Limit> {
    let plain = plain();
    let mut found = Vec::new();
    for row in api::table() {
        let spec = row.spec();
        for field in spec.fields.iter().filter(|field| field.range.is_some()) {
            let cases = &plain[spec.name];
            let with = cases.iter().find(|case| case.values().get(field.name).is_some());
            let fixture = with.unwrap_or(&cases[0]).clone();
            found.push(Limit { call: spec.name, host: spec.host, field, fixture });
        }
    }
    assert!(found.len() > 20, "the limits are missing");
    found
}

/// A client before which nothing stands but a count.
fn offline(answer: &Fixture) -> (Replay, Client) {
    let replay = Replay::default();
    let response = answer.response();
    replay.push(response.status().as_u16(), response.into_body());
    let app = App::builder("1").transport(replay.clone()).build().unwrap();
    (replay, app.with_token("made-up").with(CallOptions::default().attempts(1)))
}

fn sent(replay: &Replay) -> usize {
    replay.requests().len()
}

fn call(client: &Client, limit: &Limit, size: i64) -> Result<Value, Error> {
    client.call(limit.call, limit.at(size)).now_or_never().unwrap()
}

/// A client that holds no limit, before an emulator.
fn unchecked() -> Client {
    let emulator =
        Emulator::builder().package(Package::Comprehensive).clock(ClockMode::Auto).build();
    let app = App::builder(emulator.app_id()).runtime(emulator.runtime());
    let app = app.transport(emulator.clone()).build().unwrap();
    let client = app.with_token(emulator.tokens().access());
    client.with(CallOptions::default().attempts(1).without_limits())
}

/// What is below a number's range; the type refuses what is below zero. A text or list that is smaller than it may be is
/// none at all, which is another mistake.
fn below(field: &Field, min: i64) -> Option<i64> {
    (matches!(field.kind, Kind::Integer) && min > 0).then_some(min - 1)
}

#[test]
fn a_value_at_its_limit_is_sent() {
    for limit in limits() {
        let (min, max) = limit.field.range.unwrap();
        // A file of one byte is of no kind, and an empty text is none.
        let least = match limit.field.kind {
            Kind::File(_) => max,
            Kind::Integer => min,
            _ => min.max(1),
        };
        for size in [least, max] {
            let (replay, client) = offline(&limit.fixture);
            let outcome = call(&client, &limit, size);
            let refused = matches!(outcome, Err(Error::Build(_)));
            assert!(!refused, "{} at {size}: {outcome:?}", limit.named());
            assert_eq!(sent(&replay), 1, "{} at {size}", limit.named());
        }
    }
}

#[test]
fn one_beyond_is_refused_with_field_limit_and_size_and_nothing_leaves() {
    for limit in limits() {
        let (min, max) = limit.field.range.unwrap();
        for size in below(limit.field, min).into_iter().chain([max + 1]) {
            let (replay, client) = offline(&limit.fixture);
            let error = call(&client, &limit, size).unwrap_err();
            let said = error.to_string();
            assert!(matches!(error, Error::Build(_)), "{} at {size}: {said}", limit.named());
            for part in [format!("`{}`", limit.field.name), size.to_string(), max.to_string()] {
                assert!(said.contains(&part), "{} at {size}: {said}", limit.named());
            }
            assert_eq!(sent(&replay), 0, "{} at {size}", limit.named());
        }
    }
}

#[test]
fn without_the_check_the_platform_refuses_it() {
    for limit in limits().into_iter().filter(|limit| limit.host != Host::OAuth) {
        let (min, max) = limit.field.range.unwrap();
        for size in below(limit.field, min).into_iter().chain([max + 1]) {
            let outcome = call(&unchecked(), &limit, size);
            let Err(Error::Api(refusal)) = &outcome else {
                panic!("{} at {size}: {outcome:?}", limit.named());
            };
            let code = match (limit.host, limit.field.name) {
                (Host::Business, "phone" | "hash_phone") => -108,
                (Host::Business, "file") => -158,
                (Host::Business, _) => -132,
                _ => -210,
            };
            assert_eq!(refusal.code(), code, "{} at {size}: {outcome:?}", limit.named());
        }
    }
}
