//! Getting the first pair of tokens: a link for the administrator, a code back, the exchange.

use std::sync::Arc;

use futures_channel::oneshot;
use url::Url;

use super::{Pkce, pending::save, renew::tokens_of, right};
use crate::{
    api::ExchangeCode,
    client::{App, CallOptions, Client},
    endpoint::Host,
    error::{AuthError, BuildError, Error, Problem, Story, Unsaved},
    model::{AppSecret, AuthCode, CodeVerifier, OaId},
    store::{Lease, OaKey, TokenSet, TokenStore},
    transport::{TransportError, TransportErrorKind},
};

impl App {
    /// The page where an administrator lets this app use an OA.
    ///
    /// `redirect` must be the callback address that stands in Zalo's console, to the letter, the
    /// final slash included: it is passed on as it is. Give a `state` of [`App::state`] and keep
    /// it for [`Callback::read`](super::Callback::read).
    ///
    /// ```
    /// # use zalo_oa_core::{App, transport::replay::Replay};
    /// # let app = App::builder("1234").transport(Replay::default()).build()?;
    /// let link = app.permission_link("https://example.gov.vn/zalo", None, Some("s1"))?;
    /// assert_eq!(
    ///     link,
    ///     "https://oauth.zaloapp.com/v4/oa/permission?app_id=1234\
    ///      &redirect_uri=https%3A%2F%2Fexample.gov.vn%2Fzalo&state=s1"
    /// );
    /// assert!(app.permission_link("example.gov.vn/zalo", None, None).is_err());
    /// # Ok::<_, zalo_oa_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// An app without an id; a `redirect` that is not an absolute http(s) address, or has a
    /// fragment, which no browser would hand on.
    pub fn permission_link(
        &self,
        redirect: &str,
        pkce: Option<&Pkce>,
        state: Option<&str>,
    ) -> Result<String, Error> {
        if self.shared.id.as_str().trim().is_empty() {
            return Err(link_error("the app has no id"));
        }
        check_redirect(redirect).map_err(link_error)?;
        let base = self.shared.bases.get(Host::OAuth);
        let mut link =
            Url::parse(base).map_err(|_| link_error("the base address cannot be read"))?;
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
        Ok(link.into())
    }

    /// Exchanges the code of the callback for tokens. The code is good once, for ten minutes.
    ///
    /// For who keeps the tokens elsewhere; [`App::sign_in`] does more.
    ///
    /// # Errors
    /// When the app has no secret, or Zalo refuses the code. Without an answer the code may be
    /// spent: a new consent is needed either way.
    pub async fn exchange(
        &self,
        code: impl Into<AuthCode>,
        verifier: Option<&CodeVerifier>,
    ) -> Result<TokenSet, Error> {
        let secret = self.secret_for_sign_in()?;
        let code = code.into();
        if code.reveal().trim().is_empty() {
            return Err(BuildError::field("oauth.exchange", "the `code` is empty").into());
        }
        let mut request = ExchangeCode::new(secret, self.shared.id.clone(), code);
        if let Some(verifier) = verifier {
            request = request.code_verifier(verifier.clone());
        }
        // All tries together, so that the lease of `sign_in` outlives them.
        let timeouts = self.shared.tokens.timeouts;
        let options = CallOptions::default().timeout(timeouts.total);
        let options = options.connect_timeout(timeouts.connect).deadline(timeouts.total);
        let answer = self.anonymous().with(options).send(request).await?;
        if answer.refresh_token.is_none() {
            // Never seen. An access token alone would be a sign-in that ends in 25 hours.
            return Err(AuthError::ConsentNeeded { code: None, story: Story::Code }.into());
        }
        Ok(tokens_of(answer, None, self.shared.runtime.now())?)
    }

