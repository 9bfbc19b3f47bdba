//! The network between client and emulator: calls arrive late, and in another order.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use http::{Request, Response};
use zalo_oa_core::{
    emulator::Emulator,
    platform::{BoxFuture, Timestamp},
    transport::{Timeouts, Transport, TransportError},
};

/// A call as the platform saw it.
#[derive(Clone, Debug)]
pub(super) struct Arrival {
    /// When.
    pub(super) at: Timestamp,
    /// Whether it was not refused for the rate.
    pub(super) good: bool,
}

/// An emulator at the end of a long way.
#[derive(Clone)]
pub(super) struct Late(Arc<Inner>);

struct Inner {
    emulator: Emulator,
    jitter: Duration,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    chance: u64,
    departed: Vec<(Timestamp, String)>,
    arrivals: Vec<Arrival>,
}

/// The next number of a seeded sequence.
pub(super) fn next(chance: &mut u64) -> u64 {
    *chance =
        chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *chance >> 33
}

impl Late {
    pub(super) fn new(emulator: &Emulator, seed: u64, jitter: Duration) -> Self {
        let state = Mutex::new(State { chance: seed, ..State::default() });
        Self(Arc::new(Inner { emulator: emulator.clone(), jitter, state }))
    }

    fn with<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.0.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Calls as they arrived.
    pub(super) fn arrivals(&self) -> Vec<Arrival> {
        self.with(|state| state.arrivals.clone())
    }

    /// When calls left, and their paths.
    pub(super) fn departed(&self) -> Vec<(Timestamp, String)> {
        self.with(|state| state.departed.clone())
    }
}

impl Transport for Late {
    fn send(
        &self,
        request: Request<Bytes>,
        timeouts: Timeouts,
    ) -> BoxFuture<'_, Result<Response<Bytes>, TransportError>> {
        let longest = u64::try_from(self.0.jitter.as_millis()).unwrap_or(0);
        let now = self.0.emulator.now();
        let way = self.with(|state| {
            state.departed.push((now, request.uri().path().to_owned()));
            next(&mut state.chance) % (longest + 1)
        });
        Box::pin(async move {
            let emulator = &self.0.emulator;
            emulator.sleep_until(emulator.now().plus(Duration::from_millis(way))).await;
            let at = emulator.now();
            let answer = emulator.send(request, timeouts).await;
            let good = answer.as_ref().is_ok_and(|answer| !refused(answer.body()));
            self.with(|state| state.arrivals.push(Arrival { at, good }));
            answer
        })
    }
}

fn refused(body: &Bytes) -> bool {
    let body: Result<serde_json::Value, _> = serde_json::from_slice(body);
    body.is_ok_and(|body| body.get("error").and_then(serde_json::Value::as_i64) == Some(-32))
}
