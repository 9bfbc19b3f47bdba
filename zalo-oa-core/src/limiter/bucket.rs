//! A limit that only a refusal tells: the app's, the app's for articles, or an OA's.
//!
//! The refusal's text names the bucket, not the number. But the calls that went well within the
//! minute before it are the number, or (when a fixed minute began in between, or others share the
//! allowance) close to it. A wrong guess shows in the next refusal, and each one brings it down.

use super::{classes::Classes, log::Log};

/// Calls under way at once while nothing is known, besides as many as were answered: a limit is
/// then overrun by no more than itself.
const FIRST: u64 = 8;
/// Minutes without a refusal until it is tried whether more is allowed.
const PATIENCE: i64 = 15;
/// The same when others' calls were seen: a process that was started again shares its first
/// minute with its own past.
const SHARED: i64 = 2;
/// The longest such time, as a multiple: 16 hours.
const MOST_PATIENCE: i64 = 64;
/// The first such step, as a part of the limit; each further one is twice as large.
const STEP: u32 = 16;

/// When a resource has room again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Opens {
    Now,
    At(i64),
    /// When a call that is under way ends.
    Event,
}

impl Opens {
    /// When both have room.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Event, _) | (_, Self::Event) => Self::Event,
            (Self::Now, at) | (at, Self::Now) => at,
            (Self::At(one), Self::At(two)) => Self::At(one.max(two)),
        }
    }
}

#[derive(Debug)]
pub(super) struct Bucket {
    span: i64,
    pub(super) log: Log,
    pub(super) flying: u32,
    pub(super) classes: Classes,
    answered: u64,
    limit: Option<u32>,
    /// Since a refusal: from when on calls count for the limit, and whether others were seen.
    refused: Option<(i64, bool)>,
    closed: i64,
    /// Refusals since the last long quiet time. Two tell the limit when many calls are made at
    /// once; further ones mean that they tell too much, and it is brought down step by step.
    doubts: u32,
    probe: Probe,
}

/// When more is tried.
#[derive(Clone, Copy, Debug)]
struct Probe {
    at: i64,
    /// By which part of the limit.
    part: u32,
    /// After how many times the usual wait, when it fails.
    times: i64,
    /// Steps since the last refusal.
    steps: u32,
}

impl Bucket {
    pub(super) fn new(span: i64) -> Self {
        Self {
            span,
            log: Log::new(span),
            flying: 0,
            classes: Classes::default(),
            answered: 0,
            limit: None,
            refused: None,
            closed: i64::MIN,
            doubts: 0,
            probe: Probe { at: i64::MAX, part: STEP, times: 1, steps: 0 },
        }
    }

    /// A call was answered at `at`.
    pub(super) fn answered(&mut self, at: i64, good: bool) {
        self.log.add(at, good);
        self.answered += 1;
    }

    /// A call with a permit of `from` was refused by now: all wait until `until`. `shared` when
    /// somebody else's calls were seen.
    pub(super) fn refuse(&mut self, from: i64, until: i64, shared: bool) {
        let (first, seen) = self.refused.unwrap_or((i64::MAX, false));
        self.refused = Some((first.min(from.saturating_sub(self.span)), seen || shared));
        self.closed = self.closed.max(until);
    }

    /// Whether there is room for one more call that is wanted.
    pub(super) fn has_room(&mut self, now: i64) -> bool {
        self.learn(now);
        if now < self.closed {
            return false;
        }
        let used = self.log.used(now).saturating_add(self.flying);
        match self.limit {
            None => u64::from(self.flying) < self.answered.saturating_add(FIRST),
            Some(limit) if used < limit => true,
            Some(limit) => self.try_more(now, limit),
        }
    }

    /// When there is room for one more.
    pub(super) fn opens(&mut self, now: i64) -> Opens {
        if self.has_room(now) {
            return Opens::Now;
        }
        if now < self.closed {
            return Opens::At(self.closed);
        }
        let used = self.log.used(now).saturating_add(self.flying);
        let over = self.limit.map(|limit| used.saturating_add(1).saturating_sub(limit));
        over.and_then(|over| self.log.free(over)).map_or(Opens::Event, Opens::At)
    }

    /// When, at the earliest, there is room for so many more.
    pub(super) fn estimate(&mut self, now: i64, more: u32) -> i64 {
        let open = now.max(self.closed);
        self.limit.map_or(open, |limit| {
            let used = self.log.used(now).saturating_add(self.flying);
            open.max(later(&self.log, self.span, (now, used.saturating_add(more), limit)))
        })
    }

    /// Once all answers of a refused minute are in, they tell the limit.
    fn learn(&mut self, now: i64) {
        let Some((from, shared)) = self.refused else { return };
        if now < self.closed {
            return;
        }
        self.refused = None;
        let (_, good) = self.log.since(from);
        self.limit = match self.limit {
            // Somebody else's calls used it up: nothing is known about the limit.
            None if good == 0 => None,
            None => Some(good),
            Some(limit) => {
                // Halves at most: a clock that leapt or a guest for a minute must not cost it all.
                let seen = good.max(limit / 2);
                let part = if self.doubts < 2 { STEP } else { STEP / 2 };
                let step = (limit / part).max(1);
                let lower = if seen < limit && self.doubts < 2 { seen } else { limit - step };
                Some(seen.min(lower).max(1))
            }
        };
        self.doubts = self.doubts.saturating_add(1);
        if self.limit.is_none() {
            (self.answered, self.doubts) = (0, 0);
        }
        // A second step means that the first one was right: the limit has grown.
        let times = if self.probe.steps > 1 { 1 } else { self.probe.times };
        let wait = times.saturating_mul(if shared { SHARED } else { PATIENCE });
        let at = now.saturating_add(self.span.saturating_mul(wait));
        let part = if shared { 2 } else { STEP };
        self.probe = Probe { at, part, times: (times * 2).min(MOST_PATIENCE), steps: 0 };
    }

    /// The limit may be larger than it looked, or have grown.
    fn try_more(&mut self, now: i64, limit: u32) -> bool {
        if now < self.probe.at {
            return false;
        }
        self.doubts = 0;
        let more = limit.saturating_add((limit / self.probe.part).max(1));
        self.limit = Some(more);
        self.probe.at = now.saturating_add(self.span);
        self.probe.part = (self.probe.part / 2).max(1);
        self.probe.steps = self.probe.steps.saturating_add(1);
        self.log.used(now).saturating_add(self.flying) < more
    }

    /// Whether it can be forgotten without harm for a minute.
    pub(super) fn idle(&mut self, now: i64) -> bool {
        self.flying == 0 && now >= self.closed && self.classes.none() && self.log.idle(now)
    }

    #[cfg(test)]
    pub(super) fn limit(&self) -> Option<u32> {
        self.limit
    }
}

/// When `wanted` calls fit below a limit, given those in the log.
pub(super) fn later(log: &Log, span: i64, (now, wanted, limit): (i64, u32, u32)) -> i64 {
    let over = wanted.saturating_sub(limit);
    if over == 0 {
        return now;
    }
    log.free(over).unwrap_or_else(|| {
        let rounds = i64::from(over.div_ceil(limit.max(1))).saturating_sub(1);
        now.saturating_add(span.saturating_mul(rounds))
    })
}
