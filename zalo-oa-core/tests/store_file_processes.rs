//! The file store among processes: who has the lease, and what frees it when a process is killed
//! or forks.
#![cfg(all(unix, feature = "file-store"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/folder.rs"]
mod folder;

use std::{
    env,
    future::Future,
    io::{BufRead, BufReader, Lines, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::Duration,
};

use folder::{Folder, LONG, SHORT, TTL, intent, key, lease, put, stored, tokens};
use zalo_oa_core::store::{FileStore, Lease, TokenStore};

const ROLE: &str = "ZALO_OA_TEST_ROLE";
const PLACE: &str = "ZALO_OA_TEST_FOLDER";

/// This program once more, in a role of [`as_another_process`].
struct Process {
    child: Child,
    input: ChildStdin,
    output: Lines<BufReader<ChildStdout>>,
}

impl Process {
    fn start(role: &str, folder: &Folder) -> Self {
        let mut child = Command::new(env::current_exe().unwrap())
            .args(["--exact", "as_another_process", "--nocapture", "--test-threads=1"])
            .env(ROLE, role)
            .env(PLACE, folder.path().join("tokens"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let input = child.stdin.take().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, input, output }
    }

    /// The next line that it says on purpose.
    fn says(&mut self) -> String {
        let said =
            self.output.by_ref().find_map(|line| Some(line.unwrap().split_once('@')?.1.to_owned()));
        said.expect("it ended without a word")
    }

    fn tell(&mut self, word: &str) {
        writeln!(self.input, "{word}").unwrap();
    }

    fn kill(&mut self) {
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

fn say(text: &str) {
    println!("@{text}");
    std::io::stdout().flush().unwrap();
}

fn heard() -> Option<String> {
    // Byte by byte, without a buffer: a parent and its fork share the input.
    let mut line = Vec::new();
    loop {
        let mut byte = [0];
        match rustix::io::read(std::io::stdin(), &mut byte) {
            Ok(1) if byte == *b"\n" => return Some(String::from_utf8(line).unwrap()),
            Ok(1) => line.push(byte[0]),
            _ => return None,
        }
    }
}

/// Each time on an executor of its own: a forked child must not use its parent's.
fn done<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(work)
}

fn take(store: &FileStore, wait: Duration) -> Option<Lease> {
    match done(store.lease(&key(), TTL, wait)) {
        Ok(lease) => {
            say("taken");
            Some(lease)
        }
        Err(error) => {
            let holder = error.holder().map(ToString::to_string).unwrap_or_default();
            say(&format!("refused {} {holder}", error.is_busy()));
            None
        }
    }
}

/// Not a test by itself: what the processes do that tests start.
#[test]
fn as_another_process() {
    let Ok(role) = env::var(ROLE) else { return };
    let store = FileStore::new(env::var(PLACE).unwrap()).unwrap();
    match role.as_str() {
        "hold" => {
            let _held = take(&store, LONG);
            heard();
        }
        "try" => drop(take(&store, SHORT)),
        "within a second" => drop(take(&store, Duration::from_secs(1))),
        "fork" => forked(&store),
        "heir" => heir(&store),
        _ => unreachable!("{role}"),
    }
}

/// Takes the lease and leaves a child that lives on.
fn forked(store: &FileStore) {
    let held = take(store, LONG).unwrap();
    done(store.begin(&held, &intent())).unwrap();
    match fork::fork().unwrap() {
        fork::Fork::Child => {
            say("forked");
            while let Some(word) = heard() {
                say(&word);
            }
            std::process::exit(0);
        }
        fork::Fork::Parent(_) => loop {
            std::thread::park();
        },
    }
}

/// The child tries its parent's lease, gives it away, and waits for one of its own.
fn heir(store: &FileStore) {
    let held = take(store, LONG).unwrap();
    match fork::fork().unwrap() {
        fork::Fork::Child => {
            for outcome in [
                done(store.begin(&held, &intent())),
                done(store.save(&held, &tokens(66))),
                done(store.release(Lease::new(key(), held.fence))),
            ] {
                say(&outcome.unwrap_err().to_string());
            }
            drop(held);
            let own = take(store, LONG).unwrap();
            done(store.save(&own, &tokens(3))).unwrap();
            say("saved");
            std::process::exit(0);
        }
        fork::Fork::Parent(_) => {
            heard();
            done(store.save(&held, &tokens(2))).unwrap();
            done(store.release(held)).unwrap();
            heard();
        }
    }
}

fn signed_in() -> (Folder, FileStore) {
    let folder = Folder::new();
    let store = folder.store();
    done(put(&store, 1));
    (folder, store)
}

#[test]
fn a_lease_of_another_process_excludes_and_its_holder_is_named() {
    let (folder, store) = signed_in();
    let mut holder = Process::start("hold", &folder);
    assert_eq!(holder.says(), "taken");
    let error = done(store.lease(&key(), TTL, SHORT)).unwrap_err();
    assert!(error.is_busy());
    let named = error.holder().unwrap();
    assert_eq!(
        (named.process, &named.host),
        (holder.child.id(), &zalo_oa_core::platform::whereabouts().host)
    );
    let text = Process::start("try", &folder).says();
    assert_eq!(text, format!("refused true {named}"));
    assert_eq!(done(stored(&store)).unwrap(), "1", "loading does not wait");
    holder.tell("enough");
    drop(done(lease(&store)));
}

#[test]
fn a_lease_of_this_process_excludes_others_also_after_files_were_read_and_written() {
    let (folder, store) = signed_in();
    let held = done(lease(&store));
    let other = folder.store();
    done(other.load(&key())).unwrap();
    other.keys().unwrap();
    done(store.begin(&held, &intent())).unwrap();
    done(store.save(&held, &tokens(2))).unwrap();
    done(other.lease(&key(), TTL, SHORT)).unwrap_err();
    drop(other);
    let here = zalo_oa_core::platform::whereabouts();
    assert_eq!(Process::start("try", &folder).says(), format!("refused true {here}"));
    done(store.release(held)).unwrap();
    assert_eq!(Process::start("try", &folder).says(), "taken");
}

#[test]
fn a_killed_process_has_no_lease() {
    let (folder, store) = signed_in();
    let mut holder = Process::start("hold", &folder);
    assert_eq!(holder.says(), "taken");
    done(store.lease(&key(), TTL, SHORT)).unwrap_err();
    holder.kill();
    done(store.lease(&key(), TTL, Duration::from_secs(1))).unwrap();
}

#[test]
fn a_child_that_outlives_its_killed_parent_does_not_keep_the_lease() {
    let (folder, store) = signed_in();
    let mut parent = Process::start("fork", &folder);
    assert_eq!([parent.says(), parent.says()], ["taken", "forked"]);
    assert!(Process::start("try", &folder).says().starts_with("refused true"));
    parent.kill();
    assert_eq!(Process::start("within a second", &folder).says(), "taken");
    parent.tell("the child lives");
    assert_eq!(parent.says(), "the child lives");
    let stored = done(store.load(&key())).unwrap().unwrap();
    assert_eq!(stored.intent.unwrap().process, parent.child.id(), "the story is told");
    // Its input ends with the test, and so does the child.
}

#[test]
fn a_forked_child_has_not_the_lease_of_its_parent_and_can_get_its_own() {
    let (folder, store) = signed_in();
    let mut parent = Process::start("heir", &folder);
    assert_eq!(parent.says(), "taken");
    for _ in ["begin", "save", "release"] {
        assert_eq!(parent.says(), "the lease is stale");
    }
    let text = Process::start("try", &folder).says();
    assert!(text.starts_with(&format!("refused true process {} ", parent.child.id())), "{text}");
    parent.tell("release");
    assert_eq!([parent.says(), parent.says()], ["taken", "saved"]);
    let stored = done(store.load(&key())).unwrap().unwrap();
    assert_eq!((stored.version, stored.tokens.refresh_token.reveal()), (3, "seeded-refresh-3"));
    parent.tell("end");
}
