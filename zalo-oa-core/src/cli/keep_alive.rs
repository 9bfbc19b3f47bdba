//! Rotates what has grown old, for cron: one line for each OA, and one OA's trouble does not keep
//! the others from their turn.

use std::time::Duration;

use crate::{
    App, Client, Error,
    auth::KeepAlive,
    error::AuthError,
    model::OaId,
    platform::{Runtime, SystemRuntime},
    store::FileStore,
};

use crate::cli::{
    End, complain,
    lang::{Lang, Told},
    oa, say,
    settings::Settings,
    texts::{self, errors, keep_alive as own},
};

const DAY: u64 = 86_400;

/// How often and how many times tokens are offered to a store that does not take them: for ten
/// minutes.
const PAUSE: Duration = Duration::from_secs(1);
const TRIES: u32 = 600;

pub(crate) async fn run(settings: &Settings, quiet: bool) -> End {
    let lang = settings.lang;
    let missing = settings.missing(&["ZALO_OA_APP_ID", "ZALO_OA_APP_SECRET"]);
    if !missing.is_empty() {
        complain(&texts::missing(&missing).of(lang));
        return End::WrongUse;
    }
    let app = match settings.app() {
        Ok(app) => app,
        Err(error) => {
            complain(&format!("{}\n  -> {}", errors::what(&error).of(lang), lang.hint(&error)));
            return End::NeedsHuman;
        }
    };
    let found = oa::store(settings).and_then(|store| Ok((oa::all(settings, &store)?, store)));
    let (oas, store) = match found {
        Ok(found) => found,
        Err(problem) => {
            complain(&problem.of(lang));
            return End::NeedsHuman;
        }
    };
    let mut end = End::Fine;
    for oa in oas {
        match one(&app, &oa, &store, lang).await {
            Ok(told) if quiet => drop(told),
            Ok(told) => say(&told.of(lang)),
            Err(error) => {
                let hint = error.hint();
                let mut hint = Told { en: hint.0, vi: hint.1 };
                if let Error::Auth(AuthError::ConsentNeeded { .. } | AuthError::SignedOut) = error {
                    hint = own::by_login(&hint);
                }
                let told = own::failed(oa.as_str(), &errors::what(&error), &hint);
                complain(&told.of(lang));
                end = End::NeedsHuman;
            }
        }
    }
    end
}

async fn one(app: &App, oa: &OaId, store: &FileStore, lang: Lang) -> Result<Told, Error> {
    let client = app.oa(oa.clone(), oa::shared(store));
    let kept = match client.keep_alive().await {
        Err(error) if error.take_tokens().is_some() => {
            hold(&client, oa, &error, lang).await?;
            KeepAlive::Rotated
        }
        kept => kept?,
    };
    client.close().await?;
    Ok(match kept {
        KeepAlive::Young { age } => own::young(oa.as_str(), age.as_secs() / DAY),
        _ => own::rotated(oa.as_str()),
    })
}

/// Tries until the store takes the new tokens, after the error that says that it did not. They are
/// gone with this process, so it stays while there is hope.
pub(crate) async fn hold(
    client: &Client,
    oa: &OaId,
    error: &Error,
    lang: Lang,
) -> Result<(), Error> {
    complain(&own::holding(oa.as_str(), &errors::what(error), TRIES / 60).of(lang));
    for _ in 1..TRIES {
        SystemRuntime.sleep(PAUSE).await;
        match client.close().await {
            Err(Error::Auth(AuthError::NotSaved { .. })) => {}
            other => return other,
        }
    }
    client.close().await
}
