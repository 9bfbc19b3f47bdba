//! What one who tries a client does to the emulator in process, and sees of it. The control
//! surface offers the same to other processes.

use std::collections::BTreeMap;

use super::{BroadcastRecord, Delivery, Emulator, FaultPlan, PersonChange, Presentation, Readings};
use crate::{
    model::{MessageId, UserId},
    platform::Timestamp,
};

impl Emulator {
    /// Kills all access tokens of the first OA (`-220` from now on), as its administrator can.
    pub fn revoke_access(&self) {
        self.read(|state, _| state.vault.revoke(0));
    }

    /// Adds to what goes wrong.
    pub fn add_faults(&self, plan: FaultPlan) {
        self.read(|state, _| state.trouble.add(plan));
    }

    /// From now on nothing goes wrong.
    pub fn clear_faults(&self) {
        self.read(|state, _| state.trouble.clear());
    }

    /// New followers of the first OA who have just interacted; their ids.
    pub fn add_people(&self, count: u32) -> Vec<UserId> {
        self.account(None, |account, now| {
            let numbers = account.add_people(count, now);
            numbers.map(|number| UserId::new(account.people.id(number))).collect()
        })
    }

    /// Makes or changes a person of the first OA; their id, or `None` when the change names nobody.
    pub fn change_person(&self, change: &PersonChange) -> Option<UserId> {
        self.account(None, |account, now| {
            let number = account.change_person(change, now)?;
            Some(UserId::new(account.people.id(number)))
        })
    }

    /// From now on reads the open points so; gives how they were read before.
    pub fn set_readings(&self, readings: Readings) -> Readings {
        self.read(|state, _| std::mem::replace(&mut state.settings.readings, readings))
    }

    /// Everybody in the first OA's lists, with the moment of their last interaction.
    #[must_use]
    pub fn people(&self) -> Vec<(UserId, Timestamp)> {
        self.account(None, |account, _| {
            let people = &account.people;
            let one = |number| (UserId::new(people.id(number)), people.last_interaction(number));
            people.numbers().map(one).collect()
        })
    }

    /// A person of the first OA writes to it. `None` when nobody has this id, else the message's.
    pub fn write_in(&self, user: &UserId, text: &str) -> Option<MessageId> {
        self.account(None, |account, now| account.receive(user.as_str(), "text", text, now))
    }

    /// Who received what from the first OA, in order.
    #[must_use]
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.account(None, |account, _| account.deliveries.clone())
    }

    /// The broadcasts that the first OA's client got accepted, in order.
    #[must_use]
    pub fn broadcasts(&self) -> Vec<BroadcastRecord> {
        self.account(None, |account, _| account.broadcasts.records().cloned().collect())
    }

    /// Which tokens were shown, by whom, with what outcome.
    #[must_use]
    pub fn presentations(&self) -> Vec<Presentation> {
        self.read(|state, _| state.presentations.all())
    }

    /// How many requests came, by the name of their call (`other` for bodies that fit none).
    #[must_use]
    pub fn calls(&self) -> BTreeMap<&'static str, u64> {
        self.read(|state, _| state.calls.clone())
    }

    /// How many entries of the first OA's lists of people all pages together have looked at.
    #[must_use]
    pub fn visited(&self) -> u64 {
        self.account(None, |account, _| account.people.visited())
    }

    /// Bytes that the first OA's population takes.
    #[must_use]
    pub fn footprint(&self) -> usize {
        self.account(None, |account, _| account.people.footprint())
    }
}
