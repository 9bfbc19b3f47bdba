//! How often each desk's code was opened on each day: two words and a number, nothing about whom.
//!
//! A scan is counted in memory and a thread of its own writes what has gathered, several times a
//! second. So a redirect waits for no disk, and a locked or full one refuses nobody: the numbers stay
//! in memory until they can be written.

mod file;
pub(super) mod page;

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use futures_util::future;
use tokio::sync::{mpsc, oneshot};

use crate::platform::{Runtime, SystemRuntime, Timestamp, date};
use file::File;

/// How often what has gathered is written.
const EVERY: Duration = Duration::from_millis(200);
/// How long the last numbers may take at the end.
const LAST: Duration = Duration::from_secs(5);
/// Vietnam's time is UTC+7, without summer time.
const VIETNAM: i64 = 7 * 3_600_000;

/// Scans of a desk on a day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayCount {
    /// The day in Vietnam, `yyyy-MM-dd`.
    pub day: String,
    /// The desk's code.
    pub desk: String,
    /// How often its code was opened.
    pub scans: u64,
}

/// The file of counts cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CountsError {
    /// What the database says.
    #[error("the file of scan counts cannot be used")]
    File(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The thread that writes is gone, or was not to be had.
    #[error("the thread that writes scan counts is gone")]
    Gone,
    /// The portal has ended, and these scans could not be written.
    #[error("{scans} scans could not be written before the end")]
    Unwritten {
        /// How many.
        scans: u64,
    },
}

/// What has gathered, by desk and day number.
type Batch = BTreeMap<(Arc<str>, i64), u64>;

#[derive(Debug)]
pub(super) struct Counts {
    waiting: Arc<Mutex<Batch>>,
    orders: mpsc::UnboundedSender<Order>,
}

#[derive(Debug)]
enum Order {
    /// Write now, and say whether it could be done.
    Write(oneshot::Sender<Result<(), CountsError>>),
    Read(oneshot::Sender<Result<Vec<DayCount>, CountsError>>),
    /// Write until it can be done, but not for ever, and end.
    End(oneshot::Sender<Result<(), CountsError>>),
}

impl Counts {
    /// Opens the file or makes one.
    pub(super) async fn open(path: PathBuf) -> Result<Self, CountsError> {
        let (orders, receiver) = mpsc::unbounded_channel();
        let (report, opened) = oneshot::channel();
        let waiting = Arc::new(Mutex::new(Batch::new()));
        let writer =
            Writer { waiting: Arc::clone(&waiting), file: File::new(path), failing: false };
        // A thread and a tokio of its own: neither a busy nor an ending server keeps it from writing.
        SystemRuntime.spawn(Box::pin(writer.run(receiver, report)));
        opened.await.map_err(|_| CountsError::Gone)??;
        Ok(Self { waiting, orders })
    }

    /// Counts one scan. Never waits.
    pub(super) fn add(&self, desk: Arc<str>, now: Timestamp) {
        let mut waiting = lock(&self.waiting);
        let scans = waiting.entry((desk, day_number(now))).or_insert(0);
        *scans = scans.saturating_add(1);
    }

    /// Writes what has gathered.
    pub(super) async fn write(&self) -> Result<(), CountsError> {
        self.ask(Order::Write).await
    }

    /// All counts, those in memory included.
    pub(super) async fn read(&self) -> Result<Vec<DayCount>, CountsError> {
        self.ask(Order::Read).await
    }

    /// Writes what has gathered and ends the thread; a few seconds at most.
    pub(super) async fn end(&self) -> Result<(), CountsError> {
        self.ask(Order::End).await
    }

    async fn ask<T>(
        &self,
        order: impl FnOnce(oneshot::Sender<Result<T, CountsError>>) -> Order,
    ) -> Result<T, CountsError> {
        let (report, outcome) = oneshot::channel();
        self.orders.send(order(report)).map_err(|_| CountsError::Gone)?;
        outcome.await.map_err(|_| CountsError::Gone)?
    }
}

