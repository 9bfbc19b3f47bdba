//! The file: one owner, one process, one key, and what happens when it goes.

use std::fs;

use sqlx::{ConnectOptions, Connection, sqlite::SqliteConnectOptions};
use zalo_oa_core::webhook::inbox::{Answer, BodyKey, Inbox, InboxError};
use zalo_oa_core::{model::OaSecretKey, webhook::Verifier};

use super::bench::{Bench, End, SECRET};

/// One number that stands in the file of an inbox that has ended.
pub(crate) async fn rows(bench: &Bench, question: &'static str) -> i64 {
    let mut file = SqliteConnectOptions::new().filename(bench.file()).connect().await.unwrap();
    let number = sqlx::query_scalar(question).fetch_one(&mut file).await.unwrap();
    file.close().await.unwrap();
    number
}

async fn refused(bench: &Bench, key: &str) -> InboxError {
    let verifier = Verifier::new(OaSecretKey::new(SECRET));
    let builder = Inbox::builder(verifier, bench.file(), BodyKey::read(key).unwrap());
    builder.build(async |_| Ok::<_, ()>(())).await.unwrap_err()
}

#[cfg(unix)]
#[tokio::test]
async fn the_file_and_those_beside_it_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::new();
    // One that was laid there with open doors is closed, too.
    fs::write(bench.file(), "").unwrap();
    fs::set_permissions(bench.file(), fs::Permissions::from_mode(0o644)).unwrap();
    let inbox = bench.inbox().await;
    bench.send(&inbox, &bench.event("follow", "\"a\":1")).await;
    let mut names = Vec::new();
    for file in fs::read_dir(bench.folder.path()).unwrap() {
        let file = file.unwrap();
        let mode = file.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{:?}", file.file_name());
        names.push(file.file_name().into_string().unwrap());
    }
    assert!(names.contains(&"inbox.sqlite-wal".to_owned()), "{names:?}");
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn another_key_is_told_before_anything_is_taken() {
    let bench = Bench::new();
    bench.inbox().await.close().await.unwrap();
    let other = "5f1c0a77d2b35e9861c4fa02b7de31589c6ee0451fa7d38b20c96e15fb84730d";
    let error = refused(&bench, other).await;
    assert!(matches!(error, InboxError::WrongKey), "{error}");
}

#[tokio::test]
async fn a_file_that_is_none_of_an_inbox_or_cannot_be_made_is_told() {
    let bench = Bench::new();
    fs::write(bench.file(), "Kính gửi Uỷ ban nhân dân phường,\n".repeat(100)).unwrap();
    let error = refused(&bench, super::bench::KEY).await;
    assert!(matches!(error, InboxError::File(_)), "{error}");
    fs::remove_file(bench.file()).unwrap();
    fs::create_dir(bench.file()).unwrap();
    let error = refused(&bench, super::bench::KEY).await;
    assert!(matches!(error, InboxError::Place(_)), "{error}");
}

#[tokio::test]
async fn two_inboxes_never_share_a_file() {
    let bench = Bench::new();
    let first = bench.inbox().await;
    let error = refused(&bench, super::bench::KEY).await;
    assert!(matches!(error, InboxError::InUse), "{error}");
    assert_eq!(bench.send(&first, &bench.event("follow", "\"a\":1")).await, Answer::Taken);
    first.close().await.unwrap();
    bench.inbox().await.close().await.unwrap();
}

/// Gives an order to the file of an inbox that has ended.
async fn order(bench: &Bench, order: &'static str) {
    let mut file = SqliteConnectOptions::new().filename(bench.file()).connect().await.unwrap();
    sqlx::query(order).execute(&mut file).await.unwrap();
    file.close().await.unwrap();
}

#[tokio::test]
async fn what_a_full_disk_did_not_take_is_refused_and_taken_when_it_comes_again() {
    let bench = Bench::new();
    bench.inbox().await.close().await.unwrap();
    // What a full disk does to a write, on order: the second of two tables.
    let full = "CREATE TRIGGER full BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'full'); END";
    order(&bench, full).await;
    let inbox = bench.inbox().await;
    let body = bench.event("follow", "\"a\":1");
    assert_eq!(bench.send(&inbox, &body).await, Answer::Unavailable);
    assert_eq!(Answer::Unavailable.status(), 503);
    inbox.close().await.unwrap();
    order(&bench, "DROP TRIGGER full").await;
    let inbox = bench.inbox().await;
    assert_eq!(bench.send(&inbox, &body).await, Answer::Taken);
    bench.handled(1).await;
    inbox.close().await.unwrap();
}

#[tokio::test]
async fn a_handled_event_that_could_not_be_noted_is_noted_later_and_not_handled_again_meanwhile() {
    let bench = Bench::new();
    bench.inbox().await.close().await.unwrap();
    let full = "CREATE TRIGGER full BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'full'); END";
    order(&bench, full).await;
    let inbox = bench.inbox().await;
    assert_eq!(bench.send(&inbox, &bench.event("follow", "\"a\":1")).await, Answer::Taken);
    bench.handled(1).await;
    for _ in 0..3 {
        // The file is opened again each time, and the event still stands there.
        assert_eq!(inbox.stats().await.unwrap().running, 1);
    }
    inbox.close().await.unwrap();
    order(&bench, "DROP TRIGGER full").await;
    assert_eq!(bench.handler.count(), 1);
    let inbox = bench.inbox().await;
    bench.handled(2).await;
    inbox.close().await.unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn after_the_file_was_deleted_events_are_kept_in_a_new_one() {
    let bench = Bench::new();
    let inbox = bench.inbox().await;
    bench.handler.set(End::Wait);
    bench.send(&inbox, &bench.event("follow", "\"a\":1")).await;
    for file in fs::read_dir(bench.folder.path()).unwrap() {
        fs::remove_file(file.unwrap().path()).unwrap();
    }
    assert_eq!(bench.send(&inbox, &bench.event("unfollow", "\"a\":1")).await, Answer::Taken);
    bench.until("both", || bench.handler.count() == 2).await;
    bench.handler.gate.add_permits(2);
    bench.rest(&inbox).await;
    inbox.close().await.unwrap();
    assert_eq!(rows(&bench, "SELECT count(*) FROM seen").await, 1);
}
