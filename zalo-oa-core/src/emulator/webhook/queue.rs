//! The events that are to be sent: when, how often, and what becomes of a subscription whose receiver does not answer.

use std::{
    collections::{BTreeMap, VecDeque},
    fmt, mem,
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderValue, Request, Uri, header};

use super::{
    super::digest, EventRecord, EventState, Letter, Post, PostEnd, PostTry, Repeats, Webhook,
    WebhookReadings,
};
use crate::{model::OaId, platform::Timestamp, webhook};

/// Pauses before each repeat.
const PAUSES: [Duration; 5] = [
    Duration::from_secs(30),
    Duration::from_secs(5 * 60),
    Duration::from_secs(15 * 60),
    Duration::from_secs(30 * 60),
    Duration::from_secs(60 * 60),
];

/// Events that are remembered.
const REMEMBERED: usize = 10_000;

/// Whose event it is.
#[derive(Clone, Copy)]
pub(in crate::emulator) struct Addresser<'a> {
    pub(in crate::emulator) oa_id: &'a str,
    pub(in crate::emulator) key: &'a crate::model::OaSecretKey,
}

/// An event that is not delivered yet.
struct Job {
    event: String,
    body: Bytes,
    /// `None` for what is sent unsigned.
    signature: Option<String>,
    server: &'static str,
    /// It is not repeated, and nothing follows from its failure.
    once: bool,
    tries: u32,
}

/// See the module.
#[derive(Default)]
pub(in crate::emulator) struct Queue {
    webhook: Option<Webhook>,
    unsubscribed: bool,
    /// By the time of the next try.
    waiting: BTreeMap<(Timestamp, u64), Job>,
    under_way: BTreeMap<u64, Job>,
    records: VecDeque<EventRecord>,
    next_id: u64,
    rung: bool,
}

impl fmt::Debug for Queue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Queue")
            .field("webhook", &self.webhook)
            .field("waiting", &self.waiting.len())
            .field("under_way", &self.under_way.len())
            .finish_non_exhaustive()
    }
}

impl Queue {
    pub(in crate::emulator) fn webhook(&self) -> Option<&Webhook> {
        self.webhook.as_ref()
    }

    pub(in crate::emulator) fn set(&mut self, webhook: Option<Webhook>) {
        self.webhook = webhook;
        self.unsubscribed = false;
        self.drop_waiting();
        for id in mem::take(&mut self.under_way).into_keys() {
            self.note(id, |record| record.state = EventState::Dropped);
        }
    }

    pub(in crate::emulator) fn is_subscribed(&self) -> bool {
        self.webhook.is_some() && !self.unsubscribed
    }

    pub(in crate::emulator) fn subscribe(&mut self) {
        self.unsubscribed = false;
    }

    pub(in crate::emulator) fn records(&self) -> impl Iterator<Item = &EventRecord> {
        self.records.iter()
    }

    /// How many wait and how many are under way.
    pub(in crate::emulator) fn lengths(&self) -> (usize, usize) {
        (self.waiting.len(), self.under_way.len())
    }

    /// An event happened.
    pub(in crate::emulator) fn put(
        &mut self,
        letter: Letter,
        addresser: Addresser<'_>,
        now: Timestamp,
    ) {
        let Some(webhook) = &self.webhook else {
            return;
        };
        if !letter.once && (webhook.off.contains(&letter.event) || held_back(webhook, &letter)) {
            return;
        }
        let dropped = self.unsubscribed && !letter.once;
        let id = self.next_id;
        self.next_id += 1;
        if self.records.len() >= REMEMBERED {
            self.records.pop_front();
        }
        self.records.push_back(EventRecord {
            id,
            at: now,
            oa_id: OaId::new(addresser.oa_id),
            event: letter.event.clone(),
            digest: digest(&letter.body),
            state: if dropped { EventState::Dropped } else { EventState::Waiting },
            next: (!dropped).then_some(now),
            tries: Vec::new(),
        });
        if dropped {
            return;
        }
        let sign = |(app, at): &(String, String)| {
            webhook::sign(app, letter.body.as_bytes(), at, addresser.key)
        };
        let job = Job {
            signature: letter.signed.as_ref().map(sign),
            server: letter.server,
            once: letter.once,
            event: letter.event,
            body: Bytes::from(letter.body),
            tries: 0,
        };
        self.waiting.insert((now, id), job);
        self.rung = true;
    }

