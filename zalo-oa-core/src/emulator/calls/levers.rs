//! What people do about calls: they answer a request, they open a link.

use super::{
    super::{
        Emulator,
        account::Account,
        webhook::{Fields, Happening},
    },
    CONSENT, CallReply, LINK, State,
};
use crate::{
    model::{PhoneNumber, UserId},
    platform::Timestamp,
};

impl Emulator {
    /// Whoever has this phone says whether the first OA may call. `false` when they were not asked.
    pub fn reply_consent(&self, phone: impl Into<PhoneNumber>, reply: CallReply) -> bool {
        let phone = phone.into();
        self.account(None, |account, now| account.reply_consent(&phone, reply, now))
    }

    /// Somebody opens a link that starts a call with the first OA: its staff, where it calls a person, else this person.
    /// `false` when the link is over or nobody's.
    pub fn open_call(&self, link: &str, caller: &UserId) -> bool {
        self.account(None, |account, now| account.open_call(link, caller, now))
    }
}

impl Account {
    pub(in crate::emulator) fn reply_consent(
        &mut self,
        phone: &PhoneNumber,
        reply: CallReply,
        now: Timestamp,
    ) -> bool {
        let consent = self.calls.consents.get_mut(phone.reveal());
        let Some(consent) = consent.filter(|consent| consent.state == State::Waiting) else {
            return false;
        };
        let (state, word, until) = match reply {
            CallReply::Allow => (State::Given(now), "ALLOW", now.0 + CONSENT),
            CallReply::Deny => (State::Rejected, "DENY", 0),
            CallReply::Block => (State::Blocked, "USER_BLOCKED", 0),
        };
        consent.state = state;
        let fields = Fields::default()
            .and("oa_id", self.oa_id.as_str())
            .and("phone", phone.reveal())
            .and("user_consent", word)
            .and("confirmed_time", now.0.to_string())
            .and("expired_time", until.to_string());
        self.outbox.push(Happening::Told { name: "user_reply_consent", fields });
        true
    }

    pub(in crate::emulator) fn open_call(
        &mut self,
        link: &str,
        caller: &UserId,
        now: Timestamp,
    ) -> bool {
        let good = self.calls.links.get(link).filter(|link| now.0 - link.made.0 <= LINK);
        let Some((called, video)) = good.map(|link| (link.person, link.video)) else {
            return false;
        };
        let Some(person) = called.or_else(|| self.people.find(caller.as_str())) else {
            return false;
        };
        let name = if called.is_some() { "oa_call_user" } else { "user_call_oa" };
        self.tell_of_call(name, person, video, now);
        true
    }
}
