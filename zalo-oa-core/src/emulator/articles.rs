//! Articles. Creating one gives the token of a job, not an id; the id comes from asking for the
//! job until it is done. What was sent is kept as it came, so that it can be read back letter by
//! letter.

mod check;
pub(super) mod video;

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::{
    calendar,
    desk::Desk,
    params::Params,
    refusal::Refusal,
    reply::{Answer, Outcome},
};
use crate::platform::Timestamp;

/// The type of an article that has a body.
const NORMAL: &str = "normal";

#[derive(Debug, Default)]
pub(super) struct Articles {
    /// In the order of their creation.
    published: Vec<Article>,
    jobs: HashMap<String, Job>,
    /// Tokens of jobs that still run.
    running: Vec<String>,
    month: i64,
    created_in_month: u32,
}

struct Article {
    id: String,
    kind: &'static str,
    fields: Map<String, Value>,
    created: Timestamp,
    updated: Timestamp,
}

struct Job {
    id: String,
    kind: &'static str,
    /// Gone once they are published.
    fields: Option<Map<String, Value>>,
    started: Timestamp,
    due: Timestamp,
    polls: u32,
}

impl std::fmt::Debug for Article {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Article").field("id", &self.id).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Job {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Job").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Articles {
    /// Publishes what is ready, in the order in which it was sent.
    pub(super) fn settle(&mut self, now: Timestamp) {
        let running = std::mem::take(&mut self.running);
        for token in running {
            match self.jobs.get_mut(&token) {
                Some(job) if job.due > now => self.running.push(token),
                Some(job) => {
                    let fields = job.fields.take().unwrap_or_default();
                    let (created, updated) = (job.started, job.due);
                    let (id, kind) = (job.id.clone(), job.kind);
                    self.publish(Article { id, kind, fields, created, updated });
                }
                None => {}
            }
        }
    }

    fn publish(&mut self, article: Article) {
        match self.find_mut(&article.id) {
            Some(known) => *known = Article { created: known.created, ..article },
            None => self.published.push(article),
        }
    }

    fn find(&self, id: &str) -> Option<&Article> {
        self.published.iter().find(|article| article.id == id)
    }

    fn find_mut(&mut self, id: &str) -> Option<&mut Article> {
        self.published.iter_mut().find(|article| article.id == id)
    }

    /// Whether a broadcast may carry it: it is there and shown.
    pub(super) fn is_shown(&self, id: &str) -> bool {
        self.find(id).is_some_and(|article| article.status() == "show")
    }

    fn count_created(&mut self, now: Timestamp, most: u32) -> Result<(), Refusal> {
        let month = calendar::month(now);
        if self.month != month {
            self.month = month;
            self.created_in_month = 0;
        }
        if self.created_in_month >= most {
            return Err(Refusal::ARTICLE_QUOTA);
        }
        self.created_in_month += 1;
        Ok(())
    }

    /// All of them as `articles.detail` shows them, newest first, with their times.
    pub(super) fn all(&self) -> Vec<Value> {
        let published = self.published.iter().rev();
        published
            .map(|article| {
                json!({
                    "article": article.detail(),
                    "created": article.created,
                    "updated": article.updated,
                })
            })
            .collect()
    }

    /// How many jobs still run.
    pub(super) fn running(&self) -> usize {
        self.running.len()
    }
}

impl Article {
    fn field(&self, name: &str) -> Option<&Value> {
        self.fields.get(name).filter(|value| !value.is_null())
    }

    fn text(&self, name: &str) -> &str {
        self.field(name).and_then(Value::as_str).unwrap_or_default()
    }

    /// `show` or `hide`; an article is hidden unless it says otherwise.
    fn status(&self) -> &str {
        self.field("status").and_then(Value::as_str).unwrap_or("hide")
    }

    fn link(&self) -> String {
        format!("https://oa.zalo.me/article?id={}", self.id)
    }

    fn detail(&self) -> Value {
        let mut fields = self.fields.clone();
        fields.insert("id".to_owned(), json!(self.id));
        fields.insert("type".to_owned(), json!(self.kind));
        fields.insert("status".to_owned(), json!(self.status()));
        fields.entry("comment").or_insert(json!("show"));
        fields.insert("link_view".to_owned(), json!(self.link()));
        Value::Object(fields)
    }
}

/// `articles.create`
pub(super) fn create(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    check::fields(params)?;
    begin(desk, NORMAL, params)
}

