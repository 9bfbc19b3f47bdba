//! One process of the trial: it calls the API without pause, and writes down each step of each
//! refresh before the next one happens.

use std::{
    env, fmt,
    fs::{File, OpenOptions},
    io::Write,
    path::{Path, PathBuf},
    process::Command,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use serde::{Deserialize, Serialize};
use tracing::{
    Event, Level, Metadata, Subscriber,
    field::{Field, Visit},
    span,
};
use zalo_oa_core::{
    App, Error,
    api::GetOa,
    auth::TokenPolicy,
    client::Bases,
    emulator::{
        digest,
        serve::{Control, SharedClock},
    },
    error::AuthError,
    platform::{BoxFuture, Runtime, SystemRuntime},
    store::FileStore,
    transport::{
        Timeouts, Transport, TransportError,
        reqwest::{Http, Network},
    },
};

use crate::Failure;

/// What is started as a process of a trial: a program that takes its [`Order`] from [`VARIABLE`],
/// names itself to the emulator by the order's label, and keeps the journal that the judge reads.
#[derive(Clone, Debug)]
pub(in crate::trials) struct Worker {
    pub(in crate::trials) program: PathBuf,
    pub(in crate::trials) arguments: Vec<PathBuf>,
}

impl Worker {
    pub(in crate::trials) fn program(program: &Path) -> Self {
        Self { program: program.to_owned(), arguments: Vec::new() }
    }
}

/// The variable that makes a program one process of the trial; it holds an [`Order`] as JSON.
pub const VARIABLE: &str = "ZALO_OA_TRIAL_WORKER";

/// Where the process finds everything.
#[derive(Debug, Serialize, Deserialize)]
pub struct Order {
    /// Its name for emulator and journal.
    pub label: String,
    /// Holds `tokens/`, `journal/` and, at the end, `stop`.
    pub folder: PathBuf,
    /// The emulator's address.
    pub base: String,
    /// The emulator's control key.
    pub key: String,
    /// The app.
    pub app: String,
    /// The app's secret, made up.
    pub secret: String,
    /// The OA.
    pub oa: String,
    /// Stop (SIGSTOP) at this step.
    pub stop_at: Option<String>,
    /// How long to wait for the lease.
    pub wait: Duration,
}

/// Runs as a process of the trial if the environment says so. Programs that start the trial call
/// it first, since they start themselves again.
#[must_use]
pub fn asked() -> Option<Order> {
    serde_json::from_str(&env::var(VARIABLE).ok()?).ok()
}

/// Calls until the file `stop` is there.
///
/// # Errors
/// When folder or emulator are not there.
pub async fn run(order: Order) -> Result<(), Failure> {
    let journal = Journal::open(&order)?;
    tracing::subscriber::set_global_default(Steps {
        journal: journal.clone(),
        stop_at: order.stop_at.clone(),
    })
    .map_err(|error| error.to_string())?;
    let http = Http::new(Network { no_proxy: true, ..Network::default() }, CONNECT)
        .map_err(Error::from)?;
    let transport = Labelled { http, label: order.label.clone(), journal: journal.clone() };
    let clock = SharedClock::connect(&order.base, &order.key).map_err(|error| error.to_string())?;
    let app = App::builder(order.app.as_str())
        .secret(order.secret.as_str())
        .bases(Bases::emulator(&order.base).map_err(Error::from)?)
        .transport(transport)
        .runtime(clock)
        .tokens(TokenPolicy::default().timeout(Duration::from_secs(5)).wait(order.wait))
        .build()?;
    let store = FileStore::new(order.folder.join("tokens")).map_err(|error| error.to_string())?;
    let client = app.oa(order.oa.as_str(), Arc::new(store));
    let stop = order.folder.join("stop");
    while !stop.exists() {
        match client.send(GetOa::new()).await {
            Ok(_) => journal.line("ok"),
            Err(Error::Auth(AuthError::ConsentNeeded { .. })) => {
                journal.line("consent_needed");
                SystemRuntime.sleep(Duration::from_millis(5)).await;
            }
            Err(error) => {
                journal.line(&format!("error {error}"));
                SystemRuntime.sleep(Duration::from_millis(1)).await;
                // A trial that was itself killed must not leave its processes behind.
                if !order.folder.exists() || Control::connect(&order.base, &order.key).is_err() {
                    return Err("the trial is gone".to_owned().into());
                }
            }
        }
    }
    client.close().await?;
    journal.line("ended");
    Ok(())
}

const CONNECT: Duration = Duration::from_secs(2);

/// A file that is written without a buffer: what stands in it happened.
#[derive(Clone)]
struct Journal(Arc<Mutex<File>>);

impl Journal {
    fn open(order: &Order) -> Result<Self, Failure> {
        let path = order.folder.join("journal").join(&order.label);
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        Ok(Self(Arc::new(Mutex::new(file))))
    }

    fn line(&self, text: &str) {
        let mut file = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A journal that cannot be written shows as presentations that nobody wrote down.
        let _ = file.write_all(format!("{text}\n").as_bytes());
    }
}

/// Names the process to the emulator, and writes down each refresh token before it leaves.
struct Labelled {
    http: Http,
    label: String,
    journal: Journal,
}

impl Transport for Labelled {
    fn send(
        &self,
        mut request: http::Request<Bytes>,
        timeouts: Timeouts,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
        if let Ok(label) = http::HeaderValue::from_str(&self.label) {
            request.headers_mut().insert("x-process-label", label);
        }
        let form = url::form_urlencoded::parse(request.body());
        for (name, value) in form {
            if name == "refresh_token" {
                self.journal.line(&format!("presenting {}", digest(&value)));
            }
        }
        self.http.send(request, timeouts)
    }
}

/// Writes down the steps that the SDK reports.
struct Steps {
    journal: Journal,
    stop_at: Option<String>,
}

impl Subscriber for Steps {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "zalo_oa::tokens" && *metadata.level() <= Level::DEBUG
    }
    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }
    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn event(&self, event: &Event<'_>) {
        event.record(&mut Step(self));
    }
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

struct Step<'a>(&'a Steps);

impl Visit for Step<'_> {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "step" {
            self.0.journal.line(value);
            if self.0.stop_at.as_deref() == Some(value) {
                let stop = format!("kill -STOP {}", std::process::id());
                // Stops all threads; without it the trial finds nobody stopped.
                let _ = Command::new("sh").args(["-c", &stop]).status();
            }
        }
    }
    fn record_debug(&mut self, _: &Field, _: &dyn fmt::Debug) {}
}
