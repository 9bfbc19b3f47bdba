//! The store's tools for other files that are long in the making: one process at a time, and small files that are the old
//! or the new after a power cut.

use std::{
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use super::{
    Paths,
    turn::{self, Right, Turn},
    write,
};
use crate::{
    platform::{Patience, pause_thread, whereabouts},
    store::StoreError,
};

/// How long a run that was cancelled may take to bring its last rows to the disk.
const OWN_WAIT: Duration = Duration::from_millis(500);
const PAUSE: Duration = Duration::from_millis(5);

/// The right to write what a lock file stands for; dropping it gives it back.
pub(crate) struct Hold {
    right: Option<Right>,
    lock: PathBuf,
}

impl Hold {
    /// Refused at once where another process has it; one of this process may be about to end, and is waited for a little, in
    /// real time. The path is that of a folder without symbolic links.
    pub(crate) fn take(lock: &Path) -> Result<Self, StoreError> {
        let turn = turn::of(lock);
        let patience = Patience::new(OWN_WAIT);
        loop {
            if let Some(right) = Turn::take(&turn)? {
                return Ok(Self { right: Some(right), lock: lock.to_owned() });
            }
            let holder = turn.holder();
            let ours = holder.as_ref().is_none_or(|holder| *holder == whereabouts());
            if !ours || patience.left().is_zero() {
                return Err(holder.map_or_else(StoreError::busy, StoreError::held_by));
            }
            pause_thread(PAUSE);
        }
    }

    /// Ends for good: the lock file goes too.
    pub(crate) fn end(mut self) {
        // Who has opened it and waits sees that the path leads elsewhere.
        let _ = std::fs::remove_file(&self.lock);
        drop(self.right.take());
        turn::of(&self.lock).close();
    }
}

/// Puts a text in the place of a file, by way of `<file>.new`.
pub(crate) fn replace(kept: &Path, text: &[u8]) -> Result<(), StoreError> {
    let beside = |ending: &str| {
        let mut name = kept.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    let paths = Paths { kept: kept.to_owned(), fresh: beside(".new"), lock: PathBuf::new() };
    write::replace(&paths, text, |_| ())
}

/// A new file for its owner alone; an old one of this name is emptied.
pub(crate) fn create(path: &Path) -> Result<std::fs::File, StoreError> {
    write::create(path).map_err(|reason| failed("make", path, &reason))
}

/// Brings the names in a folder to the disk.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    write::sync_folder(folder)
}

pub(crate) fn failed(what: &str, path: &Path, reason: &io::Error) -> StoreError {
    super::failed(what, path, reason)
}
