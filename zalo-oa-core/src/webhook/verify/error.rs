//! Refusals of a delivery.

use std::{fmt, time::Duration};

use crate::model::AppId;

/// Why a body is not taken for Zalo's. Nothing in it helps to forge one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum VerifyError {
    /// No header of this name.
    NoSignature,
    /// The header holds something else.
    NotASignature,
    /// Without these two fields nothing can be checked.
    NotAnEvent,
    /// Another key, another body, or not from Zalo.
    Mismatch,
    /// Signed, but for another app.
    AnotherApp(AppId),
    /// It may be a repeat by somebody else.
    TooOld {
        /// How old.
        age: Duration,
    },
    /// One of the two clocks is wrong.
    FromTheFuture {
        /// How far ahead.
        by: Duration,
    },
}

impl VerifyError {
    /// What [`Display`](fmt::Display) writes, in pieces: the machinery that formats is a good part of a small module.
    #[must_use]
    pub fn text(&self) -> String {
        let minutes = |span: &Duration| (span.as_secs() / 60).to_string();
        match self {
            Self::NoSignature => "there is no X-ZEvent-Signature header".to_owned(),
            Self::NotASignature => "the X-ZEvent-Signature header holds no SHA-256 in hex".to_owned(),
            Self::NotAnEvent => "the body is no JSON object with `app_id` and `timestamp`".to_owned(),
            Self::Mismatch => "the signature does not fit: check that the key is the OA secret key of the console's \
                               webhook page, not the app's secret, and that the body is the raw one"
                .to_owned(),
            Self::AnotherApp(app) => ["the event is one of app ", app.as_str()].concat(),
            Self::TooOld { age } => {
                ["the event is ", &minutes(age), " minutes old, older than is taken"].concat()
            }
            Self::FromTheFuture { by } => [
                "the event is of a time ",
                &minutes(by),
                " minutes from now: check this machine's clock",
            ]
            .concat(),
        }
    }
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl std::error::Error for VerifyError {}
