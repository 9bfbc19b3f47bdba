//! A caller who wants more than is allowed, under each reading of the limits: nearly all of the
//! allowance must be used, and hardly a call refused. Whose limit the header reports, and how
//! minutes are cut, is hidden from the client.

mod platform;
mod turns;

use std::time::Duration;

use futures_util::future::{join_all, select};
use serde_json::{Map, Value, json};
use zalo_oa_core::{
    App, Client,
    api::{GetOa, ListArticles},
    emulator::{ClockMode, Emulator, RateLimits, RateMinute, Readings, Reported},
    platform::Timestamp,
};

use self::platform::Late;
use crate::{Failure, report::SoakRow};

const MINUTE: i64 = 60_000;
const MINUTES: i64 = 10;
/// The way to the platform takes up to so long, each call's own.
const JITTER: Duration = Duration::from_millis(500);

/// Which limit is the one that is met.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Binds {
    Oa,
    App,
    Articles,
}

#[derive(Clone, Debug)]
struct Setting {
    rate: u32,
    binds: Binds,
    readings: Readings,
    seed: u64,
}

impl Setting {
    fn name(&self) -> String {
        let Readings { reported_limit, rate_minute, rate_phase_ms, .. } = &self.readings;
        let phase = match rate_minute {
            RateMinute::Fixed => format!("fixed+{rate_phase_ms}ms"),
            RateMinute::Sliding => "sliding".to_owned(),
        };
        let (binds, reported) = (self.binds, reported_limit);
        format!("{} {binds:?} reported={reported:?} {phase}", self.rate).to_lowercase()
    }

    /// Whether the header reports the limit that is met.
    fn told(&self) -> bool {
        match self.readings.reported_limit {
            Reported::Oa => self.binds == Binds::Oa,
            Reported::App => self.binds != Binds::Oa,
            Reported::Tighter => true,
        }
    }

    /// The limit that is met is the rate, the others are far away.
    fn limits(&self) -> RateLimits {
        let rate = |which| if self.binds == which { self.rate } else { self.rate * 40 };
        RateLimits {
            app: rate(Binds::App),
            articles: rate(Binds::Articles),
            oa: Some(rate(Binds::Oa)),
        }
    }
}

/// All six readings at each rate, for each limit that can be met, each with so many seeds (and so
/// many phases of fixed minutes). Then the order of urgent and bulk calls.
///
/// # Errors
/// When an app cannot be made.
pub async fn pacing(seed: u64, rates: &[u32], seeds: u32) -> Result<SoakRow, Failure> {
    let mut counts = Map::new();
    let (mut runs, mut least, mut late, mut failed) = (0, u64::MAX, 0, Vec::new());
    for setting in settings(seed, rates, seeds) {
        let result = run(&setting).await?;
        runs += 1;
        least = least.min(result.used);
        late += result.late;
        if !result.holds {
            failed.push(format!("{}: {:?} {}", setting.name(), result.refused, result.used));
        }
        let key = format!(
            "{} {:?} {}",
            setting.rate,
            setting.binds,
            if setting.told() { "told" } else { "untold" },
        );
        let worst = counts.entry(key.to_lowercase()).or_insert(json!(0));
        *worst = json!(worst.as_u64().unwrap_or(0).max(result.refused.iter().sum()));
    }
    let turns = turns::turns(seed).await?;
    let holds = failed.is_empty() && turns.holds();
    Ok(SoakRow {
        name: "pacing",
        counts: json!({
            "seed": seed, "runs": runs, "least_used_per_mille": least,
            "refused_after_the_third_minute": late,
            "refused_at_most": Value::Object(counts), "failed": failed, "turns": turns.counts(),
        }),
        aim: "98 % of the allowance used in minutes 4 to 10, no -32 after the third minute (after \
              the first where the header reports the limit that binds); urgent calls next, bulk a \
              tenth",
        holds,
    })
}

fn settings(seed: u64, rates: &[u32], seeds: u32) -> Vec<Setting> {
    let mut settings = Vec::new();
    let mut chance = seed;
    for rate in rates {
        for binds in [Binds::Oa, Binds::App, Binds::Articles] {
            for reported_limit in [Reported::Oa, Reported::App, Reported::Tighter] {
                for rate_minute in [RateMinute::Fixed, RateMinute::Sliding] {
                    for _ in 0..seeds {
                        let seed = platform::next(&mut chance);
                        let rate_phase_ms = u32::try_from(seed % 60_000).unwrap_or(0);
                        let readings = Readings {
                            reported_limit,
                            rate_minute,
                            rate_phase_ms,
                            ..Readings::default()
                        };
                        settings.push(Setting { rate: *rate, binds, readings, seed });
                    }
                }
            }
        }
    }
    settings
}

struct Outcome {
    /// By the minute of their arrival.
    refused: Vec<u64>,
    /// After the third minute.
    late: u64,
    /// In minutes four to ten, in thousandths of the allowance.
    used: u64,
    holds: bool,
}

fn emulator(seed: u64, limits: RateLimits, readings: Readings) -> Emulator {
    let builder = Emulator::builder().seed(seed).followers(1).rate_limits(limits);
    builder.readings(readings).clock(ClockMode::Auto).build()
}

async fn run(setting: &Setting) -> Result<Outcome, Failure> {
    let emulator = emulator(setting.seed, setting.limits(), setting.readings.clone());
    let late = Late::new(&emulator, setting.seed, JITTER);
    let app = App::builder(emulator.app_id())
        .transport(late.clone())
        .runtime(emulator.runtime())
        .build()?;
    let client = app.with_token(emulator.tokens().access());
    let start = emulator.now();
    let end = Timestamp(start.0 + MINUTES * MINUTE);
    // More at once than the allowance: saturated, with all of it under way when a minute begins.
    let callers = (0..setting.rate + setting.rate / 4).map(|_| call_on(&client, setting.binds));
    let work = select(join_all(callers), emulator.sleep_until(end));
    emulator.drive(async { drop(work.await) }).await;
    let arrivals = late.arrivals();
    let of_minute = |minute: i64, good: bool| {
        let (from, to) = (start.0 + minute * MINUTE, start.0 + (minute + 1) * MINUTE);
        let in_it = arrivals.iter().filter(|a| a.good == good && (from..to).contains(&a.at.0));
        u64::try_from(in_it.count()).unwrap_or(u64::MAX)
    };
    let refused: Vec<u64> = (0..MINUTES).map(|minute| of_minute(minute, false)).collect();
    let good: u64 = (3..MINUTES).map(|minute| of_minute(minute, true)).sum();
    let used = good * 1_000 / (u64::from(setting.rate) * 7);
    let after = |minutes: usize| refused.iter().skip(minutes).sum::<u64>();
    let holds = after(if setting.told() { 1 } else { 3 }) == 0 && used >= 980;
    Ok(Outcome { late: after(3), used, holds, refused })
}

/// One call after the other, whatever becomes of them.
async fn call_on(client: &Client, binds: Binds) {
    loop {
        let outcome = match binds {
            Binds::Articles => client.send(ListArticles::new(0, 1)).await.map(drop),
            Binds::Oa | Binds::App => client.send(GetOa::new()).await.map(drop),
        };
        // A call that was refused too often shows in the count of refusals.
        drop(outcome);
    }
}
