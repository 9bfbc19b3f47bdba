//! A limit that a header tells, without saying whose it is.
//!
//! So it gets a meter of its own, for the calls that saw it: own calls within a minute stay below
//! the limit, less what others were seen to use. It is never too strict, since the header speaks
//! about some limit of just these calls; where it is too lax, because calls of other lanes draw on
//! the same limit, their use shows in the next header as somebody else's.

use super::{
    bucket::{Opens, later},
    log::Log,
};

/// For so many minutes others are taken to make as many calls as were seen. One would not do: own
/// calls of the last minute hide theirs just when the next minute's calls begin.
const MEMORY: i64 = 2;

/// What a header said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Reported {
    /// Calls a minute.
    pub(crate) limit: u32,
    /// What was left after this call.
    pub(crate) remain: u32,
}

#[derive(Clone, Copy, Debug)]
struct Meter {
    limit: u32,
    seen: i64,
    /// Most calls of others that were seen lately, and when.
    others: u32,
    others_at: i64,
}

/// Which limits the calls of a lane have seen. Two at a time, when the header reports the tighter.
#[derive(Debug)]
pub(super) struct Meters {
    span: i64,
    meters: Vec<Meter>,
}

/// Own calls: the log, and how many are under way.
pub(super) type Own<'a> = (&'a mut Log, u32);

impl Meters {
    pub(super) fn new(span: i64) -> Self {
        Self { span, meters: Vec::new() }
    }

    /// Takes a header in; `own` is how many of this lane's calls it may count.
    pub(super) fn read(&mut self, now: i64, reported: Reported, own: u32) {
        let Reported { limit, remain } = reported;
        // No limit at all, or no such thing as a limit.
        if limit == 0 || remain > limit {
            return;
        }
        // What is no longer reported has changed, or no longer binds.
        let old = now.saturating_sub(MEMORY * self.span);
        self.meters.retain(|meter| meter.limit == limit || meter.seen > old);
        let others = (limit - remain).saturating_sub(own);
        let known = self.meters.iter_mut().find(|meter| meter.limit == limit);
        let Some(meter) = known else {
            self.meters.push(Meter { limit, seen: now, others, others_at: now });
            if self.meters.len() > 4 {
                self.meters.remove(0);
            }
            return;
        };
        meter.seen = now;
        if others >= meter.others || now.saturating_sub(meter.others_at) >= MEMORY * self.span {
            (meter.others, meter.others_at) = (others, now);
        }
    }

    pub(super) fn has_room(&self, now: i64, (log, flying): Own<'_>) -> bool {
        let used = log.used(now).saturating_add(flying);
        self.meters.iter().all(|meter| match meter.others {
            0 => used < meter.limit,
            others if self.fresh(meter, now) => used.saturating_add(others) < meter.limit,
            // What was seen of others is old: one call asks.
            _ => used < meter.limit && flying == 0,
        })
    }

    /// When there is room for one more.
    pub(super) fn opens(&self, now: i64, (log, flying): Own<'_>) -> Opens {
        let used = log.used(now).saturating_add(flying);
        let of = |meter: &Meter| {
            let others = if self.fresh(meter, now) { meter.others } else { 0 };
            let over = used.saturating_add(others).saturating_add(1).saturating_sub(meter.limit);
            if over == 0 && (meter.others == 0 || others > 0 || flying == 0) {
                return Opens::Now;
            }
            // What was seen of others grows old, too.
            let aged = (others > 0).then(|| meter.others_at.saturating_add(MEMORY * self.span));
            let freed = if over == 0 { None } else { log.free(over) };
            let at = [aged, freed].into_iter().flatten().min();
            at.filter(|at| *at > now).map_or(Opens::Event, Opens::At)
        };
        self.meters.iter().map(of).fold(Opens::Now, Opens::and)
    }

    /// When, at the earliest, there is room for so many more.
    pub(super) fn estimate(&self, now: i64, (log, flying): Own<'_>, more: u32) -> i64 {
        let wanted = log.used(now).saturating_add(flying).saturating_add(more);
        let of = |meter: &Meter| later(log, self.span, (now, wanted, meter.limit));
        self.meters.iter().map(of).max().unwrap_or(now)
    }

    fn fresh(&self, meter: &Meter, now: i64) -> bool {
        now.saturating_sub(meter.others_at) < MEMORY * self.span
    }
}
