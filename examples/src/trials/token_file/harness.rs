//! An emulator on loopback, one OA's tokens in a folder, and processes that use them, whatever they
//! are written in.

use std::{
    collections::BTreeMap,
    fs,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::Duration,
};

use zalo_oa_core::{
    App, Error,
    api::GetOa,
    client::Bases,
    emulator::{
        ClockMode, Emulator, Package, Presentation, RateLimits, TokenKind, digest,
        serve::{ServeOptions, Server},
    },
    platform::{Runtime, SystemRuntime},
    store::{FileStore, OaKey, Stored, TokenStore},
};

use super::{
    LIFE, WAIT,
    judge::Evidence,
    worker::{self, Order, Worker},
};
use crate::{Failure, trials::chance::Chance};

/// Each of some 1 ms and more.
const LONGEST_START: Duration = Duration::from_secs(60);

fn fresh_folder(name: &str) -> Result<PathBuf, Failure> {
    let here = std::process::id();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../target/trials")
        .join(format!("{name}-{here}"));
    fs::create_dir_all(folder.join("journal"))?;
    Ok(folder)
}

/// A trial under way.
pub(in crate::trials) struct Trial {
    worker: Worker,
    folder: PathBuf,
    pub(super) chance: Chance,
    pub(in crate::trials) emulator: Emulator,
    server: Server,
    app: App,
    store: Arc<FileStore>,
    living: BTreeMap<String, Child>,
    started: usize,
    pub(super) evidence: Evidence,
}

impl Trial {
    pub(in crate::trials) async fn start(
        worker: Worker,
        seed: u64,
        name: &str,
        processes: usize,
    ) -> Result<Self, Failure> {
        let folder = fresh_folder(name)?;
        let emulator = Emulator::builder()
            .seed(seed)
            .followers(1)
            .package(Package::Comprehensive)
            .rate_limits(RateLimits::OFF)
            .access_life(LIFE)
            .clock(ClockMode::Manual)
            .build();
        let server = Server::start(emulator.clone(), ServeOptions::default())?;
        let app = App::builder(emulator.app_id())
            .secret(emulator.app_secret())
            .bases(Bases::emulator(&server.base()).map_err(Error::from)?)
            .runtime(emulator.runtime())
            .build()?;
        let store = FileStore::new(folder.join("tokens")).map_err(|error| error.to_string())?;
        let mut trial = Self {
            worker,
            folder,
            chance: Chance(seed),
            emulator,
            server,
            app,
            store: Arc::new(store),
            living: BTreeMap::new(),
            started: 0,
            evidence: Evidence::default(),
        };
        trial.sign_in().await?;
        for _ in 0..processes {
            trial.spawn(None, WAIT)?;
        }
        Ok(trial)
    }

    async fn sign_in(&self) -> Result<(), Failure> {
        let code = self.emulator.issue_code(None);
        let store = Arc::clone(&self.store);
        self.app.sign_in(self.emulator.oa_id(), store, code.as_str(), None).await?;
        Ok(())
    }

