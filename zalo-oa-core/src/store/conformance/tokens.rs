//! What is kept.

use super::{Broken, OaKey, Promise, Store, intent, key, tokens, usual};
use crate::store::Refusal;

pub(super) async fn nothing(store: &Store) -> Result<(), Broken> {
    let promise = Promise("where nothing was saved, nothing is loaded");
    promise.holds(promise.load(store, &usual()).await?.is_none(), || "something is".to_owned())?;
    let lease = promise.lease(store, &usual()).await?;
    promise.done("begin", store.begin(&lease, &intent(1)).await)?;
    let stored = promise.load(store, &usual()).await?;
    promise.holds(stored.is_none(), || "something is after `begin`".to_owned())?;
    promise.done("save", store.save(&lease, &tokens(1)).await)?;
    promise.done("release", store.release(lease).await)?;
    let promise = Promise("an intent noted before any tokens hinders nothing");
    promise.has(store, &usual(), 1, None).await.map(drop)
}

pub(super) async fn saved(store: &Store, other: &Store) -> Result<(), Broken> {
    let promise = Promise("what was saved is loaded by every handle, and its version grows");
    let mut last = None;
    for number in [1, 2, 3, 2] {
        promise.put(store, &usual(), number).await?;
        let version = promise.has(store, &usual(), number, None).await?;
        let elsewhere = promise.has(other, &usual(), number, None).await?;
        promise.holds(version == elsewhere, || format!("versions {version}, {elsewhere}"))?;
        promise.holds(last.is_none_or(|last| version > last), || {
            format!("version {version} comes after {last:?}")
        })?;
        last = Some(version);
    }
    Ok(())
}

pub(super) async fn intents(store: &Store, other: &Store) -> Result<(), Broken> {
    let promise =
        Promise("an intent is seen by every handle, and changes neither tokens nor version");
    promise.put(store, &usual(), 1).await?;
    let version = promise.has(store, &usual(), 1, None).await?;
    let lease = promise.lease(store, &usual()).await?;
    let mut refused = intent(8);
    let at = refused.at;
    refused.refused = Some(Refusal { at, code: Some(-14_014), unfinished: true });
    for intent in [intent(7), refused, intent(9)] {
        promise.done("begin", store.begin(&lease, &intent).await)?;
        for handle in [store, other] {
            let now = promise.has(handle, &usual(), 1, Some(&intent)).await?;
            promise.holds(now == version, || format!("version {version} became {now}"))?;
        }
    }
    let promise = Promise("an intent stays when its lease is given back");
    promise.done("release", store.release(lease).await)?;
    promise.has(other, &usual(), 1, Some(&intent(9))).await?;
    let promise = Promise("a save clears the intent");
    promise.put(other, &usual(), 2).await?;
    promise.has(store, &usual(), 2, None).await.map(drop)
}

pub(super) async fn apart(store: &Store) -> Result<(), Broken> {
    let promise = Promise("keys do not disturb each other");
    let keys: [OaKey; 12] = [
        usual(),
        key("2100000000000000019", "4500000000000000002"),
        key("2100000000000000018", "4500000000000000001"),
        key("4500000000000000001", "2100000000000000019"),
        key("a", "b-c"),
        key("a-b", "c"),
        key("A", "b-c"),
        key("a/b", "../c"),
        key("..", "."),
        key("tiệm", "phở 1"),
        key("a%2Fb", "..%2Fc"),
        key("\\:*?\"<>|", "\n"),
    ];
    let mut leases = Vec::new();
    for (number, key) in (0..).zip(&keys) {
        let stored = promise.load(store, key).await?;
        promise.holds(stored.is_none(), || format!("{key:?} has tokens of another"))?;
        let lease = promise.lease(store, key).await?;
        promise.done("save", store.save(&lease, &tokens(number)).await)?;
        promise.done("begin", store.begin(&lease, &intent(1)).await)?;
        leases.push(lease);
    }
    for (number, key) in (0..).zip(&keys) {
        promise.has(store, key, number, Some(&intent(1))).await?;
    }
    for lease in leases {
        promise.done("release", store.release(lease).await)?;
    }
    Ok(())
}
