//! Waiting for a permit, and holding one.

use std::{
    future::{Future, poll_fn},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use super::{LaneKey, Limiter, Outcome, Reported, Ticket, Urgency, core::Grant, wake};
use crate::platform::{BoxFuture, Runtime};

/// A timer's rounding, in milliseconds; a sleep that is shorter by more was not slept by this clock.
const SLACK: i64 = 1_000;

/// What a call wants.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    pub(crate) lane: LaneKey,
    pub(crate) class: Urgency,
    /// Its earlier ticket, when it was refused.
    pub(crate) ticket: Option<Ticket>,
    /// How long it may wait.
    pub(crate) left: Option<Duration>,
}

/// There is no permit before the deadline.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct TooLate;

/// The right to make one call. Dropped before it departs, it goes to the next.
#[must_use = "a permit that is dropped is given back"]
pub(crate) struct Permit<'a> {
    limiter: &'a Limiter,
    runtime: &'a Arc<dyn Runtime>,
    grant: Option<Grant>,
    departed: bool,
}

impl Limiter {
    /// Waits for a permit; gives up at once if it cannot come in time.
    pub(crate) async fn permit<'a>(
        &'a self,
        runtime: &'a Arc<dyn Runtime>,
        asked: Asked,
    ) -> Result<Permit<'a>, TooLate> {
        let mut turn = self.queue(runtime, asked)?;
        let grant = poll_fn(|context| turn.poll(context)).await?;
        Ok(Permit { limiter: self, runtime, grant: Some(grant), departed: false })
    }

    fn queue<'a>(
        &'a self,
        runtime: &'a Arc<dyn Runtime>,
        asked: Asked,
    ) -> Result<Turn<'a>, TooLate> {
        let Asked { lane, class, ticket, left } = asked;
        let mut state = self.state();
        let now = state.now(runtime.now());
        let deadline = left.map(|left| now.saturating_add(millis(left)));
        let late = |end| end <= now || end <= state.core.estimate(now, lane, class);
        if deadline.is_some_and(late) {
            return Err(TooLate);
        }
        let ticket = state.core.ask(now, lane, class, ticket);
        let (sleep, served) = (None, false);
        Ok(Turn { limiter: self, runtime, lane, class, ticket, deadline, sleep, served })
    }
}

/// A place in the queue.
struct Turn<'a> {
    limiter: &'a Limiter,
    runtime: &'a Arc<dyn Runtime>,
    lane: LaneKey,
    class: Urgency,
    ticket: Ticket,
    deadline: Option<i64>,
    sleep: Option<(i64, BoxFuture<'static, ()>)>,
    served: bool,
}

impl Turn<'_> {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<Grant, TooLate>> {
        loop {
            let mut state = self.limiter.state();
            let now = state.now(self.runtime.now());
            let others = state.settle(now, Some(self.ticket));
            if let Some(grant) = state.granted.remove(&self.ticket) {
                self.served = true;
                drop(state);
                wake(others);
                return Poll::Ready(Ok(grant));
            }
            if self.deadline.is_some_and(|end| end <= now) {
                drop(state);
                wake(others);
                return Poll::Ready(Err(TooLate));
            }
            let keeps = *state.keeper.get_or_insert(self.ticket) == self.ticket;
            let planned = state.planned.filter(|_| keeps);
            let until = [planned, self.deadline].into_iter().flatten().min();
            state.wakers.insert(self.ticket, context.waker().clone());
            drop(state);
            wake(others);
            let Some(until) = until else {
                self.sleep = None;
                return Poll::Pending;
            };
            let sleep = match self.sleep.take() {
                Some((at, sleep)) if at == until => sleep,
                _ => {
                    let span = u64::try_from(until.saturating_sub(now)).unwrap_or(0);
                    self.runtime.sleep(Duration::from_millis(span))
                }
            };
            // Outside the lock: a runtime may do other work while it is asked.
            let (_, sleep) = self.sleep.insert((until, sleep));
            if Pin::new(sleep).poll(context).is_pending() {
                return Poll::Pending;
            }
            self.sleep = None;
            let wall = self.runtime.now();
            self.limiter.state().steady.slept(wall.0, until, SLACK);
        }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if self.served {
            return;
        }
        let mut state = self.limiter.state();
        let now = state.now(self.runtime.now());
        state.wakers.remove(&self.ticket);
        if state.keeper == Some(self.ticket) {
            state.keeper = None;
        }
        if let Some(grant) = state.granted.remove(&self.ticket) {
            state.core.report(now, grant, Outcome::NotSent, None);
        } else {
            state.core.leave(self.lane, self.class, self.ticket);
        }
        let others = state.settle(now, None);
        drop(state);
        wake(others);
    }
}

impl Permit<'_> {
    /// The place that the call keeps if it is refused.
    pub(crate) fn ticket(&self) -> Option<Ticket> {
        self.grant.map(|grant| grant.ticket)
    }

    /// From here on the call may reach the platform.
    pub(crate) fn depart(&mut self) {
        let now = self.limiter.state().now(self.runtime.now());
        self.departed = true;
        if let Some(grant) = &mut self.grant {
            grant.from = now;
        }
    }

    /// How the call ended.
    pub(crate) fn report(mut self, outcome: Outcome, header: Option<Reported>) {
        self.end(outcome, header);
    }

    fn end(&mut self, outcome: Outcome, header: Option<Reported>) {
        let Some(grant) = self.grant.take() else { return };
        let mut state = self.limiter.state();
        let now = state.now(self.runtime.now());
        state.core.report(now, grant, outcome, header);
        let others = state.settle(now, None);
        drop(state);
        wake(others);
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        let outcome = if self.departed { Outcome::Unknown } else { Outcome::NotSent };
        self.end(outcome, None);
    }
}

fn millis(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}
