//! Every journal of broadcasts keeps to the promises of `Journal`, and the check of them finds
//! journals that do not.
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
    model::OaId,
    platform::BoxFuture,
    store::{
        Journal, MemoryJournal, StoreError,
        conformance::{JournalSubject, check_journal},
        journal::{Entry, Hold, State, TargetDigest},
    },
};

/// Memory journals by name, with or without a clock.
#[derive(Default)]
struct Memory {
    runtime: Option<clock::ManualRuntime>,
    journals: Mutex<HashMap<String, MemoryJournal>>,
}

impl Memory {
    fn on_a_clock() -> Self {
        Self { runtime: Some(clock::ManualRuntime::new(1)), ..Self::default() }
    }
}

impl JournalSubject for Memory {
    fn open(&self, name: &str) -> Arc<dyn Journal> {
        let new = || match &self.runtime {
            Some(runtime) => MemoryJournal::on(runtime.shared()),
            None => MemoryJournal::default(),
        };
        let mut journals = self.journals.lock().unwrap();
        Arc::new(journals.entry(name.to_owned()).or_insert_with(new).clone())
    }

    fn waiting_ends(&self) -> bool {
        self.runtime.is_some()
    }
}

#[tokio::test]
async fn the_memory_journal_keeps_every_promise() {
    check_journal(&Memory::default()).await.unwrap();
    check_journal(&Memory::on_a_clock()).await.unwrap();
}

#[cfg(feature = "file-store")]
mod files {
    use zalo_oa_core::{
        platform::Timestamp,
        store::{FileStore, Holder, TokenStore},
    };

    use super::*;

    struct Files(std::path::PathBuf);

    impl JournalSubject for Files {
        fn open(&self, name: &str) -> Arc<dyn Journal> {
            FileStore::new(self.0.join(name)).unwrap().journal().unwrap()
        }
    }

    fn folder(name: &str) -> std::path::PathBuf {
        std::env::temp_dir().join(format!("zalo-oa-{name}-{}", std::process::id()))
    }

    fn entry() -> Entry {
        Entry {
            article: "a1".into(),
            target: TargetDigest::new("t1"),
            begun: Timestamp(1),
            by: Holder { host: "h".to_owned(), process: 1 },
            state: State::Open,
        }
    }

    #[tokio::test]
    async fn the_file_journal_keeps_every_promise() {
        let folder = folder("journals");
        check_journal(&Files(folder.clone())).await.unwrap();
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn a_file_journal_is_private_and_no_token_file() {
        let folder = folder("private");
        let store = FileStore::new(&folder).unwrap();
        let journal = store.broadcasts();
        let oa = OaId::new("45");
        let hold = journal.hold(&oa, Duration::ZERO).await.unwrap();
        journal.begin(&hold, &[entry()]).await.unwrap();
        let file = folder.join("45.broadcasts");
        #[cfg(unix)]
        for file in [&file, &folder.join("45.broadcasts.lock")] {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(file).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{}", file.display());
        }
        assert!(file.exists() && store.keys().unwrap().is_empty());
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn a_damaged_or_newer_journal_is_an_error_and_left_as_it_is() {
        let folder = folder("damaged");
        let journal = FileStore::new(&folder).unwrap().broadcasts();
        let oa = OaId::new("45");
        let newer = r#"{"format":2,"oa":"45","entries":[]}"#;
        let others = r#"{"format":1,"oa":"46","entries":[]}"#;
        for text in ["", "{", r#"{"format":1}"#, newer, others] {
            let file = folder.join("45.broadcasts");
            std::fs::write(&file, text).unwrap();
            let hold = journal.hold(&oa, Duration::ZERO).await.unwrap();
            assert!(journal.entries(&oa).await.is_err(), "{text}");
            assert!(journal.begin(&hold, &[entry()]).await.is_err(), "{text}");
            assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
        }
        std::fs::remove_dir_all(folder).unwrap();
    }
}

/// What a journal does wrong.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Flaw {
    Forgets,
    LosesTheMessage,
    KeepsWhatWasNotSent,
    OneTarget,
    OneOa,
    WritesWhenStale,
    SharesTheHold,
}

struct Flawed {
    sound: Arc<dyn Journal>,
    flaw: Flaw,
}

impl Flawed {
    fn oa(&self, oa: &OaId) -> OaId {
        if self.flaw == Flaw::OneOa { OaId::new("1") } else { oa.clone() }
    }

