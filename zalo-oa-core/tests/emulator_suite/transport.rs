//! The emulator as a transport: hosts, prefixes, and what a network does to answers.

use std::{pin::pin, time::Duration};

use bytes::Bytes;
use http::{Request, Uri};
use serde_json::Value;
use zalo_oa_core::{
    emulator::{ClockMode, Emulator, Fault, FaultPlan, Phase},
    endpoint::Host,
    transport::{Timeouts, Transport, TransportErrorKind},
};

use crate::wire::{block_on, code, poll_once};

const TIMEOUTS: Timeouts =
    Timeouts { connect: Duration::from_secs(2), total: Duration::from_secs(10) };

fn send(emulator: &Emulator, uri: &str) -> Result<Value, TransportErrorKind> {
    let request = Request::get(uri)
        .header("access_token", emulator.tokens().access())
        .body(Bytes::new())
        .unwrap();
    let answer = block_on(emulator.send(request, TIMEOUTS)).map_err(|error| error.kind)?;
    Ok(serde_json::from_slice(answer.body()).unwrap_or(Value::Null))
}

fn auto(plan: FaultPlan) -> Emulator {
    Emulator::builder().followers(3).clock(ClockMode::Auto).faults(plan).build()
}

const GET_OA: &str = "https://openapi.zalo.me/v2.0/oa/getoa";

#[test]
fn zalos_hosts_and_path_prefixes_lead_to_the_same_place() {
    let route = |uri: &str| {
        let uri: Uri = uri.parse().unwrap();
        Emulator::route(&uri).map(|(host, path)| (host, path.as_str().to_owned()))
    };
    let found = |host, path: &str| Some((host, path.to_owned()));
    assert_eq!(route("https://openapi.zalo.me/a?b=c"), found(Host::OpenApi, "/a?b=c"));
    assert_eq!(route("https://business.openapi.zalo.me/a"), found(Host::Business, "/a"));
    assert_eq!(route("https://oauth.zaloapp.com/a"), found(Host::OAuth, "/a"));
    assert_eq!(route("https://graph.zalo.me/v2.0/me"), found(Host::Graph, "/v2.0/me"));
    assert_eq!(
        route("http://127.0.0.1:9/oauth/v4/oa/access_token"),
        found(Host::OAuth, "/v4/oa/access_token")
    );
    assert_eq!(route("/openapi/v2.0/oa/getoa?x=1"), found(Host::OpenApi, "/v2.0/oa/getoa?x=1"));
    assert_eq!(route("https://elsewhere.example/v2.0/oa/getoa"), None);
    assert_eq!(route("https://elsewhere.example/"), None);
}

#[test]
fn an_answer_arrives_and_an_unknown_host_is_no_connection() {
    let emulator = auto(FaultPlan::default());
    assert_eq!(code(&send(&emulator, GET_OA).unwrap()), 0);
    assert_eq!(code(&send(&emulator, "http://localhost:1/openapi/v2.0/oa/getoa").unwrap()), 0);
    let nowhere = send(&emulator, "https://elsewhere.example/v2.0/oa/getoa");
    assert_eq!(nowhere, Err(TransportErrorKind::Connect));
}

#[test]
fn lost_cut_and_late_answers_are_no_answers() {
    let late = Fault::Slow { ms: 10_001 };
    for fault in [Fault::Reset { phase: Phase::After }, Fault::Cut { at: 3 }, late] {
        let emulator = auto(FaultPlan::default().nth("oa.info", 1, fault));
        assert_eq!(send(&emulator, GET_OA), Err(TransportErrorKind::NoAnswer));
        assert!(send(&emulator, GET_OA).is_ok());
    }
}

#[test]
fn a_hanging_call_ends_with_its_timeout_on_the_virtual_clock() {
    let plan = FaultPlan::default().nth("oa.info", 1, Fault::Hang { phase: Phase::Before });
    let emulator = auto(plan);
    let before = emulator.now();
    assert_eq!(send(&emulator, GET_OA), Err(TransportErrorKind::NoAnswer));
    assert_eq!(emulator.now(), before.plus(TIMEOUTS.total));
}

#[test]
fn latency_passes_on_the_virtual_clock() {
    let builder = Emulator::builder().followers(3).latency(Duration::from_secs(3));
    let emulator = builder.build();
    let request = Request::get(GET_OA).body(Bytes::new()).unwrap();
    let mut call = pin!(emulator.send(request, TIMEOUTS));
    assert!(poll_once(call.as_mut()).is_pending());
    emulator.advance(Duration::from_secs(2));
    assert!(poll_once(call.as_mut()).is_pending());
    emulator.advance(Duration::from_secs(1));
    assert!(poll_once(call.as_mut()).is_ready());
}

#[test]
fn a_slow_answer_within_the_timeout_arrives() {
    let emulator = auto(FaultPlan::default().always("oa.info", Fault::Slow { ms: 9_000 }));
    let before = emulator.now();
    assert_eq!(code(&send(&emulator, GET_OA).unwrap()), 0);
    assert_eq!(emulator.now(), before.plus(Duration::from_secs(9)));
}

#[test]
fn a_redirect_is_an_answer() {
    let location = "https://elsewhere.example/".to_owned();
    let emulator = auto(FaultPlan::default().always("*", Fault::Redirect { location }));
    let request = Request::get(GET_OA).body(Bytes::new()).unwrap();
    let answer = block_on(emulator.send(request, TIMEOUTS)).unwrap();
    assert_eq!(answer.status(), 302);
}
