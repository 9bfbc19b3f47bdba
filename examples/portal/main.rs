//! An agency's page with its Zalo OA: QR code, visiting card, news, and QR codes at desks whose scans
//! are counted. The tokens stay in this program; a browser asks nobody but it.
//!
//! `cargo run --example portal` works on an emulator that it starts. With `ZALO_OA_STORE`, the folder in
//! which `zalo-oa login` has put tokens, and `ZALO_OA_APP_ID`, `ZALO_OA_APP_SECRET`, `ZALO_OA_ID` it
//! works on Zalo; with `ZALO_OA_EMULATOR` beside them on the emulator at that address.

mod backend;
mod news;
mod site;

use std::{
    env, fs,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    time::Duration,
};

use clap::Parser;
use serde_json::json;
use zalo_oa_core::portal::{
    Desks, Portal, harden,
    serve::{Bounds, serve},
};
use zalo_oa_examples::Failure;

/// The variable that holds the password of the page of counts.
const PASSWORD: &str = "ZALO_OA_COUNTS_PASSWORD";

/// Serve an agency's page with its Zalo OA.
#[derive(Parser, Debug)]
struct Options {
    /// Where to listen.
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    bind: IpAddr,
    /// The port; 0 takes a free one.
    #[arg(long, default_value_t = 8088)]
    port: u16,
    /// The folder of the page: html, css, js, svg, png.
    #[arg(long, default_value_os_t = here("page"))]
    page: PathBuf,
    /// The folder of the built browser package.
    #[arg(long, default_value_os_t = here("../../target/npm/zalo-oa"))]
    widgets: PathBuf,
    /// The table of desks: code, name, and oa or link where it is another OA's.
    #[arg(long, default_value_os_t = here("quay.csv"))]
    desks: PathBuf,
    /// The SQLite file of scan counts.
    #[arg(long, default_value_os_t = here("../../target/portal/counts.sqlite"))]
    counts: PathBuf,
    /// How long an answer of Zalo's serves, in milliseconds.
    #[arg(long, default_value_t = 60_000)]
    fresh_ms: u64,
    /// How long an older one is shown while Zalo gives none, in milliseconds.
    #[arg(long, default_value_t = 86_400_000)]
    stale_ms: u64,
    /// The first pause after a failed call, in milliseconds.
    #[arg(long, default_value_t = 5_000)]
    pause_ms: u64,
    /// Requests for JSON that one address may make in a minute.
    #[arg(long, default_value_t = 600)]
    requests_a_minute: u32,
    /// Your own proxies that add to X-Forwarded-For.
    #[arg(long, default_value_t = 0)]
    trusted_proxies: usize,
    /// Print one line of JSON (addresses, and the emulator's control key) in place of words.
    #[arg(long)]
    json: bool,
}

fn here(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("portal").join(name)
}

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let options = Options::parse();
    let backend = backend::connect().await?;
    let table = fs::read_to_string(&options.desks).map_err(in_file(&options.desks))?;
    let desks = Desks::csv(&table, Some(&backend.oa)).map_err(|error| chain(&error))?;
    if let Some(folder) = options.counts.parent() {
        fs::create_dir_all(folder).map_err(in_file(folder))?;
    }
    let password = env::var(PASSWORD).ok().filter(|password| !password.is_empty());
    let mut portal = Portal::builder(backend.client.clone())
        .fresh_for(Duration::from_millis(options.fresh_ms))
        .stale_for(Duration::from_millis(options.stale_ms))
        .pause(Duration::from_millis(options.pause_ms))
        .requests_a_minute(options.requests_a_minute)
        .trusted_proxies(options.trusted_proxies)
        .desks(desks)
        .counts(&options.counts);
    if let Some(password) = &password {
        portal = portal.counts_password(password);
    }
    let portal = portal.build().await.map_err(|error| chain(&error))?;
    let pages = site::pages(&options.page, &options.widgets, &backend.oa)?;
    let site = harden(portal.router().merge(pages.router));

    let listener = tokio::net::TcpListener::bind(SocketAddr::new(options.bind, options.port));
    let listener = listener.await.map_err(|error| format!("port {}: {error}", options.port))?;
    let address = format!("http://{}", listener.local_addr()?);
    if options.json {
        let emulator = backend.server.as_ref();
        println!(
            "{}",
            json!({
                "portal": address,
                "oa_id": backend.oa,
                "widgets": pages.widgets,
                "emulator": emulator.map(|server| server.base()),
                "control_key": emulator.map(|server| server.control_key()),
            })
        );
    } else {
        println!("trang / page: {address}/");
        for code in portal.desks().codes() {
            println!(
                "quầy / desk:  {address}/q/{code}  {}",
                portal.desks().name(code).unwrap_or_default()
            );
        }
        match password {
            Some(_) => println!("lượt quét / counts: {address}/counts"),
            None => println!(
                "không có trang lượt quét / no page of counts: {PASSWORD} chưa đặt / is not set"
            ),
        }
    }
    if !pages.widgets {
        eprintln!(
            "the browser package is not in {}: run `make npm`; until then the page shows plain links",
            options.widgets.display()
        );
    }
    serve(listener, site, Bounds::default(), stop()).await?;
    portal.close().await.map_err(|error| chain(&error).into())
}

/// Ready when somebody asks the program to end.
async fn stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}

fn in_file(path: &Path) -> impl FnOnce(std::io::Error) -> String + '_ {
    move |error| format!("{}: {error}", path.display())
}

/// An error with its causes.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(next) = cause {
        text.push_str(": ");
        text.push_str(&next.to_string());
        cause = next.source();
    }
    text
}
