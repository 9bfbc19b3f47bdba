//! Where a sweep stands, as a small text: days and counts, nobody's id.

use serde::{Deserialize, Serialize};

use super::{Day, RangeEnds, SweepUsers, Uncovered};
use crate::{error::BuildError, operation::Operation, platform::Timestamp};

/// The form of the text; others are refused.
const VERSION: u32 = 1;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Checkpoint {
    v: u32,
    /// When the sweep began.
    pub(super) began: Timestamp,
    /// Of an update: since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) since: Option<Timestamp>,
    /// The first day that has not been read; those before it have.
    pub(super) next: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) ends: Option<RangeEnds>,
    /// By how many people pages overlap.
    pub(super) overlap: u32,
    pub(super) people: u64,
    pub(super) calls: u64,
    pub(super) expected: u64,
    /// How many people no day counts.
    #[serde(default)]
    pub(super) undated: u64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) uncovered: Vec<Uncovered>,
}

impl Checkpoint {
    pub(super) fn begun(began: Timestamp, since: Option<Timestamp>) -> Self {
        let next = since.map_or(Day::FIRST, Day::open);
        Self {
            v: VERSION,
            began,
            since,
            next,
            ends: None,
            overlap: 0,
            people: 0,
            calls: 0,
            expected: 0,
            undated: 0,
            uncovered: Vec::new(),
        }
    }

    pub(super) fn read(text: &str, since: Option<Timestamp>) -> Result<Self, BuildError> {
        let refused = |what: &str| BuildError::field(SweepUsers::ENTRY.name, what);
        let read: Self = serde_json::from_str(text)
            .map_err(|_| refused("`resume` is not the text of a checkpoint of this operation"))?;
        if read.v != VERSION {
            return Err(refused("`resume` comes from another version of this operation"));
        }
        if since.is_some() && since != read.since {
            return Err(refused("`since` is not that of the run that `resume` comes from"));
        }
        Ok(read)
    }

    pub(super) fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
