//! A broadcast that is sent once, whatever happens to the program that sends it.
//!
//! Zalo has no call that tells what became of a broadcast, and a follower who gets the same article
//! twice is a citizen who stops reading. So `broadcast.once` writes down what it is about to send
//! (see [`journal`](crate::store::journal)), and a rerun finds it *sent*, *refused* or *unknown*
//! and sends nothing again by itself. What is unknown a person settles, with [`SettleBroadcast`].

mod answer;
mod page;
mod run;
mod settle;

use std::{sync::Arc, time::Duration};

use serde::{Deserialize, Serialize};

pub use answer::{Broadcasted, Outcome};
#[cfg(all(feature = "export", not(target_arch = "wasm32")))]
pub(crate) use page::oa as oa_of;
pub use settle::{SettleBroadcast, SettleEvent, Settled};

use crate::{
    client::Client,
    endpoint::{Described, models},
    error::Error,
    model::{ArticleId, Target},
    operation::{Entry, Operation, Progress, start_by_name},
    platform::{BoxFuture, Timestamp},
    store::Journal,
};

/// How long to wait for another broadcast of the same OA.
const WAIT: Duration = Duration::from_secs(60);

/// The journal that the app keeps in memory.
const IN_MEMORY: &str = ":memory:";

/// Sends articles to a target, once: a rerun is answered from the journal.
///
/// An answer is not an error, whatever it says: look at its `outcome`. Errors mean that nothing
/// was sent and nothing is written down; run it again.
///
/// ```no_run
/// use zalo_oa_core::{Client, broadcast::{BroadcastOnce, Outcome}, model::{ArticleId, Target}};
///
/// # async fn run(client: Client, article: ArticleId) -> Result<(), zalo_oa_core::Error> {
/// let broadcast = BroadcastOnce::new(Target::everyone(), [article]);
/// let answer = client.start(broadcast).result().await?;
/// match answer.outcome {
///     Outcome::Sent | Outcome::SentBefore => println!("{:?}", answer.message_id),
///     Outcome::Refused => println!("{:?}: {:?}", answer.code, answer.hint),
///     _ => println!("look at the OA's broadcast page, then settle it: {:?}", answer.hint),
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "BroadcastOnceParams")]
pub struct BroadcastOnce {
    target: Target,
    articles: Vec<ArticleId>,
    again: bool,
    wait: Duration,
    journal: Where,
}

impl BroadcastOnce {
    /// One to five articles to a target. Each article counts by itself: a run that holds one that
    /// went to this target before sends none of them.
    #[must_use]
    pub fn new(target: Target, articles: impl IntoIterator<Item = ArticleId>) -> Self {
        let articles = articles.into_iter().collect();
        Self { target, articles, again: false, wait: WAIT, journal: Where::BesideTokens }
    }

    /// Sends again what Zalo has refused before, for example at night.
    #[must_use]
    pub fn again_if_refused(mut self) -> Self {
        self.again = true;
        self
    }

    /// How long to wait while another broadcast of the OA is under way; 60 s by default. With a
    /// journal in files it is real time.
    #[must_use]
    pub fn wait(mut self, wait: Duration) -> Self {
        self.wait = wait;
        self
    }

    /// Where it is written down, in place of beside the client's tokens.
    #[must_use]
    pub fn journal(mut self, journal: Arc<dyn Journal>) -> Self {
        self.journal = Where::Here(journal);
        self
    }
}

/// Where the journal is.
#[derive(Clone, Default)]
pub(crate) enum Where {
    #[default]
    BesideTokens,
    Named(String),
    Here(Arc<dyn Journal>),
}

impl std::fmt::Debug for Where {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::BesideTokens => "beside the tokens",
            Self::Named(name) => name,
            Self::Here(_) => "given",
        })
    }
}

impl From<Option<String>> for Where {
    fn from(name: Option<String>) -> Self {
        name.map_or(Self::BesideTokens, Self::Named)
    }
}

models! {
    /// Parameters of `broadcast.once`.
    BroadcastOnceParams {
        must {
            /// Who gets it: `ages` (`0-12`, `13-17`, `18-24`, `25-34`, `35-44`, `45-54`, `55-64`, `65+`), `gender` (`male`,
            /// `female`), `regions` (`north`, `central`, `south`), `cities` (names), `platforms` (`ios`, `android`); codes
            /// serve, too. Groups narrow each other, one that is left out takes everybody, an empty one is refused.
            target: Target,
            /// One to five articles, processed and visible, first one on top. Each counts by itself.
            article_ids: Vec<ArticleId>,
        }
        may {
            /// Send again what Zalo has refused before.
            again_if_refused: bool,
            /// How long to wait while another broadcast of the OA is under way, in seconds; 60 by default.
            wait_s: u32,
            /// Folder of the journal in place of that of the tokens; `:memory:` forgets it with the program.
            journal: String,
        }
    }
}

impl From<BroadcastOnceParams> for BroadcastOnce {
    fn from(params: BroadcastOnceParams) -> Self {
        Self {
            target: params.target,
            articles: params.article_ids,
            again: params.again_if_refused.unwrap_or_default(),
            wait: params.wait_s.map_or(WAIT, |s| Duration::from_secs(s.into())),
            journal: params.journal.into(),
        }
    }
}

/// What happens while a broadcast is sent.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[non_exhaustive]
pub enum BroadcastEvent {
    /// It is written down; the call leaves now.
    Begun {
        /// When.
        at: Timestamp,
    },
    /// Nothing was sent, or Zalo refused before acting, and the journal says so. It may be tried
    /// again after a pause.
    Withdrawn {
        /// When.
        at: Timestamp,
    },
    /// The answer came and cannot be written down: the next run will find it unknown.
    NotNoted {
        /// Why.
        why: String,
    },
}

impl Operation for BroadcastOnce {
    const ENTRY: &'static Entry = &Entry {
        name: "broadcast.once",
        doc: &[
            " Sends articles to a target, once: a rerun is answered from the journal and sends nothing.",
            "",
            " The answer is no error whatever it says, look at `outcome`: `sent` (now), `sent_before`,",
            " `refused` (sent again only with `again_if_refused`), or `unknown`: the call may have taken",
            " effect and no answer came; a person looks at the OA's broadcast page, then calls",
            " `broadcast.settle`. After an error nothing was sent: run it again.",
        ],
        fields: BroadcastOnceParams::MODEL.fields,
        events: &[
            ("begun", "it is written down and the call leaves: `at`"),
            ("withdrawn", "nothing was sent, and the journal says so: `at`"),
            (
                "not_noted",
                "the answer cannot be written down, a later run will find it unknown: `why`",
            ),
        ],
        answer: Broadcasted::MODEL.fields,
        start: start_by_name::<BroadcastOnce>,
    };
    type Event = BroadcastEvent;
    type Answer = Broadcasted;

    fn run(
        self,
        client: Client,
        progress: Progress<BroadcastEvent>,
    ) -> BoxFuture<'static, Result<Broadcasted, Error>> {
        Box::pin(run::run(self, client, progress))
    }
}
