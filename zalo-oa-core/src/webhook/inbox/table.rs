//! The tables and what is said to them. Each batch of deliveries is a handful of statements, whatever its size.

use std::collections::HashSet;

use sqlx::{AssertSqlSafe, Row, SqliteConnection};

use crate::platform::Timestamp;

/// The digest of a body.
pub(super) type Digest = [u8; 32];

pub(super) const VERSION: i64 = 1;

/// `AUTOINCREMENT`, so that no number is ever given twice: handlers may go by it.
pub(super) const MAKE: [&str; 5] = [
    "CREATE TABLE IF NOT EXISTS facts (name TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS seen (digest BLOB NOT NULL PRIMARY KEY, received INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX IF NOT EXISTS seen_by_age ON seen (received)",
    "CREATE TABLE IF NOT EXISTS events (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        received INTEGER NOT NULL,
        next_try INTEGER NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        dead INTEGER NOT NULL DEFAULT 0,
        begun INTEGER NOT NULL DEFAULT 0,
        cuts INTEGER NOT NULL DEFAULT 0,
        sealed BLOB NOT NULL
    )",
    "CREATE INDEX IF NOT EXISTS dead_events ON events (id) WHERE dead = 1",
];
const HANDLED: &str = "DELETE FROM events WHERE id IN (SELECT value FROM json_each(?1))";
const FAILED: &str = "UPDATE events
    SET attempts = told.value ->> 1, next_try = told.value ->> 2, dead = told.value ->> 3, begun = 0, cuts = 0
    FROM json_each(?1) AS told WHERE events.id = told.value ->> 0";
/// What was with a handler when a process ended without a word: a try that failed. The first may have been anybody's fault.
const CUT: &str = "UPDATE events SET begun = 0, cuts = cuts + 1, attempts = attempts + 1,
    next_try = CASE WHEN cuts = 0 THEN next_try ELSE ?1 END, dead = attempts + 1 >= ?2
    WHERE begun = 1 AND dead = 0 RETURNING dead";
const BEGIN: &str =
    "UPDATE events SET begun = 1 WHERE dead = 0 AND id IN (SELECT value FROM json_each(?1))";
const REST: &str = "UPDATE events SET begun = 0 WHERE begun = 1";
const SUSPECTS: &str = "SELECT id FROM events WHERE dead = 0 AND cuts > 0 AND attempts + 1 >= ?1";
const LOAD: &str = "SELECT id, received, attempts, sealed FROM events
    WHERE dead = 0 AND id IN (SELECT value FROM json_each(?1))";
const AFTER: &str =
    "SELECT id, received, attempts, sealed FROM events WHERE id > ?1 ORDER BY id LIMIT ?2";
const DEAD: &str =
    "SELECT id, received, attempts, sealed FROM events WHERE dead = 1 ORDER BY id LIMIT ?1";
const REPLAY: &str = "UPDATE events SET dead = 0, attempts = 0, next_try = ?2, begun = 0, cuts = 0
    WHERE dead = 1 AND (?1 IS NULL OR id = ?1) RETURNING id";
const DISCARD: &str = "DELETE FROM events WHERE dead = 1 AND id = ?1";
const FORGET: &str = "DELETE FROM seen WHERE digest IN
    (SELECT digest FROM seen WHERE received < ?1 OR received > ?2 LIMIT ?3)";
/// Events come in the order of their numbers, so the oldest stand first.
const PURGE: &str = "DELETE FROM events WHERE received < ?1
    AND id IN (SELECT id FROM events ORDER BY id LIMIT ?2)";

/// A new event, sealed.
#[derive(Debug)]
pub(super) struct New {
    pub(super) id: i64,
    pub(super) digest: Digest,
    pub(super) received: Timestamp,
    pub(super) sealed: Vec<u8>,
}

/// An event as it lies there.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) id: i64,
    pub(super) received: Timestamp,
    pub(super) attempts: u32,
    pub(super) sealed: Vec<u8>,
}

