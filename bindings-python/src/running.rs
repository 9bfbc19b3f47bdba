//! Walks and operations under way. They go on while somebody asks, and belong to the process that began them.

use std::sync::Arc;

use futures_util::{
    StreamExt, TryStreamExt,
    future::{Either, select},
    stream::{BoxStream, Fuse},
};
use pyo3::{prelude::*, types::PyBytes};
use serde_json::Value;
use tokio::sync::{Mutex, watch};
use zalo_oa_core::{Error, client::WholePage, operation::ValueHandle};

use crate::{
    awaitable::promise,
    engine::wait,
    error::{raise, refuse, value},
    inside::Inside,
    local::Local,
    value::to_python,
};

type Walk = BoxStream<'static, Result<WholePage, Error>>;

/// The pages of a list call.
#[pyclass(frozen, module = "zalo_oa._native")]
pub(crate) struct Pages(Local<Arc<Mutex<Fuse<Walk>>>>);

impl Pages {
    pub(crate) fn new(walk: Walk) -> Self {
        Self(Local::new(Arc::new(Mutex::new(walk.fuse()))))
    }

    fn page(&self, py: Python) -> PyResult<impl Future<Output = Page> + Send + 'static> {
        let walk = Arc::clone(here(py, &self.0)?);
        Ok(async move { walk.lock().await.try_next().await })
    }
}

type Page = Result<Option<WholePage>, Error>;

#[pymethods]
impl Pages {
    /// The next page, `None` after the last. After an error the same page can be asked for again. Of a whole one it is
    /// the items, how many there are in all, and the body.
    #[pyo3(signature = (whole=false))]
    fn next(&self, py: Python, whole: bool) -> PyResult<Py<PyAny>> {
        let inside = Inside::enter(py);
        turned(py, wait(py, &inside, self.page(py)?)?, whole)
    }

    #[pyo3(signature = (whole=false))]
    fn next_async<'py>(&self, py: Python<'py>, whole: bool) -> PyResult<Bound<'py, PyAny>> {
        promise(py, self.page(py)?, move |py, page| turned(py, page, whole))
    }
}

fn turned(py: Python, page: Page, whole: bool) -> PyResult<Py<PyAny>> {
    let Some(page) = value(py, page)? else {
        return Ok(py.None());
    };
    let items = to_python(py, &page.items)?;
    if !whole {
        return Ok(items);
    }
    let page = (items, page.total, PyBytes::new(py, &page.body));
    Ok(page.into_pyobject(py)?.into_any().unbind())
}

/// How an operation ended. It is told as often as it is asked for.
type Ended = Arc<Result<Value, Error>>;

enum State {
    Running(ValueHandle),
    Ended(Ended),
    /// Between the two; nobody sees it, since the change holds the lock and waits for nothing.
    Changing,
}

struct Run {
    state: Mutex<State>,
    stop: watch::Sender<bool>,
}

impl Run {
    async fn next(&self) -> Option<Value> {
        let mut state = self.state.lock().await;
        let State::Running(handle) = &mut *state else {
            return None;
        };
        let mut stop = self.stop.subscribe();
        let event = {
            let next = std::pin::pin!(handle.next());
            let stopped = std::pin::pin!(stop.wait_for(|stop| *stop));
            match select(stopped, next).await {
                Either::Right((event, _)) => event,
                Either::Left(_) => None,
            }
        };
        if *self.stop.borrow() {
            handle.cancel();
        }
        if event.is_none() {
            let ended = std::mem::replace(&mut *state, State::Changing);
            *state = match ended {
                State::Running(handle) => State::Ended(Arc::new(handle.result().await)),
                other => other,
            };
        }
        event
    }

    async fn result(&self) -> Option<Ended> {
        while self.next().await.is_some() {}
        match &*self.state.lock().await {
            State::Ended(ended) => Some(Arc::clone(ended)),
            _ => None,
        }
    }
}

/// An operation under way.
#[pyclass(frozen, module = "zalo_oa._native")]
pub(crate) struct Handle(Local<Arc<Run>>);

impl Handle {
    pub(crate) fn new(handle: ValueHandle) -> Self {
        let state = Mutex::new(State::Running(handle));
        Self(Local::new(Arc::new(Run { state, stop: watch::Sender::new(false) })))
    }

    fn run(&self, py: Python) -> PyResult<Arc<Run>> {
        here(py, &self.0).cloned()
    }
}

#[pymethods]
impl Handle {
    /// The next event, `None` when the result is there.
    fn next(&self, py: Python) -> PyResult<Py<PyAny>> {
        let inside = Inside::enter(py);
        let run = self.run(py)?;
        to_python(py, &wait(py, &inside, async move { run.next().await })?)
    }

    fn next_async<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let run = self.run(py)?;
        promise(py, async move { run.next().await }, |py, event| to_python(py, &event))
    }

    fn result(&self, py: Python) -> PyResult<Py<PyAny>> {
        let inside = Inside::enter(py);
        let run = self.run(py)?;
        ended(py, wait(py, &inside, async move { run.result().await })?)
    }

    fn result_async<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let run = self.run(py)?;
        promise(py, async move { run.result().await }, ended)
    }

    /// Stops before the next step, also while another thread or task waits for an event.
    fn cancel(&self, py: Python) -> PyResult<()> {
        self.run(py)?.stop.send_replace(true);
        Ok(())
    }
}

fn ended(py: Python, outcome: Option<Ended>) -> PyResult<Py<PyAny>> {
    match outcome.as_deref() {
        Some(Ok(answer)) => to_python(py, answer),
        Some(Err(error)) => Err(raise(py, error)),
        None => Err(refuse(py, "operation", "the operation was given up in mid-change")),
    }
}

fn here<'a, T: Send>(py: Python, local: &'a Local<T>) -> PyResult<&'a T> {
    let what = "it was begun in the parent process: begin it anew in this one";
    local.get().ok_or_else(|| refuse(py, "fork", what))
}
