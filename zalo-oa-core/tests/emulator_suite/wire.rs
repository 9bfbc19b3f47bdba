//! Requests as a client would put them on the wire, written out by hand.

use std::{
    future::Future,
    pin::pin,
    sync::Arc,
    task::{Context, Poll, Wake, Waker},
    thread::Thread,
};

use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};
use zalo_oa_core::{
    App, CallOptions, Client, Error,
    api::{self, Accepted},
    emulator::{Emulator, Reply},
    endpoint::{Endpoint, Host},
};

/// A client of one OA: its access token and the emulator.
pub(crate) struct Caller {
    pub(crate) emulator: Emulator,
    pub(crate) token: String,
}

pub(crate) fn caller(emulator: &Emulator) -> Caller {
    Caller { emulator: emulator.clone(), token: emulator.tokens().access().to_owned() }
}

impl Caller {
    /// GET with one query parameter `data`.
    pub(crate) fn get(&self, path: &str, data: &Value) -> Value {
        self.query(path, &[("data", data.to_string().as_str())])
    }

    /// GET with plain query parameters.
    pub(crate) fn query(&self, path: &str, pairs: &[(&str, &str)]) -> Value {
        let query =
            url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let request = Request::get(format!("{path}?{query}"));
        body(&self.ask(request, Bytes::new()))
    }

    /// POST with a JSON body.
    pub(crate) fn post(&self, path: &str, json: &Value) -> Value {
        body(&self.post_reply(path, json))
    }

    pub(crate) fn post_reply(&self, path: &str, json: &Value) -> Reply {
        let request = Request::post(path).header("content-type", "application/json");
        self.ask(request, json.to_string().into())
    }

    fn ask(&self, request: http::request::Builder, body: Bytes) -> Reply {
        let request = request.header("access_token", &self.token).body(body).unwrap();
        let reply = self.emulator.answer(Host::OpenApi, &request);
        readable(&request, &reply);
        reply
    }

    /// A request without a body.
    pub(crate) fn asked(&self, request: http::request::Builder) -> Value {
        body(&self.ask(request, Bytes::new()))
    }

    /// A page of people.
    pub(crate) fn people(&self, data: &Value) -> Value {
        self.get("/v3.0/oa/user/getlist", data)
    }

    /// The id of the person at a place of the list.
    pub(crate) fn person(&self, place: u32) -> String {
        let page = self.people(&json!({ "offset": place, "count": 1 }));
        page["data"]["users"][0]["user_id"].as_str().unwrap().to_owned()
    }

    /// A consultation text.
    pub(crate) fn text(&self, user: &str, text: &str) -> Value {
        let body = json!({ "recipient": { "user_id": user }, "message": { "text": text } });
        self.post("/v3.0/oa/message/cs", &body)
    }

    /// An article that is processed and shown; its id.
    pub(crate) fn article(&self, title: &str) -> String {
        let made = self.post("/v2.0/article/create", &article(title));
        let token = &made["data"]["token"];
        self.emulator.advance(std::time::Duration::from_secs(60));
        let done = self.post("/v2.0/article/verify", &json!({ "token": token }));
        done["data"]["id"].as_str().unwrap().to_owned()
    }
}

/// What the emulator says to a call in the form of its row is read by that row: as an answer, or as a refusal. Faults
/// spoil answers, so that they are no JSON.
fn readable(request: &Request<Bytes>, reply: &Reply) {
    let body = serde_json::from_slice::<Value>(reply.response.body());
    if body.is_ok_and(|body| body.get("error").is_some())
        && let Accepted::Call { name, .. } = api::accept(Host::OpenApi, request)
        && let Err(error) = api::row(name).unwrap().read(&reply.response)
    {
        assert!(["api", "auth"].contains(&error.kind()), "{name}: {error}");
    }
}

/// The SDK's own client, for tests that write by typed calls and read them back.
pub(crate) struct Typed(Client);

pub(crate) fn typed(emulator: &Emulator) -> Typed {
    let app = App::builder(emulator.app_id()).runtime(emulator.runtime());
    let app = app.transport(emulator.clone()).build().unwrap();
    Typed(app.with_token(emulator.tokens().access()))
}

impl Typed {
    pub(crate) fn send<E: Endpoint>(&self, request: E) -> Result<E::Answer, Error> {
        block_on(self.0.send(request))
    }

    /// The number of the refusal that a call meets, which the SDK's own limits do not keep back.
    pub(crate) fn refused<E: Endpoint<Answer: std::fmt::Debug>>(&self, request: E) -> i32 {
        let client = self.0.with(CallOptions::default().without_limits());
        block_on(client.send(request)).unwrap_err().code().unwrap()
    }
}

/// An article that is to be shown.
pub(crate) fn article(title: &str) -> Value {
    json!({
        "type": "normal", "title": title, "author": "Ban biên tập", "description": "Tóm tắt",
        "cover": { "cover_type": "photo", "photo_url": "https://example.com/c.jpg", "status": "show" },
        "body": [{ "type": "text", "content": "<p>Nội dung</p>" }],
        "status": "show",
    })
}

/// The body of an answer.
pub(crate) fn body(reply: &Reply) -> Value {
    serde_json::from_slice(reply.response.body()).unwrap()
}

/// The code and message of a refusal, which must have no data.
pub(crate) fn refusal(answer: &Value) -> (i64, String) {
    assert_eq!(answer.get("data"), None, "a refusal has no data");
    (answer["error"].as_i64().unwrap(), answer["message"].as_str().unwrap().to_owned())
}

/// The code of an answer.
pub(crate) fn code(answer: &Value) -> i64 {
    answer["error"].as_i64().unwrap()
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Runs a future to its end on this thread.
pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
            return output;
        }
        std::thread::park();
    }
}

/// Polls a future once.
pub(crate) fn poll_once<F: Future>(future: std::pin::Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}
