//! The cost of a call: ours beside a bare loop, over loopback and without sockets.

use std::{hint::black_box, time::Duration};

use serde::Deserialize;
use zalo_oa_core::{
    App, Client,
    api::{ListUsers, UserPage},
};
use zalo_oa_examples::{
    Failure,
    report::{Aim, BenchRow},
};

use super::{
    ROUNDS, Spent, measure, runtime,
    served::{Served, account},
};

/// Calls in a round.
const CALLS: u32 = 1_500;

#[derive(Deserialize)]
struct Envelope {
    error: i64,
    data: UserPage,
}

pub(crate) fn rows() -> Result<Vec<BenchRow>, Failure> {
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
