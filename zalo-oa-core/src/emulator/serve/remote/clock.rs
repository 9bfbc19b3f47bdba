//! One clock for several processes. A lease held by one and waited for by another means something
//! only if both read the same time, and a trial of hours must not take hours.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use http::{Request, StatusCode, header};

use super::{Control, ControlError};
use crate::{
    platform::{BoxFuture, Runtime, Stake, SystemRuntime, Timestamp},
    transport::{
        Timeouts, Transport,
        reqwest::{Http, Network},
    },
};

/// How long the server may leave a sleep unanswered: a year, as good as ever.
const EVER: Duration = Duration::from_secs(31_536_000);
/// What is left of a sleep when there is no server any more.
const REST: Duration = Duration::from_secs(1);

/// A [`Runtime`] on the virtual clock of an emulator that runs on a server, usually in another
/// process. Tasks and chance are the system's.
///
/// A sleep ends when the virtual clock has come to its moment. Who moves the clock is the server's
/// [`ClockMode`](crate::emulator::ClockMode):
///
/// - in `Manual` somebody does, through [`Control::advance`]; if the server's clock runs with real
///   time, that does too;
/// - in `Auto` the clock jumps to the earliest moment that anybody sleeps for, at once: the server
///   cannot know what other processes are about to do, so it does not wait for them.
///
/// `now` asks the server each time and blocks for that long. When the server is gone, the clock
/// stands at the last time seen, and sleeps last a second of real time at most, so that programs
/// come to their own errors instead of hanging.
///
/// ```
/// use zalo_oa_core::emulator::{Emulator, serve::{ServeOptions, Server, SharedClock}};
///
/// let emulator = Emulator::builder().build();
/// let server = Server::start(emulator.clone(), ServeOptions::default())?;
/// let clock = SharedClock::connect(&server.base(), server.control_key())?;
/// assert_eq!(clock.now(), emulator.now());
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
pub struct SharedClock {
    control: Control,
    sleeps: Arc<Sleeps>,
    seen: AtomicI64,
    lost: AtomicBool,
}

/// Carries the requests that stay open as long as a sleep.
struct Sleeps {
    http: Http,
    address: String,
    key: String,
}

impl fmt::Debug for SharedClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SharedClock").field("control", &self.control).finish_non_exhaustive()
    }
}

impl SharedClock {
    /// Connects to a server by its base address and control key.
    ///
    /// # Errors
    /// As [`Control::connect`].
    pub fn connect(base: &str, control_key: &str) -> Result<Arc<dyn Runtime>, ControlError> {
        Ok(Arc::new(Self::over(Control::connect(base, control_key)?)?))
    }

    fn over(control: Control) -> Result<Self, ControlError> {
        let network = Network { no_proxy: true, ..Network::default() };
        let http = Http::new(network, Timeouts::default().connect)
            .map_err(|_| ControlError::Settings("the HTTP client cannot be made"))?;
        let (base, key) = control.whereabouts();
        let sleeps = Sleeps { http, address: format!("{base}/control/clock/sleep"), key };
        let seen = AtomicI64::new(control.now()?.0);
        Ok(Self { control, sleeps: Arc::new(sleeps), seen, lost: AtomicBool::new(false) })
    }
}

impl Runtime for SharedClock {
    fn now(&self) -> Timestamp {
        match self.control.now() {
            Ok(now) => {
                self.lost.store(false, Ordering::Relaxed);
                self.seen.store(now.0, Ordering::Relaxed);
                now
            }
            Err(error) => {
                if !self.lost.swap(true, Ordering::Relaxed) {
                    tracing::warn!(target: "zalo_oa", %error, "the shared clock is lost and stands");
                }
                Timestamp(self.seen.load(Ordering::Relaxed))
            }
        }
    }

    /// Must be awaited inside a tokio runtime, as the system's.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        // Counted from here, not from when the future is first looked at.
        let until = self.now().plus(duration);
        let sleeps = Arc::clone(&self.sleeps);
        Box::pin(async move {
            if !sleeps.until(until).await {
                SystemRuntime.sleep(duration.min(REST)).await;
            }
        })
    }

    fn spawn(&self, task: BoxFuture<'static, ()>) {
        SystemRuntime.spawn(task);
    }

    fn block_until(&self, idle: &Stake, at_most: Duration) {
        SystemRuntime.block_until(idle, at_most);
    }

    fn random(&self, bytes: &mut [u8]) {
        SystemRuntime.random(bytes);
    }
}

impl Sleeps {
    /// Whether the clock is there. `false`: there is no server to ask.
    async fn until(&self, until: Timestamp) -> bool {
        let request = Request::post(&self.address)
            .header("x-control-key", &self.key)
            .header(header::CONTENT_TYPE, "application/json")
            .body(Bytes::from(format!(r#"{{"until_ms":{}}}"#, until.0)));
        let Ok(request) = request else {
            return false;
        };
        let timeouts = Timeouts { total: EVER, ..Timeouts::default() };
        let answer = self.http.send(request, timeouts).await;
        answer.is_ok_and(|answer| answer.status() == StatusCode::OK)
    }
}
