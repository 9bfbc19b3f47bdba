//! Pace: a permit before each call, a report after it.
//!
//! Zalo allows so many calls a minute per app and per OA, and answers -32 past that. Nothing here
//! knows those numbers, which limit the headers report, or whether a minute is fixed or sliding. It
//! need not know:
//!
//! - **A call counts from its permit until a minute after its answer.** It reached the platform in
//!   between, so no more calls than the limit can arrive within any sixty seconds: a fixed minute at
//!   whatever phase holds, and so does a sliding one, however late or in which order calls arrive.
//!   What this costs is the way of the answer: one second a minute where answers take a second.
//! - **The headers name a limit, not its owner**, so they bind the calls that saw them
//!   ([`meter`]). Calls that others make show there, and are left to them.
//! - **A limit that no header reports is learnt from its first refusal**, whose text names the
//!   bucket ([`bucket`]): the calls of the minute before it are the limit. The bucket then stays
//!   closed for a minute and the longest recent round trip, since refused calls may count, and so
//!   that the next minute's calls fall into one fixed minute, where a wrong guess shows exactly.
//! - **Until then no more calls are under way than were answered**, and a few.
//!
//! Of those who wait, one sleeps until the next permit is due; the others are woken when it is
//! theirs. Whoever gives up leaves its place, or its permit, to the next.

mod bucket;
mod classes;
mod core;
mod lane;
mod log;
mod meter;
mod steady;
mod wait;

#[cfg(test)]
mod tests;

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Mutex, MutexGuard, PoisonError},
    task::Waker,
    time::Duration,
};

use self::core::{Core, Grant};
pub(crate) use self::{
    classes::Urgency,
    core::{LaneKey, Outcome, Ticket},
    meter::Reported,
    wait::{Asked, Permit},
};
use crate::platform::Timestamp;

/// The permits of one app.
#[derive(Debug)]
pub(crate) struct Limiter {
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    core: Core,
    steady: steady::Steady,
    /// Those who wait and have been asked to.
    wakers: BTreeMap<Ticket, Waker>,
    granted: HashMap<Ticket, Grant>,
    /// Who sleeps for all, and until when.
    keeper: Option<Ticket>,
    planned: Option<i64>,
}

impl Limiter {
    /// `minute` is how long a call counts.
    pub(crate) fn new(minute: Duration) -> Self {
        let span = i64::try_from(minute.as_millis()).unwrap_or(i64::MAX / 4);
        let state = State {
            core: Core::new(span.min(i64::MAX / 4)),
            steady: steady::Steady::default(),
            wakers: BTreeMap::new(),
            granted: HashMap::new(),
            keeper: None,
            planned: None,
        };
        Self { state: Mutex::new(state) }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn now(&mut self, wall: Timestamp) -> i64 {
        self.steady.now(wall.0)
    }

    /// Hands out what there is. Who has to be woken, outside the lock; `me` is awake.
    fn settle(&mut self, now: i64, me: Option<Ticket>) -> Vec<Waker> {
        let mut wake = Vec::new();
        for grant in self.core.pump(now) {
            if self.keeper == Some(grant.ticket) {
                self.keeper = None;
            }
            wake.extend(self.wakers.remove(&grant.ticket));
            self.granted.insert(grant.ticket, grant);
        }
        let planned = self.core.opens(now);
        let changed = planned != self.planned;
        match self.keeper {
            Some(keeper) if Some(keeper) == me || !changed => {}
            Some(keeper) => wake.extend(self.wakers.get(&keeper).cloned()),
            None => {
                if let Some((ticket, waker)) = self.wakers.first_key_value() {
                    self.keeper = Some(*ticket);
                    wake.push(waker.clone());
                }
            }
        }
        self.planned = planned;
        wake
    }
}

/// Wakers run foreign code, so never under the lock.
fn wake(wakers: Vec<Waker>) {
    for waker in wakers {
        waker.wake();
    }
}
