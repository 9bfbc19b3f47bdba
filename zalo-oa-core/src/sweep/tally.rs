//! When a window is known to be read whole.

use super::ids::Ids;
use crate::model::UserId;

/// What can happen to a window while it is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Days that are over: people leave.
    Closed,
    /// All days that are not over: people come.
    Open,
    /// People come and leave: a filter by flag or tag, or days that cannot be told apart.
    Mixed,
}

/// Who was seen in a window, against what it counts.
#[derive(Debug)]
pub(super) struct Tally {
    kind: Kind,
    pub(super) first: u64,
    pub(super) total: u64,
    /// How often the total changed.
    pub(super) changes: u32,
    /// Since the total is what it is.
    fresh: Ids,
    pub(super) seen: Ids,
}

impl Tally {
    pub(super) fn new(kind: Kind, total: u64) -> Self {
        let (fresh, seen) = Default::default();
        Self { kind, first: total, total, changes: 0, fresh, seen }
    }

    pub(super) fn take(&mut self, total: u64, people: &[UserId]) {
        if total != self.total {
            self.total = total;
            self.changes += 1;
            self.fresh.clear();
        }
        for id in people {
            self.fresh.insert(id);
            self.seen.insert(id);
        }
    }

    /// Whether everybody was seen.
    pub(super) fn certain(&self) -> bool {
        // With an unchanged total nobody left that can only lose or gain people.
        self.fresh.len() >= self.total
            || match self.kind {
                // All who were there at first.
                Kind::Closed => self.seen.len() >= self.first,
                // Nobody who was seen has left.
                Kind::Open => self.seen.len() >= self.total,
                Kind::Mixed => false,
            }
    }

    /// The people that stand for the window, and how many it had when they did: those of now, if all of them were
    /// seen, else all who ever were and what it had at first.
    pub(super) fn standing(self) -> (Ids, u64) {
        match self.fresh.len() >= self.total {
            true => (self.fresh, self.total),
            false => (self.seen, self.first),
        }
    }

    /// How many were not seen; never too few, unless as many came as left.
    pub(super) fn missing(&self) -> u64 {
        match self.kind {
            _ if self.certain() => 0,
            Kind::Open => self.total.saturating_sub(self.seen.len()),
            Kind::Closed | Kind::Mixed => self.total.saturating_sub(self.fresh.len()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(numbers: std::ops::Range<u32>) -> Vec<UserId> {
        numbers.map(|number| UserId::new((100 + number).to_string())).collect()
    }

    #[test]
    fn a_window_that_loses_people_is_whole_by_those_seen_since_or_by_all_at_first() {
        let mut tally = Tally::new(Kind::Closed, 4);
        tally.take(4, &ids(0..2));
        tally.take(3, &ids(2..3));
        assert!(!tally.certain());
        assert_eq!(tally.missing(), 2);
        tally.take(3, &ids(3..4));
        assert!(tally.certain(), "all four of the start were seen");
    }

    #[test]
    fn where_people_come_and_go_only_what_was_seen_since_counts() {
        let mut tally = Tally::new(Kind::Mixed, 3);
        tally.take(3, &ids(0..2));
        tally.take(2, &ids(2..3));
        assert!(!tally.certain());
        tally.take(2, &ids(1..2));
        assert!(tally.certain());
    }

    #[test]
    fn where_people_only_come_everybody_ever_seen_counts() {
        let mut tally = Tally::new(Kind::Open, 2);
        tally.take(2, &ids(0..1));
        tally.take(3, &ids(1..2));
        assert_eq!((tally.certain(), tally.missing()), (false, 1));
        tally.take(3, &ids(2..3));
        assert!(tally.certain());
    }

    #[test]
    fn who_left_before_a_window_held_still_is_not_taken_for_one_of_it() {
        let mut tally = Tally::new(Kind::Closed, 5);
        tally.take(5, &ids(0..2));
        tally.take(4, &ids(1..5));
        let (standing, first) = tally.standing();
        assert_eq!((standing.len(), first), (4, 4));
        let mut tally = Tally::new(Kind::Closed, 3);
        tally.take(3, &ids(0..2));
        tally.take(2, &ids(2..3));
        let (standing, first) = tally.standing();
        assert_eq!((standing.len(), first), (3, 3));
    }
}