    /// Starts a process, which stops itself at a step if it shall; its label.
    pub(in crate::trials) fn spawn(
        &mut self,
        stop_at: Option<&str>,
        wait: Duration,
    ) -> Result<String, Failure> {
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
            stop_at: stop_at.map(str::to_owned),
            wait,
        };
        let order = serde_json::to_string(&order).map_err(|error| error.to_string())?;
        let child = Command::new(&self.worker.program)
            .args(&self.worker.arguments)
            .env(worker::VARIABLE, order)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()?;
        self.living.insert(label.clone(), child);
        Ok(label)
    }

    /// Until all but one of the processes are at work: what has just been started in place of one
    /// that was killed may take a while.
    pub(super) async fn wait_until_at_work(&mut self) -> Result<(), Failure> {
        for _ in 0..LONGEST_START.as_millis() {
            let mut starting = 0;
            for (label, child) in &mut self.living {
                if child.try_wait()?.is_some() {
                    return Err(format!("{label} ended by itself").into());
                }
                let journal = fs::metadata(self.folder.join("journal").join(label));
                starting += usize::from(journal.map_or(0, |journal| journal.len()) == 0);
            }
            if starting <= 1 {
                return Ok(());
            }
            SystemRuntime.sleep(Duration::from_millis(1)).await;
        }
        Err("the processes do not come to work".to_owned().into())
    }

    /// Until somebody refreshes; not for ever, since nobody may have a reason to.
    pub(super) async fn wait_for_a_holder(&self) {
        for _ in 0..500 {
            if self.living.keys().any(|label| self.holds_the_lease(label)) {
                return;
            }
            SystemRuntime.sleep(Duration::from_millis(1)).await;
        }
    }

    /// Kills the process that is refreshing, if it is aimed at and there is one, else any.
    pub(super) fn kill_one(&mut self, aimed: bool) -> Result<(), Failure> {
        let labels: Vec<String> = self.living.keys().cloned().collect();
        let inside = labels.iter().find(|label| self.holds_the_lease(label));
        let any = labels.get(self.chance.below(labels.len() as u64) as usize);
        let victim = if aimed { inside.or(any) } else { any };
        let Some(label) = victim.cloned() else {
            return Ok(());
        };
        let shown = self.refreshes().len();
        if let Some(mut child) = self.living.remove(&label) {
            if child.try_wait()?.is_some() {
                return Err(format!("{label} ended by itself").into());
            }
            child.kill()?;
            child.wait()?;
        }
        self.evidence.deaths.insert(label, shown);
        self.spawn(None, WAIT).map(drop)
    }

    fn holds_the_lease(&self, label: &str) -> bool {
        let text = self.journal(label);
        text.rfind("lease\n") > text.rfind("released\n")
    }

    /// What a process has written down so far.
    pub(in crate::trials) fn journal(&self, label: &str) -> String {
        fs::read_to_string(self.folder.join("journal").join(label)).unwrap_or_default()
    }

    /// The number of a living process.
    pub(in crate::trials) fn number(&self, label: &str) -> u32 {
        self.living.get(label).map_or(0, Child::id)
    }

    pub(in crate::trials) fn refreshes(&self) -> Vec<Presentation> {
        let all = self.emulator.presentations();
        all.into_iter().filter(|shown| shown.kind == TokenKind::Refresh).collect()
    }

    /// A process has found the tokens dead and noted it: the administrator consents again.
    pub(super) async fn consent_if_needed(&mut self) -> Result<bool, Failure> {
        let stored = self.stored().await?;
        if stored.intent.is_none_or(|intent| intent.refused.is_none()) {
            return Ok(false);
        }
        self.evidence.lost.push(digest(stored.tokens.refresh_token.reveal()));
        self.sign_in().await?;
        Ok(true)
    }

    pub(in crate::trials) async fn stored(&self) -> Result<Stored, Failure> {
        let key = OaKey { app: self.emulator.app_id().into(), oa: self.emulator.oa_id() };
        let stored = self.store.load(&key).await.map_err(|error| error.to_string())?;
        stored.ok_or_else(|| "the token file is gone".to_owned().into())
    }

    /// Removes what is left when nobody needs to look at it.
    pub(in crate::trials) fn remove(&self) -> Result<(), Failure> {
        Ok(fs::remove_dir_all(&self.folder)?)
    }

    /// Lets the living end by themselves; the OA must be signed in, or need a consent for a reason.
    pub(in crate::trials) async fn end(&mut self) -> Result<(), Failure> {
        fs::write(self.folder.join("stop"), "")?;
        for (label, mut child) in std::mem::take(&mut self.living) {
            if !child.wait()?.success() {
                return Err(format!("{label} did not end well").into());
            }
        }
        self.consent_if_needed().await?;
        self.emulator.clear_faults();
        let client = self.app.oa(self.emulator.oa_id(), Arc::clone(&self.store) as _);
        let outcome = client.send(GetOa::new()).await;
        if outcome.is_err() && !self.consent_if_needed().await? {
            outcome?;
        }
        self.evidence.shown = self
            .refreshes()
            .into_iter()
            // The harness's own look at the end writes no journal.
            .filter(|shown| shown.label.starts_with('p'))
            .collect();
        let journals = self.folder.join("journal");
        self.evidence.read_journals(&journals)
    }
}
