//! What became of a broadcast, now or in an earlier run.

use serde::{Deserialize, Deserializer, Serialize, de};

use crate::{
    broadcast::{ArticleId, Timestamp, models},
    endpoint::Kind,
    error::{CodeTable, lookup},
    model::{MessageId, wire::Wire},
    store::journal::{Entry, State},
};

/// What became of a broadcast.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Outcome {
    /// This run sent it, and Zalo took it.
    Sent,
    /// An earlier run did, or a person said so. Nothing was sent now.
    SentBefore,
    /// Zalo refused it, now or in an earlier run.
    Refused,
    /// It may have been sent, in this run or in an earlier one: no answer came, or none was
    /// written down. Nothing more is sent until a person has settled it.
    Unknown,
}

impl<'de> Deserialize<'de> for Outcome {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match String::deserialize(deserializer)?.as_str() {
            "sent" => Ok(Self::Sent),
            "sent_before" => Ok(Self::SentBefore),
            "refused" => Ok(Self::Refused),
            "unknown" => Ok(Self::Unknown),
            _ => Err(de::Error::custom("no such outcome")),
        }
    }
}

impl Wire for Outcome {
    const KIND: Kind = Kind::Text;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}

models! {
    /// What became of a broadcast, now or in an earlier run.
    Broadcasted {
        must {
            /// `sent`, `sent_before`, `refused` or `unknown`.
            outcome: Outcome,
            /// When the answer came; of an unknown outcome, when the call was about to leave.
            at: Timestamp,
            /// The articles that this is about.
            article_ids: Vec<ArticleId>,
            /// The target as the journal names it.
            target_digest: String,
        }
        may {
            /// The broadcast, once it is sent.
            message_id: MessageId,
            /// Zalo's number, of a refusal.
            code: i32,
            /// What to do, in English.
            hint: String,
            /// What to do, in Vietnamese.
            hint_vi: String,
            /// The machine whose process sent it, when the outcome is unknown.
            host: String,
            /// The number of that process.
            process: u32,
        }
    }
}

impl Broadcasted {
    /// What entries of one state say; the earliest speaks for them.
    pub(super) fn of(entries: &[Entry], now: bool) -> Option<Self> {
        let first = entries.first()?;
        let mut answer = Self {
            outcome: Outcome::Unknown,
            at: first.begun,
            article_ids: entries.iter().map(|entry| entry.article.clone()).collect(),
            target_digest: first.target.to_string(),
            message_id: None,
            code: None,
            hint: None,
            hint_vi: None,
            host: None,
            process: None,
        };
        match &first.state {
            State::Sent { at, message_id, .. } => {
                answer.outcome = if now { Outcome::Sent } else { Outcome::SentBefore };
                answer.at = *at;
                answer.message_id.clone_from(message_id);
            }
            State::Refused { at, code } => {
                answer.outcome = Outcome::Refused;
                answer.at = *at;
                answer.code = Some(*code);
                if let Some(entry) = lookup(CodeTable::Oa, *code, "") {
                    answer.hint = Some(format!("{}; {}", entry.action.en, AGAIN.0));
                    answer.hint_vi = Some(format!("{}; {}", entry.action.vi, AGAIN.1));
                }
            }
            State::Open => {
                answer.host = Some(first.by.host.clone());
                answer.process = Some(first.by.process);
                answer.hint = Some(LOOK.0.to_owned());
                answer.hint_vi = Some(LOOK.1.to_owned());
            }
            State::NotSent => return None,
        }
        Some(answer)
    }
}

const AGAIN: (&str, &str) = (
    "nothing was sent, and the journal keeps the refusal: it goes out when you run it with `again_if_refused`",
    "chưa gửi gì, và sổ giữ lại lần từ chối này: chạy lại với `again_if_refused` thì mới gửi",
);

const LOOK: (&str, &str) = (
    "look at the broadcast page of the OA's console whether it is there (Zalo may take half an \
     hour), then settle it as sent or not sent",
    "mở trang tin truyền thông trong trang quản trị OA xem tin đã có ở đó chưa (Zalo có thể cần nửa \
     giờ), rồi ghi lại kết quả: đã gửi hoặc chưa gửi",
);
