//! The files of an export: they lie beside the one that was asked for.

use std::path::{Path, PathBuf};

use super::trouble;
use crate::error::BuildError;

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Places {
    /// What was asked for; there at the end.
    pub(super) file: PathBuf,
    /// Rows so far.
    pub(super) part: PathBuf,
    /// How far they are good.
    pub(super) progress: PathBuf,
    /// What an update puts together.
    pub(super) merged: PathBuf,
    /// Who writes.
    pub(super) lock: PathBuf,
    /// How it ended.
    pub(super) report: PathBuf,
}

impl Places {
    pub(super) fn of(path: &Path) -> Result<Self, BuildError> {
        let Some(name) = path.file_name() else {
            return Err(trouble::wrong("`path` does not name a file"));
        };
        // As the lock wants it: the same folder under two names would be two locks.
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let resolved = folder.canonicalize();
        let file = resolved.map_err(|reason| trouble::folder(folder, &reason))?.join(name);
        if file.is_dir() {
            return Err(trouble::wrong("`path` is a folder"));
        }
        let beside = |ending: &str| {
            let mut name = name.to_owned();
            name.push(ending);
            file.with_file_name(name)
        };
        Ok(Self {
            part: beside(".part"),
            progress: beside(".progress"),
            merged: beside(".merged"),
            lock: beside(".lock"),
            report: report_of(&file),
            file,
        })
    }
}

/// Where the report of an export lies.
pub(super) fn report_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".report.json");
    PathBuf::from(name)
}
