//! Hands the plain fixture of every call to the emulator, which answers with it where it has no
//! rules of its own. So a new call needs no more than its row and its fixture.

use std::{env, error::Error, fmt::Write, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=wire");
    if env::var_os("CARGO_FEATURE_EMULATOR").is_none() {
        return Ok(());
    }
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("wire");
    let mut files = Vec::new();
    for folder in fs::read_dir(&root)? {
        let folder = folder?.path();
        if folder.is_dir() && !folder.ends_with("errors") {
            for file in fs::read_dir(&folder)? {
                files.push(file?.path());
            }
        }
    }
    files.sort();
    let mut code = String::from("&[\n");
    for file in &files {
        let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        // `list.json` is the plain case, `list.empty.json` is not.
        if stem.contains('.') || file.extension().is_none_or(|end| end != "json") {
            continue;
        }
        let family = file.parent().and_then(Path::file_name).unwrap_or_default();
        let name = format!("{}.{stem}", family.to_string_lossy());
        writeln!(code, "({name:?}, include_str!({file:?})),")?;
    }
    code.push_str("]\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("fixtures.rs"), code)?;
    Ok(())
}
