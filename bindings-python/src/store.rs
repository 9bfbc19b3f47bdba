//! Where tokens live: the core's stores, and any Python object with the five methods of one.

use std::{sync::Arc, time::Duration};

use pyo3::{exceptions::PyTypeError, prelude::*};
use pythonize::depythonize;
use serde::Deserialize;
use zalo_oa_core::{
    platform::{BoxFuture, Runtime, SystemRuntime, Timestamp},
    store::{self as core, Holder, Intent, Lease, OaKey, StoreError, Stored, TokenSet, TokenStore},
};

use crate::{error, file_store::FileStore, inside::Inside, local::Local, term, value::to_python};

const METHODS: [&str; 5] = ["load", "lease", "begin", "save", "release"];

/// Tokens in memory, for one process.
#[pyclass(frozen, module = "zalo_oa._native")]
pub(crate) struct MemoryStore(Local<core::MemoryStore>);

#[pymethods]
impl MemoryStore {
    #[new]
    fn new() -> Self {
        Self(Local::new(core::MemoryStore::on(Arc::new(SystemRuntime))))
    }

    fn __repr__(&self) -> &'static str {
        "MemoryStore()"
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err(
            "a MemoryStore belongs to its process: it can be neither pickled nor copied",
        ))
    }
}

/// The store behind a Python value.
///
/// # Errors
/// `TypeError` for what is no store; a memory store of the parent process.
pub(crate) fn of(py: Python, store: &Bound<PyAny>) -> PyResult<Arc<dyn TokenStore>> {
    // Who has a store refreshes tokens.
    term::install(py)?;
    if let Ok(file) = store.cast::<FileStore>() {
        return Ok(Arc::new(file.get().core().clone()));
    }
    if let Ok(memory) = store.cast::<MemoryStore>() {
        let what = "a memory store serves the process that made it: give each forked process its own sign-in, \
                    or use a FileStore";
        let memory = memory.get().0.get().ok_or_else(|| error::refuse(py, "store", what))?;
        return Ok(Arc::new(memory.clone()));
    }
    for method in METHODS {
        if !store.getattr_opt(method)?.is_some_and(|method| method.is_callable()) {
            let kind = store.get_type().name()?;
            return Err(PyTypeError::new_err(format!("`store`: {kind} has no method `{method}`")));
        }
    }
    let bridge = py.import("zalo_oa._bridge")?.call_method1("StoreBridge", (store,))?;
    Ok(Arc::new(Python2Store { bridge: Arc::new(bridge.unbind()) }))
}

/// A Python object as a store. Its methods run on threads of their own, where they may wait.
struct Python2Store {
    bridge: Arc<Py<PyAny>>,
}

#[derive(Deserialize)]
struct LeaseGiven {
    fence: u64,
    /// Seconds; infinite for a lease that lasts until it is released.
    good_for: Option<f64>,
}

#[derive(Deserialize)]
struct StoredGiven {
    tokens: TokenSet,
    #[serde(default)]
    version: u64,
    #[serde(default)]
    intent: Option<Intent>,
}

impl Python2Store {
    /// Calls a method; `None` in the outcome is Python's `None`.
    fn ask<T: Send + 'static>(
        &self,
        method: &'static str,
        arguments: impl FnOnce(Python<'_>) -> PyResult<Vec<Py<PyAny>>> + Send + 'static,
        read: impl FnOnce(&Bound<'_, PyAny>) -> PyResult<T> + Send + 'static,
    ) -> BoxFuture<'static, Result<T, StoreError>> {
        let bridge = Arc::clone(&self.bridge);
        let work = move || {
            let asked = Python::try_attach(|py| {
                let Some(_inside) = Inside::enter_unless_exiting(py) else {
                    return Err(StoreError::new("the interpreter is ending"));
                };
                let outcome = arguments(py)
                    .and_then(|arguments| bridge.bind(py).call_method1("call", (method, arguments)))
                    .and_then(|answer| read(&answer));
                outcome.map_err(|error| told(py, method, &error))
            });
            asked.unwrap_or_else(|| Err(StoreError::new("the interpreter is gone")))
        };
        Box::pin(async move {
            let Ok(handle) = tokio::runtime::Handle::try_current() else {
                return Err(StoreError::new("the store was asked outside of the engine"));
            };
            let gone = |_| Err(StoreError::new("the store's thread ended early"));
            handle.spawn_blocking(work).await.unwrap_or_else(gone)
        })
    }
}

