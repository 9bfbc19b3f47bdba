//! A webhook's signature: Zalo's order of parts, raw bytes, every spelling of the header, and no way around it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

use std::{sync::LazyLock, time::Duration};

use aws_lc_rs::digest;
use http::HeaderMap;
use proptest::prelude::*;
use zalo_oa_core::{
    model::OaSecretKey,
    platform::Timestamp,
    webhook::{Verified, Verifier, VerifyError, sign, verify},
};

const SECRET: &str = "dummyOaSecretKey0001";
/// What JavaScript's tests read too.
static VECTORS: LazyLock<Vectors> =
    LazyLock::new(|| serde_json::from_str(include_str!("signatures.json")).unwrap());
static TEXT: LazyLock<&str> = LazyLock::new(|| &VECTORS.signed[0].body);
static TEXT_MAC: LazyLock<&str> = LazyLock::new(|| &VECTORS.signed[0].mac);
static FOLLOW: LazyLock<&str> = LazyLock::new(|| &VECTORS.signed[1].body);
static FOLLOW_MAC: LazyLock<&str> = LazyLock::new(|| &VECTORS.signed[1].mac);
/// A moment after both.
const NOW: Timestamp = Timestamp(1_767_225_601_000);

#[derive(serde::Deserialize)]
struct Vectors {
    secret: String,
    signed: Vec<Signed>,
    elsewhere: Elsewhere,
    rewritten: Rewritten,
    no_event: Vec<String>,
}

#[derive(serde::Deserialize)]
struct Signed {
    body: String,
    mac: String,
}

/// A signature that another client publishes for its own tests.
#[derive(serde::Deserialize)]
struct Elsewhere {
    app: String,
    secret: String,
    timestamp: String,
    body: String,
    mac: String,
}

#[derive(serde::Deserialize)]
struct Rewritten {
    bodies: Vec<String>,
}

fn headers(signature: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert("X-ZEvent-Signature", signature.parse().unwrap());
    headers
}

fn key() -> OaSecretKey {
    OaSecretKey::new(SECRET)
}

fn check(signature: &str, body: &[u8]) -> Result<Verified, VerifyError> {
    let outcome = verify(&headers(signature), body, &key(), NOW);
    // Reading the event in the same pass changes nothing about who is believed.
    let with_event = Verifier::new(key()).event(&headers(signature), body, NOW);
    assert_eq!(with_event.map(|(verified, _)| verified), outcome);
    outcome
}

#[test]
fn the_published_vectors_are_taken_in_every_spelling_of_the_header() {
    assert_eq!(VECTORS.secret, SECRET);
    for Signed { body, mac } in &VECTORS.signed {
        for spelling in [
            format!("mac={mac}"),
            format!("mac = {mac}"),
            format!(" MAC={} ", mac.to_uppercase()),
            mac.clone(),
        ] {
            let verified = check(&spelling, body.as_bytes()).unwrap();
            assert_eq!(verified.app_id.as_str(), "1234567890123456789", "{spelling}");
        }
    }
}

#[test]
fn another_clients_published_signature_is_ours() {
    let Elsewhere { app, secret, timestamp, body, mac } = &VECTORS.elsewhere;
    let ours = sign(app, body.as_bytes(), timestamp, &OaSecretKey::new(secret.as_str()));
    assert_eq!(ours, format!("mac={mac}"));
}

#[test]
fn bodies_that_change_when_they_are_written_again_are_taken_as_they_came() {
    for body in &VECTORS.rewritten.bodies {
        let mac = sign("77", body.as_bytes(), "1767225600123", &key());
        assert_eq!(check(&mac, body.as_bytes()).map(|event| event.at.0), Ok(1_767_225_600_123));
        let again: serde_json::Value = serde_json::from_str(body).unwrap();
        let again = serde_json::to_vec(&again).unwrap();
        assert_eq!(check(&mac, &again), Err(VerifyError::Mismatch), "{body}");
    }
}

#[test]
fn another_byte_key_or_order_is_refused() {
    let mac = format!("mac={}", *TEXT_MAC);
    for at in 0..TEXT.len() {
        let mut body = TEXT.as_bytes().to_vec();
        body[at] ^= 1;
        let outcome = check(&mac, &body);
        assert!(
            matches!(outcome, Err(VerifyError::Mismatch | VerifyError::NotAnEvent)),
            "byte {at}: {outcome:?}"
        );
    }
    let other = OaSecretKey::new("dummyOaSecretKey0002");
    assert_eq!(verify(&headers(&mac), TEXT.as_bytes(), &other, NOW), Err(VerifyError::Mismatch));
    // What others have taken for it: the OA's id first, and an HMAC.
    let wrong = sign("2222222222222222222", FOLLOW.as_bytes(), "1767225600456", &key());
    assert_eq!(check(&wrong, FOLLOW.as_bytes()), Err(VerifyError::Mismatch));
    let hmac = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, SECRET.as_bytes());
    let hmac = aws_lc_rs::hmac::sign(&hmac, TEXT.as_bytes());
    assert_eq!(check(&hex(hmac.as_ref()), TEXT.as_bytes()), Err(VerifyError::Mismatch));
}

