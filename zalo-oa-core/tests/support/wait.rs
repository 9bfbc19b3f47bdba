//! Waiting for what another process does. A bound of real time; usually milliseconds pass.
#![allow(dead_code, reason = "each test program uses a part")]
#![expect(clippy::disallowed_methods, reason = "other processes know no clock but the system's")]

use std::time::{Duration, Instant};

const BOUND: Duration = Duration::from_secs(30);

pub(crate) fn until(mut reached: impl FnMut() -> bool) {
    let start = Instant::now();
    while !reached() {
        assert!(start.elapsed() < BOUND, "it did not come");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// How long it took, in real time.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let outcome = work();
    (outcome, start.elapsed())
}
