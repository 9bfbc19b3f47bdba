//! What is in the files.

use std::fs;

use serde_json::{Value, json};

use super::made_up::{Account, Folder, OA, id, person};
use crate::export::{ExportEvent, ExportUsers};

fn account(people: usize, name: &'static str) -> Account {
    Account { people, name, ..Account::default() }
}

#[tokio::test]
async fn ndjson_holds_what_zalo_sent_and_the_report_how_it_ended() {
    let folder = Folder::new();
    let asked = ExportUsers::new(folder.file("x.ndjson")).details();
    let report = folder.export(asked, account(12, "An")).await.unwrap();
    let rows: Vec<Value> =
        folder.text("x.ndjson").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows[3], serde_json::to_value(person(3, "An")).unwrap());
    assert_eq!(rows[3]["user_is_follower"], json!(false));
    assert_eq!(rows.len(), 12);
    let beside: Value = serde_json::from_str(&folder.text("x.ndjson.report.json")).unwrap();
    assert_eq!(beside, serde_json::to_value(&report).unwrap());
    assert_eq!((beside["complete"].clone(), beside["rows"].clone()), (json!(true), json!(12)));
    assert_eq!((beside["oa_id"].clone(), beside["started_time"].clone()), (json!(OA), json!(1000)));
    let ids = ExportUsers::new(folder.file("ids.txt"));
    folder.export(ids, account(2, "")).await.unwrap();
    assert_eq!(
        folder.text("ids.txt"),
        format!("{{\"user_id\":\"{}\"}}\n{{\"user_id\":\"{}\"}}\n", id(0), id(1))
    );
}

#[tokio::test]
async fn csv_opens_in_a_spreadsheet_as_it_is_meant() {
    let folder = Folder::new();
    let asked = ExportUsers::new(folder.file("x.CSV")).details();
    folder.export(asked, account(1, "An, \"Bé\"")).await.unwrap();
    let text = folder.text("x.CSV");
    let (head, row) = text.split_once("\r\n").unwrap();
    assert!(
        head.starts_with("\u{feff}user_id,user_id_by_app,user_external_id,display_name,"),
        "{head}"
    );
    assert_eq!(
        row,
        "'4512345678901200000,,,\"An, \"\"Bé\"\"\",,true,,20/11/2026,\"Tổ 5\nQuầy, số 3\",\"gọi lại\nsáng mai\",,84912345678,\
         \"'=12 \"\"Lê Lợi\"\"\",,,,,,\r\n"
    );
    folder.export(ExportUsers::new(folder.file("ids.csv")), account(1, "")).await.unwrap();
    assert_eq!(folder.text("ids.csv"), "\u{feff}user_id\r\n'4512345678901200000\r\n");
}

#[cfg(unix)]
#[tokio::test]
async fn every_file_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;

    let folder = Folder::new();
    let modes = || {
        let mode =
            |name: &String| fs::metadata(folder.file(name)).unwrap().permissions().mode() & 0o777;
        folder.names().iter().map(mode).collect::<Vec<_>>()
    };
    let mut seen = Vec::new();
    let asked = ExportUsers::new(folder.file("x"));
    let watched = folder.watched(asked, account(30, ""), |_| {
        seen.extend(modes());
        true
    });
    watched.await.unwrap();
    seen.extend(modes());
    assert!(seen.len() > 5 && seen.iter().all(|mode| *mode == 0o600), "{seen:?}");
}

#[tokio::test]
async fn an_update_has_everybody_once_with_the_newest_row() {
    for ending in [".ndjson", ".csv"] {
        let folder = Folder::new();
        let file = |stem: &str| folder.file(&format!("{stem}{ending}"));
        let first = ExportUsers::new(file("a")).details();
        folder.export(first, account(40, "cũ")).await.unwrap();
        // The walk of the update meets the first fifteen again.
        let update = || ExportUsers::new(file("b")).details().update(file("a"));
        let report = folder.export(update(), account(15, "mới")).await.unwrap();
        assert_eq!((report.rows, report.replaced, report.complete), (40, Some(15), true));
        assert_eq!(report.cannot_see.as_deref(), Some("unfollows"));
        let text = folder.text(&format!("b{ending}"));
        let count = |what: &str| text.matches(what).count();
        assert_eq!(
            (count("mới"), count("cũ"), count("user_id,")),
            (15, 25, usize::from(ending == ".csv"))
        );
        for number in 0..40 {
            assert_eq!(count(id(number).as_str()), 1, "{number}");
        }
        assert_eq!(folder.names().len(), 4, "{:?}", folder.names());
        // In place.
        let same = ExportUsers::new(file("b")).details().update(file("b")).overwrite();
        let report = folder.export(same, account(20, "mới hơn")).await.unwrap();
        assert_eq!((report.rows, report.replaced), (40, Some(20)));
        let unlike = ExportUsers::new(file("c")).update(file("a"));
        let error = folder.export(unlike, account(1, "")).await.unwrap_err();
        assert!(error.to_string().contains("details"), "{error}");
        fs::remove_file(file("a").with_file_name(format!("a{ending}.report.json"))).unwrap();
        let error = folder
            .export(ExportUsers::new(file("c")).details().update(file("a")), account(1, ""))
            .await;
        assert!(error.unwrap_err().to_string().contains("its report is missing"));
    }
}

#[tokio::test]
async fn progress_says_how_many_how_many_in_all_and_how_long() {
    let folder = Folder::new();
    let mut seen = Vec::new();
    let asked = ExportUsers::new(folder.file("x"));
    folder
        .watched(asked, account(95, ""), |event| {
            seen.push(event.clone());
            true
        })
        .await
        .unwrap();
    assert_eq!(seen.first(), Some(&ExportEvent::Begun { rows: 0 }));
    assert_eq!(seen.last(), Some(&ExportEvent::Finishing { rows: 95 }));
    let told = seen.iter().filter_map(|event| match event {
        ExportEvent::Progress { rows, expected: Some(expected), left_s } => {
            Some((*rows, *expected, *left_s))
        }
        _ => None,
    });
    let told: Vec<_> = told.collect();
    assert!(told.iter().all(|(rows, expected, _)| rows <= expected && *expected == 95));
    assert!(told.iter().any(|(.., left)| left.is_some_and(|left| left > 0)), "{told:?}");
}
