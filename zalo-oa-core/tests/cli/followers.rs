//! `followers export`: everybody is in the file, whatever stops the program on its way.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Child,
    thread,
    time::Duration,
};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

use zalo_oa_core::emulator::{EmulatorBuilder, RateLimits};

use crate::support::{DAY, Desk, ago, now, today};

/// Signed in, with nobody who slows calls down.
fn desk(builder: EmulatorBuilder) -> Desk {
    let desk = Desk::with(builder.rate_limits(RateLimits::OFF));
    desk.signed_in(&desk.oa(), ago(DAY), now().plus(DAY));
    desk
}

/// The people in a file of ids or details, and how many rows it has.
fn people(path: &Path) -> (BTreeSet<String>, usize) {
    let text = fs::read_to_string(path).unwrap();
    let id = |line: &str| {
        serde_json::from_str::<Value>(line).unwrap()["user_id"].as_str().unwrap().to_owned()
    };
    (text.lines().map(id).collect(), text.lines().count())
}

fn rows_noted(progress: &Path) -> u64 {
    let noted = fs::read(progress).unwrap_or_default();
    let noted: Value = serde_json::from_slice(&noted).unwrap_or_default();
    noted["rows"].as_u64().unwrap_or(0)
}

/// Starts it, and waits until more rows are good than there were.
fn under_way(desk: &Desk, command: &str, file: &str) -> Child {
    let progress = PathBuf::from(format!("{file}.progress"));
    let before = rows_noted(&progress);
    let mut child = desk.command(command).spawn().unwrap();
    while rows_noted(&progress) <= before {
        assert!(child.try_wait().unwrap().is_none(), "it ended too soon");
        thread::yield_now();
    }
    child
}

#[test]
fn everybody_comes_to_a_spreadsheet_and_a_second_run_touches_nothing() {
    let desk = desk(today());
    let file = desk.file("x.csv", "");
    fs::remove_file(&file).unwrap();
    let ran = desk.run(&format!("followers export {file} --details"), "");
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(ran.out, format!("{file}: 30 people, complete\n"));
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.starts_with("\u{feff}user_id,") && text.matches("\r\n").count() == 31,
        "{}",
        text.len()
    );
    let ran = desk.run(&format!("followers export {file} --lang vi"), "");
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("việc xuất dừng lại: đã có tệp") && ran.err.contains("chọn tên tệp khác"),
        "{}",
        ran.err
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn three_kills_and_a_ctrl_c_later_everybody_is_there_once() {
    let latency = Duration::from_millis(20);
    let desk = desk(today().followers(2_400).latency(latency));
    let whole = desk.file("whole", "");
    let ran = desk.run(&format!("followers export {whole} --overwrite --quiet"), "");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    let (expected, rows) = people(Path::new(&whole));
    assert_eq!((expected.len(), rows), (2_400, 2_400));

    let file = desk.file("x", "");
    fs::remove_file(&file).unwrap();
    let command = format!("followers export {file} --details");
    for _ in 0..3 {
        let mut child = under_way(&desk, &command, &file);
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(!Path::new(&file).exists(), "nothing unfinished has the name");
    }
    let child = under_way(&desk, &command, &file);
    let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    kill_process(pid, Signal::INT).unwrap();
    let ran = desk.end(child, String::new());
    assert_eq!(ran.code, 130, "{}", ran.err);
    assert!(
        ran.err.contains("going on: ") && ran.err.contains("run the same command again"),
        "{}",
        ran.err
    );

    let ran = desk.run(&command, "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(people(Path::new(&file)), (expected, 2_400));
    for ending in ["part", "progress", "lock"] {
        assert!(!Path::new(&format!("{file}.{ending}")).exists(), "{ending}");
    }
}

#[test]
fn an_update_adds_who_came_since_and_says_what_it_cannot_see() {
    let desk = desk(today());
    let (old, new) = (desk.file("old", ""), desk.file("new", ""));
    let first = desk.run(&format!("followers export {old} --overwrite"), "");
    assert_eq!(first.code, 0, "{first:?}");
    let (status, _) = desk.emulator.control("POST", "/people", br#"{"count": 7}"#);
    assert_eq!(status, 200);
    let ran = desk.run(&format!("followers export {new} --overwrite --update {old}"), "");
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(
        ran.out.contains("37 people, complete") && ran.out.contains("only unfollowed"),
        "{}",
        ran.out
    );
    assert_eq!(people(Path::new(&new)).1, 37);
    assert!(people(Path::new(&old)).0.is_subset(&people(Path::new(&new)).0));
}

#[test]
fn people_whom_zalo_does_not_show_are_counted_and_the_exit_status_says_so() {
    // One day, no tags: nothing splits it.
    let desk = desk(today().followers(24_000).people_a_day(12_000).tags::<String>([]));
    let file = desk.file("x", "");
    let ran = desk.run(&format!("followers export {file} --overwrite"), "");
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.out.contains("NOT complete") && ran.out.contains("are missing"), "{}", ran.out);
    let report = fs::read(format!("{file}.report.json")).unwrap();
    let report: Value = serde_json::from_slice(&report).unwrap();
    assert_eq!(report["complete"], false);
    let missing: u64 = report["uncovered"]
        .as_array()
        .unwrap()
        .iter()
        .map(|gap| gap["missing"].as_u64().unwrap())
        .sum();
    assert_eq!(people(Path::new(&file)).1 as u64 + missing, 24_000);
}

#[test]
fn of_several_oas_one_has_to_be_named() {
    let desk = desk(today());
    let other = desk.emulator.add_oa();
    desk.signed_in(&other, ago(DAY), now().plus(DAY));
    let file = desk.file("x", "");
    let ran = desk.run(&format!("followers export {file} --overwrite"), "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains(other.as_str()) && ran.err.contains("ZALO_OA_ID"), "{}", ran.err);
    let desk = desk.set("ZALO_OA_ID", other.as_str());
    assert_eq!(desk.run(&format!("followers export {file} --overwrite"), "").code, 0);
}

#[test]
fn the_commands_of_both_guides_work_one_after_the_other() {
    for (guide, last) in [("followers.md", "newer.ndjson"), ("followers.vi.md", "moi.ndjson")] {
        let desk = desk(today());
        let folder = PathBuf::from(desk.file("x", "")).parent().unwrap().to_owned();
        let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/guides").join(guide);
        let guide = fs::read_to_string(guide).unwrap();
        let commands: Vec<&str> =
            guide.lines().filter_map(|line| line.strip_prefix("zalo-oa ")).collect();
        assert_eq!(commands.len(), 3);
        for command in commands {
            let child = desk.command(command).current_dir(&folder).spawn().unwrap();
            let ran = desk.end(child, String::new());
            assert_eq!(ran.code, 0, "{command}: {ran:?}");
        }
        assert_eq!(people(&folder.join(last)).1, 30);
    }
}
