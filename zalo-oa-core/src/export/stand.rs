//! Where an export stands, as it lies in `<file>.progress`: settings, lengths and counts, nobody's id.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{ExportUsers, Format, report::ExportReport, trouble::Both};
use crate::{
    model::OaId,
    platform::Timestamp,
    sweep::{SweepReport, Uncovered},
};

/// The form of the text; others are refused.
const VERSION: u32 = 1;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Stand {
    v: u32,
    pub(super) set: Set,
    /// From where the walk goes on.
    #[serde(default)]
    pub(super) checkpoint: Option<String>,
    /// How much of the part is good, and how many rows that is.
    pub(super) bytes: u64,
    pub(super) rows: u64,
    #[serde(default)]
    pub(super) expected: Option<u64>,
    /// The walk is over; what is left is to put the file together.
    #[serde(default)]
    pub(super) walked: Option<SweepReport>,
    /// The file is put together, with this report.
    #[serde(default)]
    pub(super) finished: Option<ExportReport>,
}

/// What an export was begun with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Set {
    pub(super) oa: OaId,
    pub(super) format: Format,
    pub(super) details: bool,
    #[serde(default)]
    pub(super) update: Option<Earlier>,
}

/// The export that is updated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Earlier {
    pub(super) path: PathBuf,
    pub(super) since: Timestamp,
    pub(super) uncovered: Vec<Uncovered>,
    pub(super) complete: bool,
}

impl Stand {
    pub(super) fn begun(set: Set) -> Self {
        Self {
            v: VERSION,
            set,
            checkpoint: None,
            bytes: 0,
            rows: 0,
            expected: None,
            walked: None,
            finished: None,
        }
    }

    pub(super) fn read(text: &[u8]) -> Result<Self, &'static str> {
        let read: Self = serde_json::from_slice(text).map_err(|_| "it is not that of an export")?;
        if read.v == VERSION { Ok(read) } else { Err("it comes from another version") }
    }

    pub(super) fn text(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// In which settings another run differs from that which began; an update is known by its file alone, which may have
    /// been replaced since.
    pub(super) fn differs(
        &self,
        format: Format,
        asked: &ExportUsers,
        oa: &OaId,
        update: Option<&PathBuf>,
    ) -> Option<Both> {
        let ours = self.set.update.as_ref().map(|earlier| &earlier.path);
        [
            (self.set.oa != *oa, ("another OA", "OA khác")),
            (self.set.format != format, ("another format", "định dạng khác")),
            (self.set.details != asked.details && asked.details, ("ids only", "chỉ mã người dùng")),
            (self.set.details != asked.details, ("details", "thông tin chi tiết")),
            (ours != update, ("another `update`", "`update` khác")),
        ]
        .into_iter()
        .find_map(|(differs, what)| differs.then_some(what))
    }
}
