//! What belongs to one process. A forked child has a copy of its parent's runtime, connections and locks, and none of
//! the threads that serve them: it must neither use nor drop them.

use std::{
    mem, process,
    sync::{Mutex, MutexGuard, PoisonError},
};

use pyo3::{PyErr, Python};

use crate::{engine::Waiting, inside::Inside};

/// A value that only the process that made it sees. In any other it is forgotten, not dropped.
///
/// It is dropped without the interpreter's lock: the last handle of a client waits for new tokens, and a store in Python
/// could not save them meanwhile.
pub(crate) struct Local<T: Send> {
    process: u32,
    value: Option<T>,
}

impl<T: Send> Local<T> {
    pub(crate) fn new(value: T) -> Self {
        Self { process: process::id(), value: Some(value) }
    }

    /// `None` in a forked child.
    pub(crate) fn get(&self) -> Option<&T> {
        self.value.as_ref().filter(|_| self.is_here())
    }

    /// The same, to change it.
    pub(crate) fn get_mut(&mut self) -> Option<&mut T> {
        if self.is_here() { self.value.as_mut() } else { None }
    }

    /// Takes the value out, in the process that made it.
    pub(crate) fn take(&mut self) -> Option<T> {
        if self.is_here() { self.value.take() } else { None }
    }

    fn is_here(&self) -> bool {
        self.process == process::id()
    }
}

impl<T: Send> Drop for Local<T> {
    fn drop(&mut self) {
        let mut value = self.value.take();
        if !self.is_here() {
            mem::forget(value);
            return;
        }
        if value.is_some() {
            // Without an interpreter, `value` is dropped where it stands.
            Python::try_attach(|py| {
                let value = value.take();
                let inside = Inside::enter(py);
                // An exception may be on its way while objects go.
                let raised = PyErr::take(py);
                // A loop of asyncio on this thread stands still meanwhile: stores are asked elsewhere.
                let waiting = Waiting::begin(py);
                inside.outside(py, move || drop(value));
                drop(waiting);
                if let Some(raised) = raised {
                    raised.restore(py);
                }
            });
        }
    }
}

/// Holds a lock for a moment. Locks of this crate are taken with the interpreter's lock held, or in `log` with the
/// fork held off, so that no child inherits a taken one.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the slot holds in this process, made on first use. `make` runs no Python, or another thread could come for the
/// slot.
pub(crate) fn get_or_make<T: Clone + Send, E>(
    slot: &Mutex<Option<Local<T>>>,
    make: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    let mut slot = lock(slot);
    if let Some(value) = slot.as_ref().and_then(Local::get) {
        return Ok(value.clone());
    }
    let value = make()?;
    *slot = Some(Local::new(value.clone()));
    Ok(value)
}
