//! The system calls of a second process, as strace saw them.

use std::process::Command;

use crate::process::{Process, Scene};

/// What matters for the order of a durable write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    /// A file of this ending is made anew.
    Open(&'static str),
    Write(&'static str),
    /// fsync of a file of this ending, or of the folder.
    Sync(&'static str),
    Rename(&'static str, &'static str),
    /// A request that begins so leaves.
    Send(&'static str),
}

/// Runs one call of a second process under strace: what it said, and the lines of the trace.
pub(crate) fn traced(scene: &Scene, entry: &str) -> (Option<String>, Vec<String>) {
    let file = scene.folder.join("trace");
    let mut command = Command::new("strace");
    command.args(["-f", "-y", "-qq", "-s", "64", "-o"]).arg(&file);
    let written = "openat,write,writev,pwrite64,sendto,sendmsg";
    let durable = "fsync,fdatasync,rename,renameat,renameat2";
    command.args(["-e", &format!("trace={written},{durable}")]);
    command.arg(std::env::current_exe().unwrap());
    command.args([entry, "--exact", "--nocapture", "--test-threads=1"]);
    let mut process = Process::start(command, &scene.order());
    let said = process.call();
    process.child.wait().unwrap();
    let text = std::fs::read_to_string(file).unwrap();
    (said, text.lines().map(str::to_owned).collect())
}

/// The calls that matter, in their order.
pub(crate) fn essence(lines: &[String]) -> Vec<Call> {
    let mut calls: Vec<Call> = lines.iter().filter_map(|line| read(line)).collect();
    // A file may be written in several pieces.
    calls.dedup();
    calls
}

fn read(line: &str) -> Option<Call> {
    const NEW: &str = ".json.new";
    let has = |what: &str| line.contains(what);
    // `[pid] name(arguments) = result`; a call that another thread interrupts has two lines.
    let name = line.split_once('(')?.0.rsplit(' ').next()?;
    match name {
        "openat" if has(NEW) && has("O_CREAT") && has("O_TRUNC") && has("0600") => {
            Some(Call::Open(NEW))
        }
        "fsync" | "fdatasync" if has(".json.new>") => Some(Call::Sync(NEW)),
        "fsync" | "fdatasync" => Some(Call::Sync("/")),
        "rename" | "renameat" | "renameat2" if has(".json.new\"") && has(".json\"") => {
            Some(Call::Rename(NEW, ".json"))
        }
        "write" | "pwrite64" if has(".json.new>") => Some(Call::Write(NEW)),
        "write" | "writev" | "sendto" | "sendmsg" => {
            ["POST /oauth/v4/oa/access_token", "GET /openapi/v2.0/oa/getoa"]
                .into_iter()
                .find(|start| has(start))
                .map(Call::Send)
        }
        _ => None,
    }
}
