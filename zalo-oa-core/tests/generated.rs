//! Files that are made from the tables. Each test writes its file anew and fails when it changed,
//! so that a forgotten run shows.
#![cfg(all(feature = "schema", feature = "emulator"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "generated/calls.rs"]
mod calls;
#[path = "generated/claims.rs"]
mod claims;
#[path = "generated/cost.rs"]
mod cost;
#[path = "generated/coverage.rs"]
mod coverage;
#[path = "generated/events.rs"]
mod events;
#[path = "generated/fixture.rs"]
mod fixture;
#[path = "support/listed.rs"]
mod listed;
#[allow(dead_code, reason = "the examples of pages are for the docs in the package")]
#[path = "generated_python/examples.rs"]
mod python;
#[path = "generated/rust.rs"]
mod rust;
#[path = "generated/tables.rs"]
mod tables;
#[allow(dead_code, reason = "what the examples in Python need")]
#[path = "generated_python/text.rs"]
mod text;
#[path = "generated/typescript.rs"]
mod typescript;
#[path = "generated/words.rs"]
mod words;

use std::{fs, path::Path};

/// Writes files of the workspace; fails when one differed.
fn hold(files: &[(&str, String)]) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut stale = Vec::new();
    for (path, text) in files {
        if fs::read_to_string(root.join(path)).unwrap_or_default() != *text {
            fs::write(root.join(path), text).unwrap();
            stale.push(*path);
        }
    }
    assert!(
        stale.is_empty(),
        "{stale:?}: out of date, and written anew: look at them and commit them"
    );
}
