//! The emulator's records, read back from its control surface.

use serde::Deserialize;

use crate::{
    emulator::{Delivery, Presentation, TokenKind, TokenOutcome},
    model::{MessageId, UserId},
    platform::Timestamp,
};

pub(super) fn deliveries(list: Vec<DeliveryForm>) -> Vec<Delivery> {
    list.into_iter().map(Delivery::from).collect()
}

pub(super) fn presentations(list: Vec<PresentationForm>) -> Vec<Presentation> {
    list.into_iter().map(|form| form.0).collect()
}

#[derive(Deserialize)]
pub(super) struct DeliveryForm {
    at: Timestamp,
    user_id: UserId,
    kind: String,
    content: String,
    message_id: MessageId,
}

impl From<DeliveryForm> for Delivery {
    fn from(form: DeliveryForm) -> Self {
        let kinds = ["text", "quote", "image", "article"];
        let kind = kinds.into_iter().find(|kind| *kind == form.kind);
        Self {
            at: form.at,
            user_id: form.user_id,
            kind: kind.unwrap_or("other"),
            content: form.content,
            message_id: form.message_id,
        }
    }
}

#[derive(Deserialize)]
#[serde(transparent)]
pub(super) struct PresentationForm(#[serde(with = "Shown")] Presentation);

#[derive(Deserialize)]
#[serde(remote = "Presentation")]
struct Shown {
    at: Timestamp,
    #[serde(with = "Kind")]
    kind: TokenKind,
    digest: String,
    label: String,
    #[serde(with = "Outcome")]
    outcome: TokenOutcome,
    times: u64,
}

#[derive(Deserialize)]
#[serde(remote = "TokenKind", rename_all = "snake_case")]
enum Kind {
    Code,
    Refresh,
    Access,
}

#[derive(Deserialize)]
#[serde(remote = "TokenOutcome", rename_all = "snake_case")]
enum Outcome {
    Accepted,
    AcceptedAnswerLost,
    Used,
    Expired,
    Replaced,
    Unknown,
    Mismatch,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn presentations_are_read_back_as_they_were() {
        let outcomes = [
            TokenOutcome::Accepted,
            TokenOutcome::AcceptedAnswerLost,
            TokenOutcome::Used,
            TokenOutcome::Expired,
            TokenOutcome::Replaced,
            TokenOutcome::Unknown,
            TokenOutcome::Mismatch,
        ];
        let kinds = [TokenKind::Code, TokenKind::Refresh, TokenKind::Access];
        let shown: Vec<_> = outcomes
            .into_iter()
            .zip(kinds.into_iter().cycle())
            .map(|(outcome, kind)| Presentation {
                at: Timestamp(1),
                kind,
                digest: "d".to_owned(),
                label: "one".to_owned(),
                outcome,
                times: 2,
            })
            .collect();
        let list = serde_json::from_value(json!(shown)).unwrap();
        assert_eq!(presentations(list), shown);
    }

    #[test]
    fn deliveries_are_read_back_as_they_were() {
        let delivered: Vec<_> = ["text", "quote", "image", "article"]
            .into_iter()
            .map(|kind| Delivery {
                at: Timestamp(1),
                user_id: UserId::new("7"),
                kind,
                content: "c".to_owned(),
                message_id: MessageId::new("m"),
            })
            .collect();
        let list = serde_json::from_value(json!(delivered)).unwrap();
        assert_eq!(deliveries(list), delivered);
    }
}
