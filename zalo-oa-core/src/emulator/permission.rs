//! The permission page, for browsers: an administrator who consents at once, or refuses. Zalo's
//! own page asks which OA; here it is the first one, unless `oa_id` (the emulator's own addition)
//! names another.
//!
//! How a refusal looks is not documented for OAs; it is taken to lead to the page of errors that
//! a wrong redirect address leads to.

use std::borrow::Cow;

use bytes::Bytes;
use http::{HeaderValue, Method, Request, StatusCode, header};
use url::{Url, form_urlencoded};

use super::{Emulator, reply::Reply, state::State};
use crate::{endpoint::Host, platform::Timestamp};

const PAGE: &str = "/v4/oa/permission";
const ERROR_PAGE: &str = "/v4/permission/error";

/// The number for an OA that the administrator does not administer.
const NOT_THEIRS: i32 = -14012;

impl Emulator {
    /// Makes the administrator refuse from now on, with this number on the page of errors; `None`
    /// lets them consent again.
    pub fn refuse_consent(&self, code: Option<i32>) {
        self.read(|state, _| state.settings.consent_refused = code);
    }
}

/// The page's answer; `None` for whatever is no page.
pub(super) fn answer(
    state: &mut State,
    now: Timestamp,
    host: Host,
    request: &Request<Bytes>,
) -> Option<Reply> {
    if host != Host::OAuth || request.method() != Method::GET {
        return None;
    }
    let query = Query(request.uri().query().unwrap_or_default());
    let mut reply = match request.uri().path() {
        PAGE => match consent(state, now, query) {
            Ok(address) => redirect(&address),
            // From `/v4/oa/permission`, below whatever prefix the host stands.
            Err(code) => redirect(&format!("../permission/error?error_code={code}")),
        },
        ERROR_PAGE => error_page(query),
        _ => return None,
    };
    reply.wait = state.settings.latency;
    Some(reply)
}

/// The callback with a code, or the number of the page of errors.
fn consent(state: &mut State, now: Timestamp, query: Query<'_>) -> Result<String, i32> {
    if query.get("app_id").as_deref() != Some(&state.vault.app_id) {
        return Err(-14002);
    }
    let redirect = query.get("redirect_uri").unwrap_or_default();
    if state.settings.callback.as_ref().is_some_and(|callback| *callback != redirect) {
        return Err(-14003);
    }
    let mut address = Url::parse(&redirect)
        .ok()
        .filter(|address| matches!(address.scheme(), "http" | "https"))
        .ok_or(-14003)?;
    if let Some(code) = state.settings.consent_refused {
        return Err(code);
    }
    let number = query.get("oa_id").map_or(Some(0), |oa| state.account_of(&oa));
    let number = number.ok_or(NOT_THEIRS)?;
    let oa_id = state.accounts.get(number).map(|account| account.oa_id.clone());
    let oa_id = oa_id.ok_or(NOT_THEIRS)?;
    let challenge = query.get("code_challenge").filter(|challenge| !challenge.is_empty());
    let code = state.vault.issue_code(number, challenge.as_deref(), now);
    let mut back = address.query_pairs_mut();
    back.append_pair("code", &code).append_pair("oa_id", &oa_id);
    if let Some(given) = query.get("state") {
        back.append_pair("state", &given);
    }
    drop(back);
    Ok(address.into())
}

fn redirect(address: &str) -> Reply {
    let mut reply = Reply::new(StatusCode::FOUND, "text/html; charset=utf-8", Bytes::new());
    if let Ok(address) = HeaderValue::from_str(address) {
        reply.response.headers_mut().insert(header::LOCATION, address);
    }
    reply
}

/// Shows nothing that was sent but a number.
fn error_page(query: Query<'_>) -> Reply {
    let code = query.get("error_code").and_then(|code| code.parse::<i32>().ok());
    let code = code.unwrap_or_default();
    let page = format!(
        "<!doctype html><html><head><title>Zalo emulator</title></head>\
         <body><h1>No permission</h1><p>error_code: {code}</p></body></html>"
    );
    Reply::new(StatusCode::OK, "text/html; charset=utf-8", page)
}

#[derive(Clone, Copy)]
struct Query<'a>(&'a str);

impl<'a> Query<'a> {
    fn get(self, name: &str) -> Option<Cow<'a, str>> {
        let mut pairs = form_urlencoded::parse(self.0.as_bytes());
        pairs.find(|(key, _)| key == name).map(|(_, value)| value)
    }
}
