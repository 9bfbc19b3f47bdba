//! Processes that broadcast are killed at random, often between the journal and the answer. No
//! article may reach a target twice, and only such a kill may leave a doubt.

mod bench;
mod round;
pub mod worker;

use std::path::Path;

use serde_json::json;

use self::{
    bench::Bench,
    round::{Counts, round},
};
use crate::{Failure, report::SoakRow};

/// Kills processes that broadcast until `kills` are dead; each broadcast is then run again.
/// `program` starts as a process of the trial when [`worker::VARIABLE`] is set.
///
/// # Errors
/// When folder, server or processes cannot be had.
pub async fn broadcast_once(program: &Path, seed: u64, kills: u32) -> Result<SoakRow, Failure> {
    let mut bench = Bench::start(program, seed).await?;
    let mut counts = Counts::default();
    while counts.kills < kills {
        round(&mut bench, &mut counts).await?;
    }
    let log = bench.log();
    counts.violations.extend(log.violations());
    for violation in counts.violations.iter().take(10) {
        eprintln!("broadcast-once: {violation}");
    }
    let enough = counts.inside * 10 >= counts.kills * 3;
    let holds = counts.violations.is_empty() && enough && counts.runs == counts.ended;
    if holds {
        bench.remove()?;
    }
    Ok(SoakRow {
        name: "broadcast-once",
        counts: json!({
            "seed": seed, "kills": counts.kills, "inside_the_call": counts.inside,
            "of_them_answered_and_not_noted": counts.unnoted, "reruns": counts.runs,
            "reruns_ended": counts.ended, "unknown": counts.unknown, "settled": counts.settled,
            "two_at_once": counts.pairs, "broadcasts": log.broadcasts, "deliveries": log.deliveries,
            "twice": log.twice, "violations": counts.violations.len(),
        }),
        aim: "30 % inside the call; every rerun ends, no article reaches a target twice, unknown only \
              where the kill lay between what the journal wrote before the call and after the answer",
        holds,
    })
}
