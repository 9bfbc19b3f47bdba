//! An emulated OA with an article, a journal that can be looked into, and a transport that looks
//! into it whenever a broadcast leaves.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use zalo_oa_core::{
    App, Client, Error,
    broadcast::{BroadcastEvent, BroadcastOnce, Broadcasted},
    emulator::{ClockMode, Emulator, Fault, FaultPlan, Package},
    model::{ArticleId, OaId, Target},
    platform::BoxFuture,
    publish::{Document, DraftOptions, Publish},
    store::{
        Journal, MemoryJournal, StoreError,
        journal::{Entry, Hold, State},
    },
    transport::{Timeouts, Transport, TransportError, TransportErrorKind},
};

/// What stood in the journal each time a broadcast left.
pub(crate) type Seen = Arc<Mutex<Vec<Vec<Entry>>>>;

#[derive(Clone)]
pub(crate) struct Wire {
    emulator: Emulator,
    journal: Arc<Pages>,
    pub(crate) seen: Seen,
    /// So many connections fail.
    pub(crate) unreachable: Arc<AtomicU32>,
}

impl Transport for Wire {
    fn send(
        &self,
        request: http::Request<Bytes>,
        timeouts: Timeouts,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
        if !request.uri().path().ends_with("/v2.0/oa/message") {
            return self.emulator.send(request, timeouts);
        }
        Box::pin(async move {
            let oa = self.emulator.oa_id();
            let entries = self.journal.entries(&oa).await.unwrap();
            self.seen.lock().unwrap().push(entries);
            let left = |left: u32| left.checked_sub(1);
            let unreachable = &self.unreachable;
            if unreachable.fetch_update(Ordering::SeqCst, Ordering::SeqCst, left).is_ok() {
                return Err(TransportError::new(TransportErrorKind::Connect, "no way"));
            }
            self.emulator.send(request, timeouts).await
        })
    }
}

/// A journal that can fail.
#[derive(Default)]
pub(crate) struct Pages {
    sound: Mutex<MemoryJournal>,
    pub(crate) no_begin: AtomicBool,
    pub(crate) no_end: AtomicBool,
}

impl Journal for Pages {
    fn hold(&self, oa: &OaId, wait: Duration) -> BoxFuture<'_, Result<Hold, StoreError>> {
        let (sound, oa) = (self.sound.lock().unwrap().clone(), oa.clone());
        Box::pin(async move { sound.hold(&oa, wait).await })
    }
    fn entries(&self, oa: &OaId) -> BoxFuture<'_, Result<Vec<Entry>, StoreError>> {
        let (sound, oa) = (self.sound.lock().unwrap().clone(), oa.clone());
        Box::pin(async move { sound.entries(&oa).await })
    }
    fn begin(&self, hold: &Hold, entries: &[Entry]) -> BoxFuture<'_, Result<(), StoreError>> {
        if self.no_begin.load(Ordering::SeqCst) {
            return Box::pin(async { Err(StoreError::new("the disk is full")) });
        }
        let hold = Hold::new(hold.oa.clone(), hold.fence, ());
        let (sound, entries) = (self.sound.lock().unwrap().clone(), entries.to_vec());
        Box::pin(async move { sound.begin(&hold, &entries).await })
    }
    fn end(&self, hold: &Hold, entries: &[Entry]) -> BoxFuture<'_, Result<(), StoreError>> {
        if self.no_end.load(Ordering::SeqCst) {
            return Box::pin(async { Err(StoreError::new("the disk is full")) });
        }
        let hold = Hold::new(hold.oa.clone(), hold.fence, ());
        let (sound, entries) = (self.sound.lock().unwrap().clone(), entries.to_vec());
        Box::pin(async move { sound.end(&hold, &entries).await })
    }
}

pub(crate) struct Account {
    pub(crate) emulator: Emulator,
    pub(crate) app: App,
    pub(crate) client: Client,
    pub(crate) wire: Wire,
    pub(crate) journal: Arc<Pages>,
    pub(crate) article: ArticleId,
}

pub(crate) async fn account() -> Account {
    let emulator = Emulator::builder()
        .seed(5)
        .followers(40)
        .package(Package::Comprehensive)
        .clock(ClockMode::Auto)
        .build();
    let journal = Arc::new(Pages::default());
    *journal.sound.lock().unwrap() = MemoryJournal::on(emulator.runtime());
    let wire = Wire {
        emulator: emulator.clone(),
        journal: Arc::clone(&journal),
        seen: Seen::default(),
        unreachable: Arc::default(),
    };
    let app = App::builder(emulator.app_id())
        .secret(emulator.app_secret())
        .transport(wire.clone())
        .runtime(emulator.runtime())
        .build()
        .unwrap();
    let client = app.with_token(emulator.tokens().access());
    let article = publish(&client, "Tin một").await;
    Account { emulator, app, client, wire, journal, article }
}

pub(crate) async fn publish(client: &Client, title: &str) -> ArticleId {
    let document = Document::markdown(&format!("# {title}\n\nNội dung."));
    let publish = Publish::document(document, DraftOptions::new().author("Văn phòng"));
    client.start(publish).result().await.unwrap().article_id
}

impl Account {
    pub(crate) fn once(&self) -> BroadcastOnce {
        let articles = [self.article.clone()];
        BroadcastOnce::new(Target::everyone(), articles).journal(self.journal.clone())
    }

    pub(crate) async fn run(&self) -> Result<Broadcasted, Error> {
        self.client.start(self.once()).result().await
    }

    /// The words of the events, and the end.
    pub(crate) async fn told(
        &self,
        broadcast: BroadcastOnce,
    ) -> (Vec<&'static str>, Result<Broadcasted, Error>) {
        let mut running = self.client.start(broadcast);
        let mut words = Vec::new();
        while let Some(event) = running.next().await {
            words.push(match event {
                BroadcastEvent::Begun { .. } => "begun",
                BroadcastEvent::Withdrawn { .. } => "withdrawn",
                BroadcastEvent::NotNoted { .. } => "not_noted",
                _ => "?",
            });
        }
        (words, running.result().await)
    }

    pub(crate) async fn entries(&self) -> Vec<Entry> {
        self.journal.entries(&self.emulator.oa_id()).await.unwrap()
    }

    /// How many broadcasts arrived at the platform.
    pub(crate) fn arrived(&self) -> u64 {
        self.emulator.calls().get("broadcast.send").copied().unwrap_or_default()
    }

    /// How many left this machine, or tried to.
    pub(crate) fn left(&self) -> Vec<Vec<Entry>> {
        self.wire.seen.lock().unwrap().clone()
    }

    pub(crate) fn fault(&self, nth: u32, fault: Fault) {
        self.emulator.add_faults(FaultPlan::default().nth("broadcast.send", nth, fault));
    }
}

pub(crate) fn is_open(entries: &[Entry]) -> bool {
    !entries.is_empty() && entries.iter().all(|entry| entry.state == State::Open)
}
