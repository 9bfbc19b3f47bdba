//! The Python package's typed surface is made from the tables. The test writes its files anew and
//! fails when one changed, so that a forgotten run shows.
#![cfg(feature = "schema")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "generated_python/calls.rs"]
mod calls;
#[path = "generated_python/events.rs"]
mod events;
#[path = "generated_python/examples.rs"]
mod examples;
#[path = "generated_python/families.rs"]
mod families;
#[allow(dead_code, reason = "the text of rows is for the examples in Rust")]
#[path = "generated/fixture.rs"]
mod fixture;
#[path = "generated_python/kinds.rs"]
mod kinds;
#[path = "generated_python/models.rs"]
mod models;
#[path = "generated_python/operations.rs"]
mod operations;
#[path = "generated_python/text.rs"]
mod text;

use std::{fs, path::Path};

const FOLDER: &str = "bindings-python/python/zalo_oa/_generated";

/// Writes a file of the package; whether it differed.
fn write(name: &str, text: &str) -> bool {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(FOLDER);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    let differed = fs::read_to_string(&path).unwrap_or_default() != text;
    if differed {
        fs::write(&path, text).unwrap();
    }
    differed
}

#[test]
fn the_python_surface_is_current() {
    let stale: Vec<&str> = [
        ("__init__.py", families::index()),
        ("types.py", models::file()),
        ("families.py", families::file(false)),
        ("async_families.py", families::file(true)),
        ("operations.py", operations::file()),
        ("events.py", events::file()),
    ]
    .into_iter()
    .filter_map(|(name, text)| write(name, &text).then_some(name))
    .collect();
    assert!(
        stale.is_empty(),
        "out of date and written anew in {FOLDER}: {stale:?}; look at them and commit them"
    );
}

#[test]
fn names_that_python_keeps_for_itself_get_an_underscore() {
    assert_eq!(text::name("from"), "from_");
    assert_eq!(text::name("type"), "type");
    assert_eq!(text::attribute("raw"), "raw_");
    assert_eq!(text::attribute("list"), "list_");
    assert_eq!(text::camel("users.list_all"), "UsersListAll");
}

#[test]
fn docs_end_no_docstring_and_keep_no_links_of_rust() {
    assert_eq!(text::escape("a\"\"\"\\d"), "a\\\"\\\"\\\"\\\\d");
    let doc = text::doc(&[" Ask [`UserQuota`](crate::api::UserQuota) or [`Thing`]."]);
    assert_eq!(doc, "Ask `quota.user` or `Thing`.");
}
