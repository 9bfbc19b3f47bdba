//! What every journal of broadcasts must keep to. One that breaks a promise sends something twice
//! sooner or later, or keeps something back that was never sent.

use std::sync::Arc;

use futures_util::FutureExt;

use super::{Broken, PATIENT, Promise, SHORT};
use crate::{
    model::{MessageId, OaId},
    platform::{MaybeSend, MaybeSync, Timestamp},
    store::{
        Holder, Journal, StoreError,
        journal::{Entry, Hold, State, TargetDigest},
    },
};

/// The journals under check.
pub trait JournalSubject: MaybeSend + MaybeSync {
    /// A handle of its own on the journal of this name: with a new name an empty one, with the
    /// same name the same entries. Names are `a` to `z` and `-`. Where processes share a journal,
    /// a handle should be what another process would open.
    fn open(&self, name: &str) -> Arc<dyn Journal>;

    /// Whether waiting for the hold ends by itself. A journal that says no is only checked to wait.
    fn waiting_ends(&self) -> bool {
        true
    }
}

/// Runs all checks, each on journals of its own, and ends with the first promise that is broken.
/// It has no clock, and cannot see whether what was written would outlast a power cut.
///
/// # Errors
/// The broken promise.
pub async fn check_journal(subject: &dyn JournalSubject) -> Result<(), Broken> {
    kept(&subject.open("kept"), &subject.open("kept")).await?;
    apart(&subject.open("apart")).await?;
    exclude(subject, "exclude").await?;
    stale(&subject.open("stale"), &subject.open("stale")).await
}

type Pages = Arc<dyn Journal>;

fn oa() -> OaId {
    OaId::new("4500000000000000001")
}

fn entry(article: &str, target: &str, begun: i64) -> Entry {
    Entry {
        article: article.into(),
        target: TargetDigest::new(target),
        begun: Timestamp(1_795_000_000_000 + begun),
        by: Holder { host: "máy-1".to_owned(), process: 7 },
        state: State::Open,
    }
}

fn sent(entry: &Entry) -> Entry {
    let message_id = Some(MessageId::new("0c1d2e3f4a5b6c7d8e9f"));
    let state = State::Sent { at: entry.begun, message_id, settled: false };
    Entry { state, ..entry.clone() }
}

fn refused(entry: &Entry) -> Entry {
    Entry { state: State::Refused { at: entry.begun, code: -234 }, ..entry.clone() }
}

fn not_sent(entry: &Entry) -> Entry {
    Entry { state: State::NotSent, ..entry.clone() }
}

impl Promise {
    async fn hold(self, journal: &Pages, oa: &OaId) -> Result<Hold, Broken> {
        let hold = self.done("hold", journal.hold(oa, PATIENT).await)?;
        self.holds(hold.oa == *oa, || "the hold is for another OA".to_owned())?;
        Ok(hold)
    }

    async fn shows(self, journal: &Pages, oa: &OaId, expected: &[Entry]) -> Result<(), Broken> {
        let entries = self.done("entries", journal.entries(oa).await)?;
        self.holds(entries == expected, || format!("{entries:?} instead of {expected:?}"))
    }
}

async fn kept(journal: &Pages, other: &Pages) -> Result<(), Broken> {
    let promise = Promise("where nothing was begun, there are no entries");
    promise.shows(journal, &oa(), &[]).await?;
    let promise = Promise("what was begun is seen by every handle, in order");
    let (one, two, three) = (entry("a", "t", 1), entry("b", "t", 1), entry("c", "t", 2));
    let hold = promise.hold(journal, &oa()).await?;
    promise.done("begin", journal.begin(&hold, &[one.clone(), two.clone()]).await)?;
    promise.done("begin", journal.begin(&hold, std::slice::from_ref(&three)).await)?;
    for handle in [journal, other] {
        promise.shows(handle, &oa(), &[one.clone(), two.clone(), three.clone()]).await?;
    }
    let promise = Promise("what was begun stays open when its hold is given back");
    drop(hold);
    promise.shows(other, &oa(), &[one.clone(), two.clone(), three.clone()]).await?;
    let promise = Promise("an end takes the place of what was begun, with all it says");
    let hold = promise.hold(other, &oa()).await?;
    let ends = [sent(&one), refused(&two)];
    promise.done("end", other.end(&hold, &ends).await)?;
    let now = [sent(&one), refused(&two), three.clone()];
    promise.shows(journal, &oa(), &now).await?;
    let promise = Promise("what was not sent is taken out, as if it had not begun");
    promise.done("end", other.end(&hold, &[not_sent(&three)]).await)?;
    promise.shows(journal, &oa(), &ends).await?;
    let promise = Promise("what was refused can be begun again, in place of what was");
    let again = entry("b", "t", 9);
    promise.done("begin", other.begin(&hold, std::slice::from_ref(&again)).await)?;
    promise.shows(journal, &oa(), &[sent(&one), again]).await
}

