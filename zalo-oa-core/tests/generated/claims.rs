//! Which test or fixture holds what: the contradictions of the references, and what each family goes through.

use std::{collections::BTreeSet, fmt::Write, fs, path::Path};

use serde_json::Value;
use zalo_oa_core::{
    api,
    endpoint::{Host, Safety},
};

use crate::listed;

/// What each family of calls that change something goes through, and what it is refused.
pub(crate) fn scenarios(text: &mut String) {
    text.push_str(
        "\n# Scenarios\n\nPer family the tests (in `zalo-oa-core/tests`) that write, read back and remove on the emulator, and those that meet the\n\
         documented refusals. All fixtures are sent to the emulator in `emulator_wire.rs`; that no two calls of one path take the same body is in `wire.rs`.\n\n\
         | family | writes, reads back, removes | refusals |\n| --- | --- | --- |\n",
    );
    for line in listed::lines("scenarios.txt") {
        let _ = writeln!(text, "| `{}` | {} | {} |", line[0], line[1], line[2]);
    }
}

/// Each contradiction and what holds it.
pub(crate) fn contradictions(text: &mut String) {
    text.push_str(
        "\n# Contradictions\n\nWhere the references say that sources disagree: what holds the decision. Names with a slash are fixtures, others tests.\n\n\
         | section | sources disagree on | held by |\n| --- | --- | --- |\n",
    );
    for line in listed::lines("contradictions.txt") {
        let _ = writeln!(text, "| {} | {} | {} |", line[0], line[1], line[2]);
    }
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// All tests, by their functions' names, and those among them that are about a contradiction.
fn tests() -> BTreeSet<String> {
    fn walk(folder: &Path, found: &mut BTreeSet<String>) {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let names = text.lines().filter_map(|line| {
                    let line = line.trim_start().trim_start_matches("async ");
                    line.strip_prefix("fn ")?.strip_suffix("() {")
                });
                found.extend(names.map(str::to_owned));
            }
        }
    }
    let mut found = BTreeSet::new();
    for folder in ["src", "tests"] {
        walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    }
    found
}

/// Every fixture by its name without `.json`, and whether it stands for a contradiction.
pub(crate) fn fixtures() -> Vec<(String, bool)> {
    let wire = Path::new(env!("CARGO_MANIFEST_DIR")).join("wire");
    let mut found = Vec::new();
    for folder in fs::read_dir(&wire).unwrap().map(|entry| entry.unwrap().path()) {
        for file in fs::read_dir(&folder).into_iter().flatten().map(|entry| entry.unwrap().path()) {
            let case: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
            let marked =
                case["note"].as_str().is_some_and(|note| note.starts_with("Contradiction:"));
            let name = file.strip_prefix(&wire).unwrap().with_extension("");
            found.push((name.display().to_string(), marked));
        }
    }
    found
}

#[test]
fn each_contradiction_has_its_fixture_or_test_or_says_why_it_is_not_about_reading() {
    let (tests, fixtures) = (tests(), fixtures());
    let mut named = BTreeSet::new();
    for line in listed::lines("contradictions.txt") {
        let mut held = line[2].contains("Not about reading:");
        for name in quoted(&line[2]) {
            named.insert(name.to_owned());
            match fixtures.iter().find(|(fixture, _)| fixture == name) {
                Some((_, marked)) => held |= marked,
                None => {
                    assert!(tests.contains(name), "{}: neither fixture nor test: {name}", line[1]);
                    held = true;
                }
            }
        }
        assert!(held, "{}: none of its fixtures says \"Contradiction:\"", line[1]);
    }
    for (fixture, marked) in fixtures {
        assert!(!marked || named.contains(&fixture), "{fixture} stands in no line of the list");
    }
    let forgotten =
        tests.iter().find(|test| test.starts_with("contradiction_") && !named.contains(*test));
    assert_eq!(forgotten, None, "stands in no line of the list");
}

#[test]
fn each_family_that_writes_has_its_scenarios() {
    let tests = tests();
    let lines = listed::lines("scenarios.txt");
    for line in &lines {
        for name in quoted(&format!("{} {}", line[1], line[2])) {
            assert!(tests.contains(name), "{}: no test is called {name}", line[0]);
        }
    }
    for row in api::table() {
        let spec = row.spec();
        let (family, _) = spec.name.split_once('.').unwrap();
        let needed = spec.safety != Safety::Safe && spec.host != Host::OAuth;
        assert!(
            !needed || lines.iter().any(|line| line[0] == family),
            "`{family}` has no line in scenarios.txt"
        );
    }
}
