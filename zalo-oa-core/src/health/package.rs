//! The package's end as a moment: Zalo names a day, and means Vietnam's.

use serde::Serialize;

use crate::{
    api::OaInfo,
    platform::{
        Timestamp,
        date::{DAY, civil, day_number},
    },
};

/// Vietnam is seven hours ahead of UTC, without summer time since 1975.
const VIETNAM: i64 = 7 * 3_600_000;

/// An OA's package.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct PackageHealth {
    /// Its name, as Zalo writes it.
    pub name: Option<String>,
    /// Its last day, `dd/MM/yyyy`, as Zalo writes it.
    pub last_day: Option<String>,
    /// The midnight in Vietnam that ends the last day; `None` when the text is no such day.
    pub ends: Option<Timestamp>,
    /// The day on which it renews itself, `dd/MM/yyyy`, as Zalo writes it.
    pub renews_on: Option<String>,
}

impl PackageHealth {
    pub(super) fn of(info: &OaInfo) -> Self {
        let last_day = info.package_valid_through_date.clone();
        Self {
            name: info.package_name.clone(),
            ends: last_day.as_deref().and_then(end_of_day),
            last_day,
            renews_on: info.package_auto_renew_date.clone(),
        }
    }
}

/// The end of a day `dd/MM/yyyy` in Vietnam.
fn end_of_day(text: &str) -> Option<Timestamp> {
    let mut parts = text.trim().splitn(3, '/').map(number);
    let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1..=12).contains(&month) || !(1970..=9999).contains(&year) {
        return None;
    }
    let number = day_number(year, month, day);
    // A day that does not exist would come back as another one.
    (civil(number) == (year, month, day)).then_some(Timestamp((number + 1) * DAY - VIETNAM))
}

fn number(text: &str) -> Option<i64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits && text.len() <= 4 { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_at_vietnams_midnight() {
        // 2026-11-21T17:00:00Z.
        assert_eq!(end_of_day("21/11/2026").unwrap().utc(), "2026-11-21T17:00:00Z");
        assert_eq!(end_of_day("29/02/2028").unwrap().utc(), "2028-02-29T17:00:00Z");
        assert_eq!(end_of_day(" 1/2/2027 ").unwrap().utc(), "2027-02-01T17:00:00Z");
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in ["", "31/02/2027", "29/02/2027", "2027-01-02", "1/13/2027", "0/1/2027"] {
            assert_eq!(end_of_day(text), None, "{text}");
        }
        assert_eq!(end_of_day("01/01/2027/1"), None);
        assert_eq!(end_of_day("01/01/-207"), None);
    }
}
