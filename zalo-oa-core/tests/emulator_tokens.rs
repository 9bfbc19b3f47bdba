//! Every form in which the token endpoint answers, from the emulator: what a client makes of it,
//! and that stored tokens are only ever replaced by good ones.
#![cfg(feature = "emulator")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/consent.rs"]
mod consent;

use std::time::Duration;

use bytes::Bytes;
use consent::{Trial, info, small};
use http::Request;
use serde_json::{Value, json};
use zalo_oa_core::{
    Client, Error,
    emulator::{Emulator, Fault, FaultPlan, NumberForm, Phase, Readings, UsedRefresh},
    endpoint::Host,
    error::{AuthError, Story},
    store::{OaKey, Stored, TokenSet, TokenStore},
};

const DAY: Duration = Duration::from_secs(86_400);
const LIFE: Duration = Duration::from_secs(90_000);

/// What a client makes of an answer to a refresh.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Made {
    /// New tokens, stored; whether the refresh token is another one.
    Tokens { rotated: bool },
    /// An administrator is needed; nothing stored has changed.
    Consent(Option<i32>),
    /// The console is to be looked at; nothing stored has changed.
    Refused(i32),
    /// Nobody knows whether the token is spent; nothing stored has changed but the open intent.
    Unknown,
    /// Nothing was sent; nothing stored has changed.
    NotSent,
}

async fn made(trial: &Trial, client: &Client) -> Made {
    let before = trial.stored().await.unwrap();
    let outcome = info(client).await;
    let after = trial.stored().await.unwrap();
    let Err(error) = outcome else {
        assert_eq!(after.version, before.version + 1);
        assert!(after.intent.is_none());
        assert_eq!(after.tokens.expires_at, trial.emulator.now().plus(LIFE));
        let rotated = after.tokens.refresh_token != before.tokens.refresh_token;
        return Made::Tokens { rotated };
    };
    assert_eq!(&after.tokens, &before.tokens, "{error}");
    match error {
        Error::Auth(AuthError::ConsentNeeded { code, .. }) => Made::Consent(code),
        Error::Auth(AuthError::Refused { code }) => {
            assert!(after.intent.is_none(), "a later refusal would be put down to it");
            Made::Refused(code)
        }
        Error::Auth(AuthError::Unknown) => {
            assert!(after.intent.is_some());
            Made::Unknown
        }
        Error::Auth(AuthError::NotSent(_)) => Made::NotSent,
        other => panic!("{other:?}"),
    }
}

/// A client whose access token has ended.
async fn due(readings: Readings, faults: FaultPlan) -> (Trial, Client) {
    let trial = Trial::new(small().readings(readings).faults(faults));
    let client = trial.signed_in().await;
    trial.emulator.advance(LIFE);
    (trial, client)
}

/// Puts other tokens into the store.
async fn put(trial: &Trial, change: impl FnOnce(&mut TokenSet)) {
    let key = OaKey { app: trial.emulator.app_id().into(), oa: trial.emulator.oa_id() };
    let Stored { mut tokens, .. } = trial.stored().await.unwrap();
    change(&mut tokens);
    let lease = trial.store.lease(&key, DAY, DAY).await.unwrap();
    trial.store.save(&lease, &tokens).await.unwrap();
    trial.store.release(lease).await.unwrap();
}

/// Another system refreshes with the stored token.
fn refresh_elsewhere(emulator: &Emulator, token: &str) {
    let (_, body) = token_endpoint(
        emulator,
        &[
            ("grant_type", "refresh_token"),
            ("app_id", &emulator.app_id()),
            ("refresh_token", token),
        ],
    );
    assert!(body.contains("access_token"));
}

fn token_endpoint(emulator: &Emulator, fields: &[(&str, &str)]) -> (u16, String) {
    let form = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = Request::post("/v4/oa/access_token")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("secret_key", emulator.app_secret())
        .body(Bytes::from(form))
        .unwrap();
    let response = emulator.answer(Host::OAuth, &request).response;
    (response.status().as_u16(), String::from_utf8(response.into_body().to_vec()).unwrap())
}

fn readings(change: impl FnOnce(&mut Readings)) -> Readings {
    let mut readings = Readings::default();
    change(&mut readings);
    readings
}

