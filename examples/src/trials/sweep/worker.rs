//! The process that walks: it writes people and checkpoints into a file, and goes on from there when it is started again.

use std::{
    env,
    fs::{self, File, OpenOptions},
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use zalo_oa_core::{
    App,
    client::Bases,
    model::UserId,
    sweep::{SweepEvent, SweepReport, SweepUsers},
};

use crate::Failure;

/// The variable that makes a program the process that walks; it holds an [`Order`] as JSON.
pub const VARIABLE: &str = "ZALO_OA_SWEEP_WORKER";

/// Where the process finds everything.
#[derive(Serialize, Deserialize)]
pub struct Order {
    /// Holds what it writes.
    pub folder: PathBuf,
    /// The emulator's address.
    pub base: String,
    /// A made-up token.
    pub token: String,
}

impl std::fmt::Debug for Order {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Order").field("folder", &self.folder).finish_non_exhaustive()
    }
}

/// How it ended.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct End {
    pub(super) report: SweepReport,
    /// The most memory it took, in KiB.
    pub(super) peak: u64,
}

/// The order, if the environment makes this program the process that walks.
#[must_use]
pub fn asked() -> Option<Order> {
    serde_json::from_str(&env::var(VARIABLE).ok()?).ok()
}

/// Walks to the end.
///
/// # Errors
/// When a call fails or a file cannot be written.
pub async fn run(order: Order) -> Result<(), Failure> {
    let bases = Bases::emulator(&order.base).map_err(zalo_oa_core::Error::from)?;
    let client = App::builder("1").bases(bases).build()?.with_token(order.token);
    let path = people_file(&order.folder);
    let (mut sweep, whole) = match fs::read_to_string(&path) {
        Ok(text) => going_on(&text),
        Err(_) => (SweepUsers::new(), 0),
    };
    let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
    // A line that was broken off by the kill is no line.
    file.set_len(whole)?;
    let mut handle = client.start(std::mem::take(&mut sweep));
    while let Some(event) = handle.next().await {
        write(&mut file, &event)?;
    }
    let report = handle.result().await?;
    let end = End { report, peak: peak()? };
    let text = serde_json::to_string(&end).map_err(|error| error.to_string())?;
    fs::write(order.folder.join("end.part"), text)?;
    fs::rename(order.folder.join("end.part"), end_file(&order.folder))?;
    Ok(())
}

pub(super) fn people_file(folder: &Path) -> PathBuf {
    folder.join("people")
}

pub(super) fn end_file(folder: &Path) -> PathBuf {
    folder.join("end")
}

/// The sweep that goes on from the file, and how much of it are whole lines.
fn going_on(text: &str) -> (SweepUsers, u64) {
    let whole = text.rfind('\n').map_or(0, |end| end + 1);
    let lines = text.get(..whole).unwrap_or_default().lines();
    let mut sweep = SweepUsers::new().already(people(lines.clone()));
    if let Some(last) = lines.rev().find(|line| line.starts_with('{')) {
        sweep = sweep.resume(last);
    }
    (sweep, whole as u64)
}

/// The people among lines.
pub(super) fn people<'a>(lines: impl Iterator<Item = &'a str>) -> impl Iterator<Item = UserId> {
    lines.filter(|line| !line.starts_with('{')).map(UserId::new)
}

fn write(file: &mut File, event: &SweepEvent) -> Result<(), Failure> {
    let mut out = BufWriter::new(file);
    match event {
        SweepEvent::Ids { ids } => {
            for id in ids {
                writeln!(out, "{id}")?;
            }
        }
        SweepEvent::Checkpoint { resume } => writeln!(out, "{resume}")?,
        _ => {}
    }
    Ok(out.flush()?)
}

/// The most memory that this process took.
fn peak() -> Result<u64, Failure> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|text| text.trim().trim_end_matches("kB").trim().parse().ok());
    kibibytes.ok_or_else(|| "the kernel keeps no peak".to_owned().into())
}
