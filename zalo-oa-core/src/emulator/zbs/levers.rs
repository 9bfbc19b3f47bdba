//! What happens to template messages without a call: reviews, new quotas, phones that change, people who answer.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    super::{
        Emulator,
        account::Account,
        refusal::Refusal,
        webhook::{Fields, Happening},
    },
    TAG_3_FROM,
    answers::Given,
    templates::Template,
};
use crate::{
    model::{MessageId, PhoneNumber, TemplateId},
    platform::Timestamp,
};

/// Whether template messages reach a number, and what the platform says if not.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhoneReach {
    /// They arrive at once.
    #[default]
    Open,
    /// They are taken, and do not arrive: the phone is off.
    Offline,
    /// They arrive, also in development mode: an administrator of the app or the OA.
    Administrator,
    /// `-118`: nobody on Zalo has this number.
    NoAccount,
    /// `-110`: the app on the phone is too old.
    OldApp,
    /// `-114`: has not been there for long, or Zalo does not say.
    Inactive,
    /// `-119`: cannot receive.
    CannotReceive,
    /// `-139`: refused this kind of message.
    RefusesKind,
    /// `-141`: refused this OA.
    RefusesOa,
}

impl PhoneReach {
    pub(super) fn refusal(self) -> Result<(), Refusal> {
        let (code, message) = match self {
            Self::Open | Self::Offline | Self::Administrator => return Ok(()),
            Self::NoAccount => (-118, "Zalo account not existed"),
            Self::OldApp => (-110, "Zalo version unsupported"),
            Self::Inactive => (
                -114,
                "User is inactive, or reject the message, or using an outdated Zalo version, or other internal errors",
            ),
            Self::CannotReceive => (-119, "Account cannot receive"),
            Self::RefusesKind => (-139, "User refused this kind of message"),
            Self::RefusesOa => (-141, "User refused messages from this OA"),
        };
        Err(Refusal::new(code, message))
    }
}

impl Emulator {
    /// From now on template messages of the first OA reach this number so.
    pub fn set_phone(&self, phone: impl Into<PhoneNumber>, reach: PhoneReach) {
        let phone = phone.into();
        self.account(None, |account, _| account.set_phone(&phone, reach));
    }

    /// From now on the first OA may send so many template messages a day. Zalo tells when that changes, and when it opens
    /// or shuts a tag.
    pub fn set_template_quota(&self, daily: u32) {
        self.account(None, |account, _| account.set_template_quota(daily));
    }

    /// Zalo reviews a template of the first OA: approved, or rejected for that reason. `false` for an unknown one.
    pub fn review_template(&self, template: &TemplateId, rejected: Option<&str>) -> bool {
        self.account(None, |account, _| account.review_template(template, rejected))
    }

    /// Zalo judges a template of the first OA anew. `false` for an unknown one.
    pub fn judge_template(&self, template: &TemplateId, quality: TemplateQuality) -> bool {
        self.account(None, |account, _| account.judge_template(template, quality))
    }

    /// Whoever got a template message of the first OA gives it stars and a note. `false` for an unknown message.
    pub fn rate_message(&self, message: &MessageId, stars: u8, note: &str) -> bool {
        self.account(None, |account, now| account.rate_message(message, (stars, note), now))
    }

    /// Whoever got a template message of the first OA presses its button. `false` for an unknown message.
    pub fn press_button(&self, message: &MessageId, data: &str) -> bool {
        self.account(None, |account, now| account.press_button(message, data, now))
    }
}

/// What Zalo thinks of a template.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum TemplateQuality {
    /// Good.
    High,
    /// Middling.
    Medium,
    /// Bad.
    Low,
    /// Too little was sent.
    #[default]
    Undefined,
}

impl Account {
    pub(in crate::emulator) fn set_phone(&mut self, phone: &PhoneNumber, reach: PhoneReach) {
        self.zbs.phones.insert(phone.reveal().to_owned(), reach);
    }

    pub(in crate::emulator) fn set_template_quota(&mut self, daily: u32) {
        let before = std::mem::replace(&mut self.zbs.daily, daily);
        let quota = json!({ "prev_value": before, "new_value": daily });
        let fields = Fields::default().and("oaId", self.oa_id.as_str()).and("quota", quota);
        self.outbox.push(Happening::Told { name: "change_oa_daily_quota", fields });
        if (before >= TAG_3_FROM) != (daily >= TAG_3_FROM) {
            self.tell_of_templates("change_oa_template_tags");
        }
    }

