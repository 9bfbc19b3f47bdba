//! Pace on the emulator: calls wait instead of being refused, and whoever cannot wait is told.
#![cfg(feature = "emulator")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{sync::Arc, time::Duration};

use futures_util::future::join_all;
use zalo_oa_core::{
    App, CallOptions, Client,
    api::GetOa,
    emulator::{ClockMode, Emulator, RateLimits, RateMinute, Readings},
    store::MemoryStore,
};

const RATE: u32 = 20;

fn bench(mode: ClockMode, readings: Readings) -> (Emulator, App, Client) {
    let limits = RateLimits { oa: Some(RATE), ..RateLimits::default() };
    let builder = Emulator::builder().followers(3).rate_limits(limits).readings(readings);
    let emulator = builder.clock(mode).build();
    let app = App::builder(emulator.app_id())
        .secret(emulator.app_secret())
        .transport(emulator.clone())
        .runtime(emulator.runtime())
        .build()
        .unwrap();
    let client = app.with_token(emulator.tokens().access());
    (emulator, app, client)
}

fn made(emulator: &Emulator) -> u64 {
    emulator.calls().get("oa.info").copied().unwrap_or(0)
}

#[tokio::test]
async fn five_times_what_a_minute_allows_takes_four_minutes_and_no_call_is_refused() {
    for rate_minute in [RateMinute::Fixed, RateMinute::Sliding] {
        let readings = Readings { rate_minute, rate_phase_ms: 31_000, ..Readings::default() };
        let (emulator, _, client) = bench(ClockMode::Auto, readings);
        let before = emulator.now();
        let calls = join_all((0..5 * RATE).map(|_| client.send(GetOa::new())));
        let outcomes = emulator.drive(calls).await;
        assert!(outcomes.iter().all(Result::is_ok), "{rate_minute:?}");
        assert_eq!(made(&emulator), u64::from(5 * RATE), "a refused call would be made again");
        assert_eq!(emulator.now().since(before), Duration::from_secs(240), "{rate_minute:?}");
    }
}

#[tokio::test]
async fn a_deadline_before_its_turn_ends_a_call_before_anything_is_sent() {
    let (emulator, _, client) = bench(ClockMode::Manual, Readings::default());
    join_all((0..RATE).map(|_| client.send(GetOa::new()))).await;
    let hasty = client.with(CallOptions::default().deadline(Duration::from_secs(59)));
    let error = hasty.send(GetOa::new()).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome_known()), ("connect", true), "{error}");
    assert_eq!(made(&emulator), u64::from(RATE));
    emulator.advance(Duration::from_secs(2));
    hasty.send(GetOa::new()).now_or_never_pending();
    emulator.advance(Duration::from_secs(58));
    hasty.send(GetOa::new()).await.unwrap();
}

/// Begins a wait and gives it up.
trait Abandon {
    fn now_or_never_pending(self);
}

impl<F: Future> Abandon for F {
    fn now_or_never_pending(self) {
        use futures_util::FutureExt;
        assert!(self.now_or_never().is_none(), "it was to wait");
    }
}

#[tokio::test]
async fn calls_that_are_given_up_while_they_wait_cost_nothing() {
    let (emulator, _, client) = bench(ClockMode::Manual, Readings::default());
    join_all((0..RATE).map(|_| client.send(GetOa::new()))).await;
    for _ in 0..100 {
        client.send(GetOa::new()).now_or_never_pending();
    }
    emulator.advance(Duration::from_secs(60));
    let outcomes = join_all((0..RATE).map(|_| client.send(GetOa::new()))).await;
    assert!(outcomes.iter().all(Result::is_ok));
    assert_eq!(made(&emulator), u64::from(2 * RATE));
    client.send(GetOa::new()).now_or_never_pending();
}

#[tokio::test]
async fn clients_of_one_oa_share_its_pace_and_those_of_another_do_not() {
    let (emulator, app, _) = bench(ClockMode::Manual, Readings::default());
    let second = emulator.add_oa();
    let first = emulator.oa_id();
    let store = Arc::new(MemoryStore::on(emulator.runtime()));
    for oa in [&first, &second] {
        let tokens = emulator.tokens_of(oa).unwrap();
        let (access, refresh) = (tokens.access(), tokens.refresh());
        // Asks Zalo once, whose tokens these are.
        app.import(oa.clone(), store.clone(), access, refresh).await.unwrap();
    }
    for _ in 1..RATE {
        app.oa(first.clone(), store.clone()).send(GetOa::new()).await.unwrap();
    }
    app.oa(first, store.clone()).send(GetOa::new()).now_or_never_pending();
    assert_eq!(made(&emulator), u64::from(2 + RATE - 1), "it waits, it was not refused");
    app.oa(second, store).send(GetOa::new()).await.unwrap();
}
