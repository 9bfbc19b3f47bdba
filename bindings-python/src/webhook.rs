//! Webhooks without a state: the signature, and what an event says.

use http::{HeaderMap, HeaderName, HeaderValue};
use pyo3::{
    prelude::*,
    pybacked::PyBackedBytes,
    types::{PyBytes, PyDict},
};
use serde_json::{Value, json};
use zalo_oa_core::{
    model::{OaId, OaSecretKey},
    platform::{Runtime, SystemRuntime, Timestamp},
    webhook::{self as core, Direction, Verifier, VerifyError},
};

use crate::{
    error::{refuse, webhook},
    shared::seconds,
    value::to_python,
};

/// Names and values as they came.
pub(crate) type Headers = Vec<(PyBackedBytes, PyBackedBytes)>;

/// What is no header by the rules of HTTP is left out.
pub(crate) fn headers(given: &Headers) -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(given.len());
    for (name, value) in given {
        if let (Ok(name), Ok(value)) =
            (HeaderName::from_bytes(name), HeaderValue::from_bytes(value))
        {
            headers.append(name, value);
        }
    }
    headers
}

/// Who checks signatures, from Python's words; spans in seconds.
///
/// # Errors
/// `ValueError` for no keys, empty ones and spans that are none.
pub(crate) fn verifier(
    py: Python,
    secrets: Vec<String>,
    app: Option<String>,
    oldest: Option<f64>,
    ahead: Option<f64>,
) -> PyResult<Verifier> {
    let what = "`secret` is empty: give the OA secret key of the console's webhook page";
    if secrets.iter().any(|secret| secret.trim().is_empty()) {
        return Err(refuse(py, "webhook", what));
    }
    let mut secrets = secrets.into_iter().map(OaSecretKey::new);
    let first = secrets.next().ok_or_else(|| refuse(py, "webhook", what))?;
    let mut verifier = secrets.fold(Verifier::new(first), Verifier::or);
    if let Some(app) = app {
        verifier = verifier.app(app);
    }
    if let Some(oldest) = seconds("oldest", oldest)? {
        verifier = verifier.oldest(oldest);
    }
    if let Some(ahead) = seconds("ahead", ahead)? {
        verifier = verifier.ahead(ahead);
    }
    Ok(verifier)
}

/// Why a body is not taken for Zalo's, in a word.
pub(crate) fn reason(error: &VerifyError) -> &'static str {
    match error {
        VerifyError::NoSignature => "no_signature",
        VerifyError::NotASignature => "not_a_signature",
        VerifyError::NotAnEvent => "not_an_event",
        VerifyError::Mismatch => "mismatch",
        VerifyError::AnotherApp(_) => "another_app",
        VerifyError::TooOld { .. } => "too_old",
        VerifyError::FromTheFuture { .. } => "from_the_future",
        _ => "unknown",
    }
}

/// The app, the time, how often Zalo had sent it before, and which key it was.
#[pyfunction]
#[pyo3(signature = (headers, body, secrets, app=None, now_ms=None, oldest=None, ahead=None))]
#[expect(clippy::too_many_arguments, reason = "the settings of a check, by name")]
pub(crate) fn verify_webhook(
    py: Python,
    headers: Headers,
    body: &[u8],
    secrets: Vec<String>,
    app: Option<String>,
    now_ms: Option<i64>,
    oldest: Option<f64>,
    ahead: Option<f64>,
) -> PyResult<(String, i64, u32, usize)> {
    let verifier = verifier(py, secrets, app, oldest, ahead)?;
    let now = now_ms.map_or_else(|| SystemRuntime.now(), Timestamp);
    let verified = verifier
        .verify(&self::headers(&headers), body, now)
        .map_err(|error| webhook(py, "verify", reason(&error), &error))?;
    Ok((verified.app_id.to_string(), verified.at.0, verified.retry, verified.key))
}

/// The header with which Zalo would send this body.
#[pyfunction]
pub(crate) fn sign_webhook(app_id: &str, body: &[u8], timestamp: &str, secret: String) -> String {
    core::sign(app_id, body, timestamp, &OaSecretKey::new(secret))
}

/// One event.
#[pyclass(frozen, module = "zalo_oa._native")]
pub(crate) struct Event(core::Event);

impl Event {
    pub(crate) fn new(event: core::Event) -> Self {
        Self(event)
    }
}

#[pymethods]
impl Event {
    #[new]
    fn read(body: &[u8]) -> Self {
        Self(core::Event::read(body))
    }

    /// The typed form, and what follows from it without an OA's id.
    fn fields(&self, py: Python) -> PyResult<Py<PyAny>> {
        let event = &self.0;
        let fields = to_python(py, event)?;
        let more = json!({
            "family": event.kind.spec().map(|spec| spec.family.name()),
            "shape": event.body.shape().model().map(|model| model.name),
            "console_test": event.is_console_test(),
            "consent": event.consent(),
            "withdrawal": event.withdrawal(),
        });
        fields.bind(py).cast::<PyDict>()?.update(to_python(py, &more)?.bind(py).cast()?)?;
        Ok(fields)
    }

    fn direction(&self, oa: String) -> Option<&'static str> {
        self.0.direction(&OaId::new(oa)).map(|direction| match direction {
            Direction::ToOa => "to_oa",
            Direction::FromOa => "from_oa",
        })
    }

    fn user(&self, oa: String) -> Option<String> {
        self.0.user(&OaId::new(oa)).map(|user| user.to_string())
    }

    fn mentions(&self, user_id: String) -> bool {
        self.0.mentions(&user_id.into())
    }

    /// The bytes that were sent.
    fn sent<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, self.0.raw())
    }

    /// The same as an object; empty where it was none.
    fn reveal(&self, py: Python) -> PyResult<Py<PyAny>> {
        match self.0.reveal() {
            tree @ Value::Object(_) => to_python(py, tree),
            _ => Ok(PyDict::new(py).into_any().unbind()),
        }
    }
}
