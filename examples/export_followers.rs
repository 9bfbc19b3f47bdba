//! Writes everybody who interacted with the OA into a file; run again after an interruption it goes on.
//!
//! `cargo run --example export_followers -- people.csv` on the emulator; with `ZALO_OA_ACCESS_TOKEN` set, on Zalo.

use std::path::PathBuf;

use clap::Parser;
use zalo_oa_core::export::{ExportEvent, ExportUsers};
use zalo_oa_examples::{Failure, connect};

/// Export the people of a Zalo Official Account, however many, to CSV or NDJSON.
#[derive(Parser, Debug)]
struct Options {
    /// The file to write: .csv is CSV, all else NDJSON
    file: PathBuf,

    /// With names, phones, tags: personal data, and one more call for each person
    #[arg(long)]
    details: bool,

    /// An earlier export: read only who interacted since
    #[arg(long)]
    update: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let options = Options::parse();
    let connected = connect()?;
    let mut export = ExportUsers::new(options.file);
    if options.details {
        export = export.details();
    }
    if let Some(earlier) = options.update {
        export = export.update(earlier);
    }
    let mut export = connected.client.start(export);
    while let Some(event) = export.next().await {
        if let ExportEvent::Progress { rows, expected: Some(expected), .. } = event {
            eprintln!("{rows}/{expected}");
        }
    }
    let report = export.result().await?;
    let state = if report.complete {
        "đầy đủ / complete"
    } else {
        "CHƯA đầy đủ / NOT complete"
    };
    println!("{}: {} người / people, {state}", report.path, report.rows);
    for gap in &report.uncovered {
        println!("thiếu / missing: {} / {} ({:?})", gap.missing, gap.total, gap.why);
    }
    Ok(())
}
