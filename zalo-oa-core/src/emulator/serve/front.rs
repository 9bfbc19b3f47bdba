//! Sorts requests: the API's go to the emulator, the control surface's to its levers after a look
//! at who asks. A page in a browser on the same machine can send requests here, so control takes
//! none that a page could make.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode, Uri, header, request::Parts};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    super::{Emulator, End, Post, PostEnd, Reply},
    picture,
    time::Time,
    wire::{Fate, Sent},
};
use crate::platform::{Timestamp, date};

/// Bytes of a request's body; the platform's largest upload, a video, has 50 MB.
const LARGEST: usize = 64 << 20;
/// Bytes of a request's body to the control surface.
const LARGEST_CONTROL: usize = 4 << 20;

pub(super) struct Front {
    emulator: Emulator,
    time: Time,
    key: String,
    /// What `Host` may say to control.
    names: [String; 2],
}

/// The connection ends here, without an answer.
#[derive(Debug, thiserror::Error)]
#[error("the connection is given up")]
pub(super) struct Ended;

impl Front {
    pub(super) fn new(emulator: Emulator, time: Time, key: String, port: u16) -> Self {
        let names = ["127.0.0.1", "localhost"].map(|name| format!("{name}:{port}"));
        Self { emulator, time, key, names }
    }

    /// Every answer carries the virtual clock's `date`, as Zalo's servers carry theirs.
    pub(super) async fn serve(
        &self,
        request: Request<Incoming>,
        fate: &Fate,
    ) -> Result<Response<Sent>, Ended> {
        let mut response = self.answer(request, fate).await?;
        if let Ok(date) = HeaderValue::try_from(date::http(self.time.now())) {
            response.headers_mut().insert(header::DATE, date);
        }
        Ok(response)
    }

    async fn answer(
        &self,
        request: Request<Incoming>,
        fate: &Fate,
    ) -> Result<Response<Sent>, Ended> {
        let (mut parts, body) = request.into_parts();
        let lever = parts.uri.path().strip_prefix("/control/").is_some();
        let largest = if lever { LARGEST_CONTROL } else { LARGEST };
        let Some(body) = whole(body, largest).await? else {
            let text = format!("the body has more than {largest} bytes");
            return Ok(Sent::whole(told(StatusCode::PAYLOAD_TOO_LARGE, &text)));
        };
        if lever {
            return Ok(Sent::whole(self.control(&parts, &body).await));
        }
        if let Some(name) = parts.uri.path().strip_prefix("/pictures/") {
            return Ok(Sent::whole(shown(name)));
        }
        let Some((host, path)) = Emulator::route(&parts.uri) else {
            let text = "this is an emulator of Zalo: its hosts are /openapi, /business, /oauth \
                        and /graph, its control surface is /control";
            return Ok(Sent::whole(told(StatusCode::NOT_FOUND, text)));
        };
        parts.uri = Uri::from(path);
        // Moves the clock on, so that the answer is of this moment.
        self.time.now();
        let reply = self.emulator.answer_read(host, &Request::from_parts(parts, body));
        self.deliver(reply, fate).await
    }

    /// The deliveries of events that are due, once there are some.
    pub(super) async fn due(&self) -> Vec<Post> {
        loop {
            self.time.now();
            let heard = self.emulator.inner.clock.rings();
            let (posts, next) = self.emulator.addressed_posts();
            if !posts.is_empty() {
                return posts;
            }
            self.time.rung(heard, next).await;
        }
    }

    /// What became of one.
    pub(super) fn posted(&self, id: u64, end: PostEnd) {
        self.time.now();
        self.emulator.posted(id, end);
    }

    /// Whether connections may be reset before a request is read.
    pub(super) fn resets_unread(&self) -> bool {
        self.emulator.resets_unread()
    }

    /// Whether the connection is to be reset before the request that starts so is read.
    pub(super) fn resets(&self, start: &[u8]) -> bool {
        let line = start.split(|byte| *byte == b'\r').next().unwrap_or_default();
        let mut words = line.split(|byte| *byte == b' ').skip(1);
        let target = words.next().and_then(|target| std::str::from_utf8(target).ok());
        let Some(target) = target.and_then(|target| target.parse::<Uri>().ok()) else {
            return false;
        };
        let addressed = Emulator::route(&target);
        addressed.is_some_and(|(host, path)| self.emulator.draw_unread(host, path.path()))
    }

