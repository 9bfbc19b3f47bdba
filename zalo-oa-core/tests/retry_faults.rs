//! Whatever goes wrong, and in whatever order: a call ends by its deadline, what works once is done
//! once, and what the call says of its end is what the platform saw. Time is virtual.
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

use std::{future::Future, pin::pin, sync::Arc, time::Duration};

use clock::ManualRuntime;
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};
use zalo_oa_core::{
    App, CallOptions, Client, Error,
    emulator::{ClockMode, Emulator, Exchange, Fault, FaultPlan, OldAccess, Phase, Readings},
    error::Advice,
    store::MemoryStore,
};

/// Polls after which a call counts as hanging; the longest here takes some hundred.
const BUDGET: u32 = 50_000;

fn any_fault() -> impl Strategy<Value = Option<Fault>> {
    let phase = || select(vec![Phase::Before, Phase::After]);
    let refuse = |code, message: &str| Fault::Refuse { code, message: message.to_owned() };
    let refusals = vec![
        refuse(-32, "Your application reached limit call api"),
        refuse(-32, "Your OA reached limit call api"),
        refuse(-216, "Access token is invalid"),
        refuse(-201, "user_id is invalid!"),
    ];
    let bodies = select(vec!["", "<html>", "{}", "null", "[1]", "{\"error\":", "\u{feff}{}"]);
    let statuses = select(vec![200, 204, 301, 400, 403, 404, 429, 500, 502, 503, 504]);
    let location = "https://elsewhere.example/".to_owned();
    let content_type = "text/html".to_owned();
    prop_oneof![
        2 => Just(None),
        1 => Just(Some(Fault::ResetUnread)),
        2 => phase().prop_map(|phase| Some(Fault::Reset { phase })),
        2 => phase().prop_map(|phase| Some(Fault::Hang { phase })),
        2 => (0_u64..90_000).prop_map(|ms| Some(Fault::Slow { ms })),
        2 => (0_usize..200).prop_map(|at| Some(Fault::Cut { at })),
        1 => Just(Some(Fault::Malformed)),
        1 => phase().prop_map(|phase| Some(Fault::Empty { phase })),
        1 => Just(Some(Fault::Redirect { location })),
        1 => Just(Some(Fault::WrongType { content_type })),
        2 => (statuses, bodies, phase()).prop_map(|(status, body, phase)| {
            Some(Fault::Status { status, body: body.to_owned(), phase })
        }),
        4 => select(refusals).prop_map(Some),
    ]
}

#[derive(Clone, Debug)]
struct Setting {
    /// What strikes the first call, the second, and so on.
    faults: Vec<Option<Fault>>,
    call: &'static str,
    deadline: Option<u64>,
    timeout: u64,
    attempts: u32,
    latency: u64,
}

prop_compose! {
    fn any_setting()(
        faults in prop::collection::vec(any_fault(), 0..8),
        call in select(vec!["consultation.text", "tags.attach", "users.detail"]),
        deadline in prop::option::of(1_u64..200_000),
        timeout in 1_u64..60_000,
        attempts in 1_u32..8,
        latency in select(vec![0_u64, 40, 2_000]),
    ) -> Setting {
        Setting { faults, call, deadline, timeout, attempts, latency }
    }
}

struct Seen {
    outcome: Result<Value, Error>,
    took: Duration,
    exchanges: Vec<Exchange>,
    deliveries: usize,
    unread: bool,
}

impl Setting {
    fn plan(&self) -> FaultPlan {
        let numbered = (1..).zip(&self.faults);
        // A request that is reset unread is not counted by the other rules, nor the reverse.
        let (mut read, mut unread) = (0, 0);
        numbered.fold(FaultPlan::default(), |plan, (_, fault): (u32, _)| match fault {
            Some(Fault::ResetUnread) => {
                unread += 1;
                plan.times(self.call, unread, Fault::ResetUnread)
            }
            Some(fault) => {
                read += 1;
                plan.nth(self.call, read, fault.clone())
            }
            None => {
                read += 1;
                plan
            }
        })
    }

