//! Answers on their way out: JSON text straight to Python's objects, without values in between.

use std::{cell::RefCell, fmt};

use pyo3::{
    IntoPyObject, IntoPyObjectExt,
    exceptions::PyRuntimeError,
    prelude::*,
    types::{PyBytes, PyDict, PyList, PyString},
};
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use zalo_oa_core::{Error, client::WholeAnswer};

use crate::error::value;

/// Objects of one list share their names: these are made once. Most answers have fewer.
const NAMES: usize = 32;

/// How a call ended.
pub(crate) type Outcome = Result<WholeAnswer, Error>;

/// The answer; of a whole one, a pair of it and its body.
pub(crate) fn answered(py: Python, outcome: Outcome, whole: bool) -> PyResult<Py<PyAny>> {
    let answer = value(py, outcome)?;
    let made = load(py, &answer.json)?;
    if !whole {
        return Ok(made);
    }
    Ok((made, PyBytes::new(py, &answer.body)).into_pyobject(py)?.into_any().unbind())
}

/// The objects that the text stands for.
fn load(py: Python, text: &RawValue) -> PyResult<Py<PyAny>> {
    let names = RefCell::new(Vec::new());
    let mut reader = serde_json::Deserializer::from_str(text.get());
    let made = Object { py, names: &names }.deserialize(&mut reader);
    // The text was written by the core: what fails is memory.
    made.map(Bound::unbind).map_err(|error| PyRuntimeError::new_err(error.to_string()))
}

#[derive(Clone, Copy)]
struct Object<'a, 'py> {
    py: Python<'py>,
    names: &'a RefCell<Vec<(String, Bound<'py, PyString>)>>,
}

impl<'py> Object<'_, 'py> {
    fn name(self, text: &str) -> Bound<'py, PyString> {
        let mut names = self.names.borrow_mut();
        if let Some((_, known)) = names.iter().find(|(known, _)| known == text) {
            return known.clone();
        }
        // The attributes of answers look for interned names, which are found by address.
        let made = PyString::intern(self.py, text);
        if names.len() < NAMES {
            names.push((text.to_owned(), made.clone()));
        }
        made
    }

    fn leaf<T: IntoPyObject<'py>, E: serde::de::Error>(
        self,
        value: T,
    ) -> Result<Bound<'py, PyAny>, E> {
        value.into_bound_py_any(self.py).map_err(E::custom)
    }
}

impl<'de, 'py> DeserializeSeed<'de> for Object<'_, 'py> {
    type Value = Bound<'py, PyAny>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de, 'py> Visitor<'de> for Object<'_, 'py> {
    type Value = Bound<'py, PyAny>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Self::Value, E> {
        Ok(self.py.None().into_bound(self.py))
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<Self::Value, E> {
        self.leaf(value)
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Self::Value, E> {
        self.leaf(value)
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Self::Value, E> {
        self.leaf(value)
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Self::Value, E> {
        self.leaf(value)
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Self::Value, E> {
        Ok(PyString::new(self.py, value).into_any())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            list.push(item);
        }
        PyList::new(self.py, list).map(Bound::into_any).map_err(A::Error::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self::Value, A::Error> {
        let object = PyDict::new(self.py);
        while let Some(name) = fields.next_key_seed(Name(self))? {
            let value = fields.next_value_seed(self)?;
            object.set_item(name, value).map_err(A::Error::custom)?;
        }
        Ok(object.into_any())
    }
}

struct Name<'a, 'py>(Object<'a, 'py>);

impl<'de, 'py> DeserializeSeed<'de> for Name<'_, 'py> {
    type Value = Bound<'py, PyString>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_str(self)
    }
}

impl<'py> Visitor<'_> for Name<'_, 'py> {
    type Value = Bound<'py, PyString>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(self.0.name(text))
    }
}
