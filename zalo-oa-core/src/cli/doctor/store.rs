//! The folder of the tokens: whether others are kept out, and whether what is written there stays.

use std::{
    fs,
    io::{self, Write},
    path::Path,
};

use crate::store::FileStore;

use super::report::{Report, Whom};
use crate::cli::{
    oa,
    settings::Settings,
    texts::{doctor as own, oa as oas},
};

/// More than a pair of tokens takes.
const PROBE: usize = 64 * 1024;

/// Checks it. The store, when tokens can be looked for in it.
pub(super) fn check(settings: &Settings, report: &mut Report) -> Option<FileStore> {
    let folder = &settings.store;
    let name = folder.display().to_string();
    if !folder.exists() {
        // A look is to leave nothing behind, so it is not made here.
        report.fail(&own::no_folder(&name), Whom::Developer, &oas::sign_in());
        return None;
    }
    let store = match oa::store(settings) {
        Ok(store) => store,
        Err(trouble) => {
            report.fail(&trouble.what, Whom::Machine, &trouble.act);
            return None;
        }
    };
    let open = open_files(folder);
    match probe(folder) {
        Err(error) => {
            report.fail(&own::not_writable(&name, &error), Whom::Machine, &own::mend_folder());
        }
        Ok(()) if !open.is_empty() => {
            let what = own::open_files(&name, &open.join(", "));
            report.fail(&what, Whom::Machine, &own::close_files(&name));
        }
        Ok(()) => report.good(&own::folder(&name)),
    }
    Some(store)
}

/// Writes as a store writes, under a name of its own.
fn probe(folder: &Path) -> io::Result<()> {
    let file = folder.join(format!(".doctor-{}.tmp", std::process::id()));
    let written = write(&file);
    let removed = fs::remove_file(&file);
    written.and(removed)
}

fn write(file: &Path) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(file)?;
    file.write_all(&vec![0; PROBE])?;
    file.sync_all()
}

/// The names of files that others can read.
#[cfg(unix)]
fn open_files(folder: &Path) -> Vec<String> {
    use std::os::unix::fs::PermissionsExt;
    let Ok(files) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut open: Vec<String> = files
        .flatten()
        .filter(|file| {
            let data = file.metadata();
            data.is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o077 != 0)
        })
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .collect();
    open.sort();
    open
}

/// Rights are lists on other systems, which this program cannot judge.
#[cfg(not(unix))]
fn open_files(_: &Path) -> Vec<String> {
    Vec::new()
}
