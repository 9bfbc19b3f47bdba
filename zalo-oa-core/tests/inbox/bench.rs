//! An inbox, a handler that a test scripts, and what Zalo would send.

use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use http::HeaderMap;
use tokio::sync::Semaphore;
use zalo_oa_core::{
    emulator::{ClockMode, Emulator},
    model::OaSecretKey,
    platform::{Runtime, SystemRuntime},
    webhook::{
        Verifier,
        inbox::{Answer, BodyKey, Delivery, Inbox, InboxBuilder},
        sign,
    },
};

use crate::folder::Folder;

pub(crate) const SECRET: &str = "seeded-oa-secret-key";
pub(crate) const APP: &str = "1234567890123456789";
pub(crate) const KEY: &str = "4f1c0a77d2b35e9861c4fa02b7de31589c6ee0451fa7d38b20c96e15fb84730d";
/// What no log, error or file may show.
pub(crate) const WORDS: &str = "seeded words of a citizen";

/// How a handler ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Fine,
    Fail,
    Panic,
    /// Once the test gives a permit.
    Wait,
}

pub(crate) struct Bench {
    pub(crate) emulator: Emulator,
    pub(crate) folder: Folder,
    pub(crate) handler: Handler,
}

/// Notes what it gets and does what it is told to.
#[derive(Clone)]
pub(crate) struct Handler {
    pub(crate) seen: Arc<Mutex<Vec<Delivery>>>,
    pub(crate) end: Arc<Mutex<End>>,
    pub(crate) gate: Arc<Semaphore>,
    ended: Arc<AtomicU32>,
}

impl Handler {
    fn new() -> Self {
        Self {
            seen: Arc::default(),
            end: Arc::new(Mutex::new(End::Fine)),
            gate: Arc::new(Semaphore::new(0)),
            ended: Arc::default(),
        }
    }

    pub(crate) fn set(&self, end: End) {
        *self.end.lock().unwrap() = end;
    }

    /// Attempts that were seen, by the event's name.
    pub(crate) fn attempts(&self) -> Vec<(String, u32)> {
        let seen = self.seen.lock().unwrap();
        seen.iter().map(|one| (one.event.name.clone(), one.attempt)).collect()
    }

    pub(crate) fn count(&self) -> usize {
        self.seen.lock().unwrap().len()
    }

    async fn handle(self, delivery: Delivery) -> Result<(), &'static str> {
        let end = *self.end.lock().unwrap();
        self.seen.lock().unwrap().push(delivery);
        if end == End::Wait {
            self.gate.acquire().await.unwrap().forget();
        }
        self.ended.fetch_add(1, Ordering::SeqCst);
        match end {
            End::Fine | End::Wait => Ok(()),
            End::Fail => Err(WORDS),
            End::Panic => panic!("a handler that panics, as it was told to"),
        }
    }
}

impl Bench {
    pub(crate) fn new() -> Self {
        let emulator = Emulator::builder().clock(ClockMode::Manual).build();
        Self { emulator, folder: Folder::new(), handler: Handler::new() }
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("inbox.sqlite")
    }

    pub(crate) fn builder(&self) -> InboxBuilder {
        self.builder_with(Verifier::new(OaSecretKey::new(SECRET)))
    }

    pub(crate) fn builder_with(&self, verifier: Verifier) -> InboxBuilder {
        let key = BodyKey::read(KEY).unwrap();
        Inbox::builder(verifier, self.file(), key)
            .runtime(self.emulator.runtime())
            // A slow machine is no promise of this program.
            .answer_within(Duration::from_secs(20))
            .pauses(Duration::from_secs(5), Duration::from_secs(60))
            .attempts(3)
    }

    pub(crate) async fn start(&self, builder: InboxBuilder) -> Inbox {
        let handler = self.handler.clone();
        builder.build(move |delivery| handler.clone().handle(delivery)).await.unwrap()
    }

    pub(crate) async fn inbox(&self) -> Inbox {
        self.start(self.builder()).await
    }

    /// An event of this name, with fields of its own.
    pub(crate) fn event(&self, name: &str, fields: &str) -> String {
        let at = self.emulator.now().0;
        let comma = if fields.is_empty() { "" } else { "," };
        format!(r#"{{"event_name":"{name}","app_id":"{APP}"{comma}{fields},"timestamp":"{at}"}}"#)
    }

    pub(crate) async fn send(&self, inbox: &Inbox, body: &str) -> Answer {
        inbox.accept(&signed(body), body.to_owned()).await
    }

    /// Waits, in real time, for other threads to have done what they will.
    pub(crate) async fn until(&self, what: &str, mut reached: impl FnMut() -> bool) {
        for _ in 0..4_000 {
            if reached() {
                return;
            }
            SystemRuntime.sleep(Duration::from_millis(5)).await;
        }
        panic!("it did not come: {what}");
    }

    pub(crate) async fn handled(&self, count: usize) {
        let ended = || self.handler.ended.load(Ordering::SeqCst) as usize;
        self.until("handlers", || ended() >= count).await;
        assert_eq!(ended(), count);
    }

    /// Until nothing is with the handler, and all that it did is written.
    pub(crate) async fn rest(&self, inbox: &Inbox) {
        for _ in 0..4_000 {
            if inbox.stats().await.unwrap().running == 0 {
                return;
            }
            SystemRuntime.sleep(Duration::from_millis(5)).await;
        }
        panic!("it does not come to rest");
    }
}

/// Zalo's headers for a body.
pub(crate) fn signed(body: &str) -> HeaderMap {
    let from = body.rfind("\"timestamp\":\"").unwrap() + 13;
    let until = from + body[from..].find('"').unwrap();
    let mac = sign(APP, body.as_bytes(), &body[from..until], &OaSecretKey::new(SECRET));
    let mut headers = HeaderMap::new();
    headers.insert("x-zevent-signature", mac.parse().unwrap());
    headers
}
