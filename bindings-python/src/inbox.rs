//! The core's inbox for Python. Events leave it in portions, as jobs that somebody must end; one that is lost on its way is
//! never told to be handled, so the next inbox on the file hands it out again.

mod opening;

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use bytes::Bytes;
use pyo3::prelude::*;
use serde_json::json;
use tokio::sync::{Mutex as Turn, mpsc::UnboundedReceiver, oneshot};
use zalo_oa_core::webhook::{
    self as core,
    inbox::{Answer, DeliveryId, DomainCode, InboxError, Stats},
};

use crate::{
    awaitable::promise,
    engine::wait,
    error::{refuse, webhook},
    inside::Inside,
    local::{Local, lock},
    shared::seconds,
    value::to_python,
    webhook::{Event, Headers, headers, reason},
};
use opening::{Handing, Opened, Opening};

/// Jobs of one portion.
const PORTION: usize = 64;

/// An open inbox.
#[pyclass(frozen, module = "zalo_oa._native")]
pub(crate) struct Inbox {
    core: Local<core::Inbox>,
    jobs: Arc<Turn<UnboundedReceiver<Handing>>>,
    answer_within: Duration,
}

/// An event with its handler.
#[pyclass(frozen, module = "zalo_oa._native")]
pub(crate) struct Job {
    #[pyo3(get)]
    id: i64,
    #[pyo3(get)]
    attempt: u32,
    #[pyo3(get)]
    received_ms: i64,
    #[pyo3(get)]
    event: Py<Event>,
    report: Mutex<Option<oneshot::Sender<bool>>>,
}

#[pymethods]
impl Job {
    /// Tells how it ended, once.
    fn end(&self, handled: bool) {
        if let Some(report) = lock(&self.report).take() {
            // An inbox that has ended hands the event out again.
            let _ = report.send(handled);
        }
    }
}

/// How an answer crosses: what became of the delivery, its status, and why it was refused.
type Told = (&'static str, u16, Option<&'static str>);

fn told(answer: &Answer) -> Told {
    let (what, why) = match answer {
        Answer::Taken => ("taken", None),
        Answer::Repeat => ("repeat", None),
        Answer::Dropped => ("dropped", None),
        Answer::Refused(error) => ("refused", Some(reason(error))),
        Answer::TooLarge => ("too_large", None),
        _ => ("unavailable", None),
    };
    (what, answer.status().as_u16(), why)
}

fn raise(py: Python, error: &InboxError) -> PyErr {
    let why = match error {
        InboxError::Place(_) => "place",
        InboxError::File(_) => "file",
        InboxError::InUse => "in_use",
        InboxError::WrongKey => "wrong_key",
        InboxError::Newer => "newer",
        InboxError::NoCode => "no_code",
        InboxError::Gone => "gone",
        InboxError::Cut { .. } => "cut",
        _ => "unknown",
    };
    webhook(py, "inbox", why, error)
}

fn value<T>(py: Python, outcome: Result<T, InboxError>) -> PyResult<T> {
    outcome.map_err(|error| raise(py, &error))
}

impl Inbox {
    fn new(Opened { core, waiting, answer_within }: Opened) -> Self {
        Self { core: Local::new(core), jobs: Arc::new(Turn::new(waiting)), answer_within }
    }

    fn here(&self, py: Python) -> PyResult<core::Inbox> {
        let what =
            "the inbox is open in the parent process: open it after the fork, in one process only";
        self.core.get().cloned().ok_or_else(|| refuse(py, "webhook.inbox", what))
    }

    fn ask<T: Send + 'static, R: Future<Output = Result<T, InboxError>> + Send + 'static>(
        &self,
        py: Python,
        ask: impl FnOnce(core::Inbox) -> R,
    ) -> PyResult<T> {
        let inside = Inside::enter(py);
        let work = ask(self.here(py)?);
        let outcome = wait(py, &inside, work)?;
        value(py, outcome)
    }

    fn within(&self, within: Option<f64>) -> PyResult<Duration> {
        Ok(seconds("within", within)?.unwrap_or(self.answer_within))
    }
}

#[pymethods]
impl Inbox {
    /// Whether it could be opened, as far as its settings go.
    #[staticmethod]
    fn check(py: Python, settings: &Bound<PyAny>) -> PyResult<()> {
        Opening::read(py, settings).map(drop)
    }

    /// Opens the file, or makes it.
    #[staticmethod]
    fn open(py: Python, settings: &Bound<PyAny>) -> PyResult<Self> {
        let inside = Inside::enter(py);
        let opened = wait(py, &inside, Opening::read(py, settings)?.open())?;
        Ok(Self::new(value(py, opened)?))
    }

