//! The people that an account starts with: who they are, what tags they carry, and when they
//! interacted last. The lower a person's number, the later they did, so that lists need no sorting.

use super::{People, traits::Traits};
use crate::emulator::{
    calendar::{DAY, Zone},
    chance::{hash, mix},
    settings::Settings,
};

/// How far back seeded interactions lie: three years.
const SPREAD: i64 = 3 * 365 * DAY;

impl People {
    /// No tag, each tag alone, each but the last together with the last.
    pub(super) fn seed_sets(&mut self) {
        let tags = u32::try_from(self.tag_names.len()).unwrap_or(0);
        let last = tags.saturating_sub(1);
        self.set_place(Vec::new());
        for set in (0..tags).map(|tag| vec![tag]) {
            self.set_place(set);
        }
        for set in (0..last).map(|tag| vec![tag, last]) {
            self.set_place(set);
        }
    }

    pub(super) fn seed_people(&mut self, settings: &Settings) {
        let all = settings.followers.saturating_add(settings.others);
        let size = usize::try_from(all).unwrap_or(0);
        self.last.reserve_exact(size);
        self.traits.reserve_exact(size);
        self.tags.reserve_exact(size);
        let sets = self.sets.len() as u64;
        let (total, others) = (u64::from(all.max(1)), u64::from(settings.others));
        for number in 0..all {
            let bits = hash(self.seed, 0x9e09, u64::from(number));
            // Those who do not follow are spread evenly among the rest.
            let place = u64::from(number);
            let follows = (place + 1) * others / total == place * others / total;
            self.followers += u32::from(follows);
            self.traits.push(Traits::drawn(bits, follows));
            let set = if sets > 1 && bits >> 60 != 0 { 1 + (bits >> 32) % (sets - 1) } else { 0 };
            self.tags.push(u32::try_from(set).unwrap_or(0));
            self.last.push(last_of(settings, number, all, mix(bits)));
        }
    }
}

/// When somebody interacted last: the lower the number, the later.
fn last_of(settings: &Settings, number: u32, all: u32, bits: u64) -> i64 {
    let start = settings.start.0;
    let fraction = i128::from(bits >> 44);
    let unit = 1_i128 << 20;
    let number = i128::from(number);
    let ago = match settings.people_a_day {
        // Slots of equal length within the day, counted back from its end (today: from the start).
        Some(people) => {
            let people = i128::from(people);
            let today = start - Zone::VIETNAM.start(Zone::VIETNAM.day(settings.start));
            let (days, slot) = (number / people, number % people);
            let (before, length) = match days {
                0 => (0, today),
                _ => (i128::from(today) + (days - 1) * i128::from(DAY), DAY),
            };
            before + (slot * unit + fraction) * i128::from(length) / (people * unit)
        }
        // The cube makes recent days denser: a fifth of the people within a week.
        None => {
            let place = number * unit + fraction;
            let whole = i128::from(all.max(1)) * unit;
            i128::from(SPREAD) * place / whole * place / whole * place / whole
        }
    };
    start - 1 - i64::try_from(ago).unwrap_or(0)
}
