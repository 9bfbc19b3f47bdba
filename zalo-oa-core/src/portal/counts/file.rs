//! The SQLite file: a row for each desk and day. A batch is one transaction that is on the disk when it
//! is reported, so a killed process or a power cut costs no more than the last moments.
//!
//! Each writer leaves the number of its last batch in the same transaction: when a commit fails, only
//! the disk knows whether it took place. And SQLite does not notice that its file was deleted, so that
//! is looked for before and after each batch.

use std::{collections::BTreeMap, path::PathBuf, time::Duration};

use sqlx::{
    ConnectOptions, Connection, Row, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use super::{CountsError, Sealed, day_text};
use crate::{
    identity::Identity,
    platform::{Runtime, SystemRuntime},
    portal::{TARGET, answer::digest},
};

/// How long a file that another process has locked is waited for. Only the writer's thread waits.
const BUSY: Duration = Duration::from_millis(500);

const TABLES: [&str; 2] = [
    "CREATE TABLE IF NOT EXISTS scans (
        desk TEXT NOT NULL,
        day TEXT NOT NULL,
        scans INTEGER NOT NULL,
        PRIMARY KEY (desk, day)
    ) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS batches (
        writer TEXT NOT NULL PRIMARY KEY,
        number INTEGER NOT NULL,
        day TEXT NOT NULL
    ) WITHOUT ROWID",
];
const ADD: &str = "INSERT INTO scans (desk, day, scans) VALUES (?1, ?2, ?3)
    ON CONFLICT (desk, day) DO UPDATE SET scans = scans + excluded.scans";
const MARK: &str = "INSERT INTO batches (writer, number, day) VALUES (?1, ?2, date('now'))
    ON CONFLICT (writer) DO UPDATE SET number = excluded.number, day = excluded.day";
const MARKED: &str = "SELECT number FROM batches WHERE writer = ?1";
/// Of processes that are long gone.
const SWEEP: &str = "DELETE FROM batches WHERE day < date('now', '-30 days')";
/// One statement, so that counts and number are of one moment.
const READ: &str =
    "SELECT day, desk, scans, (SELECT number FROM batches WHERE writer = ?1) FROM scans";

#[derive(Debug)]
pub(super) struct File {
    path: PathBuf,
    /// This process' name among the writers of the file; says nothing but that.
    writer: String,
    connection: Option<SqliteConnection>,
    /// What stood at the path when it was opened.
    opened: Identity,
    /// How many reports of a batch that arrived are to be lost.
    #[cfg(test)]
    pub(super) lose_reports: u32,
}

impl File {
    pub(super) fn new(path: PathBuf) -> Self {
        let mut chance = [0; 16];
        SystemRuntime.random(&mut chance);
        Self {
            path,
            writer: digest(&chance),
            connection: None,
            opened: Identity::default(),
            #[cfg(test)]
            lose_reports: 0,
        }
    }

    /// Opens the file and makes it when it is not there.
    pub(super) async fn open(&mut self) -> Result<(), CountsError> {
        let options = SqliteConnectOptions::new()
            .filename(&self.path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY)
            .disable_statement_logging();
        let mut connection = options.connect().await.map_err(failed)?;
        for table in TABLES {
            sqlx::query(table).execute(&mut connection).await.map_err(failed)?;
        }
        self.connection = Some(connection);
        self.opened = Identity::of(&self.path);
        Ok(())
    }

    /// A file that is only locked for now is no reason not to start.
    pub(super) fn forgive(error: CountsError) -> Result<(), CountsError> {
        let busy = match &error {
            CountsError::File(cause) => cause
                .downcast_ref::<sqlx::Error>()
                .and_then(sqlx::Error::as_database_error)
                .and_then(|error| error.code())
                // The lowest byte is the kind: 5 busy, 6 locked.
                .and_then(|code| code.parse::<u32>().ok())
                .is_some_and(|code| matches!(code & 0xff, 5 | 6)),
            _ => false,
        };
        if busy { Ok(()) } else { Err(error) }
    }

    /// Adds all numbers, or none; and none that this batch has added already.
    pub(super) async fn add(&mut self, batch: &Sealed) -> Result<(), CountsError> {
        let writer = self.writer.clone();
        let connection = self.connection().await?;
        let mut outcome = write(connection, &writer, batch).await.map_err(failed);
        if outcome.is_ok() && self.opened.is_lost(&self.path) {
            // It went into a file that nobody will find.
            let connection = self.connection().await?;
            outcome = write(connection, &writer, batch).await.map_err(failed);
        }
        #[cfg(test)]
        if outcome.is_ok() && self.lose_reports > 0 {
            self.lose_reports -= 1;
            outcome = Err(failed(sqlx::Error::WorkerCrashed));
        }
        if outcome.is_err() {
            // Whatever state it is in goes with it; SQLite undoes what was not committed.
            self.close().await;
        }
        outcome
    }

    /// All numbers, by day and desk, and the number of this writer's last batch among them.
    pub(super) async fn read(&mut self) -> Result<(Numbers, Option<i64>), CountsError> {
        let writer = self.writer.clone();
        let connection = self.connection().await?;
        let rows = sqlx::query(READ).bind(writer).fetch_all(connection).await.map_err(failed)?;
        let (mut all, mut last) = (BTreeMap::new(), None);
        for row in rows {
            let day = row.try_get(0).map_err(failed)?;
            let desk = row.try_get(1).map_err(failed)?;
            let scans: i64 = row.try_get(2).map_err(failed)?;
            last = row.try_get(3).map_err(failed)?;
            all.insert((day, desk), u64::try_from(scans).unwrap_or(0));
        }
        Ok((all, last))
    }

    pub(super) async fn close(&mut self) {
        if let Some(connection) = self.connection.take()
            && let Err(error) = connection.close().await
        {
            tracing::debug!(target: TARGET, %error, "the file of counts did not close");
        }
    }

    async fn connection(&mut self) -> Result<&mut SqliteConnection, CountsError> {
        if self.connection.is_some() && self.opened.is_lost(&self.path) {
            tracing::error!(
                target: TARGET,
                "the file of scan counts was deleted or replaced while the portal ran; counting goes \
                 on in what stands in its place or a new one, without the earlier counts"
            );
            // Before the next one is opened: both use the names of the files beside it.
            self.close().await;
        }
        if self.connection.is_none() {
            self.open().await?;
        }
        self.connection.as_mut().ok_or(CountsError::Gone)
    }
}

/// Scans by day and desk.
pub(super) type Numbers = BTreeMap<(String, String), u64>;

async fn write(
    connection: &mut SqliteConnection,
    writer: &str,
    batch: &Sealed,
) -> Result<(), sqlx::Error> {
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    let marked: Option<(i64,)> =
        sqlx::query_as(MARKED).bind(writer).fetch_optional(&mut *transaction).await?;
    if marked == Some((batch.number,)) {
        return transaction.rollback().await;
    }
    for ((desk, day), scans) in &batch.scans {
        sqlx::query(ADD)
            .bind(&**desk)
            .bind(day_text(*day))
            .bind(i64::try_from(*scans).unwrap_or(i64::MAX))
            .execute(&mut *transaction)
            .await?;
    }
    sqlx::query(MARK).bind(writer).bind(batch.number).execute(&mut *transaction).await?;
    sqlx::query(SWEEP).execute(&mut *transaction).await?;
    transaction.commit().await
}

fn failed(error: sqlx::Error) -> CountsError {
    CountsError::File(Box::new(error))
}
