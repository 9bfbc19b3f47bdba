//! The rows so far, and the sidecar that says how far they are good. Everything here blocks on files.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufReader, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use super::{
    ExportReport, ExportUsers, Format,
    places::{Places, report_of},
    records::Records,
    stand::{Earlier, Set, Stand},
    trouble,
};
use crate::{
    api::User,
    error::BuildError,
    model::{OaId, UserId},
    platform::process_number,
    store::{
        StoreError,
        file::lasting::{Hold, create, failed, replace},
    },
};

/// An export in the making, held against other processes.
pub(super) struct Part {
    pub(super) places: Places,
    pub(super) stand: Stand,
    hold: Option<Hold>,
    file: Option<File>,
    /// Rows that are not on the disk yet.
    fresh: Vec<u8>,
    fresh_rows: u64,
    process: u32,
}

impl Part {
    /// Takes the files over, or makes them; with the people whom they hold.
    pub(super) fn open(asked: &ExportUsers, oa: &OaId) -> Result<(Self, Vec<UserId>), BuildError> {
        let places = Places::of(&asked.path)?;
        let format = asked.format.unwrap_or_else(|| Format::of(&asked.path));
        let hold = Hold::take(&places.lock).map_err(|error| trouble::held(&error, &places.file))?;
        let update = asked.update.as_deref().map(resolved).transpose()?;
        let before = match fs::read(&places.progress) {
            Ok(text) => Some(Stand::read(&text)),
            Err(reason) if reason.kind() == io::ErrorKind::NotFound => None,
            Err(reason) => return Err(trouble::disk(&failed("read", &places.progress, &reason))),
        };
        let begun = match before {
            Some(Ok(stand)) => match stand.differs(format, asked, oa, update.as_ref()) {
                Some(what) if !asked.overwrite => {
                    return Err(trouble::differs(&places.part, what));
                }
                Some(_) => None,
                None => Some(stand),
            },
            Some(Err(what)) if !asked.overwrite => {
                return Err(trouble::spoilt(&places.progress, &what));
            }
            _ => None,
        };
        let goes_on = begun.is_some();
        let stand = match begun {
            Some(stand) => stand,
            None => {
                let update = update.map(|path| earlier(path, format, asked.details, oa));
                let (oa, details) = (oa.clone(), asked.details);
                Stand::begun(Set { oa, format, details, update: update.transpose()? })
            }
        };
        let (fresh, process) = (Vec::new(), process_number());
        let mut part =
            Self { places, stand, hold: Some(hold), file: None, fresh, fresh_rows: 0, process };
        part.refuse_foreign(asked.overwrite, goes_on)?;
        let already = if goes_on { part.go_on(asked.overwrite)? } else { part.begin()? };
        Ok((part, already))
    }

    /// What somebody else has put where the files go.
    fn refuse_foreign(&self, overwrite: bool, goes_on: bool) -> Result<(), BuildError> {
        let Places { file, part, report, .. } = &self.places;
        let ours = self.stand.finished.is_some();
        let others: &[&PathBuf] = match (overwrite || ours, goes_on) {
            (true, _) => &[],
            (false, true) => &[file],
            (false, false) => &[file, part, report],
        };
        match others.iter().find(|path| path.symlink_metadata().is_ok()) {
            Some(path) => Err(trouble::there(path)),
            None => Ok(()),
        }
    }

    fn begin(&mut self) -> Result<Vec<UserId>, BuildError> {
        // The sidecar first: a part without one is not ours.
        self.note().map_err(|error| trouble::disk(&error))?;
        let part = create(&self.places.part).map_err(|error| trouble::disk(&error))?;
        self.file = Some(part);
        self.fresh = self.stand.set.format.head(self.stand.set.details);
        Ok(Vec::new())
    }

    fn go_on(&mut self, overwrite: bool) -> Result<Vec<UserId>, BuildError> {
        if self.stand.walked.is_some() {
            return Ok(Vec::new());
        }
        if self.stand.bytes == 0 {
            return self.begin();
        }
        match self.read_back() {
            Ok(already) => Ok(already),
            Err(_) if overwrite => {
                self.stand = Stand::begun(self.stand.set.clone());
                self.begin()
            }
            Err(reason) => Err(trouble::spoilt(&self.places.part, &reason)),
        }
    }

