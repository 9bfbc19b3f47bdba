//! Where the references contradict each other: each reading is a switch, so that a client can be
//! tried against all of them. The defaults are the ones that most sources show.

use serde::{Deserialize, Serialize};

use super::{people::ListOrder, webhook::WebhookReadings};

/// A number on the wire: as a number, or as text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberForm {
    /// `"90000"`
    #[default]
    Text,
    /// `90000`
    Number,
}

/// What a second use of a refresh token gets.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UsedRefresh {
    /// `-14014` in a JSON body.
    #[default]
    Refused,
    /// HTTP 200 without a body, as seen in production in August 2026.
    EmptyAnswer,
}

/// What becomes of the old access token at a refresh.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OldAccess {
    /// It is dead at once (`-220`).
    #[default]
    DeadAtOnce,
    /// It lives until its end.
    LivesOn,
}

/// What an access token past its end gets on the OA host.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExpiredAccess {
    /// `-220`, as the table says.
    #[default]
    Code220,
    /// `-216` with "expired" in the message, as peers meet it.
    Code216,
}

/// The key of the OA's id in `getoa`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OaIdKey {
    /// `oa_id`
    #[default]
    OaId,
    /// `oaid`
    Oaid,
}

/// The key of the linked Zalo Cloud Account in `getoa`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ZcaKey {
    /// `linked_ZCA`
    #[default]
    Upper,
    /// `linked_zca`
    Lower,
}

/// What `count` means in the answer of `users.list`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CountEcho {
    /// The `count` of the request.
    #[default]
    Request,
    /// How many people the page holds.
    PageLength,
}

/// The shape of the quota answer per owner.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnerShape {
    /// `data` is a list.
    #[default]
    List,
    /// `data.assets` is the list.
    Assets,
}

/// What a free answer within 48 hours says about what is left.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyQuota {
    /// Nothing but its kind: since March 2026.
    #[default]
    Bare,
    /// 8 of 8, always: January and February 2026.
    Constant,
    /// Counted down from 8; the ninth falls to the next allowance: until 2025.
    Counted,
}

/// Which limit the rate headers report.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reported {
    /// The OA's, by its package.
    #[default]
    Oa,
    /// The app's.
    App,
    /// The one with less left.
    Tighter,
}

/// How the platform cuts the minutes that calls are counted in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RateMinute {
    /// One after the other; each begins with nothing used.
    #[default]
    Fixed,
    /// The sixty seconds before each call.
    Sliding,
}

