//! The program `zalo-oa-emulator`: a stand-in of Zalo on this machine, for programs in any language, and for trials over
//! several processes. Prints where it is and what it holds, then serves until it is told to stop.

mod stop;

use std::{
    error::Error,
    ffi::OsString,
    fmt, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    time::Duration,
};

use clap::{Parser, ValueEnum};
use serde::Deserialize;
use serde_json::{Value, json};

use self::stop::Stop;
use super::{ServeOptions, Server, Waits};
use crate::{
    client::Bases,
    emulator::{ClockMode, Emulator, FaultPlan, Package, Rule, Webhook},
    endpoint::Host,
    platform::{Runtime, SystemRuntime},
};

/// A stand-in of the Zalo Official Account platform on 127.0.0.1, with made-up people.
///
/// Prints one line of JSON (base addresses, app id and secret, OA id and secret key, first token
/// pair, control key), then serves until SIGINT or SIGTERM. Nothing leaves this machine.
///
/// The control surface under /control moves the clock, orders faults, adds people and shows what
/// was delivered. It needs the header `x-control-key` with the printed key.
#[derive(Parser)]
#[command(name = "zalo-oa-emulator", version)]
struct Options {
    /// Port on 127.0.0.1; 0 takes a free one
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    port: u16,

    /// Ids, tokens, names and drawn faults follow from it
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    seed: u64,

    /// How many people follow the OA; a million takes about 40 MB
    #[arg(long, value_name = "NUMBER", default_value_t = 200)]
    followers: u32,

    /// How many more have written to the OA without following it
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    others: u32,

    /// The OA's package: basic, standard, growth or comprehensive; the first two have no API
    #[arg(long, value_name = "NAME", default_value_t = Package::Comprehensive)]
    package: Package,

    /// The callback address that stands in the console; the permission page refuses any other
    #[arg(long, value_name = "URL")]
    callback: Option<String>,

    /// Where events are posted, signed as Zalo signs them: an http address on this machine
    #[arg(long, value_name = "URL")]
    webhook: Option<String>,

    /// The OA secret key that signs events; made up if not given
    #[arg(long, value_name = "KEY", requires = "webhook")]
    webhook_key: Option<String>,

    /// How long each answer takes, in milliseconds of the time that --waits says
    #[arg(long, value_name = "MS", default_value_t = 0)]
    latency_ms: u64,

    /// How long an article is processed, in milliseconds of the virtual clock
    #[arg(long, value_name = "MS", default_value_t = 60_000)]
    article_ms: u64,

    /// What the time before an answer is made of
    #[arg(long, value_enum, default_value_t = WaitKind::Real)]
    waits: WaitKind,

    /// What goes wrong: a JSON file with a list of rules
    ///
    /// For example [{"on": "articles.create", "nth": 1, "kind": "reset", "phase": "after"}]. Kinds:
    /// refuse (code, message), status (status, body), reset, hang, slow (ms), cut (at), malformed,
    /// empty, redirect (location). `on` is a call, the start of a path or `*`; `nth`, `times` and
    /// `per_mille` limit it.
    #[arg(long, value_name = "FILE")]
    faults: Option<PathBuf>,

    /// Write the variables that `zalo-oa` and programs read into a file of NAME=value lines
    #[arg(long, value_name = "FILE")]
    env: Option<PathBuf>,

    /// Take at any hour what Zalo refuses from 22:00 to 06:00 in Vietnam
    #[arg(long)]
    no_night: bool,

    /// Make pictures up and give them out, for pages that show them
    #[arg(long)]
    pictures: bool,

