//! The days that are over, from old to new: halves ranges until each is small, reads them, and notes after each how far it is.

use super::{
    Day,
    ask::{Filter, Sweep},
    pass::REACH,
    tally::Kind,
};
use crate::error::Error;

/// How many people a window has at most, unless it is one day: little is lost with a window that has to be read again.
pub(super) const LEAF: u64 = 2_000;

/// A range of days to be read.
struct Range {
    from: Day,
    to: Day,
    /// How many people it has at most, where the total of the whole and of the earlier half tell.
    most: Option<u64>,
    /// The total of the range that this is the earlier half of.
    whole: Option<u64>,
}

impl Range {
    /// The later half below the earlier one, which is read first.
    fn split(&self, total: u64, stack: &mut Vec<Self>) {
        let middle = Day(self.from.0.midpoint(self.to.0));
        stack.push(Self { from: middle.plus(1), to: self.to, most: None, whole: None });
        stack.push(Self { from: self.from, to: middle, most: None, whole: Some(total) });
    }
}

impl Sweep {
    /// Reads the days that are over, from the first that has not been read.
    pub(super) async fn closed(&mut self, until: Day) -> Result<(), Error> {
        if self.at.next >= until {
            return Ok(());
        }
        // Ranges that overlap say nothing about each other, and may reach into days that are not over.
        let learnt = self.at.ends.is_some();
        let kind = if learnt { Kind::Closed } else { Kind::Mixed };
        let first = Range { from: self.at.next, to: until.plus(-1), most: None, whole: None };
        let mut stack = vec![first];
        while let Some(range) = stack.pop() {
            match range.most {
                // Nobody, for ever: a day that is over gains nobody.
                Some(0) => continue,
                Some(most) if most > LEAF && range.from < range.to => {
                    range.split(most, &mut stack);
                    continue;
                }
                _ => {}
            }
            let filter = Filter::days(range.from, range.to);
            let front = self.page(&filter, 0).await?;
            let total = front.total;
            if let (Some(whole), Some(later), true) = (range.whole, stack.last_mut(), learnt) {
                later.most = Some(whole.saturating_sub(total));
            }
            if total > LEAF && range.from < range.to {
                range.split(total, &mut stack);
                continue;
            }
            if total > REACH {
                self.split_day(range.from, total, kind).await?;
            } else if total > 0 {
                let reading = self.window(&filter, front, kind).await?;
                self.note(reading);
            }
            if total > 0 {
                self.read_before(range.to.plus(1));
            }
        }
        self.read_before(until);
        Ok(())
    }
}
