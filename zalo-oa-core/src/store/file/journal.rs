//! The journal of broadcasts as a file beside the tokens, with the same care: a write is on the
//! disk before it counts, and the system's lock says who may broadcast.

use std::{fs, io, path::Path, time::Duration};

use serde::{Deserialize, Serialize};

use super::{FileStore, Paths, failed, folder, on_thread, turn, wait, write};
use crate::{
    model::OaId,
    platform::BoxFuture,
    store::{
        Journal, StoreError,
        journal::{Entry, Hold, merge, step},
    },
};

const FORMAT: u64 = 1;

#[derive(Serialize, Deserialize)]
struct Document {
    format: u64,
    oa: OaId,
    entries: Vec<Entry>,
}

impl FileStore {
    /// One journal for each OA, whichever app it is used with.
    fn journal_paths(&self, oa: &OaId) -> Result<Paths, StoreError> {
        let name = folder::journal_name(oa)?;
        let path = |ending: &str| self.shared.folder.join(format!("{name}{ending}"));
        Ok(Paths { kept: path(""), fresh: path(".new"), lock: path(".lock") })
    }

    /// Changes the journal as the holder, who stays the holder meanwhile.
    fn note(
        &self,
        (oa, fence): (OaId, u64),
        changes: &[Entry],
        written: &'static str,
    ) -> Result<(), StoreError> {
        let paths = self.journal_paths(&oa)?;
        let turn = turn::of(&paths.lock);
        let _pin = turn.pin(fence)?;
        let _one_at_a_time = turn.writing();
        let mut entries = read(&paths.kept, &oa)?;
        merge(&mut entries, changes);
        let mut text = serde_json::to_vec_pretty(&Document { format: FORMAT, oa, entries })
            .map_err(|_| StoreError::new("the journal cannot be written as JSON"))?;
        text.push(b'\n');
        write::replace(&paths, &text, step)?;
        step(written);
        Ok(())
    }
}

/// The journal of a store's folder. A type of its own: stores and journals both `begin`.
pub(super) struct FileJournal(pub(super) FileStore);

impl Journal for FileJournal {
    /// The kernel ends the hold of a process that ends. `wait` is real time.
    fn hold(&self, oa: &OaId, wait: Duration) -> BoxFuture<'_, Result<Hold, StoreError>> {
        let (store, oa) = (self.0.clone(), oa.clone());
        wait::waiting(move |unwanted| {
            let paths = store.journal_paths(&oa)?;
            let right = wait::right(&paths.lock, wait, unwanted, || None)?;
            step("hold");
            Ok(Hold::new(oa, right.fence(), right))
        })
    }

    fn entries(&self, oa: &OaId) -> BoxFuture<'_, Result<Vec<Entry>, StoreError>> {
        let (store, oa) = (self.0.clone(), oa.clone());
        on_thread(move || read(&store.journal_paths(&oa)?.kept, &oa))
    }

    fn begin(&self, hold: &Hold, entries: &[Entry]) -> BoxFuture<'_, Result<(), StoreError>> {
        let (store, whose, entries) = (self.0.clone(), whose(hold), entries.to_vec());
        on_thread(move || store.note(whose, &entries, "begun"))
    }

    fn end(&self, hold: &Hold, entries: &[Entry]) -> BoxFuture<'_, Result<(), StoreError>> {
        let (store, whose, entries) = (self.0.clone(), whose(hold), entries.to_vec());
        on_thread(move || store.note(whose, &entries, "ended"))
    }
}

fn whose(hold: &Hold) -> (OaId, u64) {
    (hold.oa.clone(), hold.fence)
}

/// A journal that cannot be read stops every broadcast: without it nobody knows what was sent.
fn read(path: &Path, oa: &OaId) -> Result<Vec<Entry>, StoreError> {
    let text = match fs::read(path) {
        Ok(text) => text,
        Err(reason) if reason.kind() == io::ErrorKind::NotFound => {
            return super::document::missing(path).map(Option::unwrap_or_default);
        }
        Err(reason) => return Err(failed("read the journal", path, &reason)),
    };
    let refused = |why: &str| {
        let path = path.display();
        let text = format!(
            "the journal of broadcasts `{path}` {why}; it is left as it is, and nothing is sent: \
             look at it before you move it away"
        );
        StoreError::new(text)
    };
    #[derive(Deserialize)]
    struct Format {
        format: u64,
    }
    match serde_json::from_slice(&text) {
        Ok(Format { format: FORMAT }) => {}
        Ok(Format { .. }) => return Err(refused("was written by a newer version of this program")),
        Err(_) => return Err(refused("is not one, or is damaged")),
    }
    let Ok(document) = serde_json::from_slice::<Document>(&text) else {
        return Err(refused("is damaged"));
    };
    if document.oa != *oa {
        return Err(refused("is that of another official account"));
    }
    Ok(document.entries)
}
