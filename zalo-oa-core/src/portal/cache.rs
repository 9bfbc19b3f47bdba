//! One answer of Zalo's, kept for a while. A page that many people open must not become as many
//! calls, and an outage at Zalo must neither empty the page nor turn into a storm: one call is under
//! way at a time, a failure is followed by a pause, and meanwhile people see what was there before.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use futures_channel::oneshot;
use futures_util::{
    FutureExt,
    future::{self, Shared},
};

use crate::platform::{BoxFuture, Runtime, Timestamp, beside};

/// How long what is kept may be used.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    /// Nobody is asked before this is over.
    pub(super) fresh: Duration,
    /// What is older than this is shown no more, not even while nothing newer can be had.
    pub(super) stale: Duration,
    /// The pause after the first failure; each further one doubles it, up to [`LONGEST`] times.
    pub(super) pause: Duration,
    /// Asking that takes longer is given up.
    pub(super) flight: Duration,
}

/// By how much pauses grow.
const LONGEST: u32 = 16;

/// How long the one who asks anew waits before the older answer is good enough.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long somebody waits for whom there is no older answer.
const LIMIT: Duration = Duration::from_secs(12);

/// Why there is nothing to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// Nobody answered, or the answer says "later".
    Unreachable,
    /// Zalo answered and refuses: people have to mend it.
    Refused,
    /// What came is not what was asked for.
    Unfit,
    /// Nobody was asked: this portal has too much to do. It says nothing about Zalo, so no pause follows.
    Busy,
}

/// There is nothing to show, and when to ask again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Missing {
    pub(super) why: Why,
    pub(super) retry_after: Duration,
}

/// What is kept, as of when, and whether newer was asked for in vain.
#[derive(Debug)]
pub(super) struct Shown<T> {
    pub(super) value: Arc<T>,
    pub(super) at: Timestamp,
    pub(super) stale: bool,
}

type Flight = Shared<BoxFuture<'static, ()>>;

/// Clones share everything.
pub(super) struct Cache<T> {
    rules: Rules,
    runtime: Arc<dyn Runtime>,
    state: Arc<Mutex<State<T>>>,
}

struct State<T> {
    kept: Option<(Arc<T>, Timestamp)>,
    trouble: Option<Trouble>,
    flight: Option<Flight>,
}

#[derive(Clone, Copy)]
struct Trouble {
    why: Why,
    since: Timestamp,
    pause: Duration,
}

/// What the lock shows.
enum Sight<T> {
    Done(Result<Shown<T>, Missing>),
    Wait(Flight, Option<Shown<T>>),
}

impl<T> std::fmt::Debug for Cache<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cache").field("rules", &self.rules).finish_non_exhaustive()
    }
}

