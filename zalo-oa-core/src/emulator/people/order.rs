//! In which order a list stands. No source says; a client must not depend on it.

use serde::{Deserialize, Serialize};

use super::{Days, Filter, People, PersonNumber};
use crate::emulator::{
    calendar::SECOND,
    chance::{Stream, hash},
    readings::Readings,
};

/// In which order lists of people stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListOrder {
    /// Who interacted last comes first.
    #[default]
    LatestFirst,
    /// Who interacted last comes last.
    OldestFirst,
    /// Always the same, and nothing to do with time.
    Scattered,
}

/// Order, and whether equals are shuffled at every request.
#[derive(Clone, Copy, Debug)]
pub(in crate::emulator) struct Arrangement {
    order: ListOrder,
    shuffled: bool,
}

impl Arrangement {
    pub(in crate::emulator) fn of(readings: &Readings) -> Self {
        Self { order: readings.list_order, shuffled: readings.shuffled_equals }
    }

    pub(super) fn is_plain(self) -> bool {
        self.order == ListOrder::LatestFirst && !self.shuffled
    }
}

/// The scattered order of one window, kept until somebody changes.
#[derive(Debug, Default)]
pub(super) struct Scattered {
    window: Option<(Filter, Days)>,
    order: Vec<PersonNumber>,
}

impl People {
    /// A page of a window, which stands latest first, in another order.
    pub(super) fn arranged(
        &mut self,
        (filter, days): (Filter, Days),
        window: (usize, usize),
        (offset, count): (usize, usize),
        arrangement: Arrangement,
    ) -> Vec<PersonNumber> {
        let order = self.indexes.get(filter).unwrap_or_default();
        let people = order.get(window.0..window.1).unwrap_or_default();
        let last = people.len();
        match arrangement.order {
            ListOrder::Scattered => {
                if self.scattered.window != Some((filter, days)) {
                    let mut order = people.to_vec();
                    order.sort_by_cached_key(|number| hash(self.seed, 0x5ca7, u64::from(*number)));
                    self.scattered = Scattered { window: Some((filter, days)), order };
                }
                let order = &self.scattered.order;
                order.iter().skip(offset).take(count).copied().collect()
            }
            ListOrder::OldestFirst if !arrangement.shuffled => {
                people.iter().rev().skip(offset).take(count).copied().collect()
            }
            ListOrder::OldestFirst => {
                let (from, to) = (last.saturating_sub(offset + count), last.saturating_sub(offset));
                let mut page = self.shuffled(people, from, to);
                page.reverse();
                page
            }
            ListOrder::LatestFirst => {
                self.shuffled(people, offset.min(last), (offset + count).min(last))
            }
        }
    }

    /// People in these places, after those of the same second have changed places.
    fn shuffled(&self, people: &[PersonNumber], from: usize, to: usize) -> Vec<PersonNumber> {
        let second = |place: usize| {
            let number = people.get(place)?;
            Some(self.last_interaction(*number).0.div_euclid(SECOND))
        };
        let (mut first, mut end) = (from, to);
        while first > 0 && second(first - 1) == second(first) {
            first -= 1;
        }
        while end > 0 && end < people.len() && second(end) == second(end - 1) {
            end += 1;
        }
        let mut places: Vec<usize> = (first..end).collect();
        let mut chance = Stream::new(self.seed ^ self.visited(), 0x50f7);
        for place in (1..places.len()).rev() {
            // Only within a second: the sort puts the others back.
            let other = chance.below(place as u64 + 1);
            places.swap(place, usize::try_from(other).unwrap_or(0));
        }
        places.sort_by_key(|place| second(*place).map(std::cmp::Reverse));
        let page = places.iter().skip(from - first).take(to - from);
        page.filter_map(|place| people.get(*place).copied()).collect()
    }

    pub(super) fn forget_scattered(&mut self) {
        self.scattered.window = None;
    }
}
