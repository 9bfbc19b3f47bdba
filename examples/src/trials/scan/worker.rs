//! The server of the trial: the portal's routes over a client that is never used.

use std::{
    env,
    path::{Path, PathBuf},
    time::Duration,
};

use serde::{Deserialize, Serialize};
use zalo_oa_core::{
    App,
    model::OaId,
    platform::{Runtime, SystemRuntime},
    portal::{
        Desks, Portal, harden,
        serve::{Bounds, serve},
    },
    transport::replay::Replay,
};

use crate::Failure;

/// The variable that makes a program the server of the trial; it holds an [`Order`] as JSON.
pub const VARIABLE: &str = "ZALO_OA_SCAN_WORKER";

/// Desks that are asked for, in turn.
pub(super) const DESKS: [&str; 4] = ["mot-cua", "ho-tich", "chung-thuc", "dat-dai"];
/// The made-up OA.
pub(super) const OA: &str = "2738683850129341000";

/// Where the server finds everything.
#[derive(Debug, Serialize, Deserialize)]
pub struct Order {
    /// Holds the file of counts and, at the end, `stop`.
    pub folder: PathBuf,
    /// Where to listen on 127.0.0.1.
    pub port: u16,
}

/// The order, if the environment makes this program the server.
#[must_use]
pub fn asked() -> Option<Order> {
    serde_json::from_str(&env::var(VARIABLE).ok()?).ok()
}

/// Serves until the file `stop` is there.
///
/// # Errors
/// When folder or port cannot be used, or the last scans cannot be written.
pub async fn run(order: Order) -> Result<(), Failure> {
    let table = DESKS.map(|desk| format!("{desk};{desk}\n")).concat();
    let desks = Desks::csv(&format!("code;name\n{table}"), Some(&OaId::new(OA)));
    let app = App::builder("1").transport(Replay::default()).build()?;
    let portal = Portal::builder(app.with_token("made-up"))
        .desks(desks.map_err(|error| error.to_string())?)
        .counts(file(&order.folder));
    let portal = portal.build().await.map_err(|error| error.to_string())?;
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", order.port)).await?;
    let stop = order.folder.join("stop");
    let stopped = async {
        // A trial that was itself killed must not leave its server behind.
        while !stop.exists() && order.folder.exists() {
            SystemRuntime.sleep(Duration::from_millis(20)).await;
        }
    };
    serve(listener, harden(portal.router()), Bounds::default(), stopped).await?;
    portal.close().await.map_err(|error| error.to_string().into())
}

pub(super) fn file(folder: &Path) -> PathBuf {
    folder.join("counts.sqlite")
}
