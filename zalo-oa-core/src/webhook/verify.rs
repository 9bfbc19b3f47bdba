//! The signature of a webhook: a plain SHA-256 over the app's id, the raw body, the body's own time and the OA's secret
//! key. No HMAC, and nothing but the bytes as they came: a body that was read and written again has another digest.
//!
//! Source: section 5.4 of the API reference, recomputed there from published real deliveries.

mod error;
mod head;

use std::time::Duration;

use http::HeaderMap;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

pub use self::error::VerifyError;
use self::head::Head;
use super::Event;
use crate::{
    hex,
    model::{AppId, OaSecretKey},
    platform::Timestamp,
};

/// The header that carries the signature, `mac=` and 64 hex digits.
pub const SIGNATURE: &str = "x-zevent-signature";
/// The header that counts deliveries of the same event after the first.
pub const RETRY: &str = "num_retry";
/// How old an event may be. Zalo repeats one unchanged for about two hours, by an older text for twelve.
const OLDEST: Duration = Duration::from_secs(24 * 3_600);
/// How far ahead Zalo's clock may be.
const AHEAD: Duration = Duration::from_secs(15 * 60);

/// Checks that a body came from Zalo, signed with this OA's secret key, at most 24 hours ago.
///
/// `body` are the bytes of the request as they came. `now` is the present time; the time that counts for the event is
/// the one inside its body.
///
/// # Errors
/// [`VerifyError`], which never holds the right signature.
///
/// ```
/// use zalo_oa_core::{model::OaSecretKey, platform::Timestamp, webhook};
///
/// let key = OaSecretKey::new("made-up");
/// let body = br#"{"event_name":"follow","app_id":"77","timestamp":"1767225600456"}"#;
/// let mac = webhook::sign("77", body, "1767225600456", &key);
/// let mut headers = http::HeaderMap::new();
/// headers.insert("x-zevent-signature", mac.parse()?);
/// let verified = webhook::verify(&headers, body, &key, Timestamp(1_767_225_601_000))?;
/// assert_eq!(verified.app_id.as_str(), "77");
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
pub fn verify(
    headers: &HeaderMap,
    body: &[u8],
    secret: &OaSecretKey,
    now: Timestamp,
) -> Result<Verified, VerifyError> {
    Verifier::new(secret.clone()).verify(headers, body, now)
}

/// The value of the header with which Zalo would send this body: for tests of those who receive events.
///
/// `timestamp` is the body's `timestamp` as it stands there, milliseconds since 1970.
#[must_use]
pub fn sign(app_id: &str, body: &[u8], timestamp: &str, secret: &OaSecretKey) -> String {
    let digest = digest(app_id, body, timestamp, secret);
    ["mac=", &hex::write(&digest)].concat()
}

/// A check with other bounds, or with several keys: while one is replaced, and for several OAs behind one address.
#[derive(Clone, Debug)]
pub struct Verifier {
    secrets: Vec<OaSecretKey>,
    app: Option<AppId>,
    oldest: Duration,
    ahead: Duration,
}

/// An event that Zalo signed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Verified {
    /// The app whose event it is.
    pub app_id: AppId,
    /// When it happened, by Zalo's clock.
    pub at: Timestamp,
    /// How often Zalo had sent it before; 0 the first time. Not signed.
    pub retry: u32,
    /// Which of the keys it was, in the order in which they were given.
    pub key: usize,
}

impl Verifier {
    /// Events signed with this key, of any app, at most 24 hours old and 15 minutes ahead.
    #[must_use]
    pub fn new(secret: OaSecretKey) -> Self {
        Self { secrets: vec![secret], app: None, oldest: OLDEST, ahead: AHEAD }
    }

    /// Takes events signed with this key too.
    #[must_use]
    pub fn or(mut self, secret: OaSecretKey) -> Self {
        self.secrets.push(secret);
        self
    }

    /// Takes only events of this app.
    #[must_use]
    pub fn app(mut self, app: impl Into<AppId>) -> Self {
        self.app = Some(app.into());
        self
    }

    /// Refuses events older than this. Below two hours Zalo's later repeats are refused too.
    #[must_use]
    pub fn oldest(mut self, age: Duration) -> Self {
        self.oldest = age;
        self
    }

    /// How long after it happened an event is taken.
    #[cfg(feature = "inbox")]
    pub(super) fn longest(&self) -> Duration {
        self.oldest
    }

    /// Refuses events further ahead of this machine's clock.
    #[must_use]
    pub fn ahead(mut self, by: Duration) -> Self {
        self.ahead = by;
        self
    }

    /// Checks one request.
    ///
    /// # Errors
    /// [`VerifyError`], which never holds the right signature.
    pub fn verify(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        now: Timestamp,
    ) -> Result<Verified, VerifyError> {
        let head = || {
            let Head { app_id, timestamp } = serde_json::from_slice(body).ok()?;
            Some((app_id.0, timestamp.0))
        };
        self.hold(values(headers), body, head, now)
    }

