//! From an administrator's consent to tokens in the store. Everything that can be found wrong is
//! found before the code is spent, which works once.

mod console;
mod emulated;
mod finish;

use crate::{
    App, Client, Error,
    api::GetOa,
    auth::Callback,
    error::{Class, Problem},
    model::{CodeVerifier, OaId},
    platform::{Runtime, SystemRuntime},
    store::{FileStore, TokenStore},
};

use crate::cli::{
    End, Login,
    ask::Asker,
    complain, date,
    lang::Told,
    oa, say,
    settings::Settings,
    texts::{self, errors, login as own},
};

/// How often an address may be pasted.
const TRIES: usize = 3;

/// A sign-in under way.
struct Desk<'a> {
    settings: &'a Settings,
    app: App,
    store: FileStore,
    asker: Asker,
}

/// Why it ends early: told to the person, with how the program ends.
struct Stop(String, End);

type Step<T> = Result<T, Stop>;

pub(crate) async fn run(settings: &Settings, how: &Login) -> End {
    match sign_in(settings, how).await {
        Ok(()) => End::Fine,
        Err(Stop(text, end)) => {
            complain(&text);
            end
        }
    }
}

async fn sign_in(settings: &Settings, how: &Login) -> Step<()> {
    let lang = settings.lang;
    let needed: &[&'static str] = if how.pair {
        &["ZALO_OA_APP_ID", "ZALO_OA_APP_SECRET"]
    } else if how.console_link {
        &["ZALO_OA_APP_ID", "ZALO_OA_APP_SECRET", "ZALO_OA_VERIFIER"]
    } else {
        &["ZALO_OA_APP_ID", "ZALO_OA_APP_SECRET", "ZALO_OA_REDIRECT"]
    };
    let missing = settings.missing(needed);
    if !missing.is_empty() {
        return Err(Stop(texts::missing(&missing).of(lang), End::WrongUse));
    }
    let app = settings.app().map_err(|error| stop(settings, &error))?;
    let store = oa::store(settings).map_err(|trouble| Stop(trouble.of(lang), End::NeedsHuman))?;
    let desk = Desk { settings, app, store, asker: Asker::new(lang) };
    desk.tell_what_is_there().await;
    let client = if how.pair {
        desk.pair().await?
    } else if how.console_link {
        let verifier = settings.verifier.clone();
        let state = console::check(&desk)?;
        desk.consent(verifier.as_ref(), state.as_deref(), None).await?
    } else {
        let pkce = desk.app.pkce().map_err(|error| stop(settings, &error))?;
        let state = desk.app.state().map_err(|error| stop(settings, &error))?;
        let redirect = settings.redirect.as_deref().unwrap_or_default();
        let link = desk.app.permission_link(redirect, Some(&pkce), Some(&state));
        let link = link.map_err(|error| Stop(desk.told(&error), End::WrongUse))?;
        say(&own::link(desk.app.id().as_str(), &link).of(lang));
        desk.consent(Some(pkce.verifier()), Some(&state), Some(&link)).await?
    };
    finish::greet(&desk, &client.0, &client.1).await?;
    if how.pair {
        say("");
        say(&own::age_unknown().of(lang));
    }
    Ok(())
}

