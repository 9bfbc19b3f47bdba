//! Files of a call: checked against the row before anything is sent, read from the disk when they are given by path.

use std::{io::ErrorKind, path::Path, time::Duration};

use serde_json::{Map, Value};

use super::Client;
use crate::{
    endpoint::{Field, Kind, Spec},
    error::{BuildError, Error, Problem},
    model::File,
    platform::{
        BoxFuture, Timestamp,
        reading::{self, Unread},
    },
};

/// Parameters by name as JSON, and files beside them.
///
/// ```
/// use zalo_oa_core::{client::Params, model::File};
/// let params = Params::default().file("file", File::path("ảnh/cổng.jpg"));
/// let row = zalo_oa_core::api::row("uploads.image").unwrap();
/// // A path is read by the client that sends it.
/// assert!(row.prepare(params).is_err());
/// let params = Params::default().file("file", File::bytes(&b"\xff\xd8\xff\xe0"[..]));
/// assert!(row.prepare(params).is_ok());
/// ```
#[derive(Clone, Default)]
pub struct Params {
    pub(super) values: Value,
    pub(super) files: Vec<(String, File)>,
}

impl Params {
    /// With these values in place of others.
    #[must_use]
    pub fn values(mut self, values: Value) -> Self {
        self.values = values;
        self
    }

    /// With one more file.
    #[must_use]
    pub fn file(mut self, name: impl Into<String>, file: File) -> Self {
        self.files.push((name.into(), file));
        self
    }

    /// The files that the call knows.
    pub(super) fn known(&mut self, spec: &'static Spec) -> Vec<(&'static Field, &mut File)> {
        self.files.iter_mut().filter_map(|(name, file)| Some((field(spec, name)?, file))).collect()
    }
}

impl From<Value> for Params {
    fn from(values: Value) -> Self {
        Self { values, files: Vec::new() }
    }
}

impl std::fmt::Debug for Params {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Values hold personal data and secrets.
        f.debug_struct("Params").field("files", &self.files.len()).finish_non_exhaustive()
    }
}

pub(crate) fn field(spec: &Spec, name: &str) -> Option<&'static Field> {
    spec.fields.iter().find(|field| field.name == name && matches!(field.kind, Kind::File(_)))
}

/// Keeps a place for each file among the values.
pub(super) fn keep_places(
    spec: &'static Spec,
    values: &mut Map<String, Value>,
    files: &[(String, File)],
) -> Result<(), BuildError> {
    for (name, _) in files {
        if field(spec, name).is_none() {
            return Err(BuildError::field(spec.name, format!("it takes no file `{name}`")));
        }
        if values.insert(name.clone(), Value::Null).is_some() {
            return Err(BuildError::field(spec.name, format!("`{name}` is given twice")));
        }
    }
    Ok(())
}

/// Holds files against the kinds that the row takes. Their sizes have been held against its ranges.
pub(crate) fn check(call: &str, files: &[(&'static Field, &File)]) -> Result<(), BuildError> {
    for (field, file) in files {
        let Kind::File(kinds) = field.kind else { continue };
        if file.unread().is_some() {
            let what = "is a path, which only a client reads";
            return Err(wrong(call, field, what));
        }
        let found = file.kind();
        if found.is_ok_and(|kind| kinds.contains(&kind)) {
            continue;
        }
        let found = found.map_or_else(str::to_owned, |kind| ["of the kind ", kind.name()].concat());
        let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
        let what = ["is ", &found, "; allowed: ", &names.join(", ")].concat();
        return Err(wrong(call, field, what));
    }
    Ok(())
}

/// Holds the size of a file that has not been read against the row.
pub(crate) fn check_size(spec: &Spec, name: &str, bytes: u64) -> Result<(), BuildError> {
    match field(spec, name) {
        Some(field) => match field.range {
            Some((_, most)) if u64::try_from(most).is_ok_and(|most| bytes > most) => {
                Err(wrong_size(spec.name, field, bytes))
            }
            _ => Ok(()),
        },
        None => Err(BuildError::field(spec.name, format!("it takes no file `{name}`"))),
    }
}

/// A file of a size that the row does not take.
pub(super) fn wrong_size(call: &str, field: &Field, given: u64) -> BuildError {
    let most = field.range.map_or(0, |(_, most)| most.unsigned_abs());
    let what = match given {
        0 => "is empty".to_owned(),
        _ => {
            let [given, most, mb] = [given, most, most >> 20].map(|number| number.to_string());
            ["has ", &given, " bytes; at most ", &most, " (", &mb, " MB) are allowed"].concat()
        }
    };
    wrong(call, field, what)
}

fn wrong(call: &str, field: &Field, what: impl Into<String>) -> BuildError {
    BuildError::new(call, Problem::File { field: field.name, what: what.into() })
}

impl Client {
    /// Reads the files that are given by path, if there are any. The client to go on with: less of the call's time is
    /// left.
    pub(super) fn read_files<'a>(
        &'a self,
        spec: &'static Spec,
        mut files: Vec<(&'static Field, &'a mut File)>,
    ) -> Option<BoxFuture<'a, Result<Self, Error>>> {
        files.retain(|(_, file)| file.unread().is_some());
        if files.is_empty() {
            return None;
        }
        Some(Box::pin(async move {
            let since = self.shared.runtime.now();
            for (field, file) in files {
                let most = field.range.and_then(|(_, most)| u64::try_from(most).ok());
                let path = file.unread().map(Path::to_owned).unwrap_or_default();
                let read = reading::read(path, most.unwrap_or(u64::MAX), self.left(since)).await;
                file.set_content(read.map_err(|error| unread(spec, field, &error))?);
            }
            let mut options = self.options;
            options.deadline = self.left(since);
            Ok(self.with(options))
        }))
    }

    /// What is left of the deadline of a call that began then.
    fn left(&self, since: Timestamp) -> Option<Duration> {
        let deadline = self.options.deadline?;
        Some(deadline.saturating_sub(self.shared.runtime.now().since(since)))
    }
}

/// Without the path, which may hold a person's name.
fn unread(spec: &Spec, field: &Field, error: &Unread) -> BuildError {
    let what = match error {
        Unread::TooLarge(size) => return wrong_size(spec.name, field, *size),
        Unread::NoFile => "is a folder or a device, not a file",
        Unread::TooLate => "could not be read before the deadline",
        Unread::NoThread => "cannot be read: there is no thread to be had",
        Unread::System(ErrorKind::NotFound) => "does not exist",
        Unread::System(ErrorKind::PermissionDenied) => "may not be read by this user",
        Unread::System(ErrorKind::Unsupported) => "is a path, and there are none here: give bytes",
        Unread::System(_) => "cannot be read",
    };
    wrong(spec.name, field, what)
}
