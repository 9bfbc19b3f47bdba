//! One person: what can be set from outside, and what the platform tells about them.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{People, PersonNumber, at, names, notes::Notes, set};
use crate::{
    emulator::{calendar, chance::hash, readings::NumberForm},
    model::target::City,
    platform::Timestamp,
};

/// Whether messages reach a person, and what the platform says if not. No single code means
/// "blocked", so each has its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Messages arrive.
    #[default]
    Open,
    /// `-213`: has left.
    NotFollowing,
    /// `-217`: has blocked invitations.
    Blocked,
    /// `-218`: has received too much.
    ReceiveLimit,
    /// `-227`: banned, or away for more than 45 days.
    Inactive,
    /// `-244`: has restricted this kind of message.
    Restricted,
}

const REACHES: [Reach; 6] = [
    Reach::Open,
    Reach::NotFollowing,
    Reach::Blocked,
    Reach::ReceiveLimit,
    Reach::Inactive,
    Reach::Restricted,
];

impl Reach {
    pub(super) fn number(self) -> u8 {
        let place = REACHES.iter().position(|reach| *reach == self);
        place.and_then(|place| u8::try_from(place).ok()).unwrap_or(0)
    }

    pub(super) fn of(number: u8) -> Self {
        REACHES.get(usize::from(number)).copied().unwrap_or_default()
    }
}

/// What to set on a person, or a new person; what is absent stays, or is drawn from the seed.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PersonChange {
    /// Whom to change; absent makes a new person. An id cannot be chosen.
    pub user_id: Option<String>,
    /// The name that the person gave themselves.
    pub display_name: Option<String>,
    /// Whether they follow.
    pub is_follower: Option<bool>,
    /// When they interacted last; a new person has just done so.
    pub last_interaction: Option<Timestamp>,
    /// Follows, but has never written.
    pub newcomer: Option<bool>,
    /// All their tags; new ones become tags of the OA.
    pub tags: Option<Vec<String>>,
    /// 1 male, 2 female, 0 unknown.
    pub gender: Option<u8>,
    /// Age group 0 to 7, as in a broadcast's target.
    pub age: Option<u8>,
    /// City 0 to 63, as in a broadcast's target.
    pub city: Option<u8>,
    /// 1 iOS, 2 Android, 3 Windows Phone.
    pub platform: Option<u8>,
    /// Whether messages reach them.
    pub reach: Option<Reach>,
    /// Whether they are to be treated with special care.
    pub is_sensitive: Option<bool>,
    /// What they shared: any JSON, as the platform would show it. Null takes it away.
    pub shared_info: Option<Value>,
}

impl fmt::Debug for PersonChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonChange(..)")
    }
}

/// What few people have.
#[derive(Default)]
pub(super) struct Edit {
    display_name: Option<String>,
    pub(super) shared_info: Option<Value>,
    pub(super) notes: Notes,
}

impl fmt::Debug for Edit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Edit(..)")
    }
}

impl People {
    /// New people who have just interacted and follow; their numbers.
    pub(in crate::emulator) fn add(
        &mut self,
        count: u32,
        now: Timestamp,
    ) -> std::ops::Range<PersonNumber> {
        let first = self.numbers().end;
        let last = first.saturating_add(count);
        for number in first..last {
            let bits = hash(self.seed, 0x9e09, u64::from(number));
            self.traits.push(super::Traits::drawn(bits, true));
            self.tags.push(0);
            self.last.push(now.0);
            self.followers += 1;
        }
        self.indexes.forget_all();
        self.forget_scattered();
        first..last
    }

    /// Applies a change; `None` when it names nobody.
    pub(in crate::emulator) fn apply(
        &mut self,
        change: &PersonChange,
        now: Timestamp,
    ) -> Option<PersonNumber> {
        let number = match &change.user_id {
            Some(id) => self.find(id)?,
            None => self.add(1, now).start,
        };
        if let Some(name) = &change.display_name {
            self.edits.entry(number).or_default().display_name = Some(name.clone());
        }
        if let Some(info) = &change.shared_info {
            self.edits.entry(number).or_default().shared_info = Some(info.clone());
        }
        let tags: Option<Vec<u32>> =
            change.tags.as_ref().map(|tags| tags.iter().map(|tag| self.tag_or_new(tag)).collect());
        self.change(number, |people| people.set_all(number, change, tags));
        Some(number)
    }

