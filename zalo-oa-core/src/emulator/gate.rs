//! The way of a request: path, faults, token, proof of the secret, package, rate, and only then the
//! call itself. The order is the platform's as far as it shows, and trials rely on it.

use bytes::Bytes;
use hmac::{Hmac, KeyInit, Mac};
use http::{Request, header};
use serde_json::{Map, Value};
use sha2::Sha256;

use super::{
    desk::{Desk, handler},
    exchanges::Exchange,
    faults::Fault,
    limits::Call,
    log::{TokenOutcome, digest},
    oauth, odd,
    params::Params,
    permission, ranges,
    readings::ExpiredAccess,
    refusal::Refusal,
    reply::{Answer, End, Outcome, Reply},
    shipped, social,
    state::State,
    variants,
};
use crate::{
    api::{self, Accepted},
    endpoint::Host,
    platform::Timestamp,
};

/// What a request asks for.
enum Asked {
    Call {
        name: &'static str,
        params: Map<String, Value>,
    },
    /// A known path with a body that fits none of its calls.
    Odd {
        body: Value,
    },
}

impl Asked {
    /// The call and its parameters, if it is one.
    fn call(&self) -> Option<(&'static str, Params<'_>)> {
        match self {
            Self::Call { name, params } => Some((name, Params(params))),
            Self::Odd { .. } => None,
        }
    }

    /// The digest of what is asked, keys in order.
    fn digest(&self) -> String {
        match self {
            Self::Call { params, .. } => digest(&Value::Object(params.clone()).to_string()),
            Self::Odd { body } => digest(&body.to_string()),
        }
    }
}

pub(super) fn answer(
    state: &mut State,
    now: Timestamp,
    host: Host,
    request: &Request<Bytes>,
) -> Reply {
    if let Some(page) = permission::answer(state, now, host, request) {
        return page;
    }
    state.turn = state.turn.wrapping_add(1);
    let path = request.uri().path();
    let asked = match variants::accept(host, request) {
        Accepted::Call { name, params } => Asked::Call { name, params },
        Accepted::NoRowTakesIt { body, .. } => Asked::Odd { body },
        Accepted::NoSuchPath => return Reply::no_such_path(),
    };
    let name = match &asked {
        Asked::Call { name, .. } => Some(*name),
        Asked::Odd { .. } => None,
    };
    *state.calls.entry(name.unwrap_or("other")).or_insert(0) += 1;
    let recorded = state.settings.exchanges;
    let digest = (recorded || state.trouble.knows_requests()).then(|| asked.digest());
    let fault = state.trouble.draw(name, path, digest.as_deref());
    let receipt = digest.filter(|_| recorded).and_then(|request| {
        let receipt = state.exchanges.begin(Exchange {
            at: now,
            call: name.unwrap_or("other"),
            request,
            fault: fault.as_ref().map(Fault::kind),
            answered: false,
        });
        fault.as_ref().is_none_or(Fault::leaves_the_answer).then_some(receipt)
    });
    let mut reply = match &fault {
        Some(fault) if fault.prevents_work() => Reply::json(Bytes::new()),
        _ => work(state, now, (host, request), asked),
    };
    reply.wait = state.settings.latency;
    if let Some(fault) = fault {
        reply = spoil(state, host, &fault, reply);
    }
    reply.receipt = receipt;
    reply
}

/// Draws the resets that come before a request is read: all that is known then is where to.
pub(super) fn resets_unread(state: &mut State, host: Host, path: &str) -> bool {
    if !state.trouble.resets_unread() {
        return false;
    }
    let rows = api::table().iter().map(|row| row.spec());
    let names: Vec<_> =
        rows.filter(|spec| spec.host == host && spec.path == path).map(|spec| spec.name).collect();
    state.trouble.draw_unread(path, &names)
}

fn spoil(state: &mut State, host: Host, fault: &Fault, reply: Reply) -> Reply {
    let wait = reply.wait;
    let mut spoilt = match fault {
        // This host has a form of its own for refusals.
        Fault::Refuse { code, message } if host == Host::OAuth => {
            let refusal = Refusal { code: *code, message: message.clone().into() };
            Reply::of_oauth(&Err(refusal), &state.settings.readings)
        }
        fault => fault.spoil(reply),
    };
    spoilt.wait = spoilt.wait.max(wait);
    let lost = !fault.leaves_the_answer() || spoilt.end != End::Close;
    if host == Host::OAuth && lost && !fault.prevents_work() {
        state.presentations.last_answer_was_lost();
    }
    spoilt
}

