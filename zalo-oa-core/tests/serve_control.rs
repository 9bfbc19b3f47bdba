//! The control surface over a socket: who may use it, and what it does.
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

use std::time::Duration;

use serde_json::json;
use support::{Trial, small};
use zalo_oa_core::{
    CallOptions,
    api::{GetOa, SendText},
    emulator::{
        ClockMode, Emulator, Fault, FaultPlan, PersonChange, Reach, TokenOutcome,
        serve::{Control, ControlError, ServeOptions, Server},
    },
    model::UserId,
};

/// The clock is to move on only if control takes the request.
fn ask(trial: &Trial, target: &str, headers: &[(&str, &str)]) -> u16 {
    let mut head = format!("POST {target} HTTP/1.1\r\ncontent-length: 11");
    for (name, value) in headers {
        head += &format!("\r\n{name}: {value}");
    }
    let (answer, _) = trial.raw(&format!("{head}\r\nconnection: close\r\n\r\n{{\"ms\":1000}}"));
    String::from_utf8_lossy(&answer).split(' ').nth(1).unwrap().parse().unwrap()
}

#[test]
fn control_takes_the_key_on_its_own_address_only() {
    let trial = Trial::start(small());
    let start = trial.emulator.now();
    let own = trial.server.address().to_string();
    let by_name = format!("localhost:{}", trial.server.address().port());
    let key = trial.server.control_key();
    let almost = format!("{}x", &key[1..]);
    let path = "/control/clock/advance";
    let refused: [&[(&str, &str)]; 10] = [
        &[("host", &own)],
        &[("host", &own), ("x-control-key", "")],
        &[("host", &own), ("x-control-key", &almost)],
        &[("host", &own), ("x-control-key", &key[1..])],
        &[("host", &own), ("x-control-key", key), ("origin", "http://evil.example")],
        &[("host", &own), ("x-control-key", key), ("origin", "null")],
        &[("host", &own), ("x-control-key", key), ("origin", &trial.server.base())],
        &[("host", "evil.example"), ("x-control-key", key)],
        &[("host", "127.0.0.1"), ("x-control-key", key)],
        &[("x-control-key", key)],
    ];
    for headers in refused {
        assert_eq!(ask(&trial, path, headers), 403, "{headers:?}");
    }
    let foreign = "http://evil.example/control/clock/advance";
    assert_eq!(ask(&trial, foreign, &[("host", &own), ("x-control-key", key)]), 403);
    assert_eq!(trial.emulator.now(), start);

    for host in [own, by_name.clone(), by_name.to_uppercase()] {
        assert_eq!(ask(&trial, path, &[("host", &host), ("x-control-key", key)]), 200, "{host}");
    }
    assert_eq!(trial.emulator.now().since(start), Duration::from_secs(3));
}

#[test]
fn each_server_draws_its_own_key() {
    let emulator = Emulator::builder().followers(1).build();
    let keys = [(); 2].map(|()| {
        let server = Server::start(emulator.clone(), ServeOptions::default()).unwrap();
        assert!(!format!("{server:?}").contains(server.control_key()));
        server.control_key().to_owned()
    });
    assert_eq!(keys[0].len(), 32);
    assert_ne!(keys[0], keys[1]);
}

#[tokio::test]
async fn the_levers_do_over_a_socket_what_they_do_in_process() {
    let trial = Trial::start(small());
    let control = trial.control();
    let person = control.add_people(1).unwrap().remove(0);
    trial.client().send(SendText::new(person.clone(), "Xin chào")).await.unwrap();
    assert_eq!(control.deliveries().unwrap(), trial.emulator.deliveries());
    assert_eq!(control.deliveries().unwrap()[0].user_id, person);

    control.revoke_access().unwrap();
    let error = trial.client().send(GetOa::new()).await.unwrap_err();
    assert_eq!(error.code(), Some(-220));
    let shown = control.presentations().unwrap();
    assert_eq!(shown, trial.emulator.presentations());
    assert!(shown.iter().any(|shown| shown.outcome == TokenOutcome::Accepted));

    let blocked = PersonChange {
        user_id: Some(person.as_str().to_owned()),
        reach: Some(Reach::Blocked),
        ..PersonChange::default()
    };
    assert_eq!(control.change_person(&blocked).unwrap(), person);
    assert!(!control.write_in(&person, "Chào").unwrap().as_str().is_empty());
    assert!(!control.issue_code(None).unwrap().is_empty());

    control.set_clock_mode(ClockMode::Manual).unwrap();
    assert_eq!(trial.emulator.clock_mode(), ClockMode::Manual);
    let noon = trial.emulator.now().plus(Duration::from_secs(4 * 3_600));
    control.set_time(noon).unwrap();
    assert_eq!((control.now().unwrap(), trial.emulator.now()), (noon, noon));
}

#[tokio::test]
async fn faults_are_ordered_and_taken_back_over_a_socket() {
    let trial = Trial::start(small());
    let control = trial.control();
    let refuse = Fault::Refuse { code: -123, message: "made up".to_owned() };
    control.add_faults(&FaultPlan::default().always("oa.info", refuse)).unwrap();
    let once = trial.client().with(CallOptions::default().attempts(1));
    assert_eq!(once.send(GetOa::new()).await.unwrap_err().code(), Some(-123));
    control.clear_faults().unwrap();
    assert!(once.send(GetOa::new()).await.is_ok());
}

#[test]
fn another_oa_has_levers_of_its_own() {
    let trial = Trial::start(small());
    let second = trial.emulator.add_oa();
    let control = trial.control().of_oa(second.clone());
    let account = control.call("GET", "/account", &json!(null)).unwrap();
    assert_eq!(account["oa_id"], second.as_str());
    assert!(control.deliveries().unwrap().is_empty());
}

#[test]
fn control_says_what_is_wrong() {
    let trial = Trial::start(small());
    let base = trial.server.base();
    let wrong = Control::connect(&base, "0123").unwrap_err();
    assert!(matches!(&wrong, ControlError::Refused { status: 403, .. }), "{wrong:?}");
    assert!(wrong.to_string().contains("`x-control-key` is missing or wrong"), "{wrong}");

    let control = trial.control();
    let nobody = control.write_in(&UserId::new("nobody"), "Chào").unwrap_err();
    assert!(matches!(nobody, ControlError::Refused { status: 400, .. }), "{nobody:?}");
    let unknown = control.call("GET", "/nothing", &json!(null)).unwrap_err();
    assert!(matches!(unknown, ControlError::Refused { status: 404, .. }), "{unknown:?}");
    assert!(!format!("{control:?}").contains(trial.server.control_key()));

    drop(trial);
    assert!(matches!(control.now(), Err(ControlError::Io(_))));
}
