//! Messages, broadcasts and articles while everything goes wrong that can. Nothing may arrive twice,
//! and what a call says of its end must be what happened.

mod judge;
mod line;
mod plan;

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use futures_util::{StreamExt, stream};
use serde_json::{Value, json};
use zalo_oa_core::{
    App, CallOptions, Client, Error,
    client::Bases,
    emulator::{
        ClockMode, Emulator, OldAccess, Package, RateLimits, Readings,
        serve::{ServeOptions, Server},
    },
    platform::Timestamp,
    store::MemoryStore,
};

use self::{
    judge::{Call, End, Verdict},
    line::Line,
};
use super::chance::Chance;
use crate::{Failure, report::SoakRow};

/// What carries the calls.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Carrier {
    /// Real sockets, real resets, real timeouts.
    Sockets,
    /// The emulator as transport, on the virtual clock.
    Process,
}

impl Carrier {
    /// The name of the trial's row.
    #[must_use]
    pub fn row(self) -> &'static str {
        match self {
            Self::Sockets => "faults",
            Self::Process => "faults-process",
        }
    }
}

/// Calls under way at a time.
const TOGETHER: usize = 64;
/// Calls between two looks at the virtual clock.
const BATCH: u32 = 100;
/// Articles that broadcasts carry, four at a time, in an order that none has had before.
const ARTICLES: u32 = 16;
const HOUR: i64 = 3_600_000;

/// Sends so many messages, broadcasts and articles; faults strike as the seed says.
///
/// # Errors
/// When the trial cannot be set up, or a fault that should have occurred never did.
pub async fn faults(carrier: Carrier, seed: u64, calls: u32) -> Result<SoakRow, Failure> {
    let (emulator, server, sender) = start(carrier, seed).await?;
    let articles = articles(&emulator, &sender.client()?).await?;
    emulator.add_faults(plan::plan(carrier));
    let mut chance = Chance(seed);
    let mut ended = Vec::new();
    let mut first = 0;
    while first < calls {
        into_the_day(&emulator);
        let people = emulator.add_people(50);
        let last = calls.min(first + BATCH);
        let mut batch = Vec::new();
        for number in first..last {
            let person = usize::try_from(chance.below(50)).ok().and_then(|at| people.get(at));
            let person = person.ok_or("nobody is there".to_owned())?;
            batch.push(match chance.below(10) {
                0..6 => Call::message(number, person.as_str()),
                6..8 => Call::broadcast(number, &articles),
                _ => Call::article(number),
            });
        }
        let client = sender.client()?;
        let going = batch.into_iter().map(|call| one(&client, call));
        let mut going = stream::iter(going).buffer_unordered(TOGETHER);
        while let Some(call) = going.next().await {
            ended.push(call);
        }
        first = last;
    }
    let struck = plan::struck(&emulator, carrier);
    emulator.clear_faults();
    // Jobs end and broadcasts go out.
    emulator.advance(Duration::from_secs(2 * 86_400));
    let connects = sender.line.met();
    drop(sender);
    if let Some(server) = server {
        server.shutdown();
    }
    let unread = struck.get("reset before it is read").copied().unwrap_or_default();
    let verdict = Verdict::of(&emulator, &ended, unread);
    Ok(row(carrier, seed, calls, &verdict, struck, connects))
}

struct Sender {
    emulator: Emulator,
    bases: Option<Bases>,
    line: Line,
    store: Arc<MemoryStore>,
    timeout: Duration,
}

impl Sender {
    fn app(&self) -> Result<App, Error> {
        let mut app = App::builder(self.emulator.app_id())
            .secret(self.emulator.app_secret())
            .runtime(self.emulator.runtime())
            .transport(self.line.clone());
        if let Some(bases) = &self.bases {
            app = app.bases(bases.clone());
        }
        app.build()
    }

    /// A client that has learnt nothing of pace: refusals on order tell of limits that are not there.
    fn client(&self) -> Result<Client, Error> {
        let client = self.app()?.oa(self.emulator.oa_id(), self.store.clone());
        Ok(client.with(CallOptions::default().timeout(self.timeout).attempts(12)))
    }
}

