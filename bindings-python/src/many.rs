//! Many calls at once. Answers become Python's objects one by one, while the engine goes on with the calls that are left.

use std::ops::ControlFlow;

use futures_util::stream::{self, Stream, StreamExt};
use pyo3::{
    exceptions::{PyException, PyRuntimeError, PyValueError},
    prelude::*,
    types::PyDict,
};
use zalo_oa_core::{Client, client::Params};

use crate::{
    answer::{Outcome, answered},
    engine::listen,
    error::raise,
    inside::Inside,
    value::call_params,
};

/// Calls under way at once, at most.
const MOST: usize = 1024;

/// An answer and true, or an exception and false.
pub(crate) type Told = (bool, Py<PyAny>);

/// What became of each call, in the order in which they were given.
pub(crate) struct Slots {
    told: Vec<Option<Told>>,
    /// Whether bodies are wanted too.
    whole: bool,
}

/// A call that goes out, and its place.
type Going = (usize, String, Params);

/// A call whose parameters are no JSON has its exception at once; the others go out.
pub(crate) fn split(
    py: Python,
    calls: Vec<(String, Bound<PyDict>)>,
    whole: bool,
) -> (Vec<Going>, Slots) {
    let mut going = Vec::with_capacity(calls.len());
    let slots =
        calls.into_iter().enumerate().map(|(at, (name, given))| match call_params(&name, &given) {
            Ok(params) => {
                going.push((at, name, params));
                None
            }
            Err(error) => Some((false, error.into_value(py).into_any())),
        });
    let told = slots.collect();
    (going, Slots { told, whole })
}

pub(crate) fn width(concurrency: usize) -> PyResult<usize> {
    match concurrency {
        1..=MOST => Ok(concurrency),
        _ => Err(PyValueError::new_err(format!("`concurrency` is 1 to {MOST}"))),
    }
}

/// Outcomes as they come, each with its place.
pub(crate) fn send(
    client: Client,
    calls: Vec<Going>,
    concurrency: usize,
) -> impl Stream<Item = (usize, Outcome)> + Send + 'static {
    let calls = calls.into_iter().map(move |(at, name, params)| {
        let answer = client.call_whole(&name, params);
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
            Ok(answer) => (true, answered(py, Ok(answer), self.whole)?),
            Err(error) => {
                let error = raise(py, &error);
                if !error.is_instance_of::<PyException>(py) {
                    // Ctrl-C while the exception was made.
                    return Err(error);
                }
                (false, error.into_value(py).into_any())
            }
        };
        if let Some(slot) = self.told.get_mut(at) {
            *slot = Some(told);
        }
        Ok(())
    }

    /// One for each call, or nothing at all: answers that slipped into each other's places would be worse.
    pub(crate) fn told(self) -> PyResult<Vec<Told>> {
        let none = || PyRuntimeError::new_err("a call ended without an outcome");
        self.told.into_iter().map(|told| told.ok_or_else(none)).collect()
    }
}
