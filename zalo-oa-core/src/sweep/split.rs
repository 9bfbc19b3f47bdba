//! A day with more people than one filter reaches: by follower flag, then by tag, and what remains by number.
//!
//! A day that is over only loses people, so once as many different ones came from its parts as it had at first, everybody
//! was seen, whoever unfollowed or got a tag meanwhile. Else the parts are counted again. Those who were seen and have left
//! are at most as many as the parts have lost, and as the day has lost; so many are taken off those seen. What is still
//! missing then may be in a part that grew, which is read again. What remains is named; of a day that people leave while it is
//! read, by a few too many rather than too few.

use super::{
    Day, Why,
    ask::{Filter, Sweep},
    ids::Ids,
    pass::REACH,
    tally::Kind,
    window::Reading,
};
use crate::error::Error;

/// How often parts that have changed are read again.
const ROUNDS: u32 = 4;

/// People of the day by one filter.
struct Part {
    filter: Filter,
    reading: Reading,
    /// Whether it has more than can be reached.
    beyond: bool,
    /// How many it counts now.
    now: u64,
}

impl Part {
    /// How many it has lost since it was first asked.
    fn lost(&self) -> u64 {
        self.reading.first.saturating_sub(self.now)
    }

    fn grew(&self) -> bool {
        !self.beyond && self.now > self.reading.total
    }
}

/// Followers of the day, or others.
struct Side {
    filter: Filter,
    first: u64,
    total: u64,
    /// Whether it had to be split by tags.
    by_tags: bool,
    parts: Vec<Part>,
}

impl Side {
    fn seen(&self) -> Ids {
        let mut seen = Ids::default();
        for part in &self.parts {
            seen.extend(&part.reading.seen);
        }
        seen
    }

    fn lost(&self) -> u64 {
        self.parts.iter().map(Part::lost).sum()
    }
}

/// How many of those counted now were not seen: at least, and at most. `lost` is what the parts have lost.
fn missing(first: u64, now: u64, seen: u64, lost: u64) -> (u64, u64) {
    let left = first.saturating_sub(now).min(lost);
    (now.saturating_sub(seen), (now + left).saturating_sub(seen))
}

impl Sweep {
    /// Reads a day that has too many people.
    pub(super) async fn split_day(
        &mut self,
        day: Day,
        first: u64,
        kind: Kind,
    ) -> Result<(), Error> {
        let whole = Filter::days(day, day);
        let mut sides = Vec::new();
        for follower in [true, false] {
            let filter = Filter { follower: Some(follower), ..whole.clone() };
            sides.push(self.side(filter, kind).await?);
        }
        let mut total = first;
        if kind == Kind::Closed && union(&sides).len() >= first {
            return Ok(());
        }
        for _ in 0..ROUNDS {
            total = self.count(&whole).await?;
            self.count_parts(&mut sides).await?;
            let lost = sides.iter().map(Side::lost).sum();
            let (least, most) = missing(first, total, union(&sides).len(), lost);
            // A part of a day that is not over grows all the time.
            let over = kind == Kind::Closed;
            if most == 0 || !over || !self.again(&mut sides, least == 0, kind).await? {
                break;
            }
        }
        let mut seen = Ids::default();
        let mut named = 0;
        for side in &sides {
            named += self.rest(side, &mut seen).await?;
        }
        // What neither flag shows.
        let missing = total.saturating_sub(seen.len() + named);
        if missing > 0 {
            self.name(whole.uncovered(total, missing, Why::Unsettled));
        }
        if kind != Kind::Closed {
            self.arrived += total.saturating_sub(first);
        }
        Ok(())
    }

    /// Reads followers or others.
    async fn side(&mut self, filter: Filter, kind: Kind) -> Result<Side, Error> {
        let front = self.page(&filter, 0).await?;
        let first = front.total;
        if first <= REACH {
            let reading = self.window(&filter, front, kind).await?;
            let now = reading.total;
            let part = Part { filter: filter.clone(), reading, beyond: false, now };
            return Ok(Side { filter, first, total: now, by_tags: false, parts: vec![part] });
        }
        let mut parts = Vec::new();
        for tag in self.tags().await? {
            let filter = Filter { tag: Some(tag), ..filter.clone() };
            parts.push(self.part(filter, kind).await?);
        }
        Ok(Side { filter, first, total: first, by_tags: true, parts })
    }

