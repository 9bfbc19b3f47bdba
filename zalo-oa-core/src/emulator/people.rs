//! A population that may be a million people large. What every person has takes 16 bytes; what few
//! have (a given name, shared details) stands in maps; ids, names and addresses are computed from
//! the seed when they are asked for. Lists are read from sorted indexes, made when first needed.

mod days;
mod ids;
mod index;
mod names;
mod notes;
mod order;
mod period;
mod person;
mod seed;
mod tags;
mod traits;

use std::{cell::Cell, collections::HashMap};

pub use days::PeopleOfDay;
use index::Indexes;
pub(super) use index::{Filter, Follow};
pub(super) use order::Arrangement;
pub use order::ListOrder;
pub(super) use period::Days;
pub use person::{PersonChange, Reach};
pub(super) use traits::Traits;

use super::settings::Settings;
use crate::platform::Timestamp;

/// Who somebody is within the population.
pub(super) type PersonNumber = u32;

#[derive(Debug)]
pub(super) struct People {
    seed: u64,
    last: Vec<i64>,
    traits: Vec<Traits>,
    /// Which set of tags somebody carries, as a place in `sets`.
    tags: Vec<u32>,
    sets: Vec<Vec<u32>>,
    set_places: HashMap<Vec<u32>, u32>,
    /// By number; a deleted tag's place stays empty.
    tag_names: Vec<Option<String>>,
    edits: HashMap<PersonNumber, person::Edit>,
    /// Messages of the OA since the person's last interaction.
    answers: HashMap<PersonNumber, u32>,
    followers: u32,
    indexes: Indexes,
    scattered: order::Scattered,
    visited: Cell<u64>,
}

impl People {
    pub(super) fn seeded(settings: &Settings, seed: u64) -> Self {
        let mut people = Self {
            seed,
            last: Vec::new(),
            traits: Vec::new(),
            tags: Vec::new(),
            sets: Vec::new(),
            set_places: HashMap::new(),
            tag_names: settings.tags.iter().cloned().map(Some).collect(),
            edits: HashMap::new(),
            answers: HashMap::new(),
            followers: 0,
            indexes: Indexes::default(),
            scattered: order::Scattered::default(),
            visited: Cell::new(0),
        };
        people.seed_sets();
        match settings.days.is_empty() {
            true => people.seed_people(settings),
            false => people.seed_days(settings),
        }
        people
    }

    pub(super) fn len(&self) -> usize {
        self.last.len()
    }

    pub(super) fn followers(&self) -> u32 {
        self.followers
    }

    /// Entries looked at by all lists so far.
    pub(super) fn visited(&self) -> u64 {
        self.visited.get()
    }

    /// Bytes that the population takes, by the room its collections hold.
    pub(super) fn footprint(&self) -> usize {
        let per_person =
            8 * self.last.capacity() + 4 * self.traits.capacity() + 4 * self.tags.capacity();
        let sets: usize = self.sets.iter().map(|set| 2 * (24 + 4 * set.capacity())).sum();
        let edits = self.edits.len() * 400 + self.answers.len() * 16;
        per_person + sets + edits + self.indexes.footprint()
    }

    pub(super) fn last_interaction(&self, number: PersonNumber) -> Timestamp {
        Timestamp(at(&self.last, number))
    }

    pub(super) fn traits(&self, number: PersonNumber) -> Traits {
        at(&self.traits, number)
    }

    pub(super) fn numbers(&self) -> std::ops::Range<PersonNumber> {
        0..u32::try_from(self.len()).unwrap_or(u32::MAX)
    }

    /// Messages of the OA since the person's last interaction.
    pub(super) fn answers(&self, number: PersonNumber) -> u32 {
        self.answers.get(&number).copied().unwrap_or(0)
    }

    pub(super) fn count_answer(&mut self, number: PersonNumber) {
        *self.answers.entry(number).or_insert(0) += 1;
    }

