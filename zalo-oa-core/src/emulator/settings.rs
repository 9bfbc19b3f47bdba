//! What an emulated account is like: size, package, speeds, lifetimes.

use std::{fmt, str::FromStr, sync::Arc, time::Duration};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    calendar, clock::ClockMode, faults::FaultPlan, people::PeopleOfDay, readings::Readings,
    webhook::Webhook,
};
use crate::platform::Timestamp;

/// An OA's package (price list of June 2026). It decides on access to the API, the rate and the
/// allowances.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Package {
    /// Free. No API (`-224`).
    Basic,
    /// No API (`-224`).
    Standard,
    /// 100 calls a minute, 500 consultation messages a month outside the free window.
    Growth,
    /// 2,000 calls a minute, 2,000 such messages.
    #[default]
    Comprehensive,
}

impl Package {
    pub(super) fn has_api(self) -> bool {
        matches!(self, Self::Growth | Self::Comprehensive)
    }

    pub(super) fn calls_a_minute(self) -> u32 {
        match self {
            Self::Basic | Self::Standard => 0,
            Self::Growth => 100,
            Self::Comprehensive => 2_000,
        }
    }

    /// Paid-for consultation messages a month.
    pub(super) fn consultations(self) -> u32 {
        match self {
            Self::Basic | Self::Standard => 0,
            Self::Growth => 500,
            Self::Comprehensive => 2_000,
        }
    }

    /// Broadcasts that reach one follower in a month (figures of 2023 under the old names).
    pub(super) fn broadcasts(self) -> u32 {
        match self {
            Self::Basic => 1,
            Self::Standard | Self::Growth => 4,
            Self::Comprehensive => 6,
        }
    }

    /// The name in `getoa`.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Basic => "Cơ bản",
            Self::Standard => "Tiêu chuẩn",
            Self::Growth => "Tăng trưởng",
            Self::Comprehensive => "Toàn diện",
        }
    }
}

impl fmt::Display for Package {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Basic => "basic",
            Self::Standard => "standard",
            Self::Growth => "growth",
            Self::Comprehensive => "comprehensive",
        })
    }
}

/// No package of that name: `basic`, `standard`, `growth`, `comprehensive`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("package is one of `basic`, `standard`, `growth`, `comprehensive`")]
pub struct UnknownPackage;

impl FromStr for Package {
    type Err = UnknownPackage;

    fn from_str(text: &str) -> Result<Self, UnknownPackage> {
        [Self::Basic, Self::Standard, Self::Growth, Self::Comprehensive]
            .into_iter()
            .find(|package| package.to_string() == text)
            .ok_or(UnknownPackage)
    }
}

/// Calls a minute. Numbers at their largest switch a limit off.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RateLimits {
    /// The app's calls to the OA API, all its OAs together.
    pub app: u32,
    /// The app's calls to the article API.
    pub articles: u32,
    /// One OA's calls; `None` takes the package's number.
    pub oa: Option<u32>,
}

impl RateLimits {
    /// No limits: for benchmarks and for trials about something else.
    pub const OFF: Self = Self { app: u32::MAX, articles: u32::MAX, oa: Some(u32::MAX) };
}

impl Default for RateLimits {
    fn default() -> Self {
        Self { app: 4_000, articles: 4_000, oa: None }
    }
}

/// Consultation messages outside the free window, used up in this order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Allowances {
    /// A month, from the package (`sub_quota`); `None` takes the package's number.
    pub package: Option<u32>,
    /// Bought (`purchase_quota`).
    pub bought: u32,
    /// From a redeem code (`reward_quota`).
    pub rewarded: u32,
    /// Whether a message beyond all that is sent and charged (no `quota` in the answer); else it
    /// is refused with `-211`.
    pub charged: bool,
}

impl Default for Allowances {
    fn default() -> Self {
        Self { package: None, bought: 0, rewarded: 0, charged: true }
    }
}

/// The answer of a call that the emulator has no handler for, whole body, by the call's name.
pub(super) type Fixtures = Arc<dyn Fn(&str) -> Option<Value> + Send + Sync>;

