//! From an answer's bytes to a value or an error. Pure.
//!
//! Zalo answers HTTP 200 with a number when it refuses, and gateways in between answer HTML. So
//! the body decides first, the status only where there is no readable body.

mod place;

use bytes::Bytes;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use crate::{
    endpoint::{Endpoint, Envelope, Spec},
    error::{ApiError, AuthError, Class, CodeTable, DecodeError, Error, Story, Who, lookup},
    model::wire::{Lenient, Wire},
    transport::{TransportError, TransportErrorKind},
};

/// What the answer to a call means.
///
/// # Errors
/// The platform's refusal, an answer that cannot be read, or a gateway's failure.
pub fn read<E: Endpoint>(response: &http::Response<Bytes>) -> Result<E::Answer, Error> {
    let spec = E::row().spec();
    match spec.envelope {
        Envelope::Wrapped => {
            // Nearly every answer is a success of the expected form: one pass reads it. Whatever
            // else it is takes the slower way below, which finds out.
            if let Ok(Plain { error: 0, data: Lenient(data) }) = object(response.body()) {
                return Ok(data);
            }
            if let Some(mended) = mended(response) {
                return read::<E>(&mended);
            }
            let data = refusal_or_data(spec, response)?;
            decode(spec.name, response, "data", data.map_or("null", RawValue::get))
        }
        Envelope::Token => {
            if let Some(mended) = mended(response) {
                return read::<E>(&mended);
            }
            token_refusal(spec, response)?;
            let text = std::str::from_utf8(response.body()).unwrap_or_default();
            decode(spec.name, response, "", text)
        }
        Envelope::Flat | Envelope::Consent => {
            if let Some(mended) = mended(response) {
                return read::<E>(&mended);
            }
            match refusal_or_data(spec, response) {
                Err(Error::Api(error)) if is_answer(spec, &error) => {}
                outcome => drop(outcome?),
            }
            let text = std::str::from_utf8(response.body()).unwrap_or_default();
            decode(spec.name, response, "", text)
        }
    }
}

/// Whether a number other than 0 is what was asked for: consent that was given, or is waited for.
fn is_answer(spec: &Spec, error: &ApiError) -> bool {
    spec.envelope == Envelope::Consent
        && error.table() == CodeTable::Calls
        && matches!(error.class(), Class::Ok | Class::Pending)
}

/// The answer with its broken letters replaced, if it has some: a name that was cut in the middle of
/// a letter must not hide that a message was sent, nor cost an account its tokens.
fn mended(response: &http::Response<Bytes>) -> Option<http::Response<Bytes>> {
    let body = response.body();
    std::str::from_utf8(body).err()?;
    let text = String::from_utf8_lossy(body).into_owned();
    let mut mended = http::Response::new(Bytes::from(text));
    *mended.status_mut() = response.status();
    Some(mended)
}

/// Reads an object and nothing else: serde takes the fields of a struct from a list as well, and
/// then a gateway's `[0,…]` would be a success.
fn object<'a, T: Deserialize<'a>>(body: &'a [u8]) -> Result<T, serde_json::Error> {
    match body.iter().find(|byte| !byte.is_ascii_whitespace()) {
        Some(b'[') => Err(serde::de::Error::custom("a list in place of the envelope")),
        _ => serde_json::from_slice(body),
    }
}

/// A success in the documented form.
#[derive(Deserialize)]
#[serde(bound = "T: Wire")]
struct Plain<T> {
    error: i64,
    data: Lenient<T>,
}

/// The envelope, its data still as text.
#[derive(Deserialize)]
struct Wrapped<'a> {
    #[serde(default, deserialize_with = "crate::model::wire::read")]
    error: Option<i64>,
    /// Whatever it is, it must not hide the number.
    #[serde(borrow, default)]
    message: Option<&'a RawValue>,
    #[serde(borrow, default)]
    data: Option<&'a RawValue>,
}

