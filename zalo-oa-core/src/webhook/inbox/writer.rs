//! The one who writes: a thread of its own, which takes whatever has gathered while the disk was busy as one
//! transaction. So a thousand deliveries cost one wait for the disk, and no handler can hold it up.
//!
//! That an event goes to the handler is written with whatever else there is to write. Of a process that is killed the next
//! one so knows which events were in hand: one of them may be what kills it. On their last try no two of these run, so that
//! the guilty one dies alone.

use std::{
    collections::{BTreeSet, HashSet, VecDeque},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use futures_util::future;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender};

use super::{
    InboxError, Stats, TARGET,
    file::{Batch, File},
    order::{Ask, Ended, Job, Keep, Order, Report},
    rules::Rules,
    seal::Seal,
    sweep::Forget,
    table::{New, Settled},
};
use crate::platform::{Runtime, SystemRuntime, Timestamp};

/// Orders of one transaction at most.
const BATCH: usize = 2_048;
/// How long to wait before a disk that failed is tried again, in real time.
const RETRY: Duration = Duration::from_millis(300);

pub(super) struct Writer {
    pub(super) file: File,
    pub(super) seal: Arc<Seal>,
    pub(super) runtime: Arc<dyn Runtime>,
    pub(super) rules: Rules,
    pub(super) jobs: UnboundedSender<Job>,
    /// The highest number that was given.
    ids: Arc<AtomicI64>,
    /// Events that are not with the handler, by the time of their next try.
    pub(super) waiting: BTreeSet<(i64, i64)>,
    /// Events that are with the handler, or were and this is not written.
    pub(super) out: HashSet<i64>,
    /// Events with which processes ended and that have one try left: no two of them are with the handler.
    pub(super) suspects: HashSet<i64>,
    /// What is to be written of tries.
    pub(super) settled: Vec<Settled>,
    /// Withdrawals whose traces are being removed.
    pub(super) forgets: VecDeque<Forget>,
    pub(super) stats: Stats,
    pub(super) sweep_at: Timestamp,
    /// Whether the disk failed last, so that an outage is told once.
    failing: bool,
    pub(super) end: Option<Option<Report<()>>>,
}

impl Writer {
    pub(super) fn new(
        file: File,
        seal: Arc<Seal>,
        runtime: Arc<dyn Runtime>,
        rules: Rules,
        jobs: UnboundedSender<Job>,
        ids: Arc<AtomicI64>,
    ) -> Self {
        Self {
            file,
            seal,
            sweep_at: runtime.now(),
            runtime,
            rules,
            jobs,
            ids,
            waiting: BTreeSet::new(),
            out: HashSet::new(),
            suspects: HashSet::new(),
            settled: Vec::new(),
            forgets: VecDeque::new(),
            stats: Stats::default(),
            failing: false,
            end: None,
        }
    }

    pub(super) async fn run(mut self, mut orders: UnboundedReceiver<Order>, opened: Report<()>) {
        let outcome = self.ensure().await;
        let failed = outcome.is_err();
        if opened.send(outcome).is_err() || failed {
            return;
        }
        let mut batch = Vec::with_capacity(BATCH);
        loop {
            let open = self.gather(&mut orders, &mut batch).await;
            let (mut keeps, mut asks, mut cut) = (Vec::new(), Vec::new(), !open);
            for order in batch.drain(..) {
                match order {
                    Order::Keep(keep) => keeps.push(keep),
                    Order::Ended(ended) => self.ended(ended),
                    Order::Ask(ask) => asks.push(ask),
                    Order::End(report) => self.end = Some(report),
                    Order::Cut => cut = true,
                }
            }
            let outcome = self.turn(keeps).await;
            self.tell(&outcome);
            for ask in asks {
                self.answer(ask).await;
            }
            let unwritten = self.settled.len() + self.forgets.len();
            let ending = self.end.is_some() && self.out.len() <= unwritten;
            if cut || (ending && (unwritten == 0 || outcome.is_err())) {
                return self.close().await;
            }
        }
    }

    /// Waits for orders, or until there is something to do without any; `false` when nobody can send more.
    async fn gather(&self, orders: &mut UnboundedReceiver<Order>, batch: &mut Vec<Order>) -> bool {
        let wait = if self.failing {
            SystemRuntime.sleep(RETRY)
        } else {
            let pause = self.next().since(self.runtime.now());
            if pause.is_zero() { Box::pin(future::ready(())) } else { self.runtime.sleep(pause) }
        };
        // Bound before the match, so that the loan of `batch` ends with it.
        let next = Box::pin(orders.recv_many(batch, BATCH));
        match future::select(next, wait).await {
            future::Either::Left((count, _)) => count > 0,
            future::Either::Right(_) => true,
        }
    }

    /// Writes what is to be written and hands out what is due.
    async fn turn(&mut self, keeps: Vec<Keep>) -> Result<(), InboxError> {
        let outcome = async {
            self.ensure().await?;
            self.write(keeps).await?;
            self.sweep().await
        }
        .await;
        if outcome.is_err() {
            // What the disk did of it is seen when it is opened again.
            self.file.close().await;
        }
        outcome
    }