    /// An event whose content no source shows.
    pub(super) fn tell_of_templates(&mut self, name: &'static str) {
        let fields = Fields::default().and("oa_id", self.oa_id.as_str());
        self.outbox.push(Happening::Told { name, fields });
    }

    pub(in crate::emulator) fn review_template(
        &mut self,
        template: &TemplateId,
        rejected: Option<&str>,
    ) -> bool {
        let Some(found) = self.template_named(template) else { return false };
        let new = if rejected.is_some() { "REJECT" } else { "ENABLE" };
        let before = std::mem::replace(&mut found.state, new);
        rejected.unwrap_or_default().clone_into(&mut found.reason);
        let status = json!({ "prev_status": before, "new_status": new });
        let fields = Fields::default()
            .and("oa_id", self.oa_id.as_str())
            .and("template_id", template.as_str())
            .and("status", status)
            .and("reason", rejected.unwrap_or_default());
        self.outbox.push(Happening::Told { name: "change_template_status", fields });
        true
    }

    /// The content of the event is known from a receiver and a digest, not from a page.
    pub(in crate::emulator) fn judge_template(
        &mut self,
        template: &TemplateId,
        quality: TemplateQuality,
    ) -> bool {
        let Some(found) = self.template_named(template) else { return false };
        if std::mem::replace(&mut found.quality, quality) != quality {
            let fields = Fields::default()
                .and("oa_id", self.oa_id.as_str())
                .and("template_id", template.as_str())
                .and("quality", json!(quality));
            self.outbox.push(Happening::Told { name: "change_template_quality", fields });
        }
        true
    }

    fn template_named(&mut self, template: &TemplateId) -> Option<&mut Template> {
        self.zbs.templates.iter_mut().find(|known| known.id == template.as_str())
    }

    pub(in crate::emulator) fn rate_message(
        &mut self,
        message: &MessageId,
        (stars, note): (u8, &str),
        now: Timestamp,
    ) -> bool {
        self.answer_of(message, (true, now), |tracking, at| {
            let event = json!({
                "msg_id": message.as_str(), "rate": stars, "note": note, "feedbacks": ["Nhanh"],
                "submit_time": at, "tracking_id": tracking,
            });
            let row = json!({
                "note": note, "rate": stars, "submitDate": at, "msgId": message.as_str(), "feedbacks": ["Nhanh"],
                "trackingId": tracking,
            });
            (event, row)
        })
    }

    pub(in crate::emulator) fn press_button(
        &mut self,
        message: &MessageId,
        data: &str,
        now: Timestamp,
    ) -> bool {
        self.answer_of(message, (false, now), |tracking, at| {
            let event = json!({
                "data": data, "button_type": "response", "tracking_id": tracking, "submit_time": at,
            });
            let row = json!({
                "data": data, "submitDate": at, "msgId": message.as_str(), "trackingId": tracking,
            });
            (event, row)
        })
    }

    fn answer_of(
        &mut self,
        message: &MessageId,
        (rated, now): (bool, Timestamp),
        write: impl Fn(Option<&str>, &str) -> (Value, Value),
    ) -> bool {
        let Some(sent) = self.zbs.message(message.as_str()) else { return false };
        let (event, mut row) = write(sent.tracking.as_deref(), &now.0.to_string());
        if let Some(fields) = row.as_object_mut() {
            fields.insert("oaId".to_owned(), self.oa_id.as_str().into());
        }
        let given = Given { template: sent.template.clone(), at: now, row };
        let fields = Fields::default().and("oa_id", self.oa_id.as_str());
        let answers = &mut self.zbs.answers;
        let (name, fields, list) = if rated {
            ("user_feedback", fields, &mut answers.ratings)
        } else {
            let fields = fields.and("msg_id", message.as_str());
            ("user_click_response_button", fields, &mut answers.responses)
        };
        list.push(given);
        let fields = fields.and("message", event);
        self.outbox.push(Happening::Told { name, fields });
        true
    }
}
