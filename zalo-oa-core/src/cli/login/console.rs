//! A permission link that Zalo's console made: it has a fixed challenge, whose verifier is a
//! setting. A link that does not fit would show only after the administrator has consented.

use crate::auth::Pkce;
use url::Url;

use super::{Desk, Step, Stop};
use crate::cli::{End, lang::Told, say, texts::login as own};

/// Asks for the link and checks it. The state that it carries, if any.
pub(super) fn check(desk: &Desk<'_>) -> Step<Option<String>> {
    let lang = desk.settings.lang;
    let link = desk.ask(&own::console(desk.app.id().as_str()))?;
    if link.is_empty() {
        say(&own::link_unchecked().of(lang));
        return Ok(None);
    }
    let state = fits(desk, &link).map_err(|told| Stop(told.of(lang), End::NeedsHuman))?;
    say(&own::link_fits().of(lang));
    Ok(state)
}

fn fits(desk: &Desk<'_>, link: &str) -> Result<Option<String>, Told> {
    let url = Url::parse(link).map_err(|_| own::no_link())?;
    let value = |name: &str| {
        let found = url.query_pairs().find(|(key, value)| key == name && !value.is_empty());
        found.map(|(_, value)| value.into_owned())
    };
    let app = value("app_id").ok_or_else(own::no_link)?;
    if app != desk.app.id().as_str() {
        return Err(own::link_of_other_app());
    }
    let challenge = value("code_challenge").ok_or_else(own::link_without_challenge)?;
    let Some(verifier) = desk.settings.verifier.clone() else {
        return Err(own::link_of_other_verifier());
    };
    let pkce = Pkce::with_verifier(verifier);
    if pkce.fits(link) {
        return Ok(value("state"));
    }
    Err(if challenge == pkce.verifier().reveal() {
        own::link_shows_verifier()
    } else if challenge.trim_end_matches('=') == pkce.challenge() {
        own::link_padded()
    } else {
        own::link_of_other_verifier()
    })
}
