//! An account whose people are given day by day: for trials about days that are too full.

use serde::{Deserialize, Serialize};

use super::{People, traits::Traits};
use crate::{
    emulator::{
        calendar::{DAY, Zone},
        chance::{hash, mix},
        settings::Settings,
    },
    platform::Timestamp,
};

/// How many people interacted last on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PeopleOfDay {
    /// Which day: so many before that of the start, 0 for the hours of that day before the start.
    pub ago: u32,
    /// How many people.
    pub people: u32,
    /// How many of them do not follow.
    pub others: u32,
    /// How many of them carry no tag; the others carry one or two.
    pub untagged: u32,
}

impl People {
    pub(super) fn seed_days(&mut self, settings: &Settings) {
        let mut days = settings.days.clone();
        days.sort_by_key(|day| day.ago);
        for day in days {
            for place in 0..day.people {
                self.seed_on(settings, day, place);
            }
        }
    }

    /// The lower the place, the later.
    fn seed_on(&mut self, settings: &Settings, day: PeopleOfDay, place: u32) {
        /// Coprime to every number below it.
        const STEP: u64 = 4_294_967_291;
        let number = u64::try_from(self.last.len()).unwrap_or(0);
        let bits = hash(self.seed, 0x9e09, number);
        let (all, place) = (u64::from(day.people.max(1)), u64::from(place));
        let among = |place: u64, some: u32| {
            (place + 1) * u64::from(some) / all != place * u64::from(some) / all
        };
        let follows = !among(place, day.others);
        let untagged = among(place * (STEP % all) % all, day.untagged);
        let sets = self.sets.len() as u64;
        let set = if sets > 1 && !untagged { 1 + (bits >> 32) % (sets - 1) } else { 0 };
        self.followers += u32::from(follows);
        self.traits.push(Traits::drawn(bits, follows));
        self.tags.push(u32::try_from(set).unwrap_or(0));
        self.last.push(moment(settings.start, day, place, mix(bits)));
    }
}

/// A moment of the day, by slots of equal length counted back from its end.
fn moment(start: Timestamp, day: PeopleOfDay, place: u64, bits: u64) -> i64 {
    let today = Zone::VIETNAM.day(start);
    let from = Zone::VIETNAM.start(today - i64::from(day.ago));
    let length = if day.ago == 0 { start.0 - from } else { DAY };
    let unit = 1_i128 << 20;
    let slot = i128::from(place) * unit + i128::from(bits >> 44);
    let back = slot * i128::from(length) / (i128::from(day.people.max(1)) * unit);
    (from + length - 1 - i64::try_from(back).unwrap_or(0)).max(from)
}
