//! Takes Zalo's events and loses none: each is on the disk before it is answered 200, and reaches the handler at least
//! once, also when the process is killed in between. The answer never waits for the handler.
//!
//! What Zalo asks of a receiver (200 within 2 seconds, to each of its repeats) and what a handler needs (time, and another
//! try after a failure) have nothing to do with each other once the event is stored. The file is SQLite; bodies lie in it
//! sealed under the caller's key and are removed once they are handled.
//!
//! ```
//! use zalo_oa_core::{model::OaSecretKey, webhook::{Verifier, inbox::{BodyKey, DomainCode, Inbox}}};
//!
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
//! # let folder = std::env::temp_dir().join(format!("zalo-oa-doc-inbox-{}", std::process::id()));
//! # std::fs::create_dir_all(&folder)?;
//! # let file = folder.join("inbox.sqlite");
//! # let drawn = "4f1c0a77d2b35e9861c4fa02b7de31589c6ee0451fa7d38b20c96e15fb84730d";
//! let verifier = Verifier::new(OaSecretKey::new("from the console"));
//! let inbox = Inbox::builder(verifier, file, BodyKey::read(drawn)?)
//!     .build(async |delivery| {
//!         println!("{} for the {}th time", delivery.event.name, delivery.attempt);
//!         Ok::<_, std::io::Error>(())
//!     })
//!     .await?;
//! let code = DomainCode::new("NTYx_k-2")?;
//! let site = axum::Router::new().merge(inbox.router("/zalo/webhook", &[code]));
//! // axum::serve(listener, site).await?;
//! # drop(site);
//! inbox.close().await?;
//! # std::fs::remove_dir_all(&folder)?;
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! # }).unwrap();
//! ```

mod answer;
mod builder;
mod delivery;
mod domain;
mod error;
mod file;
mod hand;
mod order;
mod person;
mod place;
mod routes;
mod rules;
mod seal;
mod sweep;
mod table;
#[cfg(test)]
mod tests;
mod work;
mod writer;

use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use futures_util::future;
use http::HeaderMap;
use sha2::{Digest, Sha256};
use tokio::sync::{Semaphore, mpsc::UnboundedSender, oneshot};

pub use answer::Answer;
pub use builder::InboxBuilder;
pub use delivery::{Dead, Delivery, DeliveryId, Stats};
pub use domain::DomainCode;
pub use error::InboxError;
pub use seal::{BodyKey, NoBodyKey};

use super::{Event, Verifier, VerifyError};
use crate::platform::{Runtime, SystemRuntime, Timestamp};
use order::{Ask, Keep, Order, Report};
use rules::Rules;
use seal::Seal;
use table::New;

/// The name under which events are reported to `tracing`.
const TARGET: &str = "zalo_oa::inbox";
/// KiB of deliveries that may wait for the disk at the same time; more are told to come again.
const MEMORY: usize = 64 << 10;
/// How often refusals are told, beside the first.
const TELL: Duration = Duration::from_secs(60);
/// How long the last writes may take at the end, also on a disk that answers nothing.
const LAST: Duration = Duration::from_secs(3);

/// Takes events, keeps them, hands them out. Clones share everything. Without [`close`](Self::close), handlers under way
/// go on when the last clone is dropped, and nothing new is handed out.
#[derive(Clone)]
pub struct Inbox {
    inner: Arc<Inner>,
}

struct Inner {
    verifier: Verifier,
    runtime: Arc<dyn Runtime>,
    rules: Rules,
    seal: Arc<Seal>,
    /// The highest number that was given.
    ids: Arc<AtomicI64>,
    orders: UnboundedSender<Order>,
    memory: Arc<Semaphore>,
    refused: Mutex<Refused>,
    #[cfg(test)]
    faults: file::Faults,
}

/// Refusals, so that a wrong key shows in the log and a stranger cannot fill it.
#[derive(Default)]
struct Refused {
    told: Option<Timestamp>,
    since: u64,
}

impl std::fmt::Debug for Inbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inbox").field("rules", &self.inner.rules).finish_non_exhaustive()
    }
}

impl Inbox {
    /// Starts with the check of signatures, the file, and the key under which bodies lie in it.
    pub fn builder(verifier: Verifier, file: impl Into<PathBuf>, key: BodyKey) -> InboxBuilder {
        InboxBuilder::new(verifier, file.into(), key)
    }

    /// Takes one delivery: headers and body as they came. Whatever it says is what Zalo must be told.
    ///
    /// It takes no longer than [`InboxBuilder::answer_within`], and goes on to store the event when the caller gives up.
    pub async fn accept(&self, headers: &HeaderMap, body: impl Into<Bytes>) -> Answer {
        self.accept_within(headers, body, self.inner.rules.answer_within).await
    }

