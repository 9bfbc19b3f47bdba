//! A person's word on what no answer told.

use std::time::Duration;

use super::{Entry, Journal, State};
use crate::{
    model::{MessageId, OaId},
    platform::Timestamp,
    store::StoreError,
};

/// What a person has found after looking at the OA's broadcast page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is there: it will never be sent again.
    Sent {
        /// The broadcast, if the page shows it.
        message_id: Option<MessageId>,
    },
    /// It is not there: the next run may send it.
    NotSent,
}

/// Settles open entries of an OA that `which` picks. Waits for the hold first, for `wait`: what a
/// living process is sending is not open to anybody's word.
///
/// Gives what was settled, as it was before; empty when nothing picked was open.
///
/// # Errors
/// Another holds the journal for longer, or it cannot be read or written.
pub async fn settle(
    journal: &dyn Journal,
    oa: &OaId,
    which: impl Fn(&Entry) -> bool,
    verdict: &Verdict,
    (now, wait): (Timestamp, Duration),
) -> Result<Vec<Entry>, StoreError> {
    let hold = journal.hold(oa, wait).await?;
    let mut open = journal.entries(oa).await?;
    open.retain(|entry| entry.state == State::Open && which(entry));
    let state = match verdict {
        Verdict::Sent { message_id } => {
            State::Sent { at: now, message_id: message_id.clone(), settled: true }
        }
        Verdict::NotSent => State::NotSent,
    };
    let settled: Vec<Entry> =
        open.iter().map(|entry| Entry { state: state.clone(), ..entry.clone() }).collect();
    if !settled.is_empty() {
        journal.end(&hold, &settled).await?;
    }
    Ok(open)
}
