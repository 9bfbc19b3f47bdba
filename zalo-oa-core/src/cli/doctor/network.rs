//! One request to the token endpoint shows three things: whether Zalo can be reached, what time it
//! is there, and whether it knows app id and secret. It presents a refresh token that was made up
//! here, so nothing is spent: the endpoint looks at the app first, then refuses the token.

use std::time::Duration;

use crate::{
    App, CallOptions, Error,
    api::RefreshTokens,
    client::RawAnswer,
    endpoint::Host,
    error::{CodeTable, lookup},
    model::{AppSecret, RefreshToken},
    platform::{Runtime, SystemRuntime, Timestamp},
};
use serde_json::Value;

use super::{
    app::digits,
    report::{Report, Whom},
};
use crate::cli::{
    date,
    lang::Told,
    settings::Settings,
    texts::{doctor as own, errors},
};

/// What stands where a refresh token would.
const MADE_UP: &str = "zalo-oa-doctor-presents-no-real-token";

/// From here on tokens are refreshed too late or too early.
const OFF: Duration = Duration::from_secs(300);
/// From here on nothing that depends on time can be relied on.
const FAR_OFF: Duration = Duration::from_secs(3600);

/// Checks them. The app to go on with, when Zalo was reached.
pub(super) async fn check(settings: &Settings, report: &mut Report) -> Option<App> {
    let host = settings.bases.get(Host::OAuth);
    let app = match settings.app() {
        Ok(app) => app,
        Err(error) => {
            report.fail(&errors::what(&error), Whom::Machine, &hint(&error));
            return None;
        }
    };
    let id = settings.app_id.clone().filter(|id| digits(id));
    let complete = id.is_some() && settings.secret.is_some();
    let secret = settings.secret.clone().unwrap_or_else(|| AppSecret::new("none"));
    let request = RefreshTokens::new(secret, id.unwrap_or_else(|| "0".to_owned()), made_up());
    let options = CallOptions::default().attempts(1).timeout(Duration::from_secs(20));
    let before = SystemRuntime.now();
    let answer = match app.with_token("").with(options).send_raw(request).await {
        Ok(answer) => answer,
        Err(error @ Error::Build(_)) => {
            report.fail(&errors::what(&error), Whom::Developer, &own::copy_secret());
            return None;
        }
        Err(error) => {
            report.fail(
                &own::unreachable(host, &errors::what(&error)),
                Whom::Network,
                &own::path(),
            );
            return None;
        }
    };
    let Some(code) = zalos(&answer) else {
        let status = answer.status.as_u16();
        report.fail(&own::stranger(host, status), Whom::Network, &own::portal());
        return None;
    };
    report.good(&own::reached(host));
    clock(&answer, before, report);
    if complete {
        known(code, report);
    } else {
        report.skip(&own::pair_unchecked());
    }
    Some(app)
}

fn made_up() -> RefreshToken {
    RefreshToken::new(MADE_UP)
}

fn hint(error: &Error) -> Told {
    let (en, vi) = error.hint();
    Told { en, vi }
}

/// The number in an answer of Zalo's; 0 for the empty one. `None` when somebody else answered.
fn zalos(answer: &RawAnswer) -> Option<i32> {
    if answer.body.is_empty() {
        return answer.status.is_success().then_some(0);
    }
    match serde_json::from_slice::<Value>(&answer.body).ok()?.get("error")? {
        Value::String(text) => text.parse().ok(),
        number => i32::try_from(number.as_i64()?).ok(),
    }
}

fn clock(answer: &RawAnswer, before: Timestamp, report: &mut Report) {
    let date = answer.headers.get("date").and_then(|date| date.to_str().ok());
    let Some(there) = date.and_then(date::of_http) else {
        return report.skip(&own::no_date());
    };
    let after = SystemRuntime.now();
    // The header has whole seconds, and the answer took a while.
    let there_after = there.plus(Duration::from_millis(999));
    let (fast, slow) = (before.since(there_after), there.since(after));
    let off = fast.max(slow);
    if off < OFF {
        report.good(&own::clock());
    } else if off < FAR_OFF {
        report.warn(
            &own::clock_off(&date::span(off), slow > fast),
            Whom::Machine,
            &own::set_clock(),
        );
    } else {
        report.fail(
            &own::clock_off(&date::span(off), slow > fast),
            Whom::Machine,
            &own::set_clock(),
        );
    }
}

/// What the number says about app id and secret.
fn known(code: i32, report: &mut Report) {
    let entry = lookup(CodeTable::OAuth, code, "");
    let action = entry.map(|entry| Told::from(entry.action));
    match (code, action) {
        // A used token may get the empty answer, any other one this number: the app was taken.
        (0 | -14014, _) => report.good(&own::pair()),
        (-14001 | -14002, Some(action)) => {
            report.fail(&own::wrong_app(code), Whom::Developer, &action);
        }
        (-14004, _) => {
            report.fail(&own::wrong_secret(code), Whom::Developer, &own::compare_secret())
        }
        (_, Some(action)) => {
            let meaning = entry.map_or_else(|| errors::number(code), |entry| entry.meaning.into());
            report.fail(&own::app_refused(code, &meaning), Whom::Developer, &action);
        }
        (_, None) => report.warn(&errors::number(code), Whom::Developer, &own::compare_secret()),
    }
}
