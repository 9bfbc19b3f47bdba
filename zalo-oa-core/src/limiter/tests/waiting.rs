//! Waiting: who is woken, who gives up, and a clock that jumps.

use std::{
    future::Future,
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll, Wake, Waker},
    time::Duration,
};

use super::simulation::{MINUTE, lane};
use crate::{
    limiter::{Asked, Limiter, Outcome, Permit, Reported, Urgency, wait::TooLate},
    platform::{BoxFuture, Runtime, Timestamp},
};

/// A wall clock that can be set, and sleeps that do not mind.
#[derive(Clone, Default)]
struct Clock(Arc<Mutex<Hands>>);

#[derive(Default)]
struct Hands {
    steady: i64,
    shift: i64,
    sleepers: Vec<(i64, Waker)>,
}

impl Clock {
    fn advance(&self, by: i64) {
        let mut hands = self.0.lock().unwrap();
        hands.steady += by;
        let now = hands.steady;
        let due: Vec<_> = hands.sleepers.extract_if(.., |(at, _)| *at <= now).collect();
        drop(hands);
        due.into_iter().for_each(|(_, waker)| waker.wake());
    }

    fn set_back(&self, by: i64) {
        self.0.lock().unwrap().shift -= by;
    }

    fn shared(&self) -> Arc<dyn Runtime> {
        Arc::new(self.clone())
    }
}

impl Runtime for Clock {
    fn now(&self) -> Timestamp {
        let hands = self.0.lock().unwrap();
        Timestamp(hands.steady + hands.shift)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let clock = self.clone();
        let span = i64::try_from(duration.as_millis()).unwrap();
        let until = clock.0.lock().unwrap().steady + span;
        Box::pin(std::future::poll_fn(move |context| {
            let mut hands = clock.0.lock().unwrap();
            if hands.steady >= until {
                return Poll::Ready(());
            }
            hands.sleepers.push((until, context.waker().clone()));
            Poll::Pending
        }))
    }

    fn spawn(&self, _: BoxFuture<'static, ()>) {}

    fn random(&self, _: &mut [u8]) {}
}

#[derive(Default)]
struct Count(AtomicUsize);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

type Waiting<'a> = Pin<Box<dyn Future<Output = Result<Permit<'a>, TooLate>> + Send + 'a>>;

struct Caller<'a> {
    waits: Waiting<'a>,
    woken: Arc<Count>,
    over: bool,
    polls: usize,
}

impl<'a> Caller<'a> {
    fn new(limiter: &'a Limiter, runtime: &'a Arc<dyn Runtime>, left: Option<Duration>) -> Self {
        let asked = Asked { lane: lane(), class: Urgency::Normal, ticket: None, left };
        Self {
            waits: Box::pin(limiter.permit(runtime, asked)),
            woken: Arc::default(),
            over: false,
            polls: 0,
        }
    }

    fn poll(&mut self) -> Poll<Result<Permit<'a>, TooLate>> {
        let waker = Waker::from(Arc::clone(&self.woken));
        self.waits.as_mut().poll(&mut Context::from_waker(&waker))
    }

    /// Polled only when it was woken, as an executor does.
    fn goes(&mut self) -> Option<Permit<'a>> {
        if self.woken.0.swap(0, Ordering::SeqCst) == 0 || self.over {
            return None;
        }
        self.polls += 1;
        match self.poll() {
            Poll::Ready(outcome) => {
                self.over = true;
                outcome.ok()
            }
            Poll::Pending => None,
        }
    }
}

/// Takes the whole allowance of four.
fn used_up(limiter: &Limiter, runtime: &Arc<dyn Runtime>) {
    for remain in (0..4).rev() {
        let Poll::Ready(Ok(mut permit)) = Caller::new(limiter, runtime, None).poll() else {
            panic!("no permit");
        };
        permit.depart();
        permit.report(Outcome::Answered, Some(Reported { limit: 4, remain }));
    }
}

fn bench() -> (Limiter, Clock, Arc<dyn Runtime>) {
    let clock = Clock::default();
    clock.advance(1_000_000);
    let runtime = clock.shared();
    let limiter = Limiter::new(Duration::from_secs(60));
    used_up(&limiter, &runtime);
    (limiter, clock, runtime)
}

fn all_that_go<'a>(callers: &mut [Caller<'a>]) -> Vec<usize> {
    let mut went = Vec::new();
    for (number, caller) in callers.iter_mut().enumerate() {
        if let Some(mut permit) = caller.goes() {
            permit.depart();
            permit.report(Outcome::Answered, None);
            went.push(number);
        }
    }
    went
}

fn queue<'a>(count: usize, limiter: &'a Limiter, runtime: &'a Arc<dyn Runtime>) -> Vec<Caller<'a>> {
    let mut callers: Vec<_> = (0..count).map(|_| Caller::new(limiter, runtime, None)).collect();
    for caller in &mut callers {
        assert!(caller.poll().is_pending());
        caller.woken.0.store(0, Ordering::SeqCst);
    }
    callers
}

