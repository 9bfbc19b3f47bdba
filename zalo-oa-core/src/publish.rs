//! From a document to an article that people can read, in one operation.
//!
//! Zalo makes articles in a job: `create` answers with a token, `verify` turns the token into an
//! id once the pictures are fetched and the text is processed. Between the two a program may stop
//! or an answer may get lost. So the operation reports what a later run needs (its `resume` text),
//! and a create without an answer is looked for in the list before anything is made again.

pub mod document;
pub mod draft;
mod front_matter;
pub mod limits;
mod markdown;
mod plain;
mod run;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use document::{Document, Format};
pub use draft::{Draft, DraftError, DraftOptions, Note, Overflow, draft};
pub use run::Resume;

use crate::{
    api::CreateArticle,
    client::Client,
    endpoint::{Described, models},
    error::{BuildError, Error, Problem},
    model::{ArticleId, Visibility},
    operation::{Entry, Operation, Progress, start_by_name},
    platform::BoxFuture,
};

/// Publishes a document as an article and waits until Zalo has processed it.
///
/// ```no_run
/// use zalo_oa_core::{Client, publish::{Document, DraftOptions, Publish}};
///
/// # async fn run(client: Client) -> Result<(), zalo_oa_core::Error> {
/// let document = Document::markdown("# Lịch tiếp công dân\n\nSáng thứ Năm hằng tuần …");
/// let options = DraftOptions::new().author("Văn phòng UBND");
/// let mut running = client.start(Publish::document(document, options));
/// while let Some(event) = running.next().await {
///     eprintln!("{event:?}");
/// }
/// println!("{}", running.result().await?.article_id);
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "PublishParams")]
pub struct Publish {
    pub(crate) what: What,
    pub(crate) resume: Option<Resume>,
    pub(crate) deadline: Duration,
}

/// What is published.
#[derive(Clone)]
pub(crate) enum What {
    Document(Box<(Document, DraftOptions)>),
    Article(Box<CreateArticle>),
    /// Nothing new: only a job is followed.
    Job,
}

impl std::fmt::Debug for What {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Document(_) => "a document",
            Self::Article(_) => "an article",
            Self::Job => "a job",
        })
    }
}

/// How long a job is followed by default.
const DEADLINE: Duration = Duration::from_secs(600);

impl Publish {
    /// Publishes a document.
    #[must_use]
    pub fn document(document: Document, options: DraftOptions) -> Self {
        Self::new(What::Document(Box::new((document, options))))
    }

    /// Publishes an article that is ready. Where its `status` is not set it is shown, not hidden
    /// as Zalo would have it.
    #[must_use]
    pub fn article(article: CreateArticle) -> Self {
        Self::new(What::Article(Box::new(article)))
    }

    /// Goes on with a job whose `resume` text an earlier run reported.
    #[must_use]
    pub fn job(resume: Resume) -> Self {
        Self { resume: Some(resume), ..Self::new(What::Job) }
    }

    /// Goes on where an earlier run of the same document stopped. A job is followed; a create of
    /// unknown outcome is looked for, and made again only when the list does not hold it.
    #[must_use]
    pub fn resume(mut self, resume: Resume) -> Self {
        self.resume = Some(resume);
        self
    }

    /// How long to follow the job, 10 minutes by default.
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    fn new(what: What) -> Self {
        Self { what, resume: None, deadline: DEADLINE }
    }
}

models! {
    /// Parameters of `publish` by name: one of `markdown`, `text`, or only `resume`.
    PublishParams {
        may {
            /// The document as Markdown.
            markdown: String,
            /// The document as text; Markdown marks in it are noticed.
            text: String,
            /// Title, at most 150; else the opening heading or line.
            title: String,
            /// Summary, at most 300; else an excerpt of the first paragraph.
            description: String,
            /// Who wrote it, at most 50; required here or in front matter.
            author: String,
            /// Address of the cover picture; else the first picture, else the OA's own cover.
            cover: String,
            /// What to do with texts that are too long: `refuse` (default) or `cut`.
            overflow: String,
            /// `show` (default) or `hide`.
            status: String,
            /// `show` or `hide` comments.
            comment: String,
            /// Address that counts views.
            tracking_link: String,
            /// What an earlier run reported.
            resume: String,
            /// How long to follow the job, in seconds; 600 by default.
            deadline_s: u32,
        }
    }

    /// An article that Zalo has processed.
    Published {
        must {
            /// The article.
            article_id: ArticleId,
            /// Its title.
            title: String,
        }
        may {
            /// Address where people read it, when the list already has it.
            link: String,
        }
    }
}

