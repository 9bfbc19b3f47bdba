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
    webhook::{Addresser, Happening, Letter, Origin, Queue, Webhook},
};
use crate::{model::OaSecretKey, platform::Timestamp};

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
    pub(super) webhooks: Queue,
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
            webhooks: Queue::default(),
            calls: BTreeMap::new(),
            turn: 0,
            settings,
        };
        let start = state.settings.start;
        state.add_account(start);
        state.set_webhook(state.settings.webhook.clone());
        state
    }

    /// One more OA that has authorised the app; its number.
    pub(super) fn add_account(&mut self, now: Timestamp) -> usize {
        let number = self.accounts.len();
        let mut account = Account::new(&self.settings, number);
        account.outbox.on = self.webhooks.webhook().is_some();
        self.accounts.push(account);
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

    pub(super) fn set_webhook(&mut self, webhook: Option<Webhook>) {
        for account in &mut self.accounts {
            account.outbox.on = webhook.is_some();
        }
        self.webhooks.set(webhook);
    }

    /// What signs an OA's events.
    pub(super) fn oa_secret_key(&self, number: usize) -> Option<OaSecretKey> {
        let account = self.accounts.get(number)?;
        let chosen = self.webhooks.webhook().and_then(|webhook| webhook.key.clone());
        Some(chosen.unwrap_or_else(|| account.secret_key.clone()))
    }

    /// Puts what happened into the queue of events.
    pub(super) fn tell(&mut self, now: Timestamp) {
        for number in 0..self.accounts.len() {
            let Some(account) = self.accounts.get_mut(number) else {
                return;
            };
            let happened = account.outbox.take();
            if !happened.is_empty() {
                self.tell_all(number, happened, now);
            }
        }
    }

    fn tell_all(&mut self, number: usize, happened: Vec<Happening>, now: Timestamp) {
        let (Some(key), Some(account)) = (self.oa_secret_key(number), self.accounts.get(number))
        else {
            return;
        };
        let origin = Origin {
            account,
            app_id: &self.vault.app_id,
            readings: &self.settings.readings.webhooks,
            now,
        };
        let addresser = Addresser { oa_id: &account.oa_id, key: &key };
        for letter in happened.into_iter().filter_map(|happening| Letter::of(happening, origin)) {
            self.webhooks.put(letter, addresser, now);
        }
    }
}
