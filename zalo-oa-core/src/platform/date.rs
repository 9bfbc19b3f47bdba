//! Days of the calendar, by number: for texts that name a moment, and for the emulator.

#[cfg(feature = "emulator-server")]
use super::Timestamp;

/// Milliseconds of a day.
pub(crate) const DAY: i64 = 86_400_000;

/// Year, month and day of a day number.
pub(crate) fn civil(number: i64) -> (i64, i64, i64) {
    let days = number + 719_468;
    let era = days.div_euclid(146_097);
    let within = days.rem_euclid(146_097);
    let year = (within - within / 1_460 + within / 36_524 - within / 146_096) / 365;
    let day_of_year = within - (365 * year + year / 4 - year / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

/// The number of a day, counted by years that begin in March, so that the leap day comes last.
pub(crate) fn day_number(year: i64, month: i64, day: i64) -> i64 {
    let from_march = (month + 9) % 12;
    let year = if month <= 2 { year - 1 } else { year };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (from_march * 153 + 2) / 5 + day - 1 - 719_468
}

/// A moment as HTTP's `date` header has it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7).
#[cfg(feature = "emulator-server")]
pub(crate) fn http(moment: Timestamp) -> String {
    /// Day 0 was a Thursday.
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    fn name<'a>(names: &[&'a str], place: i64) -> &'a str {
        usize::try_from(place).ok().and_then(|place| names.get(place)).copied().unwrap_or_default()
    }
    let number = moment.0.div_euclid(DAY);
    let (year, month, day) = civil(number);
    let second = moment.0.rem_euclid(DAY) / 1000;
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    let (weekday, month) = (name(&DAYS, number.rem_euclid(7)), name(&MONTHS, month - 1));
    format!("{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT")
}

#[cfg(all(test, feature = "emulator-server"))]
mod tests {
    use super::*;

    #[test]
    fn the_date_of_http_is_the_one_of_its_standard() {
        for (moment, text) in [
            (784_111_777_999, "Sun, 06 Nov 1994 08:49:37 GMT"),
            (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
            (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
            (1_709_164_800_000, "Thu, 29 Feb 2024 00:00:00 GMT"),
            (1_798_675_199_000, "Wed, 30 Dec 2026 23:59:59 GMT"),
        ] {
            assert_eq!(http(Timestamp(moment)), text);
        }
    }
}
