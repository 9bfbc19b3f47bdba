//! The emulator's time, tasks and chance as a client sees them.

use std::{sync::Arc, time::Duration};

use super::{ClockMode, Emulator, Future, PoisonError, Tracked};
use crate::{
    App, Client, Error,
    platform::{self, BoxFuture, Runtime, Stake, Timestamp},
};

/// A [`Runtime`] on the emulator's virtual clock.
///
/// Tasks run on `below` if there is one: the native default (a thread for each task) with feature
/// `http`, or the one given to [`Emulator::runtime_over`]. Else they run whenever the emulator is
/// touched: when a task is added, a sleep is waited for, a request is sent or the clock is moved.
#[derive(Clone)]
pub struct EmulatorRuntime {
    emulator: Emulator,
    below: Option<Arc<dyn Runtime>>,
}

impl std::fmt::Debug for EmulatorRuntime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EmulatorRuntime").field("emulator", &self.emulator).finish_non_exhaustive()
    }
}

impl Emulator {
    /// The runtime to give to a client beside the emulator.
    ///
    /// ```
    /// use std::time::Duration;
    /// use zalo_oa_core::emulator::Emulator;
    /// let emulator = Emulator::builder().build();
    /// let runtime = emulator.runtime();
    /// let before = runtime.now();
    /// emulator.advance(Duration::from_secs(3_600));
    /// assert_eq!(runtime.now().0 - before.0, 3_600_000);
    /// ```
    #[must_use]
    pub fn runtime(&self) -> Arc<dyn Runtime> {
        Arc::new(EmulatorRuntime { emulator: self.clone(), below: platform::default_runtime() })
    }

    /// A client of the first OA, with this emulator as its transport and the virtual clock as its time. What waits (`publish`, a
    /// broadcast that waits for another) waits on that clock: with [`ClockMode::Auto`] it jumps there, else
    /// [`advance`](Self::advance) it, or the operation stands still.
    ///
    /// # Errors
    /// A transport or a runtime that does not fit this target; none on those that are supported.
    ///
    /// ```
    /// use zalo_oa_core::{api::GetOa, emulator::Emulator};
    ///
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let client = Emulator::builder().build().client()?;
    /// assert_eq!(client.send(GetOa::new()).await?.name, "UBND phường Hoa Ban");
    /// # Ok::<_, zalo_oa_core::Error>(())
    /// # }).unwrap();
    /// ```
    pub fn client(&self) -> Result<Client, Error> {
        let app = App::builder(self.app_id()).secret(self.app_secret());
        let app = app.transport(self.clone()).runtime(self.runtime()).build()?;
        Ok(app.with_token(self.tokens().access()))
    }

    /// The same, with tasks run by another runtime; only its `spawn` is used.
    #[must_use]
    pub fn runtime_over(&self, below: Arc<dyn Runtime>) -> Arc<dyn Runtime> {
        Arc::new(EmulatorRuntime { emulator: self.clone(), below: Some(below) })
    }

    /// The virtual clock's time.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.inner.clock.now()
    }

    /// Moves the clock on.
    pub fn advance(&self, by: Duration) {
        self.inner.clock.advance(by);
        self.inner.pump.run();
    }

    /// Puts the clock to a moment, also to an earlier one.
    pub fn set_time(&self, to: Timestamp) {
        self.inner.clock.set(to);
        self.inner.pump.run();
    }

    /// Who moves the clock.
    #[must_use]
    pub fn clock_mode(&self) -> ClockMode {
        self.inner.clock.mode()
    }

    /// Chooses who moves the clock.
    pub fn set_clock_mode(&self, mode: ClockMode) {
        self.inner.clock.set_mode(mode);
        self.inner.pump.run();
    }

    /// How many wait for the clock.
    #[must_use]
    pub fn sleepers(&self) -> usize {
        self.inner.clock.sleepers()
    }

    /// Waits until the clock shows `until`; a server offers it to other processes.
    pub fn sleep_until(&self, until: Timestamp) -> BoxFuture<'static, ()> {
        let sleep = self.inner.clock.sleep_until(until);
        self.pumping(sleep)
    }

    fn pumping(&self, sleep: super::clock::Sleep) -> BoxFuture<'static, ()> {
        let inner = self.inner.clone();
        let mut sleep = Box::pin(sleep);
        Box::pin(std::future::poll_fn(move |context| {
            let outcome = sleep.as_mut().poll(context);
            inner.pump.run();
            outcome
        }))
    }

    /// Runs a future as a task that the clock knows. In [`ClockMode::Auto`] the clock then does not
    /// run ahead of what this future does between its waits. Tasks that the runtime spawns are
    /// known anyway.
    pub fn drive<F: Future>(&self, main: F) -> impl Future<Output = F::Output> + use<F> {
        let mut task = Tracked::new(self.inner.clock.clone(), Box::pin(main));
        let inner = self.inner.clone();
        std::future::poll_fn(move |context| {
            let outcome = std::pin::Pin::new(&mut task).poll(context);
            // When the task rests the clock may move, for tasks that only the pump runs.
            inner.pump.run();
            outcome
        })
    }
}

impl Runtime for EmulatorRuntime {
    fn now(&self) -> Timestamp {
        self.emulator.now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let sleep = self.emulator.inner.clock.sleep(duration);
        self.emulator.pumping(sleep)
    }

    fn spawn(&self, task: BoxFuture<'static, ()>) {
        let task = Box::pin(Tracked::new(self.emulator.inner.clock.clone(), task));
        match &self.below {
            Some(below) => below.spawn(task),
            None => self.emulator.inner.pump.add(task),
        }
    }

    fn block_until(&self, idle: &Stake, at_most: Duration) {
        if let Some(below) = &self.below {
            below.block_until(idle, at_most);
        }
    }

    fn random(&self, bytes: &mut [u8]) {
        let mut chance = self.emulator.inner.chance.lock().unwrap_or_else(PoisonError::into_inner);
        chance.fill(bytes);
    }
}