    #[staticmethod]
    fn open_async<'py>(
        py: Python<'py>,
        settings: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        promise(py, Opening::read(py, settings)?.open(), |py, opened| {
            Ok(Py::new(py, Self::new(value(py, opened)?))?.into_any())
        })
    }

    #[pyo3(signature = (headers, body, within=None))]
    fn accept(
        &self,
        py: Python,
        headers: Headers,
        body: &[u8],
        within: Option<f64>,
    ) -> PyResult<Told> {
        let inside = Inside::enter(py);
        let (core, headers, within) =
            (self.here(py)?, self::headers(&headers), self.within(within)?);
        let body = Bytes::copy_from_slice(body);
        let work = async move { core.accept_within(&headers, body, within).await };
        Ok(told(&wait(py, &inside, work)?))
    }

    #[pyo3(signature = (headers, body, within=None))]
    fn accept_async<'py>(
        &self,
        py: Python<'py>,
        headers: Headers,
        body: &[u8],
        within: Option<f64>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (core, headers, within) =
            (self.here(py)?, self::headers(&headers), self.within(within)?);
        let body = Bytes::copy_from_slice(body);
        let work = async move { core.accept_within(&headers, body, within).await };
        promise(py, work, |py, answer| Ok(told(&answer).into_pyobject(py)?.into_any().unbind()))
    }

    /// The next jobs; none when the inbox has ended. One asks at a time.
    fn jobs_async<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.here(py)?;
        let jobs = Arc::clone(&self.jobs);
        let work = async move {
            let mut portion = Vec::new();
            jobs.lock().await.recv_many(&mut portion, PORTION).await;
            portion
        };
        promise(py, work, |py, portion| {
            let job = |Handing { delivery, report }: Handing| {
                let (id, attempt, received_ms) =
                    (delivery.id.0, delivery.attempt, delivery.received.0);
                let event = Py::new(py, Event::new(delivery.event))?;
                let report = Mutex::new(Some(report));
                Py::new(py, Job { id, attempt, received_ms, event, report })
            };
            let jobs = portion.into_iter().map(job).collect::<PyResult<Vec<_>>>()?;
            Ok(jobs.into_pyobject(py)?.into_any().unbind())
        })
    }

    /// Number, event, time and tries of each dead one.
    fn dead(&self, py: Python) -> PyResult<Vec<(i64, Event, i64, u32)>> {
        let dead = self.ask(py, |core| async move { core.dead().await })?;
        let row = |dead: core::inbox::Dead| {
            (dead.id.0, Event::new(dead.event), dead.received.0, dead.attempts)
        };
        Ok(dead.into_iter().map(row).collect())
    }

    fn replay(&self, py: Python, id: i64) -> PyResult<bool> {
        self.ask(py, move |core| async move { core.replay(DeliveryId(id)).await })
    }

    fn replay_all(&self, py: Python) -> PyResult<u64> {
        self.ask(py, |core| async move { core.replay_all().await })
    }

    fn discard(&self, py: Python, id: i64) -> PyResult<bool> {
        self.ask(py, move |core| async move { core.discard(DeliveryId(id)).await })
    }

    fn stats(&self, py: Python) -> PyResult<Py<PyAny>> {
        let stats = self.ask(py, |core| async move { core.stats().await })?;
        let Stats { waiting, running, dead, taken, repeats, handled, failed, .. } = stats;
        to_python(
            py,
            &json!({
                "waiting": waiting, "running": running, "dead": dead, "taken": taken, "repeats": repeats,
                "handled": handled, "failed": failed,
            }),
        )
    }

    /// Waits for handlers under way, at most so many seconds.
    #[pyo3(signature = (within=None))]
    fn close(&self, py: Python, within: Option<f64>) -> PyResult<()> {
        let within = seconds("within", within)?;
        self.ask(py, |core| async move {
            match within {
                Some(within) => core.close_within(within).await,
                None => core.close().await,
            }
        })
    }

    fn close_async<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let core = self.here(py)?;
        promise(py, async move { core.close().await }, |py, closed| {
            value(py, closed)?;
            Ok(py.None())
        })
    }
}

/// Where the file lies that proves a domain, its content, and the tag for a root page.
#[pyfunction]
pub(crate) fn domain_proof(py: Python, code: &str) -> PyResult<(String, String, String)> {
    let code = value(py, DomainCode::new(code))?;
    Ok((code.path(), code.page(), code.meta()))
}
