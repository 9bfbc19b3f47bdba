//! `docs/coverage.md`: what there is beside what the references name, and what is not there. The lists of what they name
//! are under `tests/coverage`; whatever disagrees with them fails here.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use zalo_oa_core::{
    api, emulator,
    endpoint::{Confidence, Safety, Spec},
    error::codes::{self, CodeTable},
    webhook::event,
};

use crate::{claims, cost, hold, listed, words::Word};

/// The references, as the lists call them.
const SOURCES: [(&str, &str); 3] = [
    ("auth", "auth, conventions, error numbers, webhooks"),
    ("audience", "people, the OA, conversations, groups, links"),
    ("messages", "what sends or publishes"),
];

/// What the references name and no row has, a table for each kind of reason.
pub(crate) fn absent(kind: &str) -> String {
    let mut out = "| what | why |\n| --- | --- |\n".to_owned();
    for line in listed::lines("absent.txt").iter().filter(|line| line[0] == kind) {
        let _ = writeln!(out, "| {} | {} |", line[1], line[2]);
    }
    out
}

fn place(spec: &Spec) -> String {
    format!("{} {} {}", spec.verb.word(), spec.host.name(), spec.path)
}

/// The places of rows; what is left out; what is not believed.
fn places() -> [BTreeSet<String>; 3] {
    let rows = api::table().iter().map(|row| place(row.spec())).collect();
    let mut found = [rows, BTreeSet::new(), BTreeSet::new()];
    let mut kind = 0;
    for line in listed::lines("absent.txt") {
        match line.len() {
            1 => assert!(found[kind].insert(line[0].clone()), "{} stands twice", line[0]),
            _ => kind = if line[0] == "left out" { 1 } else { 2 },
        }
    }
    found
}

#[test]
fn every_endpoint_that_the_references_name_is_a_row_or_stands_among_the_absent() {
    let named: BTreeSet<String> =
        listed::lines("named.txt").into_iter().map(|line| line[0].clone()).collect();
    let [rows, left, doubted] = places();
    for one in &named {
        let held = [&rows, &left, &doubted].iter().filter(|places| places.contains(one)).count();
        assert_eq!(held, 1, "{one} must be a row or stand in absent.txt, once");
    }
    for one in rows.iter().chain(&left).chain(&doubted) {
        assert!(named.contains(one), "no section of the references is told for {one}");
    }
}

#[test]
fn the_account_of_what_is_covered_is_current() {
    let mut text = String::from(
        "# What is covered\n\n<!-- Made from the rows, the fixtures and the lists under zalo-oa-core/tests/coverage by\n\
         zalo-oa-core/tests/generated.rs: change those, not this file. -->\n\n\
         The SDK is made from three references that were written from public material in November 2026, since Zalo has no list of its\n\
         own that can be read without its site. This page counts what they name and what there is, and says what is not there.\n\
         Sections are the references' own; the tests that hold this page are in `zalo-oa-core/tests/generated.rs`.\n",
    );
    calls(&mut text);
    numbers(&mut text);
    fixtures(&mut text);
    let _ = write!(
        text,
        "\n# Absent\n\n## Left out on purpose\n\n`client.call_raw` reaches any path all the same.\n\n{}\n\
         ## Named and not believed\n\nPaths and verbs that the references give as somebody's, and doubt themselves.\n\n{}",
        absent("left out"),
        absent("not believed")
    );
    claims::scenarios(&mut text);
    claims::contradictions(&mut text);
    cost::section(&mut text);
    hold(&[("docs/coverage.md", text)]);
}

