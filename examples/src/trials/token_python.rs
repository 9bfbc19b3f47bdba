//! The kill trial with Python processes: the wheel as a user installs it, half of the processes with
//! the blocking client and half with the one for asyncio. The judge is the core's.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use super::token_file::{kill, worker::Worker};
use crate::{Failure, report::SoakRow};

/// The variable that names a Python in which the wheel is installed.
pub const PYTHON: &str = "ZALO_OA_TRIAL_PYTHON";

/// Kills processes of that Python until `kills` are dead.
///
/// # Errors
/// When folder, server or processes cannot be had.
pub async fn token_python(python: &Path, seed: u64, kills: usize) -> Result<SoakRow, Failure> {
    let script = root().join("bindings-python/trials/token_worker.py");
    let worker = Worker { program: python.to_owned(), arguments: vec![script] };
    kill("token-python", worker, seed, kills).await
}

/// The Python that [`PYTHON`] names, else one of its own for the optimised wheel, which is built now.
///
/// # Errors
/// When the wheel cannot be built or installed.
pub fn interpreter() -> Result<PathBuf, Failure> {
    if let Some(python) = env::var_os(PYTHON) {
        return Ok(python.into());
    }
    let output =
        Command::new(root().join(".ci/trial-python.sh")).stderr(Stdio::inherit()).output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    match text.lines().last() {
        Some(python) if output.status.success() => Ok(python.into()),
        _ => Err("the Python wheel could not be installed".to_owned().into()),
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
