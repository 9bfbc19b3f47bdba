//! Once there are tokens: they must reach the store, and the person must know what comes next.

use std::{error::Error as _, time::Duration};

use crate::{
    Client, Error,
    api::GetOa,
    model::OaId,
    store::{StoreError, TokenSet, TokenStore},
};

use super::{Desk, Step, Stop};
use crate::cli::{
    End, complain,
    keep_alive::hold,
    oa, say,
    texts::{errors, login as own},
};

/// How long a lease to save under is asked for, and waited for.
const LEASE: Duration = Duration::from_secs(30);

/// The client, when its tokens are in the store. Those that are not are held on to for as long as
/// somebody sits there who can mend the folder.
pub(super) async fn keep(
    desk: &Desk<'_>,
    oa: &OaId,
    signed: Result<Client, Error>,
) -> Step<Client> {
    let lang = desk.settings.lang;
    let error = match signed {
        Ok(client) => return Ok(client),
        Err(error) => error,
    };
    let Some(tokens) = error.take_tokens() else {
        return Err(super::stop(desk.settings, &error));
    };
    let auth = error.source().and_then(|auth| auth.source()).or_else(|| error.source());
    let mut why = auth.map_or_else(|| error.to_string(), ToString::to_string);
    loop {
        complain(&own::not_saved(&why).of(lang));
        if !desk.asker.is_terminal() {
            return Err(Stop(own::lost().of(lang), End::NeedsHuman));
        }
        desk.ask(&own::save_again())?;
        match save(desk, oa, &tokens).await {
            Ok(()) => return Ok(desk.app.oa(oa.clone(), oa::shared(&desk.store))),
            Err(error) => why = error.to_string(),
        }
    }
}

async fn save(desk: &Desk<'_>, oa: &OaId, tokens: &TokenSet) -> Result<(), StoreError> {
    let lease = desk.store.lease(&oa::key(desk.settings, oa), LEASE, LEASE).await?;
    desk.store.save(&lease, tokens).await?;
    desk.store.release(lease).await
}

/// Says which OA it is, and what comes next.
pub(super) async fn greet(desk: &Desk<'_>, client: &Client, oa: &OaId) -> Step<()> {
    let lang = desk.settings.lang;
    let folder = desk.settings.store.display().to_string();
    let told = client.send(GetOa::new()).await;
    // The call may have refreshed what was taken over: new tokens must not end with this program.
    let closed = match client.close().await {
        Err(error) if error.take_tokens().is_some() => hold(client, oa, &error, lang).await,
        closed => closed,
    };
    closed.map_err(|error| super::stop(desk.settings, &error))?;
    match told {
        Ok(info) if info.oa_id != *oa => {
            let text = own::stored_elsewhere(info.oa_id.as_str(), oa.as_str()).of(lang);
            return Err(Stop(text, End::NeedsHuman));
        }
        Ok(info) => say(&own::signed_in(&info.name, oa.as_str(), &folder).of(lang)),
        Err(error) => {
            let why = errors::what(&error).of(lang);
            let why = format!("{why}\n  -> {}", lang.hint(&error));
            let text = own::stored_only(oa.as_str(), &folder, &why).of(lang);
            return Err(Stop(text, End::NeedsHuman));
        }
    }
    let arguments = &desk.settings.arguments;
    // cron looks into few folders for programs.
    let file = std::env::current_exe().ok().map(|program| program.display().to_string());
    let file = file.filter(|path| !path.contains(' ')).unwrap_or_else(|| "zalo-oa".to_owned());
    let program = desk.settings.program.clone().unwrap_or(file);
    let command = format!("{program} tokens keep-alive --quiet{arguments}");
    say(&own::next(&command, arguments.contains("--credentials")).of(lang));
    Ok(())
}