impl<T: Send + Sync + 'static> Cache<T> {
    pub(super) fn new(rules: Rules, runtime: Arc<dyn Runtime>) -> Self {
        let state = State { kept: None, trouble: None, flight: None };
        Self { rules, runtime, state: Arc::new(Mutex::new(state)) }
    }

    /// What is kept, or what `fetch` brings. It is called at most once at a time, whoever asks, and
    /// runs to its end when the asker goes.
    pub(super) async fn get<F>(&self, fetch: F) -> Result<Shown<T>, Missing>
    where
        F: FnOnce() -> BoxFuture<'static, Result<T, Why>> + Send,
    {
        let (flight, old) = match self.look(fetch) {
            Sight::Done(outcome) => return outcome,
            Sight::Wait(flight, old) => (flight, old),
        };
        let patience = self.runtime.sleep(if old.is_some() { PATIENCE } else { LIMIT });
        match (future::select(flight, patience).await, old) {
            (future::Either::Left(_), _) => self.after(),
            (future::Either::Right(_), Some(old)) => Ok(Shown { stale: true, ..old }),
            (future::Either::Right(_), None) => {
                Err(Missing { why: Why::Unreachable, retry_after: self.rules.pause })
            }
        }
    }

    /// Forgets the value, to make room.
    pub(super) fn clear(&self) {
        self.lock().kept = None;
    }

    /// Looks at the value without asking for it.
    pub(super) fn peek(&self) -> Option<Arc<T>> {
        self.lock().kept.as_ref().map(|(value, _)| Arc::clone(value))
    }

    fn look<F>(&self, fetch: F) -> Sight<T>
    where
        F: FnOnce() -> BoxFuture<'static, Result<T, Why>>,
    {
        let now = self.runtime.now();
        let mut state = self.lock();
        if state.trouble.is_none() && state.is_within(now, self.rules.fresh) {
            return Sight::Done(state.show(now, self.rules));
        }
        if state.rest(now).is_some() {
            return Sight::Done(state.show(now, self.rules));
        }
        let old = state.show(now, self.rules).ok();
        if let Some(flight) = state.flight.clone() {
            return match old {
                Some(old) => Sight::Done(Ok(old)),
                None => Sight::Wait(flight, None),
            };
        }
        let (landed, landing) = oneshot::channel::<()>();
        let flight = (landing.map(drop).boxed() as BoxFuture<'static, ()>).shared();
        state.flight = Some(flight.clone());
        drop(state);
        let landing = Landing { cache: self.share(), outcome: None, landed: Some(landed) };
        let (work, limit) = (fetch(), self.runtime.sleep(self.rules.flight));
        beside(async move {
            let landing = landing;
            if let future::Either::Left((outcome, _)) = future::select(work, limit).await {
                landing.with(outcome);
            }
        });
        Sight::Wait(flight, old)
    }

    /// What there is once the flight has landed.
    fn after(&self) -> Result<Shown<T>, Missing> {
        let now = self.runtime.now();
        self.lock().show(now, self.rules)
    }

    fn land(&self, outcome: Result<T, Why>) {
        let now = self.runtime.now();
        let mut state = self.lock();
        state.flight = None;
        match outcome {
            Ok(value) => {
                state.kept = Some((Arc::new(value), now));
                state.trouble = None;
            }
            Err(Why::Busy) => {}
            Err(why) => {
                let longest = self.rules.pause.saturating_mul(LONGEST);
                let pause = state.trouble.map_or(self.rules.pause, |trouble| {
                    trouble.pause.saturating_mul(2).min(longest)
                });
                state.trouble = Some(Trouble { why, since: now, pause });
            }
        }
    }

    fn share(&self) -> Self {
        let (runtime, state) = (Arc::clone(&self.runtime), Arc::clone(&self.state));
        Self { rules: self.rules, runtime, state }
    }

    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Lands a flight when it is dropped: also one that has crashed, or took too long, or went with its
/// runtime. Otherwise nobody would be asked ever again.
struct Landing<T: Send + Sync + 'static> {
    cache: Cache<T>,
    outcome: Option<Result<T, Why>>,
    /// Its end tells those who wait, so it comes last.
    landed: Option<oneshot::Sender<()>>,
}

impl<T: Send + Sync + 'static> Landing<T> {
    fn with(mut self, outcome: Result<T, Why>) {
        self.outcome = Some(outcome);
    }
}

impl<T: Send + Sync + 'static> Drop for Landing<T> {
    fn drop(&mut self) {
        let outcome = self.outcome.take().unwrap_or_else(|| {
            tracing::error!(target: super::TARGET, "asking for Zalo's answer came to no end");
            Err(Why::Unreachable)
        });
        self.cache.land(outcome);
        drop(self.landed.take());
    }
}

impl<T> State<T> {
    /// Whether there is a value not older than that. A clock that was put back makes it old.
    fn is_within(&self, now: Timestamp, age: Duration) -> bool {
        self.kept.as_ref().is_some_and(|(_, at)| *at <= now && now.since(*at) < age)
    }

    /// What is left of the pause after a failure.
    fn rest(&self, now: Timestamp) -> Option<Duration> {
        let trouble = self.trouble?;
        let gone = now.since(trouble.since);
        let resting = trouble.since <= now && gone < trouble.pause;
        resting.then(|| trouble.pause.saturating_sub(gone))
    }

    fn show(&self, now: Timestamp, rules: Rules) -> Result<Shown<T>, Missing> {
        // Put back or not, the value is the latest there is.
        let usable = |at: &Timestamp| now.since(*at) < rules.fresh.saturating_add(rules.stale);
        match &self.kept {
            Some((value, at)) if usable(at) => {
                let stale = self.trouble.is_some();
                Ok(Shown { value: Arc::clone(value), at: *at, stale })
            }
            _ => Err(Missing {
                why: self.trouble.map_or(Why::Unreachable, |trouble| trouble.why),
                retry_after: self.rest(now).unwrap_or(rules.pause),
            }),
        }
    }
}

#[cfg(all(test, feature = "emulator"))]
mod tests;
