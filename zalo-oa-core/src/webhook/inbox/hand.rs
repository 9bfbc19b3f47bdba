//! Which event goes to the handler, and when. Fresh ones go from memory while nobody waits; whatever does wait is read
//! back from the disk when its time has come and there is room, so memory holds no more bodies than handlers may run.

use super::{
    TARGET,
    order::Job,
    table::{Kept, Settled},
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
        let held = self.is_suspected();
        match self.waiting.iter().find(|(_, id)| !(held && self.suspects.contains(id))) {
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

    /// A portion of what is due on the disk, for as many as may start.
    pub(super) fn due(&self) -> Vec<(i64, i64)> {
        let now = self.runtime.now();
        // Also what is further ahead when the clock was put back.
        let until = if self.is_ahead(now) { i64::MAX } else { now.0 };
        let mut held = self.is_suspected();
        let due = self.waiting.range(..=(until, i64::MAX)).copied();
        due.filter(|(_, id)| !self.suspects.contains(id) || !std::mem::replace(&mut held, true))
            .take(self.room().min(READ))
            .collect()
    }

    /// How many new events go to the handlers at once, beside those that are due: none while more than these wait.
    pub(super) fn at_once(&self, due: usize) -> usize {
        if due < READ { self.room().saturating_sub(due) } else { 0 }
    }

    /// How many more handlers may start.
    fn room(&self) -> usize {
        if self.end.is_some() || self.jobs.is_closed() {
            return 0;
        }
        // What is settled has ended.
        self.rules.concurrency.saturating_sub(self.out.len().saturating_sub(self.settled.len()))
    }

    /// Gives what was read back to the handlers.
    pub(super) fn hand_out(&mut self, kept: Vec<Kept>) {
        for kept in kept {
            let attempt = kept.attempts.saturating_add(1);
            let Some(body) = self.seal.open(kept.id, &kept.sealed) else {
                tracing::error!(target: TARGET, id = kept.id, "an event's body is spoilt on the disk");
                self.out.insert(kept.id);
                self.settled.push(Settled::Dead { id: kept.id, attempts: kept.attempts });
                continue;
            };
            let job = Job { id: kept.id, body: body.into(), received: kept.received, attempt };
            if !self.hand(job) {
                self.waiting.insert((self.runtime.now().0, kept.id));
            }
        }
    }

    /// Whether no handler may be started: all are busy, this is the end, or their runtime is gone.
    fn is_full(&self) -> bool {
        self.out.len() >= self.rules.concurrency || self.end.is_some() || self.jobs.is_closed()
    }

    /// Whether an event with which processes ended is with a handler.
    fn is_suspected(&self) -> bool {
        !self.suspects.is_empty() && self.out.iter().any(|id| self.suspects.contains(id))
    }

    /// Whether the next try is further ahead than any pause: the clock was put back.
    fn is_ahead(&self, now: Timestamp) -> bool {
        let last = now.plus(self.rules.longest);
        self.waiting.first().is_some_and(|(next_try, _)| *next_try > last.0)
    }
}
