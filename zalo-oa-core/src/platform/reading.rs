//! Files on the disk, read without holding up whoever drives the calls, and no further than they may be used.

use std::{path::PathBuf, time::Duration};

use bytes::Bytes;

use super::BoxFuture;

/// Why a file was not read.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "there is only one reason there"))]
pub(crate) enum Unread {
    /// It is larger than it may be; its size as far as it is known.
    TooLarge(u64),
    /// A folder, a pipe, a device.
    NoFile,
    /// What the system says.
    System(std::io::ErrorKind),
    /// No thread was to be had.
    NoThread,
    /// It took too long.
    TooLate,
}

/// Reads a file of at most `most` bytes. A larger one is not read; one that grows meanwhile, not further.
///
/// The wait, if it is bounded, is in real time: a disk may be one of another machine and never answer, and no clock of
/// a trial knows how long a disk takes.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn read(
    path: PathBuf,
    most: u64,
    wait: Option<Duration>,
) -> BoxFuture<'static, Result<Bytes, Unread>> {
    use std::sync::mpsc;

    let read = super::blocking(move || {
        let Some(wait) = wait else {
            return now(&path, most);
        };
        let (report, outcome) = mpsc::channel();
        // Without a thread `report` is dropped, which the receiver notices.
        let reader = std::thread::Builder::new().name("zalo-oa-read".to_owned());
        let _ = reader.spawn(move || report.send(now(&path, most)));
        outcome.recv_timeout(wait).unwrap_or_else(|error| match error {
            mpsc::RecvTimeoutError::Timeout => Err(Unread::TooLate),
            mpsc::RecvTimeoutError::Disconnected => Err(Unread::NoThread),
        })
    });
    Box::pin(async move { read.await.unwrap_or(Err(Unread::NoThread)) })
}

#[cfg(not(target_arch = "wasm32"))]
fn now(path: &std::path::Path, most: u64) -> Result<Bytes, Unread> {
    use std::io::Read;

    let system = |error: std::io::Error| Unread::System(error.kind());
    // Asked by name first: opening a pipe would wait for its writer.
    if !std::fs::metadata(path).map_err(system)?.is_file() {
        return Err(Unread::NoFile);
    }
    let file = std::fs::File::open(path).map_err(system)?;
    let found = file.metadata().map_err(system)?;
    if !found.is_file() {
        return Err(Unread::NoFile);
    }
    if found.len() > most {
        return Err(Unread::TooLarge(found.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(found.len()).unwrap_or(0));
    file.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(system)?;
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > most { Err(Unread::TooLarge(size)) } else { Ok(bytes.into()) }
}

/// A browser has no paths.
#[cfg(target_arch = "wasm32")]
pub(crate) fn read(
    _: PathBuf,
    _: u64,
    _: Option<Duration>,
) -> BoxFuture<'static, Result<Bytes, Unread>> {
    Box::pin(async { Err(Unread::System(std::io::ErrorKind::Unsupported)) })
}
