//! The SQLite file: one table, a row for each desk and day. A batch is one transaction that is on
//! the disk when it is reported, so a killed process or a power cut costs no more than the last
//! moments.

use std::{collections::BTreeMap, path::PathBuf, time::Duration};

use sqlx::{
    ConnectOptions, Connection, Row, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use super::{Batch, CountsError, day_text};

/// How long a file that another process has locked is waited for. Only the writer's thread waits.
const BUSY: Duration = Duration::from_millis(500);

const TABLE: &str = "CREATE TABLE IF NOT EXISTS scans (
    desk TEXT NOT NULL,
    day TEXT NOT NULL,
    scans INTEGER NOT NULL,
    PRIMARY KEY (desk, day)
) WITHOUT ROWID";
const ADD: &str = "INSERT INTO scans (desk, day, scans) VALUES (?1, ?2, ?3)
    ON CONFLICT (desk, day) DO UPDATE SET scans = scans + excluded.scans";
const READ: &str = "SELECT day, desk, scans FROM scans";

#[derive(Debug)]
pub(super) struct File {
    path: PathBuf,
    connection: Option<SqliteConnection>,
}

impl File {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path, connection: None }
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
        sqlx::query(TABLE).execute(&mut connection).await.map_err(failed)?;
        self.connection = Some(connection);
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

    /// Adds all numbers, or none.
    pub(super) async fn add(&mut self, batch: &Batch) -> Result<(), CountsError> {
        let connection = self.connection().await?;
        let outcome = write(connection, batch).await;
        if outcome.is_err() {
            // Whatever state it is in goes with it; SQLite undoes what was not committed.
            self.connection = None;
        }
        outcome.map_err(failed)
    }

    /// All numbers, by day and desk.
    pub(super) async fn read(&mut self) -> Result<BTreeMap<(String, String), u64>, CountsError> {
        let connection = self.connection().await?;
        let rows = sqlx::query(READ).fetch_all(connection).await.map_err(failed)?;
        let mut all = BTreeMap::new();
        for row in rows {
            let day = row.try_get(0).map_err(failed)?;
            let desk = row.try_get(1).map_err(failed)?;
            let scans: i64 = row.try_get(2).map_err(failed)?;
            all.insert((day, desk), u64::try_from(scans).unwrap_or(0));
        }
        Ok(all)
    }

    pub(super) async fn close(&mut self) {
        if let Some(connection) = self.connection.take()
            && let Err(error) = connection.close().await
        {
            tracing::debug!(target: super::super::TARGET, %error, "the file of counts did not close");
        }
    }

    async fn connection(&mut self) -> Result<&mut SqliteConnection, CountsError> {
        if self.connection.is_none() {
            self.open().await?;
        }
        self.connection.as_mut().ok_or(CountsError::Gone)
    }
}

async fn write(connection: &mut SqliteConnection, batch: &Batch) -> Result<(), sqlx::Error> {
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    for ((desk, day), scans) in batch {
        sqlx::query(ADD)
            .bind(&**desk)
            .bind(day_text(*day))
            .bind(i64::try_from(*scans).unwrap_or(i64::MAX))
            .execute(&mut *transaction)
            .await?;
    }
    transaction.commit().await
}

fn failed(error: sqlx::Error) -> CountsError {
    CountsError::File(Box::new(error))
}
