//! The folder of a file store: nobody else may look into it, and its names tell whose a file is.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::failed;
use crate::{
    model::OaId,
    store::{OaKey, StoreError},
};

/// Capitals are encoded too: some file systems do not tell them from small letters. `-` is left
/// to stand between app and OA only.
const PLAIN: AsciiSet = {
    let mut set = NON_ALPHANUMERIC.remove(b'_');
    let mut letter = b'A';
    while letter <= b'Z' {
        set = set.add(letter);
        letter += 1;
    }
    set
};

pub(super) fn prepare(folder: &Path) -> Result<PathBuf, StoreError> {
    let missing: Vec<_> = folder
        .ancestors()
        .take_while(|part| !part.as_os_str().is_empty() && !part.exists())
        .collect();
    if !missing.is_empty() {
        make(folder).map_err(|reason| failed("make the folder", folder, &reason))?;
        // A folder that a power cut takes away takes the tokens with it.
        for made in missing {
            super::write::sync_folder(made.parent().unwrap_or(made))?;
        }
    }
    let resolved = folder.canonicalize().map_err(|reason| failed("find", folder, &reason))?;
    check(&resolved)?;
    Ok(resolved)
}

fn make(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn check(folder: &Path) -> Result<(), StoreError> {
    let about = fs::metadata(folder).map_err(|reason| failed("look at", folder, &reason))?;
    if !about.is_dir() {
        return Err(StoreError::new(format!("`{}` is not a folder", folder.display())));
    }
    if let Some(owner) = foreign_owner(&about) {
        return Err(StoreError::new(format!(
            "the folder `{}` belongs to another user (number {owner}): run as that user, or its \
             programs could no longer read what is written here",
            folder.display()
        )));
    }
    if private(&about) {
        return Ok(());
    }
    let folder = folder.display();
    let quoted = folder.to_string().replace('\'', r"'\''");
    Err(StoreError::new(format!(
        "the folder `{folder}` is open to other users: `chmod 700 '{quoted}'` mends it"
    )))
}

/// The owner of what another user owns. Files written for root would shut a service out.
#[cfg(unix)]
fn foreign_owner(about: &fs::Metadata) -> Option<u32> {
    let owner = std::os::unix::fs::MetadataExt::uid(about);
    (owner != rustix::process::geteuid().as_raw()).then_some(owner)
}

#[cfg(not(unix))]
fn foreign_owner(_about: &fs::Metadata) -> Option<u32> {
    None
}

/// Whether nobody but the owner has any right. Windows has no such bits: there it is the folder
/// above that decides.
pub(super) fn private(about: &fs::Metadata) -> bool {
    #[cfg(unix)]
    return std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o077 == 0;
    #[cfg(not(unix))]
    {
        let _ = about;
        true
    }
}

/// The name of the files of one OA, without ending.
pub(super) fn name(key: &OaKey) -> Result<String, StoreError> {
    let (app, oa) = (key.app.as_str(), key.oa.as_str());
    if app.is_empty() || oa.is_empty() {
        return Err(StoreError::new("an empty app or OA id has no token file"));
    }
    Ok(format!("{}-{}", utf8_percent_encode(app, &PLAIN), utf8_percent_encode(oa, &PLAIN)))
}

/// The name of an OA's journal. No name of tokens is like it: those have no `.` but in `.json`.
pub(super) fn journal_name(oa: &OaId) -> Result<String, StoreError> {
    if oa.as_str().is_empty() {
        return Err(StoreError::new("an empty OA id has no journal"));
    }
    Ok(format!("{}.broadcasts", utf8_percent_encode(oa.as_str(), &PLAIN)))
}

pub(super) fn keys(folder: &Path) -> Result<Vec<OaKey>, StoreError> {
    let unread = |reason: io::Error| failed("read the folder", folder, &reason);
    let mut keys = Vec::new();
    for entry in fs::read_dir(folder).map_err(unread)? {
        let file = entry.map_err(unread)?.file_name();
        keys.extend(file.to_str().and_then(|file| file.strip_suffix(".json")).and_then(read_name));
    }
    keys.sort_by(|one: &OaKey, other| (&one.app, &one.oa).cmp(&(&other.app, &other.oa)));
    Ok(keys)
}

/// Only names that [`name`] writes.
fn read_name(file: &str) -> Option<OaKey> {
    let (app, oa) = file.split_once('-')?;
    let decoded = |text| percent_decode_str(text).decode_utf8().ok();
    let key = OaKey { app: decoded(app)?.as_ref().into(), oa: decoded(oa)?.as_ref().into() };
    (name(&key).ok()? == file).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_and_tell_whose_they_are() {
        let odd = ["1", "4500000000000000001", "a-b", "a", "b", "../x", "Á é%", "A", ".", "a_b"];
        let mut seen = std::collections::HashSet::new();
        for app in odd {
            for oa in odd {
                let key = OaKey { app: app.into(), oa: oa.into() };
                let name = name(&key).unwrap();
                assert!(
                    name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_%-".contains(&byte)),
                    "{name}"
                );
                assert_eq!(read_name(&name), Some(key));
                assert!(seen.insert(name.to_lowercase()), "{name}");
            }
        }
        assert!(name(&OaKey { app: "".into(), oa: "1".into() }).is_err());
        for foreign in ["notes", "A-1", "1-2-3", "1-%61", "%FF-1", "-1"] {
            assert_eq!(read_name(foreign), None, "{foreign}");
        }
    }
}
