//! Pace: a permit before each call, a report after it.
//!
//! Zalo allows so many calls a minute per app and per OA, and answers -32 past that. Nothing here
//! knows those numbers: a bucket closes when an answer says that it is used up, and opens again
//! after the minute.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use crate::{endpoint::Bucket, platform::Timestamp};

/// Which buckets are closed, and until when. One per app; OA buckets are keyed by the client.
#[derive(Debug, Default)]
pub(crate) struct Limiter {
    closed: Mutex<HashMap<(Bucket, u64), Timestamp>>,
}

impl Limiter {
    /// How long a call that draws on `buckets` has to wait.
    pub(crate) fn wait(&self, buckets: &[Bucket], client: u64, now: Timestamp) -> Duration {
        let mut closed = self.closed.lock().unwrap_or_else(PoisonError::into_inner);
        if closed.is_empty() {
            return Duration::ZERO;
        }
        closed.retain(|_, until| *until > now);
        buckets
            .iter()
            .filter_map(|bucket| closed.get(&key(*bucket, client)))
            .map(|until| until.since(now))
            .max()
            .unwrap_or_default()
    }

    /// The platform says that the bucket is used up.
    pub(crate) fn close(&self, bucket: Bucket, client: u64, until: Timestamp) {
        let mut closed = self.closed.lock().unwrap_or_else(PoisonError::into_inner);
        closed.insert(key(bucket, client), until);
    }
}

fn key(bucket: Bucket, client: u64) -> (Bucket, u64) {
    match bucket {
        Bucket::Oa => (bucket, client),
        Bucket::App | Bucket::Articles => (bucket, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    #[test]
    fn an_oa_that_is_used_up_does_not_stop_another() {
        let limiter = Limiter::default();
        let now = Timestamp(0);
        limiter.close(Bucket::Oa, 1, now.plus(MINUTE));
        assert_eq!(limiter.wait(&[Bucket::App, Bucket::Oa], 1, now), MINUTE);
        assert_eq!(limiter.wait(&[Bucket::App, Bucket::Oa], 2, now), Duration::ZERO);
    }

    #[test]
    fn an_app_that_is_used_up_stops_all_and_opens_again() {
        let limiter = Limiter::default();
        let now = Timestamp(0);
        limiter.close(Bucket::App, 1, now.plus(MINUTE));
        assert_eq!(limiter.wait(&[Bucket::App], 2, now), MINUTE);
        assert_eq!(limiter.wait(&[Bucket::Articles], 2, now), Duration::ZERO);
        assert_eq!(limiter.wait(&[Bucket::App], 2, now.plus(MINUTE)), Duration::ZERO);
    }
}
