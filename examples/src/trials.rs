//! Trials that `make soak` runs at full count and `make test` at a smaller one, with this code.

pub mod broadcast_once;
mod chance;
pub mod envelope;
pub mod events;
pub mod faults;
pub mod fuzz;
pub mod inbox;
pub mod install;
pub mod pacing;
pub mod scan;
mod served;
pub mod signatures;
mod steps;
pub mod sweep;
pub mod token_file;
pub mod token_python;
pub mod token_stop;

use std::{sync::Arc, time::Duration};

use serde_json::{Value, json};
use zalo_oa_core::{
    Client,
    api::{GetOa, ListArticles},
    emulator::{ClockMode, Emulator, Fault, FaultPlan, Package, Phase, RateLimits, vietnam_date},
    model::Period,
    platform::Timestamp,
    publish::{Document, DraftOptions, Publish},
};

use crate::{Failure, report::SoakRow, serve};

/// Days in Vietnam as (year, month, day), from the day of `now` backwards.
pub fn days_back(now: Timestamp, days: u32) -> impl Iterator<Item = (u16, u8, u8)> {
    const DAY: i64 = 86_400_000;
    (0..i64::from(days)).map(move |back| vietnam_date(Timestamp(now.0 - back * DAY)))
}

/// Two OAs of one app, their calls interleaved over loopback: no answer is ever the other's.
///
/// # Errors
/// When a call fails.
pub async fn two_oas(calls: u32) -> Result<SoakRow, Failure> {
    let emulator = Emulator::builder()
        .seed(2)
        .followers(10)
        .package(Package::Comprehensive)
        .rate_limits(RateLimits::OFF)
        .clock(ClockMode::Manual)
        .build();
    let second = emulator.add_oa();
    let first = emulator.oa_id();
    let (app, _server) = serve(&emulator)?;
    let client = |oa: &zalo_oa_core::model::OaId| -> Result<Client, Failure> {
        let tokens = emulator.tokens_of(oa).ok_or("no tokens".to_owned())?;
        Ok(app.with_token(tokens.access()))
    };
    let (one, two) = (client(&first)?, client(&second)?);
    let (mut own, mut foreign) = (0_u32, 0_u32);
    for _ in 0..calls / 2 {
        let (a, b) = futures_util::join!(one.send(GetOa::new()), two.send(GetOa::new()));
        for (answer, expected) in [(a?, &first), (b?, &second)] {
            if answer.oa_id == *expected {
                own += 1;
            } else {
                foreign += 1;
            }
        }
    }
    Ok(SoakRow {
        name: "two-oas",
        counts: json!({ "calls": calls, "own": own, "foreign": foreign }),
        aim: "no call carries the other's token",
        holds: foreign == 0 && own == calls / 2 * 2,
    })
}

/// Publishes under random faults. Whatever is lost, no document is ever on the platform twice, and
/// every success is there once.
///
/// # Errors
/// When the list of articles cannot be read back.
pub async fn publish_faults(seed: u64, documents: u32) -> Result<SoakRow, Failure> {
    let emulator = Emulator::builder()
        .seed(seed)
        .package(Package::Comprehensive)
        .rate_limits(RateLimits::OFF)
        .articles_a_month(u32::MAX)
        .article_time(Duration::from_secs(20))
        .clock(ClockMode::Auto)
        .build();
    let app = zalo_oa_core::App::builder(emulator.app_id())
        .transport(emulator.clone())
        .runtime(emulator.runtime())
        .build()?;
    let client = app.with_token(emulator.tokens().access());
    emulator.add_faults(
        FaultPlan::default()
            .per_mille("articles.create", 150, Fault::Reset { phase: Phase::Before })
            .per_mille("articles.create", 200, Fault::Reset { phase: Phase::After })
            .per_mille("articles.create", 100, Fault::Malformed)
            .per_mille("articles.verify", 100, Fault::Reset { phase: Phase::After })
            .per_mille("articles.list", 100, Fault::Hang { phase: Phase::Before }),
    );
    let (mut published, mut unknown, mut refused) = (0_u32, 0_u32, 0_u32);
    for number in 0..documents {
        // A day's life of the token must not end the trial.
        let client = match emulator.tokens().access() {
            token if number % 500 == 0 => app.with_token(token),
            _ => client.clone(),
        };
        let text = format!("# Thông báo số {number}\n\nNội dung của thông báo số {number}.");
        let options = DraftOptions::new().author("Văn phòng");
        let publish = Publish::document(Document::markdown(&text), options);
        match client.start(publish).result().await {
            Ok(_) => published += 1,
            Err(error) if !error.outcome_known() => unknown += 1,
            Err(_) => refused += 1,
        }
    }
    emulator.clear_faults();
    emulator.advance(Duration::from_secs(600));
    let token = emulator.tokens();
    let client = app.with_token(token.access());
    let mut titles = Vec::new();
    let mut pages = client.pages(ListArticles::new(0, 10));
    while let Some(page) = pages.next_page().await? {
        titles.extend(page.into_iter().map(|article| article.title));
    }
    let listed = titles.len();
    titles.sort();
    titles.dedup();
    let twice = listed - titles.len();
    let counts = json!({
        "seed": seed, "documents": documents, "published": published,
        "unknown": unknown, "refused": refused, "listed": listed, "twice": twice,
    });
    let enough = u32::try_from(listed).unwrap_or(0) >= published;
    Ok(SoakRow {
        name: "publish-faults",
        holds: twice == 0 && enough && refused == 0 && published > documents / 2,
        counts,
        aim: "none twice, every success listed",
    })
}

/// A large account: its memory, and what the last reachable page of a filtered day costs.
///
/// # Errors
/// When a page cannot be read.
pub async fn many_followers(people: u32) -> Result<SoakRow, Failure> {
    let emulator = Arc::new(
        Emulator::builder()
            .seed(3)
            .followers(people)
            .people_a_day(20_000)
            .package(Package::Comprehensive)
            .clock(ClockMode::Manual)
            .build(),
    );
    let app = zalo_oa_core::App::builder(emulator.app_id())
        .transport((*emulator).clone())
        .runtime(emulator.runtime())
        .build()?;
    let client = app.with_token(emulator.tokens().access());
    let day = days_back(emulator.now(), 2).last().unwrap_or((2026, 1, 1));
    let mut visits = Vec::new();
    for offset in [0, 0, 9_950] {
        let request = zalo_oa_core::api::ListUsers::new(offset, 50)
            .last_interaction_period(Period::days(day, day))
            .is_follower(true);
        let before = emulator.visited();
        let page = client.send(request).await?;
        visits.push(json!({ "visited": emulator.visited() - before, "people": page.users.len() }));
    }
    let visited = |index: usize| {
        visits.get(index).and_then(|visit| visit.get("visited")).and_then(Value::as_u64)
    };
    let (first, last) = (visited(1).unwrap_or(0), visited(2).unwrap_or(u64::MAX));
    let mebibytes = emulator.footprint().div_ceil(1 << 20);
    Ok(SoakRow {
        name: "many-followers",
        counts: json!({
            "people": people, "mebibytes": mebibytes,
            "visited_first": first, "visited_last": last,
        }),
        aim: "at most 200 MiB, the last page at most twice the first",
        holds: mebibytes <= 200 && first > 0 && last <= first * 2,
    })
}
