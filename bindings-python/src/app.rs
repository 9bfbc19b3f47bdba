//! An app, the factory of clients, and how an Official Account is signed in.

use std::{collections::HashMap, sync::Arc};

use pyo3::{
    exceptions::{PyTypeError, PyValueError},
    prelude::*,
};
use tokio::sync::oneshot;
use zalo_oa_core::{
    self as core, Client,
    auth::{Callback, Pkce, TokenPolicy},
    client::Bases,
    endpoint::Host,
    model::{CodeVerifier, OaId},
    store::TokenStore,
};

use crate::{
    awaitable::promise,
    client::{Native, Source},
    emulator::Emulator,
    engine::{Engine, wait},
    error::{raise, refuse, value},
    inside::Inside,
    local::Local,
    shared::{Settings, Shared, seconds},
    store,
};

/// One app of Zalo's developer console.
#[pyclass(frozen, module = "zalo_oa._native")]
pub(crate) struct App(Arc<Shared>);

#[pymethods]
impl App {
    #[new]
    #[pyo3(signature = (id, *, secret=None, base=None, hosts=None, proxy=None, extra_ca=None, appsecret_proof=false,
                        early=None, wait=None, user_agent=None, control_key=None, emulator=None))]
    #[expect(clippy::too_many_arguments, reason = "keywords of Python")]
    fn new(
        py: Python,
        id: String,
        secret: Option<String>,
        base: Option<&str>,
        hosts: Option<HashMap<String, String>>,
        proxy: Option<String>,
        extra_ca: Option<Vec<Vec<u8>>>,
        appsecret_proof: bool,
        early: Option<f64>,
        wait: Option<f64>,
        user_agent: Option<String>,
        control_key: Option<String>,
        emulator: Option<Py<Emulator>>,
    ) -> PyResult<Self> {
        // Whatever calls need is imported before there are any: a fork while another thread imports leaves the child with
        // a lock on the module that nobody opens.
        py.import("zalo_oa._bridge")?;
        let built = |error: core::error::BuildError| raise(py, &error.into());
        let mut bases =
            base.map_or_else(|| Ok(Bases::default()), Bases::emulator).map_err(built)?;
        for (name, address) in hosts.unwrap_or_default() {
            let host = Host::ALL.into_iter().find(|host| host.name() == name);
            let unknown = || PyValueError::new_err(format!("`hosts`: there is no host `{name}`"));
            bases.set(host.ok_or_else(unknown)?, &address).map_err(built)?;
        }
        let mut tokens = TokenPolicy::default();
        if let Some(early) = seconds("early", early)? {
            tokens = tokens.early(early);
        }
        if let Some(wait) = seconds("wait", wait)? {
            tokens = tokens.wait(wait);
        }
        let clock = control_key.map(|key| (base.unwrap_or_default().to_owned(), key));
        let extra_ca = extra_ca.unwrap_or_default();
        let settings = Settings {
            id,
            secret,
            bases,
            proxy,
            extra_ca,
            proof: appsecret_proof,
            tokens,
            user_agent,
            clock,
            emulator,
        };
        let shared = Shared::new(settings);
        shared.get(py)?;
        Ok(Self(Arc::new(shared)))
    }

    #[getter]
    fn id(&self) -> &str {
        &self.0.settings.id
    }

    fn with_token(&self, token: String) -> Native {
        Native::new(Arc::clone(&self.0), Source::Token(token))
    }

    fn oa(&self, py: Python, oa_id: String, store: &Bound<PyAny>) -> PyResult<Native> {
        let seen = store::of(py, store)?;
        Ok(self.signed_in(oa_id, store, seen))
    }

    /// A fresh verifier and its challenge.
    fn pkce(&self, py: Python) -> PyResult<(String, String)> {
        let pkce = value(py, self.0.get(py)?.pkce())?;
        Ok((pkce.verifier().reveal().to_owned(), pkce.challenge()))
    }

    fn state(&self, py: Python) -> PyResult<String> {
        value(py, self.0.get(py)?.state())
    }

    #[pyo3(signature = (redirect, verifier=None, state=None))]
    fn permission_link(
        &self,
        py: Python,
        redirect: &str,
        verifier: Option<String>,
        state: Option<&str>,
    ) -> PyResult<String> {
        let pkce = verifier.map(Pkce::with_verifier);
        value(py, self.0.get(py)?.permission_link(redirect, pkce.as_ref(), state))
    }

    #[pyo3(signature = (text, state=None))]
    fn read_callback<'py>(
        &self,
        py: Python<'py>,
        text: &str,
        state: Option<&str>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let callback = value(py, Callback::read(text, state))?;
        let fields = pyo3::types::PyDict::new(py);
        fields.set_item("code", callback.code.reveal())?;
        fields.set_item("oa_id", callback.oa.as_ref().map(OaId::as_str))?;
        fields.set_item("state", callback.state)?;
        Ok(fields.into_any())
    }

    #[pyo3(signature = (oa_id, store, code, verifier=None))]
    fn sign_in(
        &self,
        py: Python,
        oa_id: String,
        store: &Bound<PyAny>,
        code: String,
        verifier: Option<String>,
    ) -> PyResult<Native> {
        let inside = Inside::enter(py);
        let seen = store::of(py, store)?;
        let work = self.signing_in(py, oa_id.clone(), Arc::clone(&seen), code, verifier)?;
        settled(py, wait(py, &inside, work)?)?;
        Ok(self.signed_in(oa_id, store, seen))
    }

    #[pyo3(signature = (oa_id, store, code, verifier=None))]
    fn sign_in_async<'py>(
        &self,
        py: Python<'py>,
        oa_id: String,
        store: &Bound<'py, PyAny>,
        code: String,
        verifier: Option<String>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let seen = store::of(py, store)?;
        let work = self.signing_in(py, oa_id.clone(), Arc::clone(&seen), code, verifier)?;
        Self::promised(py, self.signed_in(oa_id, store, seen), work)
    }

    fn import_pair(
        &self,
        py: Python,
        oa_id: String,
        store: &Bound<PyAny>,
        access: String,
        refresh: String,
    ) -> PyResult<Native> {
        let inside = Inside::enter(py);
        let seen = store::of(py, store)?;
        let work = self.importing(py, oa_id.clone(), Arc::clone(&seen), access, refresh)?;
        settled(py, wait(py, &inside, work)?)?;
        Ok(self.signed_in(oa_id, store, seen))
    }

    fn import_pair_async<'py>(
        &self,
        py: Python<'py>,
        oa_id: String,
        store: &Bound<'py, PyAny>,
        access: String,
        refresh: String,
    ) -> PyResult<Bound<'py, PyAny>> {
        let seen = store::of(py, store)?;
        let work = self.importing(py, oa_id.clone(), Arc::clone(&seen), access, refresh)?;
        Self::promised(py, self.signed_in(oa_id, store, seen), work)
    }

    fn __repr__(&self) -> String {
        format!("App({:?})", self.0.settings.id)
    }

    fn __reduce__(&self) -> PyResult<()> {
        Err(PyTypeError::new_err(
            "an App holds a secret and connections: it can be neither pickled nor copied",
        ))
    }
}

