//! A folder that goes with its test, and what file stores are tested with.
#![allow(dead_code, reason = "each test program uses a part")]

use std::{
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use zalo_oa_core::{
    platform::Timestamp,
    store::{FileStore, Intent, Lease, OaKey, TokenSet, TokenStore},
};

pub(crate) const TTL: Duration = Duration::from_secs(60);
pub(crate) const SHORT: Duration = Duration::from_millis(30);
pub(crate) const LONG: Duration = Duration::from_secs(20);

pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("zalo-oa-store-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path).unwrap();
        Self(path.canonicalize().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// A store in a folder below, which it makes.
    pub(crate) fn store(&self) -> FileStore {
        FileStore::new(self.0.join("tokens")).unwrap()
    }

    pub(crate) fn file(&self, ending: &str) -> PathBuf {
        self.0.join(format!("tokens/1-45{ending}"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn key() -> OaKey {
    OaKey { app: "1".into(), oa: "45".into() }
}

pub(crate) fn tokens(number: u32) -> TokenSet {
    TokenSet {
        access_token: format!("seeded-access-{number}").into(),
        refresh_token: format!("seeded-refresh-{number}").into(),
        expires_at: Timestamp(2_000_000_000_000),
        born: Timestamp(1_900_000_000_000),
    }
}

pub(crate) fn intent() -> Intent {
    Intent::new(Timestamp(1_900_000_000_000), zalo_oa_core::platform::whereabouts())
}

pub(crate) async fn lease(store: &FileStore) -> Lease {
    store.lease(&key(), TTL, LONG).await.unwrap()
}

pub(crate) async fn put(store: &FileStore, number: u32) {
    let lease = lease(store).await;
    store.save(&lease, &tokens(number)).await.unwrap();
    store.release(lease).await.unwrap();
}

/// The number of the refresh token that is stored.
pub(crate) async fn stored(store: &FileStore) -> Option<String> {
    let stored = store.load(&key()).await.unwrap()?;
    Some(stored.tokens.refresh_token.reveal().trim_start_matches("seeded-refresh-").to_owned())
}
