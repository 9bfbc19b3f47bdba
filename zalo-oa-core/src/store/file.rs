//! Tokens in files: for one machine and any number of its processes.
//!
//! A refresh token that is lost costs a new consent, so a write is on the disk before it counts,
//! and a lock of the operating system, which ends with its process, says who may refresh.

mod document;
mod folder;
mod fork;
mod journal;
#[cfg(feature = "export")]
pub(crate) mod lasting;
mod lock;
mod turn;
mod wait;
mod write;

use std::{
    fmt, io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use document::Document;

use super::{Intent, Journal, Lease, OaKey, StoreError, Stored, TokenSet, TokenStore};
use crate::platform::{BoxFuture, blocking};

/// A folder with one token file for each app and OA.
///
/// The folder is for its user alone (0700), the files too (0600). Beside `<app>-<oa>.json` lie a
/// `.lock` file, which must never be removed while a process uses the store, and after an
/// interrupted write a `.json.new` file, which means nothing. In names, all but `a` to `z`, digits
/// and `_` is percent-encoded. What was broadcast is written down in `<oa>.broadcasts`, with files
/// of the same endings beside it: keep it as long as nothing of it may be sent again.
///
/// A write goes to a temporary file, which is brought to the disk (fsync) and then renamed over
/// the token file; then the folder is brought to the disk. On Unix the lease is a POSIX record
/// lock: it ends with its process, however that ends, and a forked child does not have it. So
/// leases have no `ttl`. Keep the folder on a local disk: network file systems lock and rename by
/// rules of their own. Each OA that was ever leased costs the process one open file.
///
/// On Windows (`LockFileEx`, rename with replacement; access rights as the folder inherits them;
/// no fsync of the folder) this compiles and is untried.
///
/// ```
/// use zalo_oa_core::store::FileStore;
/// # let base = std::env::temp_dir().join(format!("zalo-oa-doc-{}", std::process::id()));
/// let store = FileStore::new(base.join("tokens"))?;
/// assert!(store.keys()?.is_empty());
/// # let _ = std::fs::remove_dir_all(base);
/// # Ok::<(), zalo_oa_core::store::StoreError>(())
/// ```
#[derive(Clone)]
pub struct FileStore {
    shared: Arc<Shared>,
}

struct Shared {
    folder: PathBuf,
    warned: AtomicBool,
}

impl fmt::Debug for FileStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileStore").field("folder", &self.shared.folder).finish()
    }
}

impl FileStore {
    /// Makes the folder if it is missing. Blocks for a few file operations.
    ///
    /// # Errors
    /// The folder cannot be made, is not a folder, or is open to others.
    pub fn new(folder: impl Into<PathBuf>) -> Result<Self, StoreError> {
        let folder = folder::prepare(&folder.into())?;
        Ok(Self { shared: Arc::new(Shared { folder, warned: AtomicBool::new(false) }) })
    }

    /// The folder, as an absolute path without symbolic links.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.shared.folder
    }

    /// Whose token files lie here, by their names, sorted. Blocks for one reading of the folder.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn keys(&self) -> Result<Vec<OaKey>, StoreError> {
        folder::keys(self.folder())
    }

    /// The journal of broadcasts in this folder, for clients whose tokens live elsewhere.
    #[must_use]
    pub fn broadcasts(&self) -> Arc<dyn Journal> {
        Arc::new(journal::FileJournal(self.clone()))
    }

    fn paths(&self, key: &OaKey) -> Result<Paths, StoreError> {
        let name = folder::name(key)?;
        let path = |ending: &str| self.shared.folder.join(format!("{name}{ending}"));
        Ok(Paths { kept: path(".json"), fresh: path(".json.new"), lock: path(".lock") })
    }

    fn read(&self, key: &OaKey, paths: &Paths) -> Result<Option<Document>, StoreError> {
        let Some((document, private)) = document::read(&paths.kept, key)? else {
            return Ok(None);
        };
        if !private && !self.shared.warned.swap(true, Ordering::Relaxed) {
            let file = paths.kept.display();
            tracing::warn!(target: "zalo_oa", %file, "others can read this token file: chmod 600 it");
        }
        Ok(Some(document))
    }

    /// Changes the token file as the holder of `fence`, who stays the holder meanwhile.
    fn rewrite(
        &self,
        key: &OaKey,
        fence: u64,
        change: impl FnOnce(Option<Document>) -> Option<Document>,
    ) -> Result<(), StoreError> {
        let paths = self.paths(key)?;
        let turn = turn::of(&paths.lock);
        let _pin = turn.pin(fence)?;
        let _one_at_a_time = turn.writing();
        match change(self.read(key, &paths)?) {
            Some(document) => write::replace(&paths, &document.text()?, super::step),
            None => Ok(()),
        }
    }

    fn wait_for(&self, key: OaKey, wait: Duration, unwanted: &wait::Unwanted) -> Outcome {
        let paths = self.paths(&key)?;
        let noted = || Some((&self.read(&key, &paths).ok()??.intent?).into());
        let right = wait::right(&paths.lock, wait, unwanted, noted)?;
        // A token file that cannot be used is better met before anything is spent.
        self.read(&key, &paths)?;
        let fence = right.fence();
        Ok(Lease::new(key, fence).guarded(right))
    }
}