    /// The person wrote, called or clicked.
    pub(super) fn interact(&mut self, number: PersonNumber, now: Timestamp) {
        self.answers.remove(&number);
        self.change(number, |people| {
            set(&mut people.last, number, now.0);
            let traits = people.traits(number).newcomer(false);
            set(&mut people.traits, number, traits);
        });
    }

    /// The people of a filter who interacted within `days`, from `offset` on, at most `count`; and how many there are in all.
    pub(super) fn page(
        &mut self,
        filter: Filter,
        days: Days,
        (offset, count): (u32, u32),
        arrangement: Arrangement,
    ) -> (Vec<PersonNumber>, usize) {
        let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        self.build_index(filter);
        let Some(order) = self.indexes.get(filter) else {
            return (Vec::new(), 0);
        };
        // Latest first: the window starts where people stop being too late for it.
        let from = self.first(order, |last| last < days.until);
        let to = self.first(order, |last| last < days.from);
        let (offset, count) = (place(offset), place(count));
        let page: Vec<_> = if arrangement.is_plain() {
            let window = order.get(from..to).unwrap_or_default();
            window.iter().skip(offset).take(count).copied().collect()
        } else {
            self.arranged((filter, days), (from, to), (offset, count), arrangement)
        };
        self.visited.set(self.visited.get() + page.len() as u64);
        (page, to.saturating_sub(from))
    }

    /// The first place of an index from which on `reached` holds.
    fn first(&self, order: &[PersonNumber], reached: impl Fn(i64) -> bool) -> usize {
        order.partition_point(|number| {
            self.visited.set(self.visited.get() + 1);
            !reached(at(&self.last, *number))
        })
    }

    fn build_index(&mut self, filter: Filter) {
        if self.indexes.get(filter).is_some() {
            return;
        }
        let mut order: Vec<PersonNumber> =
            self.numbers().filter(|number| self.fits(*number, filter)).collect();
        // Seeded people stand in order already, which this sort notices.
        order.sort_by_key(|number| self.sort_key(*number));
        order.shrink_to_fit();
        self.indexes.put(filter, order);
    }

    fn fits(&self, number: PersonNumber, filter: Filter) -> bool {
        filter.follow.takes(self.traits(number).follows())
            && filter.tag.is_none_or(|tag| self.tag_set(number).contains(&tag))
    }

    fn sort_key(&self, number: PersonNumber) -> (i64, PersonNumber) {
        (at(&self.last, number).saturating_neg(), number)
    }

    /// Changes a person and moves them to their new places in the indexes.
    fn change(&mut self, number: PersonNumber, act: impl FnOnce(&mut Self)) {
        self.forget_scattered();
        self.in_indexes(number, |order, place| {
            if let Ok(place) = place {
                order.remove(place);
            }
        });
        act(self);
        self.in_indexes(number, |order, place| {
            if let Err(place) = place {
                order.insert(place, number);
            }
        });
    }

    /// Shows each index that the person belongs to, with their place in it.
    fn in_indexes(
        &mut self,
        number: PersonNumber,
        mut act: impl FnMut(&mut Vec<PersonNumber>, Result<usize, usize>),
    ) {
        let mut indexes = std::mem::take(&mut self.indexes);
        let key = self.sort_key(number);
        for (filter, order) in indexes.all() {
            if self.fits(number, filter) {
                let place = order.binary_search_by_key(&key, |other| self.sort_key(*other));
                act(order, place);
            }
        }
        self.indexes = indexes;
    }
}

fn at<T: Copy + Default>(column: &[T], number: PersonNumber) -> T {
    let place = usize::try_from(number).unwrap_or(usize::MAX);
    column.get(place).copied().unwrap_or_default()
}

fn set<T>(column: &mut [T], number: PersonNumber, value: T) {
    let place = usize::try_from(number).unwrap_or(usize::MAX);
    if let Some(slot) = column.get_mut(place) {
        *slot = value;
    }
}
