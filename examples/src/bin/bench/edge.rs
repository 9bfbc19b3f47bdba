//! What a worker loads that takes webhooks: held against its aim, which a test holds too.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use serde::Deserialize;
use zalo_oa_examples::{
    Failure,
    report::{Aim, BenchRow},
};

/// The name of the row.
pub(crate) const NAME: &str = "edge-size";

/// Bytes of gzip: script and module together.
const AIM: f64 = 61_440.0;

#[derive(Deserialize)]
struct Size {
    bytes: u64,
    gzip: u32,
    brotli: u64,
}

/// The row, from a build of its own.
pub(crate) fn row() -> Result<BenchRow, Failure> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let output = Command::new(root.join(".ci/bench-edge.sh")).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err("the module for workers could not be built".to_owned().into());
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let files: Vec<Size> = serde_json::from_str(text.lines().last().unwrap_or_default())
        .map_err(|error| error.to_string())?;
    let gzip: u32 = files.iter().map(|file| file.gzip).sum();
    let bytes: u64 = files.iter().map(|file| file.bytes).sum();
    let brotli: u64 = files.iter().map(|file| file.brotli).sum();
    Ok(BenchRow::new(
        NAME,
        "bytes, gzip",
        (f64::from(gzip), "61,440", AIM),
        Aim::AtMost(1.0, "within 60 KB"),
    )
    .with(format!("script and module for workers: {bytes} bytes, {brotli} with brotli")))
}
