//! What time is on a server: the virtual clock, which may run on with real time, and the waits
//! before answers. The system's clock and timer are asked through the platform's runtime only.

use std::{
    future::Future,
    pin::pin,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use futures_util::future::select;

use super::{Emulator, ServeOptions, Waits};
use crate::platform::{Runtime, SystemRuntime, Timestamp};

pub(super) struct Time {
    emulator: Emulator,
    waits: Waits,
    /// Up to which moment of the system's clock the virtual one has run along, if it runs.
    along: Option<Mutex<Timestamp>>,
}

impl Time {
    pub(super) fn new(emulator: Emulator, options: ServeOptions) -> Self {
        Self {
            emulator,
            waits: options.waits,
            along: options.running.then(|| Mutex::new(SystemRuntime.now())),
        }
    }

    /// The virtual time, moved on first if it runs. A system clock that was put back stops it for
    /// a moment and never takes it back.
    pub(super) fn now(&self) -> Timestamp {
        if let Some(along) = &self.along {
            let mut along = along.lock().unwrap_or_else(PoisonError::into_inner);
            let now = SystemRuntime.now();
            let passed = now.since(*along);
            *along = now;
            if !passed.is_zero() {
                self.emulator.advance(passed);
            }
        }
        self.emulator.now()
    }

    /// Waits as a reply says.
    pub(super) async fn wait(&self, wait: Duration) {
        if wait.is_zero() {
            return;
        }
        match self.waits {
            Waits::Real => SystemRuntime.sleep(wait).await,
            Waits::Virtual => self.sleep_until(self.now().plus(wait)).await,
        }
    }

    /// Waits until the queue of events rings after the `heard` times, or `next` has come. On a running clock also until it
    /// is moved: then there is less left to wait for.
    pub(super) async fn rung(&self, heard: u64, next: Option<Timestamp>) {
        let clock = &self.emulator.inner.clock;
        match next.filter(|_| self.along.is_some()) {
            Some(next) => {
                let now = self.emulator.now();
                let moved = now.plus(Duration::from_millis(1));
                either(clock.rung(heard, Some(moved)), SystemRuntime.sleep(next.since(now))).await;
            }
            None => clock.rung(heard, next).await,
        }
    }

    /// Waits until the virtual clock shows `until`, whoever moves it there.
    pub(super) async fn sleep_until(&self, until: Timestamp) {
        if self.along.is_none() {
            return self.emulator.sleep_until(until).await;
        }
        loop {
            let left = until.since(self.now());
            if left.is_zero() {
                return;
            }
            either(self.emulator.sleep_until(until), SystemRuntime.sleep(left)).await;
        }
    }
}

async fn either(one: impl Future<Output = ()>, other: impl Future<Output = ()>) {
    select(pin!(one), pin!(other)).await;
}
