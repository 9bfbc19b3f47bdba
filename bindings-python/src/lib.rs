//! What the Python package cannot do in Python: the core's calls, pages and operations by name, its stores, its emulator
//! and its drawings. Nothing here knows a call; what is Python's own is written in Python.

mod answer;
mod app;
mod awaitable;
mod bell;
mod client;
mod drawing;
mod eager;
mod emulator;
mod engine;
mod error;
mod file;
mod file_store;
mod here;
mod inbox;
mod inside;
mod local;
mod log;
mod many;
mod running;
mod shared;
mod store;
mod term;
mod value;
mod webhook;

use std::ffi::OsString;

use pyo3::prelude::*;
use serde_json::{Value, json};
use zalo_oa_core::{api, operation, schema};

/// Calls and operations as data: what generates the surface, and what tests hold it against.
#[pyfunction]
fn table(py: Python) -> PyResult<Py<PyAny>> {
    let calls = api::table().iter().map(|row| {
        let spec = row.spec();
        json!({
            "name": spec.name, "doc": schema::text(spec.doc), "verb": spec.verb, "host": spec.host, "path": spec.path,
            "safety": format!("{:?}", spec.safety).to_lowercase(), "paged": row.paged(), "source": spec.source,
            "params": schema::params(row), "files": schema::files(row), "answer": schema::answer(row),
        })
    });
    let operations = operation::table().iter().map(|entry| {
        json!({
            "name": entry.name, "doc": schema::text(entry.doc), "events": entry.events,
            "params": schema::operation_params(entry),
        })
    });
    let (calls, operations): (Vec<Value>, Vec<Value>) = (calls.collect(), operations.collect());
    value::to_python(py, &json!({ "calls": calls, "operations": operations }))
}

/// Runs the command line of the core with these arguments; gives its exit status.
#[pyfunction]
fn cli(py: Python, args: Vec<OsString>) -> PyResult<u8> {
    let python: Option<String> = py.import("sys")?.getattr("executable")?.extract()?;
    let program = format!("{} -m zalo_oa", python.unwrap_or_else(|| "python3".to_owned()));
    Ok(py.detach(|| zalo_oa_core::cli::run(Some(program), args)))
}

/// Runs the program `zalo-oa-emulator` with these arguments, until it is told to stop; gives its exit status.
#[pyfunction]
fn serve_emulator(py: Python, args: Vec<OsString>) -> u8 {
    py.detach(|| zalo_oa_core::emulator::serve::run(args))
}

/// The version of the core.
#[pyfunction]
fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

#[pymodule(gil_used = true)]
mod _native {
    use pyo3::prelude::*;

    #[pymodule_export]
    use super::{
        app::App,
        cli,
        client::Native,
        drawing::{alias_link, oa_link, qr_link, qr_matrix, qr_png, qr_svg, read_link},
        emulator::Emulator,
        engine::{_exit, _waits},
        file::File,
        file_store::FileStore,
        inbox::{Inbox, Job, domain_proof},
        inside::_exiting,
        log::{_fork_after, _fork_before, _log, _log_stop},
        running::{Handle, Pages},
        serve_emulator,
        store::MemoryStore,
        table, version,
        webhook::{Event, sign_webhook, verify_webhook},
    };

    #[pymodule_init]
    fn init(_: &Bound<'_, PyModule>) -> PyResult<()> {
        super::log::install();
        Ok(())
    }
}
