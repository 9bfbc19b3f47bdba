//! How often each desk's code was opened on each day: two words and a number, nothing about whom.
//!
//! A scan is counted in memory and a thread of its own writes what has gathered, several times a
//! second. So a redirect waits for no disk, and a locked or full one refuses nobody: the numbers stay
//! in memory until they can be written. What is written is sealed first, under a number that is written
//! with it, so that a batch whose outcome nobody knows is counted once.

mod file;
pub(super) mod page;
mod writer;

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
use writer::Writer;

/// How long the end may take, also where the disk answers nothing at all.
const END: Duration = Duration::from_secs(6);
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

/// A batch that is being written, or was and nobody knows whether it arrived. It changes no more.
#[derive(Debug)]
struct Sealed {
    number: i64,
    scans: Batch,
}

/// What is not known to be on the disk.
#[derive(Debug, Default)]
struct Gathered {
    waiting: Batch,
    sealed: Option<Arc<Sealed>>,
}

impl Gathered {
    fn scans(&self) -> u64 {
        let sealed = self.sealed.iter().flat_map(|sealed| sealed.scans.values());
        self.waiting.values().chain(sealed).sum()
    }
}

#[derive(Debug)]
pub(super) struct Counts {
    gathered: Arc<Mutex<Gathered>>,
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
        let gathered = Arc::new(Mutex::new(Gathered::default()));
        let writer = Writer::new(Arc::clone(&gathered), File::new(path));
        // A thread and a tokio of its own: neither a busy nor an ending server keeps it from writing.
        SystemRuntime.spawn(Box::pin(writer.run(receiver, report)));
        opened.await.map_err(|_| CountsError::Gone)??;
        Ok(Self { gathered, orders })
    }

    /// Counts one scan. Never waits.
    pub(super) fn add(&self, desk: Arc<str>, now: Timestamp) {
        let mut gathered = lock(&self.gathered);
        let scans = gathered.waiting.entry((desk, day_number(now))).or_insert(0);
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
        self.end_within(END).await
    }

    async fn end_within(&self, most: Duration) -> Result<(), CountsError> {
        let (ended, patience) = (Box::pin(self.ask(Order::End)), SystemRuntime.sleep(most));
        match future::select(ended, patience).await {
            future::Either::Left((outcome, _)) => outcome,
            future::Either::Right(_) => {
                Err(CountsError::Unwritten { scans: lock(&self.gathered).scans() })
            }
        }
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

fn lock(gathered: &Mutex<Gathered>) -> MutexGuard<'_, Gathered> {
    gathered.lock().unwrap_or_else(PoisonError::into_inner)
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
    #[tokio::test]
    async fn a_disk_that_answers_nothing_does_not_keep_the_server_from_ending() {
        let (orders, _nobody) = mpsc::unbounded_channel();
        let counts = Counts { gathered: Arc::default(), orders };
        counts.add("a".into(), Timestamp(0));
        let error = counts.end_within(Duration::from_millis(20)).await.unwrap_err();
        assert!(matches!(error, CountsError::Unwritten { scans: 1 }), "{error}");
    }
}
