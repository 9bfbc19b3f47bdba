//! Waiting for the system's lock, which has no queue: one tries again, ever more rarely.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use super::{
    on_thread,
    turn::{self, Right, Turn},
};
use crate::{
    platform::{BoxFuture, Patience, pause_thread},
    store::{Holder, StoreError},
};

/// Tries for a right that another has come at least so often.
const LONGEST_PAUSE: Duration = Duration::from_millis(50);
const FIRST_PAUSE: Duration = Duration::from_millis(2);

/// Whether the one who waits has gone.
#[derive(Clone)]
pub(super) struct Unwanted(Arc<AtomicBool>);

/// Tells the waiting thread, when it is dropped, that nobody waits any more.
struct Wanting(Unwanted);

impl Drop for Wanting {
    fn drop(&mut self) {
        self.0.0.store(true, Ordering::Relaxed);
    }
}

/// Does waiting work on a thread; dropping the future tells it to end.
pub(super) fn waiting<T: Send + 'static>(
    work: impl FnOnce(&Unwanted) -> Result<T, StoreError> + Send + 'static,
) -> BoxFuture<'static, Result<T, StoreError>> {
    let seen = Unwanted(Arc::new(AtomicBool::new(false)));
    let wanting = Wanting(seen.clone());
    let outcome = on_thread(move || work(&seen));
    Box::pin(async move {
        let _wanting = wanting;
        outcome.await
    })
}

/// The right that goes with a lock file. `noted` says who has it when the system does not know.
pub(super) fn right(
    lock: &std::path::Path,
    wait: Duration,
    unwanted: &Unwanted,
    noted: impl Fn() -> Option<Holder>,
) -> Result<Right, StoreError> {
    let patience = Patience::new(wait);
    let mut pause = FIRST_PAUSE;
    loop {
        if unwanted.0.load(Ordering::Relaxed) {
            return Err(StoreError::busy());
        }
        let turn = turn::of(lock);
        if let Some(right) = Turn::take(&turn)? {
            return Ok(right);
        }
        let left = patience.left();
        if left.is_zero() {
            let holder = turn.holder().or_else(&noted);
            return Err(holder.map_or_else(StoreError::busy, StoreError::held_by));
        }
        pause_thread(pause.min(left));
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}
