//! Who goes first when calls have to wait: with thousands of bulk calls in the queue, an urgent
//! one; and when urgent calls take all there is, bulk still gets a tenth.

use std::time::Duration;

use futures_util::future::{join, join_all, select};
use serde_json::{Value, json};
use zalo_oa_core::{
    App, CallOptions, Client,
    api::{GetOa, ListTags},
    emulator::{Emulator, RateLimits, Readings},
};

use super::platform::Late;
use crate::Failure;

const RATE: u32 = 100;
const QUEUED: u32 = 10_000;
const URGENT: u64 = 20;
const URGENT_PATH: &str = "gettagsofoa";

pub(super) struct Turns {
    /// Bulk calls that left while an urgent one waited.
    overtaken: usize,
    served: u64,
    bulk_per_mille: usize,
}

impl Turns {
    pub(super) fn holds(&self) -> bool {
        self.overtaken == 0 && self.served == URGENT && self.bulk_per_mille >= 100
    }

    pub(super) fn counts(&self) -> Value {
        json!({
            "queued": QUEUED, "urgent": self.served, "bulk_before_urgent": self.overtaken,
            "bulk_per_mille": self.bulk_per_mille,
        })
    }
}

fn client(emulator: &Emulator, late: &Late) -> Result<Client, Failure> {
    let app = App::builder(emulator.app_id())
        .transport(late.clone())
        .runtime(emulator.runtime())
        .build()?;
    Ok(app.with_token(emulator.tokens().access()))
}

pub(super) async fn turns(seed: u64) -> Result<Turns, Failure> {
    let limits = RateLimits { oa: Some(RATE), ..RateLimits::default() };
    let emulator = super::emulator(seed, limits, Readings::default());
    // Permits come in ones and twos then, as the calls of the minute before were answered.
    let late = Late::new(&emulator, seed, super::JITTER);
    let client = client(&emulator, &late)?;
    let bulk = client.with(CallOptions::default().bulk());
    let urgent = client.with(CallOptions::default().urgent());
    let crowd = join_all((0..QUEUED).map(|_| bulk.send(GetOa::new())));
    let answers = async {
        let (mut overtaken, mut served) = (0, 0);
        for number in 0..URGENT {
            let pause = Duration::from_millis(7_000 + number * 13_567 % 60_000);
            emulator.sleep_until(emulator.now().plus(pause)).await;
            let asked = emulator.now();
            if urgent.send(ListTags::new()).await.is_ok() {
                served += 1;
            }
            let departed = late.departed();
            let went = departed.iter().rfind(|(_, path)| path.contains(URGENT_PATH));
            let went = went.map_or(asked, |(at, _)| *at);
            // Permits of one moment are one step.
            overtaken += departed.iter().filter(|(at, _)| (asked..went).contains(at)).count();
        }
        (overtaken, served)
    };
    let mut result = (0, 0);
    let work = async {
        if let futures_util::future::Either::Right((found, _)) =
            select(crowd, std::pin::pin!(answers)).await
        {
            result = found;
        }
    };
    emulator.drive(work).await;
    let (overtaken, served) = result;
    Ok(Turns { overtaken, served, bulk_per_mille: share(seed).await? })
}

/// Bulk's share of what leaves while urgent calls take all they can.
async fn share(seed: u64) -> Result<usize, Failure> {
    let limits = RateLimits { oa: Some(RATE), ..RateLimits::default() };
    let emulator = super::emulator(seed, limits, Readings::default());
    let late = Late::new(&emulator, seed, super::JITTER);
    let client = client(&emulator, &late)?;
    let bulk = client.with(CallOptions::default().bulk());
    let urgent = client.with(CallOptions::default().urgent());
    let mass = join_all((0..2 * RATE).map(|_| async {
        loop {
            drop(bulk.send(GetOa::new()).await);
        }
    }));
    let press = join_all((0..2 * RATE).map(|_| async {
        loop {
            drop(urgent.send(ListTags::new()).await);
        }
    }));
    let start = emulator.now();
    let end = emulator.sleep_until(start.plus(Duration::from_secs(600)));
    let both = join(mass, press);
    emulator.drive(async { drop(select(std::pin::pin!(both), end).await) }).await;
    let settled = start.plus(Duration::from_secs(120));
    let departed = late.departed();
    let departed = departed.iter().filter(|(at, _)| *at >= settled);
    let total = departed.clone().count().max(1);
    let bulk = departed.filter(|(_, path)| !path.contains(URGENT_PATH)).count();
    // One more, for the tenth that is begun.
    Ok((bulk + 1) * 1_000 / total)
}
