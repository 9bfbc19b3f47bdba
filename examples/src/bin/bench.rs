//! Our figures beside what a user would pick instead, as ratios from one run.
//!
//! `make bench`, or `ONLY=loopback make bench`. The server is another process, so that only the
//! client's work is counted. These are ratios because machines differ; no test asserts them.
#![expect(clippy::disallowed_methods, reason = "measuring reads the system's clock")]

use std::{
    env, fs,
    hint::black_box,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use serde::Deserialize;
use zalo_oa_core::{
    App, Client,
    api::{ListUsers, UserPage},
    client::Bases,
    emulator::{
        ClockMode, Emulator, Package, RateLimits,
        serve::{ServeOptions, Server},
    },
    model::{OaId, Period},
    platform::Timestamp,
    qr::{Level, Qr, Style},
};
use zalo_oa_examples::{
    Failure,
    report::{Aim, BenchRow, only, write},
};

/// Rounds of a comparison; the sides take turns, and the best of each counts, since noise only
/// ever slows.
const ROUNDS: usize = 7;
/// Calls in a round.
const CALLS: u32 = 1_500;
/// Days, and people who interacted on each.
const DAYS: u32 = 100;
const A_DAY: u32 = 9_900;

fn main() -> Result<(), Failure> {
    match env::args().nth(1).as_deref() {
        Some("--serve") => return serve(),
        Some("--stream") => return stream(),
        _ => {}
    }
    let only = only();
    let wanted = |names: &[&str]| only.as_deref().is_none_or(|only| names.contains(&only));
    let mut rows = Vec::new();
    if wanted(&["loopback", "loopback-cpu", "in-process"]) {
        rows.extend(calls()?);
    }
    if wanted(&["stream-memory"]) {
        rows.push(memory()?);
    }
    if wanted(&["qr-svg"]) {
        rows.push(qr()?);
    }
    rows.retain(|row| wanted(&[row.name]));
    if rows.is_empty() {
        return Err("no row of that name".to_owned().into());
    }
    println!("{:<14} {:>12} {:>12} {:>8}  {:<14} holds", "row", "ours", "other", "ratio", "aim");
    for row in &rows {
        println!(
            "{:<14} {:>12.2} {:>12.2} {:>8.3}  {:<14} {}  ({}, {})",
            row.name, row.ours, row.other, row.ratio, row.aim, row.holds, row.unit, row.other_name
        );
    }
    write("bench.json", &rows)
}

/// One thread, so that the thread's CPU time is the client's.
fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}

fn account(followers: u32) -> Emulator {
    Emulator::builder()
        .seed(1)
        .followers(followers)
        .people_a_day(A_DAY)
        .package(Package::Comprehensive)
        .rate_limits(RateLimits::OFF)
        .clock(ClockMode::Manual)
        .build()
}

/// The server's process: prints its address and a token, then serves until its input closes.
fn serve() -> Result<(), Failure> {
    let followers = env::args().nth(2).and_then(|text| text.parse().ok()).unwrap_or(1_000);
    let emulator = account(followers);
    let server = Server::start(emulator.clone(), ServeOptions::default())?;
    println!("{} {} {}", server.base(), emulator.tokens().access(), emulator.now().0);
    let mut line = String::new();
    std::io::stdin().read_line(&mut line)?;
    Ok(())
}

struct Served {
    process: Child,
    base: String,
    token: String,
    /// What its clock shows, in epoch milliseconds.
    now: String,
}

