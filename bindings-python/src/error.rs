//! Errors of the core as exceptions: a record goes to `zalo_oa._errors`, which knows the classes.

use std::error::Error as _;

use pyo3::{prelude::*, types::PyDict};
use pythonize::pythonize;
use zalo_oa_core::{
    Error, ErrorRecord,
    error::{BuildError, Problem},
    store::StoreError,
};

/// The exception for an error of the core, with its causes and with tokens that could not be saved.
pub(crate) fn raise(py: Python, error: &Error) -> PyErr {
    let tokens = error.take_tokens();
    let mut causes: Vec<String> = Vec::new();
    let mut cause = error.source();
    while let Some(next) = cause {
        let text = next.to_string();
        // Some errors stand for their source and say the same.
        if text != error.to_string() && causes.last() != Some(&text) {
            causes.push(text);
        }
        cause = next.source();
    }
    exception(py, &error.record(), &causes, tokens.as_ref())
}

/// A refusal of what was given, before anything was sent.
pub(crate) fn refuse(py: Python, call: &str, message: impl Into<String>) -> PyErr {
    let message = message.into();
    let problem = Problem::Field { what: message.clone() };
    let mut record = Error::from(BuildError::new(call, problem)).record();
    record.message = message;
    exception(py, &record, &[], None)
}

/// A store that cannot be made or read.
pub(crate) fn store(py: Python, error: StoreError) -> PyErr {
    let text = error.to_string();
    let mut record = Error::from(zalo_oa_core::error::AuthError::from(error)).record();
    record.message = text;
    exception(py, &record, &[], None)
}

/// What is wrong with a webhook or an inbox, in a word and in a sentence.
pub(crate) fn webhook(
    py: Python,
    kind: &'static str,
    reason: &'static str,
    error: &(dyn std::error::Error + 'static),
) -> PyErr {
    let mut causes: Vec<String> = Vec::new();
    let mut cause = error.source();
    while let Some(next) = cause {
        causes.push(next.to_string());
        cause = next.source();
    }
    let made = || {
        let record = serde_json::json!({
            "kind": kind, "class": reason, "call": format!("webhook.{kind}"), "message": error.to_string(),
            "causes": causes,
        });
        let dict = pythonize(py, &record)?;
        py.import("zalo_oa._errors")?.call_method1("from_record", (dict, py.None()))
    };
    made().map_or_else(|error: PyErr| error, PyErr::from_value)
}

fn exception(
    py: Python,
    record: &ErrorRecord,
    causes: &[String],
    tokens: Option<&zalo_oa_core::store::TokenSet>,
) -> PyErr {
    let made = || {
        let dict = pythonize(py, record)?.cast_into::<PyDict>()?;
        dict.set_item("causes", causes)?;
        let tokens = tokens.map(|tokens| pythonize(py, tokens)).transpose()?;
        py.import("zalo_oa._errors")?.call_method1("from_record", (dict, tokens))
    };
    made().map_or_else(|error: PyErr| error, PyErr::from_value)
}

/// The value, or the exception.
pub(crate) fn value<T>(py: Python, outcome: Result<T, Error>) -> PyResult<T> {
    outcome.map_err(|error| raise(py, &error))
}
