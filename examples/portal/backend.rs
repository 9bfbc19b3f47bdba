//! Behind the page: Zalo, by the tokens of a folder, or else an emulator with some news in it.

use std::{env, sync::Arc, time::Duration};

use zalo_oa_core::{
    App, Client, Error,
    client::Bases,
    emulator::{
        ClockMode, Emulator, Package,
        serve::{ServeOptions, Server},
    },
    model::OaId,
    platform::{Runtime, SystemRuntime, Timestamp},
    store::FileStore,
};
use zalo_oa_examples::Failure;

use crate::news;

/// What the portal works with.
pub(crate) struct Backend {
    /// The OA's client.
    pub(crate) client: Client,
    /// The OA.
    pub(crate) oa: OaId,
    /// Keeps the emulator on its socket.
    pub(crate) server: Option<Server>,
}

/// Connects as the environment says.
///
/// # Errors
/// When it names a store and not all that goes with it, or the emulator cannot start.
pub(crate) async fn connect() -> Result<Backend, Failure> {
    match env::var("ZALO_OA_STORE") {
        Ok(folder) if !folder.trim().is_empty() => zalo(&folder),
        _ => emulated().await,
    }
}

fn zalo(folder: &str) -> Result<Backend, Failure> {
    let need = |name: &str| {
        let value = env::var(name).ok().filter(|value| !value.trim().is_empty());
        value.ok_or_else(|| format!("{name} chưa đặt / is not set (ZALO_OA_STORE đã đặt / is)"))
    };
    let oa = OaId::new(need("ZALO_OA_ID")?);
    let store = FileStore::new(folder).map_err(|error| format!("ZALO_OA_STORE: {error}"))?;
    let mut app = App::builder(need("ZALO_OA_APP_ID")?).secret(need("ZALO_OA_APP_SECRET")?);
    if let Ok(address) = need("ZALO_OA_EMULATOR") {
        app = app.bases(Bases::emulator(&address).map_err(Error::from)?);
    }
    let client = app.build()?.oa(oa.clone(), Arc::new(store));
    Ok(Backend { client, oa, server: None })
}

const DAY: Duration = Duration::from_secs(86_400);

/// A made-up ward's OA. Its clock ends up at the present and runs on.
async fn emulated() -> Result<Backend, Failure> {
    let pieces = news::pieces();
    let apart = 2 * DAY;
    let span = apart * u32::try_from(pieces.len()).unwrap_or(0);
    let start = SystemRuntime.now().0 - i64::try_from(span.as_millis()).unwrap_or(0);
    let emulator = Emulator::builder()
        .seed(1)
        .followers(12_345)
        .package(Package::Comprehensive)
        .clock(ClockMode::Manual)
        .start(Timestamp(start))
        .article_time(Duration::ZERO)
        // The page may stay open for longer than a token lives.
        .access_life(3_650 * DAY)
        .build();
    let options = ServeOptions { running: true, pictures: true, ..ServeOptions::default() };
    let server = Server::start(emulator.clone(), options)?;
    let app = App::builder(emulator.app_id())
        .bases(Bases::emulator(&server.base()).map_err(Error::from)?)
        .build()?;
    let client = app.with_token(emulator.tokens().access());
    for piece in pieces {
        client.send(piece).await?;
        emulator.advance(apart);
    }
    Ok(Backend { client, oa: emulator.oa_id(), server: Some(server) })
}
