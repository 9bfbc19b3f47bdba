//! The two token calls. Their answers have no envelope, and their errors a body of their own.
//!
//! No official table of the `-14xxx` codes exists. `-14014` for a bad refresh token and `-14002`
//! for a bad app id were seen; `-14020` (expired) by one peer; `-14004` for the secret, `-14012`
//! for a code and `-14024` for a verifier are this emulator's choice among the codes that occur.

use serde_json::json;

use super::{
    log::{TokenKind, TokenOutcome},
    params::Params,
    readings::UsedRefresh,
    refusal::Refusal,
    reply::{Answer, Outcome},
    state::State,
    tokens::TokenPair,
};
use crate::platform::Timestamp;

/// `oauth.exchange`: a code for a pair of tokens.
pub(super) fn exchange(
    state: &mut State,
    params: Params<'_>,
    label: &str,
    now: Timestamp,
) -> Outcome {
    let code = params.text("code").map_err(|_| bad_code())?;
    let kind = TokenKind::Code;
    if let Err(refusal) = app(state, params) {
        state.presentations.once(kind, code, label, TokenOutcome::Mismatch, now);
        return Err(refusal);
    }
    let verifier = params.maybe_text("code_verifier").unwrap_or_default();
    let pair = state.vault.exchange(code, verifier, &state.settings, now);
    state.presentations.once(kind, code, label, outcome(&pair), now);
    match pair {
        Ok(pair) => Ok(tokens(state, &pair, true)),
        Err(TokenOutcome::Mismatch) => Err(refused(-14024, "Invalid code verifier.")),
        Err(_) => Err(bad_code()),
    }
}

/// `oauth.refresh`: a refresh token, once, for a new pair.
pub(super) fn refresh(
    state: &mut State,
    params: Params<'_>,
    label: &str,
    now: Timestamp,
) -> Outcome {
    let token = params.text("refresh_token").map_err(|_| bad_refresh())?;
    let kind = TokenKind::Refresh;
    if let Err(refusal) = app(state, params) {
        state.presentations.once(kind, token, label, TokenOutcome::Mismatch, now);
        return Err(refusal);
    }
    let pair = state.vault.refresh(token, &state.settings, now);
    state.presentations.once(kind, token, label, outcome(&pair), now);
    match pair {
        Ok(pair) => Ok(tokens(state, &pair, !state.settings.readings.refresh_kept)),
        Err(TokenOutcome::Used) => match state.settings.readings.used_refresh {
            UsedRefresh::Refused => Err(bad_refresh()),
            UsedRefresh::EmptyAnswer => Ok(Answer::Empty),
        },
        Err(TokenOutcome::Expired) => Err(refused(-14020, "Refresh token expired.")),
        Err(_) => Err(bad_refresh()),
    }
}

/// What the token endpoint says to a form that fits neither grant.
pub(super) fn no_grant() -> Refusal {
    refused(-14012, "Invalid grant type.")
}

fn app(state: &State, params: Params<'_>) -> Result<(), Refusal> {
    if params.id("app_id").ok().as_deref() != Some(&state.vault.app_id) {
        return Err(refused(-14002, "Invalid appId"));
    }
    if params.text("secret_key").ok() != Some(&state.vault.app_secret) {
        return Err(refused(-14004, "Invalid secret key."));
    }
    Ok(())
}

fn outcome(pair: &Result<TokenPair, TokenOutcome>) -> TokenOutcome {
    match pair {
        Ok(_) => TokenOutcome::Accepted,
        Err(outcome) => *outcome,
    }
}

/// Exactly three fields, or without the refresh token two.
fn tokens(state: &State, pair: &TokenPair, with_refresh: bool) -> Answer {
    let life = i64::try_from(state.settings.access_life.as_secs()).unwrap_or(i64::MAX);
    let mut body = json!({
        "access_token": pair.access(),
        "expires_in": state.settings.readings.expires_in.write(life),
    });
    if let (true, Some(fields)) = (with_refresh, body.as_object_mut()) {
        fields.insert("refresh_token".to_owned(), pair.refresh().into());
    }
    Answer::Bare(body)
}

fn bad_code() -> Refusal {
    refused(-14012, "Invalid authorization code.")
}

fn bad_refresh() -> Refusal {
    refused(-14014, "Invalid refresh token.")
}

fn refused(code: i32, message: &'static str) -> Refusal {
    Refusal { code, message: message.into() }
}
