//! A stand-in of the platform, since Zalo offers no sandbox. It acts calls out with real effect on
//! a made-up account: tokens that expire, refresh tokens that work once, articles that take a
//! while, windows, quotas, limits, and whatever goes wrong on the way. Time is virtual and chance
//! follows from a seed, so a trial takes no time and can be repeated.
//!
//! It does no I/O: [`Emulator::answer`] takes a request and gives a [`Reply`]. In a process it is a
//! [`Transport`](crate::transport::Transport) with a [`Runtime`](crate::platform::Runtime) beside
//! it; a loopback server can put it on sockets. Only calls that stand in `desk` are acted out.
//!
//! ```
//! use bytes::Bytes;
//! use zalo_oa_core::{emulator::Emulator, endpoint::Host};
//!
//! let emulator = Emulator::builder().followers(30).build();
//! let request = http::Request::get("/v2.0/oa/getoa")
//!     .header("access_token", emulator.tokens().access())
//!     .body(Bytes::new())
//!     .unwrap();
//! let reply = emulator.answer(Host::OpenApi, &request);
//! let body: serde_json::Value = serde_json::from_slice(reply.response.body()).unwrap();
//! assert_eq!(body["data"]["num_follower"], 30);
//! ```

mod account;
mod articles;
mod broadcast;
mod builder;
mod calendar;
mod carrier;
mod chance;
mod chats;
mod clock;
mod control;
mod desk;
mod faults;
mod gate;
mod limits;
mod log;
mod messages;
mod oauth;
mod params;
mod people;
mod quota;
mod readings;
mod refusal;
mod reply;
mod runtime;
mod settings;
mod state;
mod tags;
mod tasks;
mod tokens;
mod users;

use std::{
    fmt,
    future::Future,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;
use http::Request;

pub use builder::EmulatorBuilder;
pub use clock::ClockMode;
pub use faults::{Fault, FaultPlan, Phase, Rule};
pub use log::{BroadcastRecord, Delivery, Presentation, TokenKind, TokenOutcome, digest};
pub use people::{PersonChange, Reach};
pub use readings::{
    CountEcho, ExpiredAccess, NumberForm, OaIdKey, OldAccess, OwnerShape, Readings, ReplyQuota,
    Reported, UsedRefresh, ZcaKey,
};
pub use reply::{End, Reply};
pub use runtime::EmulatorRuntime;
pub use settings::{Allowances, Package, RateLimits, UnknownPackage};
pub use tokens::TokenPair;

use crate::{
    endpoint::Host,
    model::{OaId, UserId},
    platform::Timestamp,
};
use account::Account;
use clock::Clock;
use settings::Settings;
use state::State;
use tasks::{Pump, Tracked};

/// The emulated platform with one app and one or more OAs. Clones share everything.
#[derive(Clone)]
pub struct Emulator {
    inner: Arc<Inner>,
}

struct Inner {
    clock: Clock,
    pump: Pump,
    /// For [`EmulatorRuntime`]: apart from the account's, so that a client's use of chance does
    /// not change the account.
    chance: Mutex<chance::Stream>,
    state: Mutex<State>,
}

impl fmt::Debug for Emulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Emulator")
            .field("now", &self.now())
            .finish_non_exhaustive()
    }
}

impl Emulator {
    /// Chooses what the account is like.
    pub fn builder() -> EmulatorBuilder {
        EmulatorBuilder::default()
    }

    fn start(settings: Settings) -> Self {
        let inner = Inner {
            clock: Clock::new(settings.start, settings.clock),
            pump: Pump::default(),
            chance: Mutex::new(chance::Stream::new(settings.seed, 0xc11e)),
            state: Mutex::new(State::new(settings)),
        };
        Self {
            inner: Arc::new(inner),
        }
    }

    /// Answers a request as the platform would, at the virtual clock's time. The request's path
    /// is the one on that host; its authority is not looked at.
    #[must_use]
    pub fn answer(&self, host: Host, request: &Request<Bytes>) -> Reply {
        let now = self.now();
        gate::answer(&mut self.state(now), now, host, request)
    }

