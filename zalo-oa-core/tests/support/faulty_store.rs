//! A store that fails when it is told to.
#![allow(dead_code, reason = "each test program uses a part")]

use std::{
    sync::{Mutex, MutexGuard},
    time::Duration,
};

use zalo_oa_core::{
    platform::BoxFuture,
    store::{Holder, Intent, Lease, MemoryStore, OaKey, StoreError, Stored, TokenSet, TokenStore},
};

pub(crate) struct Faulty {
    below: MemoryStore,
    orders: Mutex<Orders>,
}

#[derive(Default)]
struct Orders {
    saves: u32,
    loads: bool,
    busy: bool,
}

impl Faulty {
    pub(crate) fn new(below: MemoryStore) -> Self {
        Self { below, orders: Mutex::default() }
    }
    /// The next so many saves fail.
    pub(crate) fn fail_saves(&self, times: u32) {
        self.orders().saves = times;
    }
    pub(crate) fn fail_loads(&self, on: bool) {
        self.orders().loads = on;
    }
    pub(crate) fn be_busy(&self, on: bool) {
        self.orders().busy = on;
    }
    fn orders(&self) -> MutexGuard<'_, Orders> {
        self.orders.lock().unwrap()
    }
}

fn failed<T: Send + 'static>(error: StoreError) -> BoxFuture<'static, Result<T, StoreError>> {
    Box::pin(async move { Err(error) })
}

impl TokenStore for Faulty {
    fn load(&self, key: &OaKey) -> BoxFuture<'_, Result<Option<Stored>, StoreError>> {
        if self.orders().loads {
            return failed(StoreError::new("the disk is gone"));
        }
        self.below.load(key)
    }
    fn lease(
        &self,
        key: &OaKey,
        ttl: Duration,
        wait: Duration,
    ) -> BoxFuture<'_, Result<Lease, StoreError>> {
        if self.orders().busy {
            let holder = Holder { host: "may-2".to_owned(), process: 12 };
            return failed(StoreError::held_by(holder));
        }
        self.below.lease(key, ttl, wait)
    }
    fn begin(&self, lease: &Lease, intent: &Intent) -> BoxFuture<'_, Result<(), StoreError>> {
        self.below.begin(lease, intent)
    }
    fn save(&self, lease: &Lease, tokens: &TokenSet) -> BoxFuture<'_, Result<(), StoreError>> {
        let mut orders = self.orders();
        if orders.saves > 0 {
            orders.saves -= 1;
            return failed(StoreError::new("no space left"));
        }
        self.below.save(lease, tokens)
    }
    fn release(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        self.below.release(lease)
    }
}
