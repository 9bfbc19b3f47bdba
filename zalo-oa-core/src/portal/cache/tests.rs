//! Askings that end as they should not, on a clock that stands until it is moved.
#![allow(clippy::panic, reason = "a test that cannot go on says so")]

use futures_util::FutureExt;

use super::*;
use crate::emulator::{ClockMode, Emulator};

const RULES: Rules = Rules {
    fresh: Duration::from_secs(60),
    stale: Duration::from_secs(86_400),
    pause: Duration::from_secs(5),
    flight: Duration::from_secs(30),
};

fn cache() -> (Cache<u32>, Emulator) {
    let emulator = Emulator::builder().clock(ClockMode::Manual).build();
    (Cache::new(RULES, emulator.runtime()), emulator)
}

async fn get(cache: &Cache<u32>, value: u32) -> Result<(u32, bool), Missing> {
    let shown = cache.get(|| async move { Ok(value) }.boxed()).await;
    shown.map(|shown| (*shown.value, shown.stale))
}

/// Lets tasks go on until `seen`.
async fn until(seen: impl Fn() -> bool) {
    for _ in 0..1_000 {
        if seen() {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("it never came");
}

/// An asking that crashes when the sender is dropped, and the asker, who gives up before.
async fn crash_unseen(cache: &Cache<u32>, emulator: &Emulator) {
    let (gate, opened) = oneshot::channel::<()>();
    let work = async move {
        let _ = opened.await;
        panic!("on order");
    };
    {
        let mut asker = Box::pin(cache.get(|| work.boxed()));
        assert!((&mut asker).now_or_never().is_none());
        emulator.advance(PATIENCE);
        let _ = asker.now_or_never();
    }
    drop(gate);
    until(|| cache.lock().flight.is_none()).await;
}

#[tokio::test]
async fn an_asking_that_crashes_while_nobody_looks_is_made_anew() {
    let (cache, emulator) = cache();
    crash_unseen(&cache, &emulator).await;
    // A failure like others: a pause, then the next.
    assert_eq!(get(&cache, 1).await.unwrap_err().why, Why::Unreachable);
    emulator.advance(RULES.pause);
    assert_eq!(get(&cache, 2).await, Ok((2, false)));
    emulator.advance(RULES.fresh);
    crash_unseen(&cache, &emulator).await;
    assert_eq!(get(&cache, 3).await, Ok((2, true)));
    emulator.advance(RULES.pause);
    assert_eq!(get(&cache, 4).await, Ok((4, false)));
}

#[tokio::test]
async fn an_asking_that_never_ends_is_given_up() {
    let (cache, emulator) = cache();
    assert_eq!(get(&cache, 1).await, Ok((1, false)));
    emulator.advance(RULES.fresh);
    let mut asker = Box::pin(cache.get(|| future::pending().boxed()));
    assert!((&mut asker).now_or_never().is_none());
    until(|| emulator.sleepers() >= 2).await;
    emulator.advance(PATIENCE);
    assert!(asker.await.unwrap().stale);
    assert_eq!(get(&cache, 2).await.unwrap().0, 1, "one at a time");
    emulator.advance(RULES.flight);
    until(|| cache.lock().flight.is_none()).await;
    emulator.advance(RULES.pause);
    assert_eq!(get(&cache, 3).await, Ok((3, false)));
}

#[tokio::test]
async fn who_could_not_be_served_leaves_no_pause_behind() {
    let (cache, _emulator) = cache();
    let busy = cache.get(|| async { Err(Why::Busy) }.boxed()).await;
    assert_eq!(busy.unwrap_err().retry_after, RULES.pause);
    assert_eq!(get(&cache, 2).await, Ok((2, false)));
}
