//! What goes on between calls of JavaScript: pages of a list, an operation under way. `cancel` has a way in of its own,
//! since it has to reach an operation whose next event is being waited for.

use std::cell::RefCell;

use futures_util::{
    TryStreamExt,
    future::{AbortHandle, AbortRegistration, Abortable, Aborted},
    lock::Mutex,
    stream::LocalBoxStream,
};
use serde_json::Value;
use wasm_bindgen::prelude::wasm_bindgen;
use zalo_oa_core::{Error, operation::ValueHandle};

use super::value::{Thrown, thrown, written, wrong};

/// Pages of a list.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Pages(Mutex<LocalBoxStream<'static, Result<Vec<Value>, Error>>>);

impl Pages {
    pub(super) fn new(pages: LocalBoxStream<'static, Result<Vec<Value>, Error>>) -> Self {
        Self(Mutex::new(pages))
    }
}

#[wasm_bindgen]
impl Pages {
    /// The next page, nothing after the last. After an error the same page can be asked for again.
    pub async fn next(&self) -> Result<Option<String>, Thrown> {
        let page = self.0.lock().await.try_next().await.map_err(|error| thrown(&error))?;
        page.map(|page| written(&page)).transpose()
    }
}

enum State {
    Running(ValueHandle),
    Ended(Result<Value, Error>),
    /// Between the two; nobody sees it, since the change waits for nothing.
    Changing,
}

/// A running operation. It runs while it is asked.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Running {
    state: Mutex<State>,
    /// Stops the wait that is under way.
    stop: RefCell<Option<AbortHandle>>,
    stopped: std::cell::Cell<bool>,
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Running(_) => "running",
            Self::Ended(_) => "ended",
            Self::Changing => "changing",
        })
    }
}

impl Running {
    pub(super) fn new(handle: ValueHandle) -> Self {
        let state = Mutex::new(State::Running(handle));
        Self { state, stop: RefCell::default(), stopped: std::cell::Cell::new(false) }
    }

    fn registration(&self) -> AbortRegistration {
        let (stop, registration) = AbortHandle::new_pair();
        if self.stopped.get() {
            stop.abort();
        }
        *self.stop.borrow_mut() = Some(stop);
        registration
    }

    async fn event(&self) -> Option<Value> {
        let mut state = self.state.lock().await;
        let State::Running(handle) = &mut *state else {
            return None;
        };
        let event = match Abortable::new(handle.next(), self.registration()).await {
            Ok(event) => event,
            Err(Aborted) => {
                handle.cancel();
                None
            }
        };
        if event.is_none() {
            let ended = std::mem::replace(&mut *state, State::Changing);
            *state = match ended {
                State::Running(handle) => State::Ended(handle.result().await),
                other => other,
            };
        }
        event
    }
}

#[wasm_bindgen]
impl Running {
    /// The next event, nothing when the result is there.
    pub async fn next(&self) -> Result<Option<String>, Thrown> {
        self.event().await.map(|event| written(&event)).transpose()
    }

    /// Runs to the end. The answer is told as often as it is asked for.
    pub async fn result(&self) -> Result<String, Thrown> {
        while self.event().await.is_some() {}
        match &*self.state.lock().await {
            State::Ended(Ok(answer)) => written(answer),
            State::Ended(Err(error)) => Err(thrown(error)),
            State::Running(_) | State::Changing => Err(wrong("the operation was given up")),
        }
    }

    /// Stops before the next step, also while an event is waited for.
    pub fn cancel(&self) {
        self.stopped.set(true);
        if let Some(stop) = &*self.stop.borrow() {
            stop.abort();
        }
    }
}
