//! Events of the core for Python's `logging`. The threads that emit them never touch the interpreter: events wait in a
//! bounded queue, which a daemon thread and returning calls empty. What does not fit is dropped in silence.

use std::{
    cell::RefCell,
    collections::VecDeque,
    fmt::{self, Write},
    sync::{
        Condvar, Mutex, MutexGuard,
        atomic::{AtomicU8, AtomicUsize, Ordering},
        mpsc,
    },
    thread::{self, ThreadId},
    time::Duration,
};

use pyo3::{exceptions::PyException, intern, prelude::*, sync::PyOnceLock};
use tracing::{
    Event, Level, Metadata, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
    subscriber::Interest,
};

use crate::{inside::Inside, local::lock};

/// Events that wait at most.
const MOST: usize = 1024;
/// How many milliseconds a call waits for another thread that hands over.
const PATIENCE: usize = 200;
/// What `logging` calls the levels.
const NAMES: [&str; 3] = ["zalo_oa", "zalo_oa.tokens", "zalo_oa.inbox"];

#[derive(Default)]
struct Queue {
    lines: VecDeque<Line>,
    stopped: bool,
}

struct Line {
    name: &'static str,
    level: u8,
    text: String,
}

static QUEUE: Mutex<Queue> = Mutex::new(Queue { lines: VecDeque::new(), stopped: false });
static BELL: Condvar = Condvar::new();
static WAITING: AtomicUsize = AtomicUsize::new(0);
/// Who hands over. One at a time: a handler may wait for a lock that a thread holds which is in a call, and that thread
/// must not come for the handler's lock meanwhile.
static HANDING: Mutex<Option<ThreadId>> = Mutex::new(None);
/// The lowest levels that are wanted, by logger.
static WANTED: [AtomicU8; 3] = [const { AtomicU8::new(30) }; 3];

thread_local! {
    /// Held while the process forks, so that the child does not inherit a taken lock.
    static HELD: RefCell<Option<MutexGuard<'static, Queue>>> = const { RefCell::new(None) };
}

struct Bridge;

/// Which logger takes events of this target. Other crates' events are not ours to show.
fn logger(target: &str) -> Option<usize> {
    match target {
        "zalo_oa::tokens" => Some(1),
        "zalo_oa::inbox" => Some(2),
        _ if target.starts_with("zalo_oa") => Some(0),
        _ => None,
    }
}

fn number(level: &Level) -> u8 {
    match *level {
        Level::ERROR => 40,
        Level::WARN => 30,
        Level::INFO => 20,
        _ => 10,
    }
}

impl Subscriber for Bridge {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        match logger(metadata.target()) {
            Some(_) if metadata.is_event() => Interest::sometimes(),
            _ => Interest::never(),
        }
    }

    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let wanted = logger(metadata.target()).and_then(|at| WANTED.get(at));
        metadata.is_event()
            && wanted
                .is_some_and(|wanted| number(metadata.level()) >= wanted.load(Ordering::Relaxed))
    }

    fn event(&self, event: &Event<'_>) {
        let Some(name) = logger(event.metadata().target()).and_then(|at| NAMES.get(at)) else {
            return;
        };
        let mut text = Text::default();
        event.record(&mut text);
        let line = Line { name, level: number(event.metadata().level()), text: text.whole() };
        let mut queue = lock(&QUEUE);
        if queue.lines.len() < MOST {
            queue.lines.push_back(line);
            WAITING.store(queue.lines.len(), Ordering::Release);
        }
        drop(queue);
        BELL.notify_one();
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// An event as one line: its message, then its fields.
#[derive(Default)]
struct Text {
    message: String,
    fields: String,
}

impl Text {
    fn whole(self) -> String {
        format!("{}{}", self.message, self.fields).trim_start().to_owned()
    }
}

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        // Writing to a text does not fail.
        let _ = match field.name() {
            "message" => write!(self.message, "{value:?}"),
            name => write!(self.fields, " {name}={value:?}"),
        };
    }
}

/// From now on events are taken in. A second subscriber of the process is left in place.
pub(crate) fn install() {
    let _ = tracing::subscriber::set_global_default(Bridge);
}

