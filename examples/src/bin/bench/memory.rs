//! How much memory a walk over very many people takes.

use std::{
    env, fs,
    process::{Command, Stdio},
};

use zalo_oa_core::{App, api::ListUsers, client::Bases, model::Period, platform::Timestamp};
use zalo_oa_examples::{
    Failure,
    report::{Aim, BenchRow},
    trials::days_back,
};

use super::{
    runtime,
    served::{A_DAY, Served},
};

/// Windows of one day that are walked.
const DAYS: u32 = 100;

/// Peak memory of a client's process while it walks 100 days of 9,900 people.
pub(crate) fn row() -> Result<BenchRow, Failure> {
    let served = Served::start(DAYS * A_DAY)?;
    let output = Command::new(env::current_exe()?)
        .args(["--stream", &served.base, &served.token, &served.now])
        .stderr(Stdio::inherit())
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mebibytes: f64 = text.trim().parse().map_err(|_| "the stream broke off".to_owned())?;
    Ok(BenchRow::new(
        "stream-memory",
        "MiB peak",
        (mebibytes, "the bound", 64.0),
        Aim::AtMost(1.0, "under 64 MiB"),
    ))
}

pub(crate) fn stream() -> Result<(), Failure> {
    let base = env::args().nth(2).unwrap_or_default();
    let token = env::args().nth(3).unwrap_or_default();
    let now = env::args().nth(4).and_then(|text| text.parse().ok()).map(Timestamp);
    let now = now.ok_or("the server's time is missing".to_owned())?;
    let bases = Bases::emulator(&base).map_err(zalo_oa_core::Error::from)?;
    let client = App::builder("1").bases(bases).build()?.with_token(token);
    let people = runtime()?.block_on(async {
        let mut people = 0_u64;
        for day in days_back(now, DAYS) {
            let window = Period::days(day, day);
            let request = ListUsers::new(0, 50).last_interaction_period(window);
            let mut pages = client.pages(request);
            while let Some(page) = pages.next_page().await? {
                people += page.len() as u64;
            }
        }
        Ok::<u64, Failure>(people)
    })?;
    if people != u64::from(DAYS * A_DAY) {
        return Err(format!("{people} people came instead of {}", DAYS * A_DAY).into());
    }
    let status = fs::read_to_string("/proc/self/status")?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes: Option<f64> =
        peak.and_then(|text| text.trim().trim_end_matches(" kB").trim().parse().ok());
    println!("{}", kibibytes.ok_or("the kernel keeps no peak".to_owned())? / 1024.0);
    Ok(())
}