    fn set_all(&mut self, number: PersonNumber, change: &PersonChange, tags: Option<Vec<u32>>) {
        if let Some(last) = change.last_interaction {
            set(&mut self.last, number, last.0);
        }
        if let Some(tags) = tags {
            self.put_tags(number, tags);
        }
        let before = self.traits(number);
        let mut traits = before;
        traits = change.gender.map_or(traits, |code| traits.gender(code));
        traits = change.age.map_or(traits, |code| traits.age(code));
        traits = change.city.map_or(traits, |code| traits.city(code));
        traits = change.platform.map_or(traits, |code| traits.platform(code));
        traits = change.is_sensitive.map_or(traits, |flag| traits.sensitive(flag));
        traits = change.newcomer.map_or(traits, |flag| traits.newcomer(flag));
        traits = change.reach.map_or(traits, |reach| traits.reach(reach));
        traits = change.is_follower.map_or(traits, |flag| traits.following(flag));
        set(&mut self.traits, number, traits);
        self.followers -= u32::from(before.follows());
        self.followers += u32::from(traits.follows());
    }

    pub(in crate::emulator) fn name(&self, number: PersonNumber) -> String {
        self.edits
            .get(&number)
            .and_then(|edit| edit.display_name.clone())
            .unwrap_or_else(|| names::full_name(self.seed, number))
    }

    pub(in crate::emulator) fn avatar(&self, number: PersonNumber) -> String {
        format!(
            "https://s120-ava-talk.zadn.vn/{:08x}.jpg",
            hash(self.seed, 0xa7a, u64::from(number)) >> 32
        )
    }

    /// The person as `users.detail` shows them. Types vary from person to person where the
    /// references contradict each other.
    pub(in crate::emulator) fn describe(&self, number: PersonNumber, ids: NumberForm) -> Value {
        let bits = hash(self.seed, 0xde7a, u64::from(number));
        let traits = self.traits(number);
        let avatar = self.avatar(number);
        let sensitive = match bits % 5 {
            0 => json!(traits.is_sensitive().to_string()),
            _ => json!(traits.is_sensitive()),
        };
        let notes = self.edits.get(&number).map(|edit| &edit.notes);
        let external_id = notes.and_then(|notes| notes.external_id.clone());
        let alias = match notes.and_then(|notes| notes.alias.clone()) {
            Some(alias) => alias,
            None if bits.is_multiple_of(7) => format!("{} (đã gặp)", self.name(number)),
            None => String::new(),
        };
        let mut person = json!({
            "user_id": ids.write_id(&self.id(number)),
            "user_id_by_app": self.id_by_app(number),
            "user_external_id": external_id.unwrap_or_default(),
            "display_name": self.name(number),
            "user_alias": alias,
            "is_sensitive": sensitive,
            "user_last_interaction_date": calendar::date(self.last_interaction(number)),
            "user_is_follower": traits.follows(),
            "avatar": avatar,
            "avatars": { "120": avatar, "240": avatar.replace("s120", "s240") },
            "dynamic_param": "",
            "tags_and_notes_info": { "notes": [], "tag_names": self.tags_of(number) },
        });
        let shared = self.shared_info(number, bits);
        if let (Some(fields), Some(shared)) = (person.as_object_mut(), shared) {
            fields.insert("shared_info".to_owned(), shared);
        }
        person
    }

    /// A third of the people shared something; the telephone number comes in both types.
    fn shared_info(&self, number: PersonNumber, bits: u64) -> Option<Value> {
        if let Some(info) = self.edits.get(&number).and_then(|edit| edit.shared_info.clone()) {
            return Some(info);
        }
        if bits >> 8 & 0xff >= 85 {
            return None;
        }
        let phone = names::phone(self.seed, number);
        let phone = if bits >> 16 & 1 == 0 { json!(phone) } else { json!(phone.to_string()) };
        let city = City::code(at(&self.traits, number).city_code());
        let mut info = json!({
            "name": self.name(number),
            "phone": phone,
            "address": names::address(self.seed, number),
            "city": city.map_or("", City::name),
            "district": "",
        });
        if let (true, Some(fields)) = (bits >> 17 & 1 == 0, info.as_object_mut()) {
            let born = format!("{:02}/{:02}/{}", 1 + bits % 28, 1 + bits % 12, 1950 + bits % 56);
            fields.insert("user_dob".to_owned(), json!(born));
        }
        Some(info)
    }
}
