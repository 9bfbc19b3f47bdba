//! Tokens in files, also as an object whose methods a store written in Python can build on: one that keeps a journal,
//! or mirrors what is saved.

use std::{path::PathBuf, sync::Mutex, time::Duration};

use pyo3::{
    exceptions::{PyRuntimeError, PyTypeError},
    prelude::*,
};
use pythonize::depythonize;
use serde::Deserialize;
use serde_json::json;
use zalo_oa_core::{
    platform::BoxFuture,
    store::{self as core, Intent, Lease, OaKey, StoreError, TokenSet, TokenStore},
};

use crate::{
    error,
    inside::Inside,
    local::{Local, lock},
    shared::seconds,
    value::to_python,
};

/// How long a wait for the lease may overlook a signal.
const SLICE: Duration = Duration::from_millis(50);

/// Tokens in files, for one machine and any number of processes.
#[pyclass(frozen, module = "zalo_oa._native")]
pub(crate) struct FileStore {
    core: core::FileStore,
    /// Leases that Python was told of: dropping one would give it back. A forked child has none of them.
    held: Mutex<Local<Vec<Lease>>>,
}

impl FileStore {
    pub(crate) fn core(&self) -> &core::FileStore {
        &self.core
    }
}

/// A lease as Python has it.
#[derive(Deserialize)]
struct Given {
    key: (String, String),
    fence: u64,
}

impl Given {
    fn read(lease: &Bound<PyAny>) -> PyResult<Lease> {
        let wrong = |_| PyTypeError::new_err("`lease` is a dictionary with `key` and `fence`");
        let Self { key, fence } = depythonize(lease).map_err(wrong)?;
        Ok(Lease::new(whose(key), fence))
    }
}

fn whose((app, oa): (String, String)) -> OaKey {
    OaKey { app: app.into(), oa: oa.into() }
}

#[pymethods]
impl FileStore {
    #[new]
    fn new(py: Python, folder: &Bound<PyAny>) -> PyResult<Self> {
        let expanded = py.import("os.path")?.call_method1("expanduser", (folder,));
        let Ok(folder) = expanded.and_then(|folder| folder.extract::<PathBuf>()) else {
            let kind = folder.get_type().name()?;
            return Err(PyTypeError::new_err(format!("`folder` takes a path, not {kind}")));
        };
        let made = py.detach(|| core::FileStore::new(folder));
        let core = made.map_err(|error| error::store(py, error))?;
        Ok(Self { core, held: Mutex::new(Local::new(Vec::new())) })
    }

    /// The pairs of app and OA whose tokens lie here.
    fn keys(&self, py: Python) -> PyResult<Vec<(String, String)>> {
        let keys = py.detach(|| self.core.keys()).map_err(|error| error::store(py, error))?;
        Ok(keys.iter().map(|key| (key.app.to_string(), key.oa.to_string())).collect())
    }

    #[getter]
    fn folder(&self) -> String {
        self.core.folder().display().to_string()
    }

    fn load(&self, py: Python, key: (String, String)) -> PyResult<Option<Py<PyAny>>> {
        let Some(stored) = done(py, self.core.load(&whose(key)))? else {
            return Ok(None);
        };
        let core::Stored { tokens, version, intent } = stored;
        let stored = json!({ "tokens": tokens, "version": version, "intent": intent });
        to_python(py, &stored).map(Some)
    }

    /// The lease ends with the process, so `ttl` counts for nothing.
    fn lease<'py>(
        &self,
        py: Python<'py>,
        key: (String, String),
        ttl: f64,
        wait: f64,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (key, ttl) = (whose(key), seconds("ttl", Some(ttl))?.unwrap_or_default());
        let mut left = seconds("wait", Some(wait))?.unwrap_or_default();
        let lease = loop {
            let slice = left.min(SLICE);
            left = left.saturating_sub(slice);
            match block_on(py, self.core.lease(&key, ttl, slice))? {
                Ok(lease) => break lease,
                Err(busy) if busy.is_busy() && left.is_zero() => return Err(is_busy(py, &busy)),
                Err(busy) if busy.is_busy() => py.check_signals()?,
                Err(other) => return Err(error::store(py, other)),
            }
        };
        let given = pyo3::types::PyDict::new(py);
        given.set_item("fence", lease.fence)?;
        given.set_item("good_for", f64::INFINITY)?;
        let mut held = lock(&self.held);
        match held.get_mut() {
            Some(held) => held.push(lease),
            None => *held = Local::new(vec![lease]),
        }
        Ok(given.into_any())
    }

    fn begin(&self, py: Python, lease: &Bound<PyAny>, intent: &Bound<PyAny>) -> PyResult<()> {
        let intent: Intent = depythonize(intent)?;
        done(py, self.core.begin(&Given::read(lease)?, &intent))
    }

    fn save(&self, py: Python, lease: &Bound<PyAny>, tokens: &Bound<PyAny>) -> PyResult<()> {
        let wrong = |_| PyTypeError::new_err("`tokens` are a dictionary as `load` gives them");
        let tokens: TokenSet = depythonize(tokens).map_err(wrong)?;
        done(py, self.core.save(&Given::read(lease)?, &tokens))
    }

    fn release(&self, py: Python, lease: &Bound<PyAny>) -> PyResult<()> {
        let mut lease = Given::read(lease)?;
        if let Some(held) = lock(&self.held).get_mut()
            && let Some(at) = held.iter().position(|held| held.fence == lease.fence)
        {
            lease = held.swap_remove(at);
        }
        done(py, self.core.release(lease))
    }

    fn __repr__(&self) -> String {
        format!("FileStore({:?})", self.folder())
    }
}

/// Who has the lease, as a store written in Python says it.
fn is_busy(py: Python, error: &StoreError) -> PyErr {
    let made = || {
        let class = py.import("zalo_oa._stores")?.getattr("LeaseBusy")?;
        match error.holder() {
            Some(holder) => class.call1((&holder.host, holder.process)),
            None => class.call0(),
        }
    };
    made().map_or_else(|error: PyErr| error, PyErr::from_value)
}

fn done<T: Send>(py: Python, work: BoxFuture<'_, Result<T, StoreError>>) -> PyResult<T> {
    block_on(py, work)?.map_err(|error| error::store(py, error))
}

/// Waits on this thread and without the engine: at the exit of the interpreter, when the engine is on its way out, a
/// refresh still has to be saved.
fn block_on<T: Send>(py: Python, work: BoxFuture<'_, T>) -> PyResult<T> {
    let inside = Inside::enter(py);
    inside.outside(py, || {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        runtime.map(|runtime| runtime.block_on(work)).map_err(PyRuntimeError::new_err)
    })
}