    /// The same by the values of the headers [`SIGNATURE`] and [`RETRY`], for modules that are loaded.
    ///
    /// # Errors
    /// [`VerifyError`], which never holds the right signature.
    #[cfg(feature = "plain")]
    pub fn verify_plain(
        &self,
        headers: (Option<&str>, Option<&str>),
        body: &[u8],
        now: Timestamp,
    ) -> Result<Verified, VerifyError> {
        self.hold(headers, body, || crate::plain::head(body), now)
    }

    /// Checks one request and reads its event, in one pass over the body where that is enough.
    ///
    /// # Errors
    /// As [`verify`](Self::verify).
    ///
    /// ```
    /// use zalo_oa_core::{model::OaSecretKey, platform::Timestamp, webhook::{self, EventKind, Verifier}};
    ///
    /// let key = OaSecretKey::new("made-up");
    /// let body = br#"{"event_name":"follow","app_id":"77","timestamp":"1767225600456"}"#;
    /// let mut headers = http::HeaderMap::new();
    /// headers.insert(webhook::verify::SIGNATURE, webhook::sign("77", body, "1767225600456", &key).parse()?);
    /// let (verified, event) = Verifier::new(key).event(&headers, body, Timestamp(1_767_225_601_000))?;
    /// assert_eq!((event.kind, event.at), (EventKind::Follow, Some(verified.at)));
    /// # Ok::<_, Box<dyn std::error::Error>>(())
    /// ```
    pub fn event(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        now: Timestamp,
    ) -> Result<(Verified, Event), VerifyError> {
        let (signed, retry) = values(headers);
        let given = given(signed)?;
        let event = Event::read(body);
        // What was signed is the text of the time. Where that is not the plain number, the body is read again for it.
        if let (Some(app_id), Some(at)) = (&event.app_id, event.at)
            && let Some(key) = self.key(app_id.as_str(), body, &at.0.to_string(), &given)
        {
            let verified = Verified { app_id: app_id.clone(), at, retry: 0, key };
            return Ok((self.judge(retry, verified, now)?, event));
        }
        Ok((self.verify(headers, body, now)?, event))
    }

    fn hold(
        &self,
        (signed, retry): Values<'_>,
        body: &[u8],
        head: impl FnOnce() -> Option<(String, String)>,
        now: Timestamp,
    ) -> Result<Verified, VerifyError> {
        let given = given(signed)?;
        let (app_id, timestamp) = head().ok_or(VerifyError::NotAnEvent)?;
        let at = timestamp.parse().map(Timestamp).map_err(|_| VerifyError::NotAnEvent)?;
        let key = self.key(&app_id, body, &timestamp, &given).ok_or(VerifyError::Mismatch)?;
        self.judge(retry, Verified { app_id: AppId::new(app_id), at, retry: 0, key }, now)
    }

    /// Which key signed this.
    fn key(&self, app_id: &str, body: &[u8], timestamp: &str, given: &[u8; 32]) -> Option<usize> {
        self.secrets.iter().position(|secret| {
            let digest = digest(app_id, body, timestamp, secret);
            // Anybody could sign with an empty one, which comes from a variable that nobody filled.
            !secret.reveal().trim().is_empty() && bool::from(digest.ct_eq(given))
        })
    }

    /// Whether what Zalo signed is taken here and now.
    fn judge(
        &self,
        retry: Option<&str>,
        mut verified: Verified,
        now: Timestamp,
    ) -> Result<Verified, VerifyError> {
        if self.app.as_ref().is_some_and(|app| *app != verified.app_id) {
            return Err(VerifyError::AnotherApp(verified.app_id));
        }
        let (age, by) = (now.since(verified.at), verified.at.since(now));
        if age > self.oldest {
            return Err(VerifyError::TooOld { age });
        }
        if by > self.ahead {
            return Err(VerifyError::FromTheFuture { by });
        }
        verified.retry = retry.and_then(|count| count.trim().parse().ok()).unwrap_or(0);
        Ok(verified)
    }
}

fn digest(app_id: &str, body: &[u8], timestamp: &str, secret: &OaSecretKey) -> [u8; 32] {
    let parts = [app_id.as_bytes(), body, timestamp.as_bytes(), secret.reveal().as_bytes()];
    parts.into_iter().fold(Sha256::new(), |sum, part| sum.chain_update(part)).finalize().into()
}

/// What the headers [`SIGNATURE`] and [`RETRY`] say.
type Values<'a> = (Option<&'a str>, Option<&'a str>);

fn values(headers: &HeaderMap) -> Values<'_> {
    // What is no text holds no digits either.
    let value = |name| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    (value(SIGNATURE), value(RETRY))
}

fn given(signed: Option<&str>) -> Result<[u8; 32], VerifyError> {
    let signed = signed.ok_or(VerifyError::NoSignature)?;
    signature(signed).ok_or(VerifyError::NotASignature)
}

/// `mac=<hex>`, with blanks around either, in capitals, or the bare digits.
fn signature(header: &str) -> Option<[u8; 32]> {
    let header = header.trim();
    let digits = match header.split_once('=') {
        Some((name, digits)) if name.trim().eq_ignore_ascii_case("mac") => digits.trim(),
        Some(_) => return None,
        None => header,
    };
    hex::read(digits)
}
