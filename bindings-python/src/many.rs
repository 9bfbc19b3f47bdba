//! Many calls at once. Answers become Python's objects one by one, while the engine goes on with the calls that are left.

use std::{ops::ControlFlow, sync::Arc};

use futures_util::stream::{self, Stream, StreamExt};
use pyo3::{prelude::*, types::PyDict};
use serde_json::Value;
use zalo_oa_core::Client;

use crate::{
    client::{Outcome, answered},
    engine::listen,
    error::raise,
    inside::Inside,
    value::params,
};

/// An answer and true, or an exception and false.
pub(crate) type Told = (bool, Py<PyAny>);

/// What became of each call, in the order in which they were given.
pub(crate) struct Slots(Vec<Option<Told>>);

/// A call that goes out, and its place.
type Going = (usize, String, Value);

/// A call whose parameters are no JSON has its exception at once; the others go out.
pub(crate) fn split(py: Python, calls: Vec<(String, Bound<PyDict>)>) -> (Vec<Going>, Slots) {
    let mut going = Vec::with_capacity(calls.len());
    let slots =
        calls.into_iter().enumerate().map(|(at, (name, given))| match params(&name, &given) {
            Ok(params) => {
                going.push((at, name, params));
                None
            }
            Err(error) => Some((false, error.into_value(py).into_any())),
        });
    let slots = Slots(slots.collect());
    (going, slots)
}

/// Outcomes as they come, each with its place.
pub(crate) fn send(
    client: Arc<Client>,
    calls: Vec<Going>,
    concurrency: usize,
) -> impl Stream<Item = (usize, Outcome)> + Send + 'static {
    let calls = calls.into_iter().map(move |(at, name, params)| {
        let answer = client.call_json(&name, params);
        async move { (at, answer.await) }
    });
    stream::iter(calls).buffer_unordered(concurrency)
}

impl Slots {
    /// Takes every outcome while the rest is under way.
    pub(crate) fn fill(
        &mut self,
        py: Python,
        inside: &Inside,
        outcomes: impl Stream<Item = (usize, Outcome)> + Send + 'static,
    ) -> PyResult<()> {
        let work = |report: std::sync::mpsc::Sender<_>| async move {
            let mut outcomes = std::pin::pin!(outcomes);
            while let Some(outcome) = outcomes.next().await {
                // Nobody waits any more after an interrupt.
                let _ = report.send(outcome);
            }
        };
        listen(py, inside, work, |outcome| {
            self.put(py, outcome)?;
            Ok(ControlFlow::Continue(()))
        })
    }

    pub(crate) fn put(&mut self, py: Python, (at, outcome): (usize, Outcome)) -> PyResult<()> {
        let told = match outcome {
            Ok(answer) => (true, answered(py, Ok(answer))?),
            Err(error) => (false, raise(py, &error).into_value(py).into_any()),
        };
        if let Some(slot) = self.0.get_mut(at) {
            *slot = Some(told);
        }
        Ok(())
    }

    pub(crate) fn told(self) -> Vec<Told> {
        self.0.into_iter().flatten().collect()
    }
}
