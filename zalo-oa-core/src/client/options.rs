//! Settings: where the hosts are, and what may differ from call to call.

use std::time::Duration;

use url::Url;

use super::prepare::Limits;
use crate::{
    endpoint::Host,
    error::{BuildError, Problem},
    limiter::Urgency,
    transport::Timeouts,
};

/// Settings for the calls made through one client handle; see [`Client::with`].
///
/// [`Client::with`]: crate::Client::with
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CallOptions {
    pub(crate) timeouts: Timeouts,
    pub(crate) deadline: Option<Duration>,
    pub(crate) attempts: Option<u32>,
    pub(crate) urgency: Urgency,
    pub(crate) limits: Limits,
}

impl CallOptions {
    /// How long one try may take, connecting included. 30 s by default.
    #[must_use]
    pub fn timeout(mut self, total: Duration) -> Self {
        self.timeouts.total = total;
        self
    }

    /// How long connecting may take. 10 s by default.
    #[must_use]
    pub fn connect_timeout(mut self, connect: Duration) -> Self {
        self.timeouts.connect = connect;
        self
    }

    /// How long all tries together may take; no pause begins that would pass it.
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// How many tries there are in all, 1 for none but the first.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = Some(attempts);
        self
    }

    /// Sends values that are beyond the limits of the call's row (lengths, counts, ranges, sizes of files given as bytes,
    /// those inside parameters and fields that exclude each other) instead of refusing them: the references are second-hand,
    /// and Zalo may have moved a limit. What the types say still holds.
    ///
    /// ```
    /// # use zalo_oa_core::{App, CallOptions, Error, api::ListUsers, transport::replay::Replay};
    /// # futures_util::future::FutureExt::now_or_never(async {
    /// # let replay = Replay::default();
    /// # replay.push(200, r#"{"error":0,"data":{"total":0,"count":60,"offset":0,"users":[]}}"#);
    /// # let client = App::builder("1").transport(replay).build()?.with_token("made-up");
    /// assert!(client.send(ListUsers::new(0, 60)).await.is_err());
    /// client.with(CallOptions::default().without_limits()).send(ListUsers::new(0, 60)).await?;
    /// # Ok::<_, Error>(())
    /// # }).unwrap().unwrap();
    /// ```
    #[must_use]
    pub fn without_limits(mut self) -> Self {
        self.limits = Limits::Ignore;
        self
    }

    /// Goes before all others when calls have to wait for the allowance: an answer to a person who
    /// is waiting for it. While other calls wait, they keep a tenth.
    #[must_use]
    pub fn urgent(mut self) -> Self {
        self.urgency = Urgency::Urgent;
        self
    }

    /// Lets all others go before when calls have to wait for the allowance, but for a tenth of it:
    /// a campaign, an export.
    ///
    /// ```
    /// # use zalo_oa_core::{App, CallOptions, Error, transport::replay::Replay};
    /// # let app = App::builder("1").transport(Replay::default()).build()?;
    /// # let client = app.with_token("made-up");
    /// let campaign = client.with(CallOptions::default().bulk());
    /// # let _ = campaign;
    /// # Ok::<_, Error>(())
    /// ```
    #[must_use]
    pub fn bulk(mut self) -> Self {
        self.urgency = Urgency::Bulk;
        self
    }
}

/// Where Zalo's hosts are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bases {
    openapi: String,
    business: String,
    oauth: String,
    graph: String,
}

impl Default for Bases {
    /// Zalo's own addresses.
    fn default() -> Self {
        Self {
            openapi: "https://openapi.zalo.me".to_owned(),
            business: "https://business.openapi.zalo.me".to_owned(),
            oauth: "https://oauth.zaloapp.com".to_owned(),
            graph: "https://graph.zalo.me".to_owned(),
        }
    }
}

impl Bases {
    /// All four hosts of an emulator behind one address, as `<address>/openapi` and so on.
    ///
    /// # Errors
    /// An address that is not https and not loopback is refused.
    pub fn emulator(address: &str) -> Result<Self, BuildError> {
        let mut bases = Self::default();
        let address = address.trim_end_matches('/');
        for host in Host::ALL {
            bases.set(host, &format!("{address}/{}", host.name()))?;
        }
        Ok(bases)
    }

    /// Puts one host elsewhere.
    ///
    /// # Errors
    /// An address that is not https and not loopback is refused.
    pub fn set(&mut self, host: Host, address: &str) -> Result<(), BuildError> {
        check(address)?;
        let address = address.trim_end_matches('/').to_owned();
        match host {
            Host::OpenApi => self.openapi = address,
            Host::Business => self.business = address,
            Host::OAuth => self.oauth = address,
            Host::Graph => self.graph = address,
        }
        Ok(())
    }

    /// Where a host is, without a final slash.
    #[must_use]
    pub fn get(&self, host: Host) -> &str {
        match host {
            Host::OpenApi => &self.openapi,
            Host::Business => &self.business,
            Host::OAuth => &self.oauth,
            Host::Graph => &self.graph,
        }
    }

    /// Whether a host is on this machine; proxy settings are ignored then.
    #[must_use]
    pub fn on_loopback(&self) -> bool {
        Host::ALL.iter().any(|host| check(self.get(*host)) == Ok(true))
    }
}

/// Whether the address is loopback; an error when it is neither that nor https.
fn check(address: &str) -> Result<bool, BuildError> {
    let refuse = |what: &str| {
        let what = what.to_owned();
        BuildError::new("client", Problem::BaseUrl { what })
    };
    let url = Url::parse(address).map_err(|_| refuse("it is no address"))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refuse("it carries a user name or password"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(refuse("it carries a query or fragment"));
    }
    let loopback = match url.host() {
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        Some(url::Host::Domain(name)) => name == "localhost",
        None => false,
    };
    match url.scheme() {
        "https" => Ok(loopback),
        "http" if loopback => Ok(true),
        _ => Err(refuse("it is not https, and not on this machine")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_never_goes_out_in_the_clear() {
        for address in [
            "http://openapi.zalo.me",
            "http://127.0.0.1.example.com",
            "http://localhost.example.com",
            "ftp://127.0.0.1",
            "https://user:pass@openapi.zalo.me",
            "openapi.zalo.me",
        ] {
            assert!(Bases::default().set(Host::OpenApi, address).is_err(), "{address}");
        }
    }

    #[test]
    fn loopback_and_https_are_taken() {
        for address in ["http://127.0.0.1:8080", "http://[::1]:1", "https://proxy.gov.vn/zalo/"] {
            let mut bases = Bases::default();
            bases.set(Host::OpenApi, address).unwrap();
            assert_eq!(bases.get(Host::OpenApi), address.trim_end_matches('/'));
        }
    }
}