/// Either the refusal that the body states, or the text of `data`.
pub(crate) fn refusal_or_data<'a>(
    spec: &Spec,
    response: &'a http::Response<Bytes>,
) -> Result<Option<&'a RawValue>, Error> {
    let call = spec.name;
    let parsed: Result<Wrapped<'a>, _> = object(response.body());
    match parsed {
        Ok(Wrapped { error: Some(code), message, data }) => {
            if code == 0 {
                return Ok(data);
            }
            let code = i32::try_from(code).unwrap_or(i32::MIN);
            let message = message.map(text).unwrap_or_default();
            let status = response.status().as_u16();
            let gateway = response.status().is_server_error();
            if gateway && lookup(spec.codes(code), code, &message).is_none() {
                // `{"error":502}` is a gateway's number, and says nothing about the call.
                return Err(foreign(call, response, None));
            }
            let error = ApiError::new(spec, code, &message, status, response.body());
            Err(Box::new(error).into())
        }
        Ok(_) => Err(foreign(call, response, None)),
        Err(source) => Err(foreign(call, response, Some(source))),
    }
}

/// Text, or nothing where it is none.
fn text(value: &RawValue) -> String {
    serde_json::from_str(value.get()).map_or_else(|_| String::new(), |Lenient(text)| text)
}

/// An answer that is not the platform's: a gateway's, a proxy's, a redirect.
fn foreign(
    call: &str,
    response: &http::Response<Bytes>,
    source: Option<serde_json::Error>,
) -> Error {
    let status = response.status();
    if status.is_server_error() {
        return Error::NoAnswer {
            call: call.to_owned(),
            status: Some(status.as_u16()),
            source: TransportError::new(
                TransportErrorKind::NoAnswer,
                format!("a gateway answered HTTP {}", status.as_u16()),
            ),
            resume: None,
        };
    }
    Box::new(DecodeError::new(call, response, String::new(), false, source)).into()
}

/// An answer that took effect and cannot be written as JSON again; never seen.
pub(crate) fn unreadable(call: &str, source: serde_json::Error) -> Error {
    let response = http::Response::new(Bytes::new());
    let path = "data".to_owned();
    Box::new(DecodeError::new(call, &response, path, true, Some(source))).into()
}

pub(crate) fn decode<T: Wire>(
    call: &str,
    response: &http::Response<Bytes>,
    root: &str,
    text: &str,
) -> Result<T, Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    // The plain reader first: following the path costs, and is needed only for the error.
    if let Ok(value) = T::read(&mut reader) {
        return Ok(value);
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let mut track = serde_path_to_error::Track::new();
    match T::read(serde_path_to_error::Deserializer::new(&mut reader, &mut track)) {
        Ok(value) => Ok(value),
        Err(source) => {
            let path = place::of(root, &track.path());
            Err(Box::new(DecodeError::new(call, response, path, true, Some(source))).into())
        }
    }
}

/// The token endpoint's forms of failure: section 1.6 of the references.
#[derive(Deserialize)]
struct TokenForm {
    #[serde(default, deserialize_with = "lenient")]
    access_token: Option<String>,
    #[serde(default, deserialize_with = "lenient")]
    error: Option<i64>,
    #[serde(default, deserialize_with = "lenient")]
    error_name: Option<String>,
}

fn lenient<'de, D: Deserializer<'de>, T: Wire>(deserializer: D) -> Result<Option<T>, D::Error> {
    Lenient::<Option<T>>::deserialize(deserializer).map(|Lenient(value)| value)
}

