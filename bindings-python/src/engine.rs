//! The tokio runtime behind every call, one for each process, and how Python waits for it: without the interpreter's
//! lock, in slices, with a look for signals between them.

use std::{
    io::Write,
    ops::ControlFlow,
    sync::{
        Arc, Mutex,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    time::Duration,
};

use futures_util::future::join_all;
use pyo3::{exceptions::PyRuntimeError, prelude::*, sync::PyOnceLock};
use tokio::{
    runtime::{Builder, Handle, Runtime},
    sync::oneshot,
    task::JoinHandle,
};
use zalo_oa_core::{Client, client::Remains};

use crate::{
    awaitable,
    eager::Eager,
    here::Lent,
    inside::{self, Inside},
    local::{Local, get_or_make, lock},
    log,
};

/// How long a signal may go unnoticed.
pub(crate) const SLICE: Duration = Duration::from_millis(50);
/// Between two looks at what has no other way to tell.
const MOMENT: Duration = Duration::from_millis(1);
/// When people are told what the exit waits for.
const QUIET: Duration = Duration::from_secs(1);
/// The exit waits no longer than a refresh may take, 30 s, and a moment.
const LONGEST: u32 = 31;
static ENGINE: Mutex<Option<Local<Arc<Engine>>>> = Mutex::new(None);
/// Python's numbers of the threads that wait here. Guarded by the interpreter's lock, as the others.
static WAITING: Mutex<Vec<u64>> = Mutex::new(Vec::new());

pub(crate) struct Engine {
    handle: Handle,
    runtime: Mutex<Option<Runtime>>,
    clients: Mutex<Vec<Remains>>,
    /// Work that goes on when its caller is interrupted, and that the exit waits for.
    kept: Mutex<Vec<JoinHandle<()>>>,
    /// For calls that their own thread carries out.
    pub(crate) lent: Lent,
    pub(crate) eager: Arc<Eager>,
}

impl Engine {
    /// The engine of this process.
    pub(crate) fn get(py: Python) -> PyResult<Arc<Self>> {
        let mut made = false;
        let engine = get_or_make(&ENGINE, || {
            made = true;
            Self::start()
        })?;
        if made {
            // Starts the thread that hands log records over, and asks multiprocessing to call the exit hook.
            py.import("zalo_oa._bridge")?.call_method0("start")?;
        }
        log::look_at_levels(py)?;
        Ok(engine)
    }

    fn start() -> PyResult<Arc<Self>> {
        // One thread: nothing on it waits for the interpreter's lock, since stores are asked on threads of their own,
        // and a second one would mostly be woken for nothing.
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("zalo-oa-engine")
            .enable_all()
            .build()?;
        let handle = runtime.handle().clone();
        let (runtime, clients, kept) =
            (Mutex::new(Some(runtime)), Mutex::default(), Mutex::default());
        Ok(Arc::new(Self {
            handle,
            runtime,
            clients,
            kept,
            lent: Lent::default(),
            eager: Arc::default(),
        }))
    }

    pub(crate) fn handle(&self) -> &Handle {
        &self.handle
    }

    /// A client whose refreshes the exit waits for.
    pub(crate) fn watch(&self, client: &Client) {
        let mut clients = lock(&self.clients);
        if clients.len() == clients.capacity() {
            clients.retain(Remains::are_there);
        }
        clients.push(client.remains());
    }

    /// Runs work to its end, whatever becomes of who waits for it.
    pub(crate) fn keep<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
    ) -> oneshot::Receiver<T> {
        let (report, outcome) = oneshot::channel();
        let task = self.handle.spawn(async move {
            // Nobody is left to be told when this fails.
            let _ = report.send(work.await);
        });
        let mut kept = lock(&self.kept);
        kept.retain(|task| !task.is_finished());
        kept.push(task);
        outcome
    }
}

/// Waits for work that runs on the engine. `KeyboardInterrupt` drops it.
pub(crate) fn wait<T: Send + 'static>(
    py: Python,
    inside: &Inside,
    work: impl Future<Output = T> + Send + 'static,
) -> PyResult<T> {
    let mut outcome = None;
    let work = |report: Sender<T>| async move {
        // Nobody waits any more after an interrupt.
        let _ = report.send(work.await);
    };
    listen(py, inside, work, |value| {
        outcome = Some(value);
        Ok(ControlFlow::Break(()))
    })?;
    outcome.ok_or_else(|| PyRuntimeError::new_err("the call ended without an outcome"))
}