    /// What is due, to be sent now.
    pub(in crate::emulator) fn take(
        &mut self,
        now: Timestamp,
        readings: &WebhookReadings,
    ) -> Vec<Post> {
        let later = self.waiting.split_off(&(Timestamp(now.0.saturating_add(1)), 0));
        let due = mem::replace(&mut self.waiting, later);
        let address = self.webhook.as_ref().and_then(|webhook| webhook.url.clone());
        let address = address.and_then(|url| Uri::try_from(url).ok());
        let address = address.unwrap_or_else(|| Uri::from_static("/"));
        let mut posts = Vec::with_capacity(due.len());
        for ((_, id), job) in due {
            self.note(id, |record| {
                record.state = EventState::UnderWay;
                record.next = None;
            });
            posts.push(Post {
                id,
                event: job.event.clone(),
                retry: job.tries,
                request: job.request(address.clone(), readings),
            });
            self.under_way.insert(id, job);
        }
        posts
    }

    /// What became of a try.
    pub(in crate::emulator) fn ended(
        &mut self,
        id: u64,
        end: PostEnd,
        now: Timestamp,
        readings: &WebhookReadings,
    ) {
        let Some(mut job) = self.under_way.remove(&id) else {
            return;
        };
        self.note(id, |record| record.tries.push(PostTry { at: now, end }));
        if end.is_delivered() {
            return self.note(id, |record| record.state = EventState::Delivered);
        }
        let repeated = match readings.repeats {
            Repeats::AnyFailure => true,
            Repeats::NoConnection => end == PostEnd::NoConnection,
        };
        let switched_on = self.webhook.as_ref().is_some_and(|webhook| webhook.retry);
        if job.once || !repeated || !switched_on {
            return self.note(id, |record| record.state = EventState::Failed);
        }
        if self.unsubscribed {
            return self.note(id, |record| record.state = EventState::Dropped);
        }
        let pause = usize::try_from(job.tries).ok().and_then(|tries| PAUSES.get(tries));
        let Some(pause) = pause else {
            self.note(id, |record| record.state = EventState::Failed);
            self.unsubscribed = true;
            return self.drop_waiting();
        };
        let next = now.plus(*pause);
        job.tries += 1;
        self.waiting.insert((next, id), job);
        self.note(id, |record| {
            record.state = EventState::Waiting;
            record.next = Some(next);
        });
        self.rung = true;
    }

    fn drop_waiting(&mut self) {
        for ((_, id), _) in mem::take(&mut self.waiting) {
            self.note(id, |record| {
                record.state = EventState::Dropped;
                record.next = None;
            });
        }
    }

    fn note(&mut self, id: u64, change: impl FnOnce(&mut EventRecord)) {
        let first = self.records.front().map_or(0, |record| record.id);
        let place = id.checked_sub(first).and_then(|place| usize::try_from(place).ok());
        if let Some(record) = place.and_then(|place| self.records.get_mut(place)) {
            change(record);
        }
    }

    /// Whether something came since this was asked last.
    pub(in crate::emulator) fn has_rung(&mut self) -> bool {
        mem::take(&mut self.rung)
    }

    /// When the next is due.
    #[cfg(feature = "emulator-server")]
    pub(in crate::emulator) fn next(&self) -> Option<Timestamp> {
        self.waiting.first_key_value().map(|((next, _), _)| *next)
    }
}

impl Job {
    fn request(&self, address: Uri, readings: &WebhookReadings) -> Request<Bytes> {
        let mut request = Request::new(self.body.clone());
        *request.method_mut() = http::Method::POST;
        *request.uri_mut() = address;
        let headers = request.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(header::USER_AGENT, HeaderValue::from_static("ZaloWebhook"));
        headers.insert("x-zevent-server", HeaderValue::from_static(self.server));
        let signature = self.signature.as_deref().map(HeaderValue::from_str);
        if let Some(Ok(signature)) = signature {
            headers.insert(webhook::verify::SIGNATURE, signature);
        }
        if self.tries > 0 || readings.retry_zero {
            headers.insert(webhook::verify::RETRY, HeaderValue::from(self.tries));
        }
        request
    }
}

/// Whether the console's filter keeps a text back.
fn held_back(webhook: &Webhook, letter: &Letter) -> bool {
    if !webhook.only_hash || letter.event != "user_send_text" {
        return false;
    }
    let body: serde_json::Value = serde_json::from_str(&letter.body).unwrap_or_default();
    let text = body.pointer("/message/text").and_then(serde_json::Value::as_str);
    !text.unwrap_or_default().starts_with('#')
}
