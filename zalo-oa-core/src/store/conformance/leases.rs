//! Who may write.

use futures_util::FutureExt;

use super::{Broken, Lease, Promise, SHORT, Store, Subject, TTL, intent, tokens, usual};

pub(super) async fn exclude(subject: &dyn Subject, name: &str) -> Result<(), Broken> {
    let promise = Promise("a lease excludes every other until it is given back");
    let (store, other) = (subject.open(name), subject.open(name));
    promise.put(&store, &usual(), 1).await?;
    let lease = promise.lease(&store, &usual()).await?;
    for handle in [&store, &other] {
        let second = handle.lease(&usual(), TTL, SHORT);
        if subject.waiting_ends() {
            let Err(error) = second.await else { return Err(promise.broken("there are two")) };
            let promise = Promise("who waited in vain is told that another has the lease");
            promise.holds(error.is_busy(), || format!("the error is `{error}`"))?;
        } else {
            promise.holds(second.now_or_never().is_none(), || "it does not wait".to_owned())?;
        }
    }
    let promise = Promise("a lease hinders no loading");
    promise.has(&other, &usual(), 1, None).await?;
    let promise = Promise("one who waited in vain does not disturb the holder");
    promise.done("begin", store.begin(&lease, &intent(1)).await)?;
    promise.done("save", store.save(&lease, &tokens(2)).await)?;
    promise.done("release", store.release(lease).await)?;
    let promise = Promise("a wait that was given up keeps no lease");
    let lease = promise.lease(&store, &usual()).await?;
    drop(other.lease(&usual(), TTL, SHORT));
    let waited = other.lease(&usual(), TTL, SHORT).now_or_never();
    promise.holds(!matches!(waited, Some(Ok(_))), || "there are two".to_owned())?;
    promise.done("release", store.release(lease).await)?;
    promise.lease(&store, &usual()).await.map(drop)
}

pub(super) async fn given_back(store: &Store, other: &Store) -> Result<(), Broken> {
    let promise = Promise("a lease that was released or dropped can be taken, and fences grow");
    let mut last = None;
    for round in 0..6 {
        let handle = if round % 2 == 0 { store } else { other };
        let lease = promise.lease(handle, &usual()).await?;
        let fence = lease.fence;
        promise.holds(last.is_none_or(|last| fence > last), || {
            format!("fence {fence} comes after {last:?}")
        })?;
        last = Some(fence);
        if round < 3 {
            promise.done("release", handle.release(lease).await)?;
        } else {
            drop(lease);
        }
    }
    Ok(())
}

/// A lease with the same fence, as one that came back from the past.
fn shadow(lease: &Lease) -> Lease {
    Lease::new(lease.key.clone(), lease.fence)
}

pub(super) async fn stale(store: &Store, other: &Store) -> Result<(), Broken> {
    let promise = Promise("a stale lease is refused and changes nothing");
    promise.put(store, &usual(), 1).await?;
    let lease = promise.lease(store, &usual()).await?;
    let old = shadow(&lease);
    promise.done("release", store.release(lease).await)?;
    refused(promise, store, &old, 1).await?;
    let current = promise.lease(other, &usual()).await?;
    refused(promise, store, &old, 1).await?;
    refused(promise, other, &old, 1).await?;
    promise.done("save", other.save(&current, &tokens(2)).await)?;
    refused(promise, store, &old, 2).await?;
    promise.refused("release", store.release(shadow(&old)).await)?;
    let promise = Promise("what a stale lease tries does not end the current one");
    drop(old);
    promise.done("save", other.save(&current, &tokens(3)).await)?;
    promise.done("release", other.release(current).await)
}

async fn refused(promise: Promise, store: &Store, old: &Lease, number: i64) -> Result<(), Broken> {
    promise.refused("begin", store.begin(old, &intent(66)).await)?;
    promise.refused("save", store.save(old, &tokens(66)).await)?;
    promise.has(store, &usual(), number, None).await.map(drop)
}

pub(super) async fn expired(subject: &dyn Subject, name: &str) -> Result<(), Broken> {
    let promise = Promise("a lease that ended by itself can be taken, and is stale");
    let (store, other) = (subject.open(name), subject.open(name));
    promise.put(&store, &usual(), 1).await?;
    let lease = promise.lease(&store, &usual()).await?;
    if !subject.expire(TTL).await {
        let promise = Promise("a store whose leases do not end says so");
        let good_for = lease.good_for();
        return promise.holds(good_for.is_none(), || format!("it says {good_for:?}"));
    }
    let says = Promise("a lease says when it ends, and not later than was asked for");
    let good_for = lease.good_for();
    says.holds(good_for.is_some_and(|long| long <= TTL), || format!("it says {good_for:?}"))?;
    let next = promise.lease(&other, &usual()).await?;
    promise.holds(next.fence > lease.fence, || "fences do not grow".to_owned())?;
    refused(promise, &store, &lease, 1).await?;
    promise.refused("release", store.release(lease).await)?;
    promise.done("save", other.save(&next, &tokens(2)).await)?;
    promise.has(&store, &usual(), 2, None).await?;
    promise.done("release", other.release(next).await)
}
