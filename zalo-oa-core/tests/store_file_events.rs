//! What the file store tells the log: the steps of a durable write, and files that others can read.
#![cfg(all(unix, feature = "file-store"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/folder.rs"]
mod folder;

use std::{
    io,
    os::unix::fs::PermissionsExt,
    sync::{Arc, Mutex},
};

use folder::{Folder, intent, lease, put, stored, tokens};
use zalo_oa_core::store::TokenStore;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(text);
        Ok(text.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn take(&self) -> String {
        String::from_utf8(std::mem::take(&mut *self.0.lock().unwrap())).unwrap()
    }
}

const WRITE: [&str; 4] = ["temporary_file", "fsync", "rename", "folder_fsync"];

/// One test: the log of a process is one.
#[tokio::test]
async fn steps_come_in_order_and_a_readable_file_is_warned_about_once_and_mended_by_a_save() {
    let log = Log::default();
    let sink = log.clone();
    tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_ansi(false)
        .with_writer(move || sink.clone())
        .init();
    let folder = Folder::new();
    let store = folder.store();
    put(&store, 1).await;
    let held = lease(&store).await;
    store.begin(&held, &intent()).await.unwrap();
    let text = log.take();
    let steps: Vec<_> = text.split("step=\"").skip(1).map(|rest| rest.split('"').next()).collect();
    assert_eq!(steps, [WRITE, WRITE].concat().into_iter().map(Some).collect::<Vec<_>>());
    assert!(text.lines().all(|line| line.contains("DEBUG zalo_oa::tokens")), "{text}");

    let readable = std::fs::Permissions::from_mode(0o640);
    std::fs::set_permissions(folder.file(".json"), readable).unwrap();
    for _ in 0..3 {
        assert_eq!(stored(&store).await.unwrap(), "1");
        assert_eq!(stored(&store.clone()).await.unwrap(), "1");
    }
    let text = log.take();
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(text.contains("WARN") && text.contains("1-45.json") && text.contains("chmod 600"));
    store.save(&held, &tokens(2)).await.unwrap();
    assert_eq!(stored(&folder.store()).await.unwrap(), "2");
    let text = log.take();
    assert!(!text.contains("WARN") && !text.contains("seeded"), "{text}");
}