/// Starts the job of a new article, if the month has one left.
fn begin(desk: &mut Desk<'_>, kind: &'static str, params: Params<'_>) -> Outcome {
    let most = desk.settings.articles_a_month;
    desk.account.articles.count_created(desk.now, most)?;
    let id = desk.account.ids.hex(24);
    Ok(Answer::Data(start(desk, id, kind, params)))
}

/// `articles.update`: the whole article again, with its id.
pub(super) fn update(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let id = existing(desk, NORMAL, params)?;
    check::fields(params)?;
    Ok(Answer::Data(start(desk, id, NORMAL, params)))
}

/// The id of an article of that type.
fn existing(desk: &Desk<'_>, kind: &str, params: Params<'_>) -> Result<String, Refusal> {
    let id = params.text("id")?;
    let found = desk.account.articles.find(id).filter(|article| article.kind == kind);
    found.map(|_| id.to_owned()).ok_or_else(|| Refusal::invalid("id"))
}

/// Starts a job; the answer with its token.
fn start(desk: &mut Desk<'_>, id: String, kind: &'static str, params: Params<'_>) -> Value {
    let token = desk.account.ids.token(88);
    let mut fields = params.0.clone();
    fields.remove("id");
    fields.remove("type");
    let job = Job {
        id,
        kind,
        fields: Some(fields),
        started: desk.now,
        due: desk.now.plus(desk.settings.article_time),
        polls: 0,
    };
    let articles = &mut desk.account.articles;
    articles.running.push(token.clone());
    articles.jobs.insert(token.clone(), job);
    articles.settle(desk.now);
    json!({ "token": token })
}

/// `articles.verify`: the id of a finished job; `-214` until then.
pub(super) fn verify(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let token = params.text("token")?;
    let job = desk.account.articles.jobs.get_mut(token);
    let job = job.ok_or_else(|| Refusal::invalid("token"))?;
    job.polls = job.polls.saturating_add(1);
    if job.due > desk.now || job.polls <= desk.settings.article_polls {
        return Err(Refusal::PROCESSING);
    }
    Ok(Answer::Data(json!({ "id": job.id })))
}

/// `articles.detail`
pub(super) fn detail(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let found = desk.account.articles.find(params.text("id")?);
    let article = found.ok_or_else(|| Refusal::invalid("id"))?;
    Ok(Answer::Data(article.detail()))
}

/// `articles.list`: newest first.
pub(super) fn list(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    match params.maybe_text("type")? {
        None | Some(NORMAL) => page(desk, NORMAL, params),
        Some(video::VIDEO) => page(desk, video::VIDEO, params),
        Some(_) => Err(Refusal::invalid("type")),
    }
}

fn page(desk: &Desk<'_>, kind: &str, params: Params<'_>) -> Outcome {
    let offset = params.whole("offset", 0..=u32::MAX)?;
    let limit = params.whole("limit", 1..=10)?;
    let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let articles =
        || desk.account.articles.published.iter().rev().filter(|article| article.kind == kind);
    let page = articles().skip(place(offset)).take(place(limit));
    let medias: Vec<Value> = page.map(|article| media(desk, article)).collect();
    Ok(Answer::Data(json!({ "medias": medias, "total": articles().count() })))
}

fn media(desk: &Desk<'_>, article: &Article) -> Value {
    let form = desk.settings.readings.article_dates;
    let cover = article.field("cover");
    let thumb = cover.and_then(|cover| cover.get("photo_url")).and_then(Value::as_str);
    let thumb = thumb.unwrap_or_else(|| article.text("avatar")).to_owned();
    json!({
        "id": article.id,
        "type": article.kind,
        "title": article.text("title"),
        "status": article.status(),
        "total_view": 0,
        "total_share": 0,
        "create_date": form.write(article.created.0),
        "update_date": form.write(article.updated.0),
        "thumb": desk.settings.picture(&format!("cover-{}", article.id)).unwrap_or(thumb),
        "link_view": article.link(),
    })
}

/// `articles.remove`
pub(super) fn remove(desk: &mut Desk<'_>, params: Params<'_>) -> Outcome {
    let id = params.text("id")?;
    let published = &mut desk.account.articles.published;
    let place = published.iter().position(|article| article.id == id);
    published.remove(place.ok_or_else(|| Refusal::invalid("id"))?);
    Ok(Answer::Done)
}
