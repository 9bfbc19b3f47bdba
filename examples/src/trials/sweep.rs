//! Everybody, although the list ends at 10,000: accounts with days that are too full, in each order and each reading of a
//! range, while people interact and unfollow; at 100 calls a minute across midnight; and by a process that is killed.

mod account;
mod crowd;
mod judge;
mod killed;
pub mod worker;

use std::{
    collections::{HashMap, HashSet},
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use serde_json::{Map, json};
use zalo_oa_core::{
    App,
    emulator::{ClockMode, Emulator, ListOrder, Package, RateLimits, Readings},
    model::UserId,
    platform::Timestamp,
    sweep::{SweepEvent, SweepReport, SweepUsers},
};

pub use self::account::Size;
use self::{
    crowd::{Crowd, Crowded},
    judge::{Expected, Verdict},
};
use crate::{Failure, report::SoakRow};

/// Monday 2026-11-23, 00:00 in Vietnam.
const MIDNIGHT: Timestamp = Timestamp(1_795_366_800_000);
const MINUTE: i64 = 60_000;

/// All runs. `program` starts as the process that walks when [`worker::VARIABLE`] is set.
///
/// # Errors
/// When a call fails, or folder, port or process cannot be had.
pub async fn sweep(program: &Path, seed: u64, size: Size) -> Result<SoakRow, Failure> {
    let mut counts = Map::new();
    let mut holds = true;
    for (name, readings, flood) in readings() {
        let verdict = run(seed, size, readings, flood).await?;
        holds &= verdict.noted(name, &mut counts);
    }
    holds &= paced(seed, size).await?.noted("100 a minute", &mut counts);
    holds &= killed::killed(program, seed, size).await?.noted("killed", &mut counts);
    Ok(SoakRow {
        name: "sweep",
        counts: json!({ "seed": seed, "runs": counts }),
        aim: "all who were there, each once, but those on days that are named with their counts; \
              at most 1.25 times their pages; no -32 after the third minute; under 128 MiB; killed \
              three times",
        holds,
    })
}

fn readings() -> Vec<(&'static str, Readings, bool)> {
    let usual = Readings::default;
    let ordered = |list_order| Readings { list_order, ..usual() };
    vec![
        ("latest first", usual(), false),
        (
            "oldest first, end excluded",
            Readings { range_end_included: false, ..ordered(ListOrder::OldestFirst) },
            false,
        ),
        (
            "scattered, start excluded",
            Readings { range_start_excluded: true, ..ordered(ListOrder::Scattered) },
            false,
        ),
        ("equals shuffled", Readings { shuffled_equals: true, ..usual() }, false),
        ("today overfull", usual(), true),
    ]
}

async fn run(seed: u64, size: Size, readings: Readings, flood: bool) -> Result<Verdict, Failure> {
    let today = flood.then_some(size.crowded);
    let builder = size.builder(readings, today).seed(seed).rate_limits(RateLimits::OFF);
    let emulator = builder.clock(ClockMode::Manual).start(noon()).build();
    let moves = if flood { size.flood } else { size.moving };
    Ok(walk(&emulator, seed, size, moves, flood).await?.0)
}

fn noon() -> Timestamp {
    Timestamp(MIDNIGHT.0 + 12 * 60 * MINUTE)
}

/// What a walk saw beside the people.
struct Seen {
    refused: Vec<Timestamp>,
    moved: Vec<(UserId, Timestamp)>,
    came: HashSet<UserId>,
}

async fn walk(
    emulator: &Emulator,
    seed: u64,
    size: Size,
    moves: u32,
    flood: bool,
) -> Result<(Verdict, Seen), Failure> {
    let start = emulator.now();
    let pages = size.pages(emulator, flood).await?;
    let before: HashMap<UserId, Timestamp> = emulator.people().into_iter().collect();
    let crowd = Arc::new(Mutex::new(Crowd::new(emulator, seed, moves, pages)));
    let refused = Arc::default();
    let transport = Crowded {
        emulator: emulator.clone(),
        crowd: Arc::clone(&crowd),
        refused: Arc::clone(&refused),
    };
    let app = App::builder(emulator.app_id()).transport(transport).runtime(emulator.runtime());
    let client = app.build()?.with_token(emulator.tokens().access());
    let mut handle = client.start(SweepUsers::new());
    let mut came = Vec::new();
    while let Some(event) = handle.next().await {
        if let SweepEvent::Ids { ids } = event {
            came.extend(ids);
        }
    }
    let report: SweepReport = handle.result().await?;
    // Today may have become one of the days that are split.
    let pages = if flood { pages.max(size.pages(emulator, flood).await?) } else { pages };
    let expected = Expected { size, start, flood, pages };
    let verdict = judge::judge(emulator, &before, &came, &report, expected);
    let refused = refused.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let moved = crowd.lock().unwrap_or_else(PoisonError::into_inner).moved.clone();
    Ok((verdict, Seen { refused, moved, came: came.into_iter().collect() }))
}

/// At 100 calls a minute across midnight, on the virtual clock.
async fn paced(seed: u64, size: Size) -> Result<Verdict, Failure> {
    let before = i64::try_from(size.before_midnight.as_millis()).unwrap_or(0);
    let start = Timestamp(MIDNIGHT.0 - before);
    let emulator = size
        .builder(Readings::default(), None)
        .seed(seed)
        .package(Package::Growth)
        .rate_limits(RateLimits { oa: Some(100), ..RateLimits::default() })
        .clock(ClockMode::Auto)
        .latency(Duration::from_millis(100))
        .start(start)
        .build();
    let (mut verdict, seen) =
        emulator.drive(walk(&emulator, seed, size, size.moving, false)).await?;
    let late = seen.refused.iter().filter(|at| at.0 >= start.0 + 3 * MINUTE).count();
    let near: Vec<_> =
        seen.moved.iter().filter(|(_, at)| (at.0 - MIDNIGHT.0).abs() < 10 * MINUTE).collect();
    let present = near.iter().filter(|(id, _)| seen.came.contains(id)).count();
    let minutes = (emulator.now().0 - start.0) / MINUTE;
    let across = emulator.now() > MIDNIGHT;
    verdict.holds &= late == 0 && across && present == near.len() && !near.is_empty();
    if let Some(counts) = verdict.counts.as_object_mut() {
        counts.insert("refused".to_owned(), json!(seen.refused.len()));
        counts.insert("refused_late".to_owned(), json!(late));
        counts.insert("minutes".to_owned(), json!(minutes));
        counts.insert("around_midnight".to_owned(), json!([present, near.len()]));
    }
    Ok(verdict)
}
