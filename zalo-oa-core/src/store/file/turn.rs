//! Whose turn it is within this process, and the one descriptor of each lock file.
//!
//! The system's lock belongs to the process as a whole: it does not keep two of its stores apart,
//! and it ends when any descriptor of the file is closed. So everything in a process goes through
//! one [`Turn`] for each lock file, and its descriptor stays open.

use std::{
    collections::HashMap,
    fs::File,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use super::{failed, fork::PerProcess, lock};
use crate::{
    platform::whereabouts,
    store::{Holder, StoreError},
};

type Turns = Mutex<HashMap<PathBuf, Arc<Turn>>>;

static TURNS: PerProcess<Turns> = PerProcess::new();
/// One for all files, and a forked child counts on: no two leases of a line of processes that
/// could meet have the same.
static FENCE: AtomicU64 = AtomicU64::new(0);

/// The turn of a lock file. The path is that of a folder without symbolic links.
pub(super) fn of(path: &Path) -> Arc<Turn> {
    let mut turns = TURNS.get().lock().unwrap_or_else(PoisonError::into_inner);
    let new = || Arc::new(Turn { path: path.to_owned(), ..Turn::default() });
    Arc::clone(turns.entry(path.to_owned()).or_insert_with(new))
}

#[derive(Default)]
pub(super) struct Turn {
    path: PathBuf,
    state: Mutex<State>,
    writing: Mutex<()>,
}

#[derive(Default)]
struct State {
    file: Option<File>,
    /// The fence of the holder.
    held: Option<u64>,
    /// How many writes of the holder are under way.
    pins: u32,
    /// The holder has gone while a write was under way.
    ended: bool,
}

impl Turn {
    /// One try.
    pub(super) fn take(this: &Arc<Self>) -> Result<Option<Right>, StoreError> {
        let mut state = this.state();
        if state.held.is_some() {
            return Ok(None);
        }
        // Nobody here has the lock, so closing the descriptor of a file that was removed is safe.
        state.file.take_if(|file| !lock::is_at(file, &this.path));
        let file = match &mut state.file {
            Some(file) => file,
            none => none.insert(lock::open(&this.path).map_err(|reason| this.failed(&reason))?),
        };
        if !lock::take(file).map_err(|reason| this.failed(&reason))? {
            return Ok(None);
        }
        if !lock::is_at(file, &this.path) {
            // It was removed since it was opened: the next try opens the one that is there.
            state.file = None;
            return Ok(None);
        }
        lock::note(file, &whereabouts());
        let fence = FENCE.fetch_add(1, Ordering::Relaxed) + 1;
        state.held = Some(fence);
        state.ended = false;
        let right = Right { turn: Arc::clone(this), fence, process: std::process::id() };
        Ok(Some(right))
    }

    /// Keeps the right of the holder of `fence` until the pin is dropped, even if he goes.
    pub(super) fn pin(&self, fence: u64) -> Result<Pin<'_>, StoreError> {
        let mut state = self.state();
        if state.held != Some(fence) || state.ended {
            return Err(StoreError::new("the lease is stale"));
        }
        // Something else in this process may have opened and closed the file, which ends the lock
        // without a word; taking it again shows whether another has it by now.
        let holds = |file: &File| lock::is_at(file, &self.path) && lock::still_held(file);
        if !state.file.as_ref().is_some_and(holds) {
            let lock = self.path.display();
            let text =
                format!("the lease is stale: its lock file `{lock}` was removed, or taken over");
            return Err(StoreError::new(text));
        }
        state.pins += 1;
        Ok(Pin(self))
    }

    /// Held while a token file is read and replaced.
    pub(super) fn writing(&self) -> MutexGuard<'_, ()> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn give_back(&self, fence: u64) -> Result<(), StoreError> {
        let mut state = self.state();
        if state.held != Some(fence) || state.ended {
            return Err(StoreError::new("the lease is stale"));
        }
        state.ended = true;
        self.settle(&mut state)
    }

    /// Who has it, as far as can be told.
    pub(super) fn holder(&self) -> Option<Holder> {
        let state = self.state();
        match state.held {
            Some(_) => Some(whereabouts()),
            None => state.file.as_ref().and_then(lock::holder),
        }
    }

    /// Closes the descriptor of a file that nobody here has locked.
    #[cfg(feature = "export")]
    pub(super) fn close(&self) {
        let mut state = self.state();
        if state.held.is_none() {
            state.file = None;
        }
    }

    /// Frees the lock when its holder and his writes are gone.
    fn settle(&self, state: &mut State) -> Result<(), StoreError> {
        if !state.ended || state.pins > 0 {
            return Ok(());
        }
        state.held = None;
        let freed = state.file.as_ref().map_or(Ok(()), lock::give_back);
        freed.map_err(|reason| {
            // What cannot be unlocked is freed by closing it.
            state.file = None;
            self.failed(&reason)
        })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn failed(&self, reason: &std::io::Error) -> StoreError {
        failed("lock", &self.path, reason)
    }
}

/// The holder's right; dropping it gives it back. A copy in a forked child is nothing: there it
/// must not touch what its parent may have left locked.
pub(super) struct Right {
    turn: Arc<Turn>,
    fence: u64,
    process: u32,
}

impl Right {
    pub(super) fn fence(&self) -> u64 {
        self.fence
    }
}

impl Drop for Right {
    fn drop(&mut self) {
        if self.process == std::process::id() {
            // Stale when it was given back before.
            let _ = self.turn.give_back(self.fence);
        }
    }
}

/// A write of the holder.
pub(super) struct Pin<'a>(&'a Turn);

impl Drop for Pin<'_> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.pins = state.pins.saturating_sub(1);
        let _ = self.0.settle(&mut state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_write_under_way_keeps_the_right_of_a_holder_who_goes() {
        let name = format!("zalo-oa-turn-{}.lock", std::process::id());
        let path = std::env::temp_dir().join(name);
        let turn = of(&path);
        let right = Turn::take(&turn).unwrap().unwrap();
        let fence = right.fence();
        let pins = [turn.pin(fence).unwrap(), turn.pin(fence).unwrap()];
        drop(right);
        assert!(turn.pin(fence).is_err() && turn.give_back(fence).is_err(), "no new write begins");
        for pin in pins {
            assert!(Turn::take(&turn).unwrap().is_none());
            drop(pin);
        }
        assert!(Turn::take(&turn).unwrap().unwrap().fence() > fence);
        std::fs::remove_file(path).unwrap();
    }
}
