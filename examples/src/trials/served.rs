//! A server in a process of its own, so that a trial can kill it: started with its order in a variable, looked for on its
//! port, awaited at its end.

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use serde::Serialize;
use zalo_oa_core::platform::{Runtime, SystemRuntime};

use crate::Failure;

/// Starts `program` as the server that the variable tells it to be.
pub(super) fn start(
    program: &Path,
    variable: &str,
    order: &impl Serialize,
) -> Result<Child, Failure> {
    let order = serde_json::to_string(order).map_err(|error| error.to_string())?;
    let mut command = Command::new(program);
    command.env(variable, order).stdin(Stdio::null()).stdout(Stdio::null());
    Ok(command.spawn()?)
}

/// Waits until something listens: half a minute at most; usually milliseconds.
pub(super) async fn wait_for(port: u16) -> Result<(), Failure> {
    for _ in 0..15_000 {
        if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return Ok(());
        }
        SystemRuntime.sleep(Duration::from_millis(2)).await;
    }
    Err("the server did not start".to_owned().into())
}

/// Waits for a server that was asked to end; one that has not done so by then is killed.
pub(super) async fn end(server: &mut Child, within: Duration) -> Result<(), Failure> {
    let began = SystemRuntime.now();
    while SystemRuntime.now().since(began) < within {
        if let Some(status) = server.try_wait()? {
            let failed = format!("the server ended with {status}");
            return if status.success() { Ok(()) } else { Err(failed.into()) };
        }
        SystemRuntime.sleep(Duration::from_millis(10)).await;
    }
    server.kill()?;
    Err("the server did not end".to_owned().into())
}

/// A port that nobody listens on now.
pub(super) fn free_port() -> Result<u16, Failure> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// An empty folder for this process's run of a trial.
pub(super) fn fresh_folder(trial: &str) -> Result<PathBuf, Failure> {
    let name = format!("../target/trials/{trial}-{}", std::process::id());
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