/// Which levels Python wants, asked anew with each call: the answer comes from a cache of `logging`.
pub(crate) fn look_at_levels(py: Python) -> PyResult<()> {
    static LOGGERS: PyOnceLock<Vec<Py<PyAny>>> = PyOnceLock::new();
    let loggers = LOGGERS.get_or_try_init(py, || {
        let get = py.import("logging")?.getattr("getLogger")?;
        NAMES.iter().map(|name| get.call1((name,)).map(Bound::unbind)).collect::<PyResult<Vec<_>>>()
    })?;
    for (logger, wanted) in loggers.iter().zip(&WANTED) {
        let mut lowest = u8::MAX;
        for level in [10_u8, 20, 30, 40] {
            let enabled = logger.bind(py).call_method1(intern!(py, "isEnabledFor"), (level,))?;
            if enabled.is_truthy()? {
                lowest = level;
                break;
            }
        }
        wanted.store(lowest, Ordering::Relaxed);
    }
    Ok(())
}

/// Hands over what waits. An error in a handler is the handler's: `logging` tells it.
pub(crate) fn drain(py: Python) {
    if WAITING.load(Ordering::Acquire) == 0 && lock(&HANDING).is_none() || !begin(py) {
        return;
    }
    for line in take() {
        let handed = || {
            let logger = py.import("logging")?.call_method1("getLogger", (line.name,))?;
            logger.call_method1("log", (line.level, "%s", &line.text))
        };
        if let Err(error) = handed() {
            let interrupted = !error.is_instance_of::<PyException>(py);
            error.write_unraisable(py, None);
            if interrupted {
                // Ctrl-C in a handler is meant for the program: it is raised there again.
                let _ =
                    py.import("_thread").and_then(|thread| thread.call_method0("interrupt_main"));
            }
        }
    }
    *lock(&HANDING) = None;
}

/// Whether this thread is the one that hands over now. Waits a moment for another, so that a call's events are handed
/// over when it returns, unless they cannot be.
fn begin(py: Python) -> bool {
    let me = thread::current().id();
    for _ in 0..PATIENCE {
        let mut handing = lock(&HANDING);
        match *handing {
            None => {
                *handing = Some(me);
                return true;
            }
            // A handler made this call.
            Some(other) if other == me => return false,
            Some(_) => drop(handing),
        }
        let (_keep, pause) = mpsc::channel::<()>();
        let _ = py.detach(|| (pause.recv_timeout(Duration::from_millis(1)), pause));
    }
    false
}

fn take() -> VecDeque<Line> {
    let mut queue = lock(&QUEUE);
    WAITING.store(0, Ordering::Release);
    std::mem::take(&mut queue.lines)
}

/// For the daemon thread: waits for events and hands them over. `False` when there will be no more.
#[pyfunction]
pub(crate) fn _log(py: Python) -> bool {
    let inside = Inside::enter(py);
    let stopped = inside.outside(py, || {
        let queue = lock(&QUEUE);
        let idle = |queue: &mut Queue| queue.lines.is_empty() && !queue.stopped;
        let woken = BELL.wait_timeout_while(queue, Duration::from_secs(3600), idle);
        woken.map_or(true, |(queue, _)| queue.stopped)
    });
    drain(py);
    !stopped
}

/// Ends the daemon thread.
#[pyfunction]
pub(crate) fn _log_stop() {
    lock(&QUEUE).stopped = true;
    BELL.notify_all();
}

/// Before a fork: no thread emits while it happens.
#[pyfunction]
pub(crate) fn _fork_before() {
    HELD.set(Some(lock(&QUEUE)));
}

/// After a fork: emits again. A child begins with an empty queue.
#[pyfunction]
pub(crate) fn _fork_after(child: bool) {
    let held = HELD.take();
    if let Some(mut queue) = held
        && child
    {
        *queue = Queue::default();
        WAITING.store(0, Ordering::Release);
    }
    if child {
        *lock(&HANDING) = None;
        crate::term::forget();
        crate::awaitable::forget();
        crate::inside::forget();
        crate::engine::forget();
    }
}