    /// The same with another limit: for those who have waited for the body already.
    pub async fn accept_within(
        &self,
        headers: &HeaderMap,
        body: impl Into<Bytes>,
        within: Duration,
    ) -> Answer {
        let (inner, body) = (&self.inner, body.into());
        if body.len() > inner.rules.body {
            return Answer::TooLarge;
        }
        let now = inner.runtime.now();
        match inner.verifier.event(headers, &body, now) {
            _ if person::is_empty(&body) => Answer::Dropped,
            Ok((_, event)) if event.is_console_test() => Answer::Dropped,
            Ok(_) => inner.keep(body, now, within).await,
            // The console may send its test unsigned. A wrong signature tells that the key is wrong, and must show.
            Err(VerifyError::NoSignature | VerifyError::TooOld { .. })
                if Event::read(&body).is_console_test() =>
            {
                Answer::Dropped
            }
            Err(error) => {
                inner.tell(&error, now);
                Answer::Refused(error)
            }
        }
    }

    /// The routes for axum: `address` (a path such as `/zalo/webhook`) for events, by POST (a GET is answered 200), and the
    /// files that prove domains, so merge it at the site's root. The tag for a root page is [`DomainCode::meta`].
    pub fn router(&self, address: &str, codes: &[DomainCode]) -> axum::Router {
        routes::router(self, address, codes)
    }

    /// Events that failed as often as they may, oldest first, at most 1,000.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn dead(&self) -> Result<Vec<Dead>, InboxError> {
        self.ask(Ask::Dead).await
    }

    /// Hands a dead event out again, with all its tries. `false` when it is not on the list.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn replay(&self, id: DeliveryId) -> Result<bool, InboxError> {
        self.ask(|report| Ask::Replay(Some(id.0), report)).await.map(|events| events > 0)
    }

    /// Hands all dead events out again, and says how many.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn replay_all(&self) -> Result<u64, InboxError> {
        self.ask(|report| Ask::Replay(None, report)).await
    }

    /// Removes a dead event. `false` when it is not on the list.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub async fn discard(&self, id: DeliveryId) -> Result<bool, InboxError> {
        self.ask(|report| Ask::Discard(id.0, report)).await
    }

    /// How many wait, run, are dead; and what was done since the start.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn stats(&self) -> Result<Stats, InboxError> {
        self.ask(Ask::Stats).await
    }

    /// Hands out no more, waits for handlers under way ([`InboxBuilder::end_within`]), and ends. From then on Zalo is
    /// told to come again, so stop the server first.
    ///
    /// # Errors
    /// [`InboxError::Cut`] when handlers did not end in time: their events are handed out again at the next start.
    pub async fn close(&self) -> Result<(), InboxError> {
        self.close_within(self.inner.rules.end_within).await
    }

    /// The same with another limit: for those who know that handlers under way cannot end.
    ///
    /// # Errors
    /// [`InboxError::Cut`] as of [`close`](Self::close).
    pub async fn close_within(&self, within: Duration) -> Result<(), InboxError> {
        let (report, mut ended) = oneshot::channel();
        let order = Order::End(Some(report));
        self.inner.orders.send(order).map_err(|_| InboxError::Gone)?;
        let patience = SystemRuntime.sleep(within);
        if let future::Either::Left((outcome, _)) = future::select(&mut ended, patience).await {
            return outcome.map_err(|_| InboxError::Gone)?;
        }
        // Gone already is what was wanted.
        drop(self.inner.orders.send(Order::Cut));
        match future::select(ended, SystemRuntime.sleep(LAST)).await {
            future::Either::Left((outcome, _)) => outcome.map_err(|_| InboxError::Gone)?,
            future::Either::Right(_) => Err(InboxError::Gone),
        }
    }

    async fn ask<T>(&self, ask: impl FnOnce(Report<T>) -> Ask) -> Result<T, InboxError> {
        let (report, outcome) = oneshot::channel();
        self.inner.orders.send(Order::Ask(ask(report))).map_err(|_| InboxError::Gone)?;
        outcome.await.map_err(|_| InboxError::Gone)?
    }
}

impl Inner {
    async fn keep(&self, body: Bytes, received: Timestamp, within: Duration) -> Answer {
        let size = u32::try_from(body.len() / 512 + 1).unwrap_or(u32::MAX);
        let id = self.ids.fetch_add(1, Ordering::Relaxed).saturating_add(1);
        let room = Arc::clone(&self.memory).try_acquire_many_owned(size);
        let sealed = self.seal.close(id, &body, &*self.runtime);
        let (Ok(room), Some(sealed)) = (room, sealed) else { return Answer::Unavailable };
        let new = New { id, digest: Sha256::digest(&body).into(), received, sealed };
        let (report, kept) = oneshot::channel();
        if self.orders.send(Order::Keep(Keep { new, body, report, room })).is_err() {
            return Answer::Unavailable;
        }
        match future::select(kept, SystemRuntime.sleep(within)).await {
            future::Either::Left((Ok(true), _)) => Answer::Taken,
            future::Either::Left((Ok(false), _)) => Answer::Repeat,
            _ => Answer::Unavailable,
        }
    }

    fn tell(&self, error: &VerifyError, now: Timestamp) {
        let mut refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
        refused.since += 1;
        if refused.told.is_none_or(|told| now.since(told) >= TELL || now < told) {
            let refused = std::mem::replace(&mut *refused, Refused { told: Some(now), since: 0 });
            tracing::warn!(target: TARGET, %error, deliveries = refused.since, "deliveries are refused");
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        // Gone already is what was wanted.
        drop(self.orders.send(Order::End(None)));
    }
}
