//! The SQLite file: events that wait or are dead, sealed, and the digests of all that came within a day. What was written
//! is on the disk when it is reported, so an answer of 200 outlives a killed process and a power cut.
//!
//! One process holds it, by SQLite's own lock: a second one would hand out each event once more. The lock goes with its
//! process, however that ends, and spares the file of shared memory.

use std::{collections::HashSet, path::PathBuf, sync::Arc, time::Duration};

use sqlx::{
    ConnectOptions, Connection, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteLockingMode, SqliteSynchronous},
};

use super::{
    InboxError, TARGET,
    place::Place,
    rules::Rules,
    seal::Seal,
    table::{self, Digest, Kept, New, Settled},
};
use crate::platform::Runtime;

/// How long a file that another process holds is waited for: as long as a killed one may take to go.
const BUSY: Duration = Duration::from_millis(800);
/// What is sealed under the key in each file, as an event that no other has the number of.
const PROOF: (i64, &[u8]) = (-1, b"inbox");

pub(super) struct File {
    place: Place,
    seal: Arc<Seal>,
    runtime: Arc<dyn Runtime>,
    connection: Option<SqliteConnection>,
    rules: Rules,
    /// Whether this process had it open before.
    known: bool,
    #[cfg(test)]
    pub(super) faults: Faults,
}

/// What is written at once.
#[derive(Default)]
pub(super) struct Batch<'a> {
    pub(super) new: &'a [&'a New],
    /// How many of them go to the handler at once.
    pub(super) at_once: usize,
    pub(super) settled: &'a [Settled],
    /// Events that go to the handler from the file.
    pub(super) due: &'a [i64],
}

/// What stands in a file that was opened.
pub(super) struct Opened {
    /// Time of the next try, and number.
    pub(super) waiting: Vec<(i64, i64)>,
    /// Events with which processes ended, before their last try.
    pub(super) suspects: Vec<i64>,
    /// The highest number that was ever given.
    pub(super) last: i64,
}

/// A disk as a test wants it.
#[cfg(test)]
#[derive(Clone, Default)]
pub(super) struct Faults {
    /// Held for as long as it is to answer nothing.
    pub(super) stuck: Arc<tokio::sync::Mutex<()>>,
    /// How often it is to fail when in truth it has done its work.
    pub(super) lose_reports: Arc<std::sync::atomic::AtomicU32>,
}

#[cfg(test)]
impl Faults {
    fn loses_a_report(&self) -> bool {
        use std::sync::atomic::Ordering::SeqCst;
        let one_less = |left: u32| left.checked_sub(1);
        self.lose_reports.fetch_update(SeqCst, SeqCst, one_less).is_ok()
    }
}

impl File {
    pub(super) fn new(
        path: PathBuf,
        seal: Arc<Seal>,
        runtime: Arc<dyn Runtime>,
        rules: Rules,
    ) -> Self {
        Self {
            place: Place::new(path),
            seal,
            runtime,
            connection: None,
            rules,
            known: false,
            #[cfg(test)]
            faults: Faults::default(),
        }
    }

    /// Opens the file, or makes one; `None` when it is open and still there.
    pub(super) async fn ensure(&mut self) -> Result<Option<Opened>, InboxError> {
        if self.connection.is_some() {
            if !self.place.is_lost() {
                return Ok(None);
            }
            tracing::error!(
                target: TARGET,
                "the inbox's file was deleted or replaced while it was in use; events that waited there are lost, new \
                 ones go into what stands in its place or a new one"
            );
            // Before the next one is opened: both use the names of the files beside it.
            self.close().await;
        }
        self.open().await.map(Some)
    }

    async fn open(&mut self) -> Result<Opened, InboxError> {
        self.place.prepare().map_err(InboxError::Place)?;
        let options = SqliteConnectOptions::new()
            .filename(self.place.path())
            .locking_mode(SqliteLockingMode::Exclusive)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            // In KiB when negative. Digests lie anywhere in their table.
            .pragma("cache_size", "-32768")
            .busy_timeout(BUSY)
            .disable_statement_logging();
        let mut connection = options.connect().await.map_err(InboxError::from_sql)?;
        let opened = self.read(&mut connection).await?;
        self.connection = Some(connection);
        self.known = true;
        self.place.remember();
        Ok(opened)
    }

