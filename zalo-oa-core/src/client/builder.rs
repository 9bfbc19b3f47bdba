//! Puts an [`App`] together and finds what does not fit before anything is sent.

use std::sync::{Arc, atomic::AtomicU64};

use super::{App, Bases, Shared};
use crate::{
    auth::TokenPolicy,
    error::{BuildError, Error},
    limiter::Limiter,
    model::{AppId, AppSecret},
    platform::{self, Runtime},
    retry::Policy,
    store::MemoryJournal,
    transport::Transport,
};

/// Settings of an [`App`].
#[must_use = "a builder does nothing until `build`"]
pub struct AppBuilder {
    id: AppId,
    secret: Option<AppSecret>,
    transport: Option<Arc<dyn Transport>>,
    runtime: Option<Arc<dyn Runtime>>,
    bases: Bases,
    policy: Policy,
    tokens: TokenPolicy,
    proof: bool,
    #[cfg(all(feature = "http", not(target_arch = "wasm32")))]
    network: crate::transport::reqwest::Network,
}

impl std::fmt::Debug for AppBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AppBuilder").field("id", &self.id).finish_non_exhaustive()
    }
}

impl AppBuilder {
    pub(super) fn new(id: AppId) -> Self {
        Self {
            id,
            secret: None,
            transport: None,
            runtime: None,
            bases: Bases::default(),
            policy: Policy::default(),
            tokens: TokenPolicy::default(),
            proof: false,
            #[cfg(all(feature = "http", not(target_arch = "wasm32")))]
            network: crate::transport::reqwest::Network::default(),
        }
    }

    /// The app's secret: needed to sign in and to refresh, and for `appsecret_proof`.
    pub fn secret(mut self, secret: impl Into<AppSecret>) -> Self {
        self.secret = Some(secret.into());
        self
    }

    /// Sends `appsecret_proof` with every call, for apps that demand it.
    pub fn appsecret_proof(mut self, on: bool) -> Self {
        self.proof = on;
        self
    }

    /// Carries the calls; the system's HTTP when none is given.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Time, sleep, tasks and chance; the system's when none is given.
    pub fn runtime(mut self, runtime: Arc<dyn Runtime>) -> Self {
        self.runtime = Some(runtime);
        self
    }

    /// Where Zalo's hosts are: an emulator, or a gateway of your own.
    pub fn bases(mut self, bases: Bases) -> Self {
        self.bases = bases;
        self
    }

    /// How often calls are repeated, and after which pauses.
    pub fn retry(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// When tokens are refreshed, and how long that may take.
    pub fn tokens(mut self, policy: TokenPolicy) -> Self {
        self.tokens = policy;
        self
    }

    /// Reaches every host through this proxy instead of the system's settings.
    #[cfg(all(feature = "http", not(target_arch = "wasm32")))]
    pub fn proxy(mut self, address: impl Into<String>) -> Self {
        self.network.proxy = Some(address.into());
        self
    }

    /// Trusts the certificates of this PEM file besides the system's.
    #[cfg(all(feature = "http", not(target_arch = "wasm32")))]
    pub fn extra_ca(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.network.extra_ca.push(pem.into());
        self
    }

    /// Names the program to Zalo, gateways and the emulator's log: the header `User-Agent`, visible
    /// ASCII, in place of the SDK's name and version. Goes with the system's HTTP only.
    ///
    /// ```
    /// # use zalo_oa_core::App;
    /// let app = App::builder("1234").user_agent("phuong-1-ban-tin/2.0").build()?;
    /// # Ok::<_, zalo_oa_core::Error>(())
    /// ```
    #[cfg(all(feature = "http", not(target_arch = "wasm32")))]
    pub fn user_agent(mut self, agent: impl Into<String>) -> Self {
        self.network.user_agent = Some(agent.into());
        self
    }

    /// Checks the settings and makes the app.
    ///
    /// # Errors
    /// Settings that do not fit together; an HTTP client that cannot be made.
    pub fn build(mut self) -> Result<App, Error> {
        if self.proof && self.secret.is_none() {
            return Err(BuildError::settings("`appsecret_proof` needs the app's secret").into());
        }
        let transport = match self.transport.take() {
            Some(transport) => transport,
            None => self.system_transport()?,
        };
        let Some(runtime) = self.runtime.take().or_else(platform::default_runtime) else {
            return Err(BuildError::settings("this target needs a `runtime`").into());
        };
        let journal = MemoryJournal::on(Arc::clone(&runtime));
        let shared = Shared {
            id: self.id,
            secret: self.secret,
            transport,
            runtime,
            bases: self.bases,
            policy: self.policy,
            tokens: self.tokens,
            limiter: Limiter::new(self.policy.minute),
            proof: self.proof,
            journal,
            clients: AtomicU64::new(0),
        };
        Ok(App { shared: Arc::new(shared) })
    }

    #[cfg(all(feature = "http", not(target_arch = "wasm32")))]
    fn system_transport(&mut self) -> Result<Arc<dyn Transport>, BuildError> {
        use crate::transport::{Timeouts, reqwest::Http};
        let mut network = std::mem::take(&mut self.network);
        if self.bases.on_loopback() {
            if network.proxy.is_some() {
                let what = "a `proxy` does not go with a base address on this machine";
                return Err(BuildError::settings(what));
            }
            network.no_proxy = true;
        }
        Ok(Arc::new(Http::new(network, Timeouts::default().connect)?))
    }

    #[cfg(not(all(feature = "http", not(target_arch = "wasm32"))))]
    fn system_transport(&mut self) -> Result<Arc<dyn Transport>, BuildError> {
        Err(BuildError::settings("this build needs a `transport`"))
    }
}
