//! One Official Account's client: calls, pages and operations by name, blocking and for asyncio.

use std::sync::{Arc, Mutex};

use futures_util::stream::StreamExt;
use pyo3::{
    exceptions::{PyTypeError, PyValueError},
    prelude::*,
    types::PyDict,
};
use serde_json::json;
use zalo_oa_core::{CallOptions, Client, Error, auth::KeepAlive, store::TokenStore};

use crate::{
    answer::answered,
    awaitable::promise,
    engine::{Engine, wait},
    error::value,
    here::wait_here,
    inside::Inside,
    local::{Local, get_or_make, lock},
    many::{self, Told, width},
    running::{Handle, Pages},
    shared::{Shared, seconds},
    store,
    value::{call_params, params as given, to_python},
};

/// Where a client's tokens come from.
pub(crate) enum Source {
    Token(String),
    /// The core's view of the store belongs to the process, and knows the loop that was running when it was made.
    Store {
        oa: String,
        store: Py<PyAny>,
        seen: Local<Arc<dyn TokenStore>>,
    },
}

/// One OA's client.
#[pyclass(frozen, module = "zalo_oa._native")]
pub(crate) struct Native {
    app: Arc<Shared>,
    source: Source,
    made: Mutex<Option<Local<Arc<Client>>>>,
}

impl Native {
    pub(crate) fn new(app: Arc<Shared>, source: Source) -> Self {
        Self { app, source, made: Mutex::default() }
    }

    /// The core's client of this process.
    fn client(&self, py: Python) -> PyResult<Arc<Client>> {
        // Made before the lock is taken: a store in Python is looked at meanwhile.
        if let Some(client) = lock(&self.made).as_ref().and_then(Local::get) {
            return Ok(Arc::clone(client));
        }
        let app = self.app.get(py)?;
        let client = match &self.source {
            Source::Token(token) => app.with_token(token.as_str()),
            Source::Store { oa, store, seen } => match seen.get() {
                Some(store) => app.oa(oa.as_str(), Arc::clone(store)),
                None => app.oa(oa.as_str(), store::of(py, store.bind(py))?),
            },
        };
        let engine = Engine::get(py)?;
        get_or_make(&self.made, || {
            let client = Arc::new(client);
            engine.watch(&client);
            Ok(client)
        })
    }

    fn with(&self, py: Python, options: CallOptions) -> PyResult<Client> {
        Ok(self.client(py)?.with(options))
    }
}

#[pymethods]
impl Native {
    #[pyo3(signature = (name, params, timeout=None, deadline=None, attempts=None, without_limits=false, whole=false))]
    #[expect(clippy::too_many_arguments, reason = "the options of a call, by name")]
    fn call(
        &self,
        py: Python,
        name: &str,
        params: &Bound<PyDict>,
        timeout: Option<f64>,
        deadline: Option<f64>,
        attempts: Option<u32>,
        without_limits: bool,
        whole: bool,
    ) -> PyResult<Py<PyAny>> {
        let inside = Inside::enter(py);
        let client = self.with(py, options(timeout, deadline, attempts, without_limits)?)?;
        answered(
            py,
            wait_here(py, &inside, client.call_whole(name, call_params(name, params)?))?,
            whole,
        )
    }