#[test]
fn of_ten_thousand_who_wait_only_those_are_woken_who_may_go_and_one_who_sleeps_for_all() {
    let (limiter, clock, runtime) = bench();
    let mut callers = queue(10_000, &limiter, &runtime);
    assert_eq!(clock.0.lock().unwrap().sleepers.len(), 1, "one sleeps");
    clock.advance(MINUTE);
    let mut went = 0;
    for _ in 0..4 {
        went += all_that_go(&mut callers).len();
    }
    let polls: usize = callers.iter().map(|caller| caller.polls).sum();
    assert_eq!(went, 4);
    assert!(polls <= 10, "{polls} looked for four permits");
}

#[test]
fn the_next_minutes_permits_go_to_the_first_in_the_queue() {
    let (limiter, clock, runtime) = bench();
    let mut callers = queue(9, &limiter, &runtime);
    clock.advance(MINUTE);
    let mut went = all_that_go(&mut callers);
    went.extend(all_that_go(&mut callers));
    assert_eq!(went, [0, 1, 2, 3]);
}

#[test]
fn whoever_gives_up_hands_the_watch_the_place_and_the_permit_on() {
    let (limiter, clock, runtime) = bench();
    let mut callers = queue(7, &limiter, &runtime);
    // The first one sleeps for all.
    drop(callers.remove(0));
    all_that_go(&mut callers);
    clock.advance(MINUTE);
    // The watch hands permits out; one of those who got them is gone before it looks.
    let first = callers.iter_mut().find_map(Caller::goes);
    assert!(first.is_some());
    drop(callers.remove(2));
    let went = all_that_go(&mut callers).len() + all_that_go(&mut callers).len();
    assert_eq!(went, 3, "four in all, and none is lost");
    drop(first);
    assert_eq!(all_that_go(&mut callers).len(), 1, "nor one that was not used");
}

#[test]
fn a_call_that_was_dropped_on_its_way_counts() {
    let (limiter, clock, runtime) = bench();
    clock.advance(MINUTE);
    for _ in 0..4 {
        let Poll::Ready(Ok(mut permit)) = Caller::new(&limiter, &runtime, None).poll() else {
            panic!("no permit");
        };
        permit.depart();
    }
    assert!(Caller::new(&limiter, &runtime, None).poll().is_pending());
}

#[test]
fn a_deadline_before_the_permit_ends_the_wait_before_it_begins_or_on_time() {
    let (limiter, clock, runtime) = bench();
    let seconds = Duration::from_secs;
    let mut hasty = Caller::new(&limiter, &runtime, Some(seconds(60)));
    assert!(matches!(hasty.poll(), Poll::Ready(Err(TooLate))));
    let mut others = queue(3, &limiter, &runtime);
    let mut last = Caller::new(&limiter, &runtime, Some(seconds(61)));
    assert!(last.poll().is_pending(), "the fourth permit comes in time");
    // Then more pressing ones come, and it does not.
    let asked = Asked { lane: lane(), class: Urgency::Urgent, ticket: None, left: None };
    let mut urgent: Waiting = Box::pin(limiter.permit(&runtime, asked));
    assert!(urgent.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    clock.advance(MINUTE);
    assert!(last.goes().is_none());
    clock.advance(1_000);
    assert!(matches!(last.poll(), Poll::Ready(Err(TooLate))));
    assert_eq!(all_that_go(&mut others).len(), 3);
}

#[test]
fn a_clock_that_is_put_back_by_an_hour_costs_those_who_wait_nothing() {
    for moment in [0, 30_000, 59_999] {
        let (limiter, clock, runtime) = bench();
        let mut callers = queue(1, &limiter, &runtime);
        clock.advance(moment);
        clock.set_back(3_600_000);
        clock.advance(MINUTE - moment);
        assert_eq!(all_that_go(&mut callers), [0], "{moment}");
    }
}

#[test]
fn a_clock_that_is_put_forward_opens_early_and_the_refusal_does_not_ruin_the_limit() {
    let (limiter, clock, runtime) = bench();
    clock.set_back(-3_600_000);
    for _ in 0..4 {
        let Poll::Ready(Ok(mut permit)) = Caller::new(&limiter, &runtime, None).poll() else {
            panic!("no permit");
        };
        permit.depart();
        let refused = Outcome::Refused(crate::endpoint::Bucket::Oa);
        permit.report(refused, Some(Reported { limit: 4, remain: 0 }));
        clock.advance(2 * MINUTE + 1);
    }
    // Those of the hour that was skipped are not counted twice.
    assert!(matches!(Caller::new(&limiter, &runtime, None).poll(), Poll::Ready(Ok(_))));
}
