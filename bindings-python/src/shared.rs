//! The settings of an app, and the core's app made from them once in each process. After a fork a child makes its own,
//! with fresh connections and without cached tokens.

use std::{sync::Mutex, time::Duration};

use pyo3::{exceptions::PyValueError, prelude::*};
use zalo_oa_core::{self as core, auth::TokenPolicy, client::Bases, emulator::serve::SharedClock};

use crate::{
    emulator::Emulator,
    error::{refuse, value},
    local::{Local, get_or_make, lock},
};

/// What an app is made from.
pub(crate) struct Settings {
    pub(crate) id: String,
    pub(crate) secret: Option<String>,
    pub(crate) bases: Bases,
    pub(crate) proxy: Option<String>,
    pub(crate) extra_ca: Vec<Vec<u8>>,
    pub(crate) proof: bool,
    pub(crate) tokens: TokenPolicy,
    pub(crate) user_agent: Option<String>,
    /// Address and control key of the emulator whose clock counts.
    pub(crate) clock: Option<(String, String)>,
    pub(crate) emulator: Option<Py<Emulator>>,
}

/// An app that is made anew in each process.
pub(crate) struct Shared {
    pub(crate) settings: Settings,
    made: Mutex<Option<Local<core::App>>>,
}

impl Shared {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings, made: Mutex::default() }
    }

    /// The core's app of this process.
    pub(crate) fn get(&self, py: Python) -> PyResult<core::App> {
        if let Some(app) = lock(&self.made).as_ref().and_then(Local::get) {
            return Ok(app.clone());
        }
        // Outside of the lock, since an error runs Python.
        let made = self.make(py)?;
        get_or_make(&self.made, || Ok(made))
    }

    fn make(&self, py: Python) -> PyResult<core::App> {
        let settings = &self.settings;
        let mut app = core::App::builder(settings.id.as_str()).bases(settings.bases.clone());
        app = app.appsecret_proof(settings.proof).tokens(settings.tokens);
        if let Some(secret) = &settings.secret {
            app = app.secret(secret.as_str());
        }
        if let Some(proxy) = &settings.proxy {
            app = app.proxy(proxy.as_str());
        }
        if let Some(agent) = &settings.user_agent {
            app = app.user_agent(agent.as_str());
        }
        if let Some((base, key)) = &settings.clock {
            let clock = py.detach(|| SharedClock::connect(base, key));
            let failed = |error| refuse(py, "control_key", format!("`control_key`: {error}"));
            app = app.runtime(clock.map_err(failed)?);
        }
        for pem in &settings.extra_ca {
            app = app.extra_ca(pem.as_slice());
        }
        if let Some(emulator) = &settings.emulator {
            let zalo = emulator.get().here(py)?;
            app = app.runtime(zalo.runtime()).transport(zalo.clone());
        }
        value(py, app.build())
    }
}

/// A span of time in seconds.
///
/// # Errors
/// `ValueError` for what is negative or no finite number.
pub(crate) fn seconds(name: &str, value: Option<f64>) -> PyResult<Option<Duration>> {
    let wrong = |_| PyValueError::new_err(format!("`{name}` is a number of seconds, 0 or more"));
    value.map(Duration::try_from_secs_f64).transpose().map_err(wrong)
}