    /// Who moves the virtual clock
    #[arg(long, value_enum, default_value_t = Clock::System)]
    clock: Clock,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Clock {
    /// Starts at the system's time and runs with it; control can move it ahead
    System,
    /// Starts on Monday 2026-11-23, 08:00 in Vietnam, and stands until control moves it
    Manual,
    /// The same, and jumps to the next moment that anybody sleeps for on it
    Auto,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum WaitKind {
    /// Real time, as the timeouts of HTTP clients are
    Real,
    /// The virtual clock's time
    Virtual,
}

/// Runs the program `zalo-oa-emulator` with these arguments, its own name not among them, in this process; gives its exit
/// status: 0 it was told to stop, 1 it cannot serve, 2 wrong use. Blocks until SIGINT or SIGTERM; must not be called inside a
/// tokio runtime.
///
/// ```
/// assert_eq!(zalo_oa_core::emulator::serve::run(["--no-such-option".into()]), 2);
/// ```
pub fn run(args: impl IntoIterator<Item = OsString>) -> u8 {
    let options =
        match Options::try_parse_from(std::iter::once("zalo-oa-emulator".into()).chain(args)) {
            Ok(options) => options,
            Err(wrong) => {
                // Also help and version come this way. Nobody is there to be told that nobody listens.
                let _ = wrong.print();
                return u8::try_from(wrong.exit_code()).unwrap_or(2);
            }
        };
    match serve(&options) {
        Ok(()) => 0,
        Err(Failure { what, source }) => {
            let _ = writeln!(io::stderr(), "zalo-oa-emulator: {what}: {source}");
            1
        }
    }
}

fn serve(options: &Options) -> Result<(), Failure> {
    if let Some(file) = &options.env {
        // Whoever waits for it must not find that of an earlier start.
        let _ = fs::remove_file(file);
    }
    let emulator = emulator(options)?;
    // Before anything is printed: who reads the line may stop the program at once.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(failed("cannot start"))?;
    let stop =
        runtime.block_on(async { Stop::new() }).map_err(failed("cannot wait for signals"))?;
    let serve = ServeOptions {
        port: options.port,
        running: options.clock == Clock::System,
        waits: match options.waits {
            WaitKind::Real => Waits::Real,
            WaitKind::Virtual => Waits::Virtual,
        },
        pictures: options.pictures,
    };
    let server = Server::start(emulator.clone(), serve)
        .map_err(failed(format!("cannot listen on 127.0.0.1:{}", options.port)))?;
    if let Some(file) = &options.env {
        let name = file.display();
        server.write_environment(file).map_err(failed(format!("cannot write `{name}`")))?;
    }
    let card = card(&emulator, &server)?;
    writeln!(io::stdout(), "{card}").map_err(failed("cannot print where it is"))?;
    runtime.block_on(stop.called());
    server.shutdown();
    Ok(())
}

fn emulator(options: &Options) -> Result<Emulator, Failure> {
    let builder = Emulator::builder()
        .seed(options.seed)
        .followers(options.followers)
        .others(options.others)
        .package(options.package)
        .night(!options.no_night)
        .latency(Duration::from_millis(options.latency_ms))
        .article_time(Duration::from_millis(options.article_ms))
        .faults(match &options.faults {
            Some(file) => faults(file)?,
            None => FaultPlan::default(),
        });
    let builder = match &options.callback {
        Some(callback) => builder.callback(callback),
        None => builder,
    };
    let builder = match &options.webhook {
        Some(url) => builder.webhook(webhook(url, options.webhook_key.as_deref())?),
        None => builder,
    };
    let builder = match options.clock {
        Clock::System => builder.start(SystemRuntime.now()),
        Clock::Manual => builder.clock(ClockMode::Manual),
        Clock::Auto => builder.clock(ClockMode::Auto),
    };
    Ok(builder.build())
}

fn webhook(url: &str, key: Option<&str>) -> Result<Webhook, Failure> {
    let mut webhook = Webhook::to(url);
    webhook.key = key.map(Into::into);
    if !webhook.is_local() {
        return Err(failed("cannot post events")("`--webhook` is to be `http://` on this machine"));
    }
    Ok(webhook)
}

fn faults(file: &Path) -> Result<FaultPlan, Failure> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Form {
        List(Vec<Value>),
        Object { rules: Vec<Value> },
    }
    let name = file.display();
    let text = fs::read_to_string(file).map_err(failed(format!("cannot read `{name}`")))?;
    let json: Value =
        serde_json::from_str(&text).map_err(failed(format!("`{name}` is no JSON")))?;
    let form = Form::deserialize(json)
        .map_err(|_| "expected `[…]` or `{\"rules\": […]}`")
        .map_err(failed(format!("`{name}` is no list of rules")))?;
    let (Form::List(rules) | Form::Object { rules }) = form;
    let rules = rules.into_iter().enumerate().map(|(place, rule)| {
        let place = place + 1;
        Rule::deserialize(rule).map_err(failed(format!("rule {place} of `{name}` is wrong")))
    });
    Ok(FaultPlan::of(rules.collect::<Result<_, _>>()?))
}

/// What a client needs to know, in one line.
fn card(emulator: &Emulator, server: &Server) -> Result<Value, Failure> {
    let base = server.base();
    let bases = Bases::emulator(&base).map_err(failed("has no good address"))?;
    let tokens = emulator.tokens();
    Ok(json!({
        "base": base,
        "openapi": bases.get(Host::OpenApi),
        "business": bases.get(Host::Business),
        "oauth": bases.get(Host::OAuth),
        "graph": bases.get(Host::Graph),
        "control": format!("{base}/control"),
        "control_key": server.control_key(),
        "app_id": emulator.app_id(),
        "app_secret": emulator.app_secret(),
        "oa_id": emulator.oa_id(),
        "oa_secret_key": emulator.oa_secret_key(),
        "access_token": tokens.access(),
        "refresh_token": tokens.refresh(),
    }))
}

/// What could not be done, and why.
struct Failure {
    what: String,
    source: Box<dyn Error>,
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.what, self.source)
    }
}

fn failed<E: Into<Box<dyn Error>>>(what: impl Into<String>) -> impl FnOnce(E) -> Failure {
    move |source| Failure { what: what.into(), source: source.into() }
}
