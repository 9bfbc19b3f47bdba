//! The typed surface of the JavaScript package is made from the tables. The test writes its files anew and fails when
//! one changed, so that a forgotten run shows.
#![cfg(feature = "schema")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "generated_typescript/events.rs"]
mod events;
#[path = "generated_typescript/families.rs"]
mod families;
#[allow(dead_code, reason = "Python's types are of no use here, what a page holds is")]
#[path = "generated_python/kinds.rs"]
mod kinds;
#[allow(dead_code, reason = "Python's names are of no use here, the docs are")]
#[path = "generated_python/text.rs"]
mod text;
#[path = "generated_typescript/types.rs"]
mod types;

use std::{fs, path::Path};

use zalo_oa_core::operation::{self, Entry};

/// Operations that write files: they are in no build for a browser or a server's JavaScript.
const NATIVE: [&str; 1] = ["users.export"];

/// The operations of the package.
fn operations() -> impl Iterator<Item = &'static Entry> {
    operation::table().iter().copied().filter(|entry| !NATIVE.contains(&entry.name))
}

const FOLDER: &str = "bindings-wasm/js/generated";

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

/// The first line of each file.
fn head(why: &str) -> String {
    format!(
        "// Made from the tables by zalo-oa-core/tests/generated_typescript.rs: change the tables, not this file.\n// {why}\n"
    )
}

/// A comment of docs.
fn comment(margin: &str, text: &str) -> String {
    // Nothing in the tables may end the comment.
    let text = text.replace("*/", "* /");
    let lines: Vec<&str> = text.trim_end().lines().collect();
    if let [line] = lines[..] {
        return format!("{margin}/** {line} */\n");
    }
    let lines = lines.iter().map(|line| format!("{margin} * {line}").trim_end().to_owned() + "\n");
    format!("{margin}/**\n{}{margin} */\n", lines.collect::<String>())
}

#[test]
fn the_typescript_surface_is_current() {
    let files = [
        ("types.d.ts", types::file()),
        ("families.js", families::file()),
        ("events.d.ts", events::file()),
    ];
    let stale: Vec<&str> =
        files.into_iter().filter_map(|(name, text)| write(name, &text).then_some(name)).collect();
    assert!(
        stale.is_empty(),
        "out of date and written anew in {FOLDER}: {stale:?}; look at them and commit them"
    );
}

#[test]
fn docs_cannot_end_their_comment() {
    assert_eq!(comment("", "a */ b"), "/** a * / b */\n");
    assert_eq!(comment("  ", "a\n\nb"), "  /**\n   * a\n   *\n   * b\n   */\n");
}
