//! A call may be dropped wherever it waits: for its permit, its tokens, the lease, the answer, a
//! pause. Nothing of it goes on, nothing stays held, and no token is lost.
#![cfg(feature = "emulator")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "support/clock.rs"]
mod clock;
#[path = "support/hesitant.rs"]
mod hesitant;

use std::{future::Future, pin::pin, sync::Arc, time::Duration};

use clock::ManualRuntime;
use futures_util::FutureExt;
use hesitant::Hesitant;
use serde_json::{Value, json};
use zalo_oa_core::{
    App, Client, Error,
    emulator::{ClockMode, Emulator, Fault, FaultPlan, Phase, TokenOutcome},
    store::{MemoryStore, OaKey, TokenStore},
};

const CALLS: [&str; 2] = ["consultation.text", "users.detail"];
const MINUTE: Duration = Duration::from_secs(60);
/// Polls after which a call counts as hanging.
const BUDGET: u32 = 5_000;

struct Bench {
    emulator: Emulator,
    store: MemoryStore,
    client: Client,
    person: String,
}

impl Bench {
    /// Everything that a call may wait for lies ahead of the next one: a token past its end, -32,
    /// a refused token, and for reads a lost answer.
    async fn new() -> Self {
        let emulator = Emulator::builder().followers(3).clock(ClockMode::Auto).build();
        let app = App::builder(emulator.app_id())
            .secret(emulator.app_secret())
            .transport(Hesitant(emulator.clone()))
            .runtime(emulator.runtime_over(ManualRuntime::new(1).shared()))
            .build()
            .unwrap();
        let store = MemoryStore::default();
        let kept = Arc::new(Hesitant(store.clone()));
        let code = emulator.issue_code(None);
        let client = app.sign_in(emulator.oa_id(), kept, code, None).await.unwrap();
        emulator.advance(Duration::from_secs(100_000));
        let person = emulator.add_people(1).remove(0).to_string();
        let refuse = |code, message: &str| Fault::Refuse { code, message: message.to_owned() };
        for call in CALLS {
            emulator.add_faults(
                FaultPlan::default()
                    .nth(call, 1, refuse(-32, "Your OA reached limit call api"))
                    .nth(call, 2, refuse(-216, "Access token is invalid")),
            );
        }
        let lost = Fault::Reset { phase: Phase::Before };
        emulator.add_faults(FaultPlan::default().nth("users.detail", 3, lost));
        Self { emulator, store, client, person }
    }

    fn call(&self, name: &str, text: &str) -> impl Future<Output = Result<Value, Error>> + use<> {
        let params = match name {
            "consultation.text" => json!({ "user_id": self.person, "text": text }),
            _ => json!({ "user_id": self.person }),
        };
        self.client.call(name, params)
    }

    fn requests(&self) -> u64 {
        CALLS.iter().filter_map(|call| self.emulator.calls().get(call).copied()).sum()
    }

    /// What must be so however far the call had come.
    async fn after_drop(&self, polls: u32) {
        let requests = self.requests();
        settle().await;
        assert_eq!(self.requests(), requests, "{polls}: it went on by itself");
        assert!(self.emulator.deliveries().len() <= 1, "{polls}: it arrived twice");

        let key = OaKey { app: self.emulator.app_id().into(), oa: self.emulator.oa_id() };
        let lease = self.store.lease(&key, MINUTE, MINUTE).now_or_never();
        let lease = lease.unwrap_or_else(|| panic!("{polls}: the lease is still held"));
        self.store.release(lease.unwrap()).await.unwrap();
        let stored = self.store.load(&key).await.unwrap().unwrap();
        assert!(stored.intent.is_none(), "{polls}: an outcome is open");

        self.emulator.clear_faults();
        let before = self.emulator.now();
        let again = in_budget(self.call("consultation.text", "Hai")).await;
        again.unwrap_or_else(|error| panic!("{polls}: {error:?}"));
        let waited = self.emulator.now().since(before);
        assert!(waited <= 2 * MINUTE, "{polls}: the next call waited {waited:?}");
        let shown = self.emulator.presentations();
        let bad = |outcome| !matches!(outcome, TokenOutcome::Accepted | TokenOutcome::Expired);
        assert!(!shown.iter().any(|one| bad(one.outcome)), "{polls}: {shown:?}");
    }
}

/// Lets all tasks that can run do so.
async fn settle() {
    for _ in 0..300 {
        tokio::task::yield_now().await;
    }
}

async fn in_budget<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    for _ in 0..BUDGET {
        if let std::task::Poll::Ready(outcome) = futures_util::poll!(work.as_mut()) {
            return outcome;
        }
        tokio::task::yield_now().await;
    }
    panic!("it hangs");
}

/// Drops the call after each number of polls until it ends by itself; that number.
async fn dropped_everywhere(name: &str) -> u32 {
    for polls in 0..BUDGET {
        let bench = Bench::new().await;
        let mut call = Box::pin(bench.call(name, "Một"));
        for _ in 0..polls {
            if let std::task::Poll::Ready(outcome) = futures_util::poll!(call.as_mut()) {
                outcome.unwrap_or_else(|error| panic!("{polls}: {error:?}"));
                assert!(bench.requests() >= 3, "the faults were met");
                return polls;
            }
            tokio::task::yield_now().await;
        }
        drop(call);
        bench.after_drop(polls).await;
    }
    panic!("it hangs");
}

#[tokio::test]
async fn a_message_dropped_wherever_it_waits_holds_nothing_and_is_not_sent_again() {
    let polls = dropped_everywhere("consultation.text").await;
    assert!(polls > 12, "it waited at {polls} points only");
}

#[tokio::test]
async fn a_read_dropped_wherever_it_waits_holds_nothing_and_is_not_sent_again() {
    let polls = dropped_everywhere("users.detail").await;
    assert!(polls > 16, "it waited at {polls} points only");
}
