//! The emulator as a client's transport: requests go to it instead of to a network, and what a
//! network would do to them is done here.

use bytes::Bytes;
use http::{Request, Response, Uri, uri::PathAndQuery};

use super::{Emulator, End, Reply};
use crate::{
    endpoint::Host,
    platform::BoxFuture,
    transport::{Timeouts, Transport, TransportError, TransportErrorKind},
};

/// Zalo's own hosts, or any host with the emulator's path prefixes (`/openapi`, `/business`,
/// `/oauth`, `/graph`), as the loopback server has them.
impl Transport for Emulator {
    fn send(
        &self,
        request: Request<Bytes>,
        timeouts: Timeouts,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            let (host, request) = addressed(request)?;
            let reply = self.answer(host, &request);
            self.carry(reply, timeouts).await
        })
    }
}

impl Emulator {
    async fn carry(
        &self,
        reply: Reply,
        timeouts: Timeouts,
    ) -> Result<Response<Bytes>, TransportError> {
        let hangs = reply.end == End::Hang;
        if hangs || reply.wait > timeouts.total {
            self.pause(timeouts.total).await;
            return Err(no_answer("the time for the answer is over"));
        }
        self.pause(reply.wait).await;
        match reply.end {
            End::Close => {
                self.answered(&reply);
                Ok(reply.response)
            }
            End::CutAt(_) => Err(no_answer("the answer broke off")),
            End::Reset | End::Hang => Err(no_answer("the connection was reset")),
        }
    }

    async fn pause(&self, duration: std::time::Duration) {
        if !duration.is_zero() {
            self.sleep_until(self.now().plus(duration)).await;
        }
    }

    /// Which host an address is for, and its path there; `None` when it is none of Zalo's and has
    /// no prefix. For servers that put the emulator on a socket.
    #[must_use]
    pub fn route(address: &Uri) -> Option<(Host, PathAndQuery)> {
        let target = address.path_and_query()?;
        let named = match address.host() {
            Some("openapi.zalo.me") => Some(Host::OpenApi),
            Some("business.openapi.zalo.me") => Some(Host::Business),
            Some("oauth.zaloapp.com") => Some(Host::OAuth),
            Some("graph.zalo.me") => Some(Host::Graph),
            _ => None,
        };
        if let Some(host) = named {
            return Some((host, target.clone()));
        }
        let rest = target.as_str().strip_prefix('/')?;
        let (prefix, path) = rest.split_once('/')?;
        let host = Host::ALL.into_iter().find(|host| host.name() == prefix)?;
        let path = PathAndQuery::try_from(format!("/{path}")).ok()?;
        Some((host, path))
    }
}

fn addressed(request: Request<Bytes>) -> Result<(Host, Request<Bytes>), TransportError> {
    let unknown = || TransportError::new(TransportErrorKind::Connect, "no such host");
    let (mut parts, body) = request.into_parts();
    let (host, path) = Emulator::route(&parts.uri).ok_or_else(unknown)?;
    parts.uri = Uri::from(path);
    Ok((host, Request::from_parts(parts, body)))
}

fn no_answer(what: &'static str) -> TransportError {
    TransportError::new(TransportErrorKind::NoAnswer, what)
}
