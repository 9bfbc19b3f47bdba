//! `broadcast.settle`: a person has looked, and says what became of a broadcast.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{WAIT, Where, page};
use crate::{
    client::Client,
    endpoint::{Described, models},
    error::{BuildError, Error},
    model::{ArticleId, MessageId, Target},
    operation::{Entry, Operation, Progress, start_by_name},
    platform::BoxFuture,
    store::{
        Journal,
        journal::{State, TargetDigest, Verdict, settle},
    },
};

/// Settles a broadcast of unknown outcome, after a person has looked at the OA's broadcast page.
///
/// ```no_run
/// use zalo_oa_core::{Client, broadcast::SettleBroadcast, model::{ArticleId, Target}};
/// use zalo_oa_core::store::journal::Verdict;
///
/// # async fn run(client: Client, article: ArticleId) -> Result<(), zalo_oa_core::Error> {
/// let verdict = Verdict::Sent { message_id: None };
/// client.start(SettleBroadcast::new(Target::everyone(), [article], verdict)).result().await?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "SettleParams")]
pub struct SettleBroadcast {
    target: Target,
    articles: Vec<ArticleId>,
    verdict: Verdict,
    journal: Where,
}

impl SettleBroadcast {
    /// What the person found about these articles and this target, as they were sent.
    #[must_use]
    pub fn new(
        target: Target,
        articles: impl IntoIterator<Item = ArticleId>,
        verdict: Verdict,
    ) -> Self {
        let articles = articles.into_iter().collect();
        Self { target, articles, verdict, journal: Where::BesideTokens }
    }

    /// Where it is written down, in place of beside the client's tokens.
    #[must_use]
    pub fn journal(mut self, journal: Arc<dyn Journal>) -> Self {
        self.journal = Where::Here(journal);
        self
    }
}

models! {
    /// Parameters of `broadcast.settle`.
    SettleParams {
        must {
            /// Who it was for, as it was sent.
            target: Target,
            /// The articles.
            article_ids: Vec<ArticleId>,
            /// Whether it was found on the OA's broadcast page. If not, the next run may send it.
            sent: bool,
        }
        may {
            /// The broadcast, if the page shows its id.
            message_id: MessageId,
            /// Folder of the journal in place of that of the tokens; `:memory:` is the program's own.
            journal: String,
        }
    }

    /// What was settled.
    Settled {
        must {
            /// The articles whose outcome was unknown and no longer is.
            article_ids: Vec<ArticleId>,
            /// Whether they count as sent.
            sent: bool,
        }
    }
}

impl From<SettleParams> for SettleBroadcast {
    fn from(params: SettleParams) -> Self {
        let verdict = match params.sent {
            true => Verdict::Sent { message_id: params.message_id },
            false => Verdict::NotSent,
        };
        let journal = params.journal.into();
        Self { target: params.target, articles: params.article_ids, verdict, journal }
    }
}

/// What happens on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[non_exhaustive]
pub enum SettleEvent {
    /// The journal says what the person has found.
    Settled {
        /// The articles.
        article_ids: Vec<ArticleId>,
    },
}

impl Operation for SettleBroadcast {
    const ENTRY: &'static Entry = &Entry {
        name: "broadcast.settle",
        doc: &[
            " Settles a broadcast of unknown outcome, after a person has looked at the OA's broadcast page.",
            "",
            " Sends nothing. What counts as sent is never sent again; what does not, the next run of",
            " `broadcast.once` may send.",
        ],
        fields: SettleParams::MODEL.fields,
        events: &[("settled", "the journal says what the person has found: `article_ids`")],
        answer: Settled::MODEL.fields,
        start: start_by_name::<SettleBroadcast>,
    };
    type Event = SettleEvent;
    type Answer = Settled;

    fn run(
        self,
        client: Client,
        progress: Progress<SettleEvent>,
    ) -> BoxFuture<'static, Result<Settled, Error>> {
        Box::pin(run(self, client, progress))
    }
}

async fn run(
    settling: SettleBroadcast,
    client: Client,
    progress: Progress<SettleEvent>,
) -> Result<Settled, Error> {
    let call = SettleBroadcast::ENTRY.name;
    let SettleBroadcast { target, articles, verdict, journal } = settling;
    serde_json::to_value(&target).map_err(|error| BuildError::params(call, "target", &error))?;
    let target = TargetDigest::from(&target);
    let journal = page::journal(call, &client, journal)?;
    let oa = page::oa(&client).await?;
    let which = |entry: &crate::store::journal::Entry| {
        entry.target == target && articles.contains(&entry.article)
    };
    let now = client.now();
    let settled = settle(&*journal, &oa, which, &verdict, (now, WAIT)).await;
    let settled = settled.map_err(|error| page::unusable(call, &error))?;
    if settled.is_empty() {
        let entries = journal.entries(&oa).await.map_err(|error| page::unusable(call, &error))?;
        let what = match entries.iter().find(|entry| which(entry)).map(|entry| &entry.state) {
            Some(State::Sent { at, .. }) => format!("it was sent on {}", at.utc()),
            Some(State::Refused { at, code }) => format!("Zalo refused it on {}: {code}", at.utc()),
            _ => "the journal knows nothing of it: nothing was sent".to_owned(),
        };
        return Err(BuildError::field(call, format!("nothing to settle, {what}")).into());
    }
    let article_ids: Vec<ArticleId> = settled.into_iter().map(|entry| entry.article).collect();
    progress.report(SettleEvent::Settled { article_ids: article_ids.clone() });
    Ok(Settled { article_ids, sent: verdict != Verdict::NotSent })
}