/// Takes what work on the engine reports, piece by piece, until the work ends or `take` has enough.
/// `KeyboardInterrupt` drops the work, as an error of `take` does.
pub(crate) fn listen<T: Send + 'static, W: Future<Output = ()> + Send + 'static>(
    py: Python,
    inside: &Inside,
    work: impl FnOnce(Sender<T>) -> W,
    take: impl FnMut(T) -> PyResult<ControlFlow<()>>,
) -> PyResult<()> {
    let engine = Engine::get(py)?;
    let (report, reports) = mpsc::channel();
    let task = engine.handle.spawn(work(report));
    let waiting = Waiting::begin(py)?;
    let ended = take_in_slices(py, inside, reports, take);
    drop(waiting);
    if ended.is_err() {
        task.abort();
    }
    log::drain(py);
    ended
}

fn take_in_slices<T: Send>(
    py: Python,
    inside: &Inside,
    mut reports: Receiver<T>,
    mut take: impl FnMut(T) -> PyResult<ControlFlow<()>>,
) -> PyResult<()> {
    loop {
        let (got, rest) = inside.outside(py, || (reports.recv_timeout(SLICE), reports));
        reports = rest;
        match got {
            Ok(value) => {
                if take(value)?.is_break() {
                    return Ok(());
                }
            }
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
            Err(RecvTimeoutError::Timeout) => {}
        }
        // Also between reports that follow each other closely. After the last one Python itself looks.
        py.check_signals()?;
    }
}

/// A thread that waits, as long as this is held.
pub(crate) struct Waiting(u64);

impl Waiting {
    pub(crate) fn begin(py: Python) -> PyResult<Self> {
        let thread = thread_number(py)?;
        lock(&WAITING).push(thread);
        Ok(Self(thread))
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let mut waiting = lock(&WAITING);
        if let Some(at) = waiting.iter().position(|waiting| *waiting == self.0) {
            waiting.swap_remove(at);
        }
    }
}

fn thread_number(py: Python) -> PyResult<u64> {
    static ASK: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let ask = ASK.get_or_try_init(py, || {
        Ok::<_, PyErr>(py.import("threading")?.getattr("get_ident")?.unbind())
    })?;
    ask.bind(py).call0()?.extract()
}

/// A forked child has one thread, and it does not wait.
pub(crate) fn forget() {
    lock(&WAITING).clear();
}

/// Whether this thread, by Python's number, waits for a call. Its event loop then stands still.
#[pyfunction]
pub(crate) fn _waits(thread: u64) -> bool {
    lock(&WAITING).contains(&thread)
}

/// Called when the interpreter ends: waits until new tokens are saved, then stops every thread that could ask for the
/// interpreter's lock.
#[pyfunction]
pub(crate) fn _exit(py: Python) -> PyResult<()> {
    let engine = lock(&ENGINE).as_mut().and_then(Local::take);
    if let Some(engine) = &engine {
        // Ctrl-C ends the wait, not the exit.
        let waited = wait_for_tokens(py, engine);
        let bridge = py.import("zalo_oa._bridge");
        let stopped = bridge.and_then(|bridge| bridge.call_method0("stop_log"));
        inside::close();
        let runtime = lock(&engine.runtime).take();
        py.detach(|| runtime.map(|runtime| runtime.shutdown_timeout(QUIET)));
        for _ in 0..QUIET.as_millis() {
            if inside::is_empty() {
                break;
            }
            let (_keep, pause) = mpsc::channel::<()>();
            let _ = py.detach(|| (pause.recv_timeout(MOMENT), pause));
        }
        awaitable::forget();
        waited?;
        stopped?;
    }
    Ok(())
}

fn wait_for_tokens(py: Python, engine: &Engine) -> PyResult<()> {
    let clients = std::mem::take(&mut *lock(&engine.clients));
    let kept: Vec<_> = lock(&engine.kept).drain(..).collect();
    let (report, mut outcome) = mpsc::sync_channel(1);
    engine.handle.spawn(async move {
        // How a refresh ended is told to those who asked for it, and logged.
        join_all(clients.iter().map(Remains::end)).await;
        join_all(kept).await;
        let _ = report.send(());
    });
    for second in 0..LONGEST {
        if second == 1 {
            let _ = writeln!(std::io::stderr(), "zalo_oa: waiting for new tokens to be saved…");
        }
        for _ in 0..QUIET.as_millis() / SLICE.as_millis() {
            let (got, rest) = py.detach(|| (outcome.recv_timeout(SLICE), outcome));
            outcome = rest;
            if !matches!(got, Err(RecvTimeoutError::Timeout)) {
                return Ok(());
            }
            py.check_signals()?;
        }
    }
    Ok(())
}
