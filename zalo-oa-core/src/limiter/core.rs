//! The limiter without waiting: who asks, who may go, what came back. Pure; time is an argument.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    bucket::{Bucket as Allowance, Opens},
    classes::Urgency,
    lane::Lane,
    meter::Reported,
};
use crate::endpoint::Bucket;

/// One who waits, by the order of asking; a refused call keeps its number and its place.
pub(crate) type Ticket = u64;

/// What a call draws on: the account's number, and its row's buckets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct LaneKey {
    pub(crate) account: u64,
    app: bool,
    articles: bool,
    oa: bool,
}

impl LaneKey {
    pub(crate) fn new(account: u64, buckets: &[Bucket]) -> Self {
        let has = |bucket| buckets.contains(&bucket);
        let (app, articles) = (has(Bucket::App), has(Bucket::Articles));
        Self { account, app, articles, oa: has(Bucket::Oa) }
    }

    fn buckets(self) -> impl Iterator<Item = Key> {
        let drawn =
            [(self.app, Bucket::App), (self.articles, Bucket::Articles), (self.oa, Bucket::Oa)];
        drawn.into_iter().filter(|(drawn, _)| *drawn).map(move |(_, b)| key(b, self.account))
    }
}

/// A bucket; an OA's is keyed by its account.
type Key = (Bucket, u64);

pub(super) fn key(bucket: Bucket, account: u64) -> Key {
    match bucket {
        Bucket::Oa => (bucket, account),
        Bucket::App | Bucket::Articles => (bucket, 0),
    }
}

/// A permit under way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Grant {
    pub(crate) ticket: Ticket,
    pub(crate) lane: LaneKey,
    /// When the call left.
    pub(crate) from: i64,
}

/// How a call ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Outcome {
    /// Nothing was sent.
    NotSent,
    /// It may still be on its way.
    Unknown,
    /// An answer came.
    Answered,
    /// This bucket was used up.
    Refused(Bucket),
}

/// Lanes and buckets kept before idle ones are looked for.
const KEPT: usize = 1_024;

#[derive(Debug)]
pub(crate) struct Core {
    span: i64,
    lanes: BTreeMap<LaneKey, Lane>,
    buckets: HashMap<Key, Allowance>,
    /// Lanes with somebody in them.
    waiting: BTreeSet<LaneKey>,
    next: Ticket,
    /// The longest of the last round trips, in this minute and the one before, and its start.
    trips: (i64, i64, i64),
    kept: usize,
}

impl Core {
    /// For a minute that is `span` milliseconds long.
    pub(crate) fn new(span: i64) -> Self {
        Self {
            span: span.max(1),
            lanes: BTreeMap::new(),
            buckets: HashMap::new(),
            waiting: BTreeSet::new(),
            next: 0,
            trips: (0, 0, i64::MIN),
            kept: KEPT,
        }
    }

    /// The earliest moment at which one more of this class could go; what is unknown is left out.
    pub(crate) fn estimate(&mut self, now: i64, lane: LaneKey, class: Urgency) -> i64 {
        let Some(known) = self.lanes.get_mut(&lane) else {
            let buckets = lane.buckets();
            let of = |key| self.buckets.get_mut(&key).map_or(now, |b| b.estimate(now, 1));
            return buckets.map(of).max().unwrap_or(now);
        };
        let place = known.ahead(class).saturating_add(1);
        let own = known.estimate(now, place);
        let of = |key| self.buckets.get_mut(&key).map_or(now, |b| b.estimate(now, place));
        lane.buckets().map(of).max().unwrap_or(now).max(own)
    }

    /// Queues up; with its old ticket, a call that was refused takes its old place.
    pub(crate) fn ask(
        &mut self,
        now: i64,
        lane: LaneKey,
        class: Urgency,
        old: Option<Ticket>,
    ) -> Ticket {
        self.tidy(now);
        let ticket = old.unwrap_or_else(|| {
            self.next += 1;
            self.next
        });
        let span = self.span;
        for key in lane.buckets() {
            self.buckets.entry(key).or_insert_with(|| Allowance::new(span)).classes.wait(class);
        }
        self.lanes.entry(lane).or_insert_with(|| Lane::new(span)).queue(class).insert(ticket);
        self.waiting.insert(lane);
        ticket
    }

    /// Gives a place in the queue up.
    pub(crate) fn leave(&mut self, lane: LaneKey, class: Urgency, ticket: Ticket) {
        let Some(known) = self.lanes.get_mut(&lane) else { return };
        if known.queue(class).remove(&ticket) {
            for key in lane.buckets() {
                if let Some(bucket) = self.buckets.get_mut(&key) {
                    bucket.classes.leave(class);
                }
            }
        }
        if known.is_empty() {
            self.waiting.remove(&lane);
        }
    }

