//! One process of the trial: it runs `broadcast.once` and writes down the answer.

use std::{env, fs, path::PathBuf, sync::Arc, time::Duration};

use serde::{Deserialize, Serialize};
use zalo_oa_core::{
    App, Error,
    broadcast::BroadcastOnce,
    client::Bases,
    emulator::serve::SharedClock,
    model::{ArticleId, Target},
    store::FileStore,
};

use crate::{
    Failure,
    trials::steps::{Notes, Steps},
};

/// The variable that makes a program one process of the trial; it holds an [`Order`] as JSON.
pub const VARIABLE: &str = "ZALO_OA_TRIAL_BROADCAST";

/// What to send, and where everything is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Order {
    /// The name of this process's notes and answer.
    pub label: String,
    /// Holds `tokens/`, `journal/` (what each process notes) and `answers/`.
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
    /// The article.
    pub article: ArticleId,
    /// The target, as it goes over the wire.
    pub target: Target,
}

/// Whether this process is one of the trial. Programs that start the trial ask first, since they
/// start themselves again.
#[must_use]
pub fn asked() -> Option<Order> {
    serde_json::from_str(&env::var(VARIABLE).ok()?).ok()
}

/// Broadcasts.
///
/// # Errors
/// When folder or emulator are not there, or nothing could be sent.
pub async fn run(order: Order) -> Result<(), Failure> {
    let notes = Notes::open(&order.folder, &order.label)?;
    Steps { of: "zalo_oa::journal", notes: notes.clone(), stop_at: None }.listen()?;
    let clock = SharedClock::connect(&order.base, &order.key).map_err(|error| error.to_string())?;
    let app = App::builder(order.app.as_str())
        .secret(order.secret.as_str())
        .bases(Bases::emulator(&order.base).map_err(Error::from)?)
        .runtime(clock)
        .build()?;
    let store = FileStore::new(order.folder.join("tokens")).map_err(|error| error.to_string())?;
    let client = app.oa(order.oa.as_str(), Arc::new(store));
    notes.line("ready");
    let once = BroadcastOnce::new(order.target, [order.article]).wait(Duration::from_secs(30));
    let answer = client.start(once).result().await?;
    let text = serde_json::to_string(&answer).map_err(|error| error.to_string())?;
    Ok(fs::write(order.folder.join("answers").join(order.label), text)?)
}
