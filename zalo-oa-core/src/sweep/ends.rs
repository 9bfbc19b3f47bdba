//! Whether a range of days has its first and its last day in it: no source says so, and totals tell.

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use super::Day;
use crate::{
    endpoint::Kind,
    model::{Period, wire::Wire},
};

/// Which ends of a range of days are part of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RangeEnds {
    /// Both.
    Both,
    /// The last day is not.
    EndExcluded,
    /// The first day is not.
    StartExcluded,
}

impl RangeEnds {
    /// The range to ask for, to get these days. Not learnt: one that has them under each reading, and up to a day more on
    /// either side.
    pub(super) fn period(ends: Option<Self>, from: Day, to: Day) -> Period {
        match ends {
            Some(Self::Both) => from.period(to),
            Some(Self::EndExcluded) => from.period(to.plus(1)),
            Some(Self::StartExcluded) => from.plus(-1).period(to),
            None => from.plus(-1).period(to.plus(1)),
        }
    }
}

impl<'de> Deserialize<'de> for RangeEnds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match String::deserialize(deserializer)?.as_str() {
            "both" => Ok(Self::Both),
            "end_excluded" => Ok(Self::EndExcluded),
            "start_excluded" => Ok(Self::StartExcluded),
            _ => Err(D::Error::custom("no such reading")),
        }
    }
}

impl Wire for RangeEnds {
    const KIND: Kind = Kind::Text;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}
