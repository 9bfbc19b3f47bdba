//! Every store keeps to the promises of `TokenStore`, and the check of them finds stores that do not.
#![cfg(feature = "emulator")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/clock.rs"]
mod clock;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use zalo_oa_core::{
    platform::{BoxFuture, Timestamp},
    store::{
        Intent, Lease, MemoryStore, OaKey, StoreError, Stored, TokenSet, TokenStore,
        conformance::{Subject, check},
    },
};

/// Memory stores by name, with or without a clock.
#[derive(Default)]
struct Memory {
    runtime: Option<clock::ManualRuntime>,
    stores: Mutex<HashMap<String, MemoryStore>>,
}

impl Memory {
    fn on_a_clock() -> Self {
        Self { runtime: Some(clock::ManualRuntime::new(1)), ..Self::default() }
    }

    fn named(&self, name: &str) -> MemoryStore {
        let new = || match &self.runtime {
            Some(runtime) => MemoryStore::on(runtime.shared()),
            None => MemoryStore::default(),
        };
        self.stores.lock().unwrap().entry(name.to_owned()).or_insert_with(new).clone()
    }
}

impl Subject for Memory {
    fn open(&self, name: &str) -> Arc<dyn TokenStore> {
        Arc::new(self.named(name))
    }

    fn expire(&self, ttl: Duration) -> BoxFuture<'_, bool> {
        let moved = self.runtime.as_ref().map(|runtime| runtime.advance(ttl));
        Box::pin(async move { moved.is_some() })
    }

    fn waiting_ends(&self) -> bool {
        self.runtime.is_some()
    }
}

#[tokio::test]
async fn the_memory_store_keeps_every_promise() {
    check(&Memory::default()).await.unwrap();
}

#[tokio::test]
async fn the_memory_store_on_a_clock_keeps_every_promise() {
    check(&Memory::on_a_clock()).await.unwrap();
}

#[tokio::test]
async fn a_wait_on_a_clock_lasts_so_long_and_names_the_holder() {
    let subject = Memory::on_a_clock();
    let runtime = subject.runtime.clone().unwrap();
    let store = subject.named("x");
    let key = OaKey { app: "1".into(), oa: "2".into() };
    let (ttl, wait) = (Duration::from_secs(60), Duration::from_secs(7));
    let lease = store.lease(&key, ttl, wait).await.unwrap();
    assert_eq!(lease.good_for(), Some(ttl));
    let error = store.lease(&key, ttl, wait).await.unwrap_err();
    assert_eq!(error.holder(), Some(&zalo_oa_core::platform::whereabouts()));
    assert_eq!(runtime.waited(), wait);
    // One who waits longer than the lease lasts gets it at its end.
    let next = store.lease(&key, ttl, ttl).await.unwrap();
    assert_eq!(runtime.waited(), ttl);
    assert!(next.fence > lease.fence);
}

#[cfg(feature = "file-store")]
mod files {
    use zalo_oa_core::store::FileStore;

    use super::{Arc, Subject, TokenStore, check};

    struct Files(std::path::PathBuf);

    impl Subject for Files {
        fn open(&self, name: &str) -> Arc<dyn TokenStore> {
            Arc::new(FileStore::new(self.0.join(name)).unwrap())
        }
    }

    #[tokio::test]
    async fn the_file_store_keeps_every_promise() {
        let folder = std::env::temp_dir().join(format!("zalo-oa-check-{}", std::process::id()));
        check(&Files(folder.clone())).await.unwrap();
        std::fs::remove_dir_all(folder).unwrap();
    }
}

/// What a store does wrong.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Flaw {
    Forgets,
    KeepsTheIntent,
    DropsTheIntent,
    SavesWhenStale,
    SameFence,
    OneForAll,
    VagueErrors,
    VersionStands,
    LosesWithTheLease,
}

struct Flawed {
    sound: Arc<dyn TokenStore>,
    flaw: Flaw,
}

impl Flawed {
    fn key(&self, key: &OaKey) -> OaKey {
        let one = OaKey { app: "1".into(), oa: key.oa.clone() };
        if self.flaw == Flaw::OneForAll { one } else { key.clone() }
    }
}

impl TokenStore for Flawed {
    fn load(&self, key: &OaKey) -> BoxFuture<'_, Result<Option<Stored>, StoreError>> {
        let stored = self.sound.load(&self.key(key));
        Box::pin(async move {
            let Some(mut stored) = stored.await? else { return Ok(None) };
            match self.flaw {
                Flaw::Forgets => return Ok(None),
                Flaw::KeepsTheIntent => {
                    let holder = zalo_oa_core::platform::whereabouts();
                    stored.intent = Some(Intent::new(Timestamp(1), holder));
                }
                Flaw::DropsTheIntent => stored.intent = None,
                Flaw::VersionStands => stored.version = 1,
                _ => {}
            }
            Ok(Some(stored))
        })
    }

    fn lease(
        &self,
        key: &OaKey,
        ttl: Duration,
        wait: Duration,
    ) -> BoxFuture<'_, Result<Lease, StoreError>> {
        let asked = key.clone();
        let lease = self.sound.lease(&self.key(key), ttl, wait);
        Box::pin(async move {
            let mut lease = match lease.await {
                Err(_) if self.flaw == Flaw::VagueErrors => return Err(StoreError::new("no")),
                other => other?,
            };
            lease.key = asked;
            if self.flaw == Flaw::SameFence {
                lease.fence = 1;
            }
            Ok(lease)
        })
    }

    fn begin(&self, lease: &Lease, intent: &Intent) -> BoxFuture<'_, Result<(), StoreError>> {
        let inner = Lease::new(self.key(&lease.key), lease.fence);
        self.sound.begin(&inner, intent)
    }

    fn save(&self, lease: &Lease, tokens: &TokenSet) -> BoxFuture<'_, Result<(), StoreError>> {
        let inner = Lease::new(self.key(&lease.key), lease.fence);
        let done = self.sound.save(&inner, tokens);
        let lies = self.flaw == Flaw::SavesWhenStale;
        Box::pin(async move { if lies { Ok(()) } else { done.await } })
    }

    fn release(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        if self.flaw == Flaw::LosesWithTheLease {
            std::mem::forget(lease);
            return Box::pin(async { Ok(()) });
        }
        let inner = Lease::new(self.key(&lease.key), lease.fence);
        self.sound.release(inner)
    }
}

struct FlawedOnes(Memory, Flaw);

impl Subject for FlawedOnes {
    fn open(&self, name: &str) -> Arc<dyn TokenStore> {
        Arc::new(Flawed { sound: self.0.open(name), flaw: self.1 })
    }
    fn expire(&self, ttl: Duration) -> BoxFuture<'_, bool> {
        self.0.expire(ttl)
    }
}

#[tokio::test]
async fn a_store_with_a_flaw_is_found_out() {
    let flaws = [
        (Flaw::Forgets, "hinders nothing"),
        (Flaw::KeepsTheIntent, "hinders nothing"),
        (Flaw::DropsTheIntent, "an intent is seen"),
        (Flaw::SavesWhenStale, "a stale lease"),
        (Flaw::SameFence, "what was saved is loaded"),
        (Flaw::OneForAll, "do not disturb"),
        (Flaw::VagueErrors, "who waited in vain"),
        (Flaw::VersionStands, "its version grows"),
        (Flaw::LosesWithTheLease, "what was saved is loaded"),
    ];
    for (flaw, promise) in flaws {
        let broken = check(&FlawedOnes(Memory::on_a_clock(), flaw)).await.unwrap_err();
        assert!(broken.promise.contains(promise), "{flaw:?}: {broken}");
    }
}
