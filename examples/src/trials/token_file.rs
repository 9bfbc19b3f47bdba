//! Processes that share one file store are killed at random, often in the middle of a refresh.
//! Nothing may be shown twice without need, and nothing may be lost but by the kill itself.

mod harness;
mod judge;
pub mod worker;

use std::{path::Path, time::Duration};

use serde_json::json;
use zalo_oa_core::{
    emulator::{Fault, FaultPlan, Phase},
    platform::{Runtime, SystemRuntime},
};

pub(super) use self::harness::Trial;
use self::worker::Worker;
use crate::{Failure, report::SoakRow};

const PROCESSES: usize = 4;
/// How long the emulator's access tokens live.
pub(super) const LIFE: Duration = Duration::from_secs(120);
/// How long a process waits for the lease.
const WAIT: Duration = Duration::from_secs(20);

/// Kills processes of a shared file store until `kills` are dead. `program` starts as a process of
/// the trial when [`worker::VARIABLE`] is set.
///
/// # Errors
/// When folder, server or processes cannot be had.
pub async fn token_file(program: &Path, seed: u64, kills: usize) -> Result<SoakRow, Failure> {
    kill("token-file", Worker::program(program), seed, kills).await
}

/// The trial with any kind of process.
pub(super) async fn kill(
    name: &'static str,
    worker: Worker,
    seed: u64,
    kills: usize,
) -> Result<SoakRow, Failure> {
    let mut trial = Trial::start(worker, seed, &format!("{name}-{seed}"), PROCESSES).await?;
    // The time in which a kill loses tokens, and answers that are of no use. None is lost after the
    // work: that would be a loss without a kill.
    trial.emulator.add_faults(
        FaultPlan::default()
            .per_mille("oauth.refresh", 100, Fault::Reset { phase: Phase::Before })
            .per_mille("oauth.refresh", 500, Fault::Slow { ms: 12 }),
    );
    let mut consents = 0;
    while trial.evidence.deaths.len() < kills {
        trial.wait_until_at_work().await?;
        // Two of three are aimed at a process that is refreshing, at a moment of its refresh.
        let aimed = trial.chance.below(3) < 2;
        let step = if aimed { LIFE.as_secs() } else { 20 + trial.chance.below(110) };
        trial.emulator.advance(Duration::from_secs(step));
        if aimed {
            trial.wait_for_a_holder().await;
        }
        let pause = trial.chance.below(if aimed { 9_000 } else { 30_000 });
        SystemRuntime.sleep(Duration::from_micros(pause)).await;
        trial.kill_one(aimed)?;
        consents += usize::from(trial.consent_if_needed().await?);
    }
    trial.end().await?;
    let verdict = trial.evidence.judge();
    for violation in verdict.violations.iter().take(10) {
        eprintln!("{name}: {violation}");
    }
    let enough = verdict.inside * 10 >= kills * 3;
    let counts = json!({
        "seed": seed, "processes": PROCESSES, "kills": kills, "inside_a_refresh": verdict.inside,
        "presentations": trial.evidence.shown.len(), "rotations": verdict.rotations,
        "shown_again": verdict.repeated, "lost_by_a_kill": consents, "violations": verdict.violations.len(),
    });
    let holds = verdict.violations.is_empty() && enough;
    if holds {
        trial.remove()?;
    }
    Ok(SoakRow {
        name,
        counts,
        aim: "30 % inside a refresh; none shown twice but after a death or no answer, none lost but by a kill before its save",
        holds,
    })
}
