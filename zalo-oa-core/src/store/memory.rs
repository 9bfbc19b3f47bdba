//! Tokens in memory: for one process, tests and the demo. They are gone when the process ends.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use futures_channel::oneshot;
use futures_util::future::{Either, select};

use super::{Intent, Lease, OaKey, StoreError, Stored, TokenSet, TokenStore};
use crate::platform::{BoxFuture, Runtime, Timestamp, whereabouts};

/// A store for one process.
///
/// The default one has no clock: a lease lasts until it is released or dropped, and who waits for
/// one waits for ever. [`MemoryStore::on`] makes one that keeps to `ttl` and `wait`.
#[derive(Clone, Default)]
pub struct MemoryStore {
    state: State,
    runtime: Option<Arc<dyn Runtime>>,
}

type State = Arc<Mutex<HashMap<OaKey, Slot>>>;

impl std::fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MemoryStore")
    }
}

#[derive(Default)]
struct Slot {
    stored: Option<Stored>,
    fence: u64,
    held: bool,
    until: Option<Timestamp>,
    waiting: VecDeque<oneshot::Sender<()>>,
}

impl Slot {
    fn is_held(&self, now: Option<Timestamp>) -> bool {
        self.held && self.until.zip(now).is_none_or(|(until, now)| now < until)
    }

    fn give_back(&mut self) {
        self.held = false;
        // Some who waited are gone; each that is left tries its turn again.
        for waiting in self.waiting.drain(..) {
            let _ = waiting.send(());
        }
    }
}

fn with<T>(state: &State, key: &OaKey, work: impl FnOnce(&mut Slot) -> T) -> T {
    let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
    work(state.entry(key.clone()).or_default())
}

/// Gives a lease back when it is dropped.
struct Guard {
    state: State,
    key: OaKey,
    fence: u64,
}

impl Drop for Guard {
    fn drop(&mut self) {
        with(&self.state, &self.key, |slot| {
            if slot.held && slot.fence == self.fence {
                slot.give_back();
            }
        });
    }
}

/// The next turn of one who waits.
enum Turn {
    Mine(Lease),
    Later { freed: oneshot::Receiver<()>, until: Option<Timestamp> },
}

impl MemoryStore {
    /// A store whose leases end after their `ttl`, and waits after their `wait`, by this runtime's
    /// wall clock: one that is put back makes leases last longer.
    #[must_use]
    pub fn on(runtime: Arc<dyn Runtime>) -> Self {
        Self { runtime: Some(runtime), ..Self::default() }
    }

    fn now(&self) -> Option<Timestamp> {
        self.runtime.as_ref().map(|runtime| runtime.now())
    }

    /// Does work of the holder of this lease.
    fn checked_slot<T>(
        &self,
        lease: &Lease,
        work: impl FnOnce(&mut Slot) -> T,
    ) -> Result<T, StoreError> {
        let now = self.now();
        with(&self.state, &lease.key, |slot| {
            if slot.is_held(now) && slot.fence == lease.fence {
                Ok(work(slot))
            } else {
                Err(StoreError::new("the lease is stale"))
            }
        })
    }

    /// The same for work outside of the slot.
    pub(super) fn checked<T>(
        &self,
        lease: &Lease,
        work: impl FnOnce() -> T,
    ) -> Result<T, StoreError> {
        self.checked_slot(lease, |_| work())
    }

    fn turn(&self, key: &OaKey, ttl: Duration) -> Turn {
        let now = self.now();
        with(&self.state, key, |slot| {
            if slot.is_held(now) {
                let (sender, freed) = oneshot::channel();
                slot.waiting.retain(|waiting| !waiting.is_canceled());
                slot.waiting.push_back(sender);
                return Turn::Later { freed, until: slot.until };
            }
            slot.held = true;
            slot.fence += 1;
            slot.until = now.map(|now| now.plus(ttl));
            let guard =
                Guard { state: Arc::clone(&self.state), key: key.clone(), fence: slot.fence };
            let lease = Lease::new(key.clone(), slot.fence).guarded(guard);
            Turn::Mine(if now.is_some() { lease.ending_in(ttl) } else { lease })
        })
    }
}

impl TokenStore for MemoryStore {
    fn load(&self, key: &OaKey) -> BoxFuture<'_, Result<Option<Stored>, StoreError>> {
        let stored = with(&self.state, key, |slot| slot.stored.clone());
        Box::pin(async move { Ok(stored) })
    }

    fn lease(
        &self,
        key: &OaKey,
        ttl: Duration,
        wait: Duration,
    ) -> BoxFuture<'_, Result<Lease, StoreError>> {
        let key = key.clone();
        Box::pin(async move {
            let mut left = wait;
            loop {
                let (freed, until) = match self.turn(&key, ttl) {
                    Turn::Mine(lease) => return Ok(lease),
                    Turn::Later { freed, until } => (freed, until),
                };
                if left.is_zero() {
                    return Err(StoreError::held_by(whereabouts()));
                }
                let Some(runtime) = &self.runtime else {
                    let _ = freed.await;
                    continue;
                };
                let before = runtime.now();
                let ends = until.map_or(left, |until| until.since(before));
                // At least a little: a clock may show the end of a lease and round its length.
                let nap = left.min(ends.max(Duration::from_millis(1)));
                let slept = match select(freed, runtime.sleep(nap)).await {
                    Either::Left(_) => runtime.now().since(before),
                    Either::Right(_) => nap,
                };
                left = left.saturating_sub(slept);
            }
        })
    }

    fn begin(&self, lease: &Lease, intent: &Intent) -> BoxFuture<'_, Result<(), StoreError>> {
        let done = self.checked_slot(lease, |slot| {
            if let Some(stored) = &mut slot.stored {
                stored.intent = Some(intent.clone());
            }
        });
        Box::pin(async move { done })
    }

    fn save(&self, lease: &Lease, tokens: &TokenSet) -> BoxFuture<'_, Result<(), StoreError>> {
        let done = self.checked_slot(lease, |slot| {
            let version = slot.stored.as_ref().map_or(0, |stored| stored.version) + 1;
            slot.stored = Some(Stored { tokens: tokens.clone(), version, intent: None });
        });
        Box::pin(async move { done })
    }

    fn release(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        let done = self.checked_slot(&lease, Slot::give_back);
        Box::pin(async move { done })
    }
}
