//! The one place that knows what machine the code runs on.
//!
//! Time, sleep, tasks and chance come from here, so that tests and trials can replace them, and so that a browser, where
//! some of them trap, never meets the system's own. No other file names the wasm target.
#![allow(
    clippy::disallowed_methods,
    reason = "the ban on the system clock, sleep and spawn ends here"
)]

use std::{
    fmt,
    future::Future,
    pin::Pin,
    sync::{Arc, Condvar, Mutex, PoisonError},
    time::Duration,
};

use serde::{Deserialize, Serialize};

use crate::store::Holder;

pub(crate) mod date;
pub(crate) mod reading;

/// A future on the heap: `Send` natively, not in the browser, where everything runs on one thread.
#[cfg(not(target_arch = "wasm32"))]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
/// A future on the heap: `Send` natively, not in the browser, where everything runs on one thread.
#[cfg(target_arch = "wasm32")]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// `Send` natively, empty in the browser.
#[cfg(not(target_arch = "wasm32"))]
pub trait MaybeSend: Send {}
#[cfg(not(target_arch = "wasm32"))]
impl<T: Send + ?Sized> MaybeSend for T {}
/// `Send` natively, empty in the browser.
#[cfg(target_arch = "wasm32")]
pub trait MaybeSend {}
#[cfg(target_arch = "wasm32")]
impl<T: ?Sized> MaybeSend for T {}

/// `Sync` natively, empty in the browser.
#[cfg(not(target_arch = "wasm32"))]
pub trait MaybeSync: Sync {}
#[cfg(not(target_arch = "wasm32"))]
impl<T: Sync + ?Sized> MaybeSync for T {}
/// `Sync` natively, empty in the browser.
#[cfg(target_arch = "wasm32")]
pub trait MaybeSync {}
#[cfg(target_arch = "wasm32")]
impl<T: ?Sized> MaybeSync for T {}

/// A moment: milliseconds since 1970-01-01 00:00 UTC, as Zalo counts them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The moment `duration` later.
    #[must_use]
    pub fn plus(self, duration: Duration) -> Self {
        let millis = i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
        Self(self.0.saturating_add(millis))
    }

    /// How long from `earlier` to here; zero when `earlier` is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// `2026-11-21T03:00:00Z`, for people and logs.
    #[must_use]
    pub fn utc(self) -> String {
        let (year, month, day) = date::civil(self.0.div_euclid(date::DAY));
        let second = self.0.rem_euclid(date::DAY) / 1000;
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ms", self.0)
    }
}

/// Time, sleep, tasks and chance. Give the client your own to test without waiting.
pub trait Runtime: MaybeSend + MaybeSync + 'static {
    /// The wall clock.
    fn now(&self) -> Timestamp;
    /// Resolves after `duration` of this runtime's time.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
    /// Runs a task to its end, whatever becomes of the caller.
    fn spawn(&self, task: BoxFuture<'static, ()>);
    /// Fills `bytes` with unpredictable values.
    fn random(&self, bytes: &mut [u8]);
    /// Blocks the calling thread until `idle` says so, at most so long: a client that is dropped
    /// waits here for tokens under way to be saved. Only a runtime whose tasks go on while the
    /// caller blocks may wait; the others return at once, which is what this does.
    fn block_until(&self, idle: &Stake, at_most: Duration) {
        let _ = (idle, at_most);
    }
}

/// Whether something irreplaceable is under way: new tokens between the moment their refresh is
/// sent and the moment they are saved, with the right to change them given back.
#[derive(Debug, Default)]
pub struct Stake {
    state: Mutex<StakeState>,
    changed: Condvar,
}

#[derive(Debug, Default, Clone, Copy)]
struct StakeState {
    /// In which process; a forked child has a copy of this, and nothing at stake.
    at_stake: Option<u32>,
    closed: bool,
}

static WATCH: std::sync::OnceLock<fn(bool)> = std::sync::OnceLock::new();

fn tell(at_stake: bool) {
    if let Some(told) = WATCH.get() {
        told(at_stake);
    }
}

impl StakeState {
    fn idle(self) -> bool {
        self.at_stake != Some(process_number())
    }
}

