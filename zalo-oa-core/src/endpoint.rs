//! What a call is: one row that drives types, wire form, emulator, rate buckets and docs.
//!
//! Everything the SDK knows about one of Zalo's calls stands in its row, declared by the
//! `endpoints!` macro in `api/<family>.rs`. Nothing else names a path.

mod macros;
mod shape;

use std::sync::OnceLock;

use bytes::Bytes;
use futures_util::stream::Stream;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

pub(crate) use macros::{argument, bounds, endpoints, models, optional_range, pairs};
pub(crate) use shape::Shape;

use crate::{
    client::{Client, prepare, read},
    error::{BuildError, CodeTable, Error},
    model::wire::Wire,
    pages,
    platform::{BoxFuture, MaybeSend},
};

/// One of Zalo's calls as a Rust type: the request's fields, the answer's type, the row.
pub trait Endpoint: Serialize + DeserializeOwned + Clone + MaybeSend + 'static {
    /// What comes back.
    type Answer: Wire + MaybeSend + 'static;

    /// The row of this call.
    fn row() -> &'static Row;

    /// Holds the fields against the row's ranges.
    ///
    /// # Errors
    /// Names the field, what was given and what is allowed. Nothing has been sent.
    fn check(&self) -> Result<(), BuildError>;
}

/// A call that is read page by page.
pub trait Paged: Endpoint<Answer: PageAnswer> {
    /// Where this page starts.
    fn offset(&self) -> u32;
    /// Moves to another start.
    fn set_offset(&mut self, offset: u32);
    /// The largest start that the platform takes.
    fn last_offset() -> u32;
}

/// The answer to a [`Paged`] call.
pub trait PageAnswer {
    /// What the page holds.
    type Item: Wire + MaybeSend + 'static;
    /// The items, in the platform's order.
    fn into_items(self) -> Vec<Self::Item>;
    /// How many items there are in all, where the platform says.
    fn total(&self) -> Option<u64> {
        None
    }
    /// The start that the platform says it used, where it says so.
    fn offset(&self) -> Option<u32> {
        None
    }
}

impl<T: Wire + MaybeSend + 'static> PageAnswer for Vec<T> {
    type Item = T;
    fn into_items(self) -> Self {
        self
    }
}

/// Which of Zalo's hosts; each has a base URL that can be overridden.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Host {
    /// `https://openapi.zalo.me`
    OpenApi,
    /// `https://business.openapi.zalo.me`
    Business,
    /// `https://oauth.zaloapp.com`
    OAuth,
    /// `https://graph.zalo.me`
    Graph,
}

impl Host {
    /// Every host.
    pub const ALL: [Self; 4] = [Self::OpenApi, Self::Business, Self::OAuth, Self::Graph];

    /// The name in fixtures and in the emulator's paths.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::OpenApi => "openapi",
            Self::Business => "business",
            Self::OAuth => "oauth",
            Self::Graph => "graph",
        }
    }

    /// Which table an error number of this host is looked up in.
    #[must_use]
    pub fn codes(self) -> CodeTable {
        match self {
            Self::OpenApi => CodeTable::Oa,
            Self::Business => CodeTable::Business,
            Self::OAuth => CodeTable::OAuth,
            Self::Graph => CodeTable::Social,
        }
    }
}

/// GET or POST; Zalo uses no others.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Verb {
    /// Reads.
    Get,
    /// Writes, and some reads.
    Post,
}

impl Verb {
    /// As the `http` crate names it.
    #[must_use]
    pub fn method(self) -> http::Method {
        match self {
            Self::Get => http::Method::GET,
            Self::Post => http::Method::POST,
        }
    }
}

/// Where the parameters travel.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Placement {
    /// One query parameter `data` that holds a JSON object.
    DataQuery,
    /// Plain query parameters.
    Query,
    /// A JSON body.
    Json,
    /// A form body.
    Form,
    /// Nowhere: the call has none.
    None,
}

/// What a repeat of the call does.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Safety {
    /// Reads: a repeat does nothing.
    Safe,
    /// Writes the same state again: a repeat changes nothing more.
    Idempotent,
    /// Reaches a person, publishes or spends: repeated only when nothing was sent or the platform
    /// refused it before acting.
    Once,
}

/// Which allowance a call draws on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bucket {
    /// The app's calls to the OA API.
    App,
    /// The app's calls to the article API.
    Articles,
    /// The OA's calls, by its package.
    Oa,
}

/// How the answer is wrapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Envelope {
    /// `{"error": 0, "message": "…", "data": …}`
    Wrapped,
    /// The OAuth host's: the fields at the top, success told by a non-empty `access_token`.
    Token,
}

/// How sure a fact of the second-hand references is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// The official text was seen, or several transcriptions agree.
    Documented,
    /// Other clients do it.
    SeenInClients,
    /// One weak source, or inference.
    Uncertain,
}

