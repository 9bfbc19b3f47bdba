//! From prepared parts and a token to the request that leaves.

use std::borrow::Cow;

use bytes::Bytes;
use hmac::{Hmac, KeyInit, Mac};
use http::{HeaderName, HeaderValue, header};
use sha2::Sha256;

use super::{Client, prepare::Prepared};
use crate::{
    endpoint::{Host, Spec},
    error::BuildError,
    model::AccessToken,
};

impl Client {
    pub(super) fn request(
        &self,
        spec: &Spec,
        prepared: &Prepared,
        token: Option<&AccessToken>,
    ) -> Result<http::Request<Bytes>, BuildError> {
        let base = self.shared.bases.get(prepared.host);
        let query = prepared.query.as_deref();
        let (mark, query) = query.map_or(("", ""), |query| ("?", query));
        let uri = [base, &prepared.path, mark, query].concat();
        let mut request = http::Request::builder()
            .method(prepared.verb.method())
            .uri(uri)
            .body(prepared.body.clone())
            .map_err(|_| BuildError::field(spec.name, "it makes no valid address"))?;
        let headers = request.headers_mut();
        if let Some(content_type) = &prepared.content_type {
            let value = match content_type {
                Cow::Borrowed(text) => HeaderValue::from_static(text),
                Cow::Owned(text) => HeaderValue::from_str(text)
                    .map_err(|_| BuildError::field(spec.name, "its media type is no header"))?,
            };
            headers.insert(header::CONTENT_TYPE, value);
        }
        for (name, value) in &prepared.headers {
            let name = HeaderName::from_static(name);
            headers.insert(name, secret_header(spec, value)?);
        }
        if let Some(token) = token {
            let name = HeaderName::from_static("access_token");
            headers.insert(name, secret_header(spec, token.reveal())?);
        }
        let own = prepared.headers.iter().find(|(name, _)| *name == "access_token");
        let shown = token.map(AccessToken::reveal).or(own.map(|(_, token)| token.as_str()));
        // The Social API demands the proof since 2024; elsewhere the app chooses.
        let proves = self.shared.proof || spec.host == Host::Graph;
        if let (true, Some(token), Some(secret)) = (proves, shown, &self.shared.secret) {
            let proof = appsecret_proof(secret.reveal(), token);
            let name = HeaderName::from_static("appsecret_proof");
            headers.insert(name, secret_header(spec, &proof)?);
        }
        Ok(request)
    }
}

fn secret_header(spec: &Spec, value: &str) -> Result<HeaderValue, BuildError> {
    let mut value = HeaderValue::from_str(value)
        .map_err(|_| BuildError::field(spec.name, "a secret holds characters no header takes"))?;
    value.set_sensitive(true);
    Ok(value)
}

/// `lowercase_hex(HMAC-SHA256(key = app secret, message = access token))`, as the official PHP
/// and Java SDKs make it.
fn appsecret_proof(secret: &str, token: &str) -> String {
    // HMAC takes a key of any length, so there is always one.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else {
        return String::new();
    };
    mac.update(token.as_bytes());
    let digest = mac.finalize().into_bytes();
    crate::hex::write(&digest)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_proof_is_the_one_of_the_official_sdks() {
        assert_eq!(
            super::appsecret_proof("dummyAppSecret0001", "dummyAccessToken0001"),
            "1a9742a0488c6c4a1fc2810c22a5703d0c45dede132a371a60e8ee15a8d1fb6a"
        );
    }
}
