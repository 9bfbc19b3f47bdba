//! The end of an export: an update is put together with the earlier file, the file gets its name, the report is written. Killed
//! at any step, the next run does what is left.

use std::{
    collections::HashSet,
    fs::{self, File},
    io::{self, BufReader, BufWriter, Write},
    path::Path,
};

use super::{
    ExportReport,
    part::Part,
    records::Records,
    stand::{Earlier, Set},
    trouble,
};
use crate::{
    error::BuildError,
    model::UserId,
    store::{
        StoreError,
        file::lasting::{create, failed, replace, sync_folder},
    },
    sweep::SweepReport,
};

/// Does what is left after the walk. Blocks on files.
pub(super) fn finish(mut part: Part) -> Result<ExportReport, BuildError> {
    part.save()?;
    let report = match (&part.stand.finished, &part.stand.walked) {
        (Some(report), _) => report.clone(),
        (None, Some(walked)) => report(&part, walked)?,
        (None, None) => return Err(trouble::wrong("the walk has not ended")),
    };
    part.stand.finished = Some(report.clone());
    let disk = |error: StoreError| trouble::disk(&error);
    part.note().map_err(disk)?;
    named(&part).map_err(disk)?;
    let text = serde_json::to_vec_pretty(&report).unwrap_or_default();
    replace(&part.places.report, &text).map_err(disk)?;
    for path in [&part.places.part, &part.places.progress] {
        removed(path).map_err(disk)?;
    }
    part.end();
    Ok(report)
}

fn report(part: &Part, walked: &SweepReport) -> Result<ExportReport, BuildError> {
    let set = &part.stand.set;
    let (mut complete, mut uncovered) = (walked.complete, walked.uncovered.clone());
    let (mut rows, mut replaced) = (part.stand.rows, None);
    if let Some(earlier) = &set.update {
        let (all, gone) = merge(part, earlier)?;
        (rows, replaced) = (all, Some(gone));
        complete &= earlier.complete;
        uncovered.splice(0..0, earlier.uncovered.iter().cloned());
    }
    Ok(ExportReport {
        complete,
        rows,
        uncovered,
        started_time: walked.started_time,
        ended_time: walked.ended_time,
        calls: walked.calls,
        oa_id: set.oa.clone(),
        path: part.places.file.display().to_string(),
        format: set.format,
        details: set.details,
        arrived: Some(walked.arrived),
        update: set.update.as_ref().map(|earlier| earlier.path.display().to_string()),
        replaced,
        range_ends: walked.range_ends,
        cannot_see: walked.cannot_see.clone(),
        cannot_see_vi: walked.cannot_see_vi.clone(),
    })
}

/// Writes the rows of the earlier export, but for people who came again, and then the new ones; how many there are, and how
/// many gave way.
fn merge(part: &Part, earlier: &Earlier) -> Result<(u64, u64), BuildError> {
    let Set { format, details, .. } = part.stand.set;
    let places = &part.places;
    let records = |path: &Path| Records::new(BufReader::new(File::open(path)?), format, details);
    let new = |reason: io::Error| trouble::disk(&failed("read", &places.part, &reason));
    let old = |reason: io::Error| trouble::earlier(&earlier.path, &reason, &reason);
    let written = |reason: io::Error| trouble::disk(&failed("write", &places.merged, &reason));

    let mut again = HashSet::<UserId>::new();
    let mut rows = records(&places.part).map_err(new)?;
    while let Some((id, _)) = rows.next().map_err(new)? {
        again.insert(id);
    }
    let merged = create(&places.merged).map_err(|error| trouble::disk(&error))?;
    let mut out = BufWriter::new(merged);
    out.write_all(&format.head(details)).map_err(written)?;
    let (mut kept, mut gone) = (0, 0);
    let mut rows = records(&earlier.path).map_err(old)?;
    while let Some((id, row)) = rows.next().map_err(old)? {
        if again.contains(&id) {
            gone += 1;
        } else {
            kept += 1;
            out.write_all(row).map_err(written)?;
        }
    }
    let mut rows = records(&places.part).map_err(new)?;
    while let Some((_, row)) = rows.next().map_err(new)? {
        out.write_all(row).map_err(written)?;
    }
    let merged = out.into_inner().map_err(|error| written(error.into_error()))?;
    merged.sync_all().map_err(written)?;
    Ok((kept + again.len() as u64, gone))
}

/// The file gets its name; after a kill it may have it.
fn named(part: &Part) -> Result<(), StoreError> {
    let places = &part.places;
    let from = if part.stand.set.update.is_some() { &places.merged } else { &places.part };
    match fs::rename(from, &places.file) {
        Err(reason) if reason.kind() != io::ErrorKind::NotFound => {
            Err(failed("put in its place", &places.file, &reason))
        }
        Err(reason) if !places.file.exists() => {
            Err(failed("put in its place", &places.file, &reason))
        }
        _ => sync_folder(places.file.parent().unwrap_or(&places.file)),
    }
}

fn removed(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(reason) if reason.kind() != io::ErrorKind::NotFound => {
            Err(failed("remove", path, &reason))
        }
        _ => Ok(()),
    }
}
