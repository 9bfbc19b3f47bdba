//! Tokens that do not serve.

use std::sync::Arc;

use super::Class;
use crate::store::StoreError;

/// Why there is no usable access token.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum AuthError {
    /// The store holds no tokens for this OA.
    #[error("nobody has signed in for this official account yet")]
    SignedOut,
    /// The client was built without tokens.
    #[error("this client has no tokens: give it an access token or a token store")]
    NoTokens,
    /// The access token was refused and there is no way to a new one.
    #[error("the access token was refused and cannot be refreshed")]
    Expired,
    /// The refresh token, or the code of a callback, is dead: an administrator has to consent again.
    #[error("zalo no longer takes this code or token: an administrator has to consent again")]
    ConsentNeeded {
        /// Zalo's number; `None` for the empty answer that a used token may get.
        code: Option<i32>,
        /// Who wrote the last intent to refresh, where and when, if one is open.
        story: String,
    },
    /// A refresh got no answer; the token may be spent. The next holder of the lease presents it
    /// once more.
    #[error("no answer to the refresh: the tokens may have been rotated")]
    Unknown,
    /// Zalo refused the exchange or the refresh for a reason that consent cannot mend.
    #[error("zalo refused the tokens with {code}")]
    Refused {
        /// Zalo's number.
        code: i32,
    },
    /// Another process is refreshing and did not finish in time.
    #[error("another process is refreshing the tokens")]
    Busy {
        /// How long was waited, in milliseconds.
        waited_ms: u64,
    },
    /// The store failed.
    #[error("the token store failed")]
    Store(#[source] Arc<StoreError>),
    /// The refresh could not be made or was not sent.
    #[error("the refresh was not sent")]
    NotSent(#[source] Arc<crate::error::Error>),
}

impl AuthError {
    /// Zalo's number.
    #[must_use]
    pub fn code(&self) -> Option<i32> {
        match self {
            Self::ConsentNeeded { code, .. } => *code,
            Self::Refused { code } => Some(*code),
            _ => None,
        }
    }

    /// Who or what can mend it: a new consent, the machine's own set-up, or time.
    #[must_use]
    pub fn class(&self) -> Class {
        match self {
            Self::Busy { .. } | Self::Unknown | Self::NotSent(_) => Class::Transient,
            Self::Store(_) | Self::NoTokens => Class::Config,
            _ => Class::Consent,
        }
    }

    /// Whether it is known what became of the tokens.
    #[must_use]
    pub fn outcome_known(&self) -> bool {
        !matches!(self, Self::Unknown)
    }
}

impl From<StoreError> for AuthError {
    fn from(error: StoreError) -> Self {
        Self::Store(Arc::new(error))
    }
}
