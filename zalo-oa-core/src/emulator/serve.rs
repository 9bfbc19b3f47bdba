//! The emulator on loopback, for clients that speak real HTTP: other processes, other languages,
//! and trials of what only a socket can do (resets, cut answers, a stopped server).
//!
//! The four hosts are path prefixes of one address (`/openapi`, `/business`, `/oauth`, `/graph`;
//! see [`Bases::emulator`](crate::client::Bases::emulator)), the control surface of
//! [`Emulator::control`] stands under `/control`. Control needs the header `x-control-key`, and
//! refuses any `Origin` and any foreign `Host`, so that no web page on this machine can work it.
//!
//! Programs in Rust work it through [`Control`], and take their time from it through
//! [`SharedClock`].

mod environment;
mod front;
mod picture;
mod post;
mod program;
mod remote;
mod time;
mod wire;

use std::{
    fmt, io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    sync::Arc,
    thread::{self, JoinHandle},
    time::Duration,
};

use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpStream, runtime, select, sync::oneshot, task::JoinSet};

pub use program::run;
pub use remote::{Control, ControlError, SharedClock};

use super::Emulator;
use crate::platform::{Runtime, SystemRuntime};
use front::Front;
use time::Time;
use wire::{Fate, Wire};

/// How long to hold back when no connection can be accepted, for want of file handles for example.
const BREATH: Duration = Duration::from_millis(20);

/// How a [`Server`] serves.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ServeOptions {
    /// The port on 127.0.0.1; 0, the default, takes a free one.
    pub port: u16,
    /// Whether the virtual clock also runs on with real time, from wherever it stands. Off by
    /// default: then only control, the emulator's own methods and, in
    /// [`ClockMode::Auto`](super::ClockMode::Auto), sleeps move it. It is moved at each request,
    /// so a look at the emulator from inside the process may see it stand at the latest one.
    pub running: bool,
    /// What the time before an answer is made of.
    pub waits: Waits,
    /// Whether avatars and covers are pictures that this server makes up and gives out, under
    /// `/pictures/`. Off by default: they are addresses on hosts of Zalo's, where nothing is.
    pub pictures: bool,
}

/// What a [`Reply`](super::Reply)'s wait (latency, slow answers) is made of on a server.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Waits {
    /// Real time, as the timeouts of HTTP clients are. The virtual clock stands meanwhile, unless
    /// it [runs](ServeOptions::running).
    #[default]
    Real,
    /// The virtual clock's time: an answer comes when somebody has moved the clock that far. Lets
    /// a trial put an event between a request and its answer.
    Virtual,
}

/// A running loopback server. It has a thread of its own, so it serves blocking programs too; it
/// stops when dropped.
///
/// ```
/// use zalo_oa_core::{App, api::GetOa, client::Bases};
/// use zalo_oa_core::emulator::{Emulator, serve::{ServeOptions, Server}};
///
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
/// let emulator = Emulator::builder().followers(30).build();
/// let server = Server::start(emulator.clone(), ServeOptions::default())?;
/// let app = App::builder(emulator.app_id()).bases(Bases::emulator(&server.base())?).build()?;
/// let oa = app.with_token(emulator.tokens().access()).send(GetOa::new()).await?;
/// assert_eq!(oa.oa_id, emulator.oa_id());
/// server.shutdown();
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// # }).unwrap();
/// ```
pub struct Server {
    address: SocketAddr,
    emulator: Emulator,
    key: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").field("address", &self.address).finish_non_exhaustive()
    }
}

impl Server {
    /// Binds 127.0.0.1 and serves from then on.
    ///
    /// # Errors
    /// The port is taken, or the system gives no thread, socket or randomness.
    pub fn start(emulator: Emulator, options: ServeOptions) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let key = random_key()?;
        if options.pictures {
            let base = format!("http://{address}");
            emulator.read(|state, _| state.settings.pictures = Some(base));
        }
        let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
        let time = Time::new(emulator.clone(), options);
        let front = Arc::new(Front::new(emulator.clone(), time, key.clone(), address.port()));
        let (stop, stopped) = oneshot::channel();
        // A thread that is joined, so neither its end nor a panic in it is lost.
        let thread =
            thread::Builder::new().name("zalo-oa-emulator".to_owned()).spawn(move || {
                runtime.block_on(async move {
                    match tokio::net::TcpListener::from_std(listener) {
                        Ok(listener) => serve(listener, front, stopped).await,
                        Err(error) => tracing::error!(%error, "the emulator cannot listen"),
                    }
                });
            })?;
        Ok(Self { address, emulator, key, stop: Some(stop), thread: Some(thread) })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address without a final slash, for [`Bases::emulator`](crate::client::Bases::emulator)
    /// and [`Control::connect`].
    #[must_use]
    pub fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What the header `x-control-key` must carry; drawn anew at each start.
    #[must_use]
    pub fn control_key(&self) -> &str {
        &self.key
    }

    /// Stops serving. Open connections are closed, whatever they wait for; when this returns,
    /// nothing listens any more.
    pub fn shutdown(mut self) {
        self.end();
    }

    fn end(&mut self) {
        drop(self.stop.take());
        let joined = self.thread.take().map(JoinHandle::join);
        if joined.is_some_and(|joined| joined.is_err()) {
            tracing::error!("the emulator's server has panicked");
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

/// 128 bits, as hexadecimal digits.
fn random_key() -> io::Result<String> {
    let mut bytes = [0; 16];
    SystemRuntime.random(&mut bytes);
    if bytes == [0; 16] {
        return Err(io::Error::other("the system gives no random numbers for the control key"));
    }
    Ok(crate::hex::write(&bytes))
}

async fn serve(
    listener: tokio::net::TcpListener,
    front: Arc<Front>,
    mut stopped: oneshot::Receiver<()>,
) {
    let mut connections = JoinSet::new();
    let mut postman = JoinSet::new();
    postman.spawn(post::deliver(Arc::clone(&front)));
    loop {
        select! {
            _ = &mut stopped => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(converse(stream, Arc::clone(&front)));
                }
                Err(_) => SystemRuntime.sleep(BREATH).await,
            },
            Some(ended) = connections.join_next() => if ended.is_err() {
                tracing::error!("a connection to the emulator has panicked");
            },
            Some(ended) = postman.join_next() => if ended.is_err() {
                tracing::error!("the emulator's delivery of events has panicked");
            },
        }
    }
    drop(listener);
    postman.shutdown().await;
    connections.shutdown().await;
}

/// One connection, to its end. How it ends is decided by the replies.
async fn converse(stream: TcpStream, front: Arc<Front>) {
    // Answers leave at once; a system that cannot do so is slower, no more.
    let _ = stream.set_nodelay(true);
    let fate = Fate::default();
    let wire = Wire::new(TokioIo::new(stream), fate.clone(), Arc::clone(&front));
    let service = service_fn(move |request| {
        let (front, fate) = (Arc::clone(&front), fate.clone());
        async move { front.serve(request, &fate).await }
    });
    // hyper's own `date` would be the system's time; `front` adds the virtual clock's.
    let conversation =
        http1::Builder::new().auto_date_header(false).serve_connection(wire, service);
    if let Err(error) = conversation.await {
        tracing::debug!(%error, "a connection to the emulator ended early");
    }
}
