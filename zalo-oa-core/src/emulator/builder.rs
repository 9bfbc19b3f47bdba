//! Choices before an emulator starts. Every one has a default that makes a small, working account.

use std::{sync::Arc, time::Duration};

use serde_json::Value;

use super::{
    Emulator,
    clock::ClockMode,
    faults::FaultPlan,
    people::PeopleOfDay,
    readings::Readings,
    settings::{Allowances, Package, RateLimits, Settings},
    webhook::Webhook,
};
use crate::platform::Timestamp;

/// Chooses what the emulated account is like; see [`Emulator::builder`].
///
/// ```
/// use std::time::Duration;
/// use zalo_oa_core::emulator::{ClockMode, Emulator, Package};
/// let emulator = Emulator::builder()
///     .seed(7)
///     .followers(1_200)
///     .package(Package::Growth)
///     .clock(ClockMode::Auto)
///     .article_time(Duration::from_secs(30))
///     .build();
/// assert_eq!(emulator.tokens().access().len(), 256);
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct EmulatorBuilder {
    settings: Settings,
}

impl EmulatorBuilder {
    /// Ids, tokens, names and drawn faults follow from it. Default 1.
    pub fn seed(mut self, seed: u64) -> Self {
        self.settings.seed = seed;
        self
    }

    /// How many people follow the OA, 0 to 4,000,000,000 with `others`. A million takes about
    /// 40 MB. Default 200.
    pub fn followers(mut self, followers: u32) -> Self {
        self.settings.followers = followers;
        self
    }

    /// How many more have interacted without following. Default 0.
    pub fn others(mut self, others: u32) -> Self {
        self.settings.others = others;
        self
    }

    /// Spreads last interactions evenly, so many people a day counted back from the start's day;
    /// that day gets them too, in the hours before the start. By default they lie within three
    /// years and are the denser the later.
    pub fn people_a_day(mut self, people: u32) -> Self {
        self.settings.people_a_day = Some(people.max(1));
        self
    }

    /// People day by day, in place of `followers`, `others` and `people_a_day`.
    pub fn days(mut self, days: impl IntoIterator<Item = PeopleOfDay>) -> Self {
        self.settings.days = days.into_iter().collect();
        self
    }

    /// From how many people, the latest first, an earlier message is on record. Default 24.
    pub fn history(mut self, people: u32) -> Self {
        self.settings.history = people;
        self
    }

    /// The OA's tags; the seeded people carry up to two of them. Default: seven wards and one more.
    pub fn tags<T: Into<String>>(mut self, tags: impl IntoIterator<Item = T>) -> Self {
        self.settings.tags = tags.into_iter().map(Into::into).collect();
        self
    }

    /// The OA's package. Default [`Package::Comprehensive`].
    pub fn package(mut self, package: Package) -> Self {
        self.settings.package = package;
        self
    }

    /// Whether the OA is verified; only then it may broadcast. Default yes.
    pub fn verified(mut self, verified: bool) -> Self {
        self.settings.verified = verified;
        self
    }

    /// Where the virtual clock starts. Default Monday 2026-11-23, 08:00 in Vietnam.
    pub fn start(mut self, start: Timestamp) -> Self {
        self.settings.start = start;
        self
    }

    /// Who moves the virtual clock. Default [`ClockMode::Manual`].
    pub fn clock(mut self, mode: ClockMode) -> Self {
        self.settings.clock = mode;
        self
    }

    /// How long each answer takes, in virtual time. Default none.
    pub fn latency(mut self, latency: Duration) -> Self {
        self.settings.latency = latency;
        self
    }

    /// How long an article is processed. Default one minute.
    pub fn article_time(mut self, time: Duration) -> Self {
        self.settings.article_time = time;
        self
    }

    /// How often `articles.verify` says `-214` at least, however late it asks. Default 0.
    pub fn article_polls(mut self, polls: u32) -> Self {
        self.settings.article_polls = polls;
        self
    }

    /// How many articles may be created in a calendar month. The real numbers are not public.
    /// Default 1,000.
    pub fn articles_a_month(mut self, articles: u32) -> Self {
        self.settings.articles_a_month = articles;
        self
    }