    /// Everybody who may go now, in order.
    pub(crate) fn pump(&mut self, now: i64) -> Vec<Grant> {
        let mut grants = Vec::new();
        while let Some((lane, class, ticket)) = self.best(now) {
            self.leave(lane, class, ticket);
            if let Some(known) = self.lanes.get_mut(&lane) {
                known.flying += 1;
            }
            for key in lane.buckets() {
                if let Some(bucket) = self.buckets.get_mut(&key) {
                    bucket.flying += 1;
                    bucket.classes.serve(class);
                }
            }
            grants.push(Grant { ticket, lane, from: now });
        }
        grants
    }

    fn best(&mut self, now: i64) -> Option<(LaneKey, Urgency, Ticket)> {
        let mut best: Option<((usize, Ticket), LaneKey, Urgency)> = None;
        for lane in &self.waiting {
            let Some(known) = self.lanes.get_mut(lane) else { continue };
            let buckets = &mut self.buckets;
            let open = known.has_room(now)
                && lane
                    .buckets()
                    .all(|key| buckets.get_mut(&key).is_none_or(|bucket| bucket.has_room(now)));
            if !open {
                continue;
            }
            for (rank, class) in Urgency::ALL.into_iter().enumerate() {
                let Some(ticket) = known.queue(class).first().copied() else { continue };
                let mut drawn = lane.buckets();
                let due = drawn.any(|key| buckets.get(&key).is_some_and(|b| b.classes.due(class)));
                let rank = if due { 0 } else { rank + 1 };
                if best.is_none_or(|(least, ..)| (rank, ticket) < least) {
                    best = Some(((rank, ticket), *lane, class));
                }
            }
        }
        best.map(|((_, ticket), lane, class)| (lane, class, ticket))
    }

    /// When somebody who waits may go, if time alone brings it.
    pub(crate) fn opens(&mut self, now: i64) -> Option<i64> {
        let mut first: Option<i64> = None;
        for lane in &self.waiting {
            let Some(known) = self.lanes.get_mut(lane) else { continue };
            let mut opens = known.opens(now);
            for key in lane.buckets() {
                if let Some(bucket) = self.buckets.get_mut(&key) {
                    opens = opens.and(bucket.opens(now));
                }
            }
            let at = match opens {
                Opens::Now => now,
                Opens::At(at) => at,
                Opens::Event => continue,
            };
            first = Some(first.map_or(at, |first| first.min(at)));
        }
        first
    }

    /// A call has ended.
    pub(crate) fn report(
        &mut self,
        now: i64,
        grant: Grant,
        outcome: Outcome,
        header: Option<Reported>,
    ) {
        let lane = grant.lane;
        let answered = matches!(outcome, Outcome::Answered | Outcome::Refused(_));
        if answered {
            self.note_trip(now, now.saturating_sub(grant.from));
        }
        let refused = matches!(outcome, Outcome::Refused(_));
        // A call that was given up may still be on its way, but not for longer than the others.
        let at = if answered { now } else { now.saturating_add(self.spread()) };
        let from = grant.from.saturating_sub(self.span);
        let mut shared = header.is_some();
        for key in lane.buckets() {
            let Some(bucket) = self.buckets.get_mut(&key) else { continue };
            if let Some(Reported { limit, remain }) = header {
                let own = bucket.log.since(from).0.saturating_add(bucket.flying);
                shared &= limit.saturating_sub(remain) > own.saturating_add(u32::from(refused));
            }
            bucket.flying = bucket.flying.saturating_sub(1);
            if outcome != Outcome::NotSent {
                bucket.answered(at, !refused);
            }
        }
        if let Some(known) = self.lanes.get_mut(&lane) {
            if let Some(reported) = header {
                known.read(now, reported, from);
            }
            known.flying = known.flying.saturating_sub(1);
            if outcome != Outcome::NotSent {
                known.log.add(at, !refused);
            }
        }
        if let Outcome::Refused(bucket) = outcome {
            let (span, until) = (self.span, now.saturating_add(self.span + self.spread()));
            let named = self.buckets.entry(key(bucket, lane.account));
            named.or_insert_with(|| Allowance::new(span)).refuse(grant.from, until, shared);
        }
    }

    /// How long a call may be on its way.
    fn spread(&self) -> i64 {
        self.trips.0.max(self.trips.1)
    }

    fn note_trip(&mut self, now: i64, trip: i64) {
        let (this, _, since) = self.trips;
        if now.saturating_sub(since) >= self.span {
            self.trips = (0, this, now);
        }
        self.trips.0 = self.trips.0.max(trip);
    }

    /// Forgets accounts that have done nothing for a minute, once there are many.
    fn tidy(&mut self, now: i64) {
        if self.lanes.len().max(self.buckets.len()) < self.kept {
            return;
        }
        self.lanes.retain(|_, lane| !lane.idle(now));
        self.buckets.retain(|(bucket, _), known| *bucket != Bucket::Oa || !known.idle(now));
        self.kept = KEPT.max(2 * self.lanes.len().max(self.buckets.len()));
    }

    #[cfg(test)]
    pub(super) fn limit(&self, bucket: Bucket, account: u64) -> Option<u32> {
        self.buckets.get(&key(bucket, account))?.limit()
    }

    #[cfg(test)]
    pub(super) fn kept(&self) -> usize {
        self.lanes.len() + self.buckets.len()
    }
}
