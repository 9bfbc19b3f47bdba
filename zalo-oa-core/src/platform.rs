//! The one place that knows what machine the code runs on.
//!
//! Time, sleep, tasks and chance come from here, so that tests and trials can replace them, and
//! so that a browser, where some of them trap, never meets the system's own. No other file names
//! the wasm target.
#![allow(
    clippy::disallowed_methods,
    reason = "the ban on the system clock, sleep and spawn ends here"
)]

use std::{fmt, future::Future, pin::Pin, sync::Arc, time::Duration};

use serde::{Deserialize, Serialize};

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
