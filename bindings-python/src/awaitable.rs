//! Awaitables for asyncio. An outcome is put into a queue of its loop, and the loop is woken once for all that has
//! gathered there: it makes the Python values itself, so that the engine's threads hardly need the interpreter's lock.

use std::sync::{Arc, Mutex};

use pyo3::{intern, prelude::*, sync::PyOnceLock};
use tokio::task::AbortHandle;

use crate::{
    bell::Bell,
    engine::Engine,
    inside::{Inside, is_exiting},
    local::lock,
    log,
};

type Convert = Box<dyn FnOnce(Python<'_>) -> PyResult<Py<PyAny>> + Send>;

/// One for each loop that is open. Most programs have one.
static SETTLERS: Mutex<Vec<Py<Settler>>> = Mutex::new(Vec::new());

struct Done {
    future: Py<PyAny>,
    convert: Convert,
}

/// Called by the loop: hands outcomes to those who await them.
#[pyclass(frozen)]
struct Settler {
    event_loop: Py<PyAny>,
    done: Mutex<Vec<Done>>,
    /// Wakes the loop without the interpreter's lock; `None` where it watches no sockets (Windows).
    bell: Option<Bell>,
}

#[pymethods]
impl Settler {
    fn __call__(&self, py: Python) -> PyResult<()> {
        let _inside = Inside::enter(py);
        // First the bell: who comes after the queue was emptied rings it anew.
        if let Some(bell) = &self.bell {
            bell.hush();
        }
        let done = std::mem::take(&mut *lock(&self.done));
        log::drain(py);
        for Done { future, convert } in done {
            let future = future.bind(py);
            if future.call_method0(intern!(py, "done"))?.is_truthy()? {
                continue;
            }
            match convert(py) {
                Ok(value) => future.call_method1(intern!(py, "set_result"), (value,))?,
                Err(error) => future.call_method1(intern!(py, "set_exception"), (error,))?,
            };
        }
        Ok(())
    }
}

impl Settler {
    fn of<'py>(py: Python<'py>, event_loop: &Bound<'py, PyAny>) -> PyResult<Py<Self>> {
        let is_its = |settler: &&Py<Self>| settler.get().event_loop.is(event_loop);
        if let Some(settler) = lock(&SETTLERS).iter().find(is_its) {
            return Ok(settler.clone_ref(py));
        }
        // Outside of the lock, since it runs Python.
        let settlers = std::mem::take(&mut *lock(&SETTLERS));
        let is_closed = |settler: &Py<Self>| {
            let closed = settler.get().event_loop.bind(py).call_method0(intern!(py, "is_closed"));
            closed.is_ok_and(|closed| closed.is_truthy().unwrap_or(false))
        };
        let (closed, mut open): (Vec<_>, Vec<_>) = settlers.into_iter().partition(is_closed);
        let settler = Self::watching(py, event_loop)?;
        open.push(settler.clone_ref(py));
        lock(&SETTLERS).append(&mut open);
        drop(closed);
        Ok(settler)
    }
}

impl Settler {
    fn watching(py: Python, event_loop: &Bound<PyAny>) -> PyResult<Py<Self>> {
        let made = |bell| {
            let event_loop = event_loop.clone().unbind();
            Py::new(py, Self { event_loop, done: Mutex::default(), bell })
        };
        if let Some(bell) = Bell::new() {
            let number = bell.number();
            let settler = made(Some(bell))?;
            if event_loop.call_method1(intern!(py, "add_reader"), (number, &settler)).is_ok() {
                return Ok(settler);
            }
        }
        made(None)
    }
}

/// Leaves an outcome for the loop, and wakes it unless that has been done.
fn settle(settler: &Py<Settler>, done: Done) {
    let first = {
        let mut queue = lock(&settler.get().done);
        queue.push(done);
        queue.len() == 1
    };
    if !first || is_exiting() {
        return;
    }
    if let Some(bell) = &settler.get().bell {
        return bell.ring();
    }
    Python::try_attach(|py| {
        let event_loop = settler.get().event_loop.bind(py);
        let woken = event_loop.call_method1(intern!(py, "call_soon_threadsafe"), (settler,));
        if woken.is_err() {
            // The loop is closed: nobody awaits this any more.
            let left = std::mem::take(&mut *lock(&settler.get().done));
            drop(left);
        }
    });
}

/// Called when the awaitable is done: a cancelled one drops its call.
#[pyclass(frozen)]
struct Abort(AbortHandle);

#[pymethods]
impl Abort {
    fn __call__(&self, future: &Bound<PyAny>) -> PyResult<()> {
        if future.call_method0(intern!(future.py(), "cancelled"))?.is_truthy()? {
            self.0.abort();
        }
        Ok(())
    }
}

/// Starts work on the engine and gives what a coroutine awaits.
pub(crate) fn promise<'py, T: Send + 'static>(
    py: Python<'py>,
    work: impl Future<Output = T> + Send + 'static,
    convert: impl FnOnce(Python<'_>, T) -> PyResult<Py<PyAny>> + Send + 'static,
) -> PyResult<Bound<'py, PyAny>> {
    let _inside = Inside::enter(py);
    let engine: Arc<Engine> = Engine::get(py)?;
    let event_loop = running_loop(py)?;
    let settler = Settler::of(py, &event_loop)?;
    let future = event_loop.call_method0(intern!(py, "create_future"))?;
    let waiting = future.clone().unbind();
    let task = engine.handle().spawn(async move {
        let outcome = work.await;
        let convert: Convert = Box::new(move |py| convert(py, outcome));
        settle(&settler, Done { future: waiting, convert });
    });
    future.call_method1(intern!(py, "add_done_callback"), (Abort(task.abort_handle()),))?;
    Ok(future)
}

/// The loop of this thread.
///
/// # Errors
/// `RuntimeError` where none runs.
pub(crate) fn running_loop(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    static ASK: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let ask = ASK.get_or_try_init(py, || {
        Ok::<_, PyErr>(py.import("asyncio")?.getattr("get_running_loop")?.unbind())
    })?;
    ask.bind(py).call0()
}

/// Lets go of every loop.
pub(crate) fn forget() {
    let settlers = std::mem::take(&mut *lock(&SETTLERS));
    drop(settlers);
}
