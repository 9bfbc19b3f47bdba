//! How connections end: resets, cut answers, silence, a stopped server. Seen on the socket, and
//! through the client, which must not send a message twice for any of them.
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

use std::{
    io::{ErrorKind, Read},
    time::Duration,
};

use support::{Trial, body, small, until_asleep};
use zalo_oa_core::{
    CallOptions, Error,
    api::{GetOa, ListUsers, SendText},
    emulator::{
        ClockMode, Fault, FaultPlan, Phase,
        serve::{ServeOptions, Waits},
    },
};

/// Short for a machine, long for loopback.
const SHORT: Duration = Duration::from_millis(300);

fn faulty(fault: Fault) -> Trial {
    Trial::start(small().faults(FaultPlan::default().always("*", fault)))
}

/// Sends one message with default retries; the error, and how often it was sent and arrived.
async fn message(trial: &Trial) -> (Error, u64, usize) {
    let text = SendText::new(trial.person(), "Xin chào");
    let error = trial.client().send(text).await.unwrap_err();
    (error, trial.calls("consultation.text"), trial.emulator.deliveries().len())
}

#[test]
fn a_reset_is_a_reset_on_the_wire() {
    let trial = faulty(Fault::Reset { phase: Phase::Before });
    let (read, end) = trial.raw(&trial.info_request());
    assert_eq!(read, b"");
    assert_eq!(end.unwrap_err().kind(), ErrorKind::ConnectionReset);
}

#[test]
fn a_reset_before_the_request_is_read_takes_none_of_it() {
    let plan = FaultPlan::default().times("oa.info", 1, Fault::ResetUnread);
    let trial = Trial::start(small().record_exchanges(true).faults(plan));
    let (read, end) = trial.raw(&trial.info_request());
    assert_eq!((read.as_slice(), end.unwrap_err().kind()), (&b""[..], ErrorKind::ConnectionReset));
    assert_eq!((trial.calls("oa.info"), trial.emulator.exchanges().len()), (0, 0));
    let request = trial.info_request().replace("\r\n\r\n", "\r\nconnection: close\r\n\r\n");
    let (answer, _) = trial.raw(&request);
    assert!(answer.starts_with(b"HTTP/1.1 200"));
    assert_eq!(trial.calls("oa.info"), 1);
}

/// A client calls an outcome unknown only where this record says no.
#[tokio::test]
async fn the_record_says_whether_the_platforms_whole_answer_left() {
    let (html, page) = ("text/html".to_owned(), "<html>".to_owned());
    let phase = Phase::After;
    let cases = [
        (None, true),
        (Some(Fault::WrongType { content_type: html }), true),
        (Some(Fault::Refuse { code: -213, message: String::new() }), true),
        (Some(Fault::Reset { phase }), false),
        (Some(Fault::Cut { at: 10 }), false),
        (Some(Fault::Cut { at: usize::MAX }), false),
        (Some(Fault::Malformed), false),
        (Some(Fault::Empty { phase }), false),
        (Some(Fault::Status { status: 200, body: page, phase }), false),
        (Some(Fault::Hang { phase }), false),
        (Some(Fault::Slow { ms: 3_600_000 }), false),
    ];
    for (fault, left) in cases {
        let rules = FaultPlan::default();
        let plan = fault.iter().fold(rules, |plan, fault| plan.always("*", fault.clone()));
        let trial = Trial::start(small().record_exchanges(true).faults(plan));
        let hasty = trial.client().with(CallOptions::default().timeout(SHORT).attempts(1));
        let _ = hasty.send(SendText::new(trial.person(), "Xin chào")).await;
        let Trial { server, emulator, .. } = trial;
        server.shutdown();
        let exchanges = emulator.exchanges();
        assert_eq!((exchanges.len(), exchanges[0].answered), (1, left), "{fault:?}");
        assert_eq!(exchanges[0].fault, fault.as_ref().map(Fault::kind));
    }
}

#[tokio::test]
async fn a_message_whose_connection_is_reset_is_not_sent_again() {
    let trial = faulty(Fault::Reset { phase: Phase::Before });
    let (error, sent, arrived) = message(&trial).await;
    assert!(matches!(error, Error::NoAnswer { status: None, .. }), "{error:?}");
    assert!(!error.outcome_known());
    assert_eq!((sent, arrived), (1, 0));
}

#[tokio::test]
async fn a_message_whose_answer_is_lost_has_arrived_once() {
    let after = [
        Fault::Reset { phase: Phase::After },
        Fault::Cut { at: 0 },
        Fault::Cut { at: 10 },
        Fault::Cut { at: usize::MAX },
    ];
    for fault in after {
        let trial = faulty(fault.clone());
        let (error, sent, arrived) = message(&trial).await;
        assert!(matches!(error, Error::NoAnswer { .. }), "{fault:?}: {error:?}");
        assert!(!error.outcome_known());
        assert_eq!((sent, arrived), (1, 1), "{fault:?}");
    }
}

#[tokio::test]
async fn a_look_whose_connection_is_reset_is_repeated() {
    let reset = Fault::Reset { phase: Phase::Before };
    let trial = Trial::start(small().faults(FaultPlan::default().times("oa.info", 2, reset)));
    assert!(trial.client().send(GetOa::new()).await.is_ok());
    assert_eq!(trial.calls("oa.info"), 3);
}

