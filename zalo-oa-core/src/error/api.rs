//! What the platform answered: a refusal, or something that cannot be read.

use std::fmt;

use bytes::Bytes;

use super::codes::{self, Class, CodeEntry, CodeTable};
use crate::endpoint::{Bucket, Safety, Spec};

/// The start of an answer's body for people who debug. It may hold personal data, so `Debug`
/// shows only its size.
#[derive(Clone, PartialEq, Eq)]
pub struct RawBody(Bytes);

/// How much of a body an error keeps, in bytes.
const KEPT: usize = 2048;

impl RawBody {
    pub(crate) fn new(body: &Bytes) -> Self {
        Self(body.slice(..body.len().min(KEPT)))
    }

    /// The bytes themselves, at most 2,048. Keep them out of logs.
    #[must_use]
    pub fn reveal(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for RawBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawBody({} bytes)", self.0.len())
    }
}

/// A refusal: HTTP 200 with a number other than 0.
///
/// `Debug` leaves Zalo's text out: it may quote what was sent.
#[derive(Clone, PartialEq)]
pub struct ApiError {
    call: String,
    table: CodeTable,
    code: i32,
    class: Class,
    message: String,
    bucket: Bucket,
    status: u16,
    raw: RawBody,
    entry: Option<&'static CodeEntry>,
}

impl ApiError {
    pub(crate) fn new(spec: &Spec, code: i32, message: &str, status: u16, body: &Bytes) -> Self {
        let table = spec.codes(code);
        let class = match codes::class_of(table, code, message) {
            // -200 is "send failed" for a send; what it means for a read is not documented, and
            // a repeat does no harm.
            Class::SendFailed if spec.safety == Safety::Safe => Class::Transient,
            class => class,
        };
        Self {
            call: spec.name.to_owned(),
            class,
            table,
            code,
            message: message.to_owned(),
            bucket: bucket(spec.buckets, message),
            status,
            raw: RawBody::new(body),
            entry: codes::lookup(table, code, message),
        }
    }

    /// The call that was refused.
    #[must_use]
    pub fn call(&self) -> &str {
        &self.call
    }
    /// Zalo's number, known to the catalogue or not.
    #[must_use]
    pub fn code(&self) -> i32 {
        self.code
    }
    /// Which table the number belongs to.
    #[must_use]
    pub fn table(&self) -> CodeTable {
        self.table
    }
    /// Zalo's text as it came. It may quote what was sent: keep it out of logs.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
    /// The HTTP status; 200 for nearly all refusals.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }
    /// The start of the body.
    #[must_use]
    pub fn raw(&self) -> &RawBody {
        &self.raw
    }
    /// The catalogue's entry.
    #[must_use]
    pub fn entry(&self) -> Option<&'static CodeEntry> {
        self.entry
    }
    /// The class of the refusal.
    #[must_use]
    pub fn class(&self) -> Class {
        self.class
    }
    /// Whose allowance is used up, for a refusal that says that one is.
    pub(super) fn bucket(&self) -> Bucket {
        self.bucket
    }
}

/// The two texts of -32 say whose; the app's is counted apart for articles.
fn bucket(buckets: &[Bucket], message: &str) -> Bucket {
    if message.to_ascii_lowercase().contains("oa reached") {
        Bucket::Oa
    } else if buckets.contains(&Bucket::Articles) {
        Bucket::Articles
    } else {
        Bucket::App
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("call", &self.call)
            .field("table", &self.table)
            .field("code", &self.code)
            .field("class", &self.class)
            .field("status", &self.status)
            .field("raw", &self.raw)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The catalogue's words, not the platform's: its text may quote what was sent.
        let meaning = self.entry.map_or("a number no reference knows", |entry| entry.meaning.en);
        write!(f, "zalo refused `{}` with {}: {meaning}", self.call, self.code)
    }
}

impl std::error::Error for ApiError {}

/// An answer that cannot be read.
pub struct DecodeError {
    call: String,
    status: u16,
    path: String,
    taken: bool,
    raw: RawBody,
    source: Option<serde_json::Error>,
    pub(super) resume: Option<String>,
}

impl DecodeError {
    pub(crate) fn new(
        call: &str,
        response: &http::Response<Bytes>,
        path: String,
        taken: bool,
        source: Option<serde_json::Error>,
    ) -> Self {
        Self {
            call: call.to_owned(),
            status: response.status().as_u16(),
            path,
            taken,
            raw: RawBody::new(response.body()),
            source,
            resume: None,
        }
    }

    /// The call.
    #[must_use]
    pub fn call(&self) -> &str {
        &self.call
    }
    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }
    /// Where in the answer, as in `data.users[3].user_id`; empty when it is no JSON at all.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }
    /// Whether the platform said that the call took effect before the answer became unreadable.
    #[must_use]
    pub fn taken(&self) -> bool {
        self.taken
    }
    /// The start of the body.
    #[must_use]
    pub fn raw(&self) -> &RawBody {
        &self.raw
    }
    /// Whether another try may bring the platform's own answer.
    pub(super) fn passes(&self) -> bool {
        let is_json = self.source.as_ref().is_none_or(serde_json::Error::is_data);
        self.path.is_empty() && !is_json && !(300..400).contains(&self.status)
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The JSON reader's own text quotes values.
        f.debug_struct("DecodeError")
            .field("call", &self.call)
            .field("status", &self.status)
            .field("path", &self.path)
            .field("taken", &self.taken)
            .field("detail", &self.detail())
            .field("raw", &self.raw)
            .finish()
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { call, status, path, .. } = self;
        match (path.is_empty(), self.taken) {
            (true, _) => write!(f, "the answer to `{call}` (HTTP {status}) is not the platform's"),
            (false, true) => {
                write!(f, "`{call}` took effect, its answer cannot be read at `{path}`")
            }
            (false, false) => write!(f, "the answer to `{call}` cannot be read at `{path}`"),
        }
    }
}

impl std::error::Error for DecodeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        None
    }
}

impl DecodeError {
    /// What the JSON reader says: kind and place, never the content.
    #[must_use]
    pub fn detail(&self) -> Option<String> {
        let source = self.source.as_ref()?;
        Some(format!(
            "{:?} at line {} column {}",
            source.classify(),
            source.line(),
            source.column()
        ))
    }
}
