//! What people do beside writing, that Zalo tells of: "chat now", the widget of a site, the demand to be forgotten. And what
//! the OA's staff types in Zalo's own tool.

use super::{
    Emulator,
    account::Account,
    chats::Message,
    people::PersonNumber,
    webhook::{Fields, Happening, Sent},
};
use crate::{
    model::{MessageId, UserId},
    platform::Timestamp,
};

/// The OA's administrator: the person whom `users.list` names first, when nobody has written.
pub(super) const STAFF: PersonNumber = 0;

/// What the widget says when your own id for a person is not taken; the spelling is Zalo's.
const HAS_ANOTHER: &str = "user already has user_external_id";
const ANOTHERS: &str = "user_externa_id already belongs to another user";

impl Emulator {
    /// A person of the first OA presses "chat now". It is told once for each person, before any chat, and counts as an
    /// interaction. `false` when nobody has this id.
    pub fn press_chat_now(&self, user: &UserId) -> bool {
        self.account(None, |account, now| account.press_chat_now(user, now))
    }

    /// A person of the first OA consents in the widget on a page of your site, which gives your own id for them along.
    /// `false` when nobody has this id; a failure to take your own id is an event of its own.
    pub fn accept_widget(&self, user: &UserId, own_id: &str, page: &str) -> bool {
        self.account(None, |account, now| account.accept_widget(user, own_id, page, now))
    }

    /// Somebody of the first OA's staff writes to a person in Zalo's own tool: the event says who. `None` when nobody has
    /// this id.
    pub fn staff_writes(&self, user: &UserId, text: &str) -> Option<MessageId> {
        self.account(None, |account, now| account.staff_writes(user, text, now))
    }

    /// A person of the first OA demands that their data be deleted: that is up to the app. `false` when nobody has this
    /// id.
    pub fn demand_deletion(&self, user: &UserId) -> bool {
        self.account(None, |account, _| account.demand_deletion(user))
    }
}

impl Account {
    pub(super) fn press_chat_now(&mut self, user: &UserId, now: Timestamp) -> bool {
        let Some(person) = self.people.find(user.as_str()) else { return false };
        self.people.interact(person, now);
        let chatted = self.chats.with(person).next().is_some();
        if self.holdings.chat_now.insert(person) && !chatted {
            let name = "user_click_chatnow";
            self.outbox.push(Happening::Person { name, person, data: None });
        }
        true
    }

    pub(super) fn accept_widget(
        &mut self,
        user: &UserId,
        own_id: &str,
        page: &str,
        now: Timestamp,
    ) -> bool {
        let Some(person) = self.people.find(user.as_str()) else { return false };
        self.people.interact(person, now);
        let had = self.people.custom_info(person).remove("user_external_id");
        let had = had.as_ref().and_then(|id| id.as_str()).unwrap_or_default();
        let failed = if !had.is_empty() && had != own_id {
            Some(HAS_ANOTHER)
        } else {
            let taken = self.people.set_external_id(person, own_id);
            (!taken).then_some(ANOTHERS)
        };
        let (name, key, value) = match failed {
            Some(why) => ("widget_failed_to_sync_user_external_id", "message", why),
            None => ("widget_interaction_accepted", "url", page),
        };
        let data = Fields::default()
            .and("user_id", user.as_str())
            .and("user_external_id", own_id)
            .and(key, value);
        let fields = Fields::default().and("oa_id", self.oa_id.as_str()).and("data", data);
        self.outbox.push(Happening::Told { name, fields });
        true
    }

    pub(super) fn staff_writes(
        &mut self,
        user: &UserId,
        text: &str,
        now: Timestamp,
    ) -> Option<MessageId> {
        let person = self.people.find(user.as_str())?;
        let (id, text) = (self.ids.hex(20), text.to_owned());
        self.outbox.sent(Sent {
            person,
            id: id.clone(),
            kind: "text",
            text: text.clone(),
            quoted: None,
            url: None,
            typed_by: Some(self.people.id(STAFF)),
        });
        let kind = "text".to_owned();
        let extra = serde_json::Map::new();
        let (inbound, at) = (false, now);
        self.chats.push(Message { id: id.clone(), person, inbound, at, kind, text, extra });
        Some(MessageId::new(id))
    }

    pub(super) fn demand_deletion(&mut self, user: &UserId) -> bool {
        let Some(person) = self.people.find(user.as_str()) else { return false };
        self.outbox.push(Happening::Person { name: "user_withdraw", person, data: None });
        true
    }

    /// Zalo learnt something about a person, by such a way (`dynamic_url`, …).
    pub(super) fn learn(&mut self, person: PersonNumber, way: &str) {
        let data = Some(Fields::default().and("method", way));
        self.outbox.push(Happening::Person { name: "update_user_info", person, data });
    }
}
