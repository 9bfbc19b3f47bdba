//! A server for the portal where there is none yet. It differs from a plain loop over connections in
//! what strangers can do: connections are counted, slow ones are cut, long ones come to an end.

use std::{convert::Infallible, io, net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Router,
    http::{HeaderValue, header},
};
use futures_util::future;
use hyper::{Request, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    select,
    sync::{OwnedSemaphorePermit, Semaphore},
};

use super::Peer;
use crate::platform::{BoxFuture, Runtime, SystemRuntime, beside};

/// Bytes of a request's head.
const HEAD: usize = 16 << 10;
/// How long to hold back when no connection can be accepted, for want of file handles for example.
const BREATH: Duration = Duration::from_millis(20);

/// What a [`serve`]d site bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Connections at the same time; more wait in the system's queue. 2,048 by default.
    pub connections: usize,
    /// How long a client may take for a request's head, and leave a connection unused. 15 s.
    pub head: Duration,
    /// How long a connection lives before its next answer is its last. 5 minutes; half a minute later
    /// it is cut, so that none is kept for ever by slow reading.
    pub life: Duration,
    /// How long open requests may take when the server ends. 10 s.
    pub end: Duration,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            connections: 2_048,
            head: Duration::from_secs(15),
            life: Duration::from_secs(300),
            end: Duration::from_secs(10),
        }
    }
}

/// How long a connection may go on beyond its life.
const GRACE: Duration = Duration::from_secs(30);

/// Serves until `stop` is ready, then lets open requests come to their end. Close the portal
/// afterwards, so that the last scans are written: [`Portal::close`](super::Portal::close).
///
/// # Errors
/// None so far; the type leaves room.
pub async fn serve(
    listener: TcpListener,
    site: Router,
    bounds: Bounds,
    stop: impl Future<Output = ()> + Send,
) -> io::Result<()> {
    let room = Arc::new(Semaphore::new(bounds.connections.max(1)));
    let graceful = GracefulShutdown::new();
    let mut stop = Box::pin(stop);
    loop {
        let accepted = select! {
            () = &mut stop => break,
            accepted = accept(&listener, &room) => accepted,
        };
        match accepted {
            Ok((stream, peer, permit)) => {
                let conversation = converse(stream, peer, site.clone(), bounds);
                let watched = graceful.watcher();
                beside(async move {
                    conversation(watched).await;
                    drop(permit);
                });
            }
            Err(_) => SystemRuntime.sleep(BREATH).await,
        }
    }
    drop(listener);
    let (ended, end) = (Box::pin(graceful.shutdown()), SystemRuntime.sleep(bounds.end));
    if let future::Either::Right(_) = future::select(ended, end).await {
        tracing::warn!(target: super::TARGET, "some requests were cut when the server ended");
    }
    Ok(())
}

async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> io::Result<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let permit = Arc::clone(room).acquire_owned().await.map_err(io::Error::other)?;
    let (stream, peer) = listener.accept().await?;
    Ok((stream, peer, permit))
}

type Watcher = hyper_util::server::graceful::Watcher;

/// One connection, to its end.
fn converse(
    stream: TcpStream,
    peer: SocketAddr,
    site: Router,
    bounds: Bounds,
) -> impl FnOnce(Watcher) -> BoxFuture<'static, ()> + Send {
    move |watched| {
        Box::pin(async move {
            // Answers leave at once; a system that cannot do so is slower, no more.
            let _ = stream.set_nodelay(true);
            let site = TowerToHyperService::new(site);
            let old = SystemRuntime.now().plus(bounds.life);
            let service = service_fn(move |mut request: Request<Incoming>| {
                request.extensions_mut().insert(Peer(peer));
                let answer = hyper::service::Service::call(&site, request);
                async move {
                    let mut answer = answer.await?;
                    if SystemRuntime.now() >= old {
                        let last = HeaderValue::from_static("close");
                        answer.headers_mut().insert(header::CONNECTION, last);
                    }
                    Ok::<_, Infallible>(answer)
                }
            });
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(bounds.head)
                .max_buf_size(HEAD)
                .serve_connection(TokioIo::new(stream), service);
            let connection = Box::pin(watched.watch(connection));
            let life = SystemRuntime.sleep(bounds.life.saturating_add(GRACE));
            if let future::Either::Left((Err(error), _)) = future::select(connection, life).await {
                tracing::debug!(target: super::TARGET, %error, "a connection ended early");
            }
        })
    }
}
