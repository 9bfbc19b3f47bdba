//! Consent: codes work once, tokens choose the OA, packages and seeds decide.

use std::time::Duration;

use serde_json::{Value, json};
use zalo_oa_core::emulator::{Emulator, Package, Readings};

use crate::{
    tokens::{access_works, form, read, with},
    wire::code,
};

/// A verifier and its challenge (RFC 7636, appendix B).
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

fn exchange(emulator: &Emulator, code: &str, verifier: Option<&str>) -> Value {
    let app = emulator.app_id();
    let mut fields = vec![("grant_type", "authorization_code"), ("app_id", &*app), ("code", code)];
    fields.extend(verifier.map(|verifier| ("code_verifier", verifier)));
    read(&form(emulator, &emulator.app_secret(), "one", &fields))
}

#[test]
fn a_code_works_once_and_for_ten_minutes() {
    let emulator = with(Readings::default());
    let once = emulator.issue_code(None);
    assert!(exchange(&emulator, &once, None)["access_token"].is_string());
    assert_eq!(exchange(&emulator, &once, None)["error"], -14012);
    let late = emulator.issue_code(None);
    emulator.advance(Duration::from_secs(600));
    assert_eq!(exchange(&emulator, &late, None)["error"], -14012);
    assert_eq!(exchange(&emulator, "made up", None)["error"], -14012);
}

#[test]
fn a_code_with_a_challenge_wants_its_verifier() {
    let emulator = with(Readings::default());
    let issue = || emulator.issue_code(Some(CHALLENGE));
    assert!(exchange(&emulator, &issue(), Some(VERIFIER))["access_token"].is_string());
    assert_eq!(exchange(&emulator, &issue(), Some("other"))["error"], -14024);
    assert_eq!(exchange(&emulator, &issue(), None)["error"], -14024);
}

#[test]
fn tokens_choose_the_oa() {
    let emulator = with(Readings::default());
    let second = emulator.add_oa();
    let tokens = emulator.tokens_of(&second).unwrap();
    let named = |token: &str| access_works(&emulator, token)["data"]["oa_id"].clone();
    assert_eq!(named(tokens.access()), json!(second.as_str()));
    assert_eq!(named(emulator.tokens().access()), json!(emulator.oa_id().as_str()));
    assert_ne!(second, emulator.oa_id());
    let code = emulator.issue_code_for(&second, None).unwrap();
    let pair = exchange(&emulator, &code, None);
    assert_eq!(named(pair["access_token"].as_str().unwrap()), json!(second.as_str()));
}

#[test]
fn packages_without_api_are_refused() {
    for (package, expected) in [
        (Package::Basic, -224),
        (Package::Standard, -224),
        (Package::Growth, 0),
        (Package::Comprehensive, 0),
    ] {
        let emulator = Emulator::builder().followers(3).package(package).build();
        assert_eq!(code(&access_works(&emulator, emulator.tokens().access())), expected);
    }
}

#[test]
fn everything_follows_from_the_seed() {
    let of = |seed| {
        let emulator = Emulator::builder().seed(seed).followers(3).build();
        (emulator.app_id(), emulator.oa_id(), emulator.tokens(), emulator.issue_code(None))
    };
    assert_eq!(of(4), of(4));
    assert_ne!(of(4).0, of(5).0);
    assert_ne!(of(4).2, of(5).2);
}