/// How a sign-in ended; nothing when the engine gave it up.
type Signed = Result<Result<Client, core::Error>, oneshot::error::RecvError>;

impl App {
    fn signed_in(&self, oa: String, store: &Bound<PyAny>, seen: Arc<dyn TokenStore>) -> Native {
        let (store, seen) = (store.clone().unbind(), Local::new(seen));
        Native::new(Arc::clone(&self.0), Source::Store { oa, store, seen })
    }

    /// The code is spent once it is shown, so the work goes on to its end whatever becomes of the caller.
    fn signing_in(
        &self,
        py: Python,
        oa: String,
        store: Arc<dyn TokenStore>,
        code: String,
        verifier: Option<String>,
    ) -> PyResult<oneshot::Receiver<Result<Client, core::Error>>> {
        let app = self.0.get(py)?;
        let verifier = verifier.map(CodeVerifier::new);
        let work = async move { app.sign_in(oa, store, code, verifier.as_ref()).await };
        Ok(Engine::get(py)?.keep(work))
    }

    fn importing(
        &self,
        py: Python,
        oa: String,
        store: Arc<dyn TokenStore>,
        access: String,
        refresh: String,
    ) -> PyResult<oneshot::Receiver<Result<Client, core::Error>>> {
        let app = self.0.get(py)?;
        Ok(Engine::get(py)?.keep(async move { app.import(oa, store, access, refresh).await }))
    }

    fn promised<'py>(
        py: Python<'py>,
        native: Native,
        work: impl Future<Output = Signed> + Send + 'static,
    ) -> PyResult<Bound<'py, PyAny>> {
        promise(py, work, move |py, outcome| {
            settled(py, outcome)?;
            Ok(Py::new(py, native)?.into_any())
        })
    }
}

fn settled(py: Python, outcome: Signed) -> PyResult<()> {
    match outcome {
        Ok(outcome) => value(py, outcome).map(drop),
        Err(_) => Err(refuse(py, "auth", "the sign-in was given up because the program is ending")),
    }
}
