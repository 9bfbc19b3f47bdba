//! The handlers' side: each event is a task of its own on the tokio runtime on which the inbox was made, beside the
//! answers. A panic or a try that takes too long is a failure like any other.

use std::{panic::AssertUnwindSafe, sync::Arc, time::Duration};

use futures_util::{FutureExt, future};
use tokio::{
    sync::mpsc::{UnboundedReceiver, UnboundedSender},
    task::JoinSet,
};

use super::{
    Delivery, TARGET,
    order::{Ended, Job, Order},
    person::Withdrawal,
};
use crate::platform::{BoxFuture, Runtime};

/// The caller's handler, without its error: what it says may quote a message.
pub(super) type Handler = dyn Fn(Delivery) -> BoxFuture<'static, bool> + Send + Sync;

pub(super) struct Work {
    pub(super) handler: Arc<Handler>,
    pub(super) orders: UnboundedSender<Order>,
    pub(super) runtime: Arc<dyn Runtime>,
    /// How long one try may take.
    pub(super) patience: Duration,
}

impl Work {
    /// Runs what comes until nobody can send more; what runs then is cut.
    pub(super) async fn run(self, mut jobs: UnboundedReceiver<Job>) {
        let work = Arc::new(self);
        let mut running = JoinSet::new();
        while let Some(job) = jobs.recv().await {
            running.spawn(Arc::clone(&work).one(job));
            while running.try_join_next().is_some() {}
        }
    }

    async fn one(self: Arc<Self>, job: Job) {
        let delivery = Delivery::new(job.id, job.body, job.received, job.attempt);
        let withdrawal = Withdrawal::read(&delivery.event, job.received);
        // The call itself may panic, too.
        let handling = AssertUnwindSafe(async { (self.handler)(delivery).await }).catch_unwind();
        let patience = self.runtime.sleep(self.patience);
        let (handled, how) = match future::select(Box::pin(handling), patience).await {
            future::Either::Left((Ok(true), _)) => (true, ""),
            future::Either::Left((Ok(false), _)) => (false, "returned an error"),
            future::Either::Left((Err(_), _)) => (false, "panicked"),
            future::Either::Right(_) => (false, "took too long and was cut"),
        };
        if !handled {
            let (id, attempt) = (job.id, job.attempt);
            tracing::warn!(target: TARGET, id, attempt, "the handler {how}");
        }
        let ended = Ended { id: job.id, attempt: job.attempt, handled, withdrawal };
        // When the writer is gone the event is handed out again at the next start.
        drop(self.orders.send(Order::Ended(ended)));
    }
}
