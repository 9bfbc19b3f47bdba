//! Tokens in files: who may read them, what is never overwritten, and whose turn it is within one
//! process. Other processes are in `store_file_processes.rs`.
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
    fs,
    os::unix::fs::{PermissionsExt, symlink},
    path::Path,
    time::Duration,
};

use folder::{Folder, LONG, SHORT, TTL, intent, key, lease, put, stored, tokens};
use futures_util::FutureExt;
use zalo_oa_core::{
    platform::whereabouts,
    store::{FileStore, OaKey, TokenSet, TokenStore},
};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[tokio::test]
async fn folder_and_files_are_for_their_user_alone() {
    let folder = Folder::new();
    let store = FileStore::new(folder.path().join("a/tokens")).unwrap();
    put(&store, 1).await;
    assert_eq!(mode(&folder.path().join("a")), 0o700);
    assert_eq!(mode(store.folder()), 0o700);
    let mut names: Vec<_> = fs::read_dir(store.folder()).unwrap().map(Result::unwrap).collect();
    names.sort_by_key(fs::DirEntry::file_name);
    let names: Vec<_> = names.iter().map(|file| (file.file_name(), mode(&file.path()))).collect();
    assert_eq!(names, [("1-45.json".into(), 0o600), ("1-45.lock".into(), 0o600)]);
}

#[test]
fn a_folder_that_others_may_enter_is_refused_with_what_mends_it() {
    let folder = Folder::new();
    let open = folder.path().join("it's");
    fs::create_dir(&open).unwrap();
    for bits in [0o750, 0o701, 0o755, 0o777] {
        set_mode(&open, bits);
        let text = FileStore::new(&open).unwrap_err().to_string();
        let quoted = open.display().to_string().replace('\'', r"'\''");
        assert!(text.contains(&open.display().to_string()), "{text}");
        assert!(text.contains(&format!("`chmod 700 '{quoted}'`")), "{text}");
        assert_eq!(mode(&open), bits, "it is not mended unasked");
    }
    set_mode(&open, 0o700);
    FileStore::new(&open).unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    assert!(FileStore::new(&file).unwrap_err().to_string().contains("is not a folder"));
}

#[tokio::test]
async fn a_file_that_is_not_understood_is_an_error_and_stays_as_it_is() {
    let folder = Folder::new();
    let store = folder.store();
    put(&store, 1).await;
    let good = fs::read_to_string(folder.file(".json")).unwrap();
    let held = lease(&store).await;
    for (bad, says) in [
        (String::new(), "damaged"),
        (good[..good.len() / 2].to_owned(), "damaged"),
        (good.replace("refresh_token", "refresh"), "damaged"),
        (good.replace("\"format\": 1", "\"format\": 2"), "format 2, this version knows 1"),
        (good.replace("\"45\"", "\"46\""), "another app or official account"),
        (good.replace("\"app\": \"1\"", "\"app\": \"2\""), "another app or official account"),
    ] {
        assert_ne!(bad, good);
        fs::write(folder.file(".json"), &bad).unwrap();
        let outcomes = [
            store.load(&key()).await.err(),
            store.begin(&held, &intent()).await.err(),
            store.save(&held, &tokens(2)).await.err(),
        ];
        for error in outcomes {
            let text = error.unwrap().to_string();
            assert!(text.contains("1-45.json") && text.contains(says), "{text}");
            assert!(text.contains("left as it is") && !text.contains("seeded"), "{text}");
        }
        assert_eq!(fs::read_to_string(folder.file(".json")).unwrap(), bad);
    }
    // Before a code or a token is spent for tokens that could not be saved.
    store.release(held).await.unwrap();
    assert!(!store.lease(&key(), TTL, LONG).await.unwrap_err().is_busy());
    fs::write(folder.file(".json"), good).unwrap();
    put(&store, 3).await;
}

#[tokio::test]
async fn what_an_interrupted_write_left_is_overwritten_and_made_private() {
    let folder = Folder::new();
    let store = folder.store();
    put(&store, 1).await;
    fs::write(folder.file(".json.new"), "x".repeat(100_000)).unwrap();
    set_mode(&folder.file(".json.new"), 0o644);
    assert_eq!(stored(&store).await.unwrap(), "1");
    put(&store, 2).await;
    assert_eq!(stored(&store).await.unwrap(), "2");
    assert_eq!(mode(&folder.file(".json")), 0o600);
    assert!(!folder.file(".json.new").exists());
}

