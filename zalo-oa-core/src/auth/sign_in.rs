//! Getting the first pair of tokens: a link for the administrator, a code back, the exchange.

use std::{sync::Arc, time::Duration};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use url::Url;

use super::refresh::{save, tokens_of};
use crate::{
    api::ExchangeCode,
    client::{App, Client},
    endpoint::Host,
    error::{AuthError, BuildError, Error},
    model::{AuthCode, CodeVerifier, OaId},
    store::{OaKey, TokenSet, TokenStore},
};

/// How long to wait for a store's lease while signing in.
const WAIT: Duration = Duration::from_secs(60);

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
    /// A verifier that was made elsewhere, for example in Zalo's console.
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
}

impl App {
    /// A fresh PKCE pair: 32 random bytes, 43 characters.
    ///
    /// # Errors
    /// When the system has no chance to give; a verifier that can be guessed protects nothing.
    pub fn pkce(&self) -> Result<Pkce, Error> {
        let mut bytes = [0; 32];
        self.shared.runtime.random(&mut bytes);
        if bytes == [0; 32] {
            return Err(BuildError::settings("the system gives no random bytes").into());
        }
        Ok(Pkce::with_verifier(URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// The page where an administrator lets this app use an OA.
    ///
    /// `redirect` must be the callback address that stands in Zalo's console, to the letter.
    #[must_use]
    pub fn permission_link(
        &self,
        redirect: &str,
        pkce: Option<&Pkce>,
        state: Option<&str>,
    ) -> String {
        let base = self.shared.bases.get(Host::OAuth);
        let Ok(mut link) = Url::parse(base) else {
            return String::new();
        };
        link.set_path(&format!("{}/v4/oa/permission", link.path().trim_end_matches('/')));
        {
            let mut query = link.query_pairs_mut();
            query.append_pair("app_id", self.shared.id.as_str());
            query.append_pair("redirect_uri", redirect);
            if let Some(pkce) = pkce {
                query.append_pair("code_challenge", &pkce.challenge());
            }
            if let Some(state) = state {
                query.append_pair("state", state);
            }
        }
        link.into()
    }

    /// Exchanges the code of the callback for tokens. The code is good once, for ten minutes.
    ///
    /// # Errors
    /// When the app has no secret, or Zalo refuses the code.
    pub async fn exchange(
        &self,
        code: impl Into<AuthCode>,
        verifier: Option<&CodeVerifier>,
    ) -> Result<TokenSet, Error> {
        let Some(secret) = self.shared.secret.clone() else {
            return Err(BuildError::settings("signing in needs the app's `secret`").into());
        };
        let mut request = ExchangeCode::new(secret, self.shared.id.clone(), code);
        if let Some(verifier) = verifier {
            request = request.code_verifier(verifier.clone());
        }
        let answer = self.anonymous().send(request).await?;
        Ok(tokens_of(answer, None, self.shared.runtime.now())?)
    }

    /// Exchanges the code, stores the tokens and gives the client that uses them.
    ///
    /// # Errors
    /// As [`App::exchange`], and when the store fails. If it fails after the exchange the pair is
    /// lost; whoever wants it in hand calls [`App::exchange`].
    pub async fn sign_in(
        &self,
        oa: impl Into<OaId>,
        store: Arc<dyn TokenStore>,
        code: impl Into<AuthCode>,
        verifier: Option<&CodeVerifier>,
    ) -> Result<Client, Error> {
        let oa = oa.into();
        let key = OaKey { app: self.shared.id.clone(), oa: oa.clone() };
        // The code works once: what could refuse the tokens is asked before it is spent.
        let lease = store.lease(&key, WAIT, WAIT).await.map_err(AuthError::from)?;
        let outcome = match self.exchange(code, verifier).await {
            Ok(tokens) => save(store.as_ref(), &lease, &tokens)
                .await
                .map_err(|error| AuthError::from(error).into()),
            Err(error) => Err(error),
        };
        if store.release(lease).await.is_err() {
            tracing::warn!(target: "zalo_oa", "the lease on the tokens could not be given back");
        }
        outcome.map(|()| self.oa(oa, store))
    }
}
