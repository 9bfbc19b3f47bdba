//! PKCE: whoever shows the code of a callback must also show what the permission link was made
//! from. A link of our own carries a fresh challenge; a link that Zalo's console made carries one
//! that was stored there, and its verifier is then a long-lived setting.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use super::callback::{one, query_of};
use crate::{
    client::App,
    error::{BuildError, Error, Problem},
    model::CodeVerifier,
};

/// A PKCE pair: the challenge goes into the permission link, the verifier into the exchange.
///
/// ```
/// use zalo_oa_core::auth::Pkce;
/// let pkce = Pkce::with_verifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
/// assert_eq!(pkce.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
/// ```
#[derive(Clone, Debug)]
pub struct Pkce {
    verifier: CodeVerifier,
}

impl Pkce {
    /// A verifier that was made elsewhere, for example the one whose challenge stands in Zalo's
    /// console.
    pub fn with_verifier(verifier: impl Into<CodeVerifier>) -> Self {
        Self { verifier: verifier.into() }
    }

    /// What the exchange needs. Keep it until then, and out of logs.
    #[must_use]
    pub fn verifier(&self) -> &CodeVerifier {
        &self.verifier
    }

    /// base64url without padding of the verifier's SHA-256.
    #[must_use]
    pub fn challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.verifier.reveal().as_bytes()))
    }

    /// Whether a permission link, for example one made by Zalo's console, carries the challenge of
    /// this verifier. [`Pkce::check`] says why not.
    #[must_use]
    pub fn fits(&self, link: &str) -> bool {
        self.check(link).is_ok()
    }

    /// The same, with a reason. To be asked before any person opens the link: else it shows only
    /// when a consent has been given and its code is spent for nothing.
    ///
    /// ```
    /// use zalo_oa_core::auth::Pkce;
    /// let pkce = Pkce::with_verifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    /// let link = "https://oauth.zaloapp.com/v4/oa/permission?app_id=1\
    ///             &code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    /// assert!(pkce.check(link).is_ok());
    /// assert!(!Pkce::with_verifier("another-verifier").fits(link));
    /// ```
    ///
    /// # Errors
    /// The link has no challenge, several, or another verifier's.
    pub fn check(&self, link: &str) -> Result<(), Error> {
        let wrong = |what: &str| {
            let problem = Problem::Link { what: what.to_owned() };
            Err(Error::from(BuildError::new("auth.permission_link", problem)))
        };
        let Ok(found) = one(query_of(link), "code_challenge") else {
            return wrong("it has several `code_challenge`");
        };
        match found.as_deref() {
            None | Some("") => {
                wrong("it has no `code_challenge`: exchange its code without a verifier")
            }
            Some(found) if found == self.challenge() => Ok(()),
            Some(found) if found == self.verifier.reveal() => wrong(
                "its `code_challenge` is the verifier itself: store the challenge in the console, \
                 and choose a new verifier, since this one has been shown",
            ),
            Some(found) if found.trim_end_matches('=') == self.challenge() => {
                wrong("its `code_challenge` ends with `=`: store it in the console without")
            }
            Some(_) => wrong("its `code_challenge` belongs to another verifier"),
        }
    }
}

impl App {
    /// A fresh PKCE pair: 32 random bytes, 43 characters.
    ///
    /// # Errors
    /// When the system has no chance to give; a verifier that can be guessed protects nothing.
    pub fn pkce(&self) -> Result<Pkce, Error> {
        Ok(Pkce::with_verifier(self.chance()?))
    }

    /// A fresh `state` for a permission link: 32 random bytes, 43 characters. It comes back with
    /// the callback and shows that this is the answer to that very link.
    ///
    /// # Errors
    /// As [`App::pkce`].
    pub fn state(&self) -> Result<String, Error> {
        self.chance()
    }

    /// 256 bits that nobody can guess, as base64url without padding.
    fn chance(&self) -> Result<String, Error> {
        let mut bytes = [0; 32];
        self.shared.runtime.random(&mut bytes);
        if bytes == [0; 32] {
            return Err(BuildError::settings("the system gives no random bytes").into());
        }
        Ok(URL_SAFE_NO_PAD.encode(bytes))
    }
}