type Outcome = Result<Lease, StoreError>;

/// The files that one lock goes with.
struct Paths {
    /// Tokens, or the journal.
    kept: PathBuf,
    fresh: PathBuf,
    lock: PathBuf,
}

impl TokenStore for FileStore {
    fn load(&self, key: &OaKey) -> BoxFuture<'_, Result<Option<Stored>, StoreError>> {
        let (store, key) = (self.clone(), key.clone());
        on_thread(move || {
            let document = store.read(&key, &store.paths(&key)?)?;
            Ok(document.map(Document::into_stored))
        })
    }

    /// The kernel ends the lease of a process that ends, so `ttl` is not needed. `wait` is real time.
    fn lease(&self, key: &OaKey, _ttl: Duration, wait: Duration) -> BoxFuture<'_, Outcome> {
        let (store, key) = (self.clone(), key.clone());
        wait::waiting(move |unwanted| store.wait_for(key, wait, unwanted))
    }

    fn begin(&self, lease: &Lease, intent: &Intent) -> BoxFuture<'_, Result<(), StoreError>> {
        let (store, key, fence, intent) =
            (self.clone(), lease.key.clone(), lease.fence, intent.clone());
        on_thread(move || {
            store.rewrite(&key, fence, |document| Some(document?.with_intent(intent)))
        })
    }

    fn save(&self, lease: &Lease, tokens: &TokenSet) -> BoxFuture<'_, Result<(), StoreError>> {
        let (store, key, fence, tokens) =
            (self.clone(), lease.key.clone(), lease.fence, tokens.clone());
        on_thread(move || {
            let whose = key.clone();
            store.rewrite(&key, fence, move |before| Some(Document::new(whose, before, tokens)))
        })
    }

    fn release(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        let store = self.clone();
        on_thread(move || {
            let done = turn::of(&store.paths(&lease.key)?.lock).give_back(lease.fence);
            // Names the whole of it: else its guard would not come along and act before.
            drop(lease);
            done
        })
    }

    fn journal(&self) -> Option<Arc<dyn Journal>> {
        Some(self.broadcasts())
    }
}

fn on_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> BoxFuture<'static, Result<T, StoreError>> {
    let outcome = blocking(work);
    Box::pin(async move {
        outcome.await.unwrap_or_else(|| Err(StoreError::new("there is no thread for file work")))
    })
}

/// What was tried, on which file, and the system's reason, with a word on the common ones.
fn failed(what: &str, path: &Path, reason: &io::Error) -> StoreError {
    let hint = match reason.kind() {
        io::ErrorKind::PermissionDenied => {
            ": this user has no right to, perhaps another user has made it"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ": the disk is full",
        io::ErrorKind::ReadOnlyFilesystem => ": the disk can only be read",
        io::ErrorKind::NotFound => ": the file or its folder is gone",
        _ => "",
    };
    StoreError::new(format!("cannot {what} `{}`{hint}: {reason}", path.display()))
}
