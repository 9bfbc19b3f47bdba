//! Which event goes to the handler, and when. Fresh ones go from memory while nobody waits; whatever does wait is read
//! back from the disk when its time has come and there is room, so memory holds no more bodies than handlers may run.

use super::{
    InboxError, TARGET,
    order::Job,
    table::{self, Settled},
    writer::Writer,
};
use crate::platform::Timestamp;

/// Events that are read back at once.
const READ: usize = 256;

impl Writer {
    /// When there is something to do without an order.
    pub(super) fn next(&self) -> Timestamp {
        let now = self.runtime.now();
        if !self.forgets.is_empty() || !self.settled.is_empty() {
            return now;
        }
        match self.waiting.first() {
            _ if self.is_full() => self.sweep_at,
            Some(_) if self.is_ahead(now) => now,
            Some((next_try, _)) => Timestamp(*next_try).min(self.sweep_at),
            None => self.sweep_at,
        }
    }

    /// Gives an event to the handlers, if there is room.
    pub(super) fn hand(&mut self, job: Job) -> bool {
        let id = job.id;
        let handed = !self.is_full() && self.jobs.send(job).is_ok();
        if handed {
            self.out.insert(id);
        }
        handed
    }

    /// Reads a portion of what is due back from the disk, for as many as may start.
    pub(super) async fn hand_out(&mut self) -> Result<(), InboxError> {
        if self.is_full() {
            return Ok(());
        }
        let room = self.rules.concurrency.saturating_sub(self.out.len());
        let now = self.runtime.now();
        let due: Vec<(i64, i64)> = match self.is_ahead(now) {
            // The clock was put back.
            true => self.waiting.iter().copied().take(room.min(READ)).collect(),
            false => {
                self.waiting.range(..=(now.0, i64::MAX)).copied().take(room.min(READ)).collect()
            }
        };
        if due.is_empty() {
            return Ok(());
        }
        let ids: Vec<i64> = due.iter().map(|(_, id)| *id).collect();
        let kept = table::load(self.file.on()?, &ids).await.map_err(InboxError::from_sql)?;
        // What is not there any more was removed meanwhile.
        for due in &due {
            self.waiting.remove(due);
        }
        for kept in kept {
            let attempt = kept.attempts.saturating_add(1);
            match self.seal.open(kept.id, &kept.sealed) {
                Some(body) => {
                    let job =
                        Job { id: kept.id, body: body.into(), received: kept.received, attempt };
                    if !self.hand(job) {
                        self.waiting.insert((now.0, kept.id));
                    }
                }
                None => {
                    tracing::error!(target: TARGET, id = kept.id, "an event's body is spoilt on the disk");
                    self.out.insert(kept.id);
                    self.settled.push(Settled::Dead { id: kept.id, attempts: kept.attempts });
                }
            }
        }
        Ok(())
    }

    /// Whether no handler may be started: all are busy, this is the end, or their runtime is gone.
    fn is_full(&self) -> bool {
        self.out.len() >= self.rules.concurrency || self.end.is_some() || self.jobs.is_closed()
    }

    /// Whether the next try is further ahead than any pause: the clock was put back.
    fn is_ahead(&self, now: Timestamp) -> bool {
        let last = now.plus(self.rules.longest);
        self.waiting.first().is_some_and(|(next_try, _)| *next_try > last.0)
    }
}
