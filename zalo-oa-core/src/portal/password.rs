//! The password of the page of counts: HTTP Basic, any name. It guards a page of numbers, is made by
//! a machine, and is long; so a digest and a comparison that tells nothing by its time are enough.

use axum::http::{HeaderMap, header};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// Bytes that a password has at least.
const SHORTEST: usize = 16;

/// Only its digest is kept.
pub(super) struct Password([u8; 32]);

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(..)")
    }
}

impl Password {
    /// `None` when it is too short to withstand guessing.
    pub(super) fn new(text: &str) -> Option<Self> {
        (text.len() >= SHORTEST).then(|| Self(Sha256::digest(text).into()))
    }

    /// Whether a request carries it.
    pub(super) fn admits(&self, headers: &HeaderMap) -> bool {
        let given = given(headers).unwrap_or_default();
        let digest: [u8; 32] = Sha256::digest(given).into();
        bool::from(self.0.ct_eq(&digest))
    }
}

fn given(headers: &HeaderMap) -> Option<Vec<u8>> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, rest) = value.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let pair = STANDARD.decode(rest.trim()).ok()?;
    let colon = pair.iter().position(|byte| *byte == b':')?;
    pair.get(colon + 1..).map(<[u8]>::to_vec)
}
