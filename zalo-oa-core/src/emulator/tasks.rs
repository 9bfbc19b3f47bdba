//! Knows which tasks have something to do, so that automatic time does not run past work that is
//! under way: a deadline of an hour must not strike while another task is between two answers.

use std::{
    fmt,
    future::Future,
    pin::Pin,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, Wake, Waker},
};

use super::clock::Clock;
use crate::platform::BoxFuture;

/// A task whose doings the clock knows.
pub(super) struct Tracked<F> {
    task: F,
    record: Arc<Record>,
}

#[derive(Debug)]
struct Record {
    clock: Clock,
    phase: Mutex<Phase>,
    outer: Mutex<Option<Waker>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Phase {
    Idle,
    Woken,
    Running,
    WokenWhileRunning,
    Over,
}

impl<F: Future + Unpin> Tracked<F> {
    pub(super) fn new(clock: Clock, task: F) -> Self {
        clock.begin();
        let record =
            Arc::new(Record { clock, phase: Mutex::new(Phase::Woken), outer: Mutex::new(None) });
        Self { task, record }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<F: Future + Unpin> Future for Tracked<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let record = self.record.clone();
        *lock(&record.outer) = Some(context.waker().clone());
        let before = std::mem::replace(&mut *lock(&record.phase), Phase::Running);
        if before == Phase::Idle {
            record.clock.begin();
        }
        let waker = Waker::from(record.clone());
        let outcome = Pin::new(&mut self.task).poll(&mut Context::from_waker(&waker));
        let mut phase = lock(&record.phase);
        *phase = match (&outcome, *phase) {
            (Poll::Ready(_), _) => Phase::Over,
            (Poll::Pending, Phase::WokenWhileRunning) => Phase::Woken,
            (Poll::Pending, _) => Phase::Idle,
        };
        let rests = *phase != Phase::Woken;
        drop(phase);
        if rests {
            record.clock.rest();
        }
        outcome
    }
}

impl Wake for Record {
    fn wake(self: Arc<Self>) {
        let mut phase = lock(&self.phase);
        match *phase {
            Phase::Idle => {
                *phase = Phase::Woken;
                self.clock.begin();
            }
            Phase::Running => *phase = Phase::WokenWhileRunning,
            Phase::Woken | Phase::WokenWhileRunning | Phase::Over => {}
        }
        drop(phase);
        let outer = lock(&self.outer).clone();
        if let Some(outer) = outer {
            outer.wake();
        }
    }
}

impl<F> Drop for Tracked<F> {
    fn drop(&mut self) {
        let before = std::mem::replace(&mut *lock(&self.record.phase), Phase::Over);
        if !matches!(before, Phase::Idle | Phase::Over) {
            self.record.clock.rest();
        }
    }
}

impl<F> fmt::Debug for Tracked<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Tracked").field(&*lock(&self.record.phase)).finish()
    }
}

/// Runs tasks where the platform has nothing that does: whenever the emulator is touched.
#[derive(Default)]
pub(super) struct Pump {
    tasks: Mutex<Vec<(BoxFuture<'static, ()>, Arc<Flag>)>>,
}

/// Set when its task can go on.
struct Flag(AtomicBool);

impl Wake for Flag {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::SeqCst);
    }
}

impl Pump {
    pub(super) fn add(&self, task: BoxFuture<'static, ()>) {
        lock(&self.tasks).push((task, Arc::new(Flag(AtomicBool::new(true)))));
        self.run();
    }

    /// Polls whatever can go on until nothing can. Tasks are taken out of the queue meanwhile, so a
    /// task may come back here.
    pub(super) fn run(&self) {
        loop {
            let mut tasks = lock(&self.tasks);
            let ready = tasks.iter().position(|(_, flag)| flag.0.swap(false, Ordering::SeqCst));
            let Some((mut task, flag)) = ready.map(|at| tasks.swap_remove(at)) else {
                return;
            };
            drop(tasks);
            let waker = Waker::from(flag.clone());
            if task.as_mut().poll(&mut Context::from_waker(&waker)).is_pending() {
                lock(&self.tasks).push((task, flag));
            }
        }
    }
}

impl fmt::Debug for Pump {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pump({} tasks)", lock(&self.tasks).len())
    }
}
