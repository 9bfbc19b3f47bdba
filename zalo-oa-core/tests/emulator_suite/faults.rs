//! What goes wrong, goes wrong as ordered: for the ordered call, before or after the work.

use std::time::Duration;

use bytes::Bytes;
use http::Request;
use serde_json::json;
use zalo_oa_core::{
    emulator::{Emulator, End, Fault, FaultPlan, Phase, Reply, TokenOutcome},
    endpoint::Host,
};

use crate::wire::{body, caller, code};

fn with(plan: FaultPlan) -> Emulator {
    Emulator::builder().followers(10).faults(plan).build()
}

/// Sends a text to the latest person.
fn text(emulator: &Emulator) -> Reply {
    let caller = caller(emulator);
    let user = caller.person(0);
    let body = json!({ "recipient": { "user_id": user }, "message": { "text": "Một" } });
    caller.post_reply("/v3.0/oa/message/cs", &body)
}

fn sent(emulator: &Emulator) -> usize {
    emulator.deliveries().len()
}

const TEXT: &str = "consultation.text";

#[test]
fn a_lost_answer_comes_before_or_after_the_work() {
    for (phase, done) in [(Phase::Before, 0), (Phase::After, 1)] {
        for fault in [Fault::Reset { phase }, Fault::Hang { phase }] {
            let end = if matches!(fault, Fault::Hang { .. }) { End::Hang } else { End::Reset };
            let emulator = with(FaultPlan::default().nth(TEXT, 1, fault));
            assert_eq!(text(&emulator).end, end);
            assert_eq!(sent(&emulator), done);
            assert_eq!(text(&emulator).end, End::Close);
        }
    }
}

#[test]
fn a_gateway_answers_with_html_before_or_after_the_work() {
    for (phase, done) in [(Phase::Before, 0), (Phase::After, 1)] {
        let body = "<html>Bad Gateway</html>".to_owned();
        let fault = Fault::Status { status: 502, body, phase };
        let emulator = with(FaultPlan::default().nth(TEXT, 1, fault));
        let reply = text(&emulator);
        assert_eq!(reply.response.status(), 502);
        assert!(reply.response.body().starts_with(b"<html>"));
        assert_eq!(sent(&emulator), done);
    }
}

#[test]
fn bodies_come_cut_malformed_or_not_at_all_after_the_work() {
    let emulator = with(
        FaultPlan::default().nth(TEXT, 1, Fault::Cut { at: 7 }).nth(TEXT, 2, Fault::Malformed).nth(
            TEXT,
            3,
            Fault::Empty { phase: Phase::After },
        ),
    );
    let cut = text(&emulator);
    assert_eq!(cut.end, End::CutAt(7));
    assert!(cut.response.body().len() > 7);
    let malformed = text(&emulator);
    assert_eq!((malformed.end, malformed.response.status().as_u16()), (End::Close, 200));
    assert!(serde_json::from_slice::<serde_json::Value>(malformed.response.body()).is_err());
    assert!(text(&emulator).response.body().is_empty());
    assert_eq!(sent(&emulator), 3);
}

#[test]
fn a_refusal_or_a_redirect_prevents_the_work() {
    let location = "https://elsewhere.example/".to_owned();
    let message = "Send message failed".to_owned();
    let emulator =
        with(FaultPlan::default().nth(TEXT, 1, Fault::Refuse { code: -200, message }).nth(
            TEXT,
            2,
            Fault::Redirect { location },
        ));
    assert_eq!(code(&body(&text(&emulator))), -200);
    let redirect = text(&emulator);
    assert_eq!(redirect.response.status(), 302);
    assert_eq!(redirect.response.headers()["location"], "https://elsewhere.example/");
    assert_eq!(sent(&emulator), 0);
}

#[test]
fn a_slow_answer_waits_on_top_of_the_latency() {
    let emulator = Emulator::builder()
        .followers(3)
        .latency(Duration::from_millis(40))
        .faults(FaultPlan::default().times(TEXT, 1, Fault::Slow { ms: 5_000 }))
        .build();
    assert_eq!(text(&emulator).wait, Duration::from_millis(5_040));
    assert_eq!(text(&emulator).wait, Duration::from_millis(40));
}