/// How the emulator reads the points that the references leave open. The default is what most
/// sources show.
///
/// ```
/// use zalo_oa_core::emulator::{Emulator, Readings, UsedRefresh};
/// let readings = Readings { used_refresh: UsedRefresh::EmptyAnswer, ..Readings::default() };
/// let emulator = Emulator::builder().readings(readings).build();
/// # let _ = emulator;
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Readings {
    /// What a second use of a refresh token gets.
    pub used_refresh: UsedRefresh,
    /// What becomes of the old access token at a refresh.
    pub old_access: OldAccess,
    /// What an expired access token gets.
    pub expired_access: ExpiredAccess,
    /// `expires_in` of a token answer.
    pub expires_in: NumberForm,
    /// `error` of a refused token request.
    pub oauth_error: NumberForm,
    /// Whether a refused token request carries empty `access_token`, `refresh_token` and `message`
    /// keys.
    pub empty_token_keys: bool,
    /// Whether a refresh is answered without `refresh_token`; the old one then stays good, to its
    /// old end. One client reports it.
    pub refresh_kept: bool,
    /// The key of the OA's id.
    pub oa_id_key: OaIdKey,
    /// The key of the linked Zalo Cloud Account.
    pub zca_key: ZcaKey,
    /// People's and messages' ids in answers.
    pub ids: NumberForm,
    /// What `count` of `users.list` echoes.
    pub count_echo: CountEcho,
    /// The shape of the quota answer per owner.
    pub owner_shape: OwnerShape,
    /// `total` and `remain` of the quota answer per owner.
    pub owner_numbers: NumberForm,
    /// What a free answer says about what is left.
    pub reply_quota: ReplyQuota,
    /// Whether quotas of consultation messages lack their `quota_type`.
    pub untyped_quota: bool,
    /// Whether a sent consultation message says when.
    pub sent_time: bool,
    /// Dates of articles in lists.
    pub article_dates: NumberForm,
    /// Whether the MB in which uploads are limited have 1,000,000 bytes (else 1,048,576).
    pub decimal_megabytes: bool,
    /// Whether an uploaded GIF's id is called `token`, as in one table (else `attachment_id`).
    pub gif_token: bool,
    /// Whether the second date of a range of days is part of it.
    pub range_end_included: bool,
    /// Whether the first date is not.
    pub range_start_excluded: bool,
    /// Whether a day runs from midnight to midnight UTC instead of Vietnam's.
    pub days_in_utc: bool,
    /// Whether `L7D` and `L30D` end with today (else with yesterday).
    pub rolling_includes_today: bool,
    /// In which order lists of people stand.
    pub list_order: ListOrder,
    /// Whether those who interacted in the same second change places at every request.
    pub shuffled_equals: bool,
    /// Which limit the rate headers report.
    pub reported_limit: Reported,
    /// How minutes are cut.
    pub rate_minute: RateMinute,
    /// When in the clock's minute a fixed one begins, in milliseconds.
    pub rate_phase_ms: u32,
    /// Whether `/v3.0/oa/message/cs` takes texts with buttons (else `-233`).
    pub button_messages: bool,
    /// Whether it takes lists (else `-233`).
    pub list_messages: bool,
    /// Whether a template of tag 1 or 2 reaches only people who interacted within a year (`-232`); one source says that it
    /// reaches everybody.
    pub template_window: bool,
    /// Whether a promotion takes only buttons that open an address or ask unseen (`-201`); the page of 2024 has all kinds.
    pub few_promotion_buttons: bool,
    /// Whether quotas of Mini App messages have their old `type` too.
    pub old_quota_type: bool,
    /// Whether calls that Zalo has ended are answered all the same, as the OA of an agency may find them.
    pub ended_calls_answer: bool,
    /// Whether template messages by phone are barred from 22:00 to 6:00 (`-133`); the newest table lacks it.
    pub template_night: bool,
    /// What is open about events.
    pub webhooks: WebhookReadings,
}

impl Default for Readings {
    fn default() -> Self {
        Self {
            used_refresh: UsedRefresh::default(),
            old_access: OldAccess::default(),
            expired_access: ExpiredAccess::default(),
            expires_in: NumberForm::Text,
            oauth_error: NumberForm::Number,
            empty_token_keys: false,
            refresh_kept: false,
            oa_id_key: OaIdKey::default(),
            zca_key: ZcaKey::default(),
            ids: NumberForm::Text,
            count_echo: CountEcho::default(),
            owner_shape: OwnerShape::default(),
            owner_numbers: NumberForm::Number,
            reply_quota: ReplyQuota::default(),
            untyped_quota: false,
            sent_time: true,
            article_dates: NumberForm::Number,
            decimal_megabytes: false,
            gif_token: false,
            range_end_included: true,
            range_start_excluded: false,
            days_in_utc: false,
            rolling_includes_today: true,
            list_order: ListOrder::default(),
            shuffled_equals: false,
            reported_limit: Reported::default(),
            rate_minute: RateMinute::default(),
            rate_phase_ms: 0,
            button_messages: true,
            list_messages: true,
            template_window: true,
            few_promotion_buttons: false,
            old_quota_type: false,
            ended_calls_answer: false,
            template_night: true,
            webhooks: WebhookReadings::default(),
        }
    }
}

impl NumberForm {
    /// A number in this form.
    pub(super) fn write(self, number: i64) -> serde_json::Value {
        match self {
            Self::Text => number.to_string().into(),
            Self::Number => number.into(),
        }
    }

    /// An id of digits in this form; anything else stays text.
    pub(super) fn write_id(self, id: &str) -> serde_json::Value {
        match (self, id.parse::<u64>()) {
            (Self::Number, Ok(number)) => number.into(),
            _ => id.into(),
        }
    }
}