    /// Opens the file where it is not open, and knows what waits there.
    pub(super) async fn ensure(&mut self) -> Result<(), InboxError> {
        let Some(opened) = self.file.ensure().await? else { return Ok(()) };
        self.ids.fetch_max(opened.last, Ordering::Relaxed);
        self.waiting = opened.waiting.into_iter().collect();
        self.suspects.extend(opened.suspects);
        let settled: HashSet<i64> = self.settled.iter().map(|settled| settled.id()).collect();
        self.waiting.retain(|(_, id)| !self.out.contains(id) && !settled.contains(id));
        Ok(())
    }

    async fn write(&mut self, keeps: Vec<Keep>) -> Result<(), InboxError> {
        let due = self.due();
        if keeps.is_empty() && self.settled.is_empty() && due.is_empty() {
            return Ok(());
        }
        let mut firsts = HashSet::new();
        let new: Vec<&New> =
            keeps.iter().map(|keep| &keep.new).filter(|new| firsts.insert(new.digest)).collect();
        let mut at_once = self.at_once(due.len());
        let ids: Vec<i64> = due.iter().map(|(_, id)| *id).collect();
        let batch = Batch { new: &new, at_once, settled: &self.settled, due: &ids };
        let (mut fresh, kept) = self.file.write(batch).await?;
        for settled in self.settled.drain(..) {
            self.out.remove(&settled.id());
            self.suspects.remove(&settled.id());
            if let Settled::Again { id, next_try, .. } = settled {
                self.waiting.insert((next_try.0, id));
            }
        }
        // What is not there any more was removed meanwhile.
        for due in &due {
            self.waiting.remove(due);
        }
        self.hand_out(kept);
        for Keep { new, body, report, room } in keeps {
            let is_new = fresh.remove(&new.digest);
            // Whoever waits no longer was told 503, and will ask again.
            let _ = report.send(is_new);
            drop(room);
            if !is_new {
                self.stats.repeats += 1;
                continue;
            }
            self.stats.taken += 1;
            let job = Job { id: new.id, body, received: new.received, attempt: 1 };
            if !(at_once > 0 && self.hand(job)) {
                self.waiting.insert((new.received.0, new.id));
            }
            at_once = at_once.saturating_sub(1);
        }
        Ok(())
    }

    fn ended(&mut self, ended: Ended) {
        let Ended { id, attempt, handled, withdrawal } = ended;
        let settled = if handled {
            self.stats.handled += 1;
            Settled::Handled { id }
        } else {
            self.stats.failed += 1;
            if attempt < self.rules.attempts {
                let next_try = self.runtime.now().plus(self.rules.pause_after(attempt));
                Settled::Again { id, attempts: attempt, next_try }
            } else {
                tracing::error!(target: TARGET, id, "an event is dead: see `Inbox::dead`");
                Settled::Dead { id, attempts: attempt }
            }
        };
        match withdrawal {
            // Not before the traces are gone: a process that ends meanwhile begins again.
            Some(withdrawal) if !matches!(settled, Settled::Again { .. }) => {
                self.forgets.push_back(Forget::new(withdrawal, settled));
            }
            _ => self.settled.push(settled),
        }
    }

    async fn answer(&mut self, ask: Ask) {
        // Nobody listening is no reason to stop.
        match ask {
            Ask::Dead(report) => drop(report.send(self.dead().await)),
            Ask::Replay(id, report) => drop(report.send(self.replay(id).await)),
            Ask::Discard(id, report) => drop(report.send(self.discard(id).await)),
            Ask::Stats(report) => drop(report.send(self.stats().await)),
        }
    }

    fn tell(&mut self, outcome: &Result<(), InboxError>) {
        match outcome {
            Ok(()) if self.failing => tracing::info!(target: TARGET, "the inbox is written again"),
            Err(error) if !self.failing => {
                let cause = std::error::Error::source(error).map(ToString::to_string);
                tracing::error!(
                    target: TARGET, %error, cause,
                    "the inbox cannot be written; Zalo is told to send its events again"
                );
            }
            _ => {}
        }
        self.failing = outcome.is_err();
    }

    async fn close(mut self) {
        let settled = std::mem::take(&mut self.settled);
        let batch = Batch { settled: &settled, ..Batch::default() };
        if !settled.is_empty()
            && let Err(error) = self.file.write(batch).await
        {
            tracing::warn!(target: TARGET, %error, "some handled events will be handed out again");
        }
        for settled in settled {
            self.out.remove(&settled.id());
        }
        if !self.out.is_empty() {
            // Cut in order: nobody's fault.
            self.file.rest().await;
        }
        self.file.close().await;
        let handlers = self.out.len();
        let outcome = if handlers == 0 { Ok(()) } else { Err(InboxError::Cut { handlers }) };
        if let Some(Some(report)) = self.end {
            drop(report.send(outcome));
        }
    }
}
