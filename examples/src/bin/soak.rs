//! The long trials at full count: `make soak`, or `ONLY=two-oas make soak`.
//!
//! `SEED` repeats a run; the seed of each run is printed.

use std::{env, time::Duration};

use zalo_oa_examples::{
    Failure,
    report::{only, write},
    trials::{
        self, broadcast_once, envelope, events,
        faults::{self, Carrier},
        fuzz::Length,
        inbox, install, pacing, scan, signatures, sweep, token_file, token_python, token_stop,
    },
};

#[tokio::main]
async fn main() -> Result<(), Failure> {
    if let Some(order) = token_file::worker::asked() {
        return token_file::worker::run(order).await;
    }
    if let Some(order) = broadcast_once::worker::asked() {
        return broadcast_once::worker::run(order).await;
    }
    if let Some(order) = scan::worker::asked() {
        return scan::worker::run(order).await;
    }
    if let Some(order) = inbox::worker::asked() {
        return inbox::worker::run(order).await;
    }
    if let Some(order) = sweep::worker::asked() {
        return sweep::worker::run(order).await;
    }
    let program = env::current_exe()?;
    let seed = env::var("SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(20_261_121);
    println!("SEED={seed}");
    let only = only();
    let wanted = |name: &str| only.as_deref().is_none_or(|only| only == name);
    let mut rows = Vec::new();
    if wanted("two-oas") {
        rows.push(trials::two_oas(10_000).await?);
    }
    if wanted("publish-faults") {
        rows.push(trials::publish_faults(seed, 1_000).await?);
    }
    for carrier in [Carrier::Sockets, Carrier::Process] {
        if wanted(carrier.row()) {
            rows.push(faults::faults(carrier, seed, 20_000).await?);
        }
    }
    if wanted("fuzz-envelope") {
        rows.push(envelope::fuzz_envelope(seed, Length::For(Duration::from_secs(600)))?);
    }
    if wanted("fuzz-event") {
        rows.push(events::fuzz_event(seed, Length::For(Duration::from_secs(600)))?);
    }
    if wanted("fuzz-verify") {
        rows.push(signatures::fuzz_verify(seed, Length::For(Duration::from_secs(600)))?);
    }
    if wanted("many-followers") {
        rows.push(trials::many_followers(1_000_000).await?);
    }
    if wanted("token-file") {
        rows.push(token_file::token_file(&program, seed, 500).await?);
    }
    if wanted("token-python") {
        let python = token_python::interpreter()?;
        rows.push(token_python::token_python(&python, seed, 500).await?);
    }
    if wanted("token-stop") {
        rows.push(token_stop::token_stop(&program, Duration::from_secs(60)).await?);
    }
    if wanted("broadcast-once") {
        rows.push(broadcast_once::broadcast_once(&program, seed, 200).await?);
    }
    if wanted("scan") {
        rows.push(scan::scan(&program, 10_000, 200).await?);
    }
    if wanted("inbox") {
        rows.push(inbox::inbox(&program, inbox::Load::FULL).await?);
    }
    if wanted("pacing") {
        rows.push(pacing::pacing(seed, &[100, 2_000], 5).await?);
    }
    if wanted("sweep") {
        rows.push(sweep::sweep(&program, seed, sweep::Size::FULL).await?);
    }
    if wanted("install") {
        rows.push(install::install(install::Build::Published)?);
    }
    if rows.is_empty() {
        return Err("no row of that name".to_owned().into());
    }
    for row in &rows {
        println!("{:<16} {:<6} {} ({})", row.name, row.holds, row.counts, row.aim);
    }
    write("soak.json", &rows)?;
    if rows.iter().all(|row| row.holds) {
        Ok(())
    } else {
        Err("a trial did not hold".to_owned().into())
    }
}
