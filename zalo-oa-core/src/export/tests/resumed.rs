//! Whatever ends an export, the next run goes on: nobody twice, nobody missing.

use std::{collections::BTreeMap, fs};

use serde_json::Value;

use super::made_up::{Account, Folder, id};
use crate::export::{ExportEvent, ExportUsers, Format};

fn account() -> Account {
    Account { people: 95, name: "An, \"Bé\"", ..Account::default() }
}

/// How often each person is in the file, by the text of their id.
fn times(text: &str) -> BTreeMap<String, usize> {
    let mut times = BTreeMap::new();
    for number in 0..200 {
        let id = id(number);
        let count = text.matches(id.as_str()).count();
        if count > 0 {
            times.insert(id.as_str().to_owned(), count);
        }
    }
    times
}

fn once(text: &str) {
    let times = times(text);
    assert_eq!(times.len(), 95);
    assert!(times.values().all(|times| *times == 1), "{times:?}");
}

#[tokio::test]
async fn a_kill_after_any_write_costs_no_row_and_repeats_none() {
    for (format, details) in [(Format::Ndjson, false), (Format::Csv, true)] {
        let folder = Folder::new();
        let asked = || {
            let asked = ExportUsers::new(folder.file("x")).format(format);
            if details { asked.details() } else { asked }
        };
        // What lay there after each write; a kill leaves one of them, and after the good bytes whatever came next.
        let mut stands = Vec::new();
        let watched = folder.watched(asked(), account(), |_| {
            stands.push((
                fs::read(folder.file("x.progress")).ok(),
                fs::read(folder.file("x.part")).ok(),
            ));
            true
        });
        watched.await.unwrap();
        once(&folder.text("x"));
        assert!(stands.len() > 12, "{}", stands.len());
        let longest =
            stands.iter().filter_map(|(_, part)| part.clone()).max_by_key(Vec::len).unwrap();
        for (at, (progress, _)) in stands.iter().enumerate() {
            let Some(progress) = progress else { continue };
            for name in folder.names() {
                fs::remove_file(folder.file(&name)).unwrap();
            }
            fs::write(folder.file("x.progress"), progress).unwrap();
            let bytes =
                serde_json::from_slice::<Value>(progress).unwrap()["bytes"].as_u64().unwrap();
            // What a kill left behind them, the last row of it torn.
            let mut part = longest[..usize::try_from(bytes).unwrap()].to_vec();
            part.extend("{\"user_id\":\"1\"}\n".repeat(900 * (at % 3)).bytes());
            part.extend(b"{\"user".iter().take(at % 7));
            fs::write(folder.file("x.part"), part).unwrap();
            let report = folder.export(asked(), account()).await.unwrap();
            assert_eq!((report.rows, report.complete), (95, true), "{at}");
            once(&folder.text("x"));
            assert_eq!(folder.text("x").matches("user_id\":\"1\"").count(), 0, "{at}");
            assert_eq!(folder.names(), ["x", "x.report.json"], "{at}");
        }
    }
}

#[tokio::test]
async fn a_cancelled_export_keeps_what_it_has_and_an_error_too() {
    let folder = Folder::new();
    let asked = || ExportUsers::new(folder.file("x"));
    let mut seen = 0;
    let cancelled = folder.watched(asked(), account(), |event| {
        seen += usize::from(matches!(event, ExportEvent::Progress { .. }));
        seen < 3
    });
    assert_eq!(cancelled.await.unwrap_err().kind(), "cancelled");
    let kept = times(&folder.text("x.part")).len();
    assert!(kept > 0 && kept < 95, "{kept}");
    let failing = Account { fails_after: Some(2), ..account() };
    let mut begun = None;
    let failed = folder.watched(asked(), failing, |event| {
        begun = begun.or(if let ExportEvent::Begun { rows } = event { Some(*rows) } else { None });
        true
    });
    assert_eq!(failed.await.unwrap_err().call(), "made_up");
    assert_eq!(begun, Some(kept as u64));
    assert!(times(&folder.text("x.part")).len() > kept, "what came before the error is kept");
    folder.export(asked(), account()).await.unwrap();
    once(&folder.text("x"));
}

#[tokio::test]
async fn a_kill_while_the_file_gets_its_name_is_made_good() {
    let folder = Folder::new();
    let mut walked = Vec::new();
    let asked = || ExportUsers::new(folder.file("x"));
    folder
        .watched(asked(), account(), |event| {
            if matches!(event, ExportEvent::Finishing { .. }) {
                walked = fs::read(folder.file("x.progress")).unwrap();
            }
            true
        })
        .await
        .unwrap();
    let report = folder.text("x.report.json");
    let mut stand: Value = serde_json::from_slice(&walked).unwrap();
    stand["walked"] = serde_json::json!({
        "complete": true, "people": 95, "uncovered": [], "started_time": 1, "ended_time": 2, "calls": 7, "arrived": 0,
    });
    stand["finished"] = serde_json::from_str(&report).unwrap();
    // Named, and neither the report written nor the sidecar removed.
    fs::remove_file(folder.file("x.report.json")).unwrap();
    fs::write(folder.file("x.progress"), stand.to_string()).unwrap();
    let again = folder.export(asked(), Account::default()).await.unwrap();
    assert_eq!(again.rows, 95, "nobody was walked again");
    assert_eq!(folder.names(), ["x", "x.report.json"]);
    assert_eq!(folder.text("x.report.json"), report);
}
