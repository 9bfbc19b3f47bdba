//! The emulator over real sockets with the real client: answers, refusals, and gateways' pages.
#![cfg(feature = "emulator-server")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test"
)]

#[path = "serve/support.rs"]
mod support;

use std::io::{BufRead, BufReader, Read, Write};

use support::{Trial, body, small};
use zalo_oa_core::{
    CallOptions, Error,
    api::{GetOa, ListUsers, SendText},
    emulator::{Fault, FaultPlan, Package, Phase},
};

fn page(status: u16, phase: Phase) -> Fault {
    let body = "<html><body>Bad Gateway</body></html>".to_owned();
    Fault::Status { status, body, phase }
}

#[tokio::test]
async fn calls_are_answered_over_a_socket() {
    let trial = Trial::start(small());
    let oa = trial.client().send(GetOa::new()).await.unwrap();
    assert_eq!(oa.oa_id, trial.emulator.oa_id());
    let mut pages = trial.client().pages(ListUsers::new(0, 50).is_follower(true));
    let mut people = 0;
    while let Some(page) = pages.next_page().await.unwrap() {
        people += page.len();
    }
    assert_eq!(people, 60);
}

#[test]
fn a_connection_carries_one_call_after_the_other() {
    let trial = Trial::start(small());
    let mut line = BufReader::new(trial.open(&trial.info_request()));
    for _ in 0..3 {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            assert!(line.read_line(&mut head).unwrap() > 0, "the connection has ended");
        }
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        let (_, length) = head.split_once("content-length: ").unwrap();
        let length: usize = length.lines().next().unwrap().parse().unwrap();
        let mut body = vec![0; length];
        line.read_exact(&mut body).unwrap();
        line.get_mut().write_all(trial.info_request().as_bytes()).unwrap();
    }
}

#[tokio::test]
async fn a_refusal_keeps_its_number() {
    let trial = Trial::start(small().package(Package::Basic));
    let error = trial.client().send(GetOa::new()).await.unwrap_err();
    assert!(matches!(error, Error::Api(_)), "{error:?}");
    assert_eq!(error.code(), Some(-224));
}

#[tokio::test]
async fn a_gateways_error_after_the_work_leaves_the_outcome_open() {
    for status in [500, 502, 504] {
        let trial = Trial::start(small());
        trial.emulator.add_faults(FaultPlan::default().always("*", page(status, Phase::After)));
        let message = SendText::new(trial.person(), "Xin chào");
        let error = trial.client().send(message).await.unwrap_err();
        assert!(matches!(error, Error::NoAnswer { status: Some(given), .. } if given == status));
        assert!(!error.outcome_known());
        assert_eq!(trial.calls("consultation.text"), 1);
        assert_eq!(trial.emulator.deliveries().len(), 1);
    }
}

#[tokio::test]
async fn a_gateways_error_is_waited_out_where_that_does_no_harm() {
    let trial = Trial::start(small());
    trial.emulator.add_faults(FaultPlan::default().times("oa.info", 2, page(503, Phase::Before)));
    assert!(trial.client().send(GetOa::new()).await.is_ok());
    assert_eq!(trial.calls("oa.info"), 3);
}

#[tokio::test]
async fn html_in_place_of_json_is_a_decode_error() {
    let trial = Trial::start(small());
    trial.emulator.add_faults(FaultPlan::default().always("*", page(200, Phase::Before)));
    let once = trial.client().with(CallOptions::default().attempts(1));
    let error = once.send(GetOa::new()).await.unwrap_err();
    assert_eq!(error.kind(), "decode", "{error:?}");
}

#[tokio::test]
async fn half_a_body_that_is_whole_as_http_is_a_decode_error() {
    let trial = Trial::start(small());
    trial.emulator.add_faults(FaultPlan::default().always("*", Fault::Malformed));
    let once = trial.client().with(CallOptions::default().attempts(1));
    let error = once.send(GetOa::new()).await.unwrap_err();
    assert_eq!(error.kind(), "decode", "{error:?}");
}

#[tokio::test]
async fn a_redirect_arrives_as_an_answer_and_is_not_followed() {
    let trial = Trial::start(small());
    let location = format!("{}/openapi/v3.0/oa/user/getlist", trial.server.base());
    trial.emulator.add_faults(FaultPlan::default().always("oa.info", Fault::Redirect { location }));
    let once = trial.client().with(CallOptions::default().attempts(1));
    let error = once.send(GetOa::new()).await.unwrap_err();
    assert_eq!(error.kind(), "decode", "{error:?}");
    assert_eq!(trial.calls("users.list"), 0);
}

#[test]
fn each_host_has_its_prefix_and_nothing_else_is_served() {
    let trial = Trial::start(small());
    let host = trial.server.address();
    let ask = |path: &str| {
        let request = format!("GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
        let (answer, _) = trial.raw(&request);
        String::from_utf8_lossy(&answer).into_owned()
    };
    assert!(ask("/openapi/v2.0/oa/getoa").starts_with("HTTP/1.1 200"));
    // The path is known, on another host.
    assert!(ask("/graph/v2.0/oa/getoa").starts_with("HTTP/1.1 404"));
    for path in ["/", "/control", "/v2.0/oa/getoa", "/elsewhere/v2.0/oa/getoa"] {
        let answer = ask(path);
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}");
        assert!(answer.contains("/openapi, /business"), "{path}: {answer}");
    }
}

#[test]
fn a_body_beyond_the_limit_is_refused_in_words() {
    let trial = Trial::start(small());
    let size = (4 << 20) + 1;
    let head = format!(
        "POST /control/people HTTP/1.1\r\nhost: {}\r\nx-control-key: {}\r\nconnection: close\r\n\
         content-length: {size}\r\n\r\n",
        trial.server.address(),
        trial.server.control_key()
    );
    let (answer, end) = trial.raw(&(head + &" ".repeat(size)));
    end.unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 413"), "{:?}", String::from_utf8_lossy(&answer));
    let told: serde_json::Value = serde_json::from_slice(body(&answer)).unwrap();
    assert_eq!(told["error"], "the body has more than 4194304 bytes");
}
