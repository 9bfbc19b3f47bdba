//! One virtual clock for several clients and processes.
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
    env,
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    sync::Arc,
    time::Duration,
};

use support::{Trial, small, until_asleep};
use tokio::{select, task::yield_now};
use zalo_oa_core::{
    emulator::{
        ClockMode,
        serve::{Control, ServeOptions, SharedClock},
    },
    platform::Runtime,
};

const HOUR: Duration = Duration::from_secs(3_600);

fn clock(trial: &Trial) -> Arc<dyn Runtime> {
    SharedClock::connect(&trial.server.base(), trial.server.control_key()).unwrap()
}

fn manual() -> Trial {
    Trial::start(small().clock(ClockMode::Manual))
}

/// Long enough for an answer that is there to be taken.
async fn a_while() {
    for _ in 0..100 {
        yield_now().await;
    }
}

#[test]
fn two_clients_read_the_same_time() {
    let trial = manual();
    let (one, other) = (clock(&trial), clock(&trial));
    for step in [0, 1, 999, 86_400_000] {
        trial.control().advance(Duration::from_millis(step)).unwrap();
        assert_eq!(one.now(), other.now());
        assert_eq!(one.now(), trial.emulator.now());
    }
}

#[test]
fn every_answer_carries_the_virtual_clocks_date() {
    let trial = manual();
    let date = |request: &str| {
        let (answer, _) = trial.raw(&request.replace("\r\n\r\n", "\r\nconnection: close\r\n\r\n"));
        let head = String::from_utf8_lossy(&answer).into_owned();
        let dates: Vec<_> = head.lines().filter_map(|line| line.strip_prefix("date: ")).collect();
        dates.join(" and ")
    };
    assert_eq!(date(&trial.info_request()), "Mon, 23 Nov 2026 01:00:00 GMT");
    trial.control().advance(HOUR * 23).unwrap();
    assert_eq!(date(&trial.info_request()), "Tue, 24 Nov 2026 00:00:00 GMT");
    assert_eq!(date("GET /elsewhere HTTP/1.1\r\n\r\n"), "Tue, 24 Nov 2026 00:00:00 GMT");
}

#[tokio::test]
async fn a_sleep_ends_when_another_client_has_moved_the_clock_far_enough() {
    let trial = manual();
    let (one, control) = (clock(&trial), trial.control());
    let mut sleep = one.sleep(HOUR);
    select! {
        () = &mut sleep => panic!("nobody has moved the clock"),
        () = until_asleep(&control, 1) => {}
    }
    control.advance(HOUR - Duration::from_millis(1)).unwrap();
    select! {
        () = &mut sleep => panic!("a millisecond is missing"),
        () = a_while() => {}
    }
    assert_eq!(control.sleepers().unwrap(), 1);
    control.advance(Duration::from_millis(1)).unwrap();
    sleep.await;
    assert_eq!(one.now(), trial.emulator.now());
}

#[tokio::test]
async fn a_sleep_counts_from_when_it_is_asked_for() {
    let trial = manual();
    let one = clock(&trial);
    let sleep = one.sleep(HOUR);
    trial.control().advance(HOUR).unwrap();
    sleep.await;
}

#[tokio::test]
async fn in_auto_mode_a_sleep_moves_the_clock_at_once() {
    let trial = Trial::start(small());
    let (one, other) = (clock(&trial), clock(&trial));
    let start = one.now();
    for hours in 1..=3 {
        one.sleep(HOUR).await;
        assert_eq!(other.now(), start.plus(HOUR * hours));
    }
}

#[tokio::test]
async fn a_sleep_that_is_given_up_is_forgotten() {
    let trial = manual();
    let (one, control) = (clock(&trial), trial.control());
    select! {
        () = one.sleep(HOUR) => panic!("nobody has moved the clock"),
        () = until_asleep(&control, 1) => {}
    }
    until_asleep(&control, 0).await;
}

#[tokio::test]
async fn without_its_server_the_clock_stands_and_sleeps_end() {
    let trial = manual();
    let one = clock(&trial);
    trial.control().advance(HOUR).unwrap();
    let last = one.now();
    drop(trial);
    assert_eq!(one.now(), last);
    one.sleep(Duration::from_millis(1)).await;
}

#[tokio::test]
async fn a_running_clock_moves_and_wakes_by_itself() {
    let options = ServeOptions { running: true, ..ServeOptions::default() };
    let trial = Trial::with(small().clock(ClockMode::Manual), options);
    let one = clock(&trial);
    let start = one.now();
    one.sleep(Duration::from_millis(5)).await;
    assert!(one.now().since(start) >= Duration::from_millis(5));
    // It still obeys.
    trial.control().advance(HOUR).unwrap();
    assert!(one.now().since(start) > HOUR);
}

#[test]
fn a_process_sleeps_until_another_moves_the_clock() {
    let trial = manual();
    let start = trial.emulator.now();
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "the_other_process", "--ignored", "--nocapture"])
        .env("SERVE_CLOCK_BASE", trial.server.base())
        .env("SERVE_CLOCK_KEY", trial.server.control_key())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut said = |word: &str| {
        let line = lines.find_map(|line| Some(line.split_once(word)?.1.trim().to_owned()));
        line.unwrap_or_else(|| panic!("the other process has not said `{word}`"))
    };
    assert_eq!(said("sees"), start.0.to_string());
    said("asleep");
    trial.control().advance(HOUR).unwrap();
    assert_eq!(said("woke at"), start.plus(HOUR).0.to_string());
    assert!(child.wait().unwrap().success());
}

#[tokio::test]
#[ignore = "the second process of another test"]
async fn the_other_process() {
    let (base, key) = (env::var("SERVE_CLOCK_BASE"), env::var("SERVE_CLOCK_KEY"));
    let (Ok(base), Ok(key)) = (base, key) else {
        return;
    };
    let clock = SharedClock::connect(&base, &key).unwrap();
    let control = Control::connect(&base, &key).unwrap();
    println!("sees {}", clock.now().0);
    tokio::join!(clock.sleep(HOUR), async {
        until_asleep(&control, 1).await;
        println!("asleep");
    });
    println!("woke at {}", clock.now().0);
}