    fn change(&self, entries: &[Entry]) -> Vec<Entry> {
        let mut entries = entries.to_vec();
        for entry in &mut entries {
            match (self.flaw, &mut entry.state) {
                (Flaw::LosesTheMessage, State::Sent { message_id, .. }) => *message_id = None,
                (Flaw::KeepsWhatWasNotSent, state @ State::NotSent) => *state = State::Open,
                _ => {}
            }
            if self.flaw == Flaw::OneTarget {
                entry.target = TargetDigest::new("one");
            }
        }
        entries
    }
}

impl Journal for Flawed {
    fn hold(&self, oa: &OaId, wait: Duration) -> BoxFuture<'_, Result<Hold, StoreError>> {
        let asked = oa.clone();
        if self.flaw == Flaw::SharesTheHold {
            return Box::pin(async { Ok(Hold::new(asked, 1, ())) });
        }
        let hold = self.sound.hold(&self.oa(oa), wait);
        Box::pin(async move {
            let mut hold = hold.await?;
            hold.oa = asked;
            Ok(hold)
        })
    }

    fn entries(&self, oa: &OaId) -> BoxFuture<'_, Result<Vec<Entry>, StoreError>> {
        if self.flaw == Flaw::Forgets {
            return Box::pin(async { Ok(Vec::new()) });
        }
        self.sound.entries(&self.oa(oa))
    }

    fn begin(&self, hold: &Hold, entries: &[Entry]) -> BoxFuture<'_, Result<(), StoreError>> {
        let entries = self.change(entries);
        let (oa, fence) = (self.oa(&hold.oa), hold.fence);
        let lies = matches!(self.flaw, Flaw::WritesWhenStale | Flaw::SharesTheHold);
        Box::pin(async move {
            let done = self.sound.begin(&Hold::new(oa, fence, ()), &entries).await;
            if lies { Ok(()) } else { done }
        })
    }

    fn end(&self, hold: &Hold, entries: &[Entry]) -> BoxFuture<'_, Result<(), StoreError>> {
        let entries = self.change(entries);
        let (oa, fence) = (self.oa(&hold.oa), hold.fence);
        Box::pin(async move { self.sound.end(&Hold::new(oa, fence, ()), &entries).await })
    }
}

struct FlawedOnes(Memory, Flaw);

impl JournalSubject for FlawedOnes {
    fn open(&self, name: &str) -> Arc<dyn Journal> {
        Arc::new(Flawed { sound: self.0.open(name), flaw: self.1 })
    }
}

#[tokio::test]
async fn a_journal_with_a_flaw_is_found_out() {
    let flaws = [
        (Flaw::Forgets, "what was begun is seen"),
        (Flaw::LosesTheMessage, "an end takes the place"),
        (Flaw::KeepsWhatWasNotSent, "what was not sent"),
        (Flaw::OneTarget, "what was begun is seen"),
        (Flaw::OneOa, "do not disturb"),
        (Flaw::WritesWhenStale, "a stale hold"),
        (Flaw::SharesTheHold, ""),
    ];
    for (flaw, promise) in flaws {
        // A flaw that makes two journals one may wait for itself.
        let check = FlawedOnes(Memory::on_a_clock(), flaw);
        let broken = check_journal(&check).await.unwrap_err();
        assert!(broken.promise.contains(promise), "{flaw:?}: {broken}");
    }
}