#[test]
fn rules_choose_by_name_by_path_by_number_and_by_chance() {
    let refuse = || Fault::Refuse { code: -200, message: String::new() };
    let get = |emulator: &Emulator| code(&caller(emulator).query("/v2.0/oa/getoa", &[]));
    let by_path = with(FaultPlan::default().always("/v2.0/oa/", refuse()));
    assert_eq!((get(&by_path), get(&by_path)), (-200, -200));
    let twice = with(FaultPlan::default().times("*", 2, refuse()));
    assert_eq!([get(&twice), get(&twice), get(&twice)], [-200, -200, 0]);
    let third = with(FaultPlan::default().nth("oa.info", 3, refuse()));
    assert_eq!([get(&third), get(&third), get(&third), get(&third)], [0, 0, -200, 0]);
    let other = with(FaultPlan::default().always("users.list", refuse()));
    assert_eq!(get(&other), 0);
    let drawn = || {
        let emulator = with(FaultPlan::default().per_mille("oa.info", 200, refuse()));
        (0..200).map(|_| get(&emulator)).collect::<Vec<_>>()
    };
    let struck = drawn().iter().filter(|code| **code != 0).count();
    assert!((20..60).contains(&struck), "{struck} of 200 at a fifth");
    assert_eq!(drawn(), drawn(), "the same seed strikes the same calls");
}

#[test]
fn faults_strike_before_the_token_is_looked_at_but_after_the_path() {
    let emulator = with(FaultPlan::default().always("*", Fault::Reset { phase: Phase::Before }));
    let get = |path: &str| {
        emulator.answer(Host::OpenApi, &Request::get(path).body(Bytes::new()).unwrap())
    };
    assert_eq!(get("/v2.0/oa/getoa").end, End::Reset);
    assert_eq!(get("/nowhere").response.status(), 404);
}

#[test]
fn a_refresh_whose_answer_got_lost_has_used_the_token_up() {
    let plan = FaultPlan::default().nth("oauth.refresh", 1, Fault::Reset { phase: Phase::After });
    let emulator = with(plan);
    let form = format!(
        "grant_type=refresh_token&app_id={}&refresh_token={}",
        emulator.app_id(),
        emulator.tokens().refresh()
    );
    let refresh = || {
        let request = Request::post("/v4/oa/access_token")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("secret_key", emulator.app_secret())
            .body(Bytes::from(form.clone()))
            .unwrap();
        emulator.answer(Host::OAuth, &request)
    };
    assert_eq!(refresh().end, End::Reset);
    assert_eq!(body(&refresh())["error"], -14014);
    let outcomes: Vec<_> = emulator.presentations().iter().map(|one| one.outcome).collect();
    assert_eq!(outcomes, [TokenOutcome::AcceptedAnswerLost, TokenOutcome::Used]);
}

#[test]
fn calls_are_counted_by_name_and_faults_can_be_taken_back() {
    let emulator = with(FaultPlan::default().always(TEXT, Fault::Reset { phase: Phase::Before }));
    text(&emulator);
    emulator.clear_faults();
    assert_eq!(text(&emulator).end, End::Close);
    assert_eq!(emulator.calls()[TEXT], 2);
}

#[test]
fn a_whole_answer_may_come_under_another_content_type() {
    let content_type = "text/html".to_owned();
    let emulator = with(FaultPlan::default().nth(TEXT, 1, Fault::WrongType { content_type }));
    let reply = text(&emulator);
    assert_eq!(reply.response.headers()["content-type"], "text/html");
    assert_eq!((code(&body(&reply)), sent(&emulator)), (0, 1));
}

#[test]
fn a_rule_may_strike_the_same_request_only_once() {
    let refuse = Fault::Refuse { code: -32, message: String::new() };
    let emulator = with(FaultPlan::default().per_mille_once("oa.info", 1_000, refuse.clone()));
    let get = |path: &str| code(&caller(&emulator).query(path, &[]));
    assert_eq!([get("/v2.0/oa/getoa"), get("/v2.0/oa/getoa")], [-32, 0]);
    emulator.clear_faults();
    emulator.add_faults(FaultPlan::default().per_mille_once("oa.info", 1_000, refuse));
    assert_eq!(get("/v2.0/oa/getoa"), -32, "another plan, another count");
}

#[test]
fn a_request_that_was_reset_unread_was_never_taken() {
    let plan = FaultPlan::default().times(TEXT, 1, Fault::ResetUnread);
    let emulator = Emulator::builder().followers(10).faults(plan).record_exchanges(true).build();
    let taken = || {
        let all = emulator.exchanges().into_iter().filter(|exchange| exchange.call == TEXT);
        all.map(|exchange| exchange.answered).collect::<Vec<_>>()
    };
    assert_eq!((text(&emulator).end, sent(&emulator)), (End::Reset, 0));
    assert_eq!((emulator.calls().get(TEXT), taken()), (None, vec![]));
    let reply = text(&emulator);
    assert_eq!(taken(), [false]);
    emulator.answered(&reply);
    assert_eq!(taken(), [true]);
    let (status, shown) = emulator.control("GET", "/exchanges", b"");
    let last = shown["exchanges"].as_array().unwrap().last().unwrap();
    assert_eq!((status, &last["call"], &last["answered"]), (200, &json!(TEXT), &json!(true)));
}
