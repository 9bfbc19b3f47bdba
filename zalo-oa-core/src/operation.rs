//! What spans calls: a name, parameters, an answer and progress on the way.
//!
//! An operation is a future that reports. Whoever holds its [`Handle`] drives it by asking for the
//! next event or for the result; dropping the handle cancels it. Calls that were sent stay sent,
//! which is why progress carries what a later run needs to go on.

use std::{
    collections::VecDeque,
    fmt,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    client::Client,
    endpoint::Field,
    error::{BuildError, Error},
    platform::{BoxFuture, MaybeSend},
};

/// One operation.
pub trait Operation: DeserializeOwned + MaybeSend + 'static {
    /// Its entry in the table.
    const ENTRY: &'static Entry;
    /// What happens on the way.
    type Event: Serialize + MaybeSend + 'static;
    /// What comes out.
    type Answer: Serialize + MaybeSend + 'static;

    /// Does the work.
    fn run(
        self,
        client: Client,
        progress: Progress<Self::Event>,
    ) -> BoxFuture<'static, Result<Self::Answer, Error>>;
}

/// What is known about an operation.
pub struct Entry {
    /// Its name.
    pub name: &'static str,
    /// Docs.
    pub doc: &'static [&'static str],
    /// Parameters.
    pub fields: &'static [Field],
    /// Docs of the events, by name.
    pub events: &'static [(&'static str, &'static str)],
    /// The answer's fields.
    pub answer: &'static [Field],
    pub(crate) start: fn(Client, Value) -> Result<ValueHandle, BuildError>,
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Entry").field(&self.name).finish()
    }
}

impl Entry {
    pub(crate) fn start(&self, client: Client, params: Value) -> Result<ValueHandle, BuildError> {
        (self.start)(client, params)
    }
}

/// Every operation of this build.
#[must_use]
pub fn table() -> &'static [&'static Entry] {
    &[
        #[cfg(feature = "publish")]
        crate::publish::Publish::ENTRY,
        crate::broadcast::BroadcastOnce::ENTRY,
        crate::broadcast::SettleBroadcast::ENTRY,
        #[cfg(all(feature = "export", not(target_arch = "wasm32")))]
        crate::export::ExportUsers::ENTRY,
        crate::sweep::SweepUsers::ENTRY,
        crate::video::AwaitVideo::ENTRY,
    ]
}

pub(crate) fn find(name: &str) -> Option<&'static Entry> {
    table().iter().copied().find(|entry| entry.name == name)
}

type Queue<T> = Arc<Mutex<VecDeque<T>>>;

/// Where an operation reports to.
#[derive(Debug)]
pub struct Progress<T> {
    queue: Queue<T>,
}

impl<T> Progress<T> {
    /// Reports an event.
    pub fn report(&self, event: T) {
        lock(&self.queue).push_back(event);
    }
}

fn lock<T>(queue: &Queue<T>) -> std::sync::MutexGuard<'_, VecDeque<T>> {
    queue.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A running operation.
#[must_use = "an operation runs while its handle is asked"]
pub struct Running<A, T> {
    name: &'static str,
    work: Option<BoxFuture<'static, Result<A, Error>>>,
    queue: Queue<T>,
    outcome: Option<Result<A, Error>>,
}

/// The handle of a typed operation.
pub type Handle<O> = Running<<O as Operation>::Answer, <O as Operation>::Event>;
/// The handle of an operation by name: events and answer are JSON.
pub type ValueHandle = Running<Value, Value>;

impl<A, T> fmt::Debug for Running<A, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = if self.work.is_some() { "running" } else { "ended" };
        f.debug_tuple("Running").field(&state).finish()
    }
}

impl<A, T> Running<A, T> {
    pub(crate) fn new<O>(client: Client, operation: O) -> Self
    where
        O: Operation<Answer = A, Event = T>,
    {
        let queue = Queue::default();
        let progress = Progress { queue: Arc::clone(&queue) };
        let name = O::ENTRY.name;
        Self { name, work: Some(operation.run(client, progress)), queue, outcome: None }
    }

    /// The next event; `None` when there are no more and the result is there.
    pub async fn next(&mut self) -> Option<T> {
        Next { handle: self }.await
    }

    /// Drives the operation to its end.
    ///
    /// # Errors
    /// What the operation ended with; and, asked after [`Running::cancel`], that it was cancelled.
    pub async fn result(mut self) -> Result<A, Error> {
        while self.next().await.is_some() {}
        match self.outcome.take() {
            Some(outcome) => outcome,
            None => Err(Error::Cancelled { call: self.name.to_owned() }),
        }
    }

    /// Stops before the next step. A call that is under way may still take effect.
    pub fn cancel(&mut self) {
        self.work = None;
    }
}

struct Next<'a, A, T> {
    handle: &'a mut Running<A, T>,
}

impl<A, T> Future for Next<'_, A, T> {
    type Output = Option<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<T>> {
        let handle = &mut *self.handle;
        if let Some(event) = lock(&handle.queue).pop_front() {
            return Poll::Ready(Some(event));
        }
        let Some(work) = &mut handle.work else {
            return Poll::Ready(None);
        };
        if let Poll::Ready(outcome) = work.as_mut().poll(context) {
            handle.outcome = Some(outcome);
            handle.work = None;
        }
        let event = lock(&handle.queue).pop_front();
        match event {
            Some(event) => Poll::Ready(Some(event)),
            None if handle.work.is_none() => Poll::Ready(None),
            None => Poll::Pending,
        }
    }
}

/// What the table stores to start an operation by name.
pub(crate) fn start_by_name<O: Operation>(
    client: Client,
    params: Value,
) -> Result<ValueHandle, BuildError> {
    let name = O::ENTRY.name;
    if !params.is_object() {
        return Err(BuildError::field(name, "parameters are given by name, as an object"));
    }
    let known = |key: &String| O::ENTRY.fields.iter().any(|field| field.name == key);
    let unknown = params.as_object().and_then(|fields| fields.keys().find(|key| !known(key)));
    if let Some(key) = unknown {
        return Err(BuildError::field(name, format!("no parameter is named `{key}`")));
    }
    let operation: O = serde_path_to_error::deserialize(params)
        .map_err(|error| BuildError::params(name, &error.path().to_string(), error.inner()))?;
    let handle = Running::new(client, operation);
    let queue = Queue::default();
    let events = Arc::clone(&queue);
    let to_value = move |value: Result<Value, serde_json::Error>| {
        value.map_err(|source| crate::client::read::unreadable(name, source))
    };
    let work = async move {
        let mut handle = handle;
        while let Some(event) = handle.next().await {
            let event = to_value(serde_json::to_value(event))?;
            lock(&events).push_back(event);
            // Hand the event over before going on.
            yield_once().await;
        }
        let answer = handle.result().await?;
        to_value(serde_json::to_value(answer))
    };
    Ok(Running { name, work: Some(Box::pin(work)), queue, outcome: None })
}

/// Lets whoever drives an operation take what it has reported.
pub(crate) async fn yield_once() {
    let mut yielded = false;
    std::future::poll_fn(|context| {
        if std::mem::replace(&mut yielded, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
