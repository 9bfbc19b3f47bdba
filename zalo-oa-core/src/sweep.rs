//! Every person of an OA, although Zalo's list ends at 10,000 of each filter.
//!
//! **Windows.** The list is cut by the days of last interaction, from old to new. Whoever interacts moves to today, never
//! back: a day that is past can only lose people, and those who leave it turn up in a window that is read later. So a
//! person who is there all the time is met, whenever they move. A range is halved until it holds some 2,000 people or is
//! one day; a day above 10,000 is split by follower flag, then by tag.
//!
//! **Pages from the far end.** Nothing says in which order the list stands. Someone who leaves shifts others towards its
//! front, which is read later, so nobody slips through whatever the order is.
//!
//! **Certificates, not hope.** While the total of a window that can only lose stays the same, its people are the same; once
//! as many different ids came as it counts, they are all there. If not (equals that are shuffled at every call hide some), it
//! is read again, with pages that overlap, and past a bound it is named with its count.
//!
//! **Today last.** The days that are not over, in Vietnam or in UTC, can only gain as one window. An arrival may shift unread
//! people over to the part that is read, so a page steps back by as much as the total grew; the certificate is that all
//! who were ever seen are as many as the total says.
//!
//! **What is not known** is learnt from totals: whether a range of days has both of its ends in it. Until then ranges
//! overlap by a day. Repeats are dropped by a set of ids, by arithmetic 10 to 20 bytes a person (30 while it grows).
//!
//! The answer says whether it is [`complete`](SweepReport::complete) and else names what is missing, with counts. It is never a
//! short list in silence.

mod ask;
mod checkpoint;
mod day;
mod ends;
mod event;
mod ids;
mod learn;
mod open;
mod pass;
mod plan;
mod report;
mod run;
mod split;
mod tally;
mod window;

use serde::Deserialize;

pub use day::Day;
pub use ends::RangeEnds;
pub use event::SweepEvent;
pub use report::{SweepReport, Uncovered, Why};

use crate::{
    client::Client,
    endpoint::{Described, models},
    error::Error,
    model::UserId,
    operation::{Entry, Operation, Progress, start_by_name},
    platform::{BoxFuture, Timestamp},
};

/// Walks all people who interacted with the OA, however many they are.
///
/// People come in [`SweepEvent::Ids`], or in [`SweepEvent::People`] with [`details`](Self::details), each once. Calls go out
/// as [bulk](crate::CallOptions::bulk): others come first. A call that fails ends the run with its error; the last
/// [`SweepEvent::Checkpoint`] is good then, too.
///
/// ```no_run
/// use zalo_oa_core::{Client, sweep::{SweepEvent, SweepUsers}};
///
/// # async fn run(client: Client) -> Result<(), zalo_oa_core::Error> {
/// let mut sweep = client.start(SweepUsers::new());
/// while let Some(event) = sweep.next().await {
///     if let SweepEvent::Ids { ids } = event {
///         println!("{} more", ids.len());
///     }
/// }
/// let report = sweep.result().await?;
/// for rest in &report.uncovered {
///     println!("{} of {} people could not be reached: {:?}", rest.missing, rest.total, rest.why);
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "SweepUsersParams")]
pub struct SweepUsers {
    details: bool,
    resume: Option<String>,
    since: Option<Timestamp>,
    already: Vec<UserId>,
}

impl SweepUsers {
    /// Everybody, by id.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Fetches what the OA knows about each person: one more call for each.
    #[must_use]
    pub fn details(mut self) -> Self {
        self.details = true;
        self
    }

    /// Goes on from the text of a [`SweepEvent::Checkpoint`], in another process too.
    #[must_use]
    pub fn resume(mut self, resume: impl Into<String>) -> Self {
        self.resume = Some(resume.into());
        self
    }

    /// Only people who interacted since an earlier sweep began: the
    /// [`started_time`](SweepReport::started_time) of its report. That whole day comes again. Who has only unfollowed since is
    /// not among them: Zalo's list does not show it.
    #[must_use]
    pub fn since(mut self, since: Timestamp) -> Self {
        self.since = Some(since);
        self
    }

    /// People whom an earlier process has handed out: they do not come again. Without them a run that goes on from a checkpoint
    /// repeats what came after it, and those who have interacted since they came.
    #[must_use]
    pub fn already(mut self, ids: impl IntoIterator<Item = UserId>) -> Self {
        self.already.extend(ids);
        self
    }
}

models! {
    /// Parameters of `users.sweep`.
    SweepUsersParams {
        may {
            /// Fetch what the OA knows about each person: one more call for each.
            details: bool,
            /// Text of an earlier run's last `checkpoint`: goes on from there.
            resume: String,
            /// Only people who interacted since an earlier sweep began: its `started_time`. That whole day comes again.
            since: Timestamp,
        }
    }
}

impl From<SweepUsersParams> for SweepUsers {
    fn from(params: SweepUsersParams) -> Self {
        Self {
            details: params.details.unwrap_or_default(),
            resume: params.resume,
            since: params.since,
            already: Vec::new(),
        }
    }
}

impl Operation for SweepUsers {
    const ENTRY: &'static Entry = &Entry {
        name: "users.sweep",
        doc: &[
            " Walks all people who interacted with the OA, although the list ends at 10,000 of each filter.",
            "",
            " People come in the events, each once. `complete` says whether they are all; else `uncovered` names the days, with",
            " counts. After an error, or in another process, `resume` goes on from the last `checkpoint`; people who came after it,",
            " or interacted meanwhile, come again.",
        ],
        fields: SweepUsersParams::MODEL.fields,
        events: &[
            ("ids", "people, each once: `ids`"),
            ("people", "in their place with `details`: `people`, as `users.detail` shows them"),
            (
                "window",
                "a part is read: `from`, `to`, `follower`, `tag`, `people` in it, `done` so far, `expected` in all",
            ),
            ("checkpoint", "keep `resume`: a later run goes on from it"),
        ],
        answer: SweepReport::MODEL.fields,
        start: start_by_name::<SweepUsers>,
    };
    type Event = SweepEvent;
    type Answer = SweepReport;

    fn run(
        self,
        client: Client,
        progress: Progress<SweepEvent>,
    ) -> BoxFuture<'static, Result<SweepReport, Error>> {
        Box::pin(run::run(self, client, progress))
    }
}
