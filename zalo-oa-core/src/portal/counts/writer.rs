//! The one who writes: a loop of its own, so that nobody who counts or redirects ever waits for a disk.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use futures_util::future;
use tokio::sync::{mpsc, oneshot};

use super::{CountsError, DayCount, Gathered, Order, Sealed, day_text, file::File, lock};
use crate::{
    platform::{Runtime, SystemRuntime},
    portal::TARGET,
};

/// How often what has gathered is written.
const EVERY: Duration = Duration::from_millis(200);
/// How long the last numbers are tried at the end. A try under way may take two seconds more.
const LAST: Duration = Duration::from_secs(3);

pub(super) struct Writer {
    gathered: Arc<Mutex<Gathered>>,
    file: File,
    /// Of the batch that was sealed last. The first one comes from the clock, so that the numbers of two
    /// lives differ.
    number: i64,
    /// Whether the last attempt failed, so that an outage is told once.
    failing: bool,
}

impl Writer {
    pub(super) fn new(gathered: Arc<Mutex<Gathered>>, file: File) -> Self {
        Self { gathered, file, number: SystemRuntime.now().0, failing: false }
    }

    pub(super) async fn run(
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
                        tracing::error!(target: TARGET, %error, "scan counts are lost");
                    }
                    return;
                }
            }
        }
    }

    /// Writes the sealed batch, if there is one, and then what has gathered since.
    async fn write(&mut self) -> Result<(), CountsError> {
        for _ in 0..2 {
            let Some(sealed) = self.seal() else { return Ok(()) };
            let outcome = self.file.add(&sealed).await;
            self.tell(&outcome);
            outcome?;
            lock(&self.gathered).sealed = None;
        }
        Ok(())
    }

    /// The batch to be written next; `None` when all is.
    fn seal(&mut self) -> Option<Arc<Sealed>> {
        let mut gathered = lock(&self.gathered);
        if gathered.sealed.is_none() && !gathered.waiting.is_empty() {
            self.number = self.number.saturating_add(1);
            let scans = std::mem::take(&mut gathered.waiting);
            gathered.sealed = Some(Arc::new(Sealed { number: self.number, scans }));
        }
        gathered.sealed.clone()
    }

    fn tell(&mut self, outcome: &Result<(), CountsError>) {
        match outcome {
            Ok(()) if self.failing => {
                tracing::info!(target: TARGET, "scan counts are written again");
            }
            Err(error) if !self.failing => {
                let cause = std::error::Error::source(error).map(ToString::to_string);
                tracing::error!(
                    target: TARGET, cause,
                    "scan counts cannot be written; they are kept in memory and tried again"
                );
            }
            _ => {}
        }
        self.failing = outcome.is_err();
    }

    async fn read(&mut self) -> Result<Vec<DayCount>, CountsError> {
        // What cannot be written is added below.
        drop(self.write().await);
        let (mut all, last) = self.file.read().await?;
        let gathered = lock(&self.gathered);
        // A batch whose outcome is unknown may be among what was read.
        let sealed = gathered.sealed.iter().filter(|sealed| last != Some(sealed.number));
        let sealed = sealed.flat_map(|sealed| &sealed.scans);
        for ((desk, day), scans) in gathered.waiting.iter().chain(sealed) {
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
        Err(CountsError::Unwritten { scans: lock(&self.gathered).scans() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn writer(path: &std::path::Path) -> Writer {
        let mut writer = Writer::new(Arc::default(), File::new(path.to_owned()));
        writer.file.open().await.unwrap();
        writer
    }

    fn scan(writer: &Writer) {
        *lock(&writer.gathered).waiting.entry(("a".into(), 20_000)).or_insert(0) += 1;
    }

    async fn read(writer: &mut Writer) -> u64 {
        writer.read().await.unwrap().iter().map(|count| count.scans).sum()
    }

    #[tokio::test]
    async fn a_batch_that_arrived_in_spite_of_an_error_is_counted_once() {
        let folder = std::env::temp_dir().join(format!("zalo-oa-counts-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let mut writer = writer(&folder.join("counts.sqlite")).await;
        scan(&writer);
        writer.write().await.unwrap();
        for lost in [1, 2, 3] {
            scan(&writer);
            writer.file.lose_reports = lost;
            for _ in 0..lost {
                assert!(writer.write().await.is_err());
                // Meanwhile the next ones gather, and whoever reads gets each of them once.
                scan(&writer);
            }
            writer.file.lose_reports = 1;
            let before = lock(&writer.gathered).scans();
            assert!(before > 0);
            drop(writer.read().await);
            writer.write().await.unwrap();
            assert_eq!(lock(&writer.gathered).scans(), 0);
        }
        assert_eq!(read(&mut writer).await, 1 + 2 + 3 + 4);
        writer.file.close().await;
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
