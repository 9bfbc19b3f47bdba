//! What people do in groups by themselves.

use super::{
    super::{Emulator, people::PersonNumber},
    Group, Line,
};
use crate::model::{GroupId, MessageId, UserId};

impl Emulator {
    /// A person asks to join a group of the first OA: they are in it at once, or wait to be let in where the group's
    /// settings say so. `false` when there is no such person or group, or it is full.
    pub fn join_group(&self, group: &GroupId, user: &UserId) -> bool {
        self.account(None, |account, _| {
            let Some(person) = account.people.find(user.as_str()) else { return false };
            let groups = &mut account.groups;
            let Some(group) = groups.all.iter_mut().find(|known| known.id == group.as_str()) else {
                return false;
            };
            if group.members.contains(&person) || group.pending.contains(&person) {
                return true;
            }
            let asset = groups.assets.iter().find(|asset| asset.id == group.asset);
            if asset.is_none_or(|asset| group.members.len() + 1 >= asset.most) {
                return false;
            }
            let (list, event) = if group.approves {
                (&mut group.pending, "user_request_join_group")
            } else {
                (&mut group.members, "user_join_group")
            };
            list.push(person);
            let id = group.id.clone();
            account.tell_of_group(event, &id, &[person]);
            true
        })
    }

    /// A member leaves a group of the first OA. `false` when they were not in it.
    pub fn leave_group(&self, group: &GroupId, user: &UserId) -> bool {
        self.account(None, |account, _| {
            let Some(person) = account.people.find(user.as_str()) else { return false };
            let groups = &mut account.groups.all;
            let group = groups.iter_mut().find(|known| known.id == group.as_str());
            let Some(group) = group.filter(|group| group.members.contains(&person)) else {
                return false;
            };
            group.members.retain(|member| *member != person);
            group.deputies.retain(|member| *member != person);
            let id = group.id.clone();
            account.tell_of_group("user_out_group", &id, &[person]);
            true
        })
    }

    /// A member writes in a group of the first OA, which counts as an interaction with the OA. `None` when they are not
    /// in it, or only deputies may write.
    pub fn write_in_group(&self, group: &GroupId, user: &UserId, text: &str) -> Option<MessageId> {
        self.account(None, |account, now| {
            let person = account.people.find(user.as_str())?;
            let group =
                account.groups.find(group.as_str()).filter(|group| may_write(group, person))?;
            let group = group.id.clone();
            account.people.interact(person, now);
            let id = account.ids.hex(20);
            account.tell_of_line("user_send_group_text", user.as_str(), &group, (&id, text, None));
            account.groups.talk.push(Line {
                id: id.clone(),
                group,
                from: Some(person),
                at: now,
                kind: "text",
                text: text.to_owned(),
                extra: serde_json::Map::new(),
            });
            Some(MessageId::new(id))
        })
    }
}

fn may_write(group: &Group, person: PersonNumber) -> bool {
    group.members.contains(&person) && (!group.locked || group.deputies.contains(&person))
}
