//! The lists under `tests/coverage`: what the references name, told apart by bars.
#![allow(dead_code, reason = "each test program uses a part")]

use std::{collections::BTreeSet, fs, path::Path};

/// The lines of a list that are no remarks, cut at their bars.
pub(crate) fn lines(name: &str) -> Vec<Vec<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/coverage").join(name);
    let text = fs::read_to_string(&file).unwrap_or_else(|_| panic!("no list {file:?}"));
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split(" | ").map(|part| part.trim().to_owned()).collect())
        .collect()
}

/// The numbers of a table in `codes.txt`, over all sections.
pub(crate) fn codes(table: &str) -> BTreeSet<i32> {
    let of_table = lines("codes.txt").into_iter().filter(|line| line[0] == table);
    of_table.flat_map(|line| numbers(&line[2])).collect()
}

/// Numbers with blanks between them.
pub(crate) fn numbers(text: &str) -> Vec<i32> {
    text.split_whitespace().map(|number| number.parse().unwrap()).collect()
}
