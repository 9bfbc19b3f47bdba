//! Choices before an inbox starts.

use std::{
    fmt,
    path::PathBuf,
    sync::{Arc, Mutex, atomic::AtomicI64},
    time::Duration,
};

use tokio::sync::{Semaphore, mpsc, oneshot};

use super::{
    BodyKey, Delivery, Inbox, InboxError, Inner, MEMORY,
    file::File,
    rules::Rules,
    seal::Seal,
    work::{Handler, Work},
    writer::Writer,
};
use crate::{
    platform::{Runtime, SystemRuntime, beside},
    webhook::Verifier,
};

/// Settings of an [`Inbox`]. Each has a default that serves.
#[must_use = "a builder does nothing until `build`"]
pub struct InboxBuilder {
    verifier: Verifier,
    file: PathBuf,
    key: BodyKey,
    runtime: Arc<dyn Runtime>,
    rules: Rules,
}

impl fmt::Debug for InboxBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InboxBuilder").field("rules", &self.rules).finish_non_exhaustive()
    }
}

impl InboxBuilder {
    pub(super) fn new(verifier: Verifier, file: PathBuf, key: BodyKey) -> Self {
        Self { verifier, file, key, runtime: Arc::new(SystemRuntime), rules: Rules::default() }
    }

    /// The clock by which events age and are tried again. The system's by default. How long an answer takes and how
    /// long the end waits is counted in real time, since no other clock knows what a disk does.
    pub fn runtime(mut self, runtime: Arc<dyn Runtime>) -> Self {
        self.runtime = runtime;
        self
    }

    /// How often an event is tried before it is dead, at least once. 8 by default, which takes some ten minutes. A try
    /// with which the process ended, but not by [`Inbox::close`], counts too.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.rules.attempts = attempts.max(1);
        self
    }

    /// The pause after a first failure, which each further one doubles, and the longest. 5 s and an hour by default.
    pub fn pauses(mut self, first: Duration, longest: Duration) -> Self {
        self.rules.pause = first;
        self.rules.longest = longest.max(first);
        self
    }

    /// How many events are with the handler at the same time; the others wait on the disk. 64 by default.
    pub fn concurrency(mut self, handlers: usize) -> Self {
        self.rules.concurrency = handlers.max(1);
        self
    }

    /// How long one try may take; then it is dropped where it stands, and counts as failed. 10 minutes by default.
    pub fn handler_within(mut self, time: Duration) -> Self {
        self.rules.patience = time;
        self
    }

    /// How long an event is kept that was not handled, on the dead list too. 30 days by default.
    pub fn purge_after(mut self, time: Duration) -> Self {
        self.rules.purge_after = time;
        self
    }

    /// How long an answer may take; then it is 503. 1.5 s by default, since Zalo waits 2 s.
    pub fn answer_within(mut self, time: Duration) -> Self {
        self.rules.answer_within = time;
        self
    }

    /// Bytes of a body at most. 256 KiB by default; 32 MiB is the most.
    pub fn body_bytes(mut self, most: usize) -> Self {
        self.rules.body = most.min(MEMORY << 9);
        self
    }

    /// How long [`Inbox::close`] waits for handlers under way. 10 s by default.
    pub fn end_within(mut self, time: Duration) -> Self {
        self.rules.end_within = time;
        self
    }

    /// Opens the file, or makes one that only this user may read (its folder must be there), and hands out what waits
    /// in it. `handler` is called for each event, in no promised order, as a task of the tokio runtime that this is
    /// called on. Its error means: again later. What the error says is not logged, since it may quote a message.
    ///
    /// # Errors
    /// [`InboxError`]: a file that cannot be used, is in use, or was made with another key.
    pub async fn build<F, R, E>(self, handler: F) -> Result<Inbox, InboxError>
    where
        F: Fn(Delivery) -> R + Send + Sync + 'static,
        R: Future<Output = Result<(), E>> + Send + 'static,
        E: 'static,
    {
        let handler: Arc<Handler> = Arc::new(move |delivery| {
            let handling = handler(delivery);
            Box::pin(async move { handling.await.is_ok() })
        });
        let Self { verifier, file, key, runtime, rules } = self;
        let rules = rules.taken_for(verifier.longest());
        let (seal, ids) = (Arc::new(Seal::new(&key)), Arc::new(AtomicI64::new(0)));
        let (orders, given) = mpsc::unbounded_channel();
        let (jobs, work) = mpsc::unbounded_channel();
        let (report, opened) = oneshot::channel();
        let file = File::new(file, Arc::clone(&seal), Arc::clone(&runtime), rules);
        #[cfg(test)]
        let faults = file.faults.clone();
        let writer = Writer::new(
            file,
            Arc::clone(&seal),
            Arc::clone(&runtime),
            rules,
            jobs,
            Arc::clone(&ids),
        );
        // A thread and a tokio of its own: neither a busy nor an ending server keeps it from writing.
        SystemRuntime.spawn(Box::pin(writer.run(given, report)));
        opened.await.map_err(|_| InboxError::Gone)??;
        let (to, patience) = (orders.clone(), rules.patience);
        let worker = Work { handler, orders: to, runtime: Arc::clone(&runtime), patience };
        beside(worker.run(work));
        let inner = Inner {
            verifier,
            runtime,
            rules,
            seal,
            ids,
            orders,
            memory: Arc::new(Semaphore::new(MEMORY)),
            refused: Mutex::default(),
            #[cfg(test)]
            faults,
        };
        Ok(Inbox { inner: Arc::new(inner) })
    }
}
