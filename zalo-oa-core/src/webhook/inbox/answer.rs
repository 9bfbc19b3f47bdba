//! What Zalo is told. It reads the status and nothing else.

use http::StatusCode;

use crate::webhook::VerifyError;

/// What became of a delivery, as far as Zalo has to know.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Answer {
    /// It is on the disk and will be handled: 200.
    Taken,
    /// It came before, within a day: 200. It is not handled again.
    Repeat,
    /// The console's test, or an empty body: 200. Nobody handles it.
    Dropped,
    /// Not Zalo's: 401 without a signature, else 403. The reason is for the log, not for the sender.
    Refused(VerifyError),
    /// Larger than is taken: 413.
    TooLarge,
    /// Not on the disk in time, or the inbox is closed: 503, so that Zalo sends it again.
    Unavailable,
}

impl Answer {
    /// The status of the HTTP answer. The body stays empty.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Taken | Self::Repeat | Self::Dropped => StatusCode::OK,
            Self::Refused(VerifyError::NoSignature) => StatusCode::UNAUTHORIZED,
            Self::Refused(_) => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}