/// What a field holds, for schemas and generated bindings.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// True or false.
    Flag,
    /// A whole number.
    Integer,
    /// Text; ids are text.
    Text,
    /// Text that is personal data.
    Personal,
    /// Text that is a secret.
    Secret,
    /// Milliseconds since 1970 UTC.
    Time,
    /// A list.
    List(&'static Kind),
    /// Text to text.
    Map,
    /// Named fields.
    Model(&'static Model),
    /// Any JSON.
    Any,
    /// Nothing: an acknowledgement.
    Nothing,
}

/// An answer type's fields.
#[derive(Debug)]
pub struct Model {
    /// The Rust type's name.
    pub name: &'static str,
    /// Its docs.
    pub doc: &'static [&'static str],
    /// Its fields.
    pub fields: &'static [Field],
}

/// One field of a request or an answer.
#[derive(Debug)]
pub struct Field {
    /// Name on the wire and in named calls.
    pub name: &'static str,
    /// Its docs.
    pub doc: &'static [&'static str],
    /// Whether it must be given (or is always there).
    pub required: bool,
    /// What it holds.
    pub kind: Kind,
    /// Smallest and largest value, length (UTF-16 units) or number of items.
    pub range: Option<(i64, i64)>,
    /// Travels as a header of that name.
    pub header: bool,
}

/// What the SDK knows about one call.
#[derive(Debug)]
pub struct Spec {
    /// Dotted name: `family.verb`.
    pub name: &'static str,
    /// The request type's name.
    pub request: &'static str,
    /// Docs.
    pub doc: &'static [&'static str],
    /// GET or POST.
    pub verb: Verb,
    /// Which host.
    pub host: Host,
    /// Path on that host.
    pub path: &'static str,
    /// Where parameters travel.
    pub placement: Placement,
    /// What a repeat does.
    pub safety: Safety,
    /// Allowances that the call draws on.
    pub buckets: &'static [Bucket],
    /// How the answer is wrapped.
    pub envelope: Envelope,
    /// Source page of the official documentation.
    pub source: &'static str,
    /// How sure the row is.
    pub confidence: Confidence,
    /// Parameters.
    pub fields: &'static [Field],
    /// What comes back.
    pub answer: Kind,
    /// Name of the answer type.
    pub answer_name: &'static str,
    /// The nested body as a template over the flat parameters, where they differ.
    pub shape: Option<&'static str>,
}

/// A call's spec and its entry points for callers that know only its name.
pub struct Row {
    pub(crate) spec: Spec,
    pub(crate) shape: OnceLock<Option<Shape>>,
    pub(crate) prepare: fn(Value) -> Result<prepare::Prepared, BuildError>,
    pub(crate) read: fn(&http::Response<Bytes>) -> Result<Value, Error>,
    pub(crate) pages: Option<PagesByName>,
}

pub(crate) type PagesByName = fn(&Client, Value) -> Result<ValuePages, BuildError>;
/// A stream of pages by name, each a JSON list of items.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) type ValuePages =
    std::pin::Pin<Box<dyn Stream<Item = Result<Vec<Value>, Error>> + Send>>;
/// A stream of pages by name, each a JSON list of items.
#[cfg(target_arch = "wasm32")]
pub(crate) type ValuePages = std::pin::Pin<Box<dyn Stream<Item = Result<Vec<Value>, Error>>>>;

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

    /// The request that parameters by name make, checked, without sending it.
    ///
    /// # Errors
    /// Names the parameter that is missing, unknown or out of range.
    pub fn prepare(&self, params: Value) -> Result<prepare::Prepared, BuildError> {
        (self.prepare)(params)
    }

    /// What an answer of the platform means, normalised: ids as text, counts as numbers.
    ///
    /// # Errors
    /// The platform's refusal, or an answer that cannot be read.
    pub fn read(&self, response: &http::Response<Bytes>) -> Result<Value, Error> {
        (self.read)(response)
    }

    /// The flat parameters of a wire body, if the body is this row's.
    pub(crate) fn accept(&self, body: &Value) -> Option<Map<String, Value>> {
        let object = match self.shape() {
            Some(shape) => shape.from_wire(body)?,
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
        self.shape
            .get_or_init(|| self.spec.shape.and_then(Shape::parse))
            .as_ref()
    }
}

/// Entry points that the macro stores in the row; generic, so that the row needs no type.
pub(crate) mod by_name {
    use super::{BuildError, Bytes, Client, Endpoint, Error, Paged, Row, Value, ValuePages};
    use super::{pages, prepare, read};

    pub(crate) fn request<E: Endpoint>(params: Value) -> Result<E, BuildError> {
        prepare::from_params::<E>(params)
    }

    pub(crate) fn prepare_call<E: Endpoint>(
        params: Value,
    ) -> Result<prepare::Prepared, BuildError> {
        prepare::prepare(&request::<E>(params)?)
    }

    pub(crate) fn read_call<E: Endpoint>(
        response: &http::Response<Bytes>,
    ) -> Result<Value, Error> {
        let row: &Row = E::row();
        let answer = read::read::<E>(response)?;
        serde_json::to_value(&answer).map_err(|source| read::unreadable(row.spec.name, source))
    }

    pub(crate) fn pages_call<E: Paged>(
        client: &Client,
        params: Value,
    ) -> Result<ValuePages, BuildError> {
        Ok(pages::by_name(client.clone(), request::<E>(params)?))
    }
}

/// The future of a call by name.
pub type ValueFuture<'a> = BoxFuture<'a, Result<Value, Error>>;
