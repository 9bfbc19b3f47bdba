//! The calls of one account that draw on the same buckets: their queue, and the limits that their
//! headers have told.

use std::collections::BTreeSet;

use super::{
    bucket::Opens,
    classes::Urgency,
    core::Ticket,
    log::Log,
    meter::{Meters, Reported},
};

#[derive(Debug)]
pub(super) struct Lane {
    pub(super) log: Log,
    pub(super) flying: u32,
    meters: Meters,
    queues: [BTreeSet<Ticket>; 3],
}

impl Lane {
    pub(super) fn new(span: i64) -> Self {
        let (log, meters) = (Log::new(span), Meters::new(span));
        Self { log, flying: 0, meters, queues: Default::default() }
    }

    pub(super) fn queue(&mut self, class: Urgency) -> &mut BTreeSet<Ticket> {
        let [urgent, normal, bulk] = &mut self.queues;
        match class {
            Urgency::Urgent => urgent,
            Urgency::Normal => normal,
            Urgency::Bulk => bulk,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.queues.iter().all(BTreeSet::is_empty)
    }

    /// How many go before a new one of this class.
    pub(super) fn ahead(&self, class: Urgency) -> u32 {
        let before =
            Urgency::ALL.into_iter().zip(&self.queues).filter(|(other, _)| *other <= class);
        u32::try_from(before.map(|(_, queue)| queue.len()).sum::<usize>()).unwrap_or(u32::MAX)
    }

    /// Takes the header of a call in that left a minute after `from`, before it is in the log.
    pub(super) fn read(&mut self, now: i64, reported: Reported, from: i64) {
        let own = self.log.since(from).0.saturating_add(self.flying);
        self.meters.read(now, reported, own);
    }

    pub(super) fn has_room(&mut self, now: i64) -> bool {
        self.meters.has_room(now, (&mut self.log, self.flying))
    }

    pub(super) fn opens(&mut self, now: i64) -> Opens {
        self.meters.opens(now, (&mut self.log, self.flying))
    }

    pub(super) fn estimate(&mut self, now: i64, more: u32) -> i64 {
        self.meters.estimate(now, (&mut self.log, self.flying), more)
    }

    /// Whether it can be forgotten without harm for a minute.
    pub(super) fn idle(&mut self, now: i64) -> bool {
        self.flying == 0 && self.is_empty() && self.log.idle(now)
    }
}
