//! The Python package beside what a script would use instead. Python measures; this starts the
//! server and holds the figures against the aims.

use std::{
    collections::HashMap,
    path::Path,
    process::{Command, Stdio},
};

use zalo_oa_examples::{
    Failure,
    report::{Aim, BenchRow},
};

use crate::served::Served;

/// Name, unit, what it is compared with, aim.
const ROWS: [(&str, &str, &str, Aim); 6] = [
    ("import", "ms beyond a bare interpreter", "requests", Aim::AtMost(1.0, "no slower")),
    ("python-sync", "blocking sends/s", "httpx", Aim::AtLeast(4.0, "4 times")),
    ("python-many", "sends/s, 32 at once", "aiohttp", Aim::AtLeast(2.0, "2 times")),
    ("python-await", "awaited sends/s", "aiohttp", Aim::AtLeast(1.0, "no slower")),
    ("python-qr", "SVG/s", "segno", Aim::AtLeast(15.0, "15 times")),
    ("python-memory", "MiB peak, a million ids", "the bound", Aim::AtMost(1.0, "under 192 MiB")),
];

/// The names of the rows.
pub(crate) const NAMES: [&str; 6] =
    [ROWS[0].0, ROWS[1].0, ROWS[2].0, ROWS[3].0, ROWS[4].0, ROWS[5].0];

/// The rows that are wanted.
pub(crate) fn rows(wanted: impl Fn(&str) -> bool) -> Result<Vec<BenchRow>, Failure> {
    let served = Served::start(1_000)?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let output = Command::new(root.join(".ci/bench-python.sh"))
        .args(NAMES.iter().filter(|name| wanted(name)))
        .env("ZALO_OA_BENCH_BASE", &served.base)
        .env("ZALO_OA_BENCH_TOKEN", &served.token)
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err("the Python figures could not be measured".to_owned().into());
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let last = text.lines().last().unwrap_or_default();
    let figures: HashMap<String, (f64, f64)> =
        serde_json::from_str(last).map_err(|error| error.to_string())?;
    Ok(ROWS
        .into_iter()
        .filter_map(|(name, unit, other_name, aim)| {
            let (ours, other) = *figures.get(name)?;
            Some(BenchRow::new(name, unit, (ours, other_name, other), aim))
        })
        .collect())
}