impl TryFrom<PublishParams> for Publish {
    type Error = String;

    fn try_from(params: PublishParams) -> Result<Self, String> {
        let mut options = DraftOptions::new();
        let overflow = match params.overflow.as_deref() {
            None | Some("refuse") => Overflow::Refuse,
            Some("cut") => Overflow::Cut,
            Some(_) => return Err("`overflow` is neither `refuse` nor `cut`".to_owned()),
        };
        options = options.overflow(overflow);
        for (value, set) in [
            (params.title, DraftOptions::title as fn(_, String) -> _),
            (params.description, DraftOptions::description),
            (params.author, DraftOptions::author),
            (params.cover, DraftOptions::cover),
            (params.tracking_link, DraftOptions::tracking_link),
        ] {
            if let Some(value) = value {
                options = set(options, value);
            }
        }
        if let Some(word) = visibility("status", params.status)? {
            options = options.status(word);
        }
        if let Some(word) = visibility("comment", params.comment)? {
            options = options.comment(word);
        }
        let resume = params.resume.as_deref().map(str::parse::<Resume>).transpose()?;
        let what = match (params.markdown, params.text) {
            (Some(text), None) => What::Document(Box::new((Document::markdown(&text), options))),
            (None, Some(text)) => What::Document(Box::new((Document::auto(&text), options))),
            (None, None) if resume.is_some() => What::Job,
            (None, None) => return Err("`markdown` or `text` is missing".to_owned()),
            (Some(_), Some(_)) => return Err("give `markdown` or `text`, not both".to_owned()),
        };
        let seconds = params.deadline_s.map_or(DEADLINE, |s| Duration::from_secs(s.into()));
        Ok(Self { resume, ..Self::new(what) }.deadline(seconds))
    }
}

fn visibility(name: &str, word: Option<String>) -> Result<Option<Visibility>, String> {
    match word.as_deref() {
        None => Ok(None),
        Some("show") => Ok(Some(Visibility::Show)),
        Some("hide") => Ok(Some(Visibility::Hide)),
        Some(_) => Err(format!("`{name}` is neither `show` nor `hide`")),
    }
}

/// What happens while an article is published.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[non_exhaustive]
pub enum PublishEvent {
    /// The document has become an article.
    Drafted {
        /// Its title.
        title: String,
        /// Blocks of its body.
        blocks: usize,
        /// What was derived or cut, in English.
        notes: Vec<String>,
        /// The same in Vietnamese.
        notes_vi: Vec<String>,
    },
    /// The article is about to be sent. Keep `resume` in case the program stops before the next
    /// event.
    Creating {
        /// For a later run.
        resume: String,
    },
    /// Zalo took the job. Keep `resume`: a later run goes on from it.
    Created {
        /// For a later run.
        resume: String,
    },
    /// The create got no answer; the list is searched for the article.
    Looking {
        /// For a later run.
        resume: String,
    },
    /// The job is not done; it is asked again after a pause.
    Processing {
        /// How often it was asked.
        asked: u32,
        /// How long it is followed so far, in milliseconds.
        waited_ms: u64,
        /// The next pause, in milliseconds.
        next_ms: u64,
    },
    /// Done.
    Published {
        /// The article.
        article_id: ArticleId,
    },
}

impl Operation for Publish {
    const ENTRY: &'static Entry = &Entry {
        name: "publish",
        doc: &[" Publishes a document as an article and waits until Zalo has processed it."],
        fields: PublishParams::MODEL.fields,
        events: &[
            ("drafted", "the document has become an article: `title`, `blocks`, `notes`"),
            ("creating", "the article is about to be sent; keep `resume`"),
            ("created", "Zalo took the job; keep `resume`"),
            ("looking", "the create got no answer, the list is searched; keep `resume`"),
            ("processing", "not done yet: `asked`, `waited_ms`, `next_ms`"),
            ("published", "done: `article_id`"),
        ],
        answer: Published::MODEL.fields,
        start: start_by_name::<Publish>,
    };
    type Event = PublishEvent;
    type Answer = Published;

    fn run(
        self,
        client: Client,
        progress: Progress<PublishEvent>,
    ) -> BoxFuture<'static, Result<Published, Error>> {
        Box::pin(run::run(self, client, progress))
    }
}

impl From<DraftError> for Error {
    fn from(error: DraftError) -> Self {
        let problem = Problem::Document {
            what: error.to_string(),
            hint: error.hint(),
            hint_vi: error.hint_vi(),
        };
        BuildError::new("publish", problem).into()
    }
}
