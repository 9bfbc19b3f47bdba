//! The steps of an export: take the files, walk, write, put together.

use std::time::Duration;

use super::{ExportEvent, ExportReport, ExportUsers, finish::finish, part::Part, trouble};
use crate::{
    broadcast::oa_of,
    client::Client,
    error::{BuildError, Error},
    model::UserId,
    operation::{Progress, Running},
    platform::{Timestamp, blocking},
    store::StoreError,
    sweep::{SweepEvent, SweepReport, SweepUsers},
};

/// How often rows go to the disk: after so long, or so many.
const PAUSE: Duration = Duration::from_secs(1);
const ROWS: u64 = 2_000;

/// Before so much of a run has gone by nothing is said about the rest.
const GUESS_AFTER: Duration = Duration::from_secs(3);

/// The walk that an export needs.
#[derive(Debug)]
pub(super) struct Walk {
    pub(super) details: bool,
    pub(super) since: Option<Timestamp>,
    pub(super) resume: Option<String>,
    /// Whose rows are there.
    pub(super) already: Vec<UserId>,
}

pub(super) async fn run(
    asked: ExportUsers,
    client: Client,
    progress: Progress<ExportEvent>,
) -> Result<ExportReport, Error> {
    let oa = oa_of(&client).await?;
    let clock = client.clone();
    let start = |walk: Walk| {
        let mut sweep = SweepUsers::new().already(walk.already);
        if walk.details {
            sweep = sweep.details();
        }
        if let Some(since) = walk.since {
            sweep = sweep.since(since);
        }
        if let Some(resume) = walk.resume {
            sweep = sweep.resume(resume);
        }
        client.start(sweep)
    };
    let opened = off(move || Part::open(&asked, &oa)).await??;
    export(opened, &|| clock.now(), &progress, start).await
}

/// The same, whatever walks.
pub(super) async fn export(
    (mut part, already): (Part, Vec<UserId>),
    now: &(dyn Fn() -> Timestamp + Send + Sync),
    progress: &Progress<ExportEvent>,
    start: impl FnOnce(Walk) -> Running<SweepReport, SweepEvent>,
) -> Result<ExportReport, Error> {
    progress.report(ExportEvent::Begun { rows: part.rows() });
    if part.stand.walked.is_none() {
        let set = &part.stand.set;
        let walk = Walk {
            details: set.details,
            since: set.update.as_ref().map(|earlier| earlier.since),
            resume: part.stand.checkpoint.clone(),
            already,
        };
        let mut walk = start(walk);
        let (began, rows_before) = (now(), part.rows());
        let mut saved = began;
        while let Some(event) = walk.next().await {
            take(&mut part, event);
            let at = now();
            if part.fresh_rows() < ROWS && at.since(saved) < PAUSE {
                continue;
            }
            part = save(part).await?;
            saved = at;
            let (rows, expected) = (part.rows(), part.stand.expected);
            let left_s = left(at.since(began), rows - rows_before, rows, expected);
            progress.report(ExportEvent::Progress { rows, expected, left_s });
        }
        let walked = walk.result().await;
        // Also before an error is told: what is there needs no second call.
        part = save(part).await?;
        part.stand.walked = Some(walked?);
    }
    progress.report(ExportEvent::Finishing { rows: part.rows() });
    Ok(off(move || finish(part)).await??)
}

fn take(part: &mut Part, event: SweepEvent) {
    match event {
        SweepEvent::Ids { ids } => part.ids(&ids),
        SweepEvent::People { people } => part.people(&people),
        SweepEvent::Window { expected, .. } => part.stand.expected = Some(expected),
        SweepEvent::Checkpoint { resume } => part.stand.checkpoint = Some(resume),
    }
}

/// How many seconds the rest takes, at the pace so far.
fn left(run: Duration, made: u64, rows: u64, expected: Option<u64>) -> Option<u64> {
    if run < GUESS_AFTER || made == 0 {
        return None;
    }
    let rest = u128::from(expected?.saturating_sub(rows));
    u64::try_from(run.as_millis() * rest / u128::from(made) / 1000).ok()
}

async fn save(mut part: Part) -> Result<Part, Error> {
    Ok(off(move || part.save().map(|()| part)).await??)
}

/// Away from the threads that drive futures.
async fn off<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, BuildError> {
    let nobody = || trouble::disk(&StoreError::new("there is no thread for file work"));
    blocking(work).await.ok_or_else(nobody)
}
