//! The days that are not over, read last: whoever moved while the others were read is here.

use super::{
    Day,
    ask::{Filter, Sweep},
    pass::REACH,
    tally::Kind,
    window::Reading,
};
use crate::error::Error;

impl Sweep {
    /// Reads the days from `from` to `to`, which are not over.
    pub(super) async fn open(&mut self, from: Day, to: Day) -> Result<(), Error> {
        let filter = Filter::days(from, to);
        let front = self.page(&filter, 0).await?;
        if front.total <= REACH {
            // Not learnt, the range reaches a day back, which people leave.
            let kind = if self.at.ends.is_some() { Kind::Open } else { Kind::Mixed };
            let reading = self.window(&filter, front, kind).await?;
            self.note(reading);
            return Ok(());
        }
        // Together they are too many. People leave all of these days but the last.
        let mut day = from;
        while day <= to {
            let filter = Filter::days(day, day);
            let front = self.page(&filter, 0).await?;
            let kind = if day == to { Kind::Open } else { Kind::Mixed };
            if front.total > REACH {
                self.split_day(day, front.total, kind).await?;
            } else {
                let reading = self.window(&filter, front, kind).await?;
                self.note(reading);
            }
            day = day.plus(1);
        }
        Ok(())
    }

    pub(super) fn note(&mut self, reading: Reading) {
        self.arrived += reading.arrived;
        if let Some(rest) = reading.uncovered {
            self.name(rest);
        }
    }
}
