//! What a sweep ends with: whether everybody came, and else who did not, in numbers.

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use super::{Day, RangeEnds};
use crate::{
    endpoint::{Kind, models},
    model::{TagName, wire::Wire},
    platform::Timestamp,
};

/// Why people could not be reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Why {
    /// More than 10,000 behind one filter, and nothing splits it further.
    OutOfReach,
    /// People without a tag, on a day that only tags could split.
    Untagged,
    /// The list did not hold still: read again and again, it never showed as many people as it counted.
    Unsettled,
    /// Whether a range of days has its ends in it could not be learnt, and a day alone is not within reach without that.
    RangeEnds,
    /// People whom the whole list counts and no day does.
    Undated,
}

const WHYS: [(Why, &str); 5] = [
    (Why::OutOfReach, "out_of_reach"),
    (Why::Untagged, "untagged"),
    (Why::Unsettled, "unsettled"),
    (Why::RangeEnds, "range_ends"),
    (Why::Undated, "undated"),
];

impl<'de> Deserialize<'de> for Why {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let known = WHYS.into_iter().find(|(_, name)| *name == text);
        known.map(|(why, _)| why).ok_or_else(|| D::Error::custom("no such reason"))
    }
}

impl Wire for Why {
    const KIND: Kind = Kind::Text;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}

models! {
    /// What a sweep ended with.
    SweepReport {
        must {
            /// Whether everybody who was there all the time has been handed out. If not, `uncovered` says who is missing.
            complete: bool,
            /// How many people were handed out, by runs that it went on from too.
            people: u64,
            /// What could not be covered, with counts.
            uncovered: Vec<Uncovered>,
            /// When it began; the next update takes it as `since`.
            started_time: Timestamp,
            /// When it ended.
            ended_time: Timestamp,
            /// How many calls it took.
            calls: u64,
            /// How many people arrived in the days that were not over while those were read.
            arrived: u64,
        }
        may {
            /// Whether a range of days has its ends in it: `both`, `end_excluded` or `start_excluded`; absent when that was not learnt.
            range_ends: RangeEnds,
            /// Of an update: what it cannot have seen, in English.
            cannot_see: String,
            /// The same in Vietnamese.
            cannot_see_vi: String,
        }
    }

    /// People who could not be reached.
    Uncovered {
        must {
            /// How many people Zalo counts there.
            total: u64,
            /// How many of them were not seen.
            missing: u64,
            /// `out_of_reach`, `untagged`, `unsettled`, `range_ends` or `undated`.
            why: Why,
        }
        may {
            /// The first day, `YYYY-MM-DD`.
            from: Day,
            /// The last day.
            to: Day,
            /// Whether they follow, where the day was split by that.
            follower: bool,
            /// The tag, where the day was split by tags.
            tag: TagName,
        }
    }
}
