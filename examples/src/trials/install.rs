//! The packages as users get them: each is packed, installed from its file in an empty folder, and runs there the README's
//! program for its language. All three must print the same account and the same people.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use serde_json::{Map, Value, json};

use crate::{Failure, report::SoakRow};

/// How the packages are built.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Build {
    /// As they would be published, and the source package of Python too.
    Published,
    /// As the tests of Python and the browser have left them, and the crate without optimisation.
    Tested,
}

/// Packs, installs and runs every package.
///
/// # Errors
/// When a package cannot be packed, installed or run; the steps say why on standard error.
pub fn install(build: Build) -> Result<SoakRow, Failure> {
    let names: &[&str] = match build {
        Build::Published => &["crate", "wheel", "sdist", "npm"],
        Build::Tested => &["crate", "wheel", "npm"],
    };
    let mut counts = Map::new();
    let mut holds = true;
    for name in names {
        let mut command = Command::new("python3");
        command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.ci/install.py")).arg(name);
        if build == Build::Tested {
            command.arg("--quick");
        }
        let output = command.stderr(Stdio::inherit()).output()?;
        let text = String::from_utf8_lossy(&output.stdout);
        let told = text.lines().last().filter(|_| output.status.success());
        let Some(told) = told.and_then(|line| serde_json::from_str::<Value>(line).ok()) else {
            return Err(format!("{name} could not be installed").into());
        };
        holds &= people(&told) == Some((true, vec![50, 50, 20]));
        counts.insert((*name).to_owned(), told);
    }
    Ok(SoakRow {
        name: "install",
        counts: json!(counts),
        aim: "each packed file installs in an empty folder and runs the README's program",
        holds,
    })
}

/// Whether the account's name came first, and how many people each page had.
fn people(told: &Value) -> Option<(bool, Vec<u32>)> {
    let lines = told.get("printed")?.as_array()?;
    let (name, pages) = lines.split_first()?;
    let count = |line: &Value| line.as_str()?.split(' ').next()?.parse().ok();
    Some((name == "UBND phường Hoa Ban", pages.iter().map(count).collect::<Option<_>>()?))
}
