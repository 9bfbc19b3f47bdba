//! The receiver of the trial: an inbox behind its routes, and a handler that sleeps and then writes a line.

use std::{
    env,
    fs::OpenOptions,
    io::Write,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use serde::{Deserialize, Serialize};
use zalo_oa_core::{
    model::OaSecretKey,
    platform::{Runtime, SystemRuntime},
    portal::serve::{Bounds, serve},
    webhook::{
        Verifier,
        inbox::{BodyKey, Delivery, Inbox},
    },
};

use crate::Failure;

/// The variable that makes a program the receiver of the trial; it holds an [`Order`] as JSON.
pub const VARIABLE: &str = "ZALO_OA_INBOX_WORKER";

/// The made-up key that signs events.
pub(super) const SECRET: &str = "made-up-oa-secret-key";
/// The made-up app.
pub(super) const APP: &str = "1234567890123456789";
/// Where events are taken.
pub(super) const ADDRESS: &str = "/zalo/webhook";
/// The made-up key of the file.
const KEY: &str = "4f1c0a77d2b35e9861c4fa02b7de31589c6ee0451fa7d38b20c96e15fb84730d";
/// Handlers at once: more than come in while one sleeps.
const HANDLERS: usize = 40_000;

/// Where the receiver finds everything.
#[derive(Debug, Serialize, Deserialize)]
pub struct Order {
    /// Holds the inbox, the journal and, at the end, `stop`.
    pub folder: PathBuf,
    /// Where to listen on 127.0.0.1.
    pub port: u16,
    /// How often it was killed before.
    pub life: u32,
    /// How long the handler sleeps.
    pub handler: Duration,
}

/// The order, if the environment makes this program the receiver.
#[must_use]
pub fn asked() -> Option<Order> {
    serde_json::from_str(&env::var(VARIABLE).ok()?).ok()
}

/// Receives until the file `stop` is there and all that came is handled.
///
/// # Errors
/// When folder or port cannot be used, or an event is dead.
pub async fn run(order: Order) -> Result<(), Failure> {
    let told = |error: &dyn std::error::Error| Failure::from(error.to_string());
    let journal = OpenOptions::new().create(true).append(true).open(journal(&order.folder))?;
    let (journal, sleep, life) = (Arc::new(journal), order.handler, order.life);
    let key = BodyKey::read(KEY).map_err(|error| told(&error))?;
    let verifier = Verifier::new(OaSecretKey::new(SECRET)).app(APP);
    let inbox = Inbox::builder(verifier, order.folder.join("inbox.sqlite"), key)
        .concurrency(HANDLERS)
        .build(move |delivery| handle(delivery, Arc::clone(&journal), sleep, life))
        .await
        .map_err(|error| told(&error))?;
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", order.port)).await?;
    let stop = order.folder.join("stop");
    let stopped = async {
        // A trial that was itself killed must not leave its receiver behind.
        while !stop.exists() && order.folder.exists() {
            SystemRuntime.sleep(Duration::from_millis(20)).await;
        }
    };
    serve(listener, inbox.router(ADDRESS, &[]), Bounds::default(), stopped).await?;
    loop {
        let stats = inbox.stats().await.map_err(|error| told(&error))?;
        if stats.dead > 0 {
            return Err("an event is dead".to_owned().into());
        }
        if stats.waiting + stats.running == 0 || !order.folder.exists() {
            break;
        }
        SystemRuntime.sleep(Duration::from_millis(50)).await;
    }
    inbox.close().await.map_err(|error| told(&error))
}

async fn handle(
    delivery: Delivery,
    journal: Arc<std::fs::File>,
    sleep: Duration,
    life: u32,
) -> Result<(), std::io::Error> {
    SystemRuntime.sleep(sleep).await;
    let number = delivery.event.reveal().pointer("/message/msg_id").and_then(|id| id.as_str());
    // One write: a kill leaves a line whole or not at all.
    (&*journal).write_all(format!("{life} {}\n", number.unwrap_or_default()).as_bytes())
}

pub(super) fn journal(folder: &Path) -> PathBuf {
    folder.join("handled")
}
