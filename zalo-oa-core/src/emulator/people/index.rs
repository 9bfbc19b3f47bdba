//! Sorted lists of people, one for each filter that was asked for. A page far into a list must not
//! cost more than the first, so nothing is filtered while it is read.

use std::collections::HashMap;

use super::PersonNumber;

/// Which people by follow state.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(in crate::emulator) enum Follow {
    /// All who ever interacted.
    Any,
    /// Followers.
    Followers,
    /// Others.
    Others,
}

impl Follow {
    pub(super) fn takes(self, follows: bool) -> bool {
        match self {
            Self::Any => true,
            Self::Followers => follows,
            Self::Others => !follows,
        }
    }
}

/// Which people a list holds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(in crate::emulator) struct Filter {
    pub(in crate::emulator) follow: Follow,
    /// A tag's number.
    pub(in crate::emulator) tag: Option<u32>,
}

/// People's numbers, latest interaction first, then by number.
#[derive(Debug, Default)]
pub(super) struct Indexes {
    lists: HashMap<Filter, Vec<PersonNumber>>,
}

impl Indexes {
    pub(super) fn get(&self, filter: Filter) -> Option<&[PersonNumber]> {
        self.lists.get(&filter).map(Vec::as_slice)
    }

    pub(super) fn put(&mut self, filter: Filter, order: Vec<PersonNumber>) {
        self.lists.insert(filter, order);
    }

    pub(super) fn all(&mut self) -> impl Iterator<Item = (Filter, &mut Vec<PersonNumber>)> {
        self.lists.iter_mut().map(|(filter, order)| (*filter, order))
    }

    pub(super) fn forget_tag(&mut self, tag: u32) {
        self.lists.retain(|filter, _| filter.tag != Some(tag));
    }

    pub(super) fn forget_all(&mut self) {
        self.lists.clear();
    }

    pub(super) fn footprint(&self) -> usize {
        self.lists.values().map(|order| 64 + 4 * order.capacity()).sum()
    }
}