#[derive(Clone)]
pub(super) struct Settings {
    pub(super) seed: u64,
    pub(super) followers: u32,
    pub(super) others: u32,
    pub(super) people_a_day: Option<u32>,
    /// In place of all that, people day by day.
    pub(super) days: Vec<PeopleOfDay>,
    pub(super) history: u32,
    pub(super) tags: Vec<String>,
    pub(super) package: Package,
    pub(super) verified: bool,
    pub(super) start: Timestamp,
    pub(super) clock: ClockMode,
    pub(super) latency: Duration,
    pub(super) article_time: Duration,
    pub(super) article_polls: u32,
    pub(super) articles_a_month: u32,
    pub(super) video_time: Duration,
    pub(super) videos_fail: bool,
    pub(super) uploads_a_month: u32,
    pub(super) template_messages_a_day: u32,
    pub(super) moderation: Duration,
    pub(super) access_life: Duration,
    pub(super) refresh_life: Duration,
    pub(super) proof_required: bool,
    /// Whether something is refused from 22:00 to 06:00.
    pub(super) night: bool,
    /// The callback address in the console; `None` takes any.
    pub(super) callback: Option<String>,
    /// The number with which the administrator refuses.
    pub(super) consent_refused: Option<i32>,
    pub(super) limits: RateLimits,
    pub(super) allowances: Allowances,
    /// Template messages that the Zalo Cloud Account pays for; `None` without one.
    pub(super) template_credit: Option<u32>,
    pub(super) readings: Readings,
    pub(super) faults: FaultPlan,
    pub(super) fixtures: Option<Fixtures>,
    /// Where pictures can be had: the address of a server that has them, without a final slash.
    pub(super) pictures: Option<String>,
    /// Whether each exchange is written down.
    pub(super) exchanges: bool,
    /// Where events go, if anywhere.
    pub(super) webhook: Option<Webhook>,
}

impl Settings {
    /// Whether that moment is in the night, when something is refused.
    pub(super) fn is_night(&self, at: Timestamp) -> bool {
        self.night && calendar::is_night(at)
    }

    /// The same moment, or the end of the night in which it lies.
    pub(super) fn out_of_night(&self, at: Timestamp) -> Timestamp {
        if self.night { calendar::out_of_night(at) } else { at }
    }

    /// Where a picture of that name can be had, if anywhere. Zalo copies the pictures that it is
    /// given, too.
    pub(super) fn picture(&self, name: &str) -> Option<String> {
        self.pictures.as_ref().map(|base| format!("{base}/pictures/{name}.png"))
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("seed", &self.seed)
            .field("followers", &self.followers)
            .field("package", &self.package)
            .field("clock", &self.clock)
            .finish_non_exhaustive()
    }
}

const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(86_400);

/// Monday 2026-11-23, 08:00 in Vietnam: no night, no month's end nearby.
const START: Timestamp = Timestamp(1_795_395_600_000);

impl Default for Settings {
    fn default() -> Self {
        let wards = (1..=7).map(|number| format!("Tổ dân phố {number}"));
        Self {
            seed: 1,
            followers: 200,
            others: 0,
            people_a_day: None,
            days: Vec::new(),
            history: 24,
            tags: wards.chain(["Hộ kinh doanh".to_owned()]).collect(),
            package: Package::default(),
            verified: true,
            start: START,
            clock: ClockMode::default(),
            latency: Duration::ZERO,
            article_time: MINUTE,
            article_polls: 0,
            articles_a_month: 1_000,
            video_time: MINUTE,
            videos_fail: false,
            uploads_a_month: 5_000,
            template_messages_a_day: 500,
            moderation: 10 * MINUTE,
            access_life: Duration::from_secs(90_000),
            refresh_life: 90 * DAY,
            proof_required: false,
            night: true,
            callback: None,
            consent_refused: None,
            limits: RateLimits::default(),
            allowances: Allowances::default(),
            template_credit: Some(10_000),
            readings: Readings::default(),
            faults: FaultPlan::default(),
            fixtures: None,
            pictures: None,
            exchanges: false,
            webhook: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_read_back_from_its_name() {
        for package in [Package::Basic, Package::Standard, Package::Growth, Package::Comprehensive]
        {
            assert_eq!(package.to_string().parse(), Ok(package));
        }
        assert_eq!("gold".parse::<Package>(), Err(UnknownPackage));
    }
}
