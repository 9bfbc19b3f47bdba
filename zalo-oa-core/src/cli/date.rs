//! Moments and spans for people: dates in Vietnam's time, spans in the largest unit that says
//! enough; and the `date` header of HTTP.

use std::time::Duration;

use crate::platform::Timestamp;

use crate::cli::lang::{Told, told};

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// Vietnam is seven hours ahead of UTC, without summer time.
const VIETNAM: Duration = Duration::from_secs(7 * HOUR);

/// `2026-11-23 08:00` and `08:00 ngày 23/11/2026`, both in Vietnam's time.
pub(crate) fn moment(at: Timestamp) -> Told {
    let text = at.plus(VIETNAM).utc();
    let (date, time) = text.split_once('T').unwrap_or((&text, ""));
    let time = time.get(..5).unwrap_or(time);
    let vi: Vec<&str> = date.rsplit('-').collect();
    let vi = vi.join("/");
    told!("{date} {time} (Vietnam)", "{time} ngày {vi}")
}

/// `3 days`, `26 hours`, `5 minutes`.
pub(crate) fn span(span: Duration) -> Told {
    let seconds = span.as_secs();
    let (number, en, vi) = if seconds >= 2 * DAY {
        (seconds / DAY, "day", "ngày")
    } else if seconds >= 2 * HOUR {
        (seconds / HOUR, "hour", "giờ")
    } else {
        (seconds / MINUTE, "minute", "phút")
    };
    let plural = if number == 1 { "" } else { "s" };
    told!("{number} {en}{plural}", "{number} {vi}")
}

/// Reads `Sun, 06 Nov 1994 08:49:37 GMT`, the one form that servers send today (RFC 9110, 5.6.7).
pub(crate) fn of_http(text: &str) -> Option<Timestamp> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (_, rest) = text.trim().split_once(", ")?;
    let mut parts = rest.split(' ');
    let day: i64 = parts.next()?.parse().ok()?;
    let name = parts.next()?;
    let month = 1 + i64::try_from(MONTHS.iter().position(|month| *month == name)?).ok()?;
    let year: i64 = parts.next()?.parse().ok()?;
    let mut time = parts.next()?.split(':').map(|part| part.parse::<i64>().ok());
    let (hour, minute, second) = (time.next()??, time.next()??, time.next()??);
    if parts.next() != Some("GMT") || parts.next().is_some() || time.next().is_some() {
        return None;
    }
    let fits = (1..=31).contains(&day) && (1970..=9999).contains(&year);
    let in_day = (0..24).contains(&hour) && (0..60).contains(&minute) && (0..=60).contains(&second);
    // Years that begin in March put the leap day last, and 306 days before the next January.
    let (march_year, from_march) =
        if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leaps = march_year / 4 - march_year / 100 + march_year / 400;
    let days = march_year * 365 + leaps + (from_march * 153 + 2) / 5 + day - 1 - 719_468;
    let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second;
    (fits && in_day).then_some(Timestamp(seconds * 1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_of_http_is_read_and_nothing_else_is() {
        for (text, seconds) in [
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
            ("Thu, 29 Feb 2024 00:00:00 GMT", 1_709_164_800),
            ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Wed, 30 Dec 2026 23:59:59 GMT", 1_798_675_199),
        ] {
            assert_eq!(of_http(text), Some(Timestamp(seconds * 1000)), "{text}");
        }
        for text in [
            "",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Sun, 06 Nov 1994 08:49:37 +0700",
            "Sun, 06 Nov 1994 24:49:37 GMT",
            "Sun, 06 Nov 1994 08:49 GMT",
            "Sun, 99 Nov 1994 08:49:37 GMT",
        ] {
            assert_eq!(of_http(text), None, "{text}");
        }
    }

    #[test]
    fn moments_are_vietnams_and_spans_have_one_unit() {
        let told = moment(Timestamp(1_795_453_200_000));
        assert_eq!(told.en, "2026-11-24 00:00 (Vietnam)");
        assert_eq!(told.vi, "00:00 ngày 24/11/2026");
        for (seconds, en, vi) in [
            (59, "0 minutes", "0 phút"),
            (60, "1 minute", "1 phút"),
            (2 * HOUR, "2 hours", "2 giờ"),
            (2 * DAY - 1, "47 hours", "47 giờ"),
            (31 * DAY, "31 days", "31 ngày"),
        ] {
            let told = span(Duration::from_secs(seconds));
            assert_eq!((told.en.as_str(), told.vi.as_str()), (en, vi));
        }
    }
}
