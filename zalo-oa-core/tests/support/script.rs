//! A transport without sockets that answers by looking at the request, and can be held up in the
//! middle of a call.
#![allow(dead_code, reason = "each test program uses a part")]

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use serde_json::Value;
use tokio::sync::{Notify, Semaphore};
use zalo_oa_core::{
    platform::BoxFuture,
    transport::{Timeouts, Transport, TransportError, TransportErrorKind},
};

/// What the script says to a request.
pub(crate) enum Outcome {
    Answer(u16, String),
    Fail(TransportErrorKind),
    /// No answer, ever.
    Never,
    /// The outcome, once the gate gives a permit.
    After(Arc<Semaphore>, Box<Outcome>),
}

pub(crate) fn ok(body: &Value) -> Outcome {
    Outcome::Answer(200, body.to_string())
}

type Answer = dyn Fn(usize, &http::Request<Bytes>) -> Outcome + Send + Sync;

/// A request and the timeouts it came with.
type Seen = (http::Request<Bytes>, Timeouts);

#[derive(Clone)]
pub(crate) struct Script {
    answer: Arc<Answer>,
    seen: Arc<Mutex<Vec<Seen>>>,
    arrived: Arc<Notify>,
}

impl Script {
    /// `answer` gets the number of the request, from 0, and the request.
    pub(crate) fn new(
        answer: impl Fn(usize, &http::Request<Bytes>) -> Outcome + Send + Sync + 'static,
    ) -> Self {
        Self { answer: Arc::new(answer), seen: Arc::default(), arrived: Arc::default() }
    }

    pub(crate) fn requests(&self) -> Vec<http::Request<Bytes>> {
        self.seen.lock().unwrap().iter().map(|(request, _)| request.clone()).collect()
    }

    pub(crate) fn timeouts(&self) -> Vec<Timeouts> {
        self.seen.lock().unwrap().iter().map(|(_, timeouts)| *timeouts).collect()
    }

    pub(crate) fn count(&self) -> usize {
        self.seen.lock().unwrap().len()
    }

    /// How many requests went to a path.
    pub(crate) fn count_of(&self, path: &str) -> usize {
        self.requests().iter().filter(|request| request.uri().path() == path).count()
    }

    /// Waits until so many requests were made.
    pub(crate) async fn arrived(&self, count: usize) {
        loop {
            let arrived = self.arrived.notified();
            tokio::pin!(arrived);
            arrived.as_mut().enable();
            if self.count() >= count {
                return;
            }
            arrived.await;
        }
    }
}

impl Transport for Script {
    fn send(
        &self,
        request: http::Request<Bytes>,
        timeouts: Timeouts,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
        let number = {
            let mut seen = self.seen.lock().unwrap();
            seen.push((request.clone(), timeouts));
            seen.len() - 1
        };
        self.arrived.notify_waiters();
        let mut outcome = (self.answer)(number, &request);
        Box::pin(async move {
            loop {
                outcome = match outcome {
                    Outcome::Answer(status, body) => {
                        let response = http::Response::builder().status(status);
                        return Ok(response.body(Bytes::from(body)).unwrap());
                    }
                    Outcome::Fail(kind) => return Err(TransportError::new(kind, "as scripted")),
                    Outcome::Never => std::future::pending().await,
                    Outcome::After(gate, then) => {
                        gate.acquire().await.unwrap().forget();
                        *then
                    }
                };
            }
        })
    }
}

/// The header's text, empty when it is not there.
pub(crate) fn header(request: &http::Request<Bytes>, name: &str) -> String {
    let value = request.headers().get(name);
    value.map_or_else(String::new, |value| value.to_str().unwrap().to_owned())
}
