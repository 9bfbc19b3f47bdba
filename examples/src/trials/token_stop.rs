//! The process that holds the lease is stopped, as by a debugger or a laptop's lid. The others must
//! not hang, must say who is to blame, and nothing may be lost when it goes on.

use std::{path::Path, process::Command, time::Duration};

use serde_json::json;
use zalo_oa_core::{
    emulator::TokenOutcome,
    platform::{Runtime, SystemRuntime, whereabouts},
    store::Holder,
};

use super::token_file::{LIFE, Trial, worker::Worker};
use crate::{Failure, report::SoakRow};

/// How long the others wait for the lease.
const WAIT: Duration = Duration::from_secs(1);

/// Stops a holder for so long, once with an access token that is still good and once with one that
/// has ended.
///
/// # Errors
/// When folder, server or processes cannot be had.
pub async fn token_stop(program: &Path, hold: Duration) -> Result<SoakRow, Failure> {
    let mut counts = serde_json::Map::new();
    let mut holds = true;
    // Early: 19 s of 120 are left, the early window begins at 20 or more. Answered: Zalo has rotated,
    // the new tokens are in the stopped process only.
    for (name, gone, step) in [
        ("still_good", 101, "intent"),
        ("ended", LIFE.as_secs(), "intent"),
        ("answered", LIFE.as_secs(), "answered"),
    ] {
        let mut trial =
            Trial::start(Worker::program(program), 5, &format!("token-stop-{name}"), 0).await?;
        trial.emulator.advance(Duration::from_secs(gone));
        let stopped = trial.spawn(Some(step), WAIT)?;
        wait_for(|| trial.journal(&stopped).contains(step)).await?;
        // It has written that down and is about to stop.
        SystemRuntime.sleep(Duration::from_millis(100)).await;
        let others = [trial.spawn(None, WAIT)?, trial.spawn(None, WAIT)?];
        SystemRuntime.sleep(hold).await;
        let number = trial.number(&stopped);
        let culprit = Holder { process: number, ..whereabouts() };
        let blame = format!("error {culprit} is refreshing the tokens and did not finish within");
        let (mut served, mut blamed, mut other_errors) = (0, 0_u64, 0);
        for label in &others {
            for line in trial.journal(label).lines() {
                served += usize::from(line == "ok");
                blamed += u64::from(line.starts_with(&blame));
                other_errors += usize::from(line.starts_with("error") && !line.starts_with(&blame));
            }
        }
        let while_stopped = trial.refreshes().len();
        go_on(number)?;
        wait_for(|| trial.journal(&stopped).contains("released")).await?;
        for label in &others {
            let before = served_by(&trial, label);
            wait_for(|| served_by(&trial, label) > before).await?;
        }
        let outcomes: Vec<_> = trial.refreshes().iter().map(|shown| shown.outcome).collect();
        trial.end().await?;
        let version = trial.stored().await?.version;
        let right = match name {
            "still_good" => served > 0 && blamed == 0,
            // Each of the two waits for a second at a time; four is much.
            _ => served == 0 && blamed >= hold.as_secs() * 2 / 4,
        };
        let shown_meanwhile = usize::from(step == "answered");
        let row = json!({
            "served": served, "blamed": blamed, "other_errors": other_errors,
            "shown_while_stopped": while_stopped, "rotations": outcomes.len(), "version": version,
        });
        counts.insert(name.to_owned(), row);
        holds &= right
            && other_errors == 0
            && while_stopped == shown_meanwhile
            && outcomes == [TokenOutcome::Accepted]
            && version == 2;
        trial.remove()?;
    }
    counts.insert("seconds".to_owned(), json!(hold.as_secs()));
    Ok(SoakRow {
        name: "token-stop",
        counts: counts.into(),
        aim: "others use a good token or name the holder; one rotation, nothing newer overwritten",
        holds,
    })
}

fn served_by(trial: &Trial, label: &str) -> usize {
    trial.journal(label).lines().filter(|line| *line == "ok").count()
}

fn go_on(process: u32) -> Result<(), Failure> {
    let status = Command::new("sh").args(["-c", &format!("kill -CONT {process}")]).status()?;
    if status.success() { Ok(()) } else { Err("the process is gone".to_owned().into()) }
}

/// Half a minute at most; usually milliseconds.
async fn wait_for(mut reached: impl FnMut() -> bool) -> Result<(), Failure> {
    for _ in 0..15_000 {
        if reached() {
            return Ok(());
        }
        SystemRuntime.sleep(Duration::from_millis(2)).await;
    }
    Err("what was waited for did not come".to_owned().into())
}
