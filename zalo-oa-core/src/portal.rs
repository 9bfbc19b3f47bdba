//! Routes for an agency's own site: who the OA is, what it has published, its pictures, and QR codes at
//! desks whose scans are counted. The tokens stay in this process; a visitor's browser asks the
//! agency's server and nobody else, and what it reads comes from a cache.
//!
//! | route | answer |
//! | --- | --- |
//! | `GET /zalo/oa` | the account |
//! | `GET /zalo/articles?offset=0&limit=6` | articles that people may see, newest first |
//! | `GET /zalo/pictures/{key}` | a picture that one of these named |
//! | `GET /q/{desk}` | a redirect to the OA, counted |
//! | `GET /counts`, `/counts.csv` | the counts, with a password |
//!
//! ```
//! use zalo_oa_core::{App, emulator::Emulator, model::OaId, portal::{Desks, Portal, harden}};
//!
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
//! # let emulator = Emulator::builder().build();
//! # let app = App::builder(emulator.app_id()).transport(emulator.clone()).build()?;
//! # let client = app.with_token(emulator.tokens().access());
//! # let folder = std::env::temp_dir().join(format!("zalo-oa-doc-{}", std::process::id()));
//! # std::fs::create_dir_all(&folder)?;
//! # let file = folder.join("counts.sqlite");
//! let desks = Desks::csv("mã;tên quầy\nmot-cua;Bộ phận một cửa", Some(&emulator.oa_id()))?;
//! let portal = Portal::builder(client).desks(desks).counts(file).build().await?;
//! let site = harden(axum::Router::new().merge(portal.router()));
//! // With axum::serve: `site.into_make_service_with_connect_info::<std::net::SocketAddr>()`.
//! # drop(site);
//! portal.close().await?;
//! # std::fs::remove_dir_all(&folder)?;
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! # }).unwrap();
//! ```

mod answer;
mod articles;
mod builder;
mod cache;
mod counts;
mod desks;
mod forwarded;
mod headers;
mod oa;
mod password;
mod pictures;
mod rate;
mod routes;
mod scan;
pub mod serve;

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::Router;

pub use builder::{PortalBuilder, PortalError};
pub use counts::{CountsError, DayCount};
pub use desks::{DeskError, Desks};
pub use headers::harden;

use crate::{
    Client,
    error::{Class, Error},
    platform::Runtime,
};
use cache::{Cache, Why};
use counts::Counts;
use password::Password;
use pictures::Pictures;
use rate::Rate;

/// The name under which events are reported to `tracing`.
const TARGET: &str = "zalo_oa::portal";

/// An agency's routes over one client. Clones share everything.
#[derive(Clone)]
pub struct Portal {
    inner: Arc<Inner>,
}

struct Inner {
    client: Client,
    runtime: Arc<dyn Runtime>,
    articles: u32,
    proxies: usize,
    desks: Desks,
    counts: Option<Counts>,
    password: Option<Password>,
    rate: Rate,
    pictures: Pictures,
    card: Cache<oa::Card>,
    list: Cache<Vec<articles::Item>>,
}

impl std::fmt::Debug for Portal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Portal").field("client", &self.inner.client).finish_non_exhaustive()
    }
}

/// Who is at the other end of a connection; [`serve`](serve::serve) tells it to the routes.
#[derive(Clone, Copy, Debug)]
struct Peer(SocketAddr);

impl Portal {
    /// Starts with the client of the OA. It needs tokens that last: see [`App::oa`](crate::App::oa).
    pub fn builder(client: Client) -> PortalBuilder {
        PortalBuilder::new(client)
    }

    /// The routes, for a server that is there already; strict headers are on them, and on nothing else.
    /// Where the server is not [`serve::serve`], it must make known who asks
    /// (`into_make_service_with_connect_info::<SocketAddr>()`), else all visitors count as one address.
    pub fn router(&self) -> Router {
        headers::guarded(routes::router(self))
    }

    /// The desks whose codes are counted.
    #[must_use]
    pub fn desks(&self) -> &Desks {
        &self.inner.desks
    }

    /// All counts so far.
    ///
    /// # Errors
    /// When their file cannot be read. Without a file there are none.
    pub async fn counts(&self) -> Result<Vec<DayCount>, CountsError> {
        match &self.inner.counts {
            Some(counts) => counts.read().await,
            None => Ok(Vec::new()),
        }
    }

    /// Writes the scans that were counted last; this happens by itself five times a second.
    ///
    /// # Errors
    /// When their file cannot be written. They are kept and tried again.
    pub async fn flush(&self) -> Result<(), CountsError> {
        match &self.inner.counts {
            Some(counts) => counts.write().await,
            None => Ok(()),
        }
    }

    /// Writes the last scans, waits for new tokens that are under way, and ends. Redirects go on, but are
    /// counted no more, so stop the server first.
    ///
    /// # Errors
    /// Scans that could not be written within a few seconds are lost, and so said.
    pub async fn close(&self) -> Result<(), CountsError> {
        let written = match &self.inner.counts {
            Some(counts) => counts.end().await,
            None => Ok(()),
        };
        if let Err(error) = self.inner.client.close().await {
            tracing::warn!(target: TARGET, %error, "the client did not close");
        }
        written
    }
}

/// What a failed call means for visitors; the reason is for the agency's log.
fn why(error: &Error) -> Why {
    let (hint, _) = error.hint();
    tracing::warn!(target: TARGET, %error, hint, "Zalo's answer cannot be had");
    match error {
        Error::Connect { .. } | Error::NoAnswer { .. } => Why::Unreachable,
        _ if matches!(error.class(), Class::Transient | Class::RateLimit) => Why::Unreachable,
        _ => Why::Refused,
    }
}

/// How long one call to Zalo may take, tries and pauses included.
const DEADLINE: Duration = Duration::from_secs(10);
