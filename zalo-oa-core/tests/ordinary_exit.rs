//! An ordinary program: its call times out in the middle of a refresh, and its `main` returns. The
//! new tokens must be on the disk when it is gone.
//!
//! A program of its own, without the test harness, so that the end of `main` is the real one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[cfg(all(unix, feature = "file-store", feature = "emulator-server"))]
#[path = "support/process.rs"]
mod process;

#[cfg(not(all(unix, feature = "file-store", feature = "emulator-server")))]
fn main() {}

#[cfg(all(unix, feature = "file-store", feature = "emulator-server"))]
fn main() {
    match process::asked() {
        Some(order) if order.mode == "one thread" => program::on_one_thread(&order),
        Some(order) => program::on_many_threads(&order),
        None => trial::run(),
    }
}

/// The programs that a user would write.
#[cfg(all(unix, feature = "file-store", feature = "emulator-server"))]
mod program {
    use std::time::Duration;

    use super::process::Order;
    use zalo_oa_core::api::GetOa;

    #[tokio::main]
    pub(crate) async fn on_many_threads(order: &Order) {
        gives_up(order).await;
    }

    #[tokio::main(flavor = "current_thread")]
    pub(crate) async fn on_one_thread(order: &Order) {
        gives_up(order).await;
    }

    #[expect(clippy::disallowed_methods, reason = "what a user's program would do")]
    async fn gives_up(order: &Order) {
        println!("> ready");
        let client = order.client();
        let call = client.send(GetOa::new());
        let outcome = tokio::time::timeout(Duration::from_secs(2), call).await;
        println!("> {}", if outcome.is_err() { "gave up" } else { "in time" });
    }
}

#[cfg(all(unix, feature = "file-store", feature = "emulator-server"))]
mod trial {
    use std::{env, process::Command};

    use super::process::{Process, Scene};
    use zalo_oa_core::{
        api::GetOa,
        emulator::{Fault, FaultPlan},
    };

    pub(crate) fn run() {
        let trials = ["many threads", "one thread"].map(|mode| (mode, started(mode)));
        for (mode, (scene, mut process)) in trials {
            assert_eq!(process.hear().as_deref(), Some("gave up"), "{mode}");
            assert!(process.child.wait().unwrap().success(), "{mode}");
            assert_eq!(scene.shown().len(), 1, "{mode}");
            let stored = scene.stored();
            assert_eq!((stored.version, stored.intent), (2, None), "{mode}: the pair is lost");
            // And it is the good one.
            let client = scene.app.with_token(stored.tokens.access_token.clone());
            let runtime =
                tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(client.send(GetOa::new())).unwrap();
            println!("ordinary exit, {mode}: the new pair is on the disk");
        }
    }

    /// The answer comes long after the program has given up.
    fn started(mode: &str) -> (Scene, Process) {
        let scene = Scene::new(&format!("exit-{}", mode.replace(' ', "-")));
        scene.expire();
        let slow = Fault::Slow { ms: 5_000 };
        scene.emulator.add_faults(FaultPlan::default().nth("oauth.refresh", 1, slow));
        let mut order = scene.order();
        order.mode = mode.to_owned();
        let process = Process::start(Command::new(env::current_exe().unwrap()), &order);
        (scene, process)
    }
}
