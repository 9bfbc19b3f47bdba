//! Which file it is that is open: SQLite goes on writing into one that was deleted or replaced.

use std::{fs, io, path::Path};

/// Nothing gets the number of a deleted file while it is open.
#[cfg(unix)]
type Mark = (u64, u64);
/// Only that it is one: a system other than Unix does not let an open file go.
#[cfg(not(unix))]
type Mark = bool;

/// What stood at a path when it was opened.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Identity(Option<Mark>);

impl Identity {
    /// Of what stands there now.
    pub(crate) fn of(path: &Path) -> Self {
        Self(mark(path).ok())
    }

    /// Whether what stands there is surely not what was opened.
    pub(crate) fn is_lost(self, path: &Path) -> bool {
        match (self.0, mark(path)) {
            (Some(opened), Ok(there)) => opened != there,
            (Some(_), Err(error)) => error.kind() == io::ErrorKind::NotFound,
            (None, _) => false,
        }
    }
}

#[cfg(unix)]
fn mark(path: &Path) -> io::Result<Mark> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).map(|there| (there.dev(), there.ino()))
}

#[cfg(not(unix))]
fn mark(path: &Path) -> io::Result<Mark> {
    fs::metadata(path).map(|there| there.is_file())
}
