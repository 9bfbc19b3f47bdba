//! Every call by name, texts of JSON in and out; nothing here knows a call. The JavaScript above gives it types, and
//! what only the host has: a network, a clock, tokens.

mod catalogue;
mod emulator;
mod files;
mod host;
mod pure;
mod running;
mod value;

use std::{sync::Arc, time::Duration};

use js_sys::{Array, Object};
use serde::Deserialize;
use wasm_bindgen::prelude::wasm_bindgen;
use zalo_oa_core::{self as core, App, CallOptions, client::Bases, endpoint::Host};

pub use catalogue::describe;
pub use emulator::Zalo;
pub use files::check_size;
pub use pure::{prepare, read};
pub use running::{Pages, Running};

use files::with_files;
use host::{HostRuntime, HostTokens, HostTransport};
use value::{Thrown, params, read_settings, thrown, written};

/// What a client is made from.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
struct Settings {
    app_id: String,
    app_secret: Option<String>,
    appsecret_proof: bool,
    base: Option<String>,
    hosts: std::collections::HashMap<String, String>,
}

/// How the calls of one handle are made.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
struct Options {
    timeout_ms: Option<u32>,
    deadline_ms: Option<u32>,
    attempts: Option<u32>,
    urgency: Urgency,
    without_limits: bool,
}

/// Who goes first when calls have to wait for the allowance.
#[derive(Deserialize, Default)]
#[serde(rename_all = "lowercase")]
enum Urgency {
    Urgent,
    #[default]
    Normal,
    Bulk,
}

/// One OA's client.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Native(core::Client);

#[wasm_bindgen]
impl Native {
    /// A client over the host's network, clock and tokens.
    #[wasm_bindgen(constructor)]
    pub fn new(settings: &str, host: &Object) -> Result<Self, Thrown> {
        let settings: Settings = read_settings(settings)?;
        let refuse = |error: core::error::BuildError| thrown(&error.into());
        let base = settings.base.as_deref();
        let mut bases =
            base.map_or_else(|| Ok(Bases::default()), Bases::emulator).map_err(refuse)?;
        for (name, address) in &settings.hosts {
            let host = Host::ALL.into_iter().find(|host| host.name() == name);
            let host = host.ok_or_else(|| value::wrong("there is no such host in `hosts`"))?;
            bases.set(host, address).map_err(refuse)?;
        }
        let mut app = App::builder(settings.app_id.as_str())
            .bases(bases)
            .appsecret_proof(settings.appsecret_proof)
            .runtime(Arc::new(HostRuntime::new(host)?))
            .transport(HostTransport::new(host)?);
        if let Some(secret) = settings.app_secret {
            app = app.secret(secret.as_str());
        }
        let app = app.build().map_err(|error| thrown(&error))?;
        Ok(Self(app.with_source(Arc::new(HostTokens::new(host)?))))
    }

    /// The same client with other times, tries and limits.
    pub fn with(&self, options: &str) -> Result<Self, Thrown> {
        let given: Options = read_settings(options)?;
        let mut options = CallOptions::default();
        let span = |ms: u32| Duration::from_millis(ms.into());
        if let Some(ms) = given.timeout_ms {
            options = options.timeout(span(ms));
        }
        if let Some(ms) = given.deadline_ms {
            options = options.deadline(span(ms));
        }
        options = match given.urgency {
            Urgency::Urgent => options.urgent(),
            Urgency::Normal => options,
            Urgency::Bulk => options.bulk(),
        };
        if given.without_limits {
            options = options.without_limits();
        }
        match given.attempts {
            Some(0) => return Err(value::wrong("`attempts` is 1 or more")),
            Some(attempts) => options = options.attempts(attempts),
            None => {}
        }
        Ok(Self(self.0.with(options)))
    }

    /// Makes the call of that dotted name.
    pub async fn call(&self, name: String, given: String, files: Array) -> Result<String, Thrown> {
        let call = self.0.call(&name, with_files(params(&name, &given)?, &files));
        written(&call.await.map_err(|error| thrown(&error))?)
    }

    /// Walks the pages of a list call.
    pub fn pages(&self, name: &str, given: &str) -> Result<Pages, Thrown> {
        let pages = self.0.pages_by_name(name, params(name, given)?);
        Ok(Pages::new(pages.map_err(|error| thrown(&error))?))
    }

    /// Starts an operation, which spans several calls.
    pub fn start(&self, name: &str, given: &str) -> Result<Running, Thrown> {
        let handle = self.0.start_by_name(name, params(name, given)?);
        Ok(Running::new(handle.map_err(|error| thrown(&error))?))
    }
}
