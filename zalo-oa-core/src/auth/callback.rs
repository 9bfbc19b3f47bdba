//! Reading what comes back from the permission page, in every form in which a person hands it on:
//! the address, a part of it, the page of an error, or the bare code.

use std::{borrow::Cow, fmt};

use percent_encoding::percent_decode_str;
use serde::Deserialize;
use serde_json::Value;
use subtle::ConstantTimeEq;

use crate::{
    error::{AuthError, BuildError, CodeTable, Error, Problem, Story, Who, lookup},
    model::{AuthCode, OaId, wire::Lenient},
};

/// What an administrator's consent brings.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Callback {
    /// For [`App::sign_in`](crate::App::sign_in): good once, for ten minutes.
    pub code: AuthCode,
    /// The OA that was chosen; not there when only the code was handed on.
    pub oa: Option<OaId>,
    /// The state of the permission link, as it came.
    pub state: Option<String>,
}

impl fmt::Debug for Callback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Callback").field("oa", &self.oa).finish_non_exhaustive()
    }
}

impl Callback {
    /// Takes the whole address that the browser shows after the consent, or its query, or the code
    /// alone; quotes, spaces and line breaks around (and line breaks within) do no harm.
    ///
    /// Give the state that was put into the link. Without one, anybody can hand over the code of
    /// another account, which then is signed in here. A bare code has no state.
    ///
    /// ```
    /// use zalo_oa_core::auth::Callback;
    /// let pasted = " \"https://example.gov.vn/zalo?code=made-up&oa_id=1234&state=s1\" \n";
    /// let callback = Callback::read(pasted, Some("s1"))?;
    /// assert_eq!(callback.code.reveal(), "made-up");
    /// assert_eq!(callback.oa.unwrap().as_str(), "1234");
    ///
    /// let refused = Callback::read("https://oauth.zaloapp.com/v4/permission/error?error_code=-14003", None);
    /// assert_eq!(refused.unwrap_err().code(), Some(-14003));
    /// # Ok::<_, zalo_oa_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// - [`AuthError::Refused`] or [`AuthError::ConsentNeeded`]: Zalo's page of errors, by its
    ///   number: whether the app's settings or a new consent mend it.
    /// - [`Problem::State`]: the state is missing or another one.
    /// - [`Problem::Callback`]: it is no callback, with what it seems to be instead.
    pub fn read(text: &str, expected_state: Option<&str>) -> Result<Self, Error> {
        let text = clean(text);
        let callback = if let Some(json) = json_in(&text) {
            return Err(of_json(&json));
        } else if is_query(&text) {
            of_query(&text)?
        } else {
            of_bare(&text)?
        };
        match expected_state {
            Some(expected) if !same(callback.state.as_deref(), expected) => {
                let given = callback.state.is_some();
                Err(BuildError::new(CALL, Problem::State { given }).into())
            }
            _ => Ok(callback),
        }
    }
}

const CALL: &str = "auth.callback";

/// What texts of the web are wrapped into when they are copied.
const WRAPPING: [char; 17] = [
    '"', '\'', '`', '<', '>', '“', '”', '‘', '’', '«', '»', '(', ')', ',', ';', '\u{200b}',
    '\u{feff}',
];

/// Without what stands around it, and without the line breaks that a terminal or a mail has put
/// into a long address.
fn clean(text: &str) -> String {
    let text = text.trim_matches(|c: char| c.is_whitespace() || WRAPPING.contains(&c));
    if text.contains('{') {
        return text.to_owned();
    }
    text.lines().map(str::trim).collect()
}

/// An empty expected state would let everything pass: it fits nothing.
fn same(given: Option<&str>, expected: &str) -> bool {
    let given = given.unwrap_or_default();
    !expected.is_empty() && bool::from(given.as_bytes().ct_eq(expected.as_bytes()))
}

/// The query of an address, or a bare one. The fragment never belongs to it.
pub(super) fn query_of(text: &str) -> &str {
    let text = text.trim();
    let query = text.split_once('?').map_or(text, |(_, query)| query);
    query.split_once('#').map_or(query, |(query, _)| query)
}