impl Desk<'_> {
    fn told(&self, error: &Error) -> String {
        told(self.settings, error)
    }

    fn ask(&self, question: &Told) -> Step<String> {
        let answer = self.asker.line(question);
        answer.map_err(|told| Stop(told.of(self.settings.lang), End::NeedsHuman))
    }

    fn ask_secret(&self, question: &Told) -> Step<String> {
        let answer = self.asker.secret(question);
        answer.map_err(|told| Stop(told.of(self.settings.lang), End::NeedsHuman))
    }

    /// A store that has tokens already may need none.
    async fn tell_what_is_there(&self) {
        let now = SystemRuntime.now();
        for oa in oa::all(self.settings, &self.store).unwrap_or_default() {
            if let Ok(Some(stored)) = self.store.load(&oa::key(self.settings, &oa)).await {
                let age = date::span(now.since(stored.tokens.born));
                let dead = stored.intent.is_some_and(|intent| intent.refused.is_some());
                let note = match dead {
                    true => own::already_dead(oa.as_str()),
                    false => own::already(oa.as_str(), &age),
                };
                say(&note.of(self.settings.lang));
                say("");
            }
        }
    }

    /// Reads the callback, then spends its code.
    async fn consent(
        &self,
        verifier: Option<&CodeVerifier>,
        state: Option<&str>,
        link: Option<&str>,
    ) -> Step<(Client, OaId)> {
        let callback = self.callback(state, link).await?;
        let oa = self.chosen(&callback)?;
        let shared = oa::shared(&self.store);
        let signed = self.app.sign_in(oa.clone(), shared, callback.code, verifier).await;
        Ok((finish::keep(self, &oa, signed).await?, oa))
    }

    /// `link`: one that an emulator would follow by itself.
    async fn callback(&self, state: Option<&str>, link: Option<&str>) -> Step<Callback> {
        let lang = self.settings.lang;
        let link = link.filter(|_| self.settings.emulated);
        let mut question =
            if link.is_some() { texts::emulated::question() } else { own::callback() };
        for left in (0..TRIES).rev() {
            let mut pasted = self.ask(&question)?;
            if let (true, Some(link)) = (pasted.is_empty(), link) {
                pasted = emulated::consent(self, link).await?;
            }
            let error = match Callback::read(&pasted, state) {
                Ok(callback) => return Ok(callback),
                Err(error) => error,
            };
            let (en, vi) = error.hint();
            let what = wrong(&pasted, &error).of(lang);
            let text = own::wrong_paste(&what, &Told { en, vi }, left).of(lang);
            // Zalo's own refusal does not get better by pasting it again.
            if left == 0 || error.code().is_some() {
                return Err(Stop(text, End::NeedsHuman));
            }
            complain(&text);
            question = own::again(left);
        }
        Err(Stop(String::new(), End::NeedsHuman))
    }

    /// The OA of the callback, which must be the one that is expected.
    fn chosen(&self, callback: &Callback) -> Step<OaId> {
        let lang = self.settings.lang;
        match (&callback.oa, &self.settings.oa) {
            (Some(chosen), Some(expected)) if chosen != expected => {
                let text = own::other_oa(chosen.as_str(), expected.as_str()).of(lang);
                Err(Stop(text, End::NeedsHuman))
            }
            (Some(oa), _) | (None, Some(oa)) => Ok(oa.clone()),
            (None, None) => {
                let id = self.ask(&own::which_oa())?;
                if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_digit()) {
                    return Err(Stop(own::no_oa().of(lang), End::NeedsHuman));
                }
                Ok(OaId::new(id))
            }
        }
    }

    /// Two tokens of the console. Without ZALO_OA_ID the access token itself says whose they are.
    async fn pair(&self) -> Step<(Client, OaId)> {
        say(&own::pair(self.app.id().as_str()).of(self.settings.lang));
        let access = self.ask_secret(&own::access())?;
        let refresh = self.ask_secret(&own::refresh())?;
        let oa = match &self.settings.oa {
            Some(oa) => oa.clone(),
            None => {
                let info = self.app.with_token(access.as_str()).send(GetOa::new()).await;
                info.map_err(|error| self.nobodys(&error))?.oa_id
            }
        };
        let shared = oa::shared(&self.store);
        let imported = self.app.import(oa.clone(), shared, access, refresh).await;
        Ok((finish::keep(self, &oa, imported).await?, oa))
    }

    /// The access token of a pair says nothing.
    fn nobodys(&self, error: &Error) -> Stop {
        match error.code().filter(|_| error.class() == Class::Token) {
            Some(code) => Stop(own::pair_refused(code).of(self.settings.lang), End::NeedsHuman),
            None => stop(self.settings, error),
        }
    }
}

/// Why a paste does not serve. It is not repeated: it may hold a code.
fn wrong(pasted: &str, error: &Error) -> Told {
    let Error::Build(build) = error else {
        return errors::what(error);
    };
    match build.problem() {
        Problem::State { given } => own::foreign_state(&error.to_string(), *given),
        _ => own::no_callback(pasted, &error.to_string()),
    }
}

fn stop(settings: &Settings, error: &Error) -> Stop {
    Stop(told(settings, error), End::NeedsHuman)
}

/// What happened and what to do.
fn told(settings: &Settings, error: &Error) -> String {
    let lang = settings.lang;
    format!("{}\n  -> {}", errors::what(error).of(lang), lang.hint(error))
}