    /// Exchanges the code, stores the tokens and gives the client that uses them. An OA that is
    /// signed in already gets the new tokens in place of the old ones.
    ///
    /// What could refuse the tokens is asked before the code is spent: the store is read and its
    /// lease taken first. From then on the work goes on to its end in the runtime, whatever
    /// becomes of the caller, as long as the process lives.
    ///
    /// `oa` is the one that the callback names. Zalo's answer to the exchange does not say whose
    /// the tokens are; for a bare code compare `oa_id` of [`GetOa`](crate::api::GetOa) afterwards.
    ///
    /// ```
    /// # use std::sync::Arc;
    /// # use zalo_oa_core::{App, store::MemoryStore};
    /// # #[cfg(feature = "emulator")] {
    /// # use zalo_oa_core::{api::GetOa, emulator::Emulator};
    /// # let emulator = Emulator::builder().build();
    /// # let app = App::builder(emulator.app_id()).secret(emulator.app_secret())
    /// #     .transport(emulator.clone()).runtime(emulator.runtime()).build()?;
    /// # futures_executor(async move {
    /// let (pkce, state) = (app.pkce()?, app.state()?);
    /// let link = app.permission_link("https://example.gov.vn/zalo", Some(&pkce), Some(&state))?;
    /// # let _ = link;
    /// // An administrator opens the link; what the browser shows then comes back.
    /// # let code = emulator.issue_code(Some(&pkce.challenge()));
    /// # let pasted = format!("https://example.gov.vn/zalo?code={code}&oa_id={}&state={state}", emulator.oa_id());
    /// let callback = zalo_oa_core::auth::Callback::read(&pasted, Some(&state))?;
    /// let oa = callback.oa.unwrap();
    /// let store = Arc::new(MemoryStore::default());
    /// let client = app.sign_in(oa, store, callback.code, Some(pkce.verifier())).await?;
    /// println!("{}", client.send(GetOa::new()).await?.name);
    /// # Ok::<_, zalo_oa_core::Error>(())
    /// # })?;
    /// # fn futures_executor<T>(work: impl Future<Output = T>) -> T {
    /// #     let mut work = std::pin::pin!(work);
    /// #     let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    /// #     loop { if let std::task::Poll::Ready(done) = work.as_mut().poll(&mut context) { return done } }
    /// # }
    /// # }
    /// # Ok::<_, zalo_oa_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`App::exchange`]. [`AuthError::Store`] and [`AuthError::Busy`] before the code was
    /// spent. [`AuthError::NotSaved`] when the store failed twice after the exchange: take the
    /// tokens with [`Error::take_tokens`], they are good.
    pub async fn sign_in(
        &self,
        oa: impl Into<OaId>,
        store: Arc<dyn TokenStore>,
        code: impl Into<AuthCode>,
        verifier: Option<&CodeVerifier>,
    ) -> Result<Client, Error> {
        self.secret_for_sign_in()?;
        let oa = oa.into();
        let key = OaKey { app: self.shared.id.clone(), oa: oa.clone() };
        let (report, outcome) = oneshot::channel();
        let (app, kept, code, verifier) =
            (self.clone(), store.clone(), code.into(), verifier.cloned());
        self.shared.runtime.spawn(Box::pin(async move {
            let outcome = app.sign_in_whole(&key, kept.as_ref(), code, verifier.as_ref()).await;
            if let Err(Err(Error::Auth(AuthError::NotSaved { .. }))) = report.send(outcome) {
                tracing::error!(
                    target: "zalo_oa",
                    "new tokens could not be saved and nobody waits for them: sign in again"
                );
            }
        }));
        let given_up = |_| Error::NoAnswer {
            call: "oauth.exchange".to_owned(),
            status: None,
            source: TransportError::new(
                TransportErrorKind::NoAnswer,
                "the runtime gave the sign-in up",
            ),
            resume: None,
        };
        outcome.await.map_err(given_up)??;
        Ok(self.oa(oa, store))
    }

    async fn sign_in_whole(
        &self,
        key: &OaKey,
        store: &dyn TokenStore,
        code: AuthCode,
        verifier: Option<&CodeVerifier>,
    ) -> Result<(), Error> {
        store.load(key).await.map_err(AuthError::from)?;
        let lease = right::lease(store, key, &self.shared.tokens, self.shared.tokens.wait).await?;
        let outcome = match self.exchange(code, verifier).await {
            Ok(tokens) => keep(store, &lease, tokens).await.map_err(Error::from),
            Err(error) => Err(error),
        };
        right::give_back(store, lease).await;
        outcome
    }

    fn secret_for_sign_in(&self) -> Result<AppSecret, Error> {
        let missing = || BuildError::settings("signing in needs the app's `secret`").into();
        self.shared.secret.clone().ok_or_else(missing)
    }
}

/// Stores tokens; those that the store does not take go out with the error.
pub(super) async fn keep(
    store: &dyn TokenStore,
    lease: &Lease,
    tokens: TokenSet,
) -> Result<(), AuthError> {
    save(store, lease, &tokens).await.map_err(|error| AuthError::NotSaved {
        source: Arc::new(error),
        unsaved: Unsaved::new(tokens),
    })
}

fn check_redirect(redirect: &str) -> Result<(), &'static str> {
    if redirect.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err("the redirect address has spaces or line breaks");
    }
    let address = Url::parse(redirect)
        .ok()
        .filter(|address| matches!(address.scheme(), "http" | "https") && address.has_host())
        .ok_or("the redirect address is not an absolute http or https address")?;
    if address.fragment().is_some() {
        return Err("the redirect address has a fragment (`#`), which would be lost on the way");
    }
    Ok(())
}

fn link_error(what: &str) -> Error {
    BuildError::new("auth.permission_link", Problem::Link { what: what.to_owned() }).into()
}
