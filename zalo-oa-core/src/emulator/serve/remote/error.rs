//! Why a lever did not move.

use std::io;

/// What can go wrong between [`Control`](super::Control) and a server.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ControlError {
    /// The address or key cannot be one of an emulator; what is wrong with it.
    #[error("{0}")]
    Settings(&'static str),
    /// The server does not answer.
    #[error("the emulator does not answer")]
    Io(#[source] io::Error),
    /// The server says no.
    #[error("the emulator refused with HTTP {status}: {message}")]
    Refused {
        /// 400 or 404 for what it does not understand or have, 403 for a wrong key.
        status: u16,
        /// Its words.
        message: String,
    },
    /// Something else than an emulator answers, or one of another version.
    #[error("the emulator's answer has no valid `{0}`")]
    Odd(&'static str),
}
