//! Webhooks arrive faster than their handler works, and the process is killed again and again. Every event that was
//! answered 200 must reach the handler, repeats must not, and answers must not wait for it.

mod senders;
pub mod worker;

use std::{
    collections::{HashMap, HashSet},
    fs,
    path::Path,
    sync::Arc,
    time::Duration,
};

use serde_json::json;
use tokio::task::JoinSet;
use zalo_oa_core::platform::{Runtime, SystemRuntime};

use self::{
    senders::{Senders, Sent},
    worker::{Order, VARIABLE},
};
use super::served;
use crate::{Failure, report::SoakRow};

/// How long the last process may take to end, once all is handled.
const END: Duration = Duration::from_secs(120);

/// How much is sent, and how often the process is killed.
#[derive(Clone, Copy, Debug)]
pub struct Load {
    /// Events a second, repeats included.
    pub rate: u32,
    /// How long they are sent.
    pub length: Duration,
    /// Connections over which they come.
    pub connections: u32,
    /// How often the process is killed in that time.
    pub kills: u32,
    /// How long the handler sleeps over each event.
    pub handler: Duration,
    /// Whether times decide, too: not where others use the machine.
    pub times: bool,
}

impl Load {
    /// The whole trial.
    pub const FULL: Self = Self {
        rate: 5_000,
        length: Duration::from_secs(60),
        connections: 200,
        kills: 5,
        handler: Duration::from_secs(5),
        times: true,
    };
    /// The shortened one.
    pub const SHORT: Self = Self {
        rate: 200,
        length: Duration::from_secs(6),
        connections: 20,
        kills: 2,
        handler: Duration::from_secs(2),
        times: false,
    };
}

/// What the handlers of all lives wrote down.
struct Handled {
    /// How often each event came to the end of a handler.
    times: HashMap<u64, u32>,
    /// Events that did so twice in one life.
    repeated: u64,
}

/// Sends the load; `program` starts as the receiver when [`worker::VARIABLE`] is set.
///
/// # Errors
/// When folder, port or processes cannot be had.
pub async fn inbox(program: &Path, load: Load) -> Result<SoakRow, Failure> {
    let folder = served::fresh_folder("inbox")?;
    let mut order = Order {
        folder: folder.clone(),
        port: served::free_port()?,
        life: 0,
        handler: load.handler,
    };
    let mut receiver = served::start(program, VARIABLE, &order)?;
    served::wait_for(order.port).await?;
    let senders = Arc::new(Senders::new(order.port, load));
    let began = SystemRuntime.now();
    let mut going = JoinSet::new();
    going.spawn(Arc::clone(&senders).all_send());

    let mut longest_down = Duration::ZERO;
    for kill in 1..=load.kills {
        let moment = began.plus(load.length * kill / (load.kills + 1));
        SystemRuntime.sleep(moment.since(SystemRuntime.now())).await;
        let killed = SystemRuntime.now();
        receiver.kill()?;
        receiver.wait()?;
        order.life = kill;
        receiver = served::start(program, VARIABLE, &order)?;
        served::wait_for(order.port).await?;
        longest_down = longest_down.max(SystemRuntime.now().since(killed));
    }
    let sent = going.join_next().await.ok_or("nobody sent".to_owned())?;
    let sent = sent.map_err(|error| error.to_string())?;
    fs::write(folder.join("stop"), "")?;
    served::end(&mut receiver, END).await?;

    let handled = handled(&folder)?;
    let row = judge(load, &sent, &handled, longest_down);
    if row.holds {
        fs::remove_dir_all(&folder)?;
    }
    Ok(row)
}

fn judge(load: Load, sent: &Sent, handled: &Handled, longest_down: Duration) -> SoakRow {
    let lost = sent.answered.iter().filter(|number| !handled.times.contains_key(*number)).count();
    let foreign = handled.times.keys().filter(|number| !sent.numbers.contains(number)).count();
    // A kill between the handler's end and the note of it makes an event come again.
    let again = handled.times.values().filter(|times| **times > 1).count();
    let slow = sent.percentile(99);
    let expected = u64::from(load.rate) * load.length.as_secs();
    let kept = lost == 0 && foreign == 0 && handled.repeated == 0;
    let sent_all = sent.repeats > 0 && sent.offered >= expected * 99 / 100;
    let in_time = sent.took * 100 >= sent.offered * 95
        && slow < Duration::from_millis(200)
        && longest_down < Duration::from_secs(1);
    SoakRow {
        name: "inbox",
        counts: json!({
            "offered": sent.offered, "repeats": sent.repeats, "answered_200": sent.took,
            "unanswered": sent.unanswered, "other_answers": sent.other, "kills": load.kills,
            "longest_down_ms": millis(longest_down),
            "handled": handled.times.len(), "handled_again_after_a_kill": again,
            "answered_and_lost": lost, "handled_twice_in_one_life": handled.repeated,
            "p50_ms": millis(sent.percentile(50)), "p99_ms": millis(slow),
            "slowest_ms": millis(sent.percentile(100)),
        }),
        aim: "95 % answered 200, each of those handled, no repeat handled, 99 % of answers under 200 ms, restarts within 1 s",
        holds: kept && sent_all && sent.took * 2 > sent.offered && (in_time || !load.times),
    }
}

fn handled(folder: &Path) -> Result<Handled, Failure> {
    let mut handled = Handled { times: HashMap::new(), repeated: 0 };
    let mut seen = HashSet::new();
    for line in fs::read_to_string(worker::journal(folder))?.lines() {
        let broken = || format!("the handlers' journal holds `{line}`");
        let (life, number) = line.split_once(' ').ok_or_else(broken)?;
        let number: u64 = number.parse().map_err(|_| broken())?;
        *handled.times.entry(number).or_insert(0) += 1;
        handled.repeated += u64::from(!seen.insert((life.to_owned(), number)));
    }
    Ok(handled)
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
