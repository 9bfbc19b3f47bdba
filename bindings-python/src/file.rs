//! Files for calls: bytes or a path, and the name under which they go out. They cross beside the parameters.

use std::path::PathBuf;

use pyo3::{
    exceptions::PyTypeError,
    prelude::*,
    types::{PyByteArray, PyBytes, PyMemoryView, PyString},
};
use zalo_oa_core::model::File as Core;

/// A file for a call: bytes, or a path that is read when the call is sent.
///
/// The name is that of the path unless another is given; bytes without one go out as `file` with the ending of their
/// kind. People to whom a document is sent see it. Neither name nor content is ever shown by `repr`.
///
/// Example:
///     from zalo_oa import File
///
///     client.uploads.file(file=File(b"ten,to\nAn,5\n", name="danh-sach.csv"))
#[pyclass(frozen, eq, module = "zalo_oa")]
#[derive(PartialEq)]
pub(crate) struct File(Core);

#[pymethods]
impl File {
    #[new]
    #[pyo3(signature = (content, *, name=None))]
    fn new(content: &Bound<PyAny>, name: Option<String>) -> PyResult<Self> {
        if let Ok(file) = content.cast::<Self>() {
            return Ok(Self(renamed(file.get().0.clone(), name)));
        }
        let file = read(content)?.ok_or_else(|| {
            let kind = content
                .get_type()
                .name()
                .map_or_else(|_| "another".into(), |kind| kind.to_string());
            let more = match content.is_instance_of::<PyString>() {
                true => ": a path is given as `pathlib.Path`, a text as its bytes",
                false => "",
            };
            PyTypeError::new_err(format!("a file takes bytes or a path, not {kind}{more}"))
        })?;
        Ok(Self(renamed(file, name)))
    }

    /// The name, if there is one.
    #[getter]
    fn name(&self) -> Option<&str> {
        self.0.name()
    }

    fn __repr__(&self) -> String {
        format!("{:?}", self.0)
    }
}

fn renamed(file: Core, name: Option<String>) -> Core {
    match name {
        Some(name) => file.named(name),
        None => file,
    }
}

/// The file that a value stands for; nothing for what is none.
pub(crate) fn given(value: &Bound<PyAny>) -> PyResult<Option<Core>> {
    match value.cast::<File>() {
        Ok(file) => Ok(Some(file.get().0.clone())),
        Err(_) => read(value),
    }
}

fn read(value: &Bound<PyAny>) -> PyResult<Option<Core>> {
    if let Ok(bytes) = value.cast::<PyBytes>() {
        return Ok(Some(Core::bytes(bytes.as_bytes().to_vec())));
    }
    if let Ok(bytes) = value.cast::<PyByteArray>() {
        return Ok(Some(Core::bytes(bytes.to_vec())));
    }
    if value.is_instance_of::<PyMemoryView>() {
        let bytes = value.call_method0("tobytes")?;
        return Ok(Some(Core::bytes(bytes.cast::<PyBytes>()?.as_bytes().to_vec())));
    }
    if value.is_instance_of::<PyString>() || !value.hasattr("__fspath__")? {
        return Ok(None);
    }
    Ok(Some(Core::path(value.extract::<PathBuf>()?)))
}