    #[pyo3(signature = (name, params, timeout=None, deadline=None, attempts=None, without_limits=false, whole=false))]
    #[expect(clippy::too_many_arguments, reason = "the options of a call, by name")]
    fn call_async<'py>(
        &self,
        py: Python<'py>,
        name: &str,
        params: &Bound<'py, PyDict>,
        timeout: Option<f64>,
        deadline: Option<f64>,
        attempts: Option<u32>,
        without_limits: bool,
        whole: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        let client = self.with(py, options(timeout, deadline, attempts, without_limits)?)?;
        let call = client.call_whole(name, call_params(name, params)?);
        let eager = Arc::clone(&Engine::get(py)?.eager);
        let work = async move { eager.watch(call).await };
        promise(py, work, move |py, outcome| answered(py, outcome, whole))
    }

    /// When the allowance is short, single calls go before those of many.
    #[pyo3(signature = (calls, concurrency, timeout=None, deadline=None, attempts=None, without_limits=false, whole=false))]
    #[expect(clippy::too_many_arguments, reason = "the options of a call, by name")]
    fn call_many(
        &self,
        py: Python,
        calls: Vec<(String, Bound<PyDict>)>,
        concurrency: usize,
        timeout: Option<f64>,
        deadline: Option<f64>,
        attempts: Option<u32>,
        without_limits: bool,
        whole: bool,
    ) -> PyResult<Vec<Told>> {
        let inside = Inside::enter(py);
        let client = self.with(py, options(timeout, deadline, attempts, without_limits)?.bulk())?;
        let (calls, mut slots) = many::split(py, calls, whole);
        slots.fill(py, &inside, many::send(client, calls, width(concurrency)?))?;
        slots.told()
    }

    #[pyo3(signature = (calls, concurrency, timeout=None, deadline=None, attempts=None, without_limits=false, whole=false))]
    #[expect(clippy::too_many_arguments, reason = "the options of a call, by name")]
    fn call_many_async<'py>(
        &self,
        py: Python<'py>,
        calls: Vec<(String, Bound<'py, PyDict>)>,
        concurrency: usize,
        timeout: Option<f64>,
        deadline: Option<f64>,
        attempts: Option<u32>,
        without_limits: bool,
        whole: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        let client = self.with(py, options(timeout, deadline, attempts, without_limits)?.bulk())?;
        let (calls, mut slots) = many::split(py, calls, whole);
        let work = many::send(client, calls, width(concurrency)?).collect::<Vec<_>>();
        promise(py, work, move |py, outcomes| {
            outcomes.into_iter().try_for_each(|outcome| slots.put(py, outcome))?;
            Ok(slots.told()?.into_pyobject(py)?.into_any().unbind())
        })
    }

    /// The options hold for each page.
    #[pyo3(signature = (name, params, timeout=None, deadline=None, attempts=None, without_limits=false))]
    #[expect(clippy::too_many_arguments, reason = "the options of a call, by name")]
    fn pages(
        &self,
        py: Python,
        name: &str,
        params: &Bound<PyDict>,
        timeout: Option<f64>,
        deadline: Option<f64>,
        attempts: Option<u32>,
        without_limits: bool,
    ) -> PyResult<Pages> {
        let client = self.with(py, options(timeout, deadline, attempts, without_limits)?)?;
        let walk = client.walk_by_name(name, given(name, params)?);
        Ok(Pages::new(value(py, walk)?))
    }

    /// The options hold for each call of the operation.
    #[pyo3(signature = (name, params, timeout=None, deadline=None, attempts=None, without_limits=false))]
    #[expect(clippy::too_many_arguments, reason = "the options of a call, by name")]
    fn start(
        &self,
        py: Python,
        name: &str,
        params: &Bound<PyDict>,
        timeout: Option<f64>,
        deadline: Option<f64>,
        attempts: Option<u32>,
        without_limits: bool,
    ) -> PyResult<Handle> {
        let client = self.with(py, options(timeout, deadline, attempts, without_limits)?)?;
        let handle = client.start_by_name(name, given(name, params)?);
        Ok(Handle::new(value(py, handle)?))
    }

    fn health(&self, py: Python) -> PyResult<Py<PyAny>> {
        let inside = Inside::enter(py);
        let client = self.client(py)?;
        to_python(py, &wait(py, &inside, async move { client.health().await })?)
    }

    fn health_async<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let client = self.client(py)?;
        promise(py, async move { client.health().await }, |py, health| to_python(py, &health))
    }

    fn keep_alive(&self, py: Python) -> PyResult<Py<PyAny>> {
        let inside = Inside::enter(py);
        let client = self.client(py)?;
        kept(py, wait(py, &inside, async move { client.keep_alive().await })?)
    }

    fn keep_alive_async<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let client = self.client(py)?;
        promise(py, async move { client.keep_alive().await }, kept)
    }

    /// Waits until new tokens that are on their way are saved. The client can be used on.
    fn close(&self, py: Python) -> PyResult<()> {
        let inside = Inside::enter(py);
        let client = self.client(py)?;
        value(py, wait(py, &inside, async move { client.close().await })?)
    }

    fn close_async<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let client = self.client(py)?;
        promise(py, async move { client.close().await }, |py, closed| {
            value(py, closed)?;
            Ok(py.None())
        })
    }

    #[getter]
    fn oa_id(&self) -> Option<&str> {
        match &self.source {
            Source::Token(_) => None,
            Source::Store { oa, .. } => Some(oa),
        }
    }

    fn __reduce__(slf: &Bound<Self>) -> PyResult<()> {
        let kind = slf.get_type().name()?;
        let what = format!(
            "a {kind} holds tokens and connections: it can be neither pickled nor copied; make one where it is used"
        );
        Err(PyTypeError::new_err(what))
    }
}

fn options(
    timeout: Option<f64>,
    deadline: Option<f64>,
    attempts: Option<u32>,
    without_limits: bool,
) -> PyResult<CallOptions> {
    let mut options = CallOptions::default();
    if without_limits {
        options = options.without_limits();
    }
    if let Some(timeout) = seconds("timeout", timeout)? {
        options = options.timeout(timeout);
    }
    if let Some(deadline) = seconds("deadline", deadline)? {
        options = options.deadline(deadline);
    }
    match attempts {
        Some(0) => Err(PyValueError::new_err("`attempts` is 1 or more")),
        Some(attempts) => Ok(options.attempts(attempts)),
        None => Ok(options),
    }
}

fn kept(py: Python, outcome: Result<KeepAlive, Error>) -> PyResult<Py<PyAny>> {
    let outcome = match value(py, outcome)? {
        KeepAlive::Young { age } => json!({ "kind": "young", "age": age.as_secs() }),
        _ => json!({ "kind": "rotated" }),
    };
    to_python(py, &outcome)
}
