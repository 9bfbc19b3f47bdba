//! The emulator in this process: a made-up platform for demos and tests, on a clock of its own.

use std::time::Duration;

use serde::Deserialize;
use serde_json::json;
use wasm_bindgen::prelude::wasm_bindgen;
use zalo_oa_core::{
    App,
    emulator::{
        Allowances, ClockMode, Emulator, EmulatorBuilder, FaultPlan, Package, RateLimits, Readings,
        Rule, Webhook,
    },
    platform::Timestamp,
};

use super::{
    Native,
    value::{Thrown, read_settings, thrown, written, wrong},
};

/// What may be chosen; spans are milliseconds.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
struct Options {
    seed: Option<u64>,
    followers: Option<u32>,
    clock: Option<String>,
    others: Option<u32>,
    people_a_day: Option<u32>,
    history: Option<u32>,
    tags: Option<Vec<String>>,
    package: Option<Package>,
    verified: Option<bool>,
    start_ms: Option<i64>,
    latency_ms: Option<u32>,
    article_time_ms: Option<u32>,
    article_polls: Option<u32>,
    articles_a_month: Option<u32>,
    video_time_ms: Option<u32>,
    fail_videos: Option<bool>,
    moderation_ms: Option<u32>,
    access_life_ms: Option<u32>,
    /// `false` switches the limits off.
    rate_limits: Option<Limits>,
    allowances: Option<Allowances>,
    /// `false` is an app without a Zalo Cloud Account.
    template_credit: Option<Credit>,
    readings: Option<Readings>,
    faults: Option<Vec<Rule>>,
    webhook: Option<Webhook>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Limits {
    On(bool),
    Of(RateLimits),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Credit {
    On(bool),
    Of(u32),
}

/// A made-up platform with one app and one OA.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Zalo(Emulator);

#[wasm_bindgen]
impl Zalo {
    /// An account as the settings say.
    #[wasm_bindgen(constructor)]
    pub fn new(settings: &str) -> Result<Self, Thrown> {
        let options: Options = read_settings(settings)?;
        let clock = match options.clock.as_deref() {
            None | Some("auto") => ClockMode::Auto,
            Some("manual") => ClockMode::Manual,
            Some(_) => return Err(wrong("`clock` is `auto` or `manual`")),
        };
        Ok(Self(chosen(Emulator::builder().clock(clock), options).build()))
    }

    /// A client of its OA. It shares the emulator's clock and asks nothing of the host.
    pub fn client(&self, token: Option<String>) -> Result<Native, Thrown> {
        let app = App::builder(self.0.app_id()).runtime(self.0.runtime());
        let app = app.transport(self.0.clone()).build().map_err(|error| thrown(&error))?;
        let client = match token {
            Some(token) => app.with_token(token.as_str()),
            None => app.with_token(self.0.tokens().access()),
        };
        Ok(Native(client))
    }

    /// Its app and OA.
    pub fn account(&self) -> Result<String, Thrown> {
        let key = self.0.oa_secret_key();
        written(&json!({ "appId": self.0.app_id(), "oaId": self.0.oa_id(), "oaSecretKey": key }))
    }

    /// Works the control surface: status and answer.
    pub fn control(&self, verb: &str, path: &str, body: &str) -> Result<String, Thrown> {
        let (status, answer) = self.0.control(verb, path, body.as_bytes());
        written(&json!({ "status": status, "answer": answer }))
    }
}

fn chosen(mut builder: EmulatorBuilder, options: Options) -> EmulatorBuilder {
    macro_rules! choose {
        ($($method:ident: $value:expr),+ $(,)?) => {
            $(if let Some(value) = $value {
                builder = builder.$method(value);
            })+
        };
    }
    let limits = |limits| match limits {
        Limits::On(true) => RateLimits::default(),
        Limits::On(false) => RateLimits::OFF,
        Limits::Of(limits) => limits,
    };
    let credit = match options.template_credit {
        None | Some(Credit::On(true)) => None,
        Some(Credit::On(false)) => Some(None),
        Some(Credit::Of(messages)) => Some(Some(messages)),
    };
    let span = |ms: Option<u32>| ms.map(|ms| Duration::from_millis(ms.into()));
    choose! {
        seed: options.seed,
        followers: options.followers,
        others: options.others,
        people_a_day: options.people_a_day,
        history: options.history,
        tags: options.tags,
        package: options.package,
        verified: options.verified,
        start: options.start_ms.map(Timestamp),
        latency: span(options.latency_ms),
        article_time: span(options.article_time_ms),
        article_polls: options.article_polls,
        articles_a_month: options.articles_a_month,
        video_time: span(options.video_time_ms),
        fail_videos: options.fail_videos,
        moderation: span(options.moderation_ms),
        access_life: span(options.access_life_ms),
        rate_limits: options.rate_limits.map(limits),
        allowances: options.allowances,
        template_credit: credit,
        readings: options.readings,
        faults: options.faults.map(FaultPlan::of),
        webhook: options.webhook,
    }
    builder
}
