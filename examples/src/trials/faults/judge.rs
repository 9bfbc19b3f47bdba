//! What the calls said of their end, held against what the emulator saw: its log of deliveries, and
//! its record of the answers that left it.

use std::collections::HashMap;

use serde_json::{Value, json};
use zalo_oa_core::{
    Error,
    emulator::{Emulator, Exchange, digest},
};

/// A call whose content no other has.
pub(super) struct Call {
    pub(super) name: &'static str,
    pub(super) params: Value,
    /// What names its content in the log.
    content: String,
}

impl Call {
    pub(super) fn message(number: u32, user_id: &str) -> Self {
        let text = format!("Tin số {number}");
        let params = json!({ "user_id": user_id, "text": text });
        Self { name: "consultation.text", params, content: digest(&text) }
    }

    /// Four of the articles in an order that this number alone has.
    pub(super) fn broadcast(number: u32, articles: &[String]) -> Self {
        let mut left: Vec<&String> = articles.iter().collect();
        let mut order = usize::try_from(number).unwrap_or(usize::MAX);
        let mut chosen = Vec::new();
        for _ in 0..4 {
            let place = order.checked_rem(left.len()).unwrap_or(0);
            order = order.checked_div(left.len()).unwrap_or(0);
            chosen.push(left.remove(place).clone());
        }
        let content = chosen.join(" ");
        let params = json!({ "target": { "gender": "0" }, "article_ids": chosen });
        Self { name: "broadcast.send", params, content }
    }

    pub(super) fn article(number: u32) -> Self {
        let title = format!("Thông báo số {number}");
        let cover = json!({
            "cover_type": "photo", "photo_url": "https://img.example/1.jpg", "status": "show",
        });
        let params = json!({
            "title": title, "author": "Văn phòng", "description": "Thử", "cover": cover,
            "body": [{ "type": "text", "content": "<p>Nội dung</p>" }], "status": "show",
        });
        Self { name: "articles.create", params, content: title }
    }
}

/// What a call said of its end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum End {
    /// With the message's id, where it has one.
    Sent(Option<String>),
    Refused(Option<i32>),
    Unknown,
}

impl End {
    pub(super) fn of(outcome: &Result<Value, Error>) -> Self {
        match outcome {
            Ok(answer) => {
                let id = answer.get("message_id").and_then(Value::as_str);
                Self::Sent(id.map(str::to_owned))
            }
            Err(error) if !error.outcome_known() => Self::Unknown,
            Err(Error::Decode(error)) if error.taken() => Self::Sent(None),
            Err(error) => Self::Refused(error.code()),
        }
    }
}

#[derive(Default)]
pub(super) struct Verdict {
    pub(super) sent: u64,
    pub(super) refused: u64,
    pub(super) unknown: u64,
    pub(super) unknown_and_arrived: u64,
    pub(super) repeated_and_sent: u64,
    pub(super) twice: u64,
    pub(super) violations: Vec<String>,
}

impl Verdict {
    /// `unread` is how many requests were reset before they were read: those have no record.
    pub(super) fn of(emulator: &Emulator, ended: &[(Call, End)], unread: u64) -> Self {
        let arrived = arrived(emulator);
        let mut taken: HashMap<(&str, String), Vec<Exchange>> = HashMap::new();
        for exchange in emulator.exchanges() {
            let key = (exchange.call, exchange.request.clone());
            taken.entry(key).or_default().push(exchange);
        }
        let mut verdict = Self::default();
        let mut without_record = 0;
        for (call, end) in ended {
            let none = Vec::new();
            let ids = arrived.get(&(call.name, call.content.clone())).unwrap_or(&none);
            let key = (call.name, digest(&call.params.to_string()));
            let exchanges = taken.remove(&key).unwrap_or_default();
            without_record += u64::from(verdict.call(call, end, ids, &exchanges));
        }
        if without_record > unread {
            let what = format!("{without_record} unknown without a record, {unread} reset unread");
            verdict.violations.push(what);
        }
        verdict
    }

    /// One call; whether its unknown end has no record and must be one that was reset unread.
    fn call(&mut self, call: &Call, end: &End, ids: &[String], exchanges: &[Exchange]) -> bool {
        let mut broken = Vec::new();
        if ids.len() > 1 {
            self.twice += 1;
            broken.push("arrived twice");
        }
        // The last one answered decides; refusals before it were got past.
        let last = exchanges.last();
        let lost = exchanges.iter().any(|exchange| !exchange.answered);
        let mut unread = false;
        match end {
            End::Sent(id) => {
                self.sent += 1;
                self.repeated_and_sent += u64::from(exchanges.len() > 1);
                if ids.is_empty() {
                    broken.push("sent, yet nothing arrived");
                }
                if id.as_ref().is_some_and(|id| ids.first() != Some(id)) {
                    broken.push("sent with another message's id");
                }
                if !last.is_some_and(|last| last.answered) {
                    broken.push("sent, yet no whole answer left");
                }
            }
            End::Refused(code) => {
                self.refused += 1;
                if !ids.is_empty() {
                    broken.push("refused, yet it arrived");
                }
                if *code != Some(-201) {
                    // Among them -32, -216 and a failed connect: those are to be got past.
                    broken.push("refused for what passes");
                }
            }
            End::Unknown => {
                self.unknown += 1;
                self.unknown_and_arrived += u64::from(!ids.is_empty());
                let got_past = |one: &Exchange| one.answered && one.fault == Some("refuse");
                unread = !lost && exchanges.iter().all(got_past);
                if !lost && !unread {
                    broken.push("unknown, yet the whole answer left");
                }
            }
        }
        if lost && *end != End::Unknown {
            broken.push("known, yet its answer was lost");
        }
        if exchanges.iter().filter(|one| one.fault != Some("refuse")).count() > 1 {
            broken.push("taken twice");
        }
        for what in broken {
            let path: Vec<_> = exchanges.iter().map(|one| (one.fault, one.answered)).collect();
            self.violations.push(format!("{} {end:?}: {what}; {path:?}", call.name));
        }
        unread
    }

    pub(super) fn total(&self) -> u64 {
        self.sent + self.refused + self.unknown
    }

    /// Whether the trial saw every end, and an unknown one of either truth.
    pub(super) fn each_end_occurs(&self) -> bool {
        let arrived = self.unknown_and_arrived;
        self.sent > 0
            && self.refused > 0
            && self.repeated_and_sent > 0
            && (1..self.unknown).contains(&arrived)
    }
}

/// What came to be, by call and content, each with its message's id.
fn arrived(emulator: &Emulator) -> HashMap<(&'static str, String), Vec<String>> {
    let mut arrived: HashMap<_, Vec<String>> = HashMap::new();
    let mut note = |call, content, id| arrived.entry((call, content)).or_default().push(id);
    for delivery in emulator.deliveries().into_iter().filter(|one| one.kind == "text") {
        note("consultation.text", delivery.content, delivery.message_id.to_string());
    }
    for broadcast in emulator.broadcasts() {
        let id = broadcast.message_id.to_string();
        note("broadcast.send", broadcast.articles.join(" "), id);
    }
    let (_, shown) = emulator.control("GET", "/articles", b"");
    let articles = shown.get("articles").and_then(Value::as_array);
    for article in articles.map_or(&[][..], Vec::as_slice) {
        let title = article.pointer("/article/title").and_then(Value::as_str).unwrap_or_default();
        note("articles.create", title.to_owned(), String::new());
    }
    arrived
}