    /// The state as of `now`, with what is due done.
    fn state(&self, now: Timestamp) -> MutexGuard<'_, State> {
        let mut state = self
            .inner
            .state
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        state.settle(now);
        state
    }

    fn read<T>(&self, look: impl FnOnce(&mut State, Timestamp) -> T) -> T {
        let now = self.now();
        look(&mut self.state(now), now)
    }

    /// Looks at one OA; the first one for `None`. Without such an OA there is a default.
    fn account<T: Default>(
        &self,
        oa: Option<&OaId>,
        look: impl FnOnce(&mut Account, Timestamp) -> T,
    ) -> T {
        self.read(|state, now| {
            let number = oa.map_or(Some(0), |oa| state.account_of(oa.as_str()));
            let account = number.and_then(|number| state.accounts.get_mut(number));
            account
                .map(|account| look(account, now))
                .unwrap_or_default()
        })
    }

    /// The app's id.
    #[must_use]
    pub fn app_id(&self) -> String {
        self.read(|state, _| state.vault.app_id.clone())
    }

    /// The app's secret. It is made up, like everything here.
    #[must_use]
    pub fn app_secret(&self) -> String {
        self.read(|state, _| state.vault.app_secret.clone())
    }

    /// The first OA's id.
    #[must_use]
    pub fn oa_id(&self) -> OaId {
        OaId::new(self.account(None, |account, _| account.oa_id.clone()))
    }

    /// The ids of all OAs, in the order in which they were added.
    #[must_use]
    pub fn oa_ids(&self) -> Vec<OaId> {
        self.read(|state, _| {
            let ids = state.accounts.iter().map(|account| account.oa_id.as_str());
            ids.map(OaId::new).collect()
        })
    }

    /// One more OA that has authorised the app, with people of its own. Its id.
    #[must_use = "the id is how the OA's tokens are found"]
    pub fn add_oa(&self) -> OaId {
        self.read(|state, now| {
            let number = state.add_account(now);
            let id = state
                .accounts
                .get(number)
                .map(|account| account.oa_id.as_str());
            OaId::new(id.unwrap_or_default())
        })
    }

    /// The first token pair of the first OA, good from the start until it is used or over.
    #[must_use]
    pub fn tokens(&self) -> TokenPair {
        self.read(|state, _| state.first_tokens.first().cloned())
            .unwrap_or_default()
    }

    /// The first token pair of an OA; `None` for an unknown one.
    #[must_use]
    pub fn tokens_of(&self, oa: &OaId) -> Option<TokenPair> {
        self.read(|state, _| {
            let number = state.account_of(oa.as_str())?;
            state.first_tokens.get(number).cloned()
        })
    }

    /// What the first OA's administrator sends back by consenting: a code that works once and for
    /// ten minutes. With a challenge, the exchange must show its verifier.
    #[must_use]
    pub fn issue_code(&self, code_challenge: Option<&str>) -> String {
        self.read(|state, now| state.vault.issue_code(0, code_challenge, now))
    }

    /// The same for another OA; `None` for an unknown one.
    #[must_use]
    pub fn issue_code_for(&self, oa: &OaId, code_challenge: Option<&str>) -> Option<String> {
        self.read(|state, now| {
            let number = state.account_of(oa.as_str())?;
            Some(state.vault.issue_code(number, code_challenge, now))
        })
    }

    /// Kills all access tokens of the first OA (`-220` from now on), as its administrator can.
    pub fn revoke_access(&self) {
        self.read(|state, _| state.vault.revoke(0));
    }

    /// Adds to what goes wrong.
    pub fn add_faults(&self, plan: FaultPlan) {
        self.read(|state, _| state.trouble.add(plan));
    }

    /// From now on nothing goes wrong.
    pub fn clear_faults(&self) {
        self.read(|state, _| state.trouble.clear());
    }

    /// New followers of the first OA who have just interacted; their ids.
    pub fn add_people(&self, count: u32) -> Vec<UserId> {
        self.account(None, |account, now| {
            let numbers = account.people.add(count, now);
            numbers
                .map(|number| UserId::new(account.people.id(number)))
                .collect()
        })
    }

    /// Makes or changes a person of the first OA; their id, or `None` when the change names nobody.
    pub fn change_person(&self, change: &PersonChange) -> Option<UserId> {
        self.account(None, |account, now| {
            let number = account.people.apply(change, now)?;
            Some(UserId::new(account.people.id(number)))
        })
    }

    /// A person of the first OA writes to it. `None` when nobody has this id, else the message's.
    pub fn write_in(&self, user: &UserId, text: &str) -> Option<crate::model::MessageId> {
        self.account(None, |account, now| {
            account.receive(user.as_str(), "text", text, now)
        })
    }

    /// Who received what from the first OA, in order.
    #[must_use]
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.account(None, |account, _| account.deliveries.clone())
    }

    /// The broadcasts that the first OA's client got accepted, in order.
    #[must_use]
    pub fn broadcasts(&self) -> Vec<BroadcastRecord> {
        self.account(None, |account, _| {
            account.broadcasts.records().cloned().collect()
        })
    }

    /// Which tokens were shown, by whom, with what outcome.
    #[must_use]
    pub fn presentations(&self) -> Vec<Presentation> {
        self.read(|state, _| state.presentations.all())
    }

    /// How many requests came, by the name of their call (`other` for bodies that fit none).
    #[must_use]
    pub fn calls(&self) -> std::collections::BTreeMap<&'static str, u64> {
        self.read(|state, _| state.calls.clone())
    }

    /// How many entries of the first OA's lists of people all pages together have looked at.
    #[must_use]
    pub fn visited(&self) -> u64 {
        self.account(None, |account, _| account.people.visited())
    }

    /// Bytes that the first OA's population takes.
    #[must_use]
    pub fn footprint(&self) -> usize {
        self.account(None, |account, _| account.people.footprint())
    }
}