/// An exception without its text, which may hold tokens.
fn told(py: Python, method: &str, error: &PyErr) -> StoreError {
    let busy = error.get_type(py).getattr("__name__").and_then(|name| name.extract::<String>());
    match busy.as_deref() {
        Ok("LeaseBusy") => match error.value(py).getattr("args").and_then(|who| who.extract()) {
            Ok((host, process)) => StoreError::held_by(Holder { host, process }),
            Err(_) => StoreError::busy(),
        },
        Ok(name) => StoreError::new(format!("`{method}` of the store raised {name}")),
        Err(_) => StoreError::new(format!("`{method}` of the store raised an exception")),
    }
}

fn key(py: Python, key: &OaKey) -> PyResult<Py<PyAny>> {
    Ok((key.app.as_str(), key.oa.as_str()).into_pyobject(py)?.into_any().unbind())
}

fn lease_of(py: Python, key: &OaKey, fence: u64) -> PyResult<Py<PyAny>> {
    to_python(py, &serde_json::json!({ "key": [key.app, key.oa], "fence": fence }))
}

fn nothing(_: &Bound<PyAny>) -> PyResult<()> {
    Ok(())
}

impl TokenStore for Python2Store {
    fn load(&self, of: &OaKey) -> BoxFuture<'_, Result<Option<Stored>, StoreError>> {
        let of = of.clone();
        self.ask(
            "load",
            move |py| Ok(vec![key(py, &of)?]),
            |answer| {
                if answer.is_none() {
                    return Ok(None);
                }
                let StoredGiven { tokens, version, intent } = depythonize(answer)?;
                Ok(Some(Stored { tokens, version, intent }))
            },
        )
    }

    fn lease(
        &self,
        of: &OaKey,
        ttl: Duration,
        wait: Duration,
    ) -> BoxFuture<'_, Result<Lease, StoreError>> {
        let asked = SystemRuntime.now();
        let (of, whose) = (of.clone(), of.clone());
        let given = self.ask(
            "lease",
            move |py| {
                let seconds = |span: Duration| span.as_secs_f64().into_pyobject(py);
                Ok(vec![
                    key(py, &of)?,
                    seconds(ttl)?.into_any().unbind(),
                    seconds(wait)?.into_any().unbind(),
                ])
            },
            |answer| if answer.is_none() { Ok(None) } else { Ok(Some(depythonize(answer)?)) },
        );
        Box::pin(async move {
            let LeaseGiven { fence, good_for } = given.await?.ok_or_else(StoreError::busy)?;
            if good_for == Some(f64::INFINITY) {
                return Ok(Lease::new(whose, fence));
            }
            let good_for =
                good_for.and_then(|left| Duration::try_from_secs_f64(left).ok()).unwrap_or(ttl);
            // It counts from before it was asked for.
            let passed: Duration = SystemRuntime.now().since(Timestamp(asked.0));
            Ok(Lease::new(whose, fence).ending_in(good_for.saturating_sub(passed)))
        })
    }

    fn begin(&self, lease: &Lease, intent: &Intent) -> BoxFuture<'_, Result<(), StoreError>> {
        let (of, fence, intent) = (lease.key.clone(), lease.fence, intent.clone());
        self.ask(
            "begin",
            move |py| Ok(vec![lease_of(py, &of, fence)?, to_python(py, &intent)?]),
            nothing,
        )
    }

    fn save(&self, lease: &Lease, tokens: &TokenSet) -> BoxFuture<'_, Result<(), StoreError>> {
        let (of, fence, tokens) = (lease.key.clone(), lease.fence, tokens.clone());
        self.ask(
            "save",
            move |py| Ok(vec![lease_of(py, &of, fence)?, to_python(py, &tokens)?]),
            nothing,
        )
    }

    fn release(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        self.ask("release", move |py| Ok(vec![lease_of(py, &lease.key, lease.fence)?]), nothing)
    }
}