async fn one(client: &Client, call: Call) -> (Call, End) {
    let outcome = client.call(call.name, call.params.clone()).await;
    let end = End::of(&outcome);
    (call, end)
}

async fn start(carrier: Carrier, seed: u64) -> Result<(Emulator, Option<Server>, Sender), Failure> {
    // A token that another call's refresh replaced must not be refused a second time: then the
    // emulator's -216 would be two in a row, and a call is repeated once.
    let readings = Readings { old_access: OldAccess::LivesOn, ..Readings::default() };
    let emulator = Emulator::builder()
        .seed(seed)
        .followers(20)
        .package(Package::Comprehensive)
        .rate_limits(RateLimits::OFF)
        .articles_a_month(u32::MAX)
        .readings(readings)
        .record_exchanges(true)
        .clock(ClockMode::Auto)
        .build();
    let (server, bases, line) = match carrier {
        Carrier::Sockets => {
            let server = Server::start(emulator.clone(), ServeOptions::default())?;
            let bases = Bases::emulator(&server.base()).map_err(Error::from)?;
            (Some(server), Some(bases), Line::sockets(seed)?)
        }
        Carrier::Process => (None, None, Line::process(&emulator, seed)),
    };
    // Hangs cost real seconds on sockets, so they are few; an answer that is slow because the
    // machine is busy must not count as one.
    let timeout = match carrier {
        Carrier::Sockets => plan::PATIENCE,
        Carrier::Process => Duration::from_secs(30),
    };
    let store = Arc::new(MemoryStore::default());
    let sender = Sender { emulator: emulator.clone(), bases, line, store, timeout };
    let code = emulator.issue_code(None);
    sender.app()?.sign_in(emulator.oa_id(), sender.store.clone(), code, None).await?;
    Ok((emulator, server, sender))
}

/// The ids of articles that broadcasts may carry.
async fn articles(emulator: &Emulator, client: &Client) -> Result<Vec<String>, Failure> {
    let mut ids = Vec::new();
    for number in 0..ARTICLES {
        let article = Call::article(u32::MAX - number);
        let made = client.call(article.name, article.params).await?;
        emulator.advance(Duration::from_secs(120));
        let done = client.call("articles.verify", json!({ "token": made.get("token") })).await?;
        ids.push(done.get("id").and_then(Value::as_str).unwrap_or_default().to_owned());
    }
    Ok(ids)
}

/// Broadcasts are refused at night, which is no fault of the line's. A batch takes less than the
/// two hours before ten.
fn into_the_day(emulator: &Emulator) {
    let Timestamp(now) = emulator.now();
    let hour = (now / HOUR + 7).rem_euclid(24);
    if !(6..20).contains(&hour) {
        let until_six = (24 + 6 - hour).rem_euclid(24).max(1);
        emulator.advance(Duration::from_secs(until_six.unsigned_abs() * 3_600));
    }
}

fn row(
    carrier: Carrier,
    seed: u64,
    calls: u32,
    verdict: &Verdict,
    struck: BTreeMap<String, u64>,
    connects: u64,
) -> SoakRow {
    for violation in verdict.violations.iter().take(10) {
        eprintln!("faults: {violation}");
    }
    let mut kinds = struck;
    kinds.insert("failed connect".to_owned(), connects);
    let missing: Vec<_> = kinds.iter().filter(|(_, times)| **times == 0).collect();
    let holds = verdict.violations.is_empty()
        && missing.is_empty()
        && kinds.len() == plan::KINDS + 1
        && verdict.total() == u64::from(calls)
        && verdict.each_end_occurs();
    let counts = json!({
        "seed": seed, "calls": calls, "sent": verdict.sent,
        "refused": verdict.refused, "unknown": verdict.unknown,
        "unknown_and_arrived": verdict.unknown_and_arrived, "twice": verdict.twice,
        "repeated_and_sent": verdict.repeated_and_sent,
        "violations": verdict.violations.len(), "struck": Value::from_iter(kinds),
    });
    SoakRow {
        name: carrier.row(),
        counts,
        aim: "none twice; sent only if it arrived, refused only if not, unknown only where no whole answer left; -32, -216, no connection: sent",
        holds,
    }
}
