//! Time and chance that a test owns: a sleep moves the clock and is written down, chance comes
//! from a seed. Nothing here waits.
#![allow(dead_code, reason = "each test program uses a part")]

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use zalo_oa_core::platform::{BoxFuture, Runtime, Timestamp};

/// 2026-11-01 00:00 UTC.
pub(crate) const START: Timestamp = Timestamp(1_793_491_200_000);

#[derive(Clone)]
pub(crate) struct ManualRuntime {
    state: Arc<Mutex<State>>,
}

struct State {
    now: Timestamp,
    pauses: Vec<Duration>,
    seed: u64,
}

impl ManualRuntime {
    pub(crate) fn new(seed: u64) -> Self {
        let state = State { now: START, pauses: Vec::new(), seed };
        Self { state: Arc::new(Mutex::new(state)) }
    }

    /// For the builder of an app.
    pub(crate) fn shared(&self) -> Arc<dyn Runtime> {
        Arc::new(self.clone())
    }

    pub(crate) fn advance(&self, by: Duration) {
        let mut state = self.state.lock().unwrap();
        state.now = state.now.plus(by);
    }

    pub(crate) fn back(&self, by: Duration) {
        let mut state = self.state.lock().unwrap();
        state.now = Timestamp(state.now.0 - i64::try_from(by.as_millis()).unwrap());
    }

    /// Every pause that was waited for, in order.
    pub(crate) fn pauses(&self) -> Vec<Duration> {
        self.state.lock().unwrap().pauses.clone()
    }

    /// The sum of all pauses.
    pub(crate) fn waited(&self) -> Duration {
        self.pauses().iter().sum()
    }
}

impl Runtime for ManualRuntime {
    fn now(&self) -> Timestamp {
        self.state.lock().unwrap().now
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let state = Arc::clone(&self.state);
        Box::pin(async move {
            let mut state = state.lock().unwrap();
            state.pauses.push(duration);
            state.now = state.now.plus(duration);
        })
    }

    /// On the test's tokio runtime; without one the task is driven to its first wait.
    fn spawn(&self, mut task: BoxFuture<'static, ()>) {
        match tokio::runtime::Handle::try_current() {
            Ok(handle) => drop(handle.spawn(task)),
            Err(_) => {
                let waker = futures_util::task::noop_waker();
                let _ = task.as_mut().poll(&mut std::task::Context::from_waker(&waker));
            }
        }
    }

    fn random(&self, bytes: &mut [u8]) {
        let mut state = self.state.lock().unwrap();
        for byte in bytes {
            *byte = next(&mut state.seed).to_le_bytes()[7];
        }
    }
}

/// The next number of a seeded sequence (Knuth's multiplier); its high bits are the good ones.
pub(crate) fn next(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *seed
}
