//! The steps of `publish`: draft, create, look if unsure, follow the job.

use std::{fmt, str::FromStr, time::Duration};

use serde::{Deserialize, Serialize};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::{Draft, DraftError, Publish, PublishEvent, Published, What, draft, limits};
use crate::{
    api::{ArticleSummary, CreateArticle, GetOa, ListArticles, VerifyArticle},
    client::{CallOptions, Client},
    error::{Advice, BuildError, Error},
    model::{ArticleId, Block, Cover, JobToken, Visibility},
    operation::Progress,
    platform::Timestamp,
};

/// Pauses between questions about a job: doubling from the first to the longest.
const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(30);
/// How long an article of unknown outcome is looked for; it is listed once it is processed.
const LOOK: Duration = Duration::from_secs(120);
/// How far this machine's clock and Zalo's may differ.
const SKEW: Duration = Duration::from_secs(60);
/// How many of the newest articles are searched.
const SEARCHED: u32 = 50;

/// Where an earlier run stopped. As text it can be kept anywhere; it holds no secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Resume {
    /// Zalo took this job.
    Job {
        /// The job.
        token: JobToken,
    },
    /// A create got no answer.
    Look {
        /// The title that was sent.
        title: String,
        /// When it was sent.
        since: Timestamp,
    },
}

impl fmt::Display for Resume {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = serde_json::to_string(self).map_err(|_| fmt::Error)?;
        f.write_str(&text)
    }
}

impl FromStr for Resume {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|_| "`resume` is not what a run reported".to_owned())
    }
}

struct Run {
    client: Client,
    progress: Progress<PublishEvent>,
    deadline: Duration,
}

pub(super) async fn run(
    publish: Publish,
    client: Client,
    progress: Progress<PublishEvent>,
) -> Result<Published, Error> {
    let Publish { what, resume, deadline } = publish;
    let run = Run { client, progress, deadline };
    if let Some(Resume::Job { token }) = resume {
        return run.follow(token, None).await;
    }
    let article = run.article(what).await?;
    let title = article.title.clone();
    if let Some(Resume::Look { title, since }) = &resume
        && let Some(found) = run.look(title, *since).await?
    {
        return Ok(run.done(found.id.clone(), Some(found)));
    }
    match run.create(article).await? {
        Made::Job(token) => run.follow(token, Some(title)).await,
        Made::Found(found) => Ok(run.done(found.id.clone(), Some(found))),
    }
}

enum Made {
    Job(JobToken),
    Found(ArticleSummary),
}

impl Run {
    /// The article to create; asks for the OA's cover only when there is no other.
    async fn article(&self, what: What) -> Result<CreateArticle, Error> {
        let (document, options) = match what {
            What::Article(mut article) => {
                article.status.get_or_insert(Visibility::Show);
                composed(&mut article);
                return Ok(*article);
            }
            What::Job => {
                let what = "`resume` speaks of no job: give the document too";
                return Err(BuildError::field("publish", what).into());
            }
            What::Document(both) => *both,
        };
        let draft = draft(&document, &options)?;
        self.progress.report(PublishEvent::Drafted {
            title: draft.title.clone(),
            blocks: draft.body.len(),
            notes: draft.notes.iter().map(ToString::to_string).collect(),
            notes_vi: draft.notes.iter().map(super::Note::vi).collect(),
        });
        self.finish(draft).await
    }

    async fn finish(&self, draft: Draft) -> Result<CreateArticle, Error> {
        let cover = match draft.cover {
            Some(cover) => cover,
            None => self.own_cover().await?,
        };
        let mut article = CreateArticle::new(
            draft.title,
            draft.author,
            draft.description,
            Cover::photo(cover),
            draft.body,
        )
        .status(draft.status);
        article.comment = draft.comment;
        article.tracking_link = draft.tracking_link;
        Ok(article)
    }

    async fn own_cover(&self) -> Result<String, Error> {
        let oa = self.client.send(GetOa::new()).await?;
        oa.cover
            .or(oa.avatar)
            .ok_or_else(|| DraftError::Missing { field: limits::Field::Cover }.into())
    }

    async fn create(&self, article: CreateArticle) -> Result<Made, Error> {
        let title = article.title.clone();
        let since = self.client.now();
        let resume = Resume::Look { title: title.clone(), since }.to_string();
        // Reported before anything is sent: a run that is killed meanwhile can be resumed too.
        self.progress.report(PublishEvent::Creating { resume: resume.clone() });
        let mut error = match self.client.send(article).await {
            Ok(job) => return Ok(Made::Job(job.token)),
            Err(error) if !error.outcome_known() => error,
            Err(error) => return Err(error),
        };
        self.progress.report(PublishEvent::Looking { resume: resume.clone() });
        match self.look(&title, since).await {
            Ok(Some(found)) => Ok(Made::Found(found)),
            // While looking fails too, the outcome stays unknown: that is what is told.
            Ok(None) | Err(_) => {
                error.set_resume(resume);
                Err(error)
            }
        }
    }

