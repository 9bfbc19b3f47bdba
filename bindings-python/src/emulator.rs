//! The stand-in of the platform, in this process and, on demand, on loopback.

use std::{sync::Mutex, time::Duration};

use pyo3::{
    exceptions::{PyOSError, PyTypeError, PyValueError},
    prelude::*,
    types::PyDict,
};
use pythonize::depythonize;
use serde::Deserialize;
use serde_json::Value;
use zalo_oa_core::{
    emulator::{
        self as core, Allowances, ClockMode, FaultPlan, Package, RateLimits, Readings, Rule,
        Webhook,
        serve::{ServeOptions, Server, Waits},
    },
    platform::{Runtime, SystemRuntime, Timestamp},
};

use crate::{
    error::refuse,
    local::{Local, lock},
    shared::seconds,
    value::{from_python, to_python},
};

/// What may be chosen besides seed, followers and clock; spans are seconds.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct Options {
    others: Option<u32>,
    people_a_day: Option<u32>,
    history: Option<u32>,
    tags: Option<Vec<String>>,
    package: Option<Package>,
    verified: Option<bool>,
    start_ms: Option<i64>,
    latency: Option<f64>,
    article_time: Option<f64>,
    article_polls: Option<u32>,
    articles_a_month: Option<u32>,
    video_time: Option<f64>,
    fail_videos: Option<bool>,
    moderation: Option<f64>,
    access_life: Option<f64>,
    refresh_life: Option<f64>,
    require_proof: Option<bool>,
    callback: Option<String>,
    refuse_consent: Option<i32>,
    /// `false` switches the limits off.
    rate_limits: Option<Limits>,
    allowances: Option<Allowances>,
    template_credit: Option<Credit>,
    readings: Option<Readings>,
    faults: Option<Vec<Rule>>,
    webhook: Option<Webhook>,
    /// On loopback: waits of answers in the virtual clock's time instead of real time.
    virtual_waits: bool,
    /// On loopback: the port; 0 takes a free one.
    port: u16,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Limits {
    On(bool),
    Of(RateLimits),
}

/// How many template messages are paid for; `false` is an app without a Zalo Cloud Account.
#[derive(Deserialize)]
#[serde(untagged)]
enum Credit {
    On(bool),
    Of(u32),
}

/// A made-up platform with one app and one OA.
#[pyclass(frozen, module = "zalo_oa._native")]
pub(crate) struct Emulator {
    zalo: Local<core::Emulator>,
    serve: ServeOptions,
    server: Mutex<Option<Local<Server>>>,
}

impl Emulator {
    /// The emulator, in the process that made it.
    pub(crate) fn here(&self, py: Python) -> PyResult<&core::Emulator> {
        let what = "the emulator lives in the parent process: call its `serve()` before the fork and give the child \
                    the address, or make another one";
        self.zalo.get().ok_or_else(|| refuse(py, "emulator", what))
    }
}

#[pymethods]
impl Emulator {
    #[new]
    #[pyo3(signature = (seed=1, followers=200, clock="auto", options=None))]
    fn new(
        py: Python,
        seed: u64,
        followers: u32,
        clock: &str,
        options: Option<&Bound<PyDict>>,
    ) -> PyResult<Self> {
        let options: Options = match options {
            Some(options) => {
                depythonize(options).map_err(|error| PyTypeError::new_err(error.to_string()))?
            }
            None => Options::default(),
        };
        let mut serve = ServeOptions { port: options.port, ..ServeOptions::default() };
        if options.virtual_waits {
            serve.waits = Waits::Virtual;
        }
        let builder = core::Emulator::builder().seed(seed).followers(followers);
        let builder = match clock {
            "auto" => builder.clock(ClockMode::Auto),
            "manual" => builder.clock(ClockMode::Manual),
            "system" => {
                serve.running = true;
                builder.start(SystemRuntime.now())
            }
            _ => return Err(PyValueError::new_err("`clock` is `auto`, `manual` or `system`")),
        };
        let builder = chosen(builder, options)?;
        let zalo = py.detach(|| builder.build());
        Ok(Self { zalo: Local::new(zalo), serve, server: Mutex::default() })
    }

    #[getter]
    fn app_id(&self, py: Python) -> PyResult<String> {
        Ok(self.here(py)?.app_id())
    }

    #[getter]
    fn app_secret(&self, py: Python) -> PyResult<String> {
        Ok(self.here(py)?.app_secret())
    }

    #[getter]
    fn oa_id(&self, py: Python) -> PyResult<String> {
        Ok(self.here(py)?.oa_id().to_string())
    }

    #[getter]
    fn access_token(&self, py: Python) -> PyResult<String> {
        Ok(self.here(py)?.tokens().access().to_owned())
    }

    #[getter]
    fn refresh_token(&self, py: Python) -> PyResult<String> {
        Ok(self.here(py)?.tokens().refresh().to_owned())
    }

