//! Template messages by phone (ZBS, once ZNS): templates that are reviewed, a quota for each day, phones that cannot be
//! reached each in their own way. Sending is in `send`, templates in `templates`, pictures in `media`, what people answer
//! in `answers`, keys and journeys in `keys`, what happens without a call in `levers`.

mod answers;
mod keys;
mod levers;
mod media;
mod send;
mod templates;

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};

pub(super) use answers::{ratings, responses};
pub(super) use keys::{check_journey, journey_token, make_rsa_key, rsa_key};
pub use levers::{PhoneReach, TemplateQuality};
pub(super) use media::upload_image;
pub(super) use send::{development, hashed, rsa, send, status};
pub(super) use templates::{create, detail, edit, list, sample};

use self::{answers::Answers, keys::Journey, send::Message, templates::Template};
use super::{
    calendar::{self, Zone},
    desk::Desk,
    params::Params,
    refusal::Refusal,
    reply::{Answer, Outcome},
    settings::Settings,
    uid_templates::UidTemplate,
};
use crate::platform::Timestamp;

const PARAMETER: Refusal = Refusal::BUSINESS_PARAMETER;
const PHONE: Refusal = Refusal::new(-108, "Phone number invalid");
const TEMPLATE: Refusal = Refusal::new(-109, "Template ID invalid");
/// The step of the daily quota that opens tag 3, promotions.
const TAG_3_FROM: u32 = 20_000;
const DAILY_CHANGES: Refusal = Refusal::new(-160, "Out of quota for this feature");

/// What the template service knows of an OA.
#[derive(Default)]
pub(super) struct Zbs {
    templates: Vec<Template>,
    sent: Vec<Message>,
    /// Those that are not just reached.
    phones: HashMap<String, PhoneReach>,
    daily: u32,
    used: Daily,
    /// Messages in development mode that are paid for.
    wallet: u32,
    created: Daily,
    edited: Daily,
    key: Option<String>,
    journeys: Vec<Journey>,
    media: HashSet<String>,
    uploads: (i64, u32),
    answers: Answers,
}

impl std::fmt::Debug for Zbs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Phones and what people wrote stay out.
        write!(f, "Zbs({} templates, {} messages)", self.templates.len(), self.sent.len())
    }
}

/// A count that starts anew each day.
#[derive(Clone, Copy, Default)]
struct Daily {
    day: i64,
    count: u32,
}

impl Daily {
    fn today(&mut self, now: Timestamp) -> &mut u32 {
        let day = Zone::VIETNAM.day(now);
        if self.day != day {
            *self = Self { day, count: 0 };
        }
        &mut self.count
    }

    /// Takes one of so many, or refuses.
    fn take(&mut self, now: Timestamp, most: u32, refusal: Refusal) -> Result<(), Refusal> {
        let count = self.today(now);
        if *count >= most {
            return Err(refusal);
        }
        *count += 1;
        Ok(())
    }
}

impl Zbs {
    pub(super) fn seeded(settings: &Settings) -> Self {
        Self {
            templates: templates::seeded(settings.start),
            daily: settings.template_messages_a_day,
            wallet: 100,
            ..Self::default()
        }
    }

    /// How messages reach a number.
    pub(super) fn reach(&self, phone: &str) -> PhoneReach {
        self.phones.get(phone).copied().unwrap_or_default()
    }

    /// The same templates go to people by their id, but those with one-time passwords and those that are not approved.
    pub(super) fn by_uid(&self, id: &str) -> Option<UidTemplate> {
        let template = self.template(id)?;
        Some(UidTemplate {
            tag: u8::try_from(template.tag).unwrap_or(0),
            keys: template.params.iter().map(|param| param.name.clone()).collect(),
            made: Some(template.made),
            plain: template.state == "ENABLE" && template.kind != 2,
        })
    }

    fn template(&self, id: &str) -> Option<&Template> {
        self.templates.iter().find(|template| template.id == id)
    }

    fn message(&self, id: &str) -> Option<&Message> {
        self.sent.iter().find(|message| message.id == id)
    }
}

/// A text that this host cannot do without.
fn text<'a>(params: Params<'a>, name: &str) -> Result<&'a str, Refusal> {
    params.text(name).map_err(|_| PARAMETER)
}

/// Text that may be absent, of at most so many characters.
fn short<'a>(params: Params<'a>, name: &str, most: usize) -> Result<Option<&'a str>, Refusal> {
    let text = params.maybe_text(name).map_err(|_| PARAMETER)?;
    if text.is_some_and(|text| text.chars().count() > most) { Err(PARAMETER) } else { Ok(text) }
}

/// The template of `template_id`, text or number.
fn template<'a>(desk: &'a Desk<'_>, params: Params<'_>) -> Result<&'a Template, Refusal> {
    let id = params.id("template_id").map_err(|_| TEMPLATE)?;
    desk.account.zbs.template(&id).ok_or(TEMPLATE)
}

/// `84` and nine or ten digits, with or without a plus.
fn phone(params: Params<'_>) -> Result<String, Refusal> {
    let text = params.id("phone").map_err(|_| PHONE)?;
    let digits = text.strip_prefix('+').unwrap_or(&text);
    let good = digits.starts_with("84")
        && (11..=12).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit());
    if good { Ok(digits.to_owned()) } else { Err(PHONE) }
}

/// `zbs.quota`: numbers here, texts in the answer of a send.
pub(super) fn quota(desk: &mut Desk<'_>, _: Params<'_>) -> Outcome {
    let zbs = &mut desk.account.zbs;
    let left = zbs.daily.saturating_sub(*zbs.used.today(desk.now));
    Ok(Answer::Data(json!({
        "dailyQuota": zbs.daily,
        "remainingQuota": left,
        "dailyQuotaPromotion": Value::Null,
        "remainingQuotaPromotion": Value::Null,
        "monthlyPromotionQuota": zbs.daily / 6,
        "remainingMonthlyPromotionQuota": zbs.daily / 6,
        "estimatedNextMonthPromotionQuota": zbs.daily / 6,
    })))
}

/// `zbs.tags`: tag 3 opens with the daily quota.
pub(super) fn tags(desk: &mut Desk<'_>, _: Params<'_>) -> Outcome {
    let all = ["TRANSACTION", "CUSTOMER_CARE", "PROMOTION"];
    let open = if desk.account.zbs.daily >= TAG_3_FROM { 3 } else { 2 };
    Ok(Answer::Data(all.into_iter().take(open).map(Value::from).collect()))
}

/// `zbs.quality`: undefined until something was sent.
pub(super) fn quality(desk: &mut Desk<'_>, _: Params<'_>) -> Outcome {
    let word = |sent: bool| if sent { "HIGH" } else { "UNDEFINED" };
    let messages = &desk.account.zbs.sent;
    let newest = messages.last().map_or(i64::MIN, |message| message.at.0);
    let recent = desk.now.0.saturating_sub(newest) <= 2 * calendar::DAY;
    Ok(Answer::Data(json!({
        "oaCurrentQuality": word(recent), "oa7dayQuality": word(!messages.is_empty()),
    })))
}
