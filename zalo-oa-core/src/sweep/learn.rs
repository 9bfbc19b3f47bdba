//! Learns from totals whether a range of days has its ends in it.
//!
//! A day alone that has somebody proves that both are. If not both, the two readings left differ by a shift of one day,
//! which only a day that is known otherwise can tell: `TODAY` or `YESTERDAY`, beside a day that has nobody. The names are Zalo's,
//! so they serve only while Vietnam and UTC have the same date.

use super::{
    Day, RangeEnds,
    ask::{Filter, Sweep},
};
use crate::{error::Error, model::Period, platform::Timestamp};

impl Sweep {
    /// `None` when nothing could be learnt.
    pub(super) async fn learn(&mut self, now: Timestamp) -> Result<Option<RangeEnds>, Error> {
        let today = Day::vietnam(now);
        let yesterday = today.plus(-1);
        for day in [yesterday, today] {
            if self.count_period(day.period(day)).await? > 0 {
                return Ok(Some(RangeEnds::Both));
            }
        }
        if Day::certain(now) {
            if self.count_period(Period::new("TODAY")).await? > 0 {
                return self.compare(today).await;
            }
            if self.count_period(Period::new("YESTERDAY")).await? > 0 {
                return self.compare(yesterday).await;
            }
        }
        self.find_a_day(today).await
    }

    /// `day` has people, the day after it has none.
    async fn compare(&mut self, day: Day) -> Result<Option<RangeEnds>, Error> {
        // Asked again: who made the day may have come just now.
        for (from, to, ends) in [
            (day, day, RangeEnds::Both),
            (day, day.plus(1), RangeEnds::EndExcluded),
            (day.plus(-1), day, RangeEnds::StartExcluded),
        ] {
            if self.count_period(from.period(to)).await? > 0 {
                return Ok(Some(ends));
            }
        }
        Ok(None)
    }

    /// Halves all the time there is to find a day that has people, alone.
    async fn find_a_day(&mut self, today: Day) -> Result<Option<RangeEnds>, Error> {
        let (mut from, mut to) = (Day::FIRST, today);
        while from < to {
            let middle = Day(from.0.midpoint(to.0));
            // Nothing is learnt yet, so this range has a day more on both sides.
            if self.count(&Filter::days(middle.plus(1), to)).await? > 0 {
                from = middle.plus(1);
            } else {
                to = middle;
            }
        }
        for day in [from.plus(-1), from, from.plus(1)] {
            if self.count_period(day.period(day)).await? > 0 {
                return Ok(Some(RangeEnds::Both));
            }
        }
        Ok(None)
    }
}
