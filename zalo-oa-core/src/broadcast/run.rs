//! The steps of `broadcast.once`: hold, look, write down, send, write down.

use std::{
    collections::HashSet,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use super::{
    BroadcastEvent, BroadcastOnce, Broadcasted,
    page::{self, Page},
};
use crate::{
    api::SendBroadcast,
    client::{Client, prepare},
    error::{BuildError, Error},
    model::ArticleId,
    operation::{Operation, Progress},
    platform::Timestamp,
    store::journal::{Entry, State, TargetDigest, step},
};

pub(super) async fn run(
    broadcast: BroadcastOnce,
    client: Client,
    progress: Progress<BroadcastEvent>,
) -> Result<Broadcasted, Error> {
    let call = BroadcastOnce::ENTRY.name;
    let BroadcastOnce { target, articles, again, wait, journal } = broadcast;
    let digest = TargetDigest::from(&target);
    if articles.iter().collect::<HashSet<_>>().len() != articles.len() {
        return Err(BuildError::field(call, "`article_ids` has an article twice").into());
    }
    let request = SendBroadcast::new(target, articles.clone());
    prepare::prepare(&request)?;
    let journal = page::journal(call, &client, journal)?;
    let oa = page::oa(&client).await?;
    let wait = client.options.deadline.map_or(wait, |deadline| deadline.min(wait));
    let unusable = |error| page::unusable(call, &error);
    let hold = journal.hold(&oa, wait).await.map_err(unusable)?;
    let mut before = journal.entries(&oa).await.map_err(unusable)?;
    before.retain(|entry| entry.target == digest && articles.contains(&entry.article));
    if let Some(answer) = known(&before, &articles, again)? {
        return Ok(answer);
    }
    let page = Arc::new(Page {
        client: client.clone(),
        progress,
        journal,
        hold,
        articles,
        target: digest,
        before,
        begun: Mutex::new(Timestamp::default()),
        written: AtomicBool::new(false),
    });
    let outcome = client.gated(Arc::clone(&page) as _).send(request).await;
    finish(&page, outcome.map(|taken| Some(taken.message_id))).await
}

/// What the journal already knows; `None` when nothing stands against sending.
fn known(
    before: &[Entry],
    articles: &[ArticleId],
    again: bool,
) -> Result<Option<Broadcasted>, BuildError> {
    let of = |wanted: fn(&State) -> bool| -> Vec<Entry> {
        before.iter().filter(|entry| wanted(&entry.state)).cloned().collect()
    };
    let unknown = of(|state| *state == State::Open);
    if !unknown.is_empty() {
        return Ok(Broadcasted::of(&unknown, false));
    }
    let sent = of(|state| matches!(state, State::Sent { .. }));
    if let (Some(first), true) = (sent.first(), sent.len() < articles.len()) {
        let (article, begun) = (&first.article, first.begun.utc());
        let what = format!(
            "article `{article}` went to this target on {begun}: leave it out to send the others"
        );
        return Err(BuildError::field(BroadcastOnce::ENTRY.name, what));
    }
    if !sent.is_empty() {
        return Ok(Broadcasted::of(&sent, false));
    }
    let refused = of(|state| matches!(state, State::Refused { .. }));
    Ok(if again { None } else { Broadcasted::of(&refused, false) })
}

/// Writes down what the call ended with, and says so.
async fn finish(
    page: &Page,
    outcome: Result<Option<crate::model::MessageId>, Error>,
) -> Result<Broadcasted, Error> {
    let at = page.client.now();
    let outcome = match outcome {
        // Zalo said yes, in a form that cannot be read.
        Err(Error::Decode(error)) if error.taken() => Ok(None),
        outcome => outcome,
    };
    let entries = match outcome {
        Ok(message_id) => {
            step("answered");
            page.close(&State::Sent { at, message_id, settled: false }).await
        }
        // Nothing stands there: what failed came before the bytes left, or was withdrawn.
        Err(error) if !page.written.load(Ordering::Relaxed) => return Err(error),
        // What stands there says the truth: open.
        Err(error) if !error.outcome_known() => page.open_entries(),
        Err(Error::Api(error)) => {
            step("answered");
            page.close(&State::Refused { at, code: error.code() }).await
        }
        Err(error) => {
            page.take_back().await?;
            return Err(error);
        }
    };
    let nothing = || BuildError::field(BroadcastOnce::ENTRY.name, "`article_ids` is empty");
    Ok(Broadcasted::of(&entries, true).ok_or_else(nothing)?)
}
