//! PKCE: the challenge belongs to the verifier by the letter of RFC 7636, as another
//! implementation of SHA-256 sees it, and verifiers of our own cannot be guessed.
#![cfg(feature = "http")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/clock.rs"]
mod clock;

use std::{collections::HashSet, sync::Arc};

use aws_lc_rs::digest::{SHA256, digest};
use clock::next;
use zalo_oa_core::{
    App, Error,
    auth::Pkce,
    error::Problem,
    platform::{BoxFuture, Runtime, SystemRuntime, Timestamp},
    transport::replay::Replay,
};

/// RFC 7636, 4.1: what a verifier is made of.
const UNRESERVED: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
/// RFC 4648, 5.
const BASE64URL: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const MANY: usize = 5_000;

/// base64url without padding, bit by bit: no code in common with what is tried.
fn base64url(bytes: &[u8]) -> String {
    let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| usize::from(byte >> (7 - at % 8) & 1));
    let bits = bytes.len() * 8;
    (0..bits.div_ceil(6))
        .map(|sign| (0..6).fold(0, |value, place| value * 2 + bit(sign * 6 + place)))
        .map(|value| char::from(BASE64URL[value]))
        .collect()
}

fn app(runtime: Arc<dyn Runtime>) -> App {
    App::builder("1").transport(Replay::default()).runtime(runtime).build().unwrap()
}

#[test]
fn the_challenge_of_any_verifier_is_what_another_sha256_says() {
    let mut seed = 20_261_121;
    let mut draw = |below: usize| usize::try_from(next(&mut seed) >> 33).unwrap() % below;
    let mut lengths = HashSet::new();
    for _ in 0..MANY {
        let length = 43 + draw(128 - 43 + 1);
        lengths.insert(length);
        let verifier: String =
            (0..length).map(|_| char::from(UNRESERVED[draw(UNRESERVED.len())])).collect();
        let expected = base64url(digest(&SHA256, verifier.as_bytes()).as_ref());
        let pkce = Pkce::with_verifier(&*verifier);
        assert_eq!(pkce.challenge(), expected, "{verifier}");
        assert_eq!(pkce.verifier().reveal(), verifier, "a verifier goes out as it came");
        assert!(pkce.fits(&format!("https://a.vn/?code_challenge={expected}")));
    }
    assert_eq!(lengths.len(), 128 - 43 + 1, "all lengths were tried");
}

#[test]
fn the_vector_of_the_rfc_holds() {
    let pkce = Pkce::with_verifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    assert_eq!(pkce.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

#[test]
fn verifiers_and_states_of_our_own_have_43_signs_and_never_repeat() {
    let app = app(Arc::new(SystemRuntime));
    let mut seen = HashSet::new();
    for _ in 0..MANY {
        let verifier = app.pkce().unwrap().verifier().reveal().to_owned();
        for text in [verifier, app.state().unwrap()] {
            assert_eq!(text.len(), 43);
            assert!(text.bytes().all(|sign| BASE64URL.contains(&sign)), "{text}");
            assert!(seen.insert(text), "it came before");
        }
    }
}

/// A system without chance.
struct Dull;

impl Runtime for Dull {
    fn now(&self) -> Timestamp {
        Timestamp(0)
    }
    fn sleep(&self, _: std::time::Duration) -> BoxFuture<'static, ()> {
        Box::pin(async {})
    }
    fn spawn(&self, _: BoxFuture<'static, ()>) {}
    fn random(&self, _: &mut [u8]) {}
}

#[test]
fn without_chance_there_is_no_verifier_and_no_state() {
    let app = app(Arc::new(Dull));
    assert!(matches!(app.pkce(), Err(Error::Build(_))));
    assert!(matches!(app.state(), Err(Error::Build(_))));
}

#[test]
fn a_link_of_the_console_is_held_against_the_verifier_before_anybody_opens_it() {
    let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    let pkce = Pkce::with_verifier(verifier);
    let link = |query: &str| format!("https://oauth.zaloapp.com/v4/oa/permission?app_id=1{query}");
    pkce.check(&link(&format!("&code_challenge={challenge}&state=x#top"))).unwrap();
    for (query, part) in [
        (String::new(), "no `code_challenge`"),
        ("&code_challenge=".to_owned(), "no `code_challenge`"),
        (format!("&code_challenge={}", challenge.to_lowercase()), "another verifier"),
        (format!("&code_challenge={}", &challenge[..42]), "another verifier"),
        (format!("&code_challenge={challenge}%3D"), "ends with `=`"),
        (format!("&code_challenge={verifier}"), "the verifier itself"),
        (format!("&code_challenge={challenge}&code_challenge={challenge}"), "several"),
    ] {
        let error = pkce.check(&link(&query)).unwrap_err();
        let Error::Build(build) = &error else { panic!("{error:?}") };
        assert!(matches!(build.problem(), Problem::Link { .. }), "{error:?}");
        assert!(error.to_string().contains(part), "{query}: {error}");
        assert!(!format!("{error} {error:?}").contains(verifier), "{query}");
        assert!(!pkce.fits(&link(&query)));
    }
}
