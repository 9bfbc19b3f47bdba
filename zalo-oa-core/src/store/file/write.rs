//! One durable write: when it returns, a power cut leaves the new content; before that, the old.

use std::{
    fs::{File, OpenOptions},
    io::{self, Write},
    path::Path,
};

use super::{Paths, failed};
use crate::store::StoreError;

/// Puts `text` in the place of the token file, or of the journal. `step` hears of each step.
pub(super) fn replace(
    paths: &Paths,
    text: &[u8],
    step: fn(&'static str),
) -> Result<(), StoreError> {
    let fresh = &paths.fresh;
    let mut file = create(fresh).map_err(|reason| failed("make", fresh, &reason))?;
    file.write_all(text).map_err(|reason| failed("write", fresh, &reason))?;
    step("temporary_file");
    file.sync_all().map_err(|reason| failed("bring to the disk", fresh, &reason))?;
    step("fsync");
    drop(file);
    std::fs::rename(fresh, &paths.kept)
        .map_err(|reason| failed("replace", &paths.kept, &reason))?;
    step("rename");
    sync_folder(paths.kept.parent().unwrap_or(&paths.kept))?;
    step("folder_fsync");
    Ok(())
}

/// Empty, and for its owner alone from the start, also where an interrupted write left one.
pub(super) fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    #[cfg(unix)]
    {
        let about = file.metadata()?;
        if about.is_file() && !super::folder::private(&about) {
            file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
        }
    }
    Ok(file)
}

/// Brings the names in a folder to the disk. Windows has no such call for folders.
pub(super) fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    #[cfg(unix)]
    {
        // The parent of a bare name.
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|reason| failed("bring to the disk the folder", folder, &reason))?;
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
