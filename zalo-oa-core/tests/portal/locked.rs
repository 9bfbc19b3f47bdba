//! The disk fails or another program holds the file: redirects go on, and no scan is lost.

use std::{fs, time::Duration};

use sqlx::{ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use tokio::task::JoinSet;
use zalo_oa_core::{
    platform::{Runtime, SystemRuntime},
    portal::CountsError,
};

use super::site::{Site, builder, emulator};
use crate::folder::Folder;

async fn open(folder: &Folder) -> SqliteConnection {
    let file = folder.path().join("counts.sqlite");
    SqliteConnectOptions::new().filename(file).create_if_missing(true).connect().await.unwrap()
}

async fn run(connection: &mut SqliteConnection, order: &'static str) {
    sqlx::query(order).execute(connection).await.unwrap();
}

#[tokio::test]
async fn a_locked_file_refuses_no_redirect_and_loses_no_scan() {
    let site = Site::start().await;
    let mut other = open(&site.folder).await;
    run(&mut other, "BEGIN EXCLUSIVE").await;
    for _ in 0..50 {
        assert_eq!(site.get("/q/mot-cua").await.status, 302);
    }
    assert!(matches!(site.portal.flush().await, Err(CountsError::File(_))));
    // The file can still be read, and what is in memory is added.
    assert_eq!(site.scans().await, 50);
    run(&mut other, "COMMIT").await;
    site.portal.flush().await.unwrap();
    let written: (i64,) =
        sqlx::query_as("SELECT sum(scans) FROM scans").fetch_one(&mut other).await.unwrap();
    assert_eq!(written.0, 50);
}

#[tokio::test]
async fn a_full_disk_refuses_no_redirect_and_loses_no_scan() {
    let site = Site::start().await;
    let mut other = open(&site.folder).await;
    // What a full disk does to a write, on order.
    run(
        &mut other,
        "CREATE TRIGGER full BEFORE INSERT ON scans BEGIN SELECT RAISE(ABORT, 'full'); END",
    )
    .await;
    for _ in 0..10 {
        assert_eq!(site.get("/q/mot-cua").await.status, 302);
        assert!(site.portal.flush().await.is_err());
    }
    run(&mut other, "DROP TRIGGER full").await;
    site.portal.flush().await.unwrap();
    assert_eq!(site.scans().await, 10);
}

#[tokio::test]
async fn half_a_batch_is_never_written() {
    let site = Site::start().await;
    let mut other = open(&site.folder).await;
    // The second desk of a batch fails.
    run(
        &mut other,
        "CREATE TRIGGER one BEFORE INSERT ON scans WHEN new.desk = 'mot-cua' \
         BEGIN SELECT RAISE(ABORT, 'full'); END",
    )
    .await;
    site.get("/q/ho-tich").await;
    site.get("/q/mot-cua").await;
    for _ in 0..5 {
        assert!(site.portal.flush().await.is_err());
    }
    run(&mut other, "DROP TRIGGER one").await;
    assert_eq!(site.scans().await, 2);
}

#[tokio::test]
async fn a_file_that_is_locked_at_the_start_is_no_reason_not_to_start() {
    let (emulator, folder) = (emulator(), Folder::new());
    // A new file, so that the portal has to write to it before anything else.
    let mut other = open(&folder).await;
    run(&mut other, "BEGIN EXCLUSIVE").await;
    let portal = builder(&emulator, &folder).build().await.unwrap();
    let site = Site::of(emulator, folder, portal, Default::default()).await;
    assert_eq!(site.get("/q/mot-cua").await.status, 302);
    run(&mut other, "COMMIT").await;
    assert_eq!(site.scans().await, 1);
}

#[tokio::test]
async fn scans_that_cannot_be_written_before_the_end_are_told() {
    let mut site = Site::start().await;
    let mut other = open(&site.folder).await;
    run(
        &mut other,
        "CREATE TRIGGER full BEFORE INSERT ON scans BEGIN SELECT RAISE(ABORT, 'full'); END",
    )
    .await;
    for _ in 0..7 {
        site.get("/q/mot-cua").await;
    }
    site.stop().await;
    let error = site.portal.close().await.unwrap_err();
    assert!(matches!(error, CountsError::Unwritten { scans: 7 }), "{error}");
    other.close().await.unwrap();
}

#[tokio::test]
async fn a_file_that_stays_locked_slows_no_redirect_and_does_not_keep_the_server_from_ending() {
    let mut site = Site::start().await;
    let mut other = open(&site.folder).await;
    run(&mut other, "BEGIN EXCLUSIVE").await;
    site.get("/q/mot-cua").await;
    // The writer has its hands full: each of these waits half a second for the lock.
    let portal = site.portal.clone();
    let mut writing = JoinSet::new();
    writing.spawn(async move {
        for _ in 0..20 {
            assert!(portal.flush().await.is_err());
        }
    });
    for _ in 0..99 {
        assert_eq!(site.get("/q/mot-cua").await.status, 302);
    }
    assert!(writing.try_join_next().is_none(), "redirects waited for the disk");
    writing.shutdown().await;
    site.stop().await;
    let error = tokio::select! {
        outcome = site.portal.close() => outcome.unwrap_err(),
        () = SystemRuntime.sleep(Duration::from_secs(15)) => panic!("it does not end"),
    };
    assert!(matches!(error, CountsError::Unwritten { scans: 100 }), "{error}");
}

/// Counting goes on in a new file after `lose` has taken the old one away.
async fn goes_on_after(lose: impl Fn(&Folder)) {
    let site = Site::start().await;
    for _ in 0..3 {
        site.get("/q/mot-cua").await;
    }
    site.portal.flush().await.unwrap();
    for round in 1..4 {
        lose(&site.folder);
        for _ in 0..round {
            site.get("/q/ho-tich").await;
        }
        site.portal.flush().await.unwrap();
        let mut other = open(&site.folder).await;
        let written: Vec<(String, i64)> =
            sqlx::query_as("SELECT desk, scans FROM scans").fetch_all(&mut other).await.unwrap();
        assert_eq!(written, [("ho-tich".to_owned(), round)]);
        assert_eq!(site.scans().await, u64::try_from(round).unwrap());
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_file_that_is_deleted_under_the_portal_is_made_anew() {
    goes_on_after(|folder| fs::remove_file(folder.path().join("counts.sqlite")).unwrap()).await;
    goes_on_after(|folder| {
        for file in fs::read_dir(folder.path()).unwrap() {
            fs::remove_file(file.unwrap().path()).unwrap();
        }
    })
    .await;
    // Moved away, and an empty one put in its place.
    goes_on_after(|folder| {
        let file = folder.path().join("counts.sqlite");
        fs::rename(&file, folder.path().join("old.sqlite")).unwrap();
        fs::write(&file, "").unwrap();
    })
    .await;
}

#[cfg(unix)]
#[tokio::test]
async fn a_folder_that_is_gone_for_a_while_costs_no_scan() {
    let site = Site::start().await;
    let (folder, away) = (site.folder.path().to_owned(), Folder::new());
    site.get("/q/mot-cua").await;
    site.portal.flush().await.unwrap();
    fs::rename(&folder, away.path().join("counts")).unwrap();
    for _ in 0..4 {
        assert_eq!(site.get("/q/mot-cua").await.status, 302);
        assert!(site.portal.flush().await.is_err());
    }
    fs::rename(away.path().join("counts"), &folder).unwrap();
    assert_eq!(site.scans().await, 5);
}
