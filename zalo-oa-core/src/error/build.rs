//! Bad input, found before anything was sent.

use std::{borrow::Cow, fmt};

use serde_json::error::Category;

/// A request that could not be made. Nothing left the machine.
#[derive(Debug, Clone, PartialEq)]
pub struct BuildError {
    call: String,
    problem: Problem,
}

/// What is wrong with the request.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Problem {
    /// A number outside its range, or a text or list of the wrong size.
    OutOfRange {
        /// The field, or the place of the value inside one: `buttons[2].title`.
        field: Cow<'static, str>,
        /// Its value or size.
        given: i64,
        /// The smallest allowed.
        min: i64,
        /// The largest allowed.
        max: i64,
    },
    /// A field that does not fit, is missing or is not known.
    Field {
        /// What is wrong, naming the field, without its value.
        what: String,
    },
    /// A file that the call does not take, or that cannot be read.
    File {
        /// Its place in the call.
        field: &'static str,
        /// What is wrong, naming limits, without its name, path or content.
        what: String,
    },
    /// No such call or operation.
    UnknownCall,
    /// A base URL that is not allowed: https only, http on loopback only.
    BaseUrl {
        /// What is wrong with it.
        what: String,
    },
    /// The client was built with settings that do not work together.
    Settings {
        /// What is wrong and what to change.
        what: String,
    },
    /// The HTTP client could not be made: system certificates are missing, or a proxy or an
    /// extra certificate cannot be read.
    Tls {
        /// What the transport says.
        what: String,
    },
    /// More items exist than offsets can reach.
    OutOfReach {
        /// How many there are.
        total: u64,
        /// How many could be reached.
        reached: u64,
    },
    /// A permission link that cannot be made, or does not serve.
    Link {
        /// What is wrong with it.
        what: String,
    },
    /// What was handed on after a consent cannot be read. Never holds the text itself.
    Callback {
        /// What is wrong with it.
        what: String,
    },
    /// The callback belongs to another permission link, or comes from somebody else.
    State {
        /// Whether it has a `state` at all.
        given: bool,
    },
    /// A broadcast that cannot be written down in the journal, so that it was not sent.
    Journal {
        /// What is wrong with it.
        what: String,
    },
    /// An export that cannot be begun, or cannot go on: of a file.
    #[cfg(feature = "export")]
    Export {
        /// What is wrong, naming the file.
        what: String,
        /// The same in Vietnamese.
        what_vi: String,
        /// What to do, in English.
        hint: String,
        /// What to do, in Vietnamese.
        hint_vi: String,
    },
    /// A document that does not make an article.
    Document {
        /// What is wrong, naming field, limit and size.
        what: String,
        /// What to change, in English.
        hint: String,
        /// What to change, in Vietnamese.
        hint_vi: String,
    },
}

impl BuildError {
    /// For the call (or operation) `call`.
    pub fn new(call: impl Into<String>, problem: Problem) -> Self {
        Self { call: call.into(), problem }
    }

    /// A field that does not fit.
    pub(crate) fn field(call: impl Into<String>, what: impl Into<String>) -> Self {
        Self::new(call, Problem::Field { what: what.into() })
    }

    /// A setting that does not work.
    pub(crate) fn settings(what: impl Into<String>) -> Self {
        Self::new("client", Problem::Settings { what: what.into() })
    }

    /// What serde says, without values: they may be personal data or secrets.
    pub(crate) fn params(call: &str, path: &str, source: &serde_json::Error) -> Self {
        let place = if path == "." { String::new() } else { format!("`{path}`: ") };
        let what = match source.classify() {
            Category::Data => without_value(source.to_string()),
            _ => "does not have the right form".to_owned(),
        };
        Self::field(call, format!("{place}{what}"))
    }

    /// The call.
    #[must_use]
    pub fn call(&self) -> &str {
        &self.call
    }

    /// What is wrong.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.problem
    }
}

/// serde's texts name fields and forms; those about a wrong type or value begin with the value and
/// end with what was expected.
fn without_value(text: String) -> String {
    if !text.starts_with("invalid type: ") && !text.starts_with("invalid value: ") {
        return text;
    }
    match text.rsplit_once(", expected ") {
        Some((_, kind)) if kind.starts_with("struct ") => "expected named values".to_owned(),
        Some((_, expected)) => format!("expected {expected}"),
        None => "does not have the right form".to_owned(),
    }
}

impl BuildError {
    /// What [`Display`](fmt::Display) writes, in pieces: the machinery that formats is a good part of a small module.
    #[must_use]
    pub fn text(&self) -> String {
        let call = self.call.as_str();
        let not_sent =
            |what: &[&str]| ["`", call, "` was not sent: "].iter().chain(what).copied().collect();
        match &self.problem {
            Problem::OutOfRange { field, given, min, max } => {
                let [given, min, max] = [given, min, max].map(|number: &i64| (*number).to_string());
                not_sent(&["`", field, "` is ", &given, ", allowed are ", &min, " to ", &max])
            }
            Problem::Field { what } => not_sent(&[what]),
            Problem::File { field, what } => not_sent(&["`", field, "` ", what]),
            Problem::UnknownCall => ["there is no call named `", call, "`"].concat(),
            Problem::BaseUrl { what } => ["the base address is refused: ", what].concat(),
            Problem::Settings { what } => ["the client cannot be built: ", what].concat(),
            Problem::Tls { what } => ["the HTTP client cannot be made: ", what].concat(),
            Problem::OutOfReach { total, reached } => {
                let [total, reached] = [total, reached].map(|number: &u64| (*number).to_string());
                let parts = ["`", call, "` stopped: ", &total, " items exist, ", &reached];
                [&parts.concat(), " are within reach of offsets"].concat()
            }
            Problem::Link { what } => ["the permission link does not serve: ", what].concat(),
            Problem::Callback { what } => ["the callback cannot be read: ", what].concat(),
            Problem::State { given } => {
                let state = if *given { "another `state`" } else { "no `state`" };
                let why = "not the permission link's: it may be cut off, belong to another link, or come from somebody else";
                ["the callback carries ", state, ", ", why].concat()
            }
            Problem::Journal { what } => ["`", call, "` sent nothing: ", what].concat(),
            #[cfg(feature = "export")]
            Problem::Export { what, .. } => ["the export stopped: ", what].concat(),
            Problem::Document { what, .. } => ["the document was not sent: ", what].concat(),
        }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl std::error::Error for BuildError {}
