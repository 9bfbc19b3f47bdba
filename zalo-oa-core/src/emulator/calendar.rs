//! Days, months and nights as the platform counts them: in Vietnam's time, which has been
//! UTC+7 without summer time since 1975. No date library: four conversions are all it takes.

use crate::platform::{
    Timestamp,
    date::{civil, day_number},
};

pub(super) const SECOND: i64 = 1_000;
pub(super) const HOUR: i64 = 3_600 * SECOND;
pub(super) const DAY: i64 = 24 * HOUR;
const VIETNAM: i64 = 7 * HOUR;

/// Days since 1970-01-01 in a zone that is `east` milliseconds ahead of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Zone {
    east: i64,
}

impl Zone {
    pub(super) const VIETNAM: Self = Self { east: VIETNAM };
    pub(super) const UTC: Self = Self { east: 0 };

    pub(super) fn day(self, at: Timestamp) -> i64 {
        at.0.saturating_add(self.east).div_euclid(DAY)
    }

    /// The moment at which a day begins.
    pub(super) fn start(self, day: i64) -> i64 {
        day.saturating_mul(DAY).saturating_sub(self.east)
    }
}

/// Vietnam's hour of the day, 0 to 23.
pub(super) fn hour(at: Timestamp) -> i64 {
    at.0.saturating_add(VIETNAM).rem_euclid(DAY) / HOUR
}

/// Whether promotion is barred: 22:00 to 06:00.
pub(super) fn is_night(at: Timestamp) -> bool {
    !(6..22).contains(&hour(at))
}

/// The same moment by day; six o'clock next when it lies in the night.
pub(super) fn out_of_night(at: Timestamp) -> Timestamp {
    if !is_night(at) {
        return at;
    }
    let today = Zone::VIETNAM.day(at);
    let day = if hour(at) >= 22 { today + 1 } else { today };
    Timestamp(Zone::VIETNAM.start(day) + 6 * HOUR)
}

/// Months since year 0 in Vietnam, for monthly allowances.
pub(super) fn month(at: Timestamp) -> i64 {
    let (year, month, _) = civil(Zone::VIETNAM.day(at));
    year * 12 + month - 1
}

/// `dd/MM/yyyy`, the form of dates in user and quota answers.
pub(super) fn date(at: Timestamp) -> String {
    let (year, month, day) = civil(Zone::VIETNAM.day(at));
    format!("{day:02}/{month:02}/{year:04}")
}

/// Year, month and day of a moment in Vietnam, as [`Period::days`](crate::model::Period::days)
/// takes them.
///
/// ```
/// use zalo_oa_core::{emulator::vietnam_date, platform::Timestamp};
/// // 17:00 UTC is midnight there.
/// assert_eq!(vietnam_date(Timestamp(61_200_000)), (1970, 1, 2));
/// ```
#[must_use]
pub fn vietnam_date(at: Timestamp) -> (u16, u8, u8) {
    let (year, month, day) = civil(Zone::VIETNAM.day(at));
    let small = |number: i64| u8::try_from(number).unwrap_or(0);
    (u16::try_from(year).unwrap_or(0), small(month), small(day))
}

/// `HH:mm`, Vietnam's time.
pub(super) fn time(at: Timestamp) -> String {
    let minutes = at.0.saturating_add(VIETNAM).rem_euclid(HOUR) / (60 * SECOND);
    format!("{:02}:{minutes:02}", hour(at))
}

/// The last day of the month, `dd/MM/yyyy`.
pub(super) fn month_end(at: Timestamp) -> String {
    let (year, month, _) = civil(Zone::VIETNAM.day(at));
    let (next_year, next) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    let (year, month, day) = civil(day_number(next_year, next, 1) - 1);
    format!("{day:02}/{month:02}/{year:04}")
}

/// The day number of `YYYY_MM_DD`; `None` for anything else, days that do not exist included.
pub(super) fn parse(text: &str) -> Option<i64> {
    let mut parts = text.split('_');
    let mut next = |length: usize| {
        let part = parts.next()?;
        let digits = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<i64>().ok()).flatten()
    };
    let (year, month, day) = (next(4)?, next(2)?, next(2)?);
    if parts.next().is_some() || !(1..=12).contains(&month) {
        return None;
    }
    let number = day_number(year, month, day);
    (civil(number) == (year, month, day)).then_some(number)
}

/// The day number of `dd/MM/yyyy`.
pub(super) fn read_date(text: &str) -> Option<i64> {
    let parts: Vec<&str> = text.split('/').collect();
    match parts[..] {
        [day, month, year] => parse(&format!("{year}_{month}_{day}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_eight_centuries_survives_the_way_there_and_back() {
        for number in -100_000..200_000 {
            let (year, month, day) = civil(number);
            assert_eq!(day_number(year, month, day), number);
        }
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(parse("2026_11_23"), Some(20_780));
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in ["2026_02_29", "2026_13_01", "2026_1_01", "2026-01-01", "2026_01_01_", ""] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert!(parse("2024_02_29").is_some());
    }

    #[test]
    fn the_night_runs_from_ten_to_six_in_vietnam() {
        let at = |hour: i64, minute: i64| {
            Timestamp(Zone::VIETNAM.start(20_780) + hour * HOUR + minute * 60 * SECOND)
        };
        assert!(is_night(at(5, 59)) && !is_night(at(6, 0)));
        assert!(!is_night(at(21, 59)) && is_night(at(22, 0)));
        assert_eq!(out_of_night(at(23, 0)), at(30, 0));
        assert_eq!(out_of_night(at(2, 0)), at(6, 0));
        assert_eq!(out_of_night(at(7, 30)), at(7, 30));
    }

    #[test]
    fn a_day_begins_seven_hours_before_utc_does() {
        let midnight = Timestamp(Zone::VIETNAM.start(20_780));
        assert_eq!(date(midnight), "23/11/2026");
        assert_eq!(date(Timestamp(midnight.0 - 1)), "22/11/2026");
        assert_eq!(Zone::UTC.day(midnight), 20_779);
        assert_eq!(month_end(midnight), "30/11/2026");
    }
}
