//! What only the host has: its `fetch`, its clock, its chance, its tokens. Each is a function of one object that the
//! JavaScript side hands over, so this module imports nothing of a browser's or a server's own.

use std::time::Duration;

use bytes::Bytes;
use js_sys::{Array, Date, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use zalo_oa_core::{
    auth::TokenSource,
    model::AccessToken,
    platform::{BoxFuture, Runtime, Timestamp},
    store::StoreError,
    transport::{LARGEST, Timeouts, Transport, TransportError, TransportErrorKind as Kind},
};

use super::value::{Thrown, wrong};

fn function(host: &Object, name: &str) -> Result<Function, Thrown> {
    let found = Reflect::get(host, &name.into()).ok().and_then(|found| found.dyn_into().ok());
    found.ok_or_else(|| wrong("the host lacks a function"))
}

/// The value of what may be a promise.
async fn settled(value: Result<JsValue, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&value?)).await
}

/// The host's clock, timers and chance.
pub(super) struct HostRuntime {
    sleep: Function,
    random: Function,
}

impl HostRuntime {
    pub(super) fn new(host: &Object) -> Result<Self, Thrown> {
        Ok(Self { sleep: function(host, "sleep")?, random: function(host, "random")? })
    }
}

impl Runtime for HostRuntime {
    fn now(&self) -> Timestamp {
        Timestamp(Date::now() as i64)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let ms = JsValue::from_f64(duration.as_secs_f64() * 1000.0);
        let timer = self.sleep.call1(&JsValue::NULL, &ms).map(Timer);
        Box::pin(async move {
            if let Ok(timer) = timer {
                // A timer has no way to fail.
                let _ = settled(Reflect::get_u32(&timer.0, 0)).await;
            }
        })
    }

    fn spawn(&self, task: BoxFuture<'static, ()>) {
        spawn_local(task);
    }

    fn random(&self, bytes: &mut [u8]) {
        let length = JsValue::from_f64(bytes.len() as f64);
        let given = self.random.call1(&JsValue::NULL, &length).ok();
        let given = given.and_then(|given| given.dyn_into::<Uint8Array>().ok());
        if let Some(given) = given.filter(|given| given.length() as usize == bytes.len()) {
            given.copy_to(bytes);
        }
    }
}

/// `[promise, stop]`. One that nobody waits for any more is stopped: it would keep a program from ending.
struct Timer(JsValue);

impl Drop for Timer {
    fn drop(&mut self) {
        let stop = Reflect::get_u32(&self.0, 1).and_then(JsCast::dyn_into::<Function>);
        let _ = stop.and_then(|stop| stop.call0(&JsValue::NULL));
    }
}

/// The host's `fetch`.
pub(super) struct HostTransport {
    send: Function,
}

impl HostTransport {
    pub(super) fn new(host: &Object) -> Result<Self, Thrown> {
        Ok(Self { send: function(host, "send")? })
    }

    async fn carry(
        &self,
        request: http::Request<Bytes>,
        timeouts: Timeouts,
    ) -> Result<http::Response<Bytes>, TransportError> {
        let (parts, body) = request.into_parts();
        let headers = Array::new();
        for (name, value) in &parts.headers {
            let text = value.to_str().map_err(|_| failed(Kind::Build))?;
            headers.push(&name.as_str().into());
            headers.push(&text.into());
        }
        let body = match body.is_empty() {
            true => JsValue::NULL,
            false => Uint8Array::from(&body[..]).into(),
        };
        let request = Array::of4(
            &parts.method.as_str().into(),
            &parts.uri.to_string().into(),
            &headers,
            &body,
        );
        let total = JsValue::from_f64(timeouts.total.as_secs_f64() * 1000.0);
        let largest = JsValue::from_f64(LARGEST as f64);
        match settled(self.send.call3(&JsValue::NULL, &request, &total, &largest)).await {
            Ok(answer) => read(&answer).ok_or_else(|| failed(Kind::NoAnswer)),
            Err(how_far) => Err(failed(match how_far.as_string().as_deref() {
                Some("build") => Kind::Build,
                Some("connect") => Kind::Connect,
                _ => Kind::NoAnswer,
            })),
        }
    }
}

impl Transport for HostTransport {
    fn send(
        &self,
        request: http::Request<Bytes>,
        timeouts: Timeouts,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
        Box::pin(self.carry(request, timeouts))
    }
}

/// Without what the host says: its texts may hold the address, and with it a query.
fn failed(kind: Kind) -> TransportError {
    TransportError::new(kind, "the host's fetch failed")
}

/// `[status, [name, value, …], bytes]`.
fn read(answer: &JsValue) -> Option<http::Response<Bytes>> {
    let answer: &Array = answer.dyn_ref()?;
    let status = answer.get(0).as_f64()?;
    let body: Uint8Array = answer.get(2).dyn_into().ok()?;
    let mut response = http::Response::new(Bytes::from(body.to_vec()));
    *response.status_mut() = http::StatusCode::from_u16(status as u16).ok()?;
    let headers: Vec<String> =
        answer.get(1).dyn_ref::<Array>()?.iter().filter_map(|text| text.as_string()).collect();
    for pair in headers.chunks_exact(2) {
        let [name, value] = pair else { continue };
        let name = http::HeaderName::from_bytes(name.as_bytes()).ok();
        // A header that cannot be is none of ours.
        if let (Some(name), Ok(value)) = (name, http::HeaderValue::from_str(value)) {
            response.headers_mut().append(name, value);
        }
    }
    Some(response)
}

/// The host's tokens.
pub(super) struct HostTokens {
    token: Function,
}

impl HostTokens {
    pub(super) fn new(host: &Object) -> Result<Self, Thrown> {
        Ok(Self { token: function(host, "token")? })
    }
}

impl TokenSource for HostTokens {
    fn token(
        &self,
        refused: Option<AccessToken>,
    ) -> BoxFuture<'_, Result<AccessToken, StoreError>> {
        let refused = refused.map_or(JsValue::UNDEFINED, |token| token.reveal().into());
        let token = self.token.call1(&JsValue::NULL, &refused);
        Box::pin(async move {
            let token =
                settled(token).await.map_err(|_| StoreError::new("the host gave no token"))?;
            let token =
                token.as_string().ok_or_else(|| StoreError::new("the host's token is no text"))?;
            Ok(AccessToken::new(token))
        })
    }
}
