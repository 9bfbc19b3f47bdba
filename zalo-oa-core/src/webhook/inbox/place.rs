//! Where the inbox lies: a file that only its owner may read, and a look at whether it is still there. SQLite notices
//! neither: it gives the files beside its own the same mode, and goes on writing into one that was deleted.

use std::{
    fs::OpenOptions,
    io,
    path::{Path, PathBuf},
};

use crate::identity::Identity;

#[derive(Debug)]
pub(super) struct Place {
    path: PathBuf,
    /// What stood there when it was opened.
    opened: Identity,
}

impl Place {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path, opened: Identity::default() }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Makes the file, if there is none, and keeps all but its owner out of it and those beside it.
    pub(super) fn prepare(&self) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&self.path)?;
        for ending in ["", "-wal", "-shm", "-journal"] {
            let mut path = self.path.clone().into_os_string();
            path.push(ending);
            own(path.as_ref())?;
        }
        Ok(())
    }

    /// From now on the file that stands there is the one.
    pub(super) fn remember(&mut self) {
        self.opened = Identity::of(&self.path);
    }

    /// Whether what stands there is surely not what was opened.
    pub(super) fn is_lost(&self) -> bool {
        self.opened.is_lost(&self.path)
    }
}

#[cfg(unix)]
fn own(path: &Path) -> io::Result<()> {
    use std::{fs, os::unix::fs::PermissionsExt};
    match fs::metadata(path) {
        Ok(there) if there.permissions().mode() & 0o077 != 0 => {
            fs::set_permissions(path, fs::Permissions::from_mode(0o600))
        }
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn own(_: &Path) -> io::Result<()> {
    Ok(())
}
