//! An emulator on loopback, one OA's folder, and processes that broadcast for it.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Arc,
    time::Duration,
};

use zalo_oa_core::{
    App, Client, Error,
    broadcast::Broadcasted,
    client::Bases,
    emulator::{
        BroadcastRecord, ClockMode, Emulator, Fault, FaultPlan, Package, RateLimits,
        serve::{ServeOptions, Server, SharedClock},
    },
    model::{ArticleId, Target, target::City},
    platform::{Runtime, Timestamp},
    publish::{Document, DraftOptions, Publish},
    store::{FileStore, Journal, journal::Entry, journal::TargetDigest},
};

use super::worker::{Order, VARIABLE};
use crate::{Failure, trials::chance::Chance};

const DAY: Duration = Duration::from_secs(86_400);
/// Nine in the morning of 2026-11-02 in Vietnam.
const MORNING: Timestamp = Timestamp(1_793_584_800_000);
/// How long the platform takes for its answer.
pub(super) const ANSWER: u64 = 16;

/// One article to the people of one city: nobody lives in two, so nobody's daily allowance hides
/// a second broadcast.
#[derive(Clone)]
pub(super) struct Job {
    pub(super) article: ArticleId,
    pub(super) target: Target,
}

impl Job {
    /// Whether a broadcast is this one.
    pub(super) fn is(&self, record: &BroadcastRecord) -> bool {
        let target: Result<Target, _> = serde_json::from_value(record.target.clone());
        let same = target.is_ok_and(|target| digest(&target) == digest(&self.target));
        same && record.articles.iter().any(|article| *article == self.article.as_str())
    }
}

pub(super) fn digest(target: &Target) -> TargetDigest {
    TargetDigest::from(target)
}

pub(super) struct Bench {
    program: PathBuf,
    pub(super) folder: PathBuf,
    pub(super) chance: Chance,
    pub(super) emulator: Emulator,
    pub(super) clock: Arc<dyn Runtime>,
    server: Server,
    client: Client,
    pub(super) journal: Arc<dyn Journal>,
    jobs: Vec<Job>,
    articles: u32,
    started: u32,
}

impl Bench {
    pub(super) async fn start(program: &Path, seed: u64) -> Result<Self, Failure> {
        let name = format!("broadcast-once-{seed}-{}", std::process::id());
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/trials").join(name);
        for part in ["journal", "answers"] {
            fs::create_dir_all(folder.join(part))?;
        }
        let emulator = Emulator::builder()
            .seed(seed)
            .followers(1_000)
            .package(Package::Comprehensive)
            .rate_limits(RateLimits::OFF)
            .access_life(DAY * 365)
            .article_time(Duration::ZERO)
            .start(MORNING)
            .clock(ClockMode::Manual)
            .build();
        // The virtual clock runs along: journal and log have stamps to compare.
        let options = ServeOptions { running: true, ..ServeOptions::default() };
        let server = Server::start(emulator.clone(), options)?;
        let (base, key) = (server.base(), server.control_key());
        let clock = SharedClock::connect(&base, key).map_err(|error| error.to_string())?;
        let app = App::builder(emulator.app_id())
            .secret(emulator.app_secret())
            .bases(Bases::emulator(&base).map_err(Error::from)?)
            .runtime(Arc::clone(&clock))
            .build()?;
        let store = FileStore::new(folder.join("tokens")).map_err(|error| error.to_string())?;
        let code = emulator.issue_code(None);
        let oa = emulator.oa_id();
        let client = app.sign_in(oa, Arc::new(store.clone()), code.as_str(), None).await?;
        let slow = Fault::Slow { ms: ANSWER };
        emulator.add_faults(FaultPlan::default().always("broadcast.send", slow));
        Ok(Self {
            program: program.to_owned(),
            folder,
            chance: Chance(seed),
            emulator,
            clock,
            server,
            client,
            journal: store.broadcasts(),
            jobs: Vec::new(),
            articles: 0,
            started: 0,
        })
    }

    /// The next article and city; a new article begins a new week: a person may have one broadcast
    /// a day and six a month.
    pub(super) async fn job(&mut self) -> Result<Job, Failure> {
        if self.jobs.is_empty() {
            if self.articles > 0 {
                self.emulator.advance(DAY * 7);
            }
            self.articles += 1;
            let text = format!("# Tin số {}\n\nNội dung.", self.articles);
            let options = DraftOptions::new().author("Văn phòng");
            let publish = Publish::document(Document::markdown(&text), options);
            let article = self.client.start(publish).result().await?.article_id;
            let job =
                |city| Job { article: article.clone(), target: Target::everyone().cities([city]) };
            self.jobs = City::all().map(job).collect();
        }
        Ok(self.jobs.pop().ok_or("no job".to_owned())?)
    }

