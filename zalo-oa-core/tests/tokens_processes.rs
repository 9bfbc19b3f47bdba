//! Several processes share one file store: one refresh serves all, and each durable write happens
//! in the order that keeps the tokens.
#![cfg(all(unix, feature = "file-store", feature = "emulator-server"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/process.rs"]
mod process;
#[cfg(target_os = "linux")]
#[path = "support/trace.rs"]
mod trace;

use process::{Process, Scene};
use zalo_oa_core::emulator::TokenOutcome::Accepted;

/// Not a test of its own: what a second process does.
#[test]
fn second_process() {
    if let Some(order) = process::asked() {
        order.run();
    }
}

/// Eight processes that have used, and remember, the same tokens.
fn eight(scene: &Scene) -> Vec<Process> {
    let mut order = scene.order();
    order.calls = 3;
    let mut processes: Vec<_> = (0..8).map(|_| scene.spawn("second_process", &order)).collect();
    for process in &mut processes {
        assert_eq!(process.call().as_deref(), Some("ok"));
    }
    processes
}

/// All call at once; what came of it.
fn all_call(processes: &mut [Process]) -> Vec<Option<String>> {
    processes.iter_mut().for_each(Process::go);
    processes.iter().map(Process::hear).collect()
}

#[test]
fn eight_processes_with_an_ended_token_refresh_once() {
    let scene = Scene::new("eight-ended");
    let mut processes = eight(&scene);
    scene.expire();
    let said = all_call(&mut processes);
    assert!(said.iter().all(|said| said.as_deref() == Some("ok")), "{said:?}");
    assert_eq!(scene.shown().len(), 1);
    assert_eq!(scene.stored().version, 2);
}

#[test]
fn eight_processes_whose_token_dies_early_refresh_once() {
    let scene = Scene::new("eight-revoked");
    let mut processes = eight(&scene);
    // As after a rotation by one of them: the clock still says that the old token is good.
    scene.emulator.revoke_access();
    let said = all_call(&mut processes);
    assert!(said.iter().all(|said| said.as_deref() == Some("ok")), "{said:?}");
    let outcomes: Vec<_> = scene.shown().iter().map(|shown| shown.outcome).collect();
    assert_eq!(outcomes, [Accepted]);
    // All hold the new one now.
    let said = all_call(&mut processes);
    assert!(said.iter().all(|said| said.as_deref() == Some("ok")), "{said:?}");
    assert_eq!(scene.shown().len(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn the_intent_is_on_the_disk_before_the_request_leaves_and_the_tokens_before_they_are_used() {
    use trace::Call;
    let scene = Scene::new("strace");
    scene.expire();
    let (said, calls) = trace::traced(&scene, "second_process");
    assert_eq!(said.as_deref(), Some("ok"));
    let write = [
        Call::Open(".json.new"),
        Call::Write(".json.new"),
        Call::Sync(".json.new"),
        Call::Rename(".json.new", ".json"),
        Call::Sync("/"),
    ];
    let mut expected = write.to_vec();
    expected.push(Call::Send("POST /oauth/v4/oa/access_token"));
    expected.extend(write);
    expected.push(Call::Send("GET /openapi/v2.0/oa/getoa"));
    assert_eq!(trace::essence(&calls), expected, "{calls:#?}");
}
