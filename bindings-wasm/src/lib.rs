//! Names and objects in, objects out: the boundary that the JavaScript package stands on. A probe
//! of it, on the emulator in this process; nothing here knows a call.

use futures_util::{TryStreamExt, future::OptionFuture, lock::Mutex, stream::LocalBoxStream};
use js_sys::{Number, Object};
use serde::Serialize;
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use zalo_oa_core::emulator::{ClockMode, Emulator};
use zalo_oa_core::error::{BuildError, Problem};
use zalo_oa_core::{self as core, App, Error, operation::ValueHandle};

type Js = Result<JsValue, JsValue>;

/// A number that JavaScript has rounded already is refused: it may be somebody else's id.
fn read(call: &str, params: JsValue) -> Result<Value, JsValue> {
    let mut params = serde_wasm_bindgen::from_value(params)?;
    let mut exact = true;
    numbers(&mut params, &mut |number| exact &= !number.is_f64() || safe(number));
    let what = "a number is past 2^53, give it as text".to_owned();
    let error = || raise(BuildError::new(call, Problem::Field { what }).into());
    exact.then_some(params).ok_or_else(error)
}

/// Numbers past 2^53 leave as text.
fn write(answer: impl Serialize) -> Js {
    let mut answer = json!(answer);
    numbers(&mut answer, &mut |number| {
        if !safe(number) {
            *number = Value::String(number.to_string());
        }
    });
    Ok(answer.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

fn numbers(value: &mut Value, each: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Number(_) => each(value),
        Value::Array(list) => list.iter_mut().for_each(|item| numbers(item, each)),
        Value::Object(fields) => fields.values_mut().for_each(|field| numbers(field, each)),
        _ => {}
    }
}

fn safe(number: &Value) -> bool {
    number.as_f64().is_some_and(|number| number.abs() <= Number::MAX_SAFE_INTEGER)
}

/// A JavaScript error that has the record's fields.
fn raise(error: Error) -> JsValue {
    let error = error.record();
    let thrown = js_sys::Error::new(&error.message);
    let record = write(error).unwrap_or_default();
    Object::assign(&thrown, record.unchecked_ref()).into()
}

/// Calls one Official Account.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Client(core::Client);

#[wasm_bindgen]
impl Client {
    /// A client of a made-up account in this process, on a clock that never waits.
    pub fn emulator(seed: u32, followers: u32) -> Result<Self, JsValue> {
        let zalo = Emulator::builder().seed(seed.into()).followers(followers);
        let zalo = zalo.clock(ClockMode::Auto).build();
        let app = App::builder(zalo.app_id()).runtime(zalo.runtime());
        let app = app.transport(zalo.clone()).build().map_err(raise)?;
        Ok(Self(app.with_token(zalo.tokens().access())))
    }

    /// Makes the call of that dotted name.
    pub async fn call(&self, name: &str, params: JsValue) -> Js {
        write(self.0.call(name, read(name, params)?).await.map_err(raise)?)
    }

    /// Walks the pages of a list call.
    pub fn pages(&self, name: &str, params: JsValue) -> Result<Pages, JsValue> {
        let pages = self.0.pages_by_name(name, read(name, params)?);
        Ok(Pages(Mutex::new(pages.map_err(raise)?)))
    }

    /// Starts an operation, which spans several calls.
    pub fn start(&self, operation: &str, params: JsValue) -> Result<Handle, JsValue> {
        let handle = self.0.start_by_name(operation, read(operation, params)?);
        Ok(Handle(Mutex::new(Some(handle.map_err(raise)?))))
    }
}

/// Pages of a list.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Pages(Mutex<LocalBoxStream<'static, Result<Vec<Value>, Error>>>);

#[wasm_bindgen]
impl Pages {
    /// The next page as `{ done, value }`, as iterators have it.
    pub async fn next(&self) -> Js {
        let page = self.0.lock().await.try_next().await.map_err(raise)?;
        write(json!({ "done": page.is_none(), "value": page }))
    }
}

/// A running operation. It runs while it is asked.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Handle(Mutex<Option<ValueHandle>>);

#[wasm_bindgen]
impl Handle {
    /// The next event as `{ done, value }`, as iterators have it.
    pub async fn next(&self) -> Js {
        let mut running = self.0.lock().await;
        let event = OptionFuture::from(running.as_mut().map(ValueHandle::next)).await.flatten();
        write(json!({ "done": event.is_none(), "value": event }))
    }

    /// Runs to the end; the answer, once.
    pub async fn result(&self) -> Js {
        let running = self.0.lock().await.take();
        let answer = OptionFuture::from(running.map(ValueHandle::result)).await;
        write(answer.transpose().map_err(raise)?)
    }
}
