//! Pictures of the OA from the portal's own cache, so that a visitor's browser asks nobody but the
//! agency. Only addresses that an answer of Zalo's named can be had, under a name that is made here:
//! this is no proxy for whoever wants one.

mod budget;
mod fetch;
mod kind;
mod resolve;

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use tokio::sync::Semaphore;
use url::Url;

use super::{
    answer::digest,
    cache::{Cache, Missing, Rules, Shown, Why},
};
use crate::{error::Error, platform::Runtime};
use budget::Budget;
use fetch::Fetcher;

/// Addresses remembered; the OA's own list names far fewer.
const MOST: usize = 1_000;
/// Pictures fetched at the same time.
const AT_ONCE: usize = 4;

/// How long pictures are kept. Zalo gives a changed picture another address.
const RULES: Rules = Rules {
    fresh: Duration::from_secs(24 * 3_600),
    stale: Duration::from_secs(30 * 24 * 3_600),
    pause: Duration::from_secs(30),
    // Others may be before it in the line.
    flight: Duration::from_secs(120),
};

/// Bytes that pictures may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sizes {
    /// One picture.
    pub(super) one: usize,
    /// All that are kept.
    pub(super) all: usize,
}

/// A picture that was looked at and may be shown.
#[derive(Clone, Debug)]
pub(super) struct Picture {
    /// By the bytes, not by what the sender says.
    pub(super) kind: &'static str,
    pub(super) bytes: Bytes,
    pub(super) tag: String,
}

/// Clones share everything.
#[derive(Clone)]
pub(super) struct Pictures {
    inner: Arc<Inner>,
}

struct Inner {
    fetcher: Fetcher,
    sizes: Sizes,
    runtime: Arc<dyn Runtime>,
    turns: AtomicU64,
    permits: Semaphore,
    budget: Budget,
    known: Mutex<HashMap<String, Arc<Slot>>>,
}

struct Slot {
    url: Url,
    used: AtomicU64,
    cache: Cache<Picture>,
}

impl std::fmt::Debug for Pictures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pictures").field("sizes", &self.inner.sizes).finish_non_exhaustive()
    }
}

impl Pictures {
    /// `emulator` is its address, where the client's own is on this machine.
    pub(super) fn new(
        runtime: Arc<dyn Runtime>,
        emulator: Option<Url>,
        proxy: Option<&str>,
        sizes: Sizes,
    ) -> Result<Self, Error> {
        let inner = Inner {
            fetcher: Fetcher::new(emulator, proxy, sizes.one)?,
            sizes,
            runtime,
            turns: AtomicU64::new(0),
            permits: Semaphore::new(AT_ONCE),
            budget: Budget::new(sizes),
            known: Mutex::default(),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// The path under which a picture of Zalo's can be had here; `None` when it is none of theirs.
    pub(super) fn name(&self, address: &str) -> Option<String> {
        let url = self.inner.fetcher.admit(address)?;
        let key = digest(url.as_str().as_bytes());
        let path = format!("/zalo/pictures/{key}");
        let turn = self.inner.turn();
        let mut known = self.inner.known();
        if let Some(slot) = known.get(&key) {
            slot.used.store(turn, Ordering::Relaxed);
            return Some(path);
        }
        if known.len() >= MOST {
            let oldest = known.iter().min_by_key(|(_, slot)| slot.used.load(Ordering::Relaxed));
            if let Some(oldest) = oldest.map(|(key, _)| key.clone()) {
                known.remove(&oldest);
            }
        }
        let cache = Cache::new(RULES, Arc::clone(&self.inner.runtime));
        known.insert(key, Arc::new(Slot { url, used: AtomicU64::new(turn), cache }));
        Some(path)
    }

    /// A picture by its name; `None` when no answer has named it.
    pub(super) async fn get(&self, key: &str) -> Option<Result<Shown<Picture>, Missing>> {
        let slot = Arc::clone(self.inner.known().get(key)?);
        slot.used.store(self.inner.turn(), Ordering::Relaxed);
        let (inner, url) = (Arc::clone(&self.inner), slot.url.clone());
        let shown = slot.cache.get(move || Box::pin(async move { inner.fetch(url).await })).await;
        self.inner.tidy(key);
        Some(shown)
    }
}

impl Inner {
    fn turn(&self) -> u64 {
        self.turns.fetch_add(1, Ordering::Relaxed)
    }

    fn known(&self) -> MutexGuard<'_, HashMap<String, Arc<Slot>>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn fetch(&self, url: Url) -> Result<Picture, Why> {
        if !self.budget.take(self.runtime.now()) {
            return Err(Why::Busy);
        }
        let _permit = self.permits.acquire().await.map_err(|_| Why::Unreachable)?;
        let room = self.budget.room(self.runtime.now()).ok_or(Why::Busy)?;
        let bytes = self.fetcher.fetch(url).await?;
        let Some(kind) = kind::of(&bytes) else {
            tracing::warn!(target: super::TARGET, "a picture's address answered with none");
            return Err(Why::Unfit);
        };
        let tag = format!("\"{}\"", digest(&bytes));
        Ok(Picture { kind, bytes: room.fill(&bytes), tag })
    }

    /// Forgets the pictures that were asked for least lately, until the rest fits.
    fn tidy(&self, keep: &str) {
        let known = self.known();
        let size = |slot: &Slot| slot.cache.peek().map_or(0, |picture| picture.bytes.len());
        let mut slots: Vec<_> = known
            .iter()
            .map(|(key, slot)| (slot.used.load(Ordering::Relaxed), size(slot), key, slot))
            .filter(|(_, size, ..)| *size > 0)
            .collect();
        let mut all: usize = slots.iter().map(|(_, size, ..)| size).sum();
        if all <= self.sizes.all {
            return;
        }
        slots.sort_unstable_by_key(|(used, ..)| *used);
        for (_, size, key, slot) in slots {
            if all > self.sizes.all && key != keep {
                slot.cache.clear();
                all -= size;
            }
        }
    }
}