#[test]
fn headers_that_hold_no_digest_are_told_apart_and_say_nothing() {
    let none = verify(&HeaderMap::new(), TEXT.as_bytes(), &key(), NOW);
    assert_eq!(none, Err(VerifyError::NoSignature));
    let (short, signed) = (&TEXT_MAC[1..], format!("+{}", &TEXT_MAC[1..]));
    let longer = format!("{}0", *TEXT_MAC);
    for header in [
        "",
        "mac=",
        "mac",
        short,
        &longer,
        &signed,
        &format!("sha={}", *TEXT_MAC),
        &format!("mac=={}", *TEXT_MAC),
    ] {
        let outcome = check(header, TEXT.as_bytes());
        assert_eq!(outcome, Err(VerifyError::NotASignature), "{header}");
    }
    for body in &VECTORS.no_event {
        assert_eq!(check(*TEXT_MAC, body.as_bytes()), Err(VerifyError::NotAnEvent), "{body}");
    }
    for error in [
        check("", b""),
        check(*TEXT_MAC, b"{}"),
        check(&FOLLOW_MAC.replace('7', "8"), FOLLOW.as_bytes()),
    ] {
        let error = error.unwrap_err();
        let said = format!("{error} {error:?}");
        assert!(!said.contains(*FOLLOW_MAC) && !said.contains(SECRET), "{said}");
    }
}

#[test]
fn an_empty_key_opens_nothing() {
    for empty in ["", " ", "\n"] {
        let key = OaSecretKey::new(empty);
        let mac = sign("1234567890123456789", TEXT.as_bytes(), "1767225600123", &key);
        assert_eq!(verify(&headers(&mac), TEXT.as_bytes(), &key, NOW), Err(VerifyError::Mismatch));
    }
}

#[test]
fn repeats_of_zalo_are_taken_and_old_ones_are_not() {
    let mac = format!("mac={}", *TEXT_MAC);
    let after = |span: Duration| {
        verify(&headers(&mac), TEXT.as_bytes(), &key(), Timestamp(1_767_225_600_123).plus(span))
    };
    let hours = |hours: u64| Duration::from_secs(hours * 3_600);
    for span in [Duration::ZERO, hours(2), hours(12), hours(24)] {
        assert!(after(span).is_ok(), "{span:?}");
    }
    let age = hours(24) + Duration::from_millis(1);
    assert_eq!(after(age), Err(VerifyError::TooOld { age }));
    let check = |by: i64, verifier: Verifier| {
        let now = Timestamp(1_767_225_600_123 - by);
        let outcome = verifier.verify(&headers(&mac), TEXT.as_bytes(), now);
        let event = verifier.event(&headers(&mac), TEXT.as_bytes(), now);
        assert_eq!(event.map(|(verified, _)| verified), outcome);
        outcome
    };
    assert!(check(900_000, Verifier::new(key())).is_ok());
    let by = Duration::from_millis(900_001);
    assert_eq!(check(900_001, Verifier::new(key())), Err(VerifyError::FromTheFuture { by }));
    assert!(check(900_001, Verifier::new(key()).ahead(by)).is_ok());
    let strict = Verifier::new(key()).oldest(Duration::from_secs(1));
    assert!(matches!(check(-1_001, strict), Err(VerifyError::TooOld { .. })));
}

#[test]
fn several_keys_an_app_and_the_count_of_repeats_are_told() {
    let mut headers = headers(*TEXT_MAC);
    headers.insert("num_retry", "3".parse().unwrap());
    let verifier = Verifier::new(OaSecretKey::new("older")).or(key());
    let verified = verifier.verify(&headers, TEXT.as_bytes(), NOW).unwrap();
    assert_eq!((verified.key, verified.retry), (1, 3));
    let with_event = verifier.event(&headers, TEXT.as_bytes(), NOW).map(|(verified, _)| verified);
    assert_eq!(with_event.as_ref(), Ok(&verified));
    let outcome = verifier.app("77").verify(&headers, TEXT.as_bytes(), NOW);
    assert_eq!(outcome, Err(VerifyError::AnotherApp("1234567890123456789".into())));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// Against another's SHA-256, with bytes that are no UTF-8 inside of texts.
    #[test]
    fn any_signed_bytes_are_taken_and_no_other(odd in prop::collection::vec(any::<u8>(), 0..200), app in 1_u64.., at in 1_767_200_000_000_i64..1_767_225_600_000, flip in any::<prop::sample::Index>()) {
        let odd: Vec<u8> = odd.into_iter().filter(|byte| !matches!(byte, b'"' | b'\\' | 0..0x20)).collect();
        let mut body = format!(r#"{{"app_id":"{app}","message":{{"text":""#).into_bytes();
        body.extend(&odd);
        body.extend(format!(r#""}},"timestamp":"{at}"}}"#).bytes());
        let signed = [app.to_string().as_bytes(), &body, at.to_string().as_bytes(), SECRET.as_bytes()].concat();
        let mac = hex(digest::digest(&digest::SHA256, &signed).as_ref());
        prop_assert!(check(&mac, &body).is_ok());
        let mut other = body.clone();
        other[flip.index(body.len())] ^= 0x20;
        prop_assert!(check(&mac, &other).is_err());
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
