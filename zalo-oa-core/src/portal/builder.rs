//! Choices before a portal starts, and what is wrong with them.

use std::{fmt, path::PathBuf, sync::Arc, time::Duration};

use url::Url;

use super::{
    Counts, CountsError, DEADLINE, Desks, Inner, Portal, articles,
    cache::{Cache, Rules},
    password::Password,
    pictures::{Pictures, Sizes},
    rate::Rate,
};
use crate::{CallOptions, Client, Error, endpoint::Host};

/// Settings of a [`Portal`]. Each has a default that serves.
#[must_use = "a builder does nothing until `build`"]
pub struct PortalBuilder {
    client: Client,
    rules: Rules,
    articles: u32,
    sizes: Sizes,
    picture_proxy: Option<String>,
    requests: u32,
    proxies: usize,
    desks: Desks,
    counts: Option<PathBuf>,
    password: Option<String>,
}

/// A portal that cannot start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PortalError {
    /// Settings that do not fit together.
    #[error("the portal's settings: {0}")]
    Settings(&'static str),
    /// The HTTP client for pictures cannot be made.
    #[error(transparent)]
    Client(#[from] Error),
    /// The file of counts cannot be used.
    #[error(transparent)]
    Counts(#[from] CountsError),
}

impl fmt::Debug for PortalBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PortalBuilder").field("rules", &self.rules).finish_non_exhaustive()
    }
}

impl PortalBuilder {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            rules: Rules {
                fresh: Duration::from_secs(60),
                stale: Duration::from_secs(24 * 3_600),
                pause: Duration::from_secs(5),
                flight: DEADLINE * 2,
            },
            articles: 60,
            sizes: Sizes { one: 2 << 20, all: 32 << 20 },
            picture_proxy: None,
            requests: 600,
            proxies: 0,
            desks: Desks::default(),
            counts: None,
            password: None,
        }
    }

    /// How long Zalo is not asked again. One minute by default.
    pub fn fresh_for(mut self, time: Duration) -> Self {
        self.rules.fresh = time;
        self
    }

    /// How much longer the last answer is shown when Zalo gives no newer one. A day by default.
    pub fn stale_for(mut self, time: Duration) -> Self {
        self.rules.stale = time;
        self
    }

    /// The pause after a failed call; it doubles with each further failure, up to sixteen times as
    /// long. 5 s by default.
    pub fn pause(mut self, time: Duration) -> Self {
        self.rules.pause = time;
        self
    }

    /// How many of the newest articles can be turned through, 1 to 500. 60 by default; Zalo is asked
    /// once for every ten.
    pub fn articles(mut self, most: u32) -> Self {
        self.articles = most.clamp(1, 500);
        self
    }

    /// Bytes of one picture at most, and of all that are kept in memory. 2 MiB and 32 MiB by default.
    /// As much again may be with slow readers of pictures that are kept no more. Where the OA's pictures
    /// do not fit, some are fetched again and again, sixty a minute at most.
    pub fn picture_bytes(mut self, one: usize, all: usize) -> Self {
        self.sizes = Sizes { one, all };
        self
    }

    /// Fetches pictures through this proxy, which then looks names up; by default they are fetched
    /// directly, whatever the environment says, and private addresses are refused.
    pub fn picture_proxy(mut self, address: impl Into<String>) -> Self {
        self.picture_proxy = Some(address.into());
        self
    }

    /// Requests for JSON that one address may make in a minute. 600 by default: a whole office
    /// may stand behind one. Scans are never refused.
    pub fn requests_a_minute(mut self, requests: u32) -> Self {
        self.requests = requests;
        self
    }

    /// How many proxies of your own stand before the portal and add to `X-Forwarded-For`: the
    /// address is that many from its end. 0 by default: the header is not looked at.
    pub fn trusted_proxies(mut self, proxies: usize) -> Self {
        self.proxies = proxies;
        self
    }

    /// The desks of `/q/<desk>`. They need a file of [`counts`](Self::counts).
    pub fn desks(mut self, desks: Desks) -> Self {
        self.desks = desks;
        self
    }

    /// The SQLite file of scan counts; it is made when it is not there, its folder is not.
    pub fn counts(mut self, file: impl Into<PathBuf>) -> Self {
        self.counts = Some(file.into());
        self
    }

    /// The password of `/counts`, at least 16 bytes, from a machine that draws random ones. Without one there is
    /// no such page.
    pub fn counts_password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Starts the portal. Zalo is asked by the first visitor, not here.
    ///
    /// # Errors
    /// Settings that do not fit together; a file of counts that cannot be used.
    pub async fn build(self) -> Result<Portal, PortalError> {
        if !self.desks.is_empty() && self.counts.is_none() {
            return Err(PortalError::Settings("desks need a file of `counts`"));
        }
        let short = PortalError::Settings("the password of the counts has less than 16 bytes");
        let password = match &self.password {
            Some(text) => Some(Password::new(text).ok_or(short)?),
            None => None,
        };
        if self.counts.is_some() && password.is_none() {
            tracing::info!(target: super::TARGET, "no password is set, so there is no page of counts");
        }
        let runtime = Arc::clone(self.client.runtime());
        let bases = &self.client.shared.bases;
        let emulator = match bases.on_loopback() {
            true => Url::parse(bases.get(Host::OpenApi)).ok(),
            false => None,
        };
        let proxy = self.picture_proxy.as_deref();
        let pictures = Pictures::new(Arc::clone(&runtime), emulator, proxy, self.sizes)?;
        let counts = match self.counts {
            Some(path) => Some(Counts::open(path).await?),
            None => None,
        };
        let options = CallOptions::default().timeout(DEADLINE).deadline(DEADLINE).attempts(2);
        let list = Rules { flight: DEADLINE * (articles::calls(self.articles) + 1), ..self.rules };
        let inner = Inner {
            client: self.client.with(options),
            articles: self.articles,
            proxies: self.proxies,
            desks: self.desks,
            counts,
            password,
            rate: Rate::a_minute(self.requests),
            pictures,
            card: Cache::new(self.rules, Arc::clone(&runtime)),
            list: Cache::new(list, Arc::clone(&runtime)),
            runtime,
        };
        Ok(Portal { inner: Arc::new(inner) })
    }
}