    pub(super) fn spawn(&mut self, job: &Job) -> Result<Process, Failure> {
        self.started += 1;
        let label = format!("p{:04}", self.started);
        let order = Order {
            label: label.clone(),
            folder: self.folder.clone(),
            base: self.server.base(),
            key: self.server.control_key().to_owned(),
            app: self.emulator.app_id().to_string(),
            secret: self.emulator.app_secret().to_string(),
            oa: self.emulator.oa_id().to_string(),
            article: job.article.clone(),
            target: job.target.clone(),
        };
        let order = serde_json::to_string(&order).map_err(|error| error.to_string())?;
        let child = Command::new(&self.program)
            .env(VARIABLE, order)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()?;
        Ok(Process { label, child, folder: self.folder.clone() })
    }

    /// What the journal says about a job.
    pub(super) async fn noted(&self, job: &Job) -> Result<Option<Entry>, Failure> {
        let oa = self.emulator.oa_id();
        let entries = self.journal.entries(&oa).await.map_err(|error| error.to_string())?;
        let target = digest(&job.target);
        let mut of_it = entries
            .into_iter()
            .filter(|entry| entry.article == job.article && entry.target == target);
        Ok(of_it.next())
    }

    /// What the platform took of a job.
    pub(super) fn taken(&self, job: &Job) -> Vec<BroadcastRecord> {
        self.emulator.broadcasts().into_iter().filter(|record| job.is(record)).collect()
    }

    /// The platform's log once everything has gone out.
    pub(super) fn log(&self) -> Log {
        self.emulator.advance(DAY);
        let mut times: BTreeMap<(String, String), u32> = BTreeMap::new();
        let deliveries = self.emulator.deliveries();
        for delivery in &deliveries {
            let key = (delivery.user_id.to_string(), delivery.content.clone());
            *times.entry(key).or_default() += 1;
        }
        let mut targets: BTreeMap<(String, String), u32> = BTreeMap::new();
        let records = self.emulator.broadcasts();
        for record in &records {
            let key = (record.articles.join(","), record.target.to_string());
            *targets.entry(key).or_default() += 1;
        }
        let twice = times.values().chain(targets.values()).filter(|times| **times > 1).count();
        let capped = records.iter().map(|record| record.capped).sum();
        Log { broadcasts: records.len(), deliveries: deliveries.len(), twice, capped }
    }

    pub(super) fn remove(&self) -> Result<(), Failure> {
        Ok(fs::remove_dir_all(&self.folder)?)
    }
}

/// What the platform's log shows at the end.
pub(super) struct Log {
    pub(super) broadcasts: usize,
    pub(super) deliveries: usize,
    /// Articles that reached a person, or were taken for a target, more than once.
    pub(super) twice: usize,
    /// People kept from a broadcast by their daily allowance.
    capped: u64,
}

impl Log {
    pub(super) fn violations(&self) -> Vec<String> {
        let mut found = Vec::new();
        if self.twice > 0 {
            found.push(format!("{} went out twice", self.twice));
        }
        if self.capped > 0 || self.deliveries == 0 {
            found.push("the log would not show what went out twice".to_owned());
        }
        found
    }
}

/// A process of the trial.
pub(super) struct Process {
    label: String,
    pub(super) child: Child,
    folder: PathBuf,
}

impl Process {
    /// What it has noted so far, a line for each step.
    pub(super) fn notes(&self) -> String {
        fs::read_to_string(self.folder.join("journal").join(&self.label)).unwrap_or_default()
    }

    pub(super) fn reached(&self, step: &str) -> bool {
        self.notes().lines().any(|line| line == step)
    }

    /// Waits for its end; its answer, if it came to one.
    pub(super) fn end(&mut self) -> Result<Option<Broadcasted>, Failure> {
        let ended = self.child.wait()?;
        let answer = fs::read_to_string(self.folder.join("answers").join(&self.label));
        let answer = answer.ok().and_then(|text| serde_json::from_str(&text).ok());
        Ok(answer.filter(|_| ended.success()))
    }
}