    async fn read(&self, connection: &mut SqliteConnection) -> Result<Opened, InboxError> {
        let sql = InboxError::from_sql;
        let version: i64 = sqlx::query_scalar("PRAGMA user_version")
            .fetch_one(&mut *connection)
            .await
            .map_err(sql)?;
        if version > table::VERSION {
            return Err(InboxError::Newer);
        }
        let mut on = connection.begin_with("BEGIN IMMEDIATE").await.map_err(sql)?;
        for order in table::MAKE {
            sqlx::query(order).execute(&mut *on).await.map_err(sql)?;
        }
        sqlx::query("PRAGMA user_version = 1").execute(&mut *on).await.map_err(sql)?;
        let proof: Option<Vec<u8>> =
            sqlx::query_scalar("SELECT value FROM facts WHERE name = 'proof'")
                .fetch_optional(&mut *on)
                .await
                .map_err(sql)?;
        match proof {
            Some(proof) if self.seal.open(PROOF.0, &proof).is_none() => {
                return Err(InboxError::WrongKey);
            }
            Some(_) => {}
            None => {
                let proof =
                    self.seal.close(PROOF.0, PROOF.1, &*self.runtime).ok_or(InboxError::Gone)?;
                let keep = sqlx::query("INSERT INTO facts (name, value) VALUES ('proof', ?1)");
                keep.bind(proof).execute(&mut *on).await.map_err(sql)?;
            }
        }
        let mut suspects = Vec::new();
        if !self.known {
            let next_try = self.runtime.now().plus(self.rules.pause);
            let died;
            (died, suspects) =
                table::cut(&mut on, next_try, self.rules.attempts).await.map_err(sql)?;
            if died > 0 {
                tracing::error!(
                    target: TARGET, events = died,
                    "events are dead, since the process ended whenever they were handled: see `Inbox::dead`"
                );
            }
        }
        let waiting = table::waiting(&mut on).await.map_err(sql)?;
        let last = table::last(&mut on).await.map_err(sql)?;
        on.commit().await.map_err(sql)?;
        Ok(Opened { waiting, suspects, last })
    }

    /// Adds new events and notes what became of tries and which begin, all or nothing. Says which digests were new, and
    /// gives what is due.
    pub(super) async fn write(
        &mut self,
        batch: Batch<'_>,
    ) -> Result<(HashSet<Digest>, Vec<Kept>), InboxError> {
        let Batch { new, at_once, settled, due } = batch;
        #[cfg(test)]
        drop(self.faults.stuck.lock().await);
        let outcome = match self.on()?.begin_with("BEGIN IMMEDIATE").await {
            Ok(mut on) => {
                async {
                    table::settle(&mut on, settled).await?;
                    let fresh = table::add(&mut on, new, at_once).await?;
                    let kept = match due {
                        [] => Vec::new(),
                        due => table::begin(&mut on, due).await?,
                    };
                    on.commit().await?;
                    Ok((fresh, kept))
                }
                .await
            }
            Err(error) => Err(error),
        };
        let mut outcome = outcome.map_err(InboxError::from_sql);
        if outcome.is_ok() && self.place.is_lost() {
            // It went into a file that nobody will find.
            outcome = Err(InboxError::Place(std::io::ErrorKind::NotFound.into()));
        }
        #[cfg(test)]
        if outcome.is_ok() && self.faults.loses_a_report() {
            outcome = Err(InboxError::Gone);
        }
        outcome
    }

    /// Notes that nothing is with a handler any more. Where that fails, the next process takes it for a kill.
    pub(super) async fn rest(&mut self) {
        if let Ok(on) = self.on()
            && let Err(error) = table::rest(on).await
        {
            tracing::debug!(target: TARGET, %error, "events that were cut are not noted as such");
        }
    }

    /// The open connection.
    pub(super) fn on(&mut self) -> Result<&mut SqliteConnection, InboxError> {
        self.connection.as_mut().ok_or(InboxError::Gone)
    }

    /// Whatever state it is in goes with it; SQLite undoes what was not committed.
    pub(super) async fn close(&mut self) {
        if let Some(connection) = self.connection.take()
            && let Err(error) = connection.close().await
        {
            tracing::debug!(target: TARGET, %error, "the inbox's file did not close");
        }
    }
}