#[tokio::test]
async fn every_form_of_success_brings_tokens() {
    for (readings, rotated) in [
        (Readings::default(), true),
        (readings(|all| all.expires_in = NumberForm::Number), true),
        (readings(|all| all.empty_token_keys = true), true),
        (readings(|all| all.refresh_kept = true), false),
    ] {
        let (trial, client) = due(readings.clone(), FaultPlan::default()).await;
        for _ in 0..3 {
            assert_eq!(made(&trial, &client).await, Made::Tokens { rotated }, "{readings:?}");
            trial.emulator.advance(LIFE);
        }
    }
}

#[tokio::test]
async fn a_refresh_token_that_stays_keeps_its_age() {
    let kept = readings(|all| all.refresh_kept = true);
    let (trial, client) = due(kept, FaultPlan::default()).await;
    let born = trial.stored().await.unwrap().tokens.born;
    info(&client).await.unwrap();
    assert_eq!(trial.stored().await.unwrap().tokens.born, born);
    trial.emulator.advance(DAY * 90 - LIFE);
    assert_eq!(made(&trial, &client).await, Made::Consent(Some(-14020)), "its end is the old one");
}

#[tokio::test]
async fn a_dead_refresh_token_asks_for_consent_in_every_form() {
    let quoted = |all: &mut Readings| all.oauth_error = NumberForm::Text;
    let empty_keys = |all: &mut Readings| all.empty_token_keys = true;
    let nothing = |all: &mut Readings| all.used_refresh = UsedRefresh::EmptyAnswer;
    for (readings, expected) in [
        (Readings::default(), Some(-14014)),
        (readings(quoted), Some(-14014)),
        (readings(empty_keys), Some(-14014)),
        (readings(|all| (quoted(all), empty_keys(all)).0), Some(-14014)),
        (readings(nothing), None),
    ] {
        let (trial, client) = due(readings.clone(), FaultPlan::default()).await;
        let token = trial.stored().await.unwrap().tokens.refresh_token;
        refresh_elsewhere(&trial.emulator, token.reveal());
        let asked = trial.asked("oauth.refresh");
        assert_eq!(made(&trial, &client).await, Made::Consent(expected), "{readings:?}");
        assert_eq!(trial.asked("oauth.refresh"), asked + 1, "shown once: {readings:?}");
        // An unknown token has a number in any case.
        put(&trial, |tokens| tokens.refresh_token = "unknown".into()).await;
        assert_eq!(made(&trial, &client).await, Made::Consent(Some(-14014)), "{readings:?}");
    }
}

#[tokio::test]
async fn a_refresh_token_of_three_months_is_told_as_expired() {
    let (trial, client) = due(Readings::default(), FaultPlan::default()).await;
    trial.emulator.advance(DAY * 90);
    let Err(Error::Auth(AuthError::ConsentNeeded { code, story })) = info(&client).await else {
        panic!("it was taken");
    };
    assert_eq!((code, story), (Some(-14020), Story::Expired));
}

#[tokio::test]
async fn numbers_are_told_by_who_can_mend_them() {
    for (code, expected) in [
        (-14001, Made::Refused(-14001)),
        (-14002, Made::Refused(-14002)),
        (-14003, Made::Refused(-14003)),
        (-14004, Made::Refused(-14004)),
        (-14012, Made::Consent(Some(-14012))),
        (-14014, Made::Consent(Some(-14014))),
        (-14020, Made::Consent(Some(-14020))),
        (-14024, Made::Consent(Some(-14024))),
        (-14029, Made::Refused(-14029)),
        (-14999, Made::Consent(Some(-14999))),
    ] {
        let refuse = Fault::Refuse { code, message: "as ordered".to_owned() };
        let faults = FaultPlan::default().nth("oauth.refresh", 1, refuse);
        let (trial, client) = due(Readings::default(), faults).await;
        assert_eq!(made(&trial, &client).await, expected);
        // The token was not touched, and after an hour a call may try it.
        assert_eq!(made(&trial, &client).await, expected);
        trial.emulator.advance(Duration::from_secs(3_601));
        assert_eq!(made(&trial, &client).await, Made::Tokens { rotated: true }, "{code}");
    }
}