    /// Reads the people of one filter.
    async fn part(&mut self, filter: Filter, kind: Kind) -> Result<Part, Error> {
        let front = self.page(&filter, 0).await?;
        let first = front.total;
        if first > REACH {
            let (seen, total) = self.reach(&filter, first).await?;
            let reading = Reading { first, total, seen, uncovered: None, arrived: 0 };
            return Ok(Part { filter, reading, beyond: true, now: total });
        }
        let reading = self.window(&filter, front, kind).await?;
        let now = reading.total;
        Ok(Part { filter, reading, beyond: false, now })
    }

    async fn count_parts(&mut self, sides: &mut [Side]) -> Result<(), Error> {
        for side in sides {
            for part in &mut side.parts {
                part.now = self.count(&part.filter).await?;
            }
            side.total = match (side.by_tags, side.parts.first()) {
                (false, Some(part)) => part.now,
                _ => self.count(&side.filter).await?,
            };
        }
        Ok(())
    }

    /// Reads the parts anew that grew; those that lost people, too, when it is only by them that somebody may be missing.
    /// Whether there were any.
    async fn again(
        &mut self,
        sides: &mut [Side],
        shrunk_too: bool,
        kind: Kind,
    ) -> Result<bool, Error> {
        let mut any = false;
        for part in sides.iter_mut().flat_map(|side| &mut side.parts) {
            if part.grew() || shrunk_too && !part.beyond && part.lost() > 0 {
                any = true;
                *part = self.part(part.filter.clone(), kind).await?;
            }
        }
        Ok(any)
    }

    /// Names what a side has that was not seen, after reading what is within reach of it. How many that are; those seen
    /// go into `all`.
    async fn rest(&mut self, side: &Side, all: &mut Ids) -> Result<u64, Error> {
        let mut seen = side.seen();
        let mut named = 0;
        if side.by_tags {
            let lost = side.lost();
            let (_, mut lacks) = missing(side.first, side.total, seen.len(), lost);
            if lacks > 0 {
                let (more, total) = self.reach(&side.filter, side.total).await?;
                seen.extend(&more);
                (_, lacks) = missing(side.first, total, seen.len(), lost);
            }
            for part in side.parts.iter().filter(|part| part.beyond) {
                let (total, reached) = (part.reading.total, part.reading.seen.len());
                let few = lacks.min(total.saturating_sub(reached));
                if few > 0 {
                    self.name(part.filter.uncovered(total, few, Why::OutOfReach));
                    named += few;
                    lacks -= few;
                }
            }
            if lacks > 0 {
                self.name(side.filter.uncovered(side.total, lacks, Why::Untagged));
                named += lacks;
            }
        } else {
            for rest in side.parts.iter().filter_map(|part| part.reading.uncovered.clone()) {
                named += rest.missing;
                self.name(rest);
            }
        }
        all.extend(&seen);
        Ok(named)
    }
}

fn union(sides: &[Side]) -> Ids {
    let mut seen = Ids::default();
    for side in sides {
        seen.extend(&side.seen());
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn who_was_seen_and_has_left_is_no_excuse_for_who_was_not_seen() {
        // Nothing moved.
        assert_eq!(missing(100, 100, 100, 0), (0, 0));
        assert_eq!(missing(100, 100, 90, 0), (10, 10));
        // Ten left unseen: the parts lost nobody since they were read.
        assert_eq!(missing(100, 90, 90, 0), (0, 0));
        // Ten left. Were they among those seen, ten are missing.
        assert_eq!(missing(100, 90, 90, 10), (0, 10));
        // People who changed parts are no loss of the day.
        assert_eq!(missing(100, 100, 100, 7), (0, 0));
    }
}
