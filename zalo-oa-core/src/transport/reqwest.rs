//! The native transport: reqwest on rustls.
//!
//! Its own comfort is switched off where it would break a promise: redirects are answers, retries
//! are ours, idle connections are dropped after 5 s because a send on a stale one has an unknown
//! outcome.

use std::{
    fmt,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use http::HeaderValue;
use tokio::runtime::{Handle, Id};
use url::Url;

use super::{LARGEST, Timeouts, Transport, TransportError, TransportErrorKind};
use crate::{
    error::{BuildError, Problem},
    platform::BoxFuture,
};

/// Connections idle for longer are closed.
const IDLE: Duration = Duration::from_secs(5);
/// Clients kept, those used last.
const KEPT: usize = 8;
/// How calls name their sender when nothing else is given.
const AGENT: &str = concat!("zalo-oa-sdk/", env!("CARGO_PKG_VERSION"));

/// What the network around the program demands.
#[derive(Clone, Default)]
pub struct Network {
    /// Every host is reached through this proxy, in place of the system's settings.
    pub proxy: Option<String>,
    /// Certificates (PEM) that are trusted besides the system's.
    pub extra_ca: Vec<Vec<u8>>,
    /// Ignore the system's proxy settings. Clients for loopback do so always.
    pub no_proxy: bool,
    /// The header `User-Agent`, visible ASCII, in place of the SDK's name and version.
    pub user_agent: Option<String>,
}

impl fmt::Debug for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A proxy's address may carry a password.
        f.debug_struct("Network")
            .field("proxy", &self.proxy.is_some())
            .field("extra_ca", &self.extra_ca.len())
            .field("no_proxy", &self.no_proxy)
            .field("user_agent", &self.user_agent)
            .finish()
    }
}

/// HTTP over reqwest.
#[derive(Debug)]
pub struct Http {
    network: Network,
    clients: Mutex<Vec<Made>>,
}

/// A client: reqwest sets the connect timeout per client. And its idle connections belong to the
/// tokio runtime they were made on: a call from another runtime must not take one, or it ends, its
/// answer lost, when that runtime does. A refresh has a runtime of its own for that reason.
#[derive(Debug)]
struct Made {
    connect: Duration,
    /// `None` until it is used.
    runtime: Option<Id>,
    client: reqwest::Client,
}

impl Http {
    /// Makes the first client at once, so that missing certificates or a wrong proxy show here.
    ///
    /// # Errors
    /// [`Problem::Tls`] when certificates or proxy cannot be used.
    pub fn new(network: Network, connect: Duration) -> Result<Self, BuildError> {
        let client = build(&network, connect)?;
        let first = Made { connect, runtime: None, client };
        Ok(Self { network, clients: Mutex::new(vec![first]) })
    }

    fn client(&self, connect: Duration) -> Result<reqwest::Client, BuildError> {
        let Ok(handle) = Handle::try_current() else {
            return Err(BuildError::settings("calls over HTTP are made inside a tokio runtime"));
        };
        let runtime = Some(handle.id());
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        let known = |runtime| {
            let fits = |made: &Made| made.connect == connect && made.runtime == runtime;
            clients.iter().position(fits)
        };
        let client = match known(runtime).or_else(|| known(None)) {
            Some(at) => clients.remove(at).client,
            None => build(&self.network, connect)?,
        };
        if clients.len() >= KEPT {
            clients.remove(0);
        }
        clients.push(Made { connect, runtime, client: client.clone() });
        Ok(client)
    }
}

fn build(network: &Network, connect: Duration) -> Result<reqwest::Client, BuildError> {
    let tls = |what: String| BuildError::new("client", Problem::Tls { what });
    let agent = HeaderValue::from_str(network.user_agent.as_deref().unwrap_or(AGENT))
        .map_err(|_| BuildError::settings("`user_agent` takes visible ASCII characters only"))?;
    let mut builder = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .connect_timeout(connect)
        .pool_idle_timeout(IDLE)
        .tcp_nodelay(true)
        .user_agent(agent);
    if network.no_proxy {
        builder = builder.no_proxy();
    } else if let Some(address) = &network.proxy {
        let proxy = proxy(address)
            .ok_or_else(|| tls("the proxy's address is no http or https address".to_owned()))?;
        builder = builder.proxy(proxy);
    }
    let mut extra = Vec::new();
    for pem in &network.extra_ca {
        let certificates = reqwest::Certificate::from_pem_bundle(pem)
            .map_err(|_| tls("an extra certificate is no PEM".to_owned()))?;
        if certificates.is_empty() {
            return Err(tls("an extra certificate file holds no certificate".to_owned()));
        }
        extra.extend(certificates);
    }
    if !extra.is_empty() {
        builder = builder.tls_certs_merge(extra);
    }
    builder.build().map_err(|error| tls(chain(&error)))
}

/// The proxy at an address, `http://` when it names no scheme. reqwest would pass an address of
/// another scheme over in silence, and calls would go out past the proxy.
fn proxy(address: &str) -> Option<reqwest::Proxy> {
    let scheme = if address.contains("://") { "" } else { "http://" };
    let address = Url::parse(&format!("{scheme}{address}")).ok()?;
    if !matches!(address.scheme(), "http" | "https") {
        return None;
    }
    reqwest::Proxy::all(address).ok()
}

/// An error and its causes in one line; reqwest's are made without the address.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        text.push_str(": ");
        text.push_str(&next.to_string());
        cause = next.source();
    }
    text
}

impl Transport for Http {
    fn send(
        &self,
        request: http::Request<Bytes>,
        timeouts: Timeouts,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
        Box::pin(async move {
            let client = self
                .client(timeouts.connect)
                .map_err(|error| TransportError::new(TransportErrorKind::Build, error))?;
            let mut request = reqwest::Request::try_from(request).map_err(failure)?;
            *request.timeout_mut() = Some(timeouts.total);
            let mut answer = client.execute(request).await.map_err(failure)?;
            let mut response = http::Response::new(Bytes::new());
            *response.status_mut() = answer.status();
            *response.headers_mut() = std::mem::take(answer.headers_mut());
            *response.body_mut() = body(answer).await?;
            Ok(response)
        })
    }
}

/// The whole body, as long as it is bearable.
async fn body(mut answer: reqwest::Response) -> Result<Bytes, TransportError> {
    let too_large =
        || TransportError::new(TransportErrorKind::NoAnswer, "the answer is larger than 16 MiB");
    if answer.content_length().is_some_and(|bytes| bytes > LARGEST as u64) {
        return Err(too_large());
    }
    let mut all = BytesMut::new();
    while let Some(part) = answer.chunk().await.map_err(failure)? {
        if all.len() + part.len() > LARGEST {
            return Err(too_large());
        }
        all.extend_from_slice(&part);
    }
    Ok(all.freeze())
}

/// reqwest's errors without the address: its query holds ids and sometimes a phone number.
fn failure(error: reqwest::Error) -> TransportError {
    let error = error.without_url();
    let kind = if error.is_builder() {
        TransportErrorKind::Build
    } else if error.is_connect() {
        TransportErrorKind::Connect
    } else {
        TransportErrorKind::NoAnswer
    };
    TransportError::new(kind, error)
}
