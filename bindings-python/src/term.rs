//! A signal that ends the process (`timeout`, `systemctl stop`, a closed terminal) runs no exit hook. So while new tokens
//! are on their way it is put off until they are saved; at any other time, and when it comes twice, it does what it
//! always does. A program's own handler is never replaced.

/// Puts off what ends the process, from the first client with a store on.
#[cfg(unix)]
pub(crate) use unix::{forget, install};

#[cfg(unix)]
mod unix {
    use std::{
        ffi::c_int,
        sync::{
            Arc, LazyLock,
            atomic::{AtomicBool, AtomicUsize, Ordering},
        },
    };

    use pyo3::prelude::*;
    use signal_hook::{
        consts::{SIGHUP, SIGTERM},
        flag::{register, register_conditional_default},
        low_level::emulate_default_handler,
    };
    use zalo_oa_core::platform::Stake;

    struct Put {
        signal: c_int,
        /// It came, and is put off.
        came: Arc<AtomicBool>,
    }

    /// Nothing is at stake: signals do what they always do.
    static FREE: LazyLock<Arc<AtomicBool>> = LazyLock::new(|| Arc::new(AtomicBool::new(true)));
    static PUT: LazyLock<[Put; 2]> =
        LazyLock::new(|| [SIGTERM, SIGHUP].map(|signal| Put { signal, came: Arc::default() }));
    /// Refreshes under way.
    static STAKES: AtomicUsize = AtomicUsize::new(0);
    static INSTALLED: AtomicBool = AtomicBool::new(false);

    /// Once for each process and those forked from it.
    pub(crate) fn install(py: Python) -> PyResult<()> {
        // The first process of a container: the system ignores what it has no handler for, and so does this.
        if std::process::id() == 1 {
            return Ok(());
        }
        if INSTALLED.swap(true, Ordering::SeqCst) {
            return Ok(());
        }
        let module = py.import("signal")?;
        let default = module.getattr("SIG_DFL")?;
        for put in PUT.iter() {
            // Of another handler than the default one, the program knows why.
            if !module.call_method1("getsignal", (put.signal,))?.eq(&default)? {
                continue;
            }
            let kept = register_conditional_default(put.signal, Arc::clone(&put.came))
                .and_then(|_| register_conditional_default(put.signal, Arc::clone(&FREE)))
                .and_then(|_| register(put.signal, Arc::clone(&put.came)));
            kept?;
        }
        Stake::watch(told);
        Ok(())
    }

    fn told(at_stake: bool) {
        if at_stake {
            STAKES.fetch_add(1, Ordering::SeqCst);
            FREE.store(false, Ordering::SeqCst);
            return;
        }
        let before =
            STAKES.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |stakes| stakes.checked_sub(1));
        if before != Ok(1) {
            return;
        }
        FREE.store(true, Ordering::SeqCst);
        if STAKES.load(Ordering::SeqCst) > 0 {
            // Another refresh began meanwhile.
            FREE.store(false, Ordering::SeqCst);
            return;
        }
        if let Some(put) = PUT.iter().find(|put| put.came.load(Ordering::SeqCst)) {
            // What cannot be done now is done by the next signal.
            let _ = emulate_default_handler(put.signal);
        }
    }

    /// A forked child has nothing at stake.
    pub(crate) fn forget() {
        STAKES.store(0, Ordering::SeqCst);
        FREE.store(true, Ordering::SeqCst);
        for put in PUT.iter() {
            put.came.store(false, Ordering::SeqCst);
        }
    }
}

/// Windows ends processes without asking them.
#[cfg(not(unix))]
pub(crate) fn install(_: pyo3::Python) -> pyo3::PyResult<()> {
    Ok(())
}

#[cfg(not(unix))]
pub(crate) fn forget() {}
