//! Everybody of an account: the sweep beside a plain loop over the pages of its days.

use std::{hint::black_box, sync::Arc, time::Duration};

use zalo_oa_core::{
    App, Client,
    api::ListUsers,
    client::Bases,
    model::Period,
    platform::{BoxFuture, Runtime, SystemRuntime, Timestamp},
    sweep::{SweepEvent, SweepUsers},
};
use zalo_oa_examples::{
    Failure,
    report::{Aim, BenchRow},
    trials::days_back,
};

use super::{
    ROUNDS, measure, runtime,
    served::{A_DAY, Served},
};

pub(crate) const NAME: &str = "sweep";

/// Days of the account, each nearly too full.
const DAYS: u32 = 10;

/// The system's, ahead or behind by as much as the account's clock is.
struct Shifted(i64);

impl Runtime for Shifted {
    fn now(&self) -> Timestamp {
        Timestamp(SystemRuntime.now().0 + self.0)
    }
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        SystemRuntime.sleep(duration)
    }
    fn spawn(&self, task: BoxFuture<'static, ()>) {
        SystemRuntime.spawn(task);
    }
    fn random(&self, bytes: &mut [u8]) {
        SystemRuntime.random(bytes);
    }
}

/// Ids a second.
pub(crate) fn row() -> Result<BenchRow, Failure> {
    let people = DAYS * A_DAY;
    let served = Served::start(people)?;
    let now = served.now.parse().map(Timestamp).map_err(|_| "no time".to_owned())?;
    let shift = Shifted(now.0 - SystemRuntime.now().0);
    let bases = Bases::emulator(&served.base).map_err(zalo_oa_core::Error::from)?;
    let app = App::builder("1").bases(bases).runtime(Arc::new(shift)).build()?;
    let client = app.with_token(served.token.as_str());
    let runtime = runtime()?;
    let ours = || check(runtime.block_on(swept(&client))?, people);
    let plain = || check(runtime.block_on(looped(&client, now))?, people);
    ours()?;
    plain()?;
    let mut best = [Duration::MAX; 2];
    for _ in 0..ROUNDS {
        let round = [measure(ours)?.wall, measure(plain)?.wall];
        for (best, wall) in best.iter_mut().zip(round) {
            *best = (*best).min(wall);
        }
    }
    let [ours, plain] = best.map(|wall| f64::from(people) / wall.as_secs_f64());
    Ok(BenchRow::new(
        NAME,
        "ids/s",
        (ours, "a plain loop over the pages", plain),
        Aim::AtLeast(0.8, "at least 0.8"),
    ))
}

fn check(came: u64, people: u32) -> Result<(), Failure> {
    match came == u64::from(people) {
        true => Ok(()),
        false => Err(format!("{came} people came instead of {people}").into()),
    }
}

async fn swept(client: &Client) -> Result<u64, Failure> {
    let mut sweep = client.start(SweepUsers::new());
    let mut came = 0;
    while let Some(event) = sweep.next().await {
        if let SweepEvent::Ids { ids } = event {
            came += black_box(ids).len() as u64;
        }
    }
    sweep.result().await?;
    Ok(came)
}

async fn looped(client: &Client, now: Timestamp) -> Result<u64, Failure> {
    let mut came = 0;
    for day in days_back(now, DAYS) {
        let request = ListUsers::new(0, 50).last_interaction_period(Period::days(day, day));
        let mut pages = client.pages(request);
        while let Some(page) = pages.next_page().await? {
            came += black_box(page).len() as u64;
        }
    }
    Ok(came)
}
