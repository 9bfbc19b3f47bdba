//! Sets of people in little memory: an id of digits takes 8 bytes and a share of the table.

use std::collections::HashSet;

use crate::model::UserId;

#[derive(Debug, Default, Clone)]
pub(super) struct Ids {
    numbers: HashSet<u64>,
    /// What is no number, or would not be written as this number again.
    texts: HashSet<Box<str>>,
}

/// The number that stands for an id and for no other one.
fn number(id: &UserId) -> Option<u64> {
    let text = id.as_str();
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    plain.then(|| text.parse().ok()).flatten()
}

impl Ids {
    /// Whether the id is new here.
    pub(super) fn insert(&mut self, id: &UserId) -> bool {
        match number(id) {
            Some(number) => self.numbers.insert(number),
            None => self.texts.insert(id.as_str().into()),
        }
    }

    pub(super) fn extend(&mut self, others: &Self) {
        self.numbers.extend(&others.numbers);
        self.texts.extend(others.texts.iter().cloned());
    }

    pub(super) fn len(&self) -> u64 {
        (self.numbers.len() + self.texts.len()) as u64
    }

    pub(super) fn clear(&mut self) {
        self.numbers.clear();
        self.texts.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_differ_are_two_whatever_they_look_like() {
        let mut ids = Ids::default();
        let different =
            ["7", "07", "+7", "7 ", "", "0", "00", "18446744073709551615", "18446744073709551616"];
        for id in different {
            assert!(ids.insert(&UserId::new(id)), "{id}");
            assert!(!ids.insert(&UserId::new(id)), "{id}");
        }
        assert_eq!(ids.len(), different.len() as u64);
    }
}
