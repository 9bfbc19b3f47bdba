//! An emulator in another process: its levers and its clock. Trials over several processes hang
//! on one server; each process works it through [`Control`] and takes its time from
//! [`SharedClock`].
//!
//! Calls block, for they are short and stay on this machine; so they also serve the synchronous
//! `now` of a runtime.

mod clock;
mod error;
mod line;
mod records;

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{
    emulator::{ClockMode, Delivery, FaultPlan, PersonChange, Presentation},
    model::{MessageId, OaId, UserId},
    platform::Timestamp,
};
pub use clock::SharedClock;
pub use error::ControlError;
use line::Line;

/// The levers of an emulator that runs on a [`Server`](super::Server), in this process or
/// another. Every method blocks until the answer is there, 30 s at most.
///
/// ```
/// use std::time::Duration;
/// use zalo_oa_core::emulator::{Emulator, serve::{Control, ServeOptions, Server}};
///
/// let server = Server::start(Emulator::builder().build(), ServeOptions::default())?;
/// let control = Control::connect(&server.base(), server.control_key())?;
/// let before = control.now()?;
/// control.advance(Duration::from_secs(3_600))?;
/// assert_eq!(control.now()?.since(before), Duration::from_secs(3_600));
///
/// let person = &control.add_people(1)?[0];
/// control.write_in(person, "Xin chào")?;
/// assert_eq!(control.deliveries()?, []);
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Control {
    line: Arc<Mutex<Line>>,
    oa: Option<OaId>,
}

impl fmt::Debug for Control {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Control").field("oa", &self.oa).finish_non_exhaustive()
    }
}

type Outcome<T> = Result<T, ControlError>;

impl Control {
    /// Connects to a server by its base address (`http://127.0.0.1:<port>`) and the control key
    /// that it gave at its start.
    ///
    /// # Errors
    /// No loopback address, nobody listens there, or the key is wrong.
    pub fn connect(base: &str, control_key: &str) -> Outcome<Self> {
        let control = Self { line: Arc::new(Mutex::new(Line::new(base, control_key)?)), oa: None };
        control.now()?;
        Ok(control)
    }

    /// The same levers for another OA than the first.
    #[must_use]
    pub fn of_oa(&self, oa: impl Into<OaId>) -> Self {
        let oa = Some(oa.into());
        Self { oa, ..self.clone() }
    }

    /// The virtual time.
    ///
    /// # Errors
    /// The server does not answer; the same for all that follow.
    pub fn now(&self) -> Outcome<Timestamp> {
        take(self.call("GET", "/clock", &Value::Null)?, "now_ms")
    }

    /// How many sleeps wait for the clock.
    ///
    /// # Errors
    /// As for [`now`](Self::now).
    pub fn sleepers(&self) -> Outcome<usize> {
        take(self.call("GET", "/clock", &Value::Null)?, "sleepers")
    }

    /// Moves the clock on; the new time.
    ///
    /// # Errors
    /// As for [`now`](Self::now).
    pub fn advance(&self, by: Duration) -> Outcome<Timestamp> {
        let ms = u64::try_from(by.as_millis()).unwrap_or(u64::MAX);
        take(self.call("POST", "/clock/advance", &json!({ "ms": ms }))?, "now_ms")
    }

    /// Puts the clock to a moment, also to an earlier one.
    ///
    /// # Errors
    /// As for [`now`](Self::now).
    pub fn set_time(&self, to: Timestamp) -> Outcome<()> {
        self.call("POST", "/clock/set", &json!({ "now_ms": to })).map(drop)
    }

    /// Chooses who moves the clock.
    ///
    /// # Errors
    /// As for [`now`](Self::now).
    pub fn set_clock_mode(&self, mode: ClockMode) -> Outcome<()> {
        self.call("POST", "/clock/mode", &json!({ "mode": mode })).map(drop)
    }

