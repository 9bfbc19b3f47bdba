//! Seams that wait before they begin and again before they tell, so that a test can drop a call at
//! each point where it may wait.
#![allow(dead_code, reason = "each test program uses a part")]

use std::{
    future::{Future, poll_fn},
    task::Poll,
    time::Duration,
};

use bytes::Bytes;
use zalo_oa_core::{
    platform::BoxFuture,
    store::{Intent, Lease, OaKey, StoreError, Stored, TokenSet, TokenStore},
    transport::{Timeouts, Transport, TransportError},
};

pub(crate) struct Hesitant<T>(pub(crate) T);

async fn once() {
    let mut waited = false;
    poll_fn(move |context| {
        if std::mem::replace(&mut waited, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

async fn around<T>(work: impl Future<Output = T>) -> T {
    once().await;
    let outcome = work.await;
    once().await;
    outcome
}

impl<T: Transport> Transport for Hesitant<T> {
    fn send(
        &self,
        request: http::Request<Bytes>,
        timeouts: Timeouts,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
        Box::pin(around(self.0.send(request, timeouts)))
    }
}

impl<S: TokenStore> TokenStore for Hesitant<S> {
    fn load(&self, key: &OaKey) -> BoxFuture<'_, Result<Option<Stored>, StoreError>> {
        Box::pin(around(self.0.load(key)))
    }
    fn lease(
        &self,
        key: &OaKey,
        ttl: Duration,
        wait: Duration,
    ) -> BoxFuture<'_, Result<Lease, StoreError>> {
        Box::pin(around(self.0.lease(key, ttl, wait)))
    }
    fn begin(&self, lease: &Lease, intent: &Intent) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(around(self.0.begin(lease, intent)))
    }
    fn save(&self, lease: &Lease, tokens: &TokenSet) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(around(self.0.save(lease, tokens)))
    }
    fn release(&self, lease: Lease) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(around(self.0.release(lease)))
    }
}
