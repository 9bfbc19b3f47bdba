//! Consent and its withdrawal. Vietnamese law (91/2025/QH15) wants consent that can be proven: who, when, by which act.
//! Some events are such acts; nothing else is, least of all a list of followers.

use serde::Serialize;

use super::{Event, EventBody, EventKind};
use crate::{
    model::{Phone, UserId},
    platform::Timestamp,
};

/// That a person consented, as an event proves it. What they consented to is for the OA to know: Zalo does not say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Consent {
    /// Who.
    pub who: Person,
    /// When.
    pub when: Timestamp,
    /// By which act.
    pub act: ConsentAct,
    /// Until when, where it ends by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

/// What a person did to consent.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ConsentAct {
    /// Followed the OA.
    Follow,
    /// Gave what the OA asked for.
    SubmitInfo,
    /// Consented in the widget of a site.
    Widget,
    /// Pressed "chat now".
    ChatNow,
    /// Allowed calls.
    AllowCalls,
}

/// That a person demands the deletion of their data. In Vietnam two working days to answer, fifteen days to do it
/// (decree 356/2025).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Withdrawal {
    /// Who.
    pub who: Person,
    /// When; absent only in events that were not verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Timestamp>,
}

/// A person by all that an event calls them.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
#[non_exhaustive]
pub struct Person {
    /// As the OA knows them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// As the app knows them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id_by_app: Option<UserId>,
    /// Your own id for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_external_id: Option<String>,
    /// Their phone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
}

impl ConsentAct {
    /// The act that such an event is.
    pub(crate) fn of(kind: EventKind) -> Option<Self> {
        Some(match kind {
            EventKind::Follow => Self::Follow,
            EventKind::UserSubmitInfo => Self::SubmitInfo,
            EventKind::WidgetInteractionAccepted => Self::Widget,
            EventKind::UserClickChatnow => Self::ChatNow,
            EventKind::UserReplyConsent => Self::AllowCalls,
            _ => return None,
        })
    }

    /// The consent, of a known person at a known time. An end at 0 is none.
    pub(crate) fn by(
        self,
        who: Person,
        when: Option<Timestamp>,
        until: Option<Timestamp>,
    ) -> Option<Consent> {
        let until = until.filter(|time| time.0 != 0);
        (who != Person::default()).then_some(Consent { who, when: when?, act: self, until })
    }
}

impl Event {
    /// The consent that it proves, if it does: of a known person, at a known time. `unfollow` takes none of it back;
    /// [`withdrawal`](Self::withdrawal) does.
    ///
    /// ```
    /// use zalo_oa_core::webhook::{ConsentAct, Event};
    ///
    /// let event = Event::read(
    ///     br#"{"event_name":"follow","oa_id":"22","follower":{"id":"11"},"app_id":"77","timestamp":"1767225600456"}"#,
    /// );
    /// let consent = event.consent().expect("a consent");
    /// assert_eq!(consent.act, ConsentAct::Follow);
    /// assert_eq!(consent.who.user_id, Some("11".into()));
    /// assert_eq!(consent.when.0, 1_767_225_600_456);
    /// ```
    #[must_use]
    pub fn consent(&self) -> Option<Consent> {
        let act = ConsentAct::of(self.kind)?;
        let mut who = Person { user_id_by_app: self.user_id_by_app.clone(), ..Person::default() };
        match (&self.body, act) {
            (EventBody::ConsentReply(reply), _) => {
                who.phone.clone_from(&reply.phone);
                let allowed = reply.user_consent.as_deref() == Some("ALLOW");
                let when = reply.confirmed_time.or(self.at);
                return allowed.then(|| act.by(who, when, reply.expired_time)).flatten();
            }
            (_, ConsentAct::SubmitInfo) => who.user_id = self.sender(),
            (EventBody::Widget(widget), _) => {
                who.user_external_id = widget.data.as_ref()?.user_external_id.clone();
                who.user_id = self.person();
            }
            _ => who.user_id = self.person(),
        }
        act.by(who, self.at, None)
    }

    /// A person's demand that their data be deleted, if it is one.
    #[must_use]
    pub fn withdrawal(&self) -> Option<Withdrawal> {
        if self.kind != EventKind::UserWithdraw {
            return None;
        }
        let who = Person {
            user_id: self.person().or_else(|| self.sender()),
            user_id_by_app: self.user_id_by_app.clone(),
            ..Person::default()
        };
        Some(Withdrawal { who, when: self.at })
    }
}