/// The value of a name that may stand there once.
pub(super) fn one<'a>(query: &'a str, name: &str) -> Result<Option<Cow<'a, str>>, ()> {
    let mut found = url::form_urlencoded::parse(query.as_bytes())
        .filter(|(key, _)| key == name)
        .map(|(_, value)| value);
    let first = found.next();
    if found.next().is_some() { Err(()) } else { Ok(first) }
}

fn is_query(text: &str) -> bool {
    const NAMES: [&str; 5] = ["code", "error_code", "error", "oa_id", "state"];
    let known = |(name, _): (Cow<'_, str>, _)| {
        NAMES.contains(&&*name) && text.contains(&format!("{name}="))
    };
    text.contains('?')
        || text.contains("://")
        || url::form_urlencoded::parse(query_of(text).as_bytes()).any(known)
}

fn of_query(text: &str) -> Result<Callback, Error> {
    let query = query_of(text);
    let value = |name: &str| match one(query, name) {
        Ok(value) => Ok(value.filter(|value| !value.is_empty())),
        Err(()) => Err(wrong(format!("it has several `{name}`: it may have been tampered with"))),
    };
    for name in ["error_code", "error"] {
        match value(name)?.map(|number| number.trim().parse()) {
            None | Some(Ok(0)) => {}
            Some(Ok(code)) => return Err(refused(code)),
            Some(Err(_)) => return Err(wrong(REFUSED)),
        }
    }
    let Some(code) = value("code")? else {
        let is_link = text.contains("/permission?") || one(query, "redirect_uri") != Ok(None);
        return Err(wrong(if is_link {
            "this is the permission link itself: open it, consent, and hand on the address that \
             the browser shows then"
        } else {
            "there is no `code` in it"
        }));
    };
    let oa = value("oa_id")?;
    if oa.as_ref().is_some_and(|id| !id.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err(wrong("its `oa_id` is not a number"));
    }
    Ok(Callback {
        code: AuthCode::new(code),
        oa: oa.map(OaId::new),
        state: value("state")?.map(Cow::into_owned),
    })
}

const REFUSED: &str = "the permission page ended with an error and gave no code: the \
                       administrator may have refused";

/// A code by itself. Signs that an address bar has escaped are read, a `+` is left: a code has no
/// spaces.
fn of_bare(text: &str) -> Result<Callback, Error> {
    if text.is_empty() {
        return Err(wrong("nothing was handed on"));
    }
    let code = percent_decode_str(text).decode_utf8().unwrap_or(Cow::Borrowed(text));
    if !code.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(wrong("it is neither an address nor a code"));
    }
    Ok(Callback { code: AuthCode::new(code), oa: None, state: None })
}

/// JSON in what was copied, with the words that a browser shows beside it.
fn json_in(text: &str) -> Option<Value> {
    let json = text.get(text.find('{')?..=text.rfind('}')?)?;
    serde_json::from_str(json).ok().filter(Value::is_object)
}

/// The body that the token and permission pages show instead of a redirect.
fn of_json(body: &Value) -> Error {
    if body.get("access_token").and_then(Value::as_str).is_some_and(|token| !token.is_empty()) {
        return wrong("these are tokens, not a code: import them");
    }
    let number = body.get("error").or_else(|| body.get("error_code"));
    match number.and_then(|number| Lenient::<i32>::deserialize(number).ok()) {
        Some(Lenient(code)) if code != 0 => refused(code),
        _ => wrong(REFUSED),
    }
}

fn refused(code: i32) -> Error {
    let entry = lookup(CodeTable::OAuth, code, "");
    if entry.is_some_and(|entry| entry.who == Who::Developer) {
        return AuthError::Refused { code }.into();
    }
    AuthError::ConsentNeeded { code: Some(code), story: Story::Code }.into()
}

fn wrong(what: impl Into<String>) -> Error {
    BuildError::new(CALL, Problem::Callback { what: what.into() }).into()
}
