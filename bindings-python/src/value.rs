//! Values on their way in. Whatever JSON cannot hold is refused by the name of its parameter, before anything is sent.

use pyo3::{
    exceptions::PyTypeError,
    prelude::*,
    types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple},
};
use pythonize::pythonize;
use serde::Serialize;
use serde_json::{Map, Number, Value};

use zalo_oa_core::{api, client::Params};

use crate::{error::refuse, file};

/// Deeper values are refused: nothing that Zalo takes comes near.
const DEEPEST: usize = 32;

/// Parameters by name.
pub(crate) fn params(call: &str, params: &Bound<PyDict>) -> PyResult<Value> {
    object(call, "", params, 0).map(Value::Object)
}

/// The same for a call, which may have files among them.
pub(crate) fn call_params(call: &str, given: &Bound<PyDict>) -> PyResult<Params> {
    let takes = |name: &str| api::row(call).is_some_and(|row| row.takes_file(name));
    let mut values = Map::with_capacity(given.len());
    let mut files = Params::default();
    for (name, value) in given.iter() {
        let name = name_of(call, "", &name)?;
        let file = if takes(&name) { file::given(&value)? } else { None };
        match file {
            Some(file) => files = files.file(name, file),
            None => {
                let value = convert(call, &name, &value, 1)?;
                values.insert(name, value);
            }
        }
    }
    Ok(files.values(Value::Object(values)))
}

/// One value; `place` names it in errors.
pub(crate) fn from_python(call: &str, place: &str, value: &Bound<PyAny>) -> PyResult<Value> {
    convert(call, place, value, 0)
}

/// A value on its way out.
pub(crate) fn to_python<T: Serialize>(py: Python, value: &T) -> PyResult<Py<PyAny>> {
    Ok(pythonize(py, value)?.unbind())
}

fn convert(call: &str, place: &str, value: &Bound<PyAny>, depth: usize) -> PyResult<Value> {
    let py = value.py();
    if depth > DEEPEST {
        return Err(refuse(py, call, format!("`{place}` is nested too deeply")));
    }
    if value.is_none() {
        return Ok(Value::Null);
    }
    if let Ok(text) = value.cast::<PyString>() {
        let text = text.to_str();
        let broken =
            |_| refuse(py, call, format!("`{place}` holds half a character (a lone surrogate)"));
        return text.map(Value::from).map_err(broken);
    }
    if let Ok(flag) = value.cast::<PyBool>() {
        return Ok(flag.is_true().into());
    }
    if value.is_instance_of::<PyInt>() {
        let number = value.extract::<i64>().map(Number::from);
        let number = number.or_else(|_| value.extract::<u64>().map(Number::from));
        let large = |_| {
            refuse(py, call, format!("`{place}` is a number past 64 bits; ids are given as text"))
        };
        return number.map(Value::Number).map_err(large);
    }
    if let Ok(number) = value.cast::<PyFloat>() {
        let number = Number::from_f64(number.value());
        return number
            .map(Value::Number)
            .ok_or_else(|| refuse(py, call, format!("`{place}` is no finite number")));
    }
    if let Ok(fields) = value.cast::<PyDict>() {
        return object(call, place, fields, depth).map(Value::Object);
    }
    let items: Vec<Bound<PyAny>> = if let Ok(list) = value.cast::<PyList>() {
        list.iter().collect()
    } else if let Ok(tuple) = value.cast::<PyTuple>() {
        tuple.iter().collect()
    } else {
        let kind = value.get_type().name()?;
        let what = format!("`{call}`: `{place}` is {kind}, which no parameter takes");
        return Err(PyTypeError::new_err(what));
    };
    let item = |(at, item)| convert(call, &format!("{place}[{at}]"), item, depth + 1);
    items.iter().enumerate().map(item).collect::<PyResult<_>>().map(Value::Array)
}

fn object(
    call: &str,
    place: &str,
    fields: &Bound<PyDict>,
    depth: usize,
) -> PyResult<Map<String, Value>> {
    let mut object = Map::with_capacity(fields.len());
    for (name, value) in fields.iter() {
        let name = name_of(call, place, &name)?;
        let inner = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
        object.insert(name, convert(call, &inner, &value, depth + 1)?);
    }
    Ok(object)
}

fn name_of(call: &str, place: &str, name: &Bound<PyAny>) -> PyResult<String> {
    let found = name.cast::<PyString>().ok().and_then(|name| name.to_str().ok());
    found.map(str::to_owned).ok_or_else(|| {
        let place = if place.is_empty() { "the parameters" } else { place };
        PyTypeError::new_err(format!("`{call}`: a name in `{place}` is no text"))
    })
}
