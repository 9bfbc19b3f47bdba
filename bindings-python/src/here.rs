//! A blocking call on the thread that makes it. Handing it to the engine and back would cost two more changes of
//! threads.

use std::sync::{Arc, Mutex};

use pyo3::prelude::*;
use tokio::{
    runtime::{Builder, Handle, Runtime},
    task::yield_now,
    time::timeout,
};

use crate::{
    engine::{Engine, SLICE, Waiting, wait},
    inside::Inside,
    local::lock,
    log,
};

/// Runtimes of this kind at most: the transport keeps connections for eight runtimes. Further threads use the engine.
const MOST: usize = 4;

/// Runtimes that stand still except while a call borrows them. Connections stay with them for the next call.
#[derive(Default)]
pub(crate) struct Lent(Mutex<Shelf>);

#[derive(Default)]
struct Shelf {
    free: Vec<Runtime>,
    made: usize,
}

impl Lent {
    /// `None` where a runtime runs already, and when all are in use.
    fn borrow(&self) -> Option<Runtime> {
        if Handle::try_current().is_ok() {
            return None;
        }
        let mut shelf = lock(&self.0);
        // The one used last has the freshest connections.
        if let Some(runtime) = shelf.free.pop() {
            return Some(runtime);
        }
        if shelf.made >= MOST {
            return None;
        }
        let runtime = Builder::new_current_thread().enable_all().build().ok()?;
        shelf.made += 1;
        Some(runtime)
    }

    fn give_back(&self, runtime: Runtime) {
        lock(&self.0).free.push(runtime);
    }
}

impl Drop for Lent {
    /// Does not wait for a store in Python that a dropped call had asked: it may need the lock that is held here.
    fn drop(&mut self) {
        for runtime in lock(&self.0).free.drain(..) {
            runtime.shutdown_background();
        }
    }
}

/// Waits for one call that nothing else looks at. `KeyboardInterrupt` drops it.
#[expect(
    clippy::disallowed_methods,
    reason = "signals come in real time, whatever clock the call has"
)]
pub(crate) fn wait_here<T: Send + 'static>(
    py: Python,
    inside: &Inside,
    call: impl Future<Output = T> + Send + 'static,
) -> PyResult<T> {
    let engine = Engine::get(py)?;
    let waiting = Waiting::begin(py)?;
    let Some(runtime) = engine.lent.borrow() else {
        drop(waiting);
        return wait(py, inside, call);
    };
    let eager = Arc::clone(&engine.eager);
    let mut call = Box::pin(async move {
        // The runtime stood still: the first turn lets it hear what became of its connections, the second lets them
        // close. A call must not go out on one that its server has closed.
        yield_now().await;
        yield_now().await;
        eager.watch(call).await
    });
    let ended = loop {
        let turn = || runtime.block_on(async { timeout(SLICE, &mut call).await });
        if let Ok(outcome) = inside.outside(py, turn) {
            break Ok(outcome);
        }
        if let Err(interrupt) = py.check_signals() {
            break Err(interrupt);
        }
    };
    // What is left of a dropped call ends on its own runtime.
    let within = runtime.enter();
    drop(call);
    drop(within);
    engine.lent.give_back(runtime);
    drop(waiting);
    log::drain(py);
    ended
}
