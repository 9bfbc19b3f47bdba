//! What an export does not touch.

use std::fs;

use super::made_up::{Account, Folder};
use crate::export::{ExportEvent, ExportUsers, Format};

fn account() -> Account {
    Account { people: 30, name: "An", ..Account::default() }
}

#[tokio::test]
async fn a_file_of_somebody_else_stays_unless_told_otherwise() {
    for name in ["x", "x.part", "x.report.json"] {
        let folder = Folder::new();
        fs::write(folder.file(name), "mine").unwrap();
        let error = folder.export(ExportUsers::new(folder.file("x")), account()).await.unwrap_err();
        assert!(error.to_string().contains("is there already"), "{error}");
        assert!(error.hint().0.contains("overwrite") && error.hint().1.contains("overwrite"));
        assert_eq!(folder.text(name), "mine");
        let asked = ExportUsers::new(folder.file("x")).overwrite();
        assert_eq!(folder.export(asked, account()).await.unwrap().rows, 30);
        assert_eq!(folder.text("x").lines().count(), 30);
    }
    let folder = Folder::new();
    let mut old = String::new();
    fs::write(folder.file("x"), "old").unwrap();
    let asked = ExportUsers::new(folder.file("x")).overwrite();
    let watched = folder.watched(asked, account(), |event| {
        if matches!(event, ExportEvent::Finishing { .. }) {
            old = folder.text("x");
        }
        true
    });
    watched.await.unwrap();
    assert_eq!(old, "old", "it is there until the new one is finished");
}

#[tokio::test]
async fn two_at_once_are_one_too_many() {
    let folder = Folder::new();
    let asked = ExportUsers::new(folder.file("x"));
    let held = folder.open(&asked).unwrap();
    let error = folder.export(asked.clone(), account()).await.unwrap_err();
    let process = std::process::id().to_string();
    assert!(
        error.to_string().contains("is writing") && error.to_string().contains(&process),
        "{error}"
    );
    drop(held);
    assert_eq!(folder.export(asked, account()).await.unwrap().rows, 30);
}

#[tokio::test]
async fn other_settings_and_spoilt_rows_do_not_go_on() {
    let folder = Folder::new();
    let asked = || ExportUsers::new(folder.file("x"));
    let mut seen = 0;
    let some = folder.watched(asked(), account(), |_| {
        seen += 1;
        seen < 5
    });
    some.await.unwrap_err();
    for other in [asked().details(), asked().format(Format::Csv)] {
        let error = folder.export(other, account()).await.unwrap_err();
        assert!(error.to_string().contains("unfinished export with"), "{error}");
    }
    let mut part = fs::read(folder.file("x.part")).unwrap();
    assert!(part.len() > 40);
    part[10] = b'\n';
    fs::write(folder.file("x.part"), &part).unwrap();
    let error = folder.export(asked(), account()).await.unwrap_err();
    assert!(error.to_string().contains("cannot be gone on with"), "{error}");
    assert_eq!(
        fs::read(folder.file("x.part")).unwrap(),
        part,
        "it is left for a person to look at"
    );
    let report = folder.export(asked().details().overwrite(), account()).await.unwrap();
    assert_eq!((report.rows, report.details), (30, true));
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_named_with_what_to_do() {
    let folder = Folder::new();
    for path in [folder.file("none").join("x"), folder.file("")] {
        let error = folder.export(ExportUsers::new(path), account()).await.unwrap_err();
        assert_eq!(error.kind(), "build");
        assert_eq!(error.call(), "users.export");
    }
    assert!(folder.names().is_empty());
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_full_disk_is_named_and_with_room_it_goes_on() {
    let folder = Folder::new();
    std::os::unix::fs::symlink("/dev/full", folder.file("x.part")).unwrap();
    let asked = ExportUsers::new(folder.file("x")).overwrite();
    let error = folder.export(asked, account()).await.unwrap_err();
    assert!(error.to_string().contains("the disk is full"), "{error}");
    assert!(error.hint().0.contains("run it again") && error.hint().1.contains("chạy lại"));
    fs::remove_file(folder.file("x.part")).unwrap();
    let report = folder.export(ExportUsers::new(folder.file("x")), account()).await.unwrap();
    assert_eq!((report.rows, folder.text("x").lines().count()), (30, 30));
}
