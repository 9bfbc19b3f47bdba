//! What an export ends with, and what lies beside its file.

use crate::{
    endpoint::models,
    export::Format,
    model::OaId,
    platform::Timestamp,
    sweep::{RangeEnds, Uncovered},
};

models! {
    /// What an export ended with; `<file>.report.json` holds the same.
    ExportReport {
        must {
            /// Whether everybody who was there all the time is in the file. If not, `uncovered` says who is missing.
            complete: bool,
            /// How many people are in the file.
            rows: u64,
            /// What could not be covered, with counts; of an update with those of the earlier export.
            uncovered: Vec<Uncovered>,
            /// When the walk began; an update reads from here on.
            started_time: Timestamp,
            /// When it ended.
            ended_time: Timestamp,
            /// How many calls it took.
            calls: u64,
            /// The OA.
            oa_id: OaId,
            /// The file.
            path: String,
            /// `ndjson` or `csv`.
            format: Format,
            /// Whether it holds what the OA knows about each person.
            details: bool,
        }
        may {
            /// How many people arrived in the days that were not over while those were read.
            arrived: u64,
            /// Of an update: the earlier export.
            update: String,
            /// Of an update: how many rows of the earlier export gave way to new ones.
            replaced: u64,
            /// Whether a range of days has its ends in it: `both`, `end_excluded` or `start_excluded`; absent when that was not learnt.
            range_ends: RangeEnds,
            /// Of an update: what it cannot have seen, in English.
            cannot_see: String,
            /// The same in Vietnamese.
            cannot_see_vi: String,
        }
    }
}
