//! The operating system's lock on a file: it ends with the process that has it.

use std::{fs::File, io, path::Path};

use crate::store::Holder;

/// For reading and writing, never emptied: a waiter reads there who has the lock.
pub(super) fn open(path: &Path) -> io::Result<File> {
    let mut options = std::fs::OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

pub(super) use system::{give_back, holder, is_at, note, still_held, take};

/// POSIX record locks (`fcntl` with `F_SETLK`). A forked child does not inherit them, unlike those
/// of `flock` and `F_OFD_SETLK`, with which a child would keep its dead parent's lease. In
/// exchange, closing any descriptor of the file ends the process's lock: see `turn`.
#[cfg(unix)]
mod system {
    use std::os::unix::fs::{FileExt, MetadataExt};

    use rustix::{
        fs::{FlockOperation, fcntl_lock},
        io::Errno,
        process::{FlockType, fcntl_getlk},
    };

    use super::{File, Holder, Path, io};

    /// Longer notes are not read.
    const NOTE: usize = 1024;

    pub(in super::super) fn take(file: &File) -> io::Result<bool> {
        match fcntl_lock(file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => Ok(true),
            Err(Errno::AGAIN | Errno::ACCESS) => Ok(false),
            Err(reason) => Err(reason.into()),
        }
    }

    /// Takes it again: to the holder that changes nothing, and one who has lost it may get it back.
    pub(in super::super) fn still_held(file: &File) -> bool {
        matches!(take(file), Ok(true))
    }

    pub(in super::super) fn give_back(file: &File) -> io::Result<()> {
        Ok(fcntl_lock(file, FlockOperation::NonBlockingUnlock)?)
    }

    /// Whether the path still leads to this file.
    pub(in super::super) fn is_at(file: &File, path: &Path) -> bool {
        let (Ok(ours), Ok(there)) = (file.metadata(), path.metadata()) else { return false };
        (ours.dev(), ours.ino()) == (there.dev(), there.ino())
    }

    /// Writes who has the lock, for people: whatever hinders it does not hinder the lease.
    pub(in super::super) fn note(file: &File, holder: &Holder) {
        let Ok(mut text) = serde_json::to_vec(holder) else { return };
        text.push(b'\n');
        let written = file.write_all_at(&text, 0);
        let _ = file.set_len(written.map_or(0, |()| text.len() as u64));
    }

    /// Who has the lock: the note, unless the system knows better. Of a process in another
    /// container it knows no number, or another one.
    pub(in super::super) fn holder(file: &File) -> Option<Holder> {
        let here = crate::platform::whereabouts();
        let noted = noted(file);
        let blocking = fcntl_getlk(file, &FlockType::WriteLock.into()).ok().flatten()?;
        let Some(process) = blocking.pid else { return noted };
        let process = u32::try_from(process.as_raw_nonzero().get()).ok()?;
        match noted {
            Some(noted) if noted.host != here.host || noted.process == process => Some(noted),
            _ => Some(Holder { host: here.host, process }),
        }
    }

    fn noted(file: &File) -> Option<Holder> {
        let mut text = [0; NOTE];
        let length = file.read_at(&mut text, 0).ok()?;
        serde_json::from_slice(text.get(..length)?).ok()
    }
}

/// `LockFileEx` through the standard library. A locked file cannot be read by others, so there is
/// no note in it.
#[cfg(not(unix))]
mod system {
    use std::fs::TryLockError;

    use super::{File, Holder, Path, io};

    pub(in super::super) fn take(file: &File) -> io::Result<bool> {
        match file.try_lock() {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(reason)) => Err(reason),
        }
    }

    /// The lock belongs to this handle alone, so nothing else ends it.
    pub(in super::super) fn still_held(_file: &File) -> bool {
        true
    }

    pub(in super::super) fn give_back(file: &File) -> io::Result<()> {
        file.unlock()
    }

    /// Only whether there is such a file: what is open is not easily removed there.
    pub(in super::super) fn is_at(_file: &File, path: &Path) -> bool {
        path.exists()
    }

    pub(in super::super) fn note(_file: &File, _holder: &Holder) {}

    pub(in super::super) fn holder(_file: &File) -> Option<Holder> {
        None
    }
}
