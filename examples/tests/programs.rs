//! The examples that nothing else runs, as a user runs them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::{path::PathBuf, process::Command};

/// An example that cargo built beside this test.
fn example(name: &str) -> PathBuf {
    let here = std::env::current_exe().unwrap();
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let path = here.ancestors().nth(2).unwrap().join("examples").join(file);
    assert!(path.exists(), "build the examples first: cargo build --examples");
    path
}

#[test]
fn citizens_are_answered_from_the_table_and_what_no_table_knows_goes_to_a_person() {
    let ran = Command::new(example("answer_citizens")).env_remove("ZALO_OA_ACCESS_TOKEN").output();
    let ran = ran.unwrap();
    let said = String::from_utf8(ran.stdout).unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let count = |words: &str| said.matches(words).count();
    assert_eq!((count("asked:"), count("answered:"), count("for a person:")), (3, 2, 1), "{said}");
}

#[test]
fn everybody_is_exported_and_a_second_run_replaces_nothing() {
    let file = std::env::temp_dir().join(format!("zalo-oa-people-{}.csv", std::process::id()));
    let run = || {
        let mut command = Command::new(example("export_followers"));
        command.arg(&file).env_remove("ZALO_OA_ACCESS_TOKEN").output().unwrap()
    };
    let said = String::from_utf8(run().stdout).unwrap();
    assert!(said.contains("1234 người / people, đầy đủ / complete"), "{said}");
    let text = std::fs::read_to_string(&file).unwrap();
    assert_eq!(text.lines().count(), 1_235);
    assert!(!run().status.success());
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
    for name in
        [file.clone(), file.with_extension("csv.report.json"), file.with_extension("csv.lock")]
    {
        let _ = std::fs::remove_file(name);
    }
}
