//! A folder, a clock that moves with each look, and walks over people whom nobody asked Zalo for.

use std::{
    collections::HashSet,
    fs,
    path::PathBuf,
    sync::atomic::{AtomicI64, AtomicU32, Ordering},
};

use serde::Deserialize;
use serde_json::json;

use crate::{
    api::User,
    client::Client,
    error::{BuildError, Error},
    export::{ExportEvent, ExportReport, ExportUsers, part::Part, run},
    model::{OaId, UserId},
    operation::{Entry, Operation, Progress, Running, start_by_name, yield_once},
    platform::{BoxFuture, Timestamp},
    sweep::{SweepEvent, SweepReport},
};

/// People in a window of the made-up walk.
const WINDOW: usize = 10;
pub(crate) const OA: &str = "2738683850129341000";

/// What is walked.
#[derive(Clone, Default)]
pub(crate) struct Account {
    pub(crate) people: usize,
    /// After so many pages the walk fails.
    pub(crate) fails_after: Option<usize>,
    /// What the details say of their names.
    pub(crate) name: &'static str,
}

pub(crate) fn id(number: usize) -> UserId {
    UserId::new(format!("45123456789012{number:05}"))
}

pub(crate) fn person(number: usize, name: &str) -> User {
    serde_json::from_value(json!({
        "user_id": id(number), "display_name": name, "user_is_follower": number.is_multiple_of(2),
        "user_last_interaction_date": "20/11/2026",
        "tags_and_notes_info": { "tag_names": ["Tổ 5", "Quầy, số 3"], "notes": ["gọi lại\nsáng mai"] },
        "shared_info": { "phone": "84912345678", "address": "=12 \"Lê Lợi\"" },
    }))
    .unwrap()
}

/// In place of the sweep.
#[derive(Deserialize)]
struct MadeUp {
    #[serde(skip)]
    account: Account,
    #[serde(skip)]
    details: bool,
    #[serde(skip)]
    from: usize,
    #[serde(skip)]
    already: HashSet<UserId>,
    #[serde(skip)]
    since: Option<Timestamp>,
}

impl Operation for MadeUp {
    const ENTRY: &'static Entry = &Entry {
        name: "made_up",
        doc: &[],
        fields: &[],
        events: &[],
        answer: &[],
        start: start_by_name::<MadeUp>,
    };
    type Event = SweepEvent;
    type Answer = SweepReport;

    fn run(
        self,
        _: Client,
        progress: Progress<SweepEvent>,
    ) -> BoxFuture<'static, Result<SweepReport, Error>> {
        Box::pin(async move {
            let Account { people, fails_after, name } = self.account;
            for (at, window) in (self.from..people).step_by(WINDOW).enumerate() {
                if fails_after.is_some_and(|pages| at >= pages) {
                    return Err(BuildError::field("made_up", "no more").into());
                }
                let of = window..people.min(window + WINDOW);
                let there: Vec<usize> = of.filter(|at| !self.already.contains(&id(*at))).collect();
                for half in there.chunks(WINDOW / 2) {
                    progress.report(if self.details {
                        SweepEvent::People {
                            people: half.iter().map(|at| person(*at, name)).collect(),
                        }
                    } else {
                        SweepEvent::Ids { ids: half.iter().map(|at| id(*at)).collect() }
                    });
                    yield_once().await;
                }
                let (done, expected) = (window as u64, people as u64);
                progress.report(SweepEvent::Window {
                    from: None,
                    to: None,
                    follower: None,
                    tag: None,
                    people: WINDOW as u64,
                    done,
                    expected,
                });
                progress.report(SweepEvent::Checkpoint { resume: (window + WINDOW).to_string() });
                yield_once().await;
            }
            let report = json!({
                "complete": true, "people": people, "uncovered": [], "started_time": 1_000, "ended_time": 2_000, "calls": 7,
                "arrived": 0, "cannot_see": self.since.map(|_| "unfollows"),
            });
            Ok(serde_json::from_value(report).unwrap())
        })
    }
}

/// A folder that goes with the test.
pub(crate) struct Folder {
    path: PathBuf,
    clock: AtomicI64,
}

impl Folder {
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path =
            std::env::temp_dir().join(format!("zalo-oa-export-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self { path, clock: AtomicI64::new(0) }
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        fs::read_to_string(self.file(name)).unwrap()
    }

    /// The names of all files, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.path).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// Holds the files as an export does.
    pub(crate) fn open(&self, asked: &ExportUsers) -> Result<(Part, Vec<UserId>), BuildError> {
        Part::open(asked, &OaId::new(OA))
    }

    pub(crate) async fn export(
        &self,
        asked: ExportUsers,
        account: Account,
    ) -> Result<ExportReport, Error> {
        self.watched(asked, account, |_| true).await
    }

    /// An export whose events are shown; it is dropped when `go_on` says no.
    pub(crate) async fn watched(
        &self,
        asked: ExportUsers,
        account: Account,
        mut go_on: impl FnMut(&ExportEvent) -> bool,
    ) -> Result<ExportReport, Error> {
        let opened = self.open(&asked)?;
        // An operation of its own, so that its events can be taken while it runs.
        let clock = self.clock.load(Ordering::Relaxed);
        let mut running = Running::new(client(), Outer { parts: Some((opened, account, clock)) });
        while let Some(event) = running.next().await {
            if !go_on(&event) {
                running.cancel();
                break;
            }
        }
        self.clock.fetch_add(1_000_000, Ordering::Relaxed);
        running.result().await
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

fn client() -> Client {
    Client::with_access_token("made-up").unwrap()
}

type Parts = ((Part, Vec<UserId>), Account, i64);

#[derive(Deserialize)]
struct Outer {
    #[serde(skip)]
    parts: Option<Parts>,
}

impl Operation for Outer {
    const ENTRY: &'static Entry = &Entry { start: start_by_name::<Outer>, ..*MadeUp::ENTRY };
    type Event = ExportEvent;
    type Answer = ExportReport;

    fn run(
        self,
        client: Client,
        progress: Progress<ExportEvent>,
    ) -> BoxFuture<'static, Result<ExportReport, Error>> {
        let (opened, account, clock) = self.parts.unwrap();
        Box::pin(async move {
            let clock = AtomicI64::new(clock);
            let now = || Timestamp(clock.fetch_add(700, Ordering::Relaxed));
            run::export(opened, &now, &progress, |walk| {
                let from = walk.resume.map_or(0, |text| text.parse().unwrap());
                let already = walk.already.into_iter().collect();
                let (details, since) = (walk.details, walk.since);
                Running::new(client, MadeUp { account, details, from, already, since })
            })
            .await
        })
    }
}
