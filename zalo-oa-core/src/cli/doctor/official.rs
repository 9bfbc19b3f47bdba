//! Each OA: its tokens by the clock, then what Zalo says with an access token that is still good.
//! One that is not is left alone, since asking with it would make the client refresh it.

use std::time::Duration;

use crate::{
    App,
    api::OwnerQuota,
    error::{Class, CodeTable, ErrorRecord, lookup},
    health::{Checked, NeedKind},
    model::{AccessToken, OaId},
    platform::{Runtime, SystemRuntime},
    store::{FileStore, Stored, TokenStore},
};

use super::report::{Report, Whom};
use crate::cli::{
    date,
    lang::Told,
    oa,
    settings::Settings,
    texts::{doctor as own, errors, oa as oas},
};

const DAY: u64 = 86_400;
/// `keep-alive` renews at 30: after another week it is plain that nobody runs it.
const OLD: u64 = 38;
/// A refresh token that nobody used is over.
const DEAD: u64 = 90;

/// How long to wait for a lease: whoever refreshes takes seconds.
const WAIT: Duration = Duration::from_secs(2);

pub(super) async fn check(
    settings: &Settings,
    store: &FileStore,
    app: Option<&App>,
    report: &mut Report,
) {
    if settings.app_id.is_none() {
        return report.skip(&own::oas_unchecked());
    }
    let oas = match oa::all(settings, store) {
        Ok(oas) => oas,
        Err(trouble) => return report.fail(&trouble.what, Whom::Developer, &trouble.act),
    };
    for oa in oas {
        if let Some(access) = tokens(settings, store, &oa, report).await {
            match app {
                Some(app) => ask(app, &oa, access, report).await,
                None => report.skip(&own::not_asked(oa.as_str())),
            }
        }
    }
}

/// The access token, when it is good by the clock.
async fn tokens(
    settings: &Settings,
    store: &FileStore,
    oa: &OaId,
    report: &mut Report,
) -> Option<AccessToken> {
    let (key, id) = (oa::key(settings, oa), oa.as_str());
    let stored = match store.load(&key).await {
        Ok(Some(stored)) => stored,
        Ok(None) => {
            report.fail(&own::signed_out(id), Whom::Developer, &oas::sign_in());
            return None;
        }
        Err(error) => {
            let trouble = oa::no_store(settings, &error);
            report.fail(&trouble.what, Whom::Machine, &trouble.act);
            return None;
        }
    };
    age(id, &stored, report);
    match store.lease(&key, WAIT * 15, WAIT).await {
        Ok(lease) => drop(store.release(lease).await),
        Err(error) if error.is_busy() => {
            report.warn(&own::busy(id, &error.to_string()), Whom::Wait, &own::wait());
        }
        Err(error) => {
            let trouble = oa::no_store(settings, &error);
            report.fail(&trouble.what, Whom::Machine, &trouble.act);
        }
    }
    let now = SystemRuntime.now();
    let ends = stored.tokens.expires_at;
    if ends <= now {
        let refused = stored.intent.as_ref().is_some_and(|intent| intent.refused.is_some());
        if !refused {
            report.skip(&own::access_over(id, &date::moment(ends)));
        }
        return None;
    }
    report.good(&own::access(id, &date::span(ends.since(now))));
    Some(stored.tokens.access_token)
}

fn age(id: &str, stored: &Stored, report: &mut Report) {
    let days = SystemRuntime.now().since(stored.tokens.born).as_secs() / DAY;
    if let Some(refusal) = stored.intent.as_ref().and_then(|intent| intent.refused.as_ref()) {
        let what = own::refused_before(id, &date::moment(refusal.at), refusal.code);
        let act = match &stored.intent {
            Some(intent) if refusal.unfinished => {
                own::answer_lost(&intent.host, intent.process, &date::moment(intent.at))
            }
            _ => own::consent_again(),
        };
        return report.fail(&what, Whom::Developer, &act);
    }
    if let Some(intent) = &stored.intent {
        let at = date::moment(intent.at);
        let what = own::unfinished(id, &intent.host, intent.process, &at);
        report.warn(&what, Whom::Developer, &own::finish());
    }
    match days {
        0..OLD => report.good(&own::young(id, days)),
        OLD..DEAD => report.warn(&own::old(id, days), Whom::Developer, &own::keep_alive()),
        _ => report.fail(&own::dead(id, days), Whom::Developer, &own::try_then_sign_in()),
    }
}

/// What Zalo says, by the access token alone: nothing here can refresh.
async fn ask(app: &App, oa: &OaId, access: AccessToken, report: &mut Report) {
    let (client, id) = (app.with_token(access), oa.as_str());
    let health = client.health().await;
    let info = match &health.oa {
        Checked::Ok(info) => info,
        Checked::Error(error) => return refused(id, error, report),
    };
    if info.oa_id != *oa {
        let what = own::other_oa(id, info.oa_id.as_str());
        return report.fail(&what, Whom::Developer, &oas::sign_in());
    }
    report.good(&own::answers(id, &info.name));
    let package = health.package.name.as_deref().unwrap_or("?");
    let day = health.package.last_day.as_deref().filter(|day| !day.is_empty());
    let need = |kind| health.needs.iter().find(|need| need.what == kind);
    let told =
        |need: &crate::health::Need| Told { en: need.text_en.clone(), vi: need.text_vi.clone() };
    match need(NeedKind::Package) {
        Some(need) => report.warn(&own::package(id, package, day), Whom::Admin, &told(need)),
        None => report.good(&own::package(id, package, day)),
    }
    match need(NeedKind::Verification) {
        Some(need) => report.warn(&own::not_verified(id), Whom::Admin, &told(need)),
        None => report.good(&own::verified(id, health.verified.is_some())),
    }
    match client.send(OwnerQuota::new("OA")).await {
        Ok(quotas) => {
            let left: Vec<String> = quotas
                .0
                .iter()
                .map(|asset| {
                    let kind = asset.quota_type.as_ref().map_or("?", |kind| kind.as_str());
                    let number = |n: Option<i64>| n.map_or("?".to_owned(), |n| n.to_string());
                    format!("{kind} {}/{}", number(asset.remain), number(asset.total))
                })
                .collect();
            report.good(&own::quota(id, &left.join(", ")));
        }
        Err(error) => {
            let (en, vi) = error.hint();
            let what = own::no_quota(id, &errors::what(&error));
            report.warn(&what, errors::whom(&error), &Told { en, vi });
        }
    }
}

fn refused(id: &str, error: &ErrorRecord, report: &mut Report) {
    if error.class == Class::Token {
        return report.fail(&own::access_refused(id), Whom::Developer, &own::after_refusal());
    }
    let entry = error.code.and_then(|code| lookup(CodeTable::Oa, code, ""));
    let what = match (entry, error.code) {
        (Some(entry), Some(code)) => own::oa_refused(id, &error.message, code, entry.meaning.vi),
        (None, Some(code)) => own::oa_refused(id, &error.message, code, &errors::number(code).vi),
        _ => own::oa_not_reached(id, &error.message),
    };
    let whom = match (entry, error.code) {
        (Some(entry), _) => errors::whom_of(entry.who),
        (None, Some(_)) => Whom::Developer,
        _ => Whom::Network,
    };
    let act = Told { en: error.hint.clone(), vi: error.hint_vi.clone() };
    report.fail(&what, whom, &act);
}