    /// How long a video is converted. Default one minute.
    pub fn video_time(mut self, time: Duration) -> Self {
        self.settings.video_time = time;
        self
    }

    /// Whether the conversion of videos fails in the end. Default no.
    pub fn fail_videos(mut self, fail: bool) -> Self {
        self.settings.videos_fail = fail;
        self
    }

    /// How many uploads of all kinds may be made in a calendar month. Default 5,000.
    pub fn uploads_a_month(mut self, uploads: u32) -> Self {
        self.settings.uploads_a_month = uploads;
        self
    }

    /// How long a broadcast is looked at before it goes out. Default 10 minutes.
    pub fn moderation(mut self, time: Duration) -> Self {
        self.settings.moderation = time;
        self
    }

    /// How long an access token lives. Default 25 hours.
    pub fn access_life(mut self, life: Duration) -> Self {
        self.settings.access_life = life;
        self
    }

    /// How long a refresh token lives. Default 90 days.
    pub fn refresh_life(mut self, life: Duration) -> Self {
        self.settings.refresh_life = life;
        self
    }

    /// How many template messages by phone the OA may send a day (`-144` beyond). Default 500, Zalo's lowest step.
    pub fn template_messages_a_day(mut self, messages: u32) -> Self {
        self.settings.template_messages_a_day = messages;
        self
    }

    /// Whether every call must prove the app secret (`appsecret_proof`). Default no.
    pub fn require_proof(mut self, required: bool) -> Self {
        self.settings.proof_required = required;
        self
    }

    /// Whether broadcasts, calls and, by [`Readings`], templates are refused from 22:00 to 06:00 in Vietnam, as Zalo
    /// does. Default `true`; `false` is for trials that run at any hour.
    pub fn night(mut self, night: bool) -> Self {
        self.settings.night = night;
        self
    }

    /// The callback address that stands in the console: the permission page refuses any other
    /// (`-14003`). Default: any will do.
    pub fn callback(mut self, address: impl Into<String>) -> Self {
        self.settings.callback = Some(address.into());
        self
    }

    /// The administrator refuses on the permission page, which then ends with this number.
    /// Default: consents at once.
    pub fn refuse_consent(mut self, code: i32) -> Self {
        self.settings.consent_refused = Some(code);
        self
    }

    /// Calls a minute. Default: 4,000 per app and the package's number per OA.
    pub fn rate_limits(mut self, limits: RateLimits) -> Self {
        self.settings.limits = limits;
        self
    }

    /// Consultation messages outside the free window. Default: the package's, then charged.
    pub fn allowances(mut self, allowances: Allowances) -> Self {
        self.settings.allowances = allowances;
        self
    }

    /// How many template messages the Zalo Cloud Account pays for (then `-321`); `None` is an app without one (`-320`).
    /// Default 10,000.
    pub fn template_credit(mut self, messages: Option<u32>) -> Self {
        self.settings.template_credit = messages;
        self
    }

    /// How the points that the references leave open are read.
    pub fn readings(mut self, readings: Readings) -> Self {
        self.settings.readings = readings;
        self
    }

    /// What goes wrong, and when. Default nothing.
    pub fn faults(mut self, faults: FaultPlan) -> Self {
        self.settings.faults = faults;
        self
    }

    /// Whether each request is written down with what became of its answer, for
    /// [`Emulator::exchanges`]. Default no, since it takes memory for each call.
    pub fn record_exchanges(mut self, on: bool) -> Self {
        self.settings.exchanges = on;
        self
    }

    /// Sends events of what happens; see [`Emulator::set_webhook`]. Default none, since they take memory until they are
    /// delivered.
    pub fn webhook(mut self, webhook: Webhook) -> Self {
        self.settings.webhook = Some(webhook);
        self
    }

    /// Answers (whole bodies) for calls that the emulator cannot act out, by the call's name.
    /// Without one, such a call is refused with `-209`.
    pub fn fixtures(
        mut self,
        answer: impl Fn(&str) -> Option<Value> + Send + Sync + 'static,
    ) -> Self {
        self.settings.fixtures = Some(Arc::new(answer));
        self
    }

    /// Starts the emulator. A million people take a second or two in a debug build.
    #[must_use]
    pub fn build(self) -> Emulator {
        Emulator::start(self.settings)
    }
}
