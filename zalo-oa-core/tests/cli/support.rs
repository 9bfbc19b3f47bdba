//! An emulator, a folder for the tokens and the program with both in its environment. Everything
//! the program prints is searched for every secret there is.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use zalo_oa_core::{
    emulator::{
        Emulator, EmulatorBuilder,
        serve::{ServeOptions, Server},
    },
    model::OaId,
    platform::{Runtime, SystemRuntime, Timestamp, whereabouts},
    store::{FileStore, Intent, Lease, OaKey, Stored, TokenSet, TokenStore},
};

pub(crate) const DAY: Duration = Duration::from_secs(86_400);
pub(crate) const REDIRECT: &str = "https://phuong.example.vn/zalo";

pub(crate) struct Desk {
    pub(crate) emulator: Emulator,
    pub(crate) server: Server,
    folder: PathBuf,
    set: Vec<(&'static str, String)>,
    secrets: Mutex<Vec<String>>,
    unplugged: Option<String>,
}

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// An emulator whose time is this machine's, as the program's is.
pub(crate) fn today() -> EmulatorBuilder {
    Emulator::builder().followers(30).start(SystemRuntime.now())
}

pub(crate) fn now() -> Timestamp {
    SystemRuntime.now()
}

pub(crate) fn ago(span: Duration) -> Timestamp {
    Timestamp(now().0 - i64::try_from(span.as_millis()).unwrap())
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self::with(today())
    }

    pub(crate) fn with(builder: EmulatorBuilder) -> Self {
        Self::serving(builder, ServeOptions { running: true, ..ServeOptions::default() })
    }

    pub(crate) fn serving(builder: EmulatorBuilder, options: ServeOptions) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("cli-{}-{number}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let emulator = builder.build();
        let server = Server::start(emulator.clone(), options).unwrap();
        let set = vec![
            ("ZALO_OA_APP_ID", emulator.app_id()),
            ("ZALO_OA_APP_SECRET", emulator.app_secret()),
            ("ZALO_OA_REDIRECT", REDIRECT.to_owned()),
            ("HOME", folder.display().to_string()),
        ];
        let pair = emulator.tokens();
        let secrets =
            vec![emulator.app_secret(), pair.access().to_owned(), pair.refresh().to_owned()];
        Self { emulator, server, folder, set, secrets: Mutex::new(secrets), unplugged: None }
    }

    /// Sets a variable; an empty one counts as not set.
    pub(crate) fn set(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.set.retain(|(known, _)| *known != name);
        self.set.push((name, value.into()));
        self
    }

    /// Nothing listens where Zalo should be.
    pub(crate) fn unplugged(mut self) -> Self {
        let free = Server::start(self.emulator.clone(), ServeOptions::default()).unwrap();
        self.unplugged = Some(free.base());
        free.shutdown();
        self
    }

    pub(crate) fn secret(&self, text: impl Into<String>) {
        self.secrets.lock().unwrap().push(text.into());
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.join(".local/state/zalo-oa")
    }

    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    pub(crate) fn oa(&self) -> OaId {
        self.emulator.oa_id()
    }

    pub(crate) fn variables(&self) -> impl Iterator<Item = (&str, &str)> {
        self.set.iter().map(|(name, value)| (*name, value.as_str()))
    }

    pub(crate) fn command(&self, arguments: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zalo-oa"));
        command.env_clear().envs(self.variables());
        let base = self.unplugged.clone().unwrap_or_else(|| self.server.base());
        command.args(["--emulator", &base]).args(arguments.split_whitespace());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs it; `input` is all that it can read.
    pub(crate) fn run(&self, arguments: &str, input: &str) -> Ran {
        let mut child = self.command(arguments).spawn().unwrap();
        // It may end without reading.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        self.end(child, String::new())
    }

    /// Runs a login: `pastes` makes the lines that are pasted from the link that is printed.
    pub(crate) fn login(&self, arguments: &str, pastes: impl FnOnce(&str) -> Vec<String>) -> Ran {
        let mut child = self.command(arguments).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut seen = String::new();
        let link = loop {
            let mut line = String::new();
            assert_ne!(out.read_line(&mut line).unwrap(), 0, "no link: {seen}");
            seen.push_str(&line);
            if line.starts_with("http") {
                break line.trim().to_owned();
            }
        };
        let lines = pastes(&link).join("\n") + "\n";
        let _ = child.stdin.take().unwrap().write_all(lines.as_bytes());
        out.read_to_string(&mut seen).unwrap();
        self.end(child, seen)
    }

    pub(crate) fn end(&self, child: Child, mut out: String) -> Ran {
        let output = child.wait_with_output().unwrap();
        out.push_str(&String::from_utf8(output.stdout).unwrap());
        let err = String::from_utf8(output.stderr).unwrap();
        if let Some(stored) = self.stored() {
            self.secret(stored.tokens.access_token.reveal());
            self.secret(stored.tokens.refresh_token.reveal());
        }
        for secret in self.secrets.lock().unwrap().iter() {
            assert!(!out.contains(secret) && !err.contains(secret), "a secret is shown");
        }
        Ran { code: output.status.code().unwrap(), out, err }
    }

    /// What a browser shows after the consent.
    pub(crate) fn consent(&self, link: &str) -> String {
        let path = link.strip_prefix(&self.server.base()).unwrap();
        let mut stream = TcpStream::connect(self.server.address()).unwrap();
        let host = self.server.address();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let address = answer.lines().find_map(|line| line.strip_prefix("location: "));
        let address = address.unwrap_or_else(|| panic!("{answer}")).to_owned();
        let code = address.split_once("code=").unwrap().1;
        self.secret(code.split('&').next().unwrap());
        address
    }

    fn key(&self, oa: &OaId) -> OaKey {
        OaKey { app: self.emulator.app_id().into(), oa: oa.clone() }
    }

    pub(crate) fn stored(&self) -> Option<Stored> {
        self.stored_of(&self.oa())
    }

    pub(crate) fn stored_of(&self, oa: &OaId) -> Option<Stored> {
        if !self.folder().exists() {
            return None;
        }
        let store = FileStore::new(self.folder()).ok()?;
        wait(store.load(&self.key(oa))).ok()?
    }

    /// Puts the emulator's first pair into the store, as if made then.
    pub(crate) fn signed_in(&self, oa: &OaId, born: Timestamp, ends: Timestamp) {
        let pair = self.emulator.tokens_of(oa).unwrap();
        self.secret(pair.access());
        self.secret(pair.refresh());
        let tokens = TokenSet {
            access_token: pair.access().into(),
            refresh_token: pair.refresh().into(),
            expires_at: ends,
            born,
        };
        let store = FileStore::new(self.folder()).unwrap();
        let key = self.key(oa);
        wait(async {
            let lease = store.lease(&key, DAY, DAY).await.unwrap();
            store.save(&lease, &tokens).await.unwrap();
            store.release(lease).await.unwrap();
        });
    }

    /// Holds the right to refresh, as a process that has begun one does.
    pub(crate) fn hold(&self) -> Lease {
        let store = FileStore::new(self.folder()).unwrap();
        let intent = Intent::new(now(), whereabouts());
        wait(async {
            let lease = store.lease(&self.key(&self.oa()), DAY, DAY).await.unwrap();
            store.begin(&lease, &intent).await.unwrap();
            lease
        })
    }

    /// Signed in just now.
    pub(crate) fn fresh(self) -> Self {
        self.signed_in(&self.oa(), now(), now().plus(DAY));
        self
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The store works on threads of its own; nothing here needs a timer.
pub(crate) fn wait<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(work)
}
