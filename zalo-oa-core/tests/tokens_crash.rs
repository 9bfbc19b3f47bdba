//! A process dies at each step of a refresh. What the next one finds, does and says is known for
//! each step, to the letter.
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
#[path = "support/wait.rs"]
mod wait;

use process::Scene;
use wait::until;
use zalo_oa_core::{
    emulator::{Fault, FaultPlan, Phase, Readings, TokenOutcome, UsedRefresh},
    platform::whereabouts,
};

/// Not a test of its own: what a second process does.
#[test]
fn second_process() {
    if let Some(order) = process::asked() {
        order.run();
    }
}

/// What the next process says when the answer to a refresh died with the one before.
fn lost(scene: &Scene, process: u32, said: &str) -> String {
    format!(
        "zalo no longer takes the refresh token ({said}): the refresh that process {process} on \
         `{}` began at {} was never finished, so its answer is lost; an administrator has to \
         consent again",
        whereabouts().host,
        scene.emulator.now().utc()
    )
}

/// Aborts a process at a step, the so-manieth time; its number.
fn abort_at(scene: &Scene, step: &str, times: u32) -> u32 {
    let mut order = scene.order();
    order.abort_at = Some((step.to_owned(), times));
    let mut process = scene.spawn("second_process", &order);
    let number = process.child.id();
    assert_eq!(process.call(), None, "{step} {times}: it should have died");
    number
}

fn outcomes(scene: &Scene) -> Vec<TokenOutcome> {
    scene.shown().iter().map(|shown| shown.outcome).collect()
}

use TokenOutcome::{Accepted, Used};

#[test]
fn before_the_request_leaves_a_death_costs_nothing() {
    // The four steps of the durable write come first for the intent, then for the new tokens.
    for (step, noted) in [
        ("lease", false),
        ("temporary_file", false),
        ("fsync", false),
        ("rename", true),
        ("folder_fsync", true),
        ("intent", true),
        ("sending", true),
    ] {
        let scene = Scene::new(&format!("crash-{step}"));
        scene.expire();
        let dead = abort_at(&scene, step, 1);
        let intent = scene.stored().intent;
        assert_eq!(intent.map(|intent| intent.process), noted.then_some(dead), "{step}");
        assert_eq!(outcomes(&scene), [], "{step}");
        let mut next = scene.spawn("second_process", &scene.order());
        assert_eq!(next.call().as_deref(), Some("ok"), "{step}");
        assert_eq!(outcomes(&scene), [Accepted], "{step}: shown once");
        assert!(scene.stored().intent.is_none(), "{step}");
    }
}

#[test]
fn after_the_answer_and_before_the_rename_a_death_loses_the_tokens_and_the_next_says_so() {
    for (step, times) in [("answered", 1), ("temporary_file", 2), ("fsync", 2)] {
        let scene = Scene::new(&format!("crash-lost-{step}"));
        scene.expire();
        let dead = abort_at(&scene, step, times);
        assert_eq!(outcomes(&scene), [Accepted], "{step}");
        let mut order = scene.order();
        order.calls = 2;
        let mut next = scene.spawn("second_process", &order);
        let text = lost(&scene, dead, "-14014");
        assert_eq!(next.call().as_deref(), Some(text.as_str()), "{step}");
        assert_eq!(outcomes(&scene), [Accepted, Used], "{step}: shown once more");
        // And neither this process nor another shows it a third time.
        assert_eq!(next.call().as_deref(), Some(text.as_str()), "{step}");
        let mut third = scene.spawn("second_process", &scene.order());
        assert_eq!(third.call().as_deref(), Some(text.as_str()), "{step}");
        assert_eq!(outcomes(&scene), [Accepted, Used], "{step}");
    }
}

#[test]
fn from_the_rename_on_a_death_costs_nothing() {
    for (step, times) in [("rename", 2), ("folder_fsync", 2), ("saved", 1), ("released", 1)] {
        let scene = Scene::new(&format!("crash-saved-{step}"));
        scene.expire();
        abort_at(&scene, step, times);
        let stored = scene.stored();
        assert_eq!((stored.version, stored.intent), (2, None), "{step}");
        let mut next = scene.spawn("second_process", &scene.order());
        assert_eq!(next.call().as_deref(), Some("ok"), "{step}");
        assert_eq!(outcomes(&scene), [Accepted], "{step}: shown once");
    }
}

#[test]
fn a_death_while_the_request_is_under_way_is_presented_once_more() {
    let scene = Scene::new("crash-sent");
    scene.expire();
    hang(&scene, Phase::Before);
    let mut process = scene.spawn("second_process", &scene.order());
    process.go();
    until(|| scene.emulator.calls().get("oauth.refresh") == Some(&1));
    process.kill();
    let mut next = scene.spawn("second_process", &scene.order());
    assert_eq!(next.call().as_deref(), Some("ok"), "the token was alive");
    assert_eq!(outcomes(&scene), [Accepted]);
    assert_eq!(scene.emulator.calls().get("oauth.refresh"), Some(&2), "once more, and no more");
}

#[test]
fn a_death_after_the_rotation_is_told_in_both_forms_of_refusal() {
    for (form, said) in
        [(UsedRefresh::Refused, "-14014"), (UsedRefresh::EmptyAnswer, "without a number")]
    {
        let readings = Readings { used_refresh: form, ..Readings::default() };
        let scene = Scene::with(&format!("crash-rotated-{form:?}"), |b| b.readings(readings));
        scene.expire();
        hang(&scene, Phase::After);
        let mut process = scene.spawn("second_process", &scene.order());
        process.go();
        until(|| scene.shown().len() == 1);
        let dead = process.child.id();
        process.kill();
        let mut next = scene.spawn("second_process", &scene.order());
        assert_eq!(next.call(), Some(lost(&scene, dead, said)));
    }
}

/// The next refresh gets no answer.
fn hang(scene: &Scene, phase: Phase) {
    let plan = FaultPlan::default().nth("oauth.refresh", 1, Fault::Hang { phase });
    scene.emulator.add_faults(plan);
}
