//! A real HTTP server on a port of its own, since redirects, resets and time limits are promises
//! about sockets. It keeps what arrives and answers from a script; its thread is not the test's,
//! so it serves whatever runtime a test uses.
#![allow(dead_code, reason = "each test program uses a part")]

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use serde_json::Value;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    runtime::{Builder, Runtime},
    sync::Notify,
};
use tokio_rustls::{TlsAcceptor, rustls::ServerConfig};

/// A request as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) method: String,
    /// Path and query; `host:port` for CONNECT.
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Seen {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let known = |(key, _): &&(String, String)| key.eq_ignore_ascii_case(name);
        self.headers.iter().find(known).map(|(_, value)| value.as_str())
    }
}

/// What becomes of a request.
#[derive(Clone)]
pub(crate) enum Reply {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The connection is reset, after the request was read.
    Reset,
    /// Nothing, for as long as the client waits.
    Hang,
    /// These bytes, then nothing.
    BytesThenHang(Vec<u8>),
    /// These bytes, then the end of the connection.
    BytesThenClose(Vec<u8>),
}

/// An answer of the platform: HTTP 200 and JSON.
pub(crate) fn json(body: &Value) -> Reply {
    answer(200, "content-type: application/json\r\n", &body.to_string())
}

pub(crate) fn answer(status: u16, headers: &str, body: &str) -> Reply {
    let length = body.len();
    let head = format!("HTTP/1.1 {status} X\r\n{headers}content-length: {length}\r\n\r\n");
    Reply::Bytes((head + body).into_bytes())
}

type Script = dyn Fn(usize, &Seen) -> Reply + Send + Sync;

struct Shared {
    script: Box<Script>,
    seen: Mutex<Vec<Seen>>,
    connections: AtomicUsize,
    closed: AtomicUsize,
    changed: Notify,
    tls: Option<TlsAcceptor>,
}

pub(crate) struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    runtime: Option<Runtime>,
}

impl Server {
    /// `script` gets the number of the request, from 0, and the request.
    pub(crate) fn start(script: impl Fn(usize, &Seen) -> Reply + Send + Sync + 'static) -> Self {
        Self::launch(None, Box::new(script))
    }

    pub(crate) fn tls(
        config: ServerConfig,
        script: impl Fn(usize, &Seen) -> Reply + Send + Sync + 'static,
    ) -> Self {
        Self::launch(Some(TlsAcceptor::from(Arc::new(config))), Box::new(script))
    }

    fn launch(tls: Option<TlsAcceptor>, script: Box<Script>) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            script,
            seen: Mutex::default(),
            connections: AtomicUsize::new(0),
            closed: AtomicUsize::new(0),
            changed: Notify::new(),
            tls,
        });
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        runtime.spawn(accept(listener, Arc::clone(&shared)));
        Self { address, shared, runtime: Some(runtime) }
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// `http://127.0.0.1:port`
    pub(crate) fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.shared.seen.lock().unwrap().clone()
    }

    /// How many connections were opened, with or without a request.
    pub(crate) fn connections(&self) -> usize {
        self.shared.connections.load(Ordering::SeqCst)
    }

    /// Waits until so many requests have arrived.
    pub(crate) async fn arrived(&self, count: usize) {
        self.until(|| self.shared.seen.lock().unwrap().len() >= count).await;
    }

    /// Waits until so many connections are gone.
    pub(crate) async fn closed(&self, count: usize) {
        self.until(|| self.shared.closed.load(Ordering::SeqCst) >= count).await;
    }

    async fn until(&self, reached: impl Fn() -> bool) {
        loop {
            let changed = self.shared.changed.notified();
            tokio::pin!(changed);
            changed.as_mut().enable();
            if reached() {
                return;
            }
            changed.await;
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

async fn accept(listener: std::net::TcpListener, shared: Arc<Shared>) {
    let listener = TcpListener::from_std(listener).unwrap();
    let mut connections = tokio::task::JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        shared.connections.fetch_add(1, Ordering::SeqCst);
        let shared = Arc::clone(&shared);
        connections.spawn(async move {
            connection(stream, &shared).await;
            shared.closed.fetch_add(1, Ordering::SeqCst);
            shared.changed.notify_waiters();
        });
    }
}

async fn connection(stream: TcpStream, shared: &Shared) {
    // With this a drop is a reset, not a polite end.
    let reset = |stream: &TcpStream| stream.set_zero_linger().unwrap();
    if let Some(tls) = &shared.tls {
        if let Ok(mut stream) = tls.accept(stream).await
            && serve(&mut stream, shared).await
        {
            reset(stream.get_ref().0);
        }
        return;
    }
    let mut stream = stream;
    if serve(&mut stream, shared).await {
        reset(&stream);
    }
}

/// Whether the connection shall be reset.
async fn serve(stream: &mut (impl AsyncRead + AsyncWrite + Unpin), shared: &Shared) -> bool {
    while let Some(request) = read(stream).await {
        let number = {
            let mut seen = shared.seen.lock().unwrap();
            seen.push(request.clone());
            seen.len() - 1
        };
        shared.changed.notify_waiters();
        let reply = (shared.script)(number, &request);
        let (stays, ends) = match &reply {
            Reply::Reset => return true,
            Reply::Bytes(_) => (false, false),
            Reply::Hang | Reply::BytesThenHang(_) => (true, false),
            Reply::BytesThenClose(_) => (false, true),
        };
        let bytes = match reply {
            Reply::Bytes(bytes) | Reply::BytesThenHang(bytes) | Reply::BytesThenClose(bytes) => {
                bytes
            }
            Reply::Reset | Reply::Hang => Vec::new(),
        };
        if stream.write_all(&bytes).await.is_err() || stream.flush().await.is_err() {
            return false;
        }
        if ends {
            return false;
        }
        if stays {
            // Until the client gives up.
            let mut rest = [0; 64];
            while !matches!(stream.read(&mut rest).await, Ok(0) | Err(_)) {}
            return false;
        }
    }
    false
}

async fn read(stream: &mut (impl AsyncRead + Unpin)) -> Option<Seen> {
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(end) = bytes.windows(4).position(|part| part == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let text = String::from_utf8_lossy(&bytes[..head]).into_owned();
    let mut lines = text.split("\r\n");
    let mut first = lines.next()?.split(' ');
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    let mut seen = Seen {
        method: first.next()?.to_owned(),
        target: first.next()?.to_owned(),
        headers,
        body: bytes.split_off(head + 4),
    };
    let length: usize = seen.header("content-length").map_or(0, |text| text.parse().unwrap());
    while seen.body.len() < length {
        if stream.read_buf(&mut seen.body).await.ok()? == 0 {
            return None;
        }
    }
    Some(seen)
}