#[tokio::test]
async fn what_is_no_answer_of_the_platform_leaves_the_outcome_open() {
    let page = |status, phase| Fault::Status { status, body: "<html>!</html>".to_owned(), phase };
    for (fault, expected) in [
        (page(502, Phase::Before), Made::Unknown),
        (page(502, Phase::After), Made::Unknown),
        (page(503, Phase::Before), Made::Unknown),
        (page(200, Phase::Before), Made::Unknown),
        (page(200, Phase::After), Made::Unknown),
        (Fault::Reset { phase: Phase::After }, Made::Unknown),
        (Fault::Cut { at: 30 }, Made::Unknown),
        (Fault::Malformed, Made::Unknown),
        (Fault::Redirect { location: "/elsewhere".to_owned() }, Made::Unknown),
        // Nothing at all is what a used token gets: it looks the same.
        (Fault::Empty { phase: Phase::Before }, Made::Consent(None)),
        (Fault::Empty { phase: Phase::After }, Made::Consent(None)),
        (Fault::Slow { ms: 1_000 }, Made::Tokens { rotated: true }),
    ] {
        let faults = FaultPlan::default().nth("oauth.refresh", 1, fault.clone());
        let (trial, client) = due(Readings::default(), faults).await;
        trial.emulator.set_clock_mode(zalo_oa_core::emulator::ClockMode::Auto);
        assert_eq!(made(&trial, &client).await, expected, "{fault:?}");
        assert_eq!(trial.asked("oauth.refresh"), 1, "{fault:?}: shown once by one call");
    }
}

#[tokio::test]
async fn a_lost_answer_is_told_as_ours_when_the_token_turns_out_dead() {
    for used_refresh in [UsedRefresh::Refused, UsedRefresh::EmptyAnswer] {
        let faults =
            FaultPlan::default().nth("oauth.refresh", 1, Fault::Reset { phase: Phase::After });
        let (trial, client) = due(readings(|all| all.used_refresh = used_refresh), faults).await;
        assert_eq!(made(&trial, &client).await, Made::Unknown);
        let Err(Error::Auth(AuthError::ConsentNeeded { story, .. })) = info(&client).await else {
            panic!("the token is spent");
        };
        assert!(matches!(story, Story::Unfinished(_)), "{story:?}");
    }
}

#[test]
fn a_refused_request_has_the_fields_of_the_references_and_no_others() {
    let ask = |readings: Readings| -> Value {
        let emulator = small().readings(readings).build();
        let fields = [
            ("grant_type", "refresh_token"),
            ("app_id", &*emulator.app_id()),
            ("refresh_token", "unknown"),
        ];
        let (status, body) = token_endpoint(&emulator, &fields);
        assert_eq!(status, 200);
        serde_json::from_str(&body).unwrap()
    };
    let mut body = ask(Readings::default());
    assert!(body["ref_doc"].as_str().unwrap().starts_with("https://developers.zalo.me/docs"));
    body["ref_doc"] = json!("");
    let plain = json!({
        "error_name": "Invalid refresh token.", "error_reason": "", "ref_doc": "",
        "error_description": "", "error": -14014,
    });
    assert_eq!(body, plain);
    let odd = ask(readings(|all| {
        all.oauth_error = NumberForm::Text;
        all.empty_token_keys = true;
    }));
    assert_eq!(odd["error"], "-14014");
    for key in ["access_token", "refresh_token", "message"] {
        assert_eq!(odd[key], "", "{key}");
    }
    // One that was ordered has the same form.
    let refuse = Fault::Refuse { code: -14004, message: "as ordered".to_owned() };
    let emulator = small().faults(FaultPlan::default().always("oauth.refresh", refuse)).build();
    let fields = [("grant_type", "refresh_token"), ("app_id", "1"), ("refresh_token", "any")];
    let ordered: Value = serde_json::from_str(&token_endpoint(&emulator, &fields).1).unwrap();
    assert_eq!((&ordered["error"], &ordered["error_name"]), (&json!(-14004), &json!("as ordered")));
    assert!(ordered.get("message").is_none(), "{ordered}");
}
