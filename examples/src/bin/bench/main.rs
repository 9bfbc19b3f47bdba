//! Our figures beside what a user would pick instead, as ratios from one run.
//!
//! `make bench`, or `ONLY=loopback make bench`. The server is another process, so that only the
//! client's work is counted. These are ratios because machines differ; no test asserts them.
#![expect(clippy::disallowed_methods, reason = "measuring reads the system's clock")]

mod calls;
mod edge;
mod memory;
mod page;
mod python;
mod qr;
mod served;
mod sweep;
mod webhook;

use std::{
    env, fs,
    time::{Duration, Instant},
};

use zalo_oa_examples::{
    Failure,
    report::{only, write},
};

/// Rounds of a comparison; the sides take turns, and the best of each counts, since noise only
/// ever slows.
const ROUNDS: usize = 7;

fn main() -> Result<(), Failure> {
    match env::args().nth(1).as_deref() {
        Some("--serve") => return served::serve(),
        Some("--stream") => return memory::stream(),
        _ => {}
    }
    let only = only();
    let wanted = |names: &[&str]| only.as_deref().is_none_or(|only| names.contains(&only));
    let mut rows = Vec::new();
    if wanted(&["loopback", "loopback-cpu", "in-process"]) {
        rows.extend(calls::rows()?);
    }
    if wanted(&["stream-memory"]) {
        rows.push(memory::row()?);
    }
    if wanted(&[sweep::NAME]) {
        rows.push(sweep::row()?);
    }
    if wanted(&["qr-svg"]) {
        rows.push(qr::row()?);
    }
    if wanted(&["webhook"]) {
        rows.push(webhook::row()?);
    }
    if wanted(&python::NAMES) {
        rows.extend(python::rows(|name| wanted(&[name]))?);
    }
    if wanted(&page::NAMES) {
        rows.extend(page::rows()?);
    }
    if wanted(&[edge::NAME]) {
        rows.push(edge::row()?);
    }
    rows.retain(|row| wanted(&[row.name]));
    if rows.is_empty() {
        return Err("no row of that name".to_owned().into());
    }
    println!("{:<14} {:>12} {:>12} {:>8}  {:<14} holds", "row", "ours", "other", "ratio", "aim");
    for row in &rows {
        println!(
            "{:<14} {:>12.2} {:>12.2} {:>8.3}  {:<14} {}  ({}, {}{}{})",
            row.name,
            row.ours,
            row.other,
            row.ratio,
            row.aim,
            row.holds,
            row.unit,
            row.other_name,
            if row.detail.is_some() { ": " } else { "" },
            row.detail.as_deref().unwrap_or_default()
        );
    }
    write("bench.json", &rows)
}

/// One thread, so that the thread's CPU time is the client's.
fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}

/// Wall and CPU time of one round.
#[derive(Clone, Copy)]
struct Spent {
    wall: Duration,
    cpu: Duration,
}

fn measure(work: impl FnOnce() -> Result<(), Failure>) -> Result<Spent, Failure> {
    let (wall, cpu) = (Instant::now(), cpu()?);
    work()?;
    Ok(Spent { wall: wall.elapsed(), cpu: self::cpu()?.saturating_sub(cpu) })
}

/// CPU time of this thread so far, from the kernel's scheduler.
fn cpu() -> Result<Duration, Failure> {
    let text = fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanos = text.split_whitespace().next().and_then(|text| text.parse().ok());
    Ok(Duration::from_nanos(nanos.ok_or("the kernel keeps no CPU time".to_owned())?))
}