    /// Adds to what goes wrong.
    ///
    /// # Errors
    /// As for [`now`](Self::now).
    pub fn add_faults(&self, plan: &FaultPlan) -> Outcome<()> {
        self.call("POST", "/faults", &json!({ "rules": plan.rules() })).map(drop)
    }

    /// From now on nothing goes wrong.
    ///
    /// # Errors
    /// As for [`now`](Self::now).
    pub fn clear_faults(&self) -> Outcome<()> {
        self.call("DELETE", "/faults", &Value::Null).map(drop)
    }

    /// New followers who have just interacted; the ids of the first 1,000.
    ///
    /// # Errors
    /// As for [`now`](Self::now).
    pub fn add_people(&self, count: u32) -> Outcome<Vec<UserId>> {
        take(self.call("POST", "/people", &json!({ "count": count }))?, "user_ids")
    }

    /// Makes or changes a person; their id.
    ///
    /// # Errors
    /// As for [`now`](Self::now); also when the change names nobody.
    pub fn change_person(&self, change: &PersonChange) -> Outcome<UserId> {
        let answer = self.call("POST", "/people", &json!({ "person": change }))?;
        let [id] = take::<[UserId; 1]>(answer, "user_ids")?;
        Ok(id)
    }

    /// A person writes to the OA; the message's id.
    ///
    /// # Errors
    /// As for [`now`](Self::now); also when nobody has this id.
    pub fn write_in(&self, user: &UserId, text: &str) -> Outcome<MessageId> {
        let body = json!({ "user_id": user, "text": text });
        take(self.call("POST", "/interactions", &body)?, "message_id")
    }

    /// The administrator consents; a code that works once.
    ///
    /// # Errors
    /// As for [`now`](Self::now).
    pub fn issue_code(&self, code_challenge: Option<&str>) -> Outcome<String> {
        let body = json!({ "code_challenge": code_challenge });
        take(self.call("POST", "/code", &body)?, "code")
    }

    /// Kills the OA's access tokens.
    ///
    /// # Errors
    /// As for [`now`](Self::now).
    pub fn revoke_access(&self) -> Outcome<()> {
        self.call("POST", "/revoke", &Value::Null).map(drop)
    }

    /// Who received what, in order.
    ///
    /// # Errors
    /// As for [`now`](Self::now).
    pub fn deliveries(&self) -> Outcome<Vec<Delivery>> {
        let list = take(self.call("GET", "/deliveries", &Value::Null)?, "deliveries")?;
        Ok(records::deliveries(list))
    }

    /// Which tokens were shown, by whom, with what outcome.
    ///
    /// # Errors
    /// As for [`now`](Self::now).
    pub fn presentations(&self) -> Outcome<Vec<Presentation>> {
        let list = take(self.call("GET", "/presentations", &Value::Null)?, "presentations")?;
        Ok(records::presentations(list))
    }

    /// Any lever by verb and path, without the prefix `/control`: the table at
    /// [`Emulator::control`](crate::emulator::Emulator::control) has them all. Null sends no body.
    ///
    /// # Errors
    /// As for [`now`](Self::now); [`ControlError::Refused`] for what the table does not have.
    pub fn call(&self, verb: &str, path: &str, body: &Value) -> Outcome<Value> {
        let mark = if path.contains('?') { '&' } else { '?' };
        let path = match &self.oa {
            Some(oa) => format!("{path}{mark}oa={oa}"),
            None => path.to_owned(),
        };
        let mut line = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        line.ask(verb, &path, body)
    }

    /// Base address and key.
    fn whereabouts(&self) -> (String, String) {
        let line = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        (line.base().to_owned(), line.key().to_owned())
    }
}

/// A field of an answer.
fn take<T: DeserializeOwned>(mut answer: Value, field: &'static str) -> Outcome<T> {
    let value = answer.get_mut(field).map(Value::take).unwrap_or_default();
    serde_json::from_value(value).map_err(|_| ControlError::Odd(field))
}