fn work(
    state: &mut State,
    now: Timestamp,
    (host, request): (Host, &Request<Bytes>),
    asked: Asked,
) -> Reply {
    if host == Host::Graph {
        return Reply::of(&social::answer(state, request, &asked.call()), state.turn);
    }
    if host == Host::OAuth {
        let outcome = sign_in(state, now, request, &asked);
        return Reply::of_oauth(&outcome, &state.settings.readings);
    }
    let turn = state.turn;
    let (meter, outcome) = match enter(state, now, host, request) {
        Err(refusal) => (None, Err(refusal)),
        Ok(oa) => {
            let call =
                Call { oa, package: package_rate(state, oa), path: request.uri().path(), now };
            let settings = &state.settings;
            let (meter, allowed) = state.limits.take(&settings.limits, &settings.readings, &call);
            let outcome = allowed.and_then(|()| run(state, now, oa, host, request, asked));
            (Some(meter), outcome)
        }
    };
    let mut reply = Reply::of(&outcome.map_err(|refusal| refusal.on(host)), turn);
    if let Some(meter) = meter {
        meter.write(&mut reply);
    }
    reply
}

fn package_rate(state: &State, oa: usize) -> u32 {
    let account = state.accounts.get(oa);
    account.map_or(0, |account| account.package.calls_a_minute())
}

fn sign_in(state: &mut State, now: Timestamp, request: &Request<Bytes>, asked: &Asked) -> Outcome {
    let label = label(request);
    match asked {
        Asked::Call { name: "oauth.exchange", params } => {
            oauth::exchange(state, Params(params), &label, now)
        }
        Asked::Call { name: "oauth.refresh", params } => {
            oauth::refresh(state, Params(params), &label, now)
        }
        _ => Err(oauth::no_grant()),
    }
}

/// The OA that the access token belongs to, if it may come in.
fn enter(
    state: &mut State,
    now: Timestamp,
    host: Host,
    request: &Request<Bytes>,
) -> Result<usize, Refusal> {
    let business = host == Host::Business;
    let token = text_header(request, "access_token").unwrap_or_default();
    let (digest, verdict) = state.vault.check_access(token, now);
    let outcome = verdict.as_ref().map_or_else(|outcome| *outcome, |_| TokenOutcome::Accepted);
    state.presentations.access(digest, &label(request), outcome, now);
    let oa =
        verdict.map_err(|outcome| match (outcome, state.settings.readings.expired_access) {
            _ if business => Refusal::BUSINESS_TOKEN,
            (TokenOutcome::Unknown, _) => Refusal::TOKEN_INVALID,
            (_, ExpiredAccess::Code220) => Refusal::TOKEN_EXPIRED,
            (_, ExpiredAccess::Code216) => Refusal::TOKEN_HAS_EXPIRED,
        })?;
    let proof = text_header(request, "appsecret_proof");
    if !proof_holds(state, token, proof) {
        return Err(if business { Refusal::BUSINESS_PROOF } else { Refusal::PROOF });
    }
    let has_api = state.accounts.get(oa).is_some_and(|account| account.package.has_api());
    if has_api { Ok(oa) } else { Err(Refusal::PACKAGE) }
}

/// A proof may be left out unless it is required, but a wrong one never passes.
pub(super) fn proof_holds(state: &State, token: &str, proof: Option<&str>) -> bool {
    let Some(proof) = proof else {
        return !state.settings.proof_required;
    };
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(state.vault.app_secret.as_bytes()) else {
        return false;
    };
    mac.update(token.as_bytes());
    let digest = mac.finalize().into_bytes();
    crate::hex::write(&digest) == proof
}

fn run(
    state: &mut State,
    now: Timestamp,
    oa: usize,
    host: Host,
    request: &Request<Bytes>,
    asked: Asked,
) -> Outcome {
    let (name, params) = match asked {
        Asked::Call { name, params } => (name, params),
        Asked::Odd { body } => odd::call(host, request, body)?,
    };
    ranges::check(name, &params)?;
    let State { settings, vault, accounts, .. } = state;
    let account = accounts.get_mut(oa).ok_or(Refusal::TOKEN_INVALID)?;
    let mut desk = Desk { settings, account, app_id: &vault.app_id, now };
    if desk.has_ended(name) {
        return Err(Refusal::NO_HANDLER);
    }
    if let Some(handler) = handler(name) {
        return handler(&mut desk, Params(&params));
    }
    let given = settings.fixtures.as_ref().and_then(|fixture| fixture(name));
    given.or_else(|| shipped::body(name)).map(Answer::Bare).ok_or(Refusal::NO_HANDLER)
}

/// Which process speaks: trials name theirs in a header of their own.
fn label(request: &Request<Bytes>) -> String {
    let own = text_header(request, "x-process-label");
    let agent = || text_header(request, header::USER_AGENT.as_str());
    own.or_else(agent).unwrap_or_default().to_owned()
}

pub(super) fn text_header<'a>(request: &'a Request<Bytes>, name: &str) -> Option<&'a str> {
    request.headers().get(name).and_then(|value| value.to_str().ok())
}
