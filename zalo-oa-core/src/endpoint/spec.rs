//! The words of a row: where a call goes, where its parameters travel, what a repeat does.

use serde::Serialize;

use super::{Form, Inner};
use crate::{error::CodeTable, model::FileKind};

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
    /// A form body with files, each parameter a part of its name.
    Multipart,
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
    /// The fields beside `error` and `message`, at the top.
    Flat,
    /// The same, with numbers of an own table: those of its classes `ok` and `pending` are answers.
    Consent,
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

/// Whether Zalo still answers a call. Days are `YYYY-MM-DD`, Vietnam's, and second-hand as everything here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Status {
    /// As far as any source knows.
    Live,
    /// Zalo named the day of its end, and another call takes its place.
    Legacy(&'static str),
    /// Ended on that day for the OAs of businesses; what other OAs get is not known.
    Retired(&'static str),
}

impl Status {
    /// Since when Zalo no longer answers; `None` for a live call.
    #[must_use]
    pub fn ended(self) -> Option<&'static str> {
        match self {
            Self::Live => None,
            Self::Legacy(day) | Self::Retired(day) => Some(day),
        }
    }

    /// What documentation says about it; `None` for a live call.
    #[must_use]
    pub fn note(self) -> Option<String> {
        Some(match self {
            Self::Live => return None,
            Self::Legacy(day) => format!("Legacy: Zalo stopped this call on {day}."),
            Self::Retired(day) => {
                format!("Retired: Zalo stopped this call on {day} for the OAs of businesses.")
            }
        })
    }
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
    /// A file of one of these kinds, which travels beside the parameters.
    File(&'static [FileKind]),
    /// Nothing: an acknowledgement.
    Nothing,
}

/// An answer type's fields.
#[derive(Debug)]
pub struct Model {
    /// The Rust type's name.
    pub name: &'static str,
    /// Its docs; empty without the feature `schema`.
    pub doc: &'static [&'static str],
    /// Its fields.
    pub fields: &'static [Field],
}

/// One field of a request or an answer.
#[derive(Debug)]
pub struct Field {
    /// Name on the wire and in named calls.
    pub name: &'static str,
    /// Its docs; empty without the feature `schema`.
    pub doc: &'static [&'static str],
    /// Whether it must be given (or is always there).
    pub required: bool,
    /// What it holds.
    pub kind: Kind,
    /// Smallest and largest value, length (UTF-16 units), number of items or of bytes.
    pub range: Option<(i64, i64)>,
    /// Which values it takes, or its list.
    pub form: Form,
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
    /// Docs; empty without the feature `schema`.
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
    /// Whether Zalo still answers it.
    pub status: Status,
    /// Parameters.
    pub fields: &'static [Field],
    /// Limits of what stands inside them.
    pub inner: &'static [&'static [Inner]],
    /// What comes back.
    pub answer: Kind,
    /// Name of the answer type.
    pub answer_name: &'static str,
    /// The nested body as a template over the flat parameters, where they differ.
    pub shape: Option<&'static str>,
}

impl Spec {
    /// Which table a number of this call's answers is looked up in.
    #[must_use]
    pub fn codes(&self, code: i32) -> CodeTable {
        match self.envelope {
            Envelope::Consent if code >= 0 => CodeTable::Calls,
            _ => self.host.codes(),
        }
    }

    /// Whether the call brings its own access token: a person's, not the OA's.
    pub(crate) fn brings_token(&self) -> bool {
        self.fields.iter().any(|field| field.header && field.name == "access_token")
    }
}
