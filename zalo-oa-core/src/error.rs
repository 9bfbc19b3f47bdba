//! Errors by the phase of a call: what happened, whether it may have taken effect, what to do.
//!
//! The phase matters most. A message that was never sent may be sent again; one without an answer
//! may not. So the variants of [`Error`] are phases, and [`Error::advice`] turns any error into
//! the one word that the retry loop acts on.

pub mod codes;

mod advice;
mod api;
mod auth;
mod build;

use serde::Serialize;

pub use advice::Advice;
pub use api::{ApiError, DecodeError, RawBody};
pub use auth::{AuthError, Story, Unsaved};
pub use build::{BuildError, Problem};
pub use codes::{Class, CodeEntry, CodeTable, Text, Who, lookup};

use crate::transport::TransportError;

/// What can go wrong with a call.
///
/// [`Debug`](std::fmt::Debug) is meant for people, too: a `main` that returns the error prints what happened, why, and what to do.
#[derive(thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The request could not be made. Nothing left the machine.
    #[error("{0}")]
    Build(#[from] BuildError),
    /// No connection. Nothing was sent.
    #[error("no connection for `{call}`: nothing was sent")]
    Connect {
        /// The call.
        call: String,
        /// What the transport says.
        source: TransportError,
    },
    /// The request may have arrived and taken effect; no answer says so.
    #[error("no answer to `{call}`: it may have taken effect")]
    NoAnswer {
        /// The call.
        call: String,
        /// The HTTP status, where there was one (a gateway's 5xx).
        status: Option<u16>,
        /// What the transport says.
        source: TransportError,
        /// What continues the work of an operation: give it to the operation again.
        resume: Option<String>,
    },
    /// An answer came that cannot be read.
    #[error("{0}")]
    Decode(#[from] Box<DecodeError>),
    /// Zalo refused.
    #[error("{0}")]
    Api(#[from] Box<ApiError>),
    /// The tokens do not serve.
    #[error("{0}")]
    Auth(#[from] AuthError),
    /// The operation was cancelled. A call that was under way may have taken effect.
    #[error("`{call}` was cancelled: a call under way may have taken effect")]
    Cancelled {
        /// The operation.
        call: String,
    },
    /// The platform took the work and had not finished when the deadline came.
    #[error("`{call}` was taken but not finished within {waited_ms} ms")]
    Pending {
        /// The call that was asked last.
        call: String,
        /// How long it was waited for.
        waited_ms: u64,
        /// What continues the work: give it to the operation again.
        resume: String,
    },
}

impl std::fmt::Debug for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")?;
        let mut cause = std::error::Error::source(self);
        let mut told = self.to_string();
        while let Some(next) = cause {
            let text = next.to_string();
            if text != told {
                write!(f, ": {text}")?;
            }
            (cause, told) = (next.source(), text);
        }
        write!(f, "\n  -> {}", self.hint().0)
    }
}

impl Error {
    /// `build`, `connect`, `no_answer`, `decode`, `api`, `auth`, `pending` or `cancelled`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Build(_) => "build",
            Self::Connect { .. } => "connect",
            Self::NoAnswer { .. } => "no_answer",
            Self::Decode(_) => "decode",
            Self::Api(_) => "api",
            Self::Auth(_) => "auth",
            Self::Pending { .. } => "pending",
            Self::Cancelled { .. } => "cancelled",
        }
    }

    /// The call's dotted name.
    #[must_use]
    pub fn call(&self) -> &str {
        match self {
            Self::Build(error) => error.call(),
            Self::Connect { call, .. }
            | Self::NoAnswer { call, .. }
            | Self::Cancelled { call }
            | Self::Pending { call, .. } => call,
            Self::Decode(error) => error.call(),
            Self::Api(error) => error.call(),
            Self::Auth(_) => "auth",
        }
    }

    /// Zalo's number, where there is one.
    #[must_use]
    pub fn code(&self) -> Option<i32> {
        match self {
            Self::Api(error) => Some(error.code()),
            Self::Auth(error) => error.code(),
            _ => None,
        }
    }

    /// The class of the refusal.
    #[must_use]
    pub fn class(&self) -> Class {
        match self {
            Self::Api(error) => error.class(),
            Self::Auth(error) => error.class(),
            Self::Build(_) => Class::Invalid,
            Self::Pending { .. } => Class::Processing,
            Self::Connect { .. }
            | Self::NoAnswer { .. }
            | Self::Decode(_)
            | Self::Cancelled { .. } => Class::Transient,
        }
    }

    /// Whether it is known what the call did. `false` means: it may have taken effect, look
    /// before repeating.
    #[must_use]
    pub fn outcome_known(&self) -> bool {
        match self {
            Self::NoAnswer { .. } | Self::Cancelled { .. } => false,
            // "Try later" does not say whether it was done.
            Self::Api(error) => error.class() != Class::Transient,
            Self::Decode(error) => error.taken(),
            Self::Auth(error) => error.outcome_known(),
            _ => true,
        }
    }

    /// What continues the work of the operation that ended so: give it to the operation again.
    #[must_use]
    pub fn resume(&self) -> Option<&str> {
        match self {
            Self::Pending { resume, .. } => Some(resume),
            Self::NoAnswer { resume, .. } => resume.as_deref(),
            Self::Decode(error) => error.resume.as_deref(),
            _ => None,
        }
    }

    #[cfg(feature = "publish")]
    pub(crate) fn set_resume(&mut self, text: String) {
        match self {
            Self::Pending { resume, .. } => *resume = text,
            Self::NoAnswer { resume, .. } => *resume = Some(text),
            Self::Decode(error) => error.resume = Some(text),
            _ => {}
        }
    }

    /// New tokens that could not be saved, once; see [`AuthError::take_tokens`].
    #[must_use]
    pub fn take_tokens(&self) -> Option<crate::store::TokenSet> {
        match self {
            Self::Auth(error) => error.take_tokens(),
            _ => None,
        }
    }

    /// What the retry loop does with it.
    #[must_use]
    pub fn advice(&self) -> Advice {
        advice::of(self)
    }

    /// What to do, for people, in both languages; from the catalogue for Zalo's refusals.
    #[must_use]
    pub fn hint(&self) -> (String, String) {
        advice::hint(self)
    }

    /// The one form in which errors cross to other languages.
    #[must_use]
    pub fn record(&self) -> ErrorRecord {
        let (hint, hint_vi) = self.hint();
        ErrorRecord {
            kind: self.kind(),
            code: self.code(),
            class: self.class(),
            call: self.call().to_owned(),
            message: self.to_string(),
            hint,
            hint_vi,
            advice: self.advice(),
            outcome_known: self.outcome_known(),
            resume: self.resume().map(str::to_owned),
        }
    }
}

/// An error as data: the same fields in Rust, Python and JavaScript.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ErrorRecord {
    /// The phase.
    pub kind: &'static str,
    /// Zalo's number.
    pub code: Option<i32>,
    /// The class of the refusal.
    pub class: Class,
    /// The call.
    pub call: String,
    /// What happened.
    pub message: String,
    /// What to do, in English.
    pub hint: String,
    /// What to do, in Vietnamese.
    pub hint_vi: String,
    /// What the retry loop would do.
    pub advice: Advice,
    /// Whether it is known what the call did.
    pub outcome_known: bool,
    /// What continues the work of an operation.
    pub resume: Option<String>,
}
