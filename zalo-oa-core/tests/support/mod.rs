//! What several test programs need: the fixtures, read from `wire/`.
#![allow(dead_code, reason = "each test program uses a part")]

use std::{fs, path::Path};

use base64::{Engine, engine::general_purpose::STANDARD};
use bytes::Bytes;
use serde_json::Value;
use zalo_oa_core::{
    client::{Params, prepare::Prepared},
    model::File,
};

/// One file under `wire/`.
#[derive(Clone)]
pub(crate) struct Fixture {
    pub(crate) file: String,
    pub(crate) call: String,
    values: Value,
    files: Value,
    pub(crate) request: Value,
    pub(crate) answer: Option<Value>,
    pub(crate) error: Option<Value>,
    response: Value,
}

impl Fixture {
    /// The parameters that are no files.
    pub(crate) fn values(&self) -> Value {
        self.values.clone()
    }

    /// What the call is given.
    pub(crate) fn params(&self) -> Params {
        self.with_files(self.values.clone())
    }

    /// The same, with one parameter of another value.
    pub(crate) fn params_with(&self, name: &str, value: Value) -> Params {
        let mut values = self.values.clone();
        values[name] = value;
        self.with_files(values)
    }

    fn with_files(&self, values: Value) -> Params {
        let files = self.files.as_object().into_iter().flatten();
        files.fold(Params::from(values), |params, (name, file)| {
            let bytes = STANDARD.decode(file["base64"].as_str().unwrap()).unwrap();
            let bytes = File::bytes(bytes);
            let file = match file["name"].as_str() {
                Some(own) => bytes.named(own),
                None => bytes,
            };
            params.file(name, file)
        })
    }

    /// Puts its files where a path can name them.
    pub(crate) fn write_files(&self, folder: &Path) {
        for file in self.files.as_object().into_iter().flatten().map(|(_, file)| file) {
            let bytes = STANDARD.decode(file["base64"].as_str().unwrap()).unwrap();
            fs::write(folder.join(file["name"].as_str().unwrap()), bytes).unwrap();
        }
    }

    pub(crate) fn response(&self) -> http::Response<Bytes> {
        let body = match self.response.get("text") {
            Some(text) => text.as_str().unwrap().to_owned(),
            None => self.response["body"].to_string(),
        };
        let status = u16::try_from(self.response["status"].as_u64().unwrap()).unwrap();
        http::Response::builder().status(status).body(Bytes::from(body)).unwrap()
    }
}

/// What was prepared, as a request without its token.
pub(crate) fn to_http(prepared: &Prepared) -> http::Request<Bytes> {
    let query = prepared.query.as_deref().map(|query| format!("?{query}"));
    let uri = format!("{}{}", prepared.path, query.unwrap_or_default());
    let mut request = http::Request::builder().method(prepared.verb.method()).uri(uri);
    if let Some(kind) = &prepared.content_type {
        request = request.header("content-type", &**kind);
    }
    for (name, value) in &prepared.headers {
        request = request.header(*name, value);
    }
    request.body(prepared.body.clone()).unwrap()
}

/// Every fixture, in the order of their names.
pub(crate) fn fixtures() -> Vec<Fixture> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("wire");
    let mut found = Vec::new();
    for folder in fs::read_dir(&root).unwrap() {
        let folder = folder.unwrap().path();
        // Events have a form of their own: see `webhook_events.rs`.
        if !folder.is_dir() || folder.ends_with("webhook") {
            continue;
        }
        for file in fs::read_dir(&folder).unwrap() {
            let path = file.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            let case: Value = serde_json::from_str(&text).unwrap_or_else(|error| {
                panic!("{}: {error}", path.display());
            });
            found.push(Fixture {
                file: path.strip_prefix(&root).unwrap().display().to_string(),
                call: case["call"].as_str().unwrap().to_owned(),
                values: case["params"].clone(),
                files: case["files"].clone(),
                request: case["request"].clone(),
                answer: case.get("answer").cloned(),
                error: case.get("error").cloned(),
                response: case["response"].clone(),
            });
        }
    }
    assert!(found.len() > 100, "the fixtures are missing");
    found.sort_by(|a, b| a.file.cmp(&b.file));
    found
}
