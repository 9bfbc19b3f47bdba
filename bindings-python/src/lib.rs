//! Names and dictionaries in, dictionaries out: the boundary that the Python package stands on.
//! A probe of it. Nothing here knows a call; what is Python's own is written in Python.

use futures_util::{TryStreamExt, future::OptionFuture, stream::BoxStream};
use pyo3::{import_exception, prelude::*, sync::PyOnceLock};
use pythonize::{depythonize, pythonize};
use serde_json::Value;
use tokio::{runtime::Runtime, sync::Mutex};
use zalo_oa_core::emulator::{ClockMode, Emulator};
use zalo_oa_core::{self as core, App, Error, client::Bases, operation::ValueHandle};

import_exception!(zalo_oa, ZaloError);
static ENGINE: PyOnceLock<Runtime> = PyOnceLock::new();
type Json<'py> = PyResult<Bound<'py, PyAny>>;
type Outcome<T> = Result<T, Error>;

/// Waits without the interpreter's lock, so that other Python threads go on.
fn wait<T: Send>(py: Python, work: impl Future<Output = Outcome<T>> + Send) -> PyResult<T> {
    let engine = ENGINE.get_or_try_init(py, Runtime::new)?;
    py.detach(|| engine.block_on(work)).map_err(raise)
}

fn raise(error: Error) -> PyErr {
    let error = error.record();
    let record = Python::attach(|py| pythonize(py, &error).map(Bound::unbind));
    record.map_or_else(PyErr::from, ZaloError::new_err)
}

#[pyclass(frozen)]
struct Client(core::Client);
#[pyclass(frozen)]
struct Pages(Mutex<BoxStream<'static, Outcome<Vec<Value>>>>);
#[pyclass(frozen)]
struct Handle(Mutex<Option<ValueHandle>>);

#[pymethods]
impl Client {
    #[staticmethod]
    fn http(token: &str, base: Option<&str>) -> PyResult<Self> {
        let bases = base.map_or_else(|| Ok(Bases::default()), Bases::emulator);
        let app = App::builder("").bases(bases.map_err(|error| raise(error.into()))?);
        Ok(Self(app.build().map_err(raise)?.with_token(token)))
    }
    #[staticmethod]
    fn emulator(seed: u64, followers: u32) -> PyResult<Self> {
        let zalo = Emulator::builder().seed(seed).followers(followers);
        let zalo = zalo.clock(ClockMode::Auto).build();
        let app = App::builder(zalo.app_id()).runtime(zalo.runtime());
        let app = app.transport(zalo.clone()).build().map_err(raise)?;
        Ok(Self(app.with_token(zalo.tokens().access())))
    }
    fn call<'py>(&self, py: Python<'py>, name: &str, params: &Bound<PyAny>) -> Json<'py> {
        Ok(pythonize(py, &wait(py, self.0.call(name, depythonize(params)?))?)?)
    }
    fn pages(&self, name: &str, params: &Bound<PyAny>) -> PyResult<Pages> {
        let pages = self.0.pages_by_name(name, depythonize(params)?);
        Ok(Pages(Mutex::new(pages.map_err(raise)?)))
    }
    fn start(&self, operation: &str, params: &Bound<PyAny>) -> PyResult<Handle> {
        let handle = self.0.start_by_name(operation, depythonize(params)?);
        Ok(Handle(Mutex::new(Some(handle.map_err(raise)?))))
    }
}

#[pymethods]
impl Pages {
    fn next<'py>(&self, py: Python<'py>) -> Json<'py> {
        let page = wait(py, async { self.0.lock().await.try_next().await })?;
        Ok(pythonize(py, &page)?)
    }
}

#[pymethods]
impl Handle {
    fn next<'py>(&self, py: Python<'py>) -> Json<'py> {
        let next = async {
            let mut running = self.0.lock().await;
            Ok(OptionFuture::from(running.as_mut().map(ValueHandle::next)).await.flatten())
        };
        Ok(pythonize(py, &wait(py, next)?)?)
    }
    fn result<'py>(&self, py: Python<'py>) -> Json<'py> {
        let result = async {
            let running = self.0.lock().await.take();
            OptionFuture::from(running.map(ValueHandle::result)).await.transpose()
        };
        Ok(pythonize(py, &wait(py, result)?)?)
    }
}

#[pymodule]
mod _native {
    #[pymodule_export]
    use super::Client;
}