struct Writer {
    waiting: Arc<Mutex<Batch>>,
    file: File,
    /// Whether the last attempt failed, so that an outage is told once.
    failing: bool,
}

impl Writer {
    async fn run(
        mut self,
        mut orders: mpsc::UnboundedReceiver<Order>,
        opened: oneshot::Sender<Result<(), CountsError>>,
    ) {
        let outcome = self.file.open().await.or_else(File::forgive);
        let failed = outcome.is_err();
        if opened.send(outcome).is_err() || failed {
            return;
        }
        loop {
            let order = {
                let (next, tick) = (Box::pin(orders.recv()), SystemRuntime.sleep(EVERY));
                match future::select(next, tick).await {
                    future::Either::Left((order, _)) => Some(order),
                    future::Either::Right(_) => None,
                }
            };
            // Nobody listening is no reason to stop.
            match order {
                None => drop(self.write().await),
                Some(Some(Order::Write(report))) => drop(report.send(self.write().await)),
                Some(Some(Order::Read(report))) => drop(report.send(self.read().await)),
                Some(Some(Order::End(report))) => {
                    drop(report.send(self.end().await));
                    return;
                }
                // Dropped without an end; the process may be going on.
                Some(None) => {
                    if let Err(error) = self.end().await {
                        tracing::error!(target: super::TARGET, %error, "scan counts are lost");
                    }
                    return;
                }
            }
        }
    }

    async fn write(&mut self) -> Result<(), CountsError> {
        let batch = std::mem::take(&mut *lock(&self.waiting));
        if batch.is_empty() {
            return Ok(());
        }
        let outcome = self.file.add(&batch).await;
        match &outcome {
            Ok(()) if self.failing => {
                tracing::info!(target: super::TARGET, "scan counts are written again");
            }
            Err(error) if !self.failing => {
                let cause = std::error::Error::source(error).map(ToString::to_string);
                tracing::error!(
                    target: super::TARGET, cause,
                    "scan counts cannot be written; they are kept in memory and tried again"
                );
            }
            _ => {}
        }
        self.failing = outcome.is_err();
        if outcome.is_err() {
            let mut waiting = lock(&self.waiting);
            for (key, scans) in batch {
                let sum = waiting.entry(key).or_insert(0);
                *sum = sum.saturating_add(scans);
            }
        }
        outcome
    }

    async fn read(&mut self) -> Result<Vec<DayCount>, CountsError> {
        // What cannot be written is added below.
        drop(self.write().await);
        let mut all = self.file.read().await?;
        for ((desk, day), scans) in lock(&self.waiting).iter() {
            *all.entry((day_text(*day), desk.to_string())).or_insert(0) += scans;
        }
        let rows = all.into_iter();
        Ok(rows.map(|((day, desk), scans)| DayCount { day, desk, scans }).collect())
    }

    async fn end(&mut self) -> Result<(), CountsError> {
        // A locked file makes each try wait, so the time counts, not the tries.
        let until = SystemRuntime.now().plus(LAST);
        while SystemRuntime.now() < until {
            if self.write().await.is_ok() {
                self.file.close().await;
                return Ok(());
            }
            SystemRuntime.sleep(EVERY).await;
        }
        Err(CountsError::Unwritten { scans: lock(&self.waiting).values().sum() })
    }
}

fn lock(batch: &Mutex<Batch>) -> MutexGuard<'_, Batch> {
    batch.lock().unwrap_or_else(PoisonError::into_inner)
}

fn day_number(now: Timestamp) -> i64 {
    now.0.saturating_add(VIETNAM).div_euclid(date::DAY)
}

fn day_text(number: i64) -> String {
    let (year, month, day) = date::civil(number);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight_in_vietnam() {
        // 2026-11-23 16:59:59.999 UTC is a millisecond before midnight there.
        let before = Timestamp(1_795_453_199_999);
        assert_eq!(before.utc(), "2026-11-23T16:59:59Z");
        assert_eq!(day_text(day_number(before)), "2026-11-23");
        assert_eq!(day_text(day_number(Timestamp(before.0 + 1))), "2026-11-24");
    }
}
