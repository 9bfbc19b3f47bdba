//! Everything the emulator remembers, behind one lock.

use std::collections::BTreeMap;

use super::{
    account::Account,
    exchanges::Exchanges,
    faults::Trouble,
    limits::Limits,
    log::Presentations,
    settings::Settings,
    tokens::{TokenPair, Vault},
};
use crate::platform::Timestamp;

#[derive(Debug)]
pub(super) struct State {
    pub(super) settings: Settings,
    pub(super) vault: Vault,
    pub(super) accounts: Vec<Account>,
    pub(super) first_tokens: Vec<TokenPair>,
    pub(super) trouble: Trouble,
    pub(super) limits: Limits,
    pub(super) presentations: Presentations,
    pub(super) exchanges: Exchanges,
    /// Requests by the name of the call, the refused ones too.
    pub(super) calls: BTreeMap<&'static str, u64>,
    /// Counts answers, for the order of their keys.
    pub(super) turn: u64,
}

impl State {
    pub(super) fn new(settings: Settings) -> Self {
        let mut state = Self {
            vault: Vault::new(settings.seed),
            accounts: Vec::new(),
            first_tokens: Vec::new(),
            trouble: Trouble::new(settings.faults.clone(), settings.seed),
            limits: Limits::default(),
            presentations: Presentations::default(),
            exchanges: Exchanges::default(),
            calls: BTreeMap::new(),
            turn: 0,
            settings,
        };
        let start = state.settings.start;
        state.add_account(start);
        state
    }

    /// One more OA that has authorised the app; its number.
    pub(super) fn add_account(&mut self, now: Timestamp) -> usize {
        let number = self.accounts.len();
        self.accounts.push(Account::new(&self.settings, number));
        self.first_tokens.push(self.vault.issue(number, &self.settings, now));
        number
    }

    pub(super) fn account_of(&self, oa_id: &str) -> Option<usize> {
        self.accounts.iter().position(|account| account.oa_id == oa_id)
    }

    /// Does what time has brought: articles that are ready, broadcasts that go out.
    pub(super) fn settle(&mut self, now: Timestamp) {
        for account in &mut self.accounts {
            account.settle(now);
        }
    }
}
