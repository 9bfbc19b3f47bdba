//! The Social API: people who signed in to the app, by tokens of their own.

use bytes::Bytes;
use http::Request;
use serde_json::{Map, Value, json};

use super::{
    Emulator,
    account::Account,
    gate,
    params::Params,
    refusal::Refusal,
    reply::{Answer, Outcome},
    state::State,
};
use crate::model::{AccessToken, UserId};

const SESSION: Refusal = Refusal::new(
    452,
    "Session key invalid. This could be because the session key has an incorrect format, or because the user has revoked \
     this session",
);
/// The number for a bad proof is not known here.
const PROOF: Refusal = Refusal::new(100, "Invalid appsecret_proof provided in the API argument");
const PARAMETER: Refusal = Refusal::new(100, "Invalid parameter");
const SYNTAX: Refusal = Refusal::new(2500, "Syntax error");

/// The answer of the Social host, flat.
pub(super) fn answer(
    state: &State,
    request: &Request<Bytes>,
    asked: &Option<(&'static str, Params<'_>)>,
) -> Outcome {
    let Some(("social.me", params)) = asked else {
        return Err(SYNTAX);
    };
    let token = gate::text_header(request, "access_token").unwrap_or_default();
    let signed_in = |account: &Account| account.social.get(token).copied();
    let found = state.accounts.iter().find_map(|account| Some((account, signed_in(account)?)));
    let (account, person) = found.ok_or(SESSION)?;
    let proof = gate::text_header(request, "appsecret_proof");
    if proof.is_none() || !gate::proof_holds(state, token, proof) {
        return Err(PROOF);
    }
    let mut body = Map::new();
    body.insert("error".to_owned(), 0.into());
    body.insert("message".to_owned(), "Success".into());
    for field in params.text("fields").map_err(|_| PARAMETER)?.split(',') {
        let people = &account.people;
        let value = match field.trim() {
            "id" => people.id_by_app(person).into(),
            "name" => people.name(person).into(),
            "picture" => json!({ "data": { "url": people.avatar(person) } }),
            "is_sensitive" => people.traits(person).is_sensitive().into(),
            "birthday" | "gender" => Value::Null,
            _ => return Err(PARAMETER),
        };
        body.insert(field.trim().to_owned(), value);
    }
    Ok(Answer::Bare(Value::Object(body)))
}

impl Emulator {
    /// A person of the first OA signs in to the app with their Zalo account: the token of `social.me`. `None` when nobody
    /// has this id.
    #[must_use]
    pub fn sign_in_person(&self, user: &UserId) -> Option<AccessToken> {
        self.account(None, |account, _| account.sign_in_person(user))
    }
}

impl Account {
    pub(super) fn sign_in_person(&mut self, user: &UserId) -> Option<AccessToken> {
        let person = self.people.find(user.as_str())?;
        let token = self.ids.token(128);
        self.social.insert(token.clone(), person);
        Some(AccessToken::new(token))
    }
}
