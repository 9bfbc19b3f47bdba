//! Virtual time. A publish waits minutes and a token lives a day; trials must not. The clock moves
//! when it is told to, or (in automatic mode) by itself to the next moment anybody waits for, but
//! only once nobody has anything else to do.

use std::{
    collections::BTreeMap,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
    time::Duration,
};

use serde::{Deserialize, Serialize};

use crate::platform::Timestamp;

/// Who moves the virtual clock.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockMode {
    /// Only [`advance`](super::Emulator::advance), [`set_time`](super::Emulator::set_time) and the
    /// control surface. Sleeps wait for it.
    #[default]
    Manual,
    /// Also sleeps: when all that is known to run is asleep, the clock jumps to the next one due.
    Auto,
}

/// How often a sleeper outside any known task lets others go first before it moves the clock.
const PATIENCE: u8 = 2;

#[derive(Clone, Debug)]
pub(super) struct Clock(Arc<Mutex<Hands>>);

#[derive(Debug)]
struct Hands {
    now: i64,
    mode: ClockMode,
    /// Counts jumps, so that a sleeper notices that somebody else was served.
    jumps: u64,
    next_id: u64,
    sleepers: BTreeMap<(i64, u64), Waker>,
    /// Known tasks that run or are about to.
    busy: usize,
    /// Counts what may make something due although no time passes.
    rings: u64,
    /// Those who look again at the next ring, or once the clock shows a time. They do not sleep: the clock never jumps for them.
    watchers: Vec<(Option<i64>, Waker)>,
}

impl Hands {
    fn jump(&mut self, to: i64) -> Vec<Waker> {
        self.now = to;
        self.jumps += 1;
        let mut wakers = self.due();
        let reached =
            |(until, _): &mut (Option<i64>, Waker)| until.is_some_and(|until| until <= to);
        wakers.extend(self.watchers.extract_if(.., reached).map(|(_, waker)| waker));
        wakers
    }

    /// Those whose time has come and, in automatic mode, the next, who may move the clock.
    fn due(&self) -> Vec<Waker> {
        let due = self.sleepers.range(..=(self.now, u64::MAX));
        let next = self.sleepers.range((self.now, u64::MAX)..);
        let next = next.take(usize::from(self.mode == ClockMode::Auto));
        due.chain(next).map(|(_, waker)| waker.clone()).collect()
    }
}

/// Wakers run foreign code, so never under the lock.
fn wake(wakers: Vec<Waker>) {
    for waker in wakers {
        waker.wake();
    }
}

impl Clock {
    pub(super) fn new(start: Timestamp, mode: ClockMode) -> Self {
        Self(Arc::new(Mutex::new(Hands {
            now: start.0,
            mode,
            jumps: 0,
            next_id: 0,
            sleepers: BTreeMap::new(),
            busy: 0,
            rings: 0,
            watchers: Vec::new(),
        })))
    }

    fn hands(&self) -> MutexGuard<'_, Hands> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn now(&self) -> Timestamp {
        Timestamp(self.hands().now)
    }

    pub(super) fn mode(&self) -> ClockMode {
        self.hands().mode
    }

    pub(super) fn sleepers(&self) -> usize {
        self.hands().sleepers.len()
    }

    pub(super) fn set(&self, to: Timestamp) {
        let wakers = self.hands().jump(to.0);
        wake(wakers);
    }

    pub(super) fn advance(&self, by: Duration) {
        let mut hands = self.hands();
        let to = Timestamp(hands.now).plus(by).0;
        let wakers = hands.jump(to);
        drop(hands);
        wake(wakers);
    }

    pub(super) fn set_mode(&self, mode: ClockMode) {
        let mut hands = self.hands();
        hands.mode = mode;
        let wakers = hands.due();
        drop(hands);
        wake(wakers);
    }

    pub(super) fn sleep(&self, duration: Duration) -> Sleep {
        self.sleep_until(self.now().plus(duration))
    }

    pub(super) fn sleep_until(&self, until: Timestamp) -> Sleep {
        let mut hands = self.hands();
        hands.next_id += 1;
        Sleep {
            clock: self.clone(),
            key: (until.0, hands.next_id),
            jumps: hands.jumps,
            patience: PATIENCE,
        }
    }

    /// Something may be due although no time has passed.
    pub(super) fn ring(&self) {
        let mut hands = self.hands();
        hands.rings += 1;
        let watchers = std::mem::take(&mut hands.watchers);
        drop(hands);
        wake(watchers.into_iter().map(|(_, waker)| waker).collect());
    }

    #[cfg(feature = "emulator-server")]
    pub(super) fn rings(&self) -> u64 {
        self.hands().rings
    }

    /// Waits for the next ring after that many, or until the clock shows a time, whoever moves it there.
    #[cfg(feature = "emulator-server")]
    pub(super) async fn rung(&self, heard: u64, until: Option<Timestamp>) {
        let until = until.map(|until| until.0);
        std::future::poll_fn(|context| {
            let mut hands = self.hands();
            if hands.rings != heard || until.is_some_and(|until| until <= hands.now) {
                return Poll::Ready(());
            }
            hands.watchers.retain(|(_, waker)| !waker.will_wake(context.waker()));
            hands.watchers.push((until, context.waker().clone()));
            Poll::Pending
        })
        .await;
    }

    /// A known task has something to do.
    pub(super) fn begin(&self) {
        self.hands().busy += 1;
    }

    /// A known task waits or is over. The last one to do so lets the clock move.
    pub(super) fn rest(&self) {
        let mut hands = self.hands();
        hands.busy = hands.busy.saturating_sub(1);
        let next = hands.sleepers.first_key_value().map(|((until, _), _)| *until);
        let wakers = match next {
            Some(until) if hands.busy == 0 && hands.mode == ClockMode::Auto => {
                let to = until.max(hands.now);
                hands.jump(to)
            }
            _ => Vec::new(),
        };
        drop(hands);
        wake(wakers);
    }
}

/// Waits for a moment of the virtual clock.
#[derive(Debug)]
pub(super) struct Sleep {
    clock: Clock,
    key: (i64, u64),
    jumps: u64,
    patience: u8,
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let clock = self.clock.clone();
        let mut hands = clock.hands();
        let (until, _) = self.key;
        if hands.now >= until {
            let waited = hands.sleepers.remove(&self.key).is_some();
            let wakers = if waited { hands.due() } else { Vec::new() };
            drop(hands);
            wake(wakers);
            return Poll::Ready(());
        }
        hands.sleepers.insert(self.key, context.waker().clone());
        let first = hands.sleepers.first_key_value().map(|(key, _)| *key);
        if hands.mode == ClockMode::Manual || hands.busy > 0 || first != Some(self.key) {
            return Poll::Pending;
        }
        if self.jumps != hands.jumps {
            self.jumps = hands.jumps;
            self.patience = PATIENCE;
        }
        if let Some(left) = self.patience.checked_sub(1) {
            self.patience = left;
            drop(hands);
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        hands.sleepers.remove(&self.key);
        let wakers = hands.jump(until);
        drop(hands);
        wake(wakers);
        Poll::Ready(())
    }
}

impl Drop for Sleep {
    /// The next sleeper may have waited for this one, whether it was served or given up.
    fn drop(&mut self) {
        let mut hands = self.clock.hands();
        let waited = hands.sleepers.remove(&self.key).is_some();
        let wakers = if waited { hands.due() } else { Vec::new() };
        drop(hands);
        wake(wakers);
    }
}
