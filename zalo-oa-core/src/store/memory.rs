//! Tokens in memory: for one process, tests and the demo. They are gone when the process ends.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use futures_channel::oneshot;

use super::{Intent, Lease, OaKey, StoreError, Stored, TokenSet, TokenStore};
use crate::platform::BoxFuture;

/// A store for one process.
#[derive(Clone, Default)]
pub struct MemoryStore {
    state: Arc<Mutex<HashMap<OaKey, Slot>>>,
}

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
    waiting: VecDeque<oneshot::Sender<()>>,
}

impl MemoryStore {
    fn with<T>(&self, key: &OaKey, work: impl FnOnce(&mut Slot) -> T) -> T {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        work(state.entry(key.clone()).or_default())
    }

    fn checked<T>(
        &self,
        lease: &Lease,
        work: impl FnOnce(&mut Slot) -> T,
    ) -> Result<T, StoreError> {
        self.with(&lease.key, |slot| {
            if slot.held && slot.fence == lease.fence {
                Ok(work(slot))
            } else {
                Err(StoreError::new("the lease is stale"))
            }
        })
    }
}

impl TokenStore for MemoryStore {
    fn load(&self, key: &OaKey) -> BoxFuture<'_, Result<Option<Stored>, StoreError>> {
        let stored = self.with(key, |slot| slot.stored.clone());
        Box::pin(async move { Ok(stored) })
    }

    /// Within one process a holder always gives its lease back, so neither limit is needed here.
    fn lease(
        &self,
        key: &OaKey,
        _ttl: Duration,
        _wait: Duration,
    ) -> BoxFuture<'_, Result<Lease, StoreError>> {
        let key = key.clone();
        Box::pin(async move {
            loop {
                let turn = self.with(&key, |slot| {
                    if slot.held {
                        let (sender, receiver) = oneshot::channel();
                        slot.waiting.push_back(sender);
                        Err(receiver)
                    } else {
                        slot.held = true;
                        slot.fence += 1;
                        Ok(slot.fence)
                    }
                });
                match turn {
                    Ok(fence) => return Ok(Lease { key, fence }),
                    Err(receiver) => {
                        let _ = receiver.await;
                    }
                }
            }
        })
    }

    fn begin(&self, lease: &Lease, intent: &Intent) -> BoxFuture<'_, Result<(), StoreError>> {
        let done = self.checked(lease, |slot| {
            if let Some(stored) = &mut slot.stored {
                stored.intent = Some(intent.clone());
            }
        });
        Box::pin(async move { done })
    }

    fn save(&self, lease: &Lease, tokens: &TokenSet) -> BoxFuture<'_, Result<(), StoreError>> {
        let done = self.checked(lease, |slot| {
            let version = slot.stored.as_ref().map_or(0, |stored| stored.version) + 1;
            slot.stored = Some(Stored { tokens: tokens.clone(), version, intent: None });
        });
        Box::pin(async move { done })
    }

    fn release(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        let done = self.checked(&lease, |slot| {
            slot.held = false;
            // Some who waited are gone; each that is left tries its turn again.
            for waiting in slot.waiting.drain(..) {
                let _ = waiting.send(());
            }
        });
        Box::pin(async move { done })
    }
}