    #[getter]
    fn oa_secret_key(&self, py: Python) -> PyResult<String> {
        Ok(self.here(py)?.oa_secret_key().reveal().to_owned())
    }

    #[pyo3(signature = (challenge=None))]
    fn issue_code(&self, py: Python, challenge: Option<&str>) -> PyResult<String> {
        Ok(self.here(py)?.issue_code(challenge))
    }

    fn advance(&self, py: Python, by: f64) -> PyResult<()> {
        let zalo = self.here(py)?;
        let by = seconds("seconds", Some(by))?.unwrap_or_default();
        // Whoever waits for the clock is woken, and may need the interpreter.
        py.detach(|| zalo.advance(by));
        Ok(())
    }

    fn now_ms(&self, py: Python) -> PyResult<i64> {
        Ok(self.here(py)?.now().0)
    }

    /// Works the control surface as over HTTP, by verb and path.
    #[pyo3(signature = (verb, path, body=None))]
    fn control(
        &self,
        py: Python,
        verb: &str,
        path: &str,
        body: Option<&Bound<PyAny>>,
    ) -> PyResult<Py<PyAny>> {
        let zalo = self.here(py)?;
        let body = match body {
            Some(body) if !body.is_none() => from_python("control", "body", body)?.to_string(),
            _ => String::new(),
        };
        match py.detach(|| zalo.control(verb, path, body.as_bytes())) {
            (200, answer) => to_python(py, &answer),
            (_, answer) => {
                let what = answer.get("error").and_then(Value::as_str).unwrap_or("refused");
                Err(PyValueError::new_err(format!("`{verb} {path}`: {what}")))
            }
        }
    }

    /// Puts it on loopback and says where; asked again, it says the same.
    fn serve(&self, py: Python) -> PyResult<String> {
        let zalo = self.here(py)?.clone();
        let mut server = lock(&self.server);
        if let Some(server) = server.as_ref().and_then(Local::get) {
            return Ok(server.base());
        }
        let started = Server::start(zalo, self.serve);
        let started = started.map_err(|error| PyOSError::new_err(error.to_string()))?;
        let base = started.base();
        *server = Some(Local::new(started));
        Ok(base)
    }

    /// What the header `x-control-key` carries; `None` unless it serves.
    #[getter]
    fn control_key(&self) -> Option<String> {
        let server = lock(&self.server);
        server.as_ref().and_then(Local::get).map(|server| server.control_key().to_owned())
    }

    /// Leaves loopback. Open connections are closed.
    fn stop(&self) {
        // Its threads end while this one waits without the interpreter's lock.
        let server = lock(&self.server).take();
        drop(server);
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err(
            "an Emulator belongs to its process: it can be neither pickled nor copied",
        ))
    }
}

fn chosen(mut builder: core::EmulatorBuilder, options: Options) -> PyResult<core::EmulatorBuilder> {
    macro_rules! choose {
        ($($method:ident: $value:expr),+ $(,)?) => {
            $(if let Some(value) = $value {
                builder = builder.$method(value);
            })+
        };
    }
    if options.webhook.as_ref().is_some_and(|webhook| !webhook.is_local()) {
        return Err(PyValueError::new_err("`url` of `webhook` is to be `http://` on this machine"));
    }
    let limits = |limits| match limits {
        Limits::On(true) => RateLimits::default(),
        Limits::On(false) => RateLimits::OFF,
        Limits::Of(limits) => limits,
    };
    let credit = match options.template_credit {
        None | Some(Credit::On(true)) => None,
        Some(Credit::On(false)) => Some(None),
        Some(Credit::Of(messages)) => Some(Some(messages)),
    };
    let span = |name, value: Option<f64>| -> PyResult<Option<Duration>> { seconds(name, value) };
    choose! {
        others: options.others,
        people_a_day: options.people_a_day,
        history: options.history,
        tags: options.tags,
        package: options.package,
        verified: options.verified,
        start: options.start_ms.map(Timestamp),
        latency: span("latency", options.latency)?,
        article_time: span("article_time", options.article_time)?,
        article_polls: options.article_polls,
        articles_a_month: options.articles_a_month,
        video_time: span("video_time", options.video_time)?,
        fail_videos: options.fail_videos,
        moderation: span("moderation", options.moderation)?,
        access_life: span("access_life", options.access_life)?,
        refresh_life: span("refresh_life", options.refresh_life)?,
        require_proof: options.require_proof,
        callback: options.callback,
        refuse_consent: options.refuse_consent,
        rate_limits: options.rate_limits.map(limits),
        allowances: options.allowances,
        template_credit: credit,
        readings: options.readings,
        faults: options.faults.map(FaultPlan::of),
        webhook: options.webhook,
    }
    Ok(builder)
}
