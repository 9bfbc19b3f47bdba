//! QR redirects are counted while the server is killed twice in the middle. Every redirect that was
//! answered more than a second before a kill must be in the file, and none more than was asked for.

mod visitors;
pub mod worker;

use std::{fs, path::Path, sync::Arc, time::Duration};

use serde_json::json;
use tokio::task::JoinSet;
use zalo_oa_core::{
    App,
    platform::{Runtime, SystemRuntime, Timestamp},
    portal::Portal,
    transport::replay::Replay,
};

use self::{
    visitors::{Asked, Visitors},
    worker::{Order, VARIABLE},
};
use super::served;
use crate::{Failure, report::SoakRow};

/// How long the last process may take to end.
const END: Duration = Duration::from_secs(15);
/// How long before a kill an answer must have come to be owed, in milliseconds.
const OWED: i64 = 1_000;
/// When the server is killed, after the first visitor has come.
const KILLS: [Duration; 2] = [Duration::from_millis(2_300), Duration::from_millis(4_600)];
/// How long the visitors take in all.
const LENGTH: Duration = Duration::from_secs(7);

/// The scans that one run of the server counted, beside what it owed.
struct Life {
    counted: u64,
    owed: u64,
}

/// Sends so many requests over so many connections. `program` starts as the server when
/// [`worker::VARIABLE`] is set.
///
/// # Errors
/// When folder, port or processes cannot be had.
pub async fn scan(program: &Path, requests: u32, connections: u32) -> Result<SoakRow, Failure> {
    let folder = served::fresh_folder("scan")?;
    let order = Order { folder: folder.clone(), port: served::free_port()? };
    let mut server = served::start(program, VARIABLE, &order)?;
    served::wait_for(order.port).await?;
    let visitors = Arc::new(Visitors::new(order.port));
    let began = SystemRuntime.now();
    let mut going = JoinSet::new();
    going.spawn(Arc::clone(&visitors).all_come(requests, connections, LENGTH));

    // What was answered before a server was up again is the former's, and no more owed.
    let (mut lives, mut up_at, mut before) = (Vec::new(), began, 0);
    for moment in KILLS {
        SystemRuntime.sleep(began.plus(moment).since(SystemRuntime.now())).await;
        let killed_at = SystemRuntime.now();
        server.kill()?;
        server.wait()?;
        let all = counted(&folder).await?;
        let owed = visitors.answered(up_at, Timestamp(killed_at.0 - OWED));
        lives.push(Life { counted: all.saturating_sub(before), owed });
        before = all;
        server = served::start(program, VARIABLE, &order)?;
        served::wait_for(order.port).await?;
        up_at = SystemRuntime.now();
    }
    let sent = going.join_next().await.ok_or("nobody came".to_owned())?;
    let sent = sent.map_err(|error| error.to_string())?;
    fs::write(folder.join("stop"), "")?;
    served::end(&mut server, END).await?;
    let all = counted(&folder).await?;
    let owed = visitors.answered(up_at, Timestamp(i64::MAX));
    lives.push(Life { counted: all.saturating_sub(before), owed });

    // In each life, so that a surplus in one hides no loss in another.
    let paid = lives.iter().all(|life| life.owed > 0 && life.counted >= life.owed);
    let owed: u64 = lives.iter().map(|life| life.owed).sum();
    let Asked { answered, unanswered, refused, slowest } = sent;
    let holds = paid
        && refused == 0
        && all <= answered + unanswered
        && answered + unanswered == u64::from(requests);
    let counts = json!({
        "requests": requests, "connections": connections, "kills": KILLS.len(),
        "answered": answered, "unanswered": unanswered, "refused": refused,
        "counted": all, "owed": owed,
        "answered_in_the_last_second_and_lost": answered.saturating_sub(all),
        "slowest_ms": u64::try_from(slowest.as_millis()).unwrap_or(u64::MAX),
    });
    if holds {
        fs::remove_dir_all(&folder)?;
    }
    Ok(SoakRow {
        name: "scan",
        counts,
        aim: "every redirect answered more than 1 s before a kill is counted, none more than asked",
        holds,
    })
}

/// What stands in the file, read as the next server would.
async fn counted(folder: &Path) -> Result<u64, Failure> {
    let app = App::builder("1").transport(Replay::default()).build()?;
    let portal = Portal::builder(app.with_token("made-up")).counts(worker::file(folder));
    let portal = portal.build().await.map_err(|error| error.to_string())?;
    let counts = portal.counts().await.map_err(|error| error.to_string())?;
    portal.close().await.map_err(|error| error.to_string())?;
    Ok(counts.iter().map(|count| count.scans).sum())
}
