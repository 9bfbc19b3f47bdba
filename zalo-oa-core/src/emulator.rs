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
mod acts;
mod articles;
mod broadcast;
mod builder;
mod buttons;
mod calendar;
mod calls;
mod carrier;
mod chance;
mod chats;
mod clock;
mod control;
mod desk;
mod exchanges;
mod faults;
mod fields;
mod gate;
mod groups;
mod holdings;
mod interactive;
mod leads;
mod limits;
mod log;
mod messages;
mod notes;
mod oauth;
mod odd;
mod params;
mod people;
mod permission;
mod promotions;
mod quota;
mod ranges;
mod reactions;
mod readings;
mod refusal;
mod reply;
mod runtime;
#[cfg(feature = "emulator-server")]
pub mod serve;
mod settings;
mod shipped;
mod social;
mod state;
mod tags;
mod tasks;
mod tokens;
mod trial;
mod uid_templates;
mod uploads;
mod users;
mod variants;
mod visitors;
mod webhook;
mod zbs;

use std::{
    fmt,
    future::Future,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;
use http::Request;

pub use builder::EmulatorBuilder;
pub use calendar::vietnam_date;
pub use calls::CallReply;
pub use clock::ClockMode;
pub use desk::acts_out;
pub use exchanges::Exchange;
pub use faults::{Fault, FaultPlan, Phase, Rule};
pub use log::{BroadcastRecord, Delivery, Presentation, TokenKind, TokenOutcome, digest};
pub use people::{ListOrder, PeopleOfDay, PersonChange, Reach};
pub use readings::{
    CountEcho, ExpiredAccess, NumberForm, OaIdKey, OldAccess, OwnerShape, RateMinute, Readings,
    ReplyQuota, Reported, UsedRefresh, ZcaKey,
};
pub use reply::{End, Reply};
pub use runtime::EmulatorRuntime;
pub use settings::{Allowances, Package, RateLimits, UnknownPackage};
pub use tokens::TokenPair;
pub use uid_templates::UidTemplate;
pub use visitors::Visitor;
pub use webhook::{
    EventOrder, EventRecord, EventState, InfoShape, Post, PostEnd, PostTry, ReceiptSender, Repeats,
    Webhook, WebhookReadings,
};
pub use zbs::{PhoneReach, TemplateQuality};

use crate::{endpoint::Host, model::OaId, platform::Timestamp};
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
        f.debug_struct("Emulator").field("now", &self.now()).finish_non_exhaustive()
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
        Self { inner: Arc::new(inner) }
    }

    /// Answers a request as the platform would, at the virtual clock's time. The request's path
    /// is the one on that host; its authority is not looked at.
    #[must_use]
    pub fn answer(&self, host: Host, request: &Request<Bytes>) -> Reply {
        self.read(|state, now| {
            if gate::resets_unread(state, host, request.uri().path()) {
                return Reply::reset();
            }
            gate::answer(state, now, host, request)
        })
    }

    /// The same for a request that was read: it is not reset unread any more.
    #[cfg(feature = "emulator-server")]
    fn answer_read(&self, host: Host, request: &Request<Bytes>) -> Reply {
        self.read(|state, now| gate::answer(state, now, host, request))
    }

    /// Whether connections may be reset before a request is read.
    #[cfg(feature = "emulator-server")]
    fn resets_unread(&self) -> bool {
        let state = self.inner.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.trouble.resets_unread()
    }

    #[cfg(feature = "emulator-server")]
    fn draw_unread(&self, host: Host, path: &str) -> bool {
        self.read(|state, _| gate::resets_unread(state, host, path))
    }

    /// The state as of `now`, with what is due done.
    fn state(&self, now: Timestamp) -> MutexGuard<'_, State> {
        let mut state = self.inner.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.settle(now);
        state
    }

    /// Looks at the state and works on it. What happened thereby is told.
    fn read<T>(&self, look: impl FnOnce(&mut State, Timestamp) -> T) -> T {
        let now = self.now();
        let mut state = self.state(now);
        let seen = look(&mut state, now);
        state.tell(now);
        let rung = state.webhooks.has_rung();
        drop(state);
        if rung {
            self.inner.clock.ring();
        }
        seen
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
            account.map(|account| look(account, now)).unwrap_or_default()
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
            let id = state.accounts.get(number).map(|account| account.oa_id.as_str());
            OaId::new(id.unwrap_or_default())
        })
    }

    /// The first token pair of the first OA, good from the start until it is used or over.
    #[must_use]
    pub fn tokens(&self) -> TokenPair {
        self.read(|state, _| state.first_tokens.first().cloned()).unwrap_or_default()
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
}