    async fn run(&self) -> Seen {
        let readings = Readings { old_access: OldAccess::LivesOn, ..Readings::default() };
        let emulator = Emulator::builder()
            .followers(3)
            .readings(readings)
            .latency(Duration::from_millis(self.latency))
            .record_exchanges(true)
            .clock(ClockMode::Auto)
            .build();
        let app = App::builder(emulator.app_id())
            .secret(emulator.app_secret())
            .transport(emulator.clone())
            .runtime(emulator.runtime_over(ManualRuntime::new(1).shared()))
            .build()
            .unwrap();
        let store = Arc::new(MemoryStore::default());
        let code = emulator.issue_code(None);
        let client = in_budget(app.sign_in(emulator.oa_id(), store, code, None)).await.unwrap();
        let person = emulator.add_people(1).remove(0);
        emulator.add_faults(self.plan());
        let params = match self.call {
            "consultation.text" => json!({ "user_id": person, "text": "Một" }),
            "tags.attach" => json!({ "user_id": person, "tag_name": "Hộ kinh doanh" }),
            _ => json!({ "user_id": person }),
        };
        let began = emulator.now();
        let outcome = in_budget(self.client(&client).call(self.call, params)).await;
        let took = emulator.now().since(began);
        let mut exchanges = emulator.exchanges();
        exchanges.retain(|exchange| exchange.call == self.call);
        let deliveries = emulator.deliveries().len();
        let unread = self.faults.contains(&Some(Fault::ResetUnread));
        Seen { outcome, took, exchanges, deliveries, unread }
    }

    fn client(&self, client: &Client) -> Client {
        let mut options = CallOptions::default()
            .timeout(Duration::from_millis(self.timeout))
            .attempts(self.attempts);
        if let Some(deadline) = self.deadline {
            options = options.deadline(Duration::from_millis(deadline));
        }
        client.with(options)
    }

    /// The most that a call without a deadline can take: each try, the pauses, the minutes of -32,
    /// and a refresh.
    fn longest(&self) -> Duration {
        let tries = self.attempts + 1;
        let one = Duration::from_millis(self.timeout.max(self.latency)) + Duration::from_secs(130);
        one * tries + Duration::from_secs(60)
    }
}

/// Fails where the work would hang: with time virtual, nothing has to be waited for.
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

fn hold(setting: &Setting, seen: &Seen) -> Result<(), TestCaseError> {
    let Seen { outcome, took, exchanges, deliveries, unread } = seen;
    let limit = setting.deadline.map_or_else(|| setting.longest(), Duration::from_millis);
    prop_assert!(*took <= limit, "took {took:?} of {limit:?}");
    // A refused token costs a try of its own.
    let tries = usize::try_from(setting.attempts).unwrap() + 1;
    prop_assert!(exchanges.len() <= tries, "{} of {tries} tries", exchanges.len());
    if let Err(error) = outcome {
        let _ = (error.record(), format!("{error:?}"));
        prop_assert!(error.advice() != Advice::Again || error.outcome_known());
    }
    if setting.call != "consultation.text" {
        return Ok(());
    }
    prop_assert!(*deliveries <= 1, "arrived {deliveries} times");
    let taken = exchanges.iter().filter(|exchange| exchange.fault != Some("refuse")).count();
    prop_assert!(taken <= 1, "what works once was taken {taken} times");
    match outcome {
        Ok(_) => {
            prop_assert_eq!(*deliveries, 1);
            prop_assert!(exchanges.last().is_some_and(|last| last.answered));
        }
        Err(error) if error.outcome_known() => prop_assert_eq!(*deliveries, 0, "{:?}", error),
        Err(_) => {
            let lost = exchanges.last().is_some_and(|last| !last.answered);
            prop_assert!(lost || *unread, "unknown, yet the whole answer left");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_order_of_faults_hangs_a_call_doubles_a_message_or_falsifies_its_end(
        setting in any_setting()
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let seen = runtime.block_on(setting.run());
        hold(&setting, &seen)?;
    }
}