impl Stake {
    /// Whether nothing is under way.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).idle()
    }

    /// Has `told` called whenever tokens come to be at stake in this process (`true`), on the thread that is about to
    /// spend them, and when they no longer are (`false`). The two come in pairs, those of several clients in between.
    /// The first one counts; later ones are ignored. For those who put off a signal that would end the process.
    pub fn watch(told: fn(bool)) {
        // The first one counts.
        let _ = WATCH.set(told);
    }

    /// Begins; `false` when nobody will wait for the end any more, so that it must not begin.
    pub(crate) fn enter(&self) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if !state.closed {
            let before = state.at_stake.replace(process_number());
            if before != state.at_stake {
                tell(true);
            }
        }
        !state.closed
    }

    pub(crate) fn leave(&self) {
        let before = self.state.lock().unwrap_or_else(PoisonError::into_inner).at_stake.take();
        self.changed.notify_all();
        if before == Some(process_number()) {
            tell(false);
        }
    }

    /// From now on nothing may begin.
    pub(crate) fn close(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).closed = true;
    }

    /// Blocks the calling thread, in real time.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn block(&self, at_most: Duration) {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        // Whether it came in time is seen by `is_idle`.
        drop(self.changed.wait_timeout_while(state, at_most, |state| !state.idle()));
    }
}

/// The machine's name and the number of this process.
#[must_use]
pub fn whereabouts() -> Holder {
    #[cfg(unix)]
    let host = rustix::system::uname().nodename().to_string_lossy().into_owned();
    #[cfg(windows)]
    let host = std::env::var("COMPUTERNAME").unwrap_or_default();
    #[cfg(not(any(unix, windows)))]
    let host = "browser".to_owned();
    Holder { host, process: process_number() }
}

/// The number of this process; a browser has none.
pub(crate) fn process_number() -> u32 {
    #[cfg(not(target_arch = "wasm32"))]
    return std::process::id();
    #[cfg(target_arch = "wasm32")]
    0
}

/// Does blocking work on a thread of its own. `None` without a thread. Dropping the future does not stop the work.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> BoxFuture<'static, Option<T>> {
    let (report, outcome) = futures_channel::oneshot::channel();
    let thread = std::thread::Builder::new().name("zalo-oa-file".to_owned());
    // Without a thread `report` is dropped, which the receiver notices.
    let _ = thread.spawn(move || report.send(work()));
    Box::pin(async move { outcome.await.ok() })
}

/// Blocks the thread, in real time: locks of the operating system know no other.
#[cfg(all(feature = "file-store", not(target_arch = "wasm32")))]
pub(crate) fn pause_thread(duration: Duration) {
    std::thread::sleep(duration);
}

/// How much is left of a wait, in real time, also of the time that the process was stopped.
#[cfg(all(feature = "file-store", not(target_arch = "wasm32")))]
pub(crate) struct Patience {
    since: std::time::Instant,
    wait: Duration,
}

#[cfg(all(feature = "file-store", not(target_arch = "wasm32")))]
impl Patience {
    pub(crate) fn new(wait: Duration) -> Self {
        Self { since: std::time::Instant::now(), wait }
    }

    pub(crate) fn left(&self) -> Duration {
        self.wait.saturating_sub(self.since.elapsed())
    }
}

/// Runs a task beside its caller, on the tokio runtime that the caller is on.
#[cfg(any(feature = "inbox", feature = "portal"))]
pub(crate) fn beside(task: impl Future<Output = ()> + Send + 'static) {
    drop(tokio::spawn(task));
}

/// The runtime of a native program: system clock, tokio's timer, the operating system's chance.
///
/// Calls must run inside a tokio runtime with its timer enabled.
#[cfg(all(feature = "http", not(target_arch = "wasm32")))]
#[derive(Debug, Default, Clone, Copy)]
pub struct SystemRuntime;

#[cfg(all(feature = "http", not(target_arch = "wasm32")))]
impl Runtime for SystemRuntime {
    fn now(&self) -> Timestamp {
        let since =
            std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }

    fn spawn(&self, task: BoxFuture<'static, ()>) {
        // A thread of its own: the task outlives the caller's runtime, as a refresh must.
        let thread = std::thread::Builder::new().name("zalo-oa".to_owned());
        // Without a thread the task is dropped, which those who wait for it notice.
        let _ = thread.spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            if let Ok(runtime) = runtime {
                runtime.block_on(task);
            }
        });
    }

    fn random(&self, bytes: &mut [u8]) {
        fill_random(bytes);
    }

    fn block_until(&self, idle: &Stake, at_most: Duration) {
        idle.block(at_most);
    }
}

/// The runtime that a client takes when none is given.
pub(crate) fn default_runtime() -> Option<Arc<dyn Runtime>> {
    #[cfg(all(feature = "http", not(target_arch = "wasm32")))]
    return Some(Arc::new(SystemRuntime));
    #[cfg(not(all(feature = "http", not(target_arch = "wasm32"))))]
    None
}

/// Chance from the operating system. Without any (never seen on a supported system) the bytes
/// stay as they are, which callers that need secrecy check for.
#[cfg(all(feature = "http", not(target_arch = "wasm32")))]
fn fill_random(bytes: &mut [u8]) {
    let _ = getrandom::fill(bytes);
}
