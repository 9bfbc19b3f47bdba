//! Accounts whose tokens lie in a store, named so that a test can tell whose and which they are:
//! `access-<oa>-<generation>` and `refresh-<oa>-<generation>`.
#![allow(dead_code, reason = "each test program uses a part")]

use std::time::Duration;

use zalo_oa_core::{
    model::OaId,
    platform::Timestamp,
    store::{OaKey, Stored, TokenSet, TokenStore},
};

/// An access token lives 25 hours.
pub(crate) const LIFE: Duration = Duration::from_secs(90_000);

pub(crate) fn key(oa: &str) -> OaKey {
    OaKey { app: "1".into(), oa: OaId::new(oa) }
}

pub(crate) async fn put(store: &dyn TokenStore, oa: &str, generation: u32, made: Timestamp) {
    let tokens = TokenSet {
        access_token: format!("access-{oa}-{generation}").into(),
        refresh_token: format!("refresh-{oa}-{generation}").into(),
        expires_at: made.plus(LIFE),
        born: made,
    };
    let lease = store.lease(&key(oa), LIFE, LIFE).await.unwrap();
    store.save(&lease, &tokens).await.unwrap();
    store.release(lease).await.unwrap();
}

pub(crate) async fn get(store: &dyn TokenStore, oa: &str) -> Stored {
    store.load(&key(oa)).await.unwrap().unwrap()
}
