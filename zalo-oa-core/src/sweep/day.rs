//! Days as the sweep counts them, and which of them are over.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::{
    endpoint::Kind,
    model::{Period, wire::Wire},
    platform::{
        Timestamp,
        date::{DAY, civil, day_number},
    },
};

/// A day of the calendar: `YYYY-MM-DD` as text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub(super) i64);

/// Vietnam is UTC+7 all year.
const VIETNAM: i64 = 7 * 3_600_000;

/// How wrong a clock may be, ours or Zalo's.
const MARGIN: i64 = 600_000;

impl Day {
    /// 2012-08-01: Zalo began that month.
    pub(super) const FIRST: Self = Self(15_553);

    /// The first day that is not over everywhere: neither in Vietnam nor in UTC, which is later, may anybody still
    /// interact on a day before it.
    pub(super) fn open(now: Timestamp) -> Self {
        Self(now.0.saturating_sub(MARGIN).div_euclid(DAY))
    }

    /// The last day that may have begun in Vietnam.
    pub(super) fn today(now: Timestamp) -> Self {
        Self::vietnam(Timestamp(now.0.saturating_add(MARGIN)))
    }

    /// The day in Vietnam.
    pub(super) fn vietnam(now: Timestamp) -> Self {
        Self(now.0.saturating_add(VIETNAM).div_euclid(DAY))
    }

    /// Whether Vietnam and UTC have the same date, whatever the clocks' error.
    pub(super) fn certain(now: Timestamp) -> bool {
        Self::open(now) == Self::today(now)
    }

    /// So many days later.
    pub(super) fn plus(self, days: i64) -> Self {
        Self(self.0.saturating_add(days))
    }

    fn parts(self) -> (u16, u8, u8) {
        let (year, month, day) = civil(self.0);
        let small = |number: i64| u8::try_from(number).unwrap_or(0);
        (u16::try_from(year).unwrap_or(0), small(month), small(day))
    }

    /// The range from this day to another as the list takes it.
    pub(super) fn period(self, to: Self) -> Period {
        Period::days(self.parts(), to.parts())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Not a day as `YYYY-MM-DD`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a day as `YYYY-MM-DD`")]
pub struct NoDay;

impl FromStr for Day {
    type Err = NoDay;

    fn from_str(text: &str) -> Result<Self, NoDay> {
        let mut parts = text.split('-').map(|part| part.parse::<i64>().ok());
        let mut next = || parts.next().flatten().ok_or(NoDay);
        let day = Self(day_number(next()?, next()?, next()?));
        if day.to_string() == text { Ok(day) } else { Err(NoDay) }
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

impl Wire for Day {
    const KIND: Kind = Kind::Text;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-23 00:00 in Vietnam.
    const MIDNIGHT: i64 = 1_795_366_800_000;
    const HOUR: i64 = 3_600_000;

    #[test]
    fn a_day_is_read_back_and_nothing_else_is_one() {
        assert_eq!(Day::FIRST.to_string(), "2012-08-01");
        assert_eq!("2026-11-23".parse(), Ok(Day(20_780)));
        for text in ["2026-02-30", "2026-2-03", "2026-11-23-1", "", "x"] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_day_is_over_when_it_is_over_in_utc_too_with_ten_minutes_to_spare() {
        let open = |after: i64| Day::open(Timestamp(MIDNIGHT + after)).to_string();
        assert_eq!(open(0), "2026-11-22");
        assert_eq!(open(7 * HOUR + 599_999), "2026-11-22");
        assert_eq!(open(7 * HOUR + 600_000), "2026-11-23");
        assert_eq!(Day::today(Timestamp(MIDNIGHT - 600_001)).to_string(), "2026-11-22");
        assert_eq!(Day::today(Timestamp(MIDNIGHT - 600_000)).to_string(), "2026-11-23");
    }
}
