//! The fixtures against the emulator: it takes every request that the rows make.
#![cfg(feature = "emulator")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use serde_json::Value;
use support::{fixtures, to_http};
use zalo_oa_core::{
    api,
    emulator::{Emulator, Package},
};

#[test]
fn it_knows_every_request_of_the_fixtures_and_answers_in_the_platforms_form() {
    let emulator = Emulator::builder().package(Package::Comprehensive).build();
    let token = emulator.tokens().access().to_owned();
    for case in fixtures() {
        let row = api::row(&case.call).unwrap();
        let prepared = row.prepare(case.params()).unwrap();
        let mut request = to_http(&prepared);
        request.headers_mut().insert("access_token", token.parse().unwrap());
        let reply = emulator.answer(row.spec().host, &request);
        assert_eq!(reply.response.status(), 200, "{}", case.file);
        if reply.response.body().is_empty() {
            continue; // a refresh token that nobody issued may get nothing at all
        }
        let body: Value = serde_json::from_slice(reply.response.body()).unwrap();
        assert!(body.get("error").is_some() || body.get("access_token").is_some(), "{}", case.file);
        if let Err(error) = row.read(&reply.response) {
            assert!(["api", "auth"].contains(&error.kind()), "{}: {error}", case.file);
        }
        assert!(emulator.calls().contains_key(row.spec().name), "{}", case.file);
    }
}