/// What became of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Settled {
    Handled { id: i64 },
    Again { id: i64, attempts: u32, next_try: Timestamp },
    Dead { id: i64, attempts: u32 },
}

impl Settled {
    pub(super) fn id(self) -> i64 {
        match self {
            Self::Handled { id } | Self::Again { id, .. } | Self::Dead { id, .. } => id,
        }
    }
}

type Told<T> = Result<T, sqlx::Error>;

/// Notes what became of tries.
pub(super) async fn settle(on: &mut SqliteConnection, all: &[Settled]) -> Told<()> {
    let (mut handled, mut failed) = (Vec::new(), Vec::new());
    for settled in all {
        match *settled {
            Settled::Handled { id } => handled.push(id),
            Settled::Again { id, attempts, next_try } => failed.push((id, attempts, next_try.0, 0)),
            Settled::Dead { id, attempts } => failed.push((id, attempts, 0, 1)),
        }
    }
    if !handled.is_empty() {
        sqlx::query(HANDLED).bind(json(&handled)).execute(&mut *on).await?;
    }
    if !failed.is_empty() {
        sqlx::query(FAILED).bind(json(&failed)).execute(&mut *on).await?;
    }
    Ok(())
}

/// Adds what was not seen before; says which digests that were. No digest may be there twice. So many of them go to the
/// handler at once.
pub(super) async fn add(
    on: &mut SqliteConnection,
    all: &[&New],
    at_once: usize,
) -> Told<HashSet<Digest>> {
    let mut fresh = HashSet::with_capacity(all.len());
    for part in parts(all) {
        let sql = many("INSERT INTO seen (digest, received) VALUES ", 2, part.len())
            + " ON CONFLICT DO NOTHING RETURNING digest";
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for new in part {
            query = query.bind(new.digest.as_slice()).bind(new.received.0);
        }
        for row in query.fetch_all(&mut *on).await? {
            let digest: &[u8] = row.try_get(0)?;
            fresh.extend(<Digest>::try_from(digest));
        }
    }
    let new: Vec<&New> = all.iter().copied().filter(|new| fresh.contains(&new.digest)).collect();
    let mut left = at_once;
    for part in parts(&new) {
        let columns = "INSERT INTO events (id, received, next_try, begun, sealed) VALUES ";
        let mut query = sqlx::query(AssertSqlSafe(many(columns, 5, part.len())));
        for new in part {
            let received = new.received.0;
            let begun = left > 0;
            left = left.saturating_sub(1);
            query = query.bind(new.id).bind(received).bind(received).bind(begun);
            query = query.bind(new.sealed.as_slice());
        }
        query.execute(&mut *on).await?;
    }
    Ok(fresh)
}

/// Reads events for the handler, and notes that they are with it.
pub(super) async fn begin(on: &mut SqliteConnection, ids: &[i64]) -> Told<Vec<Kept>> {
    let ids = json(ids);
    sqlx::query(BEGIN).bind(&ids).execute(&mut *on).await?;
    kept(sqlx::query(LOAD).bind(&ids).fetch_all(on).await?)
}

/// Counts the end of an earlier process as a failed try of what was with a handler then. Says how many died of it, and
/// which have their last try before them.
pub(super) async fn cut(
    on: &mut SqliteConnection,
    next_try: Timestamp,
    attempts: u32,
) -> Told<(usize, Vec<i64>)> {
    let query = sqlx::query_scalar(CUT).bind(next_try.0).bind(attempts);
    let cut: Vec<bool> = query.fetch_all(&mut *on).await?;
    let suspects = sqlx::query_scalar(SUSPECTS).bind(attempts).fetch_all(on).await?;
    Ok((cut.into_iter().filter(|dead| *dead).count(), suspects))
}

/// Nothing is with a handler any more: this process ends in order.
pub(super) async fn rest(on: &mut SqliteConnection) -> Told<()> {
    sqlx::query(REST).execute(on).await.map(drop)
}

