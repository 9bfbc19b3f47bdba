//! What a worker needs that takes Zalo's webhooks: the signature, events, checks of parameters, the catalogue. Texts and
//! bytes in, a text of JSON out, a refusal with `!` in front: so nothing is imported, and nothing here can reach a
//! network, a clock or a token.
//!
//! Everything is read by the tables (`zalo_oa_core::plain`): code for each type would be three times the module.

use std::time::Duration;

use wasm_bindgen::prelude::wasm_bindgen;
use zalo_oa_core::{
    model::{File, OaId, OaSecretKey, UserId},
    plain::{self, Event, Json},
    platform::Timestamp,
    webhook::{Verifier, VerifyError},
};

/// Whether a body came from Zalo: `options` are the headers' values, the keys, the time and the bounds.
#[wasm_bindgen]
pub fn verify(options: &str, body: &[u8]) -> String {
    let options = Json::read(options.as_bytes()).unwrap_or(Json::Null);
    let given = |name: &str| options.get(name);
    let text = |name: &str| given(name)?.as_str();
    let number = |name: &str| match given(name)? {
        Json::Number(digits) => digits.parse::<i64>().ok(),
        _ => None,
    };
    let keys = match given("secrets") {
        Some(Json::List(keys)) => keys.as_slice(),
        _ => &[],
    };
    let mut keys = keys.iter().filter_map(Json::as_str).map(OaSecretKey::new);
    // Nothing is signed with an empty key.
    let first = keys.next().unwrap_or_else(|| OaSecretKey::new(""));
    let mut verifier = keys.fold(Verifier::new(first), Verifier::or);
    if let Some(app) = text("app") {
        verifier = verifier.app(app);
    }
    let span = |ms: i64| Duration::from_millis(ms.unsigned_abs());
    if let Some(ms) = number("oldest") {
        verifier = verifier.oldest(span(ms));
    }
    if let Some(ms) = number("ahead") {
        verifier = verifier.ahead(span(ms));
    }
    let now = Timestamp(number("now").unwrap_or_default());
    match verifier.verify_plain((text("signature"), text("retry")), body, now) {
        Ok(event) => written(&Json::of([
            ("app_id", Some(event.app_id.as_str().into())),
            ("at", Some(event.at.into())),
            ("retry", Some(u64::from(event.retry).into())),
            ("key", Some((event.key as u64).into())),
        ])),
        Err(error) => refused(&[why(&error), ":", &error.text()].concat()),
    }
}

fn why(error: &VerifyError) -> &'static str {
    match error {
        VerifyError::NoSignature => "no_signature",
        VerifyError::NotASignature => "not_a_signature",
        VerifyError::NotAnEvent => "not_an_event",
        VerifyError::Mismatch => "mismatch",
        VerifyError::AnotherApp(_) => "another_app",
        VerifyError::TooOld { .. } => "too_old",
        VerifyError::FromTheFuture { .. } => "from_the_future",
        _ => "refused",
    }
}

/// The value of the header with which Zalo would send that body.
#[wasm_bindgen]
pub fn sign(body: &[u8], secret: &str) -> String {
    let signed = plain::sign(body, &OaSecretKey::new(secret));
    signed.unwrap_or_else(|| refused("the body is no JSON object with `app_id` and `timestamp`"))
}

/// What an event says, and what follows from it.
#[wasm_bindgen(js_name = readEvent)]
pub fn read_event(body: &[u8]) -> String {
    let event = Event::read(body);
    written(&Json::of([
        ("event", Some(event.value().clone())),
        ("test", Some(Json::Flag(event.is_console_test()))),
        ("consent", event.consent().map(Json::from)),
        ("withdrawal", event.withdrawal().map(Json::from)),
    ]))
}

/// Which way an event went, and who is on the other side of that OA.
#[wasm_bindgen]
pub fn parties(body: &[u8], oa: &str) -> String {
    let (event, oa) = (Event::read(body), OaId::new(oa));
    written(&Json::of([
        ("direction", event.direction(&oa).map(Json::from)),
        ("user", event.user(&oa).map(|id| id.as_str().into())),
    ]))
}

/// Whether an id stands anywhere in an event.
#[wasm_bindgen]
pub fn mentions(body: &[u8], id: &str) -> String {
    written(&Json::Flag(Event::read(body).mentions(&UserId::new(id))))
}

/// Holds parameters against the call of that name: nothing, or what is wrong. A file is given with its parameter; no name of
/// a parameter, no file.
#[wasm_bindgen]
pub fn check(call: &str, given: &str, place: &str, name: &str, file: &[u8]) -> String {
    let Some(params) = Json::read(given.as_bytes()) else {
        return refused("its parameters are no JSON");
    };
    let mut files = Vec::new();
    if !place.is_empty() {
        let file = File::bytes(file.to_vec());
        files.push((place.to_owned(), if name.is_empty() { file } else { file.named(name) }));
    }
    match plain::check(call, params, &files) {
        Ok(()) => String::new(),
        Err(error) => refused(&error.text()),
    }
}

/// An entry of the catalogue, `null` for a number that is not in it.
#[wasm_bindgen]
pub fn explain(table: &str, code: i32, message: &str) -> String {
    match plain::describe(table, code, message) {
        Some(entry) => written(&entry),
        None => refused("there is no such table of codes"),
    }
}

fn written(value: &Json) -> String {
    let mut text = String::new();
    value.write(&mut text);
    text
}

fn refused(why: &str) -> String {
    "!".to_owned() + why
}
