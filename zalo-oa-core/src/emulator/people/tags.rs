//! Tags. People share sets of tags: each set that occurs is kept once, a person holds its number.

use super::{People, PersonNumber, at, set};

impl People {
    /// The OA's tags, in the order in which they came up.
    pub(in crate::emulator) fn tag_names(&self) -> impl Iterator<Item = &str> {
        self.tag_names.iter().flatten().map(String::as_str)
    }

    /// A tag's number.
    pub(in crate::emulator) fn tag(&self, name: &str) -> Option<u32> {
        self.tag_names
            .iter()
            .position(|tag| tag.as_deref() == Some(name))
            .and_then(|place| u32::try_from(place).ok())
    }

    pub(in crate::emulator) fn tag_or_new(&mut self, name: &str) -> u32 {
        self.tag(name).unwrap_or_else(|| {
            self.tag_names.push(Some(name.to_owned()));
            u32::try_from(self.tag_names.len() - 1).unwrap_or(u32::MAX)
        })
    }

    /// Puts a tag on a person; again changes nothing. Whether it did.
    pub(in crate::emulator) fn attach(&mut self, number: PersonNumber, tag: u32) -> bool {
        let mut tags = self.tag_set(number).to_vec();
        if tags.contains(&tag) {
            return false;
        }
        tags.push(tag);
        self.change(number, |people| people.put_tags(number, tags));
        true
    }

    /// Takes a tag off a person; again changes nothing. Whether it did.
    pub(in crate::emulator) fn detach(&mut self, number: PersonNumber, tag: u32) -> bool {
        let mut tags = self.tag_set(number).to_vec();
        if !tags.contains(&tag) {
            return false;
        }
        tags.retain(|carried| *carried != tag);
        self.change(number, |people| people.put_tags(number, tags));
        true
    }

    /// Takes a tag off everybody and out of the OA's list.
    pub(in crate::emulator) fn delete_tag(&mut self, tag: u32) {
        for tags in &mut self.sets {
            tags.retain(|carried| *carried != tag);
        }
        set(&mut self.tag_names, tag, None);
        // Two sets may be alike now; new people take the first of them.
        self.set_places.clear();
        for (place, tags) in (0_u32..).zip(&self.sets) {
            self.set_places.entry(tags.clone()).or_insert(place);
        }
        self.indexes.forget_tag(tag);
        self.forget_scattered();
    }

    pub(in crate::emulator) fn tags_of(&self, number: PersonNumber) -> Vec<&str> {
        self.tag_set(number)
            .iter()
            .filter_map(|tag| self.tag_names.get(usize::try_from(*tag).ok()?)?.as_deref())
            .collect()
    }

    pub(super) fn tag_set(&self, number: PersonNumber) -> &[u32] {
        let place = usize::try_from(at(&self.tags, number)).unwrap_or(usize::MAX);
        self.sets.get(place).map(Vec::as_slice).unwrap_or_default()
    }

    /// Gives a person a set of tags, one that others have if there is such.
    pub(super) fn put_tags(&mut self, number: PersonNumber, mut tags: Vec<u32>) {
        tags.sort_unstable();
        tags.dedup();
        let place = self.set_place(tags);
        set(&mut self.tags, number, place);
    }

    pub(super) fn set_place(&mut self, tags: Vec<u32>) -> u32 {
        let next = u32::try_from(self.sets.len()).unwrap_or(u32::MAX);
        let place = *self.set_places.entry(tags.clone()).or_insert(next);
        if place == next {
            self.sets.push(tags);
        }
        place
    }
}
