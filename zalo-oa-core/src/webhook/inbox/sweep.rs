//! What goes from the file and when: digests after a day, events that nobody could handle after a set time, and all that
//! waits of a person who withdrew. In small portions between deliveries, so that none waits long for it.
//!
//! Beside it the list of the dead, and what can be done about them.

use std::time::Duration;

use super::{
    Dead, DeliveryId, InboxError, Stats, TARGET,
    person::Withdrawal,
    table::{self, Kept, Settled},
    writer::Writer,
};
use crate::{platform::Timestamp, webhook::Event};

/// How often what is old is looked for.
const EVERY: Duration = Duration::from_secs(600);
/// Rows of one portion.
const PORTION: i64 = 500;
/// Dead events that are listed at once.
const LISTED: i64 = 1_000;

/// A withdrawal whose traces are being removed.
pub(super) struct Forget {
    withdrawal: Withdrawal,
    /// What is noted of its own event at the end.
    own: Settled,
    /// How far it has come.
    after: i64,
}

impl Forget {
    pub(super) fn new(withdrawal: Withdrawal, own: Settled) -> Self {
        Self { withdrawal, own, after: 0 }
    }
}

impl Writer {
    /// One portion of whatever is due.
    pub(super) async fn sweep(&mut self) -> Result<(), InboxError> {
        self.forget().await?;
        let now = self.runtime.now();
        // A clock that was put back would else hold it up.
        if now < self.sweep_at && self.sweep_at.since(now) <= EVERY {
            return Ok(());
        }
        let before = |age: Duration| Timestamp(now.0.saturating_sub_unsigned(millis(age)));
        let (old, ahead) = (before(self.rules.seen), now.plus(self.rules.seen));
        let sql = InboxError::from_sql;
        let on = self.file.on()?;
        let digests = table::forget(on, old, ahead, PORTION).await.map_err(sql)?;
        let purged =
            table::purge(on, before(self.rules.purge_after), PORTION).await.map_err(sql)?;
        if purged > 0 {
            tracing::warn!(target: TARGET, purged, "events that were not handled in time are removed");
        }
        let full = [digests, purged].into_iter().any(|rows| i64::try_from(rows) == Ok(PORTION));
        self.sweep_at = if full { now } else { now.plus(EVERY) };
        Ok(())
    }

    async fn forget(&mut self) -> Result<(), InboxError> {
        let Some(forget) = self.forgets.front_mut() else { return Ok(()) };
        let sql = InboxError::from_sql;
        let on = self.file.on()?;
        let kept = table::after(on, forget.after, PORTION).await.map_err(sql)?;
        let theirs = |kept: &&Kept| {
            kept.id != forget.own.id()
                && self.seal.open(kept.id, &kept.sealed).is_some_and(|body| {
                    forget.withdrawal.covers(&Event::read(&body), kept.received)
                })
        };
        let ids: Vec<i64> = kept.iter().filter(theirs).map(|kept| kept.id).collect();
        if !ids.is_empty() {
            table::remove(on, &ids).await.map_err(sql)?;
            tracing::info!(target: TARGET, events = ids.len(), "stored events of a person who withdrew are removed");
        }
        match kept.last() {
            Some(last) => forget.after = last.id,
            None => {
                let own = forget.own;
                self.forgets.pop_front();
                self.settled.push(own);
            }
        }
        Ok(())
    }

    pub(super) async fn dead(&mut self) -> Result<Vec<Dead>, InboxError> {
        self.ensure().await?;
        let kept = table::dead(self.file.on()?, LISTED).await.map_err(InboxError::from_sql)?;
        let dead = |kept: Kept| Dead {
            id: DeliveryId(kept.id),
            event: Event::read(&self.seal.open(kept.id, &kept.sealed).unwrap_or_default()),
            received: kept.received,
            attempts: kept.attempts,
        };
        Ok(kept.into_iter().map(dead).collect())
    }

    pub(super) async fn replay(&mut self, id: Option<i64>) -> Result<u64, InboxError> {
        self.ensure().await?;
        let now = self.runtime.now();
        let again = table::replay(self.file.on()?, id, now).await.map_err(InboxError::from_sql)?;
        self.waiting.extend(again.iter().map(|id| (now.0, *id)));
        Ok(u64::try_from(again.len()).unwrap_or(u64::MAX))
    }

    pub(super) async fn discard(&mut self, id: i64) -> Result<bool, InboxError> {
        self.ensure().await?;
        table::discard(self.file.on()?, id).await.map_err(InboxError::from_sql)
    }

    pub(super) async fn stats(&mut self) -> Result<Stats, InboxError> {
        self.ensure().await?;
        let dead = table::count_dead(self.file.on()?).await.map_err(InboxError::from_sql)?;
        let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
        let (waiting, running) = (count(self.waiting.len()), count(self.out.len()));
        Ok(Stats { waiting, running, dead: u64::try_from(dead).unwrap_or(0), ..self.stats })
    }
}

fn millis(age: Duration) -> u64 {
    u64::try_from(age.as_millis()).unwrap_or(u64::MAX)
}
