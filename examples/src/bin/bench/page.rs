//! What a page loads, and how fast its codes are. A browser measures; this holds the figures against the aims.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use serde::Deserialize;
use zalo_oa_examples::{
    Failure,
    report::{Aim, BenchRow},
};

/// The names of the rows.
pub(crate) const NAMES: [&str; 3] = ["portal-size", "page-first", "page-qr"];

/// What a page may load, in bytes of gzip: script and module together, with all three elements. Nothing else is loaded.
const AIM: f64 = 30_000.0;

#[derive(Deserialize)]
struct Figures {
    size: Size,
    /// Where it was measured.
    r#where: String,
    /// Milliseconds until the first code was drawn.
    first: f64,
    /// Codes a second.
    ours: f64,
    other: f64,
}

#[derive(Deserialize)]
struct Size {
    bytes: u64,
    gzip: u32,
    brotli: u64,
}

/// All rows, from one run.
pub(crate) fn rows() -> Result<Vec<BenchRow>, Failure> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let output = Command::new(root.join(".ci/bench-page.sh")).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err("the page's figures could not be measured".to_owned().into());
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let last = text.lines().last().unwrap_or_default();
    let Figures { size, r#where, first, ours, other } =
        serde_json::from_str(last).map_err(|error| error.to_string())?;
    Ok(vec![
        BenchRow::new(
            NAMES[0],
            "bytes, gzip",
            (f64::from(size.gzip), "30,000", AIM),
            Aim::AtMost(1.0, "under 30,000"),
        )
        .with(format!("script and module with all three elements: {} bytes, {} with brotli; the limit is 40,000", size.bytes, size.brotli)),
        BenchRow::new(
            NAMES[1],
            "ms to the first code",
            (first, "what feels instant", 100.0),
            Aim::AtMost(1.0, "under 100 ms"),
        )
        .with(r#where.clone()),
        BenchRow::new(
            NAMES[2],
            "SVG/s",
            (ours, "npm qrcode", other),
            Aim::AtLeast(1.0, "no slower"),
        )
        .with(r#where),
    ])
}
