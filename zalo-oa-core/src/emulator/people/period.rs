//! The period of last interaction by which a list of people is cut: days by name or as a range.

use super::super::{
    calendar::{self, Zone},
    readings::Readings,
};
use crate::platform::Timestamp;

/// From a moment up to, but without, another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::emulator) struct Days {
    pub(in crate::emulator) from: i64,
    pub(in crate::emulator) until: i64,
}

impl Days {
    pub(in crate::emulator) const ALL: Self = Self { from: i64::MIN, until: i64::MAX };

    /// `TODAY`, `YESTERDAY`, `L7D`, `L30D` or `YYYY_MM_DD:YYYY_MM_DD`.
    pub(in crate::emulator) fn parse(
        text: &str,
        now: Timestamp,
        readings: &Readings,
    ) -> Option<Self> {
        let zone = if readings.days_in_utc { Zone::UTC } else { Zone::VIETNAM };
        let today = zone.day(now);
        let newest = if readings.rolling_includes_today { today } else { today - 1 };
        let (first, last) = match text {
            "TODAY" => (today, today),
            "YESTERDAY" => (today - 1, today - 1),
            "L7D" => (newest - 6, newest),
            "L30D" => (newest - 29, newest),
            range => {
                let (first, last) = range.split_once(':')?;
                let (first, last) = (calendar::parse(first)?, calendar::parse(last)?);
                let excluded = i64::from(!readings.range_end_included);
                let from_start = i64::from(readings.range_start_excluded);
                (first <= last).then_some((first + from_start, last - excluded))?
            }
        };
        Some(Self { from: zone.start(first), until: zone.start(last + 1).max(zone.start(first)) })
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::calendar::DAY, *};

    const NOON: Timestamp = Timestamp(1_795_395_600_000 + 4 * 3_600_000);
    const MIDNIGHT: i64 = 1_795_395_600_000 - 8 * 3_600_000;

    fn days(text: &str, readings: &Readings) -> Option<(i64, i64)> {
        Days::parse(text, NOON, readings)
            .map(|days| ((days.from - MIDNIGHT) / DAY, (days.until - MIDNIGHT) / DAY))
    }

    #[test]
    fn periods_are_whole_days_of_vietnam() {
        let usual = Readings::default();
        assert_eq!(days("TODAY", &usual), Some((0, 1)));
        assert_eq!(days("YESTERDAY", &usual), Some((-1, 0)));
        assert_eq!(days("L7D", &usual), Some((-6, 1)));
        assert_eq!(days("L30D", &usual), Some((-29, 1)));
        assert_eq!(days("2026_11_20:2026_11_23", &usual), Some((-3, 1)));
    }

    #[test]
    fn each_reading_of_a_period_can_be_chosen() {
        let other = Readings {
            range_end_included: false,
            rolling_includes_today: false,
            ..Readings::default()
        };
        assert_eq!(days("2026_11_20:2026_11_23", &other), Some((-3, 0)));
        assert_eq!(days("2026_11_20:2026_11_20", &other), Some((-3, -3)));
        assert_eq!(days("L7D", &other), Some((-7, 0)));
        let utc = Readings { days_in_utc: true, ..Readings::default() };
        let today = Days::parse("TODAY", NOON, &utc).unwrap();
        assert_eq!(today.from, MIDNIGHT + 7 * 3_600_000);
    }

    #[test]
    fn anything_else_is_no_period() {
        for text in ["today", "L8D", "2026_11_23", "2026_11_23:2026_11_20", "2026-11-20:2026-11-23"]
        {
            assert_eq!(days(text, &Readings::default()), None, "{text}");
        }
    }
}
