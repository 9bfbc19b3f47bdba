//! What an answer must be read as, by a second reading that knows nothing of the first.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::Response;
use serde_json::{Value, value::RawValue};
use zalo_oa_core::{
    Error,
    endpoint::{Envelope, Row, Safety},
    error::{Advice, Class},
    retry::{self, Policy},
};

use crate::trials::fuzz::SECRET;

/// An envelope whose values are still text: they may be nested deeper than a tree is built.
type Keys = BTreeMap<String, Box<RawValue>>;

fn value(object: &Keys, key: &str) -> Option<Value> {
    serde_json::from_str(object.get(key)?.get()).ok()
}

/// The end in a word, or what is wrong with it.
pub(super) fn judge(
    row: &Row,
    response: &Response<Bytes>,
    outcome: Result<Value, Error>,
) -> Result<String, String> {
    let spec = row.spec();
    // A body with a key twice is not read, here the last one counts; so this says what may be, and
    // what must be only where the key stands once.
    // A broken letter where nothing is read does no harm.
    let text = String::from_utf8_lossy(response.body());
    let object: Option<Keys> = serde_json::from_str(&text).ok();
    let object = object.as_ref();
    let server_error = response.status().is_server_error();
    let word = match &outcome {
        Ok(_) => "ok".to_owned(),
        Err(error) => told(error)?,
    };
    if let Err(error) = &outcome {
        repeats(spec.safety, error)?;
    }
    match spec.envelope {
        Envelope::Wrapped => {
            let number = object.and_then(|object| whole(&value(object, "error")?));
            match &outcome {
                Ok(_) if number != Some(0) => return wrong("a success without `\"error\": 0`"),
                Err(Error::Decode(error)) if error.taken() && number != Some(0) => {
                    return wrong("taken without `\"error\": 0`");
                }
                Err(Error::Api(error))
                    if number.is_none_or(|number| !same(number, error.code())) =>
                {
                    return wrong("a refusal by another number");
                }
                Err(Error::Decode(_)) if server_error && number != Some(0) => {
                    return wrong("a gateway's failure that counts as an answer");
                }
                Err(Error::NoAnswer { .. }) if !server_error => {
                    return wrong("an answer that counts as none");
                }
                _ => {}
            }
            if let Some(object) = object
                && once(response.body())
            {
                match (number, &outcome) {
                    (Some(0), Err(Error::Api(_) | Error::NoAnswer { .. })) => {
                        return wrong("a success that counts as failed");
                    }
                    (Some(number), Ok(_)) if number != 0 => return wrong("a refusal that counts"),
                    (Some(number), Err(Error::Decode(_))) if number != 0 && !odd(object) => {
                        return wrong("a refusal that is not read");
                    }
                    _ => {}
                }
            }
        }
        Envelope::Flat | Envelope::Consent => {
            let number = object.and_then(|object| whole(&value(object, "error")?));
            if outcome.is_ok() && number.is_none_or(|number| number < 0) {
                return wrong("a refusal that counts");
            }
            if outcome.is_ok() && spec.envelope == Envelope::Flat && number != Some(0) {
                return wrong("a success without `\"error\": 0`");
            }
        }
        Envelope::Token => {
            let token = object.and_then(|object| value(object, "access_token"));
            let empty = token.is_none_or(|token| token.is_null() || token == "");
            if outcome.is_ok() && empty {
                return wrong("tokens without an access token");
            }
            if server_error && matches!(outcome, Err(Error::Auth(_))) {
                return wrong("a gateway's failure that calls tokens dead");
            }
        }
    }
    Ok(format!("{} {word}", spec.name))
}

fn wrong(what: &str) -> Result<String, String> {
    Err(what.to_owned())
}

/// All that an error says; none of it may be out of the answer.
fn told(error: &Error) -> Result<String, String> {
    let record = error.record();
    let all = format!("{error} {error:?} {record:?}");
    if all.contains(SECRET) {
        return Err("the error tells what the answer held".to_owned());
    }
    let path = match error {
        Error::Decode(error) => format!("{} {}", error.path(), error.detail().unwrap_or_default()),
        _ => String::new(),
    };
    // Where in the body it broke would make every end a new one.
    let place = path.split(" at line").next().unwrap_or_default().replace(char::is_numeric, "");
    Ok(format!("{} {:?} {place}", record.kind, record.class))
}

/// What works once is repeated only after a refusal that came before the work.
fn repeats(safety: Safety, error: &Error) -> Result<(), String> {
    let advice = error.advice();
    let again = retry::pause(&Policy::default(), 1, advice, safety, None, 0).is_some()
        || advice == Advice::Reload;
    let before_work = matches!(error, Error::Api(error)
        if matches!(error.class(), Class::RateLimit | Class::Token));
    if safety == Safety::Once && again && !before_work {
        return Err("a repeat of what may have taken effect".to_owned());
    }
    Ok(())
}

/// A number, or the text of one.
fn whole(value: &Value) -> Option<i128> {
    match value {
        Value::Number(number) => {
            let exact = number.as_i64().map(i128::from).or(number.as_u64().map(i128::from));
            exact
                .or_else(|| number.as_f64().filter(|one| one.fract() == 0.0).map(|one| one as i128))
        }
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// Numbers past the catalogue's are all one.
fn same(number: i128, code: i32) -> bool {
    number != 0 && (number == i128::from(code) || i32::try_from(number).is_err())
}

/// Whether the envelope's keys surely stand once.
fn once(body: &[u8]) -> bool {
    let text = String::from_utf8_lossy(body);
    !text.contains("\\u")
        && ["error", "message", "data"]
            .iter()
            .all(|key| text.matches(&format!("\"{key}\"")).count() <= 1)
}

/// Whether the number is past what is read: then the envelope is foreign.
fn odd(object: &Keys) -> bool {
    let error = value(object, "error");
    let small = error.as_ref().and_then(whole).is_some_and(|one| i64::try_from(one).is_ok());
    !small || error.is_none_or(|one| one.is_f64())
}
