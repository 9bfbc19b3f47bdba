//! Bytes in, bytes out. Everything above is pure or waits; only this touches a network.

pub mod replay;
#[cfg(all(feature = "http", not(target_arch = "wasm32")))]
pub mod reqwest;

use std::{error::Error as StdError, fmt, time::Duration};

use bytes::Bytes;

use crate::platform::{BoxFuture, MaybeSend, MaybeSync};

/// How long a call may take.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Timeouts {
    /// Until a connection stands.
    pub connect: Duration,
    /// From the first byte of the request to the last of the answer, connecting included.
    pub total: Duration,
}

impl Default for Timeouts {
    /// 10 s to connect, 30 s in all.
    fn default() -> Self {
        Self { connect: Duration::from_secs(10), total: Duration::from_secs(30) }
    }
}

/// Bytes of an answer at most: 16 MiB, far more than Zalo sends. A larger one is given up while it comes,
/// before it fills the memory, and counts as none.
pub const LARGEST: usize = 16 << 20;

/// Carries one request and brings its answer.
///
/// An answer is an answer, whatever its status: redirects are handed back, never followed
/// (following one would carry the token to another host and repeat the POST).
pub trait Transport: MaybeSend + MaybeSync + 'static {
    /// Sends the request.
    fn send(
        &self,
        request: http::Request<Bytes>,
        timeouts: Timeouts,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>>;
}

/// Why there is no answer.
#[derive(Debug)]
pub struct TransportError {
    /// How far the request got.
    pub kind: TransportErrorKind,
    /// What happened. Never names headers, bodies or queries.
    pub source: Box<dyn StdError + Send + Sync>,
}

/// How far a request got; each kind says what the retry loop may do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The request or the client is at fault: a repeat fails the same way.
    Build,
    /// No connection stood: nothing was sent, any call may be repeated.
    Connect,
    /// Bytes may have left: only calls whose repeat does no harm may be repeated.
    NoAnswer,
}

impl TransportError {
    /// An error of that kind.
    pub fn new(
        kind: TransportErrorKind,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self { kind, source: source.into() }
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Build => "the request could not be made",
            TransportErrorKind::Connect => "no connection could be made",
            TransportErrorKind::NoAnswer => "the answer did not arrive",
        })
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.source.as_ref())
    }
}
