//! Which threads of Python are inside of this module. When the interpreter ends it ends its daemon threads wherever
//! they next ask for its lock, and a thread that is ended on top of frames of Rust takes the process down with it. So
//! from then on nobody comes in, and the exit waits until those inside are out.

use std::{
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering, fence},
    },
    thread::{self, ThreadId},
};

use pyo3::prelude::*;

/// The thread that ends the interpreter, once it does.
static EXIT: OnceLock<ThreadId> = OnceLock::new();
/// How many threads are inside, those that wait without the interpreter's lock not counted.
static INSIDE: AtomicUsize = AtomicUsize::new(0);

/// Held by every function in which Python may run.
pub(crate) struct Inside(());

impl Inside {
    /// Comes in, or stays outside for ever while the interpreter ends.
    pub(crate) fn enter(py: Python) -> Self {
        if let Some(inside) = Self::enter_unless_exiting(py) {
            return inside;
        }
        py.detach(park)
    }

    /// The same for a thread of ours, which has something better to do than to stay outside.
    pub(crate) fn enter_unless_exiting(_: Python) -> Option<Self> {
        if closed() {
            return None;
        }
        // No other thread has the interpreter's lock here, so the exit has not begun since.
        add();
        Some(Self(()))
    }

    /// Waits without the interpreter's lock, as one who is outside.
    pub(crate) fn outside<T: Send>(&self, py: Python, wait: impl FnOnce() -> T + Send) -> T {
        py.detach(|| {
            subtract();
            let outcome = wait();
            add();
            if closed() {
                subtract();
                park();
            }
            outcome
        })
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        subtract();
    }
}

fn add() {
    INSIDE.fetch_add(1, Ordering::SeqCst);
    // Either this thread sees the exit, or the exit sees this thread.
    fence(Ordering::SeqCst);
}

fn subtract() {
    // Never below zero: a forked child begins at zero.
    let _ = INSIDE.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |inside| inside.checked_sub(1));
}

/// Until the process is gone.
fn park() -> ! {
    loop {
        thread::park();
    }
}

/// Whether the interpreter ends and this thread is not the one that ends it.
fn closed() -> bool {
    EXIT.get().is_some_and(|ender| *ender != thread::current().id())
}

/// Whether threads of ours must leave the interpreter alone.
pub(crate) fn is_exiting() -> bool {
    EXIT.get().is_some()
}

/// The same for Python.
#[pyfunction]
pub(crate) fn _exiting() -> bool {
    is_exiting()
}

/// From now on nobody but this thread comes in.
pub(crate) fn close() {
    EXIT.get_or_init(|| thread::current().id());
    fence(Ordering::SeqCst);
}

/// Whether all are out.
pub(crate) fn is_empty() -> bool {
    INSIDE.load(Ordering::SeqCst) == 0
}

/// A forked child has none of the threads that were inside.
pub(crate) fn forget() {
    INSIDE.store(0, Ordering::SeqCst);
}