#[tokio::test]
async fn begin_needs_as_much_room_as_the_save_after_it() {
    let folder = Folder::new();
    let store = folder.store();
    for length in [10, 900, 3_000, 5_000] {
        let long =
            |more: usize| TokenSet { access_token: "a".repeat(length + more).into(), ..tokens(1) };
        let held = lease(&store).await;
        let size = || fs::metadata(folder.file(".json")).unwrap().len();
        store.save(&held, &long(0)).await.unwrap();
        store.begin(&held, &intent()).await.unwrap();
        let begun = size();
        store.save(&held, &long(1_000)).await.unwrap();
        assert!(size() <= begun, "{length}: {} after {begun}", size());
        store.release(held).await.unwrap();
    }
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_full_disk_shows_in_begin_and_leaves_the_tokens() {
    let folder = Folder::new();
    let store = folder.store();
    put(&store, 1).await;
    symlink("/dev/full", folder.file(".json.new")).unwrap();
    let held = lease(&store).await;
    for error in [store.begin(&held, &intent()).await, store.save(&held, &tokens(2)).await] {
        let text = error.unwrap_err().to_string();
        assert!(text.contains("1-45.json.new") && text.contains("the disk is full"), "{text}");
        assert!(!text.contains("seeded"), "{text}");
    }
    assert_eq!(stored(&store).await.unwrap(), "1");
    fs::remove_file(folder.file(".json.new")).unwrap();
    store.save(&held, &tokens(2)).await.unwrap();
    assert_eq!(stored(&store).await.unwrap(), "2");
}

#[tokio::test]
async fn a_folder_that_is_gone_is_an_error_and_not_a_sign_out() {
    let folder = Folder::new();
    let store = folder.store();
    put(&store, 1).await;
    fs::remove_dir_all(store.folder()).unwrap();
    let text = store.load(&key()).await.unwrap_err().to_string();
    assert!(text.contains("tokens`") && text.contains("gone"), "{text}");
    assert!(store.keys().is_err());
    assert!(!store.lease(&key(), TTL, LONG).await.unwrap_err().is_busy());
    let again = folder.store();
    put(&again, 2).await;
    assert_eq!(stored(&store).await.unwrap(), "2");
}

#[tokio::test]
async fn keys_are_read_back_whatever_else_lies_there() {
    let folder = Folder::new();
    let store = folder.store();
    let keys = [("1", "45"), ("1", "4500000000000000001"), ("a-b", "C/é")];
    let keys = keys.map(|(app, oa)| OaKey { app: app.into(), oa: oa.into() });
    for key in keys.iter().rev() {
        let held = store.lease(key, TTL, LONG).await.unwrap();
        store.save(&held, &tokens(1)).await.unwrap();
    }
    for other in ["notes.json", "1-46.json.new", "1-46.lock", "1-46", "X-1.json"] {
        fs::write(store.folder().join(other), "").unwrap();
    }
    assert_eq!(store.keys().unwrap(), keys);
}

#[tokio::test]
async fn two_stores_of_one_process_exclude_each_other_by_whatever_path() {
    let folder = Folder::new();
    let store = folder.store();
    symlink(store.folder(), folder.path().join("link")).unwrap();
    let other = FileStore::new(folder.path().join("link")).unwrap();
    let held = lease(&store).await;
    let error = other.lease(&key(), TTL, SHORT).await.unwrap_err();
    assert!(error.is_busy());
    assert_eq!(error.holder(), Some(&whereabouts()));
    drop(held);
    lease(&other).await;
}

#[tokio::test]
#[allow(clippy::disallowed_methods, reason = "the lock is the system's: it knows real time only")]
async fn waiting_ends_in_time() {
    let folder = Folder::new();
    let store = folder.store();
    let _held = lease(&store).await;
    for wait in [Duration::ZERO, Duration::from_millis(200)] {
        let since = std::time::Instant::now();
        assert!(store.lease(&key(), TTL, wait).await.unwrap_err().is_busy());
        let waited = since.elapsed();
        assert!(waited >= wait && waited < wait + Duration::from_secs(5), "{waited:?}");
    }
}

#[tokio::test]
async fn a_wait_that_was_given_up_takes_no_lease() {
    let folder = Folder::new();
    let store = folder.store();
    for _ in 0..20 {
        let held = lease(&store).await;
        let mut waiting = store.lease(&key(), TTL, TTL);
        assert!((&mut waiting).now_or_never().is_none());
        drop(held);
        // It may just have won.
        drop(waiting);
        let next = store.lease(&key(), TTL, LONG).await.unwrap();
        store.save(&next, &tokens(1)).await.unwrap();
    }
}

#[tokio::test]
async fn a_holder_whose_lock_file_was_removed_writes_no_more() {
    let folder = Folder::new();
    let store = folder.store();
    put(&store, 1).await;
    let held = lease(&store).await;
    fs::remove_file(folder.file(".lock")).unwrap();
    let text = store.save(&held, &tokens(2)).await.unwrap_err().to_string();
    assert!(text.contains("the lease is stale") && text.contains("1-45.lock"), "{text}");
    drop(held);
    put(&store, 3).await;
    assert_eq!(stored(&store).await.unwrap(), "3");
}
