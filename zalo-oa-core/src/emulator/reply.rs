//! What goes back over the wire, and how the connection ends. The bytes are made by hand, because
//! the platform's answers differ in the order of their keys and clients must not mind.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, StatusCode, header};
use serde_json::{Value, json};

use super::{
    exchanges::Receipt,
    readings::{NumberForm, Readings},
    refusal::Refusal,
};

/// An answer of the emulator, with what the network does to it.
#[derive(Debug, Clone)]
pub struct Reply {
    /// How long to wait before anything is sent, in virtual time.
    pub wait: Duration,
    /// The answer. Not sent at all when the end is [`End::Reset`] or [`End::Hang`].
    pub response: Response<Bytes>,
    /// How the connection ends.
    pub end: End,
    /// What to note once the platform's own answer has gone out whole.
    pub(super) receipt: Option<Receipt>,
}

/// How a connection ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// The answer is sent whole.
    Close,
    /// The connection is reset; nothing of the answer arrives.
    Reset,
    /// Nothing arrives, and the connection stays open until the client gives up.
    Hang,
    /// The headers and so many bytes of the body arrive, then the connection is closed.
    CutAt(usize),
}

/// What a handler gives back.
#[derive(Debug, PartialEq)]
pub(super) enum Answer {
    /// `{"error":0,"message":"Success","data":…}`
    Data(Value),
    /// The same without `data`.
    Done,
    /// A body of its own.
    Bare(Value),
    /// HTTP 200 without a body.
    Empty,
}

pub(super) type Outcome = Result<Answer, Refusal>;

impl Reply {
    pub(super) fn new(status: StatusCode, kind: &'static str, body: impl Into<Bytes>) -> Self {
        let mut response = Response::new(body.into());
        *response.status_mut() = status;
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        Self { wait: Duration::ZERO, response, end: End::Close, receipt: None }
    }

    /// No answer at all.
    pub(super) fn reset() -> Self {
        Self { end: End::Reset, ..Self::json(Bytes::new()) }
    }

    pub(super) fn json(body: impl Into<Bytes>) -> Self {
        Self::new(StatusCode::OK, "application/json; charset=utf-8", body)
    }

    /// HTTP 404 in plain words, as the platform answers a path that it does not know.
    pub(super) fn no_such_path() -> Self {
        let text = "there is no API under this address";
        Self::new(StatusCode::NOT_FOUND, "text/plain; charset=utf-8", text)
    }

    /// The platform's envelope: HTTP 200 whatever the code. `turn` picks the order of the keys.
    pub(super) fn of(outcome: &Outcome, turn: u64) -> Self {
        Self::json(match outcome {
            Ok(Answer::Data(data)) => enveloped(data, turn),
            Ok(Answer::Done) => r#"{"error":0,"message":"Success"}"#.to_owned(),
            Ok(Answer::Bare(body)) => body.to_string(),
            Ok(Answer::Empty) => String::new(),
            Err(refusal) => refused(refusal, turn),
        })
    }

    /// The OAuth host's answer: tokens at the top, or its own body of errors.
    pub(super) fn of_oauth(outcome: &Outcome, readings: &Readings) -> Self {
        match outcome {
            Err(refusal) => Self::json(oauth_error(refusal, readings).to_string()),
            answered => Self::of(answered, 0),
        }
    }

    pub(super) fn header(&mut self, name: &'static str, value: u32) {
        self.response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from(value));
    }

    pub(super) fn body_length(&self) -> usize {
        self.response.body().len()
    }
}

fn enveloped(data: &Value, turn: u64) -> String {
    match turn % 3 {
        0 => format!(r#"{{"data":{data},"error":0,"message":"Success"}}"#),
        1 => format!(r#"{{"error":0,"message":"Success","data":{data}}}"#),
        _ => format!(r#"{{"message":"Success","data":{data},"error":0}}"#),
    }
}

fn refused(refusal: &Refusal, turn: u64) -> String {
    let message = Value::from(&*refusal.message);
    let code = refusal.code;
    match turn % 2 {
        0 => format!(r#"{{"error":{code},"message":{message}}}"#),
        _ => format!(r#"{{"message":{message},"error":{code}}}"#),
    }
}

fn oauth_error(refusal: &Refusal, readings: &Readings) -> Value {
    let code = match readings.oauth_error {
        NumberForm::Number => json!(refusal.code),
        NumberForm::Text => json!(refusal.code.to_string()),
    };
    let mut body = json!({
        "error_name": refusal.message,
        "error_reason": "",
        "ref_doc": "https://developers.zalo.me/docs",
        "error_description": "",
        "error": code,
    });
    if let (true, Some(fields)) = (readings.empty_token_keys, body.as_object_mut()) {
        for key in ["access_token", "refresh_token", "message"] {
            fields.insert(key.to_owned(), json!(""));
        }
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_stand_in_any_order_and_say_the_same() {
        let outcome = Ok(Answer::Data(json!({ "id": "a" })));
        let bodies: Vec<Bytes> =
            (0..3).map(|turn| Reply::of(&outcome, turn).response.into_body()).collect();
        assert_ne!(bodies[0], bodies[1]);
        for body in bodies {
            let read: Value = serde_json::from_slice(&body).unwrap();
            assert_eq!(read, json!({ "error": 0, "message": "Success", "data": { "id": "a" } }));
        }
    }

    #[test]
    fn a_refusal_has_status_200_and_no_data() {
        for turn in 0..2 {
            let reply = Reply::of(&Err(Refusal::invalid("user_id")), turn);
            assert_eq!(reply.response.status(), StatusCode::OK);
            let body: Value = serde_json::from_slice(reply.response.body()).unwrap();
            assert_eq!(body, json!({ "error": -201, "message": "user_id is invalid!" }));
        }
    }
}
