//! One process of the trial: it calls the API without pause, and writes down each step of each
//! refresh before the next one happens.

use std::{
    env,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use bytes::Bytes;
use serde::{Deserialize, Serialize};
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

use crate::{
    Failure,
    trials::steps::{Notes, Steps},
};

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
    let journal = Notes::open(&order.folder, &order.label)?;
    let stop_at = order.stop_at.clone();
    Steps { of: "zalo_oa::tokens", notes: journal.clone(), stop_at }.listen()?;
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

/// Names the process to the emulator, and writes down each refresh token before it leaves.
struct Labelled {
    http: Http,
    label: String,
    journal: Notes,
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