    /// Looks for an article of unknown outcome until it would be listed if it were there: a job is
    /// listed only once it is processed. An error only when the last look failed.
    async fn look(&self, title: &str, since: Timestamp) -> Result<Option<ArticleSummary>, Error> {
        let until = since.plus(LOOK).max(self.client.now().plus(FIRST));
        let mut pause = FIRST;
        loop {
            let found = self.find(title, since).await;
            if matches!(found, Ok(Some(_))) || self.client.now() >= until {
                return found;
            }
            self.client.runtime().sleep(pause).await;
            pause = (pause * 2).min(LONGEST);
        }
    }

    /// The newest article of that title that is not older than the create. One without a date
    /// might be an old one, so it does not count.
    async fn find(&self, title: &str, since: Timestamp) -> Result<Option<ArticleSummary>, Error> {
        let skew = i64::try_from(SKEW.as_millis()).unwrap_or(i64::MAX);
        let earliest = Timestamp(since.0.saturating_sub(skew));
        let mut pages = self.client.pages(ListArticles::new(0, 10));
        while pages.offset() < SEARCHED {
            let Some(articles) = pages.next_page().await? else {
                break;
            };
            let found = articles.into_iter().find(|article| {
                let recent = article.create_date.is_some_and(|made| made >= earliest);
                article.title == title && recent
            });
            if found.is_some() {
                return Ok(found);
            }
        }
        Ok(None)
    }

    /// Asks about the job with growing pauses until it has an id.
    async fn follow(&self, token: JobToken, title: Option<String>) -> Result<Published, Error> {
        let resume = Resume::Job { token: token.clone() }.to_string();
        self.progress.report(PublishEvent::Created { resume: resume.clone() });
        let began = self.client.now();
        let mut pause = FIRST;
        let mut asked = 0;
        loop {
            asked += 1;
            match self.client.send(VerifyArticle::new(token.clone())).await {
                Ok(article) => return Ok(self.found(article.id, title).await),
                // Not done yet; or no answer, no network, no allowance: the job goes on meanwhile.
                Err(error)
                    if matches!(
                        error.advice(),
                        Advice::Poll | Advice::Again | Advice::Unsure | Advice::Pause(_)
                    ) => {}
                Err(mut error) => {
                    error.set_resume(resume);
                    return Err(error);
                }
            }
            let waited = self.client.now().since(began);
            let waited_ms = millis(waited);
            if waited >= self.deadline {
                let call = "articles.verify".to_owned();
                return Err(Error::Pending { call, waited_ms, resume });
            }
            let next = pause.min(self.deadline - waited);
            self.progress.report(PublishEvent::Processing {
                asked,
                waited_ms,
                next_ms: millis(next),
            });
            self.client.runtime().sleep(next).await;
            pause = (pause * 2).min(LONGEST);
        }
    }

    /// Adds title and link from the list, where it has them: a comfort, so failures do not count.
    async fn found(&self, id: ArticleId, title: Option<String>) -> Published {
        let hasty = CallOptions::default().attempts(1).deadline(LONGEST);
        let listed = self.client.with(hasty).send(ListArticles::new(0, 10)).await;
        let summary =
            listed.ok().and_then(|page| page.medias.into_iter().find(|article| article.id == id));
        let mut published = self.done(id, summary);
        if let Some(title) = title {
            published.title = title;
        }
        published
    }

    fn done(&self, article_id: ArticleId, summary: Option<ArticleSummary>) -> Published {
        self.progress.report(PublishEvent::Published { article_id: article_id.clone() });
        let (title, link) = match summary {
            Some(summary) => (summary.title, summary.link_view),
            None => (String::new(), None),
        };
        Published { article_id, title, link }
    }
}

/// Texts go out in NFC, as those of documents do.
fn composed(article: &mut CreateArticle) {
    let texts = [&mut article.title, &mut article.author, &mut article.description];
    let blocks = article.body.iter_mut().filter_map(|block| match block {
        Block::Text { content } => Some(content),
        _ => None,
    });
    for text in texts.into_iter().chain(blocks) {
        if !is_nfc(text) {
            *text = text.nfc().collect();
        }
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