impl Served {
    fn start(followers: u32) -> Result<Self, Failure> {
        let mut process = Command::new(env::current_exe()?)
            .args(["--serve", &followers.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut line = String::new();
        if let Some(output) = process.stdout.take() {
            BufReader::new(output).read_line(&mut line)?;
        }
        let mut words = line.split_whitespace().map(str::to_owned);
        let (Some(base), Some(token), Some(now)) = (words.next(), words.next(), words.next())
        else {
            return Err("the server did not start".to_owned().into());
        };
        Ok(Self { process, base, token, now })
    }

    fn client(&self) -> Result<Client, Failure> {
        let bases = Bases::emulator(&self.base).map_err(zalo_oa_core::Error::from)?;
        Ok(App::builder("1").bases(bases).build()?.with_token(self.token.as_str()))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[derive(Deserialize)]
struct Envelope {
    error: i64,
    data: UserPage,
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

fn calls() -> Result<Vec<BenchRow>, Failure> {
    let served = Served::start(1_000)?;
    let runtime = runtime()?;
    let ours = served.client()?;
    let bare = reqwest::Client::builder().no_proxy().build().map_err(|e| e.to_string())?;
    let url = format!("{}/openapi/v3.0/oa/user/getlist", served.base);
    let query = "data=%7B%22offset%22%3A0%2C%22count%22%3A50%7D";
    let url = format!("{url}?{query}");
    let emulator = account(1_000);
    let inside = App::builder(emulator.app_id())
        .transport(emulator.clone())
        .runtime(emulator.runtime())
        .build()?
        .with_token(emulator.tokens().access());

    let with = |client: &Client, calls: u32| {
        runtime.block_on(async {
            for _ in 0..calls {
                black_box(client.send(ListUsers::new(0, 50)).await?);
            }
            Ok::<(), Failure>(())
        })
    };
    let without = |calls: u32| {
        runtime.block_on(async {
            for _ in 0..calls {
                let request = bare.get(&url).header("access_token", &served.token);
                let answer = request.send().await.map_err(|error| error.to_string())?;
                let body = answer.bytes().await.map_err(|error| error.to_string())?;
                let page: Envelope =
                    serde_json::from_slice(&body).map_err(|error| error.to_string())?;
                if page.error != 0 {
                    return Err(format!("the emulator refused with {}", page.error).into());
                }
                black_box(page.data);
            }
            Ok::<(), Failure>(())
        })
    };
    with(&ours, 200)?;
    without(200)?;
    with(&inside, 200)?;
    let mut best = [Spent { wall: Duration::MAX, cpu: Duration::MAX }; 3];
    for _ in 0..ROUNDS {
        let round = [
            measure(|| with(&ours, CALLS))?,
            measure(|| without(CALLS))?,
            measure(|| with(&inside, CALLS))?,
        ];
        for (best, spent) in best.iter_mut().zip(round) {
            best.wall = best.wall.min(spent.wall);
            best.cpu = best.cpu.min(spent.cpu);
        }
    }
    let [ours, bare, inside] = best;
    let rate = |spent: Spent| f64::from(CALLS) / spent.wall.as_secs_f64();
    let cost = |spent: Spent| spent.cpu.as_secs_f64() * 1e6 / f64::from(CALLS);
    Ok(vec![
        BenchRow::new(
            "loopback",
            "calls/s",
            (rate(ours), "bare reqwest, same JSON types", rate(bare)),
            Aim::AtLeast(0.9, "at least 0.9"),
        ),
        BenchRow::new(
            "loopback-cpu",
            "us CPU/call",
            (cost(ours), "bare reqwest, same JSON types", cost(bare)),
            Aim::AtMost(1.15, "at most 1.15"),
        ),
        BenchRow::new(
            "in-process",
            "calls/s",
            (rate(inside), "ours over loopback", rate(ours)),
            Aim::AtLeast(2.0, "at least 2"),
        ),
    ])
}

/// Peak memory of a client's process while it walks 100 days of 9,900 people.
fn memory() -> Result<BenchRow, Failure> {
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

fn stream() -> Result<(), Failure> {
    let base = env::args().nth(2).unwrap_or_default();
    let token = env::args().nth(3).unwrap_or_default();
    let now = env::args().nth(4).and_then(|text| text.parse().ok()).map(Timestamp);
    let now = now.ok_or("the server's time is missing".to_owned())?;
    let bases = Bases::emulator(&base).map_err(zalo_oa_core::Error::from)?;
    let client = App::builder("1").bases(bases).build()?.with_token(token);
    let people = runtime()?.block_on(async {
        let mut people = 0_u64;
        for day in zalo_oa_examples::trials::days_back(now, DAYS) {
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

/// Encoding and drawing beside encoding alone, with the segments that give the smallest code.
fn qr() -> Result<BenchRow, Failure> {
    const TIMES: u32 = 300;
    let oa = OaId::new("3100000000000000009");
    let style = Style::default();
    let segments = || -> Result<[QrSegment; 3], Failure> {
        Ok([
            QrSegment::make_bytes(b"https://zalo.me/"),
            QrSegment::make_numeric(oa.as_str()),
            QrSegment::make_bytes(b"?src=qr&f=1"),
        ])
    };
    let ours = || -> Result<(), Failure> {
        for _ in 0..TIMES {
            black_box(Qr::oa(&oa)?.svg(&style)?);
        }
        Ok(())
    };
    let level = Qr::oa(&oa)?.level();
    let ecc = match level {
        Level::L => QrCodeEcc::Low,
        Level::M => QrCodeEcc::Medium,
        Level::Q => QrCodeEcc::Quartile,
        Level::H => QrCodeEcc::High,
    };
    let encoder = || -> Result<(), Failure> {
        for _ in 0..TIMES {
            let code = QrCode::encode_segments_advanced(
                &segments()?, ecc, Version::MIN, Version::MAX, None, false,
            );
            black_box(code.map_err(|error| error.to_string())?);
        }
        Ok(())
    };
    let (mut mine, mut alone) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        mine = mine.min(measure(ours)?.wall);
        alone = alone.min(measure(encoder)?.wall);
    }
    let each = |spent: Duration| spent.as_secs_f64() * 1e6 / f64::from(TIMES);
    Ok(BenchRow::new(
        "qr-svg",
        "us/code",
        (each(mine), "qrcodegen alone, same segments", each(alone)),
        Aim::AtMost(1.2, "at most 1.2"),
    ))
}
