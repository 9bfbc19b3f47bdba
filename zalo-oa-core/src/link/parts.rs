//! The pieces that links are made of. Each is checked once, when it is made, so that a link
//! written from them always reads back as itself.

use std::fmt;

use url::form_urlencoded;

use super::LinkError;
use crate::model::OaId;

/// First path segments that mean something else than an alias.
const TAKEN: [&str; 5] = ["g", "s", "app", "qr", "chatv2"];
const MAX_TOKEN: usize = 128;

/// The name that an OA chose for its public page, as in `https://zalo.me/<alias>`.
///
/// Latin letters, digits, `.`, `_` and `-`, 1 to 128 of them; not 9 or more digits alone, which
/// would be a phone number or an id.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OaAlias(String);

impl OaAlias {
    /// Checks and wraps an alias.
    ///
    /// # Errors
    /// [`LinkError::Characters`], [`LinkError::AliasTaken`] or [`LinkError::DigitCount`].
    pub fn new(alias: &str) -> Result<Self, LinkError> {
        let alias = token(alias, "alias")?;
        if TAKEN.contains(&alias.as_str()) {
            return Err(LinkError::AliasTaken);
        }
        let digits = alias.len();
        if digits >= 9 && all_digits(&alias) {
            return Err(LinkError::DigitCount { digits });
        }
        Ok(Self(alias))
    }

    /// The alias as it stands in the link.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A group's invitation code, as in `https://zalo.me/g/<code>`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GroupCode(String);

impl GroupCode {
    /// Checks and wraps a code: latin letters, digits, `.`, `_` and `-`, 1 to 128 of them.
    ///
    /// # Errors
    /// [`LinkError::Characters`].
    pub fn new(code: &str) -> Result<Self, LinkError> {
        token(code, "group code").map(Self)
    }

    /// The code as it stands in the link.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A person's account, by phone number or by the token of their own QR. Personal data: `Debug` hides it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Person(Reach);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Reach {
    Phone(String),
    Token(String),
}

impl Person {
    /// A person by phone number: 9 to 12 digits, a `+` in front is dropped.
    ///
    /// # Errors
    /// [`LinkError::Phone`].
    pub fn from_phone(phone: &str) -> Result<Self, LinkError> {
        let digits = phone.strip_prefix('+').unwrap_or(phone);
        if !all_digits(digits) || !(9..=12).contains(&digits.len()) {
            return Err(LinkError::Phone);
        }
        Ok(Self(Reach::Phone(digits.to_owned())))
    }

    /// A person by the token of their QR, `https://zaloapp.com/qr/p/<token>`.
    ///
    /// # Errors
    /// [`LinkError::Characters`].
    pub fn from_token(text: &str) -> Result<Self, LinkError> {
        token(text, "person's token").map(|token| Self(Reach::Token(token)))
    }

    /// The phone number, digits only, if the link has one.
    #[must_use]
    pub fn phone(&self) -> Option<&str> {
        match &self.0 {
            Reach::Phone(digits) => Some(digits),
            Reach::Token(_) => None,
        }
    }

    /// The token of the person's QR, if the link has one.
    #[must_use]
    pub fn token(&self) -> Option<&str> {
        match &self.0 {
            Reach::Phone(_) => None,
            Reach::Token(token) => Some(token),
        }
    }

    pub(super) fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Reach::Phone(digits) => write!(f, "https://zalo.me/{digits}"),
            Reach::Token(token) => write!(f, "https://zaloapp.com/qr/p/{token}"),
        }
    }
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Person(..)")
    }
}

/// A Mini App, with whatever path and query the link hands to it. Not an OA.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct MiniApp {
    id: String,
    tail: String,
}

impl MiniApp {
    pub(super) fn read(id: &str, tail: String) -> Result<Self, LinkError> {
        let id = token(id, "mini app's id")?;
        Ok(Self { id, tail })
    }

    /// The Mini App's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What follows the id: path, query and fragment, empty or beginning with `/`, `?` or `#`.
    #[must_use]
    pub fn tail(&self) -> &str {
        &self.tail
    }
}

impl fmt::Debug for MiniApp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The query is the Mini App's own and may name a person.
        write!(f, "MiniApp({}, ..)", self.id)
    }
}

/// A link that opens a call. Whoever holds it can use it for 48 hours, so `Debug` hides it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct CallLink(String);

impl CallLink {
    pub(super) fn read(tail: String) -> Result<Self, LinkError> {
        if tail.is_empty() || tail == "/" {
            return Err(LinkError::Missing { form: "call", part: "code" });
        }
        Ok(Self(tail))
    }

    /// What follows `https://zalo.me/app/link`: path and query.
    #[must_use]
    pub fn tail(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for CallLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CallLink(..)")
    }
}

/// Whether this can be an OA's id: Zalo writes them as int64 or longer, 15 to 20 digits.
pub(super) fn checked_oa(oa: &OaId) -> Result<OaId, LinkError> {
    let id = oa.as_str();
    if all_digits(id) && (15..=20).contains(&id.len()) {
        Ok(oa.clone())
    } else {
        Err(LinkError::OaId)
    }
}

pub(super) fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Escapes an id for a link. Ids that were read from a link pass unchanged; others may hold anything.
pub(super) fn escape(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

fn token(text: &str, part: &'static str) -> Result<String, LinkError> {
    // `.` and `..` alone would walk up the path.
    let fits = (1..=MAX_TOKEN).contains(&text.len()) && !matches!(text, "." | "..");
    if fits && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)) {
        return Ok(text.to_owned());
    }
    Err(LinkError::Characters { part })
}
