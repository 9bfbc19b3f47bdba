//! What people and the OA's staff do in groups by themselves.

use super::{
    super::{
        Emulator,
        account::Account,
        acts::STAFF,
        chats,
        people::PersonNumber,
        webhook::{Fields, attachment},
    },
    Group, Line,
};
use crate::{
    model::{GroupId, MessageId, UserId},
    platform::Timestamp,
};

impl Emulator {
    /// A person asks to join a group of the first OA: they are in it at once, or wait to be let in where the group's
    /// settings say so. `false` when there is no such person or group, it is full, or its link lets nobody join.
    pub fn join_group(&self, group: &GroupId, user: &UserId) -> bool {
        self.account(None, |account, _| account.join_group(group, user))
    }

    /// A member leaves a group of the first OA. `false` when they were not in it.
    pub fn leave_group(&self, group: &GroupId, user: &UserId) -> bool {
        self.account(None, |account, _| account.leave_group(group, user))
    }

    /// A member writes in a group of the first OA, which counts as an interaction with the OA. `None` when they are not
    /// in it, or only deputies may write.
    pub fn write_in_group(&self, group: &GroupId, user: &UserId, text: &str) -> Option<MessageId> {
        self.account(None, |account, now| {
            account.write_in_group(group, Some(user), ("text", text), now)
        })
    }
}

impl Account {
    pub(in crate::emulator) fn join_group(&mut self, group: &GroupId, user: &UserId) -> bool {
        let Some(person) = self.people.find(user.as_str()) else { return false };
        let groups = &mut self.groups;
        let Some(group) = groups.all.iter_mut().find(|known| known.id == group.as_str()) else {
            return false;
        };
        if group.members.contains(&person) || group.pending.contains(&person) {
            return true;
        }
        if !group.joined_by_link {
            return false;
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
        self.tell_of_group(event, &id, &[person]);
        true
    }

    pub(in crate::emulator) fn leave_group(&mut self, group: &GroupId, user: &UserId) -> bool {
        let Some(person) = self.people.find(user.as_str()) else { return false };
        let groups = &mut self.groups.all;
        let group = groups.iter_mut().find(|known| known.id == group.as_str());
        let Some(group) = group.filter(|group| group.members.contains(&person)) else {
            return false;
        };
        group.members.retain(|member| *member != person);
        group.deputies.retain(|member| *member != person);
        let id = group.id.clone();
        self.tell_of_group("user_out_group", &id, &[person]);
        true
    }

    /// A member writes, or for `None` the OA's staff in Zalo's own chat tool: kind (as in lists of messages) and text.
    /// `None` when that cannot be.
    pub(in crate::emulator) fn write_in_group(
        &mut self,
        group: &GroupId,
        user: Option<&UserId>,
        (kind, text): (&str, &str),
        now: Timestamp,
    ) -> Option<MessageId> {
        let kind = KINDS.iter().find(|known| known.listed == kind)?;
        let group = self.groups.find(group.as_str())?;
        let from = match user {
            Some(user) => {
                let person = self.people.find(user.as_str());
                Some(person.filter(|person| may_write(group, *person))?)
            }
            None => None,
        };
        let group = group.id.clone();
        let id = self.ids.hex(20);
        let (event, sender) = match from {
            Some(person) => {
                self.people.interact(person, now);
                (kind.theirs, Fields::default().and("id", self.people.id(person)))
            }
            // Who of the staff typed it is told, too.
            None => {
                let staff = self.people.id(STAFF);
                let sender = Fields::default().and("id", self.oa_id.as_str());
                (kind.ours, sender.and("admin_id", staff))
            }
        };
        self.tell_of_line(event, sender, &group, (&id, text, attachment(kind.attached, &id, None)));
        self.groups.talk.push(Line {
            id: id.clone(),
            group,
            from,
            at: now,
            kind: kind.listed,
            text: text.to_owned(),
            extra: chats::extra(kind.listed),
        });
        Some(MessageId::new(id))
    }
}

/// A kind of message: what lists call it, its events, its attachment.
struct Kind {
    listed: &'static str,
    theirs: &'static str,
    ours: &'static str,
    attached: &'static str,
}

const fn kind(
    listed: &'static str,
    theirs: &'static str,
    ours: &'static str,
    attached: &'static str,
) -> Kind {
    Kind { listed, theirs, ours, attached }
}

const KINDS: [Kind; 10] = [
    kind("text", "user_send_group_text", "oa_send_group_text", ""),
    kind("photo", "user_send_group_image", "oa_send_group_image", "image"),
    kind("GIF", "user_send_group_gif", "oa_send_group_gif", "gif"),
    kind("sticker", "user_send_group_sticker", "oa_send_group_sticker", "sticker"),
    kind("voice", "user_send_group_audio", "oa_send_group_audio", "audio"),
    kind("video", "user_send_group_video", "oa_send_group_video", "video"),
    kind("file", "user_send_group_file", "oa_send_group_file", "file"),
    kind("links", "user_send_group_link", "oa_send_group_link", "link"),
    kind("location", "user_send_group_location", "oa_send_group_location", "location"),
    kind("business_card", "user_send_group_business_card", "oa_send_group_business_card", "card"),
];

fn may_write(group: &Group, person: PersonNumber) -> bool {
    group.members.contains(&person) && (!group.locked || group.deputies.contains(&person))
}
