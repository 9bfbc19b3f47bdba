//! A process that walks over loopback and is killed three times.

use std::{collections::HashMap, fs, path::Path, time::Duration};

use serde_json::json;
use zalo_oa_core::{
    emulator::{
        ClockMode, RateLimits, Readings,
        serve::{ServeOptions, Server},
    },
    model::UserId,
    platform::{Runtime, SystemRuntime, Timestamp},
};

use super::{
    account::Size,
    crowd::Crowd,
    judge::{Expected, Verdict, judge},
    worker::{self, End, Order},
};
use crate::{Failure, trials::served};

/// At which shares of the pages it is killed, in percent.
const KILLS: [u64; 3] = [25, 50, 75];
const TICK: Duration = Duration::from_millis(2);
/// How long it may go without a call.
const PATIENCE: Duration = Duration::from_secs(60);

/// The most memory that the process may take, in KiB.
const MEMORY: u64 = 128 * 1_024;

pub(super) async fn killed(program: &Path, seed: u64, size: Size) -> Result<Verdict, Failure> {
    let folder = served::fresh_folder("sweep")?;
    // The process goes by the system's clock, so the account begins now.
    let builder = size.builder(Readings::default(), None).seed(seed).rate_limits(RateLimits::OFF);
    let emulator = builder.clock(ClockMode::Manual).start(SystemRuntime.now()).build();
    let start = emulator.now();
    let pages = size.pages(&emulator, false).await?;
    let before: HashMap<UserId, Timestamp> = emulator.people().into_iter().collect();
    let mut crowd = Crowd::new(&emulator, seed, size.moving, pages);
    let server = Server::start(emulator.clone(), ServeOptions::default())?;
    let token = emulator.tokens().access().to_owned();
    let order = Order { folder: folder.clone(), base: server.base(), token };
    let calls = || emulator.calls().get("users.list").copied().unwrap_or(0);
    let (first, mut known, mut kills, mut quiet) = (calls(), calls(), 0, SystemRuntime.now());
    let mut process = served::start(program, worker::VARIABLE, &order)?;
    let status = loop {
        if let Some(status) = process.try_wait()? {
            break status;
        }
        let made = calls();
        if made > known {
            quiet = SystemRuntime.now();
        }
        (known..made).for_each(|_| crowd.call(&emulator));
        known = made;
        let share = KILLS.get(kills).copied();
        if share.is_some_and(|share| (known - first) * 100 >= pages * share) {
            process.kill()?;
            process.wait()?;
            kills += 1;
            process = served::start(program, worker::VARIABLE, &order)?;
        }
        if SystemRuntime.now().since(quiet) > PATIENCE {
            process.kill()?;
            process.wait()?;
            return Err("the process stopped calling".to_owned().into());
        }
        SystemRuntime.sleep(TICK).await;
    };
    if !status.success() {
        return Err(format!("the process ended with {status}").into());
    }
    let text = fs::read_to_string(worker::people_file(&folder))?;
    let came: Vec<UserId> = worker::people(text.lines()).collect();
    let end = fs::read_to_string(worker::end_file(&folder))?;
    let End { report, peak } = serde_json::from_str(&end).map_err(|error| error.to_string())?;
    let expected = Expected { size, start, flood: false, pages };
    let mut verdict = judge(&emulator, &before, &came, &report, expected);
    verdict.holds &= kills == KILLS.len() && peak < MEMORY;
    if let Some(counts) = verdict.counts.as_object_mut() {
        counts.insert("kills".to_owned(), json!(kills));
        counts.insert("calls_of_all_processes".to_owned(), json!(known - first));
        counts.insert("mebibytes".to_owned(), json!(peak.div_ceil(1_024)));
    }
    if verdict.holds {
        fs::remove_dir_all(&folder)?;
    }
    Ok(verdict)
}
