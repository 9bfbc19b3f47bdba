//! From a request to bytes. Pure: no clock, no network, no token.

use std::borrow::Cow;

use bytes::Bytes;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::{Map, Value};
use url::form_urlencoded;

use super::{Params, files, multipart};
use crate::{
    endpoint::{
        self, Broken, Endpoint, Field, Host, Inner, Kind, Measure, Placement, Row, Spec, Verb,
    },
    error::{BuildError, Problem},
    model::File,
};

/// Everything but RFC 3986's unreserved characters is escaped, so that no reader differs.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Whether values are held against the row's limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Limits {
    #[default]
    Hold,
    Ignore,
}

/// A request as it goes on the wire, without token and base address.
#[derive(Clone, PartialEq)]
pub struct Prepared {
    /// GET or POST.
    pub verb: Verb,
    /// Which host.
    pub host: Host,
    /// Path on that host.
    pub path: String,
    /// Encoded query, without the question mark.
    pub query: Option<String>,
    /// Body; empty for none.
    pub body: Bytes,
    /// `Content-Type` of the body.
    pub content_type: Option<Cow<'static, str>>,
    /// Headers that come from parameters; their values are secrets.
    pub headers: Vec<(&'static str, String)>,
}

impl std::fmt::Debug for Prepared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Query, body and headers hold personal data and secrets.
        write!(
            f,
            "Prepared({:?} {} {}, {} bytes)",
            self.verb,
            self.host.name(),
            self.path,
            self.body.len()
        )
    }
}

/// Checks a request and puts it on the wire.
///
/// # Errors
/// Names the field that does not fit. Nothing has been sent.
pub fn prepare<E: Endpoint>(request: &E) -> Result<Prepared, BuildError> {
    prepare_with(request, Limits::Hold)
}

/// The same, with the row's limits or without.
pub(crate) fn prepare_with<E: Endpoint>(
    request: &E,
    limits: Limits,
) -> Result<Prepared, BuildError> {
    if limits == Limits::Hold {
        request.check()?;
    }
    let row = E::row();
    let files = request.files();
    files::check(row.spec.name, &files)?;
    let files: Vec<_> = files.into_iter().map(|(field, file)| (field.name, file)).collect();
    let fail = |source| BuildError::params(row.spec.name, ".", &source);
    if row.shape().is_none() && !row.spec.fields.iter().any(|field| field.header) {
        // Nothing is moved around, so the request is written as it is.
        let spec = &row.spec;
        return lay_out(spec.verb, spec.host, spec.path, spec.placement, request, &files)
            .map_err(fail);
    }
    match serde_json::to_value(request).map_err(fail)? {
        Value::Object(params) => place(row, params, &files),
        _ => Err(BuildError::field(row.spec.name, "parameters are no object")),
    }
}

/// The typed request that parameters by name make.
pub(crate) fn from_params<E: Endpoint>(params: Params) -> Result<E, BuildError> {
    let spec = &E::row().spec;
    let Params { values, mut files } = params;
    let mut values = match values {
        Value::Null => Map::new(),
        Value::Object(values) => values,
        // serde would take a list for the fields in order.
        _ => {
            return Err(BuildError::field(spec.name, "parameters are given by name, as an object"));
        }
    };
    files::keep_places(spec, &mut values, &files)?;
    let mut request: E = serde_path_to_error::deserialize(Value::Object(values))
        .map_err(|error| BuildError::params(spec.name, &error.path().to_string(), error.inner()))?;
    if !files.is_empty() {
        for (field, place) in request.files_mut() {
            if let Some(at) = files.iter().position(|(name, _)| name == field.name) {
                *place = files.swap_remove(at).1;
            }
        }
    }
    Ok(request)
}

/// Holds measured fields against the row's ranges, and what stands inside them against its other limits.
pub(crate) fn check_ranges<E: Endpoint>(
    request: &E,
    sizes: &[Option<i64>],
) -> Result<(), BuildError> {
    let spec = &E::row().spec;
    for (field, size) in spec.fields.iter().zip(sizes) {
        out_of_range(spec.name, field, *size)?;
    }
    if spec.inner.is_empty() {
        return Ok(());
    }
    let params = serde_json::to_value(request);
    let params = params.map_err(|source| BuildError::params(spec.name, ".", &source))?;
    let broken = params.as_object().and_then(|params| endpoint::broken(spec.inner, params));
    broken.map_or(Ok(()), |(limit, broken)| Err(beyond(spec.name, limit, broken)))
}

/// What is said about a value inside a parameter: its place and its size.
fn beyond(call: &str, limit: &Inner, Broken { place, size, .. }: Broken) -> BuildError {
    let (min, max) = limit.range;
    let what = match limit.what {
        Measure::Members(names) => {
            format!("`{place}` takes exactly {max} of `{}`, and has {size}", names.join("`, `"))
        }
        _ if max == i64::MAX => format!("`{place}` is {size}, at least {min} is needed"),
        _ => {
            let field = Cow::Owned(place);
            return BuildError::new(call, Problem::OutOfRange { field, given: size, min, max });
        }
    };
    BuildError::field(call, what)
}

