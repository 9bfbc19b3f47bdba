//! Codes and tokens: what works once works once.

use std::time::Duration;

use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};
use zalo_oa_core::{
    emulator::{
        Emulator, ExpiredAccess, NumberForm, OldAccess, Readings, TokenKind, TokenOutcome,
        UsedRefresh, digest,
    },
    endpoint::Host,
};

use crate::wire::{caller, code, refusal};

const DAY: Duration = Duration::from_secs(86_400);

pub(crate) fn with(readings: Readings) -> Emulator {
    Emulator::builder().followers(3).readings(readings).build()
}

pub(crate) fn form(
    emulator: &Emulator,
    secret: &str,
    label: &str,
    fields: &[(&str, &str)],
) -> Bytes {
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = Request::post("/v4/oa/access_token")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("secret_key", secret)
        .header("x-process-label", label)
        .body(Bytes::from(body))
        .unwrap();
    let reply = emulator.answer(Host::OAuth, &request);
    assert_eq!(reply.response.status(), 200);
    reply.response.into_body()
}

fn refresh(emulator: &Emulator, token: &str) -> Bytes {
    let app = emulator.app_id();
    let fields = [("grant_type", "refresh_token"), ("app_id", &app), ("refresh_token", token)];
    form(emulator, &emulator.app_secret(), "one", &fields)
}

pub(crate) fn read(body: &Bytes) -> Value {
    serde_json::from_slice(body).unwrap()
}

pub(crate) fn access_works(emulator: &Emulator, token: &str) -> Value {
    let mut caller = caller(emulator);
    token.clone_into(&mut caller.token);
    caller.query("/v2.0/oa/getoa", &[])
}

#[test]
fn a_refresh_token_works_once_and_brings_a_new_pair() {
    let emulator = with(Readings::default());
    let first = emulator.tokens();
    let pair = read(&refresh(&emulator, first.refresh()));
    assert_eq!(pair.as_object().unwrap().len(), 3, "exactly three fields");
    assert_eq!(pair["expires_in"], "90000");
    assert_ne!(pair["refresh_token"], first.refresh());
    assert_eq!(code(&access_works(&emulator, pair["access_token"].as_str().unwrap())), 0);
    let again = read(&refresh(&emulator, first.refresh()));
    assert_eq!(again["error"], -14014);
    assert_eq!(again["error_name"], "Invalid refresh token.");
    assert!(again.get("access_token").is_none());
    let next = read(&refresh(&emulator, pair["refresh_token"].as_str().unwrap()));
    assert!(next["access_token"].is_string());
}

#[test]
fn a_refused_refresh_does_not_use_the_token_up() {
    let emulator = with(Readings::default());
    let tokens = emulator.tokens();
    let app = emulator.app_id();
    let fields =
        [("grant_type", "refresh_token"), ("app_id", &*app), ("refresh_token", tokens.refresh())];
    assert_eq!(read(&form(&emulator, "wrong", "one", &fields))["error"], -14004);
    let other = [("grant_type", "refresh_token"), ("app_id", "1"), fields[2]];
    assert_eq!(read(&form(&emulator, &emulator.app_secret(), "one", &other))["error"], -14002);
    assert!(read(&refresh(&emulator, tokens.refresh()))["access_token"].is_string());
}

#[test]
fn a_used_refresh_token_can_be_answered_by_nothing_at_all() {
    let readings = Readings { used_refresh: UsedRefresh::EmptyAnswer, ..Readings::default() };
    let emulator = with(readings);
    let first = emulator.tokens();
    assert!(!refresh(&emulator, first.refresh()).is_empty());
    assert!(refresh(&emulator, first.refresh()).is_empty());
    assert_eq!(read(&refresh(&emulator, "unknown"))["error"], -14014);
}

#[test]
fn a_refresh_token_lives_three_months_and_starts_anew_with_each_rotation() {
    let emulator = with(Readings::default());
    emulator.advance(DAY * 89);
    let second = read(&refresh(&emulator, emulator.tokens().refresh()));
    emulator.advance(DAY * 89);
    let third = read(&refresh(&emulator, second["refresh_token"].as_str().unwrap()));
    emulator.advance(DAY * 90);
    let late = read(&refresh(&emulator, third["refresh_token"].as_str().unwrap()));
    assert_eq!(late["error"], -14020);
}

#[test]
fn the_old_access_token_dies_with_a_refresh_or_lives_on_as_chosen() {
    for (old_access, expected) in [(OldAccess::DeadAtOnce, -220), (OldAccess::LivesOn, 0)] {
        let emulator = with(Readings { old_access, ..Readings::default() });
        let first = emulator.tokens();
        let _ = refresh(&emulator, first.refresh());
        assert_eq!(code(&access_works(&emulator, first.access())), expected);
    }
}

#[test]
fn an_access_token_is_refused_when_it_is_unknown_or_past_25_hours() {
    for (expired_access, expected) in [
        (ExpiredAccess::Code220, (-220, "access_token is expired or removed")),
        (ExpiredAccess::Code216, (-216, "Access token has expired")),
    ] {
        let emulator = with(Readings { expired_access, ..Readings::default() });
        let token = emulator.tokens().access().to_owned();
        assert_eq!(refusal(&access_works(&emulator, "")).0, -216);
        assert_eq!(
            refusal(&access_works(&emulator, "x")),
            (-216, "Access token is invalid".into())
        );
        emulator.advance(Duration::from_secs(90_000 - 1));
        assert_eq!(code(&access_works(&emulator, &token)), 0);
        emulator.advance(Duration::from_secs(1));
        assert_eq!(refusal(&access_works(&emulator, &token)), (expected.0, expected.1.into()));
    }
}

#[test]
fn token_answers_come_in_each_shape_that_was_seen() {
    let emulator = with(Readings {
        expires_in: NumberForm::Number,
        oauth_error: NumberForm::Text,
        empty_token_keys: true,
        ..Readings::default()
    });
    assert_eq!(read(&refresh(&emulator, emulator.tokens().refresh()))["expires_in"], 90_000);
    let refused = read(&refresh(&emulator, "unknown"));
    assert_eq!(refused["error"], "-14014");
    assert_eq!((&refused["access_token"], &refused["refresh_token"]), (&json!(""), &json!("")));
    assert!(refused["ref_doc"].is_string() && refused["error_reason"].is_string());
}

#[test]
fn tokens_shown_are_logged_by_digest_process_and_outcome_but_never_in_full() {
    let emulator = with(Readings::default());
    let first = emulator.tokens();
    let _ = refresh(&emulator, first.refresh());
    let _ = refresh(&emulator, first.refresh());
    for _ in 0..3 {
        access_works(&emulator, "x");
    }
    let shown = emulator.presentations();
    let refreshes: Vec<_> = shown.iter().filter(|one| one.kind == TokenKind::Refresh).collect();
    assert_eq!(refreshes.len(), 2);
    assert_eq!(refreshes[0].digest, digest(first.refresh()));
    assert_eq!((&*refreshes[0].label, refreshes[0].outcome), ("one", TokenOutcome::Accepted));
    assert_eq!(refreshes[1].outcome, TokenOutcome::Used);
    let access = shown.iter().find(|one| one.kind == TokenKind::Access).unwrap();
    assert_eq!((access.outcome, access.times), (TokenOutcome::Unknown, 3));
    assert!(!format!("{shown:?} {first:?} {emulator:?}").contains(first.refresh()));
}
