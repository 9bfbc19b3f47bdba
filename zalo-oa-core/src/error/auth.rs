//! Tokens that do not serve.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use super::Class;
use crate::store::{Holder, Intent, Refusal, StoreError, TokenSet};

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
    /// The access token has ended or was refused, and the app has no secret to get a new one with.
    #[error("the app has no secret here, so the tokens cannot be refreshed")]
    NoSecret,
    /// The refresh token, or the code of a callback, is dead: an administrator has to consent again.
    #[error("{}", story.tell(*code))]
    ConsentNeeded {
        /// Zalo's number; `None` for the empty answer that a used token may get, and for a named
        /// refusal without one.
        code: Option<i32>,
        /// What became of the old tokens, as far as the store can tell.
        story: Story,
    },
    /// A refresh got no answer; the token may be spent. The next holder of the lease presents it
    /// once more.
    #[error("no answer to the refresh: the tokens may have been rotated")]
    Unknown,
    /// Zalo refused the exchange or the refresh for a reason that consent cannot mend.
    #[error("zalo refused the sign-in or refresh with {code}: no new consent mends it")]
    Refused {
        /// Zalo's number.
        code: i32,
    },
    /// Another process is refreshing and did not finish in time.
    #[error(
        "{} is refreshing the tokens and did not finish within {waited_ms} ms",
        holder.as_ref().map_or_else(|| "another process".to_owned(), Holder::to_string)
    )]
    Busy {
        /// How long was waited, in milliseconds.
        waited_ms: u64,
        /// Who has the lease, if the store knows.
        holder: Option<Holder>,
    },
    /// New tokens are there and the store does not take them. They are in this process only:
    /// take them with [`AuthError::take_tokens`], or mend the store and call again.
    #[error("the new tokens could not be saved and are only in this process")]
    NotSaved {
        /// Why.
        #[source]
        source: Arc<StoreError>,
        /// The tokens, for whoever takes them first.
        unsaved: Unsaved,
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
            Self::Store(_)
            | Self::NoTokens
            | Self::NoSecret
            | Self::NotSaved { .. }
            | Self::Refused { .. } => Class::Config,
            _ => Class::Consent,
        }
    }

    /// Whether it is known what became of the tokens.
    #[must_use]
    pub fn outcome_known(&self) -> bool {
        !matches!(self, Self::Unknown)
    }
}

impl AuthError {
    /// The tokens that could not be saved, once: whoever takes them keeps them. The client that
    /// met the error goes on trying to save its own copy.
    #[must_use]
    pub fn take_tokens(&self) -> Option<TokenSet> {
        match self {
            Self::NotSaved { unsaved, .. } => unsaved.take(),
            _ => None,
        }
    }
}

impl From<StoreError> for AuthError {
    fn from(error: StoreError) -> Self {
        Self::Store(Arc::new(error))
    }
}

/// Tokens on their way out of an error. Shows nothing.
#[derive(Clone)]
pub struct Unsaved(Arc<Mutex<Option<TokenSet>>>);

impl Unsaved {
    pub(crate) fn new(tokens: TokenSet) -> Self {
        Self(Arc::new(Mutex::new(Some(tokens))))
    }

    fn take(&self) -> Option<TokenSet> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl fmt::Debug for Unsaved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Unsaved(..)")
    }
}

/// What became of tokens that are dead.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Story {
    /// It was the code of a callback: used, expired, or its verifier does not fit.
    Code,
    /// This refresh of ours was never finished: Zalo may have sent new tokens that nobody read.
    Unfinished(Intent),
    /// No refresh of ours is open, so another system has used the token.
    Foreign,
    /// Nobody used it for three months.
    Expired,
}

/// The number that says a refresh token was not used for three months.
const EXPIRED: i32 = -14020;

impl Story {
    /// As the store's note tells it.
    pub(crate) fn of(intent: &Intent) -> Self {
        match &intent.refused {
            Some(Refusal { unfinished: false, code: Some(EXPIRED), .. }) => Self::Expired,
            Some(Refusal { unfinished: false, .. }) => Self::Foreign,
            _ => Self::Unfinished(intent.clone()),
        }
    }

    /// In English.
    #[must_use]
    pub fn tell(&self, code: Option<i32>) -> String {
        let said = code.map_or_else(|| "without a number".to_owned(), |code| code.to_string());
        match self {
            Self::Code => format!(
                "zalo does not take the sign-in code ({said}), which works once and for ten minutes: \
                 an administrator has to open a new permission link"
            ),
            Self::Unfinished(intent) => format!(
                "zalo no longer takes the refresh token ({said}): the refresh that {} began at {} \
                 was never finished, so its answer is lost; an administrator has to consent again",
                Holder::from(intent),
                intent.at.utc()
            ),
            Self::Foreign => format!(
                "zalo no longer takes the refresh token ({said}): no refresh of ours was left \
                 unfinished, so another system has used it; an administrator has to consent again"
            ),
            Self::Expired => format!(
                "zalo no longer takes the refresh token ({said}): it was not used for three \
                 months; an administrator has to consent again"
            ),
        }
    }

    /// In Vietnamese.
    #[must_use]
    pub fn tell_vi(&self, code: Option<i32>) -> String {
        let said = code.map_or_else(|| "không kèm mã lỗi".to_owned(), |code| code.to_string());
        let tail = "quản trị viên OA cần cấp quyền lại";
        match self {
            Self::Code => format!(
                "Zalo không nhận mã đăng nhập ({said}); mã chỉ dùng được một lần, trong mười phút: \
                 quản trị viên OA cần mở liên kết cấp quyền mới"
            ),
            Self::Unfinished(intent) => format!(
                "Zalo không nhận refresh token nữa ({said}): lần làm mới do tiến trình {} trên máy \
                 `{}` bắt đầu lúc {} chưa hoàn tất nên câu trả lời đã mất; {tail}",
                intent.process,
                intent.host,
                intent.at.utc()
            ),
            Self::Foreign => format!(
                "Zalo không nhận refresh token nữa ({said}): không có lần làm mới nào của SDK còn \
                 dở, nên một hệ thống khác đã dùng token này; {tail}"
            ),
            Self::Expired => format!(
                "Zalo không nhận refresh token nữa ({said}): đã ba tháng không dùng; {tail}"
            ),
        }
    }
}