/// Holds one field against its range.
pub(crate) fn out_of_range(call: &str, field: &Field, size: Option<i64>) -> Result<(), BuildError> {
    match (field.range, size) {
        (Some((min, max)), Some(given)) if given < min || given > max => {
            if matches!(field.kind, Kind::File(_)) {
                return Err(files::wrong_size(call, field, given.unsigned_abs()));
            }
            let problem = Problem::OutOfRange { field: Cow::Borrowed(field.name), given, min, max };
            Err(BuildError::new(call, problem))
        }
        _ => Ok(()),
    }
}

fn place(
    row: &Row,
    mut params: Map<String, Value>,
    files: &[(&str, &File)],
) -> Result<Prepared, BuildError> {
    let spec = &row.spec;
    let mut headers = Vec::new();
    for field in spec.fields.iter().filter(|field| field.header) {
        if let Some(value) = params.remove(field.name) {
            headers.push((field.name, text_of(&value)));
        }
    }
    let wire = match row.shape() {
        Some(shape) => shape.to_wire(&params),
        None => Value::Object(params),
    };
    let mut prepared = lay_out(spec.verb, spec.host, spec.path, spec.placement, &wire, files)
        .map_err(|source| BuildError::params(spec.name, ".", &source))?;
    prepared.headers = headers;
    Ok(prepared)
}

/// Puts a wire value where the placement says.
pub(crate) fn lay_out(
    verb: Verb,
    host: Host,
    path: &str,
    placement: Placement,
    wire: &impl Serialize,
    files: &[(&str, &File)],
) -> Result<Prepared, serde_json::Error> {
    let mut prepared = Prepared {
        verb,
        host,
        path: path.to_owned(),
        query: None,
        body: Bytes::new(),
        content_type: None,
        headers: Vec::new(),
    };
    match placement {
        Placement::None => {}
        Placement::DataQuery => {
            let json = serde_json::to_string(wire)?;
            prepared.query = Some(format!("data={}", utf8_percent_encode(&json, QUERY)));
        }
        Placement::Query => {
            let wire = serde_json::to_value(wire)?;
            let pairs: Vec<String> = flat(&wire)
                .map(|(key, value)| format!("{key}={}", utf8_percent_encode(&value, QUERY)))
                .collect();
            prepared.query = Some(pairs.join("&"));
        }
        Placement::Json => {
            prepared.body = serde_json::to_vec(wire)?.into();
            prepared.content_type = Some("application/json".into());
        }
        Placement::Form => {
            let mut form = form_urlencoded::Serializer::new(String::new());
            form.extend_pairs(flat(&serde_json::to_value(wire)?));
            prepared.body = form.finish().into();
            prepared.content_type = Some("application/x-www-form-urlencoded".into());
        }
        Placement::Multipart => {
            let wire = serde_json::to_value(wire)?;
            let texts: Vec<_> =
                flat(&wire).filter(|(key, _)| files.iter().all(|(name, _)| name != key)).collect();
            let (content_type, body) = multipart::write(&texts, files);
            prepared.body = body;
            prepared.content_type = Some(content_type.into());
        }
    }
    Ok(prepared)
}

fn flat(wire: &Value) -> impl Iterator<Item = (&str, String)> {
    wire.as_object().into_iter().flatten().map(|(key, value)| (key.as_str(), text_of(value)))
}

fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The reverse: the wire value of a request that came in, for the emulator.
pub(crate) fn body_of(spec: &Spec, request: &http::Request<Bytes>) -> Value {
    let query = request.uri().query().unwrap_or_default();
    let pairs = |text: &[u8]| -> Value {
        form_urlencoded::parse(text)
            .map(|(key, value)| (key.into_owned(), Value::String(value.into_owned())))
            .collect::<Map<_, _>>()
            .into()
    };
    match spec.placement {
        Placement::None => Value::Object(Map::new()),
        Placement::Query => pairs(query.as_bytes()),
        Placement::DataQuery => form_urlencoded::parse(query.as_bytes())
            .find(|(key, _)| key == "data")
            .and_then(|(_, json)| serde_json::from_str(&json).ok())
            .unwrap_or_default(),
        Placement::Json => serde_json::from_slice(request.body()).unwrap_or_default(),
        Placement::Form => pairs(request.body()),
        Placement::Multipart => {
            let header = request.headers().get(http::header::CONTENT_TYPE);
            let kind = header.and_then(|header| header.to_str().ok());
            kind.and_then(|kind| multipart::read(kind, request.body()))
                .map_or(Value::Null, Value::Object)
        }
    }
}
