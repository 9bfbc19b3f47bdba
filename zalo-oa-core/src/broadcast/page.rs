//! One run's page of the journal: written before the bytes leave, taken back when they had no
//! effect, closed with the answer.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use super::{BroadcastEvent, Where};
use crate::{
    api::GetOa,
    client::{Client, Gate},
    error::{BuildError, Error, Problem},
    model::{ArticleId, OaId},
    operation::Progress,
    platform::{BoxFuture, Timestamp, whereabouts},
    store::{
        Journal, StoreError,
        journal::{Entry, Hold, State, TargetDigest, of_folder},
    },
};

/// The journal that a run uses.
pub(super) fn journal(
    call: &'static str,
    client: &Client,
    place: Where,
) -> Result<Arc<dyn Journal>, BuildError> {
    match place {
        Where::Here(journal) => Ok(journal),
        Where::Named(name) if name == super::IN_MEMORY => {
            Ok(Arc::new(client.shared.journal.clone()))
        }
        Where::Named(folder) => of_folder(&folder).map_err(|error| unusable(call, &error)),
        Where::BesideTokens => {
            let beside = client.auth.kept().and_then(|(_, store)| store.journal());
            beside.ok_or_else(|| {
                let what = "the tokens of this client are in no file store, beside which it would \
                            be written down: give it a `journal`";
                BuildError::new(call, Problem::Journal { what: what.to_owned() })
            })
        }
    }
}

/// Whose journal: known with stored tokens, else Zalo is asked.
pub(crate) async fn oa(client: &Client) -> Result<OaId, Error> {
    match client.auth.kept() {
        Some((key, _)) => Ok(key.oa.clone()),
        None => Ok(client.send(GetOa::new()).await?.oa_id),
    }
}

pub(super) fn unusable(call: &str, error: &StoreError) -> BuildError {
    let what = match error.holder() {
        Some(holder) => format!("{holder} is broadcasting for this OA"),
        None if error.is_busy() => "another process is broadcasting for this OA".to_owned(),
        None => error.to_string(),
    };
    BuildError::new(call, Problem::Journal { what })
}

/// What this run is about to send, under the hold.
pub(super) struct Page {
    pub(super) client: Client,
    pub(super) progress: Progress<BroadcastEvent>,
    pub(super) journal: Arc<dyn Journal>,
    pub(super) hold: Hold,
    pub(super) articles: Vec<ArticleId>,
    pub(super) target: TargetDigest,
    /// What the journal said before, of articles that were refused.
    pub(super) before: Vec<Entry>,
    pub(super) begun: Mutex<Timestamp>,
    /// Whether something may be open there.
    pub(super) written: AtomicBool,
}

impl Page {
    fn entries(&self, state: &State) -> Vec<Entry> {
        let begun = *self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = |article: &ArticleId| Entry {
            article: article.clone(),
            target: self.target.clone(),
            begun,
            by: whereabouts(),
            state: state.clone(),
        };
        self.articles.iter().map(entry).collect()
    }

    /// Notes what became of it; what was written stays open when that fails.
    pub(super) async fn close(&self, state: &State) -> Vec<Entry> {
        let entries = self.entries(state);
        if let Err(error) = self.journal.end(&self.hold, &entries).await {
            tracing::error!(
                target: "zalo_oa", %error,
                "the answer to a broadcast cannot be written down: a later run will find it unknown"
            );
            self.progress.report(BroadcastEvent::NotNoted { why: error.to_string() });
        }
        entries
    }

    /// What stands there while no answer is known.
    pub(super) fn open_entries(&self) -> Vec<Entry> {
        self.entries(&State::Open)
    }

    /// Takes back what was written, if anything was.
    pub(super) async fn take_back(&self) -> Result<(), Error> {
        if !self.written.load(Ordering::Relaxed) {
            return Ok(());
        }
        let mut entries = self.entries(&State::NotSent);
        for entry in &mut entries {
            if let Some(before) = self.before.iter().find(|before| before.same_key(entry)) {
                *entry = before.clone();
            }
        }
        self.journal.end(&self.hold, &entries).await.map_err(|error| unusable(CALL, &error))?;
        self.written.store(false, Ordering::Relaxed);
        self.progress.report(BroadcastEvent::Withdrawn { at: self.client.now() });
        Ok(())
    }
}

const CALL: &str = "broadcast.once";

impl Gate for Page {
    fn call(&self) -> &'static str {
        "broadcast.send"
    }

    fn open(&self) -> BoxFuture<'_, Result<(), Error>> {
        Box::pin(async move {
            let at = self.client.now();
            *self.begun.lock().unwrap_or_else(PoisonError::into_inner) = at;
            // Also a write that failed may have left something.
            self.written.store(true, Ordering::Relaxed);
            let entries = self.open_entries();
            let begun = self.journal.begin(&self.hold, &entries).await;
            begun.map_err(|error| unusable(CALL, &error))?;
            self.progress.report(BroadcastEvent::Begun { at });
            Ok(())
        })
    }

    fn withdraw(&self) -> BoxFuture<'_, Result<(), Error>> {
        Box::pin(self.take_back())
    }
}