    /// Cuts the part to what is good, once all of that has been read.
    fn read_back(&mut self) -> io::Result<Vec<UserId>> {
        let Stand { bytes, rows, .. } = self.stand;
        let set = &self.stand.set;
        let file = OpenOptions::new().read(true).write(true).open(&self.places.part)?;
        if file.metadata()?.len() < bytes {
            return Err(io::Error::other("it is shorter than it was"));
        }
        let good = BufReader::new((&file).take(bytes));
        let mut records = Records::new(good, set.format, set.details)?;
        let mut ids = Vec::with_capacity(usize::try_from(rows).unwrap_or(0).min(1 << 20));
        while let Some((id, _)) = records.next()? {
            ids.push(id);
        }
        if ids.len() as u64 != rows {
            return Err(io::Error::other("it holds another number of rows than it did"));
        }
        file.set_len(bytes)?;
        self.file = Some(file);
        Ok(ids)
    }

    /// How many rows there are, on the disk or not yet.
    pub(super) fn rows(&self) -> u64 {
        self.stand.rows + self.fresh_rows
    }

    /// How many of them are not on the disk yet.
    pub(super) fn fresh_rows(&self) -> u64 {
        self.fresh_rows
    }

    pub(super) fn ids(&mut self, ids: &[UserId]) {
        for id in ids {
            self.stand.set.format.id(&mut self.fresh, id);
        }
        self.fresh_rows += ids.len() as u64;
    }

    pub(super) fn people(&mut self, people: &[User]) {
        for person in people {
            self.stand.set.format.person(&mut self.fresh, person);
        }
        self.fresh_rows += people.len() as u64;
    }

    /// Rows to the disk, then where the export stands.
    pub(super) fn save(&mut self) -> Result<(), BuildError> {
        self.rows_to_disk().and_then(|()| self.note()).map_err(|error| trouble::disk(&error))
    }

    fn rows_to_disk(&mut self) -> Result<(), StoreError> {
        let Some(file) = &mut self.file else { return Ok(()) };
        if self.fresh.is_empty() {
            return Ok(());
        }
        let good = self.stand.bytes;
        let write = |file: &mut File| {
            file.seek(SeekFrom::Start(good))?;
            file.write_all(&self.fresh)?;
            file.sync_data()
        };
        if let Err(reason) = write(file) {
            // Gives back the room that a half-written row takes; the next run would cut it off, too.
            let _ = file.set_len(good);
            return Err(failed("write", &self.places.part, &reason));
        }
        self.stand.bytes += self.fresh.len() as u64;
        self.stand.rows += self.fresh_rows;
        self.fresh.clear();
        self.fresh_rows = 0;
        Ok(())
    }

    /// Where the export stands.
    pub(super) fn note(&self) -> Result<(), StoreError> {
        replace(&self.places.progress, &self.stand.text())
    }

    /// Nothing is left to be done: the lock goes.
    pub(super) fn end(mut self) {
        self.file = None;
        if let Some(hold) = self.hold.take() {
            hold.end();
        }
    }
}

impl Drop for Part {
    /// What came since the last save took calls: a run that is cancelled keeps it.
    fn drop(&mut self) {
        if self.process == process_number() && self.fresh_rows > 0 {
            // Without it the next run reads those people once more.
            let _ = self.save();
        }
    }
}

/// The path as a later run finds it, from whatever folder.
fn resolved(path: &Path) -> Result<PathBuf, BuildError> {
    path.canonicalize().map_err(|reason| trouble::earlier(path, &reason, &reason))
}

/// What its report says of an earlier export.
fn earlier(path: PathBuf, format: Format, details: bool, oa: &OaId) -> Result<Earlier, BuildError> {
    let wrong = |what: &str, what_vi: &str| trouble::earlier(&path, &what, &what_vi);
    let report = fs::read(report_of(&path))
        .map_err(|_| wrong("its report is missing", "thiếu báo cáo bên cạnh"))?;
    let report: ExportReport = serde_json::from_slice(&report)
        .map_err(|_| wrong("its report cannot be read", "không đọc được báo cáo"))?;
    let unlike = [
        (report.oa_id != *oa, ("it is of another OA", "tệp thuộc OA khác")),
        (report.format != format, ("it has another format", "định dạng khác")),
        (
            report.details != details,
            ("one of the two has details, the other has not", "một bên có chi tiết, bên kia không"),
        ),
    ];
    if let Some((_, (what, what_vi))) = unlike.iter().find(|(unlike, _)| *unlike) {
        return Err(wrong(what, what_vi));
    }
    let ExportReport { started_time: since, uncovered, complete, .. } = report;
    Ok(Earlier { path, since, uncovered, complete })
}