    async fn deliver(&self, reply: Reply, fate: &Fate) -> Result<Response<Sent>, Ended> {
        self.time.wait(reply.wait).await;
        match reply.end {
            End::Close => {
                let note = reply.receipt.map(|receipt| (self.emulator.clone(), receipt));
                Ok(Sent::noted(reply.response, note, fate))
            }
            End::CutAt(at) => Ok(Sent::cut(reply.response, at, fate)),
            End::Reset => {
                fate.reset();
                Err(Ended)
            }
            // Given up with the connection, when the client goes or the server stops.
            End::Hang => std::future::pending().await,
        }
    }

    async fn control(&self, parts: &Parts, body: &Bytes) -> Response<Bytes> {
        if let Err(why) = self.admit(&parts.headers, &parts.uri) {
            return told(StatusCode::FORBIDDEN, why);
        }
        let target = parts.uri.path_and_query().map_or("", |target| target.as_str());
        let path = target.strip_prefix("/control").unwrap_or_default();
        self.time.now();
        if (parts.method.as_str(), path) == ("POST", "/clock/sleep") {
            return self.sleep(body).await;
        }
        let (status, answer) = self.emulator.control(parts.method.as_str(), path, body);
        json_answer(StatusCode::from_u16(status).unwrap_or_default(), &answer)
    }

    /// Whether a request to control comes from a program that was given the key.
    fn admit(&self, headers: &HeaderMap, uri: &Uri) -> Result<(), &'static str> {
        if headers.contains_key(header::ORIGIN) {
            return Err("control takes nothing from web pages: `origin` is refused");
        }
        let ours = |name: &str| self.names.iter().any(|own| own.eq_ignore_ascii_case(name));
        let mut hosts = headers.get_all(header::HOST).iter().map(|host| host.to_str());
        let addressed = uri.authority().is_none_or(|name| ours(name.as_str()));
        let known = headers.contains_key(header::HOST) && hosts.all(|host| host.is_ok_and(ours));
        if !addressed || !known {
            return Err("control is for this machine: `host` names another");
        }
        let key = headers.get("x-control-key").map(HeaderValue::as_bytes);
        if !key.is_some_and(|key| equal(key, self.key.as_bytes())) {
            return Err("`x-control-key` is missing or wrong");
        }
        Ok(())
    }

    /// Answers when the virtual clock is there.
    async fn sleep(&self, body: &[u8]) -> Response<Bytes> {
        let Ok(asked) = serde_json::from_slice(body) else {
            return told(StatusCode::BAD_REQUEST, "`ms` or `until_ms` is to be a number");
        };
        let until = match asked {
            Asked::Until { until_ms } => Timestamp(until_ms),
            Asked::For { ms } => self.time.now().plus(Duration::from_millis(ms)),
        };
        self.time.sleep_until(until).await;
        json_answer(StatusCode::OK, &json!({ "now_ms": self.time.now() }))
    }
}

/// How long to sleep.
#[derive(Deserialize)]
#[serde(untagged)]
enum Asked {
    Until { until_ms: i64 },
    For { ms: u64 },
}

/// The body, or `None` when it is too large; it is read to its end then too, since a client that
/// is still sending would not see the answer.
async fn whole(mut body: Incoming, largest: usize) -> Result<Option<Bytes>, Ended> {
    let mut read = BytesMut::new();
    let mut fits = true;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Ended)?.into_data() else {
            continue;
        };
        fits = fits && read.len() + data.len() <= largest;
        if fits {
            read.extend_from_slice(&data);
        }
    }
    Ok(fits.then(|| read.freeze()))
}

/// Compares in a time that does not tell how much is right.
fn equal(one: &[u8], other: &[u8]) -> bool {
    let differences = one.iter().zip(other).fold(0, |sum, (one, other)| sum | (one ^ other));
    one.len() == other.len() && differences == 0
}

fn told(status: StatusCode, what: &str) -> Response<Bytes> {
    json_answer(status, &json!({ "error": what }))
}

/// A made-up picture; the same for the same name.
fn shown(name: &str) -> Response<Bytes> {
    let Some(picture) = picture::png(name) else {
        return told(StatusCode::NOT_FOUND, "pictures are called `<name>.png`");
    };
    let mut response = Response::new(Bytes::from(picture));
    let kind = HeaderValue::from_static("image/png");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

fn json_answer(status: StatusCode, body: &Value) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(body.to_string()));
    *response.status_mut() = status;
    let kind = HeaderValue::from_static("application/json; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}
