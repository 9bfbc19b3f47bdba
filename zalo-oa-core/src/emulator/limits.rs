//! Calls a minute. Several limits stand beside each other (the app's for the OA API, the app's for
//! articles, the OA's by its package), one header pair reports one of them, and the refusal's text
//! alone tells which one was met.

mod window;

use std::collections::HashMap;

use self::window::Window;
use super::{
    readings::{Readings, Reported},
    refusal::Refusal,
    reply::Reply,
    settings::RateLimits,
};
use crate::platform::Timestamp;

/// What a call draws on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Bucket {
    App,
    Articles,
    Oa(usize),
}

#[derive(Debug, Default)]
pub(super) struct Limits {
    windows: HashMap<Bucket, Window>,
}

/// A limit and what is left of it, for the headers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Meter {
    limit: u32,
    remain: u32,
}

impl Meter {
    pub(super) fn write(self, reply: &mut Reply) {
        reply.header("x-ratelimit-limit", self.limit);
        reply.header("x-ratelimit-remain", self.remain);
    }
}

/// A call to be counted.
pub(super) struct Call<'a> {
    /// The OA's number.
    pub(super) oa: usize,
    /// What its package allows a minute.
    pub(super) package: u32,
    pub(super) path: &'a str,
    pub(super) now: Timestamp,
}

impl Limits {
    /// Counts a call: what the headers report, and whether it may go on.
    pub(super) fn take(
        &mut self,
        limits: &RateLimits,
        readings: &Readings,
        call: &Call<'_>,
    ) -> (Meter, Result<(), Refusal>) {
        let &Call { oa, package, path, now } = call;
        let (app, app_limit) = if path.starts_with("/v2.0/article/") {
            (Bucket::Articles, limits.articles)
        } else {
            (Bucket::App, limits.app)
        };
        let oa_limit = limits.oa.unwrap_or(package);
        // Template messages do not count against the OA.
        let exempt = path.ends_with("/message/template") || path == "/message/template/hashphone";
        let app_left = self.windows.entry(app).or_default().take(readings, now, app_limit);
        let oa_left = if exempt {
            Some(oa_limit)
        } else {
            self.windows.entry(Bucket::Oa(oa)).or_default().take(readings, now, oa_limit)
        };
        let app_meter = meter(app_limit, app_left);
        let oa_meter = meter(oa_limit, oa_left);
        let shown = match readings.reported_limit {
            Reported::App => app_meter,
            Reported::Oa => oa_meter,
            Reported::Tighter if app_meter.remain < oa_meter.remain => app_meter,
            Reported::Tighter => oa_meter,
        };
        let verdict = match (app_left, oa_left) {
            (None, _) => Err(Refusal::APP_RATE),
            (_, None) => Err(Refusal::OA_RATE),
            _ => Ok(()),
        };
        (shown, verdict)
    }
}

fn meter(limit: u32, left: Option<u32>) -> Meter {
    Meter { limit, remain: left.unwrap_or(0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        api,
        endpoint::{self, Host},
    };

    const SETTINGS: RateLimits = RateLimits { app: 5, articles: 2, oa: None };
    const READ: &str = "/v2.0/oa/getoa";

    fn take(limits: &mut Limits, oa: usize, path: &str, now: i64) -> Result<(), Refusal> {
        let call = Call { oa, package: 3, path, now: Timestamp(now) };
        limits.take(&SETTINGS, &Readings::default(), &call).1
    }

    #[test]
    fn an_oa_may_make_its_calls_each_minute_and_no_more() {
        let mut limits = Limits::default();
        for _ in 0..3 {
            assert_eq!(take(&mut limits, 0, READ, 0), Ok(()));
        }
        assert_eq!(take(&mut limits, 0, READ, 59_999), Err(Refusal::OA_RATE));
        assert_eq!(take(&mut limits, 0, READ, 60_000), Ok(()));
    }

    #[test]
    fn all_oas_of_an_app_share_its_limit_and_articles_have_their_own() {
        let mut limits = Limits::default();
        for oa in 0..5 {
            assert_eq!(take(&mut limits, oa, READ, 0), Ok(()));
        }
        assert_eq!(take(&mut limits, 9, READ, 0), Err(Refusal::APP_RATE));
        let articles = "/v2.0/article/getslice";
        assert_eq!(take(&mut limits, 8, articles, 0), Ok(()));
        assert_eq!(take(&mut limits, 7, articles, 0), Ok(()));
        assert_eq!(take(&mut limits, 6, articles, 0), Err(Refusal::APP_RATE));
    }

    #[test]
    fn a_call_draws_on_what_its_row_says() {
        for spec in api::table().iter().map(|row| row.spec()) {
            if !matches!(spec.host, Host::OpenApi | Host::Business) {
                continue;
            }
            let mut limits = Limits::default();
            assert_eq!(take(&mut limits, 0, spec.path, 0), Ok(()));
            let counted = [Bucket::App, Bucket::Articles, Bucket::Oa(0)]
                .map(|bucket| limits.windows.contains_key(&bucket));
            let stated = [endpoint::Bucket::App, endpoint::Bucket::Articles, endpoint::Bucket::Oa]
                .map(|bucket| spec.buckets.contains(&bucket));
            assert_eq!(counted, stated, "{}: app, articles, OA", spec.name);
        }
    }

    #[test]
    fn the_headers_report_the_limit_of_the_chosen_reading() {
        let mut limits = Limits::default();
        let mut shown = |reported| {
            let call = Call { oa: 0, package: 4, path: READ, now: Timestamp(0) };
            let readings = Readings { reported_limit: reported, ..Readings::default() };
            limits.take(&SETTINGS, &readings, &call).0
        };
        assert_eq!(shown(Reported::Oa), Meter { limit: 4, remain: 3 });
        assert_eq!(shown(Reported::App), Meter { limit: 5, remain: 3 });
        assert_eq!(shown(Reported::Tighter), Meter { limit: 4, remain: 1 });
    }
}
