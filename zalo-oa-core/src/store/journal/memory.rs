//! A journal in memory: for tests, and for targets that have no files. It is gone with its process.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use super::{Entry, Hold, Journal, merge};
use crate::{
    model::OaId,
    platform::{BoxFuture, Runtime},
    store::{Lease, MemoryStore, OaKey, StoreError, TokenStore},
};

/// No broadcast takes longer, pauses included.
const LONGEST: Duration = Duration::from_secs(366 * 86_400);

/// A journal for one process. It keeps a rerun from sending again, a restart it does not.
///
/// The default one has no clock: who waits for the hold waits for ever. [`MemoryJournal::on`] makes
/// one that keeps to `wait`.
#[derive(Clone, Debug, Default)]
pub struct MemoryJournal {
    turns: MemoryStore,
    entries: Arc<Mutex<HashMap<OaId, Vec<Entry>>>>,
}

impl MemoryJournal {
    /// A journal whose waits end by this runtime's clock.
    #[must_use]
    pub fn on(runtime: Arc<dyn Runtime>) -> Self {
        Self { turns: MemoryStore::on(runtime), entries: Arc::default() }
    }

    fn change(&self, hold: &Hold, changes: &[Entry]) -> Result<(), StoreError> {
        let lease = Lease::new(key(&hold.oa), hold.fence);
        self.turns.checked(&lease, || {
            let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
            merge(entries.entry(hold.oa.clone()).or_default(), changes);
        })
    }
}

fn key(oa: &OaId) -> OaKey {
    OaKey { app: "".into(), oa: oa.clone() }
}

impl Journal for MemoryJournal {
    fn hold(&self, oa: &OaId, wait: Duration) -> BoxFuture<'_, Result<Hold, StoreError>> {
        let oa = oa.clone();
        Box::pin(async move {
            let lease = self.turns.lease(&key(&oa), LONGEST, wait).await?;
            Ok(Hold::new(oa, lease.fence, lease))
        })
    }

    fn entries(&self, oa: &OaId) -> BoxFuture<'_, Result<Vec<Entry>, StoreError>> {
        let entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let found = entries.get(oa).cloned().unwrap_or_default();
        Box::pin(async move { Ok(found) })
    }

    fn begin(&self, hold: &Hold, entries: &[Entry]) -> BoxFuture<'_, Result<(), StoreError>> {
        let done = self.change(hold, entries);
        Box::pin(async move { done })
    }

    fn end(&self, hold: &Hold, entries: &[Entry]) -> BoxFuture<'_, Result<(), StoreError>> {
        let done = self.change(hold, entries);
        Box::pin(async move { done })
    }
}
