//! A second process for trials of what only processes can do: the test program starts itself again
//! with an [`Order`] in its environment. All take the time from one emulator on loopback.
#![allow(dead_code, reason = "each test program uses a part")]

#[path = "steps.rs"]
mod steps;

use std::{
    env,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    sync::{Arc, Mutex},
    time::Duration,
};

use serde::{Deserialize, Serialize};
use steps::AtStep;
use zalo_oa_core::{
    App, Client,
    api::GetOa,
    auth::TokenPolicy,
    client::Bases,
    emulator::{
        ClockMode, Emulator, EmulatorBuilder, Presentation, RateLimits, TokenKind,
        serve::{ServeOptions, Server, SharedClock},
    },
    store::{FileStore, OaKey, Stored, TokenStore},
};

const VARIABLE: &str = "ZALO_OA_TEST_ORDER";
const LIFE: Duration = Duration::from_secs(120);

/// What the second process is to do.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Order {
    pub(crate) base: String,
    pub(crate) key: String,
    pub(crate) folder: PathBuf,
    pub(crate) app: String,
    pub(crate) secret: String,
    pub(crate) oa: String,
    /// Abort at this step, the so-manieth time that it is reported.
    pub(crate) abort_at: Option<(String, u32)>,
    /// Stop the process (SIGSTOP) at this step.
    pub(crate) stop_at: Option<String>,
    /// How long to wait for the lease, in milliseconds of real time.
    pub(crate) wait_ms: u64,
    /// Wait for a line on standard input before each call; so many calls.
    pub(crate) calls: u32,
    /// Free for the test.
    pub(crate) mode: String,
}

/// The order, when this process is the second one.
pub(crate) fn asked() -> Option<Order> {
    serde_json::from_str(&env::var(VARIABLE).ok()?).ok()
}

impl Order {
    pub(crate) fn client(&self) -> Client {
        let clock = SharedClock::connect(&self.base, &self.key).unwrap();
        let app = App::builder(self.app.as_str())
            .secret(self.secret.as_str())
            .bases(Bases::emulator(&self.base).unwrap())
            .runtime(clock)
            .tokens(TokenPolicy::default().wait(Duration::from_millis(self.wait_ms)))
            .build()
            .unwrap();
        let store = FileStore::new(&self.folder).unwrap();
        app.oa(self.oa.as_str(), Arc::new(store))
    }

    /// Calls so often as ordered, a line of input before each, a line of outcome after it.
    pub(crate) fn run(&self) {
        tracing::subscriber::set_global_default(AtStep::new(self)).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let client = self.client();
        let mut lines = std::io::stdin().lock().lines();
        say("ready");
        for _ in 0..self.calls {
            lines.next().unwrap().unwrap();
            match runtime.block_on(client.send(GetOa::new())) {
                Ok(_) => say("ok"),
                Err(error) => say(&error.to_string()),
            }
        }
    }
}

fn say(text: &str) {
    // Marked, since the test harness writes to standard output too.
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n> {text}").unwrap();
    out.flush().unwrap();
}

/// An emulator on loopback, and a folder with one OA's tokens.
pub(crate) struct Scene {
    pub(crate) emulator: Emulator,
    pub(crate) server: Server,
    pub(crate) app: App,
    pub(crate) folder: PathBuf,
}

impl Scene {
    pub(crate) fn new(name: &str) -> Self {
        Self::with(name, |builder| builder)
    }

    /// The tokens have just been made.
    pub(crate) fn with(name: &str, adapt: impl FnOnce(EmulatorBuilder) -> EmulatorBuilder) -> Self {
        let builder = Emulator::builder()
            .followers(1)
            .access_life(LIFE)
            .rate_limits(RateLimits::OFF)
            .clock(ClockMode::Manual);
        let emulator = adapt(builder).build();
        let server = Server::start(emulator.clone(), ServeOptions::default()).unwrap();
        let app = App::builder(emulator.app_id())
            .secret(emulator.app_secret())
            .bases(Bases::emulator(&server.base()).unwrap())
            .runtime(emulator.runtime())
            .build()
            .unwrap();
        let folder =
            Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        let scene = Self { emulator, server, app, folder };
        let code = scene.emulator.issue_code(None);
        let store = Arc::new(scene.store());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime
            .block_on(scene.app.sign_in(scene.emulator.oa_id(), store, code.as_str(), None))
            .unwrap();
        scene
    }

    /// The access token ends.
    pub(crate) fn expire(&self) {
        self.emulator.advance(LIFE);
    }

    pub(crate) fn store(&self) -> FileStore {
        FileStore::new(&self.folder).unwrap()
    }

    pub(crate) fn key(&self) -> OaKey {
        OaKey { app: self.emulator.app_id().into(), oa: self.emulator.oa_id() }
    }

    pub(crate) fn stored(&self) -> Stored {
        let load = futures_util::future::FutureExt::boxed;
        let store = self.store();
        let key = self.key();
        futures_executor(load(async move { store.load(&key).await })).unwrap().unwrap()
    }

    /// Refresh tokens as they were shown, oldest first.
    pub(crate) fn shown(&self) -> Vec<Presentation> {
        let all = self.emulator.presentations();
        all.into_iter().filter(|shown| shown.kind == TokenKind::Refresh).collect()
    }

    pub(crate) fn order(&self) -> Order {
        Order {
            base: self.server.base(),
            key: self.server.control_key().to_owned(),
            folder: self.folder.clone(),
            app: self.emulator.app_id(),
            secret: self.emulator.app_secret(),
            oa: self.emulator.oa_id().to_string(),
            abort_at: None,
            stop_at: None,
            wait_ms: 10_000,
            calls: 1,
            mode: String::new(),
        }
    }

    /// Starts the test program again; `entry` is the test that runs the order.
    pub(crate) fn spawn(&self, entry: &str, order: &Order) -> Process {
        let program = env::current_exe().unwrap();
        let mut command = Command::new(program);
        command.args([entry, "--exact", "--nocapture", "--test-threads=1"]);
        Process::start(command, order)
    }
}

fn futures_executor<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(future)
}

impl Drop for Scene {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }
}

/// A second process, killed when dropped.
pub(crate) struct Process {
    pub(crate) child: Child,
    output: Mutex<BufReader<ChildStdout>>,
}

impl Process {
    pub(crate) fn start(mut command: Command, order: &Order) -> Self {
        let order = serde_json::to_string(order).unwrap();
        let mut child = command
            .env(VARIABLE, order)
            .env("RUST_BACKTRACE", "0")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let output = Mutex::new(BufReader::new(child.stdout.take().unwrap()));
        let process = Self { child, output };
        assert_eq!(process.hear().as_deref(), Some("ready"));
        process
    }

    /// Lets it make one call.
    pub(crate) fn go(&mut self) {
        let stdin = self.child.stdin.as_mut().unwrap();
        stdin.write_all(b"go\n").unwrap();
    }

    /// What it says next; `None` when it has ended.
    pub(crate) fn hear(&self) -> Option<String> {
        let mut output = self.output.lock().unwrap();
        loop {
            let mut line = String::new();
            if output.read_line(&mut line).unwrap() == 0 {
                return None;
            }
            if let Some(said) = line.strip_prefix("> ") {
                return Some(said.trim_end().to_owned());
            }
        }
    }

    /// One call and its outcome.
    pub(crate) fn call(&mut self) -> Option<String> {
        self.go();
        self.hear()
    }

    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
