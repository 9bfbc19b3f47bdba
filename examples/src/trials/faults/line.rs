//! What carries the calls, and sometimes leads nowhere: a connection that fails is the one fault
//! that happens before the platform.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicU64, Ordering},
};

use bytes::Bytes;
use http::{Request, Response, Uri, uri::Authority};
use zalo_oa_core::{
    emulator::Emulator,
    platform::BoxFuture,
    transport::{
        Timeouts, Transport, TransportError, TransportErrorKind,
        reqwest::{Http, Network},
    },
};

use super::super::chance::Chance;
use crate::Failure;

/// Of a thousand requests, so many find no connection.
const SHARE: u64 = 30;
/// Nothing listens on port 1: its connections are refused by the system.
const NOWHERE: &str = "127.0.0.1:1";

#[derive(Clone)]
pub(super) struct Line(Arc<Inner>);

struct Inner {
    below: Box<dyn Transport>,
    sockets: bool,
    chance: Mutex<Chance>,
    met: AtomicU64,
}

impl Line {
    pub(super) fn sockets(seed: u64) -> Result<Self, Failure> {
        let network = Network { no_proxy: true, ..Network::default() };
        let http = Http::new(network, Timeouts::default().connect);
        let http = http.map_err(|error| error.to_string())?;
        Ok(Self::new(Box::new(http), true, seed))
    }

    pub(super) fn process(emulator: &Emulator, seed: u64) -> Self {
        Self::new(Box::new(emulator.clone()), false, seed)
    }

    fn new(below: Box<dyn Transport>, sockets: bool, seed: u64) -> Self {
        let chance = Mutex::new(Chance(!seed));
        Self(Arc::new(Inner { below, sockets, chance, met: AtomicU64::new(0) }))
    }

    /// How many requests found no connection.
    pub(super) fn met(&self) -> u64 {
        self.0.met.load(Ordering::Relaxed)
    }

    fn leads_nowhere(&self, request: &Request<Bytes>) -> bool {
        // Signing in and refreshing are other trials' matter.
        if request.uri().path().ends_with("/oa/access_token") {
            return false;
        }
        let mut chance = self.0.chance.lock().unwrap_or_else(PoisonError::into_inner);
        chance.below(1_000) < SHARE
    }
}

impl Transport for Line {
    fn send(
        &self,
        mut request: Request<Bytes>,
        timeouts: Timeouts,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        if self.leads_nowhere(&request) {
            self.0.met.fetch_add(1, Ordering::Relaxed);
            if !self.0.sockets {
                let error = TransportError::new(TransportErrorKind::Connect, "as the trial wants");
                return Box::pin(async move { Err(error) });
            }
            let mut parts = request.uri().clone().into_parts();
            parts.authority = Some(Authority::from_static(NOWHERE));
            if let Ok(nowhere) = Uri::from_parts(parts) {
                *request.uri_mut() = nowhere;
            }
        }
        self.0.below.send(request, timeouts)
    }
}