fn calls(text: &mut String) {
    let named = listed::lines("named.txt");
    let [rows, left, doubted] = places();
    let _ = write!(
        text,
        "\n# Calls\n\nAn endpoint is a verb, a host and a path; one may carry several calls, told apart by what is sent. Each section of the\n\
         references was read on 2026-11-22 and every path that stands in it written down (`named.txt`); a path that several sections\n\
         name is counted once for each reference. A wildcard (the shop) is one.\n\n\
         | reference | endpoints named | of them rows | left out | not believed |\n| --- | --- | --- | --- | --- |\n"
    );
    let mut line = |name: &str, of: &dyn Fn(&str) -> bool| {
        let of: Vec<&String> =
            named.iter().filter(|line| of(&line[1])).map(|line| &line[0]).collect();
        let count =
            |places: &BTreeSet<String>| of.iter().filter(|one| places.contains(**one)).count();
        let _ = writeln!(
            text,
            "| {name} | {} | {} | {} | {} |",
            of.len(),
            count(&rows),
            count(&left),
            count(&doubted)
        );
    };
    for (source, about) in SOURCES {
        line(&format!("*{source}*: {about}"), &|sections| {
            sections.split(", ").any(|section| section.starts_with(source))
        });
    }
    line("all three", &|_| true);
    let specs = || api::table().iter().map(|row| row.spec());
    let sure = |confidence| specs().filter(|spec| spec.confidence == confidence).count();
    let _ = writeln!(
        text,
        "\nThe {} endpoints with a row carry {} calls: {} are documented, {} seen in clients, {} uncertain; {} have ended.",
        rows.len(),
        specs().count(),
        sure(Confidence::Documented),
        sure(Confidence::SeenInClients),
        sure(Confidence::Uncertain),
        specs().filter(|spec| spec.status.ended().is_some()).count()
    );
    let fixed: Vec<&Spec> = specs().filter(|spec| !emulator::acts_out(spec.name)).collect();
    let list: Vec<String> = fixed.iter().map(|spec| format!("`{}`", spec.name)).collect();
    assert!(fixed.iter().all(|spec| spec.safety == Safety::Safe), "a call that writes: {list:?}");
    let list = if list.is_empty() { "none".to_owned() } else { list.join(", ") };
    let _ = writeln!(
        text,
        "\nThe emulator acts {} of them out, with effect and refusals. Answered only by their fixture: {list}.",
        specs().count() - fixed.len()
    );
}

fn numbers(text: &mut String) {
    let lines = listed::lines("codes.txt");
    let _ = write!(
        text,
        "\n# Error numbers\n\nEach host counts for itself, so a number is counted by table. A number with several meanings has several entries.\n\n\
         | table | sections (numbers listed there) | different numbers | in the catalogue | entries |\n| --- | --- | --- | --- | --- |\n"
    );
    let mut sums = [0; 3];
    for &table in CodeTable::ALL {
        let name = table.word();
        let sections = lines.iter().filter(|line| line[0] == name);
        let sections: Vec<String> = sections
            .map(|line| format!("{} ({})", line[1], listed::numbers(&line[2]).len()))
            .collect();
        let known: BTreeSet<i32> =
            codes::all().filter(|entry| entry.table == table).map(|entry| entry.code).collect();
        let listed = listed::codes(&name);
        assert_eq!(listed, known, "`{name}`: what the references list, and the catalogue");
        let entries = codes::all().filter(|entry| entry.table == table).count();
        let counts = [listed.len(), known.len(), entries];
        sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        let [listed, known, entries] = counts;
        let _ = writeln!(
            text,
            "| `{name}` | {} | {listed} | {known} | {entries} |",
            sections.join(", ")
        );
    }
    let [listed, known, entries] = sums;
    let _ = writeln!(text, "| all | | {listed} | {known} | {entries} |\n\nNot in the catalogue:\n");
    for line in lines.iter().filter(|line| line[0] == "absent") {
        let _ = writeln!(text, "- {} ({}): {}", line[2], line[1], line[3]);
    }
}

fn fixtures(text: &mut String) {
    let fixtures = claims::fixtures();
    let mut counts = BTreeMap::<&str, usize>::new();
    for (name, _) in &fixtures {
        let (folder, case) = name.split_once('/').unwrap();
        let kind = match (folder, case.contains('.')) {
            ("webhook", _) => "events",
            ("errors", _) => "refusals and answers that cannot be read",
            (_, false) => "plain cases of calls",
            (_, true) => "further cases of calls",
        };
        *counts.entry(kind).or_default() += 1;
    }
    text.push_str("\n# Fixtures\n\nFiles under `zalo-oa-core/wire`, which the Rust, Python and Node.js runners all read.\n\n| kind | files |\n| --- | --- |\n");
    for (kind, count) in &counts {
        let _ = writeln!(text, "| {kind} | {count} |");
    }
    let _ = writeln!(
        text,
        "| all | {} |\n\n{} of them hold a side of a contradiction. The table of events has {} events.",
        fixtures.len(),
        fixtures.iter().filter(|(_, marked)| *marked).count(),
        event::table().len()
    );
}
