//! How an inbox is made from Python's words.

use std::{path::PathBuf, time::Duration};

use pyo3::{
    exceptions::{PyTypeError, PyValueError},
    prelude::*,
};
use pythonize::depythonize;
use serde::Deserialize;
use tokio::sync::{
    mpsc::{UnboundedReceiver, unbounded_channel},
    oneshot,
};
use zalo_oa_core::webhook::{
    self as core, Verifier,
    inbox::{BodyKey, Delivery, InboxError},
};

use crate::{error::refuse, shared::seconds, webhook::verifier};

/// A try is ended by Python, which knows what a handler does; never beside it by the core.
const NEVER: Duration = Duration::from_secs(10 * 365 * 24 * 3_600);

/// What an inbox is made from; spans are seconds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Settings {
    path: PathBuf,
    key: String,
    secrets: Vec<String>,
    app_id: Option<String>,
    attempts: u32,
    pause: f64,
    longest_pause: f64,
    concurrency: usize,
    purge_after: f64,
    answer_within: f64,
    body_bytes: usize,
    end_within: f64,
    oldest: Option<f64>,
    ahead: Option<f64>,
}

/// An event on its way to Python.
pub(super) struct Handing {
    pub(super) delivery: Delivery,
    pub(super) report: oneshot::Sender<bool>,
}

/// Made in the process that calls it, and its handlers' side on the engine.
pub(super) struct Opening {
    verifier: Verifier,
    key: BodyKey,
    settings: Settings,
    spans: [Duration; 5],
}

impl Opening {
    pub(super) fn read(py: Python, settings: &Bound<PyAny>) -> PyResult<Self> {
        let settings: Settings =
            depythonize(settings).map_err(|error| PyTypeError::new_err(error.to_string()))?;
        let verifier = verifier(
            py,
            settings.secrets.clone(),
            settings.app_id.clone(),
            settings.oldest,
            settings.ahead,
        )?;
        let key = BodyKey::read(&settings.key)
            .map_err(|error| refuse(py, "webhook.inbox", error.to_string()))?;
        let span = |name, value| {
            let found = seconds(name, Some(value))?;
            found.ok_or_else(|| PyValueError::new_err(format!("`{name}` is missing")))
        };
        let spans = [
            span("pause", settings.pause)?,
            span("longest_pause", settings.longest_pause)?,
            span("purge_after", settings.purge_after)?,
            span("answer_within", settings.answer_within)?,
            span("end_within", settings.end_within)?,
        ];
        Ok(Self { verifier, key, settings, spans })
    }

    pub(super) async fn open(self) -> Result<Opened, InboxError> {
        let Self { verifier, key, settings, spans } = self;
        let [pause, longest, purge_after, answer_within, end_within] = spans;
        let (jobs, waiting) = unbounded_channel();
        let handler = move |delivery| {
            let (report, ended) = oneshot::channel();
            // Without a listener nothing is handed out until the next start.
            let _ = jobs.send(Handing { delivery, report });
            async move {
                match ended.await {
                    Ok(true) => Ok(()),
                    Ok(false) => Err(()),
                    // Lost, and not known to be handled.
                    Err(_) => std::future::pending().await,
                }
            }
        };
        let core = core::Inbox::builder(verifier, settings.path, key)
            .attempts(settings.attempts)
            .pauses(pause, longest)
            .concurrency(settings.concurrency)
            .handler_within(NEVER)
            .purge_after(purge_after)
            .answer_within(answer_within)
            .body_bytes(settings.body_bytes)
            .end_within(end_within)
            .build(handler)
            .await?;
        Ok(Opened { core, waiting, answer_within })
    }
}

pub(super) struct Opened {
    pub(super) core: core::Inbox,
    pub(super) waiting: UnboundedReceiver<Handing>,
    pub(super) answer_within: Duration,
}
