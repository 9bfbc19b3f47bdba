//! Ids without a table: a number is scattered over 60 bits by a function that can be undone, so
//! that an id takes no memory and is found again at once.

use super::{People, PersonNumber};
use crate::emulator::chance::hash;

/// Smallest id; 60 bits of number follow, so that all ids have 19 digits and exceed 2^53.
const FIRST_ID: u64 = 4_000_000_000_000_000_000;

impl People {
    /// The person's id: 19 digits, different for everyone.
    pub(in crate::emulator) fn id(&self, number: PersonNumber) -> String {
        (FIRST_ID + scatter(self.seed, number)).to_string()
    }

    /// The id under which the app knows the person.
    pub(in crate::emulator) fn id_by_app(&self, number: PersonNumber) -> String {
        let bits = hash(self.seed, 0xde7a, u64::from(number));
        (6_000_000_000_000_000_000 + (bits >> 4)).to_string()
    }

    /// Who has this id.
    pub(in crate::emulator) fn find(&self, id: &str) -> Option<PersonNumber> {
        let place = id.parse::<u64>().ok()?.checked_sub(FIRST_ID)?;
        let number = gather(self.seed, place)?;
        let known = usize::try_from(number).is_ok_and(|number| number < self.len());
        (known && self.id(number) == id).then_some(number)
    }
}

const HALF: u64 = (1 << 30) - 1;

/// Spreads numbers over 60 bits so that none meet: four rounds in which one half changes the other.
fn scatter(seed: u64, number: PersonNumber) -> u64 {
    let (mut high, mut low) = (u64::from(number) >> 30, u64::from(number) & HALF);
    for round in 0..4 {
        (high, low) = (low, high ^ (hash(seed, round, low) & HALF));
    }
    high << 30 | low
}

/// The way back.
fn gather(seed: u64, place: u64) -> Option<PersonNumber> {
    let (mut high, mut low) = (place >> 30, place & HALF);
    for round in (0..4).rev() {
        (high, low) = (low ^ (hash(seed, round, high) & HALF), high);
    }
    u32::try_from(high.checked_shl(30)? | low).ok()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_number_has_its_own_place_and_is_found_again() {
        let mut seen = HashSet::new();
        for number in (0..20_000).chain([u32::MAX - 1, u32::MAX, 1 << 30, (1 << 30) - 1]) {
            let place = scatter(7, number);
            assert!(place < 1 << 60);
            assert!(seen.insert(place), "{number}");
            assert_eq!(gather(7, place), Some(number));
        }
    }
}