async fn apart(journal: &Pages) -> Result<(), Broken> {
    let promise = Promise("OAs, articles and targets do not disturb each other");
    let odd = ["4500000000000000001", "4500000000000000002", "a", "A", "a-b", "../a", "tiệm 1"];
    let entries = [entry("a", "t", 1), entry("a", "u", 2), entry("b", "t", 3), entry("A", "t", 4)];
    let mut holds = Vec::new();
    for name in odd {
        let hold = promise.hold(journal, &name.into()).await?;
        promise.shows(journal, &name.into(), &[]).await?;
        for entry in &entries {
            // One by one: each must leave the others as they are.
            promise.done("begin", journal.begin(&hold, std::slice::from_ref(entry)).await)?;
        }
        holds.push(hold);
    }
    if let Some(first) = holds.first() {
        for entry in &entries {
            promise.done("end", journal.end(first, &[sent(entry)]).await)?;
        }
    }
    for (at, name) in odd.iter().enumerate() {
        let expected = if at == 0 { entries.each_ref().map(sent) } else { entries.clone() };
        promise.shows(journal, &(*name).into(), &expected).await?;
    }
    Ok(())
}

async fn exclude(subject: &dyn JournalSubject, name: &str) -> Result<(), Broken> {
    let promise = Promise("a hold excludes every other until it is given back");
    let (journal, other) = (subject.open(name), subject.open(name));
    let hold = promise.hold(&journal, &oa()).await?;
    for handle in [&journal, &other] {
        let second = handle.hold(&oa(), SHORT);
        if subject.waiting_ends() {
            let Err(error) = second.await else { return Err(promise.broken("there are two")) };
            let promise = Promise("who waited in vain is told that another has the hold");
            promise.holds(error.is_busy(), || format!("the error is `{error}`"))?;
        } else {
            promise.holds(second.now_or_never().is_none(), || "it does not wait".to_owned())?;
        }
    }
    let promise = Promise("one who waited in vain does not disturb the holder");
    promise.done("begin", journal.begin(&hold, &[entry("a", "t", 1)]).await)?;
    let promise = Promise("a hold that was dropped can be taken, and fences grow");
    let first = hold.fence;
    drop(hold);
    let next = promise.hold(&other, &oa()).await?;
    promise.holds(next.fence > first, || format!("fence {} comes after {first}", next.fence))
}

async fn stale(journal: &Pages, other: &Pages) -> Result<(), Broken> {
    let promise = Promise("a stale hold is refused and changes nothing");
    let one = entry("a", "t", 1);
    let hold = promise.hold(journal, &oa()).await?;
    promise.done("begin", journal.begin(&hold, std::slice::from_ref(&one)).await)?;
    let old = Hold::new(oa(), hold.fence, ());
    drop(hold);
    stale_refused(promise, journal, &old, &one).await?;
    let current = promise.hold(other, &oa()).await?;
    stale_refused(promise, journal, &old, &one).await?;
    let promise = Promise("what a stale hold tries does not end the current one");
    drop(old);
    promise.done("end", other.end(&current, &[sent(&one)]).await)
}

async fn stale_refused(
    promise: Promise,
    journal: &Pages,
    old: &Hold,
    there: &Entry,
) -> Result<(), Broken> {
    let tried: [(&str, Result<(), StoreError>); 2] = [
        ("begin", journal.begin(old, &[entry("b", "t", 2)]).await),
        ("end", journal.end(old, &[sent(there)]).await),
    ];
    for (what, outcome) in tried {
        promise.refused(what, outcome)?;
    }
    promise.shows(journal, &oa(), std::slice::from_ref(there)).await
}
