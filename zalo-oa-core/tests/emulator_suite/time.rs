//! The virtual clock: sleeps end when they should and in the right order, without waiting.

use std::{
    pin::pin,
    sync::{Arc, Mutex},
    task::Poll,
    time::Duration,
};

use futures_util::future::{Either, join, select};
use zalo_oa_core::{
    emulator::{ClockMode, Emulator},
    platform::Timestamp,
};

use crate::wire::{block_on, poll_once};

const HOUR: Duration = Duration::from_secs(3_600);

fn emulator(mode: ClockMode) -> Emulator {
    Emulator::builder().followers(3).clock(mode).build()
}

#[test]
fn a_manual_clock_moves_only_when_told() {
    let emulator = emulator(ClockMode::Manual);
    let runtime = emulator.runtime();
    let start = runtime.now();
    let mut sleep = pin!(runtime.sleep(HOUR));
    for _ in 0..10 {
        assert!(poll_once(sleep.as_mut()).is_pending());
    }
    assert_eq!(runtime.now(), start);
    emulator.advance(HOUR - Duration::from_millis(1));
    assert!(poll_once(sleep.as_mut()).is_pending());
    emulator.advance(Duration::from_millis(1));
    assert!(poll_once(sleep.as_mut()).is_ready());
    emulator.set_time(Timestamp(5));
    assert_eq!(runtime.now(), Timestamp(5));
}

#[test]
fn an_automatic_clock_jumps_to_the_next_moment_that_is_waited_for() {
    let emulator = emulator(ClockMode::Auto);
    let runtime = emulator.runtime();
    let start = runtime.now();
    block_on(runtime.sleep(HOUR * 24 * 365));
    assert_eq!(runtime.now(), start.plus(HOUR * 24 * 365));
    assert_eq!(emulator.sleepers(), 0);
}

#[test]
fn sleeps_end_in_the_order_of_their_times_whoever_is_polled_first() {
    let emulator = emulator(ClockMode::Auto);
    let runtime = emulator.runtime();
    let order = Mutex::new(Vec::new());
    let sleeper = |name: &'static str, times: u32, each: Duration| {
        let (runtime, order) = (&runtime, &order);
        async move {
            for turn in 0..times {
                runtime.sleep(each).await;
                order.lock().unwrap().push((name, turn));
            }
        }
    };
    block_on(join(sleeper("slow", 2, HOUR * 3), sleeper("quick", 4, HOUR * 2)));
    let order = order.into_inner().unwrap();
    // At 2, 3, 4, 6 (both) and 8 hours.
    assert_eq!(order[..3], [("quick", 0), ("slow", 0), ("quick", 1)]);
    assert_eq!(order[5], ("quick", 3));
}

#[test]
fn a_deadline_does_not_strike_before_shorter_waits_are_over() {
    let emulator = emulator(ClockMode::Auto);
    let runtime = emulator.runtime();
    let work = pin!(async {
        for _ in 0..50 {
            runtime.sleep(Duration::from_secs(10)).await;
        }
    });
    let deadline = pin!(runtime.sleep(HOUR));
    let first = block_on(select(deadline, work));
    assert!(matches!(first, Either::Right(_)));
}

#[test]
fn a_sleep_that_is_given_up_holds_nobody_back() {
    let emulator = emulator(ClockMode::Auto);
    let runtime = emulator.runtime();
    let start = runtime.now();
    {
        let mut short = pin!(runtime.sleep(Duration::from_secs(1)));
        assert!(poll_once(short.as_mut()).is_pending());
    }
    block_on(runtime.sleep(HOUR));
    assert_eq!(runtime.now(), start.plus(HOUR));
}

#[test]
fn spawned_tasks_run_and_keep_the_clock_from_running_ahead() {
    let emulator = emulator(ClockMode::Auto);
    let runtime = emulator.runtime();
    let start = runtime.now();
    let done = Arc::new(Mutex::new(None));
    let (inner, noted) = (runtime.clone(), done.clone());
    let (sender, receiver) = futures_channel::oneshot::channel();
    runtime.spawn(Box::pin(async move {
        for _ in 0..20 {
            inner.sleep(Duration::from_secs(60)).await;
        }
        *noted.lock().unwrap() = Some(inner.now());
        let _ = sender.send(());
    }));
    block_on(receiver).unwrap();
    assert_eq!(*done.lock().unwrap(), Some(start.plus(Duration::from_secs(1_200))));
}

/// Lets everybody else go first, many times: work that takes a while but no virtual time.
async fn busy_work() {
    for _ in 0..2_000 {
        let mut gone = false;
        std::future::poll_fn(|context| {
            context.waker().wake_by_ref();
            if std::mem::replace(&mut gone, true) { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
    }
}

#[test]
fn a_deadline_waits_for_a_spawned_task_that_is_at_work() {
    let emulator = emulator(ClockMode::Auto);
    let runtime = emulator.runtime();
    let start = runtime.now();
    let done = Arc::new(Mutex::new(None));
    let (inner, noted) = (runtime.clone(), done.clone());
    runtime.spawn(Box::pin(async move {
        for _ in 0..5 {
            busy_work().await;
            inner.sleep(Duration::from_secs(60)).await;
        }
        *noted.lock().unwrap() = Some(inner.now());
    }));
    block_on(runtime.sleep(HOUR));
    assert_eq!(*done.lock().unwrap(), Some(start.plus(Duration::from_secs(300))));
}

#[test]
fn a_driven_future_is_not_overtaken_by_a_background_loop() {
    let emulator = emulator(ClockMode::Auto);
    let runtime = emulator.runtime();
    let start = runtime.now();
    let background = pin!(async {
        for _ in 0..1_000 {
            runtime.sleep(HOUR).await;
        }
    });
    let main = pin!(emulator.drive({
        let runtime = runtime.clone();
        async move {
            busy_work().await;
            runtime.sleep(Duration::from_secs(90)).await;
            runtime.now()
        }
    }));
    let first = block_on(select(background, main));
    let Either::Right((ended, _)) = first else {
        panic!("the background loop ended first");
    };
    assert_eq!(ended, start.plus(Duration::from_secs(90)));
}

#[test]
fn chance_follows_from_the_seed_and_does_not_touch_the_account() {
    let draw = |seed| {
        let emulator = Emulator::builder().seed(seed).followers(3).build();
        let mut bytes = [0_u8; 16];
        emulator.runtime().random(&mut bytes);
        (bytes, emulator.issue_code(None))
    };
    assert_eq!(draw(3), draw(3));
    assert_ne!(draw(3).0, draw(4).0);
    let untouched = Emulator::builder().seed(3).followers(3).build();
    assert_eq!(untouched.issue_code(None), draw(3).1);
}
