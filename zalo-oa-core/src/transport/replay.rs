//! Answers written beforehand, in order; what was asked is kept. For tests of code that uses the
//! SDK, and for the wire fixtures.

use std::{
    collections::VecDeque,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use bytes::Bytes;

use super::{Timeouts, Transport, TransportError, TransportErrorKind};
use crate::platform::BoxFuture;

/// A transport that answers from a list.
///
/// ```
/// use zalo_oa_core::{App, transport::replay::Replay, api::ListTags};
/// # futures_util::future::FutureExt::now_or_never(async {
/// let replay = Replay::default();
/// replay.push(200, r#"{"error":0,"message":"Success","data":["Tổ 5"]}"#);
/// let client = App::builder("1").transport(replay.clone()).build()?.with_token("made-up");
/// assert_eq!(client.send(ListTags::new()).await?[0].as_str(), "Tổ 5");
/// assert_eq!(replay.requests().len(), 1);
/// # Ok::<_, zalo_oa_core::Error>(())
/// # }).unwrap().unwrap();
/// ```
#[derive(Clone, Default)]
pub struct Replay {
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    answers: VecDeque<Result<http::Response<Bytes>, TransportErrorKind>>,
    requests: Vec<http::Request<Bytes>>,
}

impl fmt::Debug for Replay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Requests hold tokens and messages, answers hold personal data.
        let (answers, requests) = self.with(|state| (state.answers.len(), state.requests.len()));
        write!(f, "Replay({answers} answers left, {requests} requests)")
    }
}

impl Replay {
    /// Adds an answer with that status and body. A status outside 100 to 999 counts as 500.
    pub fn push(&self, status: u16, body: impl Into<Bytes>) {
        let mut response = http::Response::new(body.into());
        *response.status_mut() =
            http::StatusCode::from_u16(status).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
        self.push_response(response);
    }

    /// Adds an answer with headers.
    pub fn push_response(&self, response: http::Response<Bytes>) {
        self.with(|state| state.answers.push_back(Ok(response)));
    }

    /// Adds a failure.
    pub fn push_failure(&self, kind: TransportErrorKind) {
        self.with(|state| state.answers.push_back(Err(kind)));
    }

    /// What was asked so far, tokens included.
    #[must_use]
    pub fn requests(&self) -> Vec<http::Request<Bytes>> {
        self.with(|state| state.requests.clone())
    }

    fn with<T>(&self, work: impl FnOnce(&mut State) -> T) -> T {
        work(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Transport for Replay {
    fn send(
        &self,
        request: http::Request<Bytes>,
        _timeouts: Timeouts,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
        let answer = self.with(|state| {
            state.requests.push(request);
            state.answers.pop_front()
        });
        Box::pin(async move {
            match answer {
                Some(Ok(response)) => Ok(response),
                Some(Err(kind)) => Err(TransportError::new(kind, "a failure of the replay")),
                None => Err(TransportError::new(
                    TransportErrorKind::Build,
                    "the replay has no answer left",
                )),
            }
        })
    }
}
