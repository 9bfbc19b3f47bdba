//! A short wait that does not sleep. Falling asleep and being woken costs more than an answer from the same machine
//! takes: a test suite on the emulator makes thousands of such calls. Answers from afar are never waited for like this.

use std::{
    pin::pin,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    task::Poll,
    time::{Duration, Instant},
};

use futures_util::future::poll_fn;
use tokio::task::yield_now;

/// What a call may take to count as quick. Only after a quick one does the next look out for its answer, no longer.
const QUICK: Duration = Duration::from_micros(500);

/// What calls on one runtime know of those before them.
#[derive(Default)]
pub(crate) struct Eager {
    was_quick: AtomicBool,
    under_way: AtomicUsize,
}

impl Eager {
    /// Carries out a call, on a tokio runtime.
    #[expect(
        clippy::disallowed_methods,
        reason = "what a wake-up costs is real time, whatever clock the call has"
    )]
    pub(crate) async fn watch<T>(&self, call: impl Future<Output = T>) -> T {
        let one = One::begin(&self.under_way);
        let began = Instant::now();
        let mut looks = self.was_quick.load(Ordering::Relaxed);
        let mut call = pin!(call);
        let outcome = poll_fn(|context| {
            if let Poll::Ready(outcome) = call.as_mut().poll(context) {
                return Poll::Ready(outcome);
            }
            looks = looks && one.is_alone() && began.elapsed() < QUICK;
            if looks {
                // Asks for another turn after the runtime has looked at its connections, without sleep.
                let _ = pin!(yield_now()).poll(context);
            }
            Poll::Pending
        })
        .await;
        self.was_quick.store(began.elapsed() < QUICK, Ordering::Relaxed);
        outcome
    }
}

struct One<'a>(&'a AtomicUsize);

impl<'a> One<'a> {
    fn begin(under_way: &'a AtomicUsize) -> Self {
        under_way.fetch_add(1, Ordering::Relaxed);
        Self(under_way)
    }

    /// Many calls that look out at once would only take turns.
    fn is_alone(&self) -> bool {
        self.0.load(Ordering::Relaxed) == 1
    }
}

impl Drop for One<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
