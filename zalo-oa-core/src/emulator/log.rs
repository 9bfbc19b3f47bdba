//! What the emulator remembers for the one who tries a client: who received what (so that "twice"
//! is seen), and which token was shown by whom (so that a token used twice is seen).

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{
    model::{MessageId, UserId},
    platform::Timestamp,
};

/// The first 16 hex digits of a text's SHA-256: names a secret without showing it.
///
/// ```
/// assert_eq!(zalo_oa_core::emulator::digest("abc"), "ba7816bf8f01cfea");
/// ```
#[must_use]
pub fn digest(text: &str) -> String {
    crate::hex::write(Sha256::digest(text.as_bytes()).get(..8).unwrap_or_default())
}

/// One message that reached one person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Delivery {
    /// When, in virtual time.
    pub at: Timestamp,
    /// To whom; to which group where the kind is `group`, to which [`digest`] of a number where it is `template`.
    pub user_id: UserId,
    /// `text`, `quote`, `image`, `gif`, `file`, `sticker`, `request_user_info`, `buttons`, `list`, `reply`, `mini_app`, `template`,
    /// `transaction`, `promotion`, `article` or `group`; to a visitor `anonymous_text`, `…_image`, `…_file` or `…_sticker`.
    pub kind: &'static str,
    /// [`digest`] of the text, of address or content of what is attached, or of the article's id. Equal content to
    /// the same person has the same digest.
    pub content: String,
    /// The message, or the broadcast that carried the article.
    pub message_id: MessageId,
}

/// One broadcast that was accepted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct BroadcastRecord {
    /// Its id.
    pub message_id: MessageId,
    /// When it was accepted.
    pub accepted: Timestamp,
    /// When it goes or went out.
    pub due: Timestamp,
    /// Whether it has gone out.
    pub sent: bool,
    /// The articles' ids.
    pub articles: Vec<String>,
    /// The target as it was sent.
    pub target: serde_json::Value,
    /// How many followers its target takes in.
    pub matching: u64,
    /// How many of them it reached.
    pub reached: u64,
    /// How many had had their broadcast of the day or all of the month.
    pub capped: u64,
}

/// What was shown to the platform.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TokenKind {
    /// An authorization code.
    Code,
    /// A refresh token.
    Refresh,
    /// An access token.
    Access,
}

/// What became of a token that was shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TokenOutcome {
    /// It was good.
    Accepted,
    /// It was good, but the answer got lost (a fault after the work).
    AcceptedAnswerLost,
    /// It had been used before.
    Used,
    /// It was past its end.
    Expired,
    /// A newer one had replaced it.
    Replaced,
    /// Nobody knows it.
    Unknown,
    /// It was good, but something shown with it was not (secret, app id, verifier).
    Mismatch,
}

/// A token shown to the platform. Codes and refresh tokens have an entry for each time, access
/// tokens one for each client and outcome.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Presentation {
    /// When, for the first time.
    pub at: Timestamp,
    /// Which kind.
    pub kind: TokenKind,
    /// [`digest`] of the token.
    pub digest: String,
    /// Who: the header `x-process-label`, else `User-Agent`.
    pub label: String,
    /// What became of it.
    pub outcome: TokenOutcome,
    /// How often.
    pub times: u64,
}

#[derive(Debug, Default)]
pub(super) struct Presentations {
    single: Vec<Presentation>,
    access: BTreeMap<(String, String, TokenOutcome), (Timestamp, u64)>,
}

impl Presentations {
    pub(super) fn once(
        &mut self,
        kind: TokenKind,
        token: &str,
        label: &str,
        outcome: TokenOutcome,
        at: Timestamp,
    ) {
        self.single.push(Presentation {
            at,
            kind,
            digest: digest(token),
            label: label.to_owned(),
            outcome,
            times: 1,
        });
    }

    pub(super) fn access(
        &mut self,
        digest: String,
        label: &str,
        outcome: TokenOutcome,
        at: Timestamp,
    ) {
        let key = (digest, label.to_owned(), outcome);
        self.access.entry(key).or_insert((at, 0)).1 += 1;
    }

    /// The answer to the latest code or refresh token never arrived.
    pub(super) fn last_answer_was_lost(&mut self) {
        let last = self.single.last_mut();
        if let Some(last) = last.filter(|last| last.outcome == TokenOutcome::Accepted) {
            last.outcome = TokenOutcome::AcceptedAnswerLost;
        }
    }

    pub(super) fn all(&self) -> Vec<Presentation> {
        let access =
            self.access.iter().map(|((digest, label, outcome), (at, times))| Presentation {
                at: *at,
                kind: TokenKind::Access,
                digest: digest.clone(),
                label: label.clone(),
                outcome: *outcome,
                times: *times,
            });
        self.single.iter().cloned().chain(access).collect()
    }
}
