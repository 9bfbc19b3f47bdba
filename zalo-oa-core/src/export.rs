//! All people of an OA in a file, which goes on where it stood after whatever ended it.
//!
//! A [sweep](crate::sweep) of a large OA takes hours, and with details days: a program will be stopped meanwhile. So rows go to
//! `<file>.part`, and `<file>.progress` says how many of its bytes are good and from where the walk goes on. It is replaced as
//! a whole, after the rows are on the disk. Whoever comes next cuts the part to that length, reads the people in it back, and
//! tells the sweep that they are there: no row comes twice, none is missing. The file of the name that was asked for appears
//! at the end, in one step, with `<file>.report.json` beside it, which says whether it is complete.
//!
//! All these files are for their owner alone: people's names and phone numbers are in them.

mod cell;
mod finish;
mod format;
mod part;
mod places;
mod records;
mod report;
mod run;
mod stand;
#[cfg(test)]
mod tests;
mod trouble;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

pub use format::Format;
pub use report::ExportReport;

use crate::{
    client::Client,
    endpoint::{Described, models},
    error::Error,
    operation::{Entry, Operation, Progress, start_by_name},
    platform::BoxFuture,
};

/// Writes all people of the OA into a file.
///
/// Run it again with the same settings after an error, a cancel or a kill: it goes on. A file that is no export of this kind is
/// never replaced, unless [`overwrite`](Self::overwrite) says so; another process that writes the same file is named.
///
/// ```no_run
/// use zalo_oa_core::{Client, export::ExportUsers};
///
/// # async fn run(client: Client) -> Result<(), zalo_oa_core::Error> {
/// let report = client.start(ExportUsers::new("followers.csv").details()).result().await?;
/// println!("{} people, complete: {}", report.rows, report.complete);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "ExportUsersParams")]
pub struct ExportUsers {
    path: PathBuf,
    format: Option<Format>,
    details: bool,
    update: Option<PathBuf>,
    overwrite: bool,
}

impl ExportUsers {
    /// Ids, into this file: CSV if its name ends in `.csv`, else NDJSON.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), format: None, details: false, update: None, overwrite: false }
    }

    /// In this form, whatever the name says.
    #[must_use]
    pub fn format(mut self, format: Format) -> Self {
        self.format = Some(format);
        self
    }

    /// With what the OA knows about each person: one more call for each.
    #[must_use]
    pub fn details(mut self) -> Self {
        self.details = true;
        self
    }

    /// Reads only who interacted since this earlier export began, and writes a file of both: of who is in both, the new row. Its
    /// report has to lie beside it. Who has only unfollowed since is not seen.
    #[must_use]
    pub fn update(mut self, earlier: impl Into<PathBuf>) -> Self {
        self.update = Some(earlier.into());
        self
    }

    /// Takes the place of a file that is there, at the end; and drops an unfinished export that was begun with other settings.
    #[must_use]
    pub fn overwrite(mut self) -> Self {
        self.overwrite = true;
        self
    }
}

models! {
    /// Parameters of `users.export`.
    ExportUsersParams {
        must {
            /// The file to write. While it is in the making its rows are in `<path>.part`.
            path: String,
        }
        may {
            /// `ndjson` or `csv`; by default what the name ends in, and else `ndjson`.
            format: Format,
            /// Write what the OA knows about each person: one more call for each.
            details: bool,
            /// An earlier export, with its report beside it: only who interacted since it began is read, and the file holds both.
            update: String,
            /// Take the place of a file that is there, at the end; drop an unfinished export that was begun with other settings.
            overwrite: bool,
        }
    }
}

impl From<ExportUsersParams> for ExportUsers {
    fn from(params: ExportUsersParams) -> Self {
        Self {
            path: params.path.into(),
            format: params.format,
            details: params.details.unwrap_or_default(),
            update: params.update.map(PathBuf::from),
            overwrite: params.overwrite.unwrap_or_default(),
        }
    }
}

/// What happens while people are exported.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[non_exhaustive]
pub enum ExportEvent {
    /// The files are there and nobody else writes them.
    Begun {
        /// How many rows an earlier run has left.
        rows: u64,
    },
    /// So far.
    Progress {
        /// Rows on the disk or about to be.
        rows: u64,
        /// How many people there are in all, as of the start; absent until that is known.
        #[serde(skip_serializing_if = "Option::is_none")]
        expected: Option<u64>,
        /// How many seconds the rest will take at the pace of this run so far; absent until that can be told.
        #[serde(skip_serializing_if = "Option::is_none")]
        left_s: Option<u64>,
    },
    /// Everybody is there; the file is put together.
    Finishing {
        /// How many rows came by the walk.
        rows: u64,
    },
}

impl Operation for ExportUsers {
    const ENTRY: &'static Entry = &Entry {
        name: "users.export",
        doc: &[
            " Writes all people who interacted with the OA into a file, NDJSON or CSV, although Zalo's list ends at 10,000.",
            "",
            " After an error, a cancel or a kill run it again with the same parameters: it goes on, with no row twice and none",
            " missing. `complete` says whether everybody is there, and else `uncovered` who is not, with counts; the same stands in",
            " `<path>.report.json`. Files are for their owner alone.",
        ],
        fields: ExportUsersParams::MODEL.fields,
        events: &[
            ("begun", "the file is held; `rows` are there from an earlier run"),
            (
                "progress",
                "`rows` so far, `expected` in all, `left_s` seconds to go at the pace so far; the latter two once known",
            ),
            ("finishing", "everybody is there, the file is put together: `rows`"),
        ],
        answer: ExportReport::MODEL.fields,
        start: start_by_name::<ExportUsers>,
    };
    type Event = ExportEvent;
    type Answer = ExportReport;

    fn run(
        self,
        client: Client,
        progress: Progress<ExportEvent>,
    ) -> BoxFuture<'static, Result<ExportReport, Error>> {
        Box::pin(run::run(self, client, progress))
    }
}
