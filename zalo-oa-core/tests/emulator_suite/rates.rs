//! Paths, proofs and rates: what is checked before a call is looked at.

use std::time::Duration;

use bytes::Bytes;
use hmac::{Hmac, KeyInit, Mac};
use http::Request;
use sha2::Sha256;
use zalo_oa_core::{
    emulator::{Emulator, Package, RateLimits, Reply},
    endpoint::Host,
};

use crate::wire::{body, caller, code, refusal};

fn get_oa(emulator: &Emulator, proof: Option<&str>) -> Reply {
    let mut request = Request::get("/v2.0/oa/getoa");
    request = request.header("access_token", emulator.tokens().access());
    if let Some(proof) = proof {
        request = request.header("appsecret_proof", proof);
    }
    emulator.answer(Host::OpenApi, &request.body(Bytes::new()).unwrap())
}

fn number(reply: &Reply, header: &str) -> u32 {
    reply.response.headers()[header].to_str().unwrap().parse().unwrap()
}

#[test]
fn an_unknown_path_gets_404_in_plain_text_even_without_a_token() {
    let emulator = Emulator::builder().followers(3).build();
    for (host, path) in [
        (Host::OpenApi, "/v3.0/oa/message"),
        (Host::Business, "/v2.0/oa/getoa"),
        (Host::OAuth, "/v4/access_token"),
    ] {
        let reply = emulator.answer(host, &Request::get(path).body(Bytes::new()).unwrap());
        assert_eq!(reply.response.status(), 404);
        assert!(serde_json::from_slice::<serde_json::Value>(reply.response.body()).is_err());
    }
}

#[test]
fn calls_beyond_the_package_are_refused_until_the_next_minute() {
    let emulator = Emulator::builder().followers(3).package(Package::Growth).build();
    for made in 1..=100 {
        let reply = get_oa(&emulator, None);
        assert_eq!(code(&body(&reply)), 0);
        assert_eq!(number(&reply, "X-RateLimit-Limit"), 100);
        assert_eq!(number(&reply, "X-RateLimit-Remain"), 100 - made);
    }
    let over = get_oa(&emulator, None);
    assert_eq!(refusal(&body(&over)), (-32, "Your OA reached limit call api".into()));
    assert_eq!(number(&over, "X-RateLimit-Remain"), 0);
    emulator.advance(Duration::from_secs(60));
    assert_eq!(code(&body(&get_oa(&emulator, None))), 0);
}

#[test]
fn the_apps_limit_has_its_own_words_and_spans_its_oas() {
    let limits = RateLimits { app: 4, ..RateLimits::default() };
    let emulator = Emulator::builder().followers(3).rate_limits(limits).build();
    let second = emulator.add_oa();
    let mut other = caller(&emulator);
    other.token = emulator.tokens_of(&second).unwrap().access().to_owned();
    for _ in 0..2 {
        assert_eq!(code(&body(&get_oa(&emulator, None))), 0);
        assert_eq!(code(&other.query("/v2.0/oa/getoa", &[])), 0);
    }
    let over = other.query("/v2.0/oa/getoa", &[]);
    assert_eq!(refusal(&over), (-32, "Your application reached limit call api".into()));
    let articles = other
        .query("/v2.0/article/getslice", &[("offset", "0"), ("limit", "1"), ("type", "normal")]);
    assert_eq!(code(&articles), 0, "articles have a limit of their own");
}

#[test]
fn limits_can_be_switched_off() {
    let emulator = Emulator::builder().followers(3).rate_limits(RateLimits::OFF).build();
    for _ in 0..5_000 {
        assert_eq!(code(&body(&get_oa(&emulator, None))), 0);
    }
}

#[test]
fn a_proof_is_checked_when_it_is_there_and_wanted_when_required() {
    let proof_of = |emulator: &Emulator| {
        let mut mac = Hmac::<Sha256>::new_from_slice(emulator.app_secret().as_bytes()).unwrap();
        mac.update(emulator.tokens().access().as_bytes());
        let bytes = mac.finalize().into_bytes();
        bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    for (required, without) in [(false, 0), (true, -242)] {
        let emulator = Emulator::builder().followers(3).require_proof(required).build();
        let proof = proof_of(&emulator);
        assert_eq!(code(&body(&get_oa(&emulator, Some(&proof)))), 0);
        assert_eq!(code(&body(&get_oa(&emulator, Some("00")))), -242);
        assert_eq!(code(&body(&get_oa(&emulator, None))), without);
    }
}