pub(super) async fn after(on: &mut SqliteConnection, id: i64, most: i64) -> Told<Vec<Kept>> {
    kept(sqlx::query(AFTER).bind(id).bind(most).fetch_all(on).await?)
}

pub(super) async fn remove(on: &mut SqliteConnection, ids: &[i64]) -> Told<()> {
    sqlx::query(HANDLED).bind(json(ids)).execute(on).await.map(drop)
}

pub(super) async fn dead(on: &mut SqliteConnection, most: i64) -> Told<Vec<Kept>> {
    kept(sqlx::query(DEAD).bind(most).fetch_all(on).await?)
}

pub(super) async fn count_dead(on: &mut SqliteConnection) -> Told<i64> {
    sqlx::query_scalar("SELECT count(*) FROM events WHERE dead = 1").fetch_one(on).await
}

/// The numbers of those that wait again.
pub(super) async fn replay(
    on: &mut SqliteConnection,
    id: Option<i64>,
    now: Timestamp,
) -> Told<Vec<i64>> {
    sqlx::query_scalar(REPLAY).bind(id).bind(now.0).fetch_all(on).await
}

pub(super) async fn discard(on: &mut SqliteConnection, id: i64) -> Told<bool> {
    Ok(sqlx::query(DISCARD).bind(id).execute(on).await?.rows_affected() > 0)
}

/// Lets go of digests outside of these times, no more than so many; how many they were.
pub(super) async fn forget(
    on: &mut SqliteConnection,
    from: Timestamp,
    to: Timestamp,
    most: i64,
) -> Told<u64> {
    let query = sqlx::query(FORGET).bind(from.0).bind(to.0).bind(most);
    Ok(query.execute(on).await?.rows_affected())
}

/// Removes events that came before a time, no more than so many; how many they were.
pub(super) async fn purge(on: &mut SqliteConnection, before: Timestamp, most: i64) -> Told<u64> {
    Ok(sqlx::query(PURGE).bind(before.0).bind(most).execute(on).await?.rows_affected())
}

/// Those that wait, by the time of their next try.
pub(super) async fn waiting(on: &mut SqliteConnection) -> Told<Vec<(i64, i64)>> {
    sqlx::query_as("SELECT next_try, id FROM events WHERE dead = 0").fetch_all(on).await
}

/// The highest number that was ever given.
pub(super) async fn last(on: &mut SqliteConnection) -> Told<i64> {
    let last = "SELECT seq FROM sqlite_sequence WHERE name = 'events'";
    Ok(sqlx::query_scalar(last).fetch_optional(on).await?.unwrap_or(0))
}

fn kept(rows: Vec<sqlx::sqlite::SqliteRow>) -> Told<Vec<Kept>> {
    let kept = |row: sqlx::sqlite::SqliteRow| {
        Ok(Kept {
            id: row.try_get(0)?,
            received: Timestamp(row.try_get(1)?),
            attempts: row.try_get(2)?,
            sealed: row.try_get(3)?,
        })
    };
    rows.into_iter().map(kept).collect()
}

/// Parts of few sizes, so that few statements have to be prepared.
fn parts<'a, 'n>(all: &'a [&'n New]) -> impl Iterator<Item = &'a [&'n New]> {
    let (many, rest) = all.split_at(all.len() / 64 * 64);
    let (some, ones) = rest.split_at(rest.len() / 8 * 8);
    many.chunks(64).chain(some.chunks(8)).chain(ones.chunks(1))
}

fn many(start: &str, columns: usize, rows: usize) -> String {
    let row = format!("({})", vec!["?"; columns].join(","));
    start.to_owned() + &vec![row; rows].join(",")
}

fn json(ids: &(impl serde::Serialize + ?Sized)) -> String {
    // Numbers can always be written.
    serde_json::to_string(ids).unwrap_or_default()
}
