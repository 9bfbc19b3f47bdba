//! A row: what is known about a call, and its entry points for callers that know only its name.

use std::sync::OnceLock;

use bytes::Bytes;
use futures_util::stream::Stream;
use serde_json::{Map, Value, value::RawValue};

use super::{Shape, Spec};
use crate::{
    client::{Client, Params, WholePage, files, prepare, read::unreadable},
    error::{BuildError, Error},
};

/// A call's spec and its entry points for callers that know only its name.
pub struct Row {
    pub(crate) spec: Spec,
    pub(crate) shape: OnceLock<Option<Shape>>,
    pub(crate) prepare: fn(Params, prepare::Limits) -> Result<prepare::Prepared, BuildError>,
    pub(crate) read: fn(&http::Response<Bytes>) -> Result<Box<RawValue>, Error>,
    pub(crate) pages: Option<PagesByName>,
}

pub(crate) type PagesByName = fn(&Client, Value) -> Result<ValueWalk, BuildError>;
/// A stream of pages by name, each a JSON list of items.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) type ValuePages =
    std::pin::Pin<Box<dyn Stream<Item = Result<Vec<Value>, Error>> + Send>>;
/// A stream of pages by name, each a JSON list of items.
#[cfg(target_arch = "wasm32")]
pub(crate) type ValuePages = std::pin::Pin<Box<dyn Stream<Item = Result<Vec<Value>, Error>>>>;
/// A stream of pages by name with what came beside the items.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) type ValueWalk = std::pin::Pin<Box<dyn Stream<Item = Result<WholePage, Error>> + Send>>;
/// A stream of pages by name with what came beside the items.
#[cfg(target_arch = "wasm32")]
pub(crate) type ValueWalk = std::pin::Pin<Box<dyn Stream<Item = Result<WholePage, Error>>>>;

impl std::fmt::Debug for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Row").field(&self.spec.name).finish()
    }
}

impl Row {
    /// What is known about the call.
    #[must_use]
    pub fn spec(&self) -> &Spec {
        &self.spec
    }

    /// Whether [`Client::pages`] can walk it.
    #[must_use]
    pub fn paged(&self) -> bool {
        self.pages.is_some()
    }

    /// The request that parameters by name make, checked, without sending it. Nothing is read from the disk: files are
    /// given as bytes here.
    ///
    /// # Errors
    /// Names the parameter that is missing, unknown or out of range.
    pub fn prepare(&self, params: impl Into<Params>) -> Result<prepare::Prepared, BuildError> {
        (self.prepare)(params.into(), prepare::Limits::Hold)
    }

    /// Whether the parameter of that name is a file.
    #[must_use]
    pub fn takes_file(&self, name: &str) -> bool {
        files::field(&self.spec, name).is_some()
    }

    /// Whether a file of so many bytes may be given under that name: for those who can ask before they read it.
    ///
    /// # Errors
    /// Says how large it may be.
    pub fn check_size(&self, name: &str, bytes: u64) -> Result<(), BuildError> {
        files::check_size(&self.spec, name, bytes)
    }

    /// What an answer of the platform means, normalised: ids as text, counts as numbers.
    ///
    /// # Errors
    /// The platform's refusal, or an answer that cannot be read.
    pub fn read(&self, response: &http::Response<Bytes>) -> Result<Value, Error> {
        let answer = (self.read)(response)?;
        serde_json::from_str(answer.get()).map_err(|source| unreadable(self.spec.name, source))
    }

    /// The flat parameters of a wire body, if the body is this row's.
    pub(crate) fn accept(&self, body: &Value) -> Option<Map<String, Value>> {
        let object = match self.shape() {
            Some(shape) => shape.params_of(body)?,
            None => body.as_object()?.clone(),
        };
        let known = |name: &String| self.spec.fields.iter().any(|field| field.name == name);
        let complete = self
            .spec
            .fields
            .iter()
            .filter(|field| field.required && !field.header)
            .all(|field| object.contains_key(field.name));
        (complete && object.keys().all(known)).then_some(object)
    }

    pub(crate) fn shape(&self) -> Option<&Shape> {
        self.shape.get_or_init(|| self.spec.shape.and_then(Shape::parse)).as_ref()
    }
}