#[test]
fn a_cut_answer_brings_exactly_so_many_bytes() {
    let whole = {
        let trial = Trial::start(small());
        let request = trial.info_request().replace("\r\n\r\n", "\r\nconnection: close\r\n\r\n");
        let (answer, end) = trial.raw(&request);
        end.unwrap();
        body(&answer).to_vec()
    };
    assert!(whole.len() > 100);
    for at in [0, 1, 57, whole.len() - 1, whole.len()] {
        let trial = faulty(Fault::Cut { at });
        let (answer, end) = trial.raw(&trial.info_request());
        assert!(end.is_ok(), "at {at}: {end:?}");
        assert_eq!(body(&answer), &whole[..at], "at {at}");
        let promised = format!("content-length: {}", whole.len().max(at + 1));
        assert!(String::from_utf8_lossy(&answer).contains(&promised), "at {at}");
    }
}

#[test]
fn silence_is_silence_on_the_wire() {
    let trial = faulty(Fault::Hang { phase: Phase::Before });
    let mut waiting = trial.open(&trial.info_request());
    waiting.set_read_timeout(Some(SHORT)).unwrap();
    let nothing = waiting.read(&mut [0; 1]).unwrap_err().kind();
    // The one on Unix, the other on Windows.
    let patience_over = [ErrorKind::WouldBlock, ErrorKind::TimedOut];
    assert!(patience_over.contains(&nothing), "{nothing}");
}

#[tokio::test]
async fn silence_ends_with_the_clients_patience_and_harms_nobody_else() {
    let hang = Fault::Hang { phase: Phase::After };
    let trial =
        Trial::start(small().faults(FaultPlan::default().always("consultation.text", hang)));
    let hasty = trial.client().with(CallOptions::default().timeout(SHORT));
    let text = SendText::new(trial.person(), "Xin chào");
    let error = hasty.send(text).await.unwrap_err();
    assert!(matches!(error, Error::NoAnswer { .. }), "{error:?}");
    assert!(!error.outcome_known());
    assert_eq!(trial.calls("consultation.text"), 1);
    assert_eq!(trial.emulator.deliveries().len(), 1);
    assert!(trial.client().send(GetOa::new()).await.is_ok());
}

#[tokio::test]
async fn slow_answers_are_slow_in_real_time_and_leave_the_virtual_clock() {
    let trial = faulty(Fault::Slow { ms: 3_600_000 });
    let before = trial.emulator.now();
    let options = CallOptions::default().timeout(SHORT).attempts(1);
    let error = trial.client().with(options).send(GetOa::new()).await.unwrap_err();
    assert!(matches!(error, Error::NoAnswer { .. }), "{error:?}");
    assert_eq!(trial.emulator.now(), before);
}

#[tokio::test]
async fn with_virtual_waits_an_answer_comes_when_the_clock_is_there() {
    let options = ServeOptions { waits: Waits::Virtual, ..ServeOptions::default() };
    let builder = small().clock(ClockMode::Manual).latency(Duration::from_secs(60));
    let trial = Trial::with(builder, options);
    let mut waiting = trial.open(&trial.info_request());
    let control = trial.control();
    until_asleep(&control, 1).await;
    control.advance(Duration::from_secs(59)).unwrap();
    assert_eq!(control.sleepers().unwrap(), 1);
    control.advance(Duration::from_secs(1)).unwrap();
    let mut start = [0; 12];
    waiting.read_exact(&mut start).unwrap();
    assert_eq!(&start, b"HTTP/1.1 200");
}

#[tokio::test]
async fn a_stopped_server_is_an_error_to_connect() {
    let trial = Trial::start(small());
    let client = trial.client().with(CallOptions::default().attempts(1));
    let person = trial.person();
    let Trial { server, emulator, .. } = trial;
    server.shutdown();
    let error = client.send(SendText::new(person, "Xin chào")).await.unwrap_err();
    assert!(matches!(error, Error::Connect { .. }), "{error:?}");
    assert!(error.outcome_known());
    assert_eq!(emulator.deliveries(), []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_stops_although_somebody_waits_for_it() {
    let trial = faulty(Fault::Hang { phase: Phase::Before });
    let client = trial.client().with(CallOptions::default().attempts(1));
    let waiting = tokio::join!(client.send(GetOa::new()), async {
        while trial.calls("oa.info") == 0 {
            tokio::task::yield_now().await;
        }
        drop(trial.server);
    });
    let error = waiting.0.unwrap_err();
    assert!(matches!(error, Error::NoAnswer { .. }), "{error:?}");
}

#[tokio::test]
async fn a_call_that_is_given_up_is_forgotten() {
    let options = ServeOptions { waits: Waits::Virtual, ..ServeOptions::default() };
    let builder = small().clock(ClockMode::Manual).latency(Duration::from_secs(60));
    let trial = Trial::with(builder, options);
    let options = CallOptions::default().timeout(SHORT).attempts(1);
    let list = trial.client().with(options).send(ListUsers::new(0, 50)).await;
    assert!(list.is_err());
    until_asleep(&trial.control(), 0).await;
}