/// Success means a non-empty `access_token`, nothing else.
fn token_refusal(spec: &Spec, response: &http::Response<Bytes>) -> Result<(), Error> {
    let body = response.body();
    if body.iter().all(u8::is_ascii_whitespace) && response.status().is_success() {
        // What a refresh token that was used before may get, HTTP 200 and nothing.
        return Err(AuthError::ConsentNeeded { code: None, story: Story::Code }.into());
    }
    let form: TokenForm =
        object(body).map_err(|source| foreign(spec.name, response, Some(source)))?;
    if form.access_token.is_some() {
        return Ok(());
    }
    let code = form.error.and_then(|code| i32::try_from(code).ok()).filter(|code| *code != 0);
    // Every number of this host needs a person: a new consent or the console. Other numbers, and
    // JSON without number and name, are a gateway's, and say nothing about the token.
    let own = match code {
        Some(code) => (-14_999..=-14_000).contains(&code),
        None => form.error_name.is_some() && response.status().is_success(),
    };
    if !own || response.status().is_server_error() {
        return Err(foreign(spec.name, response, None));
    }
    let developer = |code: i32| {
        lookup(CodeTable::OAuth, code, "").is_some_and(|entry| entry.who == Who::Developer)
    };
    Err(match code {
        Some(code) if developer(code) => AuthError::Refused { code }.into(),
        // `auth` knows the story of a refresh token and replaces this one.
        code => AuthError::ConsentNeeded { code, story: Story::Code }.into(),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::{api, error::Error};

    fn read(call: &str, status: u16, body: &[u8]) -> Result<serde_json::Value, Error> {
        let mut response = http::Response::new(bytes::Bytes::copy_from_slice(body));
        *response.status_mut() = status.try_into().unwrap();
        api::row(call).unwrap().read(&response)
    }

    #[test]
    fn a_letter_cut_in_the_middle_hides_no_answer() {
        let tags = read("tags.list", 200, b"{\"error\":0,\"data\":[\"T\xe1\xbb\"]}").unwrap();
        assert_eq!(tags, json!(["T\u{fffd}"]));
        let refused = read("tags.list", 200, b"{\"error\":-201,\"message\":\"\xe1\"}").unwrap_err();
        assert_eq!(refused.code(), Some(-201));
        let tokens = b"{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":\"90000\",\"note\":\"\xe1\"}";
        assert_eq!(read("oauth.refresh", 200, tokens).unwrap()["access_token"], "a");
    }

    #[test]
    fn whatever_stands_in_the_message_the_number_is_read() {
        for message in ["1e400", "[1]", "{}", "null", "-9223372036854775809"] {
            let body = format!("{{\"error\":-32,\"message\":{message}}}");
            let error = read("consultation.text", 200, body.as_bytes()).unwrap_err();
            assert_eq!(error.code(), Some(-32), "{message}");
        }
    }

    #[test]
    fn a_gateways_number_says_nothing_about_the_call() {
        let send = |status| read("consultation.text", status, b"{\"error\":502}").unwrap_err();
        assert_eq!((send(502).kind(), send(502).outcome_known()), ("no_answer", false));
        assert_eq!(send(200).kind(), "api");
        let refused = read("consultation.text", 500, b"{\"error\":-213}").unwrap_err();
        assert_eq!(refused.code(), Some(-213), "a number of Zalo's counts under any status");
    }

    #[test]
    fn a_list_is_no_envelope() {
        let error = read("tags.delete", 200, b" [0,\"Success\"]").unwrap_err();
        assert_eq!((error.kind(), error.outcome_known()), ("decode", false));
    }

    #[test]
    fn a_decode_error_names_the_place_and_no_key_that_people_filled() {
        let place = |call: &str, body: &str| match read(call, 200, body.as_bytes()).unwrap_err() {
            Error::Decode(error) => error.path().to_owned(),
            other => panic!("{other:?}"),
        };
        let list = r#"{"error":0,"data":{"total":1,"users":[{"user_id":[]}]}}"#;
        assert_eq!(place("users.list", list), "data.users[0].user_id");
        let map = r#"{"error":0,"data":{"84912345678":1e400}}"#;
        assert_eq!(place("quota.owner", map), "data.*");
    }
}
